//! A municipality's rules as data (*kommuneprofil*): one type for those that are built in and those that are files.

pub mod file;
mod levels;
mod programme;

use std::cell::RefCell;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

pub use self::levels::{CaseLevels, ForumRule, LeadRule, LevelFinding, LevelName, Registration};
pub use self::programme::{Eligibility, Handler, Programme, Programmes};
use crate::age::{Age, LeapDay};
use crate::note::Note;
use crate::organisation::{Body, Role};
use crate::rule::Basis;
use crate::sources::Source;
use crate::text::Text;
use crate::vocabulary::{List, Name, vocabulary};

/// The local rules of one municipality, with a source for each value.
///
/// A profile adds no facts and no programmes: it says which of them its municipality has published rules for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Profile {
    /// The name that a case uses for it.
    pub id: Name,
    /// The municipality in words.
    pub name: Text,
    /// The names by which a case may give this municipality as the person's residence.
    pub municipality: List<Name>,
    /// When a person born on 29 February gets older.
    pub leap_day: LeapDaySetting,
    /// What the citations of this profile point into, beside the built-in register.
    pub sources: List<Source>,
    /// The rules of the programmes.
    pub programmes: Programmes,
    /// The case levels, where the municipality has published any.
    pub case_levels: Option<CaseLevels>,
    /// What a professional should also know.
    pub notes: List<Note>,
    /// Local practice that no verdict depends on.
    pub practices: List<Practice>,
    /// The bodies of the organisation.
    pub bodies: List<Body>,
    /// What is expected of each role.
    pub roles: List<Role>,
}

impl Profile {
    /// SHA-256 of the profile as compact JSON, in hexadecimal digits: two profiles with the same hash are the same.
    ///
    /// Without this crate: `ssp profile show koebenhavn | jq -cj . | sha256sum`.
    #[must_use]
    pub fn hash(&self) -> String {
        // Every proof and receipt names it, and the built-in profiles never change.
        static KEPT: [OnceLock<String>; 2] = [const { OnceLock::new() }; 2];
        let computed = || crate::canonical::sha256(serde_json::to_vec(self).unwrap_or_default());
        let place = BUILT_IN.iter().position(|built_in| std::ptr::eq(*built_in, self));
        match place.and_then(|place| KEPT.get(place)) {
            Some(kept) => kept.get_or_init(computed).clone(),
            // A page asks now and then, and small modules count.
            None if cfg!(target_family = "wasm") => computed(),
            None => self.kept_hash(computed),
        }
    }

    /// A batch names the same profile on each line, and to compare two is far quicker than to write one out and hash it.
    fn kept_hash(&self, computed: impl FnOnce() -> String) -> String {
        thread_local! {
            static LAST: RefCell<Option<(Profile, String)>> = const { RefCell::new(None) };
        }
        LAST.with_borrow_mut(|last| match last {
            Some((profile, hash)) if profile == self => hash.clone(),
            _ => last.insert((self.clone(), computed())).1.clone(),
        })
    }
}

/// The policy for 29 February, and what it stands on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LeapDaySetting {
    /// The policy.
    pub policy: LeapDay,
    /// What it stands on.
    pub basis: Basis,
}

vocabulary! {
    /// What a [`Practice`] is about.
    #[non_exhaustive]
    pub enum PracticeKind {
        /// Consent is asked for first (*samtykke søges først*).
        ConsentAskedFirst = "consentAskedFirst",
        /// The age from which the young person's own consent is asked for.
        ConsentAge = "consentAge",
        /// Taking part is voluntary (*frivilligt*).
        Voluntary = "voluntary",
        /// The cooperation does not treat individual cases.
        NotIndividual = "notIndividual",
        /// How often, or by whom, cases are treated.
        Cadence = "cadence",
        /// Anything else worth knowing.
        Other = "other",
    }
}

/// A local practice (*lokal praksis*) that no verdict depends on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Practice {
    /// What it is about.
    pub kind: PracticeKind,
    /// The programme that it belongs to, where it belongs to one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub programme: Option<Programme>,
    /// The ages that it names; several where the source contradicts itself.
    #[serde(default)]
    pub ages: List<Age>,
    /// The practice, in one whole sentence.
    pub text: Text,
    /// What it stands on.
    pub basis: Basis,
}

/// The profiles that are built in.
pub static BUILT_IN: &[&Profile] = &[&crate::koebenhavn::KOEBENHAVN, &crate::slagelse::SLAGELSE];

/// The built-in profile with this id.
///
/// ```
/// assert_eq!(ssp_core::profile::built_in("slagelse").map(|profile| &*profile.name.da), Some("Slagelse"));
/// ```
#[must_use]
pub fn built_in(id: &str) -> Option<&'static Profile> {
    BUILT_IN.iter().copied().find(|profile| profile.id == id)
}
