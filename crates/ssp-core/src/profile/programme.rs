//! The programmes (*indsatser*) of the cooperation, and where a profile keeps the rule of each.

use serde::{Deserialize, Serialize};

use crate::rule::{AgeBand, Basis, Condition, Finding, Known, Rule, Standing};
use crate::text::{Text, text};
use crate::vocabulary::{List, Name, vocabulary};

vocabulary! {
    /// A programme: something that a person can belong to.
    pub enum Programme {
        /// Individual case (*SSP-enkeltsag*).
        SspCase = "sspCase",
        /// Admission to SSP+.
        SspPlus = "sspPlus",
        /// Police referral to SSP+ (*indstilling*).
        SspPlusReferral = "sspPlus.referral",
        /// Police, social services, psychiatry.
        Psp = "psp",
        /// Prison service, social services, police.
        Ksp = "ksp",
        /// Radicalisation (*radikalisering*).
        Radicalisation = "radicalisation",
        /// Gang recruitment (*rekruttering til bandemiljøet*).
        GangRecruitment = "gangRecruitment",
        /// Group effort (*indsats for grupper*).
        GroupEffort = "groupEffort",
        /// General prevention (*generel forebyggelse*).
        GeneralPrevention = "generalPrevention",
    }
}

impl Programme {
    /// How many programmes there are.
    pub const COUNT: usize = 9;

    /// The programme in words.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::SspCase => text("SSP-enkeltsag", "SSP individual case"),
            Self::SspPlus => text("SSP+", "SSP+"),
            Self::SspPlusReferral => text("Indstilling til SSP+", "Referral to SSP+"),
            Self::Psp => text("PSP", "PSP"),
            Self::Ksp => text("KSP", "KSP"),
            Self::Radicalisation => text("Indsats mod radikalisering", "Effort against radicalisation"),
            Self::GangRecruitment => text("Indsats mod banderekruttering", "Effort against gang recruitment"),
            Self::GroupEffort => text("Gruppeindsats", "Group effort"),
            Self::GeneralPrevention => text("Generel forebyggelse", "General prevention"),
        }
    }

    /// What it is, in one sentence.
    #[must_use]
    pub const fn about(self) -> Text {
        match self {
            Self::SspCase => text(
                "Skole, socialforvaltning og politi arbejder sammen om den enkelte unge.",
                "School, social services and police work together on one young person.",
            ),
            Self::SspPlus => text(
                "SSP+ gruppen skriver og gennemfører en handleplan for den enkelte unge voksne.",
                "The SSP+ group writes and carries out an action plan for one young adult.",
            ),
            Self::SspPlusReferral => text(
                "Politiet kan indstille personen til SSP+. Det er ikke det samme som at blive optaget.",
                "The police can refer the person to SSP+. That is not admission.",
            ),
            Self::Psp => text(
                "Politi, sociale myndigheder og psykiatri arbejder sammen om socialt udsatte.",
                "Police, social authorities and psychiatry work together on socially vulnerable persons.",
            ),
            Self::Ksp => text(
                "Kriminalforsorgen, sociale myndigheder og politi arbejder sammen om dem, der løslades.",
                "Prison service, social authorities and police work together on those who are released.",
            ),
            Self::Radicalisation => {
                text("Indsats over for radikalisering og ekstremisme.", "Effort against radicalisation and extremism.")
            }
            Self::GangRecruitment => {
                text("Indsats mod rekruttering til bandemiljøet.", "Effort against recruitment into the gang scene.")
            }
            Self::GroupEffort => text(
                "Indsats over for en gruppe, der vækker bekymring.",
                "Effort for a group that gives cause for concern.",
            ),
            Self::GeneralPrevention => text(
                "Undervisning, kampagner og andre tilbud til alle i alderen.",
                "Teaching, campaigns and other offers to everybody of that age.",
            ),
        }
    }
}

/// The rule of each programme; `None` where the municipality has published none.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Programmes {
    /// Individual cases.
    pub ssp_case: Option<Rule<Finding>>,
    /// Admission to SSP+.
    pub ssp_plus: Option<Rule<Finding>>,
    /// Who handles SSP+, by age and facts.
    pub ssp_plus_handled_by: List<Handler>,
    /// Police referral to SSP+.
    pub ssp_plus_referral: Option<Rule<Finding>>,
    /// The local focus of PSP. Its statutory ground is national law.
    pub psp: Option<Rule<Finding>>,
    /// The local focus of KSP. Its statutory ground is national law.
    pub ksp: Option<Rule<Finding>>,
    /// Radicalisation.
    pub radicalisation: Option<Rule<Finding>>,
    /// Who handles radicalisation, by age.
    pub radicalisation_handled_by: List<Handler>,
    /// Gang recruitment.
    pub gang_recruitment: Option<Rule<Finding>>,
    /// Group efforts.
    pub group_effort: Option<Rule<Finding>>,
    /// General prevention.
    pub general_prevention: Option<Rule<Finding>>,
}

impl Programmes {
    /// Nothing published.
    pub const NONE: Self = Self {
        ssp_case: None,
        ssp_plus: None,
        ssp_plus_handled_by: List::Borrowed(&[]),
        ssp_plus_referral: None,
        psp: None,
        ksp: None,
        radicalisation: None,
        radicalisation_handled_by: List::Borrowed(&[]),
        gang_recruitment: None,
        group_effort: None,
        general_prevention: None,
    };

    /// Who handles this programme; empty where nothing is published.
    #[must_use]
    pub fn handled_by(&self, programme: Programme) -> &[Handler] {
        match programme {
            Programme::SspPlus => &self.ssp_plus_handled_by,
            Programme::Radicalisation => &self.radicalisation_handled_by,
            Programme::SspCase
            | Programme::SspPlusReferral
            | Programme::Psp
            | Programme::Ksp
            | Programme::GangRecruitment
            | Programme::GroupEffort
            | Programme::GeneralPrevention => &[],
        }
    }

    /// The rule of this programme.
    #[must_use]
    pub const fn rule(&self, programme: Programme) -> Option<&Rule<Finding>> {
        match programme {
            Programme::SspCase => self.ssp_case.as_ref(),
            Programme::SspPlus => self.ssp_plus.as_ref(),
            Programme::SspPlusReferral => self.ssp_plus_referral.as_ref(),
            Programme::Psp => self.psp.as_ref(),
            Programme::Ksp => self.ksp.as_ref(),
            Programme::Radicalisation => self.radicalisation.as_ref(),
            Programme::GangRecruitment => self.gang_recruitment.as_ref(),
            Programme::GroupEffort => self.group_effort.as_ref(),
            Programme::GeneralPrevention => self.general_prevention.as_ref(),
        }
    }
}

/// Who handles a programme, at certain ages and in certain cases.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Handler {
    /// The ages.
    pub ages: AgeBand,
    /// What else must hold for sure.
    pub when: Condition,
    /// Who handles it: `ssp` or the id of a body.
    pub by: Name,
    /// What it stands on.
    pub basis: Basis,
}

impl Handler {
    /// Whether it handles this case for sure.
    pub(crate) fn handles(&self, known: &Known) -> bool {
        known.age().is_some_and(|age| self.ages.has(age)) && self.when.standing(known) == Standing::Holds
    }
}

/// What a programme's rule finds, as a word of the contract.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Eligibility {
    /// Settled: belongs to the programme.
    Eligible,
    /// Settled: does not.
    NotEligible,
    /// Not settled.
    Open,
}
