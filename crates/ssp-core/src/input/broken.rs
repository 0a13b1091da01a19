//! Texts that are no JSON: where they go wrong, and what is usually meant there.

use super::fault::{Detail, Fault, FaultCode, Faults};
use crate::text::{Text, text};

/// What keeps a text from being read, as far as the parser and the character at the place tell.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Broken {
    BreaksOff,
    TooDeep,
    NumberTooLarge,
    Quotes,
    Comment,
    CommaTooMany,
    SignMissing,
    TextWithoutQuotes,
    LineBreakInText,
    Backslash,
    MoreThanOne,
    Other,
}

impl Broken {
    /// Reads what the parser says. `rest` is the line from the place on.
    fn of(said: &str, rest: &str) -> Self {
        let at = rest.chars().next().unwrap_or_default();
        let is = |start| said.starts_with(start);
        match at {
            _ if is("EOF") => Self::BreaksOff,
            _ if is("recursion limit exceeded") => Self::TooDeep,
            _ if is("number out of range") => Self::NumberTooLarge,
            _ if is("trailing comma") => Self::CommaTooMany,
            _ if is("control character") => Self::LineBreakInText,
            _ if is("invalid escape") => Self::Backslash,
            _ if is("expected ident") => Self::TextWithoutQuotes,
            _ if is("invalid number") && !at.is_alphabetic() => Self::Other,
            '\'' | '“' | '”' | '„' | '‘' | '’' | '»' | '«' => Self::Quotes,
            '/' | '#' => Self::Comment,
            ',' => Self::CommaTooMany,
            _ if is("trailing characters") => Self::MoreThanOne,
            _ if is("expected `") => Self::SignMissing,
            _ if is("key must be a string") => Self::Quotes,
            _ if at.is_alphabetic() => Self::TextWithoutQuotes,
            _ => Self::Other,
        }
    }

    /// What is wrong, where that can be told: whether another sentence than that of the code, or one after it.
    pub(crate) const fn said(self) -> Option<Said> {
        let hint = match self {
            Self::TooDeep => {
                return Some(Said::Instead(text(
                    "Værdierne ligger mere end 127 niveauer inde i hinanden. Så dybt går intet input.",
                    "The values are nested deeper than 127 levels. No input goes as deep.",
                )));
            }
            Self::NumberTooLarge => {
                return Some(Said::Instead(text(
                    "Et tal er for stort. Skriv et mindre, eller udelad det.",
                    "A number is too large. Write a smaller one or leave it out.",
                )));
            }
            Self::Other => return None,
            Self::BreaksOff => text("Den hører op midt i en værdi.", "It breaks off in the middle of a value."),
            Self::Quotes => text(
                "Skriv navne og tekster i lige, dobbelte anførselstegn: \".",
                "Write names and texts in straight double quotation marks: \".",
            ),
            Self::Comment => text("JSON har ingen kommentarer. Fjern den.", "JSON has no comments. Remove it."),
            Self::CommaTooMany => text("Fjern det komma, der er for meget.", "Remove the comma that is too many."),
            Self::SignMissing => text(
                "Her mangler et komma, et kolon eller en slutparentes.",
                "A comma, a colon or a closing bracket is missing here.",
            ),
            Self::TextWithoutQuotes => text(
                "Skriv tekster i dobbelte anførselstegn; uden dem findes kun true, false, null og tal.",
                "Write texts in double quotation marks; without them there are only true, false, null and numbers.",
            ),
            Self::LineBreakInText => text(
                "Skriv linjeskift og tabulatorer i en tekst som \\n og \\t.",
                "Write line breaks and tabs in a text as \\n and \\t.",
            ),
            Self::Backslash => text("Skriv en omvendt skråstreg som \\\\.", "Write a backslash as \\\\."),
            Self::MoreThanOne => text(
                "Der står mere efter værdien. Skriv hver værdi på sin egen linje.",
                "There is more after the value. Write each value on a line of its own.",
            ),
        };
        Some(Said::After(hint))
    }
}

/// Where a sentence stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Said {
    /// In place of that of the code.
    Instead(Text),
    /// After it.
    After(Text),
}

impl Faults {
    /// The fault of a text that is not JSON. `line` is the one on which the text begins, 1 where it stands by itself; the
    /// message names the line and the column, in characters, at which it goes wrong.
    #[must_use]
    pub fn of_json(text: &str, line: usize, error: &serde_json::Error) -> Self {
        let before = error.line().saturating_sub(1);
        let broken = text.split('\n').nth(before).unwrap_or_default();
        // The parser counts bytes, a person characters.
        let places = broken.char_indices().map(|(at, _)| at).take_while(|at| *at < error.column());
        let (column, at) = places.fold((0_usize, 0), |(count, _), at| (count.saturating_add(1), at));
        let rest = broken.get(at..).unwrap_or_default();
        let why = Broken::of(&error.to_string(), rest);
        let detail = Detail::Broken { why, line: line.saturating_add(before), column: column.max(1) };
        Self(vec![Fault::new(FaultCode::InvalidJson, String::new()).with(detail)])
    }
}
