//! What the handbook of SSP København expects of those who take part.
//!
//! A role here is the representative in daily work whom the handbook addresses. The directors and heads in the two
//! tops (*bestyrelse*, *styregruppe*) stand in the bodies alone. SSP+ is added where the members of the SSP+ bodies
//! are employed where the handbook says that such a representative is. What the handbook expects of everyone in a
//! forum stands in each role that sits there; what it expects of leaders carries no time of its own and stands under
//! `always`.

use crate::facts::ActorKind;
use crate::organisation::Role;
use crate::sources::{Certainty, cite};
use crate::text::{Text, text};
use crate::vocabulary::{List, list, name};

/// Every role, in the order of the handbook.
pub(super) const ROLES: List<Role> = list![BUF, SOF, POLICE, KFF, BIF, OTHER_ACTOR];

/// Before the local committee: the minutes (*mødereferat*).
const READ_MINUTES: Text = text(
    "Inden lokaludvalget mødes, har repræsentanten læst referatet fra sidste gang.",
    "Before the local committee meets, the representative has read the minutes of the last meeting.",
);

/// Before the local committee: agreed tasks (*aftalte opgaver*).
const DONE_TASKS: Text = text(
    "Inden lokaludvalget mødes, er aftalte opgaver løst, fx i enkeltsager eller efter årsplanen.",
    "Before the local committee meets, agreed tasks are done, for example in individual cases or under the yearly \
     plan.",
);

/// Before the local committee: what to bring (*kriminalpræventiv viden*).
const KNOWS_WHAT_TO_BRING: Text = text(
    "Repræsentanten ved inden mødet, hvilken viden fra arbejdspladsen der er nyttig for lokaludvalgets forebyggende \
     arbejde, gerne efter en snak med leder og kolleger.",
    "The representative knows before the meeting what knowledge from the workplace is of use to the local committee's \
     preventive work, preferably after talking to their leader and colleagues.",
);

/// Before the coordination group: prepared (*forberedt*).
const COMES_PREPARED: Text = text(
    "Deltageren kommer forberedt til møder i koordinationsgruppen.",
    "The participant comes to meetings of the coordination group prepared.",
);

/// Before the coordination group: tasks in the cases (*de besluttede enkeltsager*).
const CARRIES_CASE_TASKS: Text = text(
    "Inden koordinationsgruppen mødes, tager deltageren sig af de opgaver i besluttede enkeltsager, som egen funktion \
     og forvaltning kan bidrage til.",
    "Before the coordination group meets, the participant sees to those tasks in cases decided on to which their own \
     function and administration can contribute.",
);

/// At the local committee.
const PLANS_TOGETHER: Text = text(
    "I lokaludvalget planlægger, gennemfører og vurderer medlemmerne i fællesskab indsatser på tværs af fag, efter den \
     lokale årsplan og de behov, der er.",
    "In the local committee the members together plan, carry out and evaluate efforts across professions, by the local \
     yearly plan and the needs that there are.",
);

/// At the coordination group: cases (*enkeltsager*).
const ALIGNS_CASES: Text = text(
    "I koordinationsgruppen samordner deltagerne de lokale enkeltsager på de niveauer, der er aftalt.",
    "In the coordination group the participants align the local individual cases at the levels agreed.",
);

/// At the coordination group: specially complicated cases (*specielt komplicerede sager*).
const PASSES_COMPLICATED_ON: Text = text(
    "Er en enkeltsag særligt kompliceret, får ledergruppen besked, og sagen gives videre til den.",
    "Where a case is specially complicated, the leader group is told, and the case is passed on to it.",
);

/// After the local committee: passing on (*videregive*).
const PASSES_ON: Text = text(
    "Når lokaludvalget har holdt møde, giver repræsentanten viden, der er relevant for forebyggelsen, videre til \
     kolleger og ledere, sådan som udvalget har aftalt det.",
    "When the local committee has met, the representative passes knowledge relevant to prevention on to colleagues and \
     leaders, as the committee has agreed.",
);

