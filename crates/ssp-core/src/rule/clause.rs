//! Clauses, and the conditions under which they decide.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Situation;
use crate::age::Age;
use crate::facts::Atoms;
use crate::sources::{Certainty, Citation};
use crate::text::Text;
use crate::vocabulary::{List, Name};

/// Ages from one limit up to, not including, another: reached on the day, left on the day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AgeBand {
    /// The age from which the band holds.
    pub from: Age,
    /// The age at which it no longer does.
    pub until: Age,
}

impl AgeBand {
    /// Every age.
    pub const ANY: Self = Self { from: Age::ZERO, until: Age::MAX };

    /// From one age up to another.
    #[must_use]
    pub const fn between(from: Age, until: Age) -> Self {
        Self { from, until }
    }

    /// Everybody who has not reached this age.
    #[must_use]
    pub const fn under(until: Age) -> Self {
        Self { from: Age::ZERO, until }
    }

    /// Everybody who has reached this age.
    #[must_use]
    pub const fn from(from: Age) -> Self {
        Self { from, until: Age::MAX }
    }

    /// Whether this age is in the band.
    #[must_use]
    pub fn has(self, age: Age) -> bool {
        self.from <= age && age < self.until
    }

    /// The limits of the band that some age can be on the other side of.
    pub(crate) fn cuts(self) -> impl Iterator<Item = Age> {
        [self.from, self.until].into_iter().filter(|age| *age != Age::ZERO && *age != Age::MAX)
    }
}

/// Days from one date up to, not including, another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Period {
    /// The first day.
    pub from: NaiveDate,
    /// The first day that is no longer in it.
    pub until: NaiveDate,
}

impl Period {
    /// Every day.
    pub const ALWAYS: Self = Self { from: NaiveDate::MIN, until: NaiveDate::MAX };

    /// Before a day.
    #[must_use]
    pub const fn before(until: NaiveDate) -> Self {
        Self { from: NaiveDate::MIN, until }
    }

    /// From a day on.
    #[must_use]
    pub const fn from(from: NaiveDate) -> Self {
        Self { from, until: NaiveDate::MAX }
    }

    /// From one day up to another.
    #[must_use]
    pub const fn between(from: NaiveDate, until: NaiveDate) -> Self {
        Self { from, until }
    }

    /// Whether this day is in it.
    #[must_use]
    pub fn has(self, day: NaiveDate) -> bool {
        self.from <= day && day < self.until
    }
}

/// A set of case levels, 1 to 8.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Levels(u8);

impl Levels {
    /// No level.
    pub const NONE: Self = Self(0);

    /// The set of these levels; a level outside 1 to 8 is left out.
    #[must_use]
    pub const fn of(mut levels: &[u8]) -> Self {
        let mut set = Self::NONE;
        while let [first, rest @ ..] = levels {
            set = set.or(Self::only(*first));
            levels = rest;
        }
        set
    }

    /// The set of this one level; empty outside 1 to 8.
    #[must_use]
    pub const fn only(level: u8) -> Self {
        match level {
            1..=8 => Self(1 << (level.wrapping_sub(1) & 7)),
            _ => Self::NONE,
        }
    }

    /// The levels in either set.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the set has this level.
    #[must_use]
    pub const fn has(self, level: u8) -> bool {
        Self::only(level).0 & self.0 != 0
    }

    /// Whether the set is not empty and every level in it is among the others.
    #[must_use]
    pub const fn are_among(self, others: Self) -> bool {
        self.0 != 0 && self.0 & !others.0 == 0
    }

    /// Whether the set has no level.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The levels, ascending.
    pub fn iter(self) -> impl Iterator<Item = u8> {
        (1..=8).filter(move |level| self.has(*level))
    }
}

impl std::fmt::Debug for Levels {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl Serialize for Levels {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de> Deserialize<'de> for Levels {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let levels = Vec::<u8>::deserialize(deserializer)?;
        match levels.iter().all(|level| (1..=8).contains(level)) {
            true => Ok(Self::of(&levels)),
            false => Err(serde::de::Error::custom("case levels are whole numbers from 1 to 8")),
        }
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Levels {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Levels".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Vec::<u8>::json_schema(generator)
    }
}

/// When a clause decides: every part of it must hold. What is left out holds always.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Condition {
    /// The age on the assessment date is in this band.
    pub age: AgeBand,
    /// The age on the day of release is in this band.
    pub age_at_release: AgeBand,
    /// The assessment date is in this period.
    pub date: Period,
    /// All of these hold.
    pub all: Atoms,
    /// One of these holds at least; no matter where the set is empty.
    pub any: Atoms,
    /// None of these holds.
    pub none: Atoms,
}

