//! Why a question is asked: the rules that read it and are still open, with their sources.

use serde::Serialize;

use crate::rule::{Known, Question};
use crate::sources::Citation;
use crate::subject::{Goal, Matter};

/// The goal that a question can still change, and the rules that read it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Why<'a> {
    /// The goal.
    pub goal: Goal,
    /// The rules of the goal that read the question and can still decide, in the order in which they are tried.
    pub rules: Vec<ReadBy<'a>>,
}

/// A rule that reads a question.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ReadBy<'a> {
    /// Its id.
    pub rule: &'a str,
    /// Where it stands.
    pub sources: &'a [Citation],
}

impl<'a> Matter<'a> {
    /// The rules that read this question and can still decide.
    pub(super) fn read_by(&self, question: Question, known: &Known) -> Vec<ReadBy<'a>> {
        let mut read_by: Vec<ReadBy<'a>> = Vec::new();
        for basis in self.readers(question, known) {
            let reader = ReadBy { rule: &basis.rule, sources: &basis.sources };
            if !read_by.contains(&reader) {
                read_by.push(reader);
            }
        }
        read_by
    }
}
