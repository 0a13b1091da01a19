//! One reading for everything that is not known: ask the rule about every way in which it can turn out.

use chrono::NaiveDate;

use super::{AgeBand, Basis, Condition, Known, Period, Question, Rule, Situation};
use crate::age::Age;
use crate::facts::Atoms;
use crate::order;

/// Which step of a rule decides. A rule is tried from its first step to its last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Step {
    /// The lower age limit is not reached.
    TooYoung,
    /// The upper age limit is reached.
    TooOld,
    /// This clause, counted from 0.
    Clause(u8),
    /// None of them.
    Otherwise,
}

/// A set of [`Step`]s of one rule.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
pub struct Steps(u32);

impl Steps {
    /// No step.
    pub const NONE: Self = Self(0);
    /// How many clauses a rule can have.
    pub const MOST_CLAUSES: usize = 28;

    #[expect(clippy::as_conversions, reason = "a step from 8 to 32 bits")]
    const fn bit(step: Step) -> u32 {
        match step {
            Step::TooYoung => 1,
            Step::TooOld => 1 << 1,
            Step::Clause(index) => 1_u32.wrapping_shl(index.wrapping_add(2) as u32),
            Step::Otherwise => 1 << 31,
        }
    }

    /// This step alone.
    #[must_use]
    pub const fn only(step: Step) -> Self {
        Self(Self::bit(step))
    }

    /// The steps in either set.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether this step is in the set.
    #[must_use]
    pub const fn has(self, step: Step) -> bool {
        self.0 & Self::bit(step) != 0
    }

    /// Whether the set has no step.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The steps, in the order in which they are tried.
    pub fn iter(self) -> impl Iterator<Item = Step> {
        let mut bits = self.0;
        std::iter::from_fn(move || {
            let lowest = bits.trailing_zeros();
            bits &= bits.wrapping_sub(1);
            match lowest {
                0 => Some(Step::TooYoung),
                1 => Some(Step::TooOld),
                2..=30 => u8::try_from(lowest.wrapping_sub(2)).ok().map(Step::Clause),
                31 => Some(Step::Otherwise),
                _ => None,
            }
        })
    }
}

/// What a decision reads, of that which is not known yet.
#[derive(Clone, Debug, Default)]
pub struct Reads {
    atoms: Atoms,
    /// The cuts of the birth-date axis: (age, as seen on the day of release).
    cuts: Vec<(Age, bool)>,
}

impl Reads {
    /// Reads nothing that is open.
    #[must_use]
    pub const fn nothing() -> Self {
        Self { atoms: Atoms::NONE, cuts: Vec::new() }
    }

    /// The atoms that are read and not known.
    #[must_use]
    pub const fn atoms(&self) -> Atoms {
        self.atoms
    }

    /// The ages at which the decision can tell persons apart, each with whether it is the one on the day of release.
    pub(crate) fn cuts(&self) -> &[(Age, bool)] {
        &self.cuts
    }

    /// Whether nothing is read that is not known.
    pub(crate) const fn is_nothing(&self) -> bool {
        self.atoms.is_empty() && self.cuts.is_empty()
    }

    /// The ages that are told apart, on the assessment date or on the day of release.
    pub(crate) fn ages(&self, at_release: bool) -> impl Iterator<Item = Age> {
        self.cuts.iter().filter(move |(_, of_release)| *of_release == at_release).map(|(age, _)| *age)
    }

    fn cut(&mut self, ages: AgeBand, at_release: bool) {
        for age in ages.cuts() {
            if !self.cuts.contains(&(age, at_release)) {
                self.cuts.push((age, at_release));
            }
        }
    }

    /// And what else is read.
    pub fn add(&mut self, other: &Self) {
        self.atoms = self.atoms.or(other.atoms);
        for cut in &other.cuts {
            if !self.cuts.contains(cut) {
                self.cuts.push(*cut);
            }
        }
    }

    /// One birth date for each stretch of birth dates that the decision can tell apart, where the birth date is not known.
    pub(crate) fn births(&self, known: &Known) -> Vec<NaiveDate> {
        let last = known.latest_birth();
        let release = known.release.unwrap_or(known.date);
        let mut births = vec![last];
        for &(age, at_release) in &self.cuts {
            let day = if at_release { release } else { known.date };
            let born = age.latest_birth(day, known.leap_day);
            births.extend(born.filter(|born| (Known::CALENDAR_FROM..last).contains(born)));
        }
        order::sort_once(&mut births);
        births
    }
}

