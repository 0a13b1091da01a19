//! Everything that the two sides can be asked about a goal: each complete way in which it can turn out is a cell.

use chrono::NaiveDate;

use super::compare::is_alike;
use crate::age::{Age, LeapDay};
use crate::facts::{ActorKind, Answer, Answers, Atom, Atoms, Fact, Flag, Purpose, implied_by, implies};
use crate::order;
use crate::rule::{AgeBand, Condition, Known, Question, Situation};
use crate::subject::Matter;

/// One of the two sides, as a function of complete situations.
#[derive(Clone, Copy, Debug)]
pub(super) struct View<'a> {
    pub(super) matter: Matter<'a>,
    pub(super) date: NaiveDate,
    pub(super) leap_day: LeapDay,
}

/// What the cells of a space vary in, in the order of the contract.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Axis {
    /// The age on the date of the side.
    Age,
    /// The age on the day of release.
    AgeAtRelease,
    /// The kind of the sender.
    From,
    /// The kind of the recipient.
    To,
    /// The purpose.
    Purpose,
    /// Whether the disclosure is necessary: yes, no, or not judged yet.
    Necessity,
    /// A fact or a flag: no or yes.
    Is(Question),
}

/// One axis with its values. Values that neither side can tell apart are one class; a cell holds a class of each axis.
#[derive(Clone, Debug)]
pub(super) struct Dimension {
    pub(super) axis: Axis,
    classes: Vec<Class>,
    stride: u64,
}

#[derive(Clone, Debug)]
struct Class {
    /// The values, counted along the axis.
    members: Vec<usize>,
    /// The answers that give the first of them.
    answers: Answers,
}

/// Whether necessity is judged, in the order of the axis.
pub(super) const NECESSITIES: [Answer; 3] = [Answer::Yes, Answer::No, Answer::Unknown];

/// When a person is born, and released where that is another day than the date of the side.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Born {
    pub(super) birth: Option<NaiveDate>,
    pub(super) release: Option<NaiveDate>,
}

/// A person of certain ages, on each side.
#[derive(Clone, Copy, Debug)]
struct Person {
    age: usize,
    at_release: usize,
    born: [Born; 2],
}

/// The space of a goal.
#[derive(Debug)]
pub(super) struct Space {
    pub(super) dimensions: Vec<Dimension>,
    /// The bands between the age limits of either side.
    pub(super) ages: Vec<AgeBand>,
    /// The same on the day of release.
    pub(super) at_release: Vec<AgeBand>,
    persons: Vec<Person>,
}

/// A cell, counted through all dimensions: the last one runs fastest.
pub(super) type Cell = u64;

impl View<'_> {
    /// The side, of which nothing is known.
    const fn nothing_known(&self, born: Born) -> Known {
        Known::new(self.date, born.birth, born.release, self.leap_day)
    }

    /// Whether a person of this birth and release has these ages here.
    fn is_aged(&self, born: Born, age: AgeBand, at_release: AgeBand) -> bool {
        let (Some(birth), calendar) = (born.birth, Known::CALENDAR_FROM..=Known::CALENDAR_TO) else { return true };
        let release = born.release.unwrap_or(self.date);
        let is = |band: AgeBand, day| Age::on(day, birth, self.leap_day).is_some_and(|age| band.has(age));
        calendar.contains(&birth) && calendar.contains(&release) && is(age, self.date) && is(at_release, release)
    }

    /// The youngest of these ages, else the oldest; released on the date where that fits, else as young as it can be.
    fn born(&self, age: Option<AgeBand>, at_release: Option<AgeBand>) -> Option<Born> {
        let (Some(band), any) = (age.or(at_release), AgeBand::ANY) else {
            return Some(Born { birth: None, release: None });
        };
        let youngest = band.from.latest_birth(self.date, self.leap_day);
        let oldest = band.until.latest_birth(self.date, self.leap_day).and_then(|birth| birth.succ_opt());
        let births = [youngest, Some(oldest.unwrap_or_default().max(Known::CALENDAR_FROM))];
        let releases = |birth| [None, at_release.unwrap_or(any).from.reached(birth, self.leap_day)];
        let born = births
            .into_iter()
            .flatten()
            .flat_map(|birth| releases(birth).map(|release| Born { birth: Some(birth), release }));
        born.into_iter().find(|born| self.is_aged(*born, age.unwrap_or(any), at_release.unwrap_or(any)))
    }
}

