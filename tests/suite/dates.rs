//! Ages to the day: every birth date of half a century, at every age limit, under both policies for 29 February.

use chrono::{Days, NaiveDate};
use ssp_core::age::{Age, LeapDay};
use ssp_core::cpr::birth_year;

use crate::oracle::{self, Leap};
use crate::support::{day, to_oracle};
use crate::zz_counts::Suite;

/// Every age at which some rule, note or profile draws a line.
const LIMITS: [Age; 10] = [
    Age::years(10),
    Age::years(12),
    Age::years(14),
    Age::years(15),
    Age::of(17, 6),
    Age::years(18),
    Age::years(25),
    Age::years(26),
    Age::years(30),
    Age::years(31),
];

const POLICIES: [(LeapDay, Leap); 2] = [(LeapDay::Feb28, Leap::Feb28), (LeapDay::Mar1, Leap::Mar1)];

fn days(from: NaiveDate, to: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    from.iter_days().take_while(move |day| *day <= to)
}

#[test]
fn every_birth_date_at_every_limit() {
    let mut suite = Suite::start("dates");
    let (mut births, mut ages, mut inverses) = (0, 0, 0);
    for birth in days(day(1990, 1, 1), day(2040, 12, 31)) {
        births += 1;
        for (policy, leap) in POLICIES {
            for limit in LIMITS {
                let (years, months) = limit.years_and_months();
                let on_the_day = oracle::reached(to_oracle(birth), years.into(), months.into(), leap);
                let reached = limit.reached(birth, policy).unwrap();
                assert_eq!(to_oracle(reached), on_the_day, "{limit} of one born {birth}, {policy}");

                let (before, after) = (reached.pred_opt().unwrap(), reached.succ_opt().unwrap());
                for date in [before, reached, after] {
                    let age = Age::on(date, birth, policy).unwrap();
                    let expected = oracle::age_in_months(to_oracle(birth), to_oracle(date), leap);
                    assert_eq!(i32::from(age.months()), expected, "on {date} of one born {birth}, {policy}");
                    assert_eq!(age >= limit, date >= reached, "{limit} on {date} of one born {birth}, {policy}");
                    ages += 1;
                }
                assert!(limit.latest_birth(reached, policy).unwrap() >= birth, "{limit}, {reached}, {policy}");
                assert!(limit.latest_birth(before, policy).unwrap() < birth, "{limit}, {before}, {policy}");
            }
        }
    }
    assert_eq!(births, 18_628);

    // Seen from every day: the latest birth date has reached the age, and the day after has not.
    for date in days(day(1990, 1, 1), day(2075, 12, 31)) {
        for (policy, _) in POLICIES {
            for limit in LIMITS {
                let latest = limit.latest_birth(date, policy).unwrap();
                let next = latest + Days::new(1);
                assert!(limit.reached(latest, policy).unwrap() <= date, "{limit} on {date}, {policy}: {latest}");
                assert!(limit.reached(next, policy).unwrap() > date, "{limit} on {date}, {policy}: {latest}");
                inverses += 1;
            }
        }
    }
    suite.count("birth_dates", births);
    suite.count("ages", ages);
    suite.count("latest_births", inverses);
    suite.finish();
}

#[test]
fn nobody_has_an_age_before_the_birth() {
    let birth = day(2008, 2, 29);
    for (policy, _) in POLICIES {
        assert_eq!(Age::on(day(2008, 2, 28), birth, policy), None);
        assert_eq!(Age::on(birth, birth, policy), Some(Age::ZERO));
    }
}

#[test]
fn the_birth_year_of_every_pair_of_cpr_digits() {
    let mut suite = Suite::start("dates.cpr");
    let mut pairs = 0;
    for two_digits in 0..100 {
        for seventh in 0..10 {
            let expected = Some(oracle::cpr_year(two_digits, seventh));
            assert_eq!(birth_year(two_digits, seventh), expected, "{two_digits:02}, {seventh}");
            pairs += 1;
        }
    }
    for (two_digits, seventh) in [(100, 0), (255, 9), (0, 10), (99, 255)] {
        assert_eq!(birth_year(two_digits, seventh), None);
    }
    // Scenario T15.
    let row = [(36, 4, 2036), (37, 4, 1937), (57, 5, 2057), (58, 5, 1858), (36, 9, 2036), (37, 9, 1937), (0, 3, 1900)];
    for (two_digits, seventh, year) in row {
        assert_eq!(birth_year(two_digits, seventh), Some(year));
    }
    suite.count("pairs", pairs);
    suite.finish();
}
