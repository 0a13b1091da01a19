//! The cases in `scenarios/*.toml`: what is sent, and what must come back.
//!
//! | key | |
//! |---|---|
//! | `question` | what is asked, a [`Kind`] |
//! | `input`, `raw` | what is sent: a value, or a text that need not be JSON |
//! | `others = "no"` | every fact that is not mentioned is answered no |
//! | `profile_file` | the shipped profile file that is loaded |
//! | `expect` | JSON pointer to value; `"(null)"` is `null`; in `ask`, `judge`, `unresolved`, `nextQuestions`, `rules` and `handledBy` the order does not count; of `notes`, `reminders` and `violations` the ids must be among those found; `not:` before a pointer: they must not |
//! | `faults` | exactly these faults, as `code@pointer` |

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

use serde::Deserialize;
use serde_json::{Value, json};
use ssp_core::case::Profiles;
use ssp_core::catalogue::{self, Part};
use ssp_core::facts::Fact;
use ssp_core::input::{FaultCode, Faults, Json};
use ssp_core::koebenhavn::KOEBENHAVN;
use ssp_core::law::neighbours;
use ssp_core::profile::Profile;
use ssp_core::reply::{Kind, Settings, reply};
use ssp_core::rule::Judgement;

use crate::support::shipped_profile;
use crate::zz_counts::Suite;

/// One case.
#[derive(Deserialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    pub id: String,
    title: String,
    question: String,
    /// Where the expectation comes from; for the reader.
    source: String,
    others: Option<String>,
    pub profile_file: Option<String>,
    input: Option<Value>,
    raw: Option<String>,
    #[serde(default)]
    pub expect: BTreeMap<String, Value>,
    faults: Option<BTreeSet<String>>,
    #[serde(skip)]
    file: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    scenario: Vec<Scenario>,
}

/// Something that is not as a scenario says.
struct Mismatch {
    pointer: String,
    expected: String,
    found: String,
}

/// The scenarios that the project began with: each must stay. T15 is about the CPR table, which is no question of the
/// contract: `dates` checks it.
const ROWS: [&str; 48] = [
    "T01", "T02", "T03", "T04", "T05", "T06", "T07", "T08", "T10", "T11", "T14", "T15", "T16", "T17", "T18", "T20",
    "T21", "T22", "T23", "T24", "T26", "T27", "T28", "T30", "T32", "T33", "T34", "T37", "T38", "T39", "T40", "T41",
    "T43", "T44", "T45", "T46", "T48", "T50", "T51", "T52", "T54", "T55", "T59", "T60", "T62", "T63", "T65", "T69",
];

/// Every scenario, in the order of the files.
pub fn load() -> Vec<Scenario> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut scenarios = Vec::new();
    for path in files.iter().filter(|path| path.extension().is_some_and(|ending| ending == "toml")) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(path).unwrap();
        let file: File = toml::from_str(&text).unwrap_or_else(|error| panic!("scenarios/{name}: {error}"));
        scenarios.extend(file.scenario.into_iter().map(|scenario| Scenario { file: name.clone(), ..scenario }));
    }
    scenarios
}

impl Scenario {
    /// Whether an answer comes out, and no faults.
    pub const fn is_answered(&self) -> bool {
        self.faults.is_none()
    }

    /// Whether it comes out as written with this profile in the place of København's.
    pub fn holds_under(&self, koebenhavn: &Profile) -> bool {
        let answer = self.answer(Some(koebenhavn));
        answer.is_ok_and(|answer| self.expect.iter().all(|(pointer, value)| compare(&answer, pointer, value).is_none()))
    }

    /// The text that is sent.
    pub fn text(&self) -> String {
        if let Some(raw) = &self.raw {
            return raw.clone();
        }
        let mut input = self.input.clone().unwrap_or_else(|| json!({}));
        match (self.others.as_deref(), self.question.as_str()) {
            (None, _) => {}
            (Some("no"), "screening") => {
                let members = input["members"].as_array_mut().expect("the members of a screening are an array");
                members.iter_mut().for_each(answer_no_to_the_rest);
            }
            (Some("no"), _) => answer_no_to_the_rest(&mut input),
            (Some(other), _) => panic!("{}: others = {other:?}, and only \"no\" is known", self.id),
        }
        input.to_string()
    }

