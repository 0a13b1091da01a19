//! What is measured: the same 1,000 inputs through `ssp-core`, through a floor written by hand and through other engines.
//!
//! `cargo run --release` prints the table (see `src/bin/report.rs`), `cargo bench` runs the same workloads under criterion.

pub mod agreement;
pub mod conditions;
pub mod engines;
pub mod inputs;
pub mod workloads;
