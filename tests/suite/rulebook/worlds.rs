//! Every way in which everything can be that a rule reads: each allowed answer, kind and purpose, and for each date and age limit
//! the days on either side of it.

use chrono::{Days, Months, NaiveDate};
use ssp_core::age::Age;
use ssp_core::facts::{ActorKind, Atom, Atoms, Fact, Flag, Purpose};
use ssp_core::rule::{AgeBand, Condition, Known, Situation};

use super::reader::World;
use crate::oracle::{self, Moment, questions::QUESTIONS};
use crate::support::{day, to_oracle};

/// An axis of what a rule reads, with so many values.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Axis {
    /// A cell may hold any set of them.
    Free(u8),
    /// A cell holds neighbours alone.
    Ordered(u8),
}

/// A point of the space: the world as the book sees it, the situation as the code does, the moment as the oracle does.
#[derive(Clone, Debug)]
pub struct Point {
    /// Its place on each axis.
    pub at: Vec<u8>,
    pub world: World,
    pub situation: Situation,
    pub moment: Moment,
}

/// The oracle's bit of a question by its name.
fn bit(id: &str) -> u32 {
    1 << QUESTIONS.iter().position(|name| *name == id).unwrap_or_else(|| panic!("the oracle does not know {id}"))
}

/// The oracle's bits of what these conditions ask.
pub fn asked(reads: Atoms) -> u32 {
    let bit_of = |atom: Atom| match atom {
        Atom::Fact(fact) => bit(fact.id()),
        Atom::Flag(Flag::Necessary) => 0,
        Atom::Flag(flag) => bit(flag.id()),
        _ => 0,
    };
    reads.iter().fold(0, |set, atom| set | bit_of(atom))
}

/// The subsets of these answers that can occur.
pub fn assignments(of: u32) -> Vec<u32> {
    let (mut all, mut next) = (Vec::new(), 0_u32);
    loop {
        if oracle::questions::implied(next) & of == next {
            all.push(next);
        }
        if next == of {
            return all;
        }
        next = next.wrapping_sub(of) & of;
    }
}

fn atoms(yes: u32) -> Atoms {
    let facts = Fact::ALL.iter().filter(|fact| yes & bit(fact.id()) != 0).map(|fact| Atom::Fact(*fact));
    let flags = Flag::ALL.iter().filter(|flag| **flag != Flag::Necessary && yes & bit(flag.id()) != 0);
    facts.chain(flags.map(|flag| Atom::Flag(*flag))).fold(Atoms::NONE, Atoms::with)
}

/// How many of these limits are reached.
fn region<T: PartialOrd>(cuts: &[T], value: &T) -> u8 {
    cuts.iter().filter(|cut| *cut <= value).count() as u8
}

/// The space of a rule with these conditions, within these ages.
pub struct Space {
    pub axes: Vec<Axis>,
    pub points: Vec<Point>,
}

