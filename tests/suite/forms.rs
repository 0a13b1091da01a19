//! Forms: whoever answers what a form asks, in whatever order and with whatever answer, comes to an end, is asked nothing
//! twice, and is told what the library says of the same input.

use serde_json::{Map, Value, json};
use ssp_core::facts::ActorKind;
use ssp_core::form::{FormKind, FormQuestion, FormView, QuestionType, form};
use ssp_core::input::Json;
use ssp_core::profile::Programme;
use ssp_core::prose::Section;
use ssp_core::reply::{Kind, Settings, reply};
use ssp_core::text::Lang;

use crate::support::Random;
use crate::zz_counts::Suite;

const WALKS: u64 = 2_000;
/// More questions than any form can ask.
const MOST: usize = 40;

fn kind_of(kind: FormKind) -> Kind {
    match kind {
        FormKind::Assess => Kind::Assess,
        FormKind::Disclose => Kind::Disclose,
        FormKind::Meeting => Kind::Meeting,
    }
}

fn view(kind: FormKind, input: &Value, lang: Lang) -> Value {
    let text = input.to_string();
    let json = Json::parse(&text).unwrap();
    let view = form(kind, &json, &Settings { lang, ..Settings::default() });
    let view: FormView<'_> = view.unwrap_or_else(|faults| panic!("{input}: {faults}"));
    check_texts(&view, &text);
    serde_json::to_value(&view).unwrap()
}

fn check_texts(view: &FormView<'_>, of: &str) {
    for question in view.questions.iter().chain(&view.answered) {
        let FormQuestion { question: asked, choose, hint, matters, options, .. } = question;
        assert!(asked.ends_with('?') && !choose.is_empty() && !choose.ends_with('.'), "{question:?} of {of}");
        assert!([hint, matters].iter().all(|text| text.as_ref().is_none_or(|text| !text.is_empty())), "{of}");
        let chooses = matches!(question.answered_with, QuestionType::Choice | QuestionType::Participants);
        assert_eq!(chooses, !options.is_empty(), "{question:?} of {of}");
    }
    assert!(view.questions.iter().all(|question| question.value.is_none() && question.said.is_none()), "{of}");
    assert!(view.answered.iter().all(|question| question.value.is_some() && question.said.is_some()), "{of}");
    if let Some(result) = &view.result {
        assert!(result.headline.ends_with('.') && result.summary.ends_with('.'), "{of}");
        assert!(!result.summary.contains("  ") && !result.summary.contains('\n'), "{}", result.summary);
        assert_eq!(result.sections.first().map(|part| part.id), Some(Section::Lead), "{of}");
        assert_eq!(result.sections.last().map(|part| part.id), Some(Section::Ruleset), "{of}");
        assert!(result.sections.iter().all(|part| !part.blocks.is_empty()), "{of}");
    }
}

fn pick(random: &mut Random, among: usize) -> usize {
    random.below(among as u64) as usize
}

/// Puts a value where a JSON pointer says, making the objects on the way.
fn put(input: &mut Value, path: &str, value: Value) {
    let (parents, key) = path.rsplit_once('/').unwrap();
    let parent = parents.split('/').skip(1).fold(input, |value, key| match value {
        Value::Array(items) => &mut items[key.parse::<usize>().unwrap()],
        other => other.as_object_mut().unwrap().entry(key).or_insert_with(|| Value::Object(Map::new())),
    });
    parent[key] = value;
}

/// An answer to a question, and how the input holds it.
fn answer(question: &Value, random: &mut Random) -> Value {
    match question["type"].as_str().unwrap() {
        "date" if question["id"] == "birthDate" => {
            json!(format!("{}-0{}-1{}", 1995 + random.below(30), 1 + random.below(9), random.below(9)))
        }
        "date" => json!(format!("2026-0{}-01", 1 + random.below(9))),
        "answer" => [json!(true), json!(false), json!("unknown")][pick(random, 3)].clone(),
        "choice" => {
            let options = question["options"].as_array().unwrap();
            options[pick(random, options.len())]["value"].clone()
        }
        "participants" => {
            let one = |index: usize, random: &mut Random| json!({ "id": format!("deltager {index}"), "kind": ActorKind::ALL[pick(random, ActorKind::ALL.len())].id() });
            (0..=pick(random, 4)).map(|index| one(index, random)).collect()
        }
        other => panic!("a question of type {other}"),
    }
}

