//! The ruleset in `ssp-core`, from the dates on, with the id of the rule that decides each output.
//!
//! København is a constant, and an optimising linker folds its rules into the program. A profile that is read from a file
//! is data, as the rules of the other engines are, and is what they are compared with.

use ssp_core::koebenhavn::KOEBENHAVN;
use ssp_core::profile::Profile;
use ssp_core::rule::{Finding, Rule, Situation};

use super::{OUTPUTS, Verdict, Verdicts};
use crate::inputs::Input;

/// A verdict, and the id of the rule that decides it.
pub type Decided = [(Finding, &'static str); OUTPUTS.len()];

/// The verdicts with their rule ids. Inlined into each of its callers, as it is in a program that has one.
#[inline(always)]
pub fn decide(profile: &'static Profile, input: &Input) -> Decided {
    let situation = input.known(input.answers()).complete().expect("a complete case");
    let rules = &profile.programmes;
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
    decide(&KOEBENHAVN, input).map(|(finding, _)| match finding {
        Finding::Met => Verdict::Met,
        Finding::NotMet => Verdict::NotMet,
        Finding::Judge(_) => Verdict::Judge,
    })
}
