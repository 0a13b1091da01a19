//! The answer: what differs, where, and by which rules.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::Serialize;

use super::WitnessInput;
use crate::age::{Age, LeapDay};
use crate::assess::{Applies, Ground};
use crate::disclose::{DisclosureVerdict, VintageOut};
use crate::facts::{ActorKind, Answer, Cooperation, Purpose};
use crate::profile::Eligibility;
use crate::rule::{Judgement, Levels, Question};
use crate::sources::{Certainty, Citation};
use crate::subject::Goal;

/// Where two sets of rules differ. Guidance (*vejledende*), never a decision.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DiffAnswer<'a> {
    /// Always true: this is guidance.
    pub advisory: bool,
    /// The version of the rules.
    pub ruleset: &'a str,
    /// The cooperation, where disclosures are compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cooperation: Option<Cooperation>,
    /// The one side.
    pub one: DiffSide<'a>,
    /// The other side.
    pub other: DiffSide<'a>,
    /// The goals that differ.
    pub goals: Vec<GoalDiff<'a>>,
    /// The goals that do not differ at all.
    pub same: Vec<Goal>,
    /// The goals that one side, or neither, has published rules for: they cannot be compared.
    pub not_published: Vec<NotPublished>,
}

/// One side of a comparison.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DiffSide<'a> {
    /// Whose local rules; left out where disclosures are compared, because § 115 is national law.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile: Option<&'a str>,
    /// The day on which the rules are applied.
    pub date: NaiveDate,
    /// When a person born on 29 February gets older. Ages are compared as ages: what this alone changes is no difference here.
    pub leap_day: LeapDay,
    /// The vintage of § 115 in force on the date; `null` before 2007.
    pub vintage: Option<VintageOut<'a>>,
}

/// A goal that differs.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GoalDiff<'a> {
    /// The goal.
    pub goal: Goal,
    /// In how many of all combinations the sides differ.
    pub changed: u64,
    /// How many combinations there are: every allowed way to answer what either side reads, and every age band between the
    /// limits of either.
    pub total: u64,
    /// The combinations that differ, gathered by what comes out on each side and by which rules. No combination is in two.
    pub regions: Vec<RegionDiff<'a>>,
}

/// Combinations that differ in the same way.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RegionDiff<'a> {
    /// How many they are.
    pub combinations: u64,
    /// What comes out on the one side.
    pub one: SideOutcome<'a>,
    /// What comes out on the other side.
    pub other: SideOutcome<'a>,
    /// Exactly these combinations: those in which one of the conjunctions holds. None of them can be left out, and nothing in any
    /// of them.
    pub when: Vec<Conjunction>,
    /// The smallest of them: the fewest answers that are yes, then the lowest age, then the order of the contract (sender and
    /// recipient of two kinds before one).
    pub witness: Witness<'a>,
}

/// What comes out on one side.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SideOutcome<'a> {
    /// The verdict, in the words of the goal.
    pub verdict: GoalVerdict,
    /// The level of the case, where it is that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<LevelOut<'a>>,
    /// The judgements that each of the combinations calls for.
    pub judge: Vec<Judgement>,
    /// Those that some of them call for besides.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub may_judge: Vec<Judgement>,
    /// The rules that decide; of a disclosure those that the sides differ by.
    pub rules: Vec<RuleOut<'a>>,
    /// The age limits within which they decide; left out where there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub within: Vec<RuleOut<'a>>,
    /// How sure we are: the weakest of these.
    pub certainty: Certainty,
}

/// A verdict in the words of its goal.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum GoalVerdict {
    /// Of a programme.
    Programme(Eligibility),
    /// Of a statutory ground.
    Ground(Ground),
    /// Of the level: whether there is a case.
    Level(Applies),
    /// Of a disclosure.
    Disclosure(DisclosureVerdict),
}

/// The level of a case.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LevelOut<'a> {
    /// The levels that are possible, ascending.
    pub possible: Levels,
    /// The level that the facts suggest.
    pub suggested: Option<u8>,
    /// Who must lead; `null` where it is agreed locally.
    pub lead: Option<&'a str>,
    /// Where the case is treated by default.
    pub forum: Option<&'a str>,
}

/// A rule that decides.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RuleOut<'a> {
    /// Its id.
    pub rule: &'a str,
    /// What it says.
    pub text: Cow<'a, str>,
    /// Where it stands.
    pub sources: &'a [Citation],
    /// How sure we are of it.
    pub certainty: Certainty,
    /// Whether the other side does not have it, or not so.
    pub differs: bool,
}

/// What must hold, all of it. What is left out may be anything; where everything is, it holds always.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Conjunction {
    /// The age is in one of these bands.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub age: Vec<Ages>,
    /// The age on the day of release is in one of these bands.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub age_at_release: Vec<Ages>,
    /// The sender is of one of these kinds.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub from: Vec<ActorKind>,
    /// The recipient is of one of these kinds.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub to: Vec<ActorKind>,
    /// The purpose is one of these.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub purpose: Vec<Purpose>,
    /// Whether it is necessary is answered in one of these ways.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub necessary: Vec<Answer>,
    /// These are answered yes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub yes: Vec<Question>,
    /// These are answered no.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub no: Vec<Question>,
}

/// Ages from one up to, not including, another.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Ages {
    /// The first; left out where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Age>,
    /// The first that is no longer in it; left out where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Age>,
}

/// The smallest combination of a region, as an input to `assess` or `disclose` that gives what comes out on each side.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Witness<'a> {
    /// For the one side.
    pub one: WitnessInput<'a>,
    /// For the other side: a person of the same age on its date.
    pub other: WitnessInput<'a>,
}

/// A goal that cannot be compared.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct NotPublished {
    /// The goal.
    pub goal: Goal,
    /// Which side has published rules for it. On the other one it is the judgement `ruleNotPublished`, whatever the answers, and
    /// of the case level `null`.
    pub published_by: PublishedBy,
}

/// Which side has published rules for a goal.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum PublishedBy {
    /// The one.
    One,
    /// The other.
    Other,
    /// Neither.
    Neither,
}
