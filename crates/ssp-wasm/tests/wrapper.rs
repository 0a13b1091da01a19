//! What a module answers is what the command prints, in a wrapper. These tests call the module natively.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    reason = "a test that fails should say so at once"
)]

use std::fs;
use std::path::Path;

use ssp_core::case::Profiles;
use ssp_core::form::{FormKind, form};
use ssp_core::input::Json;
use ssp_core::profile::file::{self, SHIPPED};
use ssp_core::proof::Proofs;
use ssp_core::reply::{ErrorInLang, Kind, Settings, reply};
use ssp_core::text::Lang;
use ssp_wasm::{Engine, version};

/// The examples of the command: each question with its kind.
fn examples() -> Vec<(Kind, String)> {
    let files = [
        ("case-17-and-a-half.json", Kind::Assess),
        ("cases.jsonl", Kind::Assess),
        ("disclosure-school-to-job-centre.json", Kind::Disclose),
        ("meeting.json", Kind::Meeting),
        ("timeline.json", Kind::Timeline),
        ("organisation.json", Kind::Organisation),
        ("group.json", Kind::Screening),
        ("event.json", Kind::Preparedness),
        ("receipt.json", Kind::Replay),
    ];
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ssp-cli/examples");
    let read = |(name, kind): (&str, Kind)| {
        let text = fs::read_to_string(folder.join(name)).unwrap();
        match name.ends_with(".jsonl") {
            true => text.lines().map(|line| (kind, line.to_owned())).collect::<Vec<_>>(),
            false => vec![(kind, text)],
        }
    };
    files.into_iter().flat_map(read).collect()
}

/// The line that the command prints, and whether it is an answer.
fn line(kind: Kind, input: &str, settings: &Settings<'_>) -> (String, bool) {
    match reply(kind, &Json::parse(input).unwrap(), settings) {
        Ok(reply) => (serde_json::to_string(&reply).unwrap(), true),
        Err(faults) => (serde_json::to_string(&ErrorInLang(&faults, settings.lang)).unwrap(), false),
    }
}

fn wrapped((line, is_answer): &(String, bool)) -> String {
    if *is_answer {
        return format!(r#"{{"type":"success","answer":{line}}}"#);
    }
    let issues = line.strip_prefix(r#"{"error":{"#).and_then(|rest| rest.strip_suffix("}}")).unwrap();
    format!(r#"{{"type":"failure",{issues}}}"#)
}

#[test]
fn every_example_is_answered_as_the_command_does() {
    let engine = Engine::new();
    for (kind, input) in examples() {
        for &lang in Lang::ALL {
            for (proofs, is_proved) in [(Proofs::LEAVE, false), (Proofs::ADD, true)] {
                let is_form = matches!(kind, Kind::Assess | Kind::Disclose | Kind::Meeting | Kind::Timeline);
                let answered = engine.answer(kind.id(), &input, lang.id(), is_proved);
                if cfg!(feature = "full") || is_form && !is_proved {
                    let settings = Settings { lang, proofs, ..Settings::default() };
                    assert_eq!(answered, wrapped(&line(kind, &input, &settings)));
                } else {
                    assert!(
                        answered.starts_with(r#"{"type":"failure","issues":[{"code":"needsFullModule","#),
                        "{answered}"
                    );
                }
            }
        }
    }
}

#[test]
fn a_form_is_what_the_core_says() {
    let engine = Engine::new();
    for (kind, input) in examples() {
        let Some(kind) = FormKind::from_id(kind.id()) else { continue };
        let Ok(view) = form(kind, &Json::parse(&input).unwrap(), &Settings::default()) else { continue };
        let view = serde_json::to_string(&view).unwrap();
        assert_eq!(engine.form(kind.id(), &input, "da"), format!(r#"{{"type":"success","answer":{view}}}"#));
    }
}

#[test]
fn an_added_profile_answers_as_a_profile_file_does() {
    let mut engine = Engine::new();
    for (id, text) in SHIPPED {
        assert_eq!(engine.add_profile(text, "da"), format!(r#"{{"type":"success","answer":{{"id":"{id}"}}}}"#));
    }
    for (id, text) in SHIPPED {
        let profile = file::read(&Json::parse(text).unwrap()).unwrap();
        let settings = Settings {
            profiles: Profiles { loaded: std::slice::from_ref(&profile), default: None },
            ..Settings::default()
        };
        let input = format!(r#"{{"profile": "{id}", "date": "2026-01-15", "birthDate": "2007-03-02"}}"#);
        assert_eq!(engine.answer("assess", &input, "da", false), wrapped(&line(Kind::Assess, &input, &settings)));
    }
    // Whoever names no profile gets the default one, whatever was added.
    let input = r#"{"date": "2026-01-15"}"#;
    assert!(engine.answer("assess", input, "da", false).contains(r#""profile":"koebenhavn""#));
}

#[test]
fn nobody_takes_the_place_of_a_built_in_profile() {
    let mut engine = Engine::new();
    let (id, text) = SHIPPED[0];
    let other = text.replace(&format!("\"{id}"), "\"koebenhavn");
    let refused = engine.add_profile(&other, "en");
    assert!(refused.starts_with(r#"{"type":"failure","issues":[{"code":"duplicateId""#), "{refused}");
}

#[test]
fn a_bad_input_is_data() {
    let mut engine = Engine::new();
    let nested = "[".repeat(100_000);
    let long = " ".repeat((1 << 20) + 1);
    let texts =
        ["", "{", "null", "true", "1", "1e999", "\"\\ud800\"", "[]", "{\"__proto__\":1}", "\u{0}", &nested, &long];
    for text in texts {
        for kind in [
            "assess",
            "disclose",
            "meeting",
            "timeline",
            "screening",
            "rules",
            "rulebook",
            "sources",
            "",
            "nothing",
            "__proto__",
        ] {
            for answered in [engine.answer(kind, text, "da", false), engine.form(kind, text, "en")] {
                let json: serde_json::Value = serde_json::from_str(&answered).unwrap();
                let is_catalogue = matches!(kind, "rules" | "rulebook" | "sources");
                assert!(json["type"] == "failure" || is_catalogue, "{kind} {answered}");
            }
        }
        assert!(engine.add_profile(text, "").starts_with(r#"{"type":"failure""#));
    }
}

#[test]
fn the_language_is_the_one_of_the_tag() {
    let engine = Engine::new();
    for tag in ["en", "EN", "en-GB"] {
        assert!(engine.answer("assess", "{", tag, false).contains("The text is not valid JSON."));
    }
    for tag in ["da", "da-DK", "", "de", "enk"] {
        assert!(engine.answer("assess", "{", tag, false).contains("Teksten er ikke gyldig JSON."));
    }
}

#[test]
fn the_versions_are_those_of_the_answers() {
    let versions: serde_json::Value = serde_json::from_str(&version()).unwrap();
    assert_eq!(versions["ruleset"], ssp_core::assess::RULESET_VERSION);
    assert_eq!(versions["contract"], ssp_core::assess::CONTRACT_VERSION);
    assert_eq!(versions["engine"], env!("CARGO_PKG_VERSION"));
}
