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
    Meeting(Meeting),
    Screening(Screening<'a>),
    Event(Event),
}

/// Whether the proofs hold. Guidance (*vejledende*), never a decision.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
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
            checked: SCOPE.into_lang(lang),
            rejections: checked.rejected.iter().map(|rejected| rejected.in_lang(lang)).collect(),
        }
    }
}

/// What was checked and what was not.
const SCOPE: Text = text(
    "Prøvet: hvert bevis mod reglerne og inputtet, og at resultat, spørgsmål, vurderinger, regler, sikkerhed, niveau, tovholder og forum følger af dem. Ikke prøvet: tekster, bemærkninger, spørgsmålenes rækkefølge, hvem der tager sig af sagen, registrering og gruppens tal.",
    "Checked: every proof against the rules and the input, and that verdicts, questions, judgements, rules, certainty, level, lead and forum follow from them. Not checked: texts, notes, the order of questions, who handles the case, registration and the counts of a group.",
);

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
            Kind::Meeting => Meeting::read(input, profiles, reader).map(|(meeting, _)| Self::Meeting(meeting)),
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
                if let Some((preface, Some(claim))) = read::disclosure(answer, &mut reader) {
                    answers::of_disclosure(disclosure, preface, &claim, place, &mut checked);
                }
                Kind::Disclose
            }
            Self::Meeting(meeting) => {
                if let Some((preface, stays)) = read::meeting(answer, &mut reader) {
                    answers::of_meeting(meeting, preface, &stays, place, &mut checked);
                }
                Kind::Meeting
            }
            Self::Screening(screening) => {
                if let Some((preface, members)) = read::screening(answer, &mut reader) {
                    answers::of_screening(screening, preface, &members, place, &mut checked);
                }
                Kind::Screening
            }
            Self::Event(event) => {
                if let Some((preface, Some(claim))) = read::event(answer, &mut reader) {
                    answers::of_event(event, preface, &claim, place, &mut checked);
                }
                Kind::Preparedness
            }
        };
        let malformed = reader.faults.into_iter().map(|fault| Rejected {
            path: fault.path.clone(),
            reason: RejectionReason::Malformed,
            fault: Some(fault),
        });
        checked.rejected.splice(0..0, malformed);
        (checked, kind)
    }
}
