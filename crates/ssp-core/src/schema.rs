//! The JSON Schemas of everything that goes in and comes out (feature `schemars`).
//!
//! Answers are described by their Rust types. Inputs are read by hand, so that every fault is reported; their schemas are
//! built here from the same lists of names, and the tests compare both.

use std::borrow::Cow;

use schemars::SchemaGenerator;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use crate::assess::Assessment;
use crate::diff::DiffAnswer;
use crate::disclose::DisclosureAnswer;
use crate::facts::{ActorKind, Cooperation, Fact, Purpose};
use crate::meeting::MeetingAnswer;
use crate::organisation::Organisation;
use crate::plan::PlanAnswer;
use crate::preparedness::{PreparednessAnswer, Scope};
use crate::profile::Programme;
use crate::proof::check::CheckAnswer;
use crate::receipt::{Receipt, ReceiptKind, ReplayAnswer};
use crate::reply::Kind;
use crate::rule::Question;
use crate::screening::ScreeningAnswer;
use crate::subject::Goal;
use crate::text::Lang;
use crate::timeline::Timeline;
use crate::why_not::WhyNotAnswer;

/// The schema of what is sent.
#[must_use]
pub fn input(kind: Kind) -> Value {
    let person = || json!({ "birthDate": date(), "releaseDate": date(), "facts": facts() });
    let case = || {
        merged(&[
            person(),
            json!({
                "profile": { "type": ["string", "null"] },
                "level": { "type": ["integer", "null"] },
                "proposedLead": { "type": ["string", "null"] },
                "proposedForum": { "type": ["string", "null"] },
                "goals": { "type": ["array", "null"], "items": one_of(Programme::ALL, Programme::id) },
                "residence": { "type": ["string", "null"] },
                "riskFactors": strings(),
                "protectiveFactors": strings(),
            }),
        ])
    };
    let on_date = json!({ "profile": { "type": ["string", "null"] }, "date": required_date() });
    let actor_flags = json!({ "participates": answer(), "publicTask": answer(), "drawnIn": answer() });
    let kinds = one_of(ActorKind::ALL, ActorKind::id);
    let actor = object(&merged(&[json!({ "kind": kinds }), actor_flags.clone()]), &["kind"]);
    let disclosure = || {
        merged(&[
            person(),
            json!({
                "date": required_date(),
                "cooperation": one_of(Cooperation::ALL, Cooperation::id),
                "from": described("The sender.", &actor),
                "to": described("The recipient.", &actor),
                "purpose": one_of(Purpose::ALL, Purpose::id),
                "necessary": answer(),
                "identifiable": answer(),
                "gangRelation": answer(),
                "consent": answer(),
            }),
        ])
    };
    const OF_DISCLOSURE: &[&str] = &["date", "cooperation", "from", "to", "purpose"];
    // A case, or a disclosure, with what else is asked.
    let of_either = |also: &Value| {
        let case = merged(&[case(), json!({ "date": required_date() }), also.clone()]);
        let disclosure = object(&merged(&[disclosure(), also.clone()]), OF_DISCLOSURE);
        json!({ "oneOf": [object(&case, &["date"]), disclosure] })
    };
    let (properties, required): (Value, &[&str]) = match kind {
        Kind::Assess => (merged(&[case(), json!({ "date": required_date() })]), &["date"]),
        Kind::Timeline => {
            (merged(&[case(), json!({ "from": required_date(), "until": required_date() })]), &["from", "until"])
        }
        Kind::Disclose => (disclosure(), OF_DISCLOSURE),
        Kind::Meeting => {
            let participant = merged(&[json!({ "id": { "type": "string" }, "kind": kinds }), actor_flags]);
            let properties = json!({
                "profile": { "type": ["string", "null"] },
                "identifiable": answer(),
                "forum": { "type": ["string", "null"] },
                "participants": { "type": "array", "items": object(&participant, &["id", "kind"]) },
            });
            (properties, &["participants"])
        }
        Kind::Organisation => (merged(&[on_date, json!({ "kind": kinds })]), &["date"]),
        Kind::Screening => {
            let own = json!({ "id": { "type": "string" }, "riskFactors": strings(), "protectiveFactors": strings() });
            let member = object(&merged(&[person(), own]), &["id"]);
            let group = json!({ "identifiable": answer(), "members": { "type": "array", "items": member } });
            (merged(&[on_date, group]), &["date", "members"])
        }
        Kind::Preparedness => {
            let event = json!({
                "acute": answer(),
                "affectsUnder18": answer(),
                "affects18to25": answer(),
                "scope": one_of(Scope::ALL, Scope::id),
            });
            let profile = json!({ "type": ["string", "null"] });
            let profile =
                described("`koebenhavn`: no other municipality has published a rule that we have found.", &profile);
            (merged(&[on_date, event, json!({ "profile": profile })]), &["date"])
        }
        Kind::WhyNot => {
            // A case of which one of the goals is named, or a disclosure, which has but one.
            let want = json!({ "want": { "type": ["string", "null"] } });
            let goals = one_of(Goal::ALL, Goal::id);
            let of_case = merged(&[case(), json!({ "date": required_date(), "goal": goals }), want.clone()]);
            let goal = json!({ "goal": { "enum": [Goal::Disclosure.id(), null] } });
            let of_disclosure = merged(&[disclosure(), goal, want]);
            return titled(
                kind,
                json!({ "anyOf": [object(&of_case, &["date", "goal"]), object(&of_disclosure, OF_DISCLOSURE)] }),
            );
        }
        Kind::Plan => {
            let goals = one_of(Goal::ALL, Goal::id);
            let also =
                json!({ "goal": { "anyOf": [goals, { "type": "null" }] }, "tree": { "type": ["boolean", "null"] } });
            return titled(kind, of_either(&also));
        }
        Kind::Diff => {
            let goals = one_of(&Goal::of_cases(), Goal::id);
            let sides = json!({
                "otherProfile": { "type": ["string", "null"] },
                "otherDate": date(),
                "goals": { "type": ["array", "null"], "items": goals },
                "cooperation": one_of(Cooperation::ALL, Cooperation::id),
            });
            (merged(&[on_date, sides]), &["date"])
        }
        Kind::Receipt => return receipt_input(),
        Kind::Replay => return replay_input(),
        Kind::Check => {
            let kinds = one_of(crate::proof::check::PROVED, Kind::id);
            // What the input and the answer are is said by the schemas of their kind.
            let kinds = described("The kind of the input.", &kinds);
            let properties = json!({ "kind": kinds, "input": { "type": "object" }, "answer": {} });
            (properties, &["input", "answer"])
        }
    };
    titled(kind, object(&properties, required))
}

