//! What people and programs send by mistake. Some of it is no fault after all, such as a `null`.

use serde_json::{Value, json};
use ssp_core::facts::Fact;

use super::inputs;
use crate::bad_input::places;
use crate::support::Random;

/// The input with one mistake in it, or with several.
pub fn spoiled(mut input: Value, random: &mut Random) -> String {
    for _ in 0..random.pick(&[0, 1, 1, 1, 3]) {
        spoil(&mut input, random);
    }
    let text = inputs::text(&input, random);
    if random.one_in(4) { broken(&text, random) } else { text }
}

fn spoil(input: &mut Value, random: &mut Random) {
    let mut found = Vec::new();
    places(input, "", &mut found);
    let place = found.swap_remove(random.below(found.len() as u64) as usize);
    let dates = ["2026-02-30", "15-01-2026", "1849-12-31", "2201-01-01", "2026-1-5", "", "i går"];
    match random.below(7) {
        0 => *input.pointer_mut(&place).unwrap() = wrong(random),
        1 => rename(input.pointer_mut(&place).unwrap(), random),
        2 => {
            if let Some(Value::String(word)) = input.pointer_mut(&place) {
                *word = misspelt(word, random);
            }
        }
        3 => {
            let Some(object) = input.as_object_mut() else { return };
            let field = random.pick(&["date", "birthDate", "releaseDate", "from", "until"]);
            object.insert(field.into(), random.pick(&dates).into());
        }
        4 => {
            let Some(object) = input.as_object_mut() else { return };
            object.insert("level".into(), random.pick(&[0_u64, 5, 9, 258, u64::MAX]).into());
        }
        5 => {
            let Some(object) = input.as_object_mut() else { return };
            let fact = random.pick(&[Fact::RepeatedCrime, Fact::RepeatedCrimeSerious, Fact::PersonEndangeringCrime]);
            let facts = object.entry("facts").or_insert_with(|| json!({}));
            if let Some(facts) = facts.as_object_mut() {
                facts.insert(fact.id().into(), true.into());
                facts.insert(Fact::Crime.id().into(), false.into());
            }
        }
        _ => {
            let Some(object) = input.as_object_mut() else { return };
            let names: Vec<String> = object.keys().cloned().collect();
            if !names.is_empty() {
                object.remove(&names[random.below(names.len() as u64) as usize]);
            }
        }
    }
}

/// A value where another is expected.
fn wrong(random: &mut Random) -> Value {
    let values = [
        json!(null),
        json!(true),
        json!("unknown"),
        json!("ja"),
        json!(0),
        json!(5),
        json!(-1),
        json!(2.5),
        json!(4_294_967_298_u64),
        json!(1e300),
        json!([]),
        json!({}),
        json!(["a", 1]),
        json!("1850-01-01"),
    ];
    values[random.below(values.len() as u64) as usize].clone()
}

/// Misspells a key of an object; the right one stays now and then.
fn rename(object: &mut Value, random: &mut Random) {
    let Some(object) = object.as_object_mut() else { return };
    let names: Vec<String> = object.keys().cloned().collect();
    if names.is_empty() {
        return;
    }
    let name = &names[random.below(names.len() as u64) as usize];
    let value = if random.one_in(4) { object.get(name).cloned() } else { object.remove(name) };
    object.insert(misspelt(name, random), value.unwrap_or_default());
}

fn misspelt(word: &str, random: &mut Random) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let at = random.below(letters.len() as u64 + 1) as usize;
    match random.below(4) {
        0 if at < letters.len() => drop(letters.remove(at)),
        1 if at + 1 < letters.len() => letters.swap(at, at + 1),
        2 => return word.to_uppercase(),
        _ => letters.insert(at, random.pick(&['e', 'æ', 'x', '🙂'])),
    }
    letters.into_iter().collect()
}

/// A text that is hardly JSON any more: cut off, with something that does not belong there, with a field twice.
fn broken(text: &str, random: &mut Random) -> String {
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let at = ends[random.below(ends.len() as u64) as usize];
    let (before, after) = text.split_at(at);
    let stray = ["\"", "{", "]", ",", "\\", "\\ud800", "NaN", "'", "1e999", "\u{0}", "æ", "\u{feff}"];
    match random.below(4) {
        0 => before.to_owned(),
        1 => format!("{before}{}{after}", random.pick(&stray)),
        2 => format!("{before}{}", after.chars().skip(1).collect::<String>()),
        _ => match text.strip_prefix('{').filter(|rest| *rest != "}") {
            Some(rest) => format!("{{\"date\":\"2026-01-15\",\"date\":null,\"profile\":\"slagelse\",{rest}"),
            None => format!("{text}{text}"),
        },
    }
}
