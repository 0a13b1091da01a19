//! Whole answers: which proof belongs to which rule, and what an answer says by each.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::bound::Bound;
use super::disclosure::{self, DisclosureClaim};
use super::header::{self, LocalRules, Versions};
use super::level::{self, LevelClaim, LevelRules};
use super::reason::{Checked, RejectionReason};
use super::verdict::{self, Claim, Settled};
use crate::assess::{
    Applies, Assessment, CONTRACT_VERSION, CaseLevel, Ground, LegalBasis, NOT_PUBLISHED, RULESET_VERSION, Reasons,
    Verdict,
};
use crate::case::Case;
use crate::disclose::{Disclosure, DisclosureAnswer};
use crate::input::Path as Place;
use crate::koebenhavn::preparedness::RULE as PREPAREDNESS;
use crate::law::rpl115;
use crate::meeting::{Meeting, MeetingAnswer, STAYS, Stay, Stays};
use crate::preparedness::{Event, PreparednessAnswer};
use crate::profile::{Eligibility, Profile, Programme};
use crate::proof::Header;
use crate::rule::{Finding, Rule};
use crate::screening::{Screening, ScreeningAnswer};

/// The versions of this program.
pub(super) const VERSIONS: Versions = Versions { contract: CONTRACT_VERSION, ruleset: RULESET_VERSION };

/// What an answer says of itself; what cannot be read is not compared.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Preface<'c> {
    pub(super) profile: Option<&'c str>,
    pub(super) date: Option<NaiveDate>,
    pub(super) ruleset: Option<&'c str>,
}

/// What an assessment says. What cannot be read is rejected where it is read, and is `None` here.
#[derive(Clone, Debug)]
pub(super) struct AssessmentClaim<'c> {
    pub(super) preface: Preface<'c>,
    pub(super) outcome: Option<Eligibility>,
    /// In the order of [`Programme::ALL`].
    pub(super) programmes: Vec<Option<Claim<'c>>>,
    /// Of PSP and of KSP.
    pub(super) grounds: [Option<Claim<'c>>; 2],
    pub(super) level: LevelSaid<'c>,
    pub(super) header: HeaderSaid<'c>,
}

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

/// Checks an assessment.
pub(super) fn assessment(
    local: &LocalRules<'_>,
    case: &Case,
    claim: &AssessmentClaim<'_>,
    place: &Place<'_>,
    checked: &mut Checked,
) {
    let profile = local.profile;
    let bound = &Bound::of_case(case, profile.leap_day.policy);
    preface(claim.preface, Some(&profile.id), Some(bound.date), place, checked);
    let at_header = &Place::Field(place, "proof");
    match &claim.header {
        HeaderSaid::Said(header) => header::check(header, VERSIONS, Some(local), bound, at_header, checked),
        HeaderSaid::LeftOut => checked.reject(RejectionReason::ProofLeftOut, at_header),
        HeaderSaid::NotRead => {}
    }
    let programmes = &Place::Field(place, "programmes");
    for (programme, claim) in Programme::ALL.iter().zip(&claim.programmes) {
        let Some(claim) = claim else { continue };
        at_programme(*programme, programmes, |place| {
            of_programme(profile, *programme, claim, bound, place, checked);
        });
    }
    for ((programme, rule), claim) in GROUNDS.into_iter().zip(&claim.grounds) {
        let Some(claim) = claim else { continue };
        let place = &Place::Field(programmes, programme.id());
        of_ground(profile, rule, claim, bound, &Place::Field(place, "legalBasis"), checked);
    }
    let at_level = &Place::Field(place, "caseLevel");
    match (&claim.level, &profile.case_levels) {
        (LevelSaid::Said(claim), Some(_)) => of_level(profile, case, claim, bound, at_level, checked),
        (LevelSaid::Said(_), None) => checked.reject(RejectionReason::ProofOfNothing, at_level),
        (LevelSaid::Nothing, Some(_)) => checked.reject(RejectionReason::ProofLeftOut, at_level),
        (LevelSaid::Nothing, None) | (LevelSaid::NotRead, _) => {}
    }
    if let Some(outcome) = claim.outcome {
        let goals = if case.goals.is_empty() { Programme::ALL } else { &case.goals };
        let is_goal = |(programme, _): &(&Programme, _)| goals.contains(programme);
        let of_goals = || Programme::ALL.iter().zip(&claim.programmes).filter(is_goal);
        let some_is =
            |verdict| of_goals().any(|(_, claim)| claim.as_ref().is_some_and(|claim| claim.verdict == verdict));
        let expected = if some_is(Settled::Yes) {
            Eligibility::Eligible
        } else if some_is(Settled::Open) {
            Eligibility::Open
        } else {
            Eligibility::NotEligible
        };
        let follows = outcome == expected || of_goals().any(|(_, claim)| claim.is_none());
        checked.reject_unless(follows, RejectionReason::VerdictDoesNotFollow, &Place::Field(place, "outcome"));
    }
}

