//! The optimal plan of goals that are planned together, by dynamic programming over every state of what is known.
//!
//! A state is one digit for each open atom (no, yes, not known) and the stretch of birth dates, or none yet. Each state is met
//! once, after the states that an answer leads to. What the implications rule out are completions that do not exist: a state
//! counts none of them, so an answer settles what it implies without being told.

use chrono::NaiveDate;

use crate::facts::{Atom, Atoms};
use crate::rule::{Known, Question, Situation};
use crate::subject::{Matter, Outcome};

/// The largest number of states that a plan is made for: eleven yes/no questions and four stretches of birth dates, or twelve and a
/// known birth date. A state takes 16 bytes.
pub(super) const MOST_STATES: usize = 1_000_000;
const MOST_ATOMS: usize = 12;

/// What comes out of a completion that the implications rule out.
const IMPOSSIBLE: u32 = u32::MAX;
/// The bit of the birth date beside those of the atoms.
const BIRTH: u32 = 1 << 31;
/// The choice of a state in which nothing is asked.
const NOTHING: u8 = u8::MAX;
/// The choice of the birth date.
const BIRTH_DATE: u8 = 31;

/// What is planned together: these goals over these open atoms and these stretches of birth dates.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scope<'s, 'a> {
    pub(super) known: &'s Known,
    pub(super) matters: &'s [Matter<'a>],
    pub(super) atoms: Atoms,
    /// One birth date for each stretch.
    pub(super) births: &'s [NaiveDate],
}

/// Whether the birth date is a question of the plan.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Birth {
    /// It is one question among the others.
    Open,
    /// It is known, or it is asked before everything else, or it changes nothing.
    Given,
}

/// The best plan from a state on.
#[derive(Clone, Copy, Default, Debug)]
struct State {
    /// The questions asked, summed over the completions.
    sum: u32,
    /// How many completions there are.
    ways: u32,
    /// The questions that can still change the outcome.
    turns: u32,
    /// The most questions that are asked.
    worst: u8,
    /// What is asked next.
    choice: u8,
}

/// How many questions a plan asks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Asked {
    /// Summed over the completions.
    pub(super) sum: u32,
    /// How many completions there are.
    pub(super) ways: u32,
    /// At most.
    pub(super) worst: u8,
}

/// A state of the plan, as one walks it.
#[derive(Clone, Copy, Debug)]
pub(super) struct At {
    stretch: Option<usize>,
    index: usize,
}

/// The plan from every state.
#[derive(Clone, Debug)]
pub(super) struct Search {
    atoms: Vec<Atom>,
    /// The states of each stretch of birth dates.
    born: Vec<Vec<State>>,
    /// Those in which it is not known; empty where the birth date is not a question.
    unborn: Vec<State>,
}

/// 3 to the power of each place: what the digit of an atom counts.
const WEIGHTS: [usize; MOST_ATOMS + 1] = {
    let (mut weights, mut place) = ([1; MOST_ATOMS + 1], 1);
    while place <= MOST_ATOMS {
        let mut other = place;
        while other <= MOST_ATOMS {
            #[expect(clippy::indexing_slicing, reason = "both places are in the array, or it does not compile")]
            {
                weights[other] = 3_usize.wrapping_mul(weights[other]);
            }
            other = other.wrapping_add(1);
        }
        place = place.wrapping_add(1);
    }
    weights
};

fn weight(place: u32) -> usize {
    usize::try_from(place).ok().and_then(|place| WEIGHTS.get(place)).copied().unwrap_or_default()
}

/// The lowest bit of a set, and the rest.
fn lowest(set: u32) -> Option<(u32, u32)> {
    (set != 0).then(|| (set.trailing_zeros(), set & set.wrapping_sub(1)))
}

/// The places in a set, in the order of the contract.
fn places(mut set: u32) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        let (place, rest) = lowest(set)?;
        set = rest;
        Some(place)
    })
}

/// Counts through the states: after each the states in which one more is not known.
#[derive(Clone, Copy, Default)]
struct Counter {
    yes: u32,
    open: u32,
}

impl Counter {
    fn advance(&mut self) {
        let mut bit = 1_u32;
        while self.open & bit != 0 {
            self.open ^= bit;
            bit = bit.wrapping_shl(1);
        }
        if self.yes & bit == 0 {
            self.yes |= bit;
        } else {
            self.yes ^= bit;
            self.open |= bit;
        }
    }
}

/// The states that the two answers about an open atom lead to.
fn answered(states: &[State], index: usize, place: u32) -> (State, State) {
    let weight = weight(place);
    let yes = index.wrapping_sub(weight);
    let at = |index: usize| states.get(index).copied().unwrap_or_default();
    (at(yes.wrapping_sub(weight)), at(yes))
}

