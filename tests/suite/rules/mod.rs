//! The rules as data: where each stands, and every point that it can tell apart.

pub mod coverage;
pub mod mutants;
mod mutate;
mod place;
mod seen;
mod space;
