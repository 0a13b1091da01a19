//! What the format is, as data, so that one reader reads every type of it; each type is then made of what was read.

use std::ops::RangeInclusive;
use std::vec::IntoIter;

use chrono::Datelike;

use super::check::Loader;
use crate::age::Age;
use crate::input::{FaultCode, Json, Object, Path};
use crate::rule::Judgement;
use crate::text::{Text, text};

/// What a value must be.
pub(super) enum Shape {
    /// An id, a name or a sentence: never blank.
    Name,
    /// A day of the calendar.
    Date,
    /// A case level.
    Level,
    /// `{ "years": 17, "months": 6 }`; months may be left out.
    Age,
    /// `{ "from": age, "until": age }`; either may be left out.
    Ages,
    /// `"met"`, `"notMet"` or `{ "judge": judgement }`.
    Finding,
    /// One of these names; another is this fault.
    OneOf(&'static [&'static str], FaultCode),
    /// A list in which order and repetition do not matter, and which must have an item.
    Set(&'static Self),
    /// A list.
    List(&'static Self),
    /// An object with a field for each key.
    Object(&'static Table),
}

/// The fields of an object.
pub(super) struct Table {
    /// Its own, in the order in which they are read and written.
    pub(super) fields: &'static [Field],
    /// The further fields that say what it rests on, where it has them.
    pub(super) basis: &'static [&'static Self],
    /// Keys of lists that must have an item.
    pub(super) never_empty: &'static [&'static str],
    /// Keys that are allowed and not read.
    pub(super) ignored: &'static [&'static str],
    /// Checks what must hold beyond the shape of each field. It sees the object as it was sent, so that a fault in one
    /// field hides none in another.
    pub(super) check: fn(&Object<'_, '_>, &Path<'_>, &mut Loader<'_>),
}

/// A field of an object.
pub(super) struct Field {
    pub(super) key: &'static str,
    pub(super) shape: &'static Shape,
    pub(super) can_be_left_out: bool,
}

/// What was read, in the order of the tables. Two values of a type are the same where this is.
#[derive(Clone, PartialEq)]
pub(super) enum Part {
    /// Nothing, or what says no more than nothing.
    LeftOut,
    /// A level, a day, an age in months, the place of a name in its list, or a set of such: bit n for n.
    Number(u64),
    /// A name or a sentence.
    Name(String),
    /// The items of a list, or the fields of an object and then its basis.
    Parts(Vec<Self>),
}

impl Part {
    fn of(number: impl Into<u64>) -> Self {
        Self::Number(number.into())
    }

    fn of_parts(parts: Vec<Self>) -> Self {
        if parts.iter().all(|part| *part == Self::LeftOut) { Self::LeftOut } else { Self::Parts(parts) }
    }

    /// The number; 0 where it is none.
    pub(super) fn number<T: TryFrom<u64> + Default>(&self) -> T {
        if let Self::Number(number) = self { T::try_from(*number).unwrap_or_default() } else { T::default() }
    }

    /// The numbers of a set.
    pub(super) fn set(&self) -> impl Iterator<Item = u8> {
        let set: u64 = self.number();
        (0..64).filter(move |number| set & bit(*number) != 0)
    }

    /// The parts; none where it has none.
    pub(super) fn parts(self) -> IntoIter<Self> {
        if let Self::Parts(parts) = self { parts.into_iter() } else { Vec::new().into_iter() }
    }
}

fn bit(number: impl Into<u32>) -> u64 {
    1_u64.wrapping_shl(number.into())
}

impl Table {
    fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.fields.iter().chain(self.basis.iter().flat_map(|basis| basis.fields)).map(|field| field.key)
    }

    /// Whether objects of both have the same fields.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        self.keys().eq(other.keys())
    }
}

