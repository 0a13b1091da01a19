//! What is wrong with an input: every kind of fault with its place and its words, nothing of what was sent in them, and
//! hostile input.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use ssp_core::input::{FaultCode, Faults, Json};
use ssp_core::profile::file;
use ssp_core::reply::{ErrorInLang, Kind, Reply, Settings, reply};
use ssp_core::text::Lang;

use crate::zz_counts::Suite;

/// The faults of a text; panics where there are none.
fn faults(kind: Kind, text: &str) -> Faults {
    let settings = Settings::default();
    match Json::parse(text).map_err(|error| Faults::of_json(text, 1, &error)) {
        Err(faults) => faults,
        Ok(input) => reply(kind, &input, &settings).expect_err("the input has a fault"),
    }
}

/// The faults as they are sent: code, path and message of each.
fn issues(faults: &Faults, lang: Lang) -> Vec<[String; 3]> {
    let sent = serde_json::to_value(ErrorInLang(faults, lang)).unwrap();
    let text = |issue: &Value, key: &str| issue[key].as_str().unwrap().to_owned();
    let issues = sent["error"]["issues"].as_array().unwrap().iter();
    issues.map(|issue| ["code", "path", "message"].map(|key| text(issue, key))).collect()
}

/// Køge's profile file with something changed.
fn changed_file(change: impl FnOnce(&mut Value)) -> Faults {
    let (_, text) = file::SHIPPED.iter().find(|(id, _)| *id == "koege").expect("koege ships as a file");
    let mut value: Value = serde_json::from_str(text).unwrap();
    change(&mut value);
    let text = value.to_string();
    file::read(&Json::parse(&text).unwrap()).expect_err("the file has a fault")
}

