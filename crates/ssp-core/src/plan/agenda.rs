//! What is planned: the goals, which of them belong together, and how many questions each group takes.

use chrono::NaiveDate;

use super::search::{At, Birth, Scope, Search};
use super::{Fraction, HowMany, PlannedAnswer, Step};
use crate::facts::{Answer, Answers, Atom, Atoms, Fact, implies};
use crate::order;
use crate::rule::{Known, Quantified, Question, Reads, quantify};
use crate::subject::{Goal, Matter, Outcome};

/// The goals with what is known, planned.
pub(super) struct Agenda<'a> {
    known: Known,
    goals: Vec<OpenGoal<'a>>,
    /// One birth date for each stretch that the goals can tell apart; the birth date, where it is known.
    births: Vec<NaiveDate>,
    /// Whether the birth date comes before everything else.
    birth_first: bool,
    groups: Vec<Group<'a>>,
}

/// A goal and how it stands.
pub(super) struct OpenGoal<'a> {
    pub(super) goal: Goal,
    pub(super) matter: Matter<'a>,
    pub(super) read: Quantified<Outcome>,
    /// What it reads whatever is known.
    reads: Reads,
}

/// Goals that share a question, the birth date apart: they are planned together.
struct Group<'a> {
    matters: Vec<Matter<'a>>,
    /// What they read whatever is known.
    reads: Atoms,
    /// The questions that one of them asks, without a birth date that comes first.
    ask: Vec<Question>,
    /// The plan; `None` where there are too many states.
    search: Option<Search>,
}

