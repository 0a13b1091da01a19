//! The proof of a disclosure: whether § 115 applies, every condition, and the verdict from all of them together.

use std::borrow::Cow;

use super::beside::Beside;
use super::bound::Bound;
use super::header::{self, Versions};
use super::nodes::{self, Leaf};
use super::notes::Turns;
use super::path::Path;
use super::reason::{Checked, RejectionReason};
use super::steps::{Grounds, Step, Steps};
use super::verdict::{self, Claim, only};
use crate::disclose::{self, DisclosureVerdict, Reason};
use crate::input::Path as Place;
use crate::law::rpl115;
use crate::proof::DisclosureProof;
use crate::rule::{Basis, Finding, Judgement, Rule};
use crate::text::Lang;

/// What an answer says of a disclosure. The verdict of the claim is not read.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct DisclosureClaim<'c> {
    pub(super) claim: Claim<'c>,
    pub(super) verdict: DisclosureVerdict,
    pub(super) proof: Option<Cow<'c, DisclosureProof<'c>>>,
    pub(super) beside: Beside<'c>,
}

/// One way in which all the trees can turn out together.
#[derive(Clone, Debug)]
struct Way {
    path: Path,
    /// The step of the rule on whether § 115 applies.
    applies: usize,
    /// The step of each condition with what it finds; none where § 115 does not apply.
    conditions: Vec<(usize, Finding)>,
    outcome: Outcome,
}

/// What comes out on one way.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Outcome {
    NotApplicable,
    NotPermitted,
    /// Nothing fails, and these are called for.
    Judged(Vec<Judgement>),
    Permitted,
}

/// Checks the proof of a disclosure by these conditions, and what the answer says by it.
pub(super) fn check(
    rules: &[&Rule<Finding>],
    claim: &DisclosureClaim<'_>,
    versions: Versions,
    bound: &Bound,
    place: &Place<'_>,
    checked: &mut Checked,
) {
    let at_proof = &Place::Field(place, "proof");
    let Some(proof) = &claim.proof else { return checked.reject(RejectionReason::ProofLeftOut, at_proof) };
    header::check(&proof.header, versions, None, bound, &Place::Field(at_proof, "header"), checked);
    let applies = Steps::of(&rpl115::APPLIES);
    let conditions: Vec<Steps<'_, Finding>> = rules.iter().map(|rule| Steps::of(rule)).collect();
    let at_applies = &Place::Field(at_proof, "applies");
    let Some(leaves) = nodes::check(&proof.applies, &applies, bound, at_applies, checked) else { return };
    let can_apply = verdict::outcomes(&applies, &leaves).any(|(_, finding)| finding == Finding::Met);
    let conditions = if can_apply { conditions } else { Vec::new() };
    let Some(trees) = trees(&conditions, proof, bound, &Place::Field(at_proof, "conditions"), checked) else { return };

    let ways = ways(&applies, &leaves, &conditions, &trees, bound);
    let verdict = verdict_on(&ways);
    let is_called_for = |judgement: &&Judgement| {
        ways.iter().all(|way| matches!(&way.outcome, Outcome::Judged(judged) if judged.contains(judgement)))
    };
    let judge: Vec<Judgement> = Judgement::ALL.iter().filter(is_called_for).copied().collect();
    let (mut grounds, deciding) = grounds(&applies, &conditions, &ways, verdict);
    if turns_on_leap_day(rules, verdict, bound) == Turns::Yes {
        grounds.weaken(&disclose::LEAP_DAY.basis);
    }
    let turning = verdict::turning(&ways.iter().map(|way| (way.path, &way.outcome)).collect::<Vec<_>>());
    checked.reject_unless(
        claim.verdict == verdict,
        RejectionReason::VerdictDoesNotFollow,
        &Place::Field(place, "verdict"),
    );
    verdict::compare(&claim.claim, &judge, &turning, &grounds, bound, place, checked);
    claim.beside.says("reasons", |lang| reasons(&deciding, lang), place, checked);
}

/// The verdict from every way in which it can turn out.
fn verdict_on(ways: &[Way]) -> DisclosureVerdict {
    match only(ways.iter().map(|way| &way.outcome)) {
        Some(Outcome::Permitted) => DisclosureVerdict::Permitted,
        Some(Outcome::NotPermitted) => DisclosureVerdict::NotPermitted,
        Some(Outcome::NotApplicable) => DisclosureVerdict::NotApplicable,
        Some(Outcome::Judged(_)) | None => DisclosureVerdict::Open,
    }
}

/// Whether the other policy for 29 February would turn this verdict by these conditions.
pub(super) fn turns_on_leap_day(conditions: &[&Rule<Finding>], verdict: DisclosureVerdict, bound: &Bound) -> Turns {
    let Some([_, (bound, path)]) = verdict::under_both_policies(bound) else { return Turns::No };
    let (applies, conditions) =
        (Steps::of(&rpl115::APPLIES), conditions.iter().map(|rule| Steps::of(rule)).collect::<Vec<_>>());
    let leaves = verdict::leaves_from(path, &applies, &bound);
    let trees: Vec<Vec<Leaf>> = conditions.iter().map(|steps| verdict::leaves_from(path, steps, &bound)).collect();
    if verdict_on(&ways(&applies, &leaves, &conditions, &trees, &bound)) == verdict { Turns::No } else { Turns::Yes }
}

/// Why, in words: the sentence of each step that decides.
fn reasons<'r>(deciding: &[Step<'r, Finding>], lang: Lang) -> Vec<Reason<'r>> {
    let reason = |step: &Step<'r, Finding>| {
        let Basis { rule, sources, .. } = step.basis;
        Some(Reason { rule, text: step.because?.in_lang(lang), sources })
    };
    deciding.iter().filter_map(reason).collect()
}

