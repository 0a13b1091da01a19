//! The bodies (*organer*) of the SSP cooperation in Slagelse, and the police's two councils beside them.
//!
//! The levels here are levels of the organisation; Slagelse publishes no levels of cases. The text does not say what
//! KPE, CBF and CFBU stand for, so the abbreviations stay as they are. Nor does it say where KPE belongs, so its
//! staff stand as "any other authority"; CBF and CFBU are read as the municipality's social services for children and
//! families.

use crate::facts::ActorKind;
use crate::organisation::{Body, Member, OrgLevel};
use crate::reference;
use crate::sources::{Certainty, cite};
use crate::text::{Text, text};
use crate::vocabulary::{List, list, name};

/// Every body: the municipality's three levels, then the police's two councils.
pub(super) const BODIES: List<Body> = List::Borrowed(ALL);

const ALL: &[Body] = &[
    reference::of_body(SSP_UDVALG),
    reference::of_body(KOORDINATIONSGRUPPE),
    reference::of_body(LOKALE_NETVAERKSGRUPPER),
    reference::of_body(KREDSRAAD),
    reference::of_body(LOKALRAAD),
];

/// One seat.
const fn seat(who: Text, kinds: List<ActorKind>) -> Member {
    Member { who: reference::of_text(who), kinds }
}

/// The strategic and political level: the SSP committee (*SSP-udvalg*).
const SSP_UDVALG: Body = Body {
    id: name("sspUdvalg"),
    name: text("SSP-udvalg", "SSP committee"),
    aliases: list![],
    level: Some(OrgLevel::Strategic),
    members: list![
        seat(
            text(
                "Formændene for de relevante politiske udvalg (da teksten blev skrevet: børne- og ungeudvalget og \
                 social- og beskæftigelsesudvalget)",
                "The chairs of the relevant political committees (when the text was written: children and young \
                 people, and social affairs and employment)",
            ),
            list![ActorKind::OtherAuthority],
        ),
        seat(text("Skolechefen", "The head of schools"), list![ActorKind::SchoolAuthority]),
        seat(text("Dagtilbudschefen", "The head of day care"), list![ActorKind::SchoolAuthority]),
        seat(
            text(
                "Chefen for CBF (kilden forklarer ikke forkortelsen)",
                "The head of CBF (the source does not expand the abbreviation)",
            ),
            list![ActorKind::SocialAuthority],
        ),
        seat(text("Jobcenterchefen", "The head of the job centre"), list![ActorKind::EmploymentAuthority]),
        seat(
            text("Politiinspektøren for kredsen", "The chief superintendent of the police district"),
            list![ActorKind::Police],
        ),
        seat(text("Lederen af lokalpolitiet", "The leader of the local police"), list![ActorKind::Police]),
        seat(
            text(
                "Lederen af KPE (kilden forklarer ikke forkortelsen)",
                "The leader of KPE (the source does not expand the abbreviation)",
            ),
            list![ActorKind::OtherAuthority],
        ),
        seat(
            text(
                "Ledere fra boligorganisationer, eventuelt en repræsentant for den boligsociale helhedsplan",
                "Leaders from housing organisations, possibly a representative of the social housing-area programme",
            ),
            list![ActorKind::PrivateActor],
        ),
        seat(
            text(
                "Koordinatoren i KPE, der står for materiale og dagsorden og skriver referat",
                "The coordinator in KPE, who sees to materials and agenda and takes the minutes",
            ),
            list![ActorKind::OtherAuthority],
        ),
    ],
    members_open: None,
    meets: Some(text("To gange om året.", "Twice a year.")),
    tasks: list![
        text(
            "SSP-udvalget skaffer de ressourcer, der er brug for.",
            "The SSP committee provides the resources that are needed.",
        ),
        text("Det sætter målene for den samlede strategi.", "It sets the goals of the overall strategy."),
        text(
            "Det har ledelsens ansvar for, at kommunens forebyggelse får rammer, og at de kan fyldes ud.",
            "It has the management's responsibility that the municipality's prevention gets a framework and the means \
             to fill it.",
        ),
        text(
            "Det vedtager en fælles strategi, som det relevante politiske udvalg også skal godkende.",
            "It adopts a common strategy, which the relevant political committee must approve as well.",
        ),
        text(
            "Det følger, hvordan det går børn og unge, og har det samlede billede af kriminalitet og forebyggelse.",
            "It follows how children and young people fare, and has the whole picture of crime and prevention.",
        ),
        text(
            "Det giver koordinationsgruppen beføjelser, så der kan handles hurtigt og på tværs af forvaltninger.",
            "It gives the coordination group powers, so that action can be quick and across administrations.",
        ),
    ],
    sources: list![
        cite("slagelse-niveauer", "De tre niveauer i SSP-samarbejdet"),
        cite("slagelse-niveauer", "SSP-Udvalget"),
        cite("slagelse-niveauer", "SSP- Udvalgets medlemmer."),
    ],
    certainty: Certainty::Verified,
    superseded_by: None,
    valid_from: None,
    valid_until: None,
};

