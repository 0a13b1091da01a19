//! Which question is asked, and by which profile it is answered.
//!
//! The core is asked question by question, never through its one entry for all: what the form module does not answer, it
//! does not hold.

use serde::Serialize;
use ssp_core::case::Profiles;
use ssp_core::form::{FormKind, form};
use ssp_core::input::{Faults, Json};
use ssp_core::profile::Profile;
use ssp_core::proof::Proofs;
use ssp_core::reply::{self, Kind, Settings};
use ssp_core::text::Lang;

use crate::outcome::{Issues, ModuleIssue, outcome};

/// An input, and how to answer it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked<'a> {
    pub(crate) added: &'a [Profile],
    pub(crate) input: &'a Json<'a>,
    pub(crate) lang: Lang,
    pub(crate) is_proved: bool,
}

impl<'a> Asked<'a> {
    /// The answer to this kind of question.
    pub(crate) fn answer(&self, kind: &str) -> String {
        #[cfg(not(feature = "full"))]
        if self.is_proved {
            return self.refused(ModuleIssue::NeedsFullModule);
        }
        match Kind::from_id(kind) {
            Some(Kind::Assess) => self.answered(reply::assess),
            Some(Kind::Disclose) => self.answered(reply::disclose),
            Some(Kind::Meeting) => self.answered(reply::meeting),
            Some(Kind::Timeline) => self.answered(reply::timeline),
            #[cfg(feature = "full")]
            Some(Kind::Organisation) => self.answered(reply::organisation),
            #[cfg(feature = "full")]
            Some(Kind::Screening) => self.answered(reply::screening),
            #[cfg(feature = "full")]
            Some(Kind::Preparedness) => self.answered(reply::preparedness),
            #[cfg(feature = "full")]
            Some(Kind::WhyNot) => self.answered(reply::why_not),
            #[cfg(feature = "full")]
            Some(Kind::Plan) => self.answered(reply::plan),
            #[cfg(feature = "full")]
            Some(Kind::Diff) => self.answered(reply::diff),
            #[cfg(feature = "full")]
            Some(Kind::Receipt) => self.answered(reply::receipt),
            #[cfg(feature = "full")]
            Some(Kind::Replay) => self.answered(reply::replay),
            #[cfg(feature = "full")]
            Some(Kind::Check) => self.answered(reply::check),
            #[cfg(not(feature = "full"))]
            Some(_) => self.refused(ModuleIssue::NeedsFullModule),
            // A question that the rules have learnt and this module has not.
            #[cfg(feature = "full")]
            Some(_) => self.refused(ModuleIssue::UnknownQuestion),
            None => self.catalogue(kind),
        }
    }

    /// What a form of this kind shows.
    pub(crate) fn form(&self, kind: &str) -> String {
        match FormKind::from_id(kind) {
            Some(kind) => self.answered(|input, settings| form(kind, input, settings)),
            None => self.refused(ModuleIssue::UnknownForm),
        }
    }

    fn answered<T: Serialize>(&self, by: impl FnOnce(&Json<'_>, &Settings<'a>) -> Result<T, Faults>) -> String {
        #[cfg(feature = "full")]
        let proofs = if self.is_proved { Proofs::ADD } else { Proofs::LEAVE };
        #[cfg(not(feature = "full"))]
        let proofs = Proofs::LEAVE;
        let settings = Settings { profiles: Profiles { loaded: self.added, default: None }, lang: self.lang, proofs };
        outcome(by(self.input, &settings).map_err(|faults| Issues::Faults(faults, self.lang)))
    }

    fn refused(&self, issue: ModuleIssue) -> String {
        outcome::<()>(Err(Issues::Module(issue, self.lang)))
    }

    /// The rules of the profile that the input names, bare or as a book, or the citation register.
    #[cfg(feature = "full")]
    fn catalogue(&self, kind: &str) -> String {
        match kind {
            "rules" => {
                self.answered(|input, settings| Ok(ssp_core::catalogue::entries(reply::profile(input, settings)?)))
            }
            "rulebook" => self.answered(|input, settings| {
                Ok(ssp_core::rulebook::rulebook(reply::profile(input, settings)?, settings.lang))
            }),
            "sources" => self.answered(|_, _| Ok(ssp_core::sources::REGISTER)),
            _ => self.refused(ModuleIssue::UnknownQuestion),
        }
    }

    #[cfg(not(feature = "full"))]
    fn catalogue(&self, kind: &str) -> String {
        let is_known = matches!(kind, "rules" | "rulebook" | "sources");
        self.refused(if is_known { ModuleIssue::NeedsFullModule } else { ModuleIssue::UnknownQuestion })
    }
}