/// The schema of what is sent, with its dialect and its title.
fn titled(kind: Kind, mut schema: Value) -> Value {
    if let Value::Object(fields) = &mut schema {
        fields.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
        fields.insert("title".to_owned(), json!(format!("{kind} input")));
    }
    schema
}

/// A kind that receipts are made of, and the input of that kind.
fn receipt_input() -> Value {
    let kinds = [(ReceiptKind::Assess, Kind::Assess), (ReceiptKind::Disclose, Kind::Disclose)];
    let kinds = kinds.map(|(of, kind)| {
        let name = format!("{}Input", crate::order::begun_large(kind.id()));
        let kind_of = described("What the receipt is of.", &json!({ "const": of.id() }));
        let with = json!({ "kind": kind_of, "input": { "$ref": format!("#/$defs/{name}") } });
        let mut input = input(kind);
        if let Value::Object(fields) = &mut input {
            fields.remove("$schema");
        }
        (object(&with, &["kind", "input"]), (name, input))
    });
    let (one_of, inputs): (Vec<Value>, Map<String, Value>) = kinds.into_iter().unzip();
    titled(Kind::Receipt, json!({ "oneOf": one_of, "$defs": inputs }))
}

/// A receipt, as it was answered.
fn replay_input() -> Value {
    let mut generator = SchemaGenerator::new(SchemaSettings::draft2020_12().for_serialize());
    let schema = generator.subschema_for::<Receipt>().to_value();
    let definitions = generator.take_definitions(true);
    let merged = merged(&[schema, json!({ "$defs": definitions })]);
    titled(Kind::Replay, merged)
}

