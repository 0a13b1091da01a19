//! Every kind of bad input: what is said of it, where, with which exit status, and that nothing of it is repeated.

use std::io::Write;

use crate::support::{GOOD, Ran, issues, ssp};

/// Runs a bad input as JSON and as prose in both languages. Nobody's dates may stand in what comes out.
fn ways(kind: &str, input: &[u8]) -> [Ran; 4] {
    let ways = [&[kind, "--json"][..], &[kind, "--json", "--lang", "en"], &[kind], &[kind, "--lang", "en"]];
    ways.map(|args| {
        let ran = ssp(args, input);
        assert_eq!(ran.status, Some(2), "{args:?}: {ran:?}");
        for secret in long_numbers(input) {
            let both = format!("{}{}", ran.out, ran.err);
            assert!(!both.contains(&secret), "repeats {secret}: {both}");
        }
        ran
    })
}

/// Whatever may be a date, a birth date or a CPR number in the input. The contract's own limits and its example are none.
fn long_numbers(input: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(input);
    let runs = text.split(|c: char| !c.is_ascii_digit() && c != '-').filter(|run| run.len() >= 6);
    runs.filter(|run| !["2026-01-15", "1850-01-01", "2200-12-31"].contains(run)).map(ToOwned::to_owned).collect()
}

/// Asserts the faults of one bad value, in every way of printing them, with a piece of the message in both languages.
fn bad(kind: &str, input: impl AsRef<[u8]>, faults: &[(&str, &str)], [da, en]: [&str; 2]) {
    let [json_da, json_en, prose_da, prose_en] = ways(kind, input.as_ref());
    for (ran, piece) in [(&json_da, da), (&json_en, en)] {
        let values = ran.json();
        assert_eq!(values.len(), 1, "{}", ran.out);
        let found = issues(&values[0]);
        let found: Vec<_> = found.iter().map(|(code, path)| (code.as_str(), path.as_str())).collect();
        assert_eq!(found, faults, "{}", ran.out);
        let messages = values[0]["error"]["issues"].as_array().unwrap().iter();
        assert!(messages.clone().any(|issue| issue["message"].as_str().unwrap().contains(piece)), "{}", ran.out);
    }
    for (ran, piece) in [(&prose_da, da), (&prose_en, en)] {
        let flowing = ran.out.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flowing.contains(piece), "{}", ran.out);
        for (_, path) in faults {
            assert!(flowing.contains(path), "{}", ran.out);
        }
    }
    assert!(prose_da.out.contains("kan ikke besvares") && prose_en.out.contains("cannot be answered"));
}

