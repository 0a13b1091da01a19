//! The catalogue (*regelkatalog*): every rule by its id, with its sentence, its sources and how sure we are of it.
//!
//! Answers and proofs carry ids; here stands what they mean.

use serde::Serialize;

use crate::age::Age;
use crate::assess::{self, NOT_PUBLISHED};
use crate::facts::Cooperation;
use crate::koebenhavn::preparedness as event;
use crate::law::{neighbours, rpl115};
use crate::note::Note;
use crate::preparedness;
use crate::profile::{Profile, Programme};
use crate::prose::words;
use crate::rule::{Basis, Rule, Step};
use crate::sources::{Certainty, Citation};
use crate::text::{Lang, Text};
use crate::{disclose, meeting, screening};

/// One rule of the catalogue.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Entry<'a> {
    /// The stable id.
    pub rule: &'a str,
    /// What it belongs to.
    pub part: Part,
    /// The age limit, where it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<AgeLimit>,
    /// What it says, in both languages; an age limit says it by itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<&'a Text>,
    /// Where it stands.
    pub sources: &'a [Citation],
    /// How sure we are of it.
    pub certainty: Certainty,
}

/// What a rule belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Part {
    /// The rule of a programme.
    Programme(Programme),
    /// The statutory ground of a programme.
    LegalBasis(Programme),
    /// Case level, lead, forum, registration.
    CaseLevel,
    /// § 115 in this cooperation.
    Disclosure(Cooperation),
    /// Whether § 115 applies at all.
    DisclosureApplies,
    /// Who stays at a meeting.
    Meeting,
    /// Preparedness.
    Preparedness,
    /// The screening of a group.
    Screening,
    /// A note or a reminder.
    Note,
    /// How the profile reads the calendar, and what it has not published.
    Profile,
}

/// An age limit.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum AgeLimit {
    /// From this age on.
    From(Age),
    /// Up to, not including, this age.
    Until(Age),
}

impl AgeLimit {
    /// The limit as a sentence.
    #[must_use]
    pub fn in_words(self, lang: Lang) -> String {
        let (Self::From(age) | Self::Until(age)) = self;
        let age = words::limit(age, lang);
        match (self, lang) {
            (Self::From(_), Lang::Danish) => format!("Fra {age}."),
            (Self::From(_), Lang::English) => format!("From the age of {age}."),
            (Self::Until(_), Lang::Danish) => format!("Under {age}."),
            (Self::Until(_), Lang::English) => format!("Below the age of {age}."),
        }
    }
}

/// Every rule of a profile and of national law, in the order in which they are read. An id that stands in two places (such
/// as an age limit that two rules share) is there twice.
#[must_use]
pub fn entries(profile: &Profile) -> Vec<Entry<'_>> {
    let mut entries = Entries(Vec::new());
    for &programme in Programme::ALL {
        if let Some(rule) = profile.programmes.rule(programme) {
            entries.rule(rule, Part::Programme(programme));
        }
        for (of, ground) in [(Programme::Psp, &rpl115::PSP_GROUND), (Programme::Ksp, &rpl115::KSP_GROUND)] {
            if of == programme {
                entries.rule(ground, Part::LegalBasis(programme));
            }
        }
        for handler in profile.programmes.handled_by(programme) {
            entries.add(&handler.basis, None, Part::Programme(programme));
        }
    }
    if let Some(levels) = &profile.case_levels {
        let part = Part::CaseLevel;
        for named in levels.scale.iter() {
            entries.add(&named.basis, Some(&named.label), part);
        }
        entries.rule(&levels.rule, part);
        for lead in levels.leads.iter() {
            entries.add(&lead.basis, Some(&lead.because), part);
        }
        for forum in levels.fora.iter() {
            entries.add(&forum.basis, Some(&forum.because), part);
        }
        if let Some(record) = &levels.registration {
            entries.add(&record.basis, Some(&record.because), part);
        }
    }
    entries.rule(&rpl115::APPLIES, Part::DisclosureApplies);
    for &cooperation in Cooperation::ALL {
        for condition in rpl115::conditions(cooperation) {
            entries.rule(condition, Part::Disclosure(cooperation));
        }
    }
    entries.rule(&meeting::STAYS, Part::Meeting);
    if preparedness::is_of(profile) {
        entries.rule(&event::RULE, Part::Preparedness);
        for meets in [&event::LEADERS, &event::DISTRICTS] {
            entries.add(&meets.basis, Some(&meets.because), Part::Preparedness);
        }
    }
    for notes in [&*profile.notes, &neighbours::NOTES, &neighbours::REMINDERS] {
        entries.notes(notes, Part::Note);
    }
    for notes in [&assess::COMPUTED[..], &disclose::COMPUTED, &meeting::COMPUTED] {
        entries.notes(notes.iter().copied(), Part::Note);
    }
    entries.notes(screening::EFFORT_NOTES, Part::Screening);
    entries.notes(screening::COMPUTED, Part::Screening);
    for practice in profile.practices.iter() {
        entries.add(&practice.basis, Some(&practice.text), Part::Profile);
    }
    entries.add(&profile.leap_day.basis, None, Part::Profile);
    entries.add(&NOT_PUBLISHED, None, Part::Profile);
    entries.0
}

/// The rule with this id.
#[must_use]
pub fn find<'a>(profile: &'a Profile, rule: &str) -> Option<Entry<'a>> {
    entries(profile).into_iter().find(|entry| entry.rule == rule)
}

struct Entries<'a>(Vec<Entry<'a>>);

impl<'a> Entries<'a> {
    fn add(&mut self, basis: &'a Basis, text: Option<&'a Text>, part: Part) {
        let Basis { rule, sources, certainty } = basis;
        self.0.push(Entry { rule, part, limit: None, text, sources, certainty: *certainty });
    }

    fn notes(&mut self, notes: impl IntoIterator<Item = &'a Note>, part: Part) {
        for note in notes {
            self.add(&note.basis, Some(&note.text), part);
        }
    }

    fn rule<T: Clone>(&mut self, rule: &'a Rule<T>, part: Part) {
        for (step, basis) in rule.steps() {
            self.add(basis, rule.because(step), part);
            if let Some(entry) = self.0.last_mut() {
                entry.limit = match step {
                    Step::TooYoung => rule.from.as_ref().map(|limit| AgeLimit::From(limit.age)),
                    Step::TooOld => rule.until.as_ref().map(|limit| AgeLimit::Until(limit.age)),
                    Step::Clause(_) | Step::Otherwise => None,
                };
            }
        }
    }
}
