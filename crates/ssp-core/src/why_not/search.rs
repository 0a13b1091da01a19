//! Every smallest set of answers with which a goal comes out as it is wanted, on one day.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::want::{Settled, Want};
use crate::facts::{Answer, Answers, Atom, Atoms, Flag, settle};
use crate::order;
use crate::rule::{Basis, Known, Question, Situation};
use crate::subject::Matter;

/// Whether a disclosure is necessary is judged by a person: the one thing here that is no answer to a question.
pub(super) const NECESSITY: Atom = Atom::Flag(Flag::Necessary);

/// A set of answers (and of what somebody judges).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
pub(super) struct Set {
    pub(super) yes: Atoms,
    pub(super) no: Atoms,
}

impl Set {
    pub(super) const EMPTY: Self = Self { yes: Atoms::NONE, no: Atoms::NONE };

    const fn with(self, atom: Atom, answer: Answer) -> Self {
        match answer {
            Answer::Yes => Self { yes: self.yes.with(atom), ..self },
            Answer::No => Self { no: self.no.with(atom), ..self },
            Answer::Unknown | Answer::NotAsked => self,
        }
    }

    pub(super) const fn atoms(self) -> Atoms {
        self.yes.or(self.no)
    }

    pub(super) const fn is_empty(self) -> bool {
        self.atoms().is_empty()
    }

    pub(super) const fn has_all(self, other: Self) -> bool {
        self.yes.has_all(other.yes) && self.no.has_all(other.no)
    }

    /// The answer of the set to a question that it has.
    pub(super) const fn answer(self, atom: Atom) -> Answer {
        if self.yes.has(atom) { Answer::Yes } else { Answer::No }
    }

    /// Fewer answers first, then the order of the contract, yes before no.
    pub(super) fn key(self) -> (u32, Vec<(Atom, Answer)>) {
        (self.atoms().len(), self.atoms().iter().map(|atom| (atom, self.answer(atom))).collect())
    }

    /// The answers of the set from which this one of them follows: it is there because a present one contradicts them.
    pub(super) fn followed_by(self, atom: Atom) -> Atoms {
        let is_followed = |other: &Atom| {
            let only = Atoms::of(&[*other]);
            let (yes, no) = settle(self.yes.and(only), self.no.and(only));
            *other != atom && yes.or(no).has(atom)
        };
        self.atoms().iter().filter(is_followed).fold(Atoms::NONE, Atoms::with)
    }
}

/// One goal of one case or disclosure on one day.
pub(super) struct Day<'q, 'a> {
    matter: Matter<'a>,
    want: &'q Want,
    dates: Known,
    answers: Answers,
    /// What is given with the question, and no answer changes.
    pub(super) given: Known,
    /// The questions that the goal reads on that day, and what somebody judges.
    levers: Atoms,
    /// One person for each stretch of birth dates; the one that it is about, where the birth date is known.
    persons: Vec<Situation>,
}

impl<'q, 'a> Day<'q, 'a> {
    /// The day of these dates.
    pub(super) fn new(matter: Matter<'a>, want: &'q Want, dates: Known, answers: Answers) -> Self {
        let is_given = |atom: &Atom| Question::of_atom(*atom).is_none() && *atom != Atom::NecessityNotJudged;
        let only_given = |atoms: Atoms| atoms.iter().filter(is_given).fold(Atoms::NONE, Atoms::with);
        let given = Answers { yes: only_given(answers.yes), no: only_given(answers.no), declined: Atoms::NONE };
        let given = dates.with_answers(given);
        let reads = matter.reads(&given);
        let levers = reads.atoms().iter().filter(|atom| !is_given(atom) && *atom != Atom::NecessityNotJudged);
        let levers = levers.fold(Atoms::NONE, Atoms::with);
        let births = match dates.birth {
            Some(birth) => vec![birth],
            None => reads.births(&dates),
        };
        let persons = births.iter().map(|birth| dates.situation(*birth, Atoms::NONE)).collect();
        Self { matter, want, dates, answers, given, levers, persons }
    }

    /// The day itself.
    pub(super) const fn date(&self) -> NaiveDate {
        self.dates.date
    }

    /// The present answer; of what somebody judges, not asked where nobody has.
    pub(super) const fn present(&self, atom: Atom) -> Answer {
        if matches!(atom, NECESSITY) && self.answers.yes.has(Atom::NecessityNotJudged) {
            return Answer::NotAsked;
        }
        self.answers.get(atom)
    }

    /// The present answers with these in place of theirs.
    fn with(&self, set: Set) -> Known {
        let mut answers = self.answers;
        for atom in set.atoms().iter() {
            answers = answers.with(atom, set.answer(atom));
            if atom == NECESSITY {
                answers = answers.with(Atom::NecessityNotJudged, Answer::No);
            }
        }
        self.dates.with_answers(answers)
    }

    /// These answers, and the opposite of every present answer that contradicts them; `None` where they contradict each other.
    fn consistent(&self, set: Set) -> Option<Set> {
        let (yes, no) = settle(set.yes, set.no);
        let withdrawn = Set { yes: self.answers.no.and(yes), no: self.answers.yes.and(no) };
        (!yes.has_any(no)).then(|| Set { yes: set.yes.or(withdrawn.yes), no: set.no.or(withdrawn.no) })
    }

    fn comes_to(&self, holds: Atoms, person: &Situation) -> Option<Settled> {
        self.want.comes_to(&self.matter, &self.matter.decide(&Situation { holds, ..*person }))
    }

    /// Every way in which what is not known can turn out.
    fn ways(&self, known: &Known) -> impl Iterator<Item = Atoms> {
        let considered = known.settled().or(self.levers);
        let yes = known.yes();
        let ways = self.levers.without(known.settled()).subsets().map(move |chosen| yes.or(chosen));
        ways.filter(move |holds| holds.is_possible_among(considered))
    }

