//! What a rule finds, and the judgements that only a person can make.

use serde::{Deserialize, Serialize};

use crate::sources::{Citation, cite};
use crate::text::{Text, text};
use crate::vocabulary::vocabulary;

/// What a rule finds when every answer is known.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Finding {
    /// The rule is met.
    Met,
    /// The rule is not met.
    NotMet,
    /// A person must judge.
    Judge(Judgement),
}

vocabulary! {
    /// A question that the rules leave to a person (*skøn*, *vurdering*). It is an outcome, never a truth value.
    #[non_exhaustive]
    pub enum Judgement {
        /// Whether repeated crime that is not known as serious suffices.
        RepeatedCrimeThreshold = "repeatedCrimeThreshold",
        /// Whether the KSP provision was in force on the day.
        KspInForce = "kspInForce",
        /// Whether the disclosure is necessary.
        Necessity = "necessity",
        /// What applied to SSP before 2007.
        LawNotModelled = "lawNotModelled",
        /// Whether a job centre is a social authority.
        JobCentreAsSocialAuthority = "jobCentreAsSocialAuthority",
        /// Whether an authority that does not take part may disclose.
        SenderParticipation = "senderParticipation",
        /// Whether a free school is a self-governing institution of § 115(3).
        FreeSchoolStatus = "freeSchoolStatus",
        /// What the change of 2024 about relations to gangs allows.
        GangRelation2024 = "gangRelation2024",
        /// What the municipality does where it has published no rule.
        RuleNotPublished = "ruleNotPublished",
        /// Whether preparedness covers an event among those over 18.
        SpecialCase = "specialCase",
    }
}

impl Judgement {
    /// The question that a person must answer.
    #[must_use]
    pub const fn question(self) -> Text {
        match self {
            Self::RepeatedCrimeThreshold => text(
                "Er den gentagne kriminalitet så alvorlig, at kriteriet er opfyldt? Kilderne er ikke enige: den ene siger »gentagen«, den anden »gentagen alvorlig«.",
                "Is the repeated crime serious enough to meet the criterion? The sources differ: one says repeated, the other repeated serious.",
            ),
            Self::KspInForce => text(
                "Var bestemmelsen om KSP trådt i kraft på datoen? Loven er fra 21. december 2010; ikrafttrædelsesdagen er ikke fastslået.",
                "Was the provision on KSP in force on the date? The act is of 21 December 2010; its day of commencement is not established.",
            ),
            Self::Necessity => text(
                "Må det anses for nødvendigt at give netop denne oplysning til netop denne modtager?",
                "Must the disclosure of this very item to this very recipient be considered necessary?",
            ),
            Self::LawNotModelled => text(
                "Hvilke regler gjaldt for SSP før 1. januar 2007? De er ikke med her.",
                "Which rules applied to SSP before 1 January 2007? They are not modelled here.",
            ),
            Self::JobCentreAsSocialAuthority => text(
                "Er jobcentret en »social myndighed« som nævnt i § 115, stk. 1, nr. 3?",
                "Is the job centre a social authority within the meaning of section 115(1) no. 3?",
            ),
            Self::SenderParticipation => text(
                "Må en myndighed, der ikke selv deltager i samarbejdet, give oplysningen videre? § 115, stk. 2, siger »en myndighed«.",
                "May an authority that does not take part in the cooperation disclose? Subsection 2 says \"an authority\".",
            ),
            Self::FreeSchoolStatus => text(
                "Er den frie grundskole en selvejende institution, der løser opgaver for det offentlige på et af områderne i § 115, stk. 3, og er den inddraget i samarbejdet?",
                "Is the free school a self-governing institution that performs a public task in one of the fields of subsection 3, and is it drawn into the cooperation?",
            ),
            Self::GangRelation2024 => text(
                "Hvad tillader ændringen fra 2024 med hensyn til relationer til bander? Dens ordlyd er ikke efterprøvet her.",
                "What does the amendment of 2024 allow as regards relations to gangs? Its wording is not verified here.",
            ),
            Self::RuleNotPublished => text(
                "Hvad gør kommunen? Vi har ikke fundet en offentliggjort regel for det, der spørges om.",
                "What does the municipality do? We have found no published rule for what is asked.",
            ),
            Self::SpecialCase => text(
                "Er det et særligt tilfælde, hvor beredskabet også gælder grupper af unge op til 25 år?",
                "Is it a special case in which preparedness also covers groups of young people up to 25?",
            ),
        }
    }