    pub fn kind(&self) -> Kind {
        Kind::from_id(&self.question).unwrap_or_else(|| panic!("{}: no such question {:?}", self.id, self.question))
    }

    /// The answer as JSON, or the faults.
    fn answer(&self, profile: Option<&Profile>) -> Result<Value, Faults> {
        let text = self.text();
        let settings =
            Settings { profiles: profile.map(Profiles::with_default).unwrap_or_default(), ..Settings::default() };
        let input = Json::parse(&text).map_err(|error| Faults::of_json(&text, 1, &error))?;
        let answer = reply(self.kind(), &input, &settings)?;
        Ok(serde_json::to_value(&answer).expect("every answer can be written as JSON"))
    }

    fn run(&self) -> (Vec<Mismatch>, Reached) {
        let mut reached = Reached::default();
        let mismatch =
            |pointer: &str, expected: String, found: String| Mismatch { pointer: pointer.to_owned(), expected, found };
        let profile = match self.profile_file.as_deref().map(|id| (id, shipped_profile(id))) {
            None => None,
            Some((_, Ok(profile))) => Some(profile),
            Some((id, Err(why))) => {
                return (vec![mismatch("", format!("the shipped profile file of {id}"), why)], reached);
            }
        };
        let mismatches = match (self.answer(profile), &self.faults) {
            (Ok(answer), None) => {
                reached.add_answer(self, &answer);
                self.expect.iter().filter_map(|(pointer, value)| compare(&answer, pointer, value)).collect()
            }
            (Err(faults), Some(expected)) => {
                let found: BTreeSet<String> = named(&faults);
                reached.faults.extend(faults.0.iter().map(|fault| fault.code));
                let same = found == *expected && found.len() == faults.0.len();
                if same { Vec::new() } else { vec![mismatch("faults", listed(expected), listed(&named(&faults)))] }
            }
            (Ok(_), Some(expected)) => vec![mismatch("faults", listed(expected), "an answer, no faults".into())],
            (Err(faults), None) => {
                vec![mismatch("", "an answer".into(), format!("faults {}", listed(&named(&faults))))]
            }
        };
        (mismatches, reached)
    }
}

/// Answers no to every fact that is not mentioned.
fn answer_no_to_the_rest(person: &mut Value) {
    let facts = person.as_object_mut().expect("a person is an object").entry("facts").or_insert_with(|| json!({}));
    if let Some(facts) = facts.as_object_mut() {
        for fact in Fact::ALL {
            facts.entry(fact.id()).or_insert(Value::Bool(false));
        }
    }
}

fn named(faults: &Faults) -> BTreeSet<String> {
    faults.0.iter().map(|fault| format!("{}@{}", fault.code, fault.path)).collect()
}

fn listed(names: &BTreeSet<String>) -> String {
    format!("[{}]", names.iter().cloned().collect::<Vec<_>>().join(", "))
}

/// The names in an array of strings or of objects with an `id`.
fn ids(value: &Value) -> Option<BTreeSet<&str>> {
    value.as_array()?.iter().map(|item| item.as_str().or_else(|| item["id"].as_str())).collect()
}