impl Dimension {
    fn new(axis: Axis, classes: Vec<Class>) -> Self {
        Self { axis, classes, stride: 1 }
    }

    /// How many classes there are.
    pub(super) const fn len(&self) -> usize {
        self.classes.len()
    }

    /// The values of a class.
    pub(super) fn members(&self, class: usize) -> &[usize] {
        self.classes.get(class).map_or(&[], |class| &class.members)
    }

    /// How many values there are in all.
    fn values(&self) -> u64 {
        self.classes.iter().map(|class| count(class.members.len())).sum()
    }

    /// The class that a cell has.
    pub(super) fn of(&self, cell: Cell) -> usize {
        let class = cell.checked_div(self.stride).unwrap_or_default().checked_rem(count(self.len()));
        usize::try_from(class.unwrap_or_default()).unwrap_or_default()
    }

    /// The cell with another class here.
    pub(super) fn moved(&self, cell: Cell, to: usize) -> Cell {
        let without = cell.wrapping_sub(count(self.of(cell)).wrapping_mul(self.stride));
        without.wrapping_add(count(to).wrapping_mul(self.stride))
    }

    /// The fact that the dimension is, where it is one that others follow from or that follows from others.
    pub(super) fn linked_fact(&self) -> Option<Atom> {
        let Axis::Is(Question::Fact(fact)) = self.axis else { return None };
        let is_linked = !implies(fact).is_empty() || !implied_by(fact).is_empty();
        is_linked.then_some(Atom::Fact(fact))
    }
}

/// A length as a number of cells.
pub(super) fn count(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}

impl Space {
    /// The space of what either side reads.
    pub(super) fn of(one: &View<'_>, other: &View<'_>) -> Self {
        let views = [one, other];
        let mut read = Atoms::NONE;
        let (mut limits, mut limits_at_release): (Vec<Age>, Vec<Age>) = (Vec::new(), Vec::new());
        for view in views {
            let reads = view.matter.reads(&view.nothing_known(Born { birth: None, release: None }));
            read = read.or(reads.atoms());
            limits.extend(reads.ages(false));
            limits_at_release.extend(reads.ages(true));
        }
        let conditions: Vec<&Condition> = views.iter().flat_map(|view| view.matter.conditions()).collect();
        let (ages, at_release) = (bands(limits), bands(limits_at_release));
        let mut space = Self { dimensions: Vec::new(), persons: persons(views, &ages, &at_release), ages, at_release };
        space.add_ages();
        space.add_choices(read, &conditions);
        space.add_questions(read);
        let mut stride = 1_u64;
        for dimension in space.dimensions.iter_mut().rev() {
            dimension.stride = stride;
            stride = stride.wrapping_mul(count(dimension.len()));
        }
        space
    }

    fn add_ages(&mut self) {
        for (axis, bands) in [(Axis::Age, &self.ages), (Axis::AgeAtRelease, &self.at_release)] {
            if bands.len() > 1 {
                let classes = (0..bands.len()).map(|band| Class { members: vec![band], answers: Answers::NONE });
                self.dimensions.push(Dimension::new(axis, classes.collect()));
            }
        }
    }