/// The coordinating level: the coordination group (*koordinationsgruppe*, also *koordinationsudvalg*).
const KOORDINATIONSGRUPPE: Body = Body {
    id: name("koordinationsgruppe"),
    name: text("SSP-koordinationsgruppe", "SSP coordination group"),
    aliases: list![name("koordinationsudvalg"), name("SSP-koordinationsudvalg")],
    level: Some(OrgLevel::Coordinating),
    members: list![
        seat(
            text(
                "Lederen af KPE (kilden forklarer ikke forkortelsen)",
                "The leader of KPE (the source does not expand the abbreviation)",
            ),
            list![ActorKind::OtherAuthority],
        ),
        seat(text("Koordinatoren i KPE", "The coordinator in KPE"), list![ActorKind::OtherAuthority]),
        seat(text("En leder fra klubområdet", "A leader from the field of clubs"), list![ActorKind::SchoolAuthority]),
        seat(
            text(
                "En leder fra CFBU (kilden forklarer ikke forkortelsen)",
                "A leader from CFBU (the source does not expand the abbreviation)",
            ),
            list![ActorKind::SocialAuthority],
        ),
        seat(
            text("En leder fra jobcentret (Ungehuset)", "A leader from the job centre (its youth house, Ungehuset)"),
            list![ActorKind::EmploymentAuthority],
        ),
        seat(
            text("Lederen af lokalpolitiets forebyggelsesenhed", "The leader of the local police's prevention unit"),
            list![ActorKind::Police],
        ),
        seat(
            text("En leder, der repræsenterer folkeskolen", "A leader who represents the municipal schools"),
            list![ActorKind::SchoolAuthority],
        ),
        seat(
            text(
                "En repræsentant for en boligorganisation, eventuelt fra den boligsociale helhedsplan",
                "A representative of a housing organisation, possibly from the social housing-area programme",
            ),
            list![ActorKind::PrivateActor],
        ),
    ],
    members_open: None,
    meets: None,
    tasks: list![
        text(
            "Koordinationsgruppen får politik og praksis til at hænge sammen.",
            "The coordination group makes policy and practice fit together.",
        ),
        text(
            "Den samordner kommunens forebyggelse og afklarer, hvem der gør hvad, hvornår, hvordan og med hvilket \
             formål.",
            "It aligns the municipality's prevention and settles who does what, when, how and to what end.",
        ),
        text("Den udvikler projekter og nye tiltag.", "It develops projects and new measures."),
        text(
            "Den skriver lokale indsatsplaner og vælger indsatsområder.",
            "It writes local plans of action and chooses areas for them.",
        ),
        text("Den kommer med udkast til den samlede strategi.", "It drafts the overall strategy."),
        text(
            "Den sætter forebyggende indsatser i gang efter strategiens mål og følger op på dens fokuspunkter.",
            "It starts preventive efforts by the goals of the strategy and follows up on its points of focus.",
        ),
        text("Den vurderer, hvordan forebyggelsen virker.", "It evaluates the preventive work."),
        text(
            "Den samler viden om børns og unges levevilkår og livsstil i kommunen.",
            "It gathers knowledge of how children and young people live in the municipality.",
        ),
        text(
            "Den følger kriminaliteten ud fra oplysninger fra netværksgrupper og distrikter.",
            "It follows crime through information from network groups and districts.",
        ),
        text(
            "Den har ansvaret for, at viden og erfaring når ud i hele organisationen, op til SSP-udvalget og ned til \
             netværksgrupperne, så målene kan justeres undervejs.",
            "It answers for knowledge and experience reaching the whole organisation, up to the SSP committee and down \
             to the network groups, so that the goals can be adjusted along the way.",
        ),
        text(
            "Den sørger for, at alle medarbejdere i samarbejdet kan få relevant uddannelse.",
            "It sees to it that all staff in the cooperation can get relevant training.",
        ),
        text(
            "Den sikrer, at der bliver undervist forebyggende, og at materialet er godt, virker og bygger på evidens.",
            "It ensures that preventive teaching takes place, and that its material is good, works and rests on \
             evidence.",
        ),
    ],
    sources: list![
        cite("slagelse-niveauer", "De tre niveauer i SSP-samarbejdet"),
        cite("slagelse-niveauer", "SSP-Koordinationsgruppen"),
        cite("slagelse-niveauer", "Koordinationsgruppe"),
    ],
    certainty: Certainty::Verified,
    superseded_by: None,
    valid_from: None,
    valid_until: None,
};

