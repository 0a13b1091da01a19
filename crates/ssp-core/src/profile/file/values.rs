//! The values of the format that are not objects with a field for each key.

use std::borrow::Cow;
use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::check::Loader;
use super::wire::{Wire, read_field, write_field};
use crate::age::{Age, LeapDay};
use crate::facts::{ActorKind, Atom, Atoms, Fact};
use crate::input::{FaultCode, Json, Path};
use crate::organisation::OrgLevel;
use crate::profile::{PracticeKind, Programme};
use crate::rule::{AgeBand, Condition, Finding, Judgement, Levels, Period};
use crate::sources::{Certainty, Reading};
use crate::text::{Text, text};
use crate::vocabulary::Name;

/// The closed lists of names.
macro_rules! closed {
    ($($type:ident or $code:ident),+ $(,)?) => {$(
        impl Wire for $type {
            fn read(json: &Json<'_>, path: &Path<'_>, loader: &mut Loader<'_>) -> Option<Self> {
                loader.reader.one_of(json, path, FaultCode::$code, Self::ALL, Self::id)
            }

            fn write(&self) -> Json<'_> {
                string(self.id())
            }

            #[cfg(feature = "schemars")]
            fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                generator.subschema_for::<Self>()
            }
        }
    )+};
}

closed! {
    ActorKind or UnknownKind,
    Certainty or UnknownValue,
    Judgement or UnknownValue,
    LeapDay or UnknownValue,
    OrgLevel or UnknownValue,
    PracticeKind or UnknownValue,
    Programme or UnknownValue,
    Reading or UnknownValue,
}

const fn string(text: &str) -> Json<'_> {
    Json::String(Cow::Borrowed(text))
}

/// An id, a name or a sentence: never blank.
impl Wire for Name {
    fn read(json: &Json<'_>, path: &Path<'_>, loader: &mut Loader<'_>) -> Option<Self> {
        let name = loader.reader.string(json, path)?;
        if name.trim().is_empty() {
            loader.reader.fault(FaultCode::Empty, path);
        }
        Some(Self::Owned(name.to_owned()))
    }

    fn write(&self) -> Json<'_> {
        string(self)
    }

    #[cfg(feature = "schemars")]
    fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "minLength": 1 })
    }
}

impl Wire for NaiveDate {
    fn read(json: &Json<'_>, path: &Path<'_>, loader: &mut Loader<'_>) -> Option<Self> {
        loader.reader.date(json, path)
    }

    fn write(&self) -> Json<'_> {
        Json::String(Cow::Owned(self.to_string()))
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<Self>()
    }
}

/// A case level.
impl Wire for u8 {
    fn read(json: &Json<'_>, path: &Path<'_>, loader: &mut Loader<'_>) -> Option<Self> {
        loader.level(json, path)
    }

    fn write(&self) -> Json<'_> {
        Json::Int(i64::from(*self))
    }

    #[cfg(feature = "schemars")]
    fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "integer", "minimum": 1, "maximum": 8 })
    }
}

/// `[1, 2]`
impl Wire for Levels {
    fn read(json: &Json<'_>, path: &Path<'_>, loader: &mut Loader<'_>) -> Option<Self> {
        let items = loader.reader.array(json, path)?;
        if items.is_empty() {
            loader.reader.fault(FaultCode::Empty, path);
        }
        let levels = items.iter().enumerate();
        let levels = levels.filter_map(|(index, level)| loader.level(level, &Path::Item(path, index)));
        Some(levels.fold(Self::NONE, |set, level| set.or(Self::only(level))))
    }

    fn write(&self) -> Json<'_> {
        Json::Array(self.iter().map(|level| Json::Int(i64::from(level))).collect())
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "array", "items": u8::schema(generator), "minItems": 1 })
    }
}

/// `{ "years": 17, "months": 6 }`; months may be left out.
impl Wire for Age {
    fn read(json: &Json<'_>, path: &Path<'_>, loader: &mut Loader<'_>) -> Option<Self> {
        let object = loader.reader.object(json, path, &["years", "months"])?;
        let mut whole = |key, range: RangeInclusive<u8>, expected: Text| match object.get(key) {
            Some(Json::Int(value)) if u8::try_from(*value).is_ok_and(|value| range.contains(&value)) => {
                u8::try_from(*value).ok()
            }
            Some(_) => {
                loader.reader.wrong_type(&Path::Field(path, key), expected);
                None
            }
            None if key == "months" => Some(0),
            None => {
                loader.reader.fault(FaultCode::MissingField, &Path::Field(path, key));
                None
            }
        };
        let years = whole("years", 0..=150, text("et helt tal fra 0 til 150", "a whole number from 0 to 150"));
        let months = whole("months", 0..=11, text("et helt tal fra 0 til 11", "a whole number from 0 to 11"));
        Some(Self::of(years?, months?))
    }

    fn write(&self) -> Json<'_> {
        let (years, months) = self.years_and_months();
        let years = (Cow::Borrowed("years"), Json::Int(years.into()));
        let months = (months > 0).then(|| (Cow::Borrowed("months"), Json::Int(months.into())));
        Json::Object(std::iter::once(years).chain(months).collect())
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<Self>()
    }
}

/// `{ "from": age, "until": age }`: either may be left out, and both are where every age is meant.
impl Wire for AgeBand {
    fn left_out() -> Option<Self> {
        Some(Self::ANY)
    }

