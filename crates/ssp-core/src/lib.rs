//! The rules of the Danish SSP cooperation (school, social services, police) as typed data, and exact readings of them.
//!
//! A rule is an ordered list of clauses beside its source; the first that matches decides, and it never sees an unknown. What
//! is unknown is one quantification over every way in which it can turn out. Guidance (*vejledende*), never a decision.
//!
//! - The rules: [`koebenhavn`] (one file per programme), [`slagelse`], [`law`] (§ 115 and its neighbours).
//! - What they are made of: [`facts`], [`age`], [`rule`], [`sources`], [`text`], [`note`], [`by_key`]; [`profile`] holds a municipality's.
//! - The readings: [`assess`], [`decide`], [`disclose`], [`meeting`], [`timeline`], [`screening`], [`preparedness`],
//!   [`organisation`]; why: [`proof`], [`catalogue`], [`prose`]; all of it in print: [`rulebook`].
//! - Readings of any goal ([`subject`]): [`why_not`], [`plan`], [`diff`]; answers that can be checked again: [`receipt`],
//!   [`proof::check`], in [`canonical`] JSON.
//! - JSON: [`input`] reads any and reports every fault, [`reply`] answers it, [`form`] asks and answers in a form's words.
//!
//! It reads no clock, does no input or output, stores nothing, and panics on no input.

pub mod age;
pub mod assess;
pub mod by_key;
pub mod canonical;
pub mod case;
pub mod catalogue;
pub mod cpr;
pub mod decide;
pub mod diff;
pub mod disclose;
pub mod facts;
pub mod form;
pub mod input;
pub mod koebenhavn;
pub mod law;
pub mod meeting;
pub mod note;
mod order;
pub mod organisation;
pub mod plan;
pub mod preparedness;
pub mod profile;
pub mod proof;
pub mod prose;
pub mod receipt;
mod reference;
pub mod reply;
pub mod rule;
pub mod rulebook;
#[cfg(feature = "schemars")]
pub mod schema;
pub mod screening;
pub mod slagelse;
pub mod sources;
pub mod subject;
pub mod text;
pub mod timeline;
pub mod vocabulary;
pub mod why_not;

/// The example of the README, as a test.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
pub struct Readme;
