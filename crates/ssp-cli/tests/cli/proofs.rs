//! `ssp check` on what `--json --proof` printed: beside its inputs, by itself, and changed on the way.

use crate::support::{GOOD, example, on_example, ssp};

/// Checks answers beside the inputs of an example.
fn checked(answers: &str, inputs: &str, args: &[&str]) -> crate::support::Ran {
    let inputs = example(inputs);
    ssp(&[&["check", "--input", inputs.to_str().unwrap()], args].concat(), answers)
}

#[test]
fn what_was_printed_holds() {
    for (kind, file, proofs) in [
        ("assess", "case-17-and-a-half.json", 13),
        ("disclose", "disclosure-school-to-job-centre.json", 10),
        ("meeting", "meeting.json", 5),
        ("screening", "group.json", 39),
        ("preparedness", "event.json", 1),
    ] {
        let printed = on_example(&[kind, "--json", "--proof"], file).good().out;
        let answer = &checked(&printed, file, &["--json"]).good().json()[0];
        assert_eq!((&answer["accepted"], &answer["kind"]), (&true.into(), &kind.into()));
        assert_eq!(answer["proofs"], proofs);
        assert!(checked(&printed, file, &[]).good().out.contains("Svaret holder: "));
    }
    let answer = &on_example(&["check", "--json"], "proof-of-an-event.json").good().json()[0];
    assert_eq!(answer["rejections"], serde_json::json!([]));
}

#[test]
fn what_was_changed_is_rejected_where_it_stands() {
    let printed = on_example(&["assess", "--json", "--proof"], "case-17-and-a-half.json").good().out;
    let changed = printed.replace(r#""birthDate":"2008-07-15""#, r#""birthDate":"2008-07-16""#).replacen(
        r#""certainty":"verified","refuted""#,
        r#""certainty":"inferred","refuted""#,
        1,
    );
    let ran = checked(&changed, "case-17-and-a-half.json", &["--json", "--lang", "en"]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(2), ""));
    let answer = &ran.json()[0];
    assert_eq!(answer["accepted"], false);
    let rejections = answer["rejections"].as_array().unwrap();
    let reasons: Vec<&str> = rejections.iter().map(|one| one["reason"].as_str().unwrap()).collect();
    assert_eq!(reasons, ["dateDiffers", "certaintyDiffers"]);
    assert_eq!(rejections[0]["path"], "/proof/birthDate");
    assert_eq!(rejections[0]["message"], "The date is not the input's.");
    let prose = checked(&changed, "case-17-and-a-half.json", &[]);
    assert_eq!(prose.status, Some(2));
    assert!(prose.out.contains("Svaret holder ikke.") && prose.out.contains("/proof/birthDate: "), "{}", prose.out);
}

#[test]
fn an_answer_may_be_many_times_as_long_as_its_input() {
    let members: Vec<String> = (0..60).map(|id| format!(r#"{{"id":"{id}"}}"#)).collect();
    let input = format!(r#"{{"date":"2026-01-15","members":[{}]}}"#, members.join(","));
    let answer = ssp(&["screening", "--json", "--proof"], &input).good().out;
    assert!(answer.len() > 1 << 20, "{}", answer.len());
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), &input).unwrap();
    let args = ["check", "--json", "--input", file.path().to_str().unwrap()];
    assert_eq!(ssp(&args, &answer).good().json()[0]["accepted"], true);
    let pair = format!("{{\"input\":{input},\"answer\":{}}}", answer.trim_end());
    assert_eq!(ssp(&["check", "--json"], pair).good().json()[0]["accepted"], true);
}

#[test]
fn lines_are_checked_beside_the_lines_of_their_inputs() {
    let printed = on_example(&["assess", "--json", "--proof"], "cases.jsonl").out;
    let ran = checked(&printed, "cases.jsonl", &["--json"]);
    assert_eq!(ran.status, Some(2), "its sixth line has faults on purpose");
    let answers = ran.json();
    let accepted: Vec<usize> = (0..answers.len()).filter(|at| answers[*at]["accepted"] == true).collect();
    assert_eq!(accepted, [0, 1, 2, 3, 4, 6, 7, 8, 9]);
    assert_eq!(answers[5]["error"]["issues"][0]["path"], "/input/facts/crim");

    // Two lines have changed places; one answer is left over.
    let mut lines: Vec<&str> = printed.lines().collect();
    lines.swap(0, 1);
    lines.push("{}");
    let ran = checked(&lines.join("\n"), "cases.jsonl", &["--json"]);
    let answers = ran.json();
    assert_eq!((&answers[0]["accepted"], &answers[1]["accepted"]), (&false.into(), &false.into()));
    assert_eq!(answers[10]["error"]["issues"][0]["path"], "/input");
    assert!(ran.err.contains("2 af 11 svar holder ikke."), "{}", ran.err);

    let ran = ssp(&["check", "--input", "no-such-file.json"], "{}");
    assert_eq!(ran.status, Some(1));
    assert!(ran.err.contains("no-such-file.json"), "{}", ran.err);
}

#[test]
fn each_half_is_a_value_by_itself_with_its_own_place() {
    let folder = tempfile::tempdir().unwrap();
    let inputs = folder.path().join("inputs.jsonl");
    let write = |text: String| std::fs::write(&inputs, text).unwrap();
    let printed = ssp(&["assess", "--json", "--proof"], GOOD).good().out;
    let args = ["check", "--json", "--lang", "en", "--input", inputs.to_str().unwrap()];
    let of = |value: &serde_json::Value| {
        let issue = value["error"]["issues"][0].clone();
        [issue["path"].as_str().unwrap().to_owned(), issue["message"].as_str().unwrap().to_owned()]
    };

    // The inputs have a blank line more: their lines are other ones than the answers'.
    write(format!("{GOOD}\n\n{{\"date\": }}\n{GOOD}\n"));
    let ran = ssp(&args, printed.repeat(3));
    let answers = ran.json();
    assert_eq!((ran.status, answers.len()), (Some(2), 3));
    assert!(answers[0]["accepted"] == true && answers[2]["accepted"] == true);
    let [path, message] = of(&answers[1]);
    assert_eq!(path, "/input");
    assert!(
        message.contains("See line 3, column 10. That is in the file") && message.contains("inputs.jsonl"),
        "{message}"
    );

    // What closes the object and adds another field is no value.
    write(format!("{GOOD},\"answer\":{printed}"));
    let [path, message] = of(&ssp(&args, "{}\n").json()[0]);
    assert!(path == "/input" && message.contains("Remove the comma") && message.contains("line 1"), "{message}");

    write(format!("{GOOD}\n"));
    let ran = ssp(&args, "\n{'proof': 1}\n");
    let [path, message] = of(&ran.json()[0]);
    assert_eq!(path, "/answer");
    assert!(message.ends_with("See line 2, column 2. That is in standard input."), "{message}");
}

#[test]
fn inputs_or_answers_come_from_standard_input() {
    let folder = tempfile::tempdir().unwrap();
    let answers = folder.path().join("answers.json");
    std::fs::write(&answers, ssp(&["assess", "--json", "--proof"], GOOD).good().out).unwrap();
    let ran = ssp(&["check", "--json", "--input", "-", answers.to_str().unwrap()], GOOD).good();
    assert_eq!(ran.json()[0]["accepted"], true);
    for args in [&["check", "--input", "-"][..], &["check", "--input", "-", "-"]] {
        let ran = ssp(args, GOOD);
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""));
        assert!(ran.err.contains("kan ikke begge læses fra standard input"), "{}", ran.err);
    }
}
