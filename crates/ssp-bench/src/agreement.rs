//! Nothing is timed before every engine gives the same verdicts on every input.

use ssp_core::koebenhavn::KOEBENHAVN;

use crate::engines::cedar::Cedar;
use crate::engines::datalogic::Datalogic;
use crate::engines::{core, floor};
use crate::inputs::Input;

/// The engines that are compared with `ssp-core`.
pub struct Peers {
    /// JSONLogic.
    pub datalogic: Datalogic,
    /// Cedar, who belongs to what.
    pub permits: Cedar,
    /// Cedar, every step of every rule.
    pub steps: Cedar,
}

/// Panics unless every engine agrees with `ssp-core` about every input.
pub fn assert_agreement(inputs: &[Input], peers: &Peers) {
    let mut seen = [[0_usize; 3]; 8];
    for (index, input) in inputs.iter().enumerate() {
        let wanted = core::verdicts(input);
        for (counts, verdict) in seen.iter_mut().zip(wanted) {
            counts[verdict as usize] += 1;
        }
        let about = |engine| format!("{engine} about input {index}: {input:?}");
        assert_eq!(floor::Person::of(input).verdicts(), wanted, "{}", about("floor"));
        assert_eq!(peers.datalogic.verdicts(index), wanted, "{}", about("datalogic-rs"));
        assert_eq!(peers.datalogic.verdicts_traced(index), wanted, "{}", about("datalogic-rs, traced"));
        assert_eq!(peers.permits.verdicts(index), wanted, "{}", about("cedar-policy, permits"));
        assert_eq!(peers.steps.verdicts(index), wanted, "{}", about("cedar-policy, steps"));
        let rules = core::decide(&KOEBENHAVN, input).map(|(_, rule)| rule.to_owned());
        assert_eq!(peers.steps.rules(index), rules, "{}", about("cedar-policy, rule ids"));
    }
    for counts in seen {
        assert!(counts[0] > 50 && counts[1] > 50, "inputs that hardly reach a verdict: {seen:?}");
    }
}
