//! The ruleset in JSONLogic (`ruleset.json`), compiled by datalogic-rs. The trace is taken as the engine gives it.

use datalogic_rs::bumpalo::Bump;
use datalogic_rs::{DataValue, Engine, Logic, ParsedData};
use ssp_core::age::{Age, LeapDay};
use ssp_core::facts::{Atom, Fact};

use super::{OUTPUTS, Verdict, Verdicts};
use crate::inputs::Input;

/// The rules compiled and the inputs parsed.
pub struct Datalogic {
    engine: Engine,
    rules: Logic,
    data: Vec<ParsedData>,
}

impl Datalogic {
    /// Compiles the rules and parses the inputs.
    pub fn new(inputs: &[Input]) -> Self {
        let engine = Engine::new();
        let rules = engine.compile(include_str!("ruleset.json")).expect("rules that compile");
        let data = inputs.iter().map(|input| ParsedData::from_json(&data(input)).expect("JSON")).collect();
        Self { engine, rules, data }
    }

    /// The verdicts about an input as the engine gives them; the arena is reset.
    #[inline]
    pub fn evaluate<'a>(&'a self, index: usize, arena: &'a Bump) -> &'a DataValue<'a> {
        self.engine.evaluate(&self.rules, &self.data[index], arena).expect("a verdict")
    }

    /// The same with a trace, and how many steps it has.
    pub fn evaluate_traced<'a>(&'a self, index: usize, arena: &'a Bump) -> (&'a DataValue<'a>, usize) {
        let run = self.engine.trace().eval_borrowed(&self.rules, &self.data[index], arena);
        (run.result.expect("a verdict"), run.steps.len())
    }

    /// The verdicts, to compare them with the other engines'.
    pub fn verdicts(&self, index: usize) -> Verdicts {
        verdicts_of(self.evaluate(index, &Bump::new()))
    }

    /// The verdicts of a traced run; it must have a trace.
    pub fn verdicts_traced(&self, index: usize) -> Verdicts {
        let arena = Bump::new();
        let (value, steps) = self.evaluate_traced(index, &arena);
        assert!(steps >= OUTPUTS.len(), "a trace of {steps} steps");
        verdicts_of(value)
    }
}

fn verdicts_of(value: &DataValue<'_>) -> Verdicts {
    let items = value.as_array().expect("an array of verdicts");
    std::array::from_fn(|output| match items[output].as_i64() {
        Some(0) => Verdict::NotMet,
        Some(1) => Verdict::Met,
        Some(2) => Verdict::Judge,
        other => panic!("not a verdict: {other:?}"),
    })
}

fn data(input: &Input) -> String {
    let age = Age::on(input.date, input.birth, LeapDay::Feb28).expect("born before the date");
    let facts = Fact::ALL.iter().map(|fact| (fact.id().to_owned(), input.holds.has(Atom::Fact(*fact)).into()));
    let mut data: serde_json::Map<String, serde_json::Value> = facts.collect();
    data.insert("age".to_owned(), age.months().into());
    serde_json::Value::Object(data).to_string()
}
