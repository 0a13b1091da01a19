//! The questions and the outcome of each kind of form.

use chrono::NaiveDate;
use serde::Serialize;

use super::questions::FormQuestion;
use super::sections::FormSection;
use super::{FormAnswer, FormResult, FormView, choices};
use crate::assess::{Assessment, Ground};
use crate::case::Case;
use crate::disclose::{Actor, Disclosure, DisclosureAnswer, DisclosureVerdict};
use crate::facts::{Answer, Answers, Atom, Fact, Flag};
use crate::input::{Faults, Json, Path};
use crate::meeting::{Meeting, Stays};
use crate::order;
use crate::profile::{Eligibility, Profile, Programme};
use crate::proof::Proofs;
use crate::prose::{self, Ahead, sentences, words};
use crate::reply::{self, Settings};
use crate::rule::{Judgement, Question};
use crate::text::Lang;
use crate::timeline::Interval;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// The outcome of a form as one word.
    pub enum FormOutcome {
        /// A person belongs to at least one of the programmes asked about.
        Eligible = "eligible",
        /// A person belongs to none of them.
        NotEligible = "notEligible",
        /// Not settled.
        Open = "open",
        /// A disclosure may be made.
        Permitted = "permitted",
        /// Not under § 115.
        NotPermitted = "notPermitted",
        /// § 115 is not needed.
        NotApplicable = "notApplicable",
        /// Everybody at a meeting stays.
        EverybodyStays = "everybodyStays",
        /// Somebody leaves.
        SomebodyLeaves = "somebodyLeaves",
    }
}

/// The ten years ahead, to be drawn.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TimelineView {
    /// What it shows.
    pub caption: String,
    /// The first day.
    pub from: NaiveDate,
    /// The first day that is no longer in it.
    pub until: NaiveDate,
    /// One row for each programme and each ground.
    pub rows: Vec<TimelineRow>,
}

/// What a timeline shows of one programme or ground.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TimelineRow {
    /// Its name.
    pub label: String,
    /// From when until when what holds.
    pub intervals: Vec<TimelineSpan>,
}

/// Days on which the same holds.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TimelineSpan {
    /// The first day.
    pub from: NaiveDate,
    /// The first day that is no longer in it.
    pub until: NaiveDate,
    /// Whether the person belongs to it; of a ground, whether it is met.
    pub verdict: Eligibility,
    /// The same in words.
    pub said: String,
    /// The days in words.
    pub period: String,
}

pub(super) fn assess<'a>(input: &Json<'_>, settings: &Settings<'a>) -> Result<FormView<'a>, Faults> {
    let lang = settings.lang;
    let (case, profile) = reply::whole(|reader| Case::read(input, &Path::Root, settings.profiles, reader))?;
    let answer = crate::assess::assess_known(profile, &case, &case.known(profile), lang);
    let goals = if case.goals.is_empty() { Programme::ALL } else { &case.goals };

    let mut questions: Vec<FormQuestion> = answer
        .next_questions
        .iter()
        .map(|question| FormQuestion {
            matters: matters(&answer, goals, *question, lang),
            ..FormQuestion::on_day(*question, case.date, lang)
        })
        .collect();
    if asks_release(&case, goals, &answer) {
        questions.push(FormQuestion::release(case.birth_date, lang));
    }
    let answered = answered_about_person(&case, lang);

    let ahead = Ahead::of_case(&case, profile);
    let timeline = ahead.as_ref().map(|ahead| timeline_view(ahead, profile, goals, lang));
    let named = |verdict| {
        let with: Vec<Programme> =
            goals.iter().copied().filter(|goal| answer.programmes.get(*goal).verdict == verdict).collect();
        (!with.is_empty()).then(|| prose::names(&with, lang))
    };
    let (outcome, headline) = match answer.outcome {
        Eligibility::Eligible => (
            FormOutcome::Eligible,
            sentences::person_is_included(lang, &named(Eligibility::Eligible).unwrap_or_default()),
        ),
        Eligibility::Open => {
            (FormOutcome::Open, open_headline(!questions.is_empty(), !answer.judgements.0.is_empty(), lang))
        }
        Eligibility::NotEligible => (FormOutcome::NotEligible, sentences::person_is_not_included(lang)),
    };
    let parts = [
        (Eligibility::Eligible, sentences::included(lang)),
        (Eligibility::Open, sentences::open(lang)),
        (Eligibility::NotEligible, sentences::not_included(lang)),
    ];
    let summary =
        parts.into_iter().filter_map(|(verdict, said)| Some(sentences::summary_part(lang, &said, &named(verdict)?)));
    let summary = summarised(&summary.collect::<Vec<_>>(), answer.ruleset, answer.date, lang);
    let sections = prose::of_assessment(&answer, ahead.as_ref(), goals, profile, lang)
        .into_iter()
        .map(FormSection::from)
        .collect();
    let answer = FormAnswer::Assess(Box::new(answer));
    Ok(FormView {
        questions,
        answered,
        result: Some(FormResult { outcome, headline, summary, sections, timeline, answer }),
    })
}