/// The best choice so far. An earlier one stays where a later one is no better.
#[derive(Clone, Copy)]
struct Best {
    sum: u32,
    worst: u8,
    choice: u8,
}

impl Best {
    const NONE: Self = Self { sum: u32::MAX, worst: u8::MAX, choice: NOTHING };

    fn or(&mut self, sum: u32, worst: u8, choice: u32) {
        if (sum, worst) < (self.sum, self.worst) {
            *self = Self { sum, worst, choice: u8::try_from(choice).unwrap_or(NOTHING) };
        }
    }

    /// The state in which this is asked, or nothing where nothing is worth asking.
    fn state(self, ways: u32, turns: u32) -> State {
        if self.choice == NOTHING {
            return State { sum: 0, ways, turns, worst: 0, choice: NOTHING };
        }
        let (sum, worst) = (self.sum.wrapping_add(ways), self.worst.wrapping_add(1));
        State { sum, ways, turns, worst, choice: self.choice }
    }

    /// With every atom of a set.
    fn or_atoms(&mut self, states: &[State], index: usize, ask: u32) {
        for place in places(ask) {
            let (no, yes) = answered(states, index, place);
            self.or(no.sum.wrapping_add(yes.sum), no.worst.max(yes.worst), place);
        }
    }
}

impl Search {
    /// Plans; `None` where there are more states than [`MOST_STATES`].
    pub(super) fn of(scope: &Scope<'_, '_>, birth: Birth) -> Option<Self> {
        let atoms: Vec<Atom> = scope.atoms.iter().collect();
        let layers = scope.births.len().saturating_add(usize::from(birth == Birth::Open));
        let states = WEIGHTS.get(atoms.len()).copied()?;
        if states.saturating_mul(layers) > MOST_STATES {
            return None;
        }
        let askable = (0..32_u32).zip(&atoms).filter(|(_, atom)| !scope.known.declined().has(**atom));
        let askable = askable.fold(0, |set, (place, _)| set | 1_u32.wrapping_shl(place));
        let ends = Ends::of(scope);
        let born: Vec<Vec<State>> =
            (0..scope.births.len()).map(|stretch| ends.born(stretch, states, askable)).collect();
        let unborn = if birth == Birth::Open { ends.unborn(&born, states, askable) } else { Vec::new() };
        Some(Self { atoms, born, unborn })
    }

    /// Where nothing more is known; in a stretch of birth dates, or the only one.
    pub(super) fn start(&self, stretch: usize) -> At {
        let stretch = self.unborn.is_empty().then_some(stretch);
        At { stretch, index: weight(u32::try_from(self.atoms.len()).unwrap_or(u32::MAX)).wrapping_sub(1) }
    }

    fn state(&self, at: At) -> State {
        let states = at.stretch.map_or(Some(&self.unborn), |stretch| self.born.get(stretch));
        states.and_then(|states| states.get(at.index)).copied().unwrap_or_default()
    }

    /// How many questions are asked from here on.
    pub(super) fn asked(&self, at: At) -> Asked {
        let State { sum, ways, worst, .. } = self.state(at);
        Asked { sum, ways, worst }
    }

    /// The question that is asked here; `None` where the plan ends.
    pub(super) fn question(&self, at: At) -> Option<Question> {
        match self.state(at).choice {
            NOTHING => None,
            BIRTH_DATE => Some(Question::BirthDate),
            place => self.atoms.get(usize::from(place)).copied().and_then(Question::of_atom),
        }
    }

    /// Where the answers to the question lead: no and yes, or each stretch of birth dates.
    pub(super) fn after(&self, at: At) -> Vec<At> {
        match self.state(at).choice {
            NOTHING => Vec::new(),
            BIRTH_DATE => (0..self.born.len()).map(|stretch| At { stretch: Some(stretch), ..at }).collect(),
            place => {
                let weight = weight(place.into());
                let yes = at.index.wrapping_sub(weight);
                vec![At { index: yes.wrapping_sub(weight), ..at }, At { index: yes, ..at }]
            }
        }
    }
}

/// What comes out of every completion: the goals' outcomes together, as a number.
struct Ends {
    /// The numbers of each stretch, in the order of `Atoms::subsets`.
    of_stretches: Vec<Vec<u32>>,
}

