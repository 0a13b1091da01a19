//! What has been answered on the way to a node, and how a condition stands with that and nothing else.

use chrono::NaiveDate;

use super::bound::{Bound, FIRST_DAY, is_asked, with_what_follows};
use crate::age::Age;
use crate::facts::{Atom, Atoms};
use crate::order;
use crate::proof::Failing;
use crate::rule::{AgeBand, Condition, Period, Question};

/// What has been answered on the way to a node, with all that follows from it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Path {
    pub(super) yes: Atoms,
    pub(super) no: Atoms,
    pub(super) born: Option<Stretch>,
}

/// Born on one of these days, both included.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Stretch {
    pub(super) first: NaiveDate,
    pub(super) last: NaiveDate,
    /// The ages of who is born on the first day: on the assessment date, and on the day of release.
    oldest: [Age; 2],
    /// The ages of who is born on the last day.
    youngest: [Age; 2],
}

impl Stretch {
    /// Born from the first of these days to the last.
    pub(super) fn between(first: NaiveDate, last: NaiveDate, bound: &Bound) -> Self {
        Self { first, last, oldest: bound.ages(first), youngest: bound.ages(last) }
    }

    /// Every day on which the person can be born.
    pub(super) fn of_all(bound: &Bound) -> Self {
        let last = bound.last_birth();
        match bound.birth {
            Some(birth) => Self::between(birth, birth, bound),
            None => Self::between(FIRST_DAY.unwrap_or(last), last, bound),
        }
    }
}

/// How a condition stands on a path.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum State {
    /// All of it holds.
    Holds,
    /// This part of it fails, and no part that comes before it.
    Fails(Part),
    /// No part of it fails, and this is the first that has no answer yet.
    Needs(Question),
}

/// A part of a condition.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Part {
    Date,
    All(Atom),
    None(Atom),
    Any(Atoms),
    Age,
    AgeAtRelease,
}

impl Part {
    /// Whether a proof means this part where it says that it fails.
    pub(super) fn is_named(self, fails: &Failing) -> bool {
        match (self, fails) {
            (Self::All(atom), Failing::Lacks(name)) | (Self::None(atom), Failing::Has(name)) => is_called(atom, name),
            (Self::Any(atoms), Failing::LacksAll(names)) => are_called(atoms, names),
            (Self::Date, Failing::Date) | (Self::Age, Failing::Age) | (Self::AgeAtRelease, Failing::AgeAtRelease) => {
                true
            }
            _ => false,
        }
    }
}

/// How an age band stands on a path.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Aged {
    Inside,
    Outside,
    Either,
}

/// Which of the two ages a band is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum AgeOf {
    Assessment,
    Release,
}

impl Path {
    /// The path to the root: nothing is asked, and what comes with the question is given.
    pub(super) fn root(bound: &Bound) -> Self {
        let given = |atoms: Atoms| atoms.iter().filter(|atom| !is_asked(*atom)).fold(Atoms::NONE, Atoms::with);
        Self { yes: given(bound.yes), no: given(bound.no), born: None }
    }

    /// All that the input gives: a condition that holds here holds for sure.
    pub(super) fn given(bound: &Bound) -> Self {
        let born = bound.birth.map(|birth| Stretch::between(birth, birth, bound));
        Self { yes: bound.yes, no: bound.no, born }
    }

    /// How a condition stands: dates and facts before ages where it fails, the birth date before facts where it needs an answer.
    pub(super) fn state_of(&self, when: &Condition, bound: &Bound) -> State {
        if let Some(fails) = self.first_failing(when, bound) {
            return State::Fails(fails);
        }
        let ages = [(when.age, AgeOf::Assessment), (when.age_at_release, AgeOf::Release)];
        if ages.into_iter().any(|(band, of)| self.aged(band, of) == Aged::Either) {
            return State::Needs(Question::BirthDate);
        }
        let any = if self.yes.has_any(when.any) { Atoms::NONE } else { when.any };
        let open = when.all.or(when.none).or(any).without(self.yes.or(self.no));
        open.iter().find_map(question_about).map_or(State::Holds, State::Needs)
    }

    fn first_failing(&self, when: &Condition, bound: &Bound) -> Option<Part> {
        self.failing(when, bound).next()
    }

    /// The parts of a condition that fail on the path: the date, then facts, then ages.
    fn failing(&self, when: &Condition, bound: &Bound) -> impl Iterator<Item = Part> {
        let date = (!is_in(when.date, bound.date)).then_some(Part::Date);
        let lacking = when.all.and(self.no).iter().map(Part::All);
        let having = when.none.and(self.yes).iter().map(Part::None);
        let any = self.lacks_all(when.any).then_some(Part::Any(when.any));
        let age = (self.aged(when.age, AgeOf::Assessment) == Aged::Outside).then_some(Part::Age);
        let at_release = self.aged(when.age_at_release, AgeOf::Release) == Aged::Outside;
        let ages = age.into_iter().chain(at_release.then_some(Part::AgeAtRelease));
        date.into_iter().chain(lacking).chain(having).chain(any).chain(ages)
    }

    /// Whether a part of a condition that a proof names is one of its parts, and fails on the path.
    pub(super) fn refutes(&self, when: &Condition, fails: &Failing, bound: &Bound) -> bool {
        self.failing(when, bound).any(|part| part.is_named(fails))
    }

    fn lacks_all(&self, any: Atoms) -> bool {
        !any.is_empty() && self.no.has_all(any)
    }

