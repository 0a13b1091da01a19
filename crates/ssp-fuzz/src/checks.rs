//! What must hold of any bytes: one function for each target. A function that returns found nothing wrong.
//!
//! | target | bytes | what must hold, beside that nothing panics |
//! |---|---|---|
//! | `cases` | a case as JSON | a settled verdict stays when a question is answered; the answer is one in both languages |
//! | `disclosures` | a disclosure as JSON | the same; never permitted for an investigation or to a private actor; consent changes nothing |
//! | `profiles` | a profile file | what is read is written and read back equal, and decides every case |
//! | `kinds` | a kind, and an input of it | every kind there is, also those to come, with proofs |
//! | `receipts` | a receipt as JSON | what is not the receipt of an answer is refused or told apart, never believed |
//! | `dates` | days and an age | an age is reached on one day and not before, whichever way it is asked |
//! | `groups` | a meeting, a screening, a timeline | who stays and who counts adds up; intervals leave no gap |
//! | `boundary` | what JavaScript sends | the module answers with the bytes of the library |

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};
use ssp_core::age::{Age, LeapDay};
use ssp_core::case::{Case, Profiles};
use ssp_core::decide::Decisions;
use ssp_core::facts::{Answer, Fact};
use ssp_core::input::{Faults, Json};
use ssp_core::profile::{Profile, file};
use ssp_core::proof::Proofs;
use ssp_core::reply::{ErrorInLang, Kind, Settings, reply};
use ssp_core::text::Lang;
use ssp_wasm::Engine;

