//! The `ssp` command as its users meet it: arguments, input, output, exit status.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that fails should say so at once"
)]

mod answers;
mod bad_input;
mod diffs;
mod help;
#[cfg(target_os = "linux")]
mod load;
mod profiles;
mod proofs;
mod readme;
mod receipts;
mod streams;
mod support;
