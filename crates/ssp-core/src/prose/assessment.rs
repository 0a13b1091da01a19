//! An assessment in words.

use super::ahead::{self, Ahead};
use super::said::Said;
use super::shared::{self, Questions};
use super::writer::Writer;
use super::{Section, level, sentences, words};
use crate::assess::{Assessment, Ground, Judgements, NoteOut, Reasons};
use crate::order;
use crate::profile::{Eligibility, Programme};
use crate::rule::{Judgement, Question};

pub(super) fn write(writer: &mut Writer<'_>, answer: &Assessment<'_>, ahead: Option<&Ahead<'_>>) {
    begin(writer, answer);
    go_on(writer, answer, ahead, Programme::ALL, &answer.notes);
}

/// As a form shows it: these programmes alone, and what to do next.
pub(super) fn write_for_form(
    writer: &mut Writer<'_>,
    answer: &Assessment<'_>,
    ahead: Option<&Ahead<'_>>,
    goals: &[Programme],
) {
    begin(writer, answer);
    let is_duty = |note: &&NoteOut<'_>| note.id == NOTIFICATION_DUTY;
    let (duty, others): (Vec<NoteOut<'_>>, Vec<NoteOut<'_>>) =
        answer.notes.iter().cloned().partition(|note| is_duty(&note));
    next_steps(writer, answer, ahead, goals, &duty);
    go_on(writer, answer, ahead, goals, &others);
}

/// The note on the duty of notification: it is something to do.
const NOTIFICATION_DUTY: &str = "notificationDuty";

fn begin(writer: &mut Writer<'_>, answer: &Assessment<'_>) {
    let lang = writer.lang;
    let place = writer.profile.name.in_lang(lang);
    writer.title(sentences::assessment_title(lang, place, &words::date(answer.date, lang)));
    writer.paragraph(sentences::advisory(lang));
    writer.paragraph(match answer.age {
        Some(age) => sentences::age_is(lang, &words::age(age, lang)),
        None => sentences::age_unknown(lang),
    });
}

