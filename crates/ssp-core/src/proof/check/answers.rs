//! Whole answers: which proof belongs to which rule, and what an answer says by each and beside it.

use std::cmp::Reverse;

use super::bound::Bound;
use super::claims::{
    AssessmentClaim, EventClaim, HANDLED, HeaderSaid, LevelSaid, MeetingClaim, MemberClaim, ScreeningClaim, StayClaim,
    some_of,
};
use super::disclosure::{self, DisclosureClaim};
use super::group::{self, Member};
use super::header::{self, LocalRules, Versions};
use super::level::{self, LevelClaim, LevelRules};
use super::notes::{self, CaseSaid, DecidedBy, Turns};
use super::path::{Path, State};
use super::reason::{Checked, RejectionReason};
use super::verdict::{self, Claim, Settled};
use crate::assess::{CONTRACT_VERSION, Judgements, NOT_PUBLISHED, NoteOut, RULESET_VERSION};
use crate::case::Case;
use crate::disclose::{Disclosure, LegalBasisOut, VintageOut};
use crate::input::Path as Place;
use crate::koebenhavn::preparedness::{DISTRICTS, LEADERS, RULE as PREPAREDNESS};
use crate::law::rpl115;
use crate::meeting::{Meeting, STAYS};
use crate::note::Note;
use crate::order;
use crate::preparedness::{Event, MeetsOut, Scope};
use crate::profile::{Eligibility, Profile, Programme};
use crate::rule::{Finding, Judgement, Question, Rule};
use crate::screening::Screening;
use crate::text::Lang;

/// The versions of this program.
pub(super) const VERSIONS: Versions = Versions { contract: CONTRACT_VERSION, ruleset: RULESET_VERSION };

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
    let at_header = &Place::Field(place, "proof");
    match &claim.header {
        HeaderSaid::Said(header) => header::check(header, VERSIONS, Some(local), bound, at_header, checked),
        HeaderSaid::LeftOut => checked.reject(RejectionReason::ProofLeftOut, at_header),
        HeaderSaid::NotRead => {}
    }
    programmes(profile, claim, bound, &Place::Field(place, "programmes"), checked);
    let at_level = &Place::Field(place, "caseLevel");
    match (&claim.level, &profile.case_levels) {
        (LevelSaid::Said(claim), Some(_)) => of_level(profile, case, claim, bound, at_level, checked),
        (LevelSaid::Said(_), None) => checked.reject(RejectionReason::ProofOfNothing, at_level),
        (LevelSaid::Nothing, Some(_)) => checked.reject(RejectionReason::ProofLeftOut, at_level),
        (LevelSaid::Nothing, None) | (LevelSaid::NotRead, _) => {}
    }
    let beside = &claim.beside;
    beside.is("profile", &profile.id, place, checked);
    beside.is("date", &case.date, place, checked);
    beside.is("age", &bound.age(), place, checked);
    beside.is("advisory", &true, place, checked);
    beside.is("ruleset", &RULESET_VERSION, place, checked);
    beside.is("residence", &case.residence, place, checked);
    beside.is("riskFactors", &some_of(&case.risk_factors), place, checked);
    beside.is("protectiveFactors", &some_of(&case.protective_factors), place, checked);
    if let Some(verdicts) = Verdicts::of(claim) {
        of_all_verdicts(profile, case, claim, &verdicts, bound, place, checked);
    }
}

/// Checks the verdict about each programme, each statutory ground, and who handles them.
fn programmes(profile: &Profile, claim: &AssessmentClaim<'_>, bound: &Bound, place: &Place<'_>, checked: &mut Checked) {
    for (programme, claim) in Programme::ALL.iter().zip(&claim.programmes) {
        let Some(claim) = claim else { continue };
        at_programme(*programme, place, |place| of_programme(profile, *programme, claim, bound, place, checked));
    }
    for ((programme, rule), claim) in GROUNDS.into_iter().zip(&claim.grounds) {
        let Some(claim) = claim else { continue };
        let place = &Place::Field(place, programme.id());
        of_ground(profile, rule, claim, bound, &Place::Field(place, "legalBasis"), checked);
    }
    for (programme, beside) in HANDLED.into_iter().zip(&claim.handlers) {
        let Some(beside) = beside else { continue };
        let handlers = handled_by(profile, programme, bound);
        beside.is("handledBy", &handlers, &Place::Field(place, programme.id()), checked);
    }
}

/// Who handles a programme at this age in this case, as the profile has it.
fn handled_by<'p>(profile: &'p Profile, programme: Programme, bound: &Bound) -> Vec<&'p str> {
    let (given, age) = (Path::given(bound), bound.age());
    let handlers = profile.programmes.handled_by(programme).iter().filter(|handler| {
        let is_aged = age.is_some_and(|age| handler.ages.from <= age && age < handler.ages.until);
        is_aged && given.state_of(&handler.when, bound) == State::Holds
    });
    handlers.map(|handler| &*handler.by).collect()
}