impl Condition {
    /// Holds always.
    pub const ALWAYS: Self = Self {
        age: AgeBand::ANY,
        age_at_release: AgeBand::ANY,
        date: Period::ALWAYS,
        all: Atoms::NONE,
        any: Atoms::NONE,
        none: Atoms::NONE,
    };

    /// All of these hold.
    #[must_use]
    pub const fn all(all: Atoms) -> Self {
        Self { all, ..Self::ALWAYS }
    }

    /// One of these holds at least.
    #[must_use]
    pub const fn any(any: Atoms) -> Self {
        Self { any, ..Self::ALWAYS }
    }

    /// None of these holds.
    #[must_use]
    pub const fn none(none: Atoms) -> Self {
        Self { none, ..Self::ALWAYS }
    }

    /// The assessment date is in this period.
    #[must_use]
    pub const fn on(date: Period) -> Self {
        Self { date, ..Self::ALWAYS }
    }

    /// The age on the assessment date is in this band.
    #[must_use]
    pub const fn aged(age: AgeBand) -> Self {
        Self { age, ..Self::ALWAYS }
    }

    /// And the assessment date is in this period.
    #[must_use]
    pub const fn and_on(self, date: Period) -> Self {
        Self { date, ..self }
    }

    /// And the age on the assessment date is in this band.
    #[must_use]
    pub const fn and_aged(self, age: AgeBand) -> Self {
        Self { age, ..self }
    }

    /// And the age on the day of release is in this band.
    #[must_use]
    pub const fn and_aged_at_release(self, age_at_release: AgeBand) -> Self {
        Self { age_at_release, ..self }
    }

    /// And all of these hold.
    #[must_use]
    pub const fn and_all(self, all: Atoms) -> Self {
        Self { all, ..self }
    }

    /// Whether the condition holds in this situation, in which everything is known.
    #[must_use]
    #[inline]
    pub fn holds(&self, situation: &Situation) -> bool {
        situation.holds.has_all(self.all)
            && !situation.holds.has_any(self.none)
            && (self.any.is_empty() || situation.holds.has_any(self.any))
            && self.age.has(situation.age)
            && self.age_at_release.has(situation.age_at_release)
            && self.date.has(situation.date)
    }

    /// The atoms that the condition reads.
    #[must_use]
    pub const fn reads(&self) -> Atoms {
        self.all.or(self.any).or(self.none)
    }
}

/// What a clause stands on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Basis {
    /// The stable id of the rule (*regel-id*).
    pub rule: Name,
    /// Where it is published.
    pub sources: List<Citation>,
    /// How sure we are of it.
    pub certainty: Certainty,
}

/// An age limit with its source.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// The age at which it lies: reached on the day.
    pub age: Age,
    /// What it stands on.
    #[serde(flatten)]
    pub basis: Basis,
}

/// One clause of a rule: where the condition holds, this is the outcome.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Clause<T: 'static> {
    /// When it decides.
    pub when: Condition,
    /// What it decides.
    pub then: T,
    /// Why, in one whole sentence about the person or the case.
    pub because: Text,
    /// What it stands on.
    pub basis: Basis,
}

/// The end of a rule: the outcome where no clause decided.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Otherwise<T> {
    /// What it decides.
    pub then: T,
    /// Why, in one whole sentence.
    pub because: Text,
    /// What it stands on.
    pub basis: Basis,
}

/// A rule: age limits, then clauses in order, then what holds otherwise. The first that matches decides.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rule<T: Clone + 'static> {
    /// The age from which the rule can be met at all. Below it, the outcome is the one of `otherwise`.
    pub from: Option<Limit>,
    /// The age at which it no longer can. From it on, the outcome is the one of `otherwise`.
    pub until: Option<Limit>,
    /// The clauses, in the order in which they are tried.
    pub clauses: List<Clause<T>>,
    /// The outcome where none of them decides.
    pub otherwise: Otherwise<T>,
}