/// The number of a thing among those met so far.
fn number_of<T: PartialEq>(met: &mut Vec<T>, thing: T) -> u32 {
    let place = met.iter().position(|other| *other == thing).unwrap_or_else(|| {
        met.push(thing);
        met.len().wrapping_sub(1)
    });
    u32::try_from(place).unwrap_or(IMPOSSIBLE)
}

impl Ends {
    fn of(scope: &Scope<'_, '_>) -> Self {
        let known = scope.known;
        let considered = known.settled().or(scope.atoms);
        let mut outcomes: Vec<Vec<Outcome>> = scope.matters.iter().map(|_| Vec::new()).collect();
        // The outcomes of several goals are numbered two by two.
        let mut together: Vec<(u32, u32)> = Vec::new();
        let mut end = |situation: &Situation| {
            let goals = scope.matters.iter().zip(&mut outcomes);
            goals.fold(0, |end, (matter, met)| {
                let of_goal = number_of(met, matter.decide(situation));
                if scope.matters.len() == 1 { of_goal } else { number_of(&mut together, (end, of_goal)) }
            })
        };
        let of_stretch = |birth: &NaiveDate| {
            let person = known.situation(*birth, Atoms::NONE);
            let choices = scope.atoms.subsets().map(|chosen| {
                let holds = known.yes().or(chosen);
                match holds.is_possible_among(considered) {
                    true => end(&Situation { holds, ..person }),
                    false => IMPOSSIBLE,
                }
            });
            choices.collect()
        };
        Self { of_stretches: scope.births.iter().map(of_stretch).collect() }
    }

    fn at(of_stretch: &[u32], yes: u32) -> u32 {
        usize::try_from(yes).ok().and_then(|yes| of_stretch.get(yes)).copied().unwrap_or(IMPOSSIBLE)
    }

    /// The states of one stretch.
    fn born(&self, stretch: usize, states: usize, askable: u32) -> Vec<State> {
        let ends = self.of_stretches.get(stretch).map(Vec::as_slice).unwrap_or_default();
        let mut done: Vec<State> = Vec::with_capacity(states);
        let mut counter = Counter::default();
        for index in 0..states {
            let Counter { yes, open } = counter;
            let state = match lowest(open) {
                None => {
                    let ways = u32::from(Self::at(ends, yes) != IMPOSSIBLE);
                    State { ways, choice: NOTHING, ..State::default() }
                }
                Some((place, rest)) => {
                    let (no, holds) = answered(&done, index, place);
                    let ways = no.ways.wrapping_add(holds.ways);
                    // Two splits tell of every pair: each finds those that differ in another atom than its own.
                    let turns = match lowest(rest) {
                        Some((other, _)) => {
                            let (other_no, other_yes) = answered(&done, index, other);
                            no.turns | holds.turns | other_no.turns | other_yes.turns
                        }
                        None => {
                            let bit = 1_u32.wrapping_shl(place);
                            let differ = ways == 2 && Self::at(ends, yes) != Self::at(ends, yes | bit);
                            if differ { bit } else { 0 }
                        }
                    };
                    let mut best = Best::NONE;
                    best.or_atoms(&done, index, turns & askable);
                    best.state(ways, turns)
                }
            };
            done.push(state);
            counter.advance();
        }
        done
    }

    /// The states in which the birth date is not known.
    fn unborn(&self, born: &[Vec<State>], states: usize, askable: u32) -> Vec<State> {
        let mut done: Vec<State> = Vec::with_capacity(states);
        let mut counter = Counter::default();
        for index in 0..states {
            let Counter { yes, open } = counter;
            let (mut ways, mut turns, mut by_birth) = (0_u32, 0_u32, (0_u32, 0_u8));
            for state in born.iter().filter_map(|states| states.get(index)) {
                ways = ways.wrapping_add(state.ways);
                turns |= state.turns;
                by_birth = (by_birth.0.wrapping_add(state.sum), by_birth.1.max(state.worst));
            }
            let birth_turns = match lowest(open) {
                Some((place, _)) => {
                    let (no, holds) = answered(&done, index, place);
                    (no.turns | holds.turns) & BIRTH
                }
                None => {
                    let mut ends = self.of_stretches.iter().map(|ends| Self::at(ends, yes));
                    let first = ends.next().unwrap_or(IMPOSSIBLE);
                    if first != IMPOSSIBLE && ends.any(|end| end != first) { BIRTH } else { 0 }
                }
            };
            turns |= birth_turns;
            let mut best = Best::NONE;
            if birth_turns != 0 {
                best.or(by_birth.0, by_birth.1, BIRTH_DATE.into());
            }
            best.or_atoms(&done, index, turns & askable);
            done.push(best.state(ways, turns));
            counter.advance();
        }
        done
    }
}
