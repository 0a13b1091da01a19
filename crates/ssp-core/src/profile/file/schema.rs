//! The JSON Schema of a profile file, from the same tables.

use std::borrow::Cow;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value};

use super::wire::{Fields, Wire};
use crate::profile::Profile;

/// The description of one object, as far as it has been collected.
pub(in crate::profile::file) struct Description<'g> {
    generator: &'g mut SchemaGenerator,
    properties: Map<String, Value>,
    required: Vec<&'static str>,
}

impl Description<'_> {
    /// Adds a field, which must have an item where its key is among the last.
    pub(super) fn field<T, F: Wire>(
        &mut self,
        key: &'static str,
        about: &str,
        never_empty: &[&str],
        _field: fn(&T) -> &F,
    ) {
        let mut schema = F::schema(self.generator);
        let is_never_empty = never_empty.contains(&key);
        if is_never_empty {
            schema.insert("minItems".to_owned(), 1.into());
        }
        schema.insert("description".to_owned(), about.trim().into());
        self.properties.insert(key.to_owned(), schema.to_value());
        if is_never_empty || !F::CAN_BE_LEFT_OUT {
            self.required.push(key);
        }
    }

    /// Adds the fields of an object that has no key of its own.
    pub(super) fn fields_of<T, F: Fields>(&mut self, _field: fn(&T) -> &F) {
        F::describe(self);
    }
}

/// Describes the object `T`: nothing may stand in it but its fields.
fn object<T: Fields>(generator: &mut SchemaGenerator) -> Schema {
    let mut description = Description { generator, properties: Map::new(), required: Vec::new() };
    T::describe(&mut description);
    let Description { mut properties, required, .. } = description;
    properties.extend(T::IGNORED.iter().map(|key| ((*key).to_owned(), Value::Bool(true))));
    json_schema!({
        "description": T::about().trim(),
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

/// The description of `T` under a name of its own, referred to wherever `T` stands.
pub(super) struct Definition<T>(PhantomData<T>);

impl<T: Fields> JsonSchema for Definition<T> {
    fn schema_name() -> Cow<'static, str> {
        T::name().into()
    }

    fn schema_id() -> Cow<'static, str> {
        format!("ssp_core::profile::file::{}", T::name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        object::<T>(generator)
    }
}

impl JsonSchema for Profile {
    fn schema_name() -> Cow<'static, str> {
        "Profile".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        object::<Self>(generator)
    }
}
