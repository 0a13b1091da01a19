//! Every part of an answer altered, one at a time: each leaf replaced, each member and each item dropped, added to, swapped. What
//! is accepted all the same is what the checker says that it does not look at, and nothing else.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde::Deserialize;
use serde_json::{Value, json};
use ssp_core::input::Json;
use ssp_core::proof::Proofs;
use ssp_core::proof::check::{PROVED, UNCHECKED};
use ssp_core::reply::{Kind, Reply, Settings, reply};
use ssp_core::text::Lang;

use crate::bad_input::places;
use crate::conformance::{Ask, inputs, profiles};
use crate::support::{Random, in_parallel};

/// Inputs whose answers say everything that an answer can say.
fn chosen() -> Vec<(Kind, Value)> {
    let crime = json!({ "crime": true, "repeatedCrime": "unknown", "personEndangeringCrime": "unknown" });
    let ksp = json!({ "releasedFromPlacement": true, "concerningBehaviour": "unknown" });
    vec![
        // Violations, another forum, a residence elsewhere, factors, a goal.
        (
            Kind::Assess,
            json!({ "date": "2026-01-15", "birthDate": "2009-03-02", "level": 4, "proposedLead": "skolen",
                "proposedForum": "lokaludvalg", "residence": "Dragør", "riskFactors": ["fravær", "misbrug"],
                "protectiveFactors": ["fritidsjob"], "goals": ["sspCase", "ksp"],
                "facts": { "crime": true, "repeatedCrimeSerious": false, "personEndangeringCrime": false } }),
        ),
        // A lead who must be another, and who is proposed.
        (
            Kind::Assess,
            json!({ "date": "2026-01-15", "birthDate": "2010-03-02", "proposedLead": "skolen",
                "facts": { "personEndangeringCrime": true, "speciallyComplicated": true, "needsCoordinatedEffort": true } }),
        ),
        // Between 17½ and 18: two who handle it, referral wider than admission.
        (
            Kind::Assess,
            json!({ "date": "2026-01-15", "birthDate": "2008-05-01", "facts": { "concerningBehaviour": true, "crime": false,
                "radicalisationConcern": true, "needsCoordinatedEffort": false, "groupOfConcern": true } }),
        ),
        // Born on 29 February, on the day that the policy decides; a level without a case.
        (
            Kind::Assess,
            json!({ "date": "2026-02-28", "birthDate": "2008-02-29", "level": 2, "facts": { "crime": true } }),
        ),
        // Nothing is known but what nobody knows.
        (Kind::Assess, json!({ "date": "2026-01-15", "goals": ["sspPlus"], "facts": crime })),
        (Kind::Assess, json!({ "profile": "slagelse", "date": "2026-01-15", "birthDate": "2011-09-01" })),
        (
            Kind::Assess,
            json!({ "profile": "albertslund", "date": "2026-01-15", "birthDate": "2011-09-01", "facts": crime }),
        ),
        (
            Kind::Disclose,
            json!({ "date": "2026-01-15", "cooperation": "ksp", "purpose": "prevention", "necessary": true,
                "identifiable": true, "consent": false, "birthDate": "2009-03-02", "releaseDate": "2026-02-01", "facts": ksp,
                "from": { "kind": "prisonService" }, "to": { "kind": "employmentAuthority" } }),
        ),
        (
            Kind::Disclose,
            json!({ "date": "2024-01-15", "cooperation": "ssp", "purpose": "prevention", "gangRelation": true,
                "from": { "kind": "schoolAuthority", "participates": "unknown" },
                "to": { "kind": "selfGoverningInstitution", "publicTask": "unknown" } }),
        ),
        (
            Kind::Disclose,
            json!({ "date": "2006-01-15", "cooperation": "psp", "purpose": "mixed", "from": { "kind": "police" },
                "to": { "kind": "privateActor" } }),
        ),
        (
            Kind::Meeting,
            json!({ "identifiable": true, "forum": "lokaludvalg", "participants": [{ "id": "a", "kind": "privateActor" },
                { "id": "b", "kind": "selfGoverningInstitution" }, { "id": "c", "kind": "freeSchool" },
                { "id": "d", "kind": "police" }] }),
        ),
        (
            Kind::Meeting,
            json!({ "forum": "et helt andet", "participants": [{ "id": "a", "kind": "selfGoverningInstitution" }] }),
        ),
        (
            Kind::Preparedness,
            json!({ "date": "2026-01-15", "acute": true, "affectsUnder18": "unknown", "scope": "districts" }),
        ),
        (
            Kind::Preparedness,
            json!({ "date": "2026-01-15", "acute": true, "affectsUnder18": false, "affects18to25": true }),
        ),
        (Kind::Preparedness, json!({ "date": "2026-01-15" })),
        (
            Kind::Screening,
            json!({ "date": "2026-01-15", "identifiable": true, "members": [
                { "id": "a", "birthDate": "2011-02-03", "facts": { "groupOfConcern": true, "crime": true, "repeatedCrime": false },
                  "riskFactors": ["fravær"], "protectiveFactors": ["fritidsjob", "fritidsjob"] },
                { "id": "b", "birthDate": "2005-02-03", "facts": { "groupOfConcern": true } }] }),
        ),
    ]
}

