//! The bodies (*organer*) of SSP København, as the city, the handbook and the leaflet publish them.
//!
//! Two tops stand side by side: an older page names a board, a newer leaflet a steering group and a group of heads, and
//! neither dates the change. The sources do not say which administration the secretariat belongs to, so its staff stand
//! as "any other authority". Outreach and street teams are in two administrations by the handbook's roles.

use crate::facts::ActorKind;
use crate::organisation::{Body, Member, OrgLevel};
use crate::reference;
use crate::sources::{Certainty, cite};
use crate::text::{Text, text};
use crate::vocabulary::{List, list, name};

/// Every body, from the top downwards, then SSP+ and the networks.
pub(super) const BODIES: List<Body> = List::Borrowed(ALL);

const ALL: &[Body] = &[
    reference::of_body(BESTYRELSE),
    reference::of_body(STYREGRUPPE),
    reference::of_body(CHEFGRUPPE),
    reference::of_body(SEKRETARIAT),
    reference::of_body(LEDERGRUPPER),
    reference::of_body(KOORDINATIONSGRUPPER),
    reference::of_body(LOKALUDVALG),
    reference::of_body(SSP_PLUS_LEDERGRUPPE),
    reference::of_body(SSP_PLUS_GRUPPE),
    reference::of_body(ERFARINGSNETVAERK),
];

/// One seat.
const fn seat(who: Text, kinds: List<ActorKind>) -> Member {
    Member { who: reference::of_text(who), kinds }
}

/// The older top: the board (*bestyrelse*). That the steering group took its place is our reading of the newer leaflet.
const BESTYRELSE: Body = Body {
    id: name("bestyrelse"),
    name: text("Bestyrelse", "Board"),
    aliases: list![name("SSP-bestyrelsen")],
    level: Some(OrgLevel::Strategic),
    members: list![
        seat(
            text(
                "Direktører fra Socialforvaltningen (SOF), Børne- og Ungdomsforvaltningen (BUF), Kultur- og \
                 Fritidsforvaltningen (KFF) og Beskæftigelses- og Integrationsforvaltningen (BIF)",
                "Directors from the Social Services Administration (SOF), the Children and Youth Administration (BUF), \
                 the Culture and Leisure Administration (KFF) and the Employment and Integration Administration (BIF)",
            ),
            list![
                ActorKind::SocialAuthority,
                ActorKind::SchoolAuthority,
                ActorKind::CultureAuthority,
                ActorKind::EmploymentAuthority,
            ],
        ),
        seat(text("Direktør fra Københavns Politi", "A director from the Copenhagen Police"), list![ActorKind::Police]),
        seat(
            text(
                "Kriminalforsorgen, der kommer med til møderne efter behov",
                "The Prison and Probation Service, which joins the meetings as needed",
            ),
            list![ActorKind::PrisonService],
        ),
    ],
    members_open: None,
    meets: None,
    tasks: list![
        text(
            "Bestyrelsen er det strategiske niveau og står til ansvar for hele SSP-samarbejdet i byen.",
            "The board is the strategic level and answers for the whole SSP cooperation in the city.",
        ),
        text(
            "Den lægger strategien og vælger de fokusområder, som bydelene skal arbejde efter.",
            "It makes the strategy and chooses the focus areas that the city districts are to work by.",
        ),
        text(
            "Sammen med sekretariatschefen sætter den rammerne for økonomi og administration.",
            "Together with the head of the secretariat it sets the framework for finances and administration.",
        ),
    ],
    sources: list![
        cite("kbh-om-ssp", "Bestyrelse"),
        cite("kbh-om-ssp", "Hvem er vi?"),
        cite("kbh-hvem-er-ssp", "Hvordan er SSP organiseret?"),
    ],
    certainty: Certainty::Inferred,
    superseded_by: Some(name("styregruppe")),
    valid_from: None,
    valid_until: None,
};