/// The leaves of each condition's tree; there is one tree for each condition.
fn trees(
    conditions: &[Steps<'_, Finding>],
    proof: &DisclosureProof<'_>,
    bound: &Bound,
    place: &Place<'_>,
    checked: &mut Checked,
) -> Option<Vec<Vec<Leaf>>> {
    for _ in conditions.iter().skip(proof.conditions.len()) {
        checked.reject(RejectionReason::ProofLeftOut, place);
    }
    for (index, _) in proof.conditions.iter().enumerate().skip(conditions.len()) {
        checked.reject(RejectionReason::ProofOfNothing, &Place::Item(place, index));
    }
    let trees = conditions.iter().zip(&proof.conditions).enumerate();
    let trees: Vec<Option<Vec<Leaf>>> = trees
        .map(|(index, (steps, node))| nodes::check(node, steps, bound, &Place::Item(place, index), checked))
        .collect();
    let is_whole = conditions.len() == proof.conditions.len();
    trees.into_iter().collect::<Option<Vec<_>>>().filter(|_| is_whole)
}

/// Every way in which all the trees can turn out together.
fn ways(
    applies: &Steps<'_, Finding>,
    leaves: &[Leaf],
    conditions: &[Steps<'_, Finding>],
    trees: &[Vec<Leaf>],
    bound: &Bound,
) -> Vec<Way> {
    let mut all = Vec::new();
    for leaf in leaves {
        let start =
            Way { path: leaf.path, applies: leaf.step, conditions: Vec::new(), outcome: Outcome::NotApplicable };
        if applies.all.get(leaf.step).map(|step| step.then) != Some(&Finding::Met) {
            all.push(start);
            continue;
        }
        let mut ways = vec![start];
        for (steps, tree) in conditions.iter().zip(trees) {
            ways = ways.iter().flat_map(|way| tree.iter().filter_map(|leaf| way.on(leaf, steps, bound))).collect();
        }
        all.extend(ways.into_iter().map(Way::ended));
    }
    all
}

impl Way {
    /// The way on which this leaf is reached too; `None` where the two contradict each other.
    fn on(&self, leaf: &Leaf, steps: &Steps<'_, Finding>, bound: &Bound) -> Option<Self> {
        let path = self.path.and(&leaf.path, bound)?;
        let finding = *steps.all.get(leaf.step)?.then;
        let mut way = Self { path, ..self.clone() };
        way.conditions.push((leaf.step, finding));
        Some(way)
    }

    /// One condition that fails forbids, a judgement leaves it open, and all that hold permit.
    fn ended(self) -> Self {
        let fails = self.conditions.iter().any(|(_, finding)| *finding == Finding::NotMet);
        let judged: Vec<Judgement> = Judgement::ALL
            .iter()
            .filter(|judgement| self.conditions.iter().any(|(_, finding)| *finding == Finding::Judge(**judgement)))
            .copied()
            .collect();
        let outcome = match (fails, judged.is_empty()) {
            (true, _) => Outcome::NotPermitted,
            (false, true) => Outcome::Permitted,
            (false, false) => Outcome::Judged(judged),
        };
        Self { outcome, ..self }
    }
}

/// The rules that decide, and their steps: why § 115 does not apply; what holds where it permits, fails where it forbids, or must be judged.
fn grounds<'r>(
    applies: &Steps<'r, Finding>,
    conditions: &[Steps<'r, Finding>],
    ways: &[Way],
    verdict: DisclosureVerdict,
) -> (Grounds<'r>, Vec<Step<'r, Finding>>) {
    let mut grounds = Grounds::default();
    let mut given: Vec<Step<'r, Finding>> = Vec::new();
    let mut give = |steps: &Steps<'r, Finding>, decides: &dyn Fn(usize) -> bool| {
        for (_, step) in steps.all.iter().enumerate().filter(|(index, _)| decides(*index)) {
            steps.used(step).for_each(|basis| grounds.weaken(basis));
            let is_same = |other: &Step<'r, Finding>| {
                (&other.basis.rule, other.because, &other.basis.sources)
                    == (&step.basis.rule, step.because, &step.basis.sources)
            };
            if step.because.is_some() && !given.iter().any(is_same) {
                grounds.rules.push(&step.basis.rule);
                given.push(*step);
            }
        }
    };
    give(applies, &|step| ways.iter().any(|way| way.outcome == Outcome::NotApplicable && way.applies == step));
    let forbidding = || ways.iter().filter(|way| way.outcome == Outcome::NotPermitted);
    let fails_on = |way: &Way, index: usize| matches!(way.conditions.get(index), Some((_, Finding::NotMet)));
    let fails_always = |index: usize| forbidding().next().is_some() && forbidding().all(|way| fails_on(way, index));
    // Where one condition fails whatever the answers, what else may fail does not matter.
    let one_fails_always = (0..conditions.len()).any(fails_always);
    for (index, steps) in conditions.iter().enumerate() {
        let decides = |way: &Way, finding: Finding| match (&way.outcome, finding) {
            (Outcome::NotPermitted, Finding::NotMet) => !one_fails_always || fails_always(index),
            (Outcome::Judged(_), Finding::Judge(_)) => true,
            (Outcome::Permitted, _) => verdict == DisclosureVerdict::Permitted,
            _ => false,
        };
        give(steps, &|step| {
            ways.iter().any(|way| {
                way.conditions.get(index).is_some_and(|(other, finding)| *other == step && decides(way, *finding))
            })
        });
    }
    (grounds, given)
}