/// After the local committee: tasks and working groups (*SSP-arbejdsgruppe*).
const DOES_AGREED_TASKS: Text = text(
    "Repræsentanten løser de opgaver, som lokaludvalget har aftalt, og mødes i arbejdsgrupper om indsatserne.",
    "The representative does the tasks that the local committee has agreed, and meets in working groups on the \
     efforts.",
);

/// After the coordination group: decisions (*aftaler og opgaver*).
const SUPPORTS_DECISIONS: Text = text(
    "Når koordinationsgruppen har holdt møde, bakker deltageren op om de aftaler og opgaver, som mødet endte med.",
    "When the coordination group has met, the participant backs the agreements and tasks that came out of the meeting.",
);

/// After the coordination group: digital updates (*opdaterer digitalt*).
const UPDATES_CASES: Text = text(
    "Deltageren holder løbende de sager, vedkommende har forpligtet sig på, ajour digitalt.",
    "The participant keeps the cases that they are committed to up to date digitally.",
);

/// Leaders: speaking for all (*repræsentativt*).
const LEADER_REPRESENTS: Text = text(
    "En leder i ledergruppen taler for hele sin forvaltning eller myndighed og sørger for, at viden kommer både ind i \
     gruppen og ud igen.",
    "A leader in the leader group speaks for all of their administration or authority, and sees to it that knowledge \
     gets into the group and out again.",
);

/// Leaders: responsibility (*ansvar*).
const LEADER_ACTS: Text = text(
    "En leder i ledergruppen tager ansvar og handler derefter, også når der er krise.",
    "A leader in the leader group takes responsibility and acts on it, in a crisis too.",
);

/// Leaders: the yearly plan and the committee's members (*årsplan*, *kvalificerede SSP'ere*).
const LEADER_SUPPORTS: Text = text(
    "Lederne følger og støtter i fællesskab årsplanen, er med til at rapportere fra området og sikrer, at \
     lokaludvalget har kvalificerede medlemmer, der møder op.",
    "Together the leaders follow and support the yearly plan, help to report from the area and see to it that the \
     local committee has qualified members who attend.",
);

/// Everyone with a seat in the three fora.
const MUST_ATTEND: Text = text(
    "Repræsentanten har pligt til at deltage i SSP København: i lokaludvalg, koordinationsgruppe eller ledergruppe.",
    "The representative must take part in SSP København: in a local committee, a coordination group or a leader group.",
);

/// Everyone: activities that fit (*målrettede forløb og aktiviteter*).
const FITS_ACTIVITIES: Text = text(
    "Repræsentanten tilpasser forløb og aktiviteter til unge i målgruppen, fx gennem årsplanen eller aftalte \
     indsatser.",
    "The representative fits courses and activities to young people in the target group, for example through the \
     yearly plan or agreed efforts.",
);

/// Everyone: acute situations (*akut- og krisehåndtering*).
const HELPS_IN_CRISIS: Text = text(
    "Repræsentanten hjælper til, når en voldsom hændelse i lokalområdet kræver akut håndtering.",
    "The representative helps when a violent incident in the local area needs handling at once.",
);

/// What the local committee and the coordination group expect before meetings.
const BEFORE_BOTH: List<Text> =
    list![READ_MINUTES, DONE_TASKS, KNOWS_WHAT_TO_BRING, COMES_PREPARED, CARRIES_CASE_TASKS];

/// What the local committee expects before meetings.
const BEFORE_LOKALUDVALG: List<Text> = list![READ_MINUTES, DONE_TASKS, KNOWS_WHAT_TO_BRING];

/// What the local committee and the coordination group expect at meetings.
const AT_BOTH: List<Text> = list![PLANS_TOGETHER, ALIGNS_CASES, PASSES_COMPLICATED_ON];

/// What the local committee and the coordination group expect after meetings.
const AFTER_BOTH: List<Text> = list![PASSES_ON, DOES_AGREED_TASKS, SUPPORTS_DECISIONS, UPDATES_CASES];

