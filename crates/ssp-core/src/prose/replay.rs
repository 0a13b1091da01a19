//! A replay in words.

use serde_json::Value;

use super::receipt::name;
use super::writer::Writer;
use super::{Section, sentences, words};
use crate::receipt::{Because, Difference, ReceiptKind, ReplayAnswer, VerdictCode};
use crate::subject::Goal;
use crate::text::{Lang, Text, text};

pub(super) fn write(writer: &mut Writer<'_>, answer: &ReplayAnswer) {
    let lang = writer.lang;
    let date = words::date(answer.date, lang);
    writer.title(match answer.kind {
        ReceiptKind::Assess => sentences::replay_of_case(lang, writer.profile.name.in_lang(lang), &date),
        ReceiptKind::Disclose => sentences::replay_of_disclosure(lang, &date),
    });
    let (verdicts, others): (Vec<&Difference>, Vec<&Difference>) =
        answer.differences.iter().partition(|difference| goal_of(&difference.path).is_some());
    if answer.equal {
        writer.paragraph(sentences::replay_equal(lang));
    } else {
        writer.paragraph(sentences::replay_differs(lang));
        if verdicts.is_empty() {
            writer.paragraph(sentences::replay_verdicts_same(lang));
        }
    }
    writer.paragraph(sentences::advisory(lang));
    writer.section(Section::Reasons, sentences::replay_reasons(lang), |writer| {
        for because in Because::ALL {
            if answer.differences.iter().any(|difference| difference.because == *because) {
                writer.item(said(*because, lang));
            }
        }
    });
    writer.section(Section::Changes, sentences::replay_verdicts(lang), |writer| {
        for difference in verdicts {
            let Some((goal, member)) = goal_of(&difference.path) else { continue };
            let place = match member_name(member) {
                Some(member) => format!("{} ({})", name(goal, lang), member.in_lang(lang)),
                None => name(goal, lang),
            };
            writer.labelled(place, compared(difference, lang));
        }
    });
    writer.section(Section::Other, sentences::replay_others(lang), |writer| {
        for difference in others {
            // Nobody reads two hashes to see that they differ.
            let said = match matches!(&*difference.path, "/hash" | "/answerHash" | "/proofHash" | "/profileHash") {
                true => sentences::other_hash(lang),
                false => compared(difference, lang),
            };
            writer.labelled(difference.path.trim_start_matches('/'), said);
        }
    });
}

fn said(because: Because, lang: Lang) -> String {
    match because {
        Because::Altered => sentences::because_altered(lang),
        Because::OtherEngine => sentences::because_engine(lang),
        Because::OtherContract => sentences::because_contract(lang),
        Because::OtherRuleset => sentences::because_ruleset(lang),
        Because::OtherProfile => sentences::because_profile(lang),
        Because::Unexplained => sentences::because_unexplained(lang),
    }
}

/// The goal that a place is about, and which member of its verdict.
fn goal_of(path: &str) -> Option<(Goal, &str)> {
    if let Some(member) = path.strip_prefix("/caseLevel") {
        return Some((Goal::CaseLevel, member.trim_start_matches('/')));
    }
    let rest = path.strip_prefix("/verdicts/")?;
    let (goal, member) = rest.split_once('/').unwrap_or((rest, "verdict"));
    Some((Goal::from_id(goal)?, member))
}

/// What a member of a verdict is called; the verdict itself needs no name.
fn member_name(member: &str) -> Option<Text> {
    Some(match member {
        "ask" => text("spørgsmål", "questions"),
        "certainty" => text("sikkerhed", "certainty"),
        "forum" => text("forum", "forum"),
        "judge" => text("vurderinger", "judgements"),
        "lead" => text("tovholder", "lead"),
        "possible" => text("mulige", "possible"),
        "rules" => text("regler", "rules"),
        "suggested" => text("foreslået", "suggested"),
        "unresolved" => text("besvaret med »ved ikke«", "answered \"unknown\""),
        "violations" => text("stemmer ikke med reglerne", "does not fit the rules"),
        _ => return None,
    })
}

/// A verdict in few words; anything else stays as it is.
fn in_words(id: &str, lang: Lang) -> String {
    let Some(verdict) = VerdictCode::from_id(id) else { return id.to_owned() };
    let words = match verdict {
        VerdictCode::Eligible => text("omfattet", "included"),
        VerdictCode::NotEligible => text("ikke omfattet", "not included"),
        VerdictCode::Met => text("opfyldt", "met"),
        VerdictCode::NotMet => text("ikke opfyldt", "not met"),
        VerdictCode::Permitted => text("må gives videre", "may be disclosed"),
        VerdictCode::NotPermitted => text("ikke efter § 115", "not under section 115"),
        VerdictCode::NotApplicable => text("§ 115 er ikke nødvendig", "section 115 is not needed"),
        VerdictCode::Open => text("ikke afgjort", "not settled"),
    };
    words.in_lang(lang).to_owned()
}

fn compared(difference: &Difference, lang: Lang) -> String {
    let written = |value: &Option<Value>| value.as_ref().map(|value| listed(value, lang));
    match (written(&difference.was), written(&difference.is)) {
        (Some(was), Some(is)) => sentences::was_and_is(lang, &was, &is),
        (Some(was), None) => sentences::only_was(lang, &was),
        (None, Some(is)) => sentences::only_is(lang, &is),
        (None, None) => String::new(),
    }
}

/// A value in a sentence: the ids of a list one after the other.
fn listed(value: &Value, lang: Lang) -> String {
    match (value, lang) {
        (Value::String(text), Lang::Danish) => format!("»{}«", in_words(text, lang)),
        (Value::String(text), Lang::English) => format!("\"{}\"", in_words(text, lang)),
        (Value::Array(items), _) if !items.is_empty() => {
            words::all_of(&items.iter().map(|item| listed(item, lang)).collect::<Vec<_>>(), lang)
        }
        // A whole verdict, or a whole level, by what it comes to.
        (Value::Object(fields), _) => {
            let word = fields.get("verdict").or_else(|| fields.get("applies"));
            word.map(|word| listed(word, lang)).unwrap_or_default()
        }
        (Value::Array(_) | Value::Null | Value::Bool(_) | Value::Number(_), _) => value.to_string(),
    }
}
