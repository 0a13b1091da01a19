//! An assessment in words.

use super::ahead::{self, Ahead};
use super::said::Said;
use super::shared::{self, Questions};
use super::writer::Writer;
use super::{Section, level, sentences, words};
use crate::assess::{Assessment, Ground, Reasons};
use crate::profile::{Eligibility, Programme};
use crate::rule::Question;

pub(super) fn write(writer: &mut Writer<'_>, answer: &Assessment<'_>, ahead: Option<&Ahead<'_>>) {
    let lang = writer.lang;
    let place = writer.profile.name.in_lang(lang);
    writer.title(sentences::assessment_title(lang, place, &words::date(answer.date, lang)));
    writer.paragraph(sentences::advisory(lang));
    writer.paragraph(match answer.age {
        Some(age) => sentences::age_is(lang, &words::age(age, lang)),
        None => sentences::age_unknown(lang),
    });

    let questions = Questions(&answer.next_questions);
    programmes(writer, answer, &questions);
    level::write(writer, answer.case_level.as_ref(), &questions);
    questions.write(writer, shared::wording(lang));
    shared::judgements(writer, &answer.judgements);
    shared::unresolved(writer, &unresolved(answer), shared::wording(lang));
    grounds(writer, answer, &questions);
    ahead::write(writer, answer, ahead);
    shared::notes(writer, sentences::notes(lang), &answer.notes);
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
fn programmes(writer: &mut Writer<'_>, answer: &Assessment<'_>, questions: &Questions<'_>) {
    let lang = writer.lang;
    let groups = [
        (Eligibility::Eligible, Section::Included, sentences::included(lang)),
        (Eligibility::Open, Section::Open, sentences::open(lang)),
        (Eligibility::NotEligible, Section::NotIncluded, sentences::not_included(lang)),
    ];
    for (verdict, section, heading) in groups {
        let in_group = |programme: &&Programme| answer.programmes.get(**programme).verdict == verdict;
        let mut together: Vec<(Vec<Programme>, &Reasons<'_>)> = Vec::new();
        for &programme in Programme::ALL.iter().filter(in_group) {
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
fn grounds(writer: &mut Writer<'_>, answer: &Assessment<'_>, questions: &Questions<'_>) {
    let lang = writer.lang;
    writer.section(Section::LegalBasis, sentences::grounds(lang), |writer| {
        writer.paragraph(sentences::grounds_intro(lang));
        for &programme in Programme::ALL {
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

/// Every question that was answered "unknown" and still matters, once.
fn unresolved(answer: &Assessment<'_>) -> Vec<Question> {
    let verdicts = Programme::ALL.iter().map(|programme| &answer.programmes.get(*programme).reasons);
    let grounds = Programme::ALL.iter().filter_map(|programme| answer.programmes.ground(*programme));
    let levels = answer.case_level.iter().map(|level| &level.reasons);
    let all = verdicts.chain(grounds.map(|ground| &ground.reasons)).chain(levels);
    let mut questions: Vec<Question> = all.flat_map(|reasons| reasons.unresolved.iter().copied()).collect();
    questions.sort_unstable();
    questions.dedup();
    questions
}
