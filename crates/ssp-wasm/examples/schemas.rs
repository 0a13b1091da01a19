//! Prints the JSON Schemas that the package ships and its TypeScript types are made from. An example, so that nothing of
//! it gets into a module.

use schemars::{JsonSchema, SchemaGenerator, generate::SchemaSettings};
use serde_json::Value;
use ssp_core::catalogue::Entry;
use ssp_core::form::FormView;
use ssp_core::profile::Profile;
use ssp_core::rulebook::Rulebook;
use ssp_core::sources::Source;

fn main() {
    let mut all = ssp_core::schema::all();
    if let Value::Object(schemas) = &mut all {
        schemas.insert("form".to_owned(), written::<FormView<'_>>());
        schemas.insert("rule".to_owned(), written::<Entry<'_>>());
        schemas.insert("rulebook".to_owned(), written::<Rulebook<'_>>());
        schemas.insert("source".to_owned(), written::<Source>());
        // A profile is read: what it may leave out, it may leave out.
        schemas.insert("profile".to_owned(), schemars::schema_for!(Profile).to_value());
    }
    println!("{all:#}");
}

/// The schema of what is written.
fn written<T: JsonSchema>() -> Value {
    let generator = SchemaGenerator::new(SchemaSettings::draft2020_12().for_serialize());
    generator.into_root_schema_for::<T>().to_value()
}
