//! Where two sets of rules differ (*forskelle*): two profiles, or the rules of two dates.
//!
//! Every way in which a case or a disclosure can be is asked of both sides. Those in which something else comes out are
//! gathered into regions, by what comes out on each side and by which rules, each described exactly, and with the smallest
//! combination of answers that shows the difference: one can send it to `assess` or `disclose`, and see.
//!
//! What is compared is the verdict: of a judgement which one, of the case level the possible levels, the suggestion, the lead
//! and the forum. Of a disclosure both sides have the same conditions, and all must hold: a region is named by the
//! conditions that say different things on the two days, and not by those that say the same.

mod answer;
mod compare;
mod cover;
mod outcome;
mod question;
mod regions;
mod space;
mod witness;

use chrono::NaiveDate;

pub use self::answer::{
    Ages, Conjunction, DiffAnswer, DiffSide, GoalDiff, GoalVerdict, LevelOut, NotPublished, PublishedBy, RegionDiff,
    RuleOut, SideOutcome, Witness,
};
pub use self::question::DiffQuestion;
use self::space::{Space, View};
pub use self::witness::WitnessInput;
use self::witness::{Place, smallest};
use crate::age::LeapDay;
use crate::assess::RULESET_VERSION;
use crate::case::check_calendar;
use crate::disclose::VintageOut;
use crate::facts::Cooperation;
use crate::input::{Faults, Path, Reader};
use crate::profile::Profile;
use crate::subject::{Goal, Matter};
use crate::text::Lang;

/// The rules of a profile, as they are on a day.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Side<'a> {
    /// Whose local rules.
    pub profile: &'a Profile,
    /// The day.
    pub date: NaiveDate,
}

/// Where the rules of two sides differ: in these goals, or in every goal of either where none are named; texts are in `lang`.
///
/// ```
/// use chrono::NaiveDate;
/// use ssp_core::diff::{Side, diff};
/// use ssp_core::koebenhavn::KOEBENHAVN;
/// use ssp_core::subject::Goal;
/// use ssp_core::text::Lang;
///
/// // On 1 April 2009 PSP got its basis in § 115.
/// let side = |month, day| Side { profile: &KOEBENHAVN, date: NaiveDate::from_ymd_opt(2009, month, day).unwrap() };
/// let answer = diff(side(3, 31), side(4, 1), &[], Lang::English)?;
/// assert_eq!(answer.goals.iter().map(|differing| differing.goal).collect::<Vec<_>>(), [Goal::PspLegalBasis]);
/// let region = &answer.goals[0].regions[0];
/// assert_eq!((region.one.rules[0].rule, region.other.rules[0].rule), ("rpl115.psp.before2009", "rpl115.psp.ground"));
/// # Ok::<(), ssp_core::input::Faults>(())
/// ```
///
/// # Errors
/// A date outside the calendar of the contract.
pub fn diff<'a>(one: Side<'a>, other: Side<'a>, goals: &[Goal], lang: Lang) -> Result<DiffAnswer<'a>, Faults> {
    check([one.date, other.date])?;
    Ok(compare_profiles(one, other, goals, lang))
}

/// Where disclosures under § 115 in a cooperation differ between two days; texts are in `lang`.
///
/// ```
/// use chrono::NaiveDate;
/// use ssp_core::diff::diff_disclosures;
/// use ssp_core::facts::Cooperation;
/// use ssp_core::text::Lang;
///
/// let day = |year| NaiveDate::from_ymd_opt(year, 6, 1).unwrap();
/// // The change of 1 March 2016 is about KSP alone.
/// assert!(diff_disclosures(Cooperation::Psp, day(2015), day(2016), Lang::English)?.goals.is_empty());
/// assert!(!diff_disclosures(Cooperation::Ksp, day(2015), day(2016), Lang::English)?.goals.is_empty());
/// # Ok::<(), ssp_core::input::Faults>(())
/// ```
///
/// # Errors
/// A date outside the calendar of the contract.
pub fn diff_disclosures(
    cooperation: Cooperation,
    one: NaiveDate,
    other: NaiveDate,
    lang: Lang,
) -> Result<DiffAnswer<'static>, Faults> {
    check([one, other])?;
    Ok(compare_disclosures(cooperation, one, other, lang))
}