/// The newer top: the steering group (*styregruppe*).
const STYREGRUPPE: Body = Body {
    id: name("styregruppe"),
    name: text("Styregruppe", "Steering group"),
    aliases: list![name("SSP-styregruppen")],
    level: Some(OrgLevel::Strategic),
    members: list![
        seat(
            text(
                "Udvalgte direktører og chefer fra Børne- og Ungdomsforvaltningen (BUF)",
                "Selected directors and heads from the Children and Youth Administration (BUF)",
            ),
            list![ActorKind::SchoolAuthority],
        ),
        seat(
            text(
                "Udvalgte direktører og chefer fra Beskæftigelses- og Integrationsforvaltningen (BIF)",
                "Selected directors and heads from the Employment and Integration Administration (BIF)",
            ),
            list![ActorKind::EmploymentAuthority],
        ),
        seat(
            text(
                "Udvalgte direktører og chefer fra Socialforvaltningen (SOF)",
                "Selected directors and heads from the Social Services Administration (SOF)",
            ),
            list![ActorKind::SocialAuthority],
        ),
        seat(
            text(
                "Udvalgte direktører og chefer fra Kultur- og Fritidsforvaltningen (KFF)",
                "Selected directors and heads from the Culture and Leisure Administration (KFF)",
            ),
            list![ActorKind::CultureAuthority],
        ),
        seat(
            text("Udvalgte direktører og chefer fra politiet", "Selected directors and heads from the police"),
            list![ActorKind::Police],
        ),
        seat(
            text(
                "Udvalgte direktører og chefer fra Kriminalforsorgen",
                "Selected directors and heads from the Prison and Probation Service",
            ),
            list![ActorKind::PrisonService],
        ),
    ],
    members_open: None,
    meets: None,
    tasks: list![text(
        "Styregruppen er toppen af SSP København og dermed det højeste strategiske niveau.",
        "The steering group is the top of SSP København and thereby the highest strategic level.",
    )],
    sources: list![cite("kbh-hvem-er-ssp", "Hvordan er SSP organiseret?")],
    certainty: Certainty::Verified,
    superseded_by: None,
    valid_from: None,
    valid_until: None,
};

/// The group of heads (*chefgruppe*) under the steering group. The leaflet gives it neither a level nor a list of
/// members.
const CHEFGRUPPE: Body = Body {
    id: name("chefgruppe"),
    name: text("Chefgruppe", "Group of heads"),
    aliases: list![],
    level: None,
    members: list![],
    members_open: Some(text(
        "Kilden oplyser ikke, hvem der sidder i chefgruppen.",
        "The source does not say who sits in the group of heads.",
    )),
    meets: None,
    tasks: list![
        text(
            "Chefgruppen skal gøre det strategiske arbejde stærkere og hjælper styregruppen med dens opgaver.",
            "The group of heads is to make the strategic work stronger and helps the steering group with its tasks.",
        ),
        text(
            "Sammen med SSP Sekretariatet forbinder den styregruppen med de lokale SSP-udvalg.",
            "Together with the SSP secretariat it links the steering group to the local SSP committees.",
        ),
    ],
    sources: list![cite("kbh-hvem-er-ssp", "Hvordan er SSP organiseret?")],
    certainty: Certainty::Verified,
    superseded_by: None,
    valid_from: None,
    valid_until: None,
};

