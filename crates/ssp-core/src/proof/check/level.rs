//! The proof of a case level: whether there is a case, the levels, and from the profile's lists the lead and the forum.

use std::borrow::Cow;

use super::beside::Beside;
use super::bound::Bound;
use super::nodes::{self, Leaf};
use super::notes::is_called;
use super::path::Path;
use super::reason::{Checked, RejectionReason};
use super::steps::{Grounds, Steps};
use super::verdict::{self, Claim, Settled, only};
use crate::assess::{RegistrationOut, Violation, level_outside_facts};
use crate::input::Path as Place;
use crate::profile::{CaseLevels, ForumRule, LeadRule, LeapDaySetting, LevelFinding};
use crate::proof::LevelProof;
use crate::rule::{Basis, Condition, Finding, Judgement, Levels, Rule};
use crate::text::Lang;

/// What an answer says of the level. The verdict of the claim is whether there is a case; it has no proof of its own.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct LevelClaim<'c> {
    pub(super) claim: Claim<'c>,
    pub(super) possible: Levels,
    pub(super) suggested: Option<u8>,
    pub(super) lead: Option<&'c str>,
    pub(super) forum: Option<&'c str>,
    pub(super) proof: Option<Cow<'c, LevelProof<'c>>>,
    pub(super) beside: Beside<'c>,
}

/// The rules of the level, and what was chosen and proposed, if anything was.
#[derive(Clone, Copy, Debug)]
pub(super) struct LevelRules<'r> {
    pub(super) levels: &'r CaseLevels,
    pub(super) ssp_case: Option<&'r Rule<Finding>>,
    /// What the answer rests on where no rule for cases is published.
    pub(super) not_published: &'r Basis,
    pub(super) chosen: Option<u8>,
    pub(super) proposed_lead: Option<&'r str>,
    pub(super) leap_day: &'r LeapDaySetting,
}

/// What comes out on one way.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Outcome {
    applies: Finding,
    /// `None` where there is no case.
    finding: Option<LevelFinding>,
    /// Counted in the profile's list.
    forum: Option<usize>,
}

/// What follows from every way together.
#[derive(Clone, PartialEq, Debug)]
struct Follows<'r> {
    applies: Settled,
    allowed: Levels,
    possible: Levels,
    suggested: Option<u8>,
    judge: Vec<Judgement>,
    lead: Option<&'r LeadRule>,
    forum: Option<&'r ForumRule>,
}

impl<'r> Follows<'r> {
    fn from(ways: &[(Path, Outcome)], rules: LevelRules<'r>) -> Self {
        let LevelRules { levels, chosen, .. } = rules;
        let all_are = |finding| ways.iter().all(|(_, outcome)| outcome.applies == finding);
        let applies = match (all_are(Finding::Met), all_are(Finding::NotMet)) {
            (true, _) => Settled::Yes,
            (_, true) => Settled::No,
            _ => Settled::Open,
        };
        let cases = || ways.iter().filter_map(|(_, outcome)| Some((outcome.finding?, outcome.forum)));
        let allowed = cases().fold(Levels::NONE, |set, (finding, _)| set.or(finding.possible));
        let possible = chosen.filter(|_| applies != Settled::No).map_or(allowed, Levels::only);
        let forum = only(cases().map(|(_, forum)| forum)).flatten();
        Self {
            applies,
            allowed,
            possible,
            suggested: only(cases().map(|(finding, _)| finding.suggested)).flatten(),
            judge: only(cases().map(|(finding, _)| finding.judge)).flatten().into_iter().collect(),
            lead: levels.leads.iter().find(|rule| possible.are_among(rule.levels)),
            forum: forum.and_then(|index| levels.fora.get(index)),
        }
    }

    /// What follows from the rules on the way of a person of a known birth date.
    fn on(path: Path, rules: LevelRules<'r>, bound: &Bound) -> Self {
        let (of_case, steps) = (rules.ssp_case.map(Steps::of), Steps::of(&rules.levels.rule));
        let applies = of_case.as_ref().map(|steps| verdict::leaves_from(path, steps, bound)).unwrap_or_default();
        let applies = findings(of_case.as_ref(), &applies, path);
        let (ways, _) = ways(rules, &applies, &steps, &verdict::leaves_from(path, &steps, bound), bound);
        Self::from(&ways, rules)
    }

