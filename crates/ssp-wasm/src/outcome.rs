//! What every call gives back: the answer or the issues, as data.

use serde::{Serialize, Serializer};
use ssp_core::input::{FaultCode, Faults};
use ssp_core::text::{Lang, Text, text};

use crate::json;

/// Why there is no answer.
#[derive(Debug)]
pub(crate) enum Issues {
    /// Faults of the input.
    Faults(Faults, Lang),
    /// Something that this module cannot do.
    Module(ModuleIssue, Lang),
}

/// What a module cannot do.
#[derive(Clone, Copy, Debug)]
pub(crate) enum ModuleIssue {
    /// There is no such kind of question.
    UnknownQuestion,
    /// There is no such form.
    UnknownForm,
    /// A text is longer than [`INPUT`](crate::INPUT) allows.
    TooLong,
    /// An answer that is to be checked is longer than [`TO_CHECK`](crate::TO_CHECK) allows.
    TooLongToCheck,
    /// The full module has it.
    #[cfg(not(feature = "full"))]
    NeedsFullModule,
}

impl ModuleIssue {
    const fn code(self) -> &'static str {
        match self {
            Self::UnknownQuestion | Self::UnknownForm => "unknownQuestion",
            Self::TooLong | Self::TooLongToCheck => FaultCode::LineTooLong.id(),
            #[cfg(not(feature = "full"))]
            Self::NeedsFullModule => "needsFullModule",
        }
    }

    const fn message(self) -> Text {
        match self {
            Self::UnknownQuestion => text(
                "Det kan ikke spørges om. Vælg mellem: assess, disclose, meeting, timeline, organisation, screening, preparedness, why-not, plan, diff, receipt, replay, check, rules, rulebook, sources.",
                "This cannot be asked. Choose from: assess, disclose, meeting, timeline, organisation, screening, preparedness, why-not, plan, diff, receipt, replay, check, rules, rulebook, sources.",
            ),
            Self::UnknownForm => text(
                "Der er ingen sådan formular. Vælg mellem: assess, disclose, meeting.",
                "There is no such form. Choose from: assess, disclose, meeting.",
            ),
            Self::TooLong => text(
                "Teksten er længere end 1 MiB. Send én sag eller én profil ad gangen.",
                "The text is longer than 1 MiB. Send one case or one profile at a time.",
            ),
            Self::TooLongToCheck => text("Svaret er længere end 64 MiB.", "The answer is longer than 64 MiB."),
            #[cfg(not(feature = "full"))]
            Self::NeedsFullModule => text(
                "Det har kun det fulde modul. Brug ssp-eligibility/full.",
                "Only the full module has this. Use ssp-eligibility/full.",
            ),
        }
    }
}

impl Serialize for Issues {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Issue<'a> {
            code: &'a str,
            path: &'a str,
            message: &'a str,
        }
        match self {
            Self::Faults(faults, lang) => serializer.collect_seq(faults.0.iter().map(|fault| fault.in_lang(*lang))),
            Self::Module(issue, lang) => {
                let message = issue.message();
                let issue = Issue { code: issue.code(), path: "", message: message.in_lang(*lang) };
                serializer.collect_seq([issue])
            }
        }
    }
}

/// The answer or the issues, as one JSON text.
pub(crate) fn outcome<T: Serialize>(answered: Result<T, Issues>) -> String {
    #[derive(Serialize)]
    #[serde(tag = "type", rename_all = "camelCase")]
    enum Outcome<T> {
        Success { answer: T },
        Failure { issues: Issues },
    }
    json::written(&match answered {
        Ok(answer) => Outcome::Success { answer },
        Err(issues) => Outcome::Failure { issues },
    })
}
