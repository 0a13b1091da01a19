//! Every sentence, heading and label that frames what the rules say, in Danish and in English: one table. A slot takes a date, an
//! age, a number, a name or a list of names, never a piece of grammar. A sentence without one of the languages does not compile.

use crate::text::Lang;

macro_rules! sentences {
    ($($(#[$meta:meta])* $name:ident($($slot:ident),*) = $da:literal | $en:literal;)+) => {
        $($(#[$meta])*
        pub(crate) fn $name(lang: Lang $(, $slot: &str)*) -> String {
            match lang {
                Lang::Danish => format!($da),
                Lang::English => format!($en),
            }
        })+
    };
}
pub(crate) use sentences;

// In every answer.
sentences! {
    advisory() = "Svaret er vejledende. Det er ikke en afgørelse." | "This answer is guidance. It is not a decision.";
    sources() = "Kilder" | "Sources";
    document(publisher, title) = "{publisher}: »{title}«" | "{publisher}: \"{title}\"";
    inferred() = "(Reglen er vores slutning ud fra kilden.)" | "(The rule is our inference from the source.)";
    unverified() = "(Reglens ordlyd er ikke efterprøvet.)" | "(The wording of the rule is not verified.)";
    says_unverified() = "ikke efterprøvet" | "not verified";
    rests_on_inferred() =
        "(Svaret afhænger også af en regel, som er vores slutning ud fra kilden.)"
        | "(The answer also depends on a rule that is our inference from the source.)";
    rests_on_unverified() =
        "(Svaret afhænger også af en regel, som ikke er efterprøvet.)"
        | "(The answer also depends on a rule that is not verified.)";
    missing() = "Spørgsmål, der mangler svar" | "Questions without an answer";
    missing_intro() = "De spørgsmål, der afgør mest, står først." | "Those that settle the most come first.";
    depends_on_question(number) = "Det afhænger af spørgsmål {number}." | "It depends on question {number}.";
    depends_on_questions(numbers) = "Det afhænger af spørgsmål {numbers}." | "It depends on questions {numbers}.";
    not_asked_about() = "Det, der afgør det, er der ikke spurgt om her." | "What settles it is not asked about here.";
    open_while_unknown() =
        "Det kan ikke afgøres, så længe svaret er »ved ikke«." | "It cannot be settled while the answer is \"unknown\".";
    person_judges() = "Det skal en person vurdere." | "A person must judge that.";
    judgements() = "Det skal en person vurdere" | "What a person must judge";
    judgement(question, who) = "{question} Hvem vurderer det: {who}" | "{question} Who judges: {who}";
    unresolved() = "Besvaret med »ved ikke«" | "Answered \"unknown\"";
    unresolved_intro() =
        "Finder nogen ud af det, kan det ændre resultatet." | "If somebody finds out, that can change the outcome.";
    unknown_too() =
        "Et »ved ikke« kan også komme til at stå i vejen." | "An answer \"unknown\" may stand in the way too.";
    ruleset(version) = "Svaret bygger på regelsæt {version}." | "The answer rests on ruleset {version}.";
    notes() = "Bemærk" | "Please note";
    whatever_the_rest() =
        "Svaret er det samme, hvad de manglende oplysninger end viser. En af disse grunde gælder:"
        | "The answer is the same whatever the missing answers turn out to be. One of these reasons applies:";
}

// A form.
sentences! {
    yes() = "Ja" | "Yes";
    no() = "Nej" | "No";
    do_not_know() = "Ved ikke" | "Do not know";
    quoted_unknown() = "»ved ikke«" | "\"unknown\"";
    not_settled_yet() = "Det er ikke afgjort endnu." | "It is not settled yet.";
    person_is_included(names) = "Personen er omfattet af: {names}." | "The person is included in: {names}.";
    person_is_not_included() =
        "Personen er ikke omfattet af det, der er spurgt om."
        | "The person is not included in what was asked about.";
    everybody_stays() = "Alle kan blive i lokalet." | "Everybody can stay in the room.";
    somebody_leaves() =
        "Ikke alle kan blive i lokalet, når enkeltpersoner drøftes."
        | "Not everybody can stay in the room while individuals are discussed.";
    summary_part(verdict, names) = "{verdict}: {names}." | "{verdict}: {names}.";
    summary_advisory(ruleset, date) =
        "Vejledende svar, regelsæt {ruleset}, pr. {date}." | "Guidance, ruleset {ruleset}, as of {date}.";
    summary_ruleset(ruleset) = "Vejledende svar, regelsæt {ruleset}." | "Guidance, ruleset {ruleset}.";
    the_case_level() = "Sagens niveau" | "The case level";
    matters_for(names) = "Svaret har betydning for: {names}." | "The answer matters for: {names}.";
    period_from(from) = "fra {from}" | "from {from}";
    period_until(last) = "til og med {last}" | "up to and including {last}";
    period_between(from, last) = "fra {from} til og med {last}" | "from {from} up to and including {last}";
    choose_identifiable_person() =
        "Vælg, om der drøftes nogen, der kan genkendes" | "Choose whether anybody is discussed who can be identified";
    choose_public_task() =
        "Vælg, om deltageren løser opgaver for det offentlige"
        | "Choose whether the participant performs tasks for the public sector";
    choose_drawn_in() =
        "Vælg, om deltageren er inddraget i samarbejdet"
        | "Choose whether the participant is drawn into the cooperation";
    next_steps() = "Det kan du gøre nu" | "What you can do now";
    step_find_out() =
        "Find ud af det, der er svaret »ved ikke« til, og svar igen."
        | "Find out what was answered \"unknown\", and answer again.";
    step_judge() =
        "Lad den, der er nævnt, vurdere det, som en person skal vurdere."
        | "Let those who are named judge what a person must judge.";
}

// An assessment.
sentences! {
    assessment_title(place, date) = "Vurdering, {place}, {date}" | "Assessment, {place}, {date}";
    age_is(age) = "Personen er {age} på vurderingsdatoen." | "The person is {age} old on the assessment date.";
    age_unknown() = "Personens fødselsdato er ikke oplyst." | "The person's birth date is not given.";
    included() = "Omfattet" | "Included";
    open() = "Ikke afgjort" | "Not settled";
    not_included() = "Ikke omfattet" | "Not included";
    too_young(age) =
        "Personen er under {age}, og målgruppen begynder ved den alder."
        | "The person is under {age}, and the target group begins at that age.";
    too_old(age) =
        "Personen er fyldt {age}, og målgruppen slutter ved den alder."
        | "The person has turned {age}, and the target group ends at that age.";
    begins_at(age) = "Målgruppen begynder, når personen fylder {age}." | "The target group begins at the age of {age}.";
    ends_at(age) = "Målgruppen slutter, når personen fylder {age}." | "The target group ends at the age of {age}.";
    not_published() =
        "Vi har ikke fundet en offentliggjort regel om det. Det skal en person undersøge."
        | "We have found no published rule on it. A person must find out.";
    handled_by(names) = "Hører under: {names}." | "Handled by: {names}.";
    factors() = "Risiko- og beskyttelsesfaktorer, som de er oplyst" | "Risk and protective factors, as given";
    risk_factors() = "Risikofaktorer" | "Risk factors";
    protective_factors() = "Beskyttelsesfaktorer" | "Protective factors";
    grounds() = "Lovens betingelser i § 115" | "The conditions of section 115";
    grounds_intro() =
        "Loven har sine egne betingelser for PSP og KSP, uanset hvem den lokale målgruppe er."
        | "The law has conditions of its own for PSP and KSP, whatever the local target group is.";
    ground_met() = "Betingelsen er opfyldt." | "The condition is met.";
    ground_not_met() = "Betingelsen er ikke opfyldt." | "The condition is not met.";
    ground_open() = "Det er ikke afgjort, om betingelsen er opfyldt." | "It is not settled whether the condition is met.";
}

// The level of a case.
sentences! {
    case_level() = "Sagens niveau" | "Case level";
    no_levels() =
        "Vi har ikke fundet offentliggjorte sagsniveauer i kommunen." | "We have found no published case levels of the municipality.";
    no_case() =
        "Der er ingen SSP-enkeltsag og derfor heller intet sagsniveau."
        | "There is no individual case, and so no case level either.";
    maybe_case() =
        "Det er ikke afgjort, om der er en SSP-enkeltsag. Er der en, gælder dette:"
        | "It is not settled whether there is an individual case. If there is one, this applies:";
    label_level() = "Niveau" | "Level";
    label_lead() = "Tovholder" | "Lead";
    label_forum() = "Forum" | "Forum";
    label_registration() = "Registrering" | "Registration";
    level_chosen(level) = "Der er valgt niveau {level}." | "Level {level} is chosen.";
    level_is(level) = "Sagen er på niveau {level}." | "The case is at level {level}.";
    levels_possible(levels) = "Sagen kan være på niveau {levels}." | "The case can be at level {levels}.";
    level_suggested(level, name) =
        "Oplysningerne peger på niveau {level} ({name})." | "The facts point to level {level} ({name}).";
    level_suggested_by_us(level, name) =
        "Oplysningerne peger på niveau {level} ({name}); at de peger på netop det niveau, er vores slutning."
        | "The facts point to level {level} ({name}); that they point to this very level is our inference.";
    lead_is_agreed() = "Tovholderen aftales lokalt." | "The lead is agreed locally.";
    lead_depends_on_level() = "Tovholderen afhænger af niveauet." | "The lead depends on the level.";
    forum_open() =
        "Det er ikke afgjort, hvor sagen behandles." | "It is not settled where the case is treated.";
    answer_can_change(number, parts) =
        "Svaret på spørgsmål {number} kan ændre {parts}." | "The answer to question {number} can change {parts}.";
    answers_can_change(numbers, parts) =
        "Svarene på spørgsmål {numbers} kan ændre {parts}." | "The answers to questions {numbers} can change {parts}.";
    part_level() = "niveauet" | "the level";
    part_lead() = "tovholderen" | "the lead";
    part_forum() = "forummet" | "the forum";
    other_lead() = "Der er foreslået en anden tovholder." | "Another lead is proposed.";
    violations() = "Stemmer ikke med reglerne" | "Does not fit the rules";
}

// When an assessment changes.
sentences! {
    changes() = "Hvornår svaret ændrer sig" | "When the answer changes";
    changes_intro() =
        "Sådan ser de næste ti år ud, hvis oplysningerne ellers er de samme."
        | "This is what the next ten years bring if nothing else changes.";
    changes_none() =
        "De næste ti år ændrer svaret sig ikke, hvis oplysningerne er de samme."
        | "The answer does not change in the next ten years if nothing else does.";
    change_at_age(date, age) =
        "Fra {date}, hvor personen fylder {age}" | "From {date}, when the person turns {age}";
    change_on(date) = "Fra {date}" | "From {date}";
    change_when_turning(age) = "Når personen fylder {age}" | "When the person turns {age}";
    change_ends(names) = "Ikke længere omfattet: {names}." | "No longer included: {names}.";
    change_begins(names) = "Omfattet: {names}." | "Included: {names}.";
    change_opens(names) = "Kan komme på tale: {names}." | "Becomes possible: {names}.";
    change_closes(names) = "Kan ikke længere komme på tale: {names}." | "No longer possible: {names}.";
    change_unsettles(names) = "Ikke længere afgjort: {names}." | "No longer settled: {names}.";
    change_ground_met(names) =
        "Lovens betingelse i § 115 er opfyldt: {names}." | "The condition of section 115 is met: {names}.";
    change_ground_not_met(names) =
        "Lovens betingelse i § 115 er ikke opfyldt: {names}." | "The condition of section 115 is not met: {names}.";
    change_ground_open(names) =
        "Lovens betingelse i § 115 er ikke afgjort: {names}." | "The condition of section 115 is not settled: {names}.";
}

// A disclosure.
sentences! {
    disclosure_title(cooperation, date) =
        "Videregivelse efter retsplejelovens § 115, {cooperation}, {date}"
        | "Disclosure under section 115 of the Administration of Justice Act, {cooperation}, {date}";
    permitted() =
        "Ja, afsenderen må gerne give oplysningen videre. Ingen har pligt til det."
        | "Yes, the sender may disclose the information. Nobody is obliged to.";
    not_permitted() = "Nej, ikke efter § 115." | "No, not under section 115.";
    not_applicable() = "§ 115 er ikke nødvendig." | "Section 115 is not needed.";
    disclosure_missing() = "Det kan ikke afgøres endnu. Der mangler svar." | "It cannot be settled yet. Answers are missing.";
    disclosure_missing_and_judge() =
        "Det kan ikke afgøres endnu. Der mangler svar, og en person skal vurdere."
        | "It cannot be settled yet. Answers are missing, and a person must judge.";
    disclosure_judge() =
        "Det afhænger af en vurdering, som en person skal foretage."
        | "It depends on a judgement that a person must make.";
    reasons() = "Begrundelse" | "Reasons";
    would_not_apply() = "§ 115 er ikke nødvendig, hvis dette gælder" | "Section 115 is not needed if this holds";
    would_forbid() = "Svaret er nej, hvis noget af dette gælder" | "The answer is no if any of this holds";
    may_need_judgement() = "Det skal en person måske vurdere" | "What a person may have to judge";
    legal_basis() = "Hjemmel" | "Legal basis";
    rests_on(provision) = "Svaret gælder {provision}." | "The answer is about the {provision}.";
    no_vintage() =
        "Lovens ordlyd før 1. januar 2007 er ikke med her." | "The wording of the law before 1 January 2007 is not covered.";
    reminders() = "Husk også" | "Also remember";
}

// A meeting.
sentences! {
    meeting_title() = "Hvem bliver i lokalet, når enkeltpersoner drøftes" | "Who stays in the room while individuals are discussed";
    stays() = "Bliver" | "Stays";
    leaves() = "Forlader lokalet" | "Leaves the room";
    participant(name, kind) = "{name} ({kind})" | "{name} ({kind})";
    ask_identifiable_person() =
        "Drøftes der nogen, der kan genkendes?" | "Is anybody discussed who can be identified?";
    ask_public_task() =
        "Løser deltageren opgaver for det offentlige på social-, undervisnings- eller beskæftigelsesområdet eller i social- og behandlingspsykiatrien?"
        | "Does the participant perform tasks for the public sector in the social, education or employment field or in social and treatment psychiatry?";
    ask_drawn_in() =
        "Er deltageren inddraget i samarbejdet?" | "Is the participant drawn into the cooperation?";
}

// A timeline.
sentences! {
    timeline_title(place, from, until) =
        "Tidslinje, {place}, {from} til {until}" | "Timeline, {place}, {from} to {until}";
    timeline_intro() =
        "Tidslinjen viser, hvad en vurdering på hver dag ville svare, hvis oplysningerne ellers er de samme."
        | "The timeline shows what an assessment on each day would say if nothing else changes.";
    until_day(verdict, until) = "{verdict} til og med {until}." | "{verdict} up to and including {until}.";
    between_days(verdict, from, until) =
        "{verdict} fra {from} til og med {until}." | "{verdict} from {from} up to and including {until}.";
    from_day(verdict, from) = "{verdict} fra {from}." | "{verdict} from {from}.";
    programmes_that_change() = "Ændrer sig undervejs" | "Changes on the way";
    programmes_that_stay() = "Ens i hele perioden" | "The same throughout";
    met() = "Opfyldt" | "Met";
    not_met() = "Ikke opfyldt" | "Not met";
    ground_of(name) = "Lovens betingelse for {name}" | "The law's condition for {name}";
    nothing_before_birth() = "Personen er ikke født i perioden." | "The person is not born in this period.";
}

// The organisation.
sentences! {
    organisation_title(place, date) = "Organisation, {place}, {date}" | "Organisation, {place}, {date}";
    seats(kind) = "Pladser: {kind}" | "Seats: {kind}";
    sits_in() = "Har plads i" | "Has a seat in";
    absent_from() = "Har ikke plads i" | "Has no seat in";
    not_named_in() = "Ikke nævnt i" | "Not named in";
    seats_nowhere() =
        "De offentliggjorte lister nævner ingen plads." | "The published lists name no seat.";
    strategic() = "Strategisk niveau" | "Strategic level";
    tactical() = "Taktisk niveau" | "Tactical level";
    coordinating() = "Koordinerende niveau" | "Coordinating level";
    executing() = "Udførende niveau" | "Executing level";
    no_org_level() = "Uden oplyst niveau" | "Without a stated level";
    also_called() = "Også kaldt" | "Also called";
    superseded_by(name) =
        "En nyere kilde nævner i stedet dette organ: {name}." | "A newer source names this body instead: {name}.";
    valid_from(date) = "Gælder fra {date}." | "Valid from {date}.";
    valid_until(date) = "Gælder ikke længere fra {date}." | "No longer valid from {date}.";
    members() = "Medlemmer" | "Members";
    meets() = "Mødes" | "Meets";
    roles() = "Hvad der forventes af deltagerne" | "What is expected of those who take part";
    before_meetings() = "Før møder:" | "Before meetings:";
    at_meetings() = "På møder:" | "At meetings:";
    after_meetings() = "Efter møder:" | "After meetings:";
    always() = "Altid:" | "At any time:";
    practices() = "Lokal praksis" | "Local practice";
}

// The screening of a group.
sentences! {
    screening_title(place, date) =
        "Screening af en bekymringsgruppe, {place}, {date}" | "Screening of a group of concern, {place}, {date}";
    group() = "Gruppen" | "The group";
    one_member() = "Gruppen har 1 medlem." | "The group has 1 member.";
    several_members(number) = "Gruppen har {number} medlemmer." | "The group has {number} members.";
    ages() = "Alder" | "Age";
    band_under(until, number) = "Under {until}: {number}." | "Under {until}: {number}.";
    band_between(from, until, number) = "Fra {from} til {until}: {number}." | "From {from} to {until}: {number}.";
    band_from(from, number) = "Fra {from}: {number}." | "From {from}: {number}.";
    band_unknown(number) = "Alder ikke oplyst: {number}." | "Age not given: {number}.";
    tally(included, open, not_included) =
        "{included} omfattet, {open} ikke afgjort, {not_included} ikke omfattet."
        | "{included} included, {open} not settled, {not_included} not included.";
    suggested_levels() = "Foreslåede sagsniveauer" | "Suggested case levels";
    at_level(level, number) = "Niveau {level}: {number}." | "Level {level}: {number}.";
    group_effort() = "Indsats for gruppen" | "Effort for the group";
    identifiability() = "§ 115" | "Section 115";
    member(name, age) = "{name}, {age}" | "{name}, {age}";
    member_without_age(name) = "{name}, alder ikke oplyst" | "{name}, age not given";
    first_questions() = "Spørg først om" | "Ask first";
}

// Preparedness.
sentences! {
    preparedness_title(date) = "SSP-beredskab, {date}" | "SSP preparedness, {date}";
    preparedness_yes() = "Ja, beredskabet omfatter hændelsen." | "Yes, preparedness covers the event.";
    preparedness_no() = "Nej, beredskabet omfatter ikke hændelsen." | "No, preparedness does not cover the event.";
    preparedness_open() =
        "Det er ikke afgjort, om beredskabet omfatter hændelsen."
        | "It is not settled whether preparedness covers the event.";
    who_meets() = "Hvem mødes" | "Who meets";
}

// A plan of questions.
sentences! {
    plan_title(place, date) = "Spørgeplan, {place}, {date}" | "Plan of questions, {place}, {date}";
    plan_title_disclosure(cooperation, date) =
        "Spørgeplan, videregivelse i {cooperation}, {date}" | "Plan of questions, disclosure in {cooperation}, {date}";
    plan_ask_now(question) = "Spørg nu: {question}" | "Ask now: {question}";
    plan_nothing_to_ask() = "Der er ikke mere at spørge om." | "There is nothing left to ask.";
    plan_only_question() = "Det er det eneste spørgsmål." | "It is the only question.";
    plan_how_many(average, worst) =
        "Der skal i gennemsnit stilles {average} spørgsmål og højst {worst}."
        | "On average {average} questions have to be asked, and at most {worst}.";
    plan_exactly(number) = "Der skal stilles {number} spørgsmål." | "{number} questions have to be asked.";
    plan_at_most(worst) =
        "Der skal højst stilles {worst} spørgsmål. Der er for mange muligheder til at finde den korteste plan."
        | "At most {worst} questions have to be asked. There are too many possibilities to find the shortest plan.";
    plan_convention() =
        "Gennemsnittet regner alle mulige kombinationer af svar for lige sandsynlige. Det er en regnemåde, ikke en statistik."
        | "The average takes every possible combination of answers as equally likely. That is a convention, not a statistic.";
    plan_why() = "Hvorfor der spørges" | "Why it is asked";
    plan_decides_one() = "Svaret kan afgøre, om dette passer:" | "The answer can decide whether this holds:";
    plan_decides_several() =
        "Svaret kan afgøre, om noget af dette passer:" | "The answer can decide whether any of this holds:";
    plan_answers() = "Hvad hvert svar gør" | "What each answer does";
    plan_settles_nothing() = "Svaret afgør ikke noget alene." | "The answer settles nothing by itself.";
    plan_then_nothing() = "Så er der ikke mere at spørge om." | "Then there is nothing left to ask.";
    plan_then_one() = "Så er der ét spørgsmål tilbage." | "Then one question is left.";
    plan_then_exactly(number) =
        "Derefter er der {number} spørgsmål tilbage." | "After that {number} questions are left.";
    plan_then(average, worst) =
        "Derefter er der i gennemsnit {average} spørgsmål og højst {worst}."
        | "After that there are {average} questions on average, and at most {worst}.";
    plan_then_at_most(worst) = "Derefter er der højst {worst} spørgsmål." | "After that there are at most {worst} questions.";
    plan_born_until(to) = "Født senest {to}" | "Born {to} or before";
    plan_born_between(from, to) = "Født fra {from} til og med {to}" | "Born from {from} up to and including {to}";
    plan_about(value) = "ca. {value}" | "about {value}";
    plan_tree() = "Hele planen" | "The whole plan";
    plan_tree_begin(numbers) = "Stil spørgsmålene i denne rækkefølge: {numbers}." | "Ask the questions in this order: {numbers}.";
    plan_go_to(number) = "Gå til spørgsmål {number}." | "Go to question {number}.";
    plan_go_to_several(numbers) =
        "Gå til disse spørgsmål, ét ad gangen: {numbers}." | "Go to these questions, one at a time: {numbers}.";
    plan_tree_end() = "Her er der ikke mere at spørge om." | "There is nothing left to ask here.";
    plan_tree_end_whatever() =
        "Uanset svaret er der ikke mere at spørge om her." | "Whatever the answer, there is nothing left to ask here.";
    the_disclosure() = "Videregivelsen" | "The disclosure";
}

// A check of proofs.
sentences! {
    check_title() = "Prøvelse af beviser" | "Check of proofs";
    check_accepted(number) = "Svaret holder: alle {number} beviser er i orden." | "The answer holds: all {number} proofs are in order.";
    check_one_accepted() = "Svaret holder: beviset er i orden." | "The answer holds: its proof is in order.";
    check_rejected() = "Svaret holder ikke." | "The answer does not hold.";
    check_rejections() = "Det holder ikke" | "What does not hold";
    check_more(number) = "Og {number} fejl mere." | "And {number} more.";
}

// A receipt.
sentences! {
    receipt_of_case(place, date) =
        "Kvittering for en vurdering, {place}, {date}" | "Receipt of an assessment, {place}, {date}";
    receipt_of_disclosure(cooperation, date) =
        "Kvittering for en videregivelse efter retsplejelovens § 115, {cooperation}, {date}"
        | "Receipt of a disclosure under section 115 of the Administration of Justice Act, {cooperation}, {date}";
    receipt_is_personal() =
        "Kvitteringen er en personoplysning. Gem den sammen med sagen; programmet gemmer den ikke."
        | "The receipt is personal data. Keep it with the case file; the program keeps it nowhere.";
    receipt_proves() =
        "Kvitteringen viser, hvilke regler der gav svaret. Den viser ikke, hvem der har skrevet den, eller om oplysningerne er rigtige."
        | "The receipt shows which rules gave the answer. It does not show who wrote it, or whether the facts are right.";
    receipt_verdicts() = "Det, der blev svaret" | "What was answered";
    receipt_rules() = "Det, der blev svaret efter" | "What it was answered by";
    label_engine() = "Program" | "Program";
    label_ruleset() = "Regelsæt" | "Ruleset";
    label_contract() = "JSON-format" | "JSON contract";
    label_profile() = "Kommuneprofil" | "Profile";
    with_hash(name, hash) = "{name}, kontrolsum {hash}" | "{name}, hash {hash}";
    receipt_hashes() = "Kontrolsummer (SHA-256)" | "Hashes (SHA-256)";
    label_receipt() = "Kvitteringen" | "The receipt";
    label_answer() = "Svaret uden ord" | "The answer without its words";
    label_proofs() = "Beviserne" | "The proofs";
    no_level_possible() = "Intet sagsniveau." | "No case level.";
    level_one(level) = "Niveau {level}." | "Level {level}.";
    level_several(levels) = "Niveau {levels}." | "Level {levels}.";
}

// A replay.
sentences! {
    replay_of_case(place, date) =
        "Genberegning af en kvittering for en vurdering, {place}, {date}"
        | "Replay of a receipt of an assessment, {place}, {date}";
    replay_of_disclosure(date) =
        "Genberegning af en kvittering for en videregivelse, {date}" | "Replay of a receipt of a disclosure, {date}";
    replay_equal() =
        "Kvitteringen giver det samme igen: samme regler, samme svar og samme begrundelser."
        | "The receipt comes out the same again: the same rules, the same answer and the same reasons.";
    replay_differs() = "Kvitteringen giver ikke det samme igen." | "The receipt does not come out the same again.";
    replay_verdicts_same() =
        "Selve svarene er de samme." | "The verdicts themselves are the same.";
    because_altered() =
        "Kvitteringen er ændret, efter at den blev skrevet, for dens egen kontrolsum passer ikke. Stol ikke på noget i den."
        | "The receipt was changed after it was made, for its own hash does not fit. Do not rely on anything in it.";
    because_engine() =
        "Kvitteringen er skrevet af en anden udgave af programmet." | "The receipt was made by another version of the program.";
    because_contract() =
        "Kvitteringen er skrevet i en anden version af JSON-formatet." | "The receipt was made for another version of the JSON.";
    because_ruleset() =
        "Reglerne har fået en anden version, siden kvitteringen blev skrevet."
        | "The rules have another version than when the receipt was made.";
    because_profile() =
        "Kommuneprofilen har et andet indhold end dengang." | "The profile has another content than it had then.";
    because_unexplained() =
        "Reglerne og profilen er de samme, og alligevel er resultatet et andet. Enten har nogen ændret kvitteringen og regnet dens kontrolsum om, eller også har programmet en fejl. Spørg dem, der vedligeholder programmet."
        | "The rules and the profile are the same, and still the outcome is another. Either somebody changed the receipt and computed its hash again, or the program has a fault. Ask those who maintain the program.";
    replay_reasons() = "Hvorfor" | "Why";
    replay_verdicts() = "Svar, der er blevet andre" | "Verdicts that are others now";
    replay_others() = "Andet, der er forskelligt" | "What else differs";
    other_hash() = "Kontrolsummen er en anden." | "The hash is another.";
    was_and_is(was, is) = "Kvitteringen siger {was}, og nu er det {is}." | "The receipt says {was}, and now it is {is}.";
    only_was(was) = "Kvitteringen siger {was}, og nu står der intet." | "The receipt says {was}, and now there is nothing.";
    only_is(is) = "Kvitteringen siger intet, og nu er det {is}." | "The receipt says nothing, and now it is {is}.";
}

// Why not, and what would change it.
sentences! {
    why_not_title(want, goal, date) =
        "Hvad skal der til, for at svaret bliver »{want}«? {goal}, {date}"
        | "What would it take for the answer to be \"{want}\"? {goal}, {date}";
    want_level(level) = "Sagen kan være på niveau {level}" | "The case can be at level {level}";
    want_lead(name) = "Tovholder: {name}" | "Lead: {name}";
    want_forum(name) = "Forum: {name}" | "Forum: {name}";
    want_permitted() = "Må gives videre" | "May be disclosed";
    want_not_permitted() = "Må ikke gives videre efter § 115" | "May not be disclosed under section 115";
    want_not_applicable() = "§ 115 er ikke nødvendig" | "Section 115 is not needed";
    goal_in(goal, place) = "{goal}, {place}" | "{goal}, {place}";
    under_115() = "Videregivelse efter § 115" | "Disclosure under section 115";
    answer_now(verdict) = "Svaret er nu: {verdict}." | "The answer now is: {verdict}.";
    answer_is_that() = "Det er det allerede." | "It is that already.";
    answers_would_be_true() =
        "Her står, hvilke svar der skulle være sande. Det er ikke et råd om at svare anderledes: svarene skal passe med virkeligheden."
        | "These are the answers that would have to be true. It is no advice to answer otherwise: answers must fit the facts.";
    other_answers() = "Svar, der ville ændre det på datoen" | "Answers that would change it on that date";
    no_answers_today() = "Ingen svar ændrer det på den dato." | "No answers change it on that date.";
    possibility(number) = "Mulighed {number}" | "Possibility {number}";
    answer_should_be(question, to, now) =
        "{question} Svaret skulle være {to}; nu er det {now}." | "{question} The answer would have to be {to}; now it is {now}.";
    answer_should_be_given(question, to) =
        "{question} Svaret skulle være {to}; det er ikke besvaret." | "{question} The answer would have to be {to}; it is not answered.";
    answer_follows(question, to, now) =
        "{question} Svaret skulle også være {to}, for det følger af de andre; nu er det {now}."
        | "{question} The answer would have to be {to} too, because it follows from the others; now it is {now}.";
    judgement_should_be(to) =
        "En person skulle vurdere det og nå frem til {to}. Det er en vurdering, ikke et svar, som nogen kan ændre."
        | "A person would have to judge so and arrive at {to}. It is a judgement, not an answer that anybody can change.";
    present_answers_do() = "De nuværende svar er nok." | "The present answers are enough.";
    time_changes() = "Hvad tiden ændrer" | "What time changes";
    holds_from(from) =
        "Med de nuværende svar er resultatet det ønskede fra {from}." | "With the present answers the outcome is the wanted one from {from}.";
    holds_between(from, last) =
        "Med de nuværende svar er resultatet det ønskede fra {from} til og med {last}."
        | "With the present answers the outcome is the wanted one from {from} up to and including {last}.";
    holds_until(last) =
        "Med de nuværende svar er resultatet det ønskede til og med {last}."
        | "With the present answers the outcome is the wanted one up to and including {last}.";
    holds_on() =
        "Med de nuværende svar bliver resultatet ved med at være det ønskede." | "With the present answers the outcome goes on to be the wanted one.";
    holds_never() =
        "Med de nuværende svar kommer der ingen senere dag, hvor resultatet er det ønskede."
        | "With the present answers no later day comes on which the outcome is the wanted one.";
    cause_age(date, age) = "Den {date} fylder personen {age}." | "On {date} the person turns {age}.";
    cause_age_of_all(date, age) =
        "Fra den {date} er alle, som det kan handle om, fyldt {age}."
        | "From {date} on everybody whom it can be about has turned {age}.";
    cause_age_at_release(date, age) =
        "Fra den {date} er personen fyldt {age} ved løsladelsen." | "From {date} on the person has turned {age} on release.";
    cause_begins(date, rule) = "Fra den {date} gælder denne regel: {rule}" | "From {date} on this rule applies: {rule}";
    cause_ends(date, rule) =
        "Fra den {date} gælder denne regel ikke længere: {rule}" | "From {date} on this rule applies no longer: {rule}";
    later_with_answers() = "Senere, med andre svar" | "Later, with other answers";
    age_not_known() = "Alderen har betydning, og fødselsdatoen er ikke oplyst" | "The age matters, and the birth date is not given";
    if_from(from) = "Er personen fyldt {from}" | "If the person has turned {from}";
    if_under(until) = "Er personen ikke fyldt {until}" | "If the person has not turned {until}";
    if_between(from, until) =
        "Er personen fyldt {from}, men ikke {until}" | "If the person has turned {from}, but not {until}";
    if_any_age() = "Uanset alder" | "At any age";
    if_from_at_release(from) =
        "Var personen fyldt {from} ved løsladelsen" | "If the person had turned {from} on release";
    if_under_at_release(until) =
        "Var personen ikke fyldt {until} ved løsladelsen" | "If the person had not turned {until} on release";
    if_between_at_release(from, until) =
        "Var personen fyldt {from}, men ikke {until}, ved løsladelsen"
        | "If the person had turned {from}, but not {until}, on release";
    cannot_be_reached() = "Hvad der står i vejen" | "What stands in the way";
    neither_answers_nor_time() =
        "Hverken andre svar eller tiden fører til det. Det skyldes:" | "Neither other answers nor time lead to it. The reason:";
}

// Where two sets of rules differ.
sentences! {
    diff_profiles(one, other, date) =
        "Forskelle mellem {one} og {other}, {date}" | "Differences between {one} and {other}, {date}";
    diff_dates(place, one, other) = "Forskelle i {place}: {one} og {other}" | "Differences in {place}: {one} and {other}";
    diff_both(one, other) = "Forskelle mellem {one} og {other}" | "Differences between {one} and {other}";
    diff_disclosures(cooperation, one, other) =
        "Forskelle i videregivelse efter retsplejelovens § 115, {cooperation}: {one} og {other}"
        | "Differences in disclosure under section 115 of the Administration of Justice Act, {cooperation}: {one} and {other}";
    place_and_date(place, date) = "{place} ({date})" | "{place} ({date})";
    diff_intro() =
        "En kombination er én måde, som det hele kan være på: hvert spørgsmål, som en af siderne stiller, er besvaret, og alderen ligger i et af tidsrummene mellem aldersgrænserne. De to sider får de samme svar og samme alder."
        | "A combination is one way in which everything can be: each question that either side asks is answered, and the age lies in one of the stretches between all age limits. Both sides get the same answers and the same age.";
    diff_leap_day() =
        "De to sider regner den 29. februar som fødselsdag på hver sin måde. Det er ikke med her, hvor alder sammenlignes med alder."
        | "The two sides count birthdays on 29 February in different ways. That is left out here, where age is compared with age.";
    diff_none() = "De to sider giver samme svar i alt, hvad de begge har regler for." | "Both sides answer alike in everything that both have rules for.";
    diff_count(changed, total) =
        "I {changed} af {total} kombinationer giver de to sider forskelligt svar."
        | "In {changed} of {total} combinations the two sides answer differently.";
    diff_region_one(number) = "Forskel {number} (1 kombination)" | "Difference {number} (1 combination)";
    diff_region(number, combinations) =
        "Forskel {number} ({combinations} kombinationer)" | "Difference {number} ({combinations} combinations)";
    diff_when() = "Når" | "When";
    diff_always() = "Uanset alder og svar." | "Whatever the age and the answers.";
    diff_one_of() = "Når mindst ét af disse punkter gælder:" | "When one of these points at least applies:";
    diff_and_one_of() = "Og når mindst ét af disse punkter gælder:" | "And when one of these points at least applies:";
    diff_and_one_of_these_too() =
        "Og når også mindst ét af disse punkter gælder:" | "And when one of these points at least applies too:";
    diff_witness() = "Mindste eksempel" | "Smallest example";
    diff_rest_is_no() =
        "Alt andet, som reglerne her spørger om, er besvaret nej." | "Everything else that these rules ask is answered no.";
    diff_same() = "Ingen forskel" | "No difference";
    diff_not_published() = "Kan ikke sammenlignes" | "Cannot be compared";
    diff_published_by(place) = "Vi har kun fundet regler for {place}" | "We have found rules for {place} alone";
    diff_published_by_neither() = "Vi har ikke fundet regler for nogen af dem" | "We have found rules for neither";
    diff_not_published_then() =
        "Hvor vi ikke har fundet en offentliggjort regel, er svaret altid, at en person må undersøge, hvad kommunen gør."
        | "Where we have found no published rule, the answer is always that a person must find out what the municipality does.";
    the_level() = "Sagens niveau, tovholder og forum" | "Case level, lead and forum";
    disclosure() = "Videregivelse" | "Disclosure";
    may_be_judged(questions) =
        "I nogle af kombinationerne skal en person også vurdere dette: {questions}"
        | "In some of the combinations a person must judge this too: {questions}";
    one_is_judged(questions) =
        "En person skal vurdere mindst én af disse ting: {questions}"
        | "A person must judge one of these at least: {questions}";
    must_be_judged(questions) = "En person skal vurdere dette: {questions}" | "A person must judge this: {questions}";
    aged_under(until) = "Personen er under {until}." | "The person is under {until}.";
    aged_from(from) = "Personen er fyldt {from}." | "The person has turned {from}.";
    aged_between(from, until) =
        "Personen er fyldt {from}, men ikke {until}." | "The person has turned {from} but not {until}.";
    aged_one_of(bands) = "Personens alder er en af disse: {bands}." | "The person's age is one of these: {bands}.";
    released_under(until) =
        "Personen er under {until} på løsladelsesdagen." | "The person is under {until} on the day of release.";
    released_from(from) =
        "Personen er fyldt {from} på løsladelsesdagen." | "The person has turned {from} by the day of release.";
    released_between(from, until) =
        "Personen er fyldt {from}, men ikke {until}, på løsladelsesdagen."
        | "The person has turned {from} but not {until} by the day of release.";
    released_one_of(bands) =
        "Personens alder på løsladelsesdagen er en af disse: {bands}."
        | "The person's age on the day of release is one of these: {bands}.";
    age_band_under(until) = "under {until}" | "under {until}";
    age_band_from(from) = "{from} og derover" | "{from} and over";
    age_band_between(from, until) = "fra {from} til den dag, {until} er fyldt" | "from {from} until the day of turning {until}";
    person_is_aged(age) = "Personen er {age}." | "The person is {age} old.";
    person_is_newborn() = "Personen er lige født." | "The person is newborn.";
    person_was_released(age) =
        "Personen er {age} på løsladelsesdagen." | "The person is {age} old on the day of release.";
    person_was_released_newborn() =
        "Personen er lige født på løsladelsesdagen." | "The person is newborn on the day of release.";
    sender_is(kinds) = "Afsender: {kinds}." | "Sender: {kinds}.";
    recipient_is(kinds) = "Modtager: {kinds}." | "Recipient: {kinds}.";
    purpose_is(purposes) = "Formålet er {purposes}." | "The purpose is {purposes}.";
    necessity_not_judged() =
        "Ingen har vurderet endnu, om det er nødvendigt at give oplysningen videre."
        | "Nobody has judged yet whether the disclosure is necessary.";
    necessity_not_denied() =
        "Ingen har vurderet, at det er unødvendigt at give oplysningen videre."
        | "Nobody has judged that the disclosure is not necessary.";
    necessity_not_affirmed() =
        "Ingen har vurderet, at det er nødvendigt at give oplysningen videre."
        | "Nobody has judged that the disclosure is necessary.";
    necessity_judged() =
        "Det er vurderet, om det er nødvendigt at give oplysningen videre."
        | "It has been judged whether the disclosure is necessary.";
}
