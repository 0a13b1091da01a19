//! Canonical JSON (RFC 8785, JCS): one text for one value, so that everybody who hashes it comes to the same hash.
//!
//! Keys stand in the order of their UTF-16 code units, nothing stands between the tokens, and a string escapes only what
//! it must. Numbers are whole and fit 53 bits: the answers of this crate have no others, and any other is an error here
//! instead of a text that another program would write differently.

use std::fmt::Write;

use serde::{Serialize, Serializer};
use serde_json::Value;
use sha2::Digest;

/// The largest whole number that JavaScript and the RFC take for one: 2^53 - 1.
const LARGEST: i64 = (1 << 53) - 1;

/// Why a value has no canonical text here.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum NotCanonical {
    /// A number that is not whole, or beyond 53 bits.
    #[error("a number is not whole or does not fit 53 bits")]
    Number,
    /// No JSON at all, such as an object whose keys are no strings.
    #[error("the value cannot be written as JSON: {0}")]
    NoJson(String),
}

/// The canonical text of a value.
///
/// ```
/// use ssp_core::canonical::canonical;
///
/// let value = serde_json::json!({ "verdict": "open", "ask": ["crime"], "note": "kan \"måske\" ændres\n" });
/// assert_eq!(canonical(&value).unwrap(), r#"{"ask":["crime"],"note":"kan \"måske\" ændres\n","verdict":"open"}"#);
/// ```
///
/// # Errors
/// A number that is not whole or beyond 53 bits, and what is no JSON.
pub fn canonical<T: Serialize + ?Sized>(value: &T) -> Result<String, NotCanonical> {
    let value = serde_json::to_value(value).map_err(|error| NotCanonical::NoJson(error.to_string()))?;
    let mut text = String::new();
    write_value(&value, &mut text)?;
    Ok(text)
}

/// SHA-256 of these bytes, in hexadecimal digits.
///
/// ```
/// let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
/// assert_eq!(ssp_core::canonical::sha256(""), empty);
/// ```
#[must_use]
pub fn sha256(bytes: impl AsRef<[u8]>) -> String {
    sha2::Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// SHA-256 of the canonical text of what this crate itself writes.
pub(crate) fn hash<T: Serialize + ?Sized>(value: &T) -> String {
    // Nothing of this crate has other numbers or other keys; the tests of receipts would see an empty text.
    sha256(canonical(value).unwrap_or_default())
}

/// Serialises with the keys of every object in canonical order.
pub(crate) fn sorted<T: Serialize, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let value = serde_json::to_value(value).map_err(serde::ser::Error::custom)?;
    Sorted(&value).serialize(serializer)
}

struct Sorted<'a>(&'a Value);

impl Serialize for Sorted<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Array(items) => serializer.collect_seq(items.iter().map(Self)),
            Value::Object(fields) => serializer.collect_map(in_order(fields).map(|(key, value)| (key, Self(value)))),
            other @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)) => other.serialize(serializer),
        }
    }
}

/// The fields by the UTF-16 code units of their keys. Letters beyond U+FFFF come before those from U+E000 on, so this is not
/// the order of Rust's strings.
fn in_order(fields: &serde_json::Map<String, Value>) -> impl Iterator<Item = (&String, &Value)> {
    let mut fields: Vec<(&String, &Value)> = fields.iter().collect();
    fields.sort_by(|(one, _), (other, _)| one.encode_utf16().cmp(other.encode_utf16()));
    fields.into_iter()
}

fn write_value(value: &Value, text: &mut String) -> Result<(), NotCanonical> {
    match value {
        Value::Null => text.push_str("null"),
        Value::Bool(true) => text.push_str("true"),
        Value::Bool(false) => text.push_str("false"),
        Value::Number(number) => {
            let whole = number.as_i64().filter(|whole| (-LARGEST..=LARGEST).contains(whole));
            text.push_str(&whole.ok_or(NotCanonical::Number)?.to_string());
        }
        Value::String(string) => write_string(string, text),
        Value::Array(items) => {
            text.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    text.push(',');
                }
                write_value(item, text)?;
            }
            text.push(']');
        }
        Value::Object(fields) => {
            text.push('{');
            for (index, (key, value)) in in_order(fields).enumerate() {
                if index > 0 {
                    text.push(',');
                }
                write_string(key, text);
                text.push(':');
                write_value(value, text)?;
            }
            text.push('}');
        }
    }
    Ok(())
}

