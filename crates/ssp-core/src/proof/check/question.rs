//! The question in JSON: an input, what it was answered, and whether the proofs in that hold.

use std::borrow::Cow;

use serde::Serialize;

use super::answers::{self, VERSIONS};
use super::header::LocalRules;
use super::read;
use super::reason::{Checked, Rejected, RejectionReason};
use crate::case::{Case, Profiles};
use crate::disclose::Disclosure;
use crate::input::{FaultCode, Json, Path as Place, Reader};
use crate::meeting::Meeting;
use crate::preparedness::Event;
use crate::profile::Profile;
use crate::reply::Kind;
use crate::screening::Screening;
use crate::text::{Lang, Text, text};

/// The kinds of questions whose answers carry proofs.
pub const PROVED: &[Kind] = &[Kind::Assess, Kind::Disclose, Kind::Meeting, Kind::Screening, Kind::Preparedness];

/// An answer with its proofs, and what it answers.
#[derive(Clone, PartialEq, Debug)]
pub struct CheckQuestion<'a> {
    asked: Asked<'a>,
    answer: &'a Json<'a>,
}

/// What was asked.
#[derive(Clone, PartialEq, Debug)]
enum Asked<'a> {
    Case(Box<Case>, &'a Profile),
    Disclosure(Box<Disclosure>),
    Meeting(Meeting, &'a Profile),
    Screening(Screening<'a>),
    Event(Event),
}

/// Whether the proofs hold. Guidance (*vejledende*), never a decision.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CheckAnswer<'a> {
    /// Whether every proof holds, and what the answer says follows from them.
    pub accepted: bool,
    /// Always true: this is guidance.
    pub advisory: bool,
    /// The version of the rules, of which the proof must be too.
    pub ruleset: &'a str,
    /// What the answer is an answer to.
    pub kind: Kind,
    /// How many trees were checked.
    pub proofs: usize,
    /// What was checked, and what was not, in words.
    pub checked: Cow<'a, str>,
    /// Everything that is wrong.
    pub rejections: Vec<Rejection<'a>>,
}

/// Something that does not hold.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Rejection<'a> {
    /// A JSON pointer into the answer.
    pub path: String,
    /// Its code.
    pub reason: RejectionReason,
    /// What is wrong, in whole sentences. It repeats nothing that was sent.
    pub message: Cow<'a, str>,
}

impl<'a> CheckQuestion<'a> {
    /// Reads the question; `None` where it has a fault (the reader has it).
    pub(crate) fn read(value: &'a Json<'a>, profiles: Profiles<'a>, reader: &mut Reader) -> Option<Self> {
        let root = &Place::Root;
        let object = reader.object(value, root, &["kind", "input", "answer"])?;
        let answer = reader.required(&object, root, "answer");
        let kind = match object.get("kind") {
            Some(kind) => reader.one_of(kind, &Place::Field(root, "kind"), FaultCode::UnknownValue, PROVED, Kind::id),
            None => answer.map(kind_of),
        };
        let input = reader.required(&object, root, "input");
        // The places of faults in the input begin with it.
        let mut of_input = Reader::default();
        let asked = kind.zip(input).and_then(|(kind, input)| Asked::read(kind, input, profiles, &mut of_input));
        let is_whole = of_input.faults.is_empty();
        reader.faults.extend(of_input.faults.into_iter().map(|mut fault| {
            fault.path.insert_str(0, "/input");
            fault
        }));
        Some(Self { asked: asked?, answer: answer? }).filter(|_| is_whole)
    }

    /// Answers the question once it has been checked; texts are in `lang`.
    pub(crate) fn answer(&self, lang: Lang) -> CheckAnswer<'static> {
        let (checked, kind) = self.asked.check(self.answer);
        CheckAnswer {
            accepted: checked.is_accepted(),
            advisory: true,
            ruleset: VERSIONS.ruleset,
            kind,
            proofs: checked.proofs,
            checked: scope(lang).into(),
            rejections: checked.rejected.iter().map(|rejected| rejected.in_lang(lang)).collect(),
        }
    }
}

/// What of an answer is not checked: the name of the list whose order it is, wherever it stands, and the same in words. The
/// order tells which question is the most decisive, and only the evaluator can count that.
pub static UNCHECKED: [(&str, Text); 2] = [
    (
        "ask",
        text(
            "rækkefølgen af de spørgsmål, der kan ændre et resultat",
            "the order of the questions that can change a verdict",
        ),
    ),
    (
        "unresolved",
        text("rækkefølgen af dem, der er svaret »ved ikke« på", "the order of those that were answered \"unknown\""),
    ),
];