pub(super) fn disclose<'a>(input: &Json<'_>, settings: &Settings<'a>) -> Result<FormView<'a>, Faults> {
    let lang = settings.lang;
    let disclosure = reply::whole(|reader| Disclosure::read(input, reader))?;
    let answer = disclosure.assess_checked(lang);
    let mut questions: Vec<FormQuestion> =
        answer.ask.iter().map(|question| FormQuestion::on_day(*question, disclosure.date, lang)).collect();
    let ksp_ground =
        disclosure.cooperation == crate::facts::Cooperation::Ksp && answer.verdict != DisclosureVerdict::NotApplicable;
    if ksp_ground && release_matters(disclosure.birth_date, disclosure.release_date, &disclosure.answers) {
        questions.push(FormQuestion::release(disclosure.birth_date, lang));
    }
    // Nobody asks for necessity but the person who must judge it; a form lets that person answer, last of all.
    if questions.is_empty() && disclosure.necessary == Answer::NotAsked && answer.judge.contains(&Judgement::Necessity)
    {
        let necessary = FormQuestion::of(Question::Flag(Flag::Necessary), lang);
        questions.push(FormQuestion { judgement: true, ..necessary });
    }
    let mut answered = answered_flags(&disclosure, lang);
    answered.extend(answered_about_person(&disclosure.person(), lang));

    let outcome = match answer.verdict {
        DisclosureVerdict::Permitted => FormOutcome::Permitted,
        DisclosureVerdict::NotPermitted => FormOutcome::NotPermitted,
        DisclosureVerdict::Open => FormOutcome::Open,
        DisclosureVerdict::NotApplicable => FormOutcome::NotApplicable,
    };
    let headline = prose::disclosure_verdict(&answer, lang);
    let summary = summarised(std::slice::from_ref(&headline), answer.ruleset, answer.date, lang);
    let sections = sections_of_disclosure(&answer, settings, lang);
    let answer = FormAnswer::Disclose(Box::new(answer));
    Ok(FormView {
        questions,
        answered,
        result: Some(FormResult { outcome, headline, summary, sections, timeline: None, answer }),
    })
}

fn sections_of_disclosure(answer: &DisclosureAnswer<'_>, settings: &Settings<'_>, lang: Lang) -> Vec<FormSection> {
    let parts = prose::of_disclosure(answer, settings.profiles.default(), lang);
    parts.into_iter().map(FormSection::from).collect()
}

pub(super) fn meeting<'a>(input: &Json<'_>, settings: &Settings<'a>) -> Result<FormView<'a>, Faults> {
    let lang = settings.lang;
    let (meeting, profile) = reply::whole(|reader| Meeting::read(input, settings.profiles, reader))?;
    let mut answered = Vec::new();
    answered.extend(
        FormQuestion::of(Question::Flag(Flag::Identifiable), lang).discussed(lang).answered(meeting.identifiable, lang),
    );
    for (index, who) in meeting.participants.iter().enumerate() {
        let about = |flag| about_participant(flag, index, &who.id, who.kind, lang);
        answered.extend(about(Flag::ToPublicTask).and_then(|question| question.answered(who.public_task, lang)));
        answered.extend(about(Flag::ToDrawnIn).and_then(|question| question.answered(who.drawn_in, lang)));
    }
    let answer = meeting.assess_with(profile, lang, Proofs::LEAVE);
    let mut questions: Vec<FormQuestion> = Vec::new();
    for (index, stay) in answer.participants.iter().enumerate() {
        for question in &stay.ask {
            let asked = match question {
                Question::Flag(Flag::Identifiable) => Some(FormQuestion::of(*question, lang).discussed(lang)),
                Question::Flag(flag) => about_participant(*flag, index, &stay.id, stay.kind, lang),
                Question::BirthDate | Question::Fact(_) => None,
            };
            questions.extend(asked.filter(|asked| questions.iter().all(|earlier| earlier.path != asked.path)));
        }
    }
    order::sort_by_key(&mut questions, |question| question.id != Flag::Identifiable.id());

    if answer.participants.is_empty() {
        return Ok(FormView { questions, answered, result: None });
    }
    let is = |stays| answer.participants.iter().any(|stay| stay.stays == stays);
    let (outcome, headline) = match (is(Stays::Open), is(Stays::No)) {
        (true, _) => (FormOutcome::Open, open_headline(!questions.is_empty(), !answer.judgements.0.is_empty(), lang)),
        (false, true) => (FormOutcome::SomebodyLeaves, sentences::somebody_leaves(lang)),
        (false, false) => (FormOutcome::EverybodyStays, sentences::everybody_stays(lang)),
    };
    let groups = [
        (Stays::Yes, sentences::stays(lang)),
        (Stays::No, sentences::leaves(lang)),
        (Stays::Open, sentences::open(lang)),
    ];
    let summary = groups.into_iter().filter_map(|(stays, said)| {
        let who: Vec<String> = answer
            .participants
            .iter()
            .filter(|stay| stay.stays == stays)
            .map(|stay| choices::participant_said(&stay.id, stay.kind, lang))
            .collect();
        (!who.is_empty()).then(|| sentences::summary_part(lang, &said, &words::all_of(&who, lang)))
    });
    let summary =
        format!("{} {}", summary.collect::<Vec<_>>().join(" "), sentences::summary_ruleset(lang, answer.ruleset));
    let sections = prose::of_meeting(&answer, profile, lang).into_iter().map(FormSection::from).collect();
    Ok(FormView {
        questions,
        answered,
        result: Some(FormResult {
            outcome,
            headline,
            summary,
            sections,
            timeline: None,
            answer: FormAnswer::Meeting(answer),
        }),
    })
}