#[test]
fn forms_come_to_an_end_and_agree_with_the_library() {
    let mut suite = Suite::start("forms");
    let mut random = Random::new(20_260_115);
    let (mut answers, mut settled) = (0, 0);
    for walk in 0..WALKS {
        let kind = FormKind::ALL[pick(&mut random, 3)];
        let lang = if random.below(2) == 0 { Lang::Danish } else { Lang::English };
        let mut input = match kind {
            FormKind::Assess if random.below(2) == 0 => {
                json!({ "date": "2026-01-15", "goals": [Programme::ALL[pick(&mut random, 9)].id(), Programme::ALL[pick(&mut random, 9)].id()] })
            }
            FormKind::Assess | FormKind::Disclose => json!({ "date": "2026-01-15" }),
            FormKind::Meeting => json!({}),
        };
        let mut asked_before: Vec<String> = Vec::new();
        loop {
            let seen = view(kind, &input, lang);
            let questions = seen["questions"].as_array().unwrap();
            let shown: Vec<&str> = seen["answered"]
                .as_array()
                .unwrap()
                .iter()
                .map(|question| question["path"].as_str().unwrap())
                .collect();
            assert!(
                asked_before.iter().all(|path| shown.contains(&path.as_str())),
                "walk {walk}: {asked_before:?} of {shown:?}"
            );
            assert_eq!(shown.len(), asked_before.len(), "walk {walk}: {input}");
            if !seen["result"].is_null() {
                let text = input.to_string();
                let json = Json::parse(&text).unwrap();
                let answer = reply(kind_of(kind), &json, &Settings { lang, ..Settings::default() }).unwrap();
                let answer = serde_json::to_value(&answer).unwrap();
                assert_eq!(seen["result"]["answer"], answer, "walk {walk}: {input}");
                assert_exact(kind, questions, &answer, &input);
            }
            // Mostly the first, as a form asks; now and then another.
            let Some(next) =
                questions.get(if random.below(4) == 0 { pick(&mut random, questions.len().max(1)) } else { 0 })
            else {
                break;
            };
            let path = next["path"].as_str().unwrap().to_owned();
            assert!(!asked_before.contains(&path), "walk {walk} asks {path} again: {input}");
            let answer = answer(next, &mut random);
            let before = input.clone();
            put(&mut input, &path, answer);
            let text = input.to_string();
            if form(kind, &Json::parse(&text).unwrap(), &Settings::default()).is_err() {
                // It contradicts an earlier answer, or the dates do not fit: whoever fills in the form is told, and leaves it open.
                input = before;
                put(&mut input, &path, if path.ends_with("Date") { json!("2026-01-01") } else { json!("unknown") });
            }
            asked_before.push(path);
            answers += 1;
            assert!(asked_before.len() < MOST, "walk {walk}: {asked_before:?}");
        }
        settled += u64::from(view(kind, &input, lang)["result"]["outcome"] != "open");
    }
    suite.count("walks", WALKS);
    suite.count("answers", answers);
    suite.count("settled", settled);
    suite.finish();
}

/// A form asks what the answer asks, in the same order, and beyond it the release and the judgement of necessity alone.
fn assert_exact(kind: FormKind, questions: &[Value], answer: &Value, input: &Value) {
    let ids: Vec<&str> = questions.iter().map(|question| question["id"].as_str().unwrap()).collect();
    let asked = |value: &Value| -> Vec<String> {
        value.as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()).collect()
    };
    let own: Vec<&str> = ids.iter().copied().filter(|id| !matches!(*id, "releaseDate" | "necessary")).collect();
    match kind {
        FormKind::Assess => assert_eq!(own, asked(&answer["nextQuestions"]), "{input}"),
        FormKind::Disclose => assert_eq!(own, asked(&answer["ask"]), "{input}"),
        FormKind::Meeting => {
            let mut of_all: Vec<String> =
                answer["participants"].as_array().unwrap().iter().flat_map(|who| asked(&who["ask"])).collect();
            let identifiable = of_all.iter().any(|id| id == "identifiable");
            of_all.retain(|id| id != "identifiable");
            of_all.splice(0..0, identifiable.then(|| "identifiable".to_owned()));
            let mut own: Vec<String> = own.iter().map(|id| (*id).to_owned()).collect();
            own.sort();
            of_all.sort();
            assert_eq!(own, of_all, "{input}");
        }
    }
    if let Some(at) = ids.iter().position(|id| *id == "necessary") {
        assert_eq!(ids.len(), 1, "necessity is judged last: {input}");
        assert_eq!(questions[at]["judgement"], true);
        assert!(answer["judge"].as_array().unwrap().contains(&json!("necessity")));
    }
}

