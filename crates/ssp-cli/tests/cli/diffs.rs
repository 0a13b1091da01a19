//! `ssp diff`: what is compared is said in the arguments, or in the input.

use serde_json::{Value, json};

use crate::support::{issues, on_example, ssp};

fn diff(args: &[&str]) -> Value {
    let args = [&["diff", "--json"], args].concat();
    ssp(&args, "").good().json().remove(0)
}

#[test]
fn profiles_by_name() {
    let found = diff(&["--profile", "koebenhavn", "--other", "randers", "--date", "2026-01-15"]);
    assert_eq!((&found["one"]["profile"], &found["other"]["profile"]), (&json!("koebenhavn"), &json!("randers")));
    assert_eq!(found["goals"][0]["goal"], "sspPlus");
    // København where none is named; a profile that ships as a file on either side, or on both.
    assert_eq!(diff(&["--other", "randers", "--date", "2026-01-15"]), found);
    let both = diff(&["--profile", "koege", "--other", "helsingoer", "--date", "2026-01-15", "--goal", "sspCase"]);
    assert_eq!((&both["same"], &both["goals"]), (&json!(["sspCase"]), &json!([])));
    // An input names them too, and is read where the arguments do not say what to compare.
    let input = r#"{"date": "2026-01-15", "otherProfile": "randers"}"#;
    assert_eq!(ssp(&["diff", "--json"], input).good().json(), [found]);
    assert_eq!(on_example(&["diff", "--json"], "diff.json").good().json()[0]["other"]["profile"], "koege");
}

#[test]
fn profiles_by_file() {
    let shown = ssp(&["profile", "show", "randers"], "").good().out;
    let mut same_id: Value = serde_json::from_str(&shown).unwrap();
    same_id["programmes"]["sspPlus"]["until"]["age"] = json!({ "years": 29 });
    let mut ours: Value = serde_json::from_str(&same_id.to_string().replace("\"randers.", "\"vores-by.")).unwrap();
    ours["id"] = json!("vores-by");
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let (ours, same_id) = (write("ours.json", &ours.to_string()), write("same-id.json", &same_id.to_string()));
    let on = ["--date", "2026-01-15"];
    let found = diff(&[&["--profile", "randers", "--other-profile-file", &ours], &on[..]].concat());
    let region = &found["goals"][0]["regions"][0];
    assert_eq!(
        region["when"][0]["age"],
        json!([{ "from": { "years": 29, "months": 0 }, "until": { "years": 30, "months": 0 } }])
    );
    let back = diff(&[&["--profile-file", &ours, "--other", "randers"], &on[..]].concat());
    assert_eq!(back["goals"][0]["changed"], found["goals"][0]["changed"]);

    let ran = ssp(&[&["diff", "--profile", "randers", "--other-profile-file", &same_id], &on[..]].concat(), "");
    assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""));
    assert!(ran.err.contains("samme id"), "{}", ran.err);
}

#[test]
fn the_law_on_two_dates() {
    let found = diff(&["--cooperation", "psp", "--date", "2009-03-31", "--other-date", "2009-04-01"]);
    assert_eq!((&found["cooperation"], &found["goals"][0]["goal"]), (&json!("psp"), &json!("disclosure")));
    let prose =
        ssp(&["diff", "--cooperation", "psp", "--date", "2009-03-31", "--other-date", "2009-04-01"], "").good().out;
    assert!(prose.starts_with("Forskelle i videregivelse efter retsplejelovens § 115, PSP:"), "{prose}");
}

#[test]
fn today_and_what_does_not_fit() {
    let ran = ssp(&["diff", "--json", "--other", "slagelse", "--today"], "");
    assert_eq!(ran.status, Some(0));
    assert!(ran.err.contains("er sat til i dag"), "{}", ran.err);

    let ran = ssp(&["diff", "--json", "--other", "slagelse", "--date", "2026-02-30"], "");
    assert_eq!((ran.status, issues(&ran.json()[0])), (Some(2), vec![("invalidDate".into(), "/date".into())]));
    let ran = ssp(&["diff", "--json", "--date", "2026-01-15"], "");
    assert_eq!((ran.status, issues(&ran.json()[0])), (Some(2), vec![("missingField".into(), "/otherProfile".into())]));
    for (args, piece) in [
        (&["diff", "--other", "atlantis", "--date", "2026-01-15"][..], "findes ikke"),
        (&["diff", "--date", "2026-01-15", "examples/diff.json"], "cannot be used with"),
        (&["diff", "--cooperation", "psp", "--other", "randers"], "cannot be used with"),
        (&["diff", "--cooperation", "sspp"], "possible values"),
    ] {
        let ran = ssp(args, "");
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{args:?}");
        assert!(ran.err.contains(piece), "{}", ran.err);
    }
}

#[test]
fn two_sides_that_are_the_same() {
    for args in [
        &["diff", "--json", "--other", "koebenhavn", "--date", "2026-01-15"][..],
        &["diff", "--profile", "randers", "--other", "randers", "--date", "2026-01-15"],
        &["diff", "--cooperation", "psp", "--date", "2026-01-15", "--other-date", "2026-01-15"],
    ] {
        let ran = ssp(args, "");
        assert_eq!(ran.status, Some(0));
        assert!(ran.err.starts_with("Begge sider er de samme regler på samme dato"), "{}", ran.err);
    }
    let ran = ssp(&["diff", "--lang", "en"], r#"{"date":"2026-01-15","otherDate":"2026-01-15"}"#);
    assert!(ran.err.starts_with("Both sides are the same rules"), "{}", ran.err);
    diff(&["--other", "slagelse", "--date", "2026-01-15"]);
}