fn compare(answer: &Value, pointer: &str, expected: &Value) -> Option<Mismatch> {
    let (place, must_not) = match pointer.strip_prefix("not:") {
        Some(place) => (place, true),
        None => (pointer, false),
    };
    let Some(found) = answer.pointer(place) else {
        return Some(Mismatch {
            pointer: pointer.into(),
            expected: expected.to_string(),
            found: "nothing stands there".into(),
        });
    };
    let last = place.rsplit('/').next().unwrap_or_default();
    let is_right = match (last, ids(expected), ids(found)) {
        _ if *expected == json!("(null)") => found.is_null() != must_not,
        (_, Some(expected), Some(found)) if must_not => expected.is_disjoint(&found),
        ("notes" | "violations" | "reminders", Some(expected), Some(found)) => expected.is_subset(&found),
        ("ask" | "judge" | "unresolved" | "nextQuestions" | "rules" | "handledBy", Some(wanted), Some(have)) => {
            wanted == have && have.len() == found.as_array().map_or(0, Vec::len)
        }
        _ => (found == expected) != must_not,
    };
    let found = || match ids(found) {
        Some(ids) if !ids.is_empty() => format!("[{}]", ids.into_iter().collect::<Vec<_>>().join(", ")),
        _ => found.to_string(),
    };
    (!is_right).then(|| Mismatch { pointer: pointer.into(), expected: expected.to_string(), found: found() })
}

/// What the scenarios got to see.
#[derive(Default)]
struct Reached {
    /// `kind: verdict`.
    verdicts: BTreeSet<String>,
    judgements: BTreeSet<String>,
    rules: BTreeSet<String>,
    /// Notes and reminders.
    notes: BTreeSet<String>,
    /// `field: body`.
    bodies: BTreeSet<String>,
    faults: BTreeSet<FaultCode>,
}

impl Reached {
    fn add(&mut self, other: Self) {
        self.verdicts.extend(other.verdicts);
        self.judgements.extend(other.judgements);
        self.rules.extend(other.rules);
        self.notes.extend(other.notes);
        self.bodies.extend(other.bodies);
        self.faults.extend(other.faults);
    }

    fn add_answer(&mut self, scenario: &Scenario, answer: &Value) {
        // What an answer that is not given would lead to is not reached.
        if scenario.kind() != Kind::WhyNot {
            self.add_lists(answer);
        }
        let mut verdict = |what: &str, value: &Value| {
            self.verdicts.insert(format!("{what}: {}", value.as_str().map_or_else(|| value.to_string(), Into::into)));
        };
        match scenario.kind() {
            // The rules of other towns are not the ones that are counted here.
            Kind::Assess if answer["profile"] == "koebenhavn" => {
                for (programme, value) in answer["programmes"].as_object().unwrap() {
                    verdict(programme, &value["verdict"]);
                    for by in value["handledBy"].as_array().into_iter().flatten() {
                        self.bodies.insert(format!("{programme}.handledBy: {}", by.as_str().unwrap()));
                    }
                    for inner in ["referral", "legalBasis"] {
                        if let Some(value) = value.get(inner) {
                            verdict(&format!("{programme}.{inner}"), &value["verdict"]);
                        }
                    }
                }
                verdict("caseLevel", &answer["caseLevel"]["applies"]);
            }
            Kind::Disclose => verdict(answer["cooperation"].as_str().unwrap(), &answer["verdict"]),
            Kind::Preparedness => {
                verdict("preparedness", &answer["verdict"]);
                for meets in answer["whoMeets"].as_array().unwrap() {
                    self.bodies.insert(format!("whoMeets: {}", meets["body"].as_str().unwrap()));
                }
            }
            Kind::Meeting => {
                for participant in answer["participants"].as_array().unwrap() {
                    verdict("meeting", &participant["stays"]);
                }
            }
            _ => {}
        }
    }

    /// Every id in an array called `rules`, `judge`, `notes` or `reminders`, at any depth.
    fn add_lists(&mut self, value: &Value) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.add_lists(item)),
            Value::Object(fields) => {
                for (key, value) in fields {
                    let list = match key.as_str() {
                        "rules" => &mut self.rules,
                        "judge" => &mut self.judgements,
                        "notes" | "reminders" => &mut self.notes,
                        _ => {
                            self.add_lists(value);
                            continue;
                        }
                    };
                    list.extend(ids(value).into_iter().flatten().map(ToOwned::to_owned));
                }
            }
            _ => {}
        }
    }
}

