//! The facts of a case (*sagens oplysninger*), with their words.

use crate::text::{Text, text};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// A fact of a case, answered yes, no or unknown. The words of each stand in [`Fact::question`].
    #[non_exhaustive]
    pub enum Fact {
        /// *Bekymrende adfærd.*
        ConcerningBehaviour = "concerningBehaviour",
        /// *Har begået kriminalitet.*
        Crime = "crime",
        /// *Gentagen kriminalitet.*
        RepeatedCrime = "repeatedCrime",
        /// *Gentagen alvorlig kriminalitet.*
        RepeatedCrimeSerious = "repeatedCrimeSerious",
        /// *Personfarlig kriminalitet.*
        PersonEndangeringCrime = "personEndangeringCrime",
        /// *Behov for en koordineret indsats.*
        NeedsCoordinatedEffort = "needsCoordinatedEffort",
        /// *Indgår i samarbejdet mellem psykiatri, sociale myndigheder og politi.*
        PspCooperation = "pspCooperation",
        /// *Socialt udsat.*
        SociallyVulnerable = "sociallyVulnerable",
        /// *Indgår i samarbejdet mellem Kriminalforsorgen, sociale myndigheder og politi.*
        KspCooperation = "kspCooperation",
        /// *Dømt, der løslades eller er løsladt fra en institution under Kriminalforsorgen* (§ 115(1) no. 3 a).
        ReleasedFromPrisonService = "releasedFromPrisonService",
        /// *Dømt, der løslades eller er løsladt fra anbringelse efter straffuldbyrdelseslovens § 78, stk. 2* (no. 3 b).
        ReleasedFromPlacement = "releasedFromPlacement",
        /// *Løslades eller er løsladt fra varetægt eller anden frihedsberøvelse efter kap. 70* (no. 3 c).
        ReleasedFromRemand = "releasedFromRemand",
        /// *Skønnes radikaliseret eller i risiko for det* (no. 3 c).
        RadicalisedOrAtRisk = "radicalisedOrAtRisk",
        /// *I myndighedernes søgelys i forbindelse med radikalisering.*
        RadicalisationConcern = "radicalisationConcern",
        /// *I risiko for rekruttering til bandemiljøet.*
        GangRecruitmentRisk = "gangRecruitmentRisk",
        /// *Del af en bekymringsgruppe.*
        GroupOfConcern = "groupOfConcern",
        /// *Sagen er særligt kompliceret.*
        SpeciallyComplicated = "speciallyComplicated",
        /// *I risiko for gentagen kriminalitet*: read by some profiles only (Randers).
        RiskOfRepeatedCrime = "riskOfRepeatedCrime",
        /// *Kvalificeret kriminalitet*: read by some profiles only (Albertslund).
        QualifiedCrime = "qualifiedCrime",
    }
}

impl Fact {
    /// The question that a form or a caseworker asks, one whole sentence.
    #[must_use]
    pub const fn question(self) -> Text {
        match self {
            Self::ConcerningBehaviour => {
                text("Viser personen bekymrende adfærd?", "Does the person show concerning behaviour?")
            }
            Self::Crime => text("Har personen begået kriminalitet?", "Has the person committed a crime?"),
            Self::RepeatedCrime => {
                text("Har personen begået kriminalitet flere gange?", "Has the person committed crime repeatedly?")
            }
            Self::RepeatedCrimeSerious => text(
                "Har personen begået alvorlig kriminalitet flere gange?",
                "Has the person committed serious crime repeatedly?",
            ),
            Self::PersonEndangeringCrime => text(
                "Har personen begået personfarlig kriminalitet?",
                "Has the person committed a crime dangerous to persons (personfarlig kriminalitet)?",
            ),
            Self::NeedsCoordinatedEffort => {
                text("Har personen brug for en koordineret indsats?", "Does the person need a coordinated effort?")
            }
            Self::PspCooperation => text(
                "Indgår personen i samarbejdet mellem psykiatri, sociale myndigheder og politi (PSP)?",
                "Is the person part of the cooperation of psychiatry, social authorities and police (PSP)?",
            ),
            Self::SociallyVulnerable => text("Er personen socialt udsat?", "Is the person socially vulnerable?"),
            Self::KspCooperation => text(
                "Indgår personen i samarbejdet mellem Kriminalforsorgen, sociale myndigheder og politi (KSP)?",
                "Is the person part of the cooperation of prison service, social authorities and police (KSP)?",
            ),
            Self::ReleasedFromPrisonService => text(
                "Er personen dømt, og bliver eller er vedkommende løsladt fra en institution under Kriminalforsorgen?",
                "Is the person a convict who is being or has been released from an institution of the Prison and Probation Service?",
            ),
            Self::ReleasedFromPlacement => text(
                "Er personen dømt, og bliver eller er vedkommende løsladt fra en anbringelse efter straffuldbyrdelseslovens § 78, stk. 2?",
                "Is the person a convict who is being or has been released from a placement under section 78(2) of the Sentence Enforcement Act?",
            ),
            Self::ReleasedFromRemand => text(
                "Bliver eller er personen løsladt fra varetægt eller anden frihedsberøvelse efter retsplejelovens kapitel 70?",
                "Is the person being released, or already released, from remand or other deprivation of liberty under chapter 70 of the Administration of Justice Act?",
            ),
            Self::RadicalisedOrAtRisk => text(
                "Skønnes personen at være radikaliseret eller i risiko for at blive det?",
                "Is the person assessed to be radicalised or at risk of it?",
            ),
            Self::RadicalisationConcern => text(
                "Er myndighederne opmærksomme på personen i forbindelse med radikalisering?",
                "Are the authorities aware of the person in connection with radicalisation?",
            ),
            Self::GangRecruitmentRisk => text(
                "Er personen i risiko for at blive rekrutteret til bandemiljøet?",
                "Is the person at risk of being recruited into the gang scene?",
            ),
            Self::GroupOfConcern => {
                text("Er personen en del af en bekymringsgruppe?", "Is the person part of a group of concern?")
            }
            Self::SpeciallyComplicated => text("Er sagen særligt kompliceret?", "Is the case specially complicated?"),
            Self::RiskOfRepeatedCrime => text(
                "Er personen i risiko for at begå kriminalitet flere gange?",
                "Is the person at risk of committing crime repeatedly?",
            ),
            Self::QualifiedCrime => {
                text("Er kriminaliteten kvalificeret?", "Is the crime a qualified one (kvalificeret kriminalitet)?")
            }
        }
    }

