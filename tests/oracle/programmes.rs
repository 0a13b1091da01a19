//! Assessments, complete and partial (contract section 2), and the two statutory grounds.

use super::dates::{Date, FIRST, Leap, age_in_months};
use super::levels::{CaseLevel, CaseOutcome, case_level, case_outcome};
use super::questions::{
    Answers, Explored, KSP_IN_FORCE, RADICALISED_OR_AT_RISK, RELEASED_FROM_PLACEMENT, RELEASED_FROM_PRISON_SERVICE,
    RELEASED_FROM_REMAND, SOCIALLY_VULNERABLE, explore,
};
use super::towns::{Outcome, Town};

/// The verdicts in the order of every array here; the first nine are programmes.
pub const VERDICTS: [&str; 11] = [
    "sspCase",
    "sspPlus",
    "sspPlus.referral",
    "psp",
    "ksp",
    "radicalisation",
    "gangRecruitment",
    "groupEffort",
    "generalPrevention",
    "psp.legalBasis",
    "ksp.legalBasis",
];
pub const SSP_CASE: usize = 0;
pub const SSP_PLUS: usize = 1;
pub const REFERRAL: usize = 2;
pub const PSP: usize = 3;
pub const KSP: usize = 4;
pub const RADICALISATION: usize = 5;
pub const GANG_RECRUITMENT: usize = 6;
pub const GROUP_EFFORT: usize = 7;
pub const GENERAL_PREVENTION: usize = 8;
pub const PSP_BASIS: usize = 9;
pub const KSP_BASIS: usize = 10;

/// The days of the statutory grounds (contract section 2, `legalBasis`).
const PSP_BEGINS: Date = Date::of(2009, 4, 1);
const KSP_ENACTED: Date = Date::of(2010, 12, 21);
const KSP_CERTAIN: Date = Date::of(2012, 1, 1);
const REMAND_BEGINS: Date = Date::of(2016, 3, 1);

pub const PSP_READS: u32 = SOCIALLY_VULNERABLE;
pub const KSP_READS: u32 =
    RELEASED_FROM_PRISON_SERVICE | RELEASED_FROM_PLACEMENT | RELEASED_FROM_REMAND | RADICALISED_OR_AT_RISK;

/// All that a rule may know of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    pub date: Date,
    /// Whole months of age on the date.
    pub age: i32,
    /// Whole months of age on the day of release.
    pub release_age: i32,
}

impl Moment {
    pub fn new(date: Date, birth: Date, release: Date, leap: Leap) -> Self {
        let age = age_in_months(birth, date, leap);
        let release_age = if release == date { age } else { age_in_months(birth, release, leap) };
        Self { date, age, release_age }
    }
}

/// § 115(1) no. 2.
pub fn psp_basis(moment: &Moment, facts: u32) -> Outcome {
    let met = moment.date >= PSP_BEGINS && facts & SOCIALLY_VULNERABLE != 0;
    if met { Outcome::Yes } else { Outcome::No }
}

/// § 115(1) no. 3: a, b or c.
pub fn ksp_basis(moment: &Moment, facts: u32) -> Outcome {
    let a = facts & RELEASED_FROM_PRISON_SERVICE != 0;
    let b = facts & RELEASED_FROM_PLACEMENT != 0 && moment.release_age < 216;
    let remand = facts & RELEASED_FROM_REMAND != 0 && facts & RADICALISED_OR_AT_RISK != 0;
    let c = remand && moment.date >= REMAND_BEGINS;
    if moment.date < KSP_ENACTED || !(a || b || c) {
        Outcome::No
    } else if moment.date < KSP_CERTAIN {
        Outcome::Judge(KSP_IN_FORCE)
    } else {
        Outcome::Yes
    }
}

/// One programme of a town: by index into [`VERDICTS`] below nine.
fn programme(town: &Town, index: usize, moment: &Moment, facts: u32) -> Outcome {
    match town.programmes.get(index) {
        Some(rule) if rule.from <= moment.age && moment.age < rule.until => (rule.formula)(facts),
        _ => Outcome::No,
    }
}

/// One verdict of a complete case: by index into [`VERDICTS`].
pub fn verdict(town: &Town, index: usize, moment: &Moment, facts: u32) -> Outcome {
    match index {
        PSP_BASIS => psp_basis(moment, facts),
        KSP_BASIS => ksp_basis(moment, facts),
        _ => programme(town, index, moment, facts),
    }
}

/// The facts that a verdict reads.
pub fn reads(town: &Town, index: usize) -> u32 {
    match index {
        PSP_BASIS => PSP_READS,
        KSP_BASIS => KSP_READS,
        _ => town.programmes.get(index).map_or(0, |rule| rule.reads),
    }
}

/// The level part of a complete case, with the chosen level (within the scale) if any; `None` in a town without case levels.
pub fn level_at(town: &Town, moment: &Moment, facts: u32, level: Option<u8>) -> Option<CaseOutcome> {
    let applies = programme(town, SSP_CASE, moment, facts) == Outcome::Yes;
    town.levels.as_ref().map(|levels| case_outcome(levels, applies, facts, level))
}

/// All outcomes of a complete case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcomes {
    /// In the order of [`VERDICTS`].
    pub verdicts: [Outcome; 11],
    /// Without a chosen level; [`level_at`] gives it with one.
    pub case_level: Option<CaseOutcome>,
}

/// All outcomes of a complete case at a moment.
pub fn complete_at(town: &Town, moment: &Moment, facts: u32) -> Outcomes {
    let verdicts = std::array::from_fn(|index| verdict(town, index, moment, facts));
    Outcomes { verdicts, case_level: level_at(town, moment, facts, None) }
}

