//! Receipts answered again: equal where nothing has changed, found out where one place was changed, explained where the rules
//! are others. What is hashed is written and hashed a second time here.

use std::collections::BTreeMap;
use std::path::PathBuf;

use chrono::{Days, NaiveDate};
use serde::Serialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use ssp_core::age::Age;
use ssp_core::assess::assess;
use ssp_core::case::{Case, Profiles};
use ssp_core::disclose::Disclosure;
use ssp_core::facts::{Answer, Fact};
use ssp_core::input::{FaultCode, Json};
use ssp_core::koebenhavn::KOEBENHAVN;
use ssp_core::profile::{Profile, Programme, built_in};
use ssp_core::proof::Proofs;
use ssp_core::receipt::{Because, Receipt, ReplayAnswer, VerdictCode};
use ssp_core::reply::{Kind, Settings, reply};
use ssp_core::sources::Certainty;
use ssp_core::subject::Goal;
use ssp_core::text::Lang;

use crate::bad_input::places;
use crate::random::{one_case, one_disclosure};
use crate::support::{ALL_SHIPPED, Random, day, in_parallel, municipalities};
use crate::zz_counts::Suite;

const CASES: u64 = 4_000;
const DISCLOSURES: u64 = 2_000;
/// Of so many receipts every place is changed.
const CHANGED: u64 = 24;

/// Every profile that a receipt here can name and that is not built in.
fn loaded() -> Vec<Profile> {
    let all = municipalities().into_iter().map(|(profile, _)| profile);
    all.filter(|profile| built_in(&profile.id).is_none()).cloned().collect()
}

/// A receipt as it is kept.
fn kept(receipt: &Receipt) -> Value {
    serde_json::to_value(receipt).unwrap()
}

