//! Municipal profiles: by name, by file, and what is said of a file with faults.

use serde_json::Value;

use crate::support::{GOOD, Ran, issues, ssp};

fn shown(name: &str) -> Value {
    serde_json::from_str(&ssp(&["profile", "show", name], "").good().out).unwrap()
}

fn ids() -> Vec<String> {
    let list: Value = serde_json::from_str(&ssp(&["profile", "list", "--json"], "").good().out).unwrap();
    list.as_array().unwrap().iter().map(|listed| listed["id"].as_str().unwrap().to_owned()).collect()
}

/// Writes the profile to a file and runs with its name at the end.
fn with_file(profile: impl AsRef<[u8]>, args: &[&str], input: &str) -> Ran {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), profile).unwrap();
    ssp(&[args, &[file.path().to_str().unwrap()]].concat(), input)
}

#[test]
fn profiles_that_come_with_the_command() {
    let ids = ids();
    assert_eq!(ids[..2], ["koebenhavn", "slagelse"]);
    for id in ["albertslund", "helsingoer", "koege", "randers"] {
        assert!(ids.contains(&id.to_owned()), "{ids:?}");
    }
    let list = ssp(&["profile", "list"], "").good().out;
    for id in &ids {
        assert!(list.contains(id));
        let answer = &ssp(&["assess", "--json", "--profile", id], GOOD).good().json()[0];
        assert_eq!(answer["profile"], id.as_str());
    }
}

