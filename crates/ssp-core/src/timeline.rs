//! A timeline (*tidslinje*): from when and until when each verdict holds, all other answers held fixed.

use chrono::NaiveDate;
use serde::Serialize;

use crate::assess::{Ground, RULESET_VERSION, read_programme, read_rule};
use crate::by_key::ByKey;
use crate::case::{Case, check_calendar, check_level};
use crate::input::{FaultCode, Faults, Path, Reader};
use crate::law::rpl115;
use crate::profile::{Eligibility, Profile, Programme};
use crate::rule::{Finding, Known, Rule, Turn, turning_days};

/// The answer to a timeline.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Timeline<'a> {
    /// Whose local rules were applied.
    pub profile: &'a str,
    /// The first day.
    pub from: NaiveDate,
    /// The first day that is no longer in it.
    pub until: NaiveDate,
    /// Always true: this is guidance.
    pub advisory: bool,
    /// The version of the rules.
    pub ruleset: &'static str,
    /// For each programme the intervals, neighbours differing in verdict.
    pub programmes: ByKey<Programme, Vec<Interval<Eligibility>>>,
    /// The same for the statutory grounds of PSP and KSP.
    pub legal_basis: ByKey<Programme, Vec<Interval<Ground>>>,
}

/// Days with the same verdict: from the first up to, not including, the last.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Interval<V> {
    /// The first day.
    pub from: NaiveDate,
    /// The first day that is no longer in it.
    pub until: NaiveDate,
    /// The verdict of an assessment on each of these days.
    pub verdict: V,
}

/// From when until when each verdict about a case holds, from its date up to another; days before the birth are left out.
///
/// ```
/// use chrono::NaiveDate;
/// use ssp_core::case::Case;
/// use ssp_core::koebenhavn::KOEBENHAVN;
/// use ssp_core::profile::Programme;
/// use ssp_core::timeline::timeline;
///
/// let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
/// let case = Case::on(day(2026, 1, 1)).born(day(2016, 3, 1));
/// let timeline = timeline(&KOEBENHAVN, &case, day(2040, 1, 1)).unwrap();
/// let general = &timeline.programmes[&Programme::GeneralPrevention];
/// assert_eq!(general[1].from, day(2026, 3, 1));
/// assert_eq!(general[1].until, day(2034, 3, 1));
/// ```
///
/// # Errors
/// Every fault of the case, a date that is not before `until`, and an `until` outside the calendar. The birth may lie after
/// the date here.
pub fn timeline<'a>(profile: &'a Profile, case: &Case, until: NaiveDate) -> Result<Timeline<'a>, Faults> {
    let mut reader = Reader::default();
    case.check_on_any_date(&Path::Root, &mut reader);
    if let Some(level) = case.level {
        check_level(level, profile, &Path::Field(&Path::Root, "level"), &mut reader);
    }
    check_calendar(until, &Path::Field(&Path::Root, "until"), &mut reader);
    if case.date >= until {
        reader.fault(FaultCode::FromNotBeforeUntil, &Path::Field(&Path::Root, "from"));
    }
    if reader.faults.is_empty() { Ok(timeline_checked(profile, case, until)) } else { Err(Faults(reader.faults)) }
}

/// The timeline of a case that has been checked.
pub(crate) fn timeline_checked<'a>(profile: &'a Profile, case: &Case, until: NaiveDate) -> Timeline<'a> {
    let on = |date| Case { date, ..case.clone() }.known(profile);
    let from = case.birth_date.map_or(case.date, |birth| birth.max(case.date));
    let span = Span { from, until, dates: on(from) };

    let programmes = Programme::ALL.iter().map(|&programme| {
        let days = profile.programmes.rule(programme).map(|rule| span.turning_days(rule)).unwrap_or_default();
        (programme, span.intervals(&days, |date| read_programme(profile, programme, &on(date)).0.into()))
    });
    let grounds = [(Programme::Psp, &rpl115::PSP_GROUND), (Programme::Ksp, &rpl115::KSP_GROUND)];
    let grounds = grounds.map(|(programme, rule)| {
        (programme, span.intervals(&span.turning_days(rule), |date| read_rule(rule, &on(date)).0.into()))
    });
    Timeline {
        profile: &profile.id,
        from: case.date,
        until,
        advisory: true,
        ruleset: RULESET_VERSION,
        programmes: programmes.collect(),
        legal_basis: grounds.into_iter().collect(),
    }
}

#[derive(Clone, Copy, Debug)]
struct Span {
    from: NaiveDate,
    until: NaiveDate,
    dates: Known,
}

impl Span {
    /// Every day on which what the rule decides can turn.
    fn turning_days(&self, rule: &Rule<Finding>) -> Vec<NaiveDate> {
        let turns: Vec<Turn> = rule.turns().map(|(turn, _)| turn).collect();
        turning_days(&turns, &self.dates, self.until)
    }

    /// The intervals between the turning days, joined where the verdict stays the same.
    fn intervals<V: PartialEq>(&self, turning: &[NaiveDate], verdict: impl Fn(NaiveDate) -> V) -> Vec<Interval<V>> {
        let mut intervals: Vec<Interval<V>> = Vec::new();
        if self.from >= self.until {
            return intervals;
        }
        for &day in std::iter::once(&self.from).chain(turning) {
            let verdict = verdict(day);
            match intervals.last_mut() {
                Some(last) if last.verdict == verdict => {}
                last => {
                    if let Some(last) = last {
                        last.until = day;
                    }
                    intervals.push(Interval { from: day, until: self.until, verdict });
                }
            }
        }
        intervals
    }
}