/// A constant [`Basis`]: the rule's id, how sure we are of it, and its citations.
macro_rules! basis {
    ($rule:expr, $certainty:ident, [$($source:expr),* $(,)?]) => {
        $crate::rule::Basis {
            rule: $crate::vocabulary::name($rule),
            sources: $crate::vocabulary::list![$($source),*],
            certainty: $crate::sources::Certainty::$certainty,
        }
    };
}
pub(crate) use basis;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::atoms;

    #[test]
    fn every_part_of_a_condition_must_hold() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 1, day).unwrap_or_default();
        let (crime, acute) = (atoms![Fact(Crime)], atoms![Flag(Acute)]);
        let (adult, child) = (Age::years(18), Age::years(17));
        let condition = Condition::any(crime)
            .and_all(acute)
            .and_aged(AgeBand::from(adult))
            .and_aged_at_release(AgeBand::from(adult))
            .and_on(Period::from(day(2)));
        assert_eq!(condition.reads(), crime.or(acute));
        let all = Situation { date: day(2), age: adult, age_at_release: adult, holds: crime.or(acute) };
        assert!(condition.holds(&all));
        let others = [
            Situation { date: day(1), ..all },
            Situation { age: child, ..all },
            Situation { age_at_release: child, ..all },
            Situation { holds: crime, ..all },
            Situation { holds: acute, ..all },
        ];
        assert!(others.iter().all(|situation| !condition.holds(situation)));
        assert!(!Condition::none(crime).holds(&all) && Condition::all(crime).and_on(Period::ALWAYS).holds(&all));
    }

    #[test]
    fn levels_are_a_set_of_1_to_8() {
        let some = Levels::of(&[1, 3, 8]);
        assert!(some.iter().eq([1, 3, 8]));
        assert_eq!(Levels::of(&[0, 3, 9, 8, 1, 3, 255]), some);
        assert_eq!([0, 9, 255].map(Levels::only), [Levels::NONE; 3]);
        for level in 0..=255 {
            assert_eq!(some.has(level), [1, 3, 8].contains(&level));
            assert_eq!(Levels::only(level).is_empty(), !(1..=8).contains(&level));
        }
        assert_eq!(Levels::of(&[1]).or(Levels::of(&[1, 3])).or(Levels::only(8)), some);
        assert!(Levels::of(&[1, 8]).are_among(some) && some.are_among(some));
        assert!(!some.are_among(Levels::of(&[1, 8])) && !Levels::NONE.are_among(some));
        assert_eq!(format!("{some:?}"), "{1, 3, 8}");
    }

    #[test]
    fn levels_are_written_and_read_as_a_list() {
        let some = Levels::of(&[2, 4]);
        assert_eq!(serde_json::to_string(&some).ok().as_deref(), Some("[2,4]"));
        assert_eq!(serde_json::from_str::<Levels>("[4, 2]").ok(), Some(some));
        assert_eq!(serde_json::from_str::<Levels>("[]").ok(), Some(Levels::NONE));
        for refused in ["[0]", "[9]", "[1, 9]", "2", "[-1]"] {
            assert!(serde_json::from_str::<Levels>(refused).is_err(), "{refused}");
        }
    }

    #[test]
    fn bands_and_periods_begin_on_the_day_and_end_before_it() {
        let (ten, eighteen) = (Age::years(10), Age::years(18));
        let band = AgeBand::between(ten, eighteen);
        assert_eq!(
            [Age::of(9, 11), ten, Age::of(17, 11), eighteen].map(|age| band.has(age)),
            [false, true, true, false]
        );
        assert_eq!([Age::ZERO, eighteen].map(|age| AgeBand::under(eighteen).has(age)), [true, false]);
        assert_eq!([ten, eighteen].map(|age| AgeBand::from(eighteen).has(age)), [false, true]);
        assert!(AgeBand::ANY.has(Age::ZERO) && AgeBand::ANY.cuts().next().is_none());
        assert!(band.cuts().eq([ten, eighteen]) && AgeBand::from(ten).cuts().eq([ten]));
        let day = |day| NaiveDate::from_ymd_opt(2026, 1, day).unwrap_or_default();
        let period = Period::between(day(2), day(4));
        assert_eq!([1, 2, 3, 4].map(|at| period.has(day(at))), [false, true, true, false]);
        assert_eq!([1, 2].map(|at| Period::before(day(2)).has(day(at))), [true, false]);
        assert_eq!([1, 2].map(|at| Period::from(day(2)).has(day(at))), [false, true]);
        assert!(Period::ALWAYS.has(day(1)));
    }
}
