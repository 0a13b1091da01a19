//! One ruleset in every engine: eight programmes of København for a person of whom everything is known.
//!
//! Each engine gets what is best for it: its rules compiled, its input in its own form and the age in months in it. Only
//! `ssp-core` and the floor begin with a birth date, so building the input is timed for them and for nobody else.

pub mod cedar;
pub mod core;
pub mod datalogic;
pub mod floor;

/// What a programme comes to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[repr(u8)]
pub enum Verdict {
    /// Does not belong to it.
    #[default]
    NotMet,
    /// Belongs to it.
    Met,
    /// A person must judge.
    Judge,
}

/// The verdicts, in the order of [`OUTPUTS`].
pub type Verdicts = [Verdict; OUTPUTS.len()];

/// The outputs of the ruleset.
pub const OUTPUTS: [&str; 8] =
    ["sspCase", "sspPlus", "sspPlus.referral", "psp", "ksp", "radicalisation", "gangRecruitment", "groupEffort"];
