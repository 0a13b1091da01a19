//! One definition of the format: a table per type, from which it is read, written and described.

use std::borrow::Cow;
use std::vec::IntoIter;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::check::Loader;
use super::shape::{Field, Part, Shape, Table};
use crate::input::{Json, Object, Path};
use crate::vocabulary::List;

/// A value of the format.
pub(super) trait Wire: Sized + PartialEq {
    /// What it is read by.
    const SHAPE: &'static Shape;
    /// Whether a field of it can be left out.
    const CAN_BE_LEFT_OUT: bool = false;

    /// Made of what was read by its shape; of nothing else it makes something of no meaning.
    fn made(part: Part) -> Self;

    /// Writes it, as it is read.
    fn write(&self) -> Json<'_>;

    /// What it is where it is left out; `None` where it must not be.
    fn left_out() -> Option<Self> {
        Self::CAN_BE_LEFT_OUT.then(|| Self::made(Part::LeftOut))
    }

    /// Describes it.
    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema;
}

/// An object of the format. [`wire!`] makes it of a table: keys, what they mean, and the fields that they fill.
pub(super) trait Fields: Sized + PartialEq {
    /// See [`Table::never_empty`].
    const NEVER_EMPTY: &'static [&'static str] = &[];
    /// See [`Table::ignored`].
    const IGNORED: &'static [&'static str] = &[];
    /// See [`Wire::CAN_BE_LEFT_OUT`].
    const CAN_BE_LEFT_OUT: bool = false;
    /// Its fields, its basis, and the above.
    const TABLE: &'static Table;

    /// See [`Table::check`].
    fn check(_object: &Object<'_, '_>, _path: &Path<'_>, _loader: &mut Loader<'_>) {}

    /// Made of its parts, in the order of the table.
    fn made_of(parts: &mut IntoIter<Part>) -> Self;

    /// Adds every field that is not as if it were left out.
    fn write_fields<'a>(&'a self, fields: &mut Vec<(Cow<'a, str>, Json<'a>)>);

    /// The name of its description.
    #[cfg(feature = "schemars")]
    fn name() -> String;

    /// What it is.
    #[cfg(feature = "schemars")]
    fn about() -> &'static str;

    /// Describes every field.
    #[cfg(feature = "schemars")]
    fn describe(description: &mut super::schema::Description<'_>);
}

impl<T: Fields> Wire for T {
    const SHAPE: &'static Shape = &Shape::Object(T::TABLE);
    const CAN_BE_LEFT_OUT: bool = T::CAN_BE_LEFT_OUT;

    fn made(part: Part) -> Self {
        Self::made_of(&mut part.parts())
    }

    fn write(&self) -> Json<'_> {
        let mut fields = Vec::new();
        self.write_fields(&mut fields);
        Json::Object(fields)
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<super::schema::Definition<T>>()
    }
}

impl<T: Wire> Wire for Option<T> {
    const SHAPE: &'static Shape = T::SHAPE;
    const CAN_BE_LEFT_OUT: bool = true;

    fn made(part: Part) -> Self {
        (part != Part::LeftOut).then(|| T::made(part))
    }

    fn write(&self) -> Json<'_> {
        self.as_ref().map_or(Json::Null, T::write)
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "anyOf": [T::schema(generator), { "type": "null" }] })
    }
}

impl<T: Wire + Clone + 'static> Wire for List<T> {
    const SHAPE: &'static Shape = &Shape::List(T::SHAPE);
    const CAN_BE_LEFT_OUT: bool = true;

    fn made(part: Part) -> Self {
        part.parts().map(T::made).collect()
    }

    fn write(&self) -> Json<'_> {
        Json::Array(self.iter().map(T::write).collect())
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "array", "items": T::schema(generator) })
    }
}

/// The field with this key.
pub(super) const fn field<T, F: Wire>(key: &'static str, _field: fn(&T) -> &F) -> Field {
    Field { key, shape: F::SHAPE, can_be_left_out: F::CAN_BE_LEFT_OUT }
}

/// The table of an object that stands in another without a key of its own.
pub(super) const fn table<T, F: Fields>(_field: fn(&T) -> &F) -> &'static Table {
    F::TABLE
}

/// Made of the next of some parts.
pub(super) fn next<T: Wire>(parts: &mut IntoIter<Part>) -> T {
    T::made(parts.next().unwrap_or(Part::LeftOut))
}

/// Writes the field with this key, unless it is as if it were left out.
pub(super) fn write_field<'a, T: Wire>(key: &'static str, value: &'a T, fields: &mut Vec<(Cow<'a, str>, Json<'a>)>) {
    if T::left_out().as_ref() != Some(value) {
        fields.push((Cow::Borrowed(key), value.write()));
    }
}

/// Makes [`Fields`] of a table: `/// meaning`, `"key": field`. A `..basis` at its end stands for the keys of what the
/// object rests on. After `with`, what the trait's own items are not right for.
macro_rules! wire {
    ($(#[doc = $about:literal])+ $type:ty $(where [$($generics:tt)+])? as $name:expr => {
        $($(#[doc = $doc:literal])+ $key:literal: $field:ident,)+ $(..$basis:ident)?
    } $(with { $($item:item)+ })?) => {
        impl $(<$($generics)+>)? Fields for $type {
            $($($item)+)?

            const TABLE: &'static $crate::profile::file::shape::Table = &$crate::profile::file::shape::Table {
                fields: &[$($crate::profile::file::wire::field($key, |this: &Self| &this.$field)),+],
                basis: &[$($crate::profile::file::wire::table(|this: &Self| &this.$basis))?],
                never_empty: Self::NEVER_EMPTY,
                ignored: Self::IGNORED,
                check: Self::check,
            };

            fn made_of(parts: &mut std::vec::IntoIter<$crate::profile::file::shape::Part>) -> Self {
                Self {
                    $($field: $crate::profile::file::wire::next(parts),)+
                    $($basis: $crate::profile::file::wire::next(parts),)?
                }
            }

            fn write_fields<'a>(
                &'a self,
                fields: &mut Vec<(std::borrow::Cow<'a, str>, $crate::input::Json<'a>)>,
            ) {
                $($crate::profile::file::wire::write_field($key, &self.$field, fields);)+
                $(self.$basis.write_fields(fields);)?
            }

            #[cfg(feature = "schemars")]
            fn name() -> String {
                $name.to_owned()
            }

            #[cfg(feature = "schemars")]
            fn about() -> &'static str {
                concat!($($about),+)
            }

            #[cfg(feature = "schemars")]
            fn describe(description: &mut $crate::profile::file::schema::Description<'_>) {
                $(description.field($key, concat!($($doc),+), Self::NEVER_EMPTY, |this: &Self| &this.$field);)+
                $(description.fields_of(|this: &Self| &this.$basis);)?
            }
        }
    };
}
pub(super) use wire;

impl Serialize for Json<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Int(value) => serializer.serialize_i64(*value),
            Self::Number(value) => serializer.serialize_f64(*value),
            Self::String(value) => serializer.serialize_str(value),
            Self::Array(items) => serializer.collect_seq(items),
            Self::Object(fields) => {
                let mut object = serializer.serialize_map(Some(fields.len()))?;
                for (key, value) in fields {
                    object.serialize_entry(key, value)?;
                }
                object.end()
            }
        }
    }
}