/// The secretariat (*SSP Sekretariatet*).
const SEKRETARIAT: Body = Body {
    id: name("sekretariat"),
    name: text("SSP Sekretariatet", "SSP secretariat"),
    aliases: list![name("SSP-sekretariatet")],
    level: None,
    members: list![
        seat(text("Sekretariatschef", "Head of the secretariat"), list![]),
        seat(text("SSP-stabsansvarlige", "SSP staff officers"), list![]),
        seat(text("Administrativ medarbejder", "Administrative officer"), list![]),
        seat(text("Kommunikationsmedarbejder", "Communications officer"), list![]),
        seat(text("Akademiske medarbejdere", "Academic staff"), list![]),
    ],
    members_open: None,
    meets: None,
    tasks: list![
        text(
            "Sekretariatet rådgiver og koordinerer til daglig i SSP-organisationen og udvikler dens metoder.",
            "The secretariat advises and coordinates in the SSP organisation from day to day and develops its methods.",
        ),
        text(
            "Det hjælper ledergrupper og lokaludvalg med uddannelse, kurser, information og konsulentbistand.",
            "It helps leader groups and local committees with training, courses, information and consultancy.",
        ),
        text("Det er med til de lokale SSP-møder.", "It attends the local SSP meetings."),
        text(
            "Dets SSP-stabsansvarlige er altid til rådighed med støtte, sparring og vejledning.",
            "Its SSP staff officers are always there with support, discussion and guidance.",
        ),
        text(
            "Det registrerer alle enkeltsager i systemet e-doc.",
            "It registers every individual case in the system e-doc."
        ),
        text(
            "Det hjælper drift og strategi på vej, så samarbejdet hænger sammen og kommer videre.",
            "It supports operations and strategy, so that the cooperation holds together and moves on.",
        ),
        text("Det tager sig af pressen.", "It deals with the press."),
    ],
    sources: list![
        cite("kbh-om-ssp", "SSP Sekretariatet"),
        cite("kbh-haandbog", "Møder i koordinationsgruppen"),
        cite("kbh-haandbog", "Du kan forvente at ..."),
        cite("kbh-hvem-er-ssp", "Hvordan er SSP organiseret?"),
    ],
    certainty: Certainty::Verified,
    superseded_by: None,
    valid_from: None,
    valid_until: None,
};

/// The leader groups (*ledergrupper*), which the handbook calls the tactical level.
const LEDERGRUPPER: Body = Body {
    id: name("ledergrupper"),
    name: text("Ledergrupper", "Leader groups"),
    aliases: list![name("SSP-ledergrupper"), name("lederudvalg")],
    level: Some(OrgLevel::Tactical),
    members: list![
        seat(text("Lokale ledere fra politiet", "Local leaders from the police"), list![ActorKind::Police]),
        seat(
            text(
                "Lokale ledere fra Socialforvaltningen (SOF)",
                "Local leaders from the Social Services Administration (SOF)"
            ),
            list![ActorKind::SocialAuthority],
        ),
        seat(
            text(
                "Lokale ledere fra skoler, klubber og fritidscentre i Børne- og Ungdomsforvaltningen (BUF)",
                "Local leaders from schools, clubs and leisure centres in the Children and Youth Administration (BUF)",
            ),
            list![ActorKind::SchoolAuthority],
        ),
        seat(
            text(
                "Lokale ledere fra Kultur- og Fritidsforvaltningen (KFF)",
                "Local leaders from the Culture and Leisure Administration (KFF)",
            ),
            list![ActorKind::CultureAuthority],
        ),
        seat(
            text("Andre aktører, hvor det lokalt giver mening", "Other actors, where that makes sense locally"),
            list![
                ActorKind::OtherAuthority,
                ActorKind::SelfGoverningInstitution,
                ActorKind::FreeSchool,
                ActorKind::PrivateActor,
            ],
        ),
    ],
    members_open: Some(text(
        "Håndbogen slutter listen med \"m.fl.\", så andre lokale ledere kan også være med.",
        "The handbook ends the list with \"and others\", so other local leaders can take part too.",
    )),
    meets: Some(text(
        "Omkring en gang om måneden, aftalt lokalt, og straks, når en krise kræver det.",
        "About once a month, as agreed locally, and at once when a crisis calls for it.",
    )),
    tasks: list![
        text(
            "Ledergruppen har ansvaret for lokaludvalgets forebyggende arbejde og for, at udvalget får lavet en \
             årsplan.",
            "The leader group answers for the preventive work of the local committee, and for its making a yearly \
             plan.",
        ),
        text(
            "Den følger og støtter årsplanen og rapporterer fra sit område.",
            "It follows and supports the yearly plan and reports from its area.",
        ),
        text(
            "Den tager hånd om alvorlige enkeltsager og om særligt komplicerede sager fra koordinationsgruppen.",
            "It takes charge of serious individual cases, and of specially complicated ones from the coordination \
             group.",
        ),
        text(
            "Den sætter forebyggende indsatser i gang, når der pludselig opstår uro blandt unge.",
            "It starts preventive efforts when unrest among young people breaks out suddenly.",
        ),
        text(
            "Den finder kvalificerede medlemmer til lokaludvalget og sørger for, at de møder op.",
            "It finds qualified members for the local committee and sees to it that they attend.",
        ),
    ],
    sources: list![
        cite("kbh-haandbog", "Møder i ledergruppen"),
        cite("kbh-haandbog", "Møder i koordinationsgruppen"),
        cite("kbh-haandbog", "Anden aktør"),
        cite("kbh-om-ssp", "Ledergrupper"),
        cite("kbh-politi-ssp", "SSP-samarbejde"),
    ],
    certainty: Certainty::Verified,
    superseded_by: None,
    valid_from: None,
    valid_until: None,
};

