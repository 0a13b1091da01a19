//! Proofs (*bevis*): why a verdict is what it is, as a tree that can be checked without the evaluator.
//!
//! A leaf names the clause that decides, and for each clause tried before it one condition that fails. An inner node is a
//! question: with one branch where it is answered, with one per allowed answer where it is not. Ids only; the texts stand in
//! the [catalogue](crate::catalogue).

mod attach;
pub mod check;
mod tree;

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::Serialize;

use crate::age::LeapDay;
use crate::facts::{Atom, Atoms};
use crate::law::rpl115;
use crate::profile::{Profile, Programme};
use crate::rule::{Known, Question};
use crate::sources::{Certainty, Citation};

use self::attach::PROVER;
pub(crate) use self::attach::Prover;
pub use self::attach::{of_disclosure, of_level};
pub(crate) use self::tree::prove;

/// Whether answers carry their proofs.
#[derive(Clone, Copy, Debug, Default)]
pub struct Proofs(Option<&'static Prover>);

impl Proofs {
    /// They do not.
    pub const LEAVE: Self = Self(None);
    /// They do. Only a program that names this carries the code that proves.
    pub const ADD: Self = Self(Some(&PROVER));

    pub(crate) const fn prover(self) -> Option<&'static Prover> {
        self.0
    }
}

/// The proof of what a profile decides about a programme; `None` where its municipality has published no rule.
#[must_use]
pub fn of_programme<'a>(profile: &'a Profile, programme: Programme, known: &Known) -> Option<Node<'a>> {
    profile.programmes.rule(programme).map(|rule| prove(rule, known))
}

/// The proof of the statutory ground of PSP or KSP; `None` for the other programmes, which have none.
#[must_use]
pub fn of_ground(programme: Programme, known: &Known) -> Option<Node<'static>> {
    match programme {
        Programme::Psp => Some(prove(&rpl115::PSP_GROUND, known)),
        Programme::Ksp => Some(prove(&rpl115::KSP_GROUND, known)),
        Programme::SspCase
        | Programme::SspPlus
        | Programme::SspPlusReferral
        | Programme::Radicalisation
        | Programme::GangRecruitment
        | Programme::GroupEffort
        | Programme::GeneralPrevention => None,
    }
}

/// What every proof of an answer is bound to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Header<'a> {
    /// The version of the JSON.
    pub contract: u32,
    /// The version of the rules.
    pub ruleset: &'a str,
    /// The profile; `null` where no local rule is read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile: Option<&'a str>,
    /// SHA-256 of the profile, in hexadecimal digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile_hash: Option<String>,
    /// The assessment date.
    pub date: NaiveDate,
    /// The birth date; `null` where it is not known.
    pub birth_date: Option<NaiveDate>,
    /// The day of release.
    pub release_date: NaiveDate,
    /// When a person born on 29 February gets older.
    pub leap_day: LeapDay,
    /// Every answer, with what follows from it.
    pub answers: Answered,
}

/// Every answer, with what follows from it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Answered {
    /// What holds.
    pub yes: Vec<String>,
    /// What does not hold.
    pub no: Vec<String>,
    /// What was answered "unknown".
    pub unknown: Vec<String>,
}

impl Answered {
    fn of(known: &Known) -> Self {
        let names = |atoms: Atoms| atoms.iter().map(|atom| atom.to_string()).collect();
        // Of two kinds or purposes the one that is given says that the other is not.
        let asked = |atom: &Atom| Question::of_atom(*atom).is_some();
        let no = known.no().iter().filter(asked).map(|atom| atom.to_string()).collect();
        Self { yes: names(known.yes()), no, unknown: names(known.declined()) }
    }
}

/// A node of a proof.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", untagged)]
pub enum Node<'a> {
    /// A question that the rule asks next.
    Ask {
        /// The question.
        question: Question,
        /// One branch where it is answered, one per allowed answer where it is not.
        branches: Vec<Branch<'a>>,
    },
    /// The clause that decides.
    Decide {
        /// Its id.
        rule: &'a str,
        /// What it decides.
        outcome: String,
        /// Where it stands.
        sources: Cow<'a, [Citation]>,
        /// How sure we are of it.
        certainty: Certainty,
        /// The clauses tried before it, each with one condition that fails.
        refuted: Vec<Refuted<'a>>,
    },
}

/// An answer, and what follows.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Branch<'a> {
    /// The answer.
    pub answer: Given,
    /// The node behind it.
    pub then: Node<'a>,
}

/// The answer of a branch.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Given {
    /// Yes or no.
    YesNo(bool),
    /// Born on one of these days, both included: all of them are the same to the rule.
    Born {
        /// The first day; `null` where the stretch has no beginning.
        from: Option<NaiveDate>,
        /// The last day.
        to: NaiveDate,
    },
}

/// A clause that does not decide, and one condition of it that fails.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Refuted<'a> {
    /// The id of the clause.
    pub rule: &'a str,
    /// The condition that fails.
    pub fails: Failing,
}

/// A condition that fails.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Failing {
    /// This should hold and does not.
    Lacks(String),
    /// This should not hold and does.
    Has(String),
    /// One of these should hold and none does.
    LacksAll(Vec<String>),
    /// The age on the assessment date is outside the band.
    Age,
    /// The age on the day of release is outside the band.
    AgeAtRelease,
    /// The assessment date is outside the period.
    Date,
}

/// The proof of a case level: whether there is a case, what the facts allow, and the rules on lead and forum.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct LevelProof<'a> {
    /// Whether there is a case: the proof of `sspCase`, `null` where no rule is published.
    pub applies: Option<Node<'a>>,
    /// What the facts allow and suggest.
    pub levels: Node<'a>,
    /// The rule on the lead, where one applies.
    pub lead: Option<&'a str>,
    /// The rule on the forum, where it is settled.
    pub forum: Option<&'a str>,
}

/// The proof of a disclosure: one tree for whether § 115 applies, one for each condition. One that fails forbids it, a
/// judgement leaves it open, and all that hold permit it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DisclosureProof<'a> {
    /// What it is bound to.
    pub header: Header<'a>,
    /// Whether § 115 applies at all.
    pub applies: Node<'a>,
    /// The conditions; empty where § 115 does not apply.
    pub conditions: Vec<Node<'a>>,
}
