//! What a form shows (*formular*): the questions that still matter, the answers that were given, and the outcome, all in words.
//!
//! The questions, their order and every sentence are read off the rules and their answers; a form only draws them and sends
//! back what is answered. Missing choices of a disclosure, and a meeting without participants, are questions here and no faults.

mod choices;
mod outcome;
mod questions;
mod sections;

use serde::Serialize;

pub use self::outcome::{FormOutcome, TimelineRow, TimelineSpan, TimelineView};
pub use self::questions::{Choice, FormQuestion, QuestionType};
pub use self::sections::{BlockKind, FormBlock, FormSection};
use crate::assess::Assessment;
use crate::disclose::DisclosureAnswer;
use crate::input::{Fault, FaultCode, Faults, Json};
use crate::meeting::MeetingAnswer;
use crate::reply::Settings;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// What a form is about.
    pub enum FormKind {
        /// A person: programmes, level, lead.
        Assess = "assess",
        /// A disclosure under § 115.
        Disclose = "disclose",
        /// Who stays at a meeting.
        Meeting = "meeting",
    }
}

/// What a form shows.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct FormView<'a> {
    /// What to ask, most decisive first; empty where nothing more can change the outcome.
    pub questions: Vec<FormQuestion>,
    /// What was answered, in the order of the contract.
    pub answered: Vec<FormQuestion>,
    /// What comes out; `null` while a required choice is missing.
    pub result: Option<FormResult<'a>>,
}

/// What comes out of a form so far.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct FormResult<'a> {
    /// The outcome as one word.
    pub outcome: FormOutcome,
    /// The outcome as a heading: one whole sentence.
    pub headline: String,
    /// The outcome on one line, for records and printed forms.
    pub summary: String,
    /// The outcome in words, in order.
    pub sections: Vec<FormSection>,
    /// The ten years ahead; `null` without a birth date.
    pub timeline: Option<TimelineView>,
    /// The answer itself.
    pub answer: FormAnswer<'a>,
}

/// The answer that a form leads to.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[non_exhaustive]
pub enum FormAnswer<'a> {
    /// About a person.
    Assess(Box<Assessment<'a>>),
    /// About a disclosure.
    Disclose(Box<DisclosureAnswer<'a>>),
    /// About a meeting.
    Meeting(MeetingAnswer<'a>),
}

/// What a form shows for what was answered so far.
///
/// ```
/// use ssp_core::form::{FormKind, form};
/// use ssp_core::input::Json;
/// use ssp_core::reply::Settings;
///
/// let input = r#"{"date": "2026-01-15", "goals": ["sspCase"], "facts": {"crime": true, "repeatedCrime": false}}"#;
/// let view = form(FormKind::Assess, &Json::parse(input).unwrap(), &Settings::default()).unwrap();
/// assert_eq!(view.questions[0].question, "Hvornår er personen født?");
/// assert_eq!(view.answered[0].said.as_deref(), Some("Ja"));
/// assert_eq!(view.result.unwrap().headline, "Det er ikke afgjort endnu.");
/// ```
///
/// # Errors
/// Every fault of the input but a choice that is still missing.
pub fn form<'a>(kind: FormKind, input: &Json<'_>, settings: &Settings<'a>) -> Result<FormView<'a>, Faults> {
    let view = match kind {
        FormKind::Assess => outcome::assess(input, settings),
        FormKind::Disclose => outcome::disclose(input, settings),
        FormKind::Meeting => outcome::meeting(input, settings),
    };
    let choices = choices::of(kind, input, settings.lang);
    match view {
        Ok(mut view) => {
            view.questions.retain(|question| choices.iter().all(|choice| choice.path != question.path));
            let (answered, missing): (Vec<_>, Vec<_>) = choices.into_iter().partition(|choice| choice.value.is_some());
            view.answered.splice(0..0, answered);
            view.questions.splice(0..0, missing);
            Ok(view)
        }
        Err(mut faults) => {
            faults.0.retain(|fault| fault.code != FaultCode::MissingField || !choices::are_asked_at(kind, &fault.path));
            let (answered, questions) = choices.into_iter().partition(|choice| choice.value.is_some());
            let faults: Vec<Fault> = faults.0.into_iter().flat_map(Fault::in_form).collect();
            if faults.is_empty() { Ok(FormView { questions, answered, result: None }) } else { Err(Faults(faults)) }
        }
    }
}
