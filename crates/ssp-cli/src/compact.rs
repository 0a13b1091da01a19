//! JSON as `serde_json` writes it without spaces, byte for byte.
//!
//! An answer is text for the most part, and `serde_json` looks at each byte of it to see whether it must be escaped. Here
//! that is done eight bytes at a time, which makes the whole command about a tenth quicker.

use std::fmt::{self, Display, Write};

use serde::Serialize;
use serde::ser::{
    Error as _, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};
use serde_json::Error;

/// Appends a value.
pub(crate) fn write<T: Serialize>(value: &T, out: &mut Vec<u8>) -> Result<(), Error> {
    value.serialize(Compact(out))
}

struct Compact<'a>(&'a mut Vec<u8>);

/// An array or an object that has begun.
struct Open<'a> {
    out: &'a mut Vec<u8>,
    is_empty: bool,
    end: &'static [u8],
}

impl<'a> Compact<'a> {
    fn literal(self, text: &str) -> Result<(), Error> {
        self.0.extend_from_slice(text.as_bytes());
        Ok(())
    }

    fn number<N: Serialize>(self, number: N) -> Result<(), Error> {
        serde_json::to_writer(self.0, &number)
    }

    fn open(self, begin: u8, end: &'static [u8]) -> Open<'a> {
        self.0.push(begin);
        Open { out: self.0, is_empty: true, end }
    }

    fn open_variant(self, variant: &str, begin: u8, end: &'static [u8]) -> Open<'a> {
        self.0.push(b'{');
        write_string(variant, self.0);
        self.0.push(b':');
        self.open(begin, end)
    }
}

impl Open<'_> {
    fn next(&mut self) {
        if !std::mem::replace(&mut self.is_empty, false) {
            self.out.push(b',');
        }
    }

    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.next();
        value.serialize(Compact(self.out))
    }

    fn field<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Result<(), Error> {
        self.next();
        write_string(key, self.out);
        self.out.push(b':');
        value.serialize(Compact(self.out))
    }

    fn close(self) -> Result<(), Error> {
        self.out.extend_from_slice(self.end);
        Ok(())
    }
}

fn write_string(text: &str, out: &mut Vec<u8>) {
    out.reserve(text.len().saturating_add(2));
    out.push(b'"');
    write_escaped(text, out);
    out.push(b'"');
}

fn write_escaped(text: &str, out: &mut Vec<u8>) {
    if is_plain(text.as_bytes()) {
        out.extend_from_slice(text.as_bytes());
        return;
    }
    for byte in text.bytes() {
        match byte {
            b'"' => out.extend_from_slice(b"\\\""),
            b'\\' => out.extend_from_slice(b"\\\\"),
            b'\n' => out.extend_from_slice(b"\\n"),
            b'\r' => out.extend_from_slice(b"\\r"),
            b'\t' => out.extend_from_slice(b"\\t"),
            0x08 => out.extend_from_slice(b"\\b"),
            0x0C => out.extend_from_slice(b"\\f"),
            0..0x20 => out.extend_from_slice(format!("\\u{byte:04x}").as_bytes()),
            plain => out.push(plain),
        }
    }
}

/// Whether no byte must be escaped.
fn is_plain(text: &[u8]) -> bool {
    let special = if let Some(last) = text.last_chunk() {
        // The last word overlaps the one before it, so that no byte is left over.
        let (words, _) = text.as_chunks();
        words.iter().chain([last]).fold(0, |found, word| found | special(u64::from_le_bytes(*word)))
    } else if let (Some(first), Some(last)) = (text.first_chunk(), text.last_chunk()) {
        special((u64::from(u32::from_le_bytes(*first)) << 32) | u64::from(u32::from_le_bytes(*last)))
    } else {
        return text.iter().all(|byte| *byte >= 0x20 && *byte != b'"' && *byte != b'\\');
    };
    special == 0
}

/// Not zero where one of eight bytes is below 0x20, a quotation mark or a backslash: a subtraction sets the high bit of a
/// byte that was smaller.
const fn special(word: u64) -> u64 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    const CONTROL: u64 = 0x2020_2020_2020_2020;
    const QUOTE: u64 = 0x2222_2222_2222_2222;
    const BACKSLASH: u64 = 0x5C5C_5C5C_5C5C_5C5C;
    let (quote, backslash) = (word ^ QUOTE, word ^ BACKSLASH);
    let control = word.wrapping_sub(CONTROL) & !word;
    let quote = quote.wrapping_sub(ONES) & !quote;
    let backslash = backslash.wrapping_sub(ONES) & !backslash;
    (control | quote | backslash) & HIGH
}