/// How a condition stands with what is known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Standing {
    /// It holds whatever the rest turns out to be.
    Holds,
    /// It fails whatever the rest turns out to be.
    Fails,
    /// That depends on the rest.
    Open,
}

impl AgeBand {
    /// How the band stands with an age that may not be known; most bands are [`AgeBand::ANY`] and never ask for it.
    fn standing(self, age: impl FnOnce() -> Option<Age>) -> Standing {
        if self == Self::ANY {
            return Standing::Holds;
        }
        match age() {
            Some(age) if self.has(age) => Standing::Holds,
            Some(_) => Standing::Fails,
            None => Standing::Open,
        }
    }
}

impl Condition {
    /// What the condition reads of that which is not known, where it is open.
    pub(crate) fn reads_open(&self, known: &Known) -> Reads {
        let mut reads = Reads::nothing();
        if self.standing(known) == Standing::Open {
            self.add_reads(known, &mut reads);
        }
        reads
    }

    /// Adds what the condition reads of that which is not known.
    fn add_reads(&self, known: &Known, reads: &mut Reads) {
        reads.atoms = reads.atoms.or(self.reads().without(known.settled()));
        if known.birth.is_none() {
            reads.cut(self.age, false);
            reads.cut(self.age_at_release, true);
        }
    }

    /// Whether the condition reads this question.
    pub(crate) fn asks(&self, question: Question) -> bool {
        match question {
            Question::BirthDate => self.age != AgeBand::ANY || self.age_at_release != AgeBand::ANY,
            Question::Fact(_) | Question::Flag(_) => self.reads().has_any(question.atoms()),
        }
    }

    /// How the condition stands with what is known.
    pub(crate) fn standing(&self, known: &Known) -> Standing {
        let ages = [self.age.standing(|| known.age()), self.age_at_release.standing(|| known.age_at_release())];
        if self.date != Period::ALWAYS && !self.date.has(known.date)
            || known.no().has_any(self.all)
            || known.yes().has_any(self.none)
            || !self.any.is_empty() && known.no().has_all(self.any)
            || ages.contains(&Standing::Fails)
        {
            Standing::Fails
        } else if !known.yes().has_all(self.all)
            || !known.no().has_all(self.none)
            || !self.any.is_empty() && !known.yes().has_any(self.any)
            || ages.contains(&Standing::Open)
        {
            Standing::Open
        } else {
            Standing::Holds
        }
    }
}

impl<T: Clone + 'static> Rule<T> {
    /// The age band outside which nothing but `otherwise` can come out.
    #[must_use]
    pub fn ages(&self) -> AgeBand {
        AgeBand {
            from: self.from.as_ref().map_or(Age::ZERO, |limit| limit.age),
            until: self.until.as_ref().map_or(Age::MAX, |limit| limit.age),
        }
    }

    /// What the rule decides where everything is known, and which step of it decides.
    #[inline]
    pub fn decide(&self, situation: &Situation) -> (&T, Step) {
        if self.from.as_ref().is_some_and(|limit| situation.age < limit.age) {
            return (&self.otherwise.then, Step::TooYoung);
        }
        if self.until.as_ref().is_some_and(|limit| limit.age <= situation.age) {
            return (&self.otherwise.then, Step::TooOld);
        }
        for (index, clause) in (0_u8..).zip(self.clauses.iter()) {
            if clause.when.holds(situation) {
                return (&clause.then, Step::Clause(index));
            }
        }
        (&self.otherwise.then, Step::Otherwise)
    }

    /// What the rule reads of that which is not known. A clause that can no longer decide reads nothing, nor does any
    /// clause behind one that decides for sure.
    #[must_use]
    pub fn reads(&self, known: &Known) -> Reads {
        let mut reads = Reads::nothing();
        let ages = self.ages();
        match known.age() {
            Some(age) if !ages.has(age) => return reads,
            Some(_) => {}
            None => reads.cut(ages, false),
        }
        for clause in self.clauses.iter() {
            match clause.when.standing(known) {
                Standing::Holds => break,
                Standing::Fails => {}
                Standing::Open => clause.when.add_reads(known, &mut reads),
            }
        }
        reads
    }

    /// What the limits and clauses stand on that read this question and can still decide, in the order in which they are tried.
    pub(crate) fn readers(&self, question: Question, known: &Known) -> Vec<&Basis> {
        let mut readers = Vec::new();
        if known.age().is_some_and(|age| !self.ages().has(age)) {
            return readers;
        }
        if question == Question::BirthDate {
            readers.extend(self.from.iter().chain(&self.until).map(|limit| &limit.basis));
        }
        for clause in self.clauses.iter() {
            match clause.when.standing(known) {
                Standing::Holds => break,
                Standing::Open if clause.when.asks(question) => readers.push(&clause.basis),
                Standing::Open | Standing::Fails => {}
            }
        }
        readers
    }

    /// What the step stands on that decides where everything is known.
    pub(crate) fn decided_by(&self, situation: &Situation) -> &Basis {
        let (_, step) = self.decide(situation);
        self.steps().find(|(other, _)| *other == step).map_or(&self.otherwise.basis, |(_, basis)| basis)
    }

    /// The last day of each stretch of birth dates that the rule can tell apart, whatever is known of the rest.
    pub(crate) fn all_births(&self, dates: &Known) -> Vec<NaiveDate> {
        let mut reads = Reads::nothing();
        reads.cut(self.ages(), false);
        for clause in self.clauses.iter() {
            reads.cut(clause.when.age, false);
            reads.cut(clause.when.age_at_release, true);
        }
        reads.births(dates)
    }

    /// What a decision at this step uses: the step itself, and the age limits that it lies within. A limit beyond which
    /// the same would come out is not used.
    pub fn used(&self, step: Step) -> impl Iterator<Item = &Basis>
    where
        T: PartialEq,
    {
        let lies_within = match step {
            Step::Clause(index) => {
                self.clauses.get(usize::from(index)).is_some_and(|clause| clause.then != self.otherwise.then)
            }
            Step::TooYoung | Step::TooOld | Step::Otherwise => false,
        };
        let limits = [Step::TooYoung, Step::TooOld].into_iter().filter(move |_| lies_within);
        limits.chain([step]).filter_map(|step| self.basis(step))
    }
}