#[test]
fn every_scenario() {
    let mut suite = Suite::start("scenarios");
    let scenarios = load();

    let mut report = String::new();
    let mut reached = Reached::default();
    let mut expectations = 0;
    let mut with_rules = 0;
    let mut failed = 0;
    for scenario in &scenarios {
        let (mismatches, here) = scenario.run();
        reached.add(here);
        expectations += scenario.expect.len() + scenario.faults.as_ref().map_or(0, BTreeSet::len);
        with_rules += u64::from(scenario.expect.keys().any(|pointer| pointer.ends_with("/rules")));
        failed += usize::from(!mismatches.is_empty());
        for Mismatch { pointer, expected, found } in mismatches {
            let Scenario { file, id, title, source, .. } = scenario;
            writeln!(
                report,
                "scenarios/{file}: {id}\n    {title}\n    ({source})\n    at {pointer}\n    expected {expected}\n    found    {found}\n"
            )
            .unwrap();
        }
    }
    assert!(failed == 0, "{failed} of {} scenarios do not come out as written\n\n{report}", scenarios.len());

    assert!(scenarios.len() >= 200);
    suite.count("scenarios", scenarios.len() as u64);
    suite.count("expectations", expectations as u64);
    suite.count("naming_their_rules", with_rules);
    suite.count("rules_reached", reached.rules.len() as u64);
    suite.finish();
}

#[test]
fn ids_are_unique_and_every_first_scenario_is_there() {
    let scenarios = load();
    let mut seen = BTreeSet::new();
    for scenario in &scenarios {
        assert!(seen.insert(&scenario.id), "{}: the id {} is used twice", scenario.file, scenario.id);
        assert!(!scenario.title.is_empty() && !scenario.source.is_empty(), "{} says too little", scenario.id);
        assert!(
            scenario.faults.is_some() == scenario.expect.is_empty(),
            "{} expects either faults or an answer",
            scenario.id
        );
        assert!(scenario.input.is_some() != scenario.raw.is_some(), "{} sends one thing", scenario.id);
    }
    // Several scenarios can stand for one row: T10a, T10b, or with a word before it (MOEDE-T45).
    let is_of = |id: &str, row: &str| {
        id.split('-').any(|part| {
            part.strip_prefix(row)
                .is_some_and(|rest| rest.is_empty() || rest.chars().all(|letter| letter.is_ascii_lowercase()))
        })
    };
    let missing: Vec<&str> = ROWS
        .into_iter()
        .filter(|row| *row != "T15" && !scenarios.iter().any(|scenario| is_of(&scenario.id, row)))
        .collect();
    assert!(missing.is_empty(), "first scenarios that are gone: {missing:?}");
}

/// Rules that no answer lists under `rules`: what they say shows in another field.
const SHOWN_ELSEWHERE: [(&str, &str); 13] = [
    ("koebenhavn.sspPlus.group", "handledBy"),
    ("koebenhavn.sspPlus.leaders", "handledBy"),
    ("koebenhavn.radicalisation.ssp", "handledBy"),
    ("koebenhavn.radicalisation.sspPlus", "handledBy"),
    ("koebenhavn.caseLevel.1", "names the level"),
    ("koebenhavn.caseLevel.2", "names the level"),
    ("koebenhavn.caseLevel.3", "names the level"),
    ("koebenhavn.caseLevel.4", "names the level"),
    ("koebenhavn.caseLevel.registration", "registration"),
    ("koebenhavn.preparedness.leaders", "whoMeets"),
    ("koebenhavn.preparedness.districts", "whoMeets"),
    (
        "koebenhavn.generalPrevention.otherwise",
        "everybody within the ages belongs to it, and outside them the limits decide",
    ),
    ("rpl115.applies", "the conditions decide wherever § 115 applies"),
];

