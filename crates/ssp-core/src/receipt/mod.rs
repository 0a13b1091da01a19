//! Receipts (*kvittering*): what was answered by which rules, so that it can be answered again and compared.

mod replay;

use serde::Serialize;

pub use self::replay::{ReplayAnswer, ReplayQuestion};

use crate::assess::RULESET_VERSION;
use crate::case::Profiles;
use crate::input::{Json, Path, Reader};
use crate::text::Lang;

/// What is to be answered with a receipt.
#[derive(Clone, PartialEq, Debug)]
pub struct ReceiptQuestion {}

/// A receipt. Guidance (*vejledende*), never a decision.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Receipt<'a> {
    /// Always true: this is guidance.
    pub advisory: bool,
    /// The version of the rules.
    pub ruleset: &'a str,
}

impl ReceiptQuestion {
    /// Reads the question; `None` where it has a fault (the reader has it).
    pub(crate) fn read(value: &Json<'_>, _profiles: Profiles<'_>, reader: &mut Reader) -> Option<Self> {
        reader.object(value, &Path::Root, &[])?;
        Some(Self {})
    }

    /// Answers the question once it has been checked; texts are in `lang`.
    pub(crate) fn answer<'a>(&self, _lang: Lang) -> Receipt<'a> {
        Receipt { advisory: true, ruleset: RULESET_VERSION }
    }
}