/// A target by its name.
pub type Target = (&'static str, fn(&[u8]));

/// Every target.
pub const TARGETS: [Target; 8] = [
    ("cases", cases),
    ("disclosures", disclosures),
    ("profiles", profiles),
    ("kinds", kinds),
    ("receipts", receipts),
    ("dates", dates),
    ("groups", groups),
    ("boundary", boundary),
];

/// Keys of ids, which are the same in every language; other texts are words.
const IDS: [&str; 20] = [
    "applies",
    "ask",
    "body",
    "by",
    "certainty",
    "forum",
    "from",
    "handledBy",
    "id",
    "judge",
    "kind",
    "lead",
    "nextQuestions",
    "outcome",
    "profile",
    "rule",
    "rules",
    "until",
    "unresolved",
    "verdict",
];

/// The answer to a text, or its faults, which must be in order.
fn answer(kind: Kind, text: &str, loaded: Option<&Profile>, proofs: Proofs) -> Result<Value, Faults> {
    let input = Json::parse(text).map_err(|error| Faults::of_json(text, 1, &error));
    let settings =
        |lang| Settings { profiles: loaded.map(Profiles::with_default).unwrap_or(Profiles::BUILT_IN), lang, proofs };
    let in_lang = |lang| -> Result<Value, Faults> {
        let reply = reply(kind, input.as_ref().map_err(Clone::clone)?, &settings(lang))?;
        let written = serde_json::to_string(&reply).expect("every answer can be written");
        let value: Value = serde_json::from_str(&written).expect("what is written is JSON");
        assert_eq!(serde_json::to_value(&reply).expect("an answer is a value"), value, "written and read back");
        Ok(value)
    };
    match (in_lang(Lang::Danish), in_lang(Lang::English)) {
        (Ok(danish), Ok(english)) => {
            assert_eq!(without_words(danish.clone()), without_words(english), "both languages say the same");
            Ok(danish)
        }
        (Err(danish), Err(english)) => {
            assert_eq!(danish, english, "the faults are the same in both languages");
            check_faults(&danish, text);
            Err(danish)
        }
        (danish, english) => panic!("one language has an answer: {danish:?}, {english:?}"),
    }
}

fn without_words(value: Value) -> Value {
    fn of(key: &str, value: Value) -> Value {
        match value {
            Value::String(text) if IDS.contains(&key) => Value::String(text),
            Value::String(_) => Value::Null,
            Value::Array(items) => items.into_iter().map(|item| of(key, item)).collect(),
            Value::Object(fields) => fields.into_iter().map(|(key, field)| (key.clone(), of(&key, field))).collect(),
            other => other,
        }
    }
    of("", value)
}

/// The date that messages give as an example, whatever was sent.
const EXAMPLE: &str = "2026-01-15";

/// Each fault says where and what, in both languages, and repeats no date that was sent.
fn check_faults(faults: &Faults, sent: &str) {
    assert!(!faults.0.is_empty(), "a refusal has a reason");
    for fault in &faults.0 {
        assert!(fault.path.is_empty() || fault.path.starts_with('/'), "{:?} is no JSON pointer", fault.path);
        for lang in [Lang::Danish, Lang::English] {
            let message = fault.message(lang);
            assert!(!message.is_empty(), "{} says nothing", fault.code);
            let mut dates = dates_in(&message).filter(|date| *date != EXAMPLE);
            assert!(!dates.any(|date| sent.contains(date)), "a message repeats a date: {message}");
        }
    }
    let written = serde_json::to_value(ErrorInLang(faults, Lang::English)).expect("faults can be written");
    assert!(written["error"]["issues"].as_array().is_some_and(|issues| issues.len() == faults.0.len()));
}

/// What looks like a date.
fn dates_in(text: &str) -> impl Iterator<Item = &str> {
    (0..text.len()).filter_map(|at| text.get(at..at + 10)).filter(|part| {
        let is_digit = |place: usize| part.as_bytes()[place].is_ascii_digit();
        [0, 1, 2, 3, 5, 6, 8, 9].into_iter().all(is_digit) && part.as_bytes()[4] == b'-' && part.as_bytes()[7] == b'-'
    })
}

/// Every settled verdict of an answer, by its place.
fn settled(answer: &Value, at: &str, found: &mut Vec<(String, String)>) {
    if let Value::Object(fields) = answer {
        let settled = ["eligible", "notEligible", "met", "notMet", "permitted", "notPermitted", "notApplicable"];
        for (key, value) in fields {
            match value.as_str() {
                Some(verdict) if key == "verdict" && settled.contains(&verdict) => {
                    found.push((at.to_owned(), verdict.to_owned()));
                }
                _ => settled_in(value, &format!("{at}/{key}"), found),
            }
        }
    }
}

fn settled_in(value: &Value, at: &str, found: &mut Vec<(String, String)>) {
    if value.is_object() {
        settled(value, at, found);
    }
}

/// Answers each fact that is asked for, one at a time and both ways: what was settled stays.
fn settled_stays(kind: Kind, text: &str, answered: &Value, asked: &Value) {
    let Ok(input) = serde_json::from_str::<Value>(text) else { return };
    let mut before = Vec::new();
    settled(answered, "", &mut before);
    let facts = asked.as_array().into_iter().flatten().filter_map(Value::as_str).filter_map(Fact::from_id);
    for fact in facts {
        for holds in [true, false] {
            let mut more = input.clone();
            if !more["facts"].is_object() {
                more["facts"] = json!({});
            }
            more["facts"][fact.id()] = holds.into();
            let after = answer(kind, &more.to_string(), None, Proofs::LEAVE);
            let after = after.unwrap_or_else(|faults| panic!("{fact} is asked for and cannot be answered: {faults}"));
            for (at, verdict) in &before {
                assert_eq!(after.pointer(at).map(|place| &place["verdict"]), Some(&json!(verdict)), "{fact} at {at}");
            }
        }
    }
}

/// Any case.
pub fn cases(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    if let Ok(answered) = answer(Kind::Assess, text, None, Proofs::LEAVE) {
        settled_stays(Kind::Assess, text, &answered, &answered["nextQuestions"]);
        let proved = answer(Kind::Assess, text, None, Proofs::ADD).expect("a proof is no fault");
        assert_eq!(without_proofs(proved), without_proofs(answered), "a proof changes nothing else");
    }
}

fn without_proofs(mut value: Value) -> Value {
    match &mut value {
        Value::Array(items) => items.iter_mut().for_each(|item| *item = without_proofs(item.take())),
        Value::Object(fields) => {
            fields.remove("proof");
            fields.values_mut().for_each(|field| *field = without_proofs(field.take()));
        }
        _ => {}
    }
    value
}

/// Any disclosure.
pub fn disclosures(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let Ok(answered) = answer(Kind::Disclose, text, None, Proofs::ADD) else { return };
    settled_stays(Kind::Disclose, text, &answered, &answered["ask"]);
    let Ok(input) = serde_json::from_str::<Value>(text) else { return };
    let never = input["purpose"] != "prevention" || input["to"]["kind"] == "privateActor";
    assert!(!never || answered["verdict"] != "permitted", "permitted what never is");
    let judged = input["necessary"] == true;
    assert!(judged || answered["verdict"] != "permitted", "permitted, and nobody has judged that it is necessary");
    for consent in [json!(true), json!(false), json!("unknown"), Value::Null] {
        let mut other = input.clone();
        other["consent"] = consent;
        let other = answer(Kind::Disclose, &other.to_string(), None, Proofs::LEAVE).expect("consent is no fault");
        for field in ["verdict", "ask", "judge", "unresolved", "rules", "certainty"] {
            assert_eq!(other[field], answered[field], "consent changes {field}");
        }
    }
}

/// Any profile file.
pub fn profiles(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let Ok(json) = Json::parse(text) else { return };
    let profile = match file::read(&json) {
        Ok(profile) => profile,
        Err(faults) => return check_faults(&faults, text),
    };
    let written = serde_json::to_string(&profile).expect("a profile can be written");
    let again =
        Json::parse(&written).map_err(|error| Faults::of_json(&written, 1, &error)).and_then(|json| file::read(&json));
    assert_eq!(again.as_ref(), Ok(&profile), "what is written reads back equal");
    assert_eq!(again.map(|again| again.hash()), Ok(profile.hash()));

    let date = NaiveDate::from_ymd_opt(2026, 1, 15).expect("a day");
    for birth in [(2017, 1, 1), (2010, 5, 1), (2008, 7, 15), (2004, 2, 29), (1990, 1, 1)] {
        let birth = NaiveDate::from_ymd_opt(birth.0, birth.1, birth.2).expect("a day");
        for answer in [Answer::Yes, Answer::No] {
            let case = Case::on(date).born(birth).others(answer);
            let known = case.check(&profile).expect("the same answer to every question contradicts nothing");
            let situation = known.complete().expect("every fact is known");
            assert_eq!(Decisions::of(&profile, &situation, None), Decisions::of(&profile, &situation, None));
            ssp_core::assess::assess(&profile, &case, Lang::Danish).expect("nothing is wrong with the case");
        }
    }
}

/// Any input of any kind: the first byte says which, and whether proofs are asked for.
pub fn kinds(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else { return };
    let Ok(text) = str::from_utf8(rest) else { return };
    let kind = Kind::ALL[usize::from(*first) % Kind::ALL.len()];
    let proofs = if *first >= 128 { Proofs::ADD } else { Proofs::LEAVE };
    drop(answer(kind, text, None, proofs));
}

/// Any receipt, to every kind that takes or gives one; where the library has none, to the kinds that it has, with proofs.
pub fn receipts(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let of_receipts = ["receipt", "replay"].into_iter().filter_map(Kind::from_id).collect::<Vec<_>>();
    let kinds = if of_receipts.is_empty() { Kind::ALL } else { &of_receipts };
    for kind in kinds {
        let once = answer(*kind, text, None, Proofs::ADD);
        assert_eq!(once, answer(*kind, text, None, Proofs::ADD), "the same twice");
    }
}

/// Six bytes each: a birth date, another day; and an age in months. Beside that, any text in the place of a date.
pub fn dates(bytes: &[u8]) {
    let number = |from: usize| {
        bytes.get(from..from + 3).map(|three| three.iter().fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte)))
    };
    if let (Some(birth), Some(day), Some(months)) = (number(0), number(3), number(6)) {
        let first = NaiveDate::from_ymd_opt(1850, 1, 1).expect("a day");
        let at = |number: u64| first + Days::new(number % 128_000);
        let age = Age::of((months % 150) as u8, (months / 150 % 12) as u8);
        for policy in [LeapDay::Feb28, LeapDay::Mar1] {
            check_age(at(birth), at(day), age, policy);
        }
    }
    let Ok(text) = str::from_utf8(bytes) else { return };
    let is_day = is_day(text);
    let answered = answer(Kind::Assess, &json!({ "date": text }).to_string(), None, Proofs::LEAVE);
    assert_eq!(answered.is_ok(), is_day, "{text:?} is a day: {is_day}");
}