/// Every verdict of an assessment, where all of them could be read.
struct Verdicts<'v, 'c> {
    /// In the order of [`Programme::ALL`].
    programmes: Vec<&'v Claim<'c>>,
    /// In the order of [`GROUNDS`].
    grounds: Vec<&'v Claim<'c>>,
    level: Option<&'v LevelClaim<'c>>,
}

impl<'v, 'c> Verdicts<'v, 'c> {
    fn of(claim: &'v AssessmentClaim<'c>) -> Option<Self> {
        let level = match &claim.level {
            LevelSaid::Said(level) => Some(&**level),
            LevelSaid::Nothing => None,
            LevelSaid::NotRead => return None,
        };
        let programmes = claim.programmes.iter().map(Option::as_ref).collect::<Option<_>>()?;
        let grounds = claim.grounds.iter().map(Option::as_ref).collect::<Option<_>>()?;
        Some(Self { programmes, grounds, level })
    }

    fn all(&self) -> impl Iterator<Item = &'v Claim<'c>> {
        let level = self.level.map(|level| &level.claim);
        self.programmes.iter().chain(&self.grounds).copied().chain(level)
    }

    fn programme(&self, programme: Programme) -> Option<&'v Claim<'c>> {
        let mut programmes = Programme::ALL.iter().zip(&self.programmes);
        programmes.find(|(other, _)| **other == programme).map(|(_, claim)| *claim)
    }

    fn verdict(&self, programme: Programme) -> Settled {
        self.programme(programme).map_or(Settled::Open, |claim| claim.verdict)
    }

    /// Those that are asked for with a goal: its own, its ground's, and the level's where it is the case.
    fn of_goal(&self, goal: Programme) -> impl Iterator<Item = &'v Claim<'c>> {
        let grounds = GROUNDS.into_iter().zip(&self.grounds);
        let ground = grounds.filter(move |((programme, _), _)| *programme == goal).map(|(_, claim)| *claim);
        let level = self.level.filter(|_| goal == Programme::SspCase).map(|level| &level.claim);
        self.programme(goal).into_iter().chain(ground).chain(level)
    }

    /// Whether the other policy for 29 February would turn one of them.
    fn turn_on_leap_day(&self, profile: &Profile, case: &Case, bound: &Bound) -> Turns {
        let turns = |rule, claim: &Claim<'_>| verdict::turns_on_leap_day(rule, claim.verdict, bound);
        let of_programmes = Programme::ALL.iter().zip(&self.programmes);
        let mut of_programmes = of_programmes.filter_map(|(id, claim)| Some((profile.programmes.rule(*id)?, claim)));
        let mut of_grounds = GROUNDS.into_iter().zip(&self.grounds);
        let is_turned = of_programmes.any(|(rule, claim)| turns(rule, claim))
            || of_grounds.any(|((_, rule), claim)| turns(rule, claim))
            || level_rules(profile, case).is_some_and(|rules| level::turns_on_leap_day(rules, bound));
        if is_turned { Turns::Yes } else { Turns::No }
    }
}

/// Checks what follows from all verdicts together.
fn of_all_verdicts<'v, 'c>(
    profile: &Profile,
    case: &Case,
    claim: &AssessmentClaim<'_>,
    verdicts: &Verdicts<'v, 'c>,
    bound: &Bound,
    place: &Place<'_>,
    checked: &mut Checked,
) {
    let goals = if case.goals.is_empty() { Programme::ALL } else { &case.goals };
    let some_is = |verdict| goals.iter().any(|goal| verdicts.verdict(*goal) == verdict);
    let outcome = if some_is(Settled::Yes) {
        Eligibility::Eligible
    } else if some_is(Settled::Open) {
        Eligibility::Open
    } else {
        Eligibility::NotEligible
    };
    let rules = |claim: Option<&'v Claim<'c>>| claim.map_or(&[][..], |claim| &claim.rules);
    let decided_by = DecidedBy {
        ssp_case: rules(verdicts.programme(Programme::SspCase)),
        admission: rules(verdicts.programme(Programme::SspPlus)),
        referral: rules(verdicts.programme(Programme::SspPlusReferral)),
        level: rules(verdicts.level.map(|level| &level.claim)),
    };
    let said = CaseSaid {
        turns_on_leap_day: verdicts.turn_on_leap_day(profile, case, bound),
        admission: verdicts.verdict(Programme::SspPlus),
        referral: verdicts.verdict(Programme::SspPlusReferral),
        applies: verdicts.level.map(|level| level.claim.verdict),
        forum: verdicts.level.and_then(|level| level.forum),
        decided_by,
    };
    let next = next_questions(goals, verdicts);
    let beside = &claim.beside;
    beside.follows(RejectionReason::VerdictDoesNotFollow, "outcome", |_| outcome, place, checked);
    beside.says("judgements", |lang| judgements(verdicts.all(), lang), place, checked);
    beside.says("notes", |lang| notes::of_case(profile, case, bound, said, lang), place, checked);
    beside.follows(RejectionReason::QuestionsDoNotFollow, "nextQuestions", |_| &next, place, checked);
}

