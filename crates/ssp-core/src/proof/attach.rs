//! Adding the proofs to an answer.

use super::{Answered, DisclosureProof, Header, LevelProof, Node, of_programme, prove};
use crate::assess::{Assessment, CONTRACT_VERSION, RULESET_VERSION};
use crate::disclose::{Disclosure, DisclosureAnswer, DisclosureVerdict};
use crate::law::rpl115;
use crate::profile::{Profile, Programme};
use crate::rule::{Finding, Known, Rule};

/// What proves each kind of answer, reached through [`Proofs::ADD`](super::Proofs::ADD) alone.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Prover {
    pub(crate) assessment: for<'a> fn(&mut Assessment<'a>, &'a Profile, &Known),
    pub(crate) disclosure: fn(&mut DisclosureAnswer<'static>, &Disclosure),
    pub(crate) rule: fn(&'static Rule<Finding>, &Known) -> Node<'static>,
}

pub(super) static PROVER: Prover =
    Prover { assessment: add_proofs, disclosure: DisclosureAnswer::add_proof, rule: prove };

impl<'a> Header<'a> {
    /// The header of an answer by these rules with what is known.
    pub(crate) fn of(profile: Option<&'a Profile>, known: &Known) -> Self {
        Self {
            contract: CONTRACT_VERSION,
            ruleset: RULESET_VERSION,
            profile: profile.map(|profile| &*profile.id),
            profile_hash: profile.map(Profile::hash),
            date: known.date,
            birth_date: known.birth,
            release_date: known.release.unwrap_or(known.date),
            leap_day: known.leap_day,
            answers: Answered::of(known),
        }
    }
}

/// Adds the proof of every verdict.
fn add_proofs<'a>(answer: &mut Assessment<'a>, profile: &'a Profile, known: &Known) {
    answer.proof = Some(Header::of(Some(profile), known));
    for (verdict, &programme) in answer.programmes.verdicts_mut().into_iter().zip(Programme::ALL) {
        verdict.reasons.proof = of_programme(profile, programme, known);
    }
    answer.programmes.psp.legal_basis.reasons.proof = Some(prove(&rpl115::PSP_GROUND, known));
    answer.programmes.ksp.legal_basis.reasons.proof = Some(prove(&rpl115::KSP_GROUND, known));
    if let (Some(level), Some(levels)) = (&mut answer.case_level, &profile.case_levels) {
        let lead = levels.leads.iter().find(|rule| level.lead == Some(&*rule.lead));
        let rules = &level.reasons.rules;
        let forum = levels.fora.iter().find(|rule| rules.contains(&&*rule.basis.rule));
        level.proof = Some(LevelProof {
            applies: of_programme(profile, Programme::SspCase, known),
            levels: prove(&levels.rule, known),
            lead: lead.map(|rule| &*rule.basis.rule),
            forum: forum.map(|rule| &*rule.basis.rule),
        });
    }
}

impl DisclosureAnswer<'static> {
    /// Adds the proof.
    fn add_proof(&mut self, disclosure: &Disclosure) {
        let known = disclosure.known();
        let conditions: Vec<Node<'static>> = match self.verdict {
            DisclosureVerdict::NotApplicable => Vec::new(),
            DisclosureVerdict::Permitted | DisclosureVerdict::NotPermitted | DisclosureVerdict::Open => {
                rpl115::conditions(disclosure.cooperation).iter().map(|rule| prove(rule, &known)).collect()
            }
        };
        let applies = prove(&rpl115::APPLIES, &known);
        self.proof = Some(DisclosureProof { header: Header::of(None, &known), applies, conditions });
    }
}
