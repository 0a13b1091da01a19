//! One question of a form, in words.

use chrono::NaiveDate;
use serde::Serialize;

use crate::facts::{Answer, Fact};
use crate::prose::{sentences, words};
use crate::rule::Question;
use crate::text::{Lang, Text, text};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// How a question is answered.
    pub enum QuestionType {
        /// With a date.
        Date = "date",
        /// Yes, no or unknown.
        Answer = "answer",
        /// With one of a list.
        Choice = "choice",
        /// With a list of participants.
        Participants = "participants",
    }
}

/// A question of a form.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct FormQuestion {
    /// Its name: a fact, `birthDate`, a path such as `to.drawnIn`.
    pub id: &'static str,
    /// Where the answer belongs in the input: a JSON pointer.
    pub path: String,
    /// How it is answered.
    #[serde(rename = "type")]
    pub answered_with: QuestionType,
    /// The question, one whole sentence.
    pub question: String,
    /// What helps to answer it.
    pub hint: Option<String>,
    /// What to say where nothing was chosen.
    pub choose: String,
    /// What the answer matters for.
    pub matters: Option<String>,
    /// Whether only a person's judgement answers it.
    pub judgement: bool,
    /// Whether it may be left out.
    pub optional: bool,
    /// What to choose from.
    pub options: Vec<Choice>,
    /// The first day that can be answered.
    pub earliest: Option<NaiveDate>,
    /// The last day that can be answered.
    pub latest: Option<NaiveDate>,
    /// The answer as it stands in the input: `true`, `false`, `unknown`, a date, an option.
    pub value: Option<String>,
    /// The answer in words.
    pub said: Option<String>,
}

/// One thing to choose.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Choice {
    /// As it stands in the input.
    pub value: &'static str,
    /// In words.
    pub label: String,
}

const BIRTH: Text = text("Indtast, hvornår personen er født", "Enter when the person was born");
pub(super) const RELEASE: Text =
    text("Hvornår bliver eller blev personen løsladt?", "On which day is or was the person released?");
const RELEASE_HINT: Text = text(
    "Loven ser på alderen ved løsladelsen. Uden en dato regnes med den dag, der vurderes på.",
    "The law looks at the age at the release. Without a date it is taken to be the day of the assessment.",
);
const ENTER_RELEASE: Text = text("Indtast, hvornår personen løslades", "Enter when the person is released");
const DANGEROUS: Text = text(
    "Kilderne siger ikke, hvad der er personfarligt. Brug jeres egen afgrænsning.",
    "The sources do not say what is dangerous to persons. Use your own definition.",
);

impl FormQuestion {
    pub(super) fn new(
        id: &'static str,
        path: String,
        answered_with: QuestionType,
        lang: Lang,
        asked: &Text,
        choose: &Text,
    ) -> Self {
        Self {
            id,
            path,
            answered_with,
            question: asked.in_lang(lang).to_owned(),
            hint: None,
            choose: choose.in_lang(lang).to_owned(),
            matters: None,
            judgement: false,
            optional: false,
            options: Vec::new(),
            earliest: None,
            latest: None,
            value: None,
            said: None,
        }
    }

    /// A question about the person, the information or the parties, asked for an assessment on this day.
    pub(super) fn on_day(question: Question, date: NaiveDate, lang: Lang) -> Self {
        Self { latest: (question == Question::BirthDate).then_some(date), ..Self::of(question, lang) }
    }

    /// The same, asked for no day.
    pub(super) fn of(question: Question, lang: Lang) -> Self {
        let (path, answered_with, choose) = match question {
            Question::BirthDate => ("/birthDate".to_owned(), QuestionType::Date, BIRTH),
            Question::Fact(fact) => (format!("/facts/{}", fact.id()), QuestionType::Answer, fact.choose()),
            Question::Flag(flag) => (format!("/{}", flag.id().replace('.', "/")), QuestionType::Answer, flag.choose()),
        };
        let mut asked = Self::new(question.id(), path, answered_with, lang, &question.wording(), &choose);
        if question == Question::Fact(Fact::PersonEndangeringCrime) {
            asked.hint = Some(DANGEROUS.into_lang(lang).into_owned());
        }
        asked
    }

    /// The question about the release, which may be left out: it does not lie before the birth.
    pub(super) fn release(birth: Option<NaiveDate>, lang: Lang) -> Self {
        let path = "/releaseDate".to_owned();
        let asked = Self::new("releaseDate", path, QuestionType::Date, lang, &RELEASE, &ENTER_RELEASE);
        Self { optional: true, earliest: birth, hint: Some(RELEASE_HINT.into_lang(lang).into_owned()), ..asked }
    }

    /// With this answer; `None` where it was not asked yet.
    pub(super) fn answered(self, answer: Answer, lang: Lang) -> Option<Self> {
        let (value, said) = match answer {
            Answer::Yes => ("true", sentences::yes(lang)),
            Answer::No => ("false", sentences::no(lang)),
            Answer::Unknown => ("unknown", sentences::do_not_know(lang)),
            Answer::NotAsked => return None,
        };
        Some(Self { value: Some(value.to_owned()), said: Some(said), ..self })
    }

    /// With this day.
    pub(super) fn on(self, date: NaiveDate, lang: Lang) -> Self {
        Self { value: Some(date.to_string()), said: Some(words::date(date, lang)), ..self }
    }

    /// About this one of several.
    pub(super) fn about(self, id: &'static str, path: String, whom: &str) -> Self {
        Self { id, path, hint: Some(whom.to_owned()), ..self }
    }
}