    /// What is wrong with the chosen level and the proposed lead.
    fn violations(&self, rules: LevelRules<'_>, lang: Lang) -> Vec<Violation> {
        match self.applies {
            Settled::No => Vec::new(),
            Settled::Yes | Settled::Open => violations(rules, self.allowed, self.lead, lang),
        }
    }

    /// Whether an answer that says the one says the other.
    fn is_said_like(&self, other: &Self, rules: LevelRules<'_>) -> bool {
        let are_levels =
            (self.applies, self.possible, self.suggested) == (other.applies, other.possible, other.suggested);
        let names = |follows: &Self| (follows.lead.map(|rule| &*rule.lead), follows.forum.map(|rule| &*rule.forum));
        let violations = |follows: &Self| follows.violations(rules, Lang::Danish);
        let is_judged = self.judge == other.judge && violations(self) == violations(other);
        are_levels && is_judged && names(self) == names(other)
    }
}

/// Whether the other policy for 29 February would turn what an answer says of the level.
pub(super) fn turns_on_leap_day(rules: LevelRules<'_>, bound: &Bound) -> bool {
    let Some([(this, path), (other, otherwise)]) = verdict::under_both_policies(bound) else { return false };
    !Follows::on(path, rules, &this).is_said_like(&Follows::on(otherwise, rules, &other), rules)
}

/// Whether there is a case, on each way; a judgement where no rule is published.
fn findings(steps: Option<&Steps<'_, Finding>>, leaves: &[Leaf], root: Path) -> Vec<(Path, Finding)> {
    match steps {
        Some(steps) => verdict::outcomes(steps, leaves).collect(),
        None => vec![(root, Finding::Judge(Judgement::RuleNotPublished))],
    }
}

/// Checks the proof of the level, and what the answer says by it.
pub(super) fn check(
    rules: LevelRules<'_>,
    claim: &LevelClaim<'_>,
    bound: &Bound,
    place: &Place<'_>,
    checked: &mut Checked,
) {
    let LevelRules { levels, ssp_case, not_published, leap_day, .. } = rules;
    let at_proof = &Place::Field(place, "proof");
    let Some(proof) = &claim.proof else { return checked.reject(RejectionReason::ProofLeftOut, at_proof) };
    let of_case = ssp_case.map(Steps::of);
    let applies = applies_tree(of_case.as_ref(), proof, bound, &Place::Field(at_proof, "applies"), checked);
    let steps = Steps::of(&levels.rule);
    let leaves = nodes::check(&proof.levels, &steps, bound, &Place::Field(at_proof, "levels"), checked);
    let (Some(applies), Some(leaves)) = (applies, leaves) else { return };

    let of_applies = findings(of_case.as_ref(), &applies, Path::root(bound));
    let (ways, deciding) = ways(rules, &of_applies, &steps, &leaves, bound);
    let follows = Follows::from(&ways, rules);
    let (lead, forum, suggested) = (follows.lead, follows.forum, follows.suggested);

    let mut grounds = steps.grounds(deciding.into_iter());
    for basis in lead.map(|rule| &rule.basis).into_iter().chain(forum.map(|rule| &rule.basis)) {
        grounds.rules.push(&basis.rule);
        grounds.weaken(basis);
    }
    if let Some(named) = levels.scale.iter().find(|named| Some(named.level) == suggested) {
        grounds.weaken(&named.basis);
    }
    if follows.applies != Settled::Yes {
        let first = match &of_case {
            Some(steps) => steps.grounds(verdict::steps_of(&applies)),
            None => Grounds::only(not_published),
        };
        grounds = first.then(grounds);
    }
    if turns_on_leap_day(rules, bound) {
        grounds.weaken(&leap_day.basis);
    }

    let says = [
        (claim.claim.verdict == follows.applies, RejectionReason::VerdictDoesNotFollow, "applies"),
        (claim.possible == follows.possible, RejectionReason::LevelDoesNotFollow, "possible"),
        (claim.suggested == suggested, RejectionReason::LevelDoesNotFollow, "suggested"),
        (claim.lead == lead.map(|rule| &*rule.lead), RejectionReason::LeadDoesNotFollow, "lead"),
        (claim.forum == forum.map(|rule| &*rule.forum), RejectionReason::ForumDoesNotFollow, "forum"),
    ];
    let proves = [
        (proof.lead == lead.map(|rule| &*rule.basis.rule), RejectionReason::LeadDoesNotFollow, "lead"),
        (proof.forum == forum.map(|rule| &*rule.basis.rule), RejectionReason::ForumDoesNotFollow, "forum"),
    ];
    for (fields, place) in [(&says[..], place), (&proves[..], at_proof)] {
        for (is_right, reason, field) in fields {
            checked.reject_unless(*is_right, *reason, &Place::Field(place, field));
        }
    }
    verdict::compare(&claim.claim, &follows.judge, &verdict::turning(&ways), &grounds, bound, place, checked);
    let registration = levels.registration.as_ref().filter(|_| follows.applies != Settled::No);
    let registration = registration.map(|record| RegistrationOut { system: &record.system, by: &record.by });
    claim.beside.is("registration", &registration, place, checked);
    claim.beside.says("violations", |lang| follows.violations(rules, lang), place, checked);
}

