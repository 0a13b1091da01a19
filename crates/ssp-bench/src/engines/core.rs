//! The ruleset in `ssp-core`, from the dates on, with the id of the rule that decides each output.

use ssp_core::koebenhavn::KOEBENHAVN;
use ssp_core::rule::{Finding, Rule};

use super::{OUTPUTS, Verdict, Verdicts};
use crate::inputs::Input;

/// A verdict, and the id of the rule that decides it.
pub type Decided = [(Finding, &'static str); OUTPUTS.len()];

/// The verdicts with their rule ids.
#[inline]
pub fn decide(input: &Input) -> Decided {
    let situation = input.known(input.answers()).complete().expect("a complete case");
    let decide = |rule: &'static Option<Rule<Finding>>| {
        let rule = rule.as_ref().expect("a published rule");
        let (finding, step) = rule.decide(&situation);
        (*finding, rule.id_of(step).expect("a step of the rule"))
    };
    let rules = &KOEBENHAVN.programmes;
    [
        decide(&rules.ssp_case),
        decide(&rules.ssp_plus),
        decide(&rules.ssp_plus_referral),
        decide(&rules.psp),
        decide(&rules.ksp),
        decide(&rules.radicalisation),
        decide(&rules.gang_recruitment),
        decide(&rules.group_effort),
    ]
}

/// The verdicts alone, to compare them with the other engines'.
pub fn verdicts(input: &Input) -> Verdicts {
    decide(input).map(|(finding, _)| match finding {
        Finding::Met => Verdict::Met,
        Finding::NotMet => Verdict::NotMet,
        Finding::Judge(_) => Verdict::Judge,
    })
}
