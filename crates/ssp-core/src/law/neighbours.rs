//! The rules next door (*naboregler*), with which § 115 and SSP are easily confused, as notes and reminders.

use crate::age::Age;
use crate::facts::atoms;
use crate::law::day;
use crate::law::rpl115::vintage;
use crate::note::Note;
use crate::rule::{AgeBand, Condition, Period, basis};
use crate::sources::cite;
use crate::text::text;
use crate::vocabulary::name;

const MINOR: AgeBand = AgeBand::under(Age::years(18));
/// The age of criminal responsibility is 15 again since this day; before it the note is silent.
const LAVALDER: Period = Period::from(day(2012, 3, 1));
/// The Youth Crime Board began its work on this day. The day is general knowledge and not on the cited page.
const YOUTH_CRIME_BOARD: Period = Period::from(day(2019, 1, 1));
/// Since this day personal data falls under the rules that are named here: our own dating, later than each of them began, so
/// that no note comes too early. The cited pages give no day.
const DATA_PROTECTION: Period = Period::from(day(2018, 5, 25));

/// Notes to an assessment, in any municipality.
pub static NOTES: [Note; 6] = [
    Note {
        id: name("notificationDuty"),
        when: Condition::aged(MINOR),
        text: text(
            "Personen er under 18 år. Fagpersoner har en personlig pligt til at underrette kommunen, når et barn eller en ung kan have brug for støtte. SSP erstatter ikke en underretning.",
            "The person is under 18. Professionals have a personal duty to notify the municipality where a child or young person may need support. SSP does not replace a notification.",
        ),
        basis: basis!(
            "neighbours.notificationDuty",
            Unverified,
            [cite("barnets-lov", "Underretningspligt"), cite("laesoe-underretning", "Underretningspligt")]
        ),
    },
    Note {
        id: name("ssd"),
        when: Condition::aged(MINOR),
        text: text(
            "Skole, sundhedspleje, dagtilbud og socialforvaltning kan også udveksle oplysninger tidligt og forebyggende uden politiet (SSD). Det er en anden regel end § 115, og den er normalt knyttet til ét møde; et opfølgende møde kun i særlige tilfælde.",
            "School, health service, day care and social services can also exchange information early and without the police (SSD). That is another rule than section 115, and it is normally tied to one meeting; a follow-up only in special cases.",
        ),
        basis: basis!(
            "neighbours.ssd",
            Unverified,
            [cite("koege-ssd", "SSD-samarbejde"), cite("barnets-lov", "Tværfagligt samarbejde")]
        ),
    },
    Note {
        id: name("youthCrimeBoard"),
        when: Condition::all(atoms![Fact(Crime)])
            .and_aged(AgeBand::between(Age::years(10), Age::years(15)))
            .and_on(YOUTH_CRIME_BOARD),
        text: text(
            "Ved mistanke om personfarlig eller anden alvorlig kriminalitet kan politiet henvise et barn på 10-14 år til Ungdomskriminalitetsnævnet. Ved anden alvorlig kriminalitet kræves også en særlig risiko for ny kriminalitet.",
            "Where a child of 10 to 14 is suspected of crime dangerous to persons or other serious crime, the police can refer the child to the Youth Crime Board. For other serious crime a special risk of further crime is required too.",
        ),
        basis: basis!("neighbours.youthCrimeBoard.10to14", Inferred, [cite("domstol-unk", "10-14-årige")]),
    },
    Note {
        id: name("youthCrimeBoard"),
        when: Condition::all(atoms![Fact(Crime)])
            .and_aged(AgeBand::between(Age::years(15), Age::years(18)))
            .and_on(YOUTH_CRIME_BOARD),
        text: text(
            "En ung på 15-17 år kan komme for Ungdomskriminalitetsnævnet efter en dom.",
            "A young person of 15 to 17 can come before the Youth Crime Board after a judgment.",
        ),
        basis: basis!("neighbours.youthCrimeBoard.15to17", Inferred, [cite("domstol-unk", "15-17-årige")]),
    },
    Note {
        id: name("criminalResponsibility"),
        when: Condition::all(atoms![Fact(Crime)]).and_aged(AgeBand::under(Age::years(15))).and_on(LAVALDER),
        text: text(
            "Personen er under den kriminelle lavalder på 15 år og kan ikke straffes. Det er alderen på gerningstidspunktet, der tæller.",
            "The person is under 15, the age of criminal responsibility, and cannot be punished. What counts is the age at the time of the act.",
        ),
        basis: basis!("neighbours.criminalResponsibility", Verified, [cite("lavalder-15", "Den kriminelle lavalder")]),
    },
    Note {
        id: name("gangExit"),
        when: Condition::all(atoms![Fact(GangRecruitmentRisk)]).and_aged(AgeBand::from(Age::years(18))),
        text: text(
            "Personen er fyldt 18 år. Den, der vil ud af et bandemiljø, kan få tilbudt exit. Det er frivilligt og kræver skriftligt samtykke til at udveksle oplysninger.",
            "The person has turned 18. Whoever wants to leave a gang can be offered exit support. It is voluntary and requires written consent to exchange information.",
        ),
        basis: basis!(
            "neighbours.gangExit",
            Verified,
            [cite("dkr-exit", "Exit fra bander"), cite("lejre-exit", "Tilbud om exit")]
        ),
    },
];

