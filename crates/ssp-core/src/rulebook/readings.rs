//! Where the sources disagree, or say less than a rule needs, and how they are read here.

use crate::text::{Text, text};

/// How a conflict or a gap of the sources is read.
pub(super) struct SourceReading {
    /// What the sources say, and how it is read.
    pub(super) text: Text,
    /// The rules in which the reading is, one at least.
    pub(super) rules: &'static [&'static str],
}

/// All of them: those of a municipality first.
pub(super) static READINGS: [SourceReading; 23] = [
    SourceReading {
        text: text(
            "»10-18 år« læses som til og med dagen før 18-års fødselsdagen, fordi to af kilderne siger »under 18«.",
            "\"10-18\" is read as up to the day before the 18th birthday, because two of the sources say \"under 18\".",
        ),
        rules: &["koebenhavn.sspCase.until", "koebenhavn.generalPrevention.until"],
    },
    SourceReading {
        text: text(
            "SSP+ er offentliggjort både fra 17½ og fra 18 år. 17½ bruges: det står i den nyeste folder og i de mest udførlige afsnit. Folderen har ingen dato; at den er den nyeste, er vores slutning.",
            "SSP+ is published both from 17½ and from 18. 17½ is used: it stands in the newest leaflet and in the most detailed sections. The leaflet has no date; that it is the newest is our inference.",
        ),
        rules: &["koebenhavn.sspPlus.from", "koebenhavn.note.plusAge"],
    },
    SourceReading {
        text: text(
            "»17½-25« og »18-25« læses som til og med dagen før 25-års fødselsdagen, fordi politiets side siger »op til de fylder 25«.",
            "\"17½-25\" and \"18-25\" are read as up to the day before the 25th birthday, because the police page says \"until they turn 25\".",
        ),
        rules: &["koebenhavn.sspPlus.until", "koebenhavn.groupEffort.until", "koebenhavn.note.turned25"],
    },
    SourceReading {
        text: text(
            "Nogle steder står »gentagen«, andre steder »gentagen alvorlig« kriminalitet. Er kriminaliteten gentagen, men hverken alvorlig eller personfarlig, vurderer en person det.",
            "In some places stands \"repeated\", in others \"repeated serious\" crime. Where crime is repeated but neither serious nor dangerous to persons, a person judges.",
        ),
        rules: &["koebenhavn.sspPlus.repeatedOnly", "koebenhavn.caseLevel.repeatedOnly"],
    },
    SourceReading {
        text: text(
            "»Personfarlig« er ikke defineret i SSP-kilderne. Den, der svarer, afgør det.",
            "\"Dangerous to persons\" (personfarlig) is not defined in the SSP sources. Whoever answers decides it.",
        ),
        rules: &["koebenhavn.sspPlus.criterion", "koebenhavn.caseLevel.personEndangering"],
    },
    SourceReading {
        text: text(
            "Siden om enkeltsager nævner også et behov for at koordinere mellem forvaltninger og politi. Det spørger reglen ikke om.",
            "The page on individual cases also names a need to coordinate between administrations and police. The rule does not ask for it.",
        ),
        rules: &["koebenhavn.sspCase.criterion"],
    },
    SourceReading {
        text: text(
            "Kilden siger, hvilke niveauer der er mindre og mere alvorlige, men ikke, hvad hvert af dem står for. At rækkefølgen er bekymring, førstegang, gentagen alvorlig og personfarlig kriminalitet, er vores slutning og kun et forslag. Folderen »Enkeltsagsbehandling i SSP København«, som siden henviser til, har vi ikke haft.",
            "The source says which levels are less and more serious, but not what each of them stands for. That the order is concern, first offence, repeated serious crime and crime dangerous to persons is our inference, and a suggestion only. The leaflet \"Enkeltsagsbehandling i SSP København\", to which the page points, was not available.",
        ),
        rules: &[
            "koebenhavn.caseLevel.1",
            "koebenhavn.caseLevel.2",
            "koebenhavn.caseLevel.3",
            "koebenhavn.caseLevel.4",
        ],
    },
    SourceReading {
        text: text(
            "Folderen »Hvem er SSP?« retter indsatsen for de 17½-25-årige mod udsatte og kriminalitetstruede unge. Reglen om optagelse i SSP+ følger de mere udførlige afsnit, der kræver gentagen alvorlig eller personfarlig kriminalitet.",
            "The leaflet \"Hvem er SSP?\" directs the effort for those of 17½ to 25 at vulnerable young people at risk of crime. The rule on admission to SSP+ follows the more detailed sections, which demand repeated serious crime or crime dangerous to persons.",
        ),
        rules: &["koebenhavn.sspPlus.criterion", "koebenhavn.sspPlus.otherwise"],
    },
    SourceReading {
        text: text(
            "Folderen »Hvem er SSP?« nævner ved beredskabet også hændelser, der hverken er akutte eller alvorlige. Reglen følger siden om akutberedskabet. Om hændelsen kun berører et lokalområde, spørger den ikke om.",
            "On preparedness the leaflet \"Hvem er SSP?\" also names events that are neither acute nor serious. The rule follows the page on acute preparedness. Whether the event affects a local area alone it does not ask.",
        ),
        rules: &["koebenhavn.preparedness.acute"],
    },
    SourceReading {
        text: text(
            "At særligt komplicerede sager gives videre til ledergruppen, står i håndbogen om møder i koordinationsgruppen. Det læses som gældende for alle fire niveauer.",
            "That specially complicated cases are passed on to the leader group stands in the handbook on meetings of the coordination group. It is read as applying to all four levels.",
        ),
        rules: &["koebenhavn.caseLevel.forum.complicated"],
    },
    SourceReading {
        text: text(
            "Politiets side siger PSP »indtil 25« og KSP »under 18«. Det læses som politiets lokale målgruppe og ikke som lovens grænse: § 115 har ingen aldersgrænse undtagen i stk. 1, nr. 3, litra b.",
            "The police page says PSP \"until 25\" and KSP \"under 18\". That is read as the local target group of the police and not as a limit of the law: section 115 has no age limit but the one in (1) no. 3 (b).",
        ),
        rules: &["koebenhavn.psp.until", "koebenhavn.ksp.until", "rpl115.psp.ground", "rpl115.ksp.b"],
    },
    SourceReading {
        text: text(
            "En folder siger, at alt SSP-arbejde udføres i henhold til § 115. Det læses som arbejdet med oplysninger om enkeltpersoner; en drøftelse uden navne kræver ikke § 115.",
            "A leaflet says that all SSP work is done under section 115. That is read as the work with information about individuals; a discussion without names does not need section 115.",
        ),
        rules: &["rpl115.anonymous", "meeting.anonymous"],
    },
    SourceReading {
        text: text(
            "Fra 1. januar 2012 regnes KSP for at være i kraft, fordi Justitsministeriets vejledning af 17. november 2011 beskriver ordningen. Det er vores slutning. Inddelingen i litra a-c er fra 2016 og bruges også for tiden før.",
            "From 1 January 2012 KSP is taken to be in force, because the guidance of the Ministry of Justice of 17 November 2011 describes it. That is our inference. The letters a to c are of 2016 and are used for the time before too.",
        ),
        rules: &[
            "rpl115.ksp.a.unsettled",
            "rpl115.ksp.b.unsettled",
            "rpl115.ksp.a.before2016",
            "rpl115.ksp.b.before2016",
        ],
    },
    SourceReading {
        text: text(
            "Det er uklart, om en fri grundskole er en selvejende institution efter stk. 3. En person vurderer det i SSP og på møder; i PSP og KSP, som ikke nævner skoler, er svaret nej.",
            "It is unclear whether a free school is a self-governing institution under subsection 3. A person judges in SSP and at meetings; in PSP and KSP, which name no schools, the answer is no.",
        ),
        rules: &["rpl115.ssp.sender.freeSchool", "rpl115.ssp.recipient.freeSchool", "meeting.freeSchool"],
    },
    SourceReading {
        text: text(
            "Det er uklart, om et jobcenter er en »social myndighed« i KSP. En person vurderer det.",
            "It is unclear whether a job centre is a \"social authority\" in KSP. A person judges.",
        ),
        rules: &["rpl115.ksp.sender.jobCentre", "rpl115.ksp.recipient.jobCentre"],
    },
    SourceReading {
        text: text(
            "Stk. 1 siger »andre myndigheder«, stk. 2 »andre myndigheder, der indgår i samarbejdet«. Modtagerens deltagelse kræves derfor kun, når afsenderen ikke er politiet.",
            "Subsection 1 says \"other authorities\", subsection 2 those that take part. The recipient's participation is therefore demanded only where the sender is not the police.",
        ),
        rules: &["rpl115.recipient.fromPolice", "rpl115.recipient.outside"],
    },
    SourceReading {
        text: text(
            "»Forebyggelse« er i SSP at forebygge kriminalitet, i PSP indsatsen over for socialt udsatte og i KSP indsatsen ved løsladelse (stk. 1, nr. 1-3).",
            "\"Prevention\" is in SSP to prevent crime, in PSP the effort for the socially vulnerable and in KSP the effort on release (subsection 1, nos. 1-3).",
        ),
        rules: &["rpl115.purpose.prevention"],
    },
    SourceReading {
        text: text(
            "Viborg nævner Kriminalforsorgen som part i PSP. Reglerne følger lovens nr. 2: politi, sociale myndigheder og psykiatri.",
            "Viborg names the prison service as a party to PSP. The rules follow no. 2 of the law: police, social authorities and psychiatry.",
        ),
        rules: &["rpl115.psp.sender.outside", "rpl115.psp.recipient.outside"],
    },
    SourceReading {
        text: text(
            "»Om SSP København« nævner Beskæftigelses- og Integrationsforvaltningen på alle niveauer; håndbogen siger, at den kun er med i SSP+. Håndbogen følges.",
            "\"Om SSP København\" names the employment and integration administration at every level; the handbook says that it is in SSP+ alone. The handbook is followed.",
        ),
        rules: &["meeting.noSeat"],
    },
    SourceReading {
        text: text(
            "Stk. 1 taler om »rent private forhold«. Reglerne spørger kun, om oplysningen kan føres tilbage til en person. Er den ikke af rent privat karakter, betyder et nej kun, at § 115 ikke er grundlaget.",
            "Subsection 1 speaks of strictly private matters (rent private forhold). The rules ask only whether the information can be traced to a person. Where it is not of a strictly private nature, a no means only that section 115 is not the basis.",
        ),
        rules: &["rpl115.applies"],
    },
    SourceReading {
        text: text(
            "Ændringen i 2024 læses som en ændring af stk. 1, nr. 1, alene: omtalen af lovforslaget nævner kun SSP; selve ordlyden er ikke læst. Derfor spørges der kun i SSP om relationen til en bande.",
            "The change of 2024 is read as a change of subsection 1 no. 1 alone: what was read about the bill names SSP only; its wording was not read. The relation to a gang is therefore asked for in SSP alone.",
        ),
        rules: &["rpl115.ssp.gangRelation"],
    },
    SourceReading {
        text: text(
            "At litra a-c gælder fra 1. marts 2016, står i lovforslaget; den vedtagne lovs ordlyd om ikrafttræden er ikke læst.",
            "That letters a to c are in force from 1 March 2016 stands in the bill; the wording of the act as passed on its commencement was not read.",
        ),
        rules: &["rpl115.ksp.c"],
    },
    SourceReading {
        text: text(
            "Håndbogen siger, at den, der ikke er myndighedsperson, forlader lokalet. En selvejende institution med en offentlig opgave, der er inddraget i samarbejdet, bliver alligevel, fordi stk. 3 giver den samme adgang til oplysninger.",
            "The handbook says that whoever is not from an authority leaves the room. A self-governing institution with a public task that is drawn into the cooperation stays all the same, because subsection 3 gives it the same access to information.",
        ),
        rules: &["meeting.institution"],
    },
];

#[cfg(test)]
mod tests {
    use super::READINGS;
    use crate::catalogue;
    use crate::koebenhavn::KOEBENHAVN;
    use crate::rulebook::rulebook;
    use crate::slagelse::SLAGELSE;
    use crate::text::Lang;

    #[test]
    fn every_reading_names_rules_that_exist() {
        for reading in &READINGS {
            assert!(!reading.rules.is_empty());
            for id in reading.rules {
                assert!(catalogue::find(&KOEBENHAVN, id).is_some(), "no rule {id}");
            }
        }
    }

    #[test]
    fn a_book_has_the_readings_of_its_rules() {
        let printed = |profile| {
            let book = rulebook(profile, Lang::Danish).markdown();
            READINGS.iter().filter(|reading| book.contains(reading.text.in_lang(Lang::Danish))).count()
        };
        assert_eq!(printed(&KOEBENHAVN), READINGS.len());
        // Those of København's own rules are left out.
        let of_law = READINGS.iter().filter(|reading| reading.rules.iter().any(|id| !id.starts_with("koebenhavn.")));
        assert_eq!(printed(&SLAGELSE), of_law.count());
    }
}
