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
        let mut reached = self.days.iter().enumerate().skip_while(|(_, day)| !day.is_reached());
        let (from, _) = reached.next()?;
        let until = reached.find(|(_, day)| !day.is_reached()).map(|(until, _)| until);
        Some(self.stretch(from, until, Set::EMPTY, Set::EMPTY))
    }

    /// Every stretch on which a set of answers is one of the smallest, earliest first.
    pub(super) fn later(&self) -> Vec<Later<'a>> {
        let smallest: Vec<Vec<Set>> = self.days.iter().map(Day::smallest).collect();
        let is_there = |at: usize, set: Set| smallest.get(at).is_some_and(|sets| sets.contains(&set));
        let mut runs: Vec<(usize, Option<usize>, Set)> = Vec::new();
        for (from, sets) in smallest.iter().enumerate() {
            let begins = |set: &&Set| !set.is_empty() && !from.checked_sub(1).is_some_and(|day| is_there(day, **set));
            for set in sets.iter().filter(begins) {
                runs.push((from, (from..self.days.len()).find(|day| !is_there(*day, *set)), *set));
            }
        }
        order::sort_by_key(&mut runs, |(from, until, set)| (*from, until.unwrap_or(usize::MAX), set.key()));

        let mut later: Vec<Later<'a>> = Vec::new();
        let mut last: Option<(usize, Option<usize>)> = None;
        for (from, until, set) in runs {
            let Some(day) = self.days.get(from) else { continue };
            let changes = day.in_words(set);
            match later.last_mut() {
                Some(same) if last == Some((from, until)) => same.changes.push(changes),
                _ => {
                    let begins = self.turning(from.checked_sub(1), &smallest, set);
                    let when = self.stretch(from, until, begins, self.turning(until, &smallest, set));
                    later.push(Later { when, changes: vec![changes] });
                }
            }
            last = Some((from, until));
        }
        later
    }

    /// The set that turns where this one is one of the smallest no longer, or not yet: a smaller one where that is why.
    fn turning(&self, other: Option<usize>, smallest: &[Vec<Set>], set: Set) -> Set {
        let other = other.and_then(|at| self.days.get(at).zip(smallest.get(at)));
        let smaller = other.filter(|(day, _)| day.is_reached_with(set));
        smaller.and_then(|(_, sets)| sets.iter().find(|smaller| set.has_all(**smaller)).copied()).unwrap_or(set)
    }

    /// The days from one place up to another, with what turns for a set at the one and for a set at the other.
    fn stretch(&self, from: usize, until: Option<usize>, begins: Set, ends: Set) -> Stretch<'a> {
        let day = |at: usize| self.days.get(at).map(Day::date);
        Stretch {
            from: day(from).unwrap_or(self.dates.date),
            until: until.and_then(day),
            because: self.causes(from, begins),
            ends_because: until.map(|until| self.causes(until, ends)).unwrap_or_default(),
        }
    }

    /// What turns at this place for a set of answers: the limits and rules that decide on the day before or on the day.
    fn causes(&self, at: usize, set: Set) -> Vec<Cause<'a>> {
        // Nothing has to turn on the first day.
        let Some((before, day)) = at.checked_sub(1).and_then(|before| self.days.get(before)).zip(self.days.get(at))
        else {
            return Vec::new();
        };
        let only: Vec<Turn> = self.turns.iter().map(|(turn, _)| *turn).collect();
        let births = dated_by(&only, &self.dates);
        let turns_now = |turn: &Turn| births.iter().any(|birth| turn.day(*birth, &self.dates) == Some(day.date()));
        let deciding: Vec<&Basis> = before.deciding(set).into_iter().chain(day.deciding(set)).collect();

        let turning = self.turns.iter().filter(|(turn, _)| turns_now(turn));
        let (used, unused): (Vec<_>, Vec<_>) = turning.partition(|(_, basis)| deciding.contains(basis));
        let named = if used.is_empty() { unused } else { used };
        let mut causes: Vec<Cause<'a>> = Vec::new();
        for &(turn, basis) in named {
            let cause = Cause::of(turn, basis);
            if !causes.contains(&cause) {
                causes.push(cause);
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