/// The chosen inputs and some by chance, each with its answer in one of the languages.
fn questions() -> Vec<(Lang, Value)> {
    let mut random = Random::new(20_260_201);
    let by_chance = [Kind::Disclose, Kind::Meeting, Kind::Preparedness].into_iter().cycle().take(12);
    let by_chance: Vec<(Kind, Value)> =
        by_chance.map(|kind| (kind, inputs::of(Ask::Proof(kind), &mut random))).collect();
    let languages = Lang::ALL.iter().copied().cycle();
    let asked = chosen().into_iter().chain(by_chance).zip(languages);
    asked.map(|((kind, input), lang)| (lang, answered(kind, &input, lang))).collect()
}

fn answered(kind: Kind, input: &Value, lang: Lang) -> Value {
    let settings = Settings { profiles: profiles(), lang, proofs: Proofs::ADD };
    let answer =
        reply(kind, &Json::deserialize(input).unwrap(), &settings).unwrap_or_else(|why| panic!("{input}: {why}"));
    json!({ "kind": kind.id(), "input": input, "answer": serde_json::to_value(&answer).unwrap() })
}

fn is_accepted(question: &Value) -> bool {
    let settings = Settings { profiles: profiles(), ..Settings::default() };
    match reply(Kind::Check, &Json::deserialize(question).unwrap(), &settings) {
        Ok(Reply::Check(answer)) => answer.accepted,
        // An answer that is not there is no answer to check.
        Err(_) => false,
        Ok(other) => panic!("a check is answered by {other:?}"),
    }
}

/// The values that a field of this name has in some answer of a language: what stands there could be one of them.
type Pool = BTreeMap<(Lang, String), BTreeSet<String>>;

fn pool_of(questions: &[(Lang, Value)]) -> Pool {
    let mut pool = Pool::new();
    for (lang, question) in questions {
        let answer = &question["answer"];
        let mut found = Vec::new();
        places(answer, "", &mut found);
        for place in found {
            let value = answer.pointer(&place).unwrap();
            if !value.is_object() && !value.is_array() {
                pool.entry((*lang, name_of(&place))).or_default().insert(value.to_string());
            }
        }
    }
    pool
}

/// The name of the field that a place is in: of an item, that of its list.
fn name_of(place: &str) -> String {
    let is_name = |part: &&str| part.parse::<usize>().is_err();
    place.rsplit('/').find(is_name).unwrap_or_default().to_owned()
}

/// The whole list of what else could stand in a place, by how it was changed.
fn others(value: &Value, lang: Lang, name: &str, pool: &Pool) -> Vec<(&'static str, Value)> {
    let mut others = match value {
        Value::Array(items) => changed_lists(items),
        Value::Object(fields) => {
            let mut more = fields.clone();
            more.insert("nobodyProvedThis".into(), json!(true));
            let mut all = vec![("field_added", Value::Object(more))];
            all.extend(fields.keys().map(|key| {
                let mut fewer = fields.clone();
                fewer.remove(key);
                ("field_dropped", Value::Object(fewer))
            }));
            all
        }
        Value::String(word) => vec![("leaf", json!(format!("{word} "))), ("leaf", json!("open"))],
        Value::Number(number) => {
            let number = number.as_i64().unwrap();
            vec![("leaf", json!(number + 1)), ("leaf", json!(number - 1))]
        }
        Value::Bool(is_so) => vec![("leaf", json!(!is_so)), ("leaf", json!("true"))],
        Value::Null => vec![("leaf", json!(true)), ("leaf", json!(2)), ("leaf", json!("bbu"))],
    };
    others.extend([json!(null), json!({})].map(|other| ("other_type", other)));
    if !value.is_object() && !value.is_array() {
        let key = (lang, name.to_owned());
        // Spread over all of them where there are many.
        let found: Vec<&String> = pool.get(&key).into_iter().flatten().collect();
        let some = found.iter().step_by(found.len().div_ceil(6).max(1));
        others.extend(some.map(|text| ("leaf_of_another", serde_json::from_str(text).unwrap())));
    }
    others.retain(|(_, other)| other != value);
    others
}

