//! The words that the printed book uses, written down a second time: what the reader of the tests knows of Danish and English.

use chrono::NaiveDate;
use ssp_core::text::Lang;

/// The words of one language.
pub struct Words {
    pub lang: Lang,
    pub table_of: &'static str,
    pub any: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub date: &'static str,
    pub age: &'static str,
    pub age_at_release: &'static str,
    pub levels: &'static str,
    pub sender: &'static str,
    pub recipient: &'static str,
    pub participant: &'static str,
    pub purpose: &'static str,
    pub is_judged: &'static str,
    /// The questions of a meeting, with the oracle's names.
    pub of_meeting: [(&'static str, &'static str); 3],
    pub and: &'static str,
    pub or: &'static str,
    pub all_but: &'static str,
    pub only_before: &'static str,
    pub only_after: &'static str,
    /// In the order of the oracle's kinds: in a cell, and in a sentence.
    pub kinds: [(&'static str, &'static str); 11],
    pub purposes: [&'static str; 3],
    pub months: [&'static str; 12],
    /// Conditions: how each part begins and ends.
    pub when: &'static str,
    pub otherwise: &'static str,
    pub always: [&'static str; 2],
    pub next_part: &'static str,
    pub date_is: &'static str,
    pub person_is: &'static str,
    pub on_release: &'static str,
    /// Who a party is, and who it is not.
    pub sender_is: [&'static str; 2],
    pub recipient_is: [&'static str; 2],
    pub participant_is: [&'static str; 2],
    pub purpose_is: &'static str,
    pub yes_to: [&'static str; 2],
    pub yes_to_one: [&'static str; 2],
    pub no_to: [&'static str; 2],
    pub one_holds: &'static str,
    pub quotes: [char; 2],
    pub levels_within: [&'static str; 2],
    /// Outcomes: what they begin with, and what they are.
    pub met: [&'static str; 4],
    pub not_met: [&'static str; 4],
    pub judged: [&'static str; 2],
    pub level: &'static str,
    pub points_to: &'static str,
    pub level_judged: &'static str,
    pub rule: &'static str,
    pub verified: [&'static str; 3],
}

pub const DANISH: Words = Words {
    lang: Lang::Danish,
    table_of: "Beslutningstabel: ",
    any: "–",
    yes: "ja",
    no: "nej",
    date: "Dato",
    age: "Alder",
    age_at_release: "Alder ved løsladelsen",
    levels: "Mulige niveauer",
    sender: "Afsender",
    recipient: "Modtager",
    participant: "Deltager",
    purpose: "Formål",
    is_judged: "Har nogen vurderet, om det er nødvendigt at give oplysningen videre?",
    of_meeting: [
        ("Drøftes der nogen, der kan genkendes?", "identifiable"),
        (
            "Løser deltageren opgaver for det offentlige på social-, undervisnings- eller beskæftigelsesområdet eller i social- og behandlingspsykiatrien?",
            "to.publicTask",
        ),
        ("Er deltageren inddraget i samarbejdet?", "to.drawnIn"),
    ],
    and: " og ",
    or: " eller ",
    all_but: "alle undtagen ",
    only_before: "kun ",
    only_after: "",
    kinds: [
        ("politi", "politiet"),
        ("Kriminalforsorgen", "Kriminalforsorgen"),
        ("social myndighed", "en social myndighed"),
        ("skolemyndighed", "en skolemyndighed"),
        ("jobcenter", "et jobcenter"),
        ("kultur- og fritidsmyndighed", "en kultur- og fritidsmyndighed"),
        ("psykiatri", "psykiatrien"),
        ("anden myndighed", "en anden myndighed"),
        ("selvejende institution", "en selvejende institution"),
        ("fri grundskole", "en fri grundskole"),
        ("privat aktør", "en privat aktør"),
    ],
    purposes: ["forebyggelse", "efterforskning", "både forebyggelse og efterforskning"],
    months: [
        "januar",
        "februar",
        "marts",
        "april",
        "maj",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "december",
    ],
    when: "Hvis ",
    otherwise: "Ellers",
    always: ["I alle tilfælde", "I alle andre tilfælde"],
    next_part: ", og ",
    date_is: "datoen er ",
    person_is: "personen er ",
    on_release: " ved løsladelsen",
    sender_is: ["afsenderen er ", "afsenderen er en anden end "],
    recipient_is: ["modtageren er ", "modtageren er en anden end "],
    participant_is: ["deltageren er ", "deltageren er en anden end "],
    purpose_is: "formålet er ",
    yes_to: ["svaret på ", " er ja"],
    yes_to_one: ["svaret på mindst ét af spørgsmålene ", " er ja"],
    no_to: ["svaret på ", " er nej"],
    one_holds: "mindst ét af dette gælder: ",
    quotes: ['»', '«'],
    levels_within: ["ingen andre niveauer end ", " er mulige"],
    met: ["Omfattet", "Opfyldt", "§ 115 gælder", "Bliver"],
    not_met: ["Ikke omfattet", "Ikke opfyldt", "§ 115 er ikke nødvendig", "Forlader lokalet"],
    judged: ["En person vurderer (vurdering ", ")"],
    level: "Niveau ",
    points_to: "; oplysningerne peger på ",
    level_judged: "; en person vurderer (vurdering ",
    rule: "Regel ",
    verified: ["læst i kilden", "udledt", "ikke efterprøvet"],
};

pub const ENGLISH: Words = Words {
    lang: Lang::English,
    table_of: "Decision table: ",
    any: "–",
    yes: "yes",
    no: "no",
    date: "Date",
    age: "Age",
    age_at_release: "Age on release",
    levels: "Possible levels",
    sender: "Sender",
    recipient: "Recipient",
    participant: "Participant",
    purpose: "Purpose",
    is_judged: "Has somebody judged whether it is necessary to disclose the information?",
    of_meeting: [
        ("Is anybody discussed who can be identified?", "identifiable"),
        (
            "Does the participant perform tasks for the public sector in the social, education or employment field or in social and treatment psychiatry?",
            "to.publicTask",
        ),
        ("Is the participant drawn into the cooperation?", "to.drawnIn"),
    ],
    and: " and ",
    or: " or ",
    all_but: "anyone but ",
    only_before: "",
    only_after: " alone",
    kinds: [
        ("police", "the police"),
        ("prison service", "the prison service"),
        ("social authority", "a social authority"),
        ("school authority", "a school authority"),
        ("job centre", "a job centre"),
        ("culture and leisure authority", "a culture and leisure authority"),
        ("psychiatry", "psychiatry"),
        ("other authority", "another authority"),
        ("self-governing institution", "a self-governing institution"),
        ("free school", "a free school"),
        ("private actor", "a private actor"),
    ],
    purposes: ["prevention", "investigation", "both prevention and investigation"],
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    when: "If ",
    otherwise: "Otherwise",
    always: ["In every case", "In every other case"],
    next_part: ", and ",
    date_is: "the date is ",
    person_is: "the person is ",
    on_release: " on release",
    sender_is: ["the sender is ", "the sender is not "],
    recipient_is: ["the recipient is ", "the recipient is not "],
    participant_is: ["the participant is ", "the participant is not "],
    purpose_is: "the purpose is ",
    yes_to: ["the answer is yes to ", ""],
    yes_to_one: ["the answer is yes to at least one of the questions ", ""],
    no_to: ["the answer is no to ", ""],
    one_holds: "at least one of these holds: ",
    quotes: ['“', '”'],
    levels_within: ["no levels but ", " are possible"],
    met: ["Included", "Met", "Section 115 applies", "Stays"],
    not_met: ["Not included", "Not met", "Section 115 is not needed", "Leaves the room"],
    judged: ["A person judges (judgement ", ")"],
    level: "Level ",
    points_to: "; the facts point to ",
    level_judged: "; a person judges (judgement ",
    rule: "Rule ",
    verified: ["read in the source", "inferred", "not verified"],
};

impl Words {
    /// `17½ år` or, in English, `17½`, in months.
    fn months_of_age(&self, text: &str) -> u16 {
        let text = text.strip_suffix(" år").unwrap_or(text);
        let (years, months) = text.strip_suffix('½').map_or((text, 0), |years| (years, 6));
        years.parse::<u16>().unwrap_or_else(|_| panic!("this is no age: {text}")) * 12 + months
    }

    /// Ages in months, from and until.
    pub fn band(&self, text: &str) -> (u16, u16) {
        let age = |text: &str| self.months_of_age(text);
        match self.lang {
            Lang::Danish => match (text.strip_prefix("under "), text.strip_prefix("fyldt ")) {
                (Some(until), _) => (0, age(until)),
                (_, Some(rest)) => match rest.split_once(", men under ") {
                    Some((from, until)) => (age(from), age(until)),
                    None => (age(rest), u16::MAX),
                },
                _ => panic!("these are no ages: {text}"),
            },
            Lang::English => match (text.strip_prefix("under "), text.split_once(" or over")) {
                (Some(until), _) => (0, age(until)),
                (_, Some((from, ""))) => (age(from), u16::MAX),
                (_, Some((from, rest))) => (age(from), age(rest.strip_prefix(", but under ").expect("an upper limit"))),
                _ => panic!("these are no ages: {text}"),
            },
        }
    }

    fn day(&self, text: &str) -> NaiveDate {
        let mut words = text.split(' ');
        let mut next = || words.next().unwrap_or_else(|| panic!("this is no day: {text}"));
        let day = next().trim_end_matches('.').parse().expect("a day");
        let month = next();
        let month = self.months.iter().position(|name| *name == month).expect("a month") as u32 + 1;
        NaiveDate::from_ymd_opt(next().parse().expect("a year"), month, day).expect("a day of the calendar")
    }

    /// The first day, and the first that is no longer in it.
    pub fn period(&self, text: &str) -> (NaiveDate, NaiveDate) {
        let (before, later, from, to) = match self.lang {
            Lang::Danish => ("før ", " eller senere", "fra ", " til og med "),
            Lang::English => ("before ", " or later", "from ", " up to and including "),
        };
        if let Some(until) = text.strip_prefix(before) {
            return (NaiveDate::MIN, self.day(until));
        }
        if let Some(first) = text.strip_suffix(later) {
            return (self.day(first), NaiveDate::MAX);
        }
        let (first, last) =
            text.strip_prefix(from).and_then(|rest| rest.split_once(to)).unwrap_or_else(|| panic!("no period: {text}"));
        (self.day(first), self.day(last).succ_opt().unwrap())
    }

    /// The places of these names, which stand in a list: `A, B eller C`.
    pub fn list(&self, mut text: &str, names: &[&str]) -> Vec<usize> {
        let mut found = Vec::new();
        loop {
            // Of two names that both fit, the longer is meant.
            let fits = names.iter().enumerate().filter(|(_, name)| text.starts_with(**name));
            let (place, name) =
                fits.max_by_key(|(_, name)| name.len()).unwrap_or_else(|| panic!("none of {names:?}: {text}"));
            found.push(place);
            text = &text[name.len()..];
            if text.is_empty() {
                return found;
            }
            let rest = [", ", self.and, self.or].iter().find_map(|between| text.strip_prefix(between));
            text = rest.unwrap_or_else(|| panic!("no list of {names:?}: {text}"));
        }
    }

    /// Which kinds a cell names.
    pub fn kinds_in_cell(&self, text: &str) -> Vec<usize> {
        let names = self.kinds.map(|(name, _)| name);
        match text.strip_prefix(self.all_but) {
            Some(others) => others_than(&self.list(others, &names)),
            None => self.list(text, &names),
        }
    }

    /// Which kinds a sentence names that begins in one of two ways: with who it is, or with who it is not.
    pub fn kinds_in_sentence(&self, text: &str, [is, is_not]: [&str; 2]) -> Option<Vec<usize>> {
        let names = self.kinds.map(|(_, name)| name);
        match text.strip_prefix(is_not) {
            Some(others) => Some(others_than(&self.list(others, &names))),
            None => text.strip_prefix(is).map(|named| self.list(named, &names)),
        }
    }

    /// `1, 2 eller 3`.
    pub fn levels(&self, text: &str) -> Vec<u8> {
        let digits = text.split(|letter: char| !letter.is_ascii_digit()).filter(|digits| !digits.is_empty());
        digits.map(|digits| digits.parse().unwrap()).collect()
    }

    /// What stands in quotation marks.
    pub fn quoted<'t>(&self, text: &'t str) -> Vec<&'t str> {
        let [open, close] = self.quotes;
        let parts = text.split(open).skip(1);
        parts.map(|part| part.split_once(close).unwrap_or_else(|| panic!("an open quotation: {text}")).0).collect()
    }

    /// The parts of a condition, split where no quotation is open.
    pub fn parts<'t>(&self, text: &'t str) -> Vec<&'t str> {
        let (mut parts, mut from, mut is_open) = (Vec::new(), 0, false);
        for (at, letter) in text.char_indices() {
            is_open = letter == self.quotes[0] || is_open && letter != self.quotes[1];
            if !is_open && text[at..].starts_with(self.next_part) {
                parts.push(&text[from..at]);
                from = at + self.next_part.len();
            }
        }
        parts.push(&text[from..]);
        parts
    }
}

fn others_than(named: &[usize]) -> Vec<usize> {
    (0..11).filter(|kind| !named.contains(kind)).collect()
}