/// What comes of reading a decision with what is known.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Quantified<T> {
    /// The distinct outcomes, in the order in which they were met; one where the verdict is settled.
    pub outcomes: Vec<T>,
    /// The unknowns that can still change the outcome and were not asked yet, most decisive first.
    pub ask: Vec<Question>,
    /// Those that can change it and were answered "unknown".
    pub unresolved: Vec<Question>,
}

impl<T: Copy + PartialEq> Quantified<T> {
    /// The outcome, where every way in which the unknowns can turn out gives the same.
    #[must_use]
    pub fn settled(&self) -> Option<T> {
        match self.outcomes.as_slice() {
            [only] => Some(*only),
            _ => None,
        }
    }
}

/// Asks a decision about every way in which that which it reads can turn out.
///
/// Exact: the verdict is settled if and only if all ways agree, and a question is in `ask` or `unresolved` if and only
/// if two ways that differ in nothing else give different outcomes.
pub fn quantify<T: Copy + PartialEq>(
    known: &Known,
    reads: &Reads,
    mut decide: impl FnMut(&Situation) -> T,
) -> Quantified<T> {
    if reads.is_nothing() {
        let birth = known.birth.unwrap_or_else(|| known.latest_birth());
        let outcome = decide(&known.situation(birth, known.yes()));
        return Quantified { outcomes: vec![outcome], ask: Vec::new(), unresolved: Vec::new() };
    }

    let mut outcomes: Vec<T> = Vec::with_capacity(4);
    let (ask, unresolved) = decisive(known, reads, &mut |situation| {
        let outcome = decide(situation);
        outcomes.iter().position(|other| *other == outcome).unwrap_or_else(|| {
            outcomes.push(outcome);
            outcomes.len().saturating_sub(1)
        })
    });
    Quantified { outcomes, ask, unresolved }
}

