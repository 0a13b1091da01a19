//! The ruleset in Cedar: one request, and the policies that apply are the reasons.
//!
//! Twice: `permits.cedar` says who belongs to what, as one would write it; `steps.cedar` gives every verdict its reason, as
//! `ssp-core` does.

use std::collections::HashMap;

use cedar_policy::{
    Authorizer, Context, Entities, EntityUid, PolicyId, PolicySet, Request, Response, RestrictedExpression,
};
use ssp_core::age::{Age, LeapDay};
use ssp_core::facts::{Atom, Fact};

use super::{OUTPUTS, Verdict, Verdicts};
use crate::inputs::Input;

/// Who belongs to what.
pub const PERMITS: &str = include_str!("permits.cedar");
/// Every step of every rule.
pub const STEPS: &str = include_str!("steps.cedar");

/// The policies parsed and the requests built.
pub struct Cedar {
    authorizer: Authorizer,
    entities: Entities,
    policies: PolicySet,
    /// What each policy says: the output, the verdict and the rule id.
    says: HashMap<PolicyId, (usize, Verdict, String)>,
    requests: Vec<Request>,
}

impl Cedar {
    /// Parses the policies and builds the requests.
    pub fn new(source: &str, inputs: &[Input]) -> Self {
        let policies: PolicySet = source.parse().expect("policies that parse");
        let says = policies.policies().map(|policy| {
            let output = policy.annotation("output").and_then(|output| OUTPUTS.iter().position(|id| *id == output));
            let verdict = match policy.annotation("verdict") {
                Some("met") => Verdict::Met,
                Some("notMet") => Verdict::NotMet,
                Some("judge") => Verdict::Judge,
                other => panic!("not a verdict: {other:?}"),
            };
            let rule = policy.annotation("rule").unwrap_or_default().to_owned();
            (policy.id().clone(), (output.expect("an output"), verdict, rule))
        });
        let says = says.collect();
        let requests = inputs.iter().map(request).collect();
        Self { authorizer: Authorizer::new(), entities: Entities::empty(), policies, says, requests }
    }

    /// How many policies there are.
    pub fn policies(&self) -> usize {
        self.says.len()
    }

    /// The answer to an input, with its reasons.
    #[inline]
    pub fn evaluate(&self, index: usize) -> Response {
        self.authorizer.is_authorized(&self.requests[index], &self.policies, &self.entities)
    }

    /// The verdicts, to compare them with the other engines'.
    pub fn verdicts(&self, index: usize) -> Verdicts {
        let mut verdicts = Verdicts::default();
        for (output, verdict, _) in self.reasons(&self.evaluate(index)) {
            verdicts[output] = verdict;
        }
        verdicts
    }

    /// The ids of the rules that decide, where the policies have them.
    pub fn rules(&self, index: usize) -> [String; OUTPUTS.len()] {
        let mut rules: [String; OUTPUTS.len()] = Default::default();
        for (output, _, rule) in self.reasons(&self.evaluate(index)) {
            assert!(rules[output].is_empty(), "two steps decide one output");
            rules[output] = rule;
        }
        rules
    }

    fn reasons(&self, response: &Response) -> Vec<(usize, Verdict, String)> {
        assert_eq!(response.diagnostics().errors().count(), 0, "errors in Cedar");
        response.diagnostics().reason().map(|policy| self.says[policy].clone()).collect()
    }
}

fn request(input: &Input) -> Request {
    let age = Age::on(input.date, input.birth, LeapDay::Feb28).expect("born before the date");
    let facts = Fact::ALL
        .iter()
        .map(|fact| (fact.id().to_owned(), RestrictedExpression::new_bool(input.holds.has(Atom::Fact(*fact)))));
    let age = ("age".to_owned(), RestrictedExpression::new_long(age.months().into()));
    let context = Context::from_pairs(facts.chain([age])).expect("a context");
    let uid = |uid: &str| uid.parse::<EntityUid>().expect("an entity");
    let (person, assess, programmes) =
        (uid(r#"Person::"x""#), uid(r#"Action::"assess""#), uid(r#"Goal::"programmes""#));
    Request::new(person, assess, programmes, context, None).expect("a request")
}
