//! Every sentence, heading and label that frames the rules in the book, in Danish and in English: one table, like that of
//! [`crate::prose`].

use crate::prose::sentences::sentences;
use crate::text::Lang;

// Cells and conditions.
sentences! {
    any() = "–" | "–";
    yes() = "ja" | "yes";
    no() = "nej" | "no";
    separator() = "; " | "; ";
    date() = "Dato" | "Date";
    age() = "Alder" | "Age";
    age_at_release() = "Alder ved løsladelsen" | "Age on release";
    possible_levels() = "Mulige niveauer" | "Possible levels";
    sender() = "Afsender" | "Sender";
    recipient() = "Modtager" | "Recipient";
    participant() = "Deltager" | "Participant";
    purpose() = "Formål" | "Purpose";
    is_necessity_judged() =
        "Har nogen vurderet, om det er nødvendigt at give oplysningen videre?"
        | "Has somebody judged whether it is necessary to disclose the information?";
    prevention() = "forebyggelse" | "prevention";
    investigation() = "efterforskning" | "investigation";
    mixed() = "både forebyggelse og efterforskning" | "both prevention and investigation";
    all_but(names) = "alle undtagen {names}" | "anyone but {names}";
    band_under(until) = "under {until}" | "under {until}";
    band_from(from) = "fyldt {from}" | "{from} or over";
    band_between(from, until) = "fyldt {from}, men under {until}" | "{from} or over, but under {until}";
    period_before(until) = "før {until}" | "before {until}";
    period_from(from) = "{from} eller senere" | "{from} or later";
    date_is(period) = "datoen er {period}" | "the date is {period}";
    age_is(band) = "personen er {band}" | "the person is {band}";
    age_at_release_is(band) = "personen er {band} ved løsladelsen" | "the person is {band} on release";
    sender_is(kinds) = "afsenderen er {kinds}" | "the sender is {kinds}";
    sender_is_not(kinds) = "afsenderen er en anden end {kinds}" | "the sender is not {kinds}";
    recipient_is(kinds) = "modtageren er {kinds}" | "the recipient is {kinds}";
    recipient_is_not(kinds) = "modtageren er en anden end {kinds}" | "the recipient is not {kinds}";
    participant_is(kinds) = "deltageren er {kinds}" | "the participant is {kinds}";
    participant_is_not(kinds) = "deltageren er en anden end {kinds}" | "the participant is not {kinds}";
    purpose_is(purposes) = "formålet er {purposes}" | "the purpose is {purposes}";
    quoted(question) = "»{question}«" | "“{question}”";
    yes_to(questions) = "svaret på {questions} er ja" | "the answer is yes to {questions}";
    yes_to_one(questions) = "svaret på mindst ét af spørgsmålene {questions} er ja" | "the answer is yes to at least one of the questions {questions}";
    no_to(questions) = "svaret på {questions} er nej" | "the answer is no to {questions}";
    one_of_these(parts) = "mindst ét af dette gælder: {parts}" | "at least one of these holds: {parts}";
    and_also() = ", og " | ", and ";
    if_it_holds(parts) = "Hvis {parts}" | "If {parts}";
    where_it_holds(parts) = "Når {parts}" | "Where {parts}";
    otherwise() = "Ellers" | "Otherwise";
    always() = "I alle tilfælde" | "In every case";
    always_else() = "I alle andre tilfælde" | "In every other case";
    only_level(level) = "kun {level}" | "{level} alone";
}

// Outcomes.
sentences! {
    included() = "Omfattet" | "Included";
    not_included() = "Ikke omfattet" | "Not included";
    met() = "Opfyldt" | "Met";
    not_met() = "Ikke opfyldt" | "Not met";
    applies() = "§ 115 gælder" | "Section 115 applies";
    does_not_apply() = "§ 115 er ikke nødvendig" | "Section 115 is not needed";
    stays() = "Bliver" | "Stays";
    leaves() = "Forlader lokalet" | "Leaves the room";
    judged(number) = "En person vurderer ({number})" | "A person judges ({number})";
    judgement_mark(number) = "vurdering {number}" | "judgement {number}";
    at_levels(levels) = "Niveau {levels}" | "Level {levels}";
    suggested(levels, level) = "Niveau {levels}; oplysningerne peger på {level}" | "Level {levels}; the facts point to {level}";
    levels_judged(levels, number) =
        "Niveau {levels}; en person vurderer ({number})" | "Level {levels}; a person judges ({number})";
    no_fixed_lead() = "Ingen fast tovholder" | "No fixed lead";
    not_settled() = "Ikke afgjort" | "Not settled";
}

