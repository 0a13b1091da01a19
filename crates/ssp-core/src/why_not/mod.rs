//! Why not (*hvorfor ikke*): every smallest set of answers that changes a verdict to a wanted one, and when time does.

use serde::Serialize;

use crate::assess::RULESET_VERSION;
use crate::case::Profiles;
use crate::input::{Json, Path, Reader};
use crate::text::Lang;

/// What is wanted of a case or a disclosure.
#[derive(Clone, PartialEq, Debug)]
pub struct WhyNotQuestion {}

/// What would change the verdict. Guidance (*vejledende*), never a decision.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct WhyNotAnswer<'a> {
    /// Always true: this is guidance.
    pub advisory: bool,
    /// The version of the rules.
    pub ruleset: &'a str,
}

impl WhyNotQuestion {
    /// Reads the question; `None` where it has a fault (the reader has it).
    pub(crate) fn read(value: &Json<'_>, _profiles: Profiles<'_>, reader: &mut Reader) -> Option<Self> {
        reader.object(value, &Path::Root, &[])?;
        Some(Self {})
    }

    /// Answers the question once it has been checked; texts are in `lang`.
    pub(crate) fn answer<'a>(&self, _lang: Lang) -> WhyNotAnswer<'a> {
        WhyNotAnswer { advisory: true, ruleset: RULESET_VERSION }
    }
}
