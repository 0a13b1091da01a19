//! The facts and flags as statements, each said and denied: what is true where a question is answered.

use super::{Fact, Flag};
use crate::text::{Text, text};

impl Fact {
    /// What is true where the question is answered yes, one whole sentence.
    #[must_use]
    pub const fn affirmed(self) -> Text {
        match self {
            Self::ConcerningBehaviour => {
                text("Personen viser bekymrende adfærd.", "The person shows concerning behaviour.")
            }
            Self::Crime => text("Personen har begået kriminalitet.", "The person has committed a crime."),
            Self::RepeatedCrime => {
                text("Personen har begået kriminalitet flere gange.", "The person has committed crime repeatedly.")
            }
            Self::RepeatedCrimeSerious => text(
                "Personen har begået alvorlig kriminalitet flere gange.",
                "The person has committed serious crime repeatedly.",
            ),
            Self::PersonEndangeringCrime => text(
                "Personen har begået personfarlig kriminalitet.",
                "The person has committed a crime dangerous to persons (personfarlig kriminalitet).",
            ),
            Self::NeedsCoordinatedEffort => {
                text("Personen har brug for en koordineret indsats.", "The person needs a coordinated effort.")
            }
            Self::PspCooperation => text(
                "Personen indgår i samarbejdet mellem psykiatri, sociale myndigheder og politi (PSP).",
                "The person is part of the cooperation of psychiatry, social authorities and police (PSP).",
            ),
            Self::SociallyVulnerable => text("Personen er socialt udsat.", "The person is socially vulnerable."),
            Self::KspCooperation => text(
                "Personen indgår i samarbejdet mellem Kriminalforsorgen, sociale myndigheder og politi (KSP).",
                "The person is part of the cooperation of prison service, social authorities and police (KSP).",
            ),
            Self::ReleasedFromPrisonService => text(
                "Personen er dømt og bliver eller er løsladt fra en institution under Kriminalforsorgen.",
                "The person is a convict who is being or has been released from an institution of the Prison and Probation Service.",
            ),
            Self::ReleasedFromPlacement => text(
                "Personen er dømt og bliver eller er løsladt fra en anbringelse efter straffuldbyrdelseslovens § 78, stk. 2.",
                "The person is a convict who is being or has been released from a placement under section 78(2) of the Sentence Enforcement Act.",
            ),
            Self::ReleasedFromRemand => text(
                "Personen bliver eller er løsladt fra varetægt eller anden frihedsberøvelse efter retsplejelovens kapitel 70.",
                "The person is being or has been released from remand or other deprivation of liberty under chapter 70 of the Administration of Justice Act.",
            ),
            Self::RadicalisedOrAtRisk => text(
                "Personen skønnes at være radikaliseret eller i risiko for at blive det.",
                "The person is assessed to be radicalised or at risk of it.",
            ),
            Self::RadicalisationConcern => text(
                "Myndighederne er opmærksomme på personen i forbindelse med radikalisering.",
                "The authorities are aware of the person in connection with radicalisation.",
            ),
            Self::GangRecruitmentRisk => text(
                "Personen er i risiko for at blive rekrutteret til bandemiljøet.",
                "The person is at risk of being recruited into the gang scene.",
            ),
            Self::GroupOfConcern => {
                text("Personen er en del af en bekymringsgruppe.", "The person is part of a group of concern.")
            }
            Self::SpeciallyComplicated => text("Sagen er særligt kompliceret.", "The case is specially complicated."),
            Self::RiskOfRepeatedCrime => text(
                "Personen er i risiko for at begå kriminalitet flere gange.",
                "The person is at risk of committing crime repeatedly.",
            ),
            Self::QualifiedCrime => {
                text("Kriminaliteten er kvalificeret.", "The crime is a qualified one (kvalificeret kriminalitet).")
            }
        }
    }

