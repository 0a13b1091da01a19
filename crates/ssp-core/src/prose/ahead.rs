//! When an assessment changes: on which days of the next ten years, or at which ages where the birth date is not at hand.

use chrono::{Months, NaiveDate};

use super::said::Said;
use super::writer::Writer;
use super::{Section, sentences, shared, words};
use crate::age::Age;
use crate::assess::{Assessment, Ground};
use crate::by_key::ByKey;
use crate::case::{Case, Profiles};
use crate::input::{Json, Path, Reader};
use crate::profile::{Eligibility, Profile, Programme};
use crate::rule::{Basis, Limit};
use crate::text::Lang;
use crate::timeline::{Interval, Timeline, timeline};

/// What the next ten years bring for a person whose birth date is known.
pub(crate) struct Ahead<'a> {
    profile: &'a Profile,
    birth: NaiveDate,
    timeline: Timeline<'a>,
}

/// How a verdict changes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Change {
    Ends,
    Begins,
    Opens,
    Closes,
    Unsettles,
    GroundMet,
    GroundNotMet,
    GroundOpen,
}

impl<'a> Ahead<'a> {
    /// The ten years after the date of a case that has no fault.
    pub(super) fn of(input: &Json<'_>, profiles: Profiles<'a>) -> Option<Self> {
        let (case, profile) = Case::read(input, &Path::Root, profiles, &mut Reader::default())?;
        Self::of_case(&case, profile)
    }

    /// The ten years after the date of a case.
    pub(crate) fn of_case(case: &Case, profile: &'a Profile) -> Option<Self> {
        let until = case.date.checked_add_months(Months::new(120))?;
        Some(Self { profile, birth: case.birth_date?, timeline: timeline(profile, case, until).ok()? })
    }

    /// The timeline itself.
    pub(crate) const fn timeline(&self) -> &Timeline<'a> {
        &self.timeline
    }

    /// The changes by day.
    fn changes(&self, goals: &[Programme]) -> ByKey<NaiveDate, Vec<(Change, Programme)>> {
        let mut changes: ByKey<NaiveDate, Vec<(Change, Programme)>> = ByKey::default();
        for (&programme, intervals) in
            self.timeline.programmes.iter().filter(|(programme, _)| goals.contains(programme))
        {
            for (before, after) in neighbours(intervals) {
                let change = match (before.verdict, after.verdict) {
                    (Eligibility::Eligible, Eligibility::NotEligible) => Change::Ends,
                    (Eligibility::Eligible, _) => Change::Unsettles,
                    (_, Eligibility::Eligible) => Change::Begins,
                    (_, Eligibility::Open) => Change::Opens,
                    (_, Eligibility::NotEligible) => Change::Closes,
                };
                changes.add(after.from, (change, programme));
            }
        }
        for (&programme, intervals) in
            self.timeline.legal_basis.iter().filter(|(programme, _)| goals.contains(programme))
        {
            for (_, after) in neighbours(intervals) {
                let change = match after.verdict {
                    Ground::Met => Change::GroundMet,
                    Ground::NotMet => Change::GroundNotMet,
                    Ground::Open => Change::GroundOpen,
                };
                changes.add(after.from, (change, programme));
            }
        }
        changes
    }

    /// The day in words, with the age that the person reaches, and the limits reached.
    fn day_said(&self, day: NaiveDate, programmes: &[Programme], lang: Lang) -> (String, Vec<&'a Limit>) {
        let limits = self.reached(day, programmes);
        let day = words::date(day, lang);
        let said = match limits.first() {
            Some(limit) => sentences::change_at_age(lang, &day, &words::limit(limit.age, lang)),
            None => sentences::change_on(lang, &day),
        };
        (said, limits)
    }

    /// The age that the person reaches on this day, among the limits of these programmes, and what the limits stand on.
    fn reached(&self, day: NaiveDate, programmes: &[Programme]) -> Vec<&'a Limit> {
        let rules = programmes.iter().filter_map(|programme| self.profile.programmes.rule(*programme));
        let limits = rules.flat_map(|rule| rule.from.iter().chain(&rule.until));
        let reached = limits.filter(|limit| limit.age.reached(self.birth, self.profile.leap_day.policy) == Some(day));
        reached.collect()
    }
}