/// The schema of what is answered.
#[must_use]
pub fn answer_to(kind: Kind) -> Value {
    let generator = || SchemaGenerator::new(SchemaSettings::draft2020_12().for_serialize());
    let schema = match kind {
        Kind::Assess => generator().into_root_schema_for::<Assessment<'_>>(),
        Kind::Disclose => generator().into_root_schema_for::<DisclosureAnswer<'_>>(),
        Kind::Meeting => generator().into_root_schema_for::<MeetingAnswer<'_>>(),
        Kind::Timeline => generator().into_root_schema_for::<Timeline<'_>>(),
        Kind::Organisation => generator().into_root_schema_for::<Organisation<'_>>(),
        Kind::Screening => generator().into_root_schema_for::<ScreeningAnswer<'_>>(),
        Kind::Preparedness => generator().into_root_schema_for::<PreparednessAnswer<'_>>(),
        Kind::WhyNot => generator().into_root_schema_for::<WhyNotAnswer<'_>>(),
        Kind::Plan => generator().into_root_schema_for::<PlanAnswer<'_>>(),
        Kind::Diff => generator().into_root_schema_for::<DiffAnswer<'_>>(),
        Kind::Receipt => generator().into_root_schema_for::<Receipt>(),
        Kind::Replay => generator().into_root_schema_for::<ReplayAnswer>(),
        Kind::Check => generator().into_root_schema_for::<CheckAnswer<'_>>(),
    };
    schema.to_value()
}

/// The schema of the value that stands in the place of an input with faults.
#[must_use]
pub fn error() -> Value {
    let codes = one_of(crate::input::FaultCode::ALL, crate::input::FaultCode::id);
    let issue = json!({ "code": codes, "path": { "type": "string" }, "message": { "type": "string" } });
    let issues = json!({ "issues": { "type": "array", "items": object(&issue, &["code", "path", "message"]) } });
    object(&json!({ "error": object(&issues, &["issues"]) }), &["error"])
}

/// Every schema by its name: the kinds with `input` and `answer`, and `error`.
#[must_use]
pub fn all() -> Value {
    let kinds = Kind::ALL
        .iter()
        .map(|kind| (kind.id().to_owned(), json!({ "input": input(*kind), "answer": answer_to(*kind) })));
    Value::Object(kinds.chain([("error".to_owned(), error())]).collect())
}

/// An object of an input, each of its fields with what it means.
fn object(properties: &Value, required: &[&str]) -> Value {
    let mut properties = properties.clone();
    for (name, schema) in properties.as_object_mut().into_iter().flatten() {
        if let (Some(meaning), Value::Object(schema)) = (meaning(name), schema) {
            schema.entry("description").or_insert_with(|| json!(meaning));
        }
    }
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

/// A field whose name means something else in other inputs.
fn described(meaning: &str, schema: &Value) -> Value {
    merged(&[schema.clone(), json!({ "description": meaning })])
}

/// What a field of an input means; a yes/no field is described by its question. `None`: the field is none of an input.
fn meaning(field: &str) -> Option<Cow<'static, str>> {
    let question = Question::from_id(field).map(|question| question.wording().into_lang(Lang::English));
    let meaning = MEANINGS.iter().find(|(name, _)| *name == field).map(|(_, meaning)| Cow::Borrowed(*meaning));
    meaning.or(question)
}