/// The statutory grounds that an assessment tells of: national law, whatever the profile.
pub(super) const GROUNDS: [(Programme, &Rule<Finding>); 2] =
    [(Programme::Psp, &rpl115::PSP_GROUND), (Programme::Ksp, &rpl115::KSP_GROUND)];

/// Where the answer tells of a programme.
pub(super) fn at_programme<T>(programme: Programme, place: &Place<'_>, then: impl FnOnce(&Place<'_>) -> T) -> T {
    if programme == Programme::SspPlusReferral {
        let ssp_plus = &Place::Field(place, Programme::SspPlus.id());
        return then(&Place::Field(ssp_plus, "referral"));
    }
    then(&Place::Field(place, programme.id()))
}

pub(super) fn of_programme(
    profile: &Profile,
    programme: Programme,
    claim: &Claim<'_>,
    bound: &Bound,
    place: &Place<'_>,
    checked: &mut Checked,
) {
    match profile.programmes.rule(programme) {
        Some(rule) => of_ground(profile, rule, claim, bound, place, checked),
        None => verdict::check_not_published(claim, &NOT_PUBLISHED, bound, place, checked),
    }
}

pub(super) fn of_ground(
    profile: &Profile,
    rule: &Rule<Finding>,
    claim: &Claim<'_>,
    bound: &Bound,
    place: &Place<'_>,
    checked: &mut Checked,
) {
    let leap_day = Some(&profile.leap_day);
    verdict::check(rule, claim, bound, leap_day, [place, &Place::Field(place, "verdict")], checked);
}

pub(super) fn of_level(
    profile: &Profile,
    case: &Case,
    claim: &LevelClaim<'_>,
    bound: &Bound,
    place: &Place<'_>,
    checked: &mut Checked,
) {
    let Some(levels) = &profile.case_levels else { return };
    let ssp_case = profile.programmes.ssp_case.as_ref();
    let rules = LevelRules { levels, ssp_case, not_published: &NOT_PUBLISHED, chosen: case.level };
    level::check(rules, claim, bound, place, checked);
}

/// Checks what a disclosure is answered.
pub(super) fn of_disclosure(
    disclosure: &Disclosure,
    preface_said: Preface<'_>,
    claim: &DisclosureClaim<'_>,
    place: &Place<'_>,
    checked: &mut Checked,
) {
    let bound = &Bound::of_disclosure(disclosure);
    preface(preface_said, None, Some(bound.date), place, checked);
    disclosure::check(rpl115::conditions(disclosure.cooperation), claim, VERSIONS, bound, place, checked);
}

