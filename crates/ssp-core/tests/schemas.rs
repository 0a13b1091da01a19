//! The published schemas: within a contract version nothing in them is ever renamed, dropped, or given another type.
//!
//! `schemas/1` holds those of contract version 1. What is added there is added by `cargo xtask schemas`, which refuses
//! whatever would break who relies on them: that needs another contract version, with a folder of its own.
#![cfg(feature = "schemars")]
#![expect(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test")]

#[path = "schemas/compatible.rs"]
mod compatible;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};
use ssp_core::assess::CONTRACT_VERSION;
use ssp_core::profile::Profile;

use self::compatible::{Side, broken};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("schemas").join(CONTRACT_VERSION.to_string())
}

/// Every schema of today, by the name of its file.
fn today() -> BTreeMap<String, Value> {
    let mut all = BTreeMap::from([("profile.input.json".to_owned(), schemars::schema_for!(Profile).to_value())]);
    for (name, schema) in ssp_core::schema::all().as_object().expect("the schemas by name") {
        let parts = ["input", "answer"].map(|part| (part, schema.get(part)));
        match parts {
            [(_, None), (_, None)] => drop(all.insert(format!("{name}.answer.json"), schema.clone())),
            parts => all.extend(
                parts
                    .into_iter()
                    .filter_map(|(part, schema)| schema.map(|schema| (format!("{name}.{part}.json"), schema.clone()))),
            ),
        }
    }
    all
}

/// Every schema that is published.
fn published() -> BTreeMap<String, Value> {
    let files = fs::read_dir(folder()).map(|files| files.flatten().collect::<Vec<_>>()).unwrap_or_default();
    let read = |file: fs::DirEntry| {
        let text = fs::read_to_string(file.path()).expect("a schema can be read");
        let schema = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.path().display()));
        (file.file_name().to_string_lossy().into_owned(), schema)
    };
    files.into_iter().map(read).collect()
}

fn side(name: &str) -> Side {
    if name.ends_with(".input.json") { Side::Input } else { Side::Answer }
}

fn written(schema: &Value) -> String {
    format!("{schema:#}\n")
}

#[test]
fn what_is_published_is_never_broken() {
    let (published, today) = (published(), today());
    let mut faults = Vec::new();
    for (name, old) in &published {
        match today.get(name) {
            None => faults.push(format!("{name} is gone")),
            Some(new) => {
                faults.extend(broken(old, new, side(name)).into_iter().map(|fault| format!("{name} at {fault}")));
            }
        }
    }
    assert!(faults.is_empty(), "this needs another contract version:\n  {}", faults.join("\n  "));

    if std::env::var_os("SSP_WRITE_SCHEMAS").is_some() {
        fs::create_dir_all(folder()).expect("the folder can be made");
        for (name, schema) in &today {
            fs::write(folder().join(name), written(schema)).expect("the schema can be written");
        }
        return;
    }
    assert!(!published.is_empty(), "no schema is published in {}", folder().display());
    let new =
        today.iter().filter(|(name, schema)| published.get(*name) != Some(*schema)).map(|(name, _)| name.as_str());
    let new: Vec<&str> = new.collect();
    assert!(new.is_empty(), "something was added: `cargo xtask schemas` publishes it: {new:?}");
}