#[test]
fn the_scenarios_reach_everything() {
    let mut reached = Reached::default();
    for scenario in load() {
        reached.add(scenario.run().1);
    }
    let mut missing: Vec<String> = Vec::new();

    // Every clause of København's rules, of § 115, of meetings and of preparedness.
    let entries = catalogue::entries(&KOEBENHAVN);
    let counted = entries.iter().filter(|entry| match entry.part {
        Part::Programme(_)
        | Part::LegalBasis(_)
        | Part::CaseLevel
        | Part::Disclosure(_)
        | Part::DisclosureApplies
        | Part::Meeting
        | Part::Preparedness => true,
        Part::Screening | Part::Note | Part::Profile => false,
    });
    let rules: BTreeSet<&str> = counted.map(|entry| entry.rule).collect();
    for rule in &rules {
        let elsewhere = SHOWN_ELSEWHERE.iter().any(|(shown, _)| shown == rule);
        match reached.rules.contains(*rule) {
            true => assert!(!elsewhere, "{rule} does stand under `rules`"),
            false if elsewhere => {}
            false => missing.push(format!("rule {rule}")),
        }
    }

    // Every verdict of everything that has one.
    let verdicts = |what: &[&str], verdicts: &[&str]| -> Vec<String> {
        what.iter().flat_map(|what| verdicts.iter().map(move |verdict| format!("{what}: {verdict}"))).collect()
    };
    let programmes = [
        "sspCase",
        "sspPlus",
        "sspPlus.referral",
        "psp",
        "ksp",
        "radicalisation",
        "gangRecruitment",
        "groupEffort",
        "generalPrevention",
        "preparedness",
    ];
    let wanted = [
        verdicts(&programmes, &["eligible", "notEligible", "open"]),
        verdicts(&["psp.legalBasis", "ksp.legalBasis"], &["met", "notMet", "open"]),
        verdicts(&["caseLevel"], &["yes", "no", "open"]),
        verdicts(&["ssp", "psp", "ksp"], &["permitted", "notPermitted", "open", "notApplicable"]),
        verdicts(&["meeting"], &["true", "false", "null"]),
    ]
    .concat();
    missing.extend(
        wanted.iter().filter(|verdict| !reached.verdicts.contains(*verdict)).map(|one| format!("verdict {one}")),
    );

    let judgements = Judgement::ALL.iter().filter(|judgement| !reached.judgements.contains(judgement.id()));
    missing.extend(judgements.map(|judgement| format!("judgement {judgement}")));

    // Whoever takes care of something, and what else a professional should know.
    let bodies = [
        "sspPlus.handledBy: sspPlusGruppe",
        "sspPlus.handledBy: sspPlusLedergruppe",
        "radicalisation.handledBy: ssp",
        "radicalisation.handledBy: sspPlusLedergruppe",
        "whoMeets: ledergrupper",
        "whoMeets: sekretariat",
    ];
    missing.extend(bodies.iter().filter(|body| !reached.bodies.contains(**body)).map(|body| (*body).to_owned()));
    let notes = KOEBENHAVN.notes.iter().chain(&neighbours::NOTES).chain(&neighbours::REMINDERS).map(|note| &*note.id);
    let computed = [
        "leapDay",
        "residenceElsewhere",
        "otherForumProposed",
        "referralWiderThanAdmission",
        "levelWithoutCase",
        "consent",
        "otherBasis",
        "ownConcern",
        "noSeat",
    ];
    let notes = notes.chain(computed).filter(|note| !reached.notes.contains(*note));
    missing.extend(notes.map(|note| format!("note {note}")));

    // Faults of a line of the command, and of a profile file, are no answer to a question.
    let of_others = [
        FaultCode::InvalidUtf8,
        FaultCode::LineTooLong,
        FaultCode::BadAgeBand,
        FaultCode::UnknownSource,
        FaultCode::Unused,
        FaultCode::NeverDecides,
        FaultCode::TooMany,
        FaultCode::Empty,
    ];
    let faults = FaultCode::ALL.iter().filter(|code| !of_others.contains(code) && !reached.faults.contains(code));
    missing.extend(faults.map(|code| format!("fault {code}")));

    println!(
        "scenarios reach {} of {} rules, {} verdicts, {} judgements, {} kinds of fault",
        rules.len() - missing.iter().filter(|one| one.starts_with("rule ")).count(),
        rules.len(),
        wanted.len(),
        reached.judgements.len(),
        reached.faults.len()
    );
    assert!(missing.is_empty(), "no scenario reaches:\n  {}", missing.join("\n  "));
}