/// The executing level: the local network groups (*lokale netværksgrupper*). UU and PPR are nationwide terms, which the
/// text uses without expanding them.
const LOKALE_NETVAERKSGRUPPER: Body = Body {
    id: name("lokaleNetvaerksgrupper"),
    name: text("Lokale netværksgrupper", "Local network groups"),
    aliases: list![name("netværksgrupper"), name("lokale netværk")],
    level: Some(OrgLevel::Executing),
    members: list![
        seat(
            text(
                "Lederen af KPE (kilden forklarer ikke forkortelsen)",
                "The leader of KPE (the source does not expand the abbreviation)",
            ),
            list![ActorKind::OtherAuthority],
        ),
        seat(text("SSP-koordinatoren", "The SSP coordinator"), list![ActorKind::OtherAuthority]),
        seat(text("En repræsentant for klubben", "A representative of the club"), list![ActorKind::SchoolAuthority]),
        seat(
            text("En kontaktlærer fra skolen (skoleledelsen)", "A contact teacher from the school (its management)"),
            list![ActorKind::SchoolAuthority],
        ),
        seat(text("En socialrådgiver", "A social worker"), list![ActorKind::SocialAuthority]),
        seat(text("Ungdomsskolen", "The municipal youth school"), list![ActorKind::SchoolAuthority]),
        seat(
            text(
                "En vejleder fra Ungdommens Uddannelsesvejledning (UU)",
                "An adviser from the youth education guidance (UU)",
            ),
            list![ActorKind::SchoolAuthority],
        ),
        seat(
            text("Pædagogisk Psykologisk Rådgivning (PPR)", "The educational psychology service (PPR)"),
            list![ActorKind::SchoolAuthority],
        ),
        seat(text("Sundhedstjenesten", "The health service"), list![ActorKind::OtherAuthority]),
        seat(text("Boligforeningen", "The housing association"), list![ActorKind::PrivateActor]),
        seat(text("Lokalpolitiet", "The local police"), list![ActorKind::Police]),
        seat(
            text(
                "Andre, der til daglig møder børn, unge og forældre, fx i idrætsforeninger, på \
                 uddannelsesinstitutioner, i børne- og ungeforvaltningen og i boligområder",
                "Others who meet children, young people and parents every day, for example in sports clubs, at places \
                 of education, in the administration for children and young people and in housing areas",
            ),
            list![
                ActorKind::SocialAuthority,
                ActorKind::SchoolAuthority,
                ActorKind::SelfGoverningInstitution,
                ActorKind::PrivateActor,
            ],
        ),
    ],
    members_open: Some(text(
        "Teksten skriver selv, at listen ikke er fuldstændig, og at alle med en central lokal rolle skal inddrages.",
        "The text itself says that the list is not complete, and that everyone with a central local part is to be \
         drawn in.",
    )),
    meets: None,
    tasks: list![
        text(
            "Netværksgruppen finder tidligt ud af, hvilke bekymringer, opgaver og udfordringer der er.",
            "The network group finds out early what concerns, tasks and challenges there are.",
        ),
        text(
            "Den arbejder opsøgende og på forkant, alene og sammen med andre.",
            "It does outreach and acts ahead of events, alone and with others.",
        ),
        text(
            "Den laver aktiviteter, som trækker de unge til, så der opstår en relation, der holder.",
            "It offers activities that draw young people in, so that a lasting relation can grow.",
        ),
        text(
            "Den underviser forebyggende og arbejder med holdninger i skoler, klubber og andre steder, hvor de unge \
             er.",
            "It teaches prevention and works on attitudes in schools, clubs and other places where young people are.",
        ),
        text(
            "Den retter særlige indsatser mod børn og unge med risikoadfærd; opgaven afgør, hvem der er med, og målet \
             er en hurtig vej tilbage til hverdagen.",
            "It aims special efforts at children and young people with risk behaviour; the task decides who takes \
             part, and the goal is a quick way back to everyday life.",
        ),
        text(
            "Den er med til at udvikle lokalområdet og fritidstilbuddene.",
            "It helps to develop the local area and its leisure activities.",
        ),
        text(
            "Den giver faggrupperne sparring og efteruddannelse.",
            "It gives the professions discussion and further training.",
        ),
        text(
            "Den holder tæt kontakt med uddannelsessteder, foreninger, erhvervsliv og boligorganisationer.",
            "It keeps in close touch with places of education, associations, business and housing organisations.",
        ),
        text("Den udvikler materialer.", "It develops materials."),
        text(
            "Den giver viden og erfaring videre til koordinationsudvalget.",
            "It passes knowledge and experience on to the coordination group.",
        ),
        text(
            "Den laver i fællesskab en lokal handleplan for forebyggelsen og en forretningsorden for sine møder.",
            "Its members together make a local action plan for the prevention, and rules of procedure for its \
             meetings.",
        ),
        text(
            "Skolen møder flest børn og unge, og derfor bør netværket have sit udgangspunkt der.",
            "The school meets the most children and young people, and the network should therefore start from there.",
        ),
    ],
    sources: list![
        cite("slagelse-niveauer", "De tre niveauer i SSP-samarbejdet"),
        cite("slagelse-niveauer", "Lokale netværksgrupper"),
    ],
    certainty: Certainty::Verified,
    superseded_by: None,
    valid_from: None,
    valid_until: None,
};

