//! Preparedness in words.

use super::assessment::why_open;
use super::said::Said;
use super::shared::{self, Questions};
use super::writer::Writer;
use super::{Section, sentences, words};
use crate::preparedness::PreparednessAnswer;
use crate::profile::Eligibility;

pub(super) fn write(writer: &mut Writer<'_>, answer: &PreparednessAnswer<'_>) {
    let lang = writer.lang;
    writer.title(sentences::preparedness_title(lang, &words::date(answer.date, lang)));
    let questions = Questions(&answer.reasons.ask);
    let (verdict, why) = match answer.verdict {
        Eligibility::Eligible => (sentences::preparedness_yes(lang), shared::why(writer, &answer.reasons)),
        Eligibility::NotEligible => (sentences::preparedness_no(lang), shared::why(writer, &answer.reasons)),
        Eligibility::Open => (sentences::preparedness_open(lang), why_open(writer, &answer.reasons, &questions)),
    };
    writer.paragraph(Said::new(verdict).and(why));
    writer.paragraph(sentences::advisory(lang));
    questions.write(writer, shared::wording(lang));
    shared::judgements(writer, &answer.judgements);
    shared::unresolved(writer, &answer.reasons.unresolved, shared::wording(lang));
    writer.section(Section::Other, sentences::who_meets(lang), |writer| {
        for meets in &answer.who_meets {
            writer.item(Said::new(meets.text).citing(meets.sources).no_surer_than(meets.certainty));
        }
    });
}
