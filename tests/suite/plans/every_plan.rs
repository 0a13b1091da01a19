//! The best plan by brute force: every completion by the oracle, every question that splits them, every plan that follows.
//!
//! A state is the list of the completions that are left. A question may be asked where two of them differ in it alone and end
//! differently. Nothing here knows the rules, and nothing is shared with the planner.

use std::collections::{BTreeSet, HashMap};

use ssp_core::disclose::Disclosure;
use ssp_core::plan::Fraction;

use super::partial::Goal;
use crate::oracle::disclosure::{DisclosureOutcome, FLAGS, evaluate, reads as reads_of_disclosure};
use crate::oracle::levels::{CaseOutcome, case_outcome};
use crate::oracle::programmes::{self, KSP_READS, Moment, PSP_READS, moments};
use crate::oracle::questions::{Answers, BIRTH_DATE, implied};
use crate::oracle::{self, Outcome, Town};
use crate::support;

/// What comes out of one goal.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum End {
    Verdict(Outcome),
    Level(CaseOutcome),
    Disclosed(DisclosureOutcome),
}

/// The completions of some goals, at first with nothing known but the dates.
pub struct Space {
    /// The questions that the goals read, without the birth date.
    pub reads: u32,
    /// The moments, one for each stretch of birth dates that the goals can tell apart, the oldest person first.
    pub stretches: Vec<Moment>,
    /// Stretch and set of true answers of each completion.
    completions: Vec<(usize, u32)>,
    /// The ends of each completion, goal by goal.
    ends: Vec<Vec<End>>,
    places: HashMap<(usize, u32), u16>,
}

/// How good a plan is: questions asked over all completions, and at most.
pub type Cost = (u64, u32);

/// The completions that are left, by their places.
pub type Left = Vec<u16>;

/// The best cost from each list of completions on, and the question that it begins with.
#[derive(Default)]
pub struct Memo {
    best: HashMap<Left, (Cost, Option<u32>)>,
    every: HashMap<Left, BTreeSet<Cost>>,
}

impl Space {
    /// `given` are answers that hold whatever is asked; `ends` are those at a moment in a world.
    fn of(reads: u32, given: Answers, mut moments: Vec<Moment>, ends: impl Fn(&Moment, u32) -> Vec<End>) -> Self {
        let considered = reads | given.yes | given.no;
        let open = reads & !(given.yes | given.no);
        let worlds: Vec<u32> = (0..1_u32 << open.count_ones())
            .map(|number| spread(number, open) | given.yes)
            .filter(|world| implied(*world) & considered == *world & considered)
            .collect();
        // The oldest first; neighbours that end alike in every world are one stretch.
        moments.sort_by_key(|moment| (-moment.age, -moment.release_age));
        let columns: Vec<(Moment, Vec<Vec<End>>)> =
            moments.iter().map(|moment| (*moment, worlds.iter().map(|world| ends(moment, *world)).collect())).collect();
        let mut stretches: Vec<(Moment, Vec<Vec<End>>)> = Vec::new();
        for (moment, column) in columns {
            if stretches.last().is_none_or(|(_, last)| *last != column) {
                stretches.push((moment, column));
            }
        }
        let mut space = Self {
            reads: open,
            stretches: stretches.iter().map(|(moment, _)| *moment).collect(),
            completions: Vec::new(),
            ends: Vec::new(),
            places: HashMap::new(),
        };
        for (stretch, (_, column)) in stretches.into_iter().enumerate() {
            for (world, ends) in worlds.iter().zip(column) {
                space.places.insert((stretch, *world), space.completions.len() as u16);
                space.completions.push((stretch, *world));
                space.ends.push(ends);
            }
        }
        space
    }

    /// The completions of goals of a case.
    pub fn of_case(town: &'static Town, goals: &[Goal], dates: super::partial::Dates, level: Option<u8>) -> Self {
        Self::of_case_among(town, goals, goals, dates, level)
    }

    /// The completions of goals of a case, in all that `among` read.
    pub fn of_case_among(
        town: &'static Town,
        goals: &[Goal],
        among: &[Goal],
        (date, birth, release): super::partial::Dates,
        level: Option<u8>,
    ) -> Self {
        let limits = town.programmes.map(|rule| [rule.from, rule.until]);
        let (date, birth, release) =
            (support::to_oracle(date), birth.map(support::to_oracle), release.map(support::to_oracle));
        let moments = moments(limits.as_flattened(), town.leap, date, birth, release).unwrap();
        let reads = among.iter().fold(0, |all, goal| {
            all | match goal {
                Goal::Verdict(index) => programmes::reads(town, *index),
                Goal::CaseLevel => programmes::reads(town, 0) | town.levels.unwrap().reads,
            }
        });
        Self::of(reads, Answers::default(), moments, |moment, world| {
            let end = |goal: &Goal| match goal {
                Goal::Verdict(index) => End::Verdict(programmes::verdict(town, *index, moment, world)),
                Goal::CaseLevel => {
                    let applies = programmes::verdict(town, 0, moment, world) == Outcome::Yes;
                    End::Level(case_outcome(&town.levels.unwrap(), applies, world, level))
                }
            };
            goals.iter().map(end).collect()
        })
    }

