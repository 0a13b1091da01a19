//! Profiles as files: what is written reads back equal, every fault is found, and the four towns answer as published.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use chrono::NaiveDate;
use serde_json::{Value, json};
use ssp_core::age::Age;
use ssp_core::assess::{Applies, Assessment, assess};
use ssp_core::case::Case;
use ssp_core::facts::{Answer, Fact};
use ssp_core::input::{Faults, Json};
use ssp_core::koebenhavn::KOEBENHAVN;
use ssp_core::profile::file::{self, SHIPPED};
use ssp_core::profile::{BUILT_IN, Eligibility, PracticeKind, Profile, Programme};
use ssp_core::rule::{Judgement, Question};
use ssp_core::sources::Certainty;
use ssp_core::text::Lang;

const EVERYTHING: &str = include_str!("profile_files/everything.json");

fn load(text: &str) -> Result<Profile, Faults> {
    file::read(&Json::parse(text).expect("JSON"))
}

fn load_value(value: &Value) -> Result<Profile, Faults> {
    load(&value.to_string())
}

fn shipped(id: &str) -> Profile {
    let (_, text) = SHIPPED.iter().find(|(shipped, _)| *shipped == id).expect("shipped");
    load(text).unwrap_or_else(|faults| panic!("{id}: {faults}"))
}

// --- What is written reads back equal ---

#[test]
fn built_in_profiles_round_trip() {
    for profile in BUILT_IN {
        let text = serde_json::to_string_pretty(profile).unwrap();
        assert_eq!(&load(&text).unwrap_or_else(|faults| panic!("{}: {faults}", profile.id)), *profile);
        assert_eq!(&serde_json::from_str::<Profile>(&text).unwrap(), *profile);
        assert_eq!(&serde_json::from_value::<Profile>(serde_json::to_value(profile).unwrap()).unwrap(), *profile);
    }
}

#[test]
fn a_file_holds_nothing_that_its_profile_does_not() {
    for (name, text) in SHIPPED.iter().copied().chain([("everything", EVERYTHING)]) {
        let profile = load(text).unwrap_or_else(|faults| panic!("{name}: {faults}"));
        let mut sent: Value = serde_json::from_str(text).unwrap();
        sent.as_object_mut().unwrap().remove("$schema");
        assert_eq!(serde_json::to_value(&profile).unwrap(), sent, "{name}");
        let written = serde_json::to_string(&profile).unwrap();
        assert_eq!(load(&written).unwrap(), profile, "{name}");
        // Also in the same order, so that a diff of two profiles shows what differs and nothing else.
        let order = |text: &str| text.matches(|c: char| !c.is_whitespace()).collect::<String>();
        let text = text.lines().filter(|line| !line.contains("\"$schema\"")).collect::<String>();
        assert_eq!(order(&written), order(&text), "{name}");
    }
}

#[test]
fn a_condition_that_no_file_can_say_is_written_and_refused() {
    let mut profile = shipped("randers");
    let rule = profile.programmes.ssp_plus.as_mut().unwrap();
    rule.clauses.to_mut()[0].when.date.from = day(2026, 1, 1);
    let faults = load(&serde_json::to_string(&profile).unwrap()).unwrap_err();
    assert_eq!(found(&faults), ["unknownField /programmes/sspPlus/clauses/0/when/date"]);
}

// --- The format can say all that differs from town to town ---

#[test]
fn the_format_says_all_that_differs_from_town_to_town() {
    let profile = load(EVERYTHING).unwrap();
    let rule = |programme| profile.programmes.rule(programme).unwrap();
    for programme in Programme::ALL {
        assert!(profile.programmes.rule(*programme).is_some(), "{programme}");
    }
    assert_eq!(rule(Programme::SspCase).ages().from, Age::years(10));
    assert_eq!(rule(Programme::SspPlus).ages().from, Age::of(17, 6));
    assert_eq!(rule(Programme::SspPlus).ages().until, Age::years(25));
    assert_eq!(rule(Programme::Psp).ages().until, Age::years(25));
    let levels = profile.case_levels.as_ref().unwrap();
    assert_eq!(levels.scale().iter().collect::<Vec<_>>(), [1, 2, 3]);
    assert_eq!(levels.registration.as_ref().unwrap().system, "Sagsbogen");
    for kind in PracticeKind::ALL {
        assert!(profile.practices.iter().any(|practice| practice.kind == *kind), "{kind}");
    }
    let consent = profile.practices.iter().find(|practice| practice.kind == PracticeKind::ConsentAge).unwrap();
    assert_eq!(*consent.ages, [Age::years(14), Age::years(15)]);
    let group = profile.body_called("sagsgruppe").unwrap();
    assert_eq!((group.members.len(), group.meets.as_ref().map(|text| &*text.en)), (1, Some("Every week.")));

    // And it is read as it says.
    let at_risk = answer(&profile, &settled(day(2008, 2, 1), &[Fact::RiskOfRepeatedCrime]));
    assert_eq!(at_risk.programmes.ssp_plus.admission.verdict, Eligibility::Eligible);
    let serious = answer(&profile, &settled(day(2010, 2, 1), &[Fact::PersonEndangeringCrime]));
    let level = serious.case_level.unwrap();
    assert_eq!((level.lead, level.forum), (Some("familieafdeling"), Some("sagsgruppe")));
}

