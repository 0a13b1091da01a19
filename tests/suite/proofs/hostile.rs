//! Proofs as JSON: what was printed is accepted, whatever is changed in it is rejected, and hostile input does no harm.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::{Value, json};
use ssp_core::case::Case;
use ssp_core::facts::{Answer, Fact};
use ssp_core::input::Json;
use ssp_core::koebenhavn::KOEBENHAVN;
use ssp_core::profile::Programme;
use ssp_core::proof::check::{Checker, RejectionReason};
use ssp_core::proof::{Branch, Given, Node, Proofs, of_programme};
use ssp_core::reply::{Kind, Reply, Settings, reply};
use ssp_core::rule::Question;
use ssp_core::sources::Certainty;
use ssp_core::text::Lang;

use crate::bad_input::places;
use crate::conformance::{Ask, inputs, profiles};
use crate::support::{Random, day};

const PROVED: [Kind; 5] = [Kind::Assess, Kind::Disclose, Kind::Meeting, Kind::Screening, Kind::Preparedness];

/// The reasons for which an answer is rejected, with their places; `None` where the question has a fault itself.
fn rejections(question: &Value) -> Option<Vec<(RejectionReason, String)>> {
    let text = question.to_string();
    let settings = Settings { profiles: profiles(), ..Settings::default() };
    match reply(Kind::Check, &Json::parse(&text).unwrap(), &settings) {
        Ok(Reply::Check(answer)) => {
            assert_eq!(answer.accepted, answer.rejections.is_empty());
            Some(answer.rejections.into_iter().map(|one| (one.reason, one.path)).collect())
        }
        Ok(other) => panic!("a check is answered by {other:?}"),
        Err(_) => None,
    }
}

/// An input and what it is answered, with proofs.
fn answered(kind: Kind, input: &Value) -> Value {
    let settings = Settings { profiles: profiles(), lang: Lang::English, proofs: Proofs::ADD };
    let text = input.to_string();
    let answer = reply(kind, &Json::parse(&text).unwrap(), &settings).unwrap();
    json!({ "kind": kind.id(), "input": input, "answer": serde_json::to_value(&answer).unwrap() })
}

/// Another value in the place of this one.
fn others(value: &Value) -> Vec<Value> {
    let mut others = vec![json!({}), json!([1]), json!("met"), json!(7), json!(-0.5), json!(true), json!(false)];
    if let Value::String(word) = value {
        others.push(json!(format!("{word} ")));
        others.push(json!(word.to_uppercase()));
    }
    if let Value::Array(items) = value {
        others.push(json!([&items[..], &[json!(null)]].concat()));
    }
    others.retain(|other| other != value);
    others
}

/// Random inputs of every kind, and every place of the proofs in some of the answers.
pub fn through_json() -> BTreeMap<&'static str, u64> {
    let mut random = Random::new(20_260_115);
    let (mut accepted, mut changed) = (0, 0);
    for number in 0..1_000 {
        let kind = PROVED[number % PROVED.len()];
        let question = answered(kind, &inputs::of(Ask::Proof(kind), &mut random));
        assert_eq!(rejections(&question), Some(Vec::new()), "{question}");
        let mut without_kind = question.clone();
        without_kind.as_object_mut().unwrap().remove("kind");
        assert_eq!(rejections(&without_kind), Some(Vec::new()), "{without_kind}");
        accepted += 1;
        if number >= 10 {
            continue;
        }
        let mut found = Vec::new();
        places(&question["answer"], "", &mut found);
        let mut in_proofs: Vec<String> = found.into_iter().filter(|place| place.contains("/proof/")).collect();
        // Every place of a small proof; of a large one as many, spread evenly.
        let step = in_proofs.len().div_ceil(60);
        in_proofs = in_proofs.into_iter().step_by(step).collect();
        for place in in_proofs {
            let original = question["answer"].pointer(&place).unwrap();
            for other in others(original) {
                let mut question = question.clone();
                *question["answer"].pointer_mut(&place).unwrap() = other.clone();
                let found = rejections(&question).unwrap();
                assert!(!found.is_empty(), "{place} may be {other}");
                changed += 1;
            }
        }
    }
    BTreeMap::from([("accepted", accepted), ("changed", changed)])
}

fn example() -> Value {
    answered(Kind::Assess, &json!({ "date": "2026-01-15", "facts": { "crime": true, "repeatedCrime": false } }))
}

