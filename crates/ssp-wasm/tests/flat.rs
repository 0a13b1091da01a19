//! The numbers say what an assessment of the same case says.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    reason = "a test that fails should say so at once"
)]

use serde_json::{Value, json};
use ssp_core::facts::{Fact, implies};
use ssp_core::profile::file::SHIPPED;
use ssp_wasm::Engine;

/// 2026-01-15, in days since 1970.
const DATE: i32 = 20_468;
const FACTS: u32 = (1 << 19) - 1;

/// Some sets of facts that respect what follows from each.
fn possible(mut random: u32) -> u32 {
    random &= FACTS;
    for (bit, fact) in Fact::ALL.iter().enumerate() {
        if random >> bit & 1 == 1 {
            for implied in implies(*fact) {
                random |= 1 << Fact::ALL.iter().position(|other| other == implied).unwrap();
            }
        }
    }
    random
}

fn date(days: i32) -> String {
    chrono::NaiveDate::from_epoch_days(days).unwrap().to_string()
}

fn assessed(engine: &Engine, profile: &str, birth: i32, yes: u32, level: u32) -> Value {
    let facts: serde_json::Map<_, _> =
        Fact::ALL.iter().enumerate().map(|(bit, fact)| (fact.id().to_owned(), (yes >> bit & 1 == 1).into())).collect();
    let level = (level != 0).then_some(level);
    let input =
        json!({ "profile": profile, "date": date(DATE), "birthDate": date(birth), "facts": facts, "level": level });
    let answer: Value = serde_json::from_str(&engine.answer("assess", &input.to_string(), "da", false)).unwrap();
    answer["answer"].clone()
}

/// The numbers as the assessment would put it.
fn unpacked(engine: &Engine, codes: &Value, verdicts: u32) -> Value {
    let words = [engine.word(2), engine.word(3)];
    let decided = |at: usize, names: [&str; 3]| {
        let step = words[usize::from(at >= 6)] >> (5 * (at % 6)) & 31;
        let step = &codes["steps"][at][usize::try_from(step).unwrap()];
        let verdict = names[usize::try_from(verdicts >> (2 * at) & 3).unwrap()];
        let judge: Vec<&Value> = Some(&step["judge"]).filter(|judge| !judge.is_null()).into_iter().collect();
        json!({ "verdict": verdict, "judge": judge, "rules": step["rule"] })
    };
    let eligibility = ["notEligible", "eligible", "open"];
    let ground = ["notMet", "met", "open"];
    let programmes = codes["programmes"].as_array().unwrap();
    let decisions =
        programmes.iter().enumerate().map(|(at, id)| (id.as_str().unwrap().to_owned(), decided(at, eligibility)));
    let level = engine.word(1);
    let named = |list: &str, place: u32| match place {
        0 => Value::Null,
        place => codes[list][usize::try_from(place - 1).unwrap()].clone(),
    };
    json!({
        "programmes": decisions.collect::<serde_json::Map<_, _>>(),
        "psp": decided(9, ground),
        "ksp": decided(10, ground),
        "level": (level != 0).then(|| json!({
            "possible": (1..=8).filter(|at| level >> (at - 1) & 1 == 1).collect::<Vec<u32>>(),
            "suggested": Some(level >> 8 & 15).filter(|level| *level != 0),
            "judge": Some(named("judgements", level >> 12 & 15)).filter(|judge| !judge.is_null()).into_iter().collect::<Vec<_>>(),
            "lead": named("leads", engine.word(4)),
            "forum": named("fora", engine.word(5)),
        })),
    })
}