/// Checks what is answered about each participant of a meeting: the id as it was sent, and the claim.
pub(super) fn of_meeting(
    meeting: &Meeting,
    preface_said: Preface<'_>,
    stays: &[Option<(&str, Claim<'_>)>],
    place: &Place<'_>,
    checked: &mut Checked,
) {
    preface(preface_said, None, None, place, checked);
    let place = &Place::Field(place, "participants");
    let is_as_long = stays.len() == meeting.participants.len();
    checked.reject_unless(is_as_long, RejectionReason::AnswerDiffers, place);
    for (index, (who, stay)) in meeting.participants.iter().zip(stays).enumerate() {
        let Some((id, claim)) = stay else { continue };
        let place = &Place::Item(place, index);
        checked.reject_unless(*id == who.id, RejectionReason::AnswerDiffers, &Place::Field(place, "id"));
        let bound = &Bound::of_participant(meeting, who);
        verdict::check(&STAYS, claim, bound, None, [place, &Place::Field(place, "stays")], checked);
    }
}

/// Checks what is answered about an event.
pub(super) fn of_event(
    event: &Event,
    preface_said: Preface<'_>,
    claim: &Claim<'_>,
    place: &Place<'_>,
    checked: &mut Checked,
) {
    preface(preface_said, None, Some(event.date), place, checked);
    let at_verdict = &Place::Field(place, "verdict");
    verdict::check(&PREPAREDNESS, claim, &Bound::of_event(event), None, [place, at_verdict], checked);
}

/// Checks what is answered about each member of a group: the id as it was sent, and the assessment.
pub(super) fn of_screening(
    screening: &Screening<'_>,
    preface_said: Preface<'_>,
    members: &[Option<(&str, AssessmentClaim<'_>)>],
    place: &Place<'_>,
    checked: &mut Checked,
) {
    let local = LocalRules::of(screening.profile);
    preface(preface_said, Some(&screening.profile.id), Some(screening.date), place, checked);
    let place = &Place::Field(place, "members");
    let is_as_long = members.len() == screening.members.len();
    checked.reject_unless(is_as_long, RejectionReason::AnswerDiffers, place);
    for (index, ((id, case), member)) in screening.members.iter().zip(members).enumerate() {
        let Some((claimed, claim)) = member else { continue };
        let place = &Place::Item(place, index);
        checked.reject_unless(claimed == id, RejectionReason::AnswerDiffers, &Place::Field(place, "id"));
        assessment(&local, case, claim, &Place::Field(place, "assessment"), checked);
    }
}

fn preface(
    said: Preface<'_>,
    profile: Option<&str>,
    date: Option<NaiveDate>,
    place: &Place<'_>,
    checked: &mut Checked,
) {
    let differs = [
        (said.profile.is_some() && profile.is_some() && said.profile != profile, "profile"),
        (said.date.is_some() && date.is_some() && said.date != date, "date"),
        (said.ruleset.is_some_and(|ruleset| ruleset != RULESET_VERSION), "ruleset"),
    ];
    for (_, field) in differs.into_iter().filter(|(differs, _)| *differs) {
        checked.reject(RejectionReason::AnswerDiffers, &Place::Field(place, field));
    }
}

impl<'c> AssessmentClaim<'c> {
    pub(super) fn of(answer: &'c Assessment<'c>) -> Self {
        let grounds = [&answer.programmes.psp, &answer.programmes.ksp];
        let header = answer.proof.as_ref();
        Self {
            preface: Preface { profile: Some(answer.profile), date: Some(answer.date), ruleset: Some(answer.ruleset) },
            outcome: Some(answer.outcome),
            programmes: Programme::ALL.iter().map(|id| Some(Claim::of(answer.programmes.get(*id)))).collect(),
            grounds: grounds.map(|with| Some(Claim::of_ground(&with.legal_basis))),
            level: answer
                .case_level
                .as_ref()
                .map_or(LevelSaid::Nothing, |level| LevelSaid::Said(Box::new(LevelClaim::of(level)))),
            header: header.map_or(HeaderSaid::LeftOut, |header| HeaderSaid::Said(Cow::Borrowed(header))),
        }
    }
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

    pub(super) fn of_stay(stay: &'c Stay<'c>) -> Self {
        Self {
            verdict: stay.stays.into(),
            ask: stay.ask.clone(),
            judge: stay.judge.clone(),
            unresolved: None,
            rules: stay.rules.clone(),
            certainty: stay.certainty,
            weakest: None,
            proof: stay.proof.as_ref().map(Cow::Borrowed),
        }
    }

    pub(super) fn of_event(answer: &'c PreparednessAnswer<'c>) -> Self {
        Self::of_reasons(answer.verdict.into(), &answer.reasons)
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
        Self { claim, verdict: answer.verdict, proof: answer.proof.as_ref().map(Cow::Borrowed) }
    }
}

/// What each participant is answered.
pub(super) fn stays_of<'c>(answer: &'c MeetingAnswer<'c>) -> Vec<Option<(&'c str, Claim<'c>)>> {
    answer.participants.iter().map(|stay| Some((&*stay.id, Claim::of_stay(stay)))).collect()
}

/// What each member is answered.
pub(super) fn members_of<'c>(answer: &'c ScreeningAnswer<'c>) -> Vec<Option<(&'c str, AssessmentClaim<'c>)>> {
    answer.members.iter().map(|member| Some((&*member.id, AssessmentClaim::of(&member.assessment)))).collect()
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
