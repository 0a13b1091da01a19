//! Calendar ages (*alder*): reached on the day, in whole months, with the month's end and 29 February declared.
//!
//! An age is reached on the birth date plus all its years and months in one step, clamped to the end of the month. In
//! whole months that makes every age limit of the domain one comparison of integers. No public source settles when a
//! person born on 29 February gets older in a common year; [`LeapDay`] declares it.

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::vocabulary::vocabulary;

vocabulary! {
    /// When a person born on 29 February gets older in a year without one (*skudårsdag*).
    #[derive(Default)]
    pub enum LeapDay {
        /// On 28 February: the end of the month, like every other clamped day.
        #[default]
        Feb28 = "feb28",
        /// On 1 March.
        Mar1 = "mar1",
    }
}

/// An age in years and months, such as 17½ years: `Age::of(17, 6)`.
///
/// ```
/// use ssp_core::age::Age;
/// assert_eq!(Age::of(17, 6).months(), 210);
/// assert_eq!(Age::of(17, 6).to_string(), "17y6m");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Age(u16);

impl Age {
    /// The age of a newborn.
    pub const ZERO: Self = Self(0);
    /// Older than anybody: as an upper limit, no limit.
    pub const MAX: Self = Self(u16::MAX);

    /// This many years and months.
    #[must_use]
    #[expect(clippy::as_conversions, clippy::arithmetic_side_effects, reason = "255 * 12 + 255 is below 2^16")]
    pub const fn of(years: u8, months: u8) -> Self {
        Self(years as u16 * 12 + months as u16)
    }

    /// This many years.
    #[must_use]
    pub const fn years(years: u8) -> Self {
        Self::of(years, 0)
    }

    /// This many months.
    pub(crate) const fn of_months(months: u16) -> Self {
        Self(months)
    }

    /// The age in whole months.
    #[must_use]
    pub const fn months(self) -> u16 {
        self.0
    }

    /// The years of the age, and the months beside them.
    #[must_use]
    pub const fn years_and_months(self) -> (u16, u16) {
        (self.0 / 12, self.0 % 12)
    }

    /// The age on a day of a person with this birth date; `None` before the birth date.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use ssp_core::age::{Age, LeapDay};
    /// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
    /// // 17½ for 31 August is the last of February.
    /// assert_eq!(Age::on(day(2026, 2, 27), day(2008, 8, 31), LeapDay::Feb28), Some(Age::of(17, 5)));
    /// assert_eq!(Age::on(day(2026, 2, 28), day(2008, 8, 31), LeapDay::Feb28), Some(Age::of(17, 6)));
    /// ```
    #[must_use]
    #[inline]
    pub fn on(day: NaiveDate, birth: NaiveDate, leap_day: LeapDay) -> Option<Self> {
        if day < birth {
            return None;
        }
        let month_of = |date: NaiveDate| date.year().wrapping_mul(12).wrapping_add_unsigned(date.month0());
        let months = month_of(day).wrapping_sub(month_of(birth));
        let birthday_to_come = match leap_day {
            LeapDay::Mar1 if waits_for_march(birth, day) => true,
            LeapDay::Feb28 | LeapDay::Mar1 => day.day() < birth.day() && day.day() < u32::from(day.num_days_in_month()),
        };
        u16::try_from(months.wrapping_sub(i32::from(birthday_to_come))).ok().map(Self)
    }

    /// The first day on which a person with this birth date has this age; `None` where the calendar ends before.
    #[must_use]
    pub fn reached(self, birth: NaiveDate, leap_day: LeapDay) -> Option<NaiveDate> {
        let day = birth.checked_add_months(Months::new(u32::from(self.0)))?;
        match leap_day {
            LeapDay::Mar1 if waits_for_march(birth, day) => day.succ_opt(),
            LeapDay::Feb28 | LeapDay::Mar1 => Some(day),
        }
    }

    /// The latest birth date of those who have this age on this day; `None` where the calendar begins after it.
    ///
    /// With it, an age limit is a cut of the birth-date axis: everybody born until then has reached it.
    #[must_use]
    pub fn latest_birth(self, day: NaiveDate, leap_day: LeapDay) -> Option<NaiveDate> {
        let born = day.checked_sub_months(Months::new(u32::from(self.0)))?;
        let is_last_of_month = day.day() == u32::from(day.num_days_in_month());
        let born = if is_last_of_month { born.with_day(u32::from(born.num_days_in_month()))? } else { born };
        match leap_day {
            LeapDay::Mar1 if waits_for_march(born, day) => born.pred_opt(),
            LeapDay::Feb28 | LeapDay::Mar1 => Some(born),
        }
    }
}

/// Whether somebody born on this day has no birthday in a common year.
#[inline]
pub(crate) fn is_leap_day(birth: NaiveDate) -> bool {
    birth.month() == 2 && birth.day() == 29
}

/// Whether 1 March is awaited: born on 29 February, and the day is in a February that has none.
#[inline]
fn waits_for_march(birth: NaiveDate, day: NaiveDate) -> bool {
    is_leap_day(birth) && day.month() == 2 && !day.leap_year()
}

impl LeapDay {
    /// The other policy.
    pub(crate) const fn other(self) -> Self {
        match self {
            Self::Feb28 => Self::Mar1,
            Self::Mar1 => Self::Feb28,
        }
    }
}

impl std::fmt::Display for Age {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.years_and_months() {
            (years, 0) => write!(f, "{years}y"),
            (years, months) => write!(f, "{years}y{months}m"),
        }
    }
}

/// An age in years and months.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct YearsAndMonths {
    /// Whole years, 0 to 150.
    years: u16,
    /// Whole months beside them, 0 to 11; 0 where they are left out.
    #[serde(default)]
    months: u16,
}

impl Serialize for Age {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (years, months) = self.years_and_months();
        YearsAndMonths { years, months }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Age {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let YearsAndMonths { years, months } = YearsAndMonths::deserialize(deserializer)?;
        match (u8::try_from(years), u8::try_from(months)) {
            (Ok(years @ 0..=150), Ok(months @ 0..=11)) => Ok(Self::of(years, months)),
            _ => Err(serde::de::Error::custom("an age has 0 to 150 years and 0 to 11 months")),
        }
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Age {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Age".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        YearsAndMonths::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_is_written_and_read_in_years_and_months() {
        let age = Age::of(17, 6);
        assert_eq!((age.to_string().as_str(), Age::years(18).to_string().as_str()), ("17y6m", "18y"));
        assert_eq!(serde_json::to_string(&age).ok().as_deref(), Some(r#"{"years":17,"months":6}"#));
        assert_eq!(serde_json::from_str::<Age>(r#"{"years":17,"months":6}"#).ok(), Some(age));
        assert_eq!(serde_json::from_str::<Age>(r#"{"years":150,"months":11}"#).ok(), Some(Age::of(150, 11)));
        assert_eq!(serde_json::from_str::<Age>(r#"{"years":18}"#).ok(), Some(Age::years(18)));
        for refused in [r#"{"years":17,"months":12}"#, r#"{"years":151}"#, r#"{"years":-1}"#, r#"{"months":1}"#] {
            assert!(serde_json::from_str::<Age>(refused).is_err(), "{refused}");
        }
    }
}
