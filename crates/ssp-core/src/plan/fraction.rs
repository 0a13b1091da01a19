//! Exact expected values: a plan that says 2.6 where it means 13/5 could not be compared byte for byte.

use serde::Serialize;

/// A number as a fraction in its lowest terms.
///
/// ```
/// use ssp_core::plan::Fraction;
/// assert_eq!(Fraction::of(39, 15), Fraction { numerator: 13, denominator: 5 });
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Fraction {
    /// Above the line.
    pub numerator: u64,
    /// Below the line; never 0.
    pub denominator: u64,
}

impl Fraction {
    /// Nothing.
    pub const ZERO: Self = Self::whole(0);

    /// A whole number.
    #[must_use]
    pub const fn whole(number: u64) -> Self {
        Self { numerator: number, denominator: 1 }
    }

    /// One number through another, in its lowest terms; nothing where there is nothing to share among.
    #[must_use]
    pub const fn of(numerator: u64, denominator: u64) -> Self {
        let (mut divisor, mut rest) = (denominator, numerator);
        while let Some(remainder) = divisor.checked_rem(rest) {
            (divisor, rest) = (rest, remainder);
        }
        match (numerator.checked_div(divisor), denominator.checked_div(divisor)) {
            (Some(numerator), Some(denominator @ 1..)) => Self { numerator, denominator },
            _ => Self::ZERO,
        }
    }

    /// The sum of the two.
    ///
    /// No plan comes near the end of 64 bits: what stands below the line divides the number of ways in which the answers can turn
    /// out, and a plan of too many is not made.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        let left = self.numerator.saturating_mul(other.denominator);
        let right = other.numerator.saturating_mul(self.denominator);
        Self::of(left.saturating_add(right), self.denominator.saturating_mul(other.denominator))
    }

    /// A share of it.
    #[must_use]
    pub const fn shared_among(self, number: u64) -> Self {
        Self::of(self.numerator, self.denominator.saturating_mul(number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_lowest_terms() {
        assert_eq!(Fraction::of(0, 7), Fraction::ZERO);
        assert_eq!(Fraction::of(7, 0), Fraction::ZERO);
        assert_eq!(Fraction::of(12, 4), Fraction::whole(3));
        assert_eq!(Fraction::of(1, 6).plus(Fraction::of(1, 3)), Fraction::of(1, 2));
        assert_eq!(Fraction::of(9, 2).shared_among(3), Fraction::of(3, 2));
    }
}