/// Escapes what is written to it.
struct Escaping<'a>(&'a mut Vec<u8>);

impl Write for Escaping<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        write_escaped(text, self.0);
        Ok(())
    }
}

macro_rules! numbers {
    ($($method:ident: $number:ty),+) => {
        $(fn $method(self, number: $number) -> Result<(), Error> {
            self.number(number)
        })+
    };
}

impl<'a> Serializer for Compact<'a> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Open<'a>;
    type SerializeTuple = Open<'a>;
    type SerializeTupleStruct = Open<'a>;
    type SerializeTupleVariant = Open<'a>;
    type SerializeMap = Open<'a>;
    type SerializeStruct = Open<'a>;
    type SerializeStructVariant = Open<'a>;

    numbers!(serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64);
    numbers!(serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64);
    numbers!(serialize_f32: f32, serialize_f64: f64);

    fn serialize_bool(self, value: bool) -> Result<(), Error> {
        self.literal(if value { "true" } else { "false" })
    }
    fn serialize_char(self, value: char) -> Result<(), Error> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }
    fn serialize_str(self, text: &str) -> Result<(), Error> {
        write_string(text, self.0);
        Ok(())
    }
    fn serialize_bytes(self, bytes: &[u8]) -> Result<(), Error> {
        self.collect_seq(bytes)
    }
    fn serialize_none(self) -> Result<(), Error> {
        self.literal("null")
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }
    fn serialize_unit(self) -> Result<(), Error> {
        self.literal("null")
    }
    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Error> {
        self.literal("null")
    }
    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Error> {
        self.serialize_str(variant)
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        let mut open = self.open(b'{', b"}");
        open.field(variant, value)?;
        open.close()
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Open<'a>, Error> {
        Ok(self.open(b'[', b"]"))
    }
    fn serialize_tuple(self, _: usize) -> Result<Open<'a>, Error> {
        Ok(self.open(b'[', b"]"))
    }
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Open<'a>, Error> {
        Ok(self.open(b'[', b"]"))
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Open<'a>, Error> {
        Ok(self.open_variant(variant, b'[', b"]}"))
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Open<'a>, Error> {
        Ok(self.open(b'{', b"}"))
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Open<'a>, Error> {
        Ok(self.open(b'{', b"}"))
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Open<'a>, Error> {
        Ok(self.open_variant(variant, b'{', b"}}"))
    }
    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<(), Error> {
        self.0.push(b'"');
        write!(Escaping(self.0), "{value}").map_err(Error::custom)?;
        self.0.push(b'"');
        Ok(())
    }
}

impl SerializeSeq for Open<'_> {
    type Ok = ();
    type Error = Error;
    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.item(value)
    }
    fn end(self) -> Result<(), Error> {
        self.close()
    }
}

impl SerializeTuple for Open<'_> {
    type Ok = ();
    type Error = Error;
    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.item(value)
    }
    fn end(self) -> Result<(), Error> {
        self.close()
    }
}

impl SerializeTupleStruct for Open<'_> {
    type Ok = ();
    type Error = Error;
    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.item(value)
    }
    fn end(self) -> Result<(), Error> {
        self.close()
    }
}

impl SerializeTupleVariant for Open<'_> {
    type Ok = ();
    type Error = Error;
    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.item(value)
    }
    fn end(self) -> Result<(), Error> {
        self.close()
    }
}

impl SerializeMap for Open<'_> {
    type Ok = ();
    type Error = Error;
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.next();
        let start = self.out.len();
        key.serialize(Compact(self.out))?;
        match self.out.get(start) {
            Some(b'"') => Ok(()),
            // A number or a truth value becomes a string where it is a key.
            Some(b'0'..=b'9' | b'-' | b't' | b'f') => {
                self.out.insert(start, b'"');
                self.out.push(b'"');
                Ok(())
            }
            _ => Err(Error::custom("key must be a string")),
        }
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.out.push(b':');
        value.serialize(Compact(self.out))
    }
    fn end(self) -> Result<(), Error> {
        self.close()
    }
}

