//! The proof checker (*bevisprøvning*): accepts or rejects a proof without the evaluator.

use serde::Serialize;

use crate::assess::RULESET_VERSION;
use crate::case::Profiles;
use crate::input::{Json, Path, Reader};
use crate::text::Lang;

/// A proof with what it is about.
#[derive(Clone, PartialEq, Debug)]
pub struct CheckQuestion {}

/// Whether the proof holds. Guidance (*vejledende*), never a decision.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CheckAnswer<'a> {
    /// Always true: this is guidance.
    pub advisory: bool,
    /// The version of the rules.
    pub ruleset: &'a str,
}

impl CheckQuestion {
    /// Reads the question; `None` where it has a fault (the reader has it).
    pub(crate) fn read(value: &Json<'_>, _profiles: Profiles<'_>, reader: &mut Reader) -> Option<Self> {
        reader.object(value, &Path::Root, &[])?;
        Some(Self {})
    }

    /// Answers the question once it has been checked; texts are in `lang`.
    pub(crate) fn answer<'a>(&self, _lang: Lang) -> CheckAnswer<'a> {
        CheckAnswer { advisory: true, ruleset: RULESET_VERSION }
    }
}
