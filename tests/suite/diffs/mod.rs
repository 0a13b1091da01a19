//! Differences of profiles and of dates: every cell of every space by the oracle, every example sent in, and the answers that
//! people read.

mod regions;

use serde_json::{Value, json};
use ssp_core::case::Profiles;
use ssp_core::facts::Cooperation;
use ssp_core::input::Json;
use ssp_core::profile::{Profile, file};
use ssp_core::prose::{Block, answer};
use ssp_core::reply::{Kind, Settings, reply};
use ssp_core::text::Lang;

use self::regions::{Cell, ORACLE_PURPOSES, Regions, judgements};
use crate::compare::forum;
use crate::oracle::disclosure::{self, DisclosureOutcome};
use crate::oracle::programmes::{self, KSP_BASIS, PSP_BASIS, SSP_CASE};
use crate::oracle::{self, CaseOutcome, Date, Moment, Outcome, Town, assignments, questions};
use crate::support::{ALL_SHIPPED, municipalities};
use crate::zz_counts::Suite;

/// The days around which the law changed, and a day of today.
const DATES: [&str; 4] = ["2009-03-31", "2011-06-01", "2016-03-01", "2026-01-15"];

/// The dated changes of § 115: the cooperation, the day before and the day.
const CHANGES: [(&str, &str, &str); 6] = [
    ("ssp", "2006-12-31", "2007-01-01"),
    ("psp", "2009-03-31", "2009-04-01"),
    ("ksp", "2010-12-20", "2010-12-21"),
    ("ksp", "2011-12-31", "2012-01-01"),
    ("ksp", "2016-02-29", "2016-03-01"),
    ("ssp", "2023-12-31", "2024-01-01"),
];

fn settings(loaded: &[Profile]) -> Settings<'_> {
    Settings { profiles: Profiles { loaded, default: None }, ..Settings::default() }
}

/// The profiles that both sides of the tests know.
fn all_profiles() -> Vec<Profile> {
    municipalities().into_iter().map(|(profile, _)| profile.clone()).collect()
}

fn ask(kind: Kind, input: &Value, loaded: &[Profile]) -> Value {
    let text = input.to_string();
    let answer = reply(kind, &Json::parse(&text).unwrap(), &settings(loaded));
    serde_json::to_value(answer.unwrap_or_else(|faults| panic!("{text}: {faults}"))).unwrap()
}

fn is_outcome(side: &Value, outcome: Outcome) -> bool {
    let judged = judgements(&side["judge"]);
    match (side["verdict"].as_str().unwrap(), outcome) {
        ("eligible" | "met", Outcome::Yes) | ("notEligible" | "notMet", Outcome::No) => judged == 0,
        ("open", Outcome::Judge(judgement)) => judged == judgement,
        _ => false,
    }
}

fn is_level(side: &Value, outcome: CaseOutcome) -> bool {
    let level = &side["level"];
    if !outcome.applies {
        return side["verdict"] == "no" && level.is_null();
    }
    let possible = level["possible"].as_array().unwrap().iter();
    side["verdict"] == "yes"
        && possible.fold(0, |set, level| set | 1 << level.as_u64().unwrap()) == outcome.possible
        && level["suggested"].as_u64() == outcome.suggested.map(u64::from)
        && (level["lead"] == "bbu") == outcome.lead_bbu
        && level["forum"].as_str().map(forum) == outcome.forum
        && judgements(&side["judge"]) == outcome.judge
}

/// What a side can be asked on its date.
fn read_on(date: Date, town: &Town, goal: usize) -> (u32, Vec<i32>, bool) {
    let (psp, ksp, remand) = (Date::of(2009, 4, 1), Date::of(2010, 12, 21), Date::of(2016, 3, 1));
    match goal {
        PSP_BASIS => (if date < psp { 0 } else { programmes::PSP_READS }, vec![], false),
        KSP_BASIS if date < ksp => (0, vec![], false),
        KSP_BASIS if date < remand => {
            (questions::RELEASED_FROM_PRISON_SERVICE | questions::RELEASED_FROM_PLACEMENT, vec![], true)
        }
        KSP_BASIS => (programmes::KSP_READS, vec![], true),
        _ => {
            let rule = &town.programmes[goal];
            (rule.reads, vec![rule.from, rule.until], false)
        }
    }
}