/// The coordination groups (*koordinationsgrupper*), which the handbook calls the executing level for individual cases.
const KOORDINATIONSGRUPPER: Body = Body {
    id: name("koordinationsgrupper"),
    name: text("Koordinationsgrupper", "Coordination groups"),
    aliases: list![name("SSP-koordinationsgrupper")],
    level: Some(OrgLevel::Executing),
    members: list![
        seat(
            text(
                "Udpegede myndighedspersoner fra Socialforvaltningen (SOF), fra det lokale Borgercenter Børn og Unge \
                 (BBU)",
                "Appointed authority persons from the Social Services Administration (SOF), from its local child and \
                 youth centre (BBU)",
            ),
            list![ActorKind::SocialAuthority],
        ),
        seat(
            text(
                "Udpegede myndighedspersoner fra Børne- og Ungdomsforvaltningen (BUF): skole, fritidscenter og \
                 Ungdommens Uddannelsesvejledning (UU)",
                "Appointed authority persons from the Children and Youth Administration (BUF): school, leisure centre \
                 and the youth education guidance (UU)",
            ),
            list![ActorKind::SchoolAuthority],
        ),
        seat(
            text(
                "Udpegede myndighedspersoner fra Københavns Politi: politifaglige og socialfaglige forebyggere og \
                 eventuelt nærpolitiet",
                "Appointed authority persons from the Copenhagen Police: prevention officers with police or social \
                 training, and the local police where needed",
            ),
            list![ActorKind::Police],
        ),
        seat(
            text(
                "En SSP-stabsansvarlig og en sekretær, der hjælper sagerne igennem mødet",
                "An SSP staff officer and a secretary, who help the cases through the meeting",
            ),
            list![],
        ),
    ],
    members_open: Some(text(
        "Håndbogen skriver \"m.fl.\", mens oversigten over organisationen kun nævner de tre myndigheder.",
        "The handbook adds \"and others\", while the overview of the organisation names the three authorities only.",
    )),
    meets: Some(text(
        "Aftales lokalt efter, hvor mange enkeltsager der er; typisk hver anden uge.",
        "Agreed locally by how many individual cases there are; typically every other week.",
    )),
    tasks: list![
        text(
            "Koordinationsgruppen samordner myndighedernes arbejde i enkeltsager, typisk på niveau 3 og 4.",
            "The coordination group aligns the authorities' work on individual cases, typically at levels 3 and 4.",
        ),
        text(
            "Den ser til, at alle relevante parter yder deres bidrag til sagen.",
            "It sees to it that every relevant party makes its contribution to the case.",
        ),
        text(
            "Den skal få hjælpen hurtigere på plads, når en ung begår gentagen eller personfarlig kriminalitet.",
            "It is to get help in place faster when a young person offends repeatedly or in a way dangerous to \
             persons.",
        ),
        text(
            "Den orienterer ledergruppen om særligt komplicerede sager og giver dem videre dertil.",
            "It informs the leader group of specially complicated cases and passes them on to it.",
        ),
        text(
            "Den kan også være det udførende led, når der opstår en akut situation.",
            "It can also be the executing link when an acute situation arises.",
        ),
    ],
    sources: list![
        cite("kbh-haandbog", "Møder i koordinationsgruppen"),
        cite("kbh-om-ssp", "SSP-koordinationsgrupper"),
        cite("kbh-om-ssp", "Koordinationsgrupper"),
        cite("kbh-enkeltsager", "Individorienterede indsatser - Enkeltsagsbehandling i SSP København"),
    ],
    certainty: Certainty::Verified,
    superseded_by: None,
    valid_from: None,
    valid_until: None,
};

