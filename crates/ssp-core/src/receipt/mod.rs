//! Receipts (*kvittering*): what was answered by which rules, so that it can be answered again and compared.
//!
//! A receipt is one flat object in [canonical JSON](crate::canonical), the same bytes from Rust, from the command and from
//! WASM. It holds what the verdicts depend on (dates, the answers with all that follows from them, the level, lead and
//! forum that were chosen, the goals), the rules that were applied, every verdict, and three hashes (SHA-256):
//!
//! | field | of the canonical JSON of |
//! |---|---|
//! | `answerHash` | the answer to what the receipt holds, without proofs and without the members that are words: `text`, `message`, `question`, `decidedBy` and `provision` at any depth. So it is the same in every language |
//! | `proofHash` | the proofs: of a disclosure its `proof`; of a case `{"caseLevel", "header", "proofs"}`, with the proof of each goal by its id; what has no proof is left out |
//! | `hash` | the receipt without this member |
//!
//! Where the person lives, risk and protective factors, consent, and the ids of members are left out: no verdict reads them.
//! What is left is still about one person on named days. **A receipt is personal data and belongs where the case file
//! belongs.** This crate stores it nowhere.
//!
//! **A receipt proves that it is consistent, not who made it or that its facts are true.** Whoever changes it and computes
//! its hash again is found out by [`Receipt::replay`] wherever the verdicts, the proofs or the answer then are others than
//! the facts give; but whoever makes a receipt of other facts has a receipt of other facts. Sign it, or keep it where
//! nobody can change it, if that matters.
//!
//! Receipts are of one case ([`Receipt::of_case`]) or one disclosure ([`Receipt::of_disclosure`]). A timeline is made of
//! assessments and a group of concern of members: each day and each member can have a receipt of its own. A meeting, an
//! event and the organisation are about no person whose case file could keep one.
//!
//! Without the feature `reference` the built-in profiles lack what one only looks up, so their hashes are others.
//!
//! ```
//! use chrono::NaiveDate;
//! use ssp_core::case::{Case, Profiles};
//! use ssp_core::facts::{Answer, Fact};
//! use ssp_core::koebenhavn::KOEBENHAVN;
//! use ssp_core::receipt::{Receipt, VerdictCode};
//! use ssp_core::subject::Goal;
//!
//! let case = Case::on(NaiveDate::from_ymd_opt(2026, 1, 15).unwrap())
//!     .born(NaiveDate::from_ymd_opt(2008, 7, 15).unwrap())
//!     .with(Fact::PersonEndangeringCrime, Answer::Yes);
//! let receipt = Receipt::of_case(&KOEBENHAVN, &case)?;
//! assert_eq!(receipt.answers.yes, ["crime", "personEndangeringCrime"]);
//! assert_eq!(receipt.verdicts[&Goal::SspCase].verdict, VerdictCode::Eligible);
//! assert_eq!(receipt.hash, receipt.own_hash());
//!
//! // Kept as JSON, and answered again later.
//! let kept = serde_json::to_string(&receipt).unwrap();
//! let receipt: Receipt = serde_json::from_str(&kept).unwrap();
//! assert!(receipt.replay(Profiles::BUILT_IN)?.equal);
//! # Ok::<(), ssp_core::input::Faults>(())
//! ```

mod make;
mod question;
mod read;
mod replay;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize};

pub use self::question::ReceiptQuestion;
pub use self::replay::{Because, Difference, ReplayAnswer, ReplayQuestion};
use crate::age::LeapDay;
use crate::assess::{Applies, Ground};
use crate::by_key::ByKey;
use crate::canonical;
use crate::disclose::DisclosureVerdict;
use crate::facts::Cooperation;
use crate::input::{Faults, Json, Path, Reader};
use crate::profile::{Eligibility, Programme};
use crate::proof::Answered;
use crate::rule::{Judgement, Levels, Question};
use crate::sources::Certainty;
use crate::subject::Goal;
use crate::vocabulary::vocabulary;

/// The version of the format of receipts.
pub const RECEIPT_VERSION: u32 = 1;
/// The version of this crate, which stands in its receipts.
pub const ENGINE_VERSION: &str = env!("CARGO_PKG_VERSION");

vocabulary! {
    /// What a receipt is of.
    pub enum ReceiptKind {
        /// A case.
        Assess = "assess",
        /// A disclosure.
        Disclose = "disclose",
    }
}

vocabulary! {
    /// A verdict of any kind.
    pub enum VerdictCode {
        /// Belongs to the programme.
        Eligible = "eligible",
        /// Does not.
        NotEligible = "notEligible",
        /// The statutory ground is met.
        Met = "met",
        /// It is not.
        NotMet = "notMet",
        /// The sender may disclose.
        Permitted = "permitted",
        /// Not under § 115.
        NotPermitted = "notPermitted",
        /// § 115 is not needed.
        NotApplicable = "notApplicable",
        /// Not settled.
        Open = "open",
    }
}

