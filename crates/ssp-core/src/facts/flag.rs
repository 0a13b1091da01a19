//! The yes/no questions about a disclosure, a meeting or an event, with their words.

use crate::text::{Text, text};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// A yes/no question that is not about the person: about the information, the parties or the event.
    #[non_exhaustive]
    pub enum Flag {
        /// The information tells who the person is (*personhenførbar*).
        Identifiable = "identifiable",
        /// Disclosure must be considered necessary (*nødvendig*): only a person can judge.
        Necessary = "necessary",
        /// The information is about someone's relation to a gang (*relation til en bande*).
        GangRelation = "gangRelation",
        /// The sender takes part in the cooperation.
        FromParticipates = "from.participates",
        /// The sender performs a task for the public sector in one of the four fields of § 115(3).
        FromPublicTask = "from.publicTask",
        /// The sender is drawn into the cooperation.
        FromDrawnIn = "from.drawnIn",
        /// The recipient takes part in the cooperation.
        ToParticipates = "to.participates",
        /// The recipient performs a task for the public sector in one of the four fields of § 115(3).
        ToPublicTask = "to.publicTask",
        /// The recipient is drawn into the cooperation.
        ToDrawnIn = "to.drawnIn",
        /// The event is acute (*akut*).
        Acute = "acute",
        /// It affects people under 18.
        AffectsUnder18 = "affectsUnder18",
        /// It affects people between 18 and 25.
        Affects18To25 = "affects18to25",
    }
}

impl Flag {
    /// The question that a form asks, one whole sentence.
    #[must_use]
    pub const fn question(self) -> Text {
        match self {
            Self::Identifiable => {
                text("Kan man se af oplysningen, hvem den handler om?", "Does the information tell whom it is about?")
            }
            Self::Necessary => text(
                "Er det nødvendigt at give oplysningen videre til netop denne modtager?",
                "Is it necessary to disclose the information to this very recipient?",
            ),
            Self::GangRelation => text(
                "Handler oplysningen om en persons relation til en bande?",
                "Is the information about someone's relation to a gang?",
            ),
            Self::FromParticipates => {
                text("Deltager afsenderen i samarbejdet?", "Does the sender take part in the cooperation?")
            }
            Self::FromPublicTask => text(
                "Løser afsenderen opgaver for det offentlige på social-, undervisnings- eller beskæftigelsesområdet eller i social- og behandlingspsykiatrien?",
                "Does the sender perform tasks for the public sector in the social, education or employment field or in social and treatment psychiatry?",
            ),
            Self::FromDrawnIn => {
                text("Er afsenderen inddraget i samarbejdet?", "Is the sender drawn into the cooperation?")
            }
            Self::ToParticipates => {
                text("Deltager modtageren i samarbejdet?", "Does the recipient take part in the cooperation?")
            }
            Self::ToPublicTask => text(
                "Løser modtageren opgaver for det offentlige på social-, undervisnings- eller beskæftigelsesområdet eller i social- og behandlingspsykiatrien?",
                "Does the recipient perform tasks for the public sector in the social, education or employment field or in social and treatment psychiatry?",
            ),
            Self::ToDrawnIn => {
                text("Er modtageren inddraget i samarbejdet?", "Is the recipient drawn into the cooperation?")
            }
            Self::Acute => text("Er der akut opstået alvorlig uro?", "Has serious unrest arisen acutely?"),
            Self::AffectsUnder18 => text(
                "Berører situationen børn eller unge under 18 år?",
                "Does the situation affect children or young people under 18?",
            ),
            Self::Affects18To25 => text(
                "Berører situationen unge mellem 18 og 25 år?",
                "Does the situation affect young people between 18 and 25?",
            ),
        }
    }

    /// What a form says where nothing was chosen: an instruction, not a reproach.
    #[must_use]
    pub const fn choose(self) -> Text {
        match self {
            Self::Identifiable => text(
                "Vælg, om man kan se, hvem oplysningen handler om",
                "Choose whether the information tells whom it is about",
            ),
            Self::Necessary => text(
                "Vælg, om det er nødvendigt at give oplysningen videre",
                "Choose whether it is necessary to disclose the information",
            ),
            Self::GangRelation => text(
                "Vælg, om oplysningen handler om en persons relation til en bande",
                "Choose whether the information is about someone's relation to a gang",
            ),
            Self::FromParticipates => text(
                "Vælg, om afsenderen deltager i samarbejdet",
                "Choose whether the sender takes part in the cooperation",
            ),
            Self::FromPublicTask => text(
                "Vælg, om afsenderen løser opgaver for det offentlige",
                "Choose whether the sender performs tasks for the public sector",
            ),
            Self::FromDrawnIn => text(
                "Vælg, om afsenderen er inddraget i samarbejdet",
                "Choose whether the sender is drawn into the cooperation",
            ),
            Self::ToParticipates => text(
                "Vælg, om modtageren deltager i samarbejdet",
                "Choose whether the recipient takes part in the cooperation",
            ),
            Self::ToPublicTask => text(
                "Vælg, om modtageren løser opgaver for det offentlige",
                "Choose whether the recipient performs tasks for the public sector",
            ),
            Self::ToDrawnIn => text(
                "Vælg, om modtageren er inddraget i samarbejdet",
                "Choose whether the recipient is drawn into the cooperation",
            ),
            Self::Acute => {
                text("Vælg, om der akut er opstået alvorlig uro", "Choose whether serious unrest has arisen acutely")
            }
            Self::AffectsUnder18 => text(
                "Vælg, om situationen berører nogen under 18 år",
                "Choose whether the situation affects anybody under 18",
            ),
            Self::Affects18To25 => text(
                "Vælg, om situationen berører unge mellem 18 og 25 år",
                "Choose whether the situation affects young people between 18 and 25",
            ),
        }
    }
}
