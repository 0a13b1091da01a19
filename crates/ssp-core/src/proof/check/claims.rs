//! What an answer claims: of each rule, and beside its proofs.

use std::borrow::Cow;

use super::beside::Beside;
use super::disclosure::DisclosureClaim;
use super::level::LevelClaim;
use super::verdict::{Claim, Settled};
use crate::assess::{Applies, Assessment, CaseLevel, Ground, LegalBasis, Reasons, Verdict};
use crate::disclose::DisclosureAnswer;
use crate::meeting::{MeetingAnswer, Stay, Stays};
use crate::preparedness::PreparednessAnswer;
use crate::profile::{Eligibility, Programme};
use crate::proof::Header;
use crate::screening::{MemberAnswer, ScreeningAnswer};

/// What an assessment says. What cannot be read is rejected where it is read, and is `None` here.
#[derive(Clone, Debug)]
pub(super) struct AssessmentClaim<'c> {
    /// In the order of [`Programme::ALL`].
    pub(super) programmes: Vec<Option<Claim<'c>>>,
    /// Of PSP and of KSP.
    pub(super) grounds: [Option<Claim<'c>>; 2],
    pub(super) level: LevelSaid<'c>,
    pub(super) header: HeaderSaid<'c>,
    /// Of those of [`HANDLED`].
    pub(super) handlers: [Option<Beside<'c>>; 2],
    pub(super) beside: Beside<'c>,
}

/// The programmes that say who handles them.
pub(super) const HANDLED: [Programme; 2] = [Programme::SspPlus, Programme::Radicalisation];

/// What an assessment says of the level.
#[derive(Clone, Debug)]
pub(super) enum LevelSaid<'c> {
    Nothing,
    Said(Box<LevelClaim<'c>>),
    NotRead,
}

/// The header of an assessment.
#[derive(Clone, Debug)]
pub(super) enum HeaderSaid<'c> {
    LeftOut,
    Said(Cow<'c, Header<'c>>),
    NotRead,
}

/// What is said of a meeting; `None` is a participant that cannot be read.
#[derive(Clone, Debug)]
pub(super) struct MeetingClaim<'c> {
    pub(super) stays: Vec<Option<StayClaim<'c>>>,
    pub(super) beside: Beside<'c>,
}

/// What is said of a participant.
#[derive(Clone, Debug)]
pub(super) struct StayClaim<'c> {
    pub(super) claim: Claim<'c>,
    pub(super) beside: Beside<'c>,
}

/// What is said of a group; `None` is a member that cannot be read.
#[derive(Clone, Debug)]
pub(super) struct ScreeningClaim<'c> {
    pub(super) members: Vec<Option<MemberClaim<'c>>>,
    pub(super) group: Beside<'c>,
    pub(super) beside: Beside<'c>,
}

/// What is said of a member.
#[derive(Clone, Debug)]
pub(super) struct MemberClaim<'c> {
    pub(super) assessment: AssessmentClaim<'c>,
    pub(super) beside: Beside<'c>,
}

/// What is said of an event.
#[derive(Clone, Debug)]
pub(super) struct EventClaim<'c> {
    pub(super) claim: Claim<'c>,
    pub(super) beside: Beside<'c>,
}

impl<'c> AssessmentClaim<'c> {
    pub(super) fn of(answer: &'c Assessment<'c>) -> Self {
        let grounds = [&answer.programmes.psp, &answer.programmes.ksp];
        let header = answer.proof.as_ref();
        let level = answer.case_level.as_ref();
        let handled = |programme| Some(Beside::default().with("handledBy", &answer.programmes.handled_by(programme)));
        Self {
            programmes: Programme::ALL.iter().map(|id| Some(Claim::of(answer.programmes.get(*id)))).collect(),
            grounds: grounds.map(|with| Some(Claim::of_ground(&with.legal_basis))),
            level: level.map_or(LevelSaid::Nothing, |level| LevelSaid::Said(Box::new(LevelClaim::of(level)))),
            header: header.map_or(HeaderSaid::LeftOut, |header| HeaderSaid::Said(Cow::Borrowed(header))),
            handlers: HANDLED.map(handled),
            beside: Beside::default()
                .with("profile", &answer.profile)
                .with("date", &answer.date)
                .with("age", &answer.age)
                .with("advisory", &answer.advisory)
                .with("ruleset", &answer.ruleset)
                .with("outcome", &answer.outcome)
                .with("judgements", &answer.judgements)
                .with("notes", &answer.notes)
                .with("nextQuestions", &answer.next_questions)
                .with("residence", &answer.residence)
                .with("riskFactors", &some_of(&answer.risk_factors))
                .with("protectiveFactors", &some_of(&answer.protective_factors)),
        }
    }
}

/// A list that an answer leaves out where it is empty.
pub(super) fn some_of(list: &[String]) -> Option<&[String]> {
    Some(list).filter(|list| !list.is_empty())
}

impl<'c> Claim<'c> {
    pub(super) fn of(verdict: &'c Verdict<'c>) -> Self {
        Self::of_reasons(verdict.verdict.into(), &verdict.reasons)
    }

    pub(super) fn of_ground(ground: &'c LegalBasis<'c>) -> Self {
        Self::of_reasons(ground.verdict.into(), &ground.reasons)
    }