fn write_string(string: &str, text: &mut String) {
    text.push('"');
    for letter in string.chars() {
        match letter {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\u{8}' => text.push_str("\\b"),
            '\t' => text.push_str("\\t"),
            '\n' => text.push_str("\\n"),
            '\u{c}' => text.push_str("\\f"),
            '\r' => text.push_str("\\r"),
            '\0'..='\u{1f}' => {
                // A String takes everything.
                let _written = write!(text, "\\u{:04x}", u32::from(letter));
            }
            _ => text.push(letter),
        }
    }
    text.push('"');
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that fails should say so at once")]
mod tests {
    use serde_json::json;

    use super::*;

    fn of(json: &str) -> String {
        canonical(&serde_json::from_str::<Value>(json).unwrap()).unwrap()
    }

    /// RFC 8785, section 3.2.2 and 3.2.3: the example, without its numbers that are not whole.
    #[test]
    fn the_example_of_the_rfc() {
        let input = r#"{
            "numbers": [333333333, -7, 0],
            "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
            "literals": [null, true, false]
        }"#;
        let expected = r#"{"literals":[null,true,false],"numbers":[333333333,-7,0],"string":"€$\u000f\nA'B\"\\\\\"/"}"#;
        assert_eq!(of(input), expected);
    }

    /// RFC 8785, section 3.2.3: the order of keys.
    #[test]
    fn keys_stand_in_the_order_of_the_rfc() {
        let input = r#"{
            "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
            "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"
        }"#;
        let values = [
            "Carriage Return",
            "One",
            "Control",
            "Latin Small Letter O With Diaeresis",
            "Euro Sign",
            "Emoji: Grinning Face",
            "Hebrew Letter Dalet With Dagesh",
        ];
        let text = of(input);
        let places: Vec<usize> = values.iter().map(|value| text.find(value).unwrap()).collect();
        assert!(places.is_sorted(), "{text}");
        // The order of Rust's strings is another: that of code points.
        assert!("\u{fb33}" < "\u{1f600}");
        let serialised = serde_json::to_string(&Sorted(&serde_json::from_str(input).unwrap())).unwrap();
        assert_eq!(serialised, text, "in canonical order through serde too");
    }

    /// RFC 8785, section 3.2.2.2: every control character, what must be escaped, and nothing else.
    #[test]
    fn strings_escape_what_they_must() {
        for letter in (0..=0x2_0000_u32).filter_map(char::from_u32) {
            let text = canonical(&letter.to_string()).unwrap();
            let expected = match letter {
                '\u{8}' => "\"\\b\"".to_owned(),
                '\u{9}' => "\"\\t\"".to_owned(),
                '\u{a}' => "\"\\n\"".to_owned(),
                '\u{c}' => "\"\\f\"".to_owned(),
                '\u{d}' => "\"\\r\"".to_owned(),
                '"' => "\"\\\"\"".to_owned(),
                '\\' => "\"\\\\\"".to_owned(),
                _ if u32::from(letter) < 0x20 => format!("\"\\u{:04x}\"", u32::from(letter)),
                _ => format!("\"{letter}\""),
            };
            assert_eq!(text, expected, "U+{:04X}", u32::from(letter));
            assert_eq!(serde_json::from_str::<String>(&text).unwrap(), letter.to_string());
        }
    }

    /// RFC 8785, appendix B and section 3.2.2.3: whole numbers up to 53 bits; the rest is refused.
    #[test]
    fn numbers_are_whole_or_refused() {
        let largest = 9_007_199_254_740_991_i64;
        assert_eq!(canonical(&json!([0, -0, largest, -largest])).unwrap(), format!("[0,0,{largest},-{largest}]"));
        for other in [json!(0.5), json!(1e30), json!(9_007_199_254_740_992_i64), json!(u64::MAX), json!(i64::MIN)] {
            assert_eq!(canonical(&json!({ "a": [other] })), Err(NotCanonical::Number));
        }
        let no_strings = std::collections::BTreeMap::from([((1, 2), 3)]);
        assert!(matches!(canonical(&no_strings), Err(NotCanonical::NoJson(_))));
    }

    #[test]
    fn nothing_stands_between_the_tokens() {
        assert_eq!(of(" { \"b\" : [ ] , \"a\" : { } ,\n\"\" : [ 1 , [ 2 ] ] } "), r#"{"":[1,[2]],"a":{},"b":[]}"#);
    }

    /// NIST, FIPS 180-2, appendix B.
    #[test]
    fn sha_256_of_the_standard() {
        assert_eq!(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
