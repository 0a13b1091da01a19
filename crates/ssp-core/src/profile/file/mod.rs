//! A profile as a file (*kommuneprofil som fil*): read with every fault at once, written as it is read, described by a
//! JSON Schema.
//!
//! ```json
//! {
//!   "id": "randers",
//!   "name": { "da": "Randers", "en": "Randers" },
//!   "municipality": ["randers", "randers kommune"],
//!   "leapDay": { "policy": "feb28", "rule": "randers.leapDay", "sources": […], "certainty": "unverified" },
//!   "sources": [{ "id": "randers-ssp-plus", "publisher": "…", "title": "…", "about": { "da": "…", "en": "…" }, … }],
//!   "programmes": {
//!     "sspPlus": {
//!       "from": { "age": { "years": 18 }, "rule": "randers.sspPlus.from", "sources": […], "certainty": "verified" },
//!       "until": { "age": { "years": 30 }, … },
//!       "clauses": [
//!         {
//!           "when": { "any": ["repeatedCrime", "riskOfRepeatedCrime"] },
//!           "then": "met",
//!           "because": { "da": "…", "en": "…" },
//!           "rule": "randers.sspPlus.criterion",
//!           "sources": [{ "source": "randers-ssp-plus", "section": "Målgruppe" }],
//!           "certainty": "verified"
//!         }
//!       ],
//!       "otherwise": { "then": "notMet", "because": { … }, … }
//!     }
//!   }
//! }
//! ```
//!
//! Every value stands beside its rule id, its sources and how sure we are of it. What is left out is not published, and
//! `null` is the same as left out. A clause ends in `"met"`, `"notMet"` or `{ "judge": … }`; a clause of the case levels
//! in `{ "possible": [1, 2], "suggested": 1 }`. Ages begin and end on the day: `until` 25 years leaves the person who is
//! 25 out.

mod check;
mod format;
#[cfg(feature = "schemars")]
mod schema;
mod shape;
mod values;
mod wire;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use self::check::Loader;
use self::wire::Wire;
use super::Profile;
use crate::input::{Faults, Json, Path};

/// The profile files that come with the crate: the id of each, and its text.
///
/// ```
/// use ssp_core::input::Json;
/// use ssp_core::profile::file;
///
/// for (id, text) in file::SHIPPED {
///     let profile = file::read(&Json::parse(text).unwrap()).unwrap();
///     assert_eq!(profile.id, *id);
/// }
/// ```
pub static SHIPPED: &[(&str, &str)] = &[
    ("albertslund", include_str!("../../../profiles/albertslund.json")),
    ("helsingoer", include_str!("../../../profiles/helsingoer.json")),
    ("koege", include_str!("../../../profiles/koege.json")),
    ("randers", include_str!("../../../profiles/randers.json")),
];

/// Reads a profile.
///
/// # Errors
/// Everything that is wrong with it: its shape, and what must hold beyond it. Among the latter, each source that is
/// cited is defined and each that is defined is cited, an age limit or a level fits the others, a rule id stands for one
/// thing, and every clause can decide (which is not looked at where a rule reads the age at release).
pub fn read(json: &Json<'_>) -> Result<Profile, Faults> {
    let mut loader = Loader::new(json);
    let profile = loader.read(json, Profile::SHAPE, &Path::Root).map(Profile::made);
    let faults = loader.finish(profile.as_ref());
    profile.filter(|_| faults.is_empty()).ok_or(Faults(faults))
}

impl Serialize for Profile {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.write().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Profile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read(&Json::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}
