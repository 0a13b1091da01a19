//! Readers that go on after a fault, so that all of them are reported at once.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::fault::{Detail, Fault, FaultCode};
use super::{Json, Names};
use crate::facts::{ActorKind, Answer, Fact};
use crate::order;
use crate::rule::{Known, Levels};
use crate::text::{Text, text};
use crate::vocabulary::place_of;

/// Where a value stands, from the root down. Written out only where a fault is reported.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Path<'p> {
    Root,
    Field(&'p Path<'p>, &'p str),
    Item(&'p Path<'p>, usize),
}

impl Path<'_> {
    /// The JSON pointer.
    pub(crate) fn pointer(&self) -> String {
        match self {
            Self::Root => String::new(),
            // A key that looks like personal data is not repeated: the pointer ends at the object that holds it.
            Self::Field(parent, key) if looks_personal(key) => parent.pointer(),
            Self::Field(parent, key) => {
                format!("{}/{}", parent.pointer(), key.replace('~', "~0").replace('/', "~1"))
            }
            Self::Item(parent, index) => format!("{}/{index}", parent.pointer()),
        }
    }
}

/// A key that no field could have may be a name, a birth date or a text about somebody.
fn looks_personal(key: &str) -> bool {
    let is_of_names = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '/' | '~' | '$');
    !key.chars().all(is_of_names) || key.chars().filter(char::is_ascii_digit).count() >= 6 || key.chars().count() > 60
}

/// Collects the faults of one input.
#[derive(Default, Debug)]
pub(crate) struct Reader {
    pub(crate) faults: Vec<Fault>,
}

/// So many faults are told of one input, and then how many more there are: an input with more is of another kind
/// altogether, or a program wrote it, and nobody corrects them one by one.
const MOST_FAULTS: usize = 100;

/// How many people one input may be about. An answer is some hundred times as long as what is said of one of them.
const MOST_ITEMS: usize = 1000;
const TOO_MANY_ITEMS: Text = text(
    "Listen er for lang: højst 1000 ad gangen. Del den i flere input.",
    "The list is too long: at most 1000 at a time. Split it into several inputs.",
);

/// An object whose keys have been checked.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Object<'a, 'j> {
    fields: &'a [(Cow<'j, str>, Json<'j>)],
}

impl<'a, 'j> Object<'a, 'j> {
    /// The value of this field; `None` where it is left out or `null`.
    pub(crate) fn get(&self, field: &str) -> Option<&'a Json<'j>> {
        let found = self.fields.iter().find(|(key, _)| key == field);
        found.map(|(_, value)| value).filter(|value| **value != Json::Null)
    }

    pub(crate) fn fields(&self) -> &'a [(Cow<'j, str>, Json<'j>)] {
        self.fields
    }
}

impl Reader {
    pub(crate) fn fault(&mut self, code: FaultCode, path: &Path<'_>) {
        self.fault_with(code, path, Detail::None);
    }

    pub(crate) fn fault_with(&mut self, code: FaultCode, path: &Path<'_>, detail: Detail) {
        if let Some(last) = self.faults.get_mut(MOST_FAULTS) {
            return last.count_one_more();
        }
        let is_told = self.faults.len() < MOST_FAULTS;
        self.faults.push(if is_told { Fault::new(code, path.pointer()).with(detail) } else { Fault::one_more() });
    }

    pub(crate) fn wrong_type(&mut self, path: &Path<'_>, expected: Text) {
        self.fault_with(FaultCode::WrongType, path, Detail::Expected(expected));
    }

    pub(crate) fn contradiction(&mut self, path: &Path<'_>, fact: Fact, follows: Fact) {
        self.fault_with(FaultCode::Contradiction, path, Detail::Follows(fact, follows));
    }

    pub(crate) fn level_off_scale(&mut self, path: &Path<'_>, scale: Levels) {
        let levels: Vec<String> = scale.iter().map(|level| level.to_string()).collect();
        self.fault_with(FaultCode::LevelOffScale, path, Detail::OneOf(levels.join(", ")));
    }

