//! What is wanted of a goal, and whether something comes out as it is wanted.

use std::borrow::Cow;

use crate::disclose::DisclosureOutcome;
use crate::profile::{CaseLevels, Profile};
use crate::rule::{Finding, Levels};
use crate::subject::{Goal, Matter, Outcome, Subject};
use crate::vocabulary::{Name, vocabulary};

/// What is wanted of a goal (*det ønskede resultat*).
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Want {
    /// That it is met for sure: `eligible`, `met` or `permitted`.
    Met,
    /// That it is not met for sure: `notEligible`, `notMet` or `notPermitted`.
    NotMet,
    /// That it is `open`.
    Open,
    /// Of a disclosure: that § 115 is not needed (`notApplicable`).
    NotApplicable,
    /// Of the case level: that there is a case, and its facts allow this level (`"3"`).
    Level(u8),
    /// Of the case level: that there is a case, and this is who must lead it (`bbu`).
    Lead(Name),
    /// Of the case level: that there is a case, and this is where it is treated by default (`lokaludvalg`).
    Forum(Name),
}

vocabulary! {
    /// How a goal stands (*stilling*).
    pub enum GoalStanding {
        /// A programme: settled, belongs to it.
        Eligible = "eligible",
        /// A programme: settled, does not.
        NotEligible = "notEligible",
        /// A statutory ground, or what is wanted of the case level: settled, met.
        Met = "met",
        /// A statutory ground, or what is wanted of the case level: settled, not met.
        NotMet = "notMet",
        /// A disclosure: may, and need not.
        Permitted = "permitted",
        /// A disclosure: not under § 115.
        NotPermitted = "notPermitted",
        /// A disclosure: § 115 is not needed.
        NotApplicable = "notApplicable",
        /// Not settled.
        Open = "open",
    }
}

/// How something stands that is settled.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Settled {
    Met,
    NotMet,
    NotApplicable,
}

impl GoalStanding {
    /// The word of a goal for what is settled; `open` for what is not.
    pub(super) fn of(goal: Goal, settled: Option<Settled>) -> Self {
        let words = match goal {
            Goal::Disclosure => [Self::Permitted, Self::NotPermitted],
            Goal::PspLegalBasis | Goal::KspLegalBasis | Goal::CaseLevel => [Self::Met, Self::NotMet],
            Goal::SspCase
            | Goal::SspPlus
            | Goal::SspPlusReferral
            | Goal::Psp
            | Goal::Ksp
            | Goal::Radicalisation
            | Goal::GangRecruitment
            | Goal::GroupEffort
            | Goal::GeneralPrevention => [Self::Eligible, Self::NotEligible],
        };
        let [met, not_met] = words;
        match settled {
            Some(Settled::Met) => met,
            Some(Settled::NotMet) => not_met,
            Some(Settled::NotApplicable) => Self::NotApplicable,
            None => Self::Open,
        }
    }
}

impl Want {
    /// Everything that can be wanted of a goal; what is wanted by default comes first. Of the case level nothing is.
    #[must_use]
    pub fn all(goal: Goal, subject: &Subject<'_>) -> Vec<Self> {
        match (goal, profile_of(subject).and_then(|profile| profile.case_levels.as_ref())) {
            (Goal::CaseLevel, Some(levels)) => Self::all_of_level(levels),
            (Goal::CaseLevel, None) => Vec::new(),
            (Goal::Disclosure, _) => vec![Self::Met, Self::NotMet, Self::Open, Self::NotApplicable],
            _ => vec![Self::Met, Self::NotMet, Self::Open],
        }
    }

    fn all_of_level(levels: &CaseLevels) -> Vec<Self> {
        let mut all: Vec<Self> = levels.scale().iter().map(Self::Level).collect();
        let named = levels.leads.iter().map(|rule| Self::Lead(rule.lead.clone()));
        for want in named.chain(levels.fora.iter().map(|rule| Self::Forum(rule.forum.clone()))) {
            if !all.contains(&want) {
                all.push(want);
            }
        }
        all
    }

    /// The word for it.
    #[must_use]
    pub fn word(&self, goal: Goal) -> Cow<'static, str> {
        match self {
            Self::Level(level) => level.to_string().into(),
            Self::Lead(name) | Self::Forum(name) => name.clone(),
            Self::Met | Self::NotMet | Self::Open | Self::NotApplicable => {
                GoalStanding::of(goal, self.settled()).id().into()
            }
        }
    }

    /// What is wanted to be settled; `None` where it is to be open.
    pub(super) const fn settled(&self) -> Option<Settled> {
        match self {
            Self::Met | Self::Level(_) | Self::Lead(_) | Self::Forum(_) => Some(Settled::Met),
            Self::NotMet => Some(Settled::NotMet),
            Self::NotApplicable => Some(Settled::NotApplicable),
            Self::Open => None,
        }
    }

    /// What this comes to; `None` where a person must judge. The level is met where it is as it is wanted.
    pub(super) fn comes_to(&self, matter: &Matter<'_>, outcome: &Outcome) -> Option<Settled> {
        match outcome {
            Outcome::Finding(Finding::Met) | Outcome::Disclosure(DisclosureOutcome::Permitted) => Some(Settled::Met),
            Outcome::Finding(Finding::NotMet) | Outcome::Disclosure(DisclosureOutcome::NotPermitted) => {
                Some(Settled::NotMet)
            }
            Outcome::Disclosure(DisclosureOutcome::NotApplicable) => Some(Settled::NotApplicable),
            Outcome::Finding(Finding::Judge(_)) | Outcome::Disclosure(DisclosureOutcome::Judged(_)) => None,
            Outcome::Level(level) => {
                let Matter::Level { levels, chosen, .. } = matter else { return None };
                let finding = level.finding.filter(|_| level.applies == Finding::Met);
                let is_wanted = finding.is_some_and(|finding| match self {
                    Self::Level(wanted) => finding.possible.has(*wanted),
                    Self::Lead(wanted) => is_led_by(levels, CaseLevels::possible(finding, *chosen), wanted),
                    Self::Forum(wanted) => {
                        let forum = level.forum.and_then(|index| levels.fora.get(index));
                        forum.is_some_and(|rule| rule.forum == *wanted)
                    }
                    Self::Met | Self::NotMet | Self::Open | Self::NotApplicable => false,
                });
                Some(if is_wanted { Settled::Met } else { Settled::NotMet })
            }
        }
    }
}

fn is_led_by(levels: &CaseLevels, possible: Levels, lead: &str) -> bool {
    levels.lead_of(possible).and_then(|index| levels.leads.get(index)).is_some_and(|rule| rule.lead == lead)
}

/// The profile whose rules a subject is under.
pub(super) fn profile_of<'a>(subject: &Subject<'a>) -> Option<&'a Profile> {
    match subject {
        Subject::Case(_, profile) => Some(profile),
        Subject::Disclosure(_) => None,
    }
}
