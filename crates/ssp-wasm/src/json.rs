//! JSON text as `serde_json` writes it, from types whose writing cannot fail: without a way out at every field the module is
//! smaller by 4 kB compressed.

use std::fmt::{self, Display, Write};

use serde::ser::{self, Serialize, Serializer};

/// The value as JSON.
pub(crate) fn written(value: &impl Serialize) -> String {
    let mut json = Json(String::with_capacity(1 << 12));
    let Ok(()) = value.serialize(&mut json);
    json.0
}

/// What is written so far.
struct Json(String);

/// No answer fails to be written.
#[derive(Debug)]
enum Never {}

impl Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl ser::Error for Never {
    /// Only a type with an implementation of its own can come here, and of those of the rules none does.
    fn custom<T: Display>(_: T) -> Self {
        std::process::abort()
    }
}

impl Json {
    /// Begins an item: a comma before each but the first.
    fn next(&mut self) {
        if !self.0.ends_with(['[', '{']) {
            self.0.push(',');
        }
    }

    fn key(&mut self, key: &str) {
        self.next();
        self.string(key);
        self.0.push(':');
    }

    fn string(&mut self, text: &str) {
        self.0.push('"');
        let is_plain = |byte| !matches!(byte, 0..=0x1F | b'"' | b'\\');
        if text.bytes().all(is_plain) {
            self.0.push_str(text);
        } else {
            self.escaped(text);
        }
        self.0.push('"');
    }

    fn escaped(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '"' => self.0.push_str("\\\""),
                '\\' => self.0.push_str("\\\\"),
                '\n' => self.0.push_str("\\n"),
                '\r' => self.0.push_str("\\r"),
                '\t' => self.0.push_str("\\t"),
                '\u{8}' => self.0.push_str("\\b"),
                '\u{c}' => self.0.push_str("\\f"),
                '\0'..='\u{1f}' => self.control(letter),
                _ => self.0.push(letter),
            }
        }
    }

    fn control(&mut self, letter: char) {
        let digit = |digit: u32| char::from_digit(digit, 16).unwrap_or_default();
        let code = u32::from(letter);
        self.0.push_str("\\u00");
        self.0.extend([digit(code >> 4), digit(code & 15)]);
    }

    fn display(&mut self, value: &dyn Display) {
        // Writing into a string does not fail.
        let _ = write!(self.0, "{value}");
    }

    fn begin(&mut self, bracket: char) -> Result<&mut Self, Never> {
        self.0.push(bracket);
        Ok(self)
    }

    fn finish(&mut self, bracket: char) -> Result<(), Never> {
        self.0.push(bracket);
        Ok(())
    }

    /// An item of an array.
    fn item(&mut self, value: &(impl Serialize + ?Sized)) -> Result<(), Never> {
        self.next();
        value.serialize(self)
    }

    /// A field of an object.
    fn field(&mut self, key: &str, value: &(impl Serialize + ?Sized)) -> Result<(), Never> {
        self.key(key);
        value.serialize(self)
    }

    /// A key that is no string stands in quotes all the same.
    fn quoted(&mut self, key: &(impl Serialize + ?Sized)) -> Result<(), Never> {
        self.next();
        let from = self.0.len();
        key.serialize(&mut *self)?;
        if !self.0.ends_with('"') {
            self.0.insert(from, '"');
            self.0.push('"');
        }
        Ok(())
    }

    /// An object with one field, the name of a variant, as far as what it holds.
    fn variant(&mut self, variant: &str) {
        self.0.push('{');
        self.key(variant);
    }
}

macro_rules! displayed {
    ($($method:ident($type:ty)),+) => { $(
        fn $method(self, value: $type) -> Result<(), Never> {
            self.display(&value);
            Ok(())
        }
    )+ };
}

impl<'a> Serializer for &'a mut Json {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = InVariant<'a>;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = InVariant<'a>;

    displayed! {
        serialize_i8(i8), serialize_i16(i16), serialize_i32(i32), serialize_i64(i64), serialize_bool(bool),
        serialize_u8(u8), serialize_u16(u16), serialize_u32(u32), serialize_u64(u64)
    }

    fn serialize_f32(self, value: f32) -> Result<(), Never> {
        self.0.push_str(&serde_json::to_string(&value).unwrap_or_default());
        Ok(())
    }

    fn serialize_f64(self, value: f64) -> Result<(), Never> {
        self.0.push_str(&serde_json::to_string(&value).unwrap_or_default());
        Ok(())
    }