/// What the local committee expects after meetings.
const AFTER_LOKALUDVALG: List<Text> = list![PASSES_ON, DOES_AGREED_TASKS];

/// Children and youth (*Børne- og Ungdomsforvaltningen*). In SSP+ through the education guidance, which is part of it.
const BUF: Role = Role {
    id: name("buf"),
    name: text(
        "Repræsentant for Børne- og Ungdomsforvaltningen (BUF)",
        "Representative of the Children and Youth Administration (BUF)",
    ),
    who: text(
        "Ansat i Ungdomsskolen i København, i Ungdommens Uddannelsesvejledning (UU), på en skole eller i et \
         fritidscenter (fx klub eller gadeplan).",
        "Employed in the municipal youth school, in the youth education guidance (UU), at a school or in a leisure \
         centre (for example a club or street team).",
    ),
    kinds: list![ActorKind::SchoolAuthority],
    sits_in: list![
        name("lokaludvalg"),
        name("koordinationsgrupper"),
        name("ledergrupper"),
        name("sspPlusLedergruppe"),
        name("sspPlusGruppe"),
    ],
    absent_from: list![],
    before: BEFORE_BOTH,
    at: AT_BOTH,
    after: AFTER_BOTH,
    always: list![
        MUST_ATTEND,
        FITS_ACTIVITIES,
        text(
            "Repræsentanten inddrager forældrene, når der er bekymring eller kriminalitet, og sikrer om nødvendigt \
             deltagelse i hjemmebesøg.",
            "The representative involves the parents where there is concern or crime, and where needed sees to it that \
             someone takes part in home visits.",
        ),
        text(
            "Repræsentanten bidrager til enkeltsager om børn og unge fra sin egen skole eller sit eget fritidscenter.",
            "The representative contributes to individual cases about children and young people from their own school \
             or leisure centre.",
        ),
        HELPS_IN_CRISIS,
        LEADER_REPRESENTS,
        LEADER_ACTS,
        LEADER_SUPPORTS,
    ],
    sources: list![
        cite("kbh-haandbog", "BUF-repræsentant"),
        cite("kbh-haandbog", "Møder i lokaludvalg"),
        cite("kbh-haandbog", "Møder i koordinationsgruppen"),
        cite("kbh-haandbog", "Møder i ledergruppen"),
        cite("kbh-om-ssp", "SSP+ ledergruppe"),
        cite("kbh-om-ssp", "SSP+ grupper"),
    ],
    certainty: Certainty::Verified,
};

