//! What time changes: from when until when what is wanted holds, and which answers it takes then.

use chrono::NaiveDate;

use super::search::{Day, Set};
use super::want::Want;
use super::{Cause, CauseKind, Later, Stretch};
use crate::facts::Answers;
use crate::order;
use crate::rule::{Basis, Known, Turn, dated_by, turning_days};
use crate::subject::Matter;

/// The days from the date to the end of the calendar, in stretches on which nothing turns.
pub(super) struct Time<'q, 'a> {
    turns: Vec<(Turn, &'a Basis)>,
    dates: Known,
    /// The first day of each stretch.
    days: Vec<Day<'q, 'a>>,
}

impl<'q, 'a> Time<'q, 'a> {
    pub(super) fn new(matter: Matter<'a>, want: &'q Want, dates: Known, answers: Answers) -> Self {
        let turns = matter.turns();
        let only: Vec<Turn> = turns.iter().map(|(turn, _)| *turn).collect();
        // The last day of the calendar is in it.
        let turning = turning_days(&only, &dates, Known::CALENDAR_TO.succ_opt().unwrap_or(NaiveDate::MAX));
        let days = std::iter::once(dates.date).chain(turning);
        let days = days.map(|date| Day::new(matter, want, dates.on(date), answers)).collect();
        Self { turns, dates, days }
    }

    /// The first stretch on which what is wanted holds with the present answers.
    pub(super) fn first_reached(&self) -> Option<Stretch<'a>> {
        let mut days = self.days.iter().skip_while(|day| !day.is_reached());
        let from = days.next()?.date();
        Some(self.stretch(from, days.find(|day| !day.is_reached()).map(Day::date)))
    }

    /// Every stretch on which a set of answers is one of the smallest, earliest first.
    pub(super) fn later(&self) -> Vec<Later<'a>> {
        let mut running: Vec<(Set, &Day<'_, 'a>)> = Vec::new();
        let mut ended: Vec<(Set, &Day<'_, 'a>, Option<NaiveDate>)> = Vec::new();
        for day in &self.days {
            let mut sets: Vec<Set> = day.smallest().into_iter().filter(|set| !set.is_empty()).collect();
            running.retain(|(set, since)| {
                let goes_on = sets.contains(set);
                if !goes_on {
                    ended.push((*set, since, Some(day.date())));
                }
                goes_on
            });
            sets.retain(|set| !running.iter().any(|(other, _)| other == set));
            running.extend(sets.into_iter().map(|set| (set, day)));
        }
        ended.extend(running.into_iter().map(|(set, since)| (set, since, None)));
        order::sort_by_key(&mut ended, |(set, since, until)| {
            (since.date(), until.unwrap_or(NaiveDate::MAX), set.key())
        });

        let mut later: Vec<Later<'a>> = Vec::new();
        for (set, since, until) in ended {
            let changes = since.in_words(set);
            match later.last_mut() {
                Some(last) if last.when.from == since.date() && last.when.until == until => last.changes.push(changes),
                _ => later.push(Later { when: self.stretch(since.date(), until), changes: vec![changes] }),
            }
        }
        later
    }

    fn stretch(&self, from: NaiveDate, until: Option<NaiveDate>) -> Stretch<'a> {
        let ends_because = until.map(|day| self.causes(day)).unwrap_or_default();
        Stretch { from, until, because: self.causes(from), ends_because }
    }

    /// What turns on this day; nothing has to on the first.
    fn causes(&self, day: NaiveDate) -> Vec<Cause<'a>> {
        if day == self.dates.date {
            return Vec::new();
        }
        let only: Vec<Turn> = self.turns.iter().map(|(turn, _)| *turn).collect();
        let births = dated_by(&only, &self.dates);
        let mut causes: Vec<Cause<'a>> = Vec::new();
        for (turn, basis) in &self.turns {
            if births.iter().any(|birth| turn.day(*birth, &self.dates) == Some(day)) {
                let cause = Cause::of(*turn, basis);
                if !causes.contains(&cause) {
                    causes.push(cause);
                }
            }
        }
        causes
    }
}

impl<'a> Cause<'a> {
    fn of(turn: Turn, basis: &'a Basis) -> Self {
        let (kind, age) = match turn {
            Turn::Age(age) => (CauseKind::Age, Some(age)),
            Turn::AgeAtRelease(age) => (CauseKind::AgeAtRelease, Some(age)),
            Turn::Begins(_) => (CauseKind::Begins, None),
            Turn::Ends(_) => (CauseKind::Ends, None),
        };
        Self { kind, age, rule: &basis.rule, sources: &basis.sources, certainty: basis.certainty }
    }
}