/// What was answered by which rules. Guidance (*vejledende*), never a decision.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
// The fields stand in the order of their names, which is the canonical one.
pub struct Receipt {
    /// Always true: this is guidance.
    pub advisory: bool,
    /// SHA-256 of the answer without its words, in hexadecimal digits.
    pub answer_hash: String,
    /// Every answer, with what follows from it; of a disclosure also who discloses to whom and what for.
    #[serde(serialize_with = "canonical::sorted")]
    #[cfg_attr(feature = "schemars", schemars(with = "Answered"))]
    pub answers: Answered,
    /// The birth date, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birth_date: Option<NaiveDate>,
    /// The level of the case; left out where the profile has none, and of a disclosure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub case_level: Option<LevelVerdict>,
    /// The version of the JSON.
    pub contract: u32,
    /// The cooperation, of a disclosure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cooperation: Option<Cooperation>,
    /// The day of the assessment or of the disclosure.
    pub date: NaiveDate,
    /// The version of the program.
    pub engine: String,
    /// The programmes that a case was about; left out where it was about all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<Programme>,
    /// SHA-256 of the receipt without this member.
    pub hash: String,
    /// What it is a receipt of.
    pub kind: ReceiptKind,
    /// When a person born on 29 February gets older.
    pub leap_day: LeapDay,
    /// The level that was chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<u8>,
    /// Over the goals of a case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Eligibility>,
    /// Whose local rules were applied, to a case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile: Option<String>,
    /// SHA-256 of that profile, in hexadecimal digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile_hash: Option<String>,
    /// SHA-256 of the proofs, in hexadecimal digits.
    pub proof_hash: String,
    /// The forum that was proposed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposed_forum: Option<String>,
    /// The lead that was proposed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposed_lead: Option<String>,
    /// The version of this format.
    pub receipt: u32,
    /// The day of release; the day of the assessment or disclosure where no other was given.
    pub release_date: NaiveDate,
    /// The version of the rules.
    pub ruleset: String,
    /// Every verdict, by what it is about.
    #[serde(serialize_with = "canonical::sorted")]
    #[cfg_attr(feature = "schemars", schemars(with = "ByKey<Goal, Verdict>"))]
    pub verdicts: ByKey<Goal, Verdict>,
}

/// One verdict, in ids.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(rename = "ReceiptVerdict"))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Verdict {
    /// The questions whose answer could still change it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ask: Vec<Question>,
    /// How sure we were: the weakest of the rules used.
    pub certainty: Certainty,
    /// The judgements that a person must make.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub judge: Vec<Judgement>,
    /// The ids of the rules that decided.
    pub rules: Vec<String>,
    /// The questions that were answered "unknown" and could change it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unresolved: Vec<Question>,
    /// The verdict.
    pub verdict: VerdictCode,
}

/// The level of a case, in ids.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(rename = "ReceiptLevel"))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct LevelVerdict {
    /// Whether there is an individual case at all.
    pub applies: Applies,
    /// The questions whose answer could still change it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ask: Vec<Question>,
    /// How sure we were: the weakest of the rules used.
    pub certainty: Certainty,
    /// Where the case is treated by default.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub forum: Option<String>,
    /// The judgements that a person must make.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub judge: Vec<Judgement>,
    /// Who must lead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead: Option<String>,
    /// The levels that are possible, ascending.
    pub possible: Levels,
    /// The ids of the rules that decided.
    pub rules: Vec<String>,
    /// The level that the facts suggest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suggested: Option<u8>,
    /// The questions that were answered "unknown" and could change it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unresolved: Vec<Question>,
    /// The ids of what was wrong with the chosen level or the proposed lead.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub violations: Vec<String>,
}

impl Receipt {
    /// The hash that a receipt of this content has.
    #[must_use]
    pub fn own_hash(&self) -> String {
        let mut value = serde_json::to_value(self).unwrap_or_default();
        if let Some(fields) = value.as_object_mut() {
            fields.remove("hash");
        }
        canonical::hash(&value)
    }
}

impl<'de> Deserialize<'de> for Receipt {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = Json::deserialize(deserializer)?;
        let mut reader = Reader::default();
        let receipt = Self::read(&json, &Path::Root, &mut reader);
        receipt.filter(|_| reader.faults.is_empty()).ok_or_else(|| serde::de::Error::custom(Faults(reader.faults)))
    }
}

impl From<Eligibility> for VerdictCode {
    fn from(verdict: Eligibility) -> Self {
        match verdict {
            Eligibility::Eligible => Self::Eligible,
            Eligibility::NotEligible => Self::NotEligible,
            Eligibility::Open => Self::Open,
        }
    }
}

impl From<Ground> for VerdictCode {
    fn from(verdict: Ground) -> Self {
        match verdict {
            Ground::Met => Self::Met,
            Ground::NotMet => Self::NotMet,
            Ground::Open => Self::Open,
        }
    }
}

impl From<DisclosureVerdict> for VerdictCode {
    fn from(verdict: DisclosureVerdict) -> Self {
        match verdict {
            DisclosureVerdict::Permitted => Self::Permitted,
            DisclosureVerdict::NotPermitted => Self::NotPermitted,
            DisclosureVerdict::NotApplicable => Self::NotApplicable,
            DisclosureVerdict::Open => Self::Open,
        }
    }
}