// How sure we are.
sentences! {
    verified() = "læst i kilden" | "read in the source";
    inferred() = "udledt" | "inferred";
    unverified() = "ikke efterprøvet" | "not verified";
}

// A rule.
sentences! {
    first_decides() = "Det første trin, der passer, afgør." | "The first step that matches decides.";
    one_step() = "Reglen har ét trin." | "The rule has one step.";
    numbered(number) = "({number})" | "({number})";
    table_of(title) = "Beslutningstabel: {title}" | "Decision table: {title}";
    row_number() = "Nr." | "No.";
    outcome() = "Resultat" | "Outcome";
    step_and_rule() = "Trin og regel" | "Step and rule";
    rule_word() = "Regel " | "Rule ";
    source_word() = "Kilde: " | "Source: ";
    sources_word() = "Kilder: " | "Sources: ";
    rows_not_proved() =
        "Tabellen er rigtig, men det er ikke undersøgt til ende, om den kunne have færre rækker."
        | "The table is right, but whether it could have fewer rows was not searched to the end.";
    table_too_large() =
        "Reglen spørger om så meget, at en tabel ville blive for stor. Trinene ovenfor er hele reglen."
        | "The rule asks so much that a table would be too large. The steps above are the whole rule.";
    never_decides(rules) =
        "Dette trin kommer aldrig til at afgøre noget, for trinene før det tager alle tilfælde: {rules}."
        | "This step never comes to decide anything, because the steps before it take every case: {rules}.";
    by_answer() =
        "Alt efter svaret" | "Depending on the answer";
}

// The front page.
sentences! {
    title(place) = "Regelbog for SSP-samarbejdet: {place} og national ret" | "Rulebook of the SSP cooperation: {place} and national law";
    advisory() =
        "Denne bog er vejledende. Intet i den er en afgørelse, og ingen kan støtte ret på den."
        | "This book is guidance (vejledende). Nothing in it is a decision (afgørelse), and nobody can derive a right from it.";
    nobody_compared() =
        "»Læst i kilden« betyder, at reglen er læst i den kilde, der er nævnt. Kilden kan være en kommunes eller en andens gengivelse af loven. Ingen har endnu sammenholdt reglerne med de officielle tekster."
        | "\"Read in the source\" means that the rule was read in the source that is named. The source may be a municipality's or somebody else's copy of the law. No person has yet compared the rules with the official texts.";
    some_compared(number, of) =
        "»Læst i kilden« betyder, at reglen er læst i den kilde, der er nævnt. Kilden kan være en kommunes eller en andens gengivelse af loven. Et menneske har sammenholdt {number} af de {of} kilder med den officielle tekst; kildelisten siger hvilke."
        | "\"Read in the source\" means that the rule was read in the source that is named. The source may be a municipality's or somebody else's copy of the law. A person has compared {number} of the {of} sources with the official text; the list of sources says which.";
    what_is_open(chapter) =
        "Hvad der ikke er efterprøvet, står samlet i kapitel {chapter}. Læs det, før du bruger bogen."
        | "What is not verified stands together in chapter {chapter}. Read it before you use the book.";
    made_of(version, profile, hash) =
        "Regelsæt {version}. Kommuneprofil {profile}, SHA-256 {hash}."
        | "Ruleset {version}. Profile {profile}, SHA-256 {hash}.";
    law_until(from) =
        "Hvor reglerne skelner mellem lovens ordlyde, står der, hvilke datoer en række gælder for; hvor de ikke gør, se kapitlet om, hvad der ikke er efterprøvet. Den nyeste ændring af retsplejelovens § 115, som bogen kender, regnes fra {from}. Det er en forsigtig skæringsdag, tidligere end ændringen kan være trådt i kraft; ordlyden er ikke læst."
        | "Where the rules tell the wordings of the law apart, a row says for which dates it holds; where they do not, see the chapter on what is not verified. The newest change of section 115 of the Administration of Justice Act (retsplejeloven) that the book knows is counted from {from}. That is a cautious cut-off, earlier than the change can have come into force; its wording was not read.";
    made_from_rules() =
        "Bogen er skrevet ud fra de regler, som programmet ssp anvender. For de kommuneprofiler, der følger med, læser programmets test tabellerne igen og sammenligner dem med reglerne, tilfælde for tilfælde."
        | "The book is written out from the rules that the program ssp applies. For the profiles that come with it the program's tests read the tables back and compare them with the rules, case by case.";
    contents() = "Indhold" | "Contents";
}