impl Loader<'_> {
    /// Reads a value; `None` where a fault keeps it from being anything (the loader has it).
    pub(super) fn read(&mut self, json: &Json<'_>, shape: &Shape, path: &Path<'_>) -> Option<Part> {
        match shape {
            Shape::Name => {
                let name = self.reader.string(json, path)?;
                if name.trim().is_empty() {
                    self.reader.fault(FaultCode::Empty, path);
                }
                Some(Part::Name(name.to_owned()))
            }
            Shape::Date => self.reader.date(json, path).map(|date| Part::of(date.num_days_from_ce().unsigned_abs())),
            Shape::Level => self.level(json, path).map(Part::of),
            Shape::Age => self.age(json, path).map(|age| Part::of(age.months())),
            Shape::Ages => self.ages(json, path),
            Shape::Finding => self.finding(json, path),
            Shape::OneOf(names, code) => self.place(json, path, *code, names),
            Shape::Set(of) => {
                let items = self.items(json, of, path)?;
                if matches!(json, Json::Array(items) if items.is_empty()) {
                    self.reader.fault(FaultCode::Empty, path);
                }
                let set = items.iter().map(Part::number).fold(0, |set, number: u32| set | bit(number));
                Some(if set == 0 { Part::LeftOut } else { Part::of(set) })
            }
            Shape::List(of) => self.items(json, of, path).map(Part::of_parts),
            Shape::Object(table) => {
                let keys: Vec<&str> = table.keys().chain(table.ignored.iter().copied()).collect();
                let object = self.reader.object(json, path, &keys)?;
                self.fields(table, &object, path)
            }
        }
    }

    /// Reads the items of a list; one with a fault is left out of it.
    fn items(&mut self, json: &Json<'_>, of: &Shape, path: &Path<'_>) -> Option<Vec<Part>> {
        let items = self.reader.array(json, path)?;
        let mut read = Vec::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            read.extend(self.read(item, of, &Path::Item(path, index)));
        }
        Some(read)
    }

    /// Reads every field, whether or not one before it has a fault.
    fn fields(&mut self, table: &'static Table, object: &Object<'_, '_>, path: &Path<'_>) -> Option<Part> {
        let mut parts: Vec<Option<Part>> = Vec::with_capacity(table.fields.len());
        for field in table.fields {
            parts.push(self.field(field, table.never_empty.contains(&field.key), object, path));
        }
        for basis in table.basis {
            parts.push(self.fields(basis, object, path));
        }
        (table.check)(object, path, self);
        let parts: Vec<Part> = parts.into_iter().collect::<Option<_>>()?;
        if let ([_], Some(Part::Parts(basis))) = (table.basis, parts.last())
            && let Some(Part::Name(rule)) = basis.first()
        {
            self.rule_means(rule, table, &parts, path);
        }
        Some(Part::of_parts(parts))
    }

    fn field(&mut self, field: &Field, never_empty: bool, object: &Object<'_, '_>, path: &Path<'_>) -> Option<Part> {
        let path = &Path::Field(path, field.key);
        let Some(json) = object.get(field.key) else {
            if field.can_be_left_out && !never_empty {
                return Some(Part::LeftOut);
            }
            self.reader.fault(FaultCode::MissingField, path);
            return None;
        };
        if never_empty && matches!(json, Json::Array(items) if items.is_empty()) {
            self.reader.fault(FaultCode::Empty, path);
        }
        self.read(json, field.shape, path)
    }

    fn place(&mut self, json: &Json<'_>, path: &Path<'_>, code: FaultCode, names: &[&str]) -> Option<Part> {
        u64::try_from(self.reader.place(json, path, code, names)?).ok().map(Part::Number)
    }

    fn age(&mut self, json: &Json<'_>, path: &Path<'_>) -> Option<Age> {
        let object = self.reader.object(json, path, &["years", "months"])?;
        let mut whole = |key, range: RangeInclusive<u8>, expected: Text| match object.get(key) {
            Some(Json::Int(value)) if u8::try_from(*value).is_ok_and(|value| range.contains(&value)) => {
                u8::try_from(*value).ok()
            }
            Some(_) => {
                self.reader.wrong_type(&Path::Field(path, key), expected);
                None
            }
            None if key == "months" => Some(0),
            None => {
                self.reader.fault(FaultCode::MissingField, &Path::Field(path, key));
                None
            }
        };
        let years = whole("years", 0..=150, text("et helt tal fra 0 til 150", "a whole number from 0 to 150"));
        let months = whole("months", 0..=11, text("et helt tal fra 0 til 11", "a whole number from 0 to 11"));
        Some(Age::of(years?, months?))
    }

    /// From one age up to another; left out where every age is meant.
    fn ages(&mut self, json: &Json<'_>, path: &Path<'_>) -> Option<Part> {
        let object = self.reader.object(json, path, &["from", "until"])?;
        let [from, until] = [("from", Age::ZERO), ("until", Age::MAX)].map(|(key, open)| match object.get(key) {
            Some(age) => self.age(age, &Path::Field(path, key)),
            None => Some(open),
        });
        let (from, until) = (from?, until?);
        self.limits(from, until, path);
        let limit = |age: Age, open| if age == open { Part::LeftOut } else { Part::of(age.months()) };
        Some(Part::of_parts(vec![limit(from, Age::ZERO), limit(until, Age::MAX)]))
    }

    fn finding(&mut self, json: &Json<'_>, path: &Path<'_>) -> Option<Part> {
        match json {
            Json::String(_) => self.place(json, path, FaultCode::UnknownValue, &["met", "notMet"]),
            Json::Object(_) => {
                let object = self.reader.object(json, path, &["judge"])?;
                let judge = Field { key: "judge", shape: &JUDGEMENT, can_be_left_out: false };
                Some(Part::Parts(vec![self.field(&judge, false, &object, path)?]))
            }
            Json::Null | Json::Bool(_) | Json::Int(_) | Json::Number(_) | Json::Array(_) => {
                let expected =
                    text("\"met\", \"notMet\" eller {\"judge\": …}", "\"met\", \"notMet\" or {\"judge\": …}");
                self.reader.wrong_type(path, expected);
                None
            }
        }
    }
}

static JUDGEMENT: Shape = Shape::OneOf(Judgement::IDS, FaultCode::UnknownValue);
