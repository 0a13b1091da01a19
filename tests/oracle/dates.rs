//! Integer dates and ages in whole months (contract sections 0 and 2, "Ages are half-open …").

use std::fmt;

/// A day as the number `yyyymmdd`, so that the order of the numbers is the order of the days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(i32);

/// What 29 February becomes in a common year (contract section 2, `leapDay`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leap {
    /// 28 February, the default.
    Feb28,
    /// 1 March.
    Mar1,
}

/// The first day that the contract accepts.
pub const FIRST: Date = Date::of(1850, 1, 1);
/// The last day that the contract accepts.
pub const LAST: Date = Date::of(2200, 12, 31);

const fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

const fn days_in_month(year: i32, month: i32) -> i32 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl Date {
    /// A day known to exist (a date of the law); not checked.
    pub const fn of(year: i32, month: i32, day: i32) -> Self {
        Self(year * 10_000 + month * 100 + day)
    }

    /// A day of the calendar within the contract's range.
    pub fn new(year: i32, month: i32, day: i32) -> Option<Self> {
        let exists = (1..=12).contains(&month) && (1..=days_in_month(year, month)).contains(&day);
        let date = Self::of(year, month, day);
        (exists && (FIRST..=LAST).contains(&date)).then_some(date)
    }

    /// Reads exactly `YYYY-MM-DD`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut number = 0;
        for (place, byte) in text.bytes().enumerate() {
            match (place, byte) {
                (4 | 7, b'-') => {}
                (0..=3 | 5 | 6 | 8 | 9, b'0'..=b'9') => number = number * 10 + i32::from(byte - b'0'),
                _ => return None,
            }
        }
        let date = Self::new(number / 10_000, number / 100 % 100, number % 100);
        date.filter(|_| text.len() == 10)
    }

    pub const fn year(self) -> i32 {
        self.0 / 10_000
    }

    pub const fn month(self) -> i32 {
        self.0 / 100 % 100
    }

    pub const fn day(self) -> i32 {
        self.0 % 100
    }

    /// Days since 31 December of the year 0.
    pub fn number(self) -> i32 {
        let before = self.year() - 1;
        let months: i32 = (1..self.month()).map(|month| days_in_month(self.year(), month)).sum();
        before * 365 + before / 4 - before / 100 + before / 400 + months + self.day()
    }

    /// The day `days` later (earlier where negative).
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        let (mut year, mut month, mut day) = (self.year(), self.month(), self.day() + days);
        while day > days_in_month(year, month) {
            day -= days_in_month(year, month);
            (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        }
        while day < 1 {
            (year, month) = if month == 1 { (year - 1, 12) } else { (year, month - 1) };
            day += days_in_month(year, month);
        }
        Self::of(year, month, day)
    }

    /// The day `months` later (earlier where negative), clamped to the end of its month.
    #[must_use]
    pub fn plus_months(self, months: i32) -> Self {
        let total = self.year() * 12 + (self.month() - 1) + months;
        let (year, month) = (total.div_euclid(12), total.rem_euclid(12) + 1);
        Self::of(year, month, self.day().min(days_in_month(year, month)))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

/// The day on which a person born on `birth` is `years` years and `months` months old.
pub fn reached(birth: Date, years: i32, months: i32, leap: Leap) -> Date {
    let day = birth.plus_months(years * 12 + months);
    let born_on_leap_day = birth.month() == 2 && birth.day() == 29;
    if leap == Leap::Mar1 && born_on_leap_day && day.month() == 2 && day.day() == 28 {
        return Date::of(day.year(), 3, 1);
    }
    day
}

/// Age on the day `on`, in whole months reached; negative before the birth.
pub fn age_in_months(birth: Date, on: Date, leap: Leap) -> i32 {
    let months = (on.year() - birth.year()) * 12 + on.month() - birth.month();
    if reached(birth, 0, months, leap) <= on { months } else { months - 1 }
}

/// The CPR table (domain section 7): the century by the seventh digit, for the years 00-36, 37-57 and 58-99.
const CENTURIES: [[u16; 3]; 10] = [
    [1900, 1900, 1900],
    [1900, 1900, 1900],
    [1900, 1900, 1900],
    [1900, 1900, 1900],
    [2000, 1900, 1900],
    [2000, 2000, 1800],
    [2000, 2000, 1800],
    [2000, 2000, 1800],
    [2000, 2000, 1800],
    [2000, 1900, 1900],
];

/// The year of birth from the two year digits and the seventh digit; 0 where these are none (`yy` over 99, digit over 9).
pub fn cpr_year(yy: u8, seventh: u8) -> u16 {
    let column = match yy {
        0..=36 => 0,
        37..=57 => 1,
        58..=99 => 2,
        _ => return 0,
    };
    let century = CENTURIES.get(usize::from(seventh)).and_then(|row| row.get(column));
    century.map_or(0, |century| century + u16::from(yy))
}