/// Social services (*Socialforvaltningen*).
const SOF: Role = Role {
    id: name("sof"),
    name: text(
        "Repræsentant for Socialforvaltningen (SOF)",
        "Representative of the Social Services Administration (SOF)",
    ),
    who: text(
        "Sagsbehandler eller kriminalitetsmedarbejder i Borgercenter Børn og Unge (BBU), medarbejder i Den Korte Snor, \
         leder i SOF-gadeplan eller ansat i et 18+-center eller Københavnerteamet under Center for Brobygning, \
         Rådgivning og Fleksible Indsatser (BROFI).",
        "Case worker or crime worker in the child and youth centre (BBU), member of staff of Den Korte Snor, leader in \
         SOF's street team, or employed in an 18+ centre or the Københavnerteam under the centre for bridging, \
         counselling and flexible efforts (BROFI).",
    ),
    kinds: list![ActorKind::SocialAuthority],
    sits_in: list![
        name("lokaludvalg"),
        name("koordinationsgrupper"),
        name("ledergrupper"),
        name("sspPlusLedergruppe"),
        name("sspPlusGruppe"),
    ],
    absent_from: list![],
    before: BEFORE_BOTH,
    at: list![
        PLANS_TOGETHER,
        ALIGNS_CASES,
        PASSES_COMPLICATED_ON,
        text(
            "Repræsentanten drøfter fx underretninger, skolefravær, vold, tyveri og brug af hash med de andre parter \
             og peger på tiltag og tilbud.",
            "The representative discusses, for example, notifications of concern, absence from school, violence, theft \
             and use of cannabis with the other parties, and points to measures and offers.",
        ),
        text(
            "Repræsentanten er med til at drøfte screeningen af grupper af unge, der vækker bekymring.",
            "The representative takes part in discussing the screening of groups of young people who cause concern.",
        ),
    ],
    after: AFTER_BOTH,
    always: list![
        MUST_ATTEND,
        FITS_ACTIVITIES,
        text(
            "Repræsentanten bidrager til enkeltsager fra sit område; på niveau 3 og 4 er BBU altid tovholder.",
            "The representative contributes to individual cases from their area; at levels 3 and 4 BBU is always the \
             lead.",
        ),
        text(
            "Får repræsentanten gennem SSP viden om en ung, der vækker bekymring, undersøger vedkommende i egen \
             forvaltning, om der er en socialsag, en handleplan eller en foranstaltning.",
            "On learning through SSP of a young person who causes concern, the representative checks in their own \
             administration whether there is a social case, an action plan or a measure.",
        ),
        text(
            "Repræsentanten tager med på relevante hjemmebesøg, i enkeltsager eller i særlige situationer, hvor et \
             barn eller en ung kan være udsat.",
            "The representative joins relevant home visits, in individual cases or in special situations where a child \
             or young person may be vulnerable.",
        ),
        text(
            "Repræsentanten forbinder BBU med samarbejdsparterne i andre lokaludvalg og ledergrupper.",
            "The representative links BBU to the partners in other local committees and leader groups.",
        ),
        text(
            "Repræsentanten vejleder samarbejdsparterne om fx underretninger og samtaler med forældre.",
            "The representative guides the partners on notifications of concern and talks with parents, for example.",
        ),
        text(
            "Repræsentanten fortæller om, hvad BBU kan tilbyde, og om nye tiltag.",
            "The representative tells others what BBU has to offer, and of new measures.",
        ),
        text(
            "Repræsentanten gør SSP synlig i sin afdeling og holder kolleger orienteret om nye tiltag og tilbud.",
            "The representative makes SSP visible in their department and keeps colleagues informed of new measures \
             and offers.",
        ),
        text(
            "Repræsentanten hjælper kolleger med at forstå og bruge § 115 i retsplejeloven.",
            "The representative helps colleagues to understand and use § 115 of the Administration of Justice Act.",
        ),
        HELPS_IN_CRISIS,
        LEADER_REPRESENTS,
        LEADER_ACTS,
        LEADER_SUPPORTS,
    ],
    sources: list![
        cite("kbh-haandbog", "SOF-repræsentant"),
        cite("kbh-haandbog", "Møder i lokaludvalg"),
        cite("kbh-haandbog", "Møder i koordinationsgruppen"),
        cite("kbh-haandbog", "Møder i ledergruppen"),
        cite("kbh-om-ssp", "SSP+ ledergruppe"),
        cite("kbh-om-ssp", "SSP+ gruppe"),
    ],
    certainty: Certainty::Verified,
};

