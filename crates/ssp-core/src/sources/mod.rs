//! Where a rule stands (*retskilde*, *kilde*): citations, the register that they point into, and how sure we are.

mod register;

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use self::register::REGISTER;
use crate::text::Text;
use crate::vocabulary::{Name, name, vocabulary};

vocabulary! {
    /// How well a rule's wording is established. Ordered: a verdict is as certain as the weakest rule that it uses.
    pub enum Certainty {
        /// Read in the cited source.
        Verified = "verified",
        /// Our inference from what the cited source says.
        Inferred = "inferred",
        /// It rests on a wording that could not be read; check that before you rely on it.
        Unverified = "unverified",
    }
}

vocabulary! {
    /// How much of a source was read for this project.
    pub enum Reading {
        /// The whole text.
        Whole = "whole",
        /// The part that is cited.
        CitedPart = "citedPart",
        /// Not itself: what another source says of it.
        SecondHand = "secondHand",
    }
}

/// A public document that rules rest on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Source {
    /// The name that citations use.
    pub id: Name,
    /// Who publishes it.
    pub publisher: Name,
    /// Its title, in the language of the document.
    pub title: Name,
    /// Its public address, where one is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Name>,
    /// What it is cited for, in one sentence of our own.
    pub about: Text,
    /// How much of it was read.
    pub reading: Reading,
    /// The day on which it was read for this project, where that is on record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read: Option<NaiveDate>,
    /// The day on which a person last compared it with the official text: `None` until somebody has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked_by_person: Option<NaiveDate>,
    /// For a vintage of a law: the first day on which it is in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force_from: Option<NaiveDate>,
    /// For a vintage of a law: the first day on which it no longer is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force_until: Option<NaiveDate>,
}

/// A place in a source: which document, and where in it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// The id of a [`Source`].
    pub source: Name,
    /// The section, heading or provision in it.
    pub section: Name,
}

/// A constant [`Citation`]. One that dangles does not compile: as a constant it panics when the crate is built.
pub(crate) const fn cite(source: &'static str, section: &'static str) -> Citation {
    assert!(is_registered(source), "this source is not in the citation register");
    Citation { source: name(source), section: name(section) }
}

/// The source with this id in the built-in register.
#[must_use]
pub fn find(id: &str) -> Option<&'static Source> {
    REGISTER.iter().find(|source| source.id == id)
}

const fn is_registered(id: &str) -> bool {
    let mut sources = REGISTER;
    while let [first, rest @ ..] = sources {
        if let Cow::Borrowed(registered) = &first.id
            && is_same(registered.as_bytes(), id.as_bytes())
        {
            return true;
        }
        sources = rest;
    }
    false
}

const fn is_same(mut one: &[u8], mut other: &[u8]) -> bool {
    while let ([a, one_rest @ ..], [b, other_rest @ ..]) = (one, other) {
        if *a != *b {
            return false;
        }
        one = one_rest;
        other = other_rest;
    }
    one.is_empty() && other.is_empty()
}
