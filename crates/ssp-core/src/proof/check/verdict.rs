//! What follows from the leaves of a tree: the verdict, what is still asked, the rules that decide, how sure we are.

use std::borrow::Cow;

use super::bound::Bound;
use super::nodes::{self, Leaf};
use super::path::{Path, Stretch, atom_of};
use super::reason::{Checked, RejectionReason};
use super::steps::{Grounds, Steps};
use crate::age::is_leap_day;
use crate::facts::Atoms;
use crate::input::Path as Place;
use crate::profile::LeapDaySetting;
use crate::proof::Node;
use crate::rule::{Basis, Finding, Judgement, Question, Rule};
use crate::sources::Certainty;

/// What an answer says of one rule.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Claim<'c> {
    pub(super) verdict: Settled,
    pub(super) ask: Vec<Question>,
    pub(super) judge: Vec<Judgement>,
    /// `None` where the answer has no such field, here and in `weakest`.
    pub(super) unresolved: Option<Vec<Question>>,
    pub(super) rules: Vec<&'c str>,
    pub(super) certainty: Certainty,
    pub(super) weakest: Option<Vec<&'c str>>,
    pub(super) proof: Option<Cow<'c, Node<'c>>>,
}

/// Whether a rule is met.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Settled {
    Yes,
    No,
    Open,
}

impl Settled {
    fn of(findings: impl Iterator<Item = Finding>) -> Self {
        match only(findings) {
            Some(Finding::Met) => Self::Yes,
            Some(Finding::NotMet) => Self::No,
            Some(Finding::Judge(_)) | None => Self::Open,
        }
    }
}

/// What all of them are, where they are all the same.
pub(super) fn only<T: PartialEq>(mut items: impl Iterator<Item = T>) -> Option<T> {
    let first = items.next()?;
    items.all(|item| item == first).then_some(first)
}

/// Checks the proof of a rule, and what the answer says by it. `leap_day` is the profile's where its policy is noted.
pub(super) fn check(
    rule: &Rule<Finding>,
    claim: &Claim<'_>,
    bound: &Bound,
    leap_day: Option<&LeapDaySetting>,
    [place, at_verdict]: [&Place<'_>; 2],
    checked: &mut Checked,
) {
    let steps = Steps::of(rule);
    let at_proof = &Place::Field(place, "proof");
    let Some(proof) = &claim.proof else { return checked.reject(RejectionReason::ProofLeftOut, at_proof) };
    let Some(leaves) = nodes::check(proof, &steps, bound, at_proof, checked) else { return };

    let ways: Vec<(Path, Finding)> = outcomes(&steps, &leaves).collect();
    let findings = || ways.iter().map(|(_, finding)| *finding);
    let settled = Settled::of(findings());
    let judge = match only(findings()) {
        Some(Finding::Judge(judgement)) => vec![judgement],
        _ => Vec::new(),
    };
    let mut grounds = steps.grounds(steps_of(&leaves));
    if let Some(setting) = leap_day.filter(|_| turns_on_leap_day(rule, settled, bound)) {
        grounds.weaken(&setting.basis);
    }
    checked.reject_unless(claim.verdict == settled, RejectionReason::VerdictDoesNotFollow, at_verdict);
    compare(claim, &judge, &turning(&ways), &grounds, bound, place, checked);
}

/// Checks what an answer says where the municipality has published no rule.
pub(super) fn check_not_published(
    claim: &Claim<'_>,
    basis: &Basis,
    bound: &Bound,
    place: &Place<'_>,
    checked: &mut Checked,
) {
    checked.reject_unless(claim.proof.is_none(), RejectionReason::ProofOfNothing, &Place::Field(place, "proof"));
    let is_open = claim.verdict == Settled::Open;
    checked.reject_unless(is_open, RejectionReason::VerdictDoesNotFollow, &Place::Field(place, "verdict"));
    let judge = [Judgement::RuleNotPublished];
    compare(claim, &judge, &[], &Grounds::only(basis), bound, place, checked);
}

/// Compares what an answer says with what follows.
pub(super) fn compare(
    claim: &Claim<'_>,
    judge: &[Judgement],
    turning: &[Question],
    grounds: &Grounds<'_>,
    bound: &Bound,
    place: &Place<'_>,
    checked: &mut Checked,
) {
    let is_unknown = |question: &Question| atom_of(*question).is_some_and(|atom| bound.unknown.has(atom));
    let (unresolved, ask): (Vec<Question>, Vec<Question>) = turning.iter().copied().partition(is_unknown);
    // Which of them comes first is no matter of truth.
    let are = |claimed: &[Question], expected: &[Question]| {
        claimed.len() == expected.len() && expected.iter().all(|question| claimed.contains(question))
    };
    let unresolved_follow = claim.unresolved.as_ref().is_none_or(|claimed| are(claimed, &unresolved));
    let weakest_follow = claim.weakest.as_ref().is_none_or(|claimed| *claimed == grounds.weakest);
    let fields = [
        (are(&claim.ask, &ask), RejectionReason::QuestionsDoNotFollow, "ask"),
        (claim.judge == judge, RejectionReason::JudgeDoesNotFollow, "judge"),
        (unresolved_follow, RejectionReason::QuestionsDoNotFollow, "unresolved"),
        (claim.rules == grounds.rules, RejectionReason::RulesDoNotFollow, "rules"),
        (claim.certainty == grounds.certainty, RejectionReason::CertaintyDoesNotFollow, "certainty"),
        (weakest_follow, RejectionReason::CertaintyDoesNotFollow, "weakest"),
    ];
    for (is_right, reason, field) in fields {
        checked.reject_unless(is_right, reason, &Place::Field(place, field));
    }
}

/// The leaves with what comes out at each.
pub(super) fn outcomes<'s, T: Copy>(
    steps: &'s Steps<'_, T>,
    leaves: &'s [Leaf],
) -> impl Iterator<Item = (Path, T)> + 's {
    leaves.iter().filter_map(|leaf| Some((leaf.path, *steps.all.get(leaf.step)?.then)))
}

