//! National law, and the neighbouring rules that it must not be confused with.
//!
//! - [`rpl115`]: retsplejelovens § 115, who may tell whom what about a person.
//! - [`neighbours`]: notification duty, SSD, youth crime board, gang exit, almenboligloven § 63 d, data protection.

pub mod neighbours;
pub mod rpl115;

use chrono::NaiveDate;

/// A day of the law.
#[expect(clippy::unwrap_used, reason = "a date of the calendar, evaluated when compiled")]
pub(crate) const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}
