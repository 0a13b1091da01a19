//! Faults: what is wrong with an input, where, and what to do about it.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::broken::{Broken, Said};
use crate::facts::Fact;
use crate::text::{Lang, Text, text};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// The kind of a [`Fault`].
    #[non_exhaustive]
    pub enum FaultCode {
        /// The text is not JSON.
        InvalidJson = "invalidJson",
        /// The bytes are not UTF-8.
        InvalidUtf8 = "invalidUtf8",
        /// The line is longer than 1 MiB.
        LineTooLong = "lineTooLong",
        /// Something else stands where an object belongs.
        NotAnObject = "notAnObject",
        /// A required field is missing.
        MissingField = "missingField",
        /// There is no such field.
        UnknownField = "unknownField",
        /// There is no such fact.
        UnknownFact = "unknownFact",
        /// There is no such kind of participant.
        UnknownKind = "unknownKind",
        /// There is no such profile.
        UnknownProfile = "unknownProfile",
        /// There is no such value.
        UnknownValue = "unknownValue",
        /// The value is of another type.
        WrongType = "wrongType",
        /// A key is there twice in one object.
        DuplicateKey = "duplicateKey",
        /// An id is there twice.
        DuplicateId = "duplicateId",
        /// It is no day of the calendar, or not written `YYYY-MM-DD`.
        InvalidDate = "invalidDate",
        /// The day is outside 1850 to 2200.
        DateOutOfRange = "dateOutOfRange",
        /// The birth date is after the assessment date.
        BirthDateAfterDate = "birthDateAfterDate",
        /// The release is before the birth.
        ReleaseDateBeforeBirthDate = "releaseDateBeforeBirthDate",
        /// `from` is not before `until`.
        FromNotBeforeUntil = "fromNotBeforeUntil",
        /// Two answers cannot both be right.
        Contradiction = "contradiction",
        /// The profile has no such level.
        LevelOffScale = "levelOffScale",
        /// The profile has no case levels.
        NoCaseLevels = "noCaseLevels",
        /// A profile file: an age band is empty or two overlap.
        BadAgeBand = "badAgeBand",
        /// A profile file: a source is cited that is not registered.
        UnknownSource = "unknownSource",
        /// A profile file: something is defined that nothing uses.
        Unused = "unused",
        /// More than is read at once: people of one input, clauses or facts of one rule, faults that are told.
        TooMany = "tooMany",
        /// A profile file: a clause that earlier clauses or the age limits leave nothing to.
        NeverDecides = "neverDecides",
        /// A profile file: a required text or list is empty.
        Empty = "empty",
    }
}

/// One thing that is wrong with an input.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// What kind of fault it is.
    pub code: FaultCode,
    /// Where: a JSON pointer.
    pub path: String,
    detail: Detail,
}

/// What a message adds to its code. It never holds anything that was sent.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) enum Detail {
    #[default]
    None,
    /// What belongs here.
    Expected(Text),
    /// The nearest name that exists.
    Near(String),
    /// The names that exist.
    OneOf(String),
    /// A fact answered yes, and the one that follows from it.
    Follows(Fact, Fact),
    /// The same in the words of a form.
    Contradicts(Fact, Fact),
    /// Another sentence than the code's.
    Instead(Text),
    /// Another sentence than the code's, and the names that exist.
    Choose(Text, String),
    /// How many faults more there are than are told.
    More(usize),
    /// Why a text is no JSON, and the line and the column.
    Broken { why: Broken, line: usize, column: usize },
}

impl Fault {
    pub(crate) fn new(code: FaultCode, path: String) -> Self {
        Self { code, path, detail: Detail::None }
    }

    /// The fault at the end of more than are told.
    pub(crate) fn one_more() -> Self {
        Self::new(FaultCode::TooMany, String::new()).with(Detail::More(1))
    }

    /// Counts another fault that is not told.
    pub(crate) fn count_one_more(&mut self) {
        if let Detail::More(count) = &mut self.detail {
            *count = count.saturating_add(1);
        }
    }

    pub(crate) fn with(self, detail: Detail) -> Self {
        Self { detail, ..self }
    }