/// Police (*Københavns Politi*). In SSP+ it is on the published list of the leader group, and not on that of the group.
const POLICE: Role = Role {
    id: name("police"),
    name: text("Repræsentant for Københavns Politi", "Representative of the Copenhagen Police"),
    who: text(
        "Sektorbetjent eller leder i Nærpolitiafdelingen, eller forebygger med politifaglig eller socialfaglig \
         baggrund.",
        "Sector officer or leader in the local police department, or prevention officer with a background in police or \
         social work.",
    ),
    kinds: list![ActorKind::Police],
    sits_in: list![name("lokaludvalg"), name("koordinationsgrupper"), name("ledergrupper"), name("sspPlusLedergruppe")],
    absent_from: list![],
    before: BEFORE_BOTH,
    at: AT_BOTH,
    after: AFTER_BOTH,
    always: list![
        MUST_ATTEND,
        FITS_ACTIVITIES,
        text(
            "Repræsentanten indbringer sager om børn og unge i sit lokalområde.",
            "The representative brings in cases about children and young people in their local area.",
        ),
        text(
            "Repræsentanten bidrager til enkeltsager fra sit område, eventuelt ved at tage på hjemmebesøg.",
            "The representative contributes to individual cases from their area, if need be by making home visits.",
        ),
        text(
            "Repræsentanten holder lokaludvalget orienteret, strategisk og taktisk, om områdets børn, unge og \
             udfordringer.",
            "The representative keeps the local committee informed, strategically and tactically, of the area's \
             children, young people and challenges.",
        ),
        text(
            "Repræsentanten giver forældre råd om deres børn og rådgiver om tryghed i byens rum.",
            "The representative advises parents about their children, and gives advice on safety in public spaces.",
        ),
        text(
            "De øvrige parter går til repræsentanten, når de skal have fat i politiet.",
            "The other parties turn to the representative when they need to reach the police.",
        ),
        text(
            "Forebyggerne forbinder SSP-netværket med nærpolitiet og er aktive i projekter for alle unge.",
            "The prevention officers link the SSP network to the local police, and are active in projects for all \
             young people.",
        ),
        HELPS_IN_CRISIS,
        LEADER_REPRESENTS,
        LEADER_ACTS,
        LEADER_SUPPORTS,
    ],
    sources: list![
        cite("kbh-haandbog", "Københavns Politis repræsentant"),
        cite("kbh-haandbog", "Møder i lokaludvalg"),
        cite("kbh-haandbog", "Møder i koordinationsgruppen"),
        cite("kbh-haandbog", "Møder i ledergruppen"),
        cite("kbh-om-ssp", "SSP+ ledergruppe"),
        cite("kbh-politi-ssp", "SSP-samarbejde"),
    ],
    certainty: Certainty::Verified,
};

/// Culture and leisure (*Kultur- og Fritidsforvaltningen*).
const KFF: Role = Role {
    id: name("kff"),
    name: text(
        "Repræsentant for Kultur- og Fritidsforvaltningen (KFF)",
        "Representative of the Culture and Leisure Administration (KFF)",
    ),
    who: text(
        "Kommer typisk fra et bibliotek, et idrætsanlæg, et kultur- og medborgerhus eller et andet sted i KFF, der \
         arbejder med folkeoplysning.",
        "Typically comes from a library, a sports facility, a culture and community house or another place in KFF that \
         works with popular education.",
    ),
    kinds: list![ActorKind::CultureAuthority],
    sits_in: list![name("lokaludvalg"), name("ledergrupper")],
    absent_from: list![],
    before: BEFORE_LOKALUDVALG,
    at: list![PLANS_TOGETHER],
    after: AFTER_LOKALUDVALG,
    always: list![
        text(
            "Repræsentanten har efter aftale pligt til at deltage i SSP København: i lokaludvalg eller ledergruppe.",
            "By agreement the representative must take part in SSP København: in a local committee or a leader group.",
        ),
        FITS_ACTIVITIES,
        HELPS_IN_CRISIS,
        LEADER_REPRESENTS,
        LEADER_ACTS,
        LEADER_SUPPORTS,
    ],
    sources: list![
        cite("kbh-haandbog", "KFF-repræsentant"),
        cite("kbh-haandbog", "Møder i lokaludvalg"),
        cite("kbh-haandbog", "Møder i ledergruppen"),
    ],
    certainty: Certainty::Verified,
};

