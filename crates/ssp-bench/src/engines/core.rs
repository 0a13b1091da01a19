//! The ruleset in `ssp-core`, from the dates on, with the id of the rule that decides each output.

use ssp_core::koebenhavn::KOEBENHAVN;
use ssp_core::rule::{Finding, Rule, Situation};

use super::{OUTPUTS, Verdict, Verdicts};
use crate::inputs::Input;

/// A verdict, and the id of the rule that decides it.
pub type Decided = [(Finding, &'static str); OUTPUTS.len()];

/// The verdicts with their rule ids.
#[inline]
pub fn decide(input: &Input) -> Decided {
    let situation = input.known(input.answers()).complete().expect("a complete case");
    let rules = &KOEBENHAVN.programmes;
    [
        decide_one(&rules.ssp_case, &situation),
        decide_one(&rules.ssp_plus, &situation),
        decide_one(&rules.ssp_plus_referral, &situation),
        decide_one(&rules.psp, &situation),
        decide_one(&rules.ksp, &situation),
        decide_one(&rules.radicalisation, &situation),
        decide_one(&rules.gang_recruitment, &situation),
        decide_one(&rules.group_effort, &situation),
    ]
}

#[inline(always)]
fn decide_one(rule: &'static Option<Rule<Finding>>, situation: &Situation) -> (Finding, &'static str) {
    let rule = rule.as_ref().expect("a published rule");
    let (finding, step) = rule.decide(situation);
    (*finding, rule.id_of(step).expect("a step of the rule"))
}

/// The verdicts alone, to compare them with the other engines'.
pub fn verdicts(input: &Input) -> Verdicts {
    decide(input).map(|(finding, _)| match finding {
        Finding::Met => Verdict::Met,
        Finding::NotMet => Verdict::NotMet,
        Finding::Judge(_) => Verdict::Judge,
    })
}