/// One fault alone: code, pointer, Danish, English.
fn examples() -> Vec<(Faults, FaultCode, &'static str, &'static str, &'static str)> {
    use FaultCode as Code;
    use Kind::{Assess, Disclose, Meeting, Timeline};
    vec![
        (
            faults(Assess, "{\"date\": \"2026-01-15\",\n \"birthDate\" \"2010-09-01\"}"),
            Code::InvalidJson,
            "",
            "Teksten er ikke gyldig JSON. Her mangler et komma, et kolon eller en slutparentes. Se linje 2, tegn 14.",
            "The text is not valid JSON. A comma, a colon or a closing bracket is missing here. See line 2, column 14.",
        ),
        (
            Faults::of(Code::InvalidUtf8),
            Code::InvalidUtf8,
            "",
            "Teksten er ikke gyldig UTF-8. Gem filen som UTF-8.",
            "The text is not valid UTF-8. Save the file as UTF-8.",
        ),
        (
            Faults::of(Code::LineTooLong),
            Code::LineTooLong,
            "",
            "Linjen er længere end 1 MiB. Del den op, én sag pr. linje.",
            "The line is longer than 1 MiB. Split it, one case a line.",
        ),
        (
            faults(Assess, "[]"),
            Code::NotAnObject,
            "",
            "Her hører et JSON-objekt til: { … }.",
            "A JSON object belongs here: { … }.",
        ),
        (
            faults(Assess, "{}"),
            Code::MissingField,
            "/date",
            "Feltet mangler og skal være der.",
            "The field is missing and required.",
        ),
        (
            faults(Assess, r#"{"date": "2026-01-15", "birthdate": "2010-09-01"}"#),
            Code::UnknownField,
            "/birthdate",
            "Feltet findes ikke. Mente du »birthDate«?",
            "There is no such field. Did you mean \"birthDate\"?",
        ),
        (
            faults(Assess, r#"{"date": "2026-01-15", "facts": {"crimes": true}}"#),
            Code::UnknownFact,
            "/facts/crimes",
            "Oplysningen findes ikke. Mente du »crime«?",
            "There is no such fact. Did you mean \"crime\"?",
        ),
        (
            faults(Meeting, r#"{"participants": [{"id": "a", "kind": "polise"}]}"#),
            Code::UnknownKind,
            "/participants/0/kind",
            "Aktørtypen findes ikke. Mente du »police«?",
            "There is no such kind of participant. Did you mean \"police\"?",
        ),
        (
            faults(Assess, r#"{"date": "2026-01-15", "profile": "kobenhavn"}"#),
            Code::UnknownProfile,
            "/profile",
            "Kommuneprofilen findes ikke. Mente du »koebenhavn«?",
            "There is no such profile. Did you mean \"koebenhavn\"?",
        ),
        (
            faults(
                Disclose,
                r#"{"date": "2026-01-15", "cooperation": "ssd", "purpose": "gossip",
                    "from": {"kind": "police"}, "to": {"kind": "police"}}"#,
            )
            .only(1),
            Code::UnknownValue,
            "/purpose",
            "Værdien findes ikke. Vælg mellem: prevention, investigation, mixed.",
            "There is no such value. Choose from: prevention, investigation, mixed.",
        ),
        (
            faults(Assess, r#"{"date": 20260115}"#),
            Code::WrongType,
            "/date",
            "Værdien har en forkert type. Her skal stå en dato som \"2026-01-15\".",
            "The value is of the wrong type. This must be a date such as \"2026-01-15\".",
        ),
        (
            faults(Assess, r#"{"date": "2026-01-15", "facts": {"crime": true, "crime": true}}"#),
            Code::DuplicateKey,
            "/facts/crime",
            "Feltet står to gange i samme objekt. Behold det ene.",
            "The field is there twice in one object. Keep one of them.",
        ),
        (
            faults(Meeting, r#"{"participants": [{"id": "a", "kind": "police"}, {"id": "a", "kind": "police"}]}"#),
            Code::DuplicateId,
            "/participants/1/id",
            "Dette id er brugt før. Giv hver sit eget.",
            "This id is used before. Give each its own.",
        ),
        (
            faults(Assess, r#"{"date": "2026-02-30"}"#),
            Code::InvalidDate,
            "/date",
            "Datoen findes ikke i kalenderen eller er ikke skrevet ÅÅÅÅ-MM-DD.",
            "The date is not in the calendar or not written YYYY-MM-DD.",
        ),
        (
            faults(Assess, r#"{"date": "2201-01-01"}"#),
            Code::DateOutOfRange,
            "/date",
            "Datoen skal ligge fra 1850-01-01 til 2200-12-31.",
            "The date must lie between 1850-01-01 and 2200-12-31.",
        ),
        (
            faults(Assess, r#"{"date": "2026-01-15", "birthDate": "2026-01-16"}"#),
            Code::BirthDateAfterDate,
            "/birthDate",
            "Fødselsdatoen ligger efter den dato, der vurderes på. Ret en af dem.",
            "The birth date is after the assessment date. Correct one of them.",
        ),
        (
            faults(Assess, r#"{"date": "2026-01-15", "birthDate": "2010-09-01", "releaseDate": "2010-08-31"}"#),
            Code::ReleaseDateBeforeBirthDate,
            "/releaseDate",
            "Løsladelsen ligger før fødslen. Ret en af datoerne.",
            "The release is before the birth. Correct one of the dates.",
        ),
        (
            faults(Timeline, r#"{"from": "2026-01-15", "until": "2026-01-15"}"#),
            Code::FromNotBeforeUntil,
            "/from",
            "»from« skal ligge før »until«.",
            "\"from\" must be before \"until\".",
        ),
        (
            faults(
                Assess,
                r#"{"date": "2026-01-15", "facts": {"repeatedCrimeSerious": true, "repeatedCrime": false}}"#,
            ),
            Code::Contradiction,
            "/facts/repeatedCrimeSerious",
            "To svar kan ikke begge passe. »repeatedCrimeSerious« er besvaret ja, men »repeatedCrime«, som følger af det, er besvaret nej. Ret et af svarene.",
            "Two answers cannot both be right. \"repeatedCrimeSerious\" is answered yes, but \"repeatedCrime\", which follows from it, no. Correct one of them.",
        ),
        (
            faults(Assess, r#"{"date": "2026-01-15", "level": 5}"#),
            Code::LevelOffScale,
            "/level",
            "Niveauet findes ikke i kommunen. Vælg mellem: 1, 2, 3, 4.",
            "The municipality has no such case level. Choose from: 1, 2, 3, 4.",
        ),
        (
            faults(Assess, r#"{"date": "2026-01-15", "profile": "slagelse", "level": 3}"#),
            Code::NoCaseLevels,
            "/level",
            "Vi har ikke fundet offentliggjorte sagsniveauer i kommunen; organisationens niveauer er noget andet. Udelad »level«.",
            "We have found no published case levels of the municipality; the levels of its organisation are something else. Leave out \"level\".",
        ),
        (
            changed_file(|file| file["programmes"]["sspCase"]["until"]["age"]["years"] = json!(0)),
            Code::BadAgeBand,
            "/programmes/sspCase/until",
            "Aldersgrænserne passer ikke: den nedre skal ligge under den øvre, og ingen alder må stå to gange.",
            "The age limits do not fit: the lower one must be below the upper one, and no age may be covered twice.",
        ),
        (
            changed_file(|file| file["practices"][0]["sources"][0]["source"] = json!("koege-mandagsgruppe")),
            Code::UnknownSource,
            "/practices/0/sources/0/source",
            "Kilden er ikke registreret under »sources« og findes ikke i kilderegistret (ssp sources). Mente du »koege-mandagsgruppen«?",
            "The source is neither listed under \"sources\" nor in the citation register (ssp sources). Did you mean \"koege-mandagsgruppen\"?",
        ),
        (
            changed_file(|file| drop(file["practices"].as_array_mut().unwrap().drain(1..))),
            Code::Unused,
            "/sources/1",
            "Intet henviser hertil. Fjern det.",
            "Nothing refers to this. Remove it.",
        ),
        (
            changed_file(|file| {
                let clauses = file["programmes"]["sspCase"]["clauses"].as_array_mut().unwrap();
                *clauses = vec![clauses[0].clone(); 29];
            }),
            Code::TooMany,
            "/programmes/sspCase/clauses",
            "Reglen er for stor til at blive kontrolleret: højst 28 led, som læser højst 12 oplysninger.",
            "The rule is too large to be checked: at most 28 clauses, which read at most 12 facts.",
        ),
        (
            changed_file(|file| {
                let clauses = file["programmes"]["sspCase"]["clauses"].as_array_mut().unwrap();
                let mut again = clauses[0].clone();
                again["when"] = json!({ "all": ["crime"] });
                again["rule"] = json!("koege.sspCase.crime");
                clauses.push(again);
            }),
            Code::NeverDecides,
            "/programmes/sspCase/clauses/1",
            "Leddet kan aldrig afgøre noget: leddene før det eller aldersgrænserne tager alle sagerne. Ret det eller fjern det.",
            "The clause can never decide: the clauses before it or the age limits take every case. Correct or remove it.",
        ),
        (
            changed_file(|file| file["name"]["da"] = json!("")),
            Code::Empty,
            "/name/da",
            "Her må ikke være tomt.",
            "This must not be empty.",
        ),
    ]
}

trait Only {
    /// The fault at this place among several.
    fn only(self, index: usize) -> Self;
}

impl Only for Faults {
    fn only(mut self, index: usize) -> Self {
        Self(vec![self.0.swap_remove(index)])
    }
}

#[test]
fn every_fault_has_its_place_and_its_words() {
    let mut suite = Suite::start("bad_input.faults");
    let examples = examples();
    for (faults, code, path, danish, english) in &examples {
        for (lang, message) in [(Lang::Danish, danish), (Lang::English, english)] {
            let expected = [[code.id().to_owned(), (*path).to_owned(), (*message).to_owned()]];
            assert_eq!(issues(faults, lang), expected);
        }
        assert_eq!(faults.to_string(), format!("{path}: {english}"));
    }
    let seen: BTreeSet<FaultCode> = examples.iter().map(|(_, code, ..)| *code).collect();
    let missing: Vec<_> = FaultCode::ALL.iter().filter(|code| !seen.contains(code)).collect();
    assert!(missing.is_empty(), "no example of {missing:?}");
    suite.count("examples", examples.len() as u64);
    suite.finish();
}

#[test]
fn all_faults_of_an_input_come_at_once_in_their_order() {
    let text = r#"{"profil": "x", "date": "15-01-2026", "birthDate": 1, "releaseDate": "1849-12-31",
                   "facts": {"crime": "yes", "crme": true, "repeatedCrime": true, "crime": false},
                   "level": "2", "goals": ["sspcase", 3], "riskFactors": [1], "residence": [], "level": 9}"#;
    let found: Vec<[String; 2]> =
        issues(&faults(Kind::Assess, text), Lang::Danish).into_iter().map(|[code, path, _]| [code, path]).collect();
    let expected = [
        ["duplicateKey", "/level"],
        ["unknownField", "/profil"],
        ["invalidDate", "/date"],
        ["wrongType", "/birthDate"],
        ["dateOutOfRange", "/releaseDate"],
        ["duplicateKey", "/facts/crime"],
        ["wrongType", "/facts/crime"],
        ["unknownFact", "/facts/crme"],
        ["wrongType", "/level"],
        ["wrongType", "/residence"],
        ["wrongType", "/riskFactors/0"],
        ["unknownValue", "/goals/0"],
        ["wrongType", "/goals/1"],
        ["contradiction", "/facts/repeatedCrime"],
    ];
    let found_set: BTreeSet<_> = found.iter().map(|[code, path]| [code.as_str(), path.as_str()]).collect();
    assert_eq!(found_set, expected.into_iter().collect(), "found, in order: {found:#?}");
    assert_eq!(found.len(), expected.len(), "{found:#?}");
}

/// A whole input of each kind.
pub fn whole(kind: Kind) -> Value {
    let person = || json!({ "birthDate": "2009-03-02", "releaseDate": "2026-02-01", "facts": { "crime": true } });
    let with = |mut value: Value, more: Value| {
        value.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        value
    };
    let actor = |kind: &str| json!({ "kind": kind, "participates": true, "publicTask": true, "drawnIn": true });
    let of_case = json!({
        "profile": "koebenhavn", "level": 2, "proposedLead": "bbu", "proposedForum": "lokaludvalg", "goals": ["sspCase"],
        "residence": "København", "riskFactors": ["fravær"], "protectiveFactors": ["fodbold"]
    });
    match kind {
        Kind::Assess => with(with(person(), of_case), json!({ "date": "2026-01-15" })),
        Kind::Timeline => with(with(person(), of_case), json!({ "from": "2026-01-15", "until": "2030-01-15" })),
        Kind::Disclose => with(
            person(),
            json!({
                "date": "2026-01-15", "cooperation": "ssp", "purpose": "prevention", "from": actor("police"),
                "to": actor("schoolAuthority"), "necessary": true, "identifiable": true, "gangRelation": false,
                "consent": false
            }),
        ),
        Kind::Meeting => json!({
            "profile": "koebenhavn", "identifiable": true, "forum": "lokaludvalg",
            "participants": [with(actor("police"), json!({ "id": "a" })), with(actor("freeSchool"), json!({ "id": "b" }))]
        }),
        Kind::Organisation => json!({ "profile": "slagelse", "date": "2026-01-15", "kind": "police" }),
        Kind::Screening => json!({
            "profile": "koebenhavn", "date": "2026-01-15", "identifiable": true,
            "members": [
                with(person(), json!({ "id": "a", "riskFactors": ["fravær"], "protectiveFactors": ["fodbold"] })),
                with(person(), json!({ "id": "b", "riskFactors": [], "protectiveFactors": [] }))
            ]
        }),
        Kind::Preparedness => json!({
            "date": "2026-01-15", "acute": true, "affectsUnder18": true, "affects18to25": false, "scope": "local"
        }),
        Kind::Plan => with(with(person(), of_case), json!({ "date": "2026-01-15", "goal": "sspPlus", "tree": true })),
        Kind::WhyNot => {
            with(with(person(), of_case), json!({ "date": "2026-01-15", "goal": "sspCase", "want": "eligible" }))
        }
        Kind::Diff => json!({
            "profile": "koebenhavn", "date": "2026-01-15", "otherProfile": "slagelse", "otherDate": "2009-03-31",
            "goals": ["sspCase", "psp.legalBasis"]
        }),
        Kind::Check => {
            // Personal data may stand in the answer too; what is wrong there is rejected, and no fault.
            let input = whole(Kind::Preparedness);
            json!({ "kind": "preparedness", "input": input, "answer": { "whoMeets": [], "verdict": "open" } })
        }
        Kind::Receipt => json!({ "kind": "assess", "input": whole(Kind::Assess) }),
        Kind::Replay => {
            let asked = whole(Kind::Receipt).to_string();
            let receipt = reply(Kind::Receipt, &Json::parse(&asked).unwrap(), &Settings::default()).unwrap();
            serde_json::to_value(receipt).unwrap()
        }
        other => panic!("there is no whole input of {other}"),
    }
}

/// Every place in a value, as pointers.
pub fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| places(item, &format!("{at}/{index}"), found));
        }
        Value::Object(fields) => fields.iter().for_each(|(key, field)| places(field, &format!("{at}/{key}"), found)),
        _ => {}
    }
}

/// What must never come back: CPR-like numbers, names, dates, however they are written.
const SECRETS: [&str; 9] = [
    "0101901234",
    "010190-1234",
    "Anders Andersen",
    "Søren Ø. Ærlig",
    "2008-07-15",
    "2008-02-30",
    "15.07.2008",
    "20080715",
    "1901-01-01T00:00",
];

#[test]
fn no_error_repeats_what_was_sent() {
    let mut suite = Suite::start("bad_input.privacy");
    let settings = Settings::default();
    let mut refused = 0;
    let mut check = |kind: Kind, text: &str, secret: &str| {
        let faults = match Json::parse(text).map_err(|error| Faults::of_json(text, 1, &error)) {
            Err(faults) => faults,
            Ok(input) => match reply(kind, &input, &settings) {
                Err(faults) => faults,
                // What is rejected in an answer is told in the same words.
                Ok(answer @ Reply::Check(_)) => {
                    let answer = serde_json::to_string(&answer).unwrap();
                    assert!(!answer.contains(secret), "{secret} comes back: {answer}\nfrom {text}");
                    return;
                }
                Ok(_) => return,
            },
        };
        refused += 1;
        let danish = serde_json::to_string(&ErrorInLang(&faults, Lang::Danish)).unwrap();
        let english = serde_json::to_string(&ErrorInLang(&faults, Lang::English)).unwrap();
        for error in [danish, english, faults.to_string()] {
            assert!(!error.contains(secret), "{secret} comes back: {error}\nfrom {text}");
        }
    };
    for kind in Kind::ALL {
        let whole = whole(*kind);
        let input = whole.to_string();
        let input = Json::parse(&input).unwrap();
        assert!(reply(*kind, &input, &settings).is_ok(), "{kind}: {:?}", reply(*kind, &input, &settings).err());
        let mut all = Vec::new();
        places(&whole, "", &mut all);
        for secret in SECRETS {
            let has_digits = secret.chars().filter(char::is_ascii_digit).count() >= 6;
            for place in &all {
                // As a value, as a value within an array, as a number.
                for sent in [json!(secret), json!([secret]), json!({ "id": secret }), json!(101_901_234)] {
                    let mut value = whole.clone();
                    *value.pointer_mut(place).unwrap() = sent;
                    check(*kind, &value.to_string(), secret);
                    check(*kind, &value.to_string(), "101901234");
                }
                // As a key, alone and twice. A name without digits looks like any misspelt field.
                let mut value = whole.clone();
                if let Some(object) = value.pointer_mut(place).unwrap().as_object_mut().filter(|_| has_digits) {
                    object.insert(secret.into(), json!(true));
                    check(*kind, &value.to_string(), secret);
                    let twice = value.to_string().replacen(
                        &format!("\"{secret}\":true"),
                        &format!("\"{secret}\":true,\"{secret}\":{{\"{secret}\":1}}"),
                        1,
                    );
                    check(*kind, &twice, secret);
                }
            }
            for broken in [format!("{{\"{secret}\": "), secret.to_owned(), format!("{{\"date\": \"{secret}\"")] {
                check(*kind, &broken, secret);
            }
        }
    }
    suite.count("refused", refused);
    suite.finish();
}

/// How long an input takes.
fn time(kind: Kind, text: &str) -> Duration {
    let since = Instant::now();
    let answer = match Json::parse(text) {
        Ok(input) => {
            let settings = Settings::default();
            reply(kind, &input, &settings).map(|answer| serde_json::to_string(&answer).unwrap())
        }
        Err(error) => Err(Faults::of_json(text, 1, &error)),
    };
    let sent = answer.unwrap_or_else(|faults| serde_json::to_string(&ErrorInLang(&faults, Lang::Danish)).unwrap());
    std::hint::black_box(sent);
    since.elapsed()
}

#[test]
fn hostile_input_neither_panics_nor_takes_more_than_linear_time() {
    // Nesting beyond the parser's depth, and up to it.
    for depth in [10, 100, 127, 128, 129, 100_000] {
        for (open, close) in [("[", "]"), ("{\"facts\":", "}"), ("{\"date\":[", "]}")] {
            let text = format!("{}1{}", open.repeat(depth), close.repeat(depth));
            for kind in Kind::ALL {
                assert!(!faults(*kind, &text).0.is_empty());
            }
            let unclosed = open.repeat(depth);
            assert_eq!(faults(Kind::Assess, &unclosed).0[0].code, FaultCode::InvalidJson);
        }
    }

    // Ten times as much takes about ten times as long: a hundred times would be a square. What is quick is sent in larger
    // numbers, so that the clock sees it.
    let keys = |number: usize, key: &dyn Fn(usize) -> String| -> String {
        let fields: Vec<String> = (0..number).map(|index| format!("\"{}\": true", key(index))).collect();
        format!("{{\"date\": \"2026-01-15\", \"facts\": {{{}}}}}", fields.join(", "))
    };
    let list = |number: usize, before: &str, item: &dyn Fn(usize) -> String, after: &str| -> String {
        let items: Vec<String> = (0..number).map(item).collect();
        format!("{before}[{}]{after}", items.join(", "))
    };
    type Text<'a> = Box<dyn Fn(usize) -> String + 'a>;
    let inputs: Vec<(&str, Kind, Text<'_>)> = vec![
        ("keys, each another", Kind::Assess, Box::new(|number| keys(number, &|index| format!("k{index}")))),
        ("keys, all the same", Kind::Assess, Box::new(|number| keys(number, &|_| "crime".into()))),
        (
            "unknown fields",
            Kind::Disclose,
            Box::new(|number| {
                let fields: Vec<String> = (0..number).map(|index| format!("\"birthDat{index}\": 1")).collect();
                format!("{{{}}}", fields.join(", "))
            }),
        ),
        (
            "risk factors",
            Kind::Assess,
            Box::new(|number| {
                list(number * 5, r#"{"date": "2026-01-15", "riskFactors": "#, &|_| "\"fravær\"".into(), "}")
            }),
        ),
        (
            "goals",
            Kind::Assess,
            Box::new(|number| list(number * 10, r#"{"date": "2026-01-15", "goals": "#, &|_| "\"psp\"".into(), "}")),
        ),
        (
            "participants",
            Kind::Meeting,
            Box::new(|number| {
                list(number, r#"{"participants": "#, &|index| format!(r#"{{"id": "p{index}", "kind": "police"}}"#), "}")
            }),
        ),
        (
            "participants of one id",
            Kind::Meeting,
            Box::new(|number| {
                list(number, r#"{"participants": "#, &|_| r#"{"id": "p", "kind": "police"}"#.into(), "}")
            }),
        ),
        (
            "members",
            Kind::Screening,
            Box::new(|number| {
                list(
                    number / 10,
                    r#"{"date": "2026-01-15", "members": "#,
                    &|index| format!(r#"{{"id": "m{index}"}}"#),
                    "}",
                )
            }),
        ),
        (
            "a long text",
            Kind::Assess,
            Box::new(|number| {
                format!(r#"{{"date": "{}", "{}": 1}}"#, "x".repeat(number * 50), "æ".repeat(number * 50))
            }),
        ),
    ];
    for (what, kind, text) in &inputs {
        let (small, large) = (text(10_000), text(100_000));
        // The machine may be busy with something else: three tries.
        let floor = Duration::from_millis(2);
        let is_linear = (0..3).any(|_| {
            let (some, many) = (time(*kind, &small), time(*kind, &large));
            println!("{what}: {some:?}, and {many:?} for ten times as much");
            many <= some.max(floor) * 50
        });
        assert!(is_linear, "{what} take more than linear time");
    }
}

#[test]
fn odd_numbers_and_dates_are_faults_and_nothing_worse() {
    for level in ["-1", "0", "5", "256", "257", "1e9", "99999999999999999999", "1e300", "-0.5", "2.5"] {
        let text = format!(r#"{{"date": "2026-01-15", "level": {level}}}"#);
        let [fault] = faults(Kind::Assess, &text).0.try_into().unwrap();
        assert!(matches!(fault.code, FaultCode::LevelOffScale | FaultCode::WrongType), "{level}: {fault:?}");
        assert_eq!(fault.path, "/level");
    }
    // A whole number is one however it is written.
    for level in ["2", "2.0", "2e0", "20e-1"] {
        let text = format!(r#"{{"date": "2026-01-15", "level": {level}}}"#);
        assert!(reply(Kind::Assess, &Json::parse(&text).unwrap(), &Settings::default()).is_ok(), "{level}");
    }
    for date in [
        "",
        "2026",
        "2026-1-5",
        "2026-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026-01-00",
        "+2026-01-15",
        "-026-01-15",
        "2026-01-15T00:00:00",
        " 2026-01-15",
        "2026-01-15 ",
        "２０２６-01-15",
        "2026–01–15",
        "2026/01/15",
        "20260115",
        "0000-01-01x",
        "९९९९-०१-०१",
        "2026-01-1\u{301}",
    ] {
        let text = json!({ "date": date }).to_string();
        let [fault] = faults(Kind::Assess, &text).0.try_into().unwrap();
        assert_eq!((fault.code, fault.path.as_str()), (FaultCode::InvalidDate, "/date"), "{date:?}");
    }
    for (date, code) in [
        ("1849-12-31", Some(FaultCode::DateOutOfRange)),
        ("1850-01-01", None),
        ("2200-12-31", None),
        ("2201-01-01", Some(FaultCode::DateOutOfRange)),
        ("0000-01-01", Some(FaultCode::DateOutOfRange)),
        ("9999-12-31", Some(FaultCode::DateOutOfRange)),
    ] {
        let text = json!({ "date": date }).to_string();
        let answer = reply(Kind::Assess, &Json::parse(&text).unwrap(), &Settings::default());
        assert_eq!(answer.err().map(|faults| faults.0[0].code), code, "{date}");
    }
}