    /// Kinds and purpose: exactly one of several.
    fn add_choices(&mut self, read: Atoms, conditions: &[&Condition]) {
        let of_kinds = |of: fn(ActorKind) -> Atom| ActorKind::ALL.iter().map(|kind| of(*kind)).collect::<Vec<_>>();
        let purposes = Purpose::ALL.iter().map(|purpose| Atom::For(*purpose)).collect();
        for (axis, atoms) in
            [(Axis::From, of_kinds(Atom::From)), (Axis::To, of_kinds(Atom::To)), (Axis::Purpose, purposes)]
        {
            let all = Atoms::of(&atoms);
            if !read.has_any(all) {
                continue;
            }
            let mut classes: Vec<(Vec<Mention>, Class)> = Vec::new();
            for (member, &atom) in atoms.iter().enumerate() {
                let mentions: Vec<Mention> = conditions.iter().map(|condition| Mention::of(atom, condition)).collect();
                match classes.iter_mut().find(|(of_class, _)| *of_class == mentions) {
                    Some((_, class)) => class.members.push(member),
                    None => {
                        let yes = Atoms::of(&[atom]);
                        let answers = Answers { yes, no: all.without(yes), ..Answers::NONE };
                        classes.push((mentions, Class { members: vec![member], answers }));
                    }
                }
            }
            self.dimensions.push(Dimension::new(axis, classes.into_iter().map(|(_, class)| class).collect()));
        }
    }

    /// Flags, necessity among them, then facts: flags settle the most.
    fn add_questions(&mut self, read: Atoms) {
        let flags = Flag::ALL.iter().map(|flag| Question::Flag(*flag));
        for question in flags.chain(Fact::ALL.iter().map(|fact| Question::Fact(*fact))) {
            let atom = match question {
                Question::Fact(fact) => Atom::Fact(fact),
                Question::Flag(flag) => Atom::Flag(flag),
                Question::BirthDate => continue,
            };
            let (axis, answers) = if question == Question::Flag(Flag::Necessary) {
                let judged = NECESSITIES.iter().map(|answer| match answer {
                    Answer::Yes => (Answer::Yes, Answer::No),
                    Answer::No => (Answer::No, Answer::No),
                    Answer::Unknown | Answer::NotAsked => (Answer::No, Answer::Yes),
                });
                let of = |(yes, not_judged)| Answers::NONE.with(atom, yes).with(Atom::NecessityNotJudged, not_judged);
                (Axis::Necessity, judged.map(of).collect::<Vec<_>>())
            } else {
                (Axis::Is(question), vec![Answers::NONE.with(atom, Answer::No), Answers::NONE.with(atom, Answer::Yes)])
            };
            let is_read = read.has(atom) || axis == Axis::Necessity && read.has(Atom::NecessityNotJudged);
            if is_read {
                let classes = answers.into_iter().enumerate();
                let classes = classes.map(|(member, answers)| Class { members: vec![member], answers }).collect();
                self.dimensions.push(Dimension::new(axis, classes));
            }
        }
    }

    /// How many cells there are, each value of a kind or a purpose by itself: the allowed ways in which things can be.
    pub(super) fn total(&self) -> u64 {
        let free = self.dimensions.iter().filter(|dimension| {
            !matches!(dimension.axis, Axis::Age | Axis::AgeAtRelease) && dimension.linked_fact().is_none()
        });
        let free: u64 = free.map(Dimension::values).fold(1, u64::wrapping_mul);
        let linked = self.dimensions.iter().filter_map(Dimension::linked_fact).fold(Atoms::NONE, Atoms::with);
        let allowed = linked.subsets().filter(|holds| holds.is_possible_among(linked)).count();
        count(self.persons.len()).wrapping_mul(free).wrapping_mul(count(allowed))
    }

    /// Whether somebody can have these ages, as far as they are given.
    pub(super) fn has_person(&self, age: Option<usize>, at_release: Option<usize>) -> bool {
        let is = |given: Option<usize>, band| given.is_none_or(|given| given == band);
        self.persons.iter().any(|person| is(age, person.age) && is(at_release, person.at_release))
    }

    /// The class that a cell has on this axis; the first where the space does not vary in it.
    pub(super) fn class(&self, cell: Cell, axis: Axis) -> usize {
        self.dimensions.iter().find(|dimension| dimension.axis == axis).map_or(0, |dimension| dimension.of(cell))
    }

