//! Which notes and reminders belong to an answer: those whose condition holds by the input alone, and those that the answer
//! itself calls for.

use super::bound::Bound;
use super::path::{Path, State};
use super::steps::Steps;
use super::verdict::Settled;
use crate::assess::{self, NoteOut, lives_elsewhere};
use crate::case::Case;
use crate::disclose::{self, Disclosure, DisclosureVerdict};
use crate::facts::{Answer, Atom, Flag};
use crate::law::neighbours;
use crate::meeting::{self, Meeting};
use crate::note::Note;
pub(super) use crate::order::is_called;
use crate::profile::Profile;
use crate::rule::{AgeBand, Basis, Condition, Finding, Rule};
use crate::text::Lang;

/// What an assessment says that calls for a note.
#[derive(Clone, Copy, Debug)]
pub(super) struct CaseSaid<'c> {
    /// Whether the other policy for 29 February would turn a verdict.
    pub(super) turns_on_leap_day: Turns,
    pub(super) admission: Settled,
    pub(super) referral: Settled,
    /// Whether there is a case; `None` where the profile has no levels.
    pub(super) applies: Option<Settled>,
    pub(super) forum: Option<&'c str>,
    pub(super) decided_by: DecidedBy<'c>,
}

/// The ids of the rules that the answer says decide.
#[derive(Clone, Copy, Debug)]
pub(super) struct DecidedBy<'c> {
    pub(super) ssp_case: &'c [&'c str],
    pub(super) admission: &'c [&'c str],
    pub(super) referral: &'c [&'c str],
    pub(super) level: &'c [&'c str],
}

/// Whether a verdict turns.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Turns {
    Yes,
    No,
}

/// The notes to a case, in words.
pub(super) fn of_case<'p>(
    profile: &'p Profile,
    case: &Case,
    bound: &Bound,
    said: CaseSaid<'_>,
    lang: Lang,
) -> Vec<NoteOut<'p>> {
    let given = Path::given(bound);
    let of_conditions = profile.notes.iter().chain(&neighbours::NOTES);
    let of_conditions = of_conditions.filter(|note| given.state_of(&note.when, bound) == State::Holds);
    let called_for = assess::COMPUTED.into_iter().filter_map(|note| {
        let in_words = |is_called_for: bool| is_called_for.then(|| note.in_words(lang));
        match &*note.id {
            "leapDay" => in_words(said.turns_on_leap_day == Turns::Yes),
            "residenceElsewhere" => {
                in_words(case.residence.as_deref().is_some_and(|place| lives_elsewhere(profile, place)))
            }
            "otherForumProposed" => other_forum(profile, case, said).map(|rules| note.about(rules, lang)),
            "referralWiderThanAdmission" if (said.referral, said.admission) == (Settled::Yes, Settled::No) => {
                let referral = bases(profile.programmes.ssp_plus_referral.as_ref(), said.decided_by.referral);
                let admission = bases(profile.programmes.ssp_plus.as_ref(), said.decided_by.admission);
                Some(note.about(referral.into_iter().chain(admission), lang))
            }
            "levelWithoutCase" if case.level.is_some() && said.applies == Some(Settled::No) => {
                Some(note.about(bases(profile.programmes.ssp_case.as_ref(), said.decided_by.ssp_case), lang))
            }
            _ => None,
        }
    });
    of_conditions.map(|note| note.in_words(lang)).chain(called_for).collect()
}

/// What the steps with these ids stand on.
fn bases<'p>(rule: Option<&'p Rule<Finding>>, ids: &[&str]) -> Vec<&'p Basis> {
    let steps = rule.map(|rule| Steps::of(rule).all).unwrap_or_default();
    steps.into_iter().map(|step| step.basis).filter(|basis| ids.contains(&&*basis.rule)).collect()
}

/// What the usual forum stands on, where another one is proposed, whatever that is called.
fn other_forum<'p>(profile: &'p Profile, case: &Case, said: CaseSaid<'_>) -> Option<Vec<&'p Basis>> {
    let (usual, proposed, levels) = (said.forum?, case.proposed_forum.as_ref()?, profile.case_levels.as_ref()?);
    let (mut bases, mut is_other) = (Vec::new(), true);
    for rule in levels.fora.iter().filter(|rule| rule.forum == usual) {
        is_other &= !is_called(proposed, &[&rule.forum, &rule.name.da, &rule.name.en]);
        bases.extend(said.decided_by.level.contains(&&*rule.basis.rule).then_some(&rule.basis));
    }
    is_other.then_some(bases)
}

/// The reminders to a disclosure with this verdict, which the other policy for 29 February would turn or not.
pub(super) fn of_disclosure(
    disclosure: &Disclosure,
    verdict: DisclosureVerdict,
    turns_on_leap_day: Turns,
    bound: &Bound,
) -> Vec<&'static Note> {
    let given = Path::given(bound);
    // Where only the age, or whether somebody is identified, is open, the reminder is given all the same.
    let of_conditions = neighbours::REMINDERS.iter().filter(|note| match given.state_of(&note.when, bound) {
        State::Holds => true,
        State::Fails(_) => false,
        State::Needs(_) => note.when.age != AgeBand::ANY || asks_who_it_is(&note.when),
    });
    let computed = disclose::COMPUTED.into_iter().filter(|note| match &*note.id {
        "leapDay" => turns_on_leap_day == Turns::Yes,
        "consent" => disclosure.consent != Answer::NotAsked,
        "otherBasis" => verdict == DisclosureVerdict::NotPermitted,
        _ => false,
    });
    of_conditions.chain(computed).collect()
}

fn asks_who_it_is(when: &Condition) -> bool {
    when.all.or(when.none).or(when.any).has(Atom::Flag(Flag::Identifiable))
}

/// The notes to a meeting in which these are the verdicts about who stays.
pub(super) fn of_meeting(profile: &Profile, meeting: &Meeting, stays: &[Settled]) -> Vec<&'static Note> {
    let body = meeting.forum.as_deref().map(|forum| profile.body_called(forum));
    let no_seat = body.flatten().is_some_and(|body| {
        let has_seat = |kind| body.members.iter().any(|member| member.kinds.contains(&kind));
        meeting.participants.iter().any(|who| !has_seat(who.kind))
    });
    let holds_for = |note: &&Note| match &*note.id {
        "ownConcern" => stays.contains(&Settled::No),
        "noSeat" => no_seat,
        "forumNotKnown" => body == Some(None),
        _ => false,
    };
    meeting::COMPUTED.into_iter().filter(holds_for).collect()
}