/// A list with an item dropped, one more, or two neighbours swapped.
fn changed_lists(items: &[Value]) -> Vec<(&'static str, Value)> {
    let mut all = vec![("item_added", json!([items, &[json!("crime")]].concat()))];
    for (index, item) in items.iter().enumerate() {
        let (before, after) = items.split_at(index);
        all.push(("item_dropped", json!([before, &after[1..]].concat())));
        all.push(("item_repeated", json!([before, std::slice::from_ref(item), after].concat())));
        if index + 1 < items.len() {
            let mut swapped = items.to_vec();
            swapped.swap(index, index + 1);
            all.push(("items_swapped", json!(swapped)));
        }
    }
    all
}

/// The answer with each text in turn in the other language, which nothing else in it is in; none where it has a single text.
fn in_two_languages(lang: Lang, question: &Value) -> Vec<Value> {
    let other = if lang == Lang::Danish { Lang::English } else { Lang::Danish };
    let kind = Kind::from_id(question["kind"].as_str().unwrap()).unwrap();
    let other = answered(kind, &question["input"], other);
    let mut found = Vec::new();
    places(question, "", &mut found);
    found.retain(|place| {
        question.pointer(place).unwrap().is_string() && question.pointer(place) != other.pointer(place)
    });
    let texts = if found.len() > 1 { found } else { Vec::new() };
    let changed = texts.iter().map(|place| {
        let mut changed = question.clone();
        *changed.pointer_mut(place).unwrap() = other.pointer(place).unwrap().clone();
        changed
    });
    changed.collect()
}

/// Whether this is a change that the checker says it does not see.
fn is_unchecked(kind: &str, name: &str, place: &str) -> bool {
    let is_listed = UNCHECKED.iter().any(|(field, _)| *field == name);
    kind == "items_swapped" && is_listed && !place.contains("/proof/")
}

/// Every part of some answers of every kind, altered.
pub fn every_part() -> BTreeMap<&'static str, u64> {
    let questions = questions();
    let pool = pool_of(&questions);
    for kind in PROVED {
        assert!(questions.iter().any(|(_, question)| question["kind"] == kind.id()), "no answer of {kind}");
    }
    let (next, seen, wrong) = (AtomicUsize::new(0), Mutex::new(BTreeSet::new()), Mutex::new(Vec::new()));
    let counted = in_parallel(2, |_| {
        let mut counts = BTreeMap::from([("answers", 0), ("unchecked", 0)]);
        while let Some((lang, question)) = questions.get(next.fetch_add(1, Ordering::Relaxed)) {
            assert!(is_accepted(question), "{question}");
            *counts.entry("answers").or_default() += 1;
            for mixed in in_two_languages(*lang, question) {
                assert!(!is_accepted(&mixed), "two languages: {mixed}");
                *counts.entry("other_language").or_default() += 1;
            }
            let mut found = Vec::new();
            places(&question["answer"], "", &mut found);
            let mut altered = question.clone();
            for place in found {
                let name = name_of(&place);
                let original = question["answer"].pointer(&place).unwrap();
                for (kind, other) in others(original, *lang, &name, &pool) {
                    *altered["answer"].pointer_mut(&place).unwrap() = other.clone();
                    let expected = is_unchecked(kind, &name, &place);
                    if is_accepted(&altered) != expected {
                        wrong
                            .lock()
                            .unwrap()
                            .push(format!("{kind}: {place} may be {other} in an answer to {}", question["input"]));
                    }
                    if expected {
                        seen.lock().unwrap().insert(name.clone());
                    }
                    *counts.entry(if expected { "unchecked" } else { kind }).or_default() += 1;
                }
                *altered["answer"].pointer_mut(&place).unwrap() = original.clone();
            }
        }
        counts
    });
    let wrong = wrong.into_inner().unwrap();
    assert!(wrong.is_empty(), "{} changes, such as\n{}", wrong.len(), wrong[..wrong.len().min(40)].join("\n"));
    let listed: BTreeSet<String> = UNCHECKED.iter().map(|(field, _)| (*field).to_owned()).collect();
    assert_eq!(seen.into_inner().unwrap(), listed, "what is listed as unchecked was seen to be accepted");
    let mut counts = BTreeMap::new();
    for (what, number) in counted.into_iter().flatten() {
        *counts.entry(what).or_default() += number;
    }
    counts
}
