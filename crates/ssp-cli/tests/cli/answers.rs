//! The main job on the examples that ship with the command, and the options of every question.

use serde_json::Value;

use crate::support::{GOOD, example, issues, on_example, ssp};

#[test]
fn the_first_example_answers_the_main_question() {
    let answer = &on_example(&["assess", "--json"], "case-17-and-a-half.json").good().json()[0];
    assert_eq!(answer["age"], serde_json::json!({ "years": 17, "months": 6 }));
    assert_eq!(answer["programmes"]["sspPlus"]["verdict"], "eligible");
    assert_eq!(answer["caseLevel"]["lead"], "bbu");

    let danish = on_example(&["assess"], "case-17-and-a-half.json").good().out;
    let english = on_example(&["assess", "--lang", "en"], "case-17-and-a-half.json").good().out;
    assert!(danish.starts_with("Vurdering") && danish.contains("SSP+") && danish.contains("\nKilder\n"), "{danish}");
    assert!(english.contains("SSP+") && english != danish, "{english}");
    for prose in [danish, english] {
        assert!(prose.lines().all(|line| line.chars().count() <= 80 || !line.trim().contains(' ')), "{prose}");
        assert!(prose.contains("\n====") && prose.contains("\n----") && !prose.contains("\n\n\n"), "{prose}");
    }
}

#[test]
fn every_question_has_an_example_in_json_and_in_prose() {
    let cases = [
        ("assess", "case-17-and-a-half.json", "/outcome", "eligible"),
        ("disclose", "disclosure-school-to-job-centre.json", "/cooperation", "ssp"),
        ("meeting", "meeting.json", "/participants/0/id", "school"),
        ("timeline", "timeline.json", "/programmes/sspCase/0/until", "2030-05-31"),
        ("organisation", "organisation.json", "/seats/kind", "schoolAuthority"),
        ("screening", "group.json", "/members/2/id", "C"),
        ("preparedness", "event.json", "/verdict", "eligible"),
    ];
    for (kind, file, pointer, expected) in cases {
        let answers = on_example(&[kind, "--json"], file).good().json();
        assert_eq!(answers.len(), 1);
        assert_eq!(answers[0].pointer(pointer), Some(&Value::from(expected)), "{kind}: {}", answers[0]);
        assert_eq!(answers[0]["advisory"], true);
        let danish = on_example(&[kind], file).good().out;
        let english = on_example(&["--lang", "en", kind], file).good().out;
        assert!(danish.len() > 100 && english.len() > 100 && danish != english, "{kind}");
    }
}

#[test]
fn good_and_bad_lines_are_answered_side_by_side_and_in_order() {
    let ran = on_example(&["assess", "--json"], "cases.jsonl");
    assert_eq!(ran.status, Some(2));
    let answers = ran.json();
    assert_eq!(answers.len(), 10);
    let faulty: Vec<usize> = (0..10).filter(|index| !answers[*index]["error"].is_null()).collect();
    assert_eq!(faulty, [5]);
    let expected = [("unknownFact", "/facts/crim"), ("levelOffScale", "/level")];
    assert_eq!(issues(&answers[5]), expected.map(|(code, path)| (code.to_owned(), path.to_owned())));
    assert_eq!(answers[6]["profile"], "slagelse");
    assert!(ran.err.contains("1 af 10") && ran.err.contains("linje 6"), "{}", ran.err);

    let ran = on_example(&["assess"], "cases.jsonl");
    assert_eq!(ran.status, Some(2));
    assert_eq!(ran.out.matches("\n───").count(), 9);
    assert!(ran.out.contains("Linje 6 kan ikke besvares") && ran.out.contains("Mente du »crime«?"), "{}", ran.out);
    assert!(ran.out.contains("\nLinje 7\n"));
}

#[test]
fn today_is_filled_in_only_where_the_date_is_missing() {
    let today = || chrono::Local::now().format("%Y-%m-%d").to_string();
    let input = "{\"facts\":{}}\n{\"date\":null}\n{\"date\":\"2020-02-29\"}\n";
    let before = today();
    let ran = ssp(&["assess", "--json", "--today"], input);
    let days = [before, today()];
    let dates: Vec<String> = ran.json().iter().map(|answer| answer["date"].as_str().unwrap().to_owned()).collect();
    assert!(days.contains(&dates[0]) && days.contains(&dates[1]) && dates[2] == "2020-02-29", "{dates:?}");
    assert!(ran.err.contains("2 af 3") && ran.err.contains(&dates[0]), "{}", ran.err);
    assert_eq!(ran.status, Some(0));

    let ran = ssp(&["assess", "--json"], "{}");
    assert_eq!((ran.status, issues(&ran.json()[0])), (Some(2), vec![("missingField".to_owned(), "/date".to_owned())]));
    ssp(&["assess", "--json", "--today"], GOOD).good();
}

#[test]
fn proofs_are_added_on_request_alone() {
    let proofs = |args: &[&str], input: &str| ssp(args, input).good().out.matches("\"proof\"").count();
    assert_eq!(proofs(&["assess", "--json"], GOOD), 0);
    assert!(proofs(&["assess", "--json", "--proof"], GOOD) > 8);
    let file = std::fs::read_to_string(example("group.json")).unwrap();
    assert!(proofs(&["screening", "--json", "--proof"], &file) > 8);
    let file = std::fs::read_to_string(example("event.json")).unwrap();
    assert!(proofs(&["preparedness", "--json", "--proof"], &file) > 0);
    let file = std::fs::read_to_string(example("disclosure-school-to-job-centre.json")).unwrap();
    assert!(proofs(&["disclose", "--json", "--proof"], &file) > 0);
}

#[test]
fn what_was_sent_does_not_steer_the_terminal() {
    let input = r#"{"date":"2026-01-15","residence":"\u001b[2JBy","riskFactors":["\u009b31m"],"\u001b]0;x\u0007":1}"#;
    let ran = ssp(&["assess"], input);
    assert!(!ran.out.contains(['\u{1b}', '\u{9b}', '\u{7}']), "{}", ran.out);
    let ran = ssp(&["assess"], r#"{"date":"2026-01-15","residence":"\u001b[2JBy","riskFactors":["\u009b31m"]}"#).good();
    assert!(!ran.out.contains(['\u{1b}', '\u{9b}']), "{}", ran.out);
}