    /// What is true where the question is answered no, one whole sentence.
    #[must_use]
    pub const fn denied(self) -> Text {
        match self {
            Self::ConcerningBehaviour => {
                text("Personen viser ikke bekymrende adfærd.", "The person does not show concerning behaviour.")
            }
            Self::Crime => text("Personen har ikke begået kriminalitet.", "The person has not committed a crime."),
            Self::RepeatedCrime => text(
                "Personen har ikke begået kriminalitet flere gange.",
                "The person has not committed crime repeatedly.",
            ),
            Self::RepeatedCrimeSerious => text(
                "Personen har ikke begået alvorlig kriminalitet flere gange.",
                "The person has not committed serious crime repeatedly.",
            ),
            Self::PersonEndangeringCrime => text(
                "Personen har ikke begået personfarlig kriminalitet.",
                "The person has not committed a crime dangerous to persons (personfarlig kriminalitet).",
            ),
            Self::NeedsCoordinatedEffort => text(
                "Personen har ikke brug for en koordineret indsats.",
                "The person does not need a coordinated effort.",
            ),
            Self::PspCooperation => text(
                "Personen indgår ikke i samarbejdet mellem psykiatri, sociale myndigheder og politi (PSP).",
                "The person is not part of the cooperation of psychiatry, social authorities and police (PSP).",
            ),
            Self::SociallyVulnerable => {
                text("Personen er ikke socialt udsat.", "The person is not socially vulnerable.")
            }
            Self::KspCooperation => text(
                "Personen indgår ikke i samarbejdet mellem Kriminalforsorgen, sociale myndigheder og politi (KSP).",
                "The person is not part of the cooperation of prison service, social authorities and police (KSP).",
            ),
            Self::ReleasedFromPrisonService => text(
                "Personen er ikke en dømt, der bliver eller er løsladt fra en institution under Kriminalforsorgen.",
                "The person is not a convict who is being or has been released from an institution of the Prison and Probation Service.",
            ),
            Self::ReleasedFromPlacement => text(
                "Personen er ikke en dømt, der bliver eller er løsladt fra en anbringelse efter straffuldbyrdelseslovens § 78, stk. 2.",
                "The person is not a convict who is being or has been released from a placement under section 78(2) of the Sentence Enforcement Act.",
            ),
            Self::ReleasedFromRemand => text(
                "Personen hverken bliver eller er løsladt fra varetægt eller anden frihedsberøvelse efter retsplejelovens kapitel 70.",
                "The person neither is being nor has been released from remand or other deprivation of liberty under chapter 70 of the Administration of Justice Act.",
            ),
            Self::RadicalisedOrAtRisk => text(
                "Personen skønnes hverken at være radikaliseret eller i risiko for at blive det.",
                "The person is assessed to be neither radicalised nor at risk of it.",
            ),
            Self::RadicalisationConcern => text(
                "Myndighederne er ikke opmærksomme på personen i forbindelse med radikalisering.",
                "The authorities are not aware of the person in connection with radicalisation.",
            ),
            Self::GangRecruitmentRisk => text(
                "Personen er ikke i risiko for at blive rekrutteret til bandemiljøet.",
                "The person is not at risk of being recruited into the gang scene.",
            ),
            Self::GroupOfConcern => {
                text("Personen er ikke en del af en bekymringsgruppe.", "The person is not part of a group of concern.")
            }
            Self::SpeciallyComplicated => {
                text("Sagen er ikke særligt kompliceret.", "The case is not specially complicated.")
            }
            Self::RiskOfRepeatedCrime => text(
                "Personen er ikke i risiko for at begå kriminalitet flere gange.",
                "The person is not at risk of committing crime repeatedly.",
            ),
            Self::QualifiedCrime => text(
                "Der er ikke begået kvalificeret kriminalitet.",
                "No qualified crime (kvalificeret kriminalitet) has been committed.",
            ),
        }
    }
}