/// All outcomes of a complete case: every fact known, `facts` holding the true ones (closed under the implications).
pub fn complete(town: &Town, date: Date, birth: Date, release: Date, facts: u32) -> Outcomes {
    complete_at(town, &Moment::new(date, birth, release, town.leap), facts)
}

/// Who handles radicalisation at that age (contract section 2, `handledBy`): `ssp`, `sspPlusLedergruppe`.
pub const fn handled_by(age: i32) -> (bool, bool) {
    (age < 216, age >= 210)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Yes,
    No,
    Open,
}

/// One verdict of a case that may be incomplete.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Partial {
    pub verdict: Verdict,
    pub ask: u32,
    pub judge: u16,
    /// The declined facts that could change the outcome, where `ask` and `judge` of an open verdict are empty.
    pub unresolved: u32,
    /// The declined facts that could change the outcome, whatever else is open.
    pub declined: u32,
}

/// Reads a verdict off the outcomes of all completions (contract section 2, the three kinds of `open`).
pub fn partial_verdict(explored: &Explored<Outcome>, declined: u32) -> Partial {
    let (verdict, judge) = match explored.outcomes.as_slice() {
        [Outcome::Yes] => (Verdict::Yes, 0),
        [Outcome::No] => (Verdict::No, 0),
        [Outcome::Judge(judge)] => (Verdict::Open, *judge),
        _ => (Verdict::Open, 0),
    };
    let (ask, declined) = (explored.pivots & !declined, explored.pivots & declined);
    Partial { verdict, ask, judge, unresolved: if ask == 0 { declined } else { 0 }, declined }
}

/// A case that may be incomplete.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// In the order of [`VERDICTS`].
    pub verdicts: [Partial; 11],
    pub case_level: Option<CaseLevel>,
}

/// The moments that the birth date leaves possible; `None` for a fault (born after the date or the release).
///
/// An unknown birth date is completed up to the earlier of date and release, by days around each of the `thresholds` (ages in
/// months on the date) and around 18 years at release: one for each way to be past some of them and not past the others.
pub fn moments(
    thresholds: &[i32],
    leap: Leap,
    date: Date,
    birth: Option<Date>,
    release: Option<Date>,
) -> Option<Vec<Moment>> {
    let release = release.unwrap_or(date);
    let last = date.min(release);
    if let Some(birth) = birth {
        return (birth <= last).then(|| vec![Moment::new(date, birth, release, leap)]);
    }
    let centres =
        thresholds.iter().filter(|months| (0..=1200).contains(*months)).map(|months| date.plus_months(-months));
    let days =
        centres.chain([release.plus_months(-216)]).flat_map(|centre| (-4..=4).map(move |days| centre.plus_days(days)));
    let mut seen = Vec::new();
    let mut all = Vec::new();
    for birth in days.chain([FIRST, last]).filter(|birth| (FIRST..=last).contains(birth)) {
        let moment = Moment::new(date, birth, release, leap);
        let passed = thresholds.iter().filter(|months| moment.age >= **months).count();
        let class = (passed, moment.release_age >= 216);
        if !seen.contains(&class) {
            seen.push(class);
            all.push(moment);
        }
    }
    Some(all)
}

/// The same, slowly: every day from the first of the contract's range on, equal neighbours once.
pub fn moments_every_day(leap: Leap, date: Date, birth: Option<Date>, release: Option<Date>) -> Option<Vec<Moment>> {
    if birth.is_some() {
        return moments(&[], leap, date, birth, release);
    }
    let release = release.unwrap_or(date);
    let days = std::iter::successors(Some(FIRST), |day| Some(day.plus_days(1)));
    let days = days.take_while(|day| *day <= date.min(release));
    let mut all: Vec<Moment> = days.map(|birth| Moment::new(date, birth, release, leap)).collect();
    all.dedup();
    Some(all)
}

fn assess(town: &Town, moments: &[Moment], answers: Answers, level: Option<u8>) -> Option<Assessment> {
    let answers = answers.normalised()?;
    let on_scale = |level| town.levels.as_ref().is_some_and(|levels| (1..=levels.top).contains(&level));
    if !level.is_none_or(on_scale) {
        return None;
    }
    let verdicts = std::array::from_fn(|index| {
        let explored =
            explore(answers, reads(town, index), moments, |moment, facts| verdict(town, index, moment, facts));
        partial_verdict(&explored, answers.declined)
    });
    let case_level = town.levels.as_ref().map(|levels| {
        let reads = reads(town, SSP_CASE) | levels.reads;
        let explored = explore(answers, reads, moments, |moment, facts| {
            case_outcome(levels, programme(town, SSP_CASE, moment, facts) == Outcome::Yes, facts, level)
        });
        case_level(&explored, answers.declined)
    });
    Some(Assessment { verdicts, case_level })
}

/// The assessment of a case that may be incomplete; `None` for a fault (contradiction, born too late, level off the scale).
pub fn partial(
    town: &Town,
    date: Date,
    birth: Option<Date>,
    release: Option<Date>,
    answers: Answers,
    level: Option<u8>,
) -> Option<Assessment> {
    let thresholds = town.programmes.map(|rule| [rule.from, rule.until]);
    assess(town, &moments(thresholds.as_flattened(), town.leap, date, birth, release)?, answers, level)
}

/// The same with every birth day: slow, to check the other.
pub fn partial_every_day(
    town: &Town,
    date: Date,
    birth: Option<Date>,
    release: Option<Date>,
    answers: Answers,
    level: Option<u8>,
) -> Option<Assessment> {
    assess(town, &moments_every_day(town.leap, date, birth, release)?, answers, level)
}