fn check_age(birth: NaiveDate, day: NaiveDate, age: Age, policy: LeapDay) {
    let on = Age::on(day, birth, policy);
    assert_eq!(on.is_some(), birth <= day, "an age from the birth on");
    let reached = age.reached(birth, policy).expect("the calendar is long enough");
    assert!(reached >= birth);
    assert_eq!(on.is_some_and(|on| on >= age), day >= reached, "{age} of {birth} on {day}");
    if let Some(next) = day.succ_opt() {
        assert!(Age::on(next, birth, policy) >= on, "nobody gets younger");
    }
    let latest = age.latest_birth(day, policy).expect("the calendar is long enough");
    assert_eq!(birth <= latest, day >= reached, "{age}: {latest} is the latest birth on {day}, not {birth}");
}

/// Whether a text is a day that the contract accepts, said in another way than the library does.
fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else { return false };
    let number = |part: &str, digits: usize| {
        let is_number = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| part.parse::<i32>().expect("digits are a number"))
    };
    let (Some(year), Some(month), Some(day)) = (number(year, 4), number(month, 2), number(day, 2)) else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = [31, if leap { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let length = usize::try_from(month - 1).ok().and_then(|month| days.get(month));
    (1850..=2200).contains(&year) && day >= 1 && length.is_some_and(|length| day <= *length)
}

/// Any meeting, screening, event, organisation and timeline.
pub fn groups(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else { return };
    let Ok(text) = str::from_utf8(rest) else { return };
    let kinds = [Kind::Meeting, Kind::Screening, Kind::Timeline, Kind::Preparedness, Kind::Organisation];
    let kind = kinds[usize::from(*first) % kinds.len()];
    let Ok(answered) = answer(kind, text, None, Proofs::LEAVE) else { return };
    match kind {
        Kind::Meeting => {
            for stay in answered["participants"].as_array().expect("who takes part") {
                assert_eq!(stay["mayShareOwnConcern"], true);
                let open = stay["stays"].is_null();
                let waits = |field: &str| stay[field].as_array().is_some_and(|list| !list.is_empty());
                assert!(open || !waits("ask") && !waits("judge"), "what is settled waits for nothing");
            }
        }
        Kind::Screening => {
            let group = &answered["group"];
            let size = group["size"].as_u64().expect("how many");
            for (programme, tally) in group["counts"]["programmes"].as_object().expect("the programmes") {
                let sum: u64 = ["eligible", "open", "notEligible"].iter().filter_map(|key| tally[key].as_u64()).sum();
                assert_eq!(sum, size, "{programme} counts each member once");
            }
            let in_bands: u64 = group["ageBands"]
                .as_array()
                .expect("the bands")
                .iter()
                .filter_map(|band| band["members"].as_u64())
                .sum();
            assert_eq!(in_bands + group["ageUnknown"].as_u64().expect("how many"), size, "everybody has one age");
            let effort = ["eligible", "open", "notEligible"];
            let effort: usize =
                effort.iter().filter_map(|key| group["groupEffort"][key].as_array()).map(Vec::len).sum();
            assert_eq!(effort as u64, size, "the effort counts each member once");
        }
        Kind::Timeline => {
            for lines in ["programmes", "legalBasis"] {
                for line in answered[lines].as_object().expect("lines by programme").values() {
                    let line = line.as_array().expect("intervals");
                    for pair in line.windows(2) {
                        assert_eq!(pair[0]["until"], pair[1]["from"], "no gap and no overlap");
                        assert_ne!(pair[0]["verdict"], pair[1]["verdict"], "neighbours differ");
                    }
                    let last = line.last().map(|last| &last["until"]);
                    assert!(last.is_none_or(|last| *last == answered["until"]), "to the end");
                    assert!(line.iter().all(|one| one["from"].as_str() < one["until"].as_str()), "none is empty");
                }
            }
        }
        _ => {}
    }
}

/// What JavaScript sends: a byte for what is called, a byte for how, and a text.
pub fn boundary(bytes: &[u8]) {
    let [called, how, text @ ..] = bytes else { return };
    let Ok(text) = str::from_utf8(text) else { return };
    let mut engine = Engine::new();
    let lang = ["da", "en", "en-GB", "", "xx"][usize::from(*how) % 5];
    let is_english = matches!(lang, "en" | "en-GB");
    let outcome = match called % 8 {
        0..=4 => {
            let kind = Kind::ALL[usize::from(*how) % Kind::ALL.len()];
            let answered = engine.answer(kind.id(), text, lang, *called >= 128);
            if *called < 128 && ["assess", "disclose", "meeting", "timeline"].contains(&kind.id()) {
                let settings =
                    Settings { lang: if is_english { Lang::English } else { Lang::Danish }, ..Settings::default() };
                let here = Json::parse(text).ok().and_then(|json| {
                    let reply = reply(kind, &json, &settings).ok()?;
                    serde_json::to_string(&reply).ok()
                });
                let there =
                    answered.strip_prefix(r#"{"type":"success","answer":"#).and_then(|rest| rest.strip_suffix('}'));
                assert_eq!(there, here.as_deref(), "the module answers with the bytes of the library");
            }
            answered
        }
        5 => engine.form(["assess", "disclose", "meeting", "timeline", ""][usize::from(*how) % 5], text, lang),
        6 => {
            let added = engine.add_profile(text, lang);
            let value: Value = serde_json::from_str(&added).expect("an outcome is JSON");
            if let Some(id) = value["answer"]["id"].as_str() {
                let asked = json!({ "profile": id, "date": "2026-01-15" }).to_string();
                let answered: Value =
                    serde_json::from_str(&engine.answer("assess", &asked, lang, false)).expect("an outcome is JSON");
                assert_eq!(answered["type"], "success", "what was added can be named");
            }
            added
        }
        _ => {
            let at = |from: usize| {
                let four = text.as_bytes().get(from..from + 4);
                four.map_or(0, |four| i32::from_le_bytes([four[0], four[1], four[2], four[3]]))
            };
            let first =
                engine.decide(u32::from(*how) % 4, at(0), at(4), at(8), at(12) as u32, at(16) as u32, at(20) as u32);
            assert_eq!(engine.word(0), first);
            assert_eq!(engine.word(6), 0, "there are six words");
            return;
        }
    };
    let outcome: Value = serde_json::from_str(&outcome).expect("an outcome is JSON");
    match outcome["type"].as_str() {
        Some("success") => assert!(outcome.get("answer").is_some()),
        Some("failure") => assert!(outcome["issues"].as_array().is_some_and(|issues| !issues.is_empty())),
        _ => panic!("neither success nor failure"),
    }
}

/// What the corpus must at least reach: how many of these texts are answered, and not refused.
pub fn is_answered(target: &str, bytes: &[u8]) -> bool {
    let whole = str::from_utf8(bytes).unwrap_or_default();
    let after = |bytes: usize| whole.get(bytes..).unwrap_or_default();
    let by =
        |kind: Kind, text: &str| Json::parse(text).is_ok_and(|json| reply(kind, &json, &Settings::default()).is_ok());
    match target {
        "cases" => by(Kind::Assess, whole),
        "disclosures" => by(Kind::Disclose, whole),
        "profiles" => Json::parse(whole).is_ok_and(|json| file::read(&json).is_ok()),
        "kinds" | "groups" => Kind::ALL.iter().any(|kind| by(*kind, after(1))),
        "receipts" => Kind::ALL.iter().any(|kind| by(*kind, whole)),
        "boundary" => Kind::ALL.iter().any(|kind| by(*kind, after(2))),
        _ => true,
    }
}
