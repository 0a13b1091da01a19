//! One definition of the format: a table per type, from which it is read, written and described.

use std::borrow::Cow;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::check::Loader;
use crate::input::{FaultCode, Json, Object, Path};
use crate::vocabulary::List;

/// A value of the format.
pub(super) trait Wire: Sized + PartialEq {
    /// What it is where it is left out; `None` where it must not be.
    fn left_out() -> Option<Self> {
        None
    }

    /// Reads it; `None` where a fault keeps it from being anything (the loader has it).
    fn read(json: &Json<'_>, path: &Path<'_>, loader: &mut Loader<'_>) -> Option<Self>;

    /// Writes it, as it is read.
    fn write(&self) -> Json<'_>;

    /// Describes it.
    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema;
}

/// An object of the format. [`wire!`] makes it of a table: keys, what they mean, and the fields that they fill.
pub(super) trait Fields: Sized + PartialEq {
    /// Keys of lists that must have an item.
    const NEVER_EMPTY: &'static [&'static str] = &[];
    /// Keys that are allowed and not read.
    const IGNORED: &'static [&'static str] = &[];

    /// See [`Wire::left_out`].
    fn left_out() -> Option<Self> {
        None
    }

    /// Checks what must hold beyond the shape of each field. It sees the object as it was sent, so that a fault in one
    /// field hides none in another.
    fn check(_object: &Object<'_, '_>, _path: &Path<'_>, _loader: &mut Loader<'_>) {}

    /// The keys of the object, in the order in which they are written.
    fn keys() -> Vec<&'static str>;

    /// Reads every field, whether or not one before it has a fault.
    fn read_fields(object: &Object<'_, '_>, path: &Path<'_>, loader: &mut Loader<'_>) -> Option<Self>;

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
    fn left_out() -> Option<Self> {
        T::left_out()
    }

    fn read(json: &Json<'_>, path: &Path<'_>, loader: &mut Loader<'_>) -> Option<Self> {
        let mut keys = T::keys();
        keys.extend(T::IGNORED);
        let object = loader.reader.object(json, path, &keys)?;
        T::read_fields(&object, path, loader)
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
    fn left_out() -> Option<Self> {
        Some(None)
    }

    fn read(json: &Json<'_>, path: &Path<'_>, loader: &mut Loader<'_>) -> Option<Self> {
        T::read(json, path, loader).map(Some)
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
    fn left_out() -> Option<Self> {
        Some(Self::Borrowed(&[]))
    }

    fn read(json: &Json<'_>, path: &Path<'_>, loader: &mut Loader<'_>) -> Option<Self> {
        let items = loader.reader.array(json, path)?;
        let mut read = Vec::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            read.extend(T::read(item, &Path::Item(path, index), loader));
        }
        Some(Self::Owned(read))
    }

    fn write(&self) -> Json<'_> {
        Json::Array(self.iter().map(T::write).collect())
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "array", "items": T::schema(generator) })
    }
}

/// Reads the field with this key.
pub(super) fn read_field<T: Wire>(
    key: &str,
    object: &Object<'_, '_>,
    path: &Path<'_>,
    loader: &mut Loader<'_>,
) -> Option<T> {
    match object.get(key) {
        Some(json) => T::read(json, &Path::Field(path, key), loader),
        None => T::left_out().or_else(|| missing(key, path, loader)),
    }
}

/// Reads a list that must have an item.
pub(super) fn read_list<T: Wire>(
    key: &str,
    object: &Object<'_, '_>,
    path: &Path<'_>,
    loader: &mut Loader<'_>,
) -> Option<T> {
    let Some(json) = object.get(key) else { return missing(key, path, loader) };
    let path = &Path::Field(path, key);
    if matches!(json, Json::Array(items) if items.is_empty()) {
        loader.reader.fault(FaultCode::Empty, path);
    }
    T::read(json, path, loader)
}

fn missing<T>(key: &str, path: &Path<'_>, loader: &mut Loader<'_>) -> Option<T> {
    loader.reader.fault(FaultCode::MissingField, &Path::Field(path, key));
    None
}

/// Writes the field with this key, unless it is as if it were left out.
pub(super) fn write_field<'a, T: Wire>(key: &'static str, value: &'a T, fields: &mut Vec<(Cow<'a, str>, Json<'a>)>) {
    if T::left_out().as_ref() != Some(value) {
        fields.push((Cow::Borrowed(key), value.write()));
    }
}

/// The keys of an object that stands in another without a key of its own.
pub(super) fn keys_of<T, F: Fields>(_field: fn(&T) -> &F) -> Vec<&'static str> {
    F::keys()
}

/// Makes [`Fields`] of a table: `/// meaning`, `"key": field`. A `..basis` at its end stands for the keys of what the
/// object rests on. After `with`, what the trait's own items are not right for.
macro_rules! wire {
    ($(#[doc = $about:literal])+ $type:ty $(where [$($generics:tt)+])? as $name:expr => {
        $($(#[doc = $doc:literal])+ $key:literal: $field:ident,)+ $(..$basis:ident)?
    } $(with { $($item:item)+ })?) => {
        impl $(<$($generics)+>)? Fields for $type {
            $($($item)+)?

            fn keys() -> Vec<&'static str> {
                [vec![$($key),+], $($crate::profile::file::wire::keys_of(|this: &Self| &this.$basis),)?].concat()
            }

            fn read_fields(
                object: &$crate::input::Object<'_, '_>,
                path: &$crate::input::Path<'_>,
                loader: &mut $crate::profile::file::check::Loader<'_>,
            ) -> Option<Self> {
                $(let $field = match Self::NEVER_EMPTY.contains(&$key) {
                    true => $crate::profile::file::wire::read_list($key, object, path, loader),
                    false => $crate::profile::file::wire::read_field($key, object, path, loader),
                };)+
                $(let $basis = $crate::rule::Basis::read_fields(object, path, loader);)?
                Self::check(object, path, loader);
                let this = Self { $($field: $field?,)+ $($basis: $basis?)? };
                $(loader.rule_means(&this.$basis.rule, &this, path);)?
                Some(this)
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