// --- The four towns ---

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// On 15 January 2026.
fn on_day(birth: NaiveDate, yes: &[Fact]) -> Case {
    let case = Case::on(day(2026, 1, 15)).born(birth);
    yes.iter().fold(case, |case, fact| {
        let implied = ssp_core::facts::implies(*fact).iter();
        implied.fold(case.with(*fact, Answer::Yes), |case, implied| case.with(*implied, Answer::Yes))
    })
}

/// Everything that is not said is no.
fn settled(birth: NaiveDate, yes: &[Fact]) -> Case {
    on_day(birth, yes).others(Answer::No)
}

fn answer<'a>(profile: &'a Profile, case: &Case) -> Assessment<'a> {
    assess(profile, case, Lang::Danish).unwrap_or_else(|faults| panic!("{faults}"))
}

fn is_unpublished(assessment: &Assessment<'_>, but: &[Programme]) {
    for programme in Programme::ALL.iter().filter(|programme| !but.contains(programme)) {
        let verdict = assessment.programmes.get(*programme);
        assert_eq!(verdict.verdict, Eligibility::Open, "{programme}");
        assert_eq!(verdict.reasons.judge, [Judgement::RuleNotPublished], "{programme}");
    }
}

#[test]
fn every_shipped_file_is_listed_under_its_id_and_hides_no_built_in_profile() {
    for (id, text) in SHIPPED {
        assert_eq!(load(text).unwrap().id, *id);
        assert!(ssp_core::profile::built_in(id).is_none(), "{id}");
    }
    let files = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/profiles")).unwrap();
    assert_eq!(files.count(), SHIPPED.len());
}

#[test]
fn koege_takes_those_up_to_and_including_24() {
    let koege = shipped("koege");
    let case = |birth, facts: &[Fact]| answer(&koege, &settled(birth, facts)).programmes.ssp_case;
    // The last day of being 24, the 25th birthday, a newborn.
    assert_eq!(case(day(2001, 1, 16), &[Fact::Crime]).verdict, Eligibility::Eligible);
    assert_eq!(case(day(2001, 1, 15), &[Fact::Crime]).verdict, Eligibility::NotEligible);
    assert_eq!(case(day(2026, 1, 15), &[Fact::ConcerningBehaviour]).verdict, Eligibility::Eligible);
    assert_eq!(case(day(2010, 1, 1), &[]).verdict, Eligibility::NotEligible);
    // The age is published, the criterion is not.
    assert_eq!(case(day(2001, 1, 15), &[Fact::Crime]).reasons.certainty, Certainty::Verified);
    assert_eq!(case(day(2010, 1, 1), &[Fact::Crime]).reasons.certainty, Certainty::Inferred);
    let open = answer(&koege, &on_day(day(2010, 1, 1), &[]));
    assert_eq!(open.programmes.ssp_case.verdict, Eligibility::Open);
    assert_eq!(open.programmes.ssp_case.reasons.ask.len(), 2);
    assert!(open.case_level.is_none());
    is_unpublished(&open, &[Programme::SspCase]);
    let cadences = koege.practices.iter().filter(|practice| practice.kind == PracticeKind::Cadence);
    assert_eq!(cadences.count(), 2);
}