/// What is no proof at all is rejected where it stands; what is wrong with the question is a fault.
pub fn wrong_shapes() {
    let with = |place: &str, value: Value| {
        let mut question = example();
        *question.pointer_mut(place).unwrap() = value;
        rejections(&question)
    };
    let malformed = |place: &str| Some(vec![(RejectionReason::Malformed, place.to_owned())]);
    for (value, at) in [
        (json!([]), ""),
        (json!({ "question": "birthDate", "branches": [], "more": 1 }), "/more"),
        (json!({ "question": "favouriteColour", "branches": [] }), "/question"),
        (json!({ "question": "birthDate", "branches": {} }), "/branches"),
        (json!({ "question": "birthDate", "branches": [{ "answer": true }] }), "/branches/0/then"),
        (json!({ "question": "birthDate", "branches": [{ "answer": 1, "then": [] }] }), "/branches/0/answer"),
    ] {
        let found = with("/answer/programmes/psp/proof", value).unwrap();
        let expected = (RejectionReason::Malformed, format!("/programmes/psp/proof{at}"));
        assert!(found.contains(&expected), "{found:?} has no {expected:?}");
    }
    assert_eq!(with("/answer/programmes/psp/verdict", json!("maybe")), malformed("/programmes/psp/verdict"));
    assert_eq!(
        with("/answer/proof/date", json!("2026-02-30")),
        Some(vec![(RejectionReason::Malformed, "/proof/date".to_owned()),])
    );
    assert_eq!(with("/answer", json!(null)), None);
    assert_eq!(with("/answer", json!([])), malformed(""));
    assert_eq!(with("/input", json!({})), None);
    assert_eq!(with("/kind", json!("timeline")), None);
    // An answer that was printed without proofs, and one that was not answered at all.
    let mut without = example();
    let answer = reply(
        Kind::Assess,
        &Json::parse(&without["input"].to_string()).unwrap(),
        &Settings { lang: Lang::English, ..Settings::default() },
    );
    without["answer"] = serde_json::to_value(answer.unwrap()).unwrap();
    let found = rejections(&without).unwrap();
    assert_eq!(found.len(), 13, "{found:?}");
    assert!(found.iter().all(|(reason, _)| *reason == RejectionReason::ProofLeftOut));
    without["answer"] = json!({ "error": { "issues": [] } });
    assert!(
        rejections(&without)
            .unwrap()
            .iter()
            .all(|(reason, _)| matches!(reason, RejectionReason::Malformed | RejectionReason::ProofLeftOut))
    );
    // A key that is there twice.
    let text = example().to_string().replacen("\"leapDay\":", "\"leapDay\":\"feb28\",\"leapDay\":", 1);
    let Ok(Reply::Check(twice)) = reply(Kind::Check, &Json::parse(&text).unwrap(), &Settings::default()) else {
        panic!("a key twice in an answer is no fault of the question")
    };
    assert!(
        twice.rejections.iter().any(|one| one.path == "/proof/leapDay" && one.reason == RejectionReason::Malformed)
    );
}

/// A hundred thousand branches, sources, refutations and answers; nested as deep as JSON and as deep as memory allow.
pub fn large_and_deep() {
    const MANY: usize = 100_000;
    let leaf = json!({ "rule": "a", "outcome": "met", "sources": [], "certainty": "verified", "refuted": [] });
    let branch = json!({ "answer": true, "then": leaf });
    let mut question = example();
    let fails = json!({ "rule": "a", "fails": "age" });
    let source = json!({ "source": "a", "section": "b" });
    let of_many = |item: &Value| Value::Array(vec![item.clone(); MANY]);
    for proof in [
        json!({ "question": "birthDate", "branches": of_many(&branch) }),
        json!({ "question": "pspCooperation", "branches": of_many(&branch) }),
        json!({ "rule": "a", "outcome": "met", "sources": of_many(&source), "certainty": "verified", "refuted": [] }),
        json!({ "rule": "a", "outcome": "met", "sources": [], "certainty": "verified", "refuted": of_many(&fails) }),
    ] {
        *question.pointer_mut("/answer/programmes/psp/proof").unwrap() = proof;
        assert!(!rejections(&question).unwrap().is_empty());
    }
    let mut question = example();
    *question.pointer_mut("/answer/proof/answers/yes").unwrap() = of_many(&json!("crime"));
    *question.pointer_mut("/answer/nextQuestions").unwrap() = of_many(&json!("crime"));
    *question.pointer_mut("/answer/programmes/ksp/ask").unwrap() = of_many(&json!("kspCooperation"));
    assert!(!rejections(&question).unwrap().is_empty());

    // As deep as a text may nest, on a stack as small as a thread has.
    let mut deep = leaf;
    for depth in 0..38 {
        let asked = if depth % 2 == 0 { "crime" } else { "pspCooperation" };
        deep = json!({ "question": asked, "branches": [{ "answer": true, "then": deep }] });
    }
    let mut question = example();
    *question.pointer_mut("/answer/programmes/psp/proof").unwrap() = deep;
    let thread = std::thread::Builder::new().stack_size(1 << 20);
    let found = thread.spawn(move || rejections(&question).unwrap()).unwrap().join().unwrap();
    assert!(found.iter().any(|(reason, _)| *reason == RejectionReason::QuestionNotNext), "{found:?}");

    // In Rust a tree can be deeper than any text; no question is asked twice on a way, so it is not followed to its end.
    let mut tree = Node::Decide {
        rule: "a",
        outcome: String::new(),
        sources: Cow::Borrowed(&[]),
        certainty: Certainty::Verified,
        refuted: Vec::new(),
    };
    for depth in 0..MANY {
        let fact = Fact::ALL[depth % Fact::ALL.len()];
        let branches = vec![Branch { answer: Given::YesNo(true), then: tree }];
        tree = Node::Ask { question: Question::Fact(fact), branches };
    }
    let case = Case::on(day(2026, 1, 15)).with(Fact::Crime, Answer::Yes);
    let known = case.check(&KOEBENHAVN).unwrap();
    let mut verdict = ssp_core::assess::assess(&KOEBENHAVN, &case, Lang::Danish).unwrap().programmes.psp.focus;
    verdict.reasons.proof = of_programme(&KOEBENHAVN, Programme::Psp, &known);
    let checker = Checker::of(&KOEBENHAVN);
    assert!(checker.programme(Programme::Psp, &case, &verdict).is_accepted());
    verdict.reasons.proof = Some(tree);
    let checked = checker.programme(Programme::Psp, &case, &verdict);
    assert!(checked.rejected.iter().any(|one| one.reason == RejectionReason::QuestionAnswered));
    // What is as deep cannot be dropped on the stack either.
    std::mem::forget(verdict);
}
