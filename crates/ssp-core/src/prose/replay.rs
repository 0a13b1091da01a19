//! A replay in words.

use serde_json::Value;

use super::receipt::name;
use super::writer::Writer;
use super::{Section, sentences, words};
use crate::receipt::{Because, Difference, ReceiptKind, ReplayAnswer};
use crate::subject::Goal;
use crate::text::Lang;

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
            let place = goal_of(&difference.path).map(|(goal, member)| format!("{} ({member})", name(goal, lang)));
            writer.labelled(place.unwrap_or_default(), compared(difference, lang));
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
        (Value::String(text), Lang::Danish) => format!("»{text}«"),
        (Value::String(text), Lang::English) => format!("\"{text}\""),
        (Value::Array(items), _) if !items.is_empty() => {
            words::all_of(&items.iter().map(|item| listed(item, lang)).collect::<Vec<_>>(), lang)
        }
        (Value::Object(_) | Value::Array(_) | Value::Null | Value::Bool(_) | Value::Number(_), _) => value.to_string(),
    }
}