    /// What is wrong and what to do about it, in whole sentences. Repeats no value that was sent.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        let sentence =
            if let Detail::Choose(sentence, _) = &self.detail { sentence.clone() } else { self.code.sentence() };
        let mut message = sentence.in_lang(lang).to_owned();
        let more = match (&self.detail, lang) {
            (Detail::None, _) => String::new(),
            (Detail::Expected(expected), Lang::Danish) => format!("Her skal stå {}.", expected.da),
            (Detail::Expected(expected), Lang::English) => format!("This must be {}.", expected.en),
            (Detail::Near(name), Lang::Danish) => format!("Mente du »{name}«?"),
            (Detail::Near(name), Lang::English) => format!("Did you mean \"{name}\"?"),
            (Detail::OneOf(names) | Detail::Choose(_, names), Lang::Danish) => format!("Vælg mellem: {names}."),
            (Detail::OneOf(names) | Detail::Choose(_, names), Lang::English) => format!("Choose from: {names}."),
            (Detail::Follows(fact, follows), Lang::Danish) => {
                format!(
                    "»{fact}« er besvaret ja, men »{follows}«, som følger af det, er besvaret nej. Ret et af svarene."
                )
            }
            (Detail::Follows(fact, follows), Lang::English) => {
                format!(
                    "\"{fact}\" is answered yes, but \"{follows}\", which follows from it, no. Correct one of them."
                )
            }
            (Detail::Instead(sentence), _) => return sentence.in_lang(lang).to_owned(),
            (Detail::More(count), _) => return more_said(*count, lang),
            (Detail::Contradicts(fact, follows), _) => return contradiction_said(*fact, *follows, lang),
            (Detail::Broken { why, line, column }, _) => return self.broken_said(*why, *line, *column, lang),
        };
        if !more.is_empty() {
            message.push(' ');
            message.push_str(&more);
        }
        message
    }

    /// The fault in the words of a form, at this path: people see questions there, and no names of facts.
    pub(crate) fn in_form(self) -> Vec<Self> {
        match self.detail {
            Detail::Follows(fact, follows) => [fact, follows]
                .map(|at| {
                    let path = format!("/facts/{}", at.id());
                    Self { path, ..self.clone() }.with(Detail::Contradicts(fact, follows))
                })
                .into(),
            Detail::None
            | Detail::Expected(_)
            | Detail::Near(_)
            | Detail::OneOf(_)
            | Detail::Contradicts(..)
            | Detail::Instead(_)
            | Detail::Choose(..)
            | Detail::More(_)
            | Detail::Broken { .. } => vec![self],
        }
    }

    fn broken_said(&self, why: Broken, line: usize, column: usize, lang: Lang) -> String {
        let sentence = self.code.sentence();
        let sentence = sentence.in_lang(lang);
        let said = match why.said() {
            Some(Said::Instead(other)) => other.in_lang(lang).to_owned(),
            Some(Said::After(hint)) => format!("{sentence} {}", hint.in_lang(lang)),
            None => sentence.to_owned(),
        };
        match lang {
            Lang::Danish => format!("{said} Se linje {line}, tegn {column}."),
            Lang::English => format!("{said} See line {line}, column {column}."),
        }
    }

    /// The fault as it stands in the JSON, in this language.
    #[must_use]
    pub const fn in_lang(&self, lang: Lang) -> FaultInLang<'_> {
        FaultInLang { fault: self, lang }
    }
}

fn contradiction_said(fact: Fact, follows: Fact, lang: Lang) -> String {
    let (fact, follows) = (fact.question(), follows.question());
    match lang {
        Lang::Danish => format!("Ret et af svarene: Der er svaret ja til »{}« og nej til »{}«", fact.da, follows.da),
        Lang::English => {
            format!("Correct one of the answers: \"{}\" is answered yes and \"{}\" no", fact.en, follows.en)
        }
    }
}

fn more_said(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Danish => format!("Og {count} fejl mere. Ret dem, der står her, og prøv igen."),
        Lang::English => format!("And {count} more. Correct those that stand here and try again."),
    }
}