    /// Whoever is born later is younger, so the two ends of the stretch tell.
    fn aged(&self, band: AgeBand, of: AgeOf) -> Aged {
        if band == AgeBand::ANY {
            return Aged::Inside;
        }
        let Some(Stretch { oldest, youngest, .. }) = self.born else { return Aged::Either };
        let pick = |[on_date, at_release]: [Age; 2]| match of {
            AgeOf::Assessment => on_date,
            AgeOf::Release => at_release,
        };
        let (oldest, youngest) = (pick(oldest), pick(youngest));
        if oldest < band.from || band.until <= youngest {
            Aged::Outside
        } else if band.from <= youngest && oldest < band.until {
            Aged::Inside
        } else {
            Aged::Either
        }
    }

    /// The path on which this is answered so; `None` where what is answered before, or elsewhere in the input, rules it out.
    pub(super) fn answered(&self, atom: Atom, is_yes: bool, bound: &Bound) -> Option<Self> {
        let this = Atoms::NONE.with(atom);
        let (yes, no) = if is_yes { (self.yes.or(this), self.no) } else { (self.yes, self.no.or(this)) };
        let (yes, no) = with_what_follows(yes, no);
        let is_ruled_out = yes.has_any(no.or(bound.no)) || no.has_any(bound.yes);
        (!is_ruled_out).then_some(Self { yes, no, ..*self })
    }

    /// What both paths say; `None` where they contradict each other.
    pub(super) fn and(&self, other: &Self, bound: &Bound) -> Option<Self> {
        let (yes, no) = (self.yes.or(other.yes), self.no.or(other.no));
        let born = match (self.born, other.born) {
            (Some(one), Some(other)) if one == other => Some(one),
            (Some(one), Some(other)) => {
                let (first, last) = (one.first.max(other.first), one.last.min(other.last));
                (first <= last).then(|| Stretch::between(first, last, bound)).map(Some)?
            }
            (one, other) => one.or(other),
        };
        (!yes.has_any(no)).then_some(Self { yes, no, born })
    }

    /// Every way on from here, with the first of these conditions that holds on it. Nothing is asked that decides nothing.
    pub(super) fn first_to_hold(
        self,
        conditions: &[Condition],
        bound: &Bound,
        found: &mut impl FnMut(Self, Option<usize>),
    ) {
        for (index, when) in conditions.iter().enumerate() {
            match self.state_of(when, bound) {
                State::Fails(_) => {}
                State::Holds => return found(self, Some(index)),
                State::Needs(question) => {
                    self.each_answer(question, when, bound, &mut |path| path.first_to_hold(conditions, bound, found));
                    return;
                }
            }
        }
        found(self, None);
    }

    fn each_answer(&self, question: Question, when: &Condition, bound: &Bound, then: &mut dyn FnMut(Self)) {
        match atom_of(question) {
            Some(atom) => {
                let answers = [true, false].into_iter().filter_map(|is_yes| self.answered(atom, is_yes, bound));
                answers.for_each(then);
            }
            None => {
                let all = self.born.unwrap_or_else(|| Stretch::of_all(bound));
                let stretches = all.cut(when, bound);
                stretches.for_each(|born| then(Self { born: Some(born), ..*self }));
            }
        }
    }
}

impl Stretch {
    /// The stretch cut wherever one of the age bands of a condition begins or ends.
    fn cut(self, when: &Condition, bound: &Bound) -> impl Iterator<Item = Self> {
        let of = [(when.age, bound.date), (when.age_at_release, bound.release)];
        let ages = of.into_iter().flat_map(|(band, day)| [(band.from, day), (band.until, day)]);
        let ends = ages.filter_map(|(age, day)| age.latest_birth(day, bound.leap_day));
        let mut ends: Vec<NaiveDate> = ends.filter(|end| self.first <= *end && *end < self.last).collect();
        ends.push(self.last);
        order::sort_once(&mut ends);
        let mut first = Some(self.first);
        ends.into_iter().filter_map(move |last| {
            let stretch = Self::between(first?, last, bound);
            first = last.succ_opt();
            Some(stretch)
        })
    }
}

fn is_in(period: Period, day: NaiveDate) -> bool {
    period.from <= day && day < period.until
}

fn is_called(atom: Atom, name: &str) -> bool {
    match atom {
        Atom::Fact(fact) => fact.id() == name,
        Atom::Flag(flag) => flag.id() == name,
        Atom::From(_) | Atom::To(_) | Atom::For(_) | Atom::NecessityNotJudged => atom.to_string() == name,
    }
}

/// Whether these are the names of the atoms, in their order.
fn are_called(atoms: Atoms, names: &[String]) -> bool {
    let mut names = names.iter();
    atoms.iter().all(|atom| names.next().is_some_and(|name| is_called(atom, name))) && names.next().is_none()
}

const fn question_about(atom: Atom) -> Option<Question> {
    match atom {
        Atom::Fact(fact) => Some(Question::Fact(fact)),
        Atom::Flag(flag) => Some(Question::Flag(flag)),
        Atom::From(_) | Atom::To(_) | Atom::For(_) | Atom::NecessityNotJudged => None,
    }
}

/// The atom that a question is about; `None` for the birth date.
pub(super) const fn atom_of(question: Question) -> Option<Atom> {
    match question {
        Question::BirthDate => None,
        Question::Fact(fact) => Some(Atom::Fact(fact)),
        Question::Flag(flag) => Some(Atom::Flag(flag)),
    }
}