    /// What a form says where nothing was chosen: an instruction, not a reproach.
    #[must_use]
    pub const fn choose(self) -> Text {
        match self {
            Self::ConcerningBehaviour => text(
                "Vælg, om personen viser bekymrende adfærd",
                "Choose whether the person shows concerning behaviour",
            ),
            Self::Crime => {
                text("Vælg, om personen har begået kriminalitet", "Choose whether the person has committed a crime")
            }
            Self::RepeatedCrime => text(
                "Vælg, om personen har begået kriminalitet flere gange",
                "Choose whether the person has committed crime repeatedly",
            ),
            Self::RepeatedCrimeSerious => text(
                "Vælg, om personen har begået alvorlig kriminalitet flere gange",
                "Choose whether the person has committed serious crime repeatedly",
            ),
            Self::PersonEndangeringCrime => text(
                "Vælg, om personen har begået personfarlig kriminalitet",
                "Choose whether the person has committed a crime dangerous to persons",
            ),
            Self::NeedsCoordinatedEffort => text(
                "Vælg, om personen har brug for en koordineret indsats",
                "Choose whether the person needs a coordinated effort",
            ),
            Self::PspCooperation => text("Vælg, om personen indgår i PSP", "Choose whether the person is part of PSP"),
            Self::SociallyVulnerable => {
                text("Vælg, om personen er socialt udsat", "Choose whether the person is socially vulnerable")
            }
            Self::KspCooperation => text("Vælg, om personen indgår i KSP", "Choose whether the person is part of KSP"),
            Self::ReleasedFromPrisonService => text(
                "Vælg, om personen er dømt og bliver eller er løsladt fra en institution under Kriminalforsorgen",
                "Choose whether the person is a convict who is being or has been released from an institution of the Prison and Probation Service",
            ),
            Self::ReleasedFromPlacement => text(
                "Vælg, om personen er dømt og bliver eller er løsladt fra en anbringelse",
                "Choose whether the person is a convict who is being or has been released from a placement",
            ),
            Self::ReleasedFromRemand => text(
                "Vælg, om personen bliver eller er løsladt fra varetægt eller anden frihedsberøvelse",
                "Choose whether the person is being or has been released from remand or other deprivation of liberty",
            ),
            Self::RadicalisedOrAtRisk => text(
                "Vælg, om personen skønnes radikaliseret eller i risiko for det",
                "Choose whether the person is assessed to be radicalised or at risk of it",
            ),
            Self::RadicalisationConcern => text(
                "Vælg, om myndighederne er opmærksomme på personen i forbindelse med radikalisering",
                "Choose whether the authorities are aware of the person in connection with radicalisation",
            ),
            Self::GangRecruitmentRisk => text(
                "Vælg, om personen er i risiko for at blive rekrutteret til bandemiljøet",
                "Choose whether the person is at risk of being recruited into the gang scene",
            ),
            Self::GroupOfConcern => text(
                "Vælg, om personen er en del af en bekymringsgruppe",
                "Choose whether the person is part of a group of concern",
            ),
            Self::SpeciallyComplicated => {
                text("Vælg, om sagen er særligt kompliceret", "Choose whether the case is specially complicated")
            }
            Self::RiskOfRepeatedCrime => text(
                "Vælg, om personen er i risiko for at begå kriminalitet flere gange",
                "Choose whether the person is at risk of committing crime repeatedly",
            ),
            Self::QualifiedCrime => {
                text("Vælg, om kriminaliteten er kvalificeret", "Choose whether the crime is a qualified one")
            }
        }
    }
}
