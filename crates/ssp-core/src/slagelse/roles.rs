//! What the text of Slagelse expects of those who take part. It says little of single roles; a list that it leaves open
//! is empty here.

use crate::facts::ActorKind;
use crate::organisation::Role;
use crate::sources::{Certainty, cite};
use crate::text::text;
use crate::vocabulary::{List, list, name};

/// Every role, from the coordinator to the members of a network group.
pub(super) const ROLES: List<Role> = list![KPE_KOORDINATOR, KPE_LEDER, LEDER, NETVAERKSMEDLEM];

/// The coordinator (*koordinator i KPE*). The network groups list an *SSP-koordinator*; the text does not say whether
/// that is the same person, so that seat is left out here.
const KPE_KOORDINATOR: Role = Role {
    id: name("kpeKoordinator"),
    name: text("Koordinator i KPE", "Coordinator in KPE"),
    who: text(
        "Koordinatoren i kommunens enhed KPE; kilden forklarer ikke forkortelsen.",
        "The coordinator in the municipality's unit KPE; the source does not expand the abbreviation.",
    ),
    kinds: list![ActorKind::OtherAuthority],
    sits_in: list![name("sspUdvalg"), name("koordinationsgruppe")],
    absent_from: list![],
    before: list![text(
        "Koordinatoren står for materiale og dagsorden til SSP-udvalgets møder.",
        "The coordinator sees to materials and agenda for the meetings of the SSP committee.",
    )],
    at: list![text(
        "Koordinatoren skriver referat i SSP-udvalget.",
        "The coordinator takes the minutes in the SSP committee.",
    )],
    after: list![],
    always: list![
        text(
            "Koordinatoren administrerer og koordinerer arbejdet og svarer for, at der bliver lavet en lokal \
             handleplan.",
            "The coordinator administers and coordinates the work, and answers for a local action plan being made.",
        ),
        text(
            "En gang om året vurderes og tilpasses planen, og den sendes til koordinationsgruppen og lokalrådet.",
            "Once a year the plan is evaluated and adjusted, and it is sent to the coordination group and the local \
             police council.",
        ),
    ],
    sources: list![
        cite("slagelse-niveauer", "SSP- Udvalgets medlemmer."),
        cite("slagelse-niveauer", "Koordinationsgruppe"),
        cite("slagelse-niveauer", "Lokale netværksgrupper"),
    ],
    certainty: Certainty::Verified,
};

/// The leader of the unit (*leder af KPE*), the only one whom the text lists in all three bodies. It expects nothing of
/// this leader alone.
const KPE_LEDER: Role = Role {
    id: name("kpeLeder"),
    name: text("Leder af KPE", "Leader of KPE"),
    who: text(
        "Lederen af kommunens enhed KPE; kilden forklarer ikke forkortelsen.",
        "The leader of the municipality's unit KPE; the source does not expand the abbreviation.",
    ),
    kinds: list![ActorKind::OtherAuthority],
    sits_in: list![name("sspUdvalg"), name("koordinationsgruppe"), name("lokaleNetvaerksgrupper")],
    absent_from: list![],
    before: list![],
    at: list![],
    after: list![],
    always: list![],
    sources: list![
        cite("slagelse-niveauer", "SSP- Udvalgets medlemmer."),
        cite("slagelse-niveauer", "Koordinationsgruppe"),
        cite("slagelse-niveauer", "Lokale netværksgrupper"),
    ],
    certainty: Certainty::Verified,
};

/// The leaders (*ledere*) in the two upper bodies.
const LEDER: Role = Role {
    id: name("leder"),
    name: text(
        "Leder i SSP-udvalget eller koordinationsgruppen",
        "Leader in the SSP committee or the coordination group",
    ),
    who: text(
        "Chefer, ledere og andre med ledelsesansvar fra kommunen, politiet og boligorganisationerne.",
        "Heads, leaders and others with management responsibility from the municipality, the police and the housing \
         organisations.",
    ),
    kinds: list![
        ActorKind::Police,
        ActorKind::SocialAuthority,
        ActorKind::SchoolAuthority,
        ActorKind::EmploymentAuthority,
        ActorKind::OtherAuthority,
        ActorKind::PrivateActor,
    ],
    sits_in: list![name("sspUdvalg"), name("koordinationsgruppe")],
    absent_from: list![],
    before: list![],
    at: list![],
    after: list![],
    always: list![
        text(
            "Lederne i de to øverste organer har ret til at træffe beslutninger; det er det, organerne bygger på.",
            "The leaders in the two upper bodies have the power to decide; that is what these bodies build on.",
        ),
        text(
            "I SSP-udvalget skaffer lederne rammer og ressourcer og giver beføjelser videre nedad i organisationen.",
            "In the SSP committee the leaders provide framework and resources, and pass powers down the organisation.",
        ),
        text(
            "I koordinationsgruppen sikrer deres ledelsesansvar, at forebyggelsen planlægges godt og fører til \
             handling.",
            "In the coordination group their management responsibility ensures that the prevention is planned well and \
             leads to action.",
        ),
    ],
    sources: list![
        cite("slagelse-niveauer", "SSP-Udvalget"),
        cite("slagelse-niveauer", "SSP-Koordinationsgruppen"),
        cite("slagelse-niveauer", "Lokale netværksgrupper"),
    ],
    certainty: Certainty::Verified,
};

/// A member of a network group (*netværksgruppe*).
const NETVAERKSMEDLEM: Role = Role {
    id: name("netvaerksmedlem"),
    name: text("Medlem af en lokal netværksgruppe", "Member of a local network group"),
    who: text(
        "Medarbejdere med daglig, direkte kontakt til børn, unge og deres forældre.",
        "Staff in daily, direct contact with children, young people and their parents.",
    ),
    kinds: list![
        ActorKind::Police,
        ActorKind::SocialAuthority,
        ActorKind::SchoolAuthority,
        ActorKind::OtherAuthority,
        ActorKind::SelfGoverningInstitution,
        ActorKind::PrivateActor,
    ],
    sits_in: list![name("lokaleNetvaerksgrupper")],
    absent_from: list![],
    before: list![],
    at: list![text(
        "Møderne følger en forretningsorden, som er lavet til netværksgruppen.",
        "The meetings follow rules of procedure made for the network group.",
    )],
    after: list![],
    always: list![
        text(
            "Den enkelte forebygger som en del af sit daglige arbejde, med de muligheder som faget giver.",
            "Each member works on prevention as part of the daily job, with the means that their profession gives.",
        ),
        text(
            "Det kan også ske i udviklingsarbejde, projekter eller særlige tiltag for grupper eller enkeltpersoner.",
            "It can also be done in development work, projects or special measures for groups or individuals.",
        ),
        text(
            "Institutionerne bør give forebyggelsen høj prioritet, og hvert fag bør have en kultur for den.",
            "The institutions should give prevention a high priority, and every profession should have a culture of \
             it.",
        ),
        text(
            "Alle medlemmer arbejder tæt sammen om den lokale handleplan.",
            "All members work closely together on the local action plan.",
        ),
    ],
    sources: list![cite("slagelse-niveauer", "Lokale netværksgrupper")],
    certainty: Certainty::Verified,
};