/// A form shows the programmes asked about and no others.
#[test]
fn goals_limit_what_is_shown() {
    for &goal in Programme::ALL {
        let input = json!({ "date": "2026-01-15", "birthDate": "2008-07-15", "goals": [goal.id()] });
        let seen = view(FormKind::Assess, &input, Lang::English);
        let text = seen["result"]["sections"].to_string();
        for &other in Programme::ALL.iter().filter(|other| **other != goal) {
            let label = format!("\"label\":{:?}", other.name().in_lang(Lang::English));
            assert!(!text.contains(&label), "{other} in the form for {goal}: {text}");
        }
        let rows = seen["result"]["timeline"]["rows"].as_array().unwrap();
        assert!((1..=2).contains(&rows.len()), "{rows:?}");
        assert_eq!(text.contains("\"caseLevel\""), goal == Programme::SspCase);
    }
}

/// What is missing and no question of the form is a fault, as everywhere.
#[test]
fn faults_stay_faults() {
    let faults = |kind, input: Value| {
        let text = input.to_string();
        let view = form(kind, &Json::parse(&text).unwrap(), &Settings::default());
        let faults = view
            .err()
            .map(|faults| faults.0.into_iter().map(|fault| (fault.code.id(), fault.path)).collect::<Vec<_>>());
        faults.unwrap_or_default()
    };
    assert_eq!(faults(FormKind::Assess, json!({})), [("missingField", "/date".to_owned())]);
    assert_eq!(faults(FormKind::Disclose, json!({})), [("missingField", "/date".to_owned())]);
    assert_eq!(faults(FormKind::Meeting, json!({})), []);
    let wrong = json!({ "date": "2026-01-15", "cooperation": "sps", "from": { "participates": 1 } });
    assert_eq!(
        faults(FormKind::Disclose, wrong),
        [("unknownValue", "/cooperation".to_owned()), ("wrongType", "/from/participates".to_owned())]
    );
    let unnamed = json!({ "participants": [{ "kind": "police" }] });
    assert_eq!(faults(FormKind::Meeting, unnamed), [("missingField", "/participants/0/id".to_owned())]);
}

/// Two answers that cannot both be right are told at both questions, in the words of the questions.
#[test]
fn contradictions_are_told_in_words() {
    let input = json!({ "date": "2026-01-15", "facts": { "repeatedCrime": true, "crime": false } }).to_string();
    let faults = form(FormKind::Assess, &Json::parse(&input).unwrap(), &Settings::default()).unwrap_err();
    let told: Vec<(&str, String)> =
        faults.0.iter().map(|fault| (fault.path.as_str(), fault.message(Lang::Danish))).collect();
    let said = "Ret et af svarene: Der er svaret ja til »Har personen begået kriminalitet flere gange?« og nej til »Har personen begået kriminalitet?«";
    assert_eq!(told, [("/facts/repeatedCrime", said.to_owned()), ("/facts/crime", said.to_owned())]);
}

/// Dates that cannot be right are kept out by the question itself, and nobody at a meeting is no outcome.
#[test]
fn questions_bound_their_dates() {
    let seen = view(FormKind::Assess, &json!({ "date": "2026-01-15", "goals": ["ksp"] }), Lang::Danish);
    assert_eq!(
        (&seen["questions"][0]["id"], &seen["questions"][0]["latest"]),
        (&json!("birthDate"), &json!("2026-01-15"))
    );
    let released = json!({ "date": "2026-01-15", "birthDate": "2001-01-01", "goals": ["ksp"], "facts": {
        "kspCooperation": true, "releasedFromPlacement": true, "releasedFromPrisonService": false, "releasedFromRemand": false } });
    let seen = view(FormKind::Assess, &released, Lang::Danish);
    let question = &seen["questions"][0];
    assert_eq!(
        (&question["id"], &question["earliest"], &question["optional"]),
        (&json!("releaseDate"), &json!("2001-01-01"), &json!(true))
    );
    let nobody = view(FormKind::Meeting, &json!({ "participants": [] }), Lang::Danish);
    assert!(nobody["result"].is_null() && nobody["questions"][0]["id"] == "participants", "{nobody}");
}
