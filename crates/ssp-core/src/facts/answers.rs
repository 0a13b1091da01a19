//! Answers: yes, no, unknown, or not asked yet.

use serde::{Serialize, Serializer};

use super::{Atom, Atoms, Fact};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// The answer to a yes/no question.
    #[derive(Default)]
    pub enum Answer {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Asked, and nobody knows (*ved ikke*): it is never asked again.
        Unknown = "unknown",
        /// Not asked yet. Never the same as no.
        #[default]
        NotAsked = "notAsked",
    }
}

/// The answers to any number of yes/no questions.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Answers {
    /// Answered yes.
    pub yes: Atoms,
    /// Answered no.
    pub no: Atoms,
    /// Answered "unknown".
    pub declined: Atoms,
}

impl Answers {
    /// Nothing asked yet.
    pub const NONE: Self = Self { yes: Atoms::NONE, no: Atoms::NONE, declined: Atoms::NONE };

    /// With this answer; an earlier one to the same question is replaced.
    #[must_use]
    pub fn with(mut self, atom: Atom, answer: Answer) -> Self {
        let this = Atoms::of(&[atom]);
        for set in [&mut self.yes, &mut self.no, &mut self.declined] {
            *set = set.without(this);
        }
        match answer {
            Answer::Yes => self.yes = self.yes.or(this),
            Answer::No => self.no = self.no.or(this),
            Answer::Unknown => self.declined = self.declined.or(this),
            Answer::NotAsked => {}
        }
        self
    }

    /// With this answer about a fact.
    #[must_use]
    pub fn fact(self, fact: Fact, answer: Answer) -> Self {
        self.with(Atom::Fact(fact), answer)
    }

    /// The answer to this question.
    #[must_use]
    pub const fn get(&self, atom: Atom) -> Answer {
        if self.yes.has(atom) {
            Answer::Yes
        } else if self.no.has(atom) {
            Answer::No
        } else if self.declined.has(atom) {
            Answer::Unknown
        } else {
            Answer::NotAsked
        }
    }
}

/// An answer as the JSON of a case has it: `true`, `false`, `"unknown"`, or `null` where it is not asked yet.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct AsSent(pub Answer);

impl Serialize for AsSent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Answer::Yes => serializer.serialize_bool(true),
            Answer::No => serializer.serialize_bool(false),
            Answer::Unknown => serializer.serialize_str("unknown"),
            Answer::NotAsked => serializer.serialize_none(),
        }
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for AsSent {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "AsSent".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "enum": [true, false, "unknown", null] })
    }
}