    fn read(json: &Json<'_>, path: &Path<'_>, loader: &mut Loader<'_>) -> Option<Self> {
        let object = loader.reader.object(json, path, &["from", "until"])?;
        let from: Option<Option<Age>> = read_field("from", &object, path, loader);
        let until: Option<Option<Age>> = read_field("until", &object, path, loader);
        let band = Self { from: from?.unwrap_or(Age::ZERO), until: until?.unwrap_or(Age::MAX) };
        loader.ages(band, path);
        Some(band)
    }

    fn write(&self) -> Json<'_> {
        let from = (self.from != Age::ZERO).then(|| (Cow::Borrowed("from"), self.from.write()));
        let until = (self.until != Age::MAX).then(|| (Cow::Borrowed("until"), self.until.write()));
        Json::Object(from.into_iter().chain(until).collect())
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut age = |about: &str| {
            let mut schema = Age::schema(generator);
            schema.insert("description".to_owned(), about.into());
            schema
        };
        schemars::json_schema!({
            "type": "object",
            "properties": {
                "from": age("The first age in the band; left out, it has no lower end."),
                "until": age("The first age that is no longer in the band; left out, it has no upper end."),
            },
            "additionalProperties": false,
        })
    }
}

/// `["crime", "repeatedCrime"]`: a profile reads facts, and nothing else that a condition of the law can read.
impl Wire for Atoms {
    fn left_out() -> Option<Self> {
        Some(Self::NONE)
    }

    fn read(json: &Json<'_>, path: &Path<'_>, loader: &mut Loader<'_>) -> Option<Self> {
        let items = loader.reader.array(json, path)?;
        if items.is_empty() {
            loader.reader.fault(FaultCode::Empty, path);
        }
        let facts = items.iter().enumerate().filter_map(|(index, item)| {
            loader.reader.one_of(item, &Path::Item(path, index), FaultCode::UnknownFact, Fact::ALL, Fact::id)
        });
        Some(facts.fold(Self::NONE, |set, fact| set.with(Atom::Fact(fact))))
    }

    fn write(&self) -> Json<'_> {
        Json::Array(self.iter().map(|atom| Json::String(Cow::Owned(atom.to_string()))).collect())
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "array", "items": generator.subschema_for::<Fact>(), "minItems": 1 })
    }
}

/// `{ "all": facts, "any": facts, "none": facts, "age": ages, "ageAtRelease": ages }`: what is left out holds always.
impl Wire for Condition {
    fn left_out() -> Option<Self> {
        Some(Self::ALWAYS)
    }

    fn read(json: &Json<'_>, path: &Path<'_>, loader: &mut Loader<'_>) -> Option<Self> {
        let object = loader.reader.object(json, path, &["all", "any", "none", "age", "ageAtRelease"])?;
        let all = read_field("all", &object, path, loader);
        let any = read_field("any", &object, path, loader);
        let none = read_field("none", &object, path, loader);
        let age = read_field("age", &object, path, loader);
        let age_at_release = read_field("ageAtRelease", &object, path, loader);
        Some(Self {
            all: all?,
            any: any?,
            none: none?,
            age: age?,
            age_at_release: age_at_release?,
            date: Period::ALWAYS,
        })
    }

    fn write(&self) -> Json<'_> {
        let mut fields = Vec::new();
        write_field("all", &self.all, &mut fields);
        write_field("any", &self.any, &mut fields);
        write_field("none", &self.none, &mut fields);
        write_field("age", &self.age, &mut fields);
        write_field("ageAtRelease", &self.age_at_release, &mut fields);
        if self.date != Period::ALWAYS {
            // No file can say this. Written all the same, so that it is refused and never lost.
            let days = [("from", &self.date.from), ("until", &self.date.until)];
            let days = days.map(|(key, day)| (Cow::Borrowed(key), day.write()));
            fields.push((Cow::Borrowed("date"), Json::Object(days.into())));
        }
        Json::Object(fields)
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        fn part<T: Wire>(generator: &mut schemars::SchemaGenerator, about: &str) -> schemars::Schema {
            let mut schema = T::schema(generator);
            schema.insert("description".to_owned(), about.into());
            schema
        }
        schemars::json_schema!({
            "type": "object",
            "properties": {
                "all": part::<Atoms>(generator, "All of these facts hold."),
                "any": part::<Atoms>(generator, "One of these facts holds at least."),
                "none": part::<Atoms>(generator, "None of these facts holds."),
                "age": part::<AgeBand>(generator, "The age on the assessment date."),
                "ageAtRelease": part::<AgeBand>(generator, "The age on the day of release."),
            },
            "additionalProperties": false,
        })
    }
}

/// `"met"`, `"notMet"` or `{ "judge": judgement }`.
impl Wire for Finding {
    fn read(json: &Json<'_>, path: &Path<'_>, loader: &mut Loader<'_>) -> Option<Self> {
        if let Json::String(sent) = json {
            let found = match &**sent {
                "met" => Some(Self::Met),
                "notMet" => Some(Self::NotMet),
                _ => None,
            };
            if found.is_none() {
                loader.reader.unknown(FaultCode::UnknownValue, path, sent, ["met", "notMet"].into_iter());
            }
            return found;
        }
        if !matches!(json, Json::Object(_)) {
            let expected = text("\"met\", \"notMet\" eller {\"judge\": …}", "\"met\", \"notMet\" or {\"judge\": …}");
            loader.reader.wrong_type(path, expected);
            return None;
        }
        let object = loader.reader.object(json, path, &["judge"])?;
        read_field("judge", &object, path, loader).map(Self::Judge)
    }

    fn write(&self) -> Json<'_> {
        match self {
            Self::Met => string("met"),
            Self::NotMet => string("notMet"),
            Self::Judge(judgement) => Json::Object(vec![(Cow::Borrowed("judge"), judgement.write())]),
        }
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<Self>()
    }
}