    fn serialize_char(self, value: char) -> Result<(), Never> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<(), Never> {
        self.string(value);
        Ok(())
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), Never> {
        self.collect_seq(value)
    }

    fn serialize_none(self) -> Result<(), Never> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Never> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Never> {
        self.0.push_str("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Never> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Never> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Never> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Never> {
        self.variant(variant);
        value.serialize(&mut *self)?;
        self.finish('}')
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Never> {
        self.begin('[')
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Never> {
        self.begin('[')
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, Never> {
        self.begin('[')
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<InVariant<'a>, Never> {
        self.variant(variant);
        self.begin('[').map(InVariant)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self, Never> {
        self.begin('{')
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Never> {
        self.begin('{')
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<InVariant<'a>, Never> {
        self.variant(variant);
        self.begin('{').map(InVariant)
    }
}

/// The content of a variant.
struct InVariant<'a>(&'a mut Json);

macro_rules! items {
    ($($name:ident: $method:ident),+) => { $(
        impl ser::$name for &mut Json {
            type Ok = ();
            type Error = Never;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
                self.item(value)
            }

            fn end(self) -> Result<(), Never> {
                self.finish(']')
            }
        }
    )+ };
}

items! {
    SerializeSeq: serialize_element, SerializeTuple: serialize_element, SerializeTupleStruct: serialize_field
}

impl ser::SerializeMap for &mut Json {
    type Ok = ();
    type Error = Never;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Never> {
        self.quoted(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        self.0.push(':');
        value.serialize(&mut **self)
    }

    fn end(self) -> Result<(), Never> {
        self.finish('}')
    }
}

impl ser::SerializeStruct for &mut Json {
    type Ok = ();
    type Error = Never;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Never> {
        self.field(key, value)
    }

    fn end(self) -> Result<(), Never> {
        self.finish('}')
    }
}

impl ser::SerializeStructVariant for InVariant<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Never> {
        self.0.field(key, value)
    }

    fn end(self) -> Result<(), Never> {
        self.0.finish('}')?;
        self.0.finish('}')
    }
}

impl ser::SerializeTupleVariant for InVariant<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        self.0.item(value)
    }

    fn end(self) -> Result<(), Never> {
        self.0.finish(']')?;
        self.0.finish('}')
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Serialize;

    use super::written;

    #[derive(Serialize)]
    struct Unit;

    #[derive(Serialize)]
    struct Wrapped(u8);

    #[derive(Serialize)]
    struct Pair(i8, &'static str);

    #[derive(Serialize)]
    enum Kind {
        Plain,
        Holding(Option<bool>),
        Several(u16, char),
        Named { first: (), second: Vec<Kind> },
    }

    #[derive(Serialize)]
    struct Inner {
        depth: u64,
        none: Option<u8>,
    }

    #[derive(Serialize)]
    struct Everything {
        text: String,
        numbers: (i64, u32, f32, f64, f64),
        unit: Unit,
        wrapped: Wrapped,
        pair: Pair,
        kinds: Vec<Kind>,
        by_number: BTreeMap<u8, &'static str>,
        by_text: BTreeMap<&'static str, [u8; 2]>,
        empty: (Vec<u8>, BTreeMap<u8, u8>),
        #[serde(flatten)]
        inner: Inner,
    }

    #[test]
    fn writes_what_serde_json_writes() {
        let named = Kind::Named { first: (), second: vec![Kind::Plain, Kind::Several(7, '\'')] };
        let everything = Everything {
            text: (0..0x180).chain([0x2028, 0x1F600]).filter_map(char::from_u32).collect(),
            numbers: (i64::MIN, u32::MAX, 0.1, -1e300, f64::NAN),
            unit: Unit,
            wrapped: Wrapped(8),
            pair: Pair(-1, "[{,"),
            kinds: vec![Kind::Plain, Kind::Holding(Some(true)), Kind::Holding(None), named],
            by_number: [(1, "{"), (2, "[")].into(),
            by_text: [("", [1, 2]), ("\"", [3, 4])].into(),
            empty: (Vec::new(), BTreeMap::new()),
            inner: Inner { depth: u64::MAX, none: None },
        };
        assert_eq!(written(&everything), serde_json::to_string(&everything).unwrap_or_default());
        assert_eq!(written(&"[{"), "\"[{\"");
    }
}
