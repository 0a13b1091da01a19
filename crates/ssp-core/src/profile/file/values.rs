//! The values of the format that are not objects with a field for each key.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::shape::{Part, Shape, Table};
use super::wire::{Wire, field, next, write_field};
use crate::age::{Age, LeapDay};
use crate::facts::{ActorKind, Atom, Atoms, Fact};
use crate::input::{FaultCode, Json};
use crate::organisation::OrgLevel;
use crate::profile::{PracticeKind, Programme};
use crate::rule::{AgeBand, Condition, Finding, Judgement, Levels, Period};
use crate::sources::{Certainty, Reading};
use crate::vocabulary::Name;

/// The closed lists of names.
macro_rules! closed {
    ($($type:ident or $code:ident),+ $(,)?) => {$(
        impl Wire for $type {
            const SHAPE: &'static Shape = &Shape::OneOf(Self::IDS, FaultCode::$code);

            #[expect(clippy::indexing_slicing, reason = "the place was found in this list")]
            fn made(part: Part) -> Self {
                Self::ALL[part.number::<usize>()]
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
    Fact or UnknownFact,
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
    const SHAPE: &'static Shape = &Shape::Name;

    fn made(part: Part) -> Self {
        if let Part::Name(name) = part { Self::Owned(name) } else { Self::default() }
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
    const SHAPE: &'static Shape = &Shape::Date;

    fn made(part: Part) -> Self {
        Self::from_num_days_from_ce_opt(part.number()).unwrap_or_default()
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
    const SHAPE: &'static Shape = &Shape::Level;

    fn made(part: Part) -> Self {
        part.number()
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
    const SHAPE: &'static Shape = &Shape::Set(u8::SHAPE);

    fn made(part: Part) -> Self {
        part.set().fold(Self::NONE, |set, level| set.or(Self::only(level)))
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
    const SHAPE: &'static Shape = &Shape::Age;

    fn made(part: Part) -> Self {
        Self::of_months(part.number())
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
    const SHAPE: &'static Shape = &Shape::Ages;
    const CAN_BE_LEFT_OUT: bool = true;

    fn made(part: Part) -> Self {
        let mut parts = part.parts();
        let (from, until): (Option<Age>, Option<Age>) = (next(&mut parts), next(&mut parts));
        Self { from: from.unwrap_or(Age::ZERO), until: until.unwrap_or(Age::MAX) }
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
    const SHAPE: &'static Shape = &Shape::Set(Fact::SHAPE);
    const CAN_BE_LEFT_OUT: bool = true;

    fn made(part: Part) -> Self {
        let facts = part.set().filter_map(|place| Fact::ALL.get(usize::from(place)));
        facts.fold(Self::NONE, |set, fact| set.with(Atom::Fact(*fact)))
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
    const SHAPE: &'static Shape = &Shape::Object(&Table {
        fields: &[
            field("all", |this: &Self| &this.all),
            field("any", |this: &Self| &this.any),
            field("none", |this: &Self| &this.none),
            field("age", |this: &Self| &this.age),
            field("ageAtRelease", |this: &Self| &this.age_at_release),
        ],
        basis: &[],
        never_empty: &[],
        ignored: &[],
        check: |_, _, _| {},
    });
    const CAN_BE_LEFT_OUT: bool = true;

    fn made(part: Part) -> Self {
        let mut parts = part.parts();
        Self {
            all: next(&mut parts),
            any: next(&mut parts),
            none: next(&mut parts),
            age: next(&mut parts),
            age_at_release: next(&mut parts),
            date: Period::ALWAYS,
        }
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
    const SHAPE: &'static Shape = &Shape::Finding;

    fn made(part: Part) -> Self {
        match part {
            Part::Parts(parts) => Self::Judge(next(&mut parts.into_iter())),
            Part::Number(0) => Self::Met,
            Part::Number(_) | Part::LeftOut | Part::Name(_) => Self::NotMet,
        }
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
