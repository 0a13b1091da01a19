//! Every one-step tampering of a tree, a header or what an answer says: each changes one thing and nothing else.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use ssp_core::age::LeapDay;
use ssp_core::facts::{Fact, Flag};
use ssp_core::proof::{Answered, Branch, Failing, Given, Header, Node, Refuted};
use ssp_core::rule::{Judgement, Question};
use ssp_core::sources::{Certainty, Citation};

/// How many tamperings of each kind there were.
pub type Tally = BTreeMap<&'static str, u64>;

/// What a tree is tampered with: the names of its own rule, and some of others.
#[derive(Clone, Debug)]
pub struct Names {
    pub rules: Vec<String>,
    pub outcomes: Vec<String>,
    pub questions: Vec<Question>,
    pub atoms: Vec<String>,
}

impl Names {
    /// The names in a tree and those of these facts, with one of each that belongs elsewhere.
    pub fn of(nodes: &[&Node<'_>], facts: &[Fact]) -> Self {
        let mut questions = vec![Question::BirthDate, Question::Flag(Flag::Acute)];
        questions.extend(facts.iter().map(|fact| Question::Fact(*fact)));
        questions.extend([Flag::Identifiable, Flag::FromParticipates, Flag::ToDrawnIn].map(Question::Flag));
        let atoms = questions.iter().skip(1).map(|question| question.id().to_owned()).collect();
        let mut names = Self {
            rules: vec!["koebenhavn.elsewhere".into()],
            outcomes: ["met", "notMet", "levels 1,2", "repeatedCrimeThreshold"].map(ToOwned::to_owned).into(),
            questions,
            atoms,
        };
        nodes.iter().for_each(|node| names.add(node));
        names
    }

    fn add(&mut self, node: &Node<'_>) {
        let mut rule = |rule: &str| {
            if !self.rules.iter().any(|known| known == rule) {
                self.rules.push(rule.to_owned());
            }
        };
        match node {
            Node::Ask { branches, .. } => branches.iter().for_each(|branch| self.add(&branch.then)),
            Node::Decide { rule: id, refuted, .. } => {
                rule(id);
                refuted.iter().for_each(|refuted| rule(refuted.rule));
            }
        }
    }

    /// Every part of a condition that could be named.
    fn failing(&self) -> Vec<Failing> {
        let mut all = vec![Failing::Age, Failing::AgeAtRelease, Failing::Date, Failing::LacksAll(Vec::new())];
        all.extend(self.atoms.iter().cloned().map(Failing::Lacks));
        all.extend(self.atoms.iter().cloned().map(Failing::Has));
        all
    }
}

fn foreign() -> Citation {
    Citation { source: "kbh-om-ssp".into(), section: "Et andet sted".into() }
}

type Emit<'e, T> = &'e mut dyn FnMut(&'static str, T);

/// A list with one thing changed: each item dropped, repeated, swapped with the next.
fn lists<T: Clone + PartialEq>(items: &[T], kinds: [&'static str; 3], emit: Emit<'_, Vec<T>>) {
    let [dropped, added, swapped] = kinds;
    for index in 0..items.len() {
        let mut fewer = items.to_vec();
        fewer.remove(index);
        emit(dropped, fewer);
        let mut more = items.to_vec();
        more.insert(index, items[index].clone());
        emit(added, more);
        if index + 1 < items.len() && items[index] != items[index + 1] {
            let mut other = items.to_vec();
            other.swap(index, index + 1);
            emit(swapped, other);
        }
    }
}

/// A list with one item exchanged for each of these.
fn exchanged<T: Clone + PartialEq>(items: &[T], others: &[T], mut emit: impl FnMut(Vec<T>)) {
    for index in 0..items.len() {
        for other in others.iter().filter(|other| **other != items[index]) {
            let mut changed = items.to_vec();
            changed[index] = other.clone();
            emit(changed);
        }
    }
}

/// Every tree that differs from this one in one step.
pub fn trees<'n>(node: &Node<'n>, names: &'n Names, emit: Emit<'_, Node<'n>>) {
    for question in &names.questions {
        // A question that the rule does not ask there, with the same behind either answer.
        let both = [true, false].map(|holds| Branch { answer: Given::YesNo(holds), then: node.clone() });
        emit("question_added", Node::Ask { question: *question, branches: both.into() });
    }
    match node {
        Node::Ask { question, branches } => asks(*question, branches, names, emit),
        Node::Decide { .. } => leaves(node, names, emit),
    }
}

fn asks<'n>(question: Question, branches: &[Branch<'n>], names: &'n Names, emit: Emit<'_, Node<'n>>) {
    let with = |branches: Vec<Branch<'n>>| Node::Ask { question, branches };
    for other in names.questions.iter().filter(|other| **other != question) {
        emit("question", Node::Ask { question: *other, branches: branches.to_vec() });
    }
    for branch in branches {
        emit("question_dropped", branch.then.clone());
    }
    lists(branches, ["branch_dropped", "branch_added", "branch_swapped"], &mut |kind, list| emit(kind, with(list)));
    for index in 0..branches.len() {
        let change = |answer: Given| {
            let mut list = branches.to_vec();
            list[index].answer = answer;
            list
        };
        match branches[index].answer {
            Given::YesNo(holds) => {
                emit("branch_answer", with(change(Given::YesNo(!holds))));
                emit("branch_answer", with(change(Given::Born { from: None, to: day(2010, 1, 1) })));
                // The answer that has no branch, with the same behind it.
                if branches.len() == 1 {
                    let mut more = branches.to_vec();
                    more.insert(usize::from(holds), Branch { answer: Given::YesNo(!holds), ..branches[0].clone() });
                    emit("branch_added", with(more));
                }
            }
            Given::Born { from, to } => {
                for (from, to) in dates(from, to) {
                    emit("stretch", with(change(Given::Born { from, to })));
                }
                emit("branch_answer", with(change(Given::YesNo(true))));
                if let (Some(before), Some(from)) = (to.checked_add_days(Days::new(1)), from) {
                    let next = Given::Born { from: Some(before), to: before };
                    let past = Given::Born { from: None, to: from - Days::new(1) };
                    for answer in [next, past] {
                        let mut more = branches.to_vec();
                        more.push(Branch { answer, ..branches[index].clone() });
                        emit("branch_added", with(more));
                    }
                }
            }
        }
        for other in index + 1..branches.len() {
            if branches[index].then != branches[other].then {
                let mut list = branches.to_vec();
                let (one, rest) = list.split_at_mut(other);
                std::mem::swap(&mut one[index].then, &mut rest[0].then);
                emit("subtrees_swapped", with(list));
            }
        }
        trees(&branches[index].then, names, &mut |kind, then| {
            let mut list = branches.to_vec();
            list[index].then = then;
            emit(kind, with(list));
        });
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    crate::support::day(year, month, day)
}

/// A stretch with one of its ends a day off, and one whose beginning is there or gone.
fn dates(from: Option<NaiveDate>, to: NaiveDate) -> Vec<(Option<NaiveDate>, NaiveDate)> {
    let one = Days::new(1);
    let mut changed = vec![(from, to + one), (from, to - one)];
    match from {
        Some(from) => changed.extend([(Some(from + one), to), (Some(from - one), to), (None, to)]),
        None => changed.extend([(Some(day(1850, 1, 1)), to), (Some(day(1850, 1, 2)), to)]),
    }
    changed
}

fn leaves<'n>(node: &Node<'n>, names: &'n Names, emit: Emit<'_, Node<'n>>) {
    let Node::Decide { rule, outcome, sources, certainty, refuted } = node else { return };
    let (rule, certainty) = (*rule, *certainty);
    let leaf = |rule, outcome: &str, sources: &[Citation], certainty, refuted: &[Refuted<'n>]| Node::Decide {
        rule,
        outcome: outcome.to_owned(),
        sources: Cow::Owned(sources.to_vec()),
        certainty,
        refuted: refuted.to_vec(),
    };
    for other in names.rules.iter().filter(|other| *other != rule) {
        emit("rule", leaf(other, outcome, sources, certainty, refuted));
    }
    for other in names.outcomes.iter().filter(|other| *other != outcome) {
        emit("outcome", leaf(rule, other, sources, certainty, refuted));
    }
    for other in Certainty::ALL.iter().filter(|other| **other != certainty) {
        emit("certainty", leaf(rule, outcome, sources, *other, refuted));
    }
    let kinds = ["source_dropped", "source_added", "sources_reordered"];
    lists(sources, kinds, &mut |kind, list| emit(kind, leaf(rule, outcome, &list, certainty, refuted)));
    exchanged(sources, &[foreign()], |list| emit("source_foreign", leaf(rule, outcome, &list, certainty, refuted)));
    let more = [sources.as_ref(), &[foreign()]].concat();
    emit("source_added", leaf(rule, outcome, &more, certainty, refuted));