    fn of_reasons(verdict: Settled, reasons: &'c Reasons<'c>) -> Self {
        Self {
            verdict,
            ask: reasons.ask.clone(),
            judge: reasons.judge.clone(),
            unresolved: Some(reasons.unresolved.clone()),
            rules: reasons.rules.clone(),
            certainty: reasons.certainty,
            weakest: Some(reasons.weakest.clone()),
            proof: reasons.proof.as_ref().map(Cow::Borrowed),
        }
    }
}

impl<'c> LevelClaim<'c> {
    pub(super) fn of(level: &'c CaseLevel<'c>) -> Self {
        Self {
            claim: Claim::of_reasons(level.applies.into(), &level.reasons),
            possible: level.possible,
            suggested: level.suggested,
            lead: level.lead,
            forum: level.forum,
            proof: level.proof.as_ref().map(Cow::Borrowed),
            beside: Beside::default().with("registration", &level.registration).with("violations", &level.violations),
        }
    }
}

impl<'c> DisclosureClaim<'c> {
    pub(super) fn of(answer: &'c DisclosureAnswer<'c>) -> Self {
        let claim = Claim {
            verdict: Settled::Open,
            ask: answer.ask.clone(),
            judge: answer.judge.clone(),
            unresolved: Some(answer.unresolved.clone()),
            rules: answer.rules.clone(),
            certainty: answer.certainty,
            weakest: Some(answer.weakest.clone()),
            proof: None,
        };
        let beside = Beside::default()
            .with("date", &answer.date)
            .with("cooperation", &answer.cooperation)
            .with("advisory", &answer.advisory)
            .with("ruleset", &answer.ruleset)
            .with("reasons", &answer.reasons)
            .with("basis", &answer.basis)
            .with("judgements", &answer.judgements)
            .with("reminders", &answer.reminders);
        Self { claim, verdict: answer.verdict, proof: answer.proof.as_ref().map(Cow::Borrowed), beside }
    }
}

impl<'c> MeetingClaim<'c> {
    pub(super) fn of(answer: &'c MeetingAnswer<'c>) -> Self {
        Self {
            stays: answer.participants.iter().map(|stay| Some(StayClaim::of(stay))).collect(),
            beside: Beside::default()
                .with("advisory", &answer.advisory)
                .with("ruleset", &answer.ruleset)
                .with("judgements", &answer.judgements)
                .with("notes", &answer.notes),
        }
    }
}

impl<'c> StayClaim<'c> {
    fn of(stay: &'c Stay<'c>) -> Self {
        let claim = Claim {
            verdict: stay.stays.into(),
            ask: stay.ask.clone(),
            judge: stay.judge.clone(),
            unresolved: Some(stay.unresolved.clone()),
            rules: stay.rules.clone(),
            certainty: stay.certainty,
            weakest: None,
            proof: stay.proof.as_ref().map(Cow::Borrowed),
        };
        let beside = Beside::default()
            .with("id", &stay.id)
            .with("kind", &stay.kind)
            .with("mayShareOwnConcern", &stay.may_share_own_concern);
        Self { claim, beside }
    }
}

impl<'c> ScreeningClaim<'c> {
    pub(super) fn of(answer: &'c ScreeningAnswer<'c>) -> Self {
        let group = &answer.group;
        Self {
            members: answer.members.iter().map(|member| Some(MemberClaim::of(member))).collect(),
            group: Beside::default()
                .with("size", &group.size)
                .with("counts", &group.counts)
                .with("ageBands", &group.age_bands)
                .with("ageUnknown", &group.age_unknown)
                .with("groupEffort", &group.group_effort)
                .with("disclosure", &group.disclosure),
            beside: Beside::default()
                .with("profile", &answer.profile)
                .with("date", &answer.date)
                .with("advisory", &answer.advisory)
                .with("ruleset", &answer.ruleset),
        }
    }
}

impl<'c> MemberClaim<'c> {
    fn of(member: &'c MemberAnswer<'c>) -> Self {
        Self {
            assessment: AssessmentClaim::of(&member.assessment),
            beside: Beside::default()
                .with("id", &member.id)
                .with("riskFactors", &member.risk_factors)
                .with("protectiveFactors", &member.protective_factors),
        }
    }
}

impl<'c> EventClaim<'c> {
    pub(super) fn of(answer: &'c PreparednessAnswer<'c>) -> Self {
        Self {
            claim: Claim::of_reasons(answer.verdict.into(), &answer.reasons),
            beside: Beside::default()
                .with("date", &answer.date)
                .with("advisory", &answer.advisory)
                .with("ruleset", &answer.ruleset)
                .with("whoMeets", &answer.who_meets)
                .with("judgements", &answer.judgements),
        }
    }
}

impl From<Eligibility> for Settled {
    fn from(verdict: Eligibility) -> Self {
        match verdict {
            Eligibility::Eligible => Self::Yes,
            Eligibility::NotEligible => Self::No,
            Eligibility::Open => Self::Open,
        }
    }
}

impl From<Ground> for Settled {
    fn from(verdict: Ground) -> Self {
        match verdict {
            Ground::Met => Self::Yes,
            Ground::NotMet => Self::No,
            Ground::Open => Self::Open,
        }
    }
}

impl From<Applies> for Settled {
    fn from(applies: Applies) -> Self {
        match applies {
            Applies::Yes => Self::Yes,
            Applies::No => Self::No,
            Applies::Open => Self::Open,
        }
    }
}

impl From<Stays> for Settled {
    fn from(stays: Stays) -> Self {
        match stays {
            Stays::Yes => Self::Yes,
            Stays::No => Self::No,
            Stays::Open => Self::Open,
        }
    }
}
