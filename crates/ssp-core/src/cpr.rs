//! The birth year in a CPR number (*personnummer*), as a pure function of three digits.
//!
//! Take the birth date as an input wherever you can. A CPR number can be replaced, its birth date can be wrong, and since
//! October 2007 the modulus 11 check no longer holds for all: never use it to tell a valid number. Nothing is stored here,
//! and no function takes a whole number.

/// The birth year of a person by the two digits of the year and the seventh digit of the CPR number; `None` where the first
/// is above 99 or the second above 9.
///
/// Sources: CPR-kontoret on the structure of the CPR number; the table of the seventh digit by Wikipedia, as the register has it.
///
/// ```
/// use ssp_core::cpr::birth_year;
/// assert_eq!(birth_year(36, 4), Some(2036));
/// assert_eq!(birth_year(37, 4), Some(1937));
/// assert_eq!(birth_year(58, 5), Some(1858));
/// assert_eq!(birth_year(8, 10), None);
/// ```
#[must_use]
#[expect(clippy::as_conversions, clippy::arithmetic_side_effects, reason = "at most 2000 + 99")]
pub const fn birth_year(two_digit_year: u8, seventh_digit: u8) -> Option<u16> {
    let century = match (seventh_digit, two_digit_year) {
        (10.., _) | (_, 100..) => return None,
        (0..=3, _) | (4 | 9, 37..) => 1900,
        (4..=9, 0..=36) | (5..=8, 37..=57) => 2000,
        (5..=8, 58..) => 1800,
    };
    Some(century + two_digit_year as u16)
}