/// What the assessment says, in the same shape. Of the rules it names one, or those that the municipality has not published.
fn expected(answer: &Value) -> Value {
    let decided = |verdict: &Value| {
        let rule = match verdict["judge"][0] == "ruleNotPublished" && verdict["rules"].as_array().unwrap().len() < 2 {
            true if verdict["rules"][0].as_str().is_none_or(|rule| rule.contains("notPublished")) => Value::Null,
            _ => verdict["rules"][0].clone(),
        };
        json!({ "verdict": verdict["verdict"], "judge": verdict["judge"], "rules": rule })
    };
    let programmes = &answer["programmes"];
    let mut decisions: serde_json::Map<_, _> =
        programmes.as_object().unwrap().iter().map(|(id, verdict)| (id.clone(), decided(verdict))).collect();
    decisions.insert("sspPlus.referral".to_owned(), decided(&programmes["sspPlus"]["referral"]));
    let level = Some(&answer["caseLevel"]).filter(|level| !level.is_null() && level["applies"] != "no");
    json!({
        "programmes": decisions,
        "psp": decided(&programmes["psp"]["legalBasis"]),
        "ksp": decided(&programmes["ksp"]["legalBasis"]),
        "level": level.map(|level| json!({
            "possible": level["possible"], "suggested": level["suggested"], "judge": level["judge"],
            "lead": level["lead"], "forum": level["forum"],
        })),
    })
}

#[test]
fn the_numbers_say_what_an_assessment_says() {
    let mut engine = Engine::new();
    for (_, text) in SHIPPED {
        assert!(engine.add_profile(text, "da").contains("success"));
    }
    let mut random = 12_345_u32;
    let mut next = move || {
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        random >> 8
    };
    for profile in 0.. {
        let codes: Value = serde_json::from_str(&engine.codes(profile)).unwrap();
        let Some(id) = codes["profile"].as_str() else { return assert_eq!(profile, 6) };
        for _ in 0..2_000 {
            let (yes, birth) = (possible(next()), DATE - i32::try_from(next() % 11_000).unwrap());
            // København has levels 1 to 4, and the others the levels that they say.
            let level = if id == "koebenhavn" { next() % 5 } else { 0 };
            let verdicts = engine.decide(profile, DATE, birth, DATE, yes, FACTS & !yes, level);
            assert_eq!(verdicts >> 30, 0);
            let answer = assessed(&engine, id, birth, yes, level);
            assert_eq!(unpacked(&engine, &codes, verdicts), expected(&answer), "{id} {birth} {yes:b} {level}");
        }
    }
}

#[test]
fn what_is_not_complete_or_not_right_has_a_mark() {
    let mut engine = Engine::new();
    let birth = DATE - 6_000;
    let decide = |engine: &mut Engine, (profile, date, birth, release): (u32, i32, i32, i32), yes, no, level| {
        engine.decide(profile, date, birth, release, yes, no, level) >> 30
    };
    let whole = (0, DATE, birth, DATE);
    assert_eq!(decide(&mut engine, whole, 0, FACTS, 0), 0);
    assert_eq!(decide(&mut engine, whole, 0, FACTS & !1, 0), 1, "a fact is missing");
    // Repeated serious crime settles repeated crime and crime.
    assert_eq!(decide(&mut engine, whole, 1 << 3, FACTS & !0b1110, 0), 0);
    assert_eq!(decide(&mut engine, whole, 1 << 3, FACTS & !(1 << 3), 0), 2, "a contradiction");
    assert_eq!(decide(&mut engine, whole, FACTS, FACTS, 0), 2, "yes and no");
    assert_eq!(decide(&mut engine, whole, 0, FACTS, 5), 2, "no such level");
    assert_eq!(decide(&mut engine, whole, 0, FACTS, u32::MAX), 2, "no such level");
    assert_eq!(decide(&mut engine, (0, DATE, DATE + 1, DATE + 1), 0, FACTS, 0), 2, "not born yet");
    assert_eq!(decide(&mut engine, (0, DATE, birth, birth - 1), 0, FACTS, 0), 2, "released before birth");
    assert_eq!(decide(&mut engine, (0, i32::MAX, birth, DATE), 0, FACTS, 0), 2, "no such day");
    assert_eq!(decide(&mut engine, (0, DATE, i32::MIN, DATE), 0, FACTS, 0), 2, "no such day");
    assert_eq!(decide(&mut engine, (9, DATE, birth, DATE), 0, FACTS, 0), 2, "no such profile");
    assert_eq!(engine.codes(9), "null");
    assert_eq!(engine.word(6), 0);
}
