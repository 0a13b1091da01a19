//! The ruleset in `ssp-core`, from the dates on, with the id of the rule that decides each output.

use ssp_core::koebenhavn::KOEBENHAVN;
use ssp_core::profile::Programme;
use ssp_core::rule::{Finding, Situation};

use super::{OUTPUTS, Verdict, Verdicts};
use crate::inputs::Input;

/// A verdict, and the id of the rule that decides it.
pub type Decided = [(Finding, &'static str); OUTPUTS.len()];

const PROGRAMMES: [Programme; OUTPUTS.len()] = [
    Programme::SspCase,
    Programme::SspPlus,
    Programme::SspPlusReferral,
    Programme::Psp,
    Programme::Ksp,
    Programme::Radicalisation,
    Programme::GangRecruitment,
    Programme::GroupEffort,
];

/// The verdicts with their rule ids.
#[inline]
pub fn decide(input: &Input) -> Decided {
    let situation: Situation = input.known(input.answers()).complete().expect("a complete case");
    PROGRAMMES.map(|programme| {
        let rule = KOEBENHAVN.programmes.rule(programme).expect("a published rule");
        let (finding, step) = rule.decide(&situation);
        (*finding, rule.id_of(step).expect("a step of the rule"))
    })
}

/// The verdicts alone, to compare them with the other engines'.
pub fn verdicts(input: &Input) -> Verdicts {
    decide(input).map(|(finding, _)| match finding {
        Finding::Met => Verdict::Met,
        Finding::NotMet => Verdict::NotMet,
        Finding::Judge(_) => Verdict::Judge,
    })
}