/// The fields below here that nothing describes.
fn undescribed(schema: &Value, path: &str, found: &mut Vec<String>) {
    let fields = schema.get("properties").and_then(Value::as_object);
    // Of an alternative with one field the alternative says what it means; `$schema` is the editor's.
    let says_itself = schema.get("description").is_some() && fields.is_some_and(|fields| fields.len() == 1);
    for (name, field) in fields.into_iter().flatten() {
        if field.get("description").is_none() && !says_itself && name != "$schema" {
            found.push(format!("{path}/{name}"));
        }
    }
    match schema {
        Value::Object(parts) => {
            parts.iter().for_each(|(name, part)| undescribed(part, &format!("{path}/{name}"), found));
        }
        Value::Array(parts) => parts.iter().for_each(|part| undescribed(part, path, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn every_field_says_what_it_means() {
    let mut found = Vec::new();
    for (name, schema) in today() {
        undescribed(&schema, &name, &mut found);
    }
    assert!(found.is_empty(), "no description:\n  {}", found.join("\n  "));
}

/// An object with these fields, all of which must be there.
fn object(fields: &Value) -> Value {
    let required: Vec<&String> = fields.as_object().into_iter().flat_map(serde_json::Map::keys).collect();
    json!({ "type": "object", "properties": fields, "required": required, "additionalProperties": false })
}

/// What breaks in each direction: as an input, as an answer.
fn both(old: &Value, new: &Value) -> [usize; 2] {
    [Side::Input, Side::Answer].map(|side| broken(old, new, side).len())
}

#[test]
fn what_stays_or_is_only_said_otherwise_breaks_nothing() {
    for schema in today().values() {
        assert_eq!(both(schema, schema), [0, 0]);
    }
    let (old, new) =
        (object(&json!({ "a": { "type": "string" } })), object(&json!({ "a": { "type": "string", "title": "A" } })));
    assert_eq!(both(&old, &new), [0, 0]);
    // A list of values as an enum, or as constants with a description each.
    let values = json!({ "type": "string", "enum": ["x", "y"] });
    let constants = json!({ "type": "string", "oneOf": [{ "const": "y", "description": "Y" }, { "const": "x" }] });
    assert_eq!(both(&values, &constants), [0, 0]);
    assert_eq!(both(&constants, &values), [0, 0]);
}

#[test]
fn a_field_may_be_added_and_none_dropped_or_renamed() {
    let one = object(&json!({ "a": { "type": "string" } }));
    let mut two = object(&json!({ "a": { "type": "string" }, "b": { "type": "string" } }));
    // As an input a new field must be left out at will.
    assert_eq!(both(&one, &two), [1, 0]);
    two["required"] = json!(["a"]);
    assert_eq!(both(&one, &two), [0, 0]);
    assert_eq!(both(&two, &one), [1, 1], "one that is dropped breaks both");
    let renamed = object(&json!({ "c": { "type": "string" } }));
    assert_eq!(both(&one, &renamed), [2, 2]);
    // What was always there may not come to be missing, and what was free may not be asked for.
    let mut free = one.clone();
    free["required"] = json!([]);
    assert_eq!(both(&one, &free), [0, 1]);
    assert_eq!(both(&free, &one), [1, 0]);
}

#[test]
fn no_field_is_of_another_type() {
    let of = |schema: Value| object(&json!({ "a": schema }));
    let text = of(json!({ "type": "string" }));
    assert_eq!(both(&text, &of(json!({ "type": "integer" }))), [1, 1]);
    let or_null = of(json!({ "type": ["string", "null"] }));
    assert_eq!(both(&text, &or_null), [0, 1], "an input may accept more");
    assert_eq!(both(&or_null, &text), [1, 1]);
    assert_eq!(both(&text, &of(json!({ "type": "string", "format": "date" }))), [1, 1]);
    assert_eq!(both(&text, &of(json!({ "type": "string", "enum": ["x"] }))), [1, 1]);
    let (texts, numbers) = (json!({ "type": "string" }), json!({ "type": "integer" }));
    let list = |items: &Value| of(json!({ "type": "array", "items": items }));
    assert_eq!(both(&list(&texts), &list(&numbers)), [1, 1]);
    assert_eq!(both(&list(&texts), &of(json!({ "type": "array" }))), [1, 1]);
    let mut open = text.clone();
    open["additionalProperties"] = json!(true);
    assert_eq!(both(&text, &open), [1, 1]);
}

#[test]
fn a_value_or_an_alternative_may_be_added_and_none_dropped() {
    let values = |values: &[&str]| json!({ "enum": values });
    assert_eq!(both(&values(&["x"]), &values(&["x", "y"])), [0, 0]);
    assert_eq!(both(&values(&["x", "y"]), &values(&["x"])), [1, 1]);
    assert_eq!(both(&values(&["x"]), &json!({ "type": "string" })), [2, 2]);
    let any = |of: &[&str]| json!({ "anyOf": of.iter().map(|one| json!({ "type": one })).collect::<Vec<_>>() });
    assert_eq!(both(&any(&["string"]), &any(&["null", "string"])), [0, 0]);
    assert_eq!(both(&any(&["string", "null"]), &any(&["string"])), [1, 1]);
    assert_eq!(both(&any(&["string"]), &json!({ "type": "string" })), [2, 2]);
}

#[test]
fn references_are_followed_and_may_go_in_circles() {
    let tree = |leaf: &str| {
        let node = object(&json!({ "leaf": { "type": leaf }, "next": { "$ref": "#/$defs/Node" } }));
        json!({ "$ref": "#/$defs/Node", "$defs": { "Node": node } })
    };
    assert_eq!(both(&tree("string"), &tree("string")), [0, 0]);
    assert_eq!(both(&tree("string"), &tree("integer")), [1, 1]);
    // A definition by another name is the same definition; one that is not there is none.
    let named = |name: &str| json!({ "$ref": format!("#/$defs/{name}"), "$defs": { name: { "type": "string" } } });
    assert_eq!(both(&named("A"), &named("B")), [0, 0]);
    assert_eq!(both(&named("A"), &json!({ "$ref": "#/$defs/B" })), [1, 1]);
}