#[test]
fn an_input_names_any_profile_that_comes_with_the_command() {
    let by_flag = ssp(&["assess", "--json", "--proof", "--profile", "randers"], GOOD).good().out;
    let named = GOOD.replacen('{', "{\"profile\":\"randers\",", 1);
    assert_eq!(ssp(&["assess", "--json", "--proof"], &named).good().out, by_flag);
    assert_eq!(ssp(&["assess", "--json", "--proof", "--profile", "slagelse"], &named).good().out, by_flag);
    let pair = format!("{{\"input\":{named},\"answer\":{}}}", by_flag.trim_end());
    assert_eq!(ssp(&["check", "--json"], pair).good().json()[0]["accepted"], true);

    // In a batch, between inputs of others, in JSON and in prose.
    let lines = format!("{GOOD}\n{named}\n{GOOD}\n{named}\n");
    let profiles: Vec<String> =
        ssp(&["assess", "--json"], &lines).good().json().iter().map(|answer| answer["profile"].to_string()).collect();
    assert_eq!(profiles, ["\"koebenhavn\"", "\"randers\"", "\"koebenhavn\"", "\"randers\""]);
    assert!(ssp(&["assess"], &lines).good().out.contains("Randers"));

    for (kind, input) in [
        ("organisation", r#"{"profile":"koege","date":"2026-01-15"}"#),
        ("meeting", r#"{"profile":"koege","participants":[{"id":"a","kind":"police"}]}"#),
        ("timeline", r#"{"profile":"helsingoer","from":"2026-01-01","until":"2027-01-01"}"#),
        ("screening", r#"{"profile":"albertslund","date":"2026-01-15","members":[]}"#),
        ("why-not", r#"{"profile":"randers","date":"2026-01-15","goal":"sspPlus"}"#),
        ("plan", r#"{"profile":"randers","date":"2026-01-15","goal":"sspPlus"}"#),
    ] {
        assert!(ssp(&[kind, "--json"], input).good().json()[0]["error"].is_null());
    }

    let ran = ssp(&["assess", "--json"], GOOD.replacen('{', "{\"profile\":\"rander\",", 1));
    assert!(ran.out.contains("Mente du »randers«?"), "{}", ran.out);
    let ran = ssp(&["assess", "--json"], GOOD.replacen('{', "{\"profile\":\"atlantis\",", 1));
    for id in ids() {
        assert!(ran.out.contains(&id), "{}", ran.out);
    }
}

#[test]
fn what_is_shown_reads_back_equal() {
    for id in ids() {
        let profile = ssp(&["profile", "show", &id], "").good().out;
        let checked = with_file(&profile, &["profile", "check"], "").good().out;
        assert!(checked.contains(&id) && checked.contains("i orden"), "{checked}");
        assert_eq!(with_file(&profile, &["profile", "check", "--json"], "").good().json()[0]["profile"], id.as_str());
        let by_name = ssp(&["assess", "--json", "--profile", &id], GOOD).good().out;
        assert_eq!(with_file(&profile, &["assess", "--json", "-", "--profile-file"], GOOD).good().out, by_name);
        let rules = ssp(&["rules", "--profile", &id], "").good().out;
        assert_eq!(with_file(&profile, &["rules", "--profile-file"], "").good().out, rules);
    }
}

#[test]
fn a_name_that_does_not_exist() {
    for args in [
        &["assess", "--profile", "atlantis"][..],
        &["profile", "show", "atlantis"],
        &["rules", "--profile", "atlantis"],
    ] {
        let ran = ssp(args, GOOD);
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""));
        assert!(ran.err.contains("Kommuneprofilen findes ikke. Vælg mellem: koebenhavn, slagelse"), "{}", ran.err);
        assert!(ran.err.contains("koege") && !ran.err.contains("atlantis"), "{}", ran.err);
    }
}

/// Asserts the faults of a profile file, as `check` and as `--profile-file` tell them.
fn faulty(profile: impl AsRef<[u8]>, expected: &[(&str, &str)], piece: &str) {
    let profile = profile.as_ref();
    let ran = with_file(profile, &["profile", "check", "--json"], "");
    assert_eq!(ran.status, Some(2));
    let found = issues(&ran.json()[0]);
    for (code, path) in expected {
        assert!(found.iter().any(|(c, p)| c == code && p == path), "{code} {path} not among {found:?}");
    }
    let check = with_file(profile, &["profile", "check"], "");
    let assess = with_file(profile, &["assess", "-", "--profile-file"], GOOD);
    assert_eq!((check.status, check.err.as_str()), (Some(2), ""));
    assert_eq!((assess.status, assess.out.as_str()), (Some(2), ""));
    for text in [check.out, assess.err] {
        let flowing = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flowing.contains(piece), "{text}");
        for (_, path) in &found {
            assert!(flowing.contains(path), "{text}");
        }
    }
}

#[test]
fn profile_files_with_faults() {
    let mut empty = shown("koebenhavn");
    empty["programmes"]["sspCase"]["from"]["age"] = serde_json::json!({ "years": 18 });
    faulty(empty.to_string(), &[("badAgeBand", "/programmes/sspCase/from")], "Aldersgrænserne passer ikke");

    let mut unknown = shown("koebenhavn");
    unknown["programmes"]["sspCase"]["clauses"][0]["sources"][0]["source"] = "atlantis".into();
    let path = "/programmes/sspCase/clauses/0/sources/0/source";
    faulty(unknown.to_string(), &[("unknownSource", path)], "ikke registreret under »sources«");

    let mut two = shown("koebenhavn");
    two["programmes"]["sspCase"]["clauses"][0]["sources"][0]["source"] = "atlantis".into();
    two["programs"] = true.into();
    two["leapDay"]["policy"] = "feb30".into();
    faulty(two.to_string(), &[("unknownSource", path), ("unknownField", "/programs")], "Mente du »programmes«?");

    faulty("{\"id\": ", &[("invalidJson", "")], "Se linje 1, tegn 7.");
    faulty(b"{\n\"id\": \"\xff\"}", &[("invalidUtf8", "")], "Se linje 2, tegn 8.");
    faulty("[]", &[("notAnObject", "")], "JSON-objekt");
    for empty in ["", "\n", "\u{feff}"] {
        faulty(empty, &[("empty", "")], "Filen er tom.");
    }
    faulty("[".repeat((16 << 20) + 1), &[("tooMany", "")], "Filen er over 16 MiB");
}

#[test]
fn nobody_takes_other_rules_for_those_of_a_profile_that_comes_with_the_command() {
    for id in ["koebenhavn", "randers"] {
        let mut changed = shown(id);
        changed["leapDay"]["policy"] = "mar1".into();
        faulty(changed.to_string(), &[("duplicateId", "/id")], &format!("»ssp profile show {id} --as EGET-ID«"));
    }
}

#[test]
fn a_copy_has_an_id_of_its_own() {
    for id in ids() {
        let copy = ssp(&["profile", "show", &id, "--as", "our-town"], "").good().out;
        let checked = ssp(&["profile", "check", "--json", "-"], &copy).good().json();
        assert_eq!(checked[0]["profile"], "our-town");
        assert!(!copy.contains(&format!("\"rule\": \"{id}.")), "{id}");
        let answer = with_file(&copy, &["assess", "--json", "-", "--profile-file"], GOOD).good().json().remove(0);
        assert_eq!(answer["profile"], "our-town");
        let same = ssp(&["assess", "--json", "--profile", &id], GOOD).good().json().remove(0);
        assert_eq!(answer["programmes"]["sspCase"]["verdict"], same["programmes"]["sspCase"]["verdict"]);
    }
    for id in ["Vores By", "randers", "", "a\"b"] {
        let ran = ssp(&["profile", "show", "koebenhavn", "--as", id, "--lang", "en"], "");
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{id}");
        assert!(ran.err.contains("The copy cannot have that id."), "{}", ran.err);
    }
}

#[test]
fn remedies_exist() {
    let ran = ssp(&["profile", "show", "atlantis"], "");
    assert!(ran.err.contains("helsingoer") && !ran.err.contains("--profile-file"), "{}", ran.err);
    let ran = ssp(&["diff", "--other", "atlantis", "--date", "2026-01-15"], "");
    assert!(ran.err.contains("angiv en fil med --other-profile-file."), "{}", ran.err);
    let ran = ssp(&["diff", "--profile", "atlantis", "--other", "randers", "--date", "2026-01-15"], "");
    assert!(ran.err.contains("angiv en fil med --profile-file."), "{}", ran.err);

    let profile = ssp(&["profile", "show", "koege"], "").good().out;
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), &profile).unwrap();
    let path = file.path().to_str().unwrap();
    let said = ssp(&["profile", "check", path], "").good().out;
    assert!(
        said.split_whitespace().collect::<Vec<_>>().join(" ").contains(&format!("ssp rules --profile-file {path}«")),
        "{said}"
    );
    let said = ssp(&["profile", "check", "-", "--lang", "en"], &profile).good().out;
    assert!(said.split_whitespace().collect::<Vec<_>>().join(" ").contains("--profile-file FILE"), "{said}");
    let ran = ssp(&["profile", "check", "-"], "{}");
    assert_eq!(ran.status, Some(2));
    assert!(ran.out.contains("»standard input«"), "{}", ran.out);
}
