//! Why a question is asked: the rules that read it and are still open, with their sources.

use serde::Serialize;

use crate::law::rpl115;
use crate::profile::CaseLevels;
use crate::rule::{AgeBand, Basis, Condition, Known, Question, Rule, Standing};
use crate::sources::Citation;
use crate::subject::{Goal, Matter};

/// The goal that a question can still change, and the rules that read it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Why<'a> {
    /// The goal.
    pub goal: Goal,
    /// The rules of the goal that read the question and can still decide, in the order in which they are tried.
    pub rules: Vec<ReadBy<'a>>,
}

/// A rule that reads a question.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ReadBy<'a> {
    /// Its id.
    pub rule: &'a str,
    /// Where it stands.
    pub sources: &'a [Citation],
}

impl Condition {
    /// Whether the condition reads this question.
    fn asks(&self, question: Question) -> bool {
        match question.atom() {
            Some(atom) => self.reads().has(atom),
            None => self.age != AgeBand::ANY || self.age_at_release != AgeBand::ANY,
        }
    }
}

impl<T: Clone + 'static> Rule<T> {
    /// What the rule reads this question for, where that can still decide.
    fn readers(&self, question: Question, known: &Known) -> Vec<&Basis> {
        let mut readers = Vec::new();
        if known.age().is_some_and(|age| !self.ages().has(age)) {
            return readers;
        }
        if question == Question::BirthDate {
            readers.extend(self.from.iter().chain(&self.until).map(|limit| &limit.basis));
        }
        for clause in self.clauses.iter() {
            match clause.when.standing(known) {
                Standing::Holds => break,
                Standing::Open if clause.when.asks(question) => readers.push(&clause.basis),
                Standing::Open | Standing::Fails => {}
            }
        }
        readers
    }
}

impl CaseLevels {
    fn readers(&self, question: Question, known: &Known) -> Vec<&Basis> {
        let fora = self.fora.iter().filter(|rule| rule.when.standing(known) == Standing::Open);
        let fora = fora.filter(|rule| rule.when.asks(question)).map(|rule| &rule.basis);
        self.rule.readers(question, known).into_iter().chain(fora).collect()
    }
}

impl<'a> Matter<'a> {
    /// The rules that read this question and can still decide.
    pub(super) fn read_by(&self, question: Question, known: &Known) -> Vec<ReadBy<'a>> {
        let readers: Vec<&'a Basis> = match self {
            Self::Rule(rule) => rule.readers(question, known),
            Self::NotPublished => Vec::new(),
            Self::Level { levels, ssp_case, .. } => {
                let case = ssp_case.map(|rule| rule.readers(question, known)).unwrap_or_default();
                case.into_iter().chain(levels.readers(question, known)).collect()
            }
            Self::Disclosure(conditions) => {
                let applies = std::iter::once(&rpl115::APPLIES);
                let rules = applies.chain(conditions.iter().copied());
                rules.flat_map(|rule| rule.readers(question, known)).collect()
            }
        };
        let mut read_by: Vec<ReadBy<'a>> = Vec::new();
        for basis in readers {
            let reader = ReadBy { rule: &basis.rule, sources: &basis.sources };
            if !read_by.contains(&reader) {
                read_by.push(reader);
            }
        }
        read_by
    }
}
