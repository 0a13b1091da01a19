//! A disclosure in words.

use super::said::Said;
use super::shared::{self, Questions};
use super::writer::Writer;
use super::{Section, sentences, words};
use crate::disclose::{DisclosureAnswer, DisclosureVerdict, Reason};
use crate::facts::Cooperation;
use crate::law::rpl115;
use crate::rule::{Finding, Judgement, Rule, Step};
use crate::sources::{Certainty, Citation};
use crate::text::Lang;

pub(super) fn write(writer: &mut Writer<'_>, answer: &DisclosureAnswer<'_>) {
    let lang = writer.lang;
    let cooperation = answer.cooperation.id().to_ascii_uppercase();
    writer.title(sentences::disclosure_title(lang, &cooperation, &words::date(answer.date, lang)));
    writer.paragraph(verdict(answer, lang));
    writer.paragraph(sentences::advisory(lang));

    match answer.verdict {
        DisclosureVerdict::Permitted | DisclosureVerdict::NotPermitted | DisclosureVerdict::NotApplicable => {
            let all: Vec<&Reason<'_>> = answer.reasons.iter().collect();
            reasons(writer, Section::Reasons, sentences::reasons(lang), &all);
        }
        DisclosureVerdict::Open => {
            Questions(&answer.ask).write(writer, shared::wording(lang));
            shared::judgements(writer, &answer.judgements);
            shared::unresolved(writer, &answer.unresolved, shared::wording(lang));
            possible_reasons(writer, answer);
        }
    }
    if answer.verdict != DisclosureVerdict::NotApplicable {
        legal_basis(writer, answer);
    }
    shared::notes(writer, sentences::reminders(lang), &answer.reminders);
}

pub(crate) fn verdict(answer: &DisclosureAnswer<'_>, lang: Lang) -> String {
    match answer.verdict {
        DisclosureVerdict::Permitted => sentences::permitted(lang),
        DisclosureVerdict::NotPermitted => sentences::not_permitted(lang),
        DisclosureVerdict::NotApplicable => sentences::not_applicable(lang),
        DisclosureVerdict::Open => match (answer.ask.is_empty(), answer.judge.is_empty()) {
            (false, true) => sentences::disclosure_missing(lang),
            (false, false) => sentences::disclosure_missing_and_judge(lang),
            (true, false) => sentences::disclosure_judge(lang),
            (true, true) => sentences::open_while_unknown(lang),
        },
    }
}

fn reasons(writer: &mut Writer<'_>, section: Section, heading: String, reasons: &[&Reason<'_>]) {
    writer.section(section, heading, |writer| {
        for reason in reasons {
            let certainty = writer.rule(reason.rule).map_or(Certainty::Verified, |entry| entry.certainty);
            writer.item(Said::new(reason.text).citing(reason.sources).no_surer_than(certainty));
        }
    });
}

/// What can still turn an open answer. What a person must judge whatever the answers stands in a section of its own.
fn possible_reasons(writer: &mut Writer<'_>, answer: &DisclosureAnswer<'_>) {
    let lang = writer.lang;
    let found = |reason: &&Reason<'_>| finding_of(answer.cooperation, reason.rule);
    let with = |wanted: &dyn Fn(Found) -> bool| -> Vec<&Reason<'_>> {
        answer.reasons.iter().filter(|reason| found(reason).is_some_and(wanted)).collect()
    };
    let not_applicable = with(&|found| found == Found::NotApplicable);
    let forbidding = with(&|found| found == Found::Condition(Finding::NotMet));
    reasons(writer, Section::WouldNotApply, sentences::would_not_apply(lang), &not_applicable);
    reasons(writer, Section::WouldForbid, sentences::would_forbid(lang), &forbidding);

    let mut judged: Vec<Judgement> = Vec::new();
    for found in answer.reasons.iter().filter_map(|reason| finding_of(answer.cooperation, reason.rule)) {
        if let Found::Condition(Finding::Judge(judgement)) = found
            && !answer.judge.contains(&judgement)
            && !judged.contains(&judgement)
        {
            judged.push(judgement);
        }
    }
    writer.section(Section::MayNeedJudgement, sentences::may_need_judgement(lang), |writer| {
        for judgement in judged {
            writer.item(shared::judgement_said(&judgement.in_words(lang), lang));
        }
    });
}

/// What a step of § 115 comes to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Found {
    NotApplicable,
    Condition(Finding),
}

/// What the step with this id finds.
fn finding_of(cooperation: Cooperation, id: &str) -> Option<Found> {
    if rpl115::APPLIES.steps().any(|(_, basis)| basis.rule == id) {
        return Some(Found::NotApplicable);
    }
    rpl115::conditions(cooperation).iter().find_map(|condition| {
        let (step, _) = condition.steps().find(|(_, basis)| basis.rule == id)?;
        outcome(condition, step).map(Found::Condition)
    })
}

fn outcome(rule: &Rule<Finding>, step: Step) -> Option<Finding> {
    match step {
        Step::Clause(index) => rule.clauses.get(usize::from(index)).map(|clause| clause.then),
        Step::TooYoung | Step::TooOld | Step::Otherwise => Some(rule.otherwise.then),
    }
}

fn legal_basis(writer: &mut Writer<'_>, answer: &DisclosureAnswer<'_>) {
    let lang = writer.lang;
    writer.section(Section::LegalBasis, sentences::legal_basis(lang), |writer| {
        writer.paragraph(sentences::rests_on(lang, &answer.basis.provision));
        match &answer.basis.vintage {
            Some(vintage) => {
                let wording = Citation { source: vintage.source.to_owned().into(), section: "§ 115".into() };
                let said = Said::new(vintage.text).no_surer_than(vintage.certainty);
                writer.paragraph(said.citing(&[wording]));
            }
            None => writer.paragraph(sentences::no_vintage(lang)),
        }
    });
}