    let with = |refuted: &[Refuted<'n>]| leaf(rule, outcome, sources, certainty, refuted);
    let kinds = ["refutation_dropped", "refutation_added", "refutations_reordered"];
    lists(refuted, kinds, &mut |kind, list| emit(kind, with(&list)));
    let every = names.failing();
    for index in 0..refuted.len() {
        let mut changed = refuted.to_vec();
        for other in names.rules.iter().filter(|other| *other != refuted[index].rule) {
            changed[index].rule = other;
            emit("refutation_rule", with(&changed));
        }
        changed[index] = refuted[index].clone();
        let mut fails = every.clone();
        if let Failing::LacksAll(all) = &refuted[index].fails {
            lists(all, ["", "", ""], &mut |_, list| fails.push(Failing::LacksAll(list)));
            exchanged(all, &names.atoms, |list| fails.push(Failing::LacksAll(list)));
        }
        for other in fails.into_iter().filter(|other| *other != refuted[index].fails) {
            changed[index].fails = other;
            emit("refutation_condition", with(&changed));
        }
    }
    for id in &names.rules {
        let mut more = refuted.to_vec();
        more.push(Refuted { rule: id, fails: Failing::Age });
        emit("refutation_added", with(&more));
    }
}

/// Every header that differs from this one in one step.
pub fn headers<'h>(header: &Header<'h>, atoms: &[String], emit: Emit<'_, Header<'h>>) {
    let original = || header.clone();
    emit("contract", changed!(original(), contract: header.contract + 1));
    emit("ruleset", changed!(original(), ruleset: "2025.1"));
    emit("profile", changed!(original(), profile: Some("slagelse").filter(|id| header.profile != Some(id))));
    let hash = header.profile_hash.as_ref();
    for other in [None, Some("0".repeat(64)), hash.map(|hash| hash.to_uppercase())] {
        if other.as_ref() != hash {
            emit("profile_hash", changed!(original(), profile_hash: other));
        }
    }
    for other in LeapDay::ALL.iter().filter(|other| **other != header.leap_day) {
        emit("leap_day", changed!(original(), leap_day: *other));
    }
    let beside = |date: NaiveDate| [date + Days::new(1), date - Days::new(1)];
    for date in beside(header.date) {
        emit("date", changed!(original(), date: date));
    }
    for release_date in beside(header.release_date) {
        emit("release", changed!(original(), release_date: release_date));
    }
    let births = header
        .birth_date
        .map_or(vec![Some(header.date)], |birth| beside(birth).map(Some).into_iter().chain([None]).collect());
    for birth_date in births {
        emit("birth", changed!(original(), birth_date: birth_date));
    }
    let Answered { yes, no, unknown, .. } = &header.answers;
    let lists_of = [yes, no, unknown];
    for (index, names) in lists_of.into_iter().enumerate() {
        let with = |list: Vec<String>| {
            let mut all = lists_of.map(Clone::clone);
            all[index] = list;
            answering(header, all)
        };
        let kinds = ["answer_dropped", "answer_added", "answers_reordered"];
        lists(names, kinds, &mut |kind, list| emit(kind, with(list)));
        for atom in atoms.iter().filter(|atom| !names.contains(atom)) {
            emit("answer_added", with([&names[..], std::slice::from_ref(atom)].concat()));
        }
        // Flipped: from one list to another.
        for at in 0..names.len() {
            for to in (0..3).filter(|to| *to != index) {
                let mut all = lists_of.map(Clone::clone);
                let atom = all[index].remove(at);
                all[to].push(atom);
                emit("answer_flipped", answering(header, all));
            }
        }
    }
}