impl FaultCode {
    const fn sentence(self) -> Text {
        match self {
            Self::InvalidJson => text("Teksten er ikke gyldig JSON.", "The text is not valid JSON."),
            Self::InvalidUtf8 => text(
                "Teksten er ikke gyldig UTF-8. Gem filen som UTF-8.",
                "The text is not valid UTF-8. Save the file as UTF-8.",
            ),
            Self::LineTooLong => text(
                "Linjen er længere end 1 MiB. Del den op, én sag pr. linje.",
                "The line is longer than 1 MiB. Split it, one case a line.",
            ),
            Self::NotAnObject => text("Her hører et JSON-objekt til: { … }.", "A JSON object belongs here: { … }."),
            Self::MissingField => text("Feltet mangler og skal være der.", "The field is missing and required."),
            Self::UnknownField => text("Feltet findes ikke.", "There is no such field."),
            Self::UnknownFact => text("Oplysningen findes ikke.", "There is no such fact."),
            Self::UnknownKind => text("Aktørtypen findes ikke.", "There is no such kind of participant."),
            Self::UnknownProfile => text("Kommuneprofilen findes ikke.", "There is no such profile."),
            Self::UnknownValue => text("Værdien findes ikke.", "There is no such value."),
            Self::WrongType => text("Værdien har en forkert type.", "The value is of the wrong type."),
            Self::DuplicateKey => text(
                "Feltet står to gange i samme objekt. Behold det ene.",
                "The field is there twice in one object. Keep one of them.",
            ),
            Self::DuplicateId => {
                text("Dette id er brugt før. Giv hver sit eget.", "This id is used before. Give each its own.")
            }
            Self::InvalidDate => text(
                "Datoen findes ikke i kalenderen eller er ikke skrevet ÅÅÅÅ-MM-DD.",
                "The date is not in the calendar or not written YYYY-MM-DD.",
            ),
            Self::DateOutOfRange => text(
                "Datoen skal ligge fra 1850-01-01 til 2200-12-31.",
                "The date must lie between 1850-01-01 and 2200-12-31.",
            ),
            Self::BirthDateAfterDate => text(
                "Fødselsdatoen ligger efter den dato, der vurderes på. Ret en af dem.",
                "The birth date is after the assessment date. Correct one of them.",
            ),
            Self::ReleaseDateBeforeBirthDate => text(
                "Løsladelsen ligger før fødslen. Ret en af datoerne.",
                "The release is before the birth. Correct one of the dates.",
            ),
            Self::FromNotBeforeUntil => text("»from« skal ligge før »until«.", "\"from\" must be before \"until\"."),
            Self::Contradiction => text("To svar kan ikke begge passe.", "Two answers cannot both be right."),
            Self::LevelOffScale => text("Niveauet findes ikke i kommunen.", "The municipality has no such case level."),
            Self::NoCaseLevels => text(
                "Vi har ikke fundet offentliggjorte sagsniveauer i kommunen; organisationens niveauer er noget andet. Udelad »level«.",
                "We have found no published case levels of the municipality; the levels of its organisation are something else. Leave out \"level\".",
            ),
            Self::BadAgeBand => text(
                "Aldersgrænserne passer ikke: den nedre skal ligge under den øvre, og ingen alder må stå to gange.",
                "The age limits do not fit: the lower one must be below the upper one, and no age may be covered twice.",
            ),
            Self::UnknownSource => text(
                "Kilden er ikke registreret under »sources« og findes ikke i kilderegistret (ssp sources).",
                "The source is neither listed under \"sources\" nor in the citation register (ssp sources).",
            ),
            Self::Unused => text("Intet henviser hertil. Fjern det.", "Nothing refers to this. Remove it."),
            Self::TooMany => text(
                "Reglen er for stor til at blive kontrolleret: højst 28 led, som læser højst 12 oplysninger.",
                "The rule is too large to be checked: at most 28 clauses, which read at most 12 facts.",
            ),
            Self::NeverDecides => text(
                "Leddet kan aldrig afgøre noget: leddene før det eller aldersgrænserne tager alle sagerne. Ret det eller fjern det.",
                "The clause can never decide: the clauses before it or the age limits take every case. Correct or remove it.",
            ),
            Self::Empty => text("Her må ikke være tomt.", "This must not be empty."),
        }
    }
}

/// A [`Fault`] as it stands in the JSON: code, path, message.
#[derive(Clone, Copy, Debug)]
pub struct FaultInLang<'a> {
    fault: &'a Fault,
    lang: Lang,
}

impl Serialize for FaultInLang<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fault = serializer.serialize_struct("Fault", 3)?;
        fault.serialize_field("code", &self.fault.code)?;
        fault.serialize_field("path", &self.fault.path)?;
        fault.serialize_field("message", &self.fault.message(self.lang))?;
        fault.end()
    }
}

/// Everything that is wrong with one input, in the order in which it stands there.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{}", .0.iter().map(|fault| format!("{}: {}", fault.path, fault.message(Lang::English))).collect::<Vec<_>>().join("\n"))]
pub struct Faults(pub Vec<Fault>);