/// The local committees (*lokaludvalg*), which the handbook calls the executing level.
const LOKALUDVALG: Body = Body {
    id: name("lokaludvalg"),
    name: text("Lokaludvalg", "Local committees"),
    aliases: list![name("SSP-lokaludvalg"), name("lokale SSP-udvalg")],
    level: Some(OrgLevel::Executing),
    members: list![
        seat(
            text("En SSP-stabsansvarlig fra SSP Sekretariatet", "An SSP staff officer from the SSP secretariat"),
            list![],
        ),
        seat(text("Medarbejdere fra skoler", "Staff from schools"), list![ActorKind::SchoolAuthority]),
        seat(
            text(
                "Medarbejdere fra fritidscentre og andre fritidsinstitutioner",
                "Staff from leisure centres and other leisure institutions",
            ),
            list![ActorKind::SchoolAuthority],
        ),
        seat(
            text(
                "Uddannelsesvejledere fra Ungdommens Uddannelsesvejledning (UU)",
                "Education advisers from the youth education guidance (UU)",
            ),
            list![ActorKind::SchoolAuthority],
        ),
        seat(
            text(
                "Det lokale Borgercenter Børn og Unge (BBU) og børne- og familieteams",
                "The local child and youth centre (BBU) and child and family teams",
            ),
            list![ActorKind::SocialAuthority],
        ),
        seat(
            text("Opsøgende team og gadeplansteam", "Outreach teams and street teams"),
            list![ActorKind::SocialAuthority, ActorKind::SchoolAuthority],
        ),
        seat(
            text(
                "Politifaglige og socialfaglige forebyggere fra Københavns Politi",
                "Prevention officers with police or social training from the Copenhagen Police",
            ),
            list![ActorKind::Police],
        ),
        seat(text("Biblioteker og kulturhuse", "Libraries and culture houses"), list![ActorKind::CultureAuthority]),
        seat(
            text(
                "Eventuelt medarbejdere fra boligsociale helhedsplaner",
                "Where there are any, staff from social housing-area programmes",
            ),
            list![ActorKind::PrivateActor],
        ),
        seat(
            text(
                "Andre aktører, fx fra en områdefornyelse, en bemandet legeplads eller en fri grundskole",
                "Other actors, for example from an urban renewal project, a staffed playground or a free school",
            ),
            list![
                ActorKind::OtherAuthority,
                ActorKind::SelfGoverningInstitution,
                ActorKind::FreeSchool,
                ActorKind::PrivateActor,
            ],
        ),
    ],
    members_open: Some(text(
        "Håndbogen slutter listen med \"m.m.\", så kredsen er ikke lukket.",
        "The handbook ends the list with \"and more\", so the circle is not closed.",
    )),
    meets: Some(text(
        "En gang om måneden, aftalt lokalt, og oftere når der er brug for det.",
        "Once a month, as agreed locally, and more often when needed.",
    )),
    tasks: list![
        text(
            "Lokaludvalget fører SSP-arbejdet ud i livet i lokalområdet.",
            "The local committee puts the SSP work into practice in the local area.",
        ),
        text(
            "Det beskriver, planlægger, samordner og udfører forebyggelsen for områdets børn og unge.",
            "It describes, plans, aligns and carries out the prevention for the area's children and young people.",
        ),
        text(
            "Det laver hvert år en plan for det kommende års forebyggende indsats.",
            "Every year it makes a plan for the coming year's preventive effort.",
        ),
        text(
            "Det arbejder med enkeltsager, typisk på niveau 1 og 2.",
            "It works on individual cases, typically at levels 1 and 2.",
        ),
        text(
            "For den enkelte unge kan det betyde hjemmebesøg, samarbejde med forældrene eller hjælp til et fritidsjob.",
            "For one young person that can mean home visits, work with the parents or help to find a leisure job.",
        ),
        text(
            "For grupper laver det aktiviteter, der skal føre de unge til lokale fritidstilbud og skabe gode \
             relationer.",
            "For groups it holds activities to lead young people to local leisure offers and build good relations.",
        ),
        text(
            "For mange unge på en gang laver det fx kampagner og temadage.",
            "For many young people at once it runs campaigns and theme days, for example.",
        ),
    ],
    sources: list![
        cite("kbh-haandbog", "Møder i lokaludvalg"),
        cite("kbh-haandbog", "Anden aktør"),
        cite("kbh-om-ssp", "Lokaludvalg"),
        cite("kbh-politi-ssp", "SSP-samarbejde"),
        cite("kbh-enkeltsager", "Individorienterede indsatser - Enkeltsagsbehandling i SSP København"),
    ],
    certainty: Certainty::Verified,
    superseded_by: None,
    valid_from: None,
    valid_until: None,
};