/// The header with these lists of what is answered yes, no and "unknown".
fn answering<'h>(header: &Header<'h>, [yes, no, unknown]: [Vec<String>; 3]) -> Header<'h> {
    changed!(header, answers: changed!(header.answers, yes: yes, no: no, unknown: unknown))
}

/// What an answer says beside a verdict.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Said<'s> {
    pub ask: Vec<Question>,
    pub judge: Vec<Judgement>,
    pub unresolved: Vec<Question>,
    pub rules: Vec<&'s str>,
    pub certainty: Certainty,
    pub weakest: Vec<&'s str>,
}

/// Everything that an answer could say beside a verdict that differs from this in one step. The order of questions is no
/// matter of truth, so they are not reordered.
pub fn sayings<'s>(said: &Said<'s>, names: &'s Names, emit: Emit<'_, Said<'s>>) {
    let original = || said.clone();
    let [asked, unresolved] = [&said.ask, &said.unresolved].map(|questions| {
        let mut all = Vec::new();
        lists(questions, ["dropped", "added", ""], &mut |kind, list| all.extend((!kind.is_empty()).then_some(list)));
        let others = names.questions.iter().filter(|question| !questions.contains(question));
        all.extend(others.map(|question| [&questions[..], std::slice::from_ref(question)].concat()));
        all
    });
    asked.into_iter().for_each(|ask| emit("said_ask", Said { ask, ..original() }));
    unresolved.into_iter().for_each(|unresolved| emit("said_unresolved", Said { unresolved, ..original() }));
    lists(&said.judge, ["", "", ""], &mut |_, judge| emit("said_judge", Said { judge, ..original() }));
    for judgement in [Judgement::RepeatedCrimeThreshold, Judgement::Necessity, Judgement::RuleNotPublished] {
        let judge = [&said.judge[..], &[judgement]].concat();
        emit("said_judge", Said { judge, ..original() });
    }
    lists(&said.rules, ["", "", ""], &mut |_, rules| emit("said_rules", Said { rules, ..original() }));
    for rule in &names.rules {
        emit("said_rules", Said { rules: [&said.rules[..], &[rule]].concat(), ..original() });
    }
    for certainty in Certainty::ALL.iter().filter(|other| **other != said.certainty) {
        emit("said_certainty", Said { certainty: *certainty, ..original() });
    }
    lists(&said.weakest, ["", "", ""], &mut |_, weakest| emit("said_weakest", Said { weakest, ..original() }));
    for rule in &names.rules {
        emit("said_weakest", Said { weakest: [&said.weakest[..], &[rule]].concat(), ..original() });
    }
}
