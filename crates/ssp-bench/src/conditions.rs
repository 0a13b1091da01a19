//! How many conditions a decision evaluates: the same walk over the rules as the decision's own, counting.

use ssp_core::decide::Decisions;
use ssp_core::koebenhavn::KOEBENHAVN;
use ssp_core::law::rpl115;
use ssp_core::profile::Programme;
use ssp_core::rule::{Finding, Levels, Rule, Situation, Step};

use crate::inputs::Input;

/// The limits and clauses of a rule that are tried until one decides.
fn tried<T: Clone + 'static>(rule: &Rule<T>, situation: &Situation) -> usize {
    let (_, step) = rule.decide(situation);
    let (from, until) = (usize::from(rule.from.is_some()), usize::from(rule.until.is_some()));
    match step {
        Step::TooYoung => from,
        Step::TooOld => from + until,
        Step::Clause(index) => from + until + usize::from(index) + 1,
        Step::Otherwise => from + until + rule.clauses.len(),
    }
}

/// The conditions evaluated by [`Decisions::of`]: limits and clauses of every rule, and the rules on lead and forum.
pub fn of_decisions(input: &Input) -> usize {
    let situation = input.known(input.answers()).complete().expect("a complete case");
    let rules = Programme::ALL.iter().filter_map(|programme| KOEBENHAVN.programmes.rule(*programme));
    let rules = rules.chain([&rpl115::PSP_GROUND, &rpl115::KSP_GROUND]);
    let of_rules: usize = rules.map(|rule| tried(rule, &situation)).sum();

    let decisions = Decisions::of(&KOEBENHAVN, &situation, None);
    let levels = KOEBENHAVN.case_levels.as_ref().expect("case levels");
    let has_case = decisions.programmes[0].finding != Finding::NotMet;
    let of_levels = decisions.case_level.filter(|_| has_case).map_or(0, |level| {
        let until_found = |found: Option<usize>, all: usize| found.map_or(all, |index| index + 1);
        assert_ne!(level.possible, Levels::NONE);
        tried(&levels.rule, &situation)
            + until_found(level.forum, levels.fora.len())
            + until_found(level.lead, levels.leads.len())
    });
    of_rules + of_levels
}

/// The limits and clauses of the eight rules that every engine has.
pub fn of_ruleset() -> usize {
    let rules = Programme::ALL.iter().filter(|programme| **programme != Programme::GeneralPrevention);
    let rules = rules.filter_map(|programme| KOEBENHAVN.programmes.rule(*programme));
    rules.map(|rule| usize::from(rule.from.is_some()) + usize::from(rule.until.is_some()) + rule.clauses.len()).sum()
}