/// What is wrong with the chosen level, which these are allowed, and with the proposed lead, who must be this one.
fn violations(rules: LevelRules<'_>, allowed: Levels, lead: Option<&LeadRule>, lang: Lang) -> Vec<Violation> {
    let outside = rules.chosen.filter(|level| !allowed.has(*level));
    let of_level = outside.map(|level| level_outside_facts(level, allowed, lang));
    let of_lead = lead.zip(rules.proposed_lead).and_then(|(rule, proposed)| {
        let is_it = is_called(proposed, &[&rule.lead, &rule.name.da, &rule.name.en]);
        let id = if rule.lead == "bbu" { "leadMustBeBbu" } else { "leadMustBeAnother" };
        (!is_it).then(|| Violation { id, message: rule.because.in_lang(lang).to_owned() })
    });
    of_level.into_iter().chain(of_lead).collect()
}

/// The leaves of the tree on whether there is a case; none where no rule is published, and so no tree may be there.
fn applies_tree(
    steps: Option<&Steps<'_, Finding>>,
    proof: &LevelProof<'_>,
    bound: &Bound,
    place: &Place<'_>,
    checked: &mut Checked,
) -> Option<Vec<Leaf>> {
    match (steps, &proof.applies) {
        (Some(steps), Some(node)) => nodes::check(node, steps, bound, place, checked),
        (None, None) => Some(Vec::new()),
        (Some(_), None) => {
            checked.reject(RejectionReason::ProofLeftOut, place);
            None
        }
        (None, Some(_)) => {
            checked.reject(RejectionReason::ProofOfNothing, place);
            None
        }
    }
}

/// Every way in which both trees and the conditions on the forum can turn out together, and the steps of the level rule that
/// decide on one of them.
fn ways(
    rules: LevelRules<'_>,
    applies: &[(Path, Finding)],
    steps: &Steps<'_, LevelFinding>,
    leaves: &[Leaf],
    bound: &Bound,
) -> (Vec<(Path, Outcome)>, Vec<usize>) {
    let mut ways = Vec::new();
    let mut reached: Vec<Leaf> = Vec::new();
    for (path, applies) in applies {
        if *applies == Finding::NotMet {
            ways.push((*path, Outcome { applies: *applies, finding: None, forum: None }));
            continue;
        }
        for leaf in leaves {
            let (Some(path), Some(step)) = (path.and(&leaf.path, bound), steps.all.get(leaf.step)) else { continue };
            let finding = *step.then;
            let possible = rules.chosen.map_or(finding.possible, Levels::only);
            let covers = |(_, rule): &(usize, &ForumRule)| possible.are_among(rule.levels);
            let covering: Vec<_> = rules.levels.fora.iter().enumerate().filter(covers).collect();
            let conditions: Vec<Condition> = covering.iter().map(|(_, rule)| rule.when).collect();
            path.first_to_hold(&conditions, bound, &mut |path, first| {
                let forum = first.and_then(|first| covering.get(first)).map(|(index, _)| *index);
                ways.push((path, Outcome { applies: *applies, finding: Some(finding), forum }));
            });
            reached.push(*leaf);
        }
    }
    let deciding = verdict::steps_of(&reached).collect();
    (ways, deciding)
}
