//! Adding the proofs to an answer.

use super::{Answered, DisclosureProof, Header, LevelProof, Node, of_ground, of_programme, prove};
use crate::assess::{Assessment, CONTRACT_VERSION, CaseLevel, RULESET_VERSION};
use crate::disclose::{Disclosure, DisclosureAnswer, DisclosureVerdict};
use crate::law::rpl115;
use crate::profile::{ForumRule, Profile, Programme};
use crate::rule::{Finding, Known, Rule};

/// What proves each kind of answer, reached through [`Proofs::ADD`](super::Proofs::ADD) alone.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Prover {
    pub(crate) assessment: for<'a> fn(&mut Assessment<'a>, &'a Profile, &Known),
    pub(crate) disclosure: fn(&mut DisclosureAnswer<'static>, &Disclosure),
    pub(crate) rule: fn(&'static Rule<Finding>, &Known) -> Node<'static>,
}

pub(super) static PROVER: Prover = Prover { assessment: add_proofs, disclosure: add_proof, rule: prove };

impl<'a> Header<'a> {
    /// The header of an answer by these rules with what is known.
    #[must_use]
    pub fn of(profile: Option<&'a Profile>, known: &Known) -> Self {
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
    answer.programmes.psp.legal_basis.reasons.proof = of_ground(Programme::Psp, known);
    answer.programmes.ksp.legal_basis.reasons.proof = of_ground(Programme::Ksp, known);
    if let Some(level) = &mut answer.case_level {
        level.proof = of_level(profile, known, level);
    }
}

/// The proof of a case level that was assessed by this profile; `None` where it has no levels.
#[must_use]
pub fn of_level<'a>(profile: &'a Profile, known: &Known, level: &CaseLevel<'_>) -> Option<LevelProof<'a>> {
    let levels = profile.case_levels.as_ref()?;
    // The names of two rules can be the same: the lead is told by its levels, the forum by name and rule.
    let lead = levels.lead_of(level.possible).and_then(|index| levels.leads.get(index));
    let rules = &level.reasons.rules;
    let is_it = |rule: &&ForumRule| level.forum == Some(&*rule.forum) && rules.contains(&&*rule.basis.rule);
    let forum = levels.fora.iter().find(is_it);
    Some(LevelProof {
        applies: of_programme(profile, Programme::SspCase, known),
        levels: prove(&levels.rule, known),
        lead: lead.map(|rule| &*rule.basis.rule),
        forum: forum.map(|rule| &*rule.basis.rule),
    })
}

/// The proof of a disclosure that has this verdict.
#[must_use]
pub fn of_disclosure(disclosure: &Disclosure, verdict: DisclosureVerdict) -> DisclosureProof<'static> {
    let known = disclosure.known();
    let conditions: Vec<Node<'static>> = match verdict {
        DisclosureVerdict::NotApplicable => Vec::new(),
        DisclosureVerdict::Permitted | DisclosureVerdict::NotPermitted | DisclosureVerdict::Open => {
            rpl115::conditions(disclosure.cooperation).iter().map(|rule| prove(rule, &known)).collect()
        }
    };
    DisclosureProof { header: Header::of(None, &known), applies: prove(&rpl115::APPLIES, &known), conditions }
}

fn add_proof(answer: &mut DisclosureAnswer<'static>, disclosure: &Disclosure) {
    answer.proof = Some(of_disclosure(disclosure, answer.verdict));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::assess_checked;
    use crate::case::Case;
    use crate::facts::{Answer, Fact};
    use crate::koebenhavn::KOEBENHAVN;
    use crate::proof::Proofs;
    use crate::text::Lang;
    use chrono::NaiveDate;

    /// The rules on the lead and on the forum that the proof of each level names.
    fn rules(profile: &Profile) -> [[Option<String>; 2]; 4] {
        let date = NaiveDate::from_ymd_opt(2026, 1, 15).unwrap_or_default();
        let born = NaiveDate::from_ymd_opt(2012, 1, 15).unwrap_or_default();
        let case = Case::on(date).born(born).with(Fact::Crime, Answer::Yes).others(Answer::No);
        [1, 2, 3, 4].map(|level| {
            let case = Case { level: Some(level), ..case.clone() };
            let answer = assess_checked(profile, &case, Lang::Danish, Proofs::ADD);
            let proof = answer.case_level.and_then(|level| level.proof);
            proof.map_or([None, None], |proof| [proof.lead, proof.forum].map(|rule| rule.map(str::to_owned)))
        })
    }

    #[test]
    fn a_level_is_proved_by_the_rules_on_its_lead_and_forum() {
        let lead = Some("koebenhavn.caseLevel.lead".to_owned());
        let [less, more] = ["less", "more"].map(|which| Some(format!("koebenhavn.caseLevel.forum.{which}")));
        let expected = [[None, less.clone()], [None, less], [lead.clone(), more.clone()], [lead, more]];
        assert_eq!(rules(&KOEBENHAVN), expected);

        // Where all fora have one name, the rule tells them apart.
        let mut profile = KOEBENHAVN.clone();
        for forum in profile.case_levels.iter_mut().flat_map(|levels| levels.fora.to_mut()) {
            forum.forum = "lokaludvalg".into();
        }
        assert_eq!(rules(&profile), expected);
    }
}
