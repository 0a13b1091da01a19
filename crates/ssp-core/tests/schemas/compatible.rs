//! Whether a schema can take the place of one that is published.
//!
//! Something may be added: a field, a value, a definition. Nothing may be renamed or dropped, be of another type, or be asked for
//! that was not: who wrote against the published schema must not notice. Titles and descriptions are free.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

/// Who reads what the schema describes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Side {
    /// What is sent to us: we may come to accept more, and never ask for more.
    Input,
    /// What we answer: nothing that was always there may be missing.
    Answer,
}

/// Keywords that say nothing about what is valid.
const ANNOTATIONS: [&str; 7] = ["$schema", "title", "description", "default", "examples", "$comment", "$defs"];
/// Keywords that are compared one by one; every other must stay as it is.
const COMPARED: [&str; 9] = ["$ref", "type", "enum", "const", "oneOf", "anyOf", "properties", "required", "items"];

/// What would break who relies on the published schema; empty where nothing would.
pub(super) fn broken(published: &Value, new: &Value, side: Side) -> Vec<String> {
    let mut broken = Vec::new();
    Pair { roots: (published, new), side }.compare(published, new, "", &BTreeSet::new(), &mut broken);
    broken
}

/// The pairs of definitions that were compared on the way: a definition can contain itself.
type Seen = BTreeSet<(String, String)>;

/// The schemas that references point into.
#[derive(Clone, Copy)]
struct Pair<'a> {
    roots: (&'a Value, &'a Value),
    side: Side,
}

impl Pair<'_> {
    fn compare(self, old: &Value, new: &Value, at: &str, seen: &Seen, broken: &mut Vec<String>) {
        let mut fault = |what: String| broken.push(format!("{}: {what}", if at.is_empty() { "/" } else { at }));
        let mut seen = seen.clone();
        if let (Some(old), Some(new)) = (reference(old), reference(new))
            && !seen.insert((old.to_owned(), new.to_owned()))
        {
            return;
        }
        let (Some(old), Some(new)) = (resolved(self.roots.0, old), resolved(self.roots.1, new)) else {
            return fault("a definition is missing".into());
        };
        let (Some(old), Some(new)) = (old.as_object(), new.as_object()) else {
            // `true` and `false` are schemas too.
            if old != new {
                fault("is another schema".into());
            }
            return;
        };

        let types = (strings(old, "type"), strings(new, "type"));
        let fits = match self.side {
            Side::Input => types.0.is_subset(&types.1) && types.0.is_empty() == types.1.is_empty(),
            Side::Answer => types.0 == types.1,
        };
        if !fits {
            fault(format!("the type is {:?} and was {:?}", types.1, types.0));
        }

        match (values(old), values(new)) {
            (Some(old), Some(new)) => old.difference(&new).for_each(|gone| fault(format!("the value {gone} is gone"))),
            (Some(_), None) => fault("the list of values is gone".into()),
            (None, Some(_)) => fault("only some values are left".into()),
            (None, None) => {
                for key in ["oneOf", "anyOf"] {
                    let (old, new) = (list(old, key), list(new, key));
                    if old.is_empty() != new.is_empty() {
                        fault(format!("{key} came or went"));
                    }
                    let has_place = |one: &Value| {
                        new.iter().any(|other| {
                            let mut broken = Vec::new();
                            self.compare(one, other, at, &seen, &mut broken);
                            broken.is_empty()
                        })
                    };
                    let gone = old.iter().filter(|one| !has_place(one)).count();
                    if gone > 0 && !new.is_empty() {
                        fault(format!("{gone} of the alternatives of {key} have no place any more"));
                    }
                }
            }
        }

        let (required, now) = (strings(old, "required"), strings(new, "required"));
        match self.side {
            Side::Input => {
                now.difference(&required).for_each(|field| fault(format!("{field} is asked for, and was not")));
            }
            Side::Answer => {
                required.difference(&now).for_each(|field| fault(format!("{field} can be missing, and could not")));
            }
        }

        let keys: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
        for key in keys {
            let is_free = ANNOTATIONS.contains(&key.as_str()) || COMPARED.contains(&key.as_str());
            if !is_free && old.get(key) != new.get(key) {
                fault(format!("{key} is another"));
            }
        }

        match (old.get("items"), new.get("items")) {
            (Some(old), Some(new)) => self.compare(old, new, &format!("{at}/items"), &seen, broken),
            (None, None) => {}
            _ => fault("the items are described otherwise".into()),
        }
        let fields = |schema: &Map<String, Value>| {
            schema.get("properties").and_then(Value::as_object).cloned().unwrap_or_default()
        };
        let new_fields = fields(new);
        for (name, old) in fields(old) {
            let at = format!("{at}/{name}");
            match new_fields.get(&name) {
                Some(new) => self.compare(&old, new, &at, &seen, broken),
                None => broken.push(format!("{at}: is gone")),
            }
        }
    }
}

/// What a reference points to, where the schema is one.
fn reference(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()
}

/// The schema itself, or what its reference points to.
fn resolved<'a>(root: &'a Value, schema: &'a Value) -> Option<&'a Value> {
    match reference(schema) {
        Some(place) => root.pointer(place.strip_prefix('#')?),
        None => Some(schema),
    }
}

/// One string, or a list of them.
fn strings(schema: &Map<String, Value>, key: &str) -> BTreeSet<String> {
    match schema.get(key) {
        Some(Value::String(one)) => BTreeSet::from([one.clone()]),
        Some(Value::Array(all)) => all.iter().filter_map(Value::as_str).map(ToOwned::to_owned).collect(),
        _ => BTreeSet::new(),
    }
}

fn list<'a>(schema: &'a Map<String, Value>, key: &str) -> &'a [Value] {
    schema.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

/// The values that are allowed, where they are listed: by `enum`, by `const`, or as alternatives that are all constants.
fn values(schema: &Map<String, Value>) -> Option<BTreeSet<String>> {
    let constant = |schema: &Value| schema.get("const").map(ToString::to_string);
    if let Some(Value::Array(all)) = schema.get("enum") {
        return Some(all.iter().map(ToString::to_string).collect());
    }
    if let Some(one) = schema.get("const") {
        return Some(BTreeSet::from([one.to_string()]));
    }
    let alternatives = list(schema, "oneOf");
    let all: Option<BTreeSet<String>> = alternatives.iter().map(constant).collect();
    all.filter(|all| !all.is_empty())
}