/// What is asked with the goals: the birth date, then what the most verdicts ask, then in the order of the contract.
fn next_questions(goals: &[Programme], verdicts: &Verdicts<'_, '_>) -> Vec<Question> {
    let asked: Vec<Question> =
        goals.iter().flat_map(|goal| verdicts.of_goal(*goal)).flat_map(|claim| claim.ask.iter().copied()).collect();
    let times = |question: Question| asked.iter().filter(|other| **other == question).count();
    let mut next: Vec<(usize, Question)> =
        Question::all().map(|question| (times(question), question)).filter(|(times, _)| *times > 0).collect();
    order::sort_by_key(&mut next, |(times, question)| (*question != Question::BirthDate, Reverse(*times), *question));
    next.into_iter().map(|(_, question)| question).collect()
}

/// What is asked of a person by these claims, in words.
fn judgements<'v, 'c: 'v>(claims: impl Iterator<Item = &'v Claim<'c>>, lang: Lang) -> Judgements<'static> {
    let judged: Vec<Judgement> = claims.flat_map(|claim| claim.judge.iter().copied()).collect();
    let called_for = Judgement::ALL.iter().filter(|judgement| judged.contains(judgement));
    Judgements(called_for.map(|judgement| (*judgement, judgement.in_words(lang))).collect())
}

fn in_words<'n>(notes: &[&'n Note], lang: Lang) -> Vec<NoteOut<'n>> {
    notes.iter().map(|note| note.in_words(lang)).collect()
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
    if let Some(rules) = level_rules(profile, case) {
        level::check(rules, claim, bound, place, checked);
    }
}

/// The rules of the level of a case; `None` where the profile has no levels.
fn level_rules<'r>(profile: &'r Profile, case: &'r Case) -> Option<LevelRules<'r>> {
    Some(LevelRules {
        levels: profile.case_levels.as_ref()?,
        ssp_case: profile.programmes.ssp_case.as_ref(),
        not_published: &NOT_PUBLISHED,
        chosen: case.level,
        proposed_lead: case.proposed_lead.as_deref(),
        leap_day: &profile.leap_day,
    })
}

/// Checks what a disclosure is answered.
pub(super) fn of_disclosure(
    disclosure: &Disclosure,
    claim: &DisclosureClaim<'_>,
    place: &Place<'_>,
    checked: &mut Checked,
) {
    let bound = &Bound::of_disclosure(disclosure);
    let conditions = rpl115::conditions(disclosure.cooperation);
    disclosure::check(conditions, claim, VERSIONS, bound, place, checked);
    let basis = |lang| LegalBasisOut {
        provision: rpl115::vintage::provision(disclosure.cooperation, disclosure.from.kind, disclosure.to.kind)
            .into_lang(lang),
        vintage: VintageOut::on(disclosure.date, lang),
    };
    let turns = disclosure::turns_on_leap_day(conditions, claim.verdict, bound);
    let reminders = notes::of_disclosure(disclosure, claim.verdict, turns, bound);
    let beside = &claim.beside;
    beside.is("date", &disclosure.date, place, checked);
    beside.is("cooperation", &disclosure.cooperation, place, checked);
    beside.is("advisory", &true, place, checked);
    beside.is("ruleset", &RULESET_VERSION, place, checked);
    beside.says("basis", basis, place, checked);
    beside.says("judgements", |lang| judgements([&claim.claim].into_iter(), lang), place, checked);
    beside.says("reminders", |lang| in_words(&reminders, lang), place, checked);
}

/// Checks what is answered about a meeting and each of its participants.
pub(super) fn of_meeting(
    profile: &Profile,
    meeting: &Meeting,
    claim: &MeetingClaim<'_>,
    place: &Place<'_>,
    checked: &mut Checked,
) {
    let beside = &claim.beside;
    beside.is("advisory", &true, place, checked);
    beside.is("ruleset", &RULESET_VERSION, place, checked);
    let at_participants = &Place::Field(place, "participants");
    let is_as_long = claim.stays.len() == meeting.participants.len();
    checked.reject_unless(is_as_long, RejectionReason::AnswerDiffers, at_participants);
    for (index, (who, stay)) in meeting.participants.iter().zip(&claim.stays).enumerate() {
        let Some(StayClaim { claim, beside }) = stay else { continue };
        let place = &Place::Item(at_participants, index);
        let bound = &Bound::of_participant(meeting, who);
        verdict::check(&STAYS, claim, bound, None, [place, &Place::Field(place, "stays")], checked);
        beside.is("id", &who.id, place, checked);
        beside.is("kind", &who.kind, place, checked);
        beside.is("mayShareOwnConcern", &true, place, checked);
    }
    let claims: Option<Vec<&Claim<'_>>> = claim.stays.iter().map(|stay| Some(&stay.as_ref()?.claim)).collect();
    let Some(claims) = claims else { return };
    let stays: Vec<Settled> = claims.iter().map(|claim| claim.verdict).collect();
    let notes = notes::of_meeting(profile, meeting, &stays);
    beside.says("judgements", |lang| judgements(claims.iter().copied(), lang), place, checked);
    beside.says("notes", |lang| in_words(&notes, lang), place, checked);
}