    /// When the person of a cell is born and released, on each side.
    pub(super) fn born(&self, cell: Cell) -> [Born; 2] {
        let (age, at_release) = (self.class(cell, Axis::Age), self.class(cell, Axis::AgeAtRelease));
        let person = self.persons.iter().find(|person| person.age == age && person.at_release == at_release);
        person.map_or([Born { birth: None, release: None }; 2], |person| person.born)
    }

    /// Shows every cell in which the sides may differ, in order, with the number of ways that it stands for. Cells for
    /// which both are seen to say the same beforehand are left out.
    pub(super) fn walk(&self, one: &View<'_>, other: &View<'_>, mut visit: impl FnMut(Cell, u64, [&Situation; 2])) {
        let by_person =
            self.dimensions.iter().take_while(|dimension| matches!(dimension.axis, Axis::Age | Axis::AgeAtRelease));
        let from = by_person.count();
        for person in &self.persons {
            let mut cell = 0_u64;
            for dimension in self.dimensions.iter().take(from) {
                let band = if dimension.axis == Axis::Age { person.age } else { person.at_release };
                cell = dimension.moved(cell, band);
            }
            let [born_one, born_other] = person.born;
            let known = [one.nothing_known(born_one), other.nothing_known(born_other)];
            let rest = self.dimensions.get(from..).unwrap_or_default();
            descend(rest, [one, other], known, (cell, 1), &mut visit);
        }
    }
}

/// One dimension after another, until both sides say the same or everything is known.
fn descend(
    dimensions: &[Dimension],
    views: [&View<'_>; 2],
    known: [Known; 2],
    (cell, ways): (Cell, u64),
    visit: &mut impl FnMut(Cell, u64, [&Situation; 2]),
) {
    let ([view_one, view_other], [one, other]) = (views, known);
    let Some((dimension, rest)) = dimensions.split_first() else {
        let situation =
            |known: &Known| known.situation(known.birth.unwrap_or_else(|| known.latest_birth()), known.yes());
        visit(cell, ways, [&situation(&one), &situation(&other)]);
        return;
    };
    if let (Some(one), Some(other)) = (view_one.matter.settled(&one), view_other.matter.settled(&other))
        && is_alike([view_one, view_other].map(|view| view.matter), [one, other])
    {
        return;
    }
    for (at, class) in dimension.classes.iter().enumerate() {
        let Class { members, answers } = class;
        // What follows from an answer that was given has no other.
        if one.yes().has_any(answers.no) || one.no().has_any(answers.yes) {
            continue;
        }
        let known = [one.with_answers(*answers), other.with_answers(*answers)];
        let cell = cell.wrapping_add(count(at).wrapping_mul(dimension.stride));
        descend(rest, views, known, (cell, ways.wrapping_mul(count(members.len()))), visit);
    }
}

/// Where a condition mentions an atom.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Mention([bool; 3]);

impl Mention {
    const fn of(atom: Atom, condition: &Condition) -> Self {
        Self([condition.all.has(atom), condition.any.has(atom), condition.none.has(atom)])
    }
}

/// The bands between these limits.
fn bands(mut limits: Vec<Age>) -> Vec<AgeBand> {
    order::sort_once(&mut limits);
    let from = std::iter::once(Age::ZERO).chain(limits.iter().copied());
    let until = limits.iter().copied().chain(std::iter::once(Age::MAX));
    from.zip(until).map(|(from, until)| AgeBand::between(from, until)).collect()
}

/// Everybody who can be, by the bands of their ages: whom the calendar of the contract leaves room for on both sides.
fn persons(views: [&View<'_>; 2], ages: &[AgeBand], at_release: &[AgeBand]) -> Vec<Person> {
    let read = |bands: &[AgeBand], band| (bands.len() > 1).then_some(band);
    let mut persons = Vec::new();
    for (age, &band) in ages.iter().enumerate() {
        for (released, &band_at_release) in at_release.iter().enumerate() {
            let born = |view: &View<'_>| view.born(read(ages, band), read(at_release, band_at_release));
            if let [Some(one), Some(other)] = views.map(born) {
                persons.push(Person { age, at_release: released, born: [one, other] });
            }
        }
    }
    persons
}