/// The hash of a value whose keys are ASCII: `serde_json` writes those of a `Value` in their order.
fn hashed(value: &Value) -> String {
    Sha256::digest(value.to_string()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Without these members, at any depth.
fn without(value: &Value, left_out: &[&str]) -> Value {
    match value {
        Value::Object(fields) => {
            let fields = fields.iter().filter(|(key, _)| !left_out.contains(&key.as_str()));
            fields.map(|(key, value)| (key.clone(), without(value, left_out))).collect()
        }
        Value::Array(items) => items.iter().map(|item| without(item, left_out)).collect(),
        other => other.clone(),
    }
}

/// The hash of an answer as a receipt has it.
fn hash_of_answer(answer: &impl Serialize) -> String {
    let words = ["text", "message", "question", "decidedBy", "provision", "proof"];
    hashed(&without(&serde_json::to_value(answer).unwrap(), &words))
}

/// The receipt with its own hash.
fn hashed_again(mut receipt: Value) -> Value {
    receipt.as_object_mut().unwrap().remove("hash");
    let hash = hashed(&receipt);
    receipt["hash"] = hash.into();
    receipt
}

/// A receipt answered again, or the codes of its faults.
fn replayed(receipt: &Value, profiles: Profiles<'_>) -> Result<ReplayAnswer, Vec<FaultCode>> {
    let sent = receipt.to_string();
    let json = Json::parse(&sent).unwrap();
    let settings = Settings { profiles, ..Settings::default() };
    match reply(Kind::Replay, &json, &settings) {
        Ok(ssp_core::reply::Reply::Replay(answer)) => Ok(*answer),
        Ok(other) => panic!("{other:?}"),
        Err(faults) => Err(faults.0.iter().map(|fault| fault.code).collect()),
    }
}

/// What must hold of every receipt.
fn check(receipt: &Receipt, profiles: Profiles<'_>) {
    let value = kept(receipt);
    let text = serde_json::to_string(receipt).unwrap();
    assert_eq!(text, value.to_string(), "the bytes are canonical as they are written");
    assert_eq!(text, ssp_core::canonical::canonical(receipt).unwrap());
    assert_eq!(hashed_again(value.clone()), value, "its own hash fits");
    assert_eq!(serde_json::from_str::<Receipt>(&text).unwrap(), *receipt, "it reads back equal");
    let again = replayed(&value, profiles).unwrap_or_else(|codes| panic!("{codes:?} of {text}"));
    assert!(again.equal && again.differences.is_empty(), "{again:?} of {text}");
    assert_eq!(receipt.replay(profiles).unwrap(), again, "the same from Rust");
}

fn check_case(profile: &Profile, case: &Case, profiles: Profiles<'_>) -> bool {
    let Ok(receipt) = Receipt::of_case(profile, case) else {
        assert!(case.check(profile).is_err());
        return false;
    };
    check(&receipt, profiles);
    for lang in [Lang::Danish, Lang::English] {
        let answer = assess(profile, case, lang).unwrap();
        assert_eq!(receipt.answer_hash, hash_of_answer(&answer), "{case:?}");
        for programme in Programme::ALL {
            let code = VerdictCode::from(answer.programmes.get(*programme).verdict);
            assert_eq!(receipt.verdicts[&Goal::from_id(programme.id()).unwrap()].verdict, code);
        }
    }
    true
}

fn check_disclosure(disclosure: &Disclosure, profiles: Profiles<'_>) -> bool {
    let Ok(receipt) = Receipt::of_disclosure(disclosure) else {
        assert!(disclosure.assess(Lang::Danish).is_err());
        return false;
    };
    check(&receipt, profiles);
    for lang in [Lang::Danish, Lang::English] {
        let answer = Disclosure { consent: Answer::NotAsked, ..disclosure.clone() }.assess(lang).unwrap();
        assert_eq!(receipt.answer_hash, hash_of_answer(&answer), "{disclosure:?}");
        assert_eq!(receipt.verdicts[&Goal::Disclosure].verdict, answer.verdict.into());
    }
    true
}

#[test]
fn every_receipt_comes_out_the_same() {
    let mut suite = Suite::start("receipts.replayed");
    let (loaded, towns) = (loaded(), municipalities());
    let profiles = Profiles { loaded: &loaded, default: None };
    let counts = in_parallel(2, |thread| {
        let mut random = Random::new(0x0008_7850 + thread * 0x9E37_79B9);
        let cases = (0..CASES / 2).filter(|_| {
            let ((profile, _), case, _) = one_case(&mut random, &towns);
            check_case(profile, &case, profiles)
        });
        let cases = cases.count() as u64;
        let disclosures =
            (0..DISCLOSURES / 2).filter(|_| check_disclosure(&one_disclosure(&mut random), profiles)).count() as u64;
        (cases, disclosures)
    });
    suite.count("cases", CASES);
    suite.count("disclosures", DISCLOSURES);
    suite.count("receipts_of_cases", counts.iter().map(|(cases, _)| cases).sum());
    suite.count("receipts_of_disclosures", counts.iter().map(|(_, disclosures)| disclosures).sum());
    suite.finish();
}

/// The hash of the proofs, out of what `--proof` prints.
#[test]
fn the_hash_of_the_proofs_is_that_of_the_printed_ones() {
    let settings = Settings { proofs: Proofs::ADD, ..Settings::default() };
    let answered = |kind: Kind, input: &Value| {
        let input = input.to_string();
        serde_json::to_value(reply(kind, &Json::parse(&input).unwrap(), &settings).unwrap()).unwrap()
    };
    for kind in [Kind::Assess, Kind::Disclose] {
        let input = crate::bad_input::whole(kind);
        let receipt = answered(Kind::Receipt, &json!({ "kind": kind.id(), "input": input }));
        let answer = answered(kind, &input);
        let proofs = match kind {
            Kind::Disclose => answer["proof"].clone(),
            _ => {
                let programmes = answer["programmes"].as_object().unwrap();
                let of = |value: &Value| value["proof"].clone();
                let mut proofs: BTreeMap<String, Value> =
                    programmes.iter().map(|(id, verdict)| (id.clone(), of(verdict))).collect();
                proofs.insert("sspPlus.referral".to_owned(), of(&programmes["sspPlus"]["referral"]));
                proofs.insert("psp.legalBasis".to_owned(), of(&programmes["psp"]["legalBasis"]));
                proofs.insert("ksp.legalBasis".to_owned(), of(&programmes["ksp"]["legalBasis"]));
                json!({ "caseLevel": answer["caseLevel"]["proof"], "header": answer["proof"], "proofs": proofs })
            }
        };
        assert_eq!(receipt["proofHash"], hashed(&proofs), "{kind}");
    }
}

/// Another value of the same kind, so that the receipt is as well-formed as before wherever that is possible.
fn changed(path: &str, value: &Value) -> Vec<Value> {
    let pick = |names: &[&str]| names.iter().map(|name| json!(name)).collect::<Vec<_>>();
    let another = match value {
        Value::Bool(yes) => vec![json!(!yes)],
        Value::Number(number) => {
            let number = number.as_i64().unwrap();
            vec![json!(number - 1), json!(number + 1)]
        }
        Value::String(text) => match text.parse::<NaiveDate>() {
            Ok(date) => {
                let (before, after) = (date - Days::new(1), date + Days::new(1));
                vec![json!(before), json!(after), json!(date - Days::new(4_000)), json!(date + Days::new(4_000))]
            }
            Err(_) if text.len() == 64 => {
                let first = if text.starts_with('0') { '1' } else { '0' };
                vec![json!(format!("{first}{}", &text[1..]))]
            }
            Err(_) => {
                let mut others = vec![json!(format!("{text}x"))];
                others.extend(match path.rsplit('/').next().unwrap() {
                    "verdict" => VerdictCode::ALL.iter().map(|code| json!(code)).collect(),
                    "certainty" => pick(&["verified", "inferred", "unverified"]),
                    "applies" => pick(&["yes", "no", "open"]),
                    "outcome" => pick(&["eligible", "notEligible", "open"]),
                    "leapDay" => pick(&["feb28", "mar1"]),
                    "kind" => pick(&["assess", "disclose"]),
                    "cooperation" => pick(&["ssp", "psp", "ksp"]),
                    "profile" => pick(&["koebenhavn", "slagelse", "randers"]),
                    "lead" | "proposedLead" => pick(&["bbu", "skolen", " BBU "]),
                    "forum" | "proposedForum" => pick(&["lokaludvalg", "ledergruppe"]),
                    "engine" | "ruleset" => pick(&["0.0.9", "2025.1"]),
                    _ => Vec::new(),
                });
                // An item of a list: an answer, a question, a judgement, a goal.
                if path.starts_with("/answers/") {
                    others.extend(Fact::ALL.iter().map(|fact| json!(fact.id())));
                    others.extend(pick(&["identifiable", "to.drawnIn", "purpose=mixed", "to.kind=police"]));
                } else if path.contains("/ask/") || path.contains("/unresolved/") {
                    others.extend(pick(&["birthDate", "crime", "to.drawnIn"]));
                } else if path.contains("/judge/") {
                    others.extend(pick(&["necessity", "ruleNotPublished"]));
                } else if path.starts_with("/goals/") {
                    others.extend(Programme::ALL.iter().map(|goal| json!(goal.id())));
                }
                others
            }
        },
        _ => Vec::new(),
    };
    another.into_iter().filter(|other| other != value).collect()
}

/// Every receipt that differs from this one in one place: a value, an item or member that is gone, an item that is there twice, an
/// answer on another list, and a member more.
fn one_step_away(receipt: &Value) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    places(receipt, "", &mut found);
    let mut steps = Vec::new();
    let more = [
        ("birthDate", json!("1999-12-31")),
        ("caseLevel", json!({ "applies": "no", "certainty": "verified", "possible": [], "rules": [] })),
        ("cooperation", json!("ssp")),
        ("goals", json!(["ksp"])),
        ("goals", json!([])),
        ("level", json!(1)),
        ("outcome", json!("open")),
        ("profile", json!("koebenhavn")),
        ("proposedForum", json!("lokaludvalg")),
        ("proposedLead", json!("skolen")),
        ("residence", json!("Odense")),
    ];
    for (member, value) in more.into_iter().filter(|(member, _)| receipt.get(member).is_none()) {
        let mut step = receipt.clone();
        step[member] = value;
        steps.push((format!("/{member}"), step));
    }
    for path in found.into_iter().filter(|path| !path.is_empty()) {
        let value = receipt.pointer(&path).unwrap();
        for other in changed(&path, value) {
            let mut step = receipt.clone();
            *step.pointer_mut(&path).unwrap() = other;
            steps.push((path.clone(), step));
        }
        let (parent, key) = path.rsplit_once('/').unwrap();
        let mut gone = receipt.clone();
        match gone.pointer_mut(parent).unwrap() {
            Value::Object(fields) => drop(fields.remove(key)),
            Value::Array(items) => drop(items.remove(key.parse().unwrap())),
            other => panic!("{other}"),
        }
        steps.push((path.clone(), gone));
        if let Value::Array(items) = value {
            let mut more = receipt.clone();
            let twice = more.pointer_mut(&path).unwrap().as_array_mut().unwrap();
            twice.extend(items.first().cloned());
            if !items.is_empty() {
                steps.push((path.clone(), more));
            }
        }
        let list = path.strip_prefix("/answers/").and_then(|rest| rest.split_once('/')).map(|(list, _)| list);
        for other in ["yes", "no", "unknown"].iter().filter(|other| list.is_some_and(|list| list != **other)) {
            let mut moved = receipt.clone();
            moved.pointer_mut(parent).unwrap().as_array_mut().unwrap().remove(key.parse().unwrap());
            moved["answers"][*other].as_array_mut().unwrap().push(value.clone());
            steps.push((path.clone(), moved));
        }
    }
    steps
}

/// What says what was chosen and decides nothing here, so that another receipt is as right as this one.
fn is_choice(path: &str) -> bool {
    ["/level", "/proposedLead", "/proposedForum", "/goals"].iter().any(|choice| path.starts_with(choice))
}

#[derive(Default)]
struct Found {
    places: u64,
    refused: u64,
    altered: u64,
    told_by_the_answer: u64,
    told_by_the_rules: u64,
    of_another_choice: u64,
}

impl Found {
    /// A receipt that was changed in this place.
    fn change(&mut self, path: &str, receipt: Value, profiles: Profiles<'_>) {
        self.places += 1;
        // Whoever changes it and leaves its hash is found out at once.
        match replayed(&receipt, profiles) {
            Err(_) => self.refused += 1,
            Ok(answer) => {
                assert!(!answer.equal, "{path} of {receipt}");
                assert_eq!(answer.differences[0].path, "/hash", "{path} of {receipt}");
                assert!(answer.differences.iter().all(|difference| difference.because == Because::Altered));
                self.altered += 1;
            }
        }
        // Whoever computes its hash again is found out by what the facts give.
        if path == "/hash" {
            return;
        }
        let receipt = hashed_again(receipt);
        let Ok(answer) = replayed(&receipt, profiles) else { return };
        if answer.equal {
            assert!(is_choice(path), "{path} of {receipt}");
            self.of_another_choice += 1;
            return;
        }
        let because = |place: &str| answer.differences.iter().find(|one| one.path == place).map(|one| one.because);
        let by_the_rules = match path {
            "/engine" => Some(Because::OtherEngine),
            "/ruleset" => Some(Because::OtherRuleset),
            // The receipt of another profile has another hash.
            "/profileHash" | "/profile" => Some(Because::OtherProfile),
            _ => None,
        };
        let place = if path == "/profile" { "/profileHash" } else { path };
        match by_the_rules {
            Some(expected) => {
                assert_eq!(because(place), Some(expected), "{path}: {answer:?}");
                self.told_by_the_rules += 1;
            }
            None => {
                assert!(answer.differences.iter().all(|one| one.because == Because::Unexplained), "{path}: {answer:?}");
                self.told_by_the_answer += 1;
            }
        }
    }
}

#[test]
fn a_receipt_that_was_changed_is_found_out() {
    let mut suite = Suite::start("receipts.changed");
    let (loaded, towns) = (loaded(), municipalities());
    let profiles = Profiles { loaded: &loaded, default: None };
    let found = in_parallel(2, |thread| {
        let mut random = Random::new(0xC4A9_6ED0 + thread * 0x9E37_79B9);
        let mut found = Found::default();
        let mut receipts = 0;
        while receipts < CHANGED / 2 {
            let receipt = match random.below(3) {
                0 => Receipt::of_disclosure(&one_disclosure(&mut random)),
                _ => {
                    let ((profile, _), case, _) = one_case(&mut random, &towns);
                    let proposed_forum = random.one_in(3).then(|| "lokaludvalg".to_owned());
                    Receipt::of_case(profile, &Case { proposed_forum, ..case })
                }
            };
            let Ok(receipt) = receipt else { continue };
            receipts += 1;
            for (path, step) in one_step_away(&kept(&receipt)) {
                found.change(&path, step, profiles);
            }
        }
        found
    });
    let sum = |of: fn(&Found) -> u64| found.iter().map(of).sum::<u64>();
    suite.count("receipts", CHANGED);
    suite.count("places", sum(|found| found.places));
    suite.count("refused", sum(|found| found.refused));
    suite.count("altered", sum(|found| found.altered));
    suite.count("told_by_the_answer", sum(|found| found.told_by_the_answer));
    suite.count("told_by_the_rules", sum(|found| found.told_by_the_rules));
    suite.count("of_another_choice", sum(|found| found.of_another_choice));
    suite.finish();
}

#[test]
fn a_profile_with_another_content_is_named_as_the_reason() {
    let mut suite = Suite::start("receipts.other_rules");
    // The upper limit of SSP+ one year later.
    let mut later = KOEBENHAVN.clone();
    later.programmes.ssp_plus.as_mut().unwrap().until.as_mut().unwrap().age = Age::years(26);
    let profiles = Profiles { loaded: std::slice::from_ref(&later), default: None };
    let mut random = Random::new(0x2026);
    let towns: Vec<_> = municipalities().into_iter().take(1).collect();
    let (mut receipts, mut others) = (0, 0);
    while receipts < 2_000 {
        let ((profile, _), case, _) = one_case(&mut random, &towns);
        let Ok(receipt) = Receipt::of_case(profile, &case) else { continue };
        receipts += 1;
        let answer = receipt.replay(profiles).unwrap();
        let hash = answer.differences.iter().find(|one| one.path == "/profileHash").unwrap();
        assert_eq!((&hash.was, &hash.is), (&receipt.profile_hash.clone().map(Value::from), &Some(later.hash().into())));
        assert!(answer.differences.iter().all(|one| one.because == Because::OtherProfile), "{answer:?}");
        // The verdict is another where the moved limit decides, and nowhere else.
        let verdict = |profile| assess(profile, &case, Lang::Danish).unwrap().programmes.ssp_plus.admission.verdict;
        let changes: Vec<&str> = answer.differences.iter().map(|one| &*one.path).collect();
        let is_other = verdict(&KOEBENHAVN) != verdict(&later);
        assert_eq!(changes.contains(&"/verdicts/sspPlus/verdict"), is_other, "{changes:?}");
        assert!(changes.iter().all(|path| !path.starts_with("/verdicts/ksp")), "{changes:?}");
        others += u64::from(is_other);
    }
    suite.count("receipts", receipts);
    suite.count("other_verdicts", others);
    suite.finish();
}

/// Receipts as other programs and other rules may have made them, and what no program here can answer.
#[test]
fn what_differs_and_why() {
    let case = Case::on(day(2026, 1, 15)).born(day(2008, 7, 15)).with(Fact::Crime, Answer::Yes);
    let receipt = Receipt::of_case(&KOEBENHAVN, &case).unwrap();
    let replay = |change: &dyn Fn(&mut Receipt)| {
        let mut receipt = receipt.clone();
        change(&mut receipt);
        receipt.hash = receipt.own_hash();
        receipt
            .replay(Profiles::BUILT_IN)
            .map(|answer| answer.differences.into_iter().map(|one| (one.path, one.because)).collect::<Vec<_>>())
    };
    let differs = |change: &dyn Fn(&mut Receipt)| replay(change).unwrap();
    let told = |expected: &[(&str, Because)]| {
        expected.iter().map(|(path, because)| ((*path).to_owned(), *because)).collect::<Vec<_>>()
    };
    let other = "0".repeat(64);

    assert_eq!(differs(&|_| {}), []);
    let older_rules = differs(&|receipt| {
        receipt.ruleset = "2025.2".to_owned();
        receipt.profile_hash = Some(other.clone());
        receipt.proof_hash = other.clone();
    });
    let ruleset = Because::OtherRuleset;
    assert_eq!(older_rules, told(&[("/profileHash", ruleset), ("/proofHash", ruleset), ("/ruleset", ruleset)]));
    let older_engine = differs(&|receipt| {
        receipt.engine = "0.0.1".to_owned();
        receipt.answer_hash = other.clone();
    });
    assert_eq!(older_engine, told(&[("/answerHash", Because::OtherEngine), ("/engine", Because::OtherEngine)]));
    // What a rule rests on may be put otherwise between two programs of the same rules.
    let other_grounds = differs(&|receipt| {
        receipt.engine = "0.0.1".to_owned();
        let mut verdict = receipt.verdicts[&Goal::SspCase].clone();
        verdict.certainty = Certainty::Unverified;
        verdict.rules.push("anotherRule".to_owned());
        receipt.verdicts.insert(Goal::SspCase, verdict);
    });
    let grounds = ["/engine", "/verdicts/sspCase/certainty", "/verdicts/sspCase/rules"];
    assert_eq!(other_grounds, told(&grounds.map(|path| (path, Because::OtherEngine))));
    // The rules have the same version, so another program is no excuse for another verdict.
    let another_verdict = differs(&|receipt| {
        receipt.engine = "0.0.1".to_owned();
        let mut verdict = receipt.verdicts[&Goal::SspCase].clone();
        verdict.verdict = VerdictCode::NotEligible;
        receipt.verdicts.insert(Goal::SspCase, verdict);
    });
    let unexplained = ("/verdicts/sspCase/verdict", Because::Unexplained);
    assert_eq!(another_verdict, told(&[("/engine", Because::OtherEngine), unexplained]));
    // Nothing in a receipt whose hash does not fit explains anything.
    let mut older = receipt.clone();
    older.ruleset = "2025.2".to_owned();
    let altered = older.replay(Profiles::BUILT_IN).unwrap();
    let altered: Vec<_> = altered.differences.into_iter().map(|one| (one.path, one.because)).collect();
    assert_eq!(altered, told(&[("/hash", Because::Altered), ("/ruleset", Because::Altered)]));

    let refused = |change: &dyn Fn(&mut Receipt)| {
        let faults = replay(change).unwrap_err().0;
        faults.into_iter().map(|fault| (fault.code, fault.path)).collect::<Vec<_>>()
    };
    let one = |code, path: &str| vec![(code, path.to_owned())];
    let unknown = FaultCode::UnknownValue;
    assert_eq!(refused(&|receipt| receipt.receipt = 2), one(unknown, "/receipt"));
    assert_eq!(refused(&|receipt| receipt.contract = 2), one(unknown, "/contract"));
    let nowhere = |receipt: &mut Receipt| receipt.profile = Some("randers".to_owned());
    assert_eq!(refused(&nowhere), one(FaultCode::UnknownProfile, "/profile"));
    assert_eq!(refused(&|receipt| receipt.level = Some(5)), one(FaultCode::LevelOffScale, "/level"));
    let unborn = |receipt: &mut Receipt| receipt.birth_date = Some(day(2026, 1, 16));
    let codes: Vec<FaultCode> = refused(&unborn).into_iter().map(|(code, _)| code).collect();
    assert_eq!(codes, [FaultCode::BirthDateAfterDate, FaultCode::ReleaseDateBeforeBirthDate]);
    let contradicts = |receipt: &mut Receipt| receipt.answers.no.push("crime".to_owned());
    assert_eq!(refused(&contradicts), one(FaultCode::Contradiction, "/answers"));
    let follows = |receipt: &mut Receipt| {
        receipt.answers.yes = vec!["repeatedCrime".to_owned()];
        receipt.answers.no = vec!["crime".to_owned()];
    };
    assert_eq!(refused(&follows), one(FaultCode::Contradiction, "/answers/yes"));

    // All at once.
    let mut many = kept(&receipt);
    for (path, wrong) in [
        ("/advisory", json!(false)),
        ("/answers/yes/0", json!("crim")),
        ("/birthDate", json!("2008-02-30")),
        ("/contract", json!("1")),
        ("/hash", json!("ABC")),
        ("/profile", json!("københavn")),
        ("/ruleset", json!("")),
        ("/verdicts/sspCase/verdict", json!("ja")),
        ("/caseLevel/possible", json!([2, 1])),
    ] {
        *many.pointer_mut(path).unwrap() = wrong;
    }
    many["verdicts"]["disclosure"] = json!({});
    many["cooperation"] = json!("ssp");
    let sent = many.to_string();
    let faults = reply(Kind::Replay, &Json::parse(&sent).unwrap(), &Settings::default()).unwrap_err();
    let mut places: Vec<&str> = faults.0.iter().map(|fault| &*fault.path).collect();
    places.sort_unstable();
    let expected = [
        "/advisory",
        "/answers/yes/0",
        "/birthDate",
        "/caseLevel/possible",
        "/contract",
        "/cooperation",
        "/hash",
        "/profile",
        "/ruleset",
        "/verdicts/disclosure",
        "/verdicts/sspCase/verdict",
    ];
    assert_eq!(places, expected);
}

/// Committed receipts: a change of one byte is seen here. Where it is meant, `ssp receipt --json` prints the new one.
#[test]
fn committed_receipts() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("goldens/receipts");
    let settings = Settings { profiles: Profiles { loaded: &ALL_SHIPPED, default: None }, ..Settings::default() };
    let mut names: Vec<String> = std::fs::read_dir(&folder)
        .unwrap()
        .filter_map(|entry| entry.unwrap().file_name().to_str().unwrap().strip_suffix(".input.json").map(Into::into))
        .collect();
    names.sort();
    let expected =
        ["case-in-randers", "case-level-chosen", "case-nothing-known", "disclosure-open", "disclosure-permitted"];
    assert_eq!(names, expected);
    for name in names {
        let input = std::fs::read_to_string(folder.join(format!("{name}.input.json"))).unwrap();
        let committed = std::fs::read_to_string(folder.join(format!("{name}.receipt.json"))).unwrap();
        let receipt = reply(Kind::Receipt, &Json::parse(&input).unwrap(), &settings).unwrap();
        assert_eq!(format!("{}\n", serde_json::to_string(&receipt).unwrap()), committed, "{name}");
        let committed: Receipt = serde_json::from_str(&committed).unwrap();
        assert!(committed.replay(settings.profiles).unwrap().equal, "{name}");
    }
}