/// The changes of one day, each with the programmes that it befalls.
fn by_change(changes: &[(Change, Programme)]) -> ByKey<Change, Vec<Programme>> {
    let mut sorted: ByKey<Change, Vec<Programme>> = ByKey::default();
    changes.iter().for_each(|(change, programme)| sorted.add(*change, *programme));
    sorted
}

fn neighbours<V>(intervals: &[Interval<V>]) -> impl Iterator<Item = (&Interval<V>, &Interval<V>)> {
    intervals.iter().zip(intervals.iter().skip(1))
}

pub(super) fn write(writer: &mut Writer<'_>, answer: &Assessment<'_>, ahead: Option<&Ahead<'_>>, goals: &[Programme]) {
    let lang = writer.lang;
    writer.section(Section::Changes, sentences::changes(lang), |writer| match ahead {
        Some(ahead) => by_day(writer, ahead, goals),
        None => by_age(writer, answer, goals),
    });
}

fn by_day(writer: &mut Writer<'_>, ahead: &Ahead<'_>, goals: &[Programme]) {
    let lang = writer.lang;
    let changes = ahead.changes(goals);
    if changes.is_empty() {
        writer.paragraph(sentences::changes_none(lang));
        return;
    }
    writer.paragraph(sentences::changes_intro(lang));
    for (day, changes) in changes {
        let all: Vec<Programme> = changes.iter().map(|(_, programme)| *programme).collect();
        let (label, limits) = ahead.day_said(day, &all, lang);
        let said =
            by_change(&changes).into_iter().map(|(change, programmes)| Said::new(change.said(&programmes, lang)));
        let said = said.reduce(Said::and).unwrap_or_default();
        writer.labelled(label, limits.iter().fold(said, |said, limit| said.standing_on(&limit.basis)));
    }
}

/// The first day on which one of these programmes comes within reach.
pub(super) fn when_it_begins(writer: &mut Writer<'_>, ahead: &Ahead<'_>, goals: &[Programme]) {
    let lang = writer.lang;
    for (day, changes) in ahead.changes(goals) {
        for (change, programmes) in by_change(&changes) {
            if matches!(change, Change::Begins | Change::Opens) {
                let (label, limits) = ahead.day_said(day, &programmes, lang);
                let said = Said::new(change.said(&programmes, lang));
                writer.labelled(label, limits.iter().fold(said, |said, limit| said.standing_on(&limit.basis)));
                return;
            }
        }
    }
}

impl Change {
    fn said(self, programmes: &[Programme], lang: Lang) -> String {
        let names = shared::names(programmes, lang);
        match self {
            Self::Ends => sentences::change_ends(lang, &names),
            Self::Begins => sentences::change_begins(lang, &names),
            Self::Opens => sentences::change_opens(lang, &names),
            Self::Closes => sentences::change_closes(lang, &names),
            Self::Unsettles => sentences::change_unsettles(lang, &names),
            Self::GroundMet => sentences::change_ground_met(lang, &names),
            Self::GroundNotMet => sentences::change_ground_not_met(lang, &names),
            Self::GroundOpen => sentences::change_ground_open(lang, &names),
        }
    }
}

/// Until which age what the person belongs to lasts. Only where the age is known: without it nothing is settled by age.
fn by_age(writer: &mut Writer<'_>, answer: &Assessment<'_>, goals: &[Programme]) {
    let lang = writer.lang;
    let mut ends: ByKey<Age, Vec<(Programme, &Basis)>> = ByKey::default();
    for &programme in goals {
        let rule = writer.profile.programmes.rule(programme);
        let limit = rule.and_then(|rule| rule.until.as_ref());
        let lasts = answer.age.is_some() && answer.programmes.get(programme).verdict == Eligibility::Eligible;
        if let Some(limit) = limit.filter(|_| lasts) {
            ends.add(limit.age, (programme, &limit.basis));
        }
    }
    for (age, ending) in ends {
        let (programmes, bases): (Vec<Programme>, Vec<&Basis>) = ending.into_iter().unzip();
        let label = sentences::change_when_turning(lang, &words::limit(age, lang));
        let said = Said::new(Change::Ends.said(&programmes, lang));
        writer.labelled(label, bases.into_iter().fold(said, Said::standing_on));
    }
}
