//! A receipt in words.

use super::writer::Writer;
use super::{Section, sentences, shared, words};
use crate::receipt::{LevelVerdict, Receipt, ReceiptKind, VerdictCode};
use crate::subject::Goal;
use crate::text::Lang;

pub(super) fn write(writer: &mut Writer<'_>, receipt: &Receipt) {
    let lang = writer.lang;
    let date = words::date(receipt.date, lang);
    let title = match receipt.kind {
        ReceiptKind::Assess => sentences::receipt_of_case(lang, writer.profile.name.in_lang(lang), &date),
        ReceiptKind::Disclose => {
            let cooperation = receipt.cooperation.map(|cooperation| cooperation.id().to_ascii_uppercase());
            sentences::receipt_of_disclosure(lang, &cooperation.unwrap_or_default(), &date)
        }
    };
    writer.title(title);
    writer.paragraph(sentences::advisory(lang));
    writer.paragraph(sentences::receipt_is_personal(lang));
    writer.paragraph(sentences::receipt_proves(lang));
    writer.section(Section::Other, sentences::receipt_verdicts(lang), |writer| {
        for (goal, verdict) in receipt.verdicts.iter() {
            writer.labelled(name(*goal, lang), said(verdict.verdict, lang));
        }
        if let Some(level) = &receipt.case_level {
            writer.labelled(name(Goal::CaseLevel, lang), level_said(level, lang));
        }
    });
    writer.section(Section::Other, sentences::receipt_rules(lang), |writer| {
        writer.labelled(sentences::label_engine(lang), format!("ssp {}", receipt.engine));
        writer.labelled(sentences::label_ruleset(lang), receipt.ruleset.clone());
        writer.labelled(sentences::label_contract(lang), receipt.contract.to_string());
        if let (Some(profile), Some(hash)) = (&receipt.profile, &receipt.profile_hash) {
            writer.labelled(sentences::label_profile(lang), sentences::with_hash(lang, profile, hash));
        }
    });
    writer.section(Section::Other, sentences::receipt_hashes(lang), |writer| {
        writer.labelled(sentences::label_receipt(lang), receipt.hash.clone());
        writer.labelled(sentences::label_answer(lang), receipt.answer_hash.clone());
        writer.labelled(sentences::label_proofs(lang), receipt.proof_hash.clone());
    });
}

/// What a goal is called.
pub(super) fn name(goal: Goal, lang: Lang) -> String {
    shared::goal_name(goal, lang, [sentences::the_case_level, sentences::disclosure])
}

/// A verdict as a sentence.
fn said(verdict: VerdictCode, lang: Lang) -> String {
    let word = match verdict {
        VerdictCode::Eligible => sentences::included(lang),
        VerdictCode::NotEligible => sentences::not_included(lang),
        VerdictCode::Met => sentences::met(lang),
        VerdictCode::NotMet => sentences::not_met(lang),
        VerdictCode::Permitted => return sentences::permitted(lang),
        VerdictCode::NotPermitted => return sentences::not_permitted(lang),
        VerdictCode::NotApplicable => return sentences::not_applicable(lang),
        VerdictCode::Open => sentences::open(lang),
    };
    format!("{word}.")
}

fn level_said(level: &LevelVerdict, lang: Lang) -> String {
    let possible: Vec<String> = level.possible.iter().map(|level| level.to_string()).collect();
    match possible.as_slice() {
        [] => sentences::no_level_possible(lang),
        [only] => sentences::level_one(lang, only),
        several => sentences::level_several(lang, &words::one_of(several, lang)),
    }
}