/// Reminders to a disclosure. One of which only the age, or whether somebody is identified, is open is given too: its text says
/// when it matters.
pub static REMINDERS: [Note; 9] = [
    Note {
        id: name("neverObliged"),
        when: Condition::ALWAYS,
        text: text(
            "Ingen har pligt til at give oplysninger videre efter § 115 (stk. 4 i de ordlyde, der er læst).",
            "Nobody is obliged to disclose under section 115 (subsection 4 of the wordings that were read).",
        ),
        basis: basis!("rpl115.neverObliged", Verified, [cite("rpl-115-2016", "§ 115, stk. 4")]),
    },
    Note {
        id: name("notificationDuty"),
        when: Condition::aged(MINOR),
        text: text(
            "Er personen under 18 år og kan have brug for støtte, er der en selvstændig pligt til at underrette kommunen. § 115, stk. 4, fritager ikke for den.",
            "Where the person is under 18 and may need support, there is a separate duty to notify the municipality. Section 115(4) is no exemption from it.",
        ),
        basis: basis!(
            "neighbours.notificationDuty.disclosure",
            Unverified,
            [cite("barnets-lov", "Underretningspligt"), cite("vejle-lovgivning", "Underretningspligt")]
        ),
    },
    Note {
        id: name("employmentField"),
        when: Condition::any(atoms![From(SelfGoverningInstitution), To(SelfGoverningInstitution)])
            .and_on(vintage::OF_2009),
        text: text(
            "Ordlyden fra april 2009 nævner ikke beskæftigelsesområdet i stk. 3. Løser institutionen kun opgaver på det område, er den ikke omfattet, også selv om svaret her siger andet.",
            "The wording of April 2009 does not name the employment field in subsection 3. An institution whose tasks are in that field alone is not covered, even where the answer here says otherwise.",
        ),
        basis: basis!("rpl115.employmentField", Inferred, [cite("rpl-115-2009", "§ 115, stk. 3")]),
    },
    Note {
        id: name("lawEnforcementDataProtection"),
        when: Condition::any(atoms![From(Police), From(PrisonService), To(Police), To(PrisonService)])
            .and_all(atoms![Flag(Identifiable)])
            .and_on(DATA_PROTECTION),
        text: text(
            "For politiet og Kriminalforsorgen gælder retshåndhævelsesloven om behandling af personoplysninger.",
            "The police and the prison service process personal data under the Law Enforcement Act (retshåndhævelsesloven).",
        ),
        basis: basis!(
            "neighbours.lawEnforcementData",
            Inferred,
            [cite("datatilsynet-politi", "Retshåndhævelsesloven")]
        ),
    },
    Note {
        id: name("dataProtection"),
        when: Condition::any(atoms![
            From(SocialAuthority),
            From(SchoolAuthority),
            From(EmploymentAuthority),
            From(CultureAuthority),
            From(Psychiatry),
            From(OtherAuthority),
            From(SelfGoverningInstitution),
            From(FreeSchool),
            To(SocialAuthority),
            To(SchoolAuthority),
            To(EmploymentAuthority),
            To(CultureAuthority),
            To(Psychiatry),
            To(OtherAuthority),
            To(SelfGoverningInstitution),
            To(FreeSchool),
        ])
        .and_all(atoms![Flag(Identifiable)])
        .and_on(DATA_PROTECTION),
        text: text(
            "For kommuner, regioner og institutioner gælder databeskyttelsesforordningen og databeskyttelsesloven; oplysninger om strafbare forhold har en særlig regel i databeskyttelseslovens § 8.",
            "Municipalities, regions and institutions are subject to the GDPR and the Danish Data Protection Act; information on criminal offences has a rule of its own in section 8 of that act.",
        ),
        basis: basis!(
            "neighbours.dataProtection",
            Inferred,
            [cite("databeskyttelsesloven-8", "§ 8"), cite("forvaltningsloven-28", "§ 28, stk. 1")]
        ),
    },
    Note {
        id: name("housing63d"),
        when: Condition::all(atoms![From(Police), To(PrivateActor)]),
        text: text(
            "Politiet kan have en særskilt hjemmel til at give oplysninger til en boligorganisation: almenboliglovens § 63 d. Den er ikke en del af § 115.",
            "The police may have a separate basis to inform a housing organisation: section 63 d of the Social Housing Act. It is not part of section 115.",
        ),
        basis: basis!("neighbours.housing63d", Verified, [cite("almenbolig-63d", "Videregivelse af oplysninger")]),
    },
    Note {
        id: name("leavesTheRoom"),
        when: Condition::all(atoms![To(PrivateActor)]),
        text: text(
            "Er en privat aktør med ved bordet, må enkeltpersoner ikke drøftes, før vedkommende har forladt lokalet. Vedkommende må gerne give sin egen bekymring videre først.",
            "Where a private actor is at the table, individuals must not be discussed until they have left the room. They may hand over their own concern first.",
        ),
        basis: basis!("rpl115.leavesTheRoom", Verified, [cite("kbh-haandbog", "Anden aktør")]),
    },
    Note {
        id: name("ssd"),
        when: Condition::none(atoms![
            From(Police),
            To(Police),
            From(PrisonService),
            To(PrisonService),
            From(EmploymentAuthority),
            To(EmploymentAuthority),
            From(CultureAuthority),
            To(CultureAuthority),
            From(PrivateActor),
            To(PrivateActor),
        ])
        .and_aged(MINOR),
        text: text(
            "Handler det om et barn eller en ung under 18 år, og er politiet ikke med, kan den tværfaglige udveksling uden politi (SSD) være en anden vej. Den er normalt knyttet til ét møde.",
            "Where it is about somebody under 18 and the police are not involved, the cross-professional exchange without police (SSD) may be another way. It is normally tied to one meeting.",
        ),
        basis: basis!(
            "neighbours.ssd.disclosure",
            Unverified,
            [cite("koege-ssd", "SSD-samarbejde"), cite("barnets-lov", "Tværfagligt samarbejde")]
        ),
    },
    Note {
        id: name("infohus"),
        when: Condition::all(atoms![Fact(RadicalisedOrAtRisk)]),
        text: text(
            "Ved bekymring for radikalisering er Infohuset stedet, hvor politi og kommuner mødes; også det bygger på § 115.",
            "Where there is concern about radicalisation, Infohus is where police and municipalities meet; it too rests on section 115.",
        ),
        basis: basis!("neighbours.infohus", Verified, [cite("stopekstremisme-lov", "Infohus")]),
    },
];