fn about_participant(
    flag: Flag,
    index: usize,
    id: &str,
    kind: crate::facts::ActorKind,
    lang: Lang,
) -> Option<FormQuestion> {
    let of_flag = [
        (Flag::ToPublicTask, "publicTask", sentences::ask_public_task(lang), sentences::choose_public_task(lang)),
        (Flag::ToDrawnIn, "drawnIn", sentences::ask_drawn_in(lang), sentences::choose_drawn_in(lang)),
    ];
    let (_, name, asked, choose) = of_flag.into_iter().find(|(of, ..)| *of == flag)?;
    let question = FormQuestion::of(Question::Flag(flag), lang);
    let about =
        question.about(name, format!("/participants/{index}/{name}"), &choices::participant_said(id, kind, lang));
    Some(FormQuestion { question: asked, choose, ..about })
}

impl FormQuestion {
    /// Asked of a meeting, where persons are discussed.
    fn discussed(self, lang: Lang) -> Self {
        Self {
            question: sentences::ask_identifiable_person(lang),
            choose: sentences::choose_identifiable_person(lang),
            ..self
        }
    }
}

/// The headline of what is not settled: answers are missing, a person must judge, or nobody knows.
fn open_headline(asks: bool, judges: bool, lang: Lang) -> String {
    match (asks, judges) {
        (true, _) => sentences::not_settled_yet(lang),
        (false, true) => sentences::disclosure_judge(lang),
        (false, false) => sentences::open_while_unknown(lang),
    }
}

fn summarised(parts: &[String], ruleset: &str, date: NaiveDate, lang: Lang) -> String {
    format!("{} {}", parts.join(" "), sentences::summary_advisory(lang, ruleset, &words::date(date, lang)))
}

/// The verdicts that the answer to a question can change, in words.
fn matters(answer: &Assessment<'_>, goals: &[Programme], question: Question, lang: Lang) -> Option<String> {
    let mut names: Vec<String> = Vec::new();
    for goal in goals {
        let of_ground = answer.programmes.ground(*goal).is_some_and(|ground| ground.reasons.ask.contains(&question));
        if answer.programmes.get(*goal).reasons.ask.contains(&question) || of_ground {
            names.push(goal.name().into_lang(lang).into_owned());
        }
    }
    let of_level = |level: &crate::assess::CaseLevel<'_>| level.reasons.ask.contains(&question);
    if goals.contains(&Programme::SspCase) && answer.case_level.as_ref().is_some_and(of_level) {
        names.push(sentences::the_case_level(lang));
    }
    // Where everything depends on the birth date, saying so says nothing.
    let says_something = !names.is_empty() && question != Question::BirthDate;
    says_something.then(|| sentences::matters_for(lang, &words::names(&names, lang)))
}