/// What was checked and what was not.
fn scope(lang: Lang) -> String {
    let unchecked = UNCHECKED.each_ref().map(|(_, what)| what.in_lang(lang));
    match lang {
        Lang::Danish => format!(
            "Prøvet: hvert bevis mod reglerne og inputtet, og at alt andet i svaret følger af dem, også tekster, bemærkninger og tal. Ikke prøvet: {}.",
            unchecked.join(", og ")
        ),
        Lang::English => format!(
            "Checked: every proof against the rules and the input, and that everything else in the answer follows from them, texts, notes and counts included. Not checked: {}.",
            unchecked.join(" and ")
        ),
    }
}

impl Rejected {
    /// What was rejected, in words.
    #[must_use]
    pub fn in_lang(&self, lang: Lang) -> Rejection<'static> {
        let sentence = self.reason.sentence().into_lang(lang);
        let message = match &self.fault {
            None => sentence,
            Some(fault) => Cow::Owned(format!("{sentence} {}", fault.message(lang))),
        };
        Rejection { path: self.path.clone(), reason: self.reason, message }
    }
}

/// The kind of an answer that does not say it: each has a field that no other has.
fn kind_of(answer: &Json<'_>) -> Kind {
    let has = |field: &str| matches!(answer, Json::Object(fields) if fields.iter().any(|(key, _)| key == field));
    let telling = [
        ("cooperation", Kind::Disclose),
        ("participants", Kind::Meeting),
        ("members", Kind::Screening),
        ("whoMeets", Kind::Preparedness),
    ];
    telling.into_iter().find(|(field, _)| has(field)).map_or(Kind::Assess, |(_, kind)| kind)
}

impl<'a> Asked<'a> {
    fn read(kind: Kind, input: &Json<'_>, profiles: Profiles<'a>, reader: &mut Reader) -> Option<Self> {
        match kind {
            Kind::Disclose => Disclosure::read(input, reader).map(|disclosure| Self::Disclosure(Box::new(disclosure))),
            Kind::Meeting => {
                Meeting::read(input, profiles, reader).map(|(meeting, profile)| Self::Meeting(meeting, profile))
            }
            Kind::Screening => Screening::read(input, profiles, reader).map(Self::Screening),
            Kind::Preparedness => Event::read(input, profiles, reader).map(Self::Event),
            Kind::Assess => Case::read(input, &Place::Root, profiles, reader)
                .map(|(case, profile)| Self::Case(Box::new(case), profile)),
            // Not among those that are proved.
            Kind::Timeline
            | Kind::Organisation
            | Kind::WhyNot
            | Kind::Plan
            | Kind::Diff
            | Kind::Receipt
            | Kind::Replay
            | Kind::Check => None,
        }
    }

    /// Checks the answer: what cannot be read is rejected, and all that can is checked.
    fn check(&self, answer: &Json<'_>) -> (Checked, Kind) {
        let (mut checked, mut reader) = (Checked::default(), Reader::default());
        let place = &Place::Root;
        let kind = match self {
            Self::Case(case, profile) => {
                if let Some(claim) = read::assessment(answer, place, &mut reader) {
                    answers::assessment(&LocalRules::of(profile), case, &claim, place, &mut checked);
                }
                Kind::Assess
            }
            Self::Disclosure(disclosure) => {
                if let Some(claim) = read::disclosure(answer, &mut reader) {
                    answers::of_disclosure(disclosure, &claim, place, &mut checked);
                }
                Kind::Disclose
            }
            Self::Meeting(meeting, profile) => {
                if let Some(claim) = read::meeting(answer, &mut reader) {
                    answers::of_meeting(profile, meeting, &claim, place, &mut checked);
                }
                Kind::Meeting
            }
            Self::Screening(screening) => {
                if let Some(claim) = read::screening(answer, &mut reader) {
                    answers::of_screening(screening, &claim, place, &mut checked);
                }
                Kind::Screening
            }
            Self::Event(event) => {
                if let Some(claim) = read::event(answer, &mut reader) {
                    answers::of_event(event, &claim, place, &mut checked);
                }
                Kind::Preparedness
            }
        };
        // A field that is not there is not also another than it should be.
        let is_told = |path: &str| reader.faults.iter().any(|fault| fault.path == path);
        checked.rejected.retain(|one| one.reason != RejectionReason::AnswerDiffers || !is_told(&one.path));
        let malformed = reader.faults.into_iter().map(|fault| Rejected {
            path: fault.path.clone(),
            reason: RejectionReason::Malformed,
            fault: Some(fault),
        });
        checked.rejected.splice(0..0, malformed);
        (checked, kind)
    }
}
