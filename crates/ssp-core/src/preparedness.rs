//! Preparedness (*beredskab*): whether an event calls for it, and who meets.

use chrono::NaiveDate;
use serde::Serialize;

use crate::assess::{Judgements, RULESET_VERSION, Reasons, read_rule};
use crate::case::Profiles;
use crate::facts::{Answer, Answers, Atom, Flag};
use crate::input::{Detail, FaultCode, Json, Path, Reader};
use crate::koebenhavn::KOEBENHAVN;
pub use crate::koebenhavn::preparedness::RULE;
use crate::koebenhavn::preparedness::{DISTRICTS, LEADERS};
use crate::profile::{Eligibility, Profile};
use crate::proof::Proofs;
use crate::rule::{Basis, Finding, Known};
use crate::sources::{Certainty, Citation};
use crate::text::{Lang, Text, text};
use crate::vocabulary::{Name, vocabulary};

vocabulary! {
    /// How far an event reaches (*omfang*).
    pub enum Scope {
        /// One local area.
        Local = "local",
        /// Several districts of the city.
        Districts = "districts",
        /// Several cities.
        Cities = "cities",
    }
}

/// An answer by the rule of another municipality would be wrong.
const NOT_FOUND_ELSEWHERE: Text = text(
    "Vi har kun fundet offentliggjorte regler om beredskab for København.",
    "We have found published rules on preparedness for København only.",
);

/// Whether the rule on preparedness is one of this profile.
pub(crate) fn is_of(profile: &Profile) -> bool {
    profile.id == KOEBENHAVN.id
}

/// Something that happened (*hændelse*).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Event {
    /// The day.
    pub date: NaiveDate,
    /// Whether it is acute.
    pub acute: Answer,
    /// Whether it affects those under 18.
    pub affects_under_18: Answer,
    /// Whether it affects those between 18 and 25.
    pub affects_18_to_25: Answer,
    /// How far it reaches.
    pub scope: Option<Scope>,
}

/// Who meets.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Meets {
    /// The id of the body.
    pub body: Name,
    /// When and why, in one whole sentence.
    pub because: Text,
    /// What it stands on.
    pub basis: Basis,
}

/// The answer to an event.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct PreparednessAnswer<'a> {
    /// The day.
    pub date: NaiveDate,
    /// Always true: this is guidance.
    pub advisory: bool,
    /// The version of the rules.
    pub ruleset: &'static str,
    /// Whether preparedness covers it.
    pub verdict: Eligibility,
    /// Why, and what is missing.
    #[serde(flatten)]
    pub reasons: Reasons<'a>,
    /// Who meets, where preparedness covers the event or may.
    pub who_meets: Vec<MeetsOut<'a>>,
    /// The judgements in words.
    pub judgements: Judgements<'a>,
}

/// Who meets, in words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MeetsOut<'a> {
    /// The id of the body.
    pub body: &'a str,
    /// When and why.
    pub text: &'a str,
    /// Where it stands.
    pub sources: &'a [Citation],
    /// How sure we are of it. The JSON does not have it; what people read does.
    #[serde(skip)]
    pub(crate) certainty: Certainty,
}

impl Meets {
    /// In words.
    pub(crate) fn in_words(&self, lang: Lang) -> MeetsOut<'_> {
        let Basis { sources, certainty, .. } = &self.basis;
        MeetsOut { body: &self.body, text: self.because.in_lang(lang), sources, certainty: *certainty }
    }
}

impl Event {
    /// Whether preparedness covers the event, and who meets; texts are in `lang`.
    #[must_use]
    pub fn assess(&self, lang: Lang) -> PreparednessAnswer<'static> {
        self.assess_with(lang, Proofs::LEAVE)
    }

    pub(crate) fn assess_with(&self, lang: Lang, proofs: Proofs) -> PreparednessAnswer<'static> {
        let answers = Answers::NONE
            .with(Atom::Flag(Flag::Acute), self.acute)
            .with(Atom::Flag(Flag::AffectsUnder18), self.affects_under_18)
            .with(Atom::Flag(Flag::Affects18To25), self.affects_18_to_25);
        let known = Known::new(self.date, None, None, crate::age::LeapDay::Feb28).with_answers(answers);
        let (settled, mut reasons) = read_rule(&RULE, &known);
        reasons.proof = proofs.prover().map(|prover| (prover.rule)(&RULE, &known));
        let wider = matches!(self.scope, Some(Scope::Districts | Scope::Cities));
        let meets = [(&LEADERS, true), (&DISTRICTS, wider)];
        let meets = meets.into_iter().filter(|(_, holds)| *holds && settled != Some(Finding::NotMet));
        PreparednessAnswer {
            date: self.date,
            advisory: true,
            ruleset: RULESET_VERSION,
            verdict: settled.into(),
            judgements: Judgements::of(reasons.judge.iter().copied(), lang),
            who_meets: meets.map(|(meets, _)| meets.in_words(lang)).collect(),
            reasons,
        }
    }

    /// Reads an event; `None` where it has a fault (the reader has it).
    pub(crate) fn read(value: &Json<'_>, profiles: Profiles<'_>, reader: &mut Reader) -> Option<Self> {
        let root = &Path::Root;
        let fields = ["profile", "date", "acute", "affectsUnder18", "affects18to25", "scope"];
        let object = reader.object(value, root, &fields)?;
        let before = reader.faults.len();
        let profile = profiles.read(&object, root, reader);
        if !is_of(profile) && reader.faults.len() == before {
            let only = Detail::Choose(NOT_FOUND_ELSEWHERE, KOEBENHAVN.id.to_string());
            let named = Path::Field(root, "profile");
            let place = if object.get("profile").is_some() { &named } else { root };
            reader.fault_with(FaultCode::UnknownProfile, place, only);
        }
        let date = reader.required(&object, root, "date");
        let date = date.and_then(|value| reader.date(value, &Path::Field(root, "date")));
        let mut flag = |field| reader.flag(&object, root, field);
        let (acute, affects_under_18, affects_18_to_25) =
            (flag("acute"), flag("affectsUnder18"), flag("affects18to25"));
        let scope = object.get("scope").and_then(|value| {
            reader.one_of(value, &Path::Field(root, "scope"), FaultCode::UnknownValue, Scope::ALL, Scope::id)
        });
        Some(Self { date: date?, acute, affects_under_18, affects_18_to_25, scope })
            .filter(|_| reader.faults.is_empty())
    }
}
