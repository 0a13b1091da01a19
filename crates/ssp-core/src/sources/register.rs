//! The citation register (*kilderegister*): every public document that a rule rests on, and how far it was read.
//!
//! A law is cited in a public copy: `publisher` and `url` are those of the copy, the title says which wording it is,
//! and the wordings of retsplejeloven § 115 follow on one another without a gap. Where the title of a page could not be
//! confirmed, `title` describes the page. `about` is in our own words. Nobody has yet compared these entries with the
//! official texts.

use chrono::NaiveDate;

use super::{Reading, Source};
use crate::reference;
use crate::text::{Text, text};
use crate::vocabulary::name;

/// Every source: København and Slagelse, law and guidance, other programmes, the CPR number, other towns, our own.
pub static REGISTER: &[Source] = &[
    seed(
        "kbh-politi-ssp",
        "Københavns Politi",
        "SSP-samarbejde",
        Some("https://politi.dk/koebenhavns-politi/om-koebenhavns-politi/ssp-samarbejde"),
        text(
            "Hvilke grupper politiets forebyggelsessektion arbejder med i SSP, SSP+, PSP og KSP, og til hvilken alder.",
            "Which groups the prevention section of the police works with in SSP, SSP+, PSP and KSP, and up to what \
             age.",
        ),
    ),
    seed(
        "kbh-om-ssp",
        "SSP København",
        "Om SSP København",
        Some("https://ssp.kk.dk/om-ssp-koebenhavn/om-ssp-koebenhavn"),
        text(
            "Målgrupper, aldersgrænser, betingelserne for SSP+ og hvem der sidder i de enkelte grupper.",
            "Target groups, age limits, the conditions for SSP+ and who sits in each group.",
        ),
    ),
    seed(
        "kbh-haandbog",
        "SSP København",
        "Dit daglige virke - det gode SSP-samarbejde",
        Some(
            "https://ssp.kk.dk/til-fagpersoner/ssp-haandbogen-den-lille-groenne/dit-daglige-virke-det-gode-ssp-\
             samarbejde",
        ),
        text(
            "Hvordan møderne foregår, hvem der deltager, hvem der er tovholder på niveau 3 og 4, og hvornår en \
             deltager må forlade lokalet.",
            "How meetings are run, who takes part, who leads at levels 3 and 4, and when a participant must leave the \
             room.",
        ),
    ),
    seed(
        "kbh-hvem-er-ssp",
        "SSP København",
        "Hvem er SSP?",
        None,
        text(
            "Efter vores slutning den nyeste af de københavnske tekster: alder 10-18 og 17½-25 år, fire sagsniveauer, styregruppe og \
             chefgruppe.",
            "By our inference the newest of the Copenhagen texts: ages 10-18 and 17½-25, four case levels, a steering group and a \
             management group.",
        ),
    ),
    seed(
        "slagelse-niveauer",
        "Slagelse Kommune",
        "De tre niveauer i SSP-samarbejdet",
        None,
        text(
            "De tre niveauer i Slagelse er led i organisationen, ikke sagsniveauer, og hvert led har sine medlemmer og \
             opgaver.",
            "The three levels in Slagelse are tiers of the organisation, not case levels, each with its members and \
             tasks.",
        ),
    ),
    page(
        "kbh-enkeltsager",
        "SSP København",
        "Individorienterede indsatser - Enkeltsagsbehandling i SSP København",
        "https://ssp.webprod.kk.dk/individorienterede-indsatser-enkeltsagsbehandling-i-ssp-koebenhavn",
        text(
            "Enkeltsager handler om unge under 18 år, har fire niveauer efter alvor og hører typisk til i et bestemt \
             udvalg.",
            "Individual cases concern young people under 18, have four levels by seriousness and typically belong to a \
             given forum.",
        ),
    ),
    page(
        "kbh-maalgrupper",
        "SSP København",
        "SSP Københavns målgrupper",
        "https://ssp.kk.dk/ssp-koebenhavns-maalgrupper-0",
        text(
            "SSP+ er for unge, der har begået gentagen alvorlig eller personfarlig kriminalitet; her står alderen som \
             18-25 år.",
            "SSP+ is for young people with repeated serious crime or crime that is dangerous to persons; the age is given \
             here as 18-25.",
        ),
    ),
    page(
        "kbh-lovgivning",
        "SSP København",
        "Den lovgivning vi bruger i SSP København - en introduktion",
        "https://ssp.kk.dk/til-fagpersoner/ssp-haandbogen-den-lille-groenne/den-lovgivning-vi-bruger-i-ssp-koebenhavn-\
         en-introduktion",
        text(
            "§ 115 gælder oplysninger om personer i alle aldre og går i SSP forud for reglen om samtykke.",
            "§ 115 covers information about persons of every age and in SSP goes before the rule on consent.",
        ),
    ),
    page(
        "kbh-akutberedskab",
        "SSP København",
        "SSP Akutberedskab",
        "https://ssp.kk.dk/til-fagpersoner/ssp-akutberedskab",
        text(
            "Beredskabet gælder alvorlig uro, der berører unge under 18 år og i særlige tilfælde grupper op til 25 år.",
            "The preparedness is for serious unrest that affects under-18s and, in special cases, groups up to 25.",
        ),
    ),
    page(
        "kbh-metoder",
        "SSP København",
        "Hvilke metoder benytter SSP København sig af?",
        "https://ssp.kk.dk/hvilke-metoder-benytter-ssp-koebenhavn-sig-af",
        text(
            "Gruppescreening er en af de metoder, som SSP København anbefaler.",
            "Screening of groups is one of the methods that SSP København recommends.",
        ),
    ),
    in_force(
        reported(
            "rpl-115-2007",
            "familieadvokaten.dk",
            "Retsplejeloven § 115, ordlyden fra politireformen 1. januar 2007",
            "https://familieadvokaten.dk/docs/Lovsamling/Retsplejelovens_kapitel_11.html",
            text(
                "Politireformen samlede reglerne om politiet i kapitel 11; at § 115 om SSP kom til samtidig, er vores \
                 slutning.",
                "The police reform gathered the rules on the police in chapter 11; that § 115 on SSP came with it is \
                 our inference.",
            ),
        ),
        day(2007, 1, 1),
        day(2009, 4, 1),
    ),
    in_force(
        page(
            "rpl-115-2009",
            "Guldborgsund Kommune",
            "Retsplejeloven § 115, ordlyden fra 1. april 2009",
            "https://www.guldborgsund.dk/borger/familielivet/raadgivning-og-stoette/ssp/lovgivning",
            text(
                "Ordlyden med SSP og PSP, men endnu uden KSP og uden beskæftigelsesområdet i stk. 3.",
                "The wording with SSP and PSP, still without KSP and without the field of employment in subsection 3.",
            ),
        ),
        day(2009, 4, 1),
        day(2010, 12, 21),
    ),
    in_force(
        page(
            "rpl-115-2010",
            "Aalborg Kommune",
            "Retsplejeloven § 115, ordlyden efter lov nr. 1549 af 21. december 2010",
            "https://ssptrivsel.aalborg.dk/for-professionelle/retsplejeloven-115",
            text(
                "Ordlyden, hvor KSP er kommet til, og med beskæftigelsesområdet i stk. 3; datoen er lovens, for ikrafttrædelsesdagen er ikke fundet.",
                "The wording to which KSP has been added, with the field of employment in subsection 3; the date is that of the act, as the day of entry into force \
                 was not found.",
            ),
        ),
        day(2010, 12, 21),
        day(2016, 3, 1),
    ),
    in_force(
        page(
            "rpl-115-2016",
            "Ung Egedal",
            "Retsplejeloven § 115, ordlyden fra 1. marts 2016",
            "https://ungegedal.dk/index.php?open=608&menu_id=74",
            text(
                "Hvem der må videregive hvad til hvem i SSP, PSP og KSP, at efterforskning er udelukket, og at ingen \
                 har pligt til det.",
                "Who may disclose what to whom in SSP, PSP and KSP, that investigation is excluded, and that nobody is \
                 obliged to.",
            ),
        ),
        day(2016, 3, 1),
        day(2024, 1, 1),
    ),
    in_force(
        reported(
            "rpl-115-2024",
            "Lovguiden",
            "Retsplejeloven § 115, som ændret i 2024 (bandepakke IV)",
            "https://www.lovguiden.dk/loven/lov-om-%C3%A6ndring-af-straffeloven-retsplejeloven-og-forskellige-andre-\
             love-gennemf%C3%B8relse-af-dele-af-bandepakke-iv",
            text(
                "Ændringen i 2024 udvider adgangen til at dele viden om bandetilknytning i SSP; hverken ordlyd eller \
                 ikrafttrædelsesdag er læst, og 1. januar 2024 er projektets forsigtige skæringsdag.",
                "The change of 2024 widens the sharing of knowledge of gang relations in SSP; neither wording nor \
                 entry into force was read, and 1 January 2024 is the project's cautious cut-off.",
            ),
        ),
        day(2024, 1, 1),
        None,
    ),
    page(
        "l78-2015",
        "Folketinget",
        "Lovforslag L 78 (2015-16), som fremsat",
        "https://ft.dk/samling/20151/lovforslag/l78/20151_l78_som_fremsat.htm",
        text(
            "Forslaget deler KSP i litra a, b og c, føjer radikaliserede løsladte til og sætter ikrafttrædelsen til 1. \
             marts 2016.",
            "The bill splits KSP into letters a, b and c, adds released radicalised persons and sets entry into force \
             to 1 March 2016.",
        ),
    ),
    reported(
        "l150-2023",
        "Folketinget",
        "L 150 Forslag til lov om ændring af straffeloven, retsplejeloven og forskellige andre love (Gennemførelse af \
         dele af bandepakke IV)",
        "https://www.eu.dk/samling/20231/lovforslag/l150/20231_l150_som_fremsat.htm",
        text(
            "Forslaget, fremsat den 10. april 2024 og stadfæstet, ændrer med § 2, nr. 2, reglerne om deling af \
             oplysninger i SSP; den del er ikke læst.",
            "The bill, introduced on 10 April 2024 and enacted, changes by § 2 no. 2 the rules on sharing information \
             in SSP; that part was not read.",
        ),
    ),
    page(
        "dkr-hoering-2024",
        "Det Kriminalpræventive Råd",
        "Høringssvar af 13. marts 2024: Forslag til lov om ændring af straffeloven, retsplejeloven og forskellige \
         andre love",
        "https://dkr.dk/hoeringssvar/2024/mar/hoeringssvar",
        text(
            "Hvad ændringen i 2024 skal opnå, og at det er svært at afgøre, hvad der er nødvendigt at dele.",
            "What the change of 2024 is meant to achieve, and that it is hard to tell what is necessary to share.",
        ),
    ),
    page(
        "sfi-psp-2009",
        "SFI - Det Nationale Forskningscenter for Velfærd",
        "Stærkere netværk om psykisk syge",
        "https://www.sfi.dk/nyt/nyheder/artikler/staerkere-netvaerk-om-psykisk-syge/",
        text(
            "Fra 1. april 2009 står PSP i loven på linje med SSP: oplysninger må deles uden samtykke og af \
             medarbejdere på alle niveauer.",
            "From 1 April 2009 the law puts PSP on a par with SSP: information may be shared without consent and by \
             staff at every level.",
        ),
    ),
    page(
        "jm-vejl-90-2011",
        "Justitsministeriet",
        "Vejledning om kriminalforsorgens samarbejde med de sociale myndigheder og politiet som led i indsatsen i \
         forbindelse med dømte personers løsladelse (KSP-samarbejdet) og om videregivelse af oplysninger i forbindelse \
         med samarbejdet (nr. 90 af 17. november 2011)",
        "http://www.socialjura.dk/content-storage/regler/2011/vejl-90-af-1711-2011/",
        text(
            "Lov nr. 1549 af 21. december 2010 gav adgang til at dele nødvendige oplysninger i KSP uden samtykke; kun \
             indledningen er læst.",
            "Act no. 1549 of 21 December 2010 allowed necessary information to be shared in KSP without consent; only \
             the introduction was read.",
        ),
    ),
    reported(
        "lbk-1160-2024",
        "Lovguiden",
        "Retsplejeloven, LBK nr. 1160 af 05/11/2024",
        "https://www.lovguiden.dk/loven/retsplejeloven/27b",
        text(
            "Den lovbekendtgørelse, som § 115 skal efterprøves i; § 115 er ikke læst i den.",
            "The consolidation in which § 115 is to be checked; § 115 was not read in it.",
        ),
    ),
    reported(
        "barnets-lov",
        "Lovguiden",
        "Bekendtgørelse af barnets lov, LBK nr. 282 af 17/03/2025",
        "https://www.lovguiden.dk/loven/bekendtg%C3%B8relse-af-barnets-lov/126",
        text(
            "Pligten til at underrette og den tværfaglige udveksling uden politi (SSD) står nu i denne lov; \
             paragrafnumrene er ikke efterprøvet. Adressen viser § 126 om børnehuse, hvor lovbekendtgørelsen er set, \
             og ikke de steder, der henvises til.",
            "The duty of notification and the exchange across professions without police (SSD) now stand in this act; \
             the section numbers were not checked. The address shows section 126 on children's houses, where the \
             consolidation was seen, and not the places that are cited.",
        ),
    ),
    page(
        "laesoe-underretning",
        "Læsø Kommune",
        "Side om underretningspligt for børn og unge",
        "https://www.laesoe.dk/borger/familie-boern-og-unge/underretningspligt-boern-og-unge",
        text(
            "Pligten til at underrette er personlig, gælder børn og unge under 18 år, og kommunen kvitterer inden seks \
             hverdage.",
            "The duty of notification is personal, concerns under-18s, and the municipality confirms receipt within \
             six weekdays.",
        ),
    ),
    page(
        "vejle-lovgivning",
        "Vejle Kommune",
        "Side om lovgivning i kommunens handlevejledninger",
        "https://tvaers.vejle.dk/handlevejledninger/lovgivning/",
        text(
            "Pligten til at underrette går forud for tavshedspligten.",
            "The duty of notification goes before the duty of confidentiality.",
        ),
    ),
    page(
        "vejle-115",
        "Vejle Kommune",
        "§ 115-møder",
        "https://ssp.vejle.dk/115-moeder/",
        text(
            "SSP spørger de unge og forældrene om samtykke til mødet; mødet kan holdes uden, når bekymringen vejer tungere.",
            "SSP asks the young person and the parents for consent to the meeting; it can be held without where the \
             concern weighs more.",
        ),
    ),
    page(
        "koege-ssd",
        "Køge Kommune",
        "SSD samarbejde",
        "https://www.koege.dk/borger/boernepasning-og-skoler/skoler-sfo-og-klubtilbud/ssd-samarbejde",
        text(
            "Hvem der indgår i SSD, hvor politiet ikke er nævnt, og at man altid kan få sparring uden at nævne navne.",
            "Who takes part in SSD, where the police are not named, and that one can always ask for advice without \
             giving names.",
        ),
    ),
    page(
        "almenbolig-63d",
        "BL - Danmarks Almene Boliger",
        "Videregivelse af oplysning",
        "https://bl.dk/politik-og-analyser/temaer/oversigt-lovgivningsmaessige-forskelle-paa-boligomraader/\
         videregivelse-af-oplysning/",
        text(
            "Almenboliglovens § 63 d er politiets egen hjemmel til at give boligorganisationer besked om \
             strafferetlige afgørelser.",
            "Almenboligloven § 63 d is a separate basis on which the police may tell housing organisations of criminal \
             decisions.",
        ),
    ),
    page(
        "datatilsynet-politi",
        "Datatilsynet",
        "Politi og retsvæsen",
        "https://www.datatilsynet.dk/regler-og-vejledning/politi-og-retsvaesen",
        text(
            "Retshåndhævelsesloven gælder for politi og kriminalforsorg, også når de forebygger over for \
             enkeltpersoner.",
            "The law enforcement data act applies to police and prison service, also in prevention aimed at \
             individuals.",
        ),
    ),
    page(
        "databeskyttelsesloven-8",
        "elov.dk",
        "Databeskyttelsesloven § 8",
        "https://elov.dk/lov-om-supplerende-bestemmelser-til-forordning-om-beskyttelse-af-fysiske-personer-i-\
         forbindelse-med-behandling-af-personoplysninger-og-om-fri-udveksling-af-sadanne-oplysninger-\
         databeskyttelsesloven/paragraf/8",
        text(
            "Hvornår en offentlig myndighed må behandle og videregive oplysninger om strafbare forhold.",
            "When a public body may process and disclose information about criminal offences.",
        ),
    ),
    page(
        "forvaltningsloven-28",
        "elov.dk",
        "Forvaltningsloven § 28",
        "https://elov.dk/forvaltningsloven/28/",
        text(
            "Deling af personoplysninger mellem myndigheder følger i dag databeskyttelsesreglerne; samtykke er én af \
             flere veje for andre fortrolige oplysninger.",
            "Sharing personal data between authorities now follows data protection law; consent is one of several ways \
             for other confidential information.",
        ),
    ),
    page(
        "domstol-unk",
        "Danmarks Domstole",
        "Ungdomskriminalitetsnævnet",
        "https://domstol.dk/ungdomskriminalitetsnaevnet/dit-sagsforloeb/",
        text(
            "Politiet henviser mistænkte på 10-14 år til nævnet; for 15-17-årige sker det ved dom.",
            "The police refer suspects aged 10-14 to the Youth Crime Board; for those aged 15-17 it is done by \
             judgment.",
        ),
    ),
    page(
        "lavalder-15",
        "Ung Holbæk",
        "Side om den kriminelle lavalder",
        "https://ungholbaek.dk/index.php?open=20107&menu_id=60",
        text(
            "Den kriminelle lavalder er 15 år, igen siden 1. marts 2012.",
            "The age of criminal responsibility is 15, again since 1 March 2012.",
        ),
    ),
    page(
        "dkr-exit",
        "Det Kriminalpræventive Råd",
        "Exit fra bander",
        "https://dkr.dk/flere-/lokalt-samarbejde/exit-fra-bander",
        text(
            "Exit er frivilligt og for personer over 18 år med tilknytning til rocker- og bandemiljøet.",
            "Exit is voluntary and for persons over 18 with ties to biker and gang circles.",
        ),
    ),
    page(
        "lejre-exit",
        "Lejre Kommune",
        "Side om tilbud om exit",
        "https://www.lejre.dk/borger/social-handicap-og-psykiatri/tilbud-om-exit/",
        text(
            "Exit bygger på frivillighed, og oplysninger udveksles med skriftligt samtykke.",
            "Exit is voluntary, and information is exchanged with written consent.",
        ),
    ),
    page(
        "privateskoler",
        "privateskoler.dk",
        "Faktaside om, hvem der ejer frie og private skoler",
        "https://privateskoler.dk/nyheder/fakta-frie-og-private-skoler-er-ikke-privatejede/",
        text(
            "Frie og private skoler er selvejende institutioner.",
            "Free and private schools are self-governing institutions.",
        ),
    ),
    reported(
        "friskole-vejledning-2020",
        "Børne- og Undervisningsministeriet, KL og de frie grundskolers foreninger",
        "Bliv skarp på lovgivning i samarbejdet mellem privat- og friskoler og den kommunale forvaltning",
        "https://ft.dk/samling/20191/almdel/BUU/bilag/118/2160793/index.htm",
        text(
            "Vejledningen fra februar 2020 har et kapitel om SSP; kun indholdsfortegnelsen er læst.",
            "The guide of February 2020 has a chapter on SSP; only its table of contents was read.",
        ),
    ),
    page(
        "stopekstremisme-lov",
        "stopekstremisme.dk",
        "Lovgivning",
        "https://stopekstremisme.dk/tilbud-og-vaerktojer/lovgivning-1",
        text(
            "Infohusene udveksler oplysninger om bekymring for ekstremisme på grundlag af § 115.",
            "The Infohus forums exchange information about concerns of extremism on the basis of § 115.",
        ),
    ),
    page(
        "viborg-psp",
        "Viborg Kommune",
        "PSP-samarbejdet",
        "https://kommune.viborg.dk/Borger/Sundhed,-sygdom-og-handicap/Handicap/Handicap-voksne/Information-og-\
         vejledning/PSP-samarbejde",
        text(
            "Parterne i PSP, her også Kriminalforsorgen, må dele oplysninger uden samtykke.",
            "The parties to PSP, here the prison service too, may share information without consent.",
        ),
    ),
    page(
        "cpr-opbygning",
        "CPR-kontoret",
        "Opbygning af CPR-nummeret",
        "https://www.cpr.dk/cpr-systemet/opbygning-af-cpr-nummeret/",
        text(
            "Hvad de enkelte cifre betyder, og at det 5., 6. og 7. ciffer tilsammen viser århundredet.",
            "What each digit means, and that the 5th, 6th and 7th digits together show the century.",
        ),
    ),
    page(
        "cpr-tabel",
        "Wikipedia",
        "CPR-nummer",
        "https://da.m.wikipedia.org/wiki/CPR-nummer",
        text(
            "Tabellen, der af årstal og 7. ciffer giver fødselsårhundredet.",
            "The table that gives the century of birth from the year and the 7th digit.",
        ),
    ),
    page(
        "cpr-modulus-11",
        "CPR-kontoret",
        "Personnumre uden kontrolciffer (modulus 11 kontrol)",
        "https://www.cpr.dk/cpr-systemet/personnumre-uden-kontrolciffer-modulus-11-kontrol/",
        text(
            "Numre, der ikke opfylder modulus 11, er gyldige og må ikke afvises.",
            "Numbers that fail modulus 11 are valid and must not be rejected.",
        ),
    ),
    page(
        "frederiksberg-ssp",
        "Frederiksberg Kommune",
        "Kriminalitetsforebyggelse (SSP)",
        "https://www.frederiksberg.dk/social-og-sundhed/stoette-til-boern-unge-og-familier/ssp",
        text(
            "På Frederiksberg er målgruppen børn og unge i skolealderen og deres forældre, dernæst unge på 18-25 år.",
            "On Frederiksberg the target group is children of school age and their parents, then young people of \
             18-25.",
        ),
    ),
    source(
        "ssp-core-design",
        "ssp-core",
        "Projektets egne valg",
        None,
        text(
            "Projektets egne valg, hvor der ikke er fundet en offentlig kilde: alder på en angivet dag, månedens \
             sidste dag, fødselsdag 29. februar, hvad der sker, hvor en kommunes regel ikke er fundet, og hvad et svar \
             bemærker om kommunens egne regler.",
            "The project's own choices where no public source was found: age on a stated day, the last day of a \
             month, birthdays on 29 February, what happens where a municipality's rule was not found, and what an answer \
             notes about the municipality's own rules.",
        ),
        Reading::Whole,
    ),
];