/// Whether the day of release is worth asking for: no verdict asks for it, because it is the assessment date where it is left out.
fn asks_release(case: &Case, goals: &[Programme], answer: &Assessment<'_>) -> bool {
    let ground = answer.programmes.ground(Programme::Ksp);
    goals.contains(&Programme::Ksp)
        && ground.is_some_and(|ground| ground.verdict != Ground::Open || ground.reasons.ask.is_empty())
        && release_matters(case.birth_date, case.release_date, &case.answers)
}

/// Of the grounds of KSP only the release from a placement reads the age at release.
fn release_matters(birth: Option<NaiveDate>, release: Option<NaiveDate>, answers: &Answers) -> bool {
    let answer = |fact| answers.get(Atom::Fact(fact));
    let other_ground =
        [Fact::ReleasedFromPrisonService, Fact::ReleasedFromRemand].into_iter().any(|fact| answer(fact) == Answer::Yes);
    birth.is_some() && release.is_none() && answer(Fact::ReleasedFromPlacement) == Answer::Yes && !other_ground
}

fn answered_about_person(person: &Case, lang: Lang) -> Vec<FormQuestion> {
    let Case { birth_date: birth, release_date: release, answers, .. } = person;
    let born = birth.map(|birth| FormQuestion::on_day(Question::BirthDate, person.date, lang).on(birth, lang));
    let facts = Fact::ALL.iter().filter_map(|fact| {
        FormQuestion::of(Question::Fact(*fact), lang).answered(answers.get(Atom::Fact(*fact)), lang)
    });
    let released = release.map(|release| FormQuestion::release(*birth, lang).on(release, lang));
    born.into_iter().chain(facts).chain(released).collect()
}

fn answered_flags(disclosure: &Disclosure, lang: Lang) -> Vec<FormQuestion> {
    let Disclosure { from, to, .. } = disclosure;
    let of_actor = |actor: &Actor, flags: [Flag; 3]| {
        flags.into_iter().zip([actor.participates, actor.public_task, actor.drawn_in])
    };
    let own = [
        (Flag::Identifiable, disclosure.identifiable),
        (Flag::Necessary, disclosure.necessary),
        (Flag::GangRelation, disclosure.gang_relation),
    ];
    let flags = own
        .into_iter()
        .chain(of_actor(from, [Flag::FromParticipates, Flag::FromPublicTask, Flag::FromDrawnIn]))
        .chain(of_actor(to, [Flag::ToParticipates, Flag::ToPublicTask, Flag::ToDrawnIn]));
    flags
        .filter_map(|(flag, answer)| {
            let question =
                FormQuestion { judgement: flag == Flag::Necessary, ..FormQuestion::of(Question::Flag(flag), lang) };
            question.answered(answer, lang)
        })
        .collect()
}

fn timeline_view(ahead: &Ahead<'_>, profile: &Profile, goals: &[Programme], lang: Lang) -> TimelineView {
    let timeline = ahead.timeline();
    let (from, until) = (timeline.from, timeline.until);
    let mut rows = Vec::new();
    for goal in goals {
        if let Some(intervals) = timeline.programmes.get(goal) {
            let spans = intervals.iter().map(|interval| {
                span(interval, (from, until), interval.verdict, prose::verdict(lang, interval.verdict), lang)
            });
            rows.push(TimelineRow { label: goal.name().into_lang(lang).into_owned(), intervals: spans.collect() });
        }
        if let Some(intervals) = timeline.legal_basis.get(goal) {
            let spans = intervals.iter().map(|interval| {
                let verdict = match interval.verdict {
                    Ground::Met => Eligibility::Eligible,
                    Ground::NotMet => Eligibility::NotEligible,
                    Ground::Open => Eligibility::Open,
                };
                span(interval, (from, until), verdict, prose::ground(lang, interval.verdict), lang)
            });
            rows.push(TimelineRow {
                label: sentences::ground_of(lang, goal.name().in_lang(lang)),
                intervals: spans.collect(),
            });
        }
    }
    let caption = sentences::timeline_title(
        lang,
        profile.name.in_lang(lang),
        &words::date(from, lang),
        &words::last_day(until, lang),
    );
    TimelineView { caption, from, until, rows }
}

fn span<V>(
    interval: &Interval<V>,
    whole: (NaiveDate, NaiveDate),
    verdict: Eligibility,
    said: String,
    lang: Lang,
) -> TimelineSpan {
    let (from, last) = (words::date(interval.from, lang), words::last_day(interval.until, lang));
    let period = match (interval.from == whole.0, interval.until == whole.1) {
        (_, true) => sentences::period_from(lang, &from),
        (true, false) => sentences::period_until(lang, &last),
        (false, false) => sentences::period_between(lang, &from, &last),
    };
    TimelineSpan { from: interval.from, until: interval.until, verdict, said, period }
}