impl SerializeStruct for Open<'_> {
    type Ok = ();
    type Error = Error;
    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Error> {
        self.field(key, value)
    }
    fn end(self) -> Result<(), Error> {
        self.close()
    }
}

impl SerializeStructVariant for Open<'_> {
    type Ok = ();
    type Error = Error;
    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Error> {
        self.field(key, value)
    }
    fn end(self) -> Result<(), Error> {
        self.close()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that fails should say so at once")]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[derive(Serialize)]
    enum Every {
        Unit,
        Newtype(f64),
        Tuple(i8, Option<u64>),
        Struct { a: char, b: () },
    }

    #[derive(Serialize)]
    struct Flattened<'a> {
        #[serde(flatten)]
        every: &'a BTreeMap<&'a str, Every>,
        #[serde(skip_serializing_if = "Option::is_none")]
        left_out: Option<bool>,
        pair: (f32, bool),
    }

    fn is_the_same<T: Serialize>(value: &T) {
        let mut written = Vec::new();
        write(value, &mut written).unwrap();
        assert_eq!(String::from_utf8(written).unwrap(), serde_json::to_string(value).unwrap());
    }

    #[test]
    fn text_is_written_as_serde_json_writes_it() {
        // Every byte that can stand in text, at every place of a word, before and after others of its kind.
        for special in (0..0x300).filter_map(char::from_u32).chain(['\u{2028}', '\u{feff}', '😀']) {
            for before in 0..18 {
                for after in [0, 1, 7, 8, 9] {
                    is_the_same(&format!("{}{special}{}", "a".repeat(before), "å".repeat(after)));
                    is_the_same(&format!("{}{special}{special}", "!".repeat(before)));
                }
            }
        }
    }

    #[test]
    fn answers_are_written_as_serde_json_writes_them() {
        use ssp_core::input::Json;
        use ssp_core::proof::Proofs;
        use ssp_core::reply::{Kind, Settings, reply};

        let cases = include_str!("../examples/cases.jsonl").lines().map(|line| (Kind::Assess, line));
        let others = [
            (Kind::Disclose, include_str!("../examples/disclosure-school-to-job-centre.json")),
            (Kind::Meeting, include_str!("../examples/meeting.json")),
            (Kind::Timeline, include_str!("../examples/timeline.json")),
            (Kind::Organisation, include_str!("../examples/organisation.json")),
            (Kind::Screening, include_str!("../examples/group.json")),
            (Kind::Preparedness, include_str!("../examples/event.json")),
        ];
        for (kind, text) in cases.chain(others) {
            for proofs in [Proofs::Leave, Proofs::Add] {
                let settings = Settings { proofs, ..Settings::default() };
                match reply(kind, &Json::parse(text).unwrap(), &settings) {
                    Ok(reply) => is_the_same(&reply),
                    Err(faults) => is_the_same(&crate::errors::Problem::of(&faults, settings.lang)),
                }
            }
        }
    }

    #[test]
    fn every_shape_is_written_as_serde_json_writes_it() {
        let every = [
            ("unit", Every::Unit),
            ("new\ntype", Every::Newtype(0.1)),
            ("nan", Every::Newtype(f64::NAN)),
            ("tuple", Every::Tuple(-1, Some(u64::MAX))),
            ("none", Every::Tuple(0, None)),
            ("struct", Every::Struct { a: '"', b: () }),
        ];
        let every = BTreeMap::from(every);
        is_the_same(&every);
        is_the_same(&Flattened { every: &every, left_out: None, pair: (1.5, true) });
        is_the_same(&Flattened { every: &BTreeMap::new(), left_out: Some(false), pair: (0.0, false) });
        is_the_same(&BTreeMap::from([(1_u8, vec![1, 2]), (20, vec![])]));
        is_the_same(&BTreeMap::from([(false, [0_u8; 0]), (true, [])]));
        is_the_same(&chrono::NaiveDate::from_ymd_opt(2026, 1, 15));
        assert!(write(&BTreeMap::from([(None::<u8>, 1)]), &mut Vec::new()).is_err());
    }
}