    /// How the goal stands with what is known.
    pub(super) fn stands(&self) -> Option<Settled> {
        let known = self.with(Set::EMPTY);
        let mut all = self.ways(&known).flat_map(|holds| self.persons.iter().map(move |person| (holds, person)));
        let first = all.next().and_then(|(holds, person)| self.comes_to(holds, person))?;
        all.all(|(holds, person)| self.comes_to(holds, person) == Some(first)).then_some(first)
    }

    /// Whether the goal comes out as wanted with the present answers.
    pub(super) fn is_reached(&self) -> bool {
        self.stands() == self.want.settled()
    }

    /// Whether it does with these in place of the present ones.
    pub(super) fn is_reached_with(&self, set: Set) -> bool {
        self.refuted_by(set).is_none()
    }

    /// What decides with these in place of the present ones, in every way in which the rest can turn out.
    pub(super) fn deciding(&self, set: Set) -> Vec<&'a Basis> {
        let known = self.with(set);
        let mut deciding: Vec<&'a Basis> = Vec::new();
        for holds in self.ways(&known) {
            for person in &self.persons {
                for basis in self.matter.decided_by(&Situation { holds, ..*person }) {
                    if !deciding.contains(&basis) {
                        deciding.push(basis);
                    }
                }
            }
        }
        deciding
    }

    /// One way in which these answers do not lead to what is wanted; `None` where they do.
    ///
    /// Any larger set that does has an answer that this way contradicts, because it has to rule this way out.
    fn refuted_by(&self, set: Set) -> Option<Atoms> {
        let known = self.with(set);
        let wanted = self.want.settled();
        let mut first: Option<(Option<Settled>, Atoms)> = None;
        for holds in self.ways(&known) {
            for person in &self.persons {
                let found = self.comes_to(holds, person);
                if wanted.is_some() {
                    if found != wanted {
                        return Some(holds);
                    }
                    continue;
                }
                let (before, _) = *first.get_or_insert((found, holds));
                if found.is_none() || found != before {
                    return None;
                }
            }
        }
        first.map(|(_, holds)| holds)
    }

    /// Every smallest set, fewest answers first; the empty one alone where nothing has to change.
    pub(super) fn smallest(&self) -> Vec<Set> {
        let mut found: Vec<Set> = Vec::new();
        let mut reaching = if self.can_be_reached() { vec![Set::EMPTY] } else { Vec::new() };
        // Set by set with one answer more, so that a smaller one is found before every set that holds it.
        while !reaching.is_empty() {
            let mut seen: HashSet<Set> = HashSet::new();
            let mut larger: Vec<Set> = Vec::new();
            for set in reaching {
                if found.iter().any(|smaller| set.has_all(*smaller)) {
                    continue;
                }
                let Some(consistent) = self.consistent(set) else { continue };
                let Some(holds) = self.refuted_by(consistent) else {
                    found.push(set);
                    continue;
                };
                for lever in self.levers.without(set.atoms()).iter() {
                    for answer in contradicting(lever, holds) {
                        let more = set.with(lever, *answer);
                        if seen.insert(more) {
                            larger.push(more);
                        }
                    }
                }
            }
            reaching = larger;
        }
        let all: Vec<Set> = found.iter().filter_map(|set| self.consistent(*set)).collect();
        let is_smallest = |set: &Set| !all.iter().any(|other| other != set && set.has_all(*other));
        let mut smallest: Vec<Set> = Vec::new();
        for set in all.iter().filter(|set| is_smallest(set)) {
            if !smallest.contains(set) {
                smallest.push(*set);
            }
        }
        order::sort_by_key(&mut smallest, |set| set.key());
        smallest
    }

    /// Every complete way in which the questions can be answered, with what somebody judges or has not judged yet.
    fn all_ways(&self) -> impl Iterator<Item = Atoms> {
        let unjudged = self.levers.has(NECESSITY).then_some(Atom::NecessityNotJudged);
        self.ways(&self.given).flat_map(move |holds| {
            let not_judged = unjudged.filter(|_| !holds.has(NECESSITY)).map(|atom| holds.with(atom));
            std::iter::once(holds).chain(not_judged)
        })
    }

    /// Whether any answers at all lead to what is wanted. An open outcome may need none of them.
    fn can_be_reached(&self) -> bool {
        let Some(wanted) = self.want.settled() else { return true };
        let reaches = |holds: Atoms| self.persons.iter().all(|person| self.comes_to(holds, person) == Some(wanted));
        self.all_ways().any(reaches)
    }

    /// Every complete situation.
    pub(super) fn situations(&self) -> impl Iterator<Item = Situation> {
        self.all_ways().flat_map(|holds| self.persons.iter().map(move |person| Situation { holds, ..*person }))
    }

    /// The rules that read this on that day.
    pub(super) fn rules_reading(&self, atom: Atom) -> Vec<&'a str> {
        let mut rules: Vec<&'a str> = Vec::new();
        let readers = Question::of_atom(atom).map(|question| self.matter.readers(question, &self.given));
        for basis in readers.into_iter().flatten() {
            if !rules.contains(&&*basis.rule) {
                rules.push(&basis.rule);
            }
        }
        rules
    }
}

/// The answers that would contradict this way; what nobody has judged yet is contradicted by either.
const fn contradicting(lever: Atom, holds: Atoms) -> &'static [Answer] {
    if matches!(lever, NECESSITY) && holds.has(Atom::NecessityNotJudged) {
        &[Answer::Yes, Answer::No]
    } else if holds.has(lever) {
        &[Answer::No]
    } else {
        &[Answer::Yes]
    }
}
