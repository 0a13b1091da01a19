//! One entry for everything that can be asked in JSON: the command goes through here.

use serde::{Serialize, Serializer};

use crate::assess::{Assessment, assess_checked};
use crate::case::{Case, Profiles};
use crate::diff::{DiffAnswer, DiffQuestion};
use crate::disclose::{Disclosure, DisclosureAnswer};
use crate::input::{Fault, FaultCode, FaultInLang, Faults, Json, Path, Reader};
use crate::meeting::{Meeting, MeetingAnswer};
use crate::organisation::{Organisation, OrganisationQuestion};
use crate::plan::{PlanAnswer, PlanQuestion};
use crate::preparedness::{Event, PreparednessAnswer};
use crate::profile::Profile;
use crate::proof::Proofs;
use crate::proof::check::{CheckAnswer, CheckQuestion};
use crate::receipt::{Receipt, ReceiptQuestion, ReplayAnswer, ReplayQuestion};
use crate::screening::{Screening, ScreeningAnswer};
use crate::text::Lang;
use crate::timeline::{Timeline, timeline_checked};
use crate::vocabulary::vocabulary;
use crate::why_not::{WhyNotAnswer, WhyNotQuestion};

vocabulary! {
    /// What is asked.
    #[non_exhaustive]
    pub enum Kind {
        /// To which programmes does this person belong, at which level, who leads?
        Assess = "assess",
        /// May this be disclosed under § 115?
        Disclose = "disclose",
        /// Who stays in the room?
        Meeting = "meeting",
        /// From when until when does each verdict hold?
        Timeline = "timeline",
        /// Which bodies are there, and who sits in them?
        Organisation = "organisation",
        /// How does this group of concern look?
        Screening = "screening",
        /// Does this event call for preparedness?
        Preparedness = "preparedness",
        /// What would change the verdict to a wanted one, and when does time?
        WhyNot = "why-not",
        /// What to ask next, why, and what would each answer do?
        Plan = "plan",
        /// Where do two profiles, or the rules of two dates, differ?
        Diff = "diff",
        /// What is answered by which rules, to be answered again later?
        Receipt = "receipt",
        /// Does this receipt come out the same today?
        Replay = "replay",
        /// Does this proof hold?
        Check = "check",
    }
}

/// In which language, and with which profiles, to answer.
#[derive(Clone, Copy, Debug, Default)]
pub struct Settings<'a> {
    /// The profiles that an input can name.
    pub profiles: Profiles<'a>,
    /// The language of the texts.
    pub lang: Lang,
    /// Whether verdicts carry their proofs.
    pub proofs: Proofs,
}