    /// An unknown name, with the nearest of those that exist, or all of them where none is near.
    pub(crate) fn unknown<'n>(
        &mut self,
        code: FaultCode,
        path: &Path<'_>,
        sent: &str,
        names: impl Iterator<Item = &'n str>,
    ) {
        // What is not told needs no suggestion, which costs more than the rest.
        if self.faults.len() < MOST_FAULTS {
            self.suggest(code, path, sent, &names.collect::<Vec<_>>());
        } else {
            self.fault(code, path);
        }
    }

    fn suggest(&mut self, code: FaultCode, path: &Path<'_>, sent: &str, names: &[&str]) {
        let near = nearest(sent, names).map(|near| Detail::Near(near.to_owned()));
        self.fault_with(code, path, near.unwrap_or_else(|| Detail::OneOf(names.join(", "))));
    }

    /// An object with keys of any name, each there once.
    pub(crate) fn open_object<'a, 'j>(&mut self, value: &'a Json<'j>, path: &Path<'_>) -> Option<Object<'a, 'j>> {
        let Json::Object(fields) = value else {
            self.fault(FaultCode::NotAnObject, path);
            return None;
        };
        // A short object is compared key by key, a long one through a set: an input of a million keys stays linear.
        let mut seen = Names::default();
        for (index, (key, _)) in fields.iter().enumerate() {
            let is_repeated = match fields.len() {
                0..=32 => fields.iter().take(index).any(|(earlier, _)| earlier == key),
                _ => !seen.is_new(key.to_string()),
            };
            if is_repeated {
                self.fault(FaultCode::DuplicateKey, &Path::Field(path, key));
            }
        }
        Some(Object { fields })
    }

    /// An object with keys among these.
    pub(crate) fn object<'a, 'j>(
        &mut self,
        value: &'a Json<'j>,
        path: &Path<'_>,
        known: &[&str],
    ) -> Option<Object<'a, 'j>> {
        self.object_of(value, path, &[known])
    }

    /// An object with keys among those of these groups.
    pub(crate) fn object_of<'a, 'j>(
        &mut self,
        value: &'a Json<'j>,
        path: &Path<'_>,
        known: &[&[&str]],
    ) -> Option<Object<'a, 'j>> {
        self.object_beside(value, path, known, &[], &text("", ""))
    }

    /// The same, where the fields of `elsewhere` exist in other inputs and `why` says why not in this one.
    pub(crate) fn object_beside<'a, 'j>(
        &mut self,
        value: &'a Json<'j>,
        path: &Path<'_>,
        known: &[&[&str]],
        elsewhere: &[&str],
        why: &Text,
    ) -> Option<Object<'a, 'j>> {
        let object = self.open_object(value, path)?;
        for (key, _) in object.fields {
            let field = &Path::Field(path, key);
            if known.iter().any(|group| group.contains(&&**key)) {
                continue;
            }
            if elsewhere.contains(&&**key) {
                self.fault_with(FaultCode::UnknownField, field, Detail::Instead(why.clone()));
                continue;
            }
            let names = known.iter().flat_map(|group| group.iter().copied());
            self.unknown(FaultCode::UnknownField, field, key, names);
        }
        Some(object)
    }

    /// The value of a required field.
    pub(crate) fn required<'a, 'j>(
        &mut self,
        object: &Object<'a, 'j>,
        path: &Path<'_>,
        field: &str,
    ) -> Option<&'a Json<'j>> {
        let value = object.get(field);
        if value.is_none() {
            self.fault(FaultCode::MissingField, &Path::Field(path, field));
        }
        value
    }

    pub(crate) fn string<'a>(&mut self, value: &'a Json<'_>, path: &Path<'_>) -> Option<&'a str> {
        let Json::String(string) = value else {
            self.wrong_type(path, text("en tekst i anførselstegn", "a string"));
            return None;
        };
        Some(string)
    }

    pub(crate) fn array<'a, 'j>(&mut self, value: &'a Json<'j>, path: &Path<'_>) -> Option<&'a [Json<'j>]> {
        let Json::Array(items) = value else {
            self.wrong_type(path, text("en liste: [ … ]", "an array: [ … ]"));
            return None;
        };
        Some(items)
    }

    /// An array of at most [`MOST_ITEMS`].
    pub(crate) fn short_array<'a, 'j>(&mut self, value: &'a Json<'j>, path: &Path<'_>) -> Option<&'a [Json<'j>]> {
        let items = self.array(value, path)?;
        if items.len() > MOST_ITEMS {
            self.fault_with(FaultCode::TooMany, path, Detail::Instead(TOO_MANY_ITEMS));
            return None;
        }
        Some(items)
    }

    pub(crate) fn strings(&mut self, value: &Json<'_>, path: &Path<'_>) -> Vec<String> {
        let items = self.array(value, path).unwrap_or_default();
        let strings = items
            .iter()
            .enumerate()
            .filter_map(|(index, item)| self.string(item, &Path::Item(path, index)).map(ToOwned::to_owned));
        strings.collect()
    }

    /// The strings in an optional field.
    pub(crate) fn strings_in(&mut self, object: &Object<'_, '_>, path: &Path<'_>, field: &str) -> Vec<String> {
        object.get(field).map(|value| self.strings(value, &Path::Field(path, field))).unwrap_or_default()
    }

    /// One of a closed list of names.
    pub(crate) fn one_of<T: Copy>(
        &mut self,
        value: &Json<'_>,
        path: &Path<'_>,
        code: FaultCode,
        all: &[T],
        id: fn(T) -> &'static str,
    ) -> Option<T> {
        let ids: Vec<&str> = all.iter().map(|item| id(*item)).collect();
        all.get(self.place(value, path, code, &ids)?).copied()
    }

    /// The place of a name in a closed list of them.
    pub(crate) fn place(&mut self, value: &Json<'_>, path: &Path<'_>, code: FaultCode, ids: &[&str]) -> Option<usize> {
        let sent = self.string(value, path)?;
        let place = place_of(sent, ids);
        if place.is_none() {
            self.unknown(code, path, sent, ids.iter().copied());
        }
        place
    }

    /// A date `YYYY-MM-DD` within the calendar of the contract.
    pub(crate) fn date(&mut self, value: &Json<'_>, path: &Path<'_>) -> Option<NaiveDate> {
        let Json::String(sent) = value else {
            self.wrong_type(path, text("en dato som \"2026-01-15\"", "a date such as \"2026-01-15\""));
            return None;
        };
        let Some(date) = parse_date(sent) else {
            self.fault(FaultCode::InvalidDate, path);
            return None;
        };
        if (Known::CALENDAR_FROM..=Known::CALENDAR_TO).contains(&date) {
            return Some(date);
        }
        self.fault(FaultCode::DateOutOfRange, path);
        None
    }

    /// A yes/no answer: true, false or "unknown".
    pub(crate) fn answer(&mut self, value: &Json<'_>, path: &Path<'_>) -> Answer {
        match value {
            Json::Null => Answer::NotAsked,
            Json::Bool(true) => Answer::Yes,
            Json::Bool(false) => Answer::No,
            Json::String(string) if string == "unknown" => Answer::Unknown,
            Json::Int(_) | Json::Number(_) | Json::String(_) | Json::Array(_) | Json::Object(_) => {
                self.wrong_type(path, text("true, false eller \"unknown\"", "true, false or \"unknown\""));
                Answer::NotAsked
            }
        }
    }

    /// The answer in an optional field.
    pub(crate) fn flag(&mut self, object: &Object<'_, '_>, path: &Path<'_>, field: &str) -> Answer {
        object.get(field).map_or(Answer::NotAsked, |value| self.answer(value, &Path::Field(path, field)))
    }

    /// A required field with a closed list of values.
    pub(crate) fn required_one_of<T: Copy>(
        &mut self,
        object: &Object<'_, '_>,
        path: &Path<'_>,
        field: &str,
        all: &[T],
        id: fn(T) -> &'static str,
    ) -> Option<T> {
        let value = self.required(object, path, field)?;
        self.one_of(value, &Path::Field(path, field), FaultCode::UnknownValue, all, id)
    }

    /// The caller's own id of an item: required, and each its own.
    pub(crate) fn unique_id<'a>(
        &mut self,
        object: &Object<'a, '_>,
        path: &Path<'_>,
        earlier: &mut Vec<&'a str>,
    ) -> Option<&'a str> {
        let value = self.required(object, path, "id")?;
        let path = Path::Field(path, "id");
        let id = self.string(value, &path)?;
        // A list is short, see `short_array`.
        if earlier.contains(&id) {
            self.fault(FaultCode::DuplicateId, &path);
        }
        earlier.push(id);
        Some(id)
    }

    /// A kind of participant.
    pub(crate) fn kind(&mut self, value: &Json<'_>, path: &Path<'_>) -> Option<ActorKind> {
        self.one_of(value, path, FaultCode::UnknownKind, ActorKind::ALL, ActorKind::id)
    }
}

