//! `check` in words.

use super::writer::Writer;
use super::{Section, sentences};
use crate::proof::check::CheckAnswer;

/// More are counted and not listed.
const MOST_LISTED: usize = 20;

pub(super) fn write(writer: &mut Writer<'_>, answer: &CheckAnswer<'_>) {
    let lang = writer.lang;
    writer.title(sentences::check_title(lang));
    let proofs = answer.proofs.to_string();
    let verdict = match (answer.accepted, answer.proofs) {
        (true, 1) => sentences::check_one_accepted(lang),
        (true, _) => sentences::check_accepted(lang, &proofs),
        (false, _) => sentences::check_rejected(lang),
    };
    writer.paragraph(verdict);
    writer.paragraph(&*answer.checked);
    writer.paragraph(sentences::advisory(lang));
    writer.section(Section::Violations, sentences::check_rejections(lang), |writer| {
        for rejection in answer.rejections.iter().take(MOST_LISTED) {
            let place = if rejection.path.is_empty() { "/" } else { &rejection.path };
            writer.labelled(place, &*rejection.message);
        }
        let more = answer.rejections.len().saturating_sub(MOST_LISTED);
        if more > 0 {
            writer.paragraph(sentences::check_more(lang, &more.to_string()));
        }
    });
}