const MEANINGS: &[(&str, &str)] = &[
    ("profile", "The id of the profile whose local rules apply: `koebenhavn` where it is left out."),
    ("date", "The day on which the rules are read, and on which the person has the age that counts."),
    ("from", "The first day."),
    ("until", "The first day after it."),
    ("birthDate", "The day of birth. Left out, every day that is possible is tried, and `birthDate` can be asked for."),
    ("releaseDate", "The day of release, for § 115(1) no. 3 b: `date` where it is left out. It can lie ahead."),
    ("facts", "What is known about the person. A fact that is left out is not known; it is never taken for a no."),
    ("level", "The case level that was chosen, to be checked."),
    ("proposedLead", "The id of the lead that was proposed, to be checked."),
    ("proposedForum", "The id of the forum that was proposed, to be checked."),
    ("goals", "What the questions are limited to: everything where it is left out."),
    ("residence", "The municipality in which the person lives; a postal code may stand before it."),
    ("riskFactors", "Risk factors in free words, handed through."),
    ("protectiveFactors", "Protective factors in free words, handed through."),
    ("cooperation", "The cooperation in which something is disclosed."),
    ("consent", "Whether the person agrees. § 115 does not ask for it, and a reminder says why."),
    (
        "participates",
        "Whether it takes part in the cooperation. A party that § 115 names in PSP or KSP is taken to, unless this is `false`; who stays at a meeting does not depend on it.",
    ),
    ("publicTask", "Whether it performs tasks for the public sector in one of the four fields of § 115(3)."),
    ("drawnIn", "Whether it is drawn into the cooperation."),
    ("purpose", "What the disclosure is for."),
    ("kind", "The kind of authority, institution or private actor."),
    ("id", "A short name, unique in its list. It should not tell who somebody is."),
    ("forum", "The id of the forum that meets."),
    ("participants", "Who takes part in the meeting."),
    ("members", "The members of the group."),
    ("scope", "How far the event reaches."),
    ("want", "The verdict, level, lead or forum that is wanted."),
    ("goal", "What is asked about."),
    ("tree", "Whether the whole plan is answered, and not the next question alone."),
    ("otherProfile", "The id of the profile that is compared with: `profile` where it is left out."),
    ("otherDate", "The day that is compared with: `date` where it is left out."),
    ("error", "What is wrong with the input, instead of an answer."),
    ("issues", "Every fault, in the order in which they stand in the input."),
    ("code", "What kind of fault it is."),
    ("path", "Where it is: a JSON pointer."),
    ("message", "What is wrong and what helps, in words."),
    ("input", "The input, as it was sent."),
    ("answer", "The answer, with its proofs."),
];

fn merged(objects: &[Value]) -> Value {
    let fields = objects.iter().filter_map(Value::as_object).flatten();
    Value::Object(fields.map(|(key, value)| (key.clone(), value.clone())).collect::<Map<_, _>>())
}

fn answer() -> Value {
    json!({ "enum": [true, false, "unknown", null] })
}

fn facts() -> Value {
    let facts = Fact::ALL.iter().map(|fact| (fact.id().to_owned(), answer()));
    let mut schema = object(&Value::Object(facts.collect()), &[]);
    if let Value::Object(fields) = &mut schema {
        fields.insert("type".to_owned(), json!(["object", "null"]));
    }
    schema
}

fn required_date() -> Value {
    json!({ "type": "string", "format": "date", "pattern": "^\\d{4}-\\d{2}-\\d{2}$" })
}

fn date() -> Value {
    json!({ "type": ["string", "null"], "format": "date", "pattern": "^\\d{4}-\\d{2}-\\d{2}$" })
}

fn strings() -> Value {
    json!({ "type": ["array", "null"], "items": { "type": "string" } })
}

fn one_of<T: Copy>(all: &[T], id: fn(T) -> &'static str) -> Value {
    json!({ "enum": all.iter().map(|item| id(*item)).collect::<Vec<_>>() })
}