/// A date written exactly `YYYY-MM-DD`.
fn parse_date(text: &str) -> Option<NaiveDate> {
    let digit = |byte: &u8| byte.is_ascii_digit().then(|| u32::from(byte.wrapping_sub(b'0')));
    let number =
        |bytes: &[u8]| bytes.iter().try_fold(0_u32, |sum, byte| Some(sum.wrapping_mul(10).wrapping_add(digit(byte)?)));
    match text.as_bytes() {
        [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] => {
            let year = i32::try_from(number(&[*y1, *y2, *y3, *y4])?).ok()?;
            NaiveDate::from_ymd_opt(year, number(&[*m1, *m2])?, number(&[*d1, *d2])?)
        }
        _ => None,
    }
}

/// The name that was probably meant: within a third of its length in edits.
fn nearest<'n>(sent: &str, names: &[&'n str]) -> Option<&'n str> {
    if looks_personal(sent) {
        return None;
    }
    let sent = order::in_small_letters(sent);
    let distance = |name: &str| strsim::osa_distance(&sent, &order::in_small_letters(name));
    let (near, edits) = names.iter().map(|name| (*name, distance(name))).min_by_key(|(_, edits)| *edits)?;
    (edits.saturating_mul(3) <= near.chars().count().max(3)).then_some(near)
}
