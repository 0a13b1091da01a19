//! One entry for everything that can be asked in JSON: the command goes through here.

use serde::{Serialize, Serializer};

use crate::assess::{Assessment, assess_checked};
use crate::case::{Case, Profiles};
use crate::disclose::{Disclosure, DisclosureAnswer};
use crate::input::{Fault, FaultCode, FaultInLang, Faults, Json, Path, Reader};
use crate::meeting::{Meeting, MeetingAnswer};
use crate::organisation::{Organisation, OrganisationQuestion};
use crate::preparedness::{Event, PreparednessAnswer};
use crate::proof::Proofs;
use crate::screening::{Screening, ScreeningAnswer};
use crate::text::Lang;
use crate::timeline::{Timeline, timeline_checked};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// What is asked.
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
    let mut reader = Reader::default();
    let Settings { profiles, lang, proofs } = *settings;
    let reply = match kind {
        Kind::Assess => Case::read(input, &Path::Root, profiles, &mut reader)
            .map(|(case, profile)| Reply::Assess(Box::new(assess_checked(profile, &case, lang, proofs)))),
        Kind::Disclose => Disclosure::read(input, &mut reader)
            .map(|disclosure| Reply::Disclose(Box::new(disclosure.assess_with(lang, proofs)))),
        Kind::Meeting => Meeting::read(input, profiles, &mut reader)
            .map(|(meeting, profile)| Reply::Meeting(meeting.assess_with(profile, lang, proofs))),
        Kind::Timeline => Case::read_timeline(input, &Path::Root, profiles, &mut reader)
            .map(|(case, until, profile)| Reply::Timeline(timeline_checked(profile, &case, until))),
        Kind::Organisation => OrganisationQuestion::read(input, profiles, &mut reader)
            .map(|asked| Reply::Organisation(Box::new(asked.profile.organisation(asked.date, asked.kind, lang)))),
        Kind::Screening => Screening::read(input, profiles, &mut reader)
            .map(|screening| Reply::Screening(Box::new(screening.assess_with(lang, proofs)))),
        Kind::Preparedness => {
            Event::read(input, profiles, &mut reader).map(|event| Reply::Preparedness(event.assess_with(lang, proofs)))
        }
    };
    reply.filter(|_| reader.faults.is_empty()).ok_or(Faults(reader.faults))
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
    /// The fault of a text that is not JSON.
    #[must_use]
    pub fn of_json(error: &serde_json::Error) -> Self {
        Self(vec![Fault::not_json(error.line(), error.column())])
    }

    /// A fault of the whole input.
    #[must_use]
    pub fn of(code: FaultCode) -> Self {
        Self(vec![Fault::new(code, String::new())])
    }
}
