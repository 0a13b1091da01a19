//! The proof checker: it accepts every true proof, and rejects every proof in which one thing is changed.

/// The same answer with these fields changed: what may grow one day can be written in no other way.
macro_rules! changed {
    ($of:expr, $($field:ident: $value:expr),+) => {{
        let mut changed = $of.clone();
        $(changed.$field = $value;)+
        changed
    }};
}

mod accepted;
mod altered;
mod hostile;
mod tampered;
mod tampering;

use std::path::Path;

use crate::zz_counts::Suite;

#[test]
fn every_true_proof_is_accepted_and_every_tampered_one_rejected() {
    let mut suite = Suite::start("proofs.cases");
    let found = accepted::cases();
    for (what, number) in found {
        suite.count(what, number);
    }
    suite.finish();
}

#[test]
fn every_true_proof_of_a_disclosure_is_accepted_and_every_tampered_one_rejected() {
    let mut suite = Suite::start("proofs.disclosures");
    for (what, number) in accepted::disclosures() {
        suite.count(what, number);
    }
    suite.finish();
}

#[test]
fn every_true_proof_of_a_meeting_or_an_event_is_accepted_and_every_tampered_one_rejected() {
    let mut suite = Suite::start("proofs.meetings_and_events");
    for (what, number) in accepted::meetings_and_events() {
        suite.count(what, number);
    }
    suite.finish();
}

#[test]
fn the_policy_for_29_february_is_checked_too() {
    let mut suite = Suite::start("proofs.leap_day");
    for (what, number) in accepted::born_on_29_february() {
        suite.count(what, number);
    }
    suite.finish();
}

/// Answers of every kind, printed as JSON and read again.
#[test]
fn proofs_are_accepted_after_json_and_changed_json_is_rejected() {
    let mut suite = Suite::start("proofs.json");
    for (what, number) in hostile::through_json() {
        suite.count(what, number);
    }
    suite.finish();
}

/// What the checker does not look at is what it says that it does not look at, and nothing else.
#[test]
fn every_part_of_an_answer_is_checked_but_what_the_checker_names() {
    let mut suite = Suite::start("proofs.altered");
    for (what, number) in altered::every_part() {
        suite.count(what, number);
    }
    suite.finish();
}

#[test]
fn a_hostile_proof_is_rejected() {
    hostile::wrong_shapes();
    hostile::large_and_deep();
}

/// What the checker may import: nothing that evaluates.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    // Whole answers: the versions, the rules as data, and the names of judgements, notes and vintages.
    (
        "answers.rs",
        &[
            "assess",
            "case",
            "disclose",
            "koebenhavn",
            "law",
            "meeting",
            "note",
            "order",
            "preparedness",
            "profile",
            "rule",
            "screening",
            "text",
        ],
    ),
    ("beside.rs", &["text"]),
    ("bound.rs", &["age", "case", "disclose", "facts", "meeting", "preparedness"]),
    // The types of answers.
    ("claims.rs", &["assess", "disclose", "meeting", "preparedness", "profile", "proof", "screening"]),
    ("disclosure.rs", &["disclose", "law", "proof", "rule", "text"]),
    ("group.rs", &["age", "facts", "note", "order", "profile", "rule", "screening", "text"]),
    ("header.rs", &["facts", "profile", "proof"]),
    ("level.rs", &["assess", "profile", "proof", "rule", "text"]),
    ("mod.rs", &["assess", "case", "disclose", "meeting", "preparedness", "profile", "screening"]),
    ("nodes.rs", &["facts", "proof", "rule"]),
    (
        "notes.rs",
        &["assess", "case", "disclose", "facts", "law", "meeting", "note", "order", "profile", "rule", "text"],
    ),
    ("path.rs", &["age", "facts", "order", "proof", "rule"]),
    ("question.rs", &["case", "disclose", "meeting", "preparedness", "profile", "reply", "screening", "text"]),
    ("read.rs", &["age", "disclose", "profile", "proof", "rule", "sources", "text"]),
    ("reason.rs", &["text", "vocabulary"]),
    ("steps.rs", &["age", "profile", "rule", "sources", "text"]),
    ("verdict.rs", &["age", "facts", "profile", "proof", "rule", "sources"]),
];

/// What evaluates, asks or proves: none of it is named in the checker.
const NEVER_NAMED: [&str; 34] = [
    // rule/clause.rs, rule/quantify.rs, rule/known.rs
    "holds",
    "decide",
    "standing",
    "Standing",
    "quantify",
    "Quantified",
    "Reads",
    "reads",
    "reads_open",
    "add_reads",
    "all_births",
    "births",
    "Known",
    "known",
    "Situation",
    "situation",
    "with_answers",
    // facts/implication.rs
    "settle",
    "contradictions",
    "is_possible_among",
    // proof/tree.rs, proof/attach.rs
    "prove",
    "Prover",
    "PROVER",
    "Proofs",
    // decide.rs, assess/, subject.rs
    "Decisions",
    "read_rule",
    "read_programme",
    "assess_checked",
    "assess_known",
    "assess_with",
    "lead_of",
    "forum_of",
    "Matter",
    // profile/programme.rs
    "handles",
];

/// A source text without its comments and its strings.
fn code_of(text: &str) -> String {
    let without_comments: Vec<&str> = text.lines().map(|line| line.split("//").next().unwrap()).collect();
    let without_quotes = without_comments.join("\n").replace("\\\"", "");
    without_quotes.split('"').step_by(2).collect::<Vec<_>>().join("\"")
}

#[test]
fn the_checker_names_nothing_that_evaluates() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/ssp-core/src/proof/check");
    let mut files: Vec<String> =
        std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    files.sort_unstable();
    let listed: Vec<&str> = MAY_IMPORT.iter().map(|(file, _)| *file).collect();
    assert_eq!(files, listed, "each file of the checker is listed with what it may import");
    for (file, may_import) in MAY_IMPORT {
        let text = std::fs::read_to_string(folder.join(file)).unwrap();
        let code = code_of(&text);
        let is_of_names = |letter: char| letter.is_alphanumeric() || letter == '_';
        for word in code.split(|letter: char| !is_of_names(letter)) {
            assert!(!NEVER_NAMED.contains(&word), "{file} names {word}");
        }
        for (at, _) in code.match_indices("crate::") {
            let module: String =
                code[at + "crate::".len()..].chars().take_while(|letter| is_of_names(*letter)).collect();
            let is_allowed = module == "input" || module == "vocabulary" || may_import.contains(&module.as_str());
            assert!(is_allowed, "{file} imports {module}");
        }
        assert!(!code.contains("super::super"), "{file} reaches around its folder");
        assert!(!code.contains(".assess("), "{file} asks for an answer of its own");
    }
}
