//! The rules of the Danish SSP cooperation (school, social services, police) as typed data, and exact readings of them.

pub mod age;
pub mod assess;
pub mod case;
pub mod catalogue;
pub mod cpr;
pub mod decide;
pub mod disclose;
pub mod facts;
pub mod input;
pub mod koebenhavn;
pub mod law;
pub mod meeting;
pub mod note;
pub mod organisation;
pub mod preparedness;
pub mod profile;
pub mod proof;
pub mod prose;
pub mod reply;
pub mod rule;
#[cfg(feature = "schemars")]
pub mod schema;
pub mod screening;
pub mod slagelse;
pub mod sources;
pub mod text;
pub mod timeline;
pub mod vocabulary;

/// The example of the README, as a test.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
pub struct Readme;