    /// The completions of a disclosure before anything was asked: its kinds, purpose, dates and the judgement of necessity.
    pub fn of_disclosure(disclosure: &Disclosure) -> Option<Self> {
        let case = support::disclosure(disclosure);
        let moments = moments(&[], case.leap, case.date, case.birth, case.release)?;
        let reads = reads_of_disclosure(&case) & (FLAGS | PSP_READS | KSP_READS);
        // In PSP and KSP a party takes part unless it is said not to, and is never asked.
        let given = match case.cooperation {
            oracle::Cooperation::Ssp => Answers::default(),
            _ => {
                let all = oracle::disclosure::all_answers(&case);
                let of_parties = oracle::questions::FROM_PARTICIPATES | oracle::questions::TO_PARTICIPATES;
                Answers { yes: all.yes & of_parties, no: all.no & of_parties, declined: 0 }
            }
        };
        Some(Self::of(reads, given, moments, |moment, world| vec![End::Disclosed(evaluate(&case, moment, world))]))
    }

    /// The completions that these answers leave.
    pub fn left(&self, answers: Answers) -> Left {
        let fits = |(_, world): &(usize, u32)| {
            world & answers.yes & self.reads == answers.yes & self.reads && world & answers.no & self.reads == 0
        };
        let all = self.completions.iter().enumerate().filter(|(_, completion)| fits(completion));
        all.map(|(place, _)| place as u16).collect()
    }

    /// The stretch and the world of a completion.
    pub fn completion(&self, place: u16) -> (usize, u32) {
        self.completions[usize::from(place)]
    }

    /// What comes out of a completion.
    pub fn ends(&self, place: u16) -> &[End] {
        &self.ends[usize::from(place)]
    }

    /// The questions in which two of these differ alone, and end differently.
    pub fn pivots(&self, left: &Left) -> u32 {
        let mut pivots = 0;
        let is_left = |place: u16| left.binary_search(&place).is_ok();
        let mut pair = |question: u32, one: u16, other: Option<&u16>| {
            if other.is_some_and(|other| is_left(*other) && self.ends(one) != self.ends(*other)) {
                pivots |= question;
            }
        };
        for &one in left {
            let (stretch, world) = self.completion(one);
            for question in (0..31).map(|shift| 1_u32 << shift).filter(|question| self.reads & question & !world != 0) {
                pair(question, one, self.places.get(&(stretch, world | question)));
            }
            for other in stretch + 1..self.stretches.len() {
                pair(BIRTH_DATE, one, self.places.get(&(other, world)));
            }
        }
        pivots
    }

    /// What each answer to a question leaves; of the birth date each stretch.
    pub fn answers(&self, left: &Left, question: u32) -> Vec<Left> {
        let with = |keeps: &dyn Fn((usize, u32)) -> bool| {
            left.iter().copied().filter(|place| keeps(self.completion(*place))).collect::<Left>()
        };
        if question == BIRTH_DATE {
            return (0..self.stretches.len()).map(|stretch| with(&|(own, _)| own == stretch)).collect();
        }
        vec![with(&|(_, world)| world & question != 0), with(&|(_, world)| world & question == 0)]
    }

    /// The questions worth asking, in the order of the contract; the birth date alone where it comes first.
    fn askable(&self, left: &Left, declined: u32, birth_first: bool) -> Vec<u32> {
        let ask = self.pivots(left) & !declined;
        let birth = (ask & BIRTH_DATE != 0).then_some(BIRTH_DATE);
        match birth {
            Some(birth) if birth_first => vec![birth],
            _ => birth.into_iter().chain((0..31).map(|shift| 1 << shift).filter(|bit| ask & bit != 0)).collect(),
        }
    }

    /// The best plan: fewest questions over all, then at most, then in the order of the contract.
    pub fn best(&self, left: &Left, declined: u32, birth_first: bool, memo: &mut Memo) -> (Cost, Option<u32>) {
        if let Some(known) = memo.best.get(left) {
            return *known;
        }
        let mut best: (Cost, Option<u32>) = ((0, 0), None);
        for question in self.askable(left, declined, birth_first) {
            let (mut sum, mut worst) = (left.len() as u64, 0);
            for answer in self.answers(left, question) {
                let (then, _) = self.best(&answer, declined, birth_first, memo);
                (sum, worst) = (sum + then.0, worst.max(then.1));
            }
            let cost = (sum, worst + 1);
            if best.1.is_none() || cost < best.0 {
                best = (cost, Some(question));
            }
        }
        memo.best.insert(left.clone(), best);
        best
    }

    /// The costs of all plans there are, none left out.
    pub fn every_cost(&self, left: &Left, memo: &mut Memo) -> BTreeSet<Cost> {
        if let Some(known) = memo.every.get(left) {
            return known.clone();
        }
        let mut all = BTreeSet::new();
        for question in self.askable(left, 0, false) {
            // Every plan for one answer beside every plan for each other.
            let mut costs = BTreeSet::from([(left.len() as u64, 0)]);
            for answer in self.answers(left, question) {
                let then = self.every_cost(&answer, memo);
                let beside = costs
                    .iter()
                    .flat_map(|(sum, worst)| then.iter().map(move |(more, most)| (sum + more, (*worst).max(*most))));
                costs = beside.collect();
            }
            all.extend(costs.into_iter().map(|(sum, worst)| (sum, worst + 1)));
        }
        if all.is_empty() {
            all.insert((0, 0));
        }
        memo.every.insert(left.clone(), all.clone());
        all
    }
}

/// The bits of a number at the places of a set.
fn spread(number: u32, set: u32) -> u32 {
    let places = (0..32).filter(|place| set >> place & 1 == 1);
    places.enumerate().filter(|(bit, _)| number >> bit & 1 == 1).fold(0, |all, (_, place)| all | 1 << place)
}

/// The average of a cost over so many completions.
pub fn average(cost: Cost, left: &Left) -> Fraction {
    Fraction::of(cost.0, left.len() as u64)
}