impl Flag {
    /// What is true where the question is answered yes, one whole sentence.
    #[must_use]
    pub const fn affirmed(self) -> Text {
        match self {
            Self::Identifiable => {
                text("Man kan se af oplysningen, hvem den handler om.", "The information tells whom it is about.")
            }
            Self::Necessary => text(
                "Det er vurderet, at det er nødvendigt at give oplysningen videre.",
                "It has been judged that the disclosure is necessary.",
            ),
            Self::GangRelation => text(
                "Oplysningen handler om en persons relation til en bande.",
                "The information is about someone's relation to a gang.",
            ),
            Self::FromParticipates => {
                text("Afsenderen deltager i samarbejdet.", "The sender takes part in the cooperation.")
            }
            Self::FromPublicTask => text(
                "Afsenderen løser opgaver for det offentlige på et af områderne i § 115, stk. 3.",
                "The sender performs tasks for the public sector in one of the fields of section 115(3).",
            ),
            Self::FromDrawnIn => {
                text("Afsenderen er inddraget i samarbejdet.", "The sender is drawn into the cooperation.")
            }
            Self::ToParticipates => {
                text("Modtageren deltager i samarbejdet.", "The recipient takes part in the cooperation.")
            }
            Self::ToPublicTask => text(
                "Modtageren løser opgaver for det offentlige på et af områderne i § 115, stk. 3.",
                "The recipient performs tasks for the public sector in one of the fields of section 115(3).",
            ),
            Self::ToDrawnIn => {
                text("Modtageren er inddraget i samarbejdet.", "The recipient is drawn into the cooperation.")
            }
            Self::Acute => text("Situationen er akut.", "The situation is acute."),
            Self::AffectsUnder18 => text(
                "Situationen berører børn eller unge under 18 år.",
                "The situation affects children or young people under 18.",
            ),
            Self::Affects18To25 => text(
                "Situationen berører unge mellem 18 og 25 år.",
                "The situation affects young people between 18 and 25.",
            ),
        }
    }

    /// What is true where the question is answered no, one whole sentence.
    #[must_use]
    pub const fn denied(self) -> Text {
        match self {
            Self::Identifiable => text(
                "Man kan ikke se af oplysningen, hvem den handler om.",
                "The information does not tell whom it is about.",
            ),
            Self::Necessary => text(
                "Det er vurderet, at det ikke er nødvendigt at give oplysningen videre.",
                "It has been judged that the disclosure is not necessary.",
            ),
            Self::GangRelation => text(
                "Oplysningen handler ikke om en persons relation til en bande.",
                "The information is not about someone's relation to a gang.",
            ),
            Self::FromParticipates => {
                text("Afsenderen deltager ikke i samarbejdet.", "The sender does not take part in the cooperation.")
            }
            Self::FromPublicTask => text(
                "Afsenderen løser ikke opgaver for det offentlige på et af områderne i § 115, stk. 3.",
                "The sender does not perform tasks for the public sector in one of the fields of section 115(3).",
            ),
            Self::FromDrawnIn => {
                text("Afsenderen er ikke inddraget i samarbejdet.", "The sender is not drawn into the cooperation.")
            }
            Self::ToParticipates => {
                text("Modtageren deltager ikke i samarbejdet.", "The recipient does not take part in the cooperation.")
            }
            Self::ToPublicTask => text(
                "Modtageren løser ikke opgaver for det offentlige på et af områderne i § 115, stk. 3.",
                "The recipient does not perform tasks for the public sector in one of the fields of section 115(3).",
            ),
            Self::ToDrawnIn => {
                text("Modtageren er ikke inddraget i samarbejdet.", "The recipient is not drawn into the cooperation.")
            }
            Self::Acute => text("Situationen er ikke akut.", "The situation is not acute."),
            Self::AffectsUnder18 => text(
                "Situationen berører ikke børn eller unge under 18 år.",
                "The situation does not affect children or young people under 18.",
            ),
            Self::Affects18To25 => text(
                "Situationen berører ikke unge mellem 18 og 25 år.",
                "The situation does not affect young people between 18 and 25.",
            ),
        }
    }
}
