//! Every test that needs more than one module of `ssp-core`, in one binary.
//!
//! | module | what it checks |
//! |---|---|
//! | [`scenarios`] | the cases in `scenarios/*.toml`, written for caseworkers to read |
//! | [`exhaustive`] | the whole decision space against the oracle, complete and three-valued |
//! | [`random`] | random dated cases and disclosures against the oracle |
//! | [`dates`] | every birth date from 1990 to 2040 at every age limit, and the CPR table |
//! | [`diffs`] | differences of profiles and of dates: every cell by the oracle, every example sent in, what people read |
//! | [`timelines`] | timelines against the assessment of every single day |
//! | [`plans`] | plans of questions against a search through every plan, and walked to their end |
//! | [`properties`] | what must hold of any input |
//! | [`proofs`] | the proof checker: every true proof is accepted, every tampered one rejected |
//! | [`why_not`] | every smallest set of answers, and when time brings the wanted verdict, against brute force |
//! | [`forms`] | forms that are filled in with any answers, against the answers themselves |
//! | [`receipts`] | receipts answered again, changed in every place, and under other rules |
//! | [`rules`] | every condition is seen both ways by the scenarios, and every small change of a rule is caught |
//! | [`bad_input`] | every fault, in both languages, and hostile input |
//! | [`rulebook`] | the printed rulebook, read back and tried in every case, against the rules and the oracle |
//! | [`conformance`] | random inputs with their results, for the WASM modules to answer alike |
//! | [`readings`] | what the readings say beside their verdicts: sums, orders, notes and reminders |
//! | [`corpus`] | the committed inputs of the fuzz targets, replayed |
//! | [`zz_counts`] | how much each of them checked, against `counts.toml` |
//!
//! The oracle in `oracle/` is a second implementation of the contract and shares no code with `ssp-core`.

#![allow(
    missing_docs,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::unreachable,
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::fn_params_excessive_bools,
    clippy::wildcard_enum_match_arm,
    reason = "a test may stop at once, and numbers here are small"
)]

#[path = "../oracle/mod.rs"]
mod oracle;

mod bad_input;
mod compare;
mod conformance;
mod corpus;
mod dates;
mod diffs;
mod exhaustive;
mod forms;
mod plans;
mod proofs;
mod properties;
mod random;
mod readings;
mod receipts;
mod rulebook;
mod rules;
mod scenarios;
mod support;
mod timelines;
mod why_not;
mod zz_counts;
