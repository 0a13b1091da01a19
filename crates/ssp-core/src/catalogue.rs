//! The catalogue (*regelkatalog*): every rule by its id, with its sentence, its sources and how sure we are of it.
//!
//! Answers and proofs carry ids; here stands what they mean.

use serde::Serialize;

use crate::age::Age;
use crate::assess::{self, NOT_PUBLISHED};
use crate::facts::Cooperation;
use crate::koebenhavn::preparedness as event;
use crate::law::{neighbours, rpl115};
use crate::profile::{Profile, Programme};
use crate::rule::{Basis, Rule, Step};
use crate::sources::{Certainty, Citation};
use crate::text::Text;
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

/// Every rule of a profile and of national law, in the order in which they are read. An id that stands in two places (such
/// as an age limit that two rules share) is there twice.
#[must_use]
pub fn entries(profile: &Profile) -> Vec<Entry<'_>> {
    let mut entries = Vec::new();
    for &programme in Programme::ALL {
        if let Some(rule) = profile.programmes.rule(programme) {
            entries.extend(of_rule(rule, Part::Programme(programme)));
        }
        let ground = [(Programme::Psp, &rpl115::PSP_GROUND), (Programme::Ksp, &rpl115::KSP_GROUND)];
        let ground = ground.into_iter().filter(|(of, _)| *of == programme);
        entries.extend(ground.flat_map(|(_, rule)| of_rule(rule, Part::LegalBasis(programme))));
        let handlers = profile.programmes.handled_by(programme).iter();
        entries.extend(handlers.map(|handler| of_basis(&handler.basis, None, Part::Programme(programme))));
    }
    if let Some(levels) = &profile.case_levels {
        let part = Part::CaseLevel;
        entries.extend(levels.scale.iter().map(|named| of_basis(&named.basis, Some(&named.label), part)));
        entries.extend(of_rule(&levels.rule, part));
        entries.extend(levels.leads.iter().map(|lead| of_basis(&lead.basis, Some(&lead.because), part)));
        entries.extend(levels.fora.iter().map(|forum| of_basis(&forum.basis, Some(&forum.because), part)));
        let registration = levels.registration.iter();
        entries.extend(registration.map(|record| of_basis(&record.basis, Some(&record.because), part)));
    }
    entries.extend(of_rule(&rpl115::APPLIES, Part::DisclosureApplies));
    for &cooperation in Cooperation::ALL {
        for condition in rpl115::conditions(cooperation) {
            entries.extend(of_rule(condition, Part::Disclosure(cooperation)));
        }
    }
    entries.extend(of_rule(&meeting::STAYS, Part::Meeting));
    entries.extend(of_rule(&event::RULE, Part::Preparedness));
    let meets = [&event::LEADERS, &event::DISTRICTS];
    entries.extend(meets.map(|meets| of_basis(&meets.basis, Some(&meets.because), Part::Preparedness)));

    let of_answers = assess::COMPUTED.iter().chain(&disclose::COMPUTED).chain(&meeting::COMPUTED).copied();
    let notes = profile.notes.iter().chain(&neighbours::NOTES).chain(&neighbours::REMINDERS).chain(of_answers);
    entries.extend(notes.map(|note| of_basis(&note.basis, Some(&note.text), Part::Note)));
    let of_screening = screening::EFFORT_NOTES.iter().chain(screening::COMPUTED.iter().copied());
    entries.extend(of_screening.map(|note| of_basis(&note.basis, Some(&note.text), Part::Screening)));
    let practices = profile.practices.iter();
    entries.extend(practices.map(|practice| of_basis(&practice.basis, Some(&practice.text), Part::Profile)));
    entries.push(of_basis(&profile.leap_day.basis, None, Part::Profile));
    entries.push(of_basis(&NOT_PUBLISHED, None, Part::Profile));
    entries
}

/// The rule with this id.
#[must_use]
pub fn find<'a>(profile: &'a Profile, rule: &str) -> Option<Entry<'a>> {
    entries(profile).into_iter().find(|entry| entry.rule == rule)
}

fn of_rule<T: Clone>(rule: &Rule<T>, part: Part) -> impl Iterator<Item = Entry<'_>> {
    rule.steps().map(move |(step, basis)| {
        let limit = match step {
            Step::TooYoung => rule.from.as_ref().map(|limit| AgeLimit::From(limit.age)),
            Step::TooOld => rule.until.as_ref().map(|limit| AgeLimit::Until(limit.age)),
            Step::Clause(_) | Step::Otherwise => None,
        };
        Entry { limit, ..of_basis(basis, rule.because(step), part) }
    })
}

fn of_basis<'a>(basis: &'a Basis, text: Option<&'a Text>, part: Part) -> Entry<'a> {
    Entry { rule: &basis.rule, part, limit: None, text, sources: &basis.sources, certainty: basis.certainty }
}