/// The first month of each band between these limits.
fn ages(limits: impl Iterator<Item = i32>) -> Vec<i32> {
    let mut ages: Vec<i32> = std::iter::once(0).chain(limits.filter(|limit| (1..1_000).contains(limit))).collect();
    ages.sort_unstable();
    ages.dedup();
    ages
}

/// Whether the town has published this, as the oracle knows it.
fn is_published(town: &Town, goal: &str, index: Option<usize>) -> bool {
    match index {
        Some(PSP_BASIS | KSP_BASIS) => true,
        Some(index) => (town.programmes[index].formula)(0) != Outcome::Judge(questions::RULE_NOT_PUBLISHED),
        None => goal == "caseLevel" && town.levels.is_some(),
    }
}

/// Every cell of one goal on two sides.
fn check_goal(sides: [(&'static Town, Date); 2], goal: &str, index: Option<usize>, found: &Value) -> [u64; 2] {
    let read = sides.map(|(town, date)| {
        let (reads, limits, at_release) = read_on(date, town, index.unwrap_or(SSP_CASE));
        (reads | if index.is_none() { town.levels.map_or(0, |levels| levels.reads) } else { 0 }, limits, at_release)
    });
    let reads = read[0].0 | read[1].0;
    let ages = ages(read.iter().flat_map(|(_, limits, _)| limits.iter().copied()));
    let is_released = read[0].2 || read[1].2;
    let nothing = json!({ "changed": 0, "regions": [] });
    let in_full = found["goals"].as_array().unwrap().iter().find(|one| one["goal"] == goal);
    let is_same = found["same"].as_array().unwrap().contains(&goal.into());
    assert_eq!(in_full.is_none(), is_same, "{goal} differs or is the same");
    let answer = in_full.unwrap_or(&nothing);
    let mut regions = Regions::read(answer["regions"].as_array().unwrap());
    for age in ages.iter().copied() {
        for release_age in if is_released { vec![0, 216] } else { vec![age] } {
            for facts in assignments(reads) {
                let moments = sides.map(|(_, date)| Moment { date, age, release_age });
                let world = questions::implied(facts);
                let cell = Cell::of_case(age, release_age, facts);
                if let Some(index) = index {
                    let [one, other] = [0, 1]
                        .map(|side: usize| oracle::programmes::verdict(sides[side].0, index, &moments[side], world));
                    if let Some(region) = regions.see(&cell, one != other) {
                        assert!(
                            is_outcome(&region["one"], one) && is_outcome(&region["other"], other),
                            "{cell:?} {region:#}"
                        );
                    }
                } else {
                    let [one, other] =
                        [0, 1].map(|side: usize| oracle::level_at(sides[side].0, &moments[side], world, None).unwrap());
                    if let Some(region) = regions.see(&cell, one != other) {
                        assert!(
                            is_level(&region["one"], one) && is_level(&region["other"], other),
                            "{cell:?} {region:#}"
                        );
                    }
                }
            }
        }
    }
    if in_full.is_none() {
        return regions.seen();
    }
    regions.finish(answer, ages.len() > 1 || is_released)
}

/// The part of an assessment that is about a goal.
fn of_goal<'a>(assessment: &'a Value, goal: &str) -> &'a Value {
    match goal {
        "caseLevel" => &assessment["caseLevel"],
        _ => assessment["programmes"].pointer(&format!("/{}", goal.replace('.', "/"))).unwrap(),
    }
}