    /// Who answers it.
    #[must_use]
    pub const fn decided_by(self) -> Text {
        match self {
            Self::RepeatedCrimeThreshold => text(
                "Koordinationsgruppen, eller SSP+ gruppen, når det gælder SSP+, med støtte fra SSP Sekretariatet.",
                "The coordination group, or the SSP+ group where SSP+ is concerned, with help from the SSP secretariat.",
            ),
            Self::KspInForce | Self::LawNotModelled => text(
                "En jurist, der slår den gældende lov op på datoen.",
                "A lawyer who looks up the law in force on the date.",
            ),
            Self::Necessity => text(
                "Den medarbejder, der vil give oplysningen videre, om nødvendigt med sin leder.",
                "The member of staff who wants to disclose, with their manager where needed.",
            ),
            Self::JobCentreAsSocialAuthority | Self::SenderParticipation | Self::FreeSchoolStatus => {
                text("Myndighedens jurist.", "The authority's lawyer.")
            }
            Self::GangRelation2024 => text(
                "En jurist, der læser lovændringen fra 2024 på retsinformation.dk.",
                "A lawyer who reads the amendment of 2024 at retsinformation.dk.",
            ),
            Self::RuleNotPublished => {
                text("Kommunens egen SSP-organisation.", "The municipality's own SSP organisation.")
            }
            Self::SpecialCase => text("SSP-ledergruppen.", "The SSP leader group."),
        }
    }

    /// What the question rests on.
    #[must_use]
    pub const fn sources(self) -> &'static [Citation] {
        match self {
            Self::RepeatedCrimeThreshold => {
                const {
                    &[
                        cite("kbh-om-ssp", "Hvem er vi?"),
                        cite("kbh-om-ssp", "SSP+ grupper"),
                        cite("kbh-om-ssp", "Koordinationsgrupper"),
                        cite("kbh-enkeltsager", "Niveauer"),
                    ]
                }
            }
            Self::KspInForce => const { &[cite("jm-vejl-90-2011", "Indledning")] },
            Self::Necessity => {
                const { &[cite("rpl-115-2016", "§ 115, stk. 1"), cite("dkr-hoering-2024", "Om nødvendighed")] }
            }
            Self::LawNotModelled => const { &[cite("rpl-115-2007", "Kapitel 11")] },
            Self::JobCentreAsSocialAuthority => const { &[cite("rpl-115-2016", "§ 115, stk. 1, nr. 3")] },
            Self::SenderParticipation => const { &[cite("rpl-115-2016", "§ 115, stk. 2")] },
            Self::FreeSchoolStatus => {
                const {
                    &[
                        cite("rpl-115-2016", "§ 115, stk. 3"),
                        cite("kbh-haandbog", "Anden aktør"),
                        cite("privateskoler", "Frie og private skoler er selvejende"),
                        cite("friskole-vejledning-2020", "Kapitel om SSP"),
                    ]
                }
            }
            Self::GangRelation2024 => {
                const {
                    &[
                        cite("l150-2023", "§ 2, nr. 2"),
                        cite("rpl-115-2024", "§ 115"),
                        cite("lbk-1160-2024", "§ 115"),
                        cite("dkr-hoering-2024", "Om bander"),
                    ]
                }
            }
            Self::RuleNotPublished => const { &[cite("ssp-core-design", "Uoplyste regler")] },
            Self::SpecialCase => const { &[cite("kbh-akutberedskab", "Målgruppe")] },
        }
    }
}