/// An answer of any kind.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[non_exhaustive]
pub enum Reply<'a> {
    /// To `assess`.
    Assess(Box<Assessment<'a>>),
    /// To `disclose`.
    Disclose(Box<DisclosureAnswer<'a>>),
    /// To `meeting`.
    Meeting(MeetingAnswer<'a>),
    /// To `timeline`.
    Timeline(Timeline<'a>),
    /// To `organisation`.
    Organisation(Box<Organisation<'a>>),
    /// To `screening`.
    Screening(Box<ScreeningAnswer<'a>>),
    /// To `preparedness`.
    Preparedness(PreparednessAnswer<'a>),
    /// To `why-not`.
    WhyNot(Box<WhyNotAnswer<'a>>),
    /// To `plan`.
    Plan(Box<PlanAnswer<'a>>),
    /// To `diff`.
    Diff(Box<DiffAnswer<'a>>),
    /// To `receipt`.
    Receipt(Box<Receipt>),
    /// To `replay`.
    Replay(Box<ReplayAnswer>),
    /// To `check`.
    Check(Box<CheckAnswer<'a>>),
}

/// Answers one input.
///
/// ```
/// use ssp_core::input::Json;
/// use ssp_core::reply::{Kind, Settings, reply};
///
/// let input = Json::parse(r#"{"date": "2026-01-15", "birthDate": "2016-01-15", "facts": {"crime": true}}"#).unwrap();
/// let reply = reply(Kind::Assess, &input, &Settings::default()).unwrap();
/// let json = serde_json::to_value(&reply).unwrap();
/// assert_eq!(json["programmes"]["sspCase"]["verdict"], "eligible");
/// ```
///
/// # Errors
/// Every fault of the input.
pub fn reply<'a>(kind: Kind, input: &Json<'_>, settings: &Settings<'a>) -> Result<Reply<'a>, Faults> {
    match kind {
        Kind::Assess => assess(input, settings).map(|answer| Reply::Assess(Box::new(answer))),
        Kind::Disclose => disclose(input, settings).map(|answer| Reply::Disclose(Box::new(answer))),
        Kind::Meeting => meeting(input, settings).map(Reply::Meeting),
        Kind::Timeline => timeline(input, settings).map(Reply::Timeline),
        Kind::Organisation => organisation(input, settings).map(|answer| Reply::Organisation(Box::new(answer))),
        Kind::Screening => screening(input, settings).map(|answer| Reply::Screening(Box::new(answer))),
        Kind::Preparedness => preparedness(input, settings).map(Reply::Preparedness),
        Kind::WhyNot => why_not(input, settings).map(|answer| Reply::WhyNot(Box::new(answer))),
        Kind::Plan => plan(input, settings).map(|answer| Reply::Plan(Box::new(answer))),
        Kind::Diff => diff(input, settings).map(|answer| Reply::Diff(Box::new(answer))),
        Kind::Receipt => receipt(input, settings).map(|answer| Reply::Receipt(Box::new(answer))),
        Kind::Replay => replay(input, settings).map(|answer| Reply::Replay(Box::new(answer))),
        Kind::Check => check(input, settings).map(|answer| Reply::Check(Box::new(answer))),
    }
}

/// Answers a case.
///
/// # Errors
/// Every fault of the input.
pub fn assess<'a>(input: &Json<'_>, settings: &Settings<'a>) -> Result<Assessment<'a>, Faults> {
    let (case, profile) = whole(|reader| Case::read(input, &Path::Root, settings.profiles, reader))?;
    Ok(assess_checked(profile, &case, settings.lang, settings.proofs))
}

/// Answers a disclosure.
///
/// # Errors
/// Every fault of the input.
pub fn disclose<'a>(input: &Json<'_>, settings: &Settings<'a>) -> Result<DisclosureAnswer<'a>, Faults> {
    let disclosure = whole(|reader| Disclosure::read(input, reader))?;
    Ok(disclosure.assess_with(settings.lang, settings.proofs))
}

/// Answers a meeting.
///
/// # Errors
/// Every fault of the input.
pub fn meeting<'a>(input: &Json<'_>, settings: &Settings<'a>) -> Result<MeetingAnswer<'a>, Faults> {
    let (meeting, profile) = whole(|reader| Meeting::read(input, settings.profiles, reader))?;
    Ok(meeting.assess_with(profile, settings.lang, settings.proofs))
}

/// Answers a case over a period.
///
/// # Errors
/// Every fault of the input.
pub fn timeline<'a>(input: &Json<'_>, settings: &Settings<'a>) -> Result<Timeline<'a>, Faults> {
    let (case, until, profile) = whole(|reader| Case::read_timeline(input, &Path::Root, settings.profiles, reader))?;
    Ok(timeline_checked(profile, &case, until))
}

/// Answers who sits where.
///
/// # Errors
/// Every fault of the input.
pub fn organisation<'a>(input: &Json<'_>, settings: &Settings<'a>) -> Result<Organisation<'a>, Faults> {
    let asked = whole(|reader| OrganisationQuestion::read(input, settings.profiles, reader))?;
    Ok(asked.profile.organisation(asked.date, asked.kind, settings.lang))
}

/// The profile whose rules an input asks for, in the field `profile`.
///
/// # Errors
/// Every fault of the input.
pub fn profile<'a>(input: &Json<'_>, settings: &Settings<'a>) -> Result<&'a Profile, Faults> {
    whole(|reader| {
        let object = reader.object(input, &Path::Root, &["profile"])?;
        Some(settings.profiles.read(&object, &Path::Root, reader))
    })
}

/// Answers a group of concern.
///
/// # Errors
/// Every fault of the input.
pub fn screening<'a>(input: &Json<'_>, settings: &Settings<'a>) -> Result<ScreeningAnswer<'a>, Faults> {
    let screening = whole(|reader| Screening::read(input, settings.profiles, reader))?;
    Ok(screening.assess_with(settings.lang, settings.proofs))
}

/// Answers an event.
///
/// # Errors
/// Every fault of the input.
pub fn preparedness<'a>(input: &Json<'_>, settings: &Settings<'a>) -> Result<PreparednessAnswer<'a>, Faults> {
    let event = whole(|reader| Event::read(input, settings.profiles, reader))?;
    Ok(event.assess_with(settings.lang, settings.proofs))
}

/// Answers what would change a verdict.
///
/// # Errors
/// Every fault of the input.
pub fn why_not<'a>(input: &Json<'_>, settings: &Settings<'a>) -> Result<WhyNotAnswer<'a>, Faults> {
    let question = whole(|reader| WhyNotQuestion::read(input, settings.profiles, reader))?;
    Ok(question.answer(settings.lang))
}

/// Answers what to ask next.
///
/// # Errors
/// Every fault of the input.
pub fn plan<'a>(input: &Json<'_>, settings: &Settings<'a>) -> Result<PlanAnswer<'a>, Faults> {
    let question = whole(|reader| PlanQuestion::read(input, settings.profiles, reader))?;
    Ok(question.answer_checked(settings.lang))
}

/// Answers where two sets of rules differ.
///
/// # Errors
/// Every fault of the input.
pub fn diff<'a>(input: &Json<'_>, settings: &Settings<'a>) -> Result<DiffAnswer<'a>, Faults> {
    let question = whole(|reader| DiffQuestion::read(input, settings.profiles, reader))?;
    Ok(question.answer(settings.lang))
}

/// Answers with a receipt.
///
/// # Errors
/// Every fault of the input.
pub fn receipt(input: &Json<'_>, settings: &Settings<'_>) -> Result<Receipt, Faults> {
    let question = whole(|reader| ReceiptQuestion::read(input, settings.profiles, reader))?;
    Ok(question.answer())
}

/// Answers a receipt again.
///
/// # Errors
/// Every fault of the input.
pub fn replay(input: &Json<'_>, settings: &Settings<'_>) -> Result<ReplayAnswer, Faults> {
    let question = whole(|reader| ReplayQuestion::read(input, settings.profiles, reader))?;
    Ok(question.answer())
}

/// Checks a proof.
///
/// # Errors
/// Every fault of the input.
pub fn check<'a>(input: &Json<'_>, settings: &Settings<'a>) -> Result<CheckAnswer<'a>, Faults> {
    let question = whole(|reader| CheckQuestion::read(input, settings.profiles, reader))?;
    Ok(question.answer(settings.lang))
}

/// What was read, where nothing in it is a fault.
pub(crate) fn whole<T>(read: impl FnOnce(&mut Reader) -> Option<T>) -> Result<T, Faults> {
    let mut reader = Reader::default();
    let value = read(&mut reader);
    value.filter(|_| reader.faults.is_empty()).ok_or(Faults(reader.faults))
}

/// Faults as they stand in the JSON: `{"error": {"issues": […]}}`.
#[derive(Clone, Copy, Debug)]
pub struct ErrorInLang<'a>(pub &'a Faults, pub Lang);

impl Serialize for ErrorInLang<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Outer<'a> {
            error: Inner<'a>,
        }
        #[derive(Serialize)]
        struct Inner<'a> {
            issues: Vec<FaultInLang<'a>>,
        }
        let issues = self.0.0.iter().map(|fault| fault.in_lang(self.1)).collect();
        Outer { error: Inner { issues } }.serialize(serializer)
    }
}

impl Faults {
    /// A fault of the whole input.
    #[must_use]
    pub fn of(code: FaultCode) -> Self {
        Self(vec![Fault::new(code, String::new())])
    }
}