#[test]
fn randers_takes_those_who_are_at_risk_too() {
    let randers = shipped("randers");
    let plus = |case: &Case| answer(&randers, case).programmes.ssp_plus.admission;
    let verdict = |birth, facts: &[Fact]| plus(&settled(birth, facts)).verdict;
    let (repeated, at_risk) = (&[Fact::RepeatedCrime], &[Fact::RiskOfRepeatedCrime]);
    for facts in [repeated, at_risk] {
        assert_eq!(verdict(day(2008, 1, 16), facts), Eligibility::NotEligible, "17");
        assert_eq!(verdict(day(2008, 1, 15), facts), Eligibility::Eligible, "18 today");
        assert_eq!(verdict(day(1996, 1, 16), facts), Eligibility::Eligible, "the last day of being 29");
        assert_eq!(verdict(day(1996, 1, 15), facts), Eligibility::NotEligible, "30 today");
    }
    assert_eq!(verdict(day(2000, 1, 1), &[Fact::Crime, Fact::PersonEndangeringCrime]), Eligibility::NotEligible);
    // No condition of a coordinated effort is published: it is not asked about.
    assert_eq!(plus(&on_day(day(2000, 1, 1), at_risk)).verdict, Eligibility::Eligible);
    let open = plus(&on_day(day(2000, 1, 1), &[]));
    assert_eq!(open.reasons.ask, [Question::Fact(Fact::RepeatedCrime), Question::Fact(Fact::RiskOfRepeatedCrime)]);
    is_unpublished(&answer(&randers, &on_day(day(2000, 1, 1), at_risk)), &[Programme::SspPlus]);
    let thirty = answer(&randers, &settled(day(1996, 1, 15), at_risk));
    assert!(thirty.notes.iter().any(|note| note.id == "turned30"));
}

#[test]
fn helsingoer_begins_at_birth() {
    let helsingoer = shipped("helsingoer");
    let whole = |birth| answer(&helsingoer, &settled(birth, &[Fact::ConcerningBehaviour]));
    let has_note = |birth| whole(birth).notes.iter().any(|note| note.id == "turned25");
    for (birth, verdict, note) in [
        (day(2026, 1, 15), Eligibility::Eligible, false),
        (day(2016, 1, 16), Eligibility::Eligible, false),
        (day(2001, 1, 16), Eligibility::Eligible, false),
        (day(2001, 1, 15), Eligibility::NotEligible, true),
        (day(2000, 1, 16), Eligibility::NotEligible, true),
        (day(2000, 1, 15), Eligibility::NotEligible, false),
    ] {
        assert_eq!(whole(birth).programmes.ssp_case.verdict, verdict, "{birth}");
        assert_eq!(whole(birth).programmes.ssp_case.reasons.certainty, Certainty::Inferred, "{birth}");
        assert_eq!(has_note(birth), note, "{birth}");
    }
    is_unpublished(&whole(day(2010, 1, 1)), &[Programme::SspCase]);
}

#[test]
fn albertslund_has_three_levels_at_every_age() {
    let albertslund = shipped("albertslund");
    for birth in [day(2026, 1, 15), day(2010, 1, 1), day(1985, 6, 1), day(1920, 1, 1)] {
        for (facts, level, certainty) in [
            (&[Fact::ConcerningBehaviour][..], 1, Certainty::Inferred),
            (&[Fact::Crime], 2, Certainty::Verified),
            (&[Fact::ConcerningBehaviour, Fact::RepeatedCrimeSerious], 2, Certainty::Verified),
            (&[Fact::QualifiedCrime], 3, Certainty::Verified),
        ] {
            let answer = answer(&albertslund, &settled(birth, facts));
            assert_eq!(answer.programmes.ssp_case.verdict, Eligibility::Eligible);
            is_unpublished(&answer, &[Programme::SspCase]);
            let found = answer.case_level.unwrap();
            assert_eq!(found.applies, Applies::Yes);
            assert_eq!(found.possible.iter().collect::<Vec<_>>(), [level]);
            assert_eq!(found.suggested, Some(level));
            assert_eq!((found.lead, found.forum, found.registration), (None, None, None));
            assert_eq!(found.reasons.certainty, certainty);
        }
    }
    let none = answer(&albertslund, &settled(day(2010, 1, 1), &[])).case_level.unwrap();
    assert_eq!((none.applies, none.possible.is_empty()), (Applies::No, true));
    let mut chosen = settled(day(2010, 1, 1), &[Fact::ConcerningBehaviour]);
    chosen.level = Some(3);
    let violations = answer(&albertslund, &chosen).case_level.unwrap().violations;
    assert_eq!(violations.iter().map(|violation| violation.id).collect::<Vec<_>>(), ["levelOutsideFacts"]);
    chosen.level = Some(4);
    assert!(assess(&albertslund, &chosen, Lang::Danish).is_err());
}

// --- Every fault, with its place ---

fn found(faults: &Faults) -> Vec<String> {
    faults.0.iter().map(|fault| format!("{} {}", fault.code, fault.path)).collect()
}

