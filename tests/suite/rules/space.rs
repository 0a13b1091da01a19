//! Every point that a rule can tell apart: each allowed choice of what it reads, on the day before, on and after each of its
//! limits.

use chrono::{Days, Months, NaiveDate};
use ssp_core::age::{Age, LeapDay};
use ssp_core::facts::{ActorKind, Atom, Atoms, Fact, Flag, Purpose};
use ssp_core::rule::{Known, Question, Rule, Situation};

use crate::oracle::{self, Moment, questions};
use crate::support::{day, fact_bit, question_bits, to_oracle};

/// One complete case, or disclosure, or meeting.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Point {
    pub date: NaiveDate,
    pub birth: NaiveDate,
    pub release: NaiveDate,
    pub holds: Atoms,
}

impl Point {
    fn known(&self) -> Known {
        Known::new(self.date, Some(self.birth), Some(self.release), LeapDay::Feb28)
    }

    /// As the library sees it.
    pub fn situation(&self) -> Situation {
        self.known().situation(self.birth, self.holds)
    }

    /// As the oracle sees it.
    pub fn moment(&self) -> Moment {
        Moment::new(to_oracle(self.date), to_oracle(self.birth), to_oracle(self.release), oracle::Leap::Feb28)
    }

    /// The facts and flags that hold, in the oracle's bits.
    pub fn world(&self) -> u32 {
        world(self.holds)
    }

    /// The sender and the recipient, where the point has them.
    pub fn actors(&self) -> [Option<ActorKind>; 2] {
        let find =
            |atom: fn(ActorKind) -> Atom| ActorKind::ALL.iter().copied().find(|kind| self.holds.has(atom(*kind)));
        [find(Atom::From), find(Atom::To)]
    }
}

/// The facts and flags of a set, in the oracle's bits.
pub fn world(atoms: Atoms) -> u32 {
    atoms.iter().fold(0, |world, atom| match atom {
        Atom::Fact(fact) => world | fact_bit(fact),
        Atom::Flag(flag) => world | question_bits(&[Question::Flag(flag)]),
        Atom::From(_) | Atom::To(_) | Atom::For(_) | Atom::NecessityNotJudged => world,
    })
}

/// What a rule reads.
#[derive(Clone, Debug, Default)]
pub struct Reads {
    pub atoms: Atoms,
    pub ages: Vec<Age>,
    pub ages_at_release: Vec<Age>,
    pub days: Vec<NaiveDate>,
}

impl Reads {
    /// What any of these rules reads.
    pub fn of<T: Clone>(rules: &[&Rule<T>]) -> Self {
        let mut reads = Self::default();
        for rule in rules {
            reads.ages.extend([rule.ages().from, rule.ages().until]);
            for clause in rule.clauses.iter() {
                let when = &clause.when;
                reads.atoms = reads.atoms.or(when.reads());
                reads.ages.extend([when.age.from, when.age.until]);
                reads.ages_at_release.extend([when.age_at_release.from, when.age_at_release.until]);
                reads.days.extend([when.date.from, when.date.until]);
            }
        }
        reads.days.retain(|day| *day != NaiveDate::MIN && *day != NaiveDate::MAX);
        reads.days.sort_unstable();
        reads.days.dedup();
        for ages in [&mut reads.ages, &mut reads.ages_at_release] {
            ages.retain(|age| *age != Age::ZERO && *age != Age::MAX);
            ages.sort_unstable();
            ages.dedup();
        }
        reads
    }

    /// And these facts of the oracle.
    pub fn and_facts(mut self, bits: u32) -> Self {
        self.atoms = Fact::ALL
            .iter()
            .filter(|fact| bits & fact_bit(**fact) != 0)
            .fold(self.atoms, |atoms, fact| atoms.with(Atom::Fact(*fact)));
        self
    }

    /// Every point.
    pub fn points(&self) -> Vec<Point> {
        let mut points = Vec::new();
        let choices = choices(self.atoms);
        for (date, birth, release) in self.persons() {
            points.extend(choices.iter().map(|holds| Point { date, birth, release, holds: *holds }));
        }
        points
    }

    /// The dates, with births and releases, that the rule can tell apart.
    fn persons(&self) -> Vec<(NaiveDate, NaiveDate, NaiveDate)> {
        let today = day(2026, 1, 15);
        let of_law = self.days.iter().flat_map(|day| [*day - Days::new(1), *day]);
        let mut persons = Vec::new();
        for date in of_law.chain([today]) {
            let later = date + Months::new(30);
            let around = |day: NaiveDate, ages: &[Age]| -> Vec<NaiveDate> {
                let births = ages.iter().map(|age| day - Months::new(age.months().into()));
                births.flat_map(|born| [born - Days::new(1), born, born + Days::new(1)]).collect()
            };
            for release in [date, later] {
                let mut births = around(date, &self.ages);
                births.extend(around(release, &self.ages_at_release));
                births.push(date - Months::new(20 * 12));
                births.retain(|birth| *birth <= date);
                births.sort_unstable();
                births.dedup();
                persons.extend(births.into_iter().map(|birth| (date, birth, release)));
                if self.ages_at_release.is_empty() {
                    break;
                }
            }
        }
        persons
    }
}

/// Every allowed choice among these atoms: facts with all that follows from them, flags freely, one of the kinds, one of the
/// purposes, and necessity judged or not.
pub fn choices(read: Atoms) -> Vec<Atoms> {
    let facts = questions::ALL_FACTS & world(read);
    let facts = questions::assignments(facts).map(|facts| {
        let all = questions::implied(facts);
        let true_facts = Fact::ALL.iter().filter(|fact| all & fact_bit(**fact) != 0);
        true_facts.fold(Atoms::NONE, |set, fact| set.with(Atom::Fact(*fact)))
    });
    let reads_necessity = read.has(Atom::Flag(Flag::Necessary)) || read.has(Atom::NecessityNotJudged);
    let free = read.iter().filter(|atom| matches!(atom, Atom::Flag(flag) if *flag != Flag::Necessary));
    let free = free.fold(Atoms::NONE, Atoms::with);
    let necessity: Vec<Atoms> = match reads_necessity {
        true => vec![Atoms::of(&[Atom::NecessityNotJudged]), Atoms::of(&[Atom::Flag(Flag::Necessary)]), Atoms::NONE],
        false => vec![Atoms::NONE],
    };
    let one_of = |atoms: Vec<Atom>| -> Vec<Atoms> {
        match atoms.iter().any(|atom| read.has(*atom)) {
            true => atoms.iter().map(|atom| Atoms::of(&[*atom])).collect(),
            false => vec![Atoms::NONE],
        }
    };
    let dimensions = [
        free.subsets().collect(),
        necessity,
        one_of(ActorKind::ALL.iter().map(|kind| Atom::From(*kind)).collect()),
        one_of(ActorKind::ALL.iter().map(|kind| Atom::To(*kind)).collect()),
        one_of(Purpose::ALL.iter().map(|purpose| Atom::For(*purpose)).collect()),
    ];
    dimensions.iter().fold(facts.collect(), |all: Vec<Atoms>, dimension: &Vec<Atoms>| {
        all.iter().flat_map(|one| dimension.iter().map(|other| one.or(*other))).collect()
    })
}