/// Sends the examples of an answer to `assess` or `disclose`: each gives what its region says. How many were sent.
fn check_witnesses(answer: &Value, loaded: &[Profile]) -> u64 {
    let mut sent = 0;
    for goal in answer["goals"].as_array().unwrap() {
        let name = goal["goal"].as_str().unwrap();
        for region in goal["regions"].as_array().unwrap() {
            for side in ["one", "other"] {
                let (said, input) = (&region[side], &region["witness"][side]);
                let of = format!("{name}, {side}: {input}\n{said:#}");
                assert_eq!(input["date"], answer[side]["date"], "{of}");
                sent += 1;
                if name == "disclosure" {
                    let found = ask(Kind::Disclose, input, loaded);
                    assert_eq!(found["verdict"], said["verdict"], "{of}");
                    assert_eq!(found["ask"], json!([]), "{of}");
                    let judged = judgements(&found["judge"]);
                    let (all, some) = (judgements(&said["judge"]), judgements(&said["mayJudge"]));
                    assert!(all & !judged == 0 && judged & !(all | some) == 0, "{of}");
                    if said["verdict"] != "open" {
                        let rules = found["rules"].as_array().unwrap();
                        assert!(
                            said["rules"].as_array().unwrap().iter().all(|rule| rules.contains(&rule["rule"])),
                            "{of}"
                        );
                    }
                    continue;
                }
                assert_eq!(input["profile"], answer[side]["profile"], "{of}");
                let assessment = ask(Kind::Assess, input, loaded);
                let found = of_goal(&assessment, name);
                let verdict = if name == "caseLevel" { &found["applies"] } else { &found["verdict"] };
                assert_eq!((verdict, &found["judge"]), (&said["verdict"], &said["judge"]), "{of}\n{found:#}");
                assert_eq!((&found["ask"], &found["certainty"]), (&json!([]), &said["certainty"]), "{of}\n{found:#}");
                let rules: Vec<&Value> = said["rules"].as_array().unwrap().iter().map(|rule| &rule["rule"]).collect();
                assert_eq!(rules, found["rules"].as_array().unwrap().iter().collect::<Vec<_>>(), "{of}");
                if let Some(level) = said["level"].as_object() {
                    assert!(level.iter().all(|(field, value)| found[field] == *value), "{of}\n{found:#}");
                }
            }
        }
    }
    sent
}

/// The answer with its sides swapped.
fn swapped(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(swapped).collect(),
        Value::Object(fields) => {
            let name = |name: &str| match name {
                "one" => "other".to_owned(),
                "other" => "one".to_owned(),
                _ => name.to_owned(),
            };
            let swap = |(field, value): (&String, &Value)| match field.as_str() {
                "publishedBy" => (field.clone(), name(value.as_str().unwrap()).into()),
                _ => (name(field), swapped(value)),
            };
            Value::Object(fields.iter().map(swap).collect())
        }
        _ => value.clone(),
    }
}

#[test]
fn every_cell_of_every_pair_of_municipalities() {
    let mut suite = Suite::start("diffs.municipalities");
    let loaded = all_profiles();
    let towns = municipalities();
    let (mut diffs, mut cells, mut changed, mut sent, mut not_published) = (0, 0, 0, 0, 0);
    for (profile, town) in &towns {
        for (other_profile, other_town) in &towns {
            for (date, other_date) in DATES.iter().flat_map(|date| [(date, date), (date, &DATES[3])]) {
                let input = json!({
                    "profile": &*profile.id, "date": date, "otherProfile": &*other_profile.id, "otherDate": other_date
                });
                let found = ask(Kind::Diff, &input, &loaded);
                let days = [date, other_date].map(|date| Date::parse(date).unwrap());
                let sides = [(*town, days[0]), (*other_town, days[1])];
                let goals = oracle::VERDICTS.iter().enumerate().map(|(index, goal)| (*goal, Some(index)));
                for (goal, index) in goals.chain([("caseLevel", None)]) {
                    let by = match [*town, *other_town].map(|town| is_published(town, goal, index)) {
                        [true, true] => {
                            let [of_goal, that_differ] = check_goal(sides, goal, index, &found);
                            (cells, changed) = (cells + of_goal, changed + that_differ);
                            continue;
                        }
                        [true, false] => "one",
                        [false, true] => "other",
                        [false, false] => continue,
                    };
                    let said = json!({ "goal": goal, "publishedBy": by });
                    assert!(found["notPublished"].as_array().unwrap().contains(&said), "{said} {input}");
                    not_published += 1;
                }
                let is_self = profile.id == other_profile.id && date == other_date;
                assert!(!is_self || found["goals"] == json!([]) && found["notPublished"] == json!([]), "{input}");
                sent += check_witnesses(&found, &loaded);
                let back = json!({
                    "profile": &*other_profile.id, "date": other_date, "otherProfile": &*profile.id, "otherDate": date
                });
                assert_eq!(ask(Kind::Diff, &back, &loaded), swapped(&found), "{input}");
                diffs += 1;
            }
        }
    }
    suite.count("diffs", diffs);
    suite.count("cells", cells);
    suite.count("that_differ", changed);
    suite.count("not_published", not_published);
    suite.count("examples_sent", sent);
    suite.finish();
}