/// The SSP+ leader group (*SSP+ ledergruppe*). No source gives it a level.
const SSP_PLUS_LEDERGRUPPE: Body = Body {
    id: name("sspPlusLedergruppe"),
    name: text("SSP+ ledergruppe", "SSP+ leader group"),
    aliases: list![],
    level: None,
    members: list![
        seat(
            text(
                "Chef fra Kriminalforsorgen i Hovedstaden",
                "A head from the Prison and Probation Service in the capital region",
            ),
            list![ActorKind::PrisonService],
        ),
        seat(
            text(
                "Chef fra Jobcenter København - Ungecenteret (JKU), der er jobcenter for unge",
                "A head from the youth job centre, Jobcenter København - Ungecenteret (JKU)",
            ),
            list![ActorKind::EmploymentAuthority],
        ),
        seat(
            text(
                "Chef fra Enheden for Kriminalpræventive Indsatser (EKI) i Borgercenter Voksne",
                "A head from the crime prevention unit (EKI) of the adult centre, Borgercenter Voksne",
            ),
            list![ActorKind::SocialAuthority],
        ),
        seat(
            text(
                "Chef fra Bolig- og Beskæftigelsesenheden i Borgercenter Voksne",
                "A head from the housing and employment unit of the adult centre, Borgercenter Voksne",
            ),
            list![ActorKind::SocialAuthority],
        ),
        seat(
            text("Chef fra Ungdommens Uddannelsesvejledning (UU)", "A head from the youth education guidance (UU)"),
            list![ActorKind::SchoolAuthority],
        ),
        seat(
            text(
                "Chef fra Center for Brobygning, Rådgivning og Fleksible Indsatser (BROFI)",
                "A head from the centre for bridging, counselling and flexible efforts (BROFI)",
            ),
            list![ActorKind::SocialAuthority],
        ),
        seat(
            text("Chef fra Nærpolitiet i Københavns Politi", "A head from the local police of the Copenhagen Police"),
            list![ActorKind::Police],
        ),
        seat(
            text("Chef fra Borgercenter Børn og Unge (BBU)", "A head from the child and youth centre (BBU)"),
            list![ActorKind::SocialAuthority],
        ),
        seat(
            text(
                "Chef fra Rådgivningscenter København",
                "A head from the counselling centre, Rådgivningscenter København",
            ),
            list![ActorKind::SocialAuthority],
        ),
    ],
    members_open: None,
    meets: None,
    tasks: list![
        text(
            "SSP+ ledergruppen har ansvaret for det forebyggende samarbejde om den enkelte mellem 17½ og 25 år.",
            "The SSP+ leader group answers for the preventive cooperation about individuals between 17½ and 25 years.",
        ),
        text(
            "Den tager de alvorligste og mest indviklede sager, som er svære at klare lokalt.",
            "It takes the most serious and most complex cases, which are hard to handle locally.",
        ),
        text(
            "Den behandler sager, der hænger sammen med National Exit eller beredskabet mod radikalisering.",
            "It deals with cases connected with National Exit or with the preparedness against radicalisation.",
        ),
    ],
    sources: list![cite("kbh-om-ssp", "SSP+ ledergruppe")],
    certainty: Certainty::Verified,
    superseded_by: None,
    valid_from: None,
    valid_until: None,
};

