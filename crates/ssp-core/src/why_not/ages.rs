//! At which ages what is wanted can hold, where the birth date is not known: said, and not guessed.

use super::search::{Day, Set};
use super::want::Want;
use super::{AgeNeeded, AgeSpan};
use crate::age::Age;
use crate::facts::Answers;
use crate::rule::Known;
use crate::subject::Matter;

/// A stretch of birth dates, by the ages that it gives.
struct Band<'q, 'a> {
    age: AgeSpan,
    at_release: AgeSpan,
    day: Day<'q, 'a>,
    sets: Vec<Set>,
}

/// The ages at which some answers lead to what is wanted, youngest first; empty where the age does not matter.
pub(super) fn needed<'a>(matter: Matter<'a>, want: &Want, dates: Known, answers: Answers) -> Vec<AgeNeeded<'a>> {
    if dates.birth.is_some() {
        return Vec::new();
    }
    let given = Day::new(matter, want, dates, answers).given;
    let reads = matter.reads(&given);
    // Without a day of release the day itself is one, and both ages are the same.
    let is_released = dates.release.is_some();
    let cuts = |at_release: bool| {
        let is_of = move |(_, cut_at_release): &&(Age, bool)| (*cut_at_release && is_released) == at_release;
        reads.cuts().iter().filter(is_of).map(|(age, _)| *age)
    };

    let mut bands: Vec<Band<'_, 'a>> = Vec::new();
    for birth in reads.births(&dates).into_iter().rev() {
        let born = dates.born(birth);
        let day = Day::new(matter, want, born, answers);
        let sets = day.smallest();
        let age = AgeSpan::between(born.age().unwrap_or_default(), cuts(false));
        let at_release = AgeSpan::between(born.age_at_release().unwrap_or_default(), cuts(true));
        match bands.last_mut() {
            // The births are in order, so both ages go on where the last stretch ends.
            Some(last) if last.sets == sets => {
                last.age.until = age.until;
                last.at_release.until = at_release.until;
            }
            _ => bands.push(Band { age, at_release, day, sets }),
        }
    }
    if bands.len() < 2 {
        return Vec::new();
    }
    let possible = bands.into_iter().filter(|band| !band.sets.is_empty());
    let possible = possible.map(|Band { age, at_release, day, sets }| AgeNeeded {
        age,
        age_at_release: at_release.some(),
        changes: sets.into_iter().map(|set| day.in_words(set)).collect(),
    });
    possible.collect()
}

impl AgeSpan {
    /// The band around this age that these limits leave.
    fn between(age: Age, limits: impl Iterator<Item = Age>) -> Self {
        let mut band = Self { from: None, until: None };
        for limit in limits {
            if limit <= age {
                band.from = band.from.max(Some(limit));
            } else {
                band.until = Some(band.until.map_or(limit, |until| until.min(limit)));
            }
        }
        band
    }

    /// The band, unless it is every age.
    fn some(self) -> Option<Self> {
        Some(self).filter(|band| band.from.is_some() || band.until.is_some())
    }
}