/// The questions that turn a decision, most decisive first: those to ask, and those that were answered "unknown". An outcome
/// is a number here, so that the same code reads every kind of decision.
fn decisive(
    known: &Known,
    reads: &Reads,
    decide: &mut dyn FnMut(&Situation) -> usize,
) -> (Vec<Question>, Vec<Question>) {
    // One person for each stretch of birth dates; the facts are filled in row by row.
    let (one, several): ([Situation; 1], Vec<Situation>);
    let persons: &[Situation] = match known.birth {
        Some(birth) => {
            one = [known.situation(birth, Atoms::NONE)];
            &one
        }
        None => {
            several = reads.births(known).iter().map(|birth| known.situation(*birth, Atoms::NONE)).collect();
            &several
        }
    };
    let considered = known.settled().or(reads.atoms);
    // One row per choice of what is true (in the order of `subsets`), one column per stretch of birth dates.
    let mut table: Vec<Option<usize>> = Vec::with_capacity(persons.len() << reads.atoms.len());
    for chosen in reads.atoms.subsets() {
        let holds = known.yes().or(chosen);
        let possible = holds.is_possible_among(considered);
        for person in persons {
            table.push(possible.then(|| decide(&Situation { holds, ..*person })));
        }
    }
    // The first outcome is number 0: there is no other.
    if table.iter().all(|outcome| outcome.is_none_or(|outcome| outcome == 0)) {
        return (Vec::new(), Vec::new());
    }

    let mut decisive: Vec<(usize, Question, bool)> = Vec::new();
    let rows = || table.chunks_exact(persons.len());
    let turning_rows =
        rows().filter(|row| row.windows(2).any(|pair| matches!(pair, [one, other] if differ(*one, *other)))).count();
    if turning_rows > 0 {
        decisive.push((usize::MAX, Question::BirthDate, false));
    }
    for (place, atom) in reads.atoms.iter().enumerate() {
        let step = persons.len() << place;
        let pairs = table.chunks_exact(step << 1).flat_map(|block| {
            let (without, with) = block.split_at(step);
            without.iter().zip(with)
        });
        let turns = pairs.filter(|(without, with)| differ(**without, **with)).count();
        if let (Some(question), 1..) = (Question::of_atom(atom), turns) {
            decisive.push((turns, question, known.declined().has(atom)));
        }
    }
    order::sort_by_key(&mut decisive, |(turns, _, _)| std::cmp::Reverse(*turns));
    let pick = |unresolved: bool| {
        decisive.iter().filter(|(_, _, declined)| *declined == unresolved).map(|(_, question, _)| *question).collect()
    };
    (pick(false), pick(true))
}

/// Whether both ways are possible and end differently.
const fn differ(one: Option<usize>, other: Option<usize>) -> bool {
    matches!((one, other), (Some(one), Some(other)) if one != other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::age::LeapDay;
    use crate::facts::{Answer, Answers, Fact, Flag, atoms};
    use crate::koebenhavn::KOEBENHAVN;

    #[test]
    fn a_condition_asks_what_it_reads() {
        let adult = AgeBand::from(Age::years(18));
        let aged = Condition::aged(adult);
        let aged_at_release = Condition::ALWAYS.and_aged_at_release(adult);
        let asks = |condition: Condition| {
            let questions = [Question::BirthDate, Question::Fact(Fact::Crime), Question::Flag(Flag::Acute)];
            questions.map(|question| condition.asks(question))
        };
        assert_eq!(
            [Condition::ALWAYS, aged, aged_at_release, aged.and_aged_at_release(adult)].map(asks),
            [[false, false, false], [true, false, false], [true, false, false], [true, false, false],]
        );
        assert_eq!(asks(Condition::any(atoms![Fact(Crime)])), [false, true, false]);
        assert_eq!(asks(Condition::none(atoms![Flag(Acute)])), [false, false, true]);
    }

    #[test]
    fn a_rule_reads_what_can_still_decide() -> Result<(), &'static str> {
        let rule = KOEBENHAVN.programmes.ksp.as_ref().ok_or("København has a rule on KSP")?;
        let day = |year| NaiveDate::from_ymd_opt(year, 3, 1).unwrap_or_default();
        let known = Known::new(day(2026), None, None, LeapDay::Feb28);
        let cooperation = atoms![Fact(KspCooperation)];

        let all = rule.reads(&known);
        assert_eq!((all.atoms(), all.cuts()), (cooperation, [(Age::years(18), false)].as_slice()));
        assert!(!all.is_nothing());
        let of_child = rule.reads(&known.born(day(2009)));
        assert_eq!((of_child.atoms(), of_child.cuts().is_empty()), (cooperation, true));
        assert!(!of_child.is_nothing());
        assert!(rule.reads(&known.born(day(2008))).is_nothing(), "nobody of 18 is asked");
        let answered = rule.reads(&known.with_answers(Answers::NONE.fact(Fact::KspCooperation, Answer::Yes)));
        assert!(answered.atoms().is_empty() && !answered.is_nothing(), "the age alone is open");
        assert!(Reads::nothing().is_nothing());
        Ok(())
    }
}