// How to read it.
sentences! {
    how_to_read() = "Sådan læses bogen" | "How to read this book";
    reads_steps() =
        "En regel er en liste af trin. De prøves fra oven, og det første, der passer, afgør. Hvert trin har et navn (en regel-id), der aldrig skifter, så man kan henvise til det."
        | "A rule is a list of steps. They are tried from the top, and the first that matches decides. Every step has a name (a rule id) that never changes, so that one can refer to it.";
    reads_rows() =
        "Tabellen under en regel siger det samme på en anden måde, og der behøver man ikke læse fra oven: en række gælder, når alle dens celler passer. Rækker med forskellige trin passer aldrig på det samme tilfælde; rækker med samme trin kan godt gøre det. »–« betyder, at svaret er uden betydning for rækken."
        | "The table under a rule says the same in another way, and there one need not read from the top: a row holds where all its cells match. Rows of different steps never match the same case; rows of the same step may. \"–\" means that the answer does not matter to the row.";
    reads_fewest() =
        "Tabellerne har så få rækker som muligt, når en celle er ja, nej, »–«, ét sammenhængende tidsrum, én sammenhængende alder eller en liste af parter."
        | "The tables have as few rows as possible, where a cell is yes, no, \"–\", one unbroken period, one unbroken stretch of ages or a list of parties.";
    reads_impossible() =
        "En række kan også dække svar, som ikke kan forekomme sammen. Det betyder ingenting: udfyld først svarene, med alt hvad der følger af dem, og find så rækken."
        | "A row may also cover answers that cannot occur together. That means nothing: fill in the answers first, with all that follows from them, and then find the row.";
    implied(fact, implied) =
        "Svares der ja til {fact}, gælder ja også for {implied}." | "Where the answer is yes to {fact}, it is yes to {implied} too.";
    judged_before_necessary() =
        "Er nødvendigheden ikke vurderet, udfyldes også spørgsmålet, om det er nødvendigt, med nej. Det betyder ikke, at det er vurderet som unødvendigt: så gælder det trin, der siger, at nogen skal vurdere det."
        | "Where nobody has judged the necessity, the question whether it is necessary is filled in with no too. That does not mean that it was judged unnecessary: the step applies that says that somebody must judge it.";
    reads_unknown() =
        "Reglerne kender kun svarene ja og nej. Mangler et svar, eller ved ingen det, er resultatet afgjort, hvis det er det samme, hvad svaret end viser sig at være; ellers er det åbent."
        | "The rules know the answers yes and no alone. Where an answer is missing, or nobody knows it, the outcome is settled if it is the same whatever the answer turns out to be; otherwise it is open.";
    reads_ages() =
        "En alder er nået på dagen: den, der er født den 15. januar 2008, er fyldt 18 år den 15. januar 2026. 17½ år er nået seks måneder efter 17-års fødselsdagen; findes dagen ikke i måneden, er det månedens sidste dag. »Fyldt 10 år, men under 18 år« er fra og med 10-års fødselsdagen til dagen før 18-års fødselsdagen. Det er vores regnemåde; ingen kilde siger, hvordan 17½ år regnes."
        | "An age is reached on the day: a person born on 15 January 2008 is 18 from 15 January 2026. 17½ is reached six months after the 17th birthday; where the month has no such day, it is its last day. \"10 or over, but under 18\" is from the 10th birthday up to the day before the 18th. This is our way of counting; no source says how 17½ is counted.";
    reads_date() =
        "»Dato« er den dag, reglerne anvendes på. »Alder« er alderen den dag. »Alder ved løsladelsen« er alderen på løsladelsesdagen; er ingen oplyst, er det alderen på datoen."
        | "\"Date\" is the day on which the rules are applied. \"Age\" is the age on that day. \"Age on release\" is the age on the day of release; where none is given, it is the age on the date.";
    reads_certainty() =
        "Ved hvert trin står, hvor sikre vi er på det:" | "Every step says how sure we are of it:";
    means_verified() =
        "står i den kilde, der er nævnt, så vidt den er læst. Kilden kan være en gengivelse af den officielle tekst."
        | "stands in the source that is named, as far as it was read. The source may be a copy of the official text.";
    means_inferred() =
        "vores slutning ud fra det, kilden siger. En anden kan læse den anderledes."
        | "our inference from what the source says. Somebody else may read it otherwise.";
    means_unverified() =
        "ordlyden kunne ikke læses. Slå den op, før du bygger på den."
        | "the wording could not be read. Look it up before you rely on it.";
    reads_judgement(chapter) =
        "»En person vurderer« er ikke et svar, men en grænse: der standser reglerne, og et menneske tager over. Spørgsmålene står i kapitel {chapter}."
        | "\"A person judges\" is no answer but a limit: there the rules stop, and a person takes over. The questions stand in chapter {chapter}.";
}

