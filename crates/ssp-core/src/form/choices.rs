//! What must be chosen before a disclosure or a meeting can be answered.

use super::FormKind;
use super::questions::{Choice, FormQuestion, QuestionType};
use crate::facts::{ActorKind, Cooperation, Purpose};
use crate::input::Json;
use crate::order;
use crate::prose::words;
use crate::text::{Lang, Text, text};

/// A choice: its name, where it belongs, the question, what to say where nothing is chosen, and the options.
struct Asked {
    id: &'static str,
    path: &'static str,
    question: Text,
    choose: Text,
    options: fn(Lang) -> Vec<Choice>,
}

const OF_DISCLOSURE: [Asked; 4] = [
    Asked {
        id: "cooperation",
        path: "/cooperation",
        question: text(
            "I hvilket samarbejde gives oplysningen videre?",
            "In which cooperation is the information disclosed?",
        ),
        choose: text(
            "Vælg, i hvilket samarbejde oplysningen gives videre",
            "Choose in which cooperation it is disclosed",
        ),
        options: |lang| choices(Cooperation::ALL, Cooperation::id, cooperation, lang),
    },
    Asked {
        id: "from.kind",
        path: "/from/kind",
        question: text("Hvem giver oplysningen videre?", "Who discloses the information?"),
        choose: text("Vælg, hvem der giver oplysningen videre", "Choose who discloses the information"),
        options: kinds,
    },
    Asked {
        id: "to.kind",
        path: "/to/kind",
        question: text("Hvem skal have oplysningen?", "Who is to have the information?"),
        choose: text("Vælg, hvem der skal have oplysningen", "Choose who is to have the information"),
        options: kinds,
    },
    Asked {
        id: "purpose",
        path: "/purpose",
        question: text("Hvad skal oplysningen bruges til?", "What is the information for?"),
        choose: text("Vælg, hvad oplysningen skal bruges til", "Choose what the information is for"),
        options: |lang| choices(Purpose::ALL, Purpose::id, purpose, lang),
    },
];

const OF_MEETING: Asked = Asked {
    id: "participants",
    path: "/participants",
    question: text("Hvem er med til mødet?", "Who is at the meeting?"),
    choose: text("Tilføj mindst én deltager", "Add at least one participant"),
    options: kinds,
};

/// The choices of a kind of form, each with what was chosen.
pub(super) fn of(kind: FormKind, input: &Json<'_>, lang: Lang) -> Vec<FormQuestion> {
    match kind {
        FormKind::Assess => Vec::new(),
        FormKind::Disclose => OF_DISCLOSURE.iter().map(|asked| asked.with_answer(input, lang)).collect(),
        FormKind::Meeting => vec![participants(input, lang)],
    }
}

/// Whether a form asks for what is missing here: a choice, or the object that holds it.
pub(super) fn are_asked_at(kind: FormKind, path: &str) -> bool {
    match kind {
        FormKind::Assess => false,
        FormKind::Disclose => OF_DISCLOSURE
            .iter()
            .any(|asked| asked.path.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))),
        FormKind::Meeting => path == OF_MEETING.path,
    }
}

impl Asked {
    fn question(&self, answered_with: QuestionType, lang: Lang) -> FormQuestion {
        let question =
            FormQuestion::new(self.id, self.path.to_owned(), answered_with, lang, &self.question, &self.choose);
        FormQuestion { options: (self.options)(lang), ..question }
    }

    fn with_answer(&self, input: &Json<'_>, lang: Lang) -> FormQuestion {
        let mut question = self.question(QuestionType::Choice, lang);
        let chosen = match value_at(input, self.path) {
            Some(Json::String(value)) => question.options.iter().find(|choice| choice.value == *value),
            _ => None,
        };
        (question.value, question.said) = chosen.map(|choice| (choice.value.to_owned(), choice.label.clone())).unzip();
        question
    }
}

fn participants(input: &Json<'_>, lang: Lang) -> FormQuestion {
    let mut question = OF_MEETING.question(QuestionType::Participants, lang);
    if let Some(Json::Array(participants)) = value_at(input, OF_MEETING.path) {
        let named = participants.iter().filter_map(|participant| {
            let (Some(Json::String(id)), Some(Json::String(kind))) =
                (value_at(participant, "/id"), value_at(participant, "/kind"))
            else {
                return None;
            };
            Some(participant_said(id, ActorKind::from_id(kind)?, lang))
        });
        let named: Vec<String> = named.collect();
        if !named.is_empty() {
            question.value = Some(named.len().to_string());
            question.said = Some(named.join("; "));
        }
    }
    question
}

/// A participant by the caller's name and its kind.
pub(super) fn participant_said(id: &str, kind: ActorKind, lang: Lang) -> String {
    crate::prose::sentences::participant(lang, id, words::kind(kind).in_lang(lang))
}

/// The value at a pointer of plain field names; `None` where it is left out or `null`.
fn value_at<'j, 'a>(input: &'j Json<'a>, path: &str) -> Option<&'j Json<'a>> {
    let value = path.split('/').skip(1).try_fold(input, |value, field| match value {
        Json::Object(fields) => fields.iter().find(|(key, _)| key == field).map(|(_, value)| value),
        Json::Null | Json::Bool(_) | Json::Int(_) | Json::Number(_) | Json::String(_) | Json::Array(_) => None,
    });
    value.filter(|value| **value != Json::Null)
}

fn choices<T: Copy>(all: &[T], id: fn(T) -> &'static str, name: fn(T) -> Text, lang: Lang) -> Vec<Choice> {
    all.iter().map(|item| Choice { value: id(*item), label: order::begun_large(name(*item).in_lang(lang)) }).collect()
}

fn kinds(lang: Lang) -> Vec<Choice> {
    choices(ActorKind::ALL, ActorKind::id, words::kind, lang)
}

const fn cooperation(cooperation: Cooperation) -> Text {
    match cooperation {
        Cooperation::Ssp => text(
            "SSP (skole, socialforvaltning og politi), også SSP+",
            "SSP (school, social services and police), SSP+ included",
        ),
        Cooperation::Psp => {
            text("PSP (politi, socialforvaltning og psykiatri)", "PSP (police, social services and psychiatry)")
        }
        Cooperation::Ksp => text(
            "KSP (Kriminalforsorgen, socialforvaltning og politi)",
            "KSP (prison service, social services and police)",
        ),
    }
}

const fn purpose(purpose: Purpose) -> Text {
    match purpose {
        Purpose::Prevention => text(
            "Forebyggelse: den indsats, som samarbejdet er til for",
            "Prevention: the effort that the cooperation is for",
        ),
        Purpose::Investigation => text("Efterforskning af en straffesag", "Investigation of a criminal case"),
        Purpose::Mixed => text("Begge dele", "Both"),
    }
}