/// The SSP+ group (*SSP+ gruppe*). No source gives it a level, and no published list of its members names the police.
const SSP_PLUS_GRUPPE: Body = Body {
    id: name("sspPlusGruppe"),
    name: text("SSP+ gruppe", "SSP+ group"),
    aliases: list![name("SSP+ grupper")],
    level: None,
    members: list![
        seat(
            text("Beskæftigelseskonsulenter fra jobcentret", "Employment consultants from the job centre"),
            list![ActorKind::EmploymentAuthority],
        ),
        seat(
            text(
                "Vejledere fra Ungdommens Uddannelsesvejledning (UU)",
                "Advisers from the youth education guidance (UU)"
            ),
            list![ActorKind::SchoolAuthority],
        ),
        seat(
            text(
                "Sagsbehandlere fra Socialforvaltningen (SOF), både fra børneområdet og voksenområdet",
                "Case workers from the Social Services Administration (SOF), for children as well as for adults",
            ),
            list![ActorKind::SocialAuthority],
        ),
        seat(
            text("Enheden for Kriminalpræventive Indsatser (EKI)", "The crime prevention unit (EKI)"),
            list![ActorKind::SocialAuthority],
        ),
        seat(
            text("Sagsbehandlere fra Kriminalforsorgen", "Case workers from the Prison and Probation Service"),
            list![ActorKind::PrisonService],
        ),
        seat(
            text(
                "Medarbejdere fra Center for Brobygning, Rådgivning og Fleksible Indsatser (BROFI)",
                "Staff from the centre for bridging, counselling and flexible efforts (BROFI)",
            ),
            list![ActorKind::SocialAuthority],
        ),
    ],
    members_open: None,
    meets: None,
    tasks: list![
        text(
            "SSP+ gruppen laver handleplaner for den enkelte og fører dem ud i livet.",
            "The SSP+ group makes action plans for the individual and puts them into practice.",
        ),
        text(
            "Planerne gælder voksne mellem 17½ og 25 år med gentagen alvorlig eller personfarlig kriminalitet bag sig.",
            "The plans are for adults between 17½ and 25 years with repeated serious or crime dangerous to persons \
             behind them.",
        ),
    ],
    sources: list![cite("kbh-om-ssp", "SSP+ gruppe"), cite("kbh-om-ssp", "SSP+ grupper")],
    certainty: Certainty::Verified,
    superseded_by: None,
    valid_from: None,
    valid_until: None,
};

/// The networks for sharing experience (*erfaringsnetværk*). The leaflet gives neither a level nor a list of members.
const ERFARINGSNETVAERK: Body = Body {
    id: name("erfaringsnetvaerk"),
    name: text("Erfaringsnetværk", "Networks for sharing experience"),
    aliases: list![],
    level: None,
    members: list![],
    members_open: Some(text(
        "Kilden oplyser ikke, hvem der er med i erfaringsnetværkene.",
        "The source does not say who takes part in the networks.",
    )),
    meets: None,
    tasks: list![
        text(
            "Erfaringsnetværkene hjælper både de lokale indsatser og dem, der dækker hele byen.",
            "The networks help both the local efforts and those that cover the whole city.",
        ),
        text(
            "De står til rådighed som ressourcepersoner og ambassadører, deler viden og gør tiltagene bedre.",
            "They are on hand as resource persons and ambassadors, share knowledge and improve the measures.",
        ),
        text(
            "De holder sig til faste spor, som aftales i en løbende dialog med SSP-udvalgene.",
            "They keep to set tracks, which are agreed in a continuing dialogue with the SSP committees.",
        ),
    ],
    sources: list![cite("kbh-hvem-er-ssp", "SSP-indsatser")],
    certainty: Certainty::Verified,
    superseded_by: None,
    valid_from: None,
    valid_until: None,
};