impl<'a> Agenda<'a> {
    pub(super) fn of(known: &Known, goals: &[(Goal, Matter<'a>)]) -> Self {
        let known = *known;
        let before = known.before_asking();
        let of_goal = |&(goal, matter): &(Goal, Matter<'a>)| {
            let read = quantify(&known, &matter.reads(&known), |situation| matter.decide(situation));
            OpenGoal { goal, matter, read, reads: matter.reads(&before) }
        };
        let goals: Vec<OpenGoal<'a>> = goals.iter().map(of_goal).collect();

        let open: Vec<&OpenGoal<'a>> = goals.iter().filter(|goal| !goal.read.ask.is_empty()).collect();
        let asks_birth = open.iter().any(|goal| goal.read.ask.contains(&Question::BirthDate));
        let mut all_reads = Reads::nothing();
        // What one goal alone still asks about is planned for it freely, and no other goal cuts the birth dates.
        let (birth_first, birth) = match open.as_slice() {
            [only] if asks_birth => {
                all_reads.add(&only.reads);
                (false, Birth::Open)
            }
            _ => {
                goals.iter().for_each(|goal| all_reads.add(&goal.reads));
                (asks_birth, Birth::Given)
            }
        };
        let births = known.birth.map_or_else(|| all_reads.births(&known), |birth| vec![birth]);
        let mut groups = grouped(&goals);
        for group in &mut groups {
            // A birth date that changes nothing has one stretch as good as another.
            let births = if asks_birth { births.as_slice() } else { births.get(..1).unwrap_or_default() };
            let atoms = group.reads.without(known.settled());
            group.ask.retain(|asked| !birth_first || *asked != Question::BirthDate);
            group.search = Search::of(&Scope { known: &known, matters: &group.matters, atoms, births }, birth);
        }
        Self { known, goals, births, birth_first, groups }
    }

    pub(super) fn goals(&self) -> &[OpenGoal<'a>] {
        &self.goals
    }

    /// Whether every group could be planned.
    pub(super) fn is_optimal(&self) -> bool {
        self.groups.iter().all(|group| group.search.is_some())
    }

    /// The question to ask now; `None` where none is worth asking.
    pub(super) fn next(&self) -> Option<Question> {
        if self.birth_first {
            return Some(Question::BirthDate);
        }
        self.groups.iter().find_map(|group| match &group.search {
            Some(search) => search.question(search.start(0)),
            None => self.next_of_too_many(group),
        })
    }

    /// Where a group has too many states: what its first open goal asks, planned by itself where that can be.
    fn next_of_too_many(&self, group: &Group<'a>) -> Option<Question> {
        let open = self.goals.iter().find(|goal| group.has(goal) && !goal.read.ask.is_empty())?;
        let alone = (group.matters.len() > 1).then(|| Self::of(&self.known, &[(open.goal, open.matter)]));
        alone.and_then(|alone| alone.next()).or_else(|| open.read.ask.first().copied())
    }

    /// How many questions are asked.
    pub(super) fn how_many(&self) -> HowMany {
        if !self.birth_first {
            return self.how_many_in(0);
        }
        let stretches = || (0..self.births.len()).map(|stretch| self.how_many_in(stretch));
        let number = u64::try_from(self.births.len()).unwrap_or(u64::MAX);
        let sum = stretches().try_fold(Fraction::ZERO, |sum, then| Some(sum.plus(then.expected?)));
        let worst = stretches().map(|then| then.worst).max().unwrap_or_default();
        HowMany {
            expected: sum.map(|sum| sum.shared_among(number).plus(Fraction::whole(1))),
            worst: worst.saturating_add(1),
        }
    }

    /// How many questions the groups take in a stretch of birth dates.
    fn how_many_in(&self, stretch: usize) -> HowMany {
        let of_groups = self.groups.iter().map(|group| group.how_many(stretch));
        of_groups.fold(HowMany::NONE, HowMany::plus)
    }

    /// What is known after each answer that can be given to a question; "unknown" is one too.
    pub(super) fn answers(&self, question: Question) -> Vec<(PlannedAnswer, Known)> {
        let Some(atom) = question.atom() else {
            return self.stretches().map(|(born, birth)| (born, self.known.born(birth))).collect();
        };
        let answered = |answer| self.known.with_answers(Answers::NONE.with(atom, answer));
        vec![
            (PlannedAnswer::YesNo(true), answered(Answer::Yes)),
            (PlannedAnswer::YesNo(false), answered(Answer::No)),
            (PlannedAnswer::UNKNOWN, answered(Answer::Unknown)),
        ]
    }

    /// The stretches of birth dates, each with its last day.
    fn stretches(&self) -> impl Iterator<Item = (PlannedAnswer, NaiveDate)> {
        let firsts = std::iter::once(None).chain(self.births.iter().map(NaiveDate::succ_opt));
        firsts.zip(&self.births).map(|(from, to)| (PlannedAnswer::Born { from, to: *to }, *to))
    }

    /// The whole plan; `None` where it is not optimal.
    pub(super) fn tree(&self) -> Option<Vec<Step>> {
        if !self.is_optimal() {
            return None;
        }
        if !self.birth_first {
            return Some(self.steps_in(0));
        }
        let answers = self.stretches().enumerate();
        let answers = answers.map(|(stretch, (born, _))| (born, self.steps_in(stretch)));
        Some(vec![Step::of(Question::BirthDate, answers)])
    }

    /// The plans of the groups in a stretch, one after another.
    fn steps_in(&self, stretch: usize) -> Vec<Step> {
        let searches = self.groups.iter().filter_map(|group| group.search.as_ref());
        searches.flat_map(|search| self.steps(search, search.start(stretch))).collect()
    }

    fn steps(&self, search: &Search, at: At) -> Option<Step> {
        let question = search.question(at)?;
        let after = search.after(at).into_iter().map(|at| self.steps(search, at).into_iter().collect());
        Some(match question {
            Question::BirthDate => Step::of(question, self.stretches().map(|(born, _)| born).zip(after)),
            Question::Fact(_) | Question::Flag(_) => {
                // Yes stands first, as it does wherever one is asked.
                let no_yes = [false, true].map(PlannedAnswer::YesNo).into_iter().zip(after);
                Step::of(question, no_yes.collect::<Vec<_>>().into_iter().rev())
            }
        })
    }
}

impl<'a> Group<'a> {
    fn has(&self, goal: &OpenGoal<'a>) -> bool {
        self.reads.has_any(goal.reads.atoms())
    }

    fn how_many(&self, stretch: usize) -> HowMany {
        match &self.search {
            Some(search) => {
                let asked = search.asked(search.start(stretch));
                HowMany { expected: Some(Fraction::of(asked.sum.into(), asked.ways.into())), worst: asked.worst.into() }
            }
            // What is asked is asked once, and what cannot change an outcome now never can.
            None => HowMany { expected: None, worst: u32::try_from(self.ask.len()).unwrap_or(u32::MAX) },
        }
    }
}

/// The goals in groups, in the order of the first of each. Two belong together where they read the same atom, or one reads an
/// atom that settles one that the other reads: crime that is repeated is crime.
fn grouped<'a>(goals: &[OpenGoal<'a>]) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    for goal in goals {
        let mut joined =
            Group { matters: vec![goal.matter], reads: goal.reads.atoms(), ask: goal.read.ask.clone(), search: None };
        let mut place = groups.len();
        // The goal joins every group that it shares with, in the place of the first of them.
        while let Some(index) = groups.iter().position(|group| share(group.reads, goal.reads.atoms())) {
            place = place.min(index);
            let group = groups.remove(index);
            joined.matters.extend(group.matters);
            joined.reads = joined.reads.or(group.reads);
            joined.ask.extend(group.ask);
        }
        order::sort_once(&mut joined.ask);
        groups.insert(place, joined);
    }
    groups
}

/// Whether an answer about the one can settle something of the other.
fn share(one: Atoms, other: Atoms) -> bool {
    with_what_follows(one).has_any(other) || with_what_follows(other).has_any(one)
}

fn with_what_follows(atoms: Atoms) -> Atoms {
    let facts = Fact::ALL.iter().filter(|fact| atoms.has(Atom::Fact(**fact)));
    facts.fold(atoms, |all, fact| all.or(Atoms::facts(implies(*fact))))
}