// Chapters.
sentences! {
    not_verified() = "Hvad der ikke er efterprøvet" | "What is not verified";
    not_verified_rules() = "Regler, hvis ordlyd ikke er efterprøvet" | "Rules whose wording is not verified";
    not_verified_vintages() = "Ordlyde af § 115, der ikke er efterprøvet" | "Wordings of section 115 that are not verified";
    older_dates() =
        "Hvor en tabel ikke skelner efter dato, bruges den ordlyd, som trinet henviser til, for alle datoer, også dem, hvor en ældre eller nyere ordlyd gjaldt. Det gælder blandt andet selvejende institutioner (stk. 3): beskæftigelsesområdet stod ikke i ordlyden fra 2009, så for datoer fra 1. april 2009 til 20. december 2010 er reglerne om dem for vide. Slå ordlyden på datoen op."
        | "Where a table does not tell dates apart, the wording that the step cites is used for all dates, also those on which an older or newer wording applied. Among them are the rules on self-governing institutions (subsection 3): the employment field did not stand in the wording of 2009, so for dates from 1 April 2009 to 20 December 2010 those rules are too wide. Look the wording on the date up.";
    not_read_sources() = "Kilder, der ikke selv er læst" | "Sources that were not read themselves";
    inferred_rules() = "Regler, der er udledt" | "Rules that are inferred";
    inferred_intro() =
        "Disse regler står ikke sådan i kilden; de er vores slutning ud fra den."
        | "These rules are not stated in this form in the source; they are our inference from it.";
    readings() = "Hvor kilderne er uenige eller siger for lidt" | "Where the sources disagree or say too little";
    readings_intro() =
        "Sådan er de læst her. En anden kan læse dem anderledes." | "So they are read here. Somebody else may read them otherwise.";
    reading_rules(said, rules) = "{said} (Regel {rules}.)" | "{said} (Rule {rules}.)";
    none_of_them() = "Ingen." | "None.";
    second_hand_intro() =
        "Af dem er kun omtale eller indholdsfortegnelse læst." | "Only mentions of them, or their table of contents, were read.";
    programmes(place) = "Indsatser: {place}" | "Programmes: {place}";
    programme_not_published(name, judgement, rule) =
        "{name}: Vi har ikke fundet en offentliggjort regel. En person skal undersøge det ({judgement}; regel {rule})."
        | "{name}: We have found no published rule. A person must find out ({judgement}; rule {rule}).";
    handled_by() = "Hvem der har opgaven:" | "Who handles it:";
    ground_elsewhere(section) =
        "Dette er den lokale målgruppe. Lovens egen betingelse for at give oplysninger videre er en anden; den står i kapitlet om § 115 under »{section}«."
        | "This is the local target group. The law's own condition for disclosure is another; it stands in the chapter on section 115 under \"{section}\".";
    case_levels() = "Sagens niveau, tovholder og forum" | "Case level, lead and forum";
    case_levels_intro() =
        "Niveauerne gælder kun, hvor der er en SSP-enkeltsag. Hvilke niveauer der er mulige, og hvilket af dem oplysningerne peger på, er to ting: ved »Niveauerne« står, hvor sikre vi er på, hvad hvert niveau står for, og ved reglen, hvor sikre vi er på, hvilke der er mulige."
        | "The levels apply only where there is an SSP individual case. Which levels are possible, and to which of them the facts point, are two things: \"The levels\" says how sure we are of what each level stands for, and the rule how sure we are of which are possible.";
    no_case_levels() =
        "Vi har ikke fundet offentliggjorte sagsniveauer i kommunen." | "We have found no published case levels of the municipality.";
    scale() = "Niveauerne" | "The levels";
    level_named(level, name) = "Niveau {level}: {name}." | "Level {level}: {name}.";
    which_levels() = "Hvilke niveauer er mulige" | "Which levels are possible";
    who_leads() = "Tovholder" | "Lead";
    lead_intro() =
        "»Mulige niveauer« er det niveau, som gruppen har valgt, eller, hvor intet er valgt, de niveauer, som reglen i afsnittet før tillader."
        | "\"Possible levels\" is the level that the group has chosen or, where none is chosen, the levels that the rule in the section before allows.";
    levels_within(levels) =
        "ingen andre niveauer end {levels} er mulige" | "no levels but {levels} are possible";
    lead_otherwise() =
        "Vi har ikke fundet en regel om, hvem der er tovholder for alle de mulige niveauer. Det afhænger af, hvilket niveau sagen får, eller aftales lokalt."
        | "We have found no rule on who leads at every possible level. It depends on the level that the case gets, or is agreed locally.";
    forum() = "Forum" | "Forum";
    forum_otherwise() =
        "Ingen regel gælder for alle de mulige niveauer. Det afhænger af, hvilket niveau sagen får."
        | "No rule covers every possible level. It depends on the level that the case gets.";
    registration() = "Registrering" | "Registration";
    section_115() = "Retsplejelovens § 115" | "Section 115 of the Administration of Justice Act";
    when_permitted() =
        "§ 115 tillader, at oplysningen gives videre, når § 115 gælder, og alle samarbejdets betingelser er opfyldt. Er blot én ikke opfyldt, er svaret nej efter § 115. Er ingen uopfyldt, og skal en person vurdere én eller flere, afhænger svaret af den vurdering. Rækkefølgen af betingelserne er uden betydning."
        | "Section 115 permits the disclosure where section 115 applies and every condition of the cooperation is met. If a single one is not met, the answer is no under section 115. If none is unmet, and a person must judge one or more, the answer depends on that judgement. The order of the conditions does not matter.";
    does_it_apply() = "Gælder § 115" | "Does section 115 apply";
    conditions_listed(cooperation) = "I {cooperation} skal alle disse betingelser være opfyldt:" | "In {cooperation} all of these conditions must be met:";
    takes_part_unless_said(cooperation) =
        "Er det ikke oplyst, om en part deltager i {cooperation}, regnes parten for at deltage; loven nævner selv parterne."
        | "Where it is not said whether a party takes part in {cooperation}, it is taken to; the law itself names the parties.";
    condition_in(condition, cooperation) = "{condition} ({cooperation})" | "{condition} ({cooperation})";
    vintages() = "Ordlyde af § 115" | "Wordings of section 115";
    vintage_period() = "Tidsrum" | "Period";
    vintage_about() = "Hvad der er særligt" | "What is particular";
    certainty() = "Sikkerhed" | "Certainty";
    source() = "Kilde" | "Source";
    before_vintages() =
        "Ordlyden fra før det første tidsrum er ikke med." | "The wording from before the first period is not covered.";
    meeting() = "Møder: hvem bliver i lokalet" | "Meetings: who stays in the room";
    meeting_intro() =
        "Reglen læses for hver deltager for sig og bygger på Københavns håndbog. Den, der skal forlade lokalet, må gerne give sin egen bekymring videre først (regel meeting.ownConcern). Reglen spørger ikke, om en myndighed deltager i samarbejdet; det gør betingelserne i § 115, stk. 2, i kapitlet om § 115."
        | "The rule is read for each participant and rests on the handbook of København. Whoever must leave the room may hand over their own concern first (rule meeting.ownConcern). The rule does not ask whether an authority takes part in the cooperation; the conditions of section 115(2) do, in the chapter on section 115.";
    preparedness() = "Beredskab" | "Preparedness";
    preparedness_covers() = "Omfatter beredskabet hændelsen" | "Does preparedness cover the event";
    who_meets() = "Hvem mødes" | "Who meets";
    notes() = "Bemærkninger og påmindelser" | "Notes and reminders";
    notes_intro() =
        "De følger med et svar som oplysning. Intet resultat afhænger af dem."
        | "They come with an answer for information. No outcome depends on them.";
    notes_local() = "Fra kommunen" | "From the municipality";
    notes_assessment() = "Til en vurdering" | "With an assessment";
    notes_disclosure() = "Til en videregivelse" | "With a disclosure";
    notes_answer() = "Alt efter svaret" | "Depending on the answer";
    notes_answer_intro() =
        "De vises, når svaret giver anledning til det. Hvor en bemærkning handler om en af kommunens egne regler, står den regels kilder i svaret."
        | "They are shown where the answer calls for them. Where a note speaks of one of the municipality's own rules, the answer gives the sources of that rule.";
    notes_screening() = "Til screening af en bekymringsgruppe" | "With the screening of a group of concern";
    organisation() = "Organisation" | "Organisation";
    organisation_pointer(number, place, command) =
        "{place} har {number} organer i denne profil. Hvem der sidder i dem, og hvad der forventes af hver rolle, er ikke regler om et resultat og står derfor ikke her; kommandoen »{command}« skriver det ud."
        | "{place} has {number} bodies in this profile. Who sits in them, and what is expected of each role, are not rules about an outcome and so do not stand here; the command \"{command}\" prints them.";
    practices() = "Lokal praksis" | "Local practice";
    judgements() = "Det skal en person vurdere" | "What a person must judge";
    judgements_intro() =
        "Nummeret er det, som trin og tabeller henviser til. Hvem der vurderer, er vores forslag; ingen af kilderne afgør det."
        | "The number is the one that steps and tables refer to. Who judges is our suggestion; none of the sources settles it.";
    decided_by(who) = "Hvem vurderer det: {who}" | "Who judges: {who}";
    choices() = "Profilens øvrige valg" | "Other choices of the profile";
    leap_day_feb28() =
        "Den, der er født den 29. februar, fylder år den 28. februar i år uden skuddag. Ingen læst kilde siger det; kommuneprofilen har valgt."
        | "A person born on 29 February turns a year older on 28 February in common years. No source that was read says so; the profile has chosen.";
    leap_day_mar1() =
        "Den, der er født den 29. februar, fylder år den 1. marts i år uden skuddag. Ingen læst kilde siger det; kommuneprofilen har valgt."
        | "A person born on 29 February turns a year older on 1 March in common years. No source that was read says so; the profile has chosen.";
    not_published() =
        "Hvor vi ikke har fundet en offentliggjort regel, gættes der ikke: en person skal undersøge det."
        | "Where we have found no published rule, nothing is guessed: a person must find out.";
    sources() = "Kilder" | "Sources";
    source_number() = "Nr." | "No.";
    source_document() = "Dokument" | "Document";
    source_address() = "Adresse" | "Address";
    source_reading() = "Hvad der er læst" | "What was read";
    no_address() = "Ingen adresse" | "No address";
    read_whole() = "hele teksten" | "the whole text";
    read_cited() = "det citerede sted" | "the part that is cited";
    read_second_hand() = "ikke selv læst; kun omtale eller indholdsfortegnelse" | "not read itself; only a mention of it or its table of contents";
    read_on(reading, date) = "{reading}, {date}" | "{reading}, {date}";
    checked_on(date) = "sammenholdt med den officielle tekst {date}" | "compared with the official text on {date}";
    not_checked() = "ikke sammenholdt med den officielle tekst" | "not compared with the official text";
    place_in_source(section) = ", {section}" | ", {section}";
}