/// Employment and integration (*Beskæftigelses- og Integrationsforvaltningen*). The overview of the organisation has
/// it at every level; the handbook says expressly that it is in none of the three fora, and is followed here.
const BIF: Role = Role {
    id: name("bif"),
    name: text(
        "Repræsentant for Beskæftigelses- og Integrationsforvaltningen (BIF)",
        "Representative of the Employment and Integration Administration (BIF)",
    ),
    who: text(
        "Ansat i BIF, fx i jobcentret; i det daglige arbejde er BIF for tiden kun med i SSP+.",
        "Employed in BIF, for example in the job centre; in the daily work BIF is at present part of SSP+ only.",
    ),
    kinds: list![ActorKind::EmploymentAuthority],
    sits_in: list![name("sspPlusLedergruppe"), name("sspPlusGruppe")],
    absent_from: list![name("lokaludvalg"), name("koordinationsgrupper"), name("ledergrupper")],
    before: list![],
    at: list![],
    after: list![],
    always: list![text(
        "Repræsentanten bidrager i SSP+ med løsninger, der giver unge fra 18 til 25 år en plads i samfundet gennem \
         job, uddannelse eller nye kompetencer.",
        "In SSP+ the representative contributes solutions that give young people from 18 to 25 years a place in \
         society through work, education or new skills.",
    )],
    sources: list![
        cite("kbh-haandbog", "BIF-repræsentant"),
        cite("kbh-om-ssp", "SSP+ ledergruppe"),
        cite("kbh-om-ssp", "SSP+ gruppe"),
    ],
    certainty: Certainty::Verified,
};

/// Other actor (*anden aktør*): anybody else whom it makes sense to have, authority or not.
const OTHER_ACTOR: Role = Role {
    id: name("otherActor"),
    name: text("Anden aktør", "Other actor"),
    who: text(
        "Kommer fra en anden myndighed eller arbejdsplads tæt på børn og unge, fx en boligsocial helhedsplan, en \
         områdefornyelse, en bemandet legeplads eller en fri grundskole.",
        "Comes from another authority or workplace close to children and young people, for example a social \
         housing-area programme, an urban renewal project, a staffed playground or a free school.",
    ),
    kinds: list![
        ActorKind::OtherAuthority,
        ActorKind::SelfGoverningInstitution,
        ActorKind::FreeSchool,
        ActorKind::PrivateActor,
    ],
    sits_in: list![name("lokaludvalg"), name("ledergrupper")],
    absent_from: list![],
    before: BEFORE_LOKALUDVALG,
    at: list![
        PLANS_TOGETHER,
        text(
            "Den, der ikke er myndighedsperson, må ikke tale med de andre om enkeltpersoner og går ud, mens det sker.",
            "Someone who is not an authority person may not talk about individuals with the others, and leaves the \
             room while that happens.",
        ),
        text(
            "Den, der ikke er myndighedsperson, har lov til at fortælle om egen bekymring og viden, inden vedkommende \
             går.",
            "Someone who is not an authority person is free to tell of their own concern and knowledge before leaving.",
        ),
        text(
            "Den, der er myndighedsperson, deltager juridisk på samme vilkår som de øvrige i lokaludvalget efter § 115 \
             i retsplejeloven.",
            "Someone who is an authority person takes part, in law, on the same terms as the others in the local \
             committee under § 115 of the Administration of Justice Act.",
        ),
    ],
    after: AFTER_LOKALUDVALG,
    always: list![
        text(
            "Repræsentanten har pligt til at deltage i SSP København: i lokaludvalg eller ledergruppe.",
            "The representative must take part in SSP København: in a local committee or a leader group.",
        ),
        FITS_ACTIVITIES,
        text(
            "Repræsentanten kender og respekterer, at det gør en forskel, om man er ansat som myndighedsperson eller \
             ej.",
            "The representative knows and respects that it makes a difference whether one is employed as an authority \
             person or not.",
        ),
        text(
            "Repræsentanten støtter eller bidrager til enkeltsager om egne børn og unge, så langt den forskel tillader \
             det.",
            "The representative supports or contributes to individual cases about the children and young people they \
             work with, as far as that difference allows.",
        ),
        HELPS_IN_CRISIS,
        text(
            "En samarbejdsaftale, lokal eller for hele byen, kan være en støtte for begge parter.",
            "A cooperation agreement, local or for the whole city, can support both sides.",
        ),
        LEADER_REPRESENTS,
        LEADER_ACTS,
        LEADER_SUPPORTS,
    ],
    sources: list![
        cite("kbh-haandbog", "Anden aktør"),
        cite("kbh-haandbog", "Møder i lokaludvalg"),
        cite("kbh-haandbog", "Møder i ledergruppen"),
    ],
    certainty: Certainty::Verified,
};