/// A source of which the cited part was read, on a day that is not on record.
const fn page(
    id: &'static str,
    publisher: &'static str,
    title: &'static str,
    url: &'static str,
    about: Text,
) -> Source {
    source(id, publisher, title, Some(url), about, Reading::CitedPart)
}

/// A source whose cited part was not itself read.
const fn reported(
    id: &'static str,
    publisher: &'static str,
    title: &'static str,
    url: &'static str,
    about: Text,
) -> Source {
    source(id, publisher, title, Some(url), about, Reading::SecondHand)
}

/// One of the five texts that the project started from: read in full on 22 November 2026.
const fn seed(
    id: &'static str,
    publisher: &'static str,
    title: &'static str,
    url: Option<&'static str>,
    about: Text,
) -> Source {
    let mut source = source(id, publisher, title, url, about, Reading::Whole);
    source.read = day(2026, 11, 22);
    source
}

const fn source(
    id: &'static str,
    publisher: &'static str,
    title: &'static str,
    url: Option<&'static str>,
    about: Text,
    reading: Reading,
) -> Source {
    Source {
        id: name(id),
        publisher: name(publisher),
        title: name(title),
        url: match url {
            Some(url) => Some(name(url)),
            None => None,
        },
        about: reference::of_text(about),
        reading,
        read: None,
        checked_by_person: None,
        in_force_from: None,
        in_force_until: None,
    }
}

/// The same source as a wording of a law, in force from the first day until the day before the second.
const fn in_force(mut source: Source, from: Option<NaiveDate>, until: Option<NaiveDate>) -> Source {
    source.in_force_from = from;
    source.in_force_until = until;
    source
}

/// A day of the calendar; one that does not exist does not compile, because every call is part of [`REGISTER`].
const fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    let date = NaiveDate::from_ymd_opt(year, month, day);
    assert!(date.is_some(), "no such day");
    date
}