/// Every cell of the disclosures in a cooperation on two days.
fn check_disclosures(cooperation: Cooperation, dates: [Date; 2], answer: &Value) -> [u64; 2] {
    let is_from = |year, month, day| dates.iter().any(|date| *date >= Date::of(year, month, day));
    let (cooperation, reads, is_released) = match cooperation {
        Cooperation::Ssp if is_from(2024, 1, 1) => (oracle::Cooperation::Ssp, questions::GANG_RELATION, false),
        Cooperation::Ssp => (oracle::Cooperation::Ssp, 0, false),
        Cooperation::Psp => (oracle::Cooperation::Psp, programmes::PSP_READS, false),
        Cooperation::Ksp if is_from(2016, 3, 1) => (oracle::Cooperation::Ksp, programmes::KSP_READS, true),
        Cooperation::Ksp => {
            let facts = questions::RELEASED_FROM_PRISON_SERVICE | questions::RELEASED_FROM_PLACEMENT;
            (oracle::Cooperation::Ksp, facts, true)
        }
    };
    let worlds: Vec<u32> = assignments(reads | disclosure::FLAGS & !questions::GANG_RELATION).collect();
    let goal = &answer["goals"][0];
    let mut regions = Regions::read(goal["regions"].as_array().unwrap());
    let necessities = [oracle::Answer::Yes, oracle::Answer::No, oracle::Answer::NotAsked];
    for (from, kind) in oracle::Kind::ALL.iter().enumerate() {
        for (to, kind_of_recipient) in oracle::Kind::ALL.iter().enumerate() {
            for (purpose, of_purpose) in ORACLE_PURPOSES.iter().enumerate() {
                for (necessary, of_necessity) in necessities.iter().enumerate() {
                    let sides = dates.map(|date| oracle::Disclosure {
                        date,
                        cooperation,
                        purpose: *of_purpose,
                        from: oracle::Actor::new(*kind),
                        to: oracle::Actor::new(*kind_of_recipient),
                        necessary: *of_necessity,
                        identifiable: oracle::Answer::NotAsked,
                        gang_relation: oracle::Answer::NotAsked,
                        birth: None,
                        release: None,
                        facts: oracle::Answers::default(),
                        leap: oracle::Leap::Feb28,
                    });
                    for release_age in if is_released { vec![0, 216] } else { vec![0] } {
                        for world in &worlds {
                            let cell =
                                Cell { age: release_age, release_age, world: *world, from, to, purpose, necessary };
                            let [one, other] = sides.map(|case| {
                                let moment = Moment { date: case.date, age: release_age, release_age };
                                disclosure::evaluate(&case, &moment, *world)
                            });
                            if let Some(region) = regions.see(&cell, one != other) {
                                for (side, outcome) in [("one", one), ("other", other)] {
                                    let (verdict, judged) = match outcome {
                                        DisclosureOutcome::NotApplicable => ("notApplicable", 0),
                                        DisclosureOutcome::NotPermitted => ("notPermitted", 0),
                                        DisclosureOutcome::Judged(judged) => ("open", judged),
                                        DisclosureOutcome::Permitted => ("permitted", 0),
                                    };
                                    let said = &region[side];
                                    let (all, some) = (judgements(&said["judge"]), judgements(&said["mayJudge"]));
                                    assert!(
                                        said["verdict"] == verdict && all & !judged == 0 && judged & !(all | some) == 0,
                                        "{cell:?} {said:#}"
                                    );
                                }
                            }
                        }
                    }
                }
            }
        }
    }
    regions.finish(goal, is_released)
}

