//! A rule as the list of steps in which it is tried, read off its definition.

use crate::age::Age;
use crate::profile::LevelFinding;
use crate::rule::{AgeBand, Basis, Condition, Finding, Rule};
use crate::sources::Certainty;
use crate::text::Text;

/// One step of a rule: where its condition holds, and no earlier one's does, this is the outcome.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step<'r, T> {
    pub(super) when: Condition,
    pub(super) then: &'r T,
    /// Why, in words; the age limits have none of their own.
    pub(super) because: Option<&'r Text>,
    pub(super) basis: &'r Basis,
    part: Part,
}

/// Which part of a rule a step is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Part {
    AgeLimit,
    Clause,
    End,
}

/// A rule as its steps: the age limits, the clauses in order, the end, which holds always.
#[derive(Clone, Debug)]
pub(super) struct Steps<'r, T> {
    pub(super) all: Vec<Step<'r, T>>,
    /// The ages at which it can tell two persons apart: on the assessment date, and on the day of release.
    pub(super) cuts: [Vec<Age>; 2],
}

impl<'r, T: Clone + PartialEq> Steps<'r, T> {
    pub(super) fn of(rule: &'r Rule<T>) -> Self {
        let end = &rule.otherwise;
        let from = rule.from.iter().map(|limit| (AgeBand::under(limit.age), &limit.basis));
        let until = rule.until.iter().map(|limit| (AgeBand::from(limit.age), &limit.basis));
        let limits = from.chain(until).map(|(band, basis)| Step {
            when: Condition::aged(band),
            then: &end.then,
            because: None,
            basis,
            part: Part::AgeLimit,
        });
        let clauses = rule.clauses.iter().map(|clause| Step {
            when: clause.when,
            then: &clause.then,
            because: Some(&clause.because),
            basis: &clause.basis,
            part: Part::Clause,
        });
        let end = Step {
            when: Condition::ALWAYS,
            then: &end.then,
            because: Some(&end.because),
            basis: &end.basis,
            part: Part::End,
        };
        let all: Vec<Step<'r, T>> = limits.chain(clauses).chain([end]).collect();
        let cuts_of = |band: fn(&Condition) -> AgeBand| {
            let bands = all.iter().map(|step| band(&step.when)).filter(|band| *band != AgeBand::ANY);
            bands.flat_map(|band| [band.from, band.until]).collect()
        };
        let cuts = [cuts_of(|when| when.age), cuts_of(|when| when.age_at_release)];
        Self { all, cuts }
    }

    /// Whether the rule can tell persons of these ages apart (each on the assessment date, and on the day of release).
    pub(super) fn tells_apart(&self, one: [Age; 2], other: [Age; 2]) -> bool {
        let ages = one.into_iter().zip(other);
        self.cuts.iter().zip(ages).any(|(cuts, (one, other))| cuts.iter().any(|cut| (*cut <= one) != (*cut <= other)))
    }

    /// The conditions of the steps, in order.
    pub(super) fn conditions(&self) -> Vec<Condition> {
        self.all.iter().map(|step| step.when).collect()
    }

    /// What rests on these steps, which are in order.
    pub(super) fn grounds(&self, steps: impl Iterator<Item = usize>) -> Grounds<'r> {
        let mut grounds = Grounds::default();
        for step in steps.filter_map(|index| self.all.get(index)) {
            grounds.rules.push(&step.basis.rule);
            self.used(step).for_each(|basis| grounds.weaken(basis));
        }
        grounds
    }

    /// What a decision at this step uses: the step, and the age limits, unless the same comes out beyond them.
    pub(super) fn used(&self, step: &Step<'r, T>) -> impl Iterator<Item = &'r Basis> {
        let end = self.all.last();
        let lies_within = step.part == Part::Clause && end.is_some_and(|end| step.then != end.then);
        let limits = self.all.iter().filter(move |step| lies_within && step.part == Part::AgeLimit);
        limits.map(|limit| limit.basis).chain([step.basis])
    }
}

/// The rules that decide, how sure we are of those used, and which of them make it so.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Grounds<'r> {
    pub(super) rules: Vec<&'r str>,
    pub(super) certainty: Certainty,
    pub(super) weakest: Vec<&'r str>,
}

impl Default for Grounds<'_> {
    fn default() -> Self {
        Self { rules: Vec::new(), certainty: Certainty::Verified, weakest: Vec::new() }
    }
}

impl<'r> Grounds<'r> {
    /// What rests on this rule alone.
    pub(super) fn only(basis: &'r Basis) -> Self {
        let mut grounds = Self { rules: vec![&basis.rule], ..Self::default() };
        grounds.weaken(basis);
        grounds
    }

    /// This rule is used too.
    pub(super) fn weaken(&mut self, basis: &'r Basis) {
        if basis.certainty > self.certainty {
            self.certainty = basis.certainty;
            self.weakest.clear();
        }
        let is_as_weak = basis.certainty == self.certainty && basis.certainty != Certainty::Verified;
        if is_as_weak && !self.weakest.contains(&&*basis.rule) {
            self.weakest.push(&basis.rule);
        }
    }

    /// And what decides after it.
    pub(super) fn then(self, after: Self) -> Self {
        let certainty = self.certainty.max(after.certainty);
        let mut weakest: Vec<&'r str> = Vec::new();
        for grounds in [&self, &after] {
            for rule in grounds.weakest.iter().filter(|_| grounds.certainty == certainty) {
                if !weakest.contains(rule) {
                    weakest.push(rule);
                }
            }
        }
        Self { rules: [self.rules, after.rules].concat(), certainty, weakest }
    }
}

/// An outcome as a leaf of a proof names it.
pub(super) trait Named {
    /// `met`, `notMet`, a judgement; or the levels, the suggestion and the judgement.
    fn named(&self) -> String;
}

impl Named for Finding {
    fn named(&self) -> String {
        let word = match self {
            Self::Met => "met",
            Self::NotMet => "notMet",
            Self::Judge(judgement) => judgement.id(),
        };
        word.to_owned()
    }
}

impl Named for LevelFinding {
    fn named(&self) -> String {
        let possible: Vec<String> = self.possible.iter().map(|level| level.to_string()).collect();
        let mut words = vec!["levels".to_owned(), possible.join(",")];
        words.extend(self.suggested.map(|level| format!("suggested {level}")));
        words.extend(self.judge.map(|judgement| judgement.id().to_owned()));
        words.join(" ")
    }
}