/// The police's council at the strategic level (*kredsråd*). The text names the two councils and the two upper levels
/// together; which council goes with which level is read from the order.
const KREDSRAAD: Body = Body {
    id: name("kredsraad"),
    name: text("Kredsråd", "Police district council"),
    aliases: list![],
    level: Some(OrgLevel::Strategic),
    members: list![seat(
        text("Politiet, som rådet hører under", "The police, under whom the council comes"),
        list![ActorKind::Police],
    )],
    members_open: Some(text(
        "Teksten oplyser ikke, hvem der ellers sidder i kredsrådet.",
        "The text does not say who else sits in the police district council.",
    )),
    meets: None,
    tasks: list![],
    sources: list![cite("slagelse-niveauer", "De tre niveauer i SSP-samarbejdet")],
    certainty: Certainty::Inferred,
    superseded_by: None,
    valid_from: None,
    valid_until: None,
};

/// The police's council at the coordinating level (*lokalråd*), read from the same order as [`KREDSRAAD`].
const LOKALRAAD: Body = Body {
    id: name("lokalraad"),
    name: text("Lokalråd", "Local police council"),
    aliases: list![],
    level: Some(OrgLevel::Coordinating),
    members: list![seat(
        text("Politiet, som rådet hører under", "The police, under whom the council comes"),
        list![ActorKind::Police],
    )],
    members_open: Some(text(
        "Teksten oplyser ikke, hvem der ellers sidder i lokalrådet.",
        "The text does not say who else sits in the local police council.",
    )),
    meets: None,
    tasks: list![text(
        "Lokalrådet får hvert år netværksgruppernes reviderede lokale handleplan.",
        "Every year the local police council is given the network groups' revised local action plan.",
    )],
    sources: list![
        cite("slagelse-niveauer", "De tre niveauer i SSP-samarbejdet"),
        cite("slagelse-niveauer", "Lokale netværksgrupper"),
    ],
    certainty: Certainty::Inferred,
    superseded_by: None,
    valid_from: None,
    valid_until: None,
};