#[test]
fn every_cell_of_every_change_of_the_law() {
    let mut suite = Suite::start("diffs.law");
    let (mut cells, mut changed, mut sent) = (0, 0, 0);
    for (cooperation, before, on) in CHANGES {
        let input = json!({ "cooperation": cooperation, "date": before, "otherDate": on });
        let found = ask(Kind::Diff, &input, &[]);
        let dates = [before, on].map(|date| Date::parse(date).unwrap());
        let [of_change, that_differ] = check_disclosures(Cooperation::from_id(cooperation).unwrap(), dates, &found);
        (cells, changed) = (cells + of_change, changed + that_differ);
        sent += check_witnesses(&found, &[]);
        let back = json!({ "cooperation": cooperation, "date": on, "otherDate": before });
        assert_eq!(ask(Kind::Diff, &back, &[]), swapped(&found), "{input}");
        // Between two changes nothing differs, and no change is about another cooperation.
        for other in Cooperation::ALL {
            let same = json!({ "cooperation": other, "date": on, "otherDate": on });
            let other_law = json!({ "cooperation": other, "date": before, "otherDate": on });
            for (input, differs) in [(same, false), (other_law, other.id() == cooperation)] {
                assert_eq!(ask(Kind::Diff, &input, &[])["goals"].as_array().unwrap().is_empty(), !differs, "{input}");
            }
        }
    }
    suite.count("cells", cells);
    suite.count("that_differ", changed);
    suite.count("examples_sent", sent);
    suite.finish();
}

/// A profile that reads both the age on the date and the age at release, and much else: its examples hold too.
#[test]
fn a_profile_with_everything() {
    let mut suite = Suite::start("diffs.everything");
    let text = include_str!("../../../crates/ssp-core/tests/profile_files/everything.json");
    let everything = file::read(&Json::parse(text).unwrap()).unwrap();
    let id = everything.id.to_string();
    let mut loaded = vec![everything];
    loaded.extend(ALL_SHIPPED.iter().cloned());
    let (mut diffs, mut sent) = (0, 0);
    for other in loaded.iter().map(|profile| profile.id.to_string()).chain(["koebenhavn".into(), "slagelse".into()]) {
        for date in DATES {
            let input = json!({ "profile": id, "date": date, "otherProfile": other });
            let found = ask(Kind::Diff, &input, &loaded);
            assert_eq!(found["goals"] == json!([]) && found["notPublished"] == json!([]), other == id, "{input}");
            sent += check_witnesses(&found, &loaded);
            let back = json!({ "profile": other, "date": date, "otherProfile": id });
            assert_eq!(ask(Kind::Diff, &back, &loaded), swapped(&found), "{input}");
            diffs += 1;
        }
    }
    suite.count("diffs", diffs);
    suite.count("examples_sent", sent);
    suite.finish();
}

#[test]
fn every_fault_of_a_question() {
    let mut suite = Suite::start("diffs.faults");
    let missing = |path| ("missingField", path, "");
    let cases = [
        (json!({}), vec![missing("/date"), missing("/otherProfile")]),
        (json!({ "date": "2026-01-15" }), vec![("missingField", "/otherProfile", "otherProfile, otherDate")]),
        (json!({ "date": "2026-01-15", "otherProfile": null }), vec![missing("/otherProfile")]),
        (json!({ "date": "2026-01-15", "otherDate": "2026-02-30" }), vec![("invalidDate", "/otherDate", "")]),
        (
            json!({ "date": "1849-12-31", "otherProfile": "kobenhavn" }),
            vec![("dateOutOfRange", "/date", ""), ("unknownProfile", "/otherProfile", "»koebenhavn«")],
        ),
        (
            json!({ "date": "2026-01-15", "otherProfile": 4, "profile": "slagels" }),
            vec![("unknownProfile", "/profile", "»slagelse«"), ("wrongType", "/otherProfile", "")],
        ),
        (
            json!({ "date": "2026-01-15", "otherProfile": "slagelse", "goals": ["psp.legalBasi", "disclosure", 1] }),
            vec![
                ("unknownValue", "/goals/0", "»psp.legalBasis«"),
                ("unknownValue", "/goals/1", "sspCase"),
                ("wrongType", "/goals/2", ""),
            ],
        ),
        (
            json!({ "date": "2026-01-15", "otherProfile": "slagelse", "goals": {}, "othrDate": 1 }),
            vec![("unknownField", "/othrDate", "»otherDate«"), ("wrongType", "/goals", "")],
        ),
        (json!({ "cooperation": "psp", "date": "2026-01-15" }), vec![missing("/otherDate")]),
        (
            json!({ "cooperation": "pspp", "date": 1, "otherDate": "2026-01-15", "otherProfile": "slagelse" }),
            vec![
                ("unknownField", "/otherProfile", ""),
                ("unknownValue", "/cooperation", "»psp«"),
                ("wrongType", "/date", ""),
            ],
        ),
        (json!([]), vec![("notAnObject", "", "")]),
    ];
    let mut found_faults = 0;
    for (input, expected) in &cases {
        let text = input.to_string();
        let faults = reply(Kind::Diff, &Json::parse(&text).unwrap(), &settings(&[])).unwrap_err().0;
        let found: Vec<(&str, &str)> = faults.iter().map(|fault| (fault.code.id(), fault.path.as_str())).collect();
        assert_eq!(found, expected.iter().map(|(code, path, _)| (*code, *path)).collect::<Vec<_>>(), "{input}");
        for (fault, (_, _, remedy)) in faults.iter().zip(expected) {
            let (danish, english) = (fault.message(Lang::Danish), fault.message(Lang::English));
            assert!(danish.contains(remedy) && !english.is_empty() && danish != english, "{danish} {english}");
        }
        found_faults += faults.len() as u64;
    }
    suite.count("inputs", cases.len() as u64);
    suite.count("faults", found_faults);
    suite.finish();
}