/// A case with this beside the date.
fn case(rest: &str) -> String {
    format!(r#"{{"date":"2026-01-15",{rest}}}"#)
}

#[test]
fn dates() {
    let after = ["Fødselsdatoen ligger efter", "The birth date is after the assessment date"];
    bad("assess", case(r#""birthDate":"2026-02-03""#), &[("birthDateAfterDate", "/birthDate")], after);
    let range = ["fra 1850-01-01 til 2200-12-31", "between 1850-01-01 and 2200-12-31"];
    bad("assess", case(r#""birthDate":"1849-12-31""#), &[("dateOutOfRange", "/birthDate")], range);
    bad("assess", r#"{"date":"2201-01-01"}"#, &[("dateOutOfRange", "/date")], range);
    let none = ["findes ikke i kalenderen", "is not in the calendar"];
    for date in
        ["2012-02-30", "2013-02-29", "2012-13-01", "12-05-2012", "2012-5-1", "120512-1234", "", "2012-05-01T00:00"]
    {
        let input = case(&format!(r#""birthDate":"{date}""#));
        bad("assess", input, &[("invalidDate", "/birthDate")], none);
    }
    let before = ["Løsladelsen ligger før fødslen", "The release is before the birth"];
    let input = case(r#""birthDate":"2012-05-02","releaseDate":"2012-05-01""#);
    bad("assess", input, &[("releaseDateBeforeBirthDate", "/releaseDate")], before);
    let order = ["»from« skal ligge før »until«", "\"from\" must be before \"until\""];
    let input = r#"{"from":"2026-05-01","until":"2026-05-01"}"#;
    bad("timeline", input, &[("fromNotBeforeUntil", "/from")], order);
}

#[test]
fn names_with_the_nearest_that_exists() {
    let near = ["Mente du »repeatedCrime«?", "Did you mean \"repeatedCrime\"?"];
    bad("assess", case(r#""facts":{"repeatetCrime":true}"#), &[("unknownFact", "/facts/repeatetCrime")], near);
    let near = ["Mente du »birthDate«?", "Did you mean \"birthDate\"?"];
    bad("assess", case(r#""birthdate":"2012-05-01""#), &[("unknownField", "/birthdate")], near);
    let near = ["Mente du »slagelse«?", "Did you mean \"slagelse\"?"];
    bad("assess", case(r#""profile":"slagelsee""#), &[("unknownProfile", "/profile")], near);
    let all = ["Vælg mellem: koebenhavn", "Choose from: koebenhavn"];
    bad("assess", case(r#""profile":"atlantis""#), &[("unknownProfile", "/profile")], all);
    let near = ["Mente du »police«?", "Did you mean \"police\"?"];
    let input = r#"{"participants":[{"id":"a","kind":"polise"}]}"#;
    bad("meeting", input, &[("unknownKind", "/participants/0/kind")], near);
    let near = ["Mente du »prevention«?", "Did you mean \"prevention\"?"];
    let input = case(
        r#""cooperation":"ssp","from":{"kind":"police"},"to":{"kind":"police"},"purpose":"preventing","necessary":true"#,
    );
    bad("disclose", input, &[("unknownValue", "/purpose")], near);
}

#[test]
fn names_that_exist_but_not_here() {
    let case_goal = [
        "hører til en videregivelse, og her er en sag: den har intet »cooperation«. Vælg mellem: sspCase,",
        "belongs to a disclosure, and this is a case: it has no \"cooperation\". Choose from: sspCase,",
    ];
    for kind in ["why-not", "plan"] {
        bad(kind, case(r#""goal":"disclosure""#), &[("unknownValue", "/goal")], case_goal);
        let levels = ["ikke fundet offentliggjorte sagsniveauer", "found no published case levels"];
        bad(kind, case(r#""profile":"slagelse","goal":"caseLevel""#), &[("unknownValue", "/goal")], levels);
        let near = ["Mente du »sspCase«?", "Did you mean \"sspCase\"?"];
        bad(kind, case(r#""goal":"sspCas""#), &[("unknownValue", "/goal")], near);
    }
    let disclosure = |rest: &str| {
        case(&format!(
            r#""cooperation":"ssp","from":{{"kind":"police"}},"to":{{"kind":"police"}},"purpose":"prevention",{rest}"#
        ))
    };
    let other_goal = [
        "hører til en sag, og her er en videregivelse: den har »cooperation«. Vælg mellem: disclosure.",
        "belongs to a case, and this is a disclosure: it has \"cooperation\". Choose from: disclosure.",
    ];
    bad("why-not", disclosure(r#""goal":"sspCase""#), &[("unknownValue", "/goal")], other_goal);
    bad("plan", disclosure(r#""goal":"sspCase""#), &[("unknownValue", "/goal")], other_goal);
    let law =
        ["her er en videregivelse, som følger loven alene. Udelad det.", "which follows the law alone. Leave it out."];
    for kind in ["plan", "why-not", "disclose"] {
        bad(kind, disclosure(r#""profile":"slagelse""#), &[("unknownField", "/profile")], law);
    }
    let both = ["følger loven alene. Udelad et af dem.", "which follow the law alone. Leave out one of them."];
    let input = case(r#""otherDate":"2026-01-16","cooperation":"psp","profile":"koebenhavn","goals":[]"#);
    bad("diff", input, &[("unknownField", "/profile"), ("unknownField", "/goals")], both);

    let missing = [
        "Målet mangler. Skriv det i feltet »goal«; kommandoen tager det også efter --goal. Vælg mellem: sspCase,",
        "Write it in the field \"goal\"; the command takes it after --goal as well. Choose from: sspCase,",
    ];
    bad("why-not", r#"{"date":"2026-01-15"}"#, &[("missingField", "/goal")], missing);
}

#[test]
fn a_key_that_looks_personal_is_not_repeated() {
    let message = ["Feltet findes ikke", "There is no such field"];
    bad("assess", case(r#""010512-1234":true"#), &[("unknownField", "")], message);
    let message = ["Oplysningen findes ikke", "There is no such fact"];
    bad("assess", case(r#""facts":{"2012-05-01":true}"#), &[("unknownFact", "/facts")], message);
}

#[test]
fn answers_that_contradict_each_other() {
    let both = [
        "»repeatedCrime« er besvaret ja, men »crime«, som følger af det, er besvaret nej. Ret et af svarene.",
        "\"repeatedCrime\" is answered yes, but \"crime\", which follows from it, no. Correct one of them.",
    ];
    let input = case(r#""facts":{"repeatedCrime":true,"crime":false}"#);
    bad("assess", input, &[("contradiction", "/facts/repeatedCrime")], both);
}

#[test]
fn levels_off_the_scale() {
    for level in ["0", "5", "-1", "256", "1000000000000"] {
        let scale = ["Vælg mellem: 1, 2, 3, 4.", "Choose from: 1, 2, 3, 4."];
        bad("assess", case(&format!(r#""level":{level}"#)), &[("levelOffScale", "/level")], scale);
    }
    let none = ["ikke fundet offentliggjorte sagsniveauer", "found no published case levels"];
    bad("assess", case(r#""profile":"slagelse","level":1"#), &[("noCaseLevels", "/level")], none);
}

#[test]
fn wrong_types_and_keys_that_are_there_twice() {
    let number = ["Her skal stå et helt tal", "This must be a whole number"];
    bad("assess", case(r#""level":"2""#), &[("wrongType", "/level")], number);
    let date = ["Her skal stå en dato", "This must be a date"];
    bad("assess", case(r#""birthDate":20120501"#), &[("wrongType", "/birthDate")], date);
    let answer = ["true, false eller \"unknown\"", "true, false or \"unknown\""];
    bad("assess", case(r#""facts":{"crime":"yes"}"#), &[("wrongType", "/facts/crime")], answer);
    let twice = ["står to gange", "is there twice"];
    let input = case(r#""birthDate":"2012-05-01","birthDate":"2012-05-02""#);
    bad("assess", input, &[("duplicateKey", "/birthDate")], twice);
    for value in ["[]", "1", "\"x\"", "null", "true", "[{}]"] {
        let object = ["Her hører et JSON-objekt til", "A JSON object belongs here"];
        bad("assess", value, &[("notAnObject", "")], object);
    }
}

#[test]
fn all_faults_at_once() {
    let input = r#"{"birthDate":"2012-02-30","facts":{"crim":true,"crime":1},"level":9,"x":1}"#;
    let faults = [
        ("unknownField", "/x"),
        ("missingField", "/date"),
        ("invalidDate", "/birthDate"),
        ("unknownFact", "/facts/crim"),
        ("wrongType", "/facts/crime"),
        ("levelOffScale", "/level"),
    ];
    bad("assess", input, &faults, ["mangler og skal være der", "is missing and required"]);
}

#[test]
fn texts_that_are_not_json() {
    let cut = ["Den hører op midt i en værdi. Se linje 1, tegn 46.", "See line 1, column 46."];
    bad(
        "assess",
        r#"{"date":"2026-01-15","birthDate":"2012-05-01","#,
        &[("invalidJson", "")],
        ["midt i en værdi", "breaks off"],
    );
    bad("assess", "{\"date\":\"2026-01-15\",\"residence\":\"Nørrebrøæøå\"", &[("invalidJson", "")], cut);
    for input in ["nope", "{'date':1}", "{}{}", "{\"date\":NaN}", "\u{0}", "[1,]", "{\"a\":\"\\ud800\"}"] {
        bad("assess", input, &[("invalidJson", "")], ["ikke gyldig JSON", "not valid JSON"]);
    }
    // What is JSON but cannot be read is not called anything else.
    let deep = ["mere end 127 niveauer inde i hinanden", "nested deeper than 127 levels"];
    bad("assess", "[".repeat(100_000), &[("invalidJson", "")], deep);
    bad("assess", format!("{}{}", "[".repeat(200), "]".repeat(200)), &[("invalidJson", "")], deep);
    let large = ["Et tal er for stort.", "A number is too large."];
    bad("assess", "{\"level\":1e400}", &[("invalidJson", "")], large);

    // In a batch the line is the one in the file.
    let ran = ssp(&["assess", "--json"], format!("{GOOD}\n\n{{\"a\": }}\n{GOOD}"));
    assert!(ran.out.contains("Se linje 3, tegn 7."), "{}", ran.out);
}

#[test]
fn what_is_usually_meant_by_what_is_not_json() {
    let quotes = ["lige, dobbelte anførselstegn", "straight double quotation marks"];
    let comment = ["JSON har ingen kommentarer", "JSON has no comments"];
    let comma = ["Fjern det komma", "Remove the comma"];
    let missing = ["et komma, et kolon eller en slutparentes", "A comma, a colon or a closing bracket is missing"];
    let more = ["på sin egen linje", "on a line of its own"];
    let word = ["uden dem findes kun true, false, null", "without them there are only true, false, null"];
    for (input, column, hint) in [
        ("{'date':1}", 2, quotes),
        ("{\"date\":'2026-01-15'}", 9, quotes),
        ("{“date”:1}", 2, quotes),
        ("{\"date\":1,}", 11, comma),
        ("{\"date\":1,,\"level\":2}", 11, comma),
        ("[1,]", 4, comma),
        ("{},", 3, comma),
        ("{date:1}", 2, quotes),
        ("{\"date\":NaN}", 9, word),
        ("{\"date\":-Infinity}", 10, word),
        ("{\"date\":True}", 9, word),
        ("{\"date\":nope}", 10, word),
        ("{\"date\":tru,\"level\":1}", 12, word),
        ("{}{}", 3, more),
        ("{} // en sag", 4, comment),
        ("{\"date\":1 // dato", 11, comment),
        ("// en sag", 1, comment),
        ("{\"date\":1 \"level\":2}", 11, missing),
        ("{\"date\" 1}", 9, missing),
        ("{\"date\":\"a\tb\"}", 11, ["i en tekst som \\n og \\t", "in a text as \\n and \\t"]),
        ("{\"date\":\"C:\\d\"}", 13, ["en omvendt skråstreg som \\\\", "a backslash as \\\\"]),
    ] {
        bad("assess", input, &[("invalidJson", "")], hint);
        let ran = ssp(&["assess", "--json"], input);
        assert!(ran.out.contains(&format!("Se linje 1, tegn {column}.")), "{input}: {}", ran.out);
    }
}

#[test]
fn lists_that_are_too_long() {
    let message = ["højst 1000 ad gangen. Del den i flere input.", "at most 1000 at a time. Split it"];
    let list = |count: usize, rest: &str| {
        (0..count).map(|id| format!(r#"{{"id":"{id}"{rest}}}"#)).collect::<Vec<_>>().join(",")
    };
    let members = |count| case(&format!(r#""members":[{}]"#, list(count, "")));
    bad("screening", members(1001), &[("tooMany", "/members")], message);
    assert_eq!(ssp(&["screening", "--json"], members(1000)).good().json()[0]["group"]["size"], 1000);
    let people = |count| format!(r#"{{"participants":[{}]}}"#, list(count, r#","kind":"police""#));
    bad("meeting", people(1001), &[("tooMany", "/participants")], message);
    assert_eq!(ssp(&["meeting", "--json"], people(1000)).good().json()[0]["participants"][999]["stays"], true);
}

#[test]
fn more_faults_than_anybody_corrects() {
    let of = |count: usize| {
        let factors = vec!["1"; count].join(",");
        ssp(&["assess", "--json", "--lang", "en"], case(&format!(r#""riskFactors":[{factors}]"#))).json().remove(0)
    };
    assert_eq!(issues(&of(100)).len(), 100);
    for (count, more) in [(101, "And 1 more."), (400_000, "And 399900 more.")] {
        let answer = of(count);
        let found = issues(&answer);
        assert_eq!((found.len(), found[100].clone()), (101, ("tooMany".to_owned(), String::new())));
        let message = answer["error"]["issues"][100]["message"].as_str().unwrap();
        assert!(message.starts_with(more), "{message}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn millions_of_bad_members_take_little_memory() {
    let members = vec!["{}"; 4_000_000].join(",\n");
    let mut file = tempfile::NamedTempFile::new().unwrap();
    write!(file, "{{\"date\":\"2026-01-15\",\n\"members\":[{members}]}}").unwrap();
    let mut shell = std::process::Command::new("sh");
    shell.args(["-c", "ulimit -v 1000000; exec \"$0\" screening --json \"$1\"", env!("CARGO_BIN_EXE_ssp")]);
    let ran = shell.arg(file.path()).output().unwrap();
    assert_eq!(ran.status.code(), Some(2), "{ran:?}");
    let answer = serde_json::from_slice(&ran.stdout).unwrap();
    assert_eq!(issues(&answer), [("tooMany".to_owned(), "/members".to_owned())]);
}

#[test]
fn texts_that_are_not_utf8() {
    let place = ["Se linje 1, tegn 37.", "See line 1, column 37."];
    let latin1 = b"{\"date\":\"2026-01-15\",\"residence\":\"N\xf8r\"}";
    bad(
        "assess",
        latin1,
        &[("invalidUtf8", "")],
        ["er ikke gyldig UTF-8. Gem filen som UTF-8.", "Save the file as UTF-8."],
    );
    bad("assess", b"{\"date\":\"2026-01-15\",\"residence\":\"\xc3\xa6b\xf8r\"}", &[("invalidUtf8", "")], place);
    let pretty = b"{\n\"date\": \"2026-01-15\",\n\"residence\": \"N\xf8r\"}";
    bad("assess", pretty, &[("invalidUtf8", "")], ["Se linje 3, tegn 16.", "See line 3, column 16."]);

    let lines = [GOOD.as_bytes(), b"{\"a\":\"\xff\"}", b"\xff\xfe", GOOD.as_bytes()].join(&b'\n');
    let ran = ssp(&["assess", "--json"], lines);
    let answers = ran.json();
    assert_eq!((ran.status, answers.len()), (Some(2), 4));
    assert!(answers[0]["error"].is_null() && answers[3]["error"].is_null());
    assert_eq!(issues(&answers[1])[0].0, "invalidUtf8");
    assert_eq!(issues(&answers[2])[0].0, "invalidUtf8");
    assert!(ran.err.contains("linje 2, 3"), "{}", ran.err);
}

#[test]
fn a_line_over_1_mib() {
    let long = format!(r#"{{"date":"2026-01-15","residence":"{}"}}"#, "x".repeat(1 << 20));
    let message = ["Linjen er længere end 1 MiB. Del den op", "The line is longer than 1 MiB. Split it"];
    bad("assess", &long, &[("lineTooLong", "")], message);
    let ran = ssp(&["assess", "--json"], format!("{GOOD}\n{long}\n{GOOD}\n"));
    let answers = ran.json();
    assert_eq!((ran.status, answers.len()), (Some(2), 3));
    assert_eq!(issues(&answers[1])[0].0, "lineTooLong");
    assert_eq!(answers[0], answers[2]);
}

#[test]
fn nothing_at_all() {
    for input in ["", "\n", " \r\n\t\n", "\u{feff}", "\u{feff}\n"] {
        let danish = ssp(&["assess"], input);
        assert_eq!((danish.status, danish.out.as_str()), (Some(2), ""));
        assert!(danish.err.contains("Inputtet er tomt") && danish.err.contains("ssp assess --help"), "{}", danish.err);
        let english = ssp(&["meeting", "--json", "--lang", "en"], input);
        assert_eq!((english.status, english.out.as_str()), (Some(2), ""));
        assert!(english.err.contains("The input is empty") && english.err.contains("ssp meeting --help"));
    }
}

#[test]
fn a_value_over_many_lines_that_is_broken_is_one_fault() {
    let comma = [
        "Her mangler et komma, et kolon eller en slutparentes. Se linje 3, tegn 1.",
        "missing here. See line 3, column 1.",
    ];
    bad("assess", "{\n\"date\": \"2026-01-15\"\n\"level\": 1\n}\n", &[("invalidJson", "")], comma);
    let pretty = "{\n  \"date\": \"2026-01-15\",\n  \"facts\": {\n    \"crime\": true,\n  },\n  \"riskFactors\": [\n    \"a\"\n  ]\n}\n";
    bad("assess", pretty, &[("invalidJson", "")], ["Se linje 5, tegn 3.", "See line 5, column 3."]);
    bad("assess", "{\n}\n{\n}\n", &[("invalidJson", "")], ["på sin egen linje. Se linje 3", "See line 3, column 1."]);
}

#[test]
fn a_line_that_breaks_off_is_one_fault_among_good_lines() {
    let ran = ssp(&["assess", "--json"], format!("{{\"date\":\n{GOOD}\n{GOOD}\n"));
    let answers = ran.json();
    assert_eq!((ran.status, answers.len()), (Some(2), 3), "each line is a value then");
    assert_eq!(issues(&answers[0])[0].0, "invalidJson");
    assert!(answers[1]["error"].is_null() && answers[1] == answers[2]);
    assert!(ran.err.contains("hele inputtet er heller ikke én: se linje 3"), "{}", ran.err);
}

#[test]
fn files_that_cannot_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("findes-ikke.json");
    let cases = [
        (missing.to_str().unwrap(), "findes ikke", "no such file"),
        (folder.path().to_str().unwrap(), "mappe", "folder"),
    ];
    for (path, da, en) in cases {
        for (lang, piece) in [("da", da), ("en", en)] {
            for args in [
                &["assess", path][..],
                &["assess", "--json", path],
                &["assess", "--profile-file", path],
                &["profile", "check", path],
            ] {
                let ran = ssp(&[args, &["--lang", lang]].concat(), GOOD);
                assert_eq!((ran.status, ran.out.as_str()), (Some(1), ""), "{args:?}");
                assert!(ran.err.contains(piece) && ran.err.contains(path), "{}", ran.err);
            }
        }
    }
}