/// The file with everything, and these changes: a pointer and what stands there instead; `null` removes it.
fn changed(changes: &[(&str, Value)]) -> Value {
    let mut file: Value = serde_json::from_str(EVERYTHING).unwrap();
    for (pointer, value) in changes {
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        let parent = file.pointer_mut(parent).unwrap_or_else(|| panic!("{pointer}"));
        if let Some(fields) = parent.as_object_mut() {
            fields.insert(key.to_owned(), value.clone());
        } else if key == "-" {
            parent.as_array_mut().unwrap().push(value.clone());
        } else {
            parent[key.parse::<usize>().unwrap()] = value.clone();
        }
    }
    file
}

#[track_caller]
fn refused(changes: &[(&str, Value)], expected: &[&str]) {
    let faults = load_value(&changed(changes)).expect_err("a fault");
    assert_eq!(found(&faults), expected, "{faults}");
    for fault in &faults.0 {
        assert_ne!(fault.message(Lang::Danish), fault.message(Lang::English));
    }
}

#[test]
fn shape() {
    refused(&[("/id", json!("Købe nhavn"))], &["wrongType /id"]);
    refused(&[("/id", json!(""))], &["empty /id", "wrongType /id"]);
    refused(&[("/id", Value::Null)], &["missingField /id"]);
    refused(&[("/name/en", json!("  "))], &["empty /name/en"]);
    refused(&[("/municipality", json!([]))], &["empty /municipality"]);
    refused(&[("/leapDay/policy", json!("feb29"))], &["unknownValue /leapDay/policy"]);
    refused(&[("/leapDay/sources", json!([]))], &["empty /leapDay/sources"]);
    refused(&[("/leapDay/sources", Value::Null)], &["missingField /leapDay/sources"]);
    refused(&[("/programmes/ssp", json!({}))], &["unknownField /programmes/ssp"]);
    refused(&[("/programmes", json!([]))], &["notAnObject /programmes"]);
    refused(&[("/caseLevels/scale", Value::Null)], &["missingField /caseLevels/scale"]);
    refused(&[("/bodies/0/sources", json!([]))], &["empty /bodies/0/sources", "unused /sources/1"]);
    refused(&[("/bodies/1/level", json!("strategisk"))], &["unknownValue /bodies/1/level"]);
    refused(&[("/bodies/1/members/0/kinds/0", json!("school"))], &["unknownKind /bodies/1/members/0/kinds/0"]);
    refused(&[("/practices/0/kind", json!(7))], &["wrongType /practices/0/kind"]);
    refused(&[("/notes/0/when/date", json!({}))], &["unknownField /notes/0/when/date"]);
    let faults = load(r#"{"id": "x", "id": "x"}"#).unwrap_err();
    assert_eq!(
        found(&faults),
        ["duplicateKey /id", "missingField /name", "missingField /municipality", "missingField /leapDay"]
    );
    assert_eq!(found(&load("[]").unwrap_err()), ["notAnObject "]);
}

#[test]
fn ages() {
    let from = "/programmes/sspCase/from/age";
    refused(&[(from, json!({ "years": 18 }))], &["badAgeBand /programmes/sspCase/from"]);
    refused(&[(from, json!({ "years": 151 }))], &["wrongType /programmes/sspCase/from/age/years"]);
    refused(
        &[(from, json!({ "months": 12 }))],
        &["missingField /programmes/sspCase/from/age/years", "wrongType /programmes/sspCase/from/age/months"],
    );
    refused(&[(from, json!(10))], &["notAnObject /programmes/sspCase/from/age"]);
    let age = |from: u8, until: u8| json!({ "from": { "years": from }, "until": { "years": until } });
    refused(&[("/notes/0/when/age", age(26, 25))], &["badAgeBand /notes/0/when/age"]);
    refused(&[("/notes/0/when/age", age(25, 25))], &["badAgeBand /notes/0/when/age"]);
    refused(
        &[("/programmes/ksp/clauses/0/when/ageAtRelease", age(18, 17))],
        &["badAgeBand /programmes/ksp/clauses/0/when/ageAtRelease"],
    );
    let handlers = "/programmes/radicalisationHandledBy";
    refused(
        &[(&format!("{handlers}/0/ages"), age(18, 17))],
        &["badAgeBand /programmes/radicalisationHandledBy/0/ages"],
    );
    // Two handlers may share an age; the same one may not stand there twice for it.
    refused(&[(&format!("{handlers}/1/by"), json!("ssp"))], &["badAgeBand /programmes/radicalisationHandledBy/1/ages"]);
}

#[test]
fn sources() {
    let cited = "/programmes/psp/until/sources/0/source";
    refused(&[(cited, json!("eksempel-reglr"))], &["unknownSource /programmes/psp/until/sources/0/source"]);
    let near = load_value(&changed(&[(cited, json!("eksempel-reglr"))])).unwrap_err();
    assert!(near.0[0].message(Lang::Danish).contains("eksempel-regler"));
    let far = load_value(&changed(&[(cited, json!("noget helt andet"))])).unwrap_err();
    assert!(far.0[0].message(Lang::English).len() < 160, "the register is not listed");
    assert!(load_value(&changed(&[(cited, json!("kbh-om-ssp"))])).is_ok(), "of the built-in register");
    refused(&[("/bodies/0/sources/0/source", json!("eksempel-regler"))], &["unused /sources/1"]);
    refused(
        &[("/sources/1/id", json!("eksempel-regler"))],
        &["duplicateId /sources/1/id", "unknownSource /bodies/0/sources/0/source"],
    );
    refused(
        &[("/sources/1/id", json!("kbh-om-ssp"))],
        &["duplicateId /sources/1/id", "unknownSource /bodies/0/sources/0/source", "unused /sources/1"],
    );
    refused(&[("/sources/0/read", json!("2026-02-30"))], &["invalidDate /sources/0/read"]);
    refused(&[("/sources/1/inForceUntil", json!("2020-01-01"))], &["fromNotBeforeUntil /sources/1/inForceFrom"]);
    refused(&[("/sources/0/reading", json!("hole"))], &["unknownValue /sources/0/reading"]);
}

#[test]
fn ids() {
    refused(
        &[("/programmes/psp/until/rule", json!("eksempel.sspPlus.until"))],
        &["duplicateId /programmes/psp/until/rule"],
    );
    // The same limit twice is one rule.
    assert!(load(EVERYTHING).is_ok(), "eksempel.sspPlus.from stands in two programmes");
    refused(&[("/programmes/psp/until/rule", json!("randers.psp.until"))], &["wrongType /programmes/psp/until/rule"]);
    refused(&[("/programmes/psp/until/rule", json!("eksempelvis"))], &["wrongType /programmes/psp/until/rule"]);
    refused(
        &[("/bodies/4/id", json!("sagsgruppe"))],
        &["duplicateId /bodies/4/id", "unknownValue /roles/0/absentFrom/0"],
    );
    refused(&[("/bodies/0/supersededBy", json!("styregrupen"))], &["unknownValue /bodies/0/supersededBy"]);
    refused(&[("/roles/0/sitsIn/0", json!("x"))], &["unknownValue /roles/0/sitsIn/0"]);
    refused(&[("/bodies/0/validUntil", json!("2019-01-01"))], &["fromNotBeforeUntil /bodies/0/validFrom"]);
    let note = changed(&[])["notes"][0].clone();
    refused(&[("/notes/-", note)], &["duplicateId /notes/1/id"]);
    let role = changed(&[])["roles"][0].clone();
    refused(&[("/roles/-", role)], &["duplicateId /roles/1/id"]);
    // Who leads, where, who registers and who handles may stand outside the published bodies.
    for (pointer, id) in [
        ("/caseLevels/leads/0/lead", "nogen"),
        ("/caseLevels/fora/0/forum", "etsteds"),
        ("/caseLevels/registration/by", "nogen"),
        ("/programmes/radicalisationHandledBy/1/by", "nogen"),
    ] {
        assert!(load_value(&changed(&[(pointer, json!(id))])).is_ok(), "{pointer}");
    }
}

#[test]
fn facts_and_findings() {
    let when = "/programmes/sspCase/clauses/0/when";
    refused(
        &[(when, json!({ "any": ["crimes", "acute"] }))],
        &[
            "unknownFact /programmes/sspCase/clauses/0/when/any/0",
            "unknownFact /programmes/sspCase/clauses/0/when/any/1",
        ],
    );
    refused(&[(when, json!({ "any": [] }))], &["empty /programmes/sspCase/clauses/0/when/any"]);
    let then = "/programmes/sspCase/clauses/0/then";
    refused(&[(then, json!("meet"))], &["unknownValue /programmes/sspCase/clauses/0/then"]);
    refused(&[(then, json!(true))], &["wrongType /programmes/sspCase/clauses/0/then"]);
    refused(&[(then, json!({}))], &["missingField /programmes/sspCase/clauses/0/then/judge"]);
    refused(&[(then, json!({ "judge": "me" }))], &["unknownValue /programmes/sspCase/clauses/0/then/judge"]);
}

#[test]
fn levels() {
    let otherwise = "/caseLevels/rule/otherwise/then";
    refused(&[("/caseLevels/leads/0/levels", json!([3, 4]))], &["levelOffScale /caseLevels/leads/0/levels/1"]);
    refused(&[("/caseLevels/leads/0/levels", json!([]))], &["empty /caseLevels/leads/0/levels"]);
    refused(&[("/caseLevels/fora/1/levels", json!(["1"]))], &["wrongType /caseLevels/fora/1/levels/0"]);
    refused(
        &[(otherwise, json!({ "possible": [0, 9] }))],
        &[
            "levelOffScale /caseLevels/rule/otherwise/then/possible/0",
            "levelOffScale /caseLevels/rule/otherwise/then/possible/1",
        ],
    );
    refused(
        &[(otherwise, json!({ "possible": [1], "suggested": 2 }))],
        &["levelOffScale /caseLevels/rule/otherwise/then/suggested"],
    );
    refused(
        &[("/caseLevels/scale/1/level", json!(1))],
        &[
            "duplicateId /caseLevels/scale/1/level",
            "levelOffScale /caseLevels/rule/clauses/1/then/possible/0",
            "levelOffScale /caseLevels/rule/clauses/2/then/possible/0",
            "levelOffScale /caseLevels/rule/clauses/2/then/suggested",
            "levelOffScale /caseLevels/fora/0/levels/1",
            "levelOffScale /caseLevels/fora/1/levels/1",
        ],
    );
    let scale = load_value(&changed(&[("/caseLevels/scale", json!([]))])).unwrap_err();
    assert_eq!(found(&scale), ["empty /caseLevels/scale"]);
    let nine = changed(&[("/caseLevels/scale/2/level", json!(9))]);
    assert!(found(&load_value(&nine).unwrap_err()).contains(&"levelOffScale /caseLevels/scale/2/level".to_owned()));
}

/// A clause on this fact alone.
fn clause(index: usize, fact: Fact, then: &str) -> Value {
    json!({
        "when": { "all": [fact.id()] }, "then": then, "because": { "da": "Fordi.", "en": "Because." },
        "rule": format!("eksempel.many.{index}"),
        "sources": [{ "source": "eksempel-regler", "section": "Målgruppe" }], "certainty": "verified",
    })
}

#[test]
fn size() {
    let clauses = "/programmes/sspCase/clauses";
    let many = |count: usize, facts: usize| {
        let clauses = (0..count).map(|index| clause(index, Fact::ALL[index % facts], "met"));
        Value::Array(clauses.collect())
    };
    refused(&[(clauses, many(29, 5))], &["tooMany /programmes/sspCase/clauses"]);
    refused(&[(clauses, many(13, 13))], &["tooMany /programmes/sspCase/clauses", "tooMany /caseLevels"]);
    // Twelve are not too many, but with those of the levels they are.
    refused(&[("/programmes/groupEffort/clauses", many(29, 12))], &["tooMany /programmes/groupEffort/clauses"]);
    let twelve = Fact::ALL[7..].iter().enumerate().map(|(index, fact)| clause(index, *fact, "met"));
    let twelve = Value::Array(twelve.collect());
    assert_eq!(twelve.as_array().unwrap().len(), 12);
    assert!(load_value(&changed(&[("/programmes/groupEffort/clauses", twelve.clone())])).is_ok());
    refused(&[(clauses, twelve)], &["tooMany /caseLevels"]);
}

#[test]
fn clauses_that_never_decide() {
    // Crime follows from repeated crime, so the clause on the latter comes too late.
    let clauses = json!([clause(0, Fact::Crime, "met"), clause(1, Fact::RepeatedCrime, "notMet")]);
    refused(&[("/programmes/psp/clauses", clauses)], &["neverDecides /programmes/psp/clauses/1"]);
    // Above the age limit of the rule.
    refused(
        &[("/programmes/psp/clauses/0/when/age", json!({ "from": { "years": 25 } }))],
        &["neverDecides /programmes/psp/clauses/0"],
    );
    // A condition against itself.
    refused(
        &[("/programmes/psp/clauses/0/when/none", json!(["pspCooperation"]))],
        &["neverDecides /programmes/psp/clauses/0"],
    );
    refused(
        &[("/caseLevels/rule/clauses/0/when", json!({ "all": ["crime"] }))],
        &["neverDecides /caseLevels/rule/clauses/1", "neverDecides /caseLevels/rule/clauses/2"],
    );
}

#[test]
fn every_fault_of_a_file_at_once() {
    refused(
        &[
            ("/id", json!("Eksempel")),
            ("/leapDay/policy", json!("feb30")),
            ("/sources/0/read", json!("i går")),
            ("/programmes/sspCase/from/age", json!({ "years": 20 })),
            ("/programmes/sspPlus/clauses/0/when/any/0", json!("repeatedCrimeSerius")),
            ("/caseLevels/leads/0/levels/0", json!(7)),
            ("/practices/0/text/da", json!("")),
            ("/bodies/0/supersededBy", json!("nogen")),
            ("/roles/0/name", Value::Null),
            ("/roles/0/sitsIn/0", json!("ingen")),
            ("/municipality", json!([])),
            ("/programmes/sspCase/otherwise", Value::Null),
        ],
        &[
            "empty /municipality",
            "unknownValue /leapDay/policy",
            "invalidDate /sources/0/read",
            "missingField /programmes/sspCase/otherwise",
            "badAgeBand /programmes/sspCase/from",
            "unknownFact /programmes/sspPlus/clauses/0/when/any/0",
            "levelOffScale /caseLevels/leads/0/levels/0",
            "empty /practices/0/text/da",
            "unknownValue /bodies/0/supersededBy",
            "missingField /roles/0/name",
            "unknownValue /roles/0/sitsIn/0",
            "wrongType /id",
        ],
    );
}

// --- Any input is read or refused, never a panic ---

fn pointers(value: &Value, at: &str, all: &mut Vec<String>) {
    all.push(at.to_owned());
    for (key, value) in value.as_object().into_iter().flatten() {
        pointers(value, &format!("{at}/{}", key.replace('~', "~0").replace('/', "~1")), all);
    }
    for (index, value) in value.as_array().into_iter().flatten().enumerate() {
        pointers(value, &format!("{at}/{index}"), all);
    }
}

#[test]
fn anything_anywhere_is_read_or_refused() {
    let file: Value = serde_json::from_str(EVERYTHING).unwrap();
    let mut places = Vec::new();
    pointers(&file, "", &mut places);
    let instead = [
        json!(null),
        json!(true),
        json!(0),
        json!(-1),
        json!(3),
        json!(1e300),
        json!(""),
        json!("crime"),
        json!("2026-01-15"),
        json!([]),
        json!([null]),
        json!({}),
        json!({ "da": "x", "en": "y" }),
    ];
    let mut refused = 0;
    for place in &places {
        for value in &instead {
            let mut file = file.clone();
            *file.pointer_mut(place).unwrap() = value.clone();
            match load_value(&file) {
                Ok(profile) => {
                    assert_eq!(load(&serde_json::to_string(&profile).unwrap()), Ok(profile), "{place} {value}");
                }
                Err(faults) => {
                    assert!(!faults.0.is_empty(), "{place} {value}");
                    refused += 1;
                }
            }
        }
    }
    assert!(refused > places.len() * 10, "{refused} of {}", places.len() * instead.len());
}

#[test]
fn koebenhavn_without_any_one_part_is_read_or_refused() {
    let file = serde_json::to_value(&KOEBENHAVN).unwrap();
    let mut places = Vec::new();
    pointers(&file, "", &mut places);
    for place in places.iter().step_by(7) {
        let mut file = file.clone();
        *file.pointer_mut(place).unwrap() = Value::Null;
        if let Err(faults) = load_value(&file) {
            assert!(!faults.0.is_empty(), "{place}");
        }
    }
}

// --- The JSON Schema ---

#[cfg(feature = "schemars")]
mod schema {
    use std::collections::BTreeSet;

    use super::*;

    fn schema() -> Value {
        schemars::schema_for!(Profile).to_value()
    }

    /// What a JSON Schema says against a value; enough of the language for ours.
    fn against(schema: &Value, value: &Value, root: &Value, at: &str, all: &mut Vec<String>) {
        let Some(schema) = schema.as_object() else {
            assert_eq!(schema, &Value::Bool(true));
            return;
        };
        for (keyword, says) in schema {
            let holds = match keyword.as_str() {
                "$ref" => {
                    let definition = root.pointer(says.as_str().unwrap().trim_start_matches('#')).unwrap();
                    against(definition, value, root, at, all);
                    true
                }
                "anyOf" | "oneOf" => says.as_array().unwrap().iter().any(|one| {
                    let mut faults = Vec::new();
                    against(one, value, root, at, &mut faults);
                    faults.is_empty()
                }),
                "const" => says == value,
                "enum" => says.as_array().unwrap().contains(value),
                "type" => match says.as_str().unwrap() {
                    "object" => value.is_object(),
                    "array" => value.is_array(),
                    "string" => value.is_string(),
                    "integer" => value.is_i64(),
                    "null" => value.is_null(),
                    other => panic!("{other}"),
                },
                "minItems" => {
                    value.as_array().is_none_or(|items| says.as_u64().unwrap() <= items.len().try_into().unwrap())
                }
                "minLength" => {
                    value.as_str().is_none_or(|text| says.as_u64().unwrap() <= text.len().try_into().unwrap())
                }
                "minimum" => value.as_i64().is_none_or(|number| number >= says.as_i64().unwrap()),
                "maximum" => value.as_i64().is_none_or(|number| number <= says.as_i64().unwrap()),
                "required" => value.as_object().is_none_or(|fields| {
                    says.as_array().unwrap().iter().all(|key| fields.contains_key(key.as_str().unwrap()))
                }),
                "items" => {
                    for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                        against(says, item, root, &format!("{at}/{index}"), all);
                    }
                    true
                }
                "properties" => {
                    for (key, field) in value.as_object().into_iter().flatten() {
                        if let Some(property) = says.get(key) {
                            against(property, field, root, &format!("{at}/{key}"), all);
                        }
                    }
                    true
                }
                "additionalProperties" => value.as_object().is_none_or(|fields| {
                    assert_eq!(says, &Value::Bool(false));
                    fields.keys().all(|key| schema["properties"].get(key).is_some())
                }),
                "$schema" | "$defs" | "title" | "description" | "format" | "default" => true,
                other => panic!("{other}"),
            };
            if !holds {
                all.push(format!("{keyword} {at}"));
            }
        }
    }

    fn says_against(value: &Value) -> Vec<String> {
        let (schema, mut all) = (schema(), Vec::new());
        against(&schema, value, &schema, "", &mut all);
        all
    }

    #[test]
    fn it_takes_every_profile() {
        for profile in BUILT_IN {
            assert_eq!(says_against(&serde_json::to_value(profile).unwrap()), [""; 0], "{}", profile.id);
        }
        for (name, text) in SHIPPED.iter().copied().chain([("everything", EVERYTHING)]) {
            assert_eq!(says_against(&serde_json::from_str(text).unwrap()), [""; 0], "{name}");
        }
    }

    #[test]
    fn it_refuses_what_has_another_shape() {
        for (pointer, value, says) in [
            ("/programmes/ssp", json!({}), "additionalProperties /programmes"),
            ("/leapDay/policy", json!("feb29"), "oneOf /leapDay/policy"),
            ("/leapDay/sources", json!([]), "minItems /leapDay/sources"),
            ("/notes/0/when/date", json!({}), "additionalProperties /notes/0/when"),
            ("/caseLevels/leads/0/levels/0", json!(9), "maximum /caseLevels/leads/0/levels/0"),
            ("/bodies/0/name", json!({ "da": "Bestyrelse" }), "required /bodies/0/name"),
        ] {
            let said = says_against(&changed(&[(pointer, value)]));
            assert!(said.iter().any(|said| said.contains(says) || said.starts_with("anyOf")), "{pointer}: {said:?}");
        }
    }

    /// The file with everything has every key that there is: what the schema describes is tested above.
    #[test]
    fn the_file_with_everything_has_every_key() {
        fn keys_of(value: &Value, all: &mut BTreeSet<String>) {
            for (key, value) in value.as_object().into_iter().flatten() {
                all.insert(key.clone());
                keys_of(value, all);
            }
            value.as_array().into_iter().flatten().for_each(|value| keys_of(value, all));
        }
        fn properties_of(value: &Value, all: &mut BTreeSet<String>) {
            for (key, value) in value.as_object().into_iter().flatten() {
                if key == "properties" {
                    all.extend(value.as_object().unwrap().keys().cloned());
                }
                properties_of(value, all);
            }
            value.as_array().into_iter().flatten().for_each(|value| properties_of(value, all));
        }
        let (mut used, mut described) = (BTreeSet::new(), BTreeSet::new());
        keys_of(&serde_json::from_str(EVERYTHING).unwrap(), &mut used);
        properties_of(&schema(), &mut described);
        assert_eq!(used, described);
    }
}

#[test]
fn the_hash_is_that_of_the_profile_as_it_is_now() {
    let read = |text: &str| file::read(&Json::parse(text).unwrap()).unwrap();
    let mut profiles: Vec<Profile> = file::SHIPPED.iter().map(|(_, text)| read(text)).collect();
    let hashes: Vec<String> = profiles.iter().map(Profile::hash).collect();
    for (index, hash) in hashes.iter().enumerate() {
        assert_eq!(hashes.iter().filter(|other| *other == hash).count(), 1);
        assert_eq!([profiles[index].hash(), profiles[index].hash()], [hash.clone(), hash.clone()]);
    }
    let last = profiles.last_mut().unwrap();
    last.name.en = "Elsewhere".into();
    assert!(!hashes.contains(&last.hash()), "a profile that was changed has another");
}
