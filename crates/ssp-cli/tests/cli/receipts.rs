//! Receipts of plain inputs, one a line, and what they come to when they are answered again.

use serde_json::Value;

use crate::support::{example, issues, on_example, ssp};

#[test]
fn the_example_is_what_the_command_prints() {
    let receipt = on_example(&["receipt", "--json", "--of", "assess"], "case-17-and-a-half.json").good().out;
    assert_eq!(receipt, std::fs::read_to_string(example("receipt.json")).unwrap());
    assert_eq!(receipt.lines().count(), 1);

    let english = on_example(&["receipt", "--json", "--lang", "en", "--of", "assess"], "case-17-and-a-half.json");
    assert_eq!(english.good().out, receipt, "a receipt has no language");
    let input = std::fs::read_to_string(example("case-17-and-a-half.json")).unwrap();
    let wrapped = format!("{{\"input\": {input}, \"kind\": \"assess\"}}");
    assert_eq!(ssp(&["receipt", "--json"], wrapped).good().out, receipt, "nor has the way in which it is asked for");

    let replay = &ssp(&["replay", "--json"], &receipt).good().json()[0];
    assert_eq!(
        (&replay["equal"], &replay["differences"], &replay["advisory"]),
        (&true.into(), &Value::Null, &true.into())
    );
    let kept: Value = serde_json::from_str(&receipt).unwrap();
    for args in [&["receipt", "--of", "assess", "--lang", "en"][..], &["receipt", "--of", "assess"]] {
        let page = on_example(args, "case-17-and-a-half.json").good().out;
        for hash in ["hash", "answerHash", "proofHash", "profileHash"] {
            assert!(page.contains(kept[hash].as_str().unwrap()), "{hash}: {page}");
        }
    }
}

#[test]
fn good_and_bad_lines_have_receipts_and_faults_side_by_side() {
    let ran = on_example(&["receipt", "--json", "--of", "assess"], "cases.jsonl");
    assert_eq!(ran.status, Some(2));
    let receipts = ran.json();
    // The places are those of the input as it was sent.
    let expected = [("unknownFact", "/facts/crim"), ("levelOffScale", "/level")];
    assert_eq!(issues(&receipts[5]), expected.map(|(code, path)| (code.to_owned(), path.to_owned())));
    let again = ssp(&["replay", "--json"], &ran.out);
    assert_eq!(again.status, Some(2));
    let again = again.json();
    assert_eq!((receipts.len(), again.len()), (10, 10));
    for (index, replay) in again.iter().enumerate().filter(|(index, _)| *index != 5) {
        assert_eq!(replay["equal"], true, "line {index}: {replay}");
        assert_eq!(receipts[index]["kind"], "assess");
    }

    let file = std::fs::read_to_string(example("disclosure-school-to-job-centre.json")).unwrap();
    let receipt = ssp(&["receipt", "--json", "--of", "disclose"], file).good().out;
    assert_eq!(ssp(&["replay", "--json"], receipt).good().json()[0]["equal"], true);
}

#[test]
fn a_receipt_that_differs_now_is_not_taken_for_a_good_one() {
    let receipt = std::fs::read_to_string(example("receipt.json")).unwrap();
    let altered = receipt.replace("\"crime\"", "\"groupOfConcern\"");
    for args in [&["replay"][..], &["replay", "--json"], &["replay", "--lang", "en"]] {
        let ran = ssp(args, &altered);
        assert_eq!((ran.status, ran.err.as_str()), (Some(2), ""), "{args:?}: {}", ran.out);
        let ran = ssp(args, format!("{receipt}{altered}{receipt}"));
        assert_eq!(ran.status, Some(2));
        let [da, en] =
            ["1 af 3 kvitteringer giver ikke det samme nu.", "1 of 3 receipts do not come out the same now."];
        assert_eq!(ran.err.trim_end(), if args.contains(&"en") { en } else { da });
    }
    let ran = ssp(&["replay"], format!("{altered}{{}}\n{receipt}"));
    assert_eq!(ran.status, Some(2));
    assert!(ran.err.contains("1 af 3 kvitteringer") && ran.err.contains("1 af 3 input har fejl"), "{}", ran.err);
}

#[test]
fn what_has_no_receipt_is_said() {
    for kind in ["timeline", "screening", "meeting", "asess"] {
        let ran = ssp(&["receipt", "--json", "--lang", "en"], format!("{{\"kind\": \"{kind}\", \"input\": {{}}}}"));
        let fault = &ran.json()[0]["error"]["issues"][0];
        assert_eq!((&fault["code"], &fault["path"]), (&"unknownValue".into(), &"/kind".into()), "{ran:?}");
        let message = fault["message"].as_str().unwrap();
        assert!(message.contains("a receipt is of one case or of one disclosure"), "{message}");
    }
    let ran = ssp(&["receipt", "--of", "meeting"], "{}");
    assert_eq!(ran.status, Some(2));
    assert!(ran.err.contains("[possible values: assess, disclose]"), "{}", ran.err);
}

#[test]
fn a_receipt_of_a_profile_file_is_answered_by_that_file() {
    let input = r#"{"date":"2026-01-15","birthDate":"2004-05-01","facts":{"riskOfRepeatedCrime":true}}"#;
    let receipt = ssp(&["receipt", "--json", "--of", "assess", "--profile", "randers"], input).good().out;
    assert_eq!(ssp(&["replay", "--json", "--profile", "randers"], &receipt).good().json()[0]["equal"], true);
    // The receipt names its profile, and so can an input.
    assert_eq!(ssp(&["replay", "--json"], &receipt).good().json()[0]["equal"], true);
    let named = input.replace("{\"date\"", "{\"profile\":\"randers\",\"date\"");
    assert_eq!(ssp(&["receipt", "--json", "--of", "assess"], named).good().out, receipt);

    let ran = ssp(&["replay", "--json"], receipt.replace("\"profile\":\"randers\"", "\"profile\":\"atlantis\""));
    assert_eq!(ran.status, Some(2));
    assert_eq!(issues(&ran.json()[0]), [("unknownProfile".to_owned(), "/profile".to_owned())]);
}