/// The steps that decide at one leaf at least, in order.
pub(super) fn steps_of(leaves: &[Leaf]) -> impl Iterator<Item = usize> {
    let last = leaves.iter().map(|leaf| leaf.step).max();
    (0..last.map_or(0, |last| last.saturating_add(1))).filter(|step| leaves.iter().any(|leaf| leaf.step == *step))
}

/// The questions whose answer alone can change the outcome: two ways that oppose each other in it and in nothing else.
///
/// The ways are every way in which things can turn out, each with all that follows from its answers; so two of them meet in a
/// single case that differs in one answer only if nothing else of the one contradicts the other.
pub(super) fn turning<T: PartialEq>(ways: &[(Path, T)]) -> Vec<Question> {
    let (mut turning, mut birth_turns) = (Atoms::NONE, false);
    for (index, (one, outcome)) in ways.iter().enumerate() {
        for (other, _) in ways.iter().take(index).filter(|(_, other)| other != outcome) {
            let opposed = one.yes.and(other.no).or(one.no.and(other.yes));
            match (opposed.len(), are_born_apart(one.born, other.born)) {
                (0, true) => birth_turns = true,
                (1, false) => turning = turning.or(opposed),
                _ => {}
            }
        }
    }
    let is_turning = |question: &Question| atom_of(*question).map_or(birth_turns, |atom| turning.has(atom));
    Question::all().filter(is_turning).collect()
}

fn are_born_apart(one: Option<Stretch>, other: Option<Stretch>) -> bool {
    matches!((one, other), (Some(one), Some(other)) if one.last < other.first || other.last < one.first)
}

/// Whether the other policy for 29 February would turn this verdict.
pub(super) fn turns_on_leap_day(rule: &Rule<Finding>, settled: Settled, bound: &Bound) -> bool {
    settled_otherwise(&Steps::of(rule), bound).is_some_and(|other| other != settled)
}

/// The verdict about a person born on 29 February under the other policy for that day; `None` for everybody else.
fn settled_otherwise(steps: &Steps<'_, Finding>, bound: &Bound) -> Option<Settled> {
    let [_, (bound, path)] = under_both_policies(bound)?;
    let leaves = leaves_from(path, steps, &bound);
    Some(Settled::of(outcomes(steps, &leaves).map(|(_, finding)| finding)))
}

/// The policy and the other one for a person born on 29 February, each with the way that begins under it; `None` for everybody
/// else.
pub(super) fn under_both_policies(bound: &Bound) -> Option<[(Bound, Path); 2]> {
    let birth = bound.birth.filter(|birth| is_leap_day(*birth))?;
    Some([bound.leap_day, bound.leap_day.other()].map(|leap_day| {
        let bound = Bound { leap_day, ..*bound };
        let path = Path { born: Some(Stretch::between(birth, birth, &bound)), ..Path::root(&bound) };
        (bound, path)
    }))
}

/// Every way on from here, with the step that decides there.
pub(super) fn leaves_from<T: Clone + PartialEq>(path: Path, steps: &Steps<'_, T>, bound: &Bound) -> Vec<Leaf> {
    let mut leaves = Vec::new();
    path.first_to_hold(&steps.conditions(), bound, &mut |path, step| {
        leaves.extend(step.map(|step| Leaf { path, step }));
    });
    leaves
}