/// The prose as plain text, one block a line.
fn rendered(input: &Value, lang: Lang) -> String {
    let text = input.to_string();
    let settings = Settings { lang, ..settings(&ALL_SHIPPED) };
    let parts = answer(Kind::Diff, &Json::parse(&text).unwrap(), &settings).unwrap();
    let line = |block: Block| match block {
        Block::Title(text) => format!("# {text}\n"),
        Block::Heading(text) => format!("\n## {text}\n"),
        Block::Subheading(text) => format!("\n### {text}\n"),
        Block::Paragraph(said) => format!("{said}"),
        Block::Labelled { label, said } => format!("{label}: {said}"),
        Block::Item(said) => format!("- {said}"),
        Block::Numbered { mark, text, url } => {
            format!("{mark} {text} {}", url.unwrap_or_default()).trim_end().to_owned()
        }
    };
    let lines: Vec<String> = parts.into_iter().flat_map(|part| part.blocks).map(line).collect();
    format!("{}\n", lines.join("\n"))
}

/// Compares with the file of this name; `UPDATE_GOLDENS=1` writes it.
fn golden(name: &str, found: &str) {
    let path = format!("{}/suite/diffs/golden/{name}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("UPDATE_GOLDENS").is_some() {
        std::fs::write(&path, found).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        expected == found,
        "{path} is not what comes out; where that is meant, run again with UPDATE_GOLDENS=1 and read it"
    );
}

#[test]
fn what_people_read() {
    let mut suite = Suite::start("diffs.golden");
    let towns = ["slagelse", "koege", "randers", "helsingoer", "albertslund"].map(|town| {
        let input = json!({ "profile": "koebenhavn", "date": "2026-01-15", "otherProfile": town });
        (format!("koebenhavn-{town}"), input)
    });
    let laws = CHANGES.map(|(cooperation, before, on)| {
        (format!("{cooperation}-{on}"), json!({ "cooperation": cooperation, "date": before, "otherDate": on }))
    });
    let mut read = 0;
    for (name, input) in towns.into_iter().chain(laws) {
        golden(&format!("{name}.md"), &rendered(&input, Lang::Danish));
        let json = ask(Kind::Diff, &input, &ALL_SHIPPED);
        golden(&format!("{name}.json"), &format!("{json:#}\n"));
        read += 2;
    }
    for (name, town) in [("koebenhavn-randers-en", "randers"), ("koebenhavn-albertslund-en", "albertslund")] {
        let input = json!({ "profile": "koebenhavn", "date": "2026-01-15", "otherProfile": town });
        golden(&format!("{name}.md"), &rendered(&input, Lang::English));
        read += 1;
    }
    suite.count("files", read);
    suite.finish();
}
