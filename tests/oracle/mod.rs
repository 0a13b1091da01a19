//! The oracle: a second implementation of the JSON contract, version 1, to be compared with `ssp-core` and sharing nothing with it.
//!
//! Tables, integers and hand-written formulas. A rule sees complete answers only; whatever is said about incomplete ones is
//! found by trying every allowed completion ([`questions::explore`]). Speed comes second: where the two disagree, a person
//! compares the contract with what stands here, so it has to be read.

#![allow(dead_code, unused_imports, clippy::must_use_candidate, reason = "each test uses the part that it compares")]

pub mod dates;
pub mod disclosure;
pub mod levels;
pub mod meeting;
pub mod preparedness;
pub mod programmes;
pub mod questions;
pub mod timeline;
pub mod towns;

pub use dates::{Date, Leap, age_in_months, cpr_year, reached};
pub use disclosure::{Actor, Cooperation, Disclosed, Disclosure, DisclosureVerdict, Kind, Purpose, disclose};
pub use levels::{CaseLevel, CaseOutcome, Forum, ProposedLead};
pub use meeting::stays;
pub use preparedness::preparedness;
pub use programmes::{
    Assessment, Moment, Outcomes, Partial, VERDICTS, Verdict, complete, complete_at, level_at, partial,
    partial_every_day,
};
pub use questions::{Answer, Answers, assignments, judgement_names, question_names};
pub use timeline::{Interval, timeline};
pub use towns::{ALBERTSLUND, HELSINGOER, KOEBENHAVN, KOEGE, Outcome, RANDERS, SLAGELSE, TOWNS, Town};
