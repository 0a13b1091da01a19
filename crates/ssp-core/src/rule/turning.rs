//! The days on which what a rule decides can turn: an age limit is reached, a law begins or ends.

use chrono::NaiveDate;

use super::{AgeBand, Basis, Condition, Known, Rule};
use crate::age::Age;
use crate::order;

/// Why what a rule decides can turn as time goes by.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Turn {
    /// The person reaches this age.
    Age(Age),
    /// From some day on, a person who is released has reached this age.
    AgeAtRelease(Age),
    /// A clause begins to apply on this day.
    Begins(NaiveDate),
    /// From this day on a clause applies no longer.
    Ends(NaiveDate),
}

impl Condition {
    /// Everything by which the condition can turn as time goes by.
    fn turns(&self) -> impl Iterator<Item = Turn> {
        let ages = self.age.cuts().map(Turn::Age);
        let at_release = self.age_at_release.cuts().map(Turn::AgeAtRelease);
        let begins = Some(self.date.from).filter(|day| *day != NaiveDate::MIN).map(Turn::Begins);
        let ends = Some(self.date.until).filter(|day| *day != NaiveDate::MAX).map(Turn::Ends);
        ages.chain(at_release).chain(begins).chain(ends)
    }

    /// The same, with what the condition stands on.
    pub(crate) fn turns_of<'a>(&self, basis: &'a Basis) -> impl Iterator<Item = (Turn, &'a Basis)> {
        self.turns().map(move |turn| (turn, basis))
    }
}

impl<T: Clone + 'static> Rule<T> {
    /// Everything by which the rule can turn as time goes by, with the limit or clause that it stands in.
    pub(crate) fn turns(&self) -> impl Iterator<Item = (Turn, &Basis)> {
        let limits = self.from.iter().chain(&self.until).flat_map(|limit| {
            let ages = AgeBand::from(limit.age).cuts();
            ages.map(move |age| (Turn::Age(age), &limit.basis))
        });
        limits.chain(self.clauses.iter().flat_map(|clause| clause.when.turns_of(&clause.basis)))
    }
}

/// The persons by whom the turns of an age are dated.
///
/// The person, where the birth date is known. Otherwise the oldest there can be and, where the release is given, as young as
/// it allows; and those between whom an age at release lies.
pub(crate) fn dated_by(turns: &[Turn], dates: &Known) -> Vec<NaiveDate> {
    if let Some(birth) = dates.birth {
        return vec![birth];
    }
    let mut births: Vec<NaiveDate> = std::iter::once(Known::CALENDAR_FROM).chain(dates.release).collect();
    for turn in turns {
        if let (Turn::AgeAtRelease(age), Some(release)) = (turn, dates.release)
            && let Some(last) = age.latest_birth(release, dates.leap_day)
        {
            births.extend([Some(last), last.succ_opt()].into_iter().flatten());
        }
    }
    order::sort_once(&mut births);
    births
}

impl Turn {
    /// The day on which this turns what is decided of a person born on this day.
    pub(crate) fn day(self, birth: NaiveDate, dates: &Known) -> Option<NaiveDate> {
        match self {
            Self::Age(age) => age.reached(birth, dates.leap_day),
            // A release that is given stays where it is; one that is not is each day itself.
            Self::AgeAtRelease(age) if dates.release.is_none() => age.reached(birth, dates.leap_day),
            Self::AgeAtRelease(_) => None,
            Self::Begins(day) | Self::Ends(day) => Some(day),
        }
    }
}

/// Every day after the date, and before `until`, on which what is decided can turn.
pub(crate) fn turning_days(turns: &[Turn], dates: &Known, until: NaiveDate) -> Vec<NaiveDate> {
    let births = dated_by(turns, dates);
    let turned = turns.iter().flat_map(|turn| births.iter().filter_map(|birth| turn.day(*birth, dates)));
    // Somebody whose birth date is not known can be born on the way.
    let born = births.iter().copied().filter(|_| dates.birth.is_none());
    let mut days: Vec<NaiveDate> = turned.chain(born).filter(|day| dates.date < *day && *day < until).collect();
    order::sort_once(&mut days);
    days
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::age::LeapDay;

    #[test]
    fn only_the_days_between_count_and_a_given_release_stays() {
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
        let born = day(2010, 3, 1);
        let days = |turns: &[Turn], from, release, until| {
            turning_days(turns, &Known::new(from, Some(born), release, LeapDay::Feb28), until)
        };
        let (ten, eighteen) = (Age::years(10), Age::years(18));
        let [tenth, eighteenth] = [day(2020, 3, 1), day(2028, 3, 1)];
        let ages = [Turn::Age(ten), Turn::Age(eighteen)];
        assert_eq!(days(&ages, day(2020, 2, 29), None, day(2028, 3, 2)), [tenth, eighteenth]);
        assert_eq!(days(&ages, tenth, None, day(2028, 3, 2)), [eighteenth], "the date itself is no change");
        assert_eq!(
            days(&ages, day(2020, 2, 29), None, eighteenth),
            [tenth],
            "nor is the day on which the span is over"
        );

        let at_release = [Turn::AgeAtRelease(eighteen)];
        assert_eq!(days(&at_release, tenth, None, day(2100, 1, 1)), [eighteenth]);
        assert!(days(&at_release, tenth, Some(day(2026, 1, 1)), day(2100, 1, 1)).is_empty());
    }
}
