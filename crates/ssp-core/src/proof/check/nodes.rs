//! One tree against one rule: every question, every branch, every leaf.

use chrono::NaiveDate;

use super::bound::Bound;
use super::path::{Path, State, Stretch, atom_of};
use super::reason::{Checked, RejectionReason};
use super::steps::{Named, Step, Steps};
use crate::facts::Atom;
use crate::input::Path as Place;
use crate::proof::{Branch, Given, Node, Refuted};
use crate::rule::Question;

/// A leaf of a tree that holds: the way to it, and the step of the rule that decides there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Leaf {
    pub(super) path: Path,
    pub(super) step: usize,
}

/// Checks a tree. Its leaves where all of it holds: together they are every way in which things can turn out.
pub(super) fn check<T: Named + Copy + PartialEq>(
    node: &Node<'_>,
    steps: &Steps<'_, T>,
    bound: &Bound,
    place: &Place<'_>,
    checked: &mut Checked,
) -> Option<Vec<Leaf>> {
    let before = checked.rejected.len();
    checked.proofs = checked.proofs.saturating_add(1);
    let mut tree = Tree { steps, bound, checked, leaves: Vec::new() };
    tree.node(node, Path::root(bound), place);
    let Tree { leaves, .. } = tree;
    (checked.rejected.len() == before).then_some(leaves)
}

struct Tree<'c, 'r, T> {
    steps: &'c Steps<'r, T>,
    bound: &'c Bound,
    checked: &'c mut Checked,
    leaves: Vec<Leaf>,
}