/// Checks what is answered about an event.
pub(super) fn of_event(event: &Event, claim: &EventClaim<'_>, place: &Place<'_>, checked: &mut Checked) {
    let EventClaim { claim, beside } = claim;
    let at_verdict = &Place::Field(place, "verdict");
    verdict::check(&PREPAREDNESS, claim, &Bound::of_event(event), None, [place, at_verdict], checked);
    beside.is("date", &event.date, place, checked);
    beside.is("advisory", &true, place, checked);
    beside.is("ruleset", &RULESET_VERSION, place, checked);
    beside.says("whoMeets", |lang| who_meets(event, claim.verdict, lang), place, checked);
    beside.says("judgements", |lang| judgements([claim].into_iter(), lang), place, checked);
}

/// Who meets where preparedness covers the event or may.
fn who_meets(event: &Event, verdict: Settled, lang: Lang) -> Vec<MeetsOut<'static>> {
    let across = matches!(event.scope, Some(Scope::Districts | Scope::Cities)).then_some(&DISTRICTS);
    let meeting = [&LEADERS].into_iter().chain(across).filter(|_| verdict != Settled::No);
    meeting.map(|meets| meets.in_words(lang)).collect()
}

/// Checks what is answered about a group and each of its members.
pub(super) fn of_screening(
    screening: &Screening<'_>,
    claim: &ScreeningClaim<'_>,
    place: &Place<'_>,
    checked: &mut Checked,
) {
    let (local, beside) = (LocalRules::of(screening.profile), &claim.beside);
    beside.is("profile", &screening.profile.id, place, checked);
    beside.is("date", &screening.date, place, checked);
    beside.is("advisory", &true, place, checked);
    beside.is("ruleset", &RULESET_VERSION, place, checked);
    let at_members = &Place::Field(place, "members");
    let is_as_long = claim.members.len() == screening.members.len();
    checked.reject_unless(is_as_long, RejectionReason::AnswerDiffers, at_members);
    for (index, ((id, case), member)) in screening.members.iter().zip(&claim.members).enumerate() {
        let Some(MemberClaim { assessment: claim, beside }) = member else { continue };
        let place = &Place::Item(at_members, index);
        beside.is("id", id, place, checked);
        beside.is("riskFactors", &case.risk_factors, place, checked);
        beside.is("protectiveFactors", &case.protective_factors, place, checked);
        // They stand beside the assessment of a member, not in it.
        let case = &Case { risk_factors: Vec::new(), protective_factors: Vec::new(), ..case.clone() };
        assessment(&local, case, claim, &Place::Field(place, "assessment"), checked);
    }
    of_group(screening, claim, &Place::Field(place, "group"), checked);
}

/// Checks what is answered about the group as a whole, where each member can be read.
fn of_group(screening: &Screening<'_>, claim: &ScreeningClaim<'_>, place: &Place<'_>, checked: &mut Checked) {
    let members = screening.members.iter().zip(&claim.members).map(|((id, case), claim)| {
        let claim = &claim.as_ref()?.assessment;
        Verdicts::of(claim)?;
        let age = Bound::of_case(case, screening.profile.leap_day.policy).age();
        let (risk_factors, protective_factors) = (&case.risk_factors[..], &case.protective_factors[..]);
        Some(Member { id, risk_factors, protective_factors, age, claim })
    });
    let Some(members) = members.collect::<Option<Vec<_>>>() else { return };
    let age_unknown = members.iter().filter(|member| member.age.is_none()).count();
    let disclosure = group::disclosure(screening);
    let said = &claim.group;
    said.is("size", &screening.members.len(), place, checked);
    said.is("counts", &group::counts(&members), place, checked);
    said.is("ageBands", &group::bands(screening.profile, &members), place, checked);
    said.is("ageUnknown", &age_unknown, place, checked);
    said.says("groupEffort", |lang| group::effort(&members, lang), place, checked);
    said.says("disclosure", |lang| disclosure.map(|note| note.in_words(lang)), place, checked);
}