fn check(dates: [NaiveDate; 2]) -> Result<(), Faults> {
    let mut reader = Reader::default();
    for (date, field) in dates.into_iter().zip(["date", "otherDate"]) {
        check_calendar(date, &Path::Field(&Path::Root, field), &mut reader);
    }
    if reader.faults.is_empty() { Ok(()) } else { Err(Faults(reader.faults)) }
}

fn compare_profiles<'a>(one: Side<'a>, other: Side<'a>, goals: &[Goal], lang: Lang) -> DiffAnswer<'a> {
    let side = |side: Side<'a>| DiffSide {
        profile: Some(&side.profile.id),
        date: side.date,
        leap_day: side.profile.leap_day.policy,
        vintage: VintageOut::on(side.date, lang),
    };
    let mut answer = nothing(None, side(one), side(other));
    let view = |side: Side<'a>, goal| {
        let matter = Matter::of_case(side.profile, goal, None)?;
        let is_published = !matches!(matter, Matter::NotPublished);
        is_published.then_some(View { matter, date: side.date, leap_day: side.profile.leap_day.policy })
    };
    let places = [one, other].map(|side| Place::Case(side.profile, side.date));
    for goal in Goal::of_cases() {
        if !goals.is_empty() && !goals.contains(&goal) {
            continue;
        }
        let published_by = match [one, other].map(|side| view(side, goal)) {
            [Some(one), Some(other)] => {
                answer.add(goal, differences(goal, [one, other], places, lang));
                continue;
            }
            [Some(_), None] => PublishedBy::One,
            [None, Some(_)] => PublishedBy::Other,
            // What nobody has is no goal, unless it was asked about.
            [None, None] if goals.is_empty() => continue,
            [None, None] => PublishedBy::Neither,
        };
        answer.not_published.push(NotPublished { goal, published_by });
    }
    answer
}

fn compare_disclosures(cooperation: Cooperation, one: NaiveDate, other: NaiveDate, lang: Lang) -> DiffAnswer<'static> {
    let leap_day = LeapDay::Feb28;
    let [of_one, of_other] =
        [one, other].map(|date| DiffSide { profile: None, date, leap_day, vintage: VintageOut::on(date, lang) });
    let mut answer = nothing(Some(cooperation), of_one, of_other);
    let matter = Matter::of_disclosure(cooperation);
    let views = [one, other].map(|date| View { matter, date, leap_day });
    let places = [one, other].map(|date| Place::Disclosure(cooperation, date));
    answer.add(Goal::Disclosure, differences(Goal::Disclosure, views, places, lang));
    answer
}

/// An answer without a goal.
const fn nothing<'a>(cooperation: Option<Cooperation>, one: DiffSide<'a>, other: DiffSide<'a>) -> DiffAnswer<'a> {
    DiffAnswer {
        advisory: true,
        ruleset: RULESET_VERSION,
        cooperation,
        one,
        other,
        goals: Vec::new(),
        same: Vec::new(),
        not_published: Vec::new(),
    }
}

impl<'a> DiffAnswer<'a> {
    fn add(&mut self, goal: Goal, differences: GoalDiff<'a>) {
        if differences.regions.is_empty() {
            self.same.push(goal);
        } else {
            self.goals.push(differences);
        }
    }
}

fn differences<'a>(goal: Goal, views: [View<'a>; 2], places: [Place<'a>; 2], lang: Lang) -> GoalDiff<'a> {
    let [one, other] = &views;
    let space = Space::of(one, other);
    let regions = regions::regions(&space, one, other);
    let changed = regions.iter().map(|region| region.ways).fold(0, u64::saturating_add);
    let regions = regions.iter().filter_map(|region| {
        let ([decided_one, decided_other], [judged_one, judged_other]) = (&region.decided, region.judged);
        let mut in_one = outcome::side(goal, one.matter, decided_one, judged_one, lang);
        let mut in_other = outcome::side(goal, other.matter, decided_other, judged_other, lang);
        outcome::mark_what_differs(&mut in_one, &mut in_other);
        let cubes = cover::cover(&space, &region.cells);
        Some(RegionDiff {
            combinations: region.ways,
            one: in_one,
            other: in_other,
            when: cubes.iter().map(|cube| outcome::conjunction(&space, cube)).collect(),
            witness: smallest(&space, &region.cells, places)?,
        })
    });
    let regions = regions.collect();
    GoalDiff { goal, changed, total: space.total(), regions }
}