fn go_on(
    writer: &mut Writer<'_>,
    answer: &Assessment<'_>,
    ahead: Option<&Ahead<'_>>,
    goals: &[Programme],
    notes: &[NoteOut<'_>],
) {
    let lang = writer.lang;
    let questions = Questions(&answer.next_questions);
    programmes(writer, answer, goals, &questions);
    if goals.contains(&Programme::SspCase) {
        level::write(writer, answer.case_level.as_ref(), &questions);
    }
    questions.write(writer, shared::wording(lang));
    shared::judgements(writer, &judgements(answer, goals));
    shared::unresolved(writer, &unresolved(answer, goals), shared::wording(lang));
    grounds(writer, answer, goals, &questions);
    ahead::write(writer, answer, ahead, goals);
    shared::notes(writer, sentences::notes(lang), notes);
    writer.section(Section::Factors, sentences::factors(lang), |writer| {
        factors(writer, &answer.risk_factors, &answer.protective_factors);
    });
}

/// Risk and protective factors, as they were given.
pub(super) fn factors(writer: &mut Writer<'_>, risk: &[String], protective: &[String]) {
    let lang = writer.lang;
    if !risk.is_empty() {
        writer.labelled(sentences::risk_factors(lang), risk.join("; "));
    }
    if !protective.is_empty() {
        writer.labelled(sentences::protective_factors(lang), protective.join("; "));
    }
}

/// What the person belongs to, what is open and what the person does not belong to. Programmes with the same reason stand
/// together.
fn programmes(writer: &mut Writer<'_>, answer: &Assessment<'_>, goals: &[Programme], questions: &Questions<'_>) {
    let lang = writer.lang;
    let groups = [
        (Eligibility::Eligible, Section::Included, sentences::included(lang)),
        (Eligibility::Open, Section::Open, sentences::open(lang)),
        (Eligibility::NotEligible, Section::NotIncluded, sentences::not_included(lang)),
    ];
    for (verdict, section, heading) in groups {
        let in_group = |programme: &&Programme| answer.programmes.get(**programme).verdict == verdict;
        let mut together: Vec<(Vec<Programme>, &Reasons<'_>)> = Vec::new();
        for &programme in goals.iter().filter(in_group) {
            let reasons = &answer.programmes.get(programme).reasons;
            match together.iter_mut().find(|(_, other)| same_reason(writer, reasons, other)) {
                Some((programmes, _)) => programmes.push(programme),
                None => together.push((vec![programme], reasons)),
            }
        }
        writer.section(section, heading, |writer| {
            for (programmes, reasons) in together {
                let mut said = match verdict {
                    Eligibility::Open => why_open(writer, reasons, questions),
                    Eligibility::Eligible | Eligibility::NotEligible => shared::why(writer, reasons),
                };
                for programme in programmes.iter().skip(1) {
                    let others = shared::why(writer, &answer.programmes.get(*programme).reasons);
                    said = said.with_sources_of(others);
                }
                if let ([programme], Eligibility::Eligible) = (programmes.as_slice(), verdict) {
                    said = said.and(handled_by(writer, answer, *programme));
                }
                writer.labelled(shared::names(&programmes, lang), said);
            }
        });
    }
}

fn same_reason(writer: &Writer<'_>, one: &Reasons<'_>, other: &Reasons<'_>) -> bool {
    let sentence = |reasons: &Reasons<'_>| match (reasons.rules.as_slice(), reasons.ask.is_empty()) {
        ([only], true) => writer.rule(only).map(|entry| Said::rule(&entry, writer.lang).text(writer.lang)),
        _ => None,
    };
    one.judge == other.judge
        && one.unresolved == other.unresolved
        && one.certainty == other.certainty
        && sentence(one).is_some_and(|text| Some(text) == sentence(other))
}

/// Why a verdict is open: answers that are missing, a person who must judge, or an answer "unknown".
pub(super) fn why_open(writer: &Writer<'_>, reasons: &Reasons<'_>, questions: &Questions<'_>) -> Said {
    let lang = writer.lang;
    if !reasons.ask.is_empty() {
        let unknown = if reasons.unresolved.is_empty() { String::new() } else { sentences::unknown_too(lang) };
        Said::new(questions.needed(&reasons.ask, lang)).and(Said::new(unknown))
    } else if shared::is_not_published(reasons) {
        Said::new(sentences::not_published(lang))
    } else if !reasons.judge.is_empty() {
        shared::why(writer, reasons).and(Said::new(sentences::person_judges(lang)))
    } else {
        Said::new(sentences::open_while_unknown(lang))
    }
}

fn handled_by(writer: &Writer<'_>, answer: &Assessment<'_>, programme: Programme) -> Said {
    let lang = writer.lang;
    let by = answer.programmes.handled_by(programme);
    if by.is_empty() {
        return Said::default();
    }
    let names: Vec<&str> =
        by.iter().map(|id| if *id == "ssp" { "SSP" } else { shared::body_name(writer, id) }).collect();
    let handlers = writer.profile.programmes.handled_by(programme).iter();
    handlers
        .filter(|handler| by.contains(&&*handler.by))
        .fold(Said::new(sentences::handled_by(lang, &words::all_of(&names, lang))), |said, handler| {
            said.standing_on(&handler.basis)
        })
}

/// The statutory grounds of PSP and KSP.
fn grounds(writer: &mut Writer<'_>, answer: &Assessment<'_>, goals: &[Programme], questions: &Questions<'_>) {
    let lang = writer.lang;
    if goals.iter().all(|goal| answer.programmes.ground(*goal).is_none()) {
        return;
    }
    writer.section(Section::LegalBasis, sentences::grounds(lang), |writer| {
        writer.paragraph(sentences::grounds_intro(lang));
        for &programme in goals {
            let Some(ground) = answer.programmes.ground(programme) else { continue };
            let said = match ground.verdict {
                Ground::Met => Said::new(sentences::ground_met(lang)).and(shared::why(writer, &ground.reasons)),
                Ground::NotMet => Said::new(sentences::ground_not_met(lang)).and(shared::why(writer, &ground.reasons)),
                Ground::Open => {
                    Said::new(sentences::ground_open(lang)).and(why_open(writer, &ground.reasons, questions))
                }
            };
            writer.labelled(programme.name().into_lang(lang), said);
        }
    });
}

/// What these programmes, their grounds and the level of the case rest on and need.
fn reasons<'r, 'a>(answer: &'r Assessment<'a>, goals: &'r [Programme]) -> impl Iterator<Item = &'r Reasons<'a>> {
    let verdicts = goals.iter().map(|goal| &answer.programmes.get(*goal).reasons);
    let grounds = goals.iter().filter_map(|goal| answer.programmes.ground(*goal)).map(|ground| &ground.reasons);
    let levels = answer.case_level.iter().filter(|_| goals.contains(&Programme::SspCase)).map(|level| &level.reasons);
    verdicts.chain(grounds).chain(levels)
}

/// What a person must judge for these programmes.
fn judgements<'a>(answer: &Assessment<'a>, goals: &[Programme]) -> Judgements<'a> {
    let of_goals = |judgement: &Judgement| reasons(answer, goals).any(|reasons| reasons.judge.contains(judgement));
    let all = answer.judgements.0.iter().filter(|(judgement, _)| of_goals(judgement));
    Judgements(all.map(|(judgement, said)| (*judgement, said.clone())).collect())
}

/// What to do now: where the case belongs, who must judge, what to find out, and when to ask again.
fn next_steps(
    writer: &mut Writer<'_>,
    answer: &Assessment<'_>,
    ahead: Option<&Ahead<'_>>,
    goals: &[Programme],
    duty: &[NoteOut<'_>],
) {
    let lang = writer.lang;
    writer.section(Section::NextSteps, sentences::next_steps(lang), |writer| {
        if goals.contains(&Programme::SspCase) {
            level::next_steps(writer, answer.case_level.as_ref());
        }
        for &goal in goals.iter().filter(|goal| answer.programmes.get(**goal).verdict == Eligibility::Eligible) {
            if !answer.programmes.handled_by(goal).is_empty() {
                writer.labelled(goal.name().into_lang(lang), handled_by(writer, answer, goal));
            }
        }
        if reasons(answer, goals).any(|reasons| !reasons.judge.is_empty()) {
            writer.item(sentences::step_judge(lang));
        }
        if reasons(answer, goals).any(|reasons| !reasons.unresolved.is_empty()) {
            writer.item(sentences::step_find_out(lang));
        }
        if answer.outcome == Eligibility::NotEligible
            && let Some(ahead) = ahead
        {
            ahead::when_it_begins(writer, ahead, goals);
        }
        for note in duty {
            writer.item(shared::note_said(note));
        }
    });
}

/// Every question that was answered "unknown" and still matters, once.
fn unresolved(answer: &Assessment<'_>, goals: &[Programme]) -> Vec<Question> {
    let all = reasons(answer, goals);
    let mut questions: Vec<Question> = all.flat_map(|reasons| reasons.unresolved.iter().copied()).collect();
    order::sort_once(&mut questions);
    questions
}