impl<'r, T: Named + Copy + PartialEq> Tree<'_, 'r, T> {
    fn node(&mut self, node: &Node<'_>, path: Path, place: &Place<'_>) {
        match node {
            Node::Ask { question, branches } => self.ask(*question, branches, path, place),
            Node::Decide { .. } => self.leaf(node, path, place),
        }
    }

    /// The first step that nothing on the path refutes; the end of a rule is never refuted.
    fn undecided(&self, path: Path) -> Option<(usize, &Step<'r, T>, State)> {
        let state = |(index, step): (usize, _)| {
            let step: &Step<'r, T> = step;
            (index, step, path.state_of(&step.when, self.bound))
        };
        let mut steps = self.steps.all.iter().enumerate().map(state);
        steps.find(|(_, _, state)| !matches!(state, State::Fails(_)))
    }

    /// A question: not answered yet, and the one that keeps the next step from deciding.
    fn ask(&mut self, question: Question, branches: &[Branch<'_>], path: Path, place: &Place<'_>) {
        let at_question = &Place::Field(place, "question");
        let is_answered = match atom_of(question) {
            Some(atom) => path.yes.or(path.no).has(atom),
            None => path.born.is_some(),
        };
        // Each answer on the way is to another question, so no tree is deeper than there are questions.
        if is_answered {
            return self.checked.reject(RejectionReason::QuestionAnswered, at_question);
        }
        let needed = self.undecided(path).map(|(_, _, state)| state);
        let is_next = needed == Some(State::Needs(question));
        self.checked.reject_unless(is_next, RejectionReason::QuestionNotNext, at_question);
        let place = &Place::Field(place, "branches");
        match atom_of(question) {
            Some(atom) => self.yes_no_branches(atom, branches, path, place),
            None => self.birth_branches(branches, path, place),
        }
    }

    /// One branch for each answer that the input and the way allow, yes before no.
    fn yes_no_branches(&mut self, atom: Atom, branches: &[Branch<'_>], path: Path, place: &Place<'_>) {
        let mut earlier = Vec::with_capacity(2);
        for (index, Branch { answer, then }) in branches.iter().enumerate() {
            let place = &Place::Item(place, index);
            let allowed = match answer {
                Given::YesNo(is_yes) => path.answered(atom, *is_yes, self.bound).map(|path| (*is_yes, path)),
                Given::Born { .. } => None,
            };
            let Some((is_yes, path)) = allowed else {
                self.checked.reject(RejectionReason::BranchNotAllowed, &Place::Field(place, "answer"));
                continue;
            };
            if earlier.contains(&is_yes) {
                self.checked.reject(RejectionReason::BranchesOutOfOrder, place);
                continue;
            }
            self.checked.reject_unless(
                !(is_yes && earlier.contains(&false)),
                RejectionReason::BranchesOutOfOrder,
                place,
            );
            earlier.push(is_yes);
            self.node(then, path, &Place::Field(place, "then"));
        }
        let is_left_out =
            |is_yes: &bool| !earlier.contains(is_yes) && path.answered(atom, *is_yes, self.bound).is_some();
        for _ in [true, false].iter().filter(|is_yes| is_left_out(is_yes)) {
            self.checked.reject(RejectionReason::BranchLeftOut, place);
        }
    }

    /// One branch for each stretch of the possible birth dates that the rule can tell from its neighbours, the oldest first.
    fn birth_branches(&mut self, branches: &[Branch<'_>], path: Path, place: &Place<'_>) {
        let possible = Stretch::of_all(self.bound);
        // Where the birth date is known, its stretch alone has a branch, and reaches as far as the rule cannot tell.
        let mut next = self.bound.birth.is_none().then_some(possible.first);
        let mut last_covered = None;
        for (index, Branch { answer, then }) in branches.iter().enumerate() {
            let place = &Place::Item(place, index);
            let at_answer = &Place::Field(place, "answer");
            let Given::Born { from, to } = answer else {
                self.checked.reject(RejectionReason::BranchNotAllowed, at_answer);
                continue;
            };
            let Some(stretch) = self.stretch(*from, *to, at_answer) else { continue };
            let joins = match self.bound.birth {
                Some(birth) => index == 0 && stretch.first <= birth && birth <= stretch.last,
                None => next == Some(stretch.first),
            };
            if !joins {
                self.checked.reject(RejectionReason::StretchesDoNotJoin, at_answer);
                continue;
            }
            next = stretch.last.succ_opt();
            last_covered = Some(stretch.last);
            self.node(then, Path { born: Some(stretch), ..path }, &Place::Field(place, "then"));
        }
        let is_whole = last_covered.is_some_and(|last| possible.last <= last);
        self.checked.reject_unless(is_whole, RejectionReason::BranchLeftOut, place);
    }

    /// The stretch of a branch: possible days that the rule cannot tell apart, and all that it cannot tell from them.
    fn stretch(&mut self, from: Option<NaiveDate>, to: NaiveDate, place: &Place<'_>) -> Option<Stretch> {
        let last_birth = self.bound.last_birth();
        let first_birth = Stretch::of_all(&Bound { birth: None, ..*self.bound }).first;
        let first = from.unwrap_or(first_birth);
        // A stretch that begins with the calendar has no `from`.
        if to < first || last_birth < to || from.is_some_and(|from| from <= first_birth) {
            self.checked.reject(RejectionReason::StretchesDoNotJoin, place);
            return None;
        }
        let ages = |birth| self.bound.ages(birth);
        let is_beside_another = |day: Option<NaiveDate>, end: NaiveDate| {
            day.is_some_and(|day| self.steps.tells_apart(ages(day), ages(end)))
        };
        let is_uniform = !self.steps.tells_apart(ages(first), ages(to));
        let begins = from.is_none() || is_beside_another(first.pred_opt(), first);
        let ends = to == last_birth || is_beside_another(to.succ_opt(), to);
        self.checked.reject_unless(is_uniform, RejectionReason::StretchTooWide, place);
        self.checked.reject_unless(begins && ends, RejectionReason::StretchTooNarrow, place);
        Some(Stretch::between(first, to, self.bound))
    }

    /// A leaf: every earlier step is refuted, this one holds, and what the leaf says of it is the rule's.
    fn leaf(&mut self, node: &Node<'_>, path: Path, place: &Place<'_>) {
        let Node::Decide { rule, outcome, sources, certainty, refuted } = node else { return };
        let Some((index, step, state)) = self.undecided(path).map(|(index, step, state)| (index, *step, state)) else {
            return;
        };
        if *rule != step.basis.rule {
            let is_known = self.steps.all.iter().any(|step| *rule == step.basis.rule);
            let reason = if is_known { RejectionReason::RuleDoesNotDecide } else { RejectionReason::RuleUnknown };
            self.checked.reject(reason, &Place::Field(place, "rule"));
        }
        self.checked.reject_unless(state == State::Holds, RejectionReason::ConditionOpen, place);
        let says = [
            (*outcome == step.then.named(), RejectionReason::OutcomeDiffers, "outcome"),
            (**sources == *step.basis.sources, RejectionReason::SourcesDiffer, "sources"),
            (*certainty == step.basis.certainty, RejectionReason::CertaintyDiffers, "certainty"),
        ];
        for (is_right, reason, field) in says {
            self.checked.reject_unless(is_right, reason, &Place::Field(place, field));
        }
        self.refutations(refuted, index, path, &Place::Field(place, "refuted"));
        self.leaves.push(Leaf { path, step: index });
    }

    /// Every step before the one that decides, in order, each with the first part of its condition that fails.
    fn refutations(&mut self, refuted: &[Refuted<'_>], decides: usize, path: Path, place: &Place<'_>) {
        let earlier = self.steps.all.get(..decides).unwrap_or_default();
        for (index, Refuted { rule, fails }) in refuted.iter().enumerate() {
            let place = &Place::Item(place, index);
            let Some(step) = earlier.get(index).filter(|step| *rule == step.basis.rule) else {
                self.checked.reject(RejectionReason::RefutationOutOfPlace, place);
                continue;
            };
            let place = &Place::Field(place, "fails");
            if !path.refutes(&step.when, fails, self.bound) {
                self.checked.reject(RejectionReason::ConditionDoesNotFail, place);
            } else if !matches!(path.state_of(&step.when, self.bound), State::Fails(first) if first.is_named(fails)) {
                self.checked.reject(RejectionReason::ConditionNotFirst, place);
            }
        }
        for _ in earlier.iter().skip(refuted.len()) {
            self.checked.reject(RejectionReason::RefutationLeftOut, place);
        }
    }
}