impl Space {
    pub fn of(conditions: &[Condition], ages: AgeBand, leap: (ssp_core::age::LeapDay, oracle::Leap)) -> Self {
        let limits = |band: fn(&Condition) -> AgeBand, ages: AgeBand| {
            let bands = conditions.iter().map(band).chain([ages]);
            let mut limits: Vec<u16> = bands.flat_map(|band| [band.from.months(), band.until.months()]).collect();
            limits.retain(|months| *months != 0 && *months != Age::MAX.months());
            limits.sort_unstable();
            limits.dedup();
            limits
        };
        let at_assessment = limits(|when| when.age, ages);
        let at_release = limits(|when| when.age_at_release, AgeBand::ANY);
        let mut cuts: Vec<NaiveDate> = conditions.iter().flat_map(|when| [when.date.from, when.date.until]).collect();
        cuts.retain(|day| *day != NaiveDate::MIN && *day != NaiveDate::MAX);
        cuts.sort_unstable();
        cuts.dedup();
        let reads = conditions.iter().fold(Atoms::NONE, |set, when| set.or(when.reads()));
        let senders = ActorKind::ALL.iter().fold(Atoms::NONE, |set, kind| set.with(Atom::From(*kind)));
        let recipients = ActorKind::ALL.iter().fold(Atoms::NONE, |set, kind| set.with(Atom::To(*kind)));
        let purposes = Purpose::ALL.iter().fold(Atoms::NONE, |set, purpose| set.with(Atom::For(*purpose)));
        let senders: u8 = if reads.has_any(senders) { 11 } else { 1 };
        let recipients: u8 = if reads.has_any(recipients) { 11 } else { 1 };
        let purposes: u8 = if reads.has_any(purposes) { 3 } else { 1 };
        let necessary = [Atom::NecessityNotJudged, Atom::Flag(Flag::Necessary)];
        let reads_necessity = necessary.iter().any(|atom| reads.has(*atom));
        let necessity: &[(bool, bool)] =
            if reads_necessity { &[(false, false), (true, false), (true, true)] } else { &[(false, false)] };
        let bits = asked(reads);

        let mut axes = vec![Axis::Ordered(cuts.len() as u8 + 1)];
        axes.extend([&at_assessment, &at_release].map(|limits| Axis::Ordered(limits.len() as u8 + 1)));
        axes.extend([Axis::Free(senders), Axis::Free(recipients), Axis::Free(purposes)]);
        axes.extend([Axis::Free(if reads_necessity { 2 } else { 1 }); 2]);
        axes.extend((0..32).filter(|place| bits >> place & 1 == 1).map(|_| Axis::Free(2)));

        // The last day before each limit and the first day behind it.
        let either_side = |days: Vec<NaiveDate>, otherwise: NaiveDate| -> Vec<NaiveDate> {
            let days: Vec<NaiveDate> = days.into_iter().flat_map(|day| [day - Days::new(1), day]).collect();
            if days.is_empty() { vec![otherwise] } else { days }
        };
        let after = |day: NaiveDate, months: &u16| day + Months::new(u32::from(*months));
        let before = |day: NaiveDate, months: &u16| day - Months::new(u32::from(*months));
        let mut moments = Vec::new();
        for date in either_side(cuts.clone(), day(2026, 1, 15)) {
            let births = at_assessment.iter().map(|months| before(date, months) + Days::new(1)).collect();
            for birth in either_side(births, before(date, &240)) {
                let releases = at_release.iter().map(|months| after(birth, months)).collect();
                moments.extend(either_side(releases, date).into_iter().map(|release| (date, birth, release)));
            }
        }
        let mut parties = Vec::new();
        for from in 0..senders {
            for to in 0..recipients {
                parties.extend((0..purposes).map(|purpose| (from, to, purpose)));
            }
        }
        let mut points = Vec::new();
        for (date, birth, release) in moments {
            let moment = Moment::new(to_oracle(date), to_oracle(birth), to_oracle(release), leap.1);
            let known = Known::new(date, Some(birth), Some(release), leap.0);
            for &(from, to, purpose) in &parties {
                let given = [
                    (senders > 1).then(|| Atom::From(ActorKind::ALL[usize::from(from)])),
                    (recipients > 1).then(|| Atom::To(ActorKind::ALL[usize::from(to)])),
                    (purposes > 1).then(|| Atom::For(Purpose::ALL[usize::from(purpose)])),
                ];
                for &(is_judged, is_necessary) in necessity {
                    let judged = [
                        (!is_judged).then_some(Atom::NecessityNotJudged),
                        is_necessary.then_some(Atom::Flag(Flag::Necessary)),
                    ];
                    let given = given.into_iter().chain(judged).flatten().fold(Atoms::NONE, Atoms::with);
                    for yes in assignments(bits) {
                        let holds = given.or(atoms(oracle::questions::implied(yes)));
                        let situation = known.situation(birth, holds);
                        let world = World {
                            date,
                            age: situation.age.months(),
                            age_at_release: situation.age_at_release.months(),
                            from: usize::from(from),
                            to: usize::from(to),
                            purpose: usize::from(purpose),
                            levels: Vec::new(),
                            yes,
                            is_judged,
                            is_necessary,
                        };
                        let ages = [(&at_assessment, world.age), (&at_release, world.age_at_release)];
                        let mut at = vec![region(&cuts, &date)];
                        at.extend(ages.map(|(limits, age)| region(limits, &age)));
                        at.extend([from, to, purpose, u8::from(is_judged), u8::from(is_necessary)]);
                        let each_bit = (0..32).filter(|place| bits >> place & 1 == 1);
                        at.extend(each_bit.map(|place| (yes >> place & 1) as u8));
                        points.push(Point { at, world, situation, moment });
                    }
                }
            }
        }
        Self { axes, points }
    }
}
