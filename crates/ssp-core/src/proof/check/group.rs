//! The group of a screening, counted anew from what is said of its members.

use std::collections::{BTreeMap, BTreeSet};

use super::claims::{AssessmentClaim, LevelSaid};
use super::verdict::Settled;
use crate::age::Age;
use crate::facts::Answer;
use crate::note::Note;
use crate::order;
use crate::profile::{Profile, Programme};
use crate::rule::AgeBand;
use crate::screening::{Band, COMPUTED, Counts, EFFORT_NOTES, GroupEffort, Screening, Tally};
use crate::text::Lang;

/// A member: what is sent, what is said, and the age.
#[derive(Clone, Copy, Debug)]
pub(super) struct Member<'m, 'c> {
    pub(super) id: &'m str,
    pub(super) risk_factors: &'m [String],
    pub(super) protective_factors: &'m [String],
    pub(super) age: Option<Age>,
    pub(super) claim: &'m AssessmentClaim<'c>,
}

impl Member<'_, '_> {
    fn verdict(&self, programme: Programme) -> Option<Settled> {
        let mut verdicts = Programme::ALL.iter().zip(&self.claim.programmes);
        verdicts.find(|(other, _)| **other == programme).and_then(|(_, claim)| Some(claim.as_ref()?.verdict))
    }

    fn suggested(&self) -> Option<u8> {
        match &self.claim.level {
            LevelSaid::Said(level) => level.suggested,
            LevelSaid::Nothing | LevelSaid::NotRead => None,
        }
    }
}

/// How many members belong where.
pub(super) fn counts(members: &[Member<'_, '_>]) -> Counts {
    let of_programme = |programme: Programme| {
        let count = |verdict| members.iter().filter(|member| member.verdict(programme) == Some(verdict)).count();
        let (eligible, open, not_eligible) = (count(Settled::Yes), count(Settled::Open), count(Settled::No));
        (programme, Tally { eligible, open, not_eligible })
    };
    // A group without members has no count of anything.
    let programmes = Programme::ALL.iter().filter(|_| !members.is_empty());
    Counts {
        programmes: programmes.map(|programme| of_programme(*programme)).collect(),
        levels: how_often(members.iter().filter_map(Member::suggested)),
        risk_factors: factors(members.iter().map(|member| member.risk_factors)),
        protective_factors: factors(members.iter().map(|member| member.protective_factors)),
    }
}

/// How many members have each factor; one that is given twice is one factor.
fn factors<'m>(of_members: impl Iterator<Item = &'m [String]>) -> BTreeMap<String, usize> {
    how_often(of_members.flat_map(|factors| factors.iter().cloned().collect::<BTreeSet<String>>()))
}

fn how_often<K: Ord>(keys: impl Iterator<Item = K>) -> BTreeMap<K, usize> {
    let mut counts = BTreeMap::new();
    for key in keys {
        let count: &mut usize = counts.entry(key).or_default();
        *count = count.saturating_add(1);
    }
    counts
}

/// The bands between the age limits of the profile's rules in which there is a member.
pub(super) fn bands(profile: &Profile, members: &[Member<'_, '_>]) -> Vec<Band> {
    let rules = Programme::ALL.iter().filter_map(|programme| profile.programmes.rule(*programme));
    let limits = rules.flat_map(|rule| [&rule.from, &rule.until]).flatten().map(|limit| limit.age);
    let mut starts: Vec<Age> = limits.chain([Age::ZERO]).collect();
    order::sort_once(&mut starts);
    let ends = starts.iter().skip(1).copied().map(Some).chain([None]);
    let bands = starts.iter().copied().zip(ends).map(|(from, until)| {
        let band = AgeBand { from, until: until.unwrap_or(Age::MAX) };
        Band { from, until, members: members.iter().filter(|member| is_aged(member, band)).count() }
    });
    bands.filter(|band| band.members > 0).collect()
}

fn is_aged(member: &Member<'_, '_>, band: AgeBand) -> bool {
    member.age.is_some_and(|age| band.from <= age && age < band.until)
}

/// Whom the group effort is for, and which efforts there are at their ages.
pub(super) fn effort(members: &[Member<'_, '_>], lang: Lang) -> GroupEffort<'static> {
    let of = |verdict| members.iter().filter(move |member| member.verdict(Programme::GroupEffort) == Some(verdict));
    let ids = |verdict| of(verdict).map(|member| member.id.to_owned()).collect();
    let efforts = EFFORT_NOTES.iter().filter(|note| of(Settled::Yes).any(|member| is_aged(member, note.when.age)));
    GroupEffort {
        eligible: ids(Settled::Yes),
        open: ids(Settled::Open),
        not_eligible: ids(Settled::No),
        efforts: efforts.map(|note| note.in_words(lang)).collect(),
    }
}

/// What § 115 asks for.
pub(super) fn disclosure(screening: &Screening<'_>) -> Option<&'static Note> {
    let id = match screening.identifiable {
        Answer::Yes => "identifiable",
        Answer::No => "anonymous",
        Answer::Unknown | Answer::NotAsked => "identifiableNotKnown",
    };
    COMPUTED.into_iter().find(|note| note.id == id)
}
