//! Answers as prose (*svar i almindeligt sprog*): what a caseworker reads, in Danish or English.
//!
//! Nothing is explained here a second time. The reasons are the sentences of the rules that decide, looked up by their ids, and
//! the sources are theirs; only what frames them stands in one table of whole sentences. The blocks are plain text: whoever
//! prints them wraps the lines.

mod ahead;
mod assessment;
mod disclosure;
mod level;
mod meeting;
mod organisation;
mod preparedness;
mod said;
mod screening;
mod sentences;
mod shared;
mod sources;
mod timeline;
mod words;
mod writer;

use self::ahead::Ahead;
use self::writer::Writer;
use crate::case::Profiles;
use crate::input::{Faults, Json};
use crate::reply::{Kind, Reply, Settings, reply};
use crate::text::Lang;

/// One block of an answer: plain text without line breaks or markup.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Block {
    /// What was asked; the first block of every answer.
    Title(String),
    /// The heading of a section.
    Heading(String),
    /// A heading under a heading.
    Subheading(String),
    /// Whole sentences.
    Paragraph(String),
    /// A name or a question of few words, and what is said of it.
    Labelled {
        /// The name.
        label: String,
        /// Whole sentences, or a list of names.
        text: String,
    },
    /// One point of an unnumbered list.
    Item(String),
    /// One point of a numbered list: a question (`1.`) or a source (`[1]`).
    Numbered {
        /// The number, as other blocks refer to it.
        mark: String,
        /// The text.
        text: String,
    },
}

/// An answer in words.
///
/// Says at which ages an assessment changes, and not on which days: an answer does not hold the birth date. [`answer`] says that too.
#[must_use]
pub fn prose(reply: &Reply<'_>, profiles: Profiles<'_>, lang: Lang) -> Vec<Block> {
    write(reply, None, profiles, lang)
}

/// Answers one input in words; an assessment with a birth date says on which days of the next ten years it changes.
///
/// ```
/// use ssp_core::input::Json;
/// use ssp_core::prose::{Block, answer};
/// use ssp_core::reply::{Kind, Settings};
///
/// let input = Json::parse(r#"{"date": "2026-01-15", "birthDate": "2016-01-15", "facts": {"crime": true}}"#).unwrap();
/// let blocks = answer(Kind::Assess, &input, &Settings::default()).unwrap();
/// assert_eq!(blocks.first(), Some(&Block::Title("Vurdering, København, 15. januar 2026".to_owned())));
/// ```
///
/// # Errors
/// Every fault of the input.
pub fn answer(kind: Kind, input: &Json<'_>, settings: &Settings<'_>) -> Result<Vec<Block>, Faults> {
    let reply = reply(kind, input, settings)?;
    let ahead = match kind {
        Kind::Assess => Ahead::of(input, settings.profiles),
        Kind::Disclose | Kind::Meeting | Kind::Timeline | Kind::Organisation | Kind::Screening | Kind::Preparedness => {
            None
        }
    };
    Ok(write(&reply, ahead.as_ref(), settings.profiles, settings.lang))
}

fn write(reply: &Reply<'_>, ahead: Option<&Ahead<'_>>, profiles: Profiles<'_>, lang: Lang) -> Vec<Block> {
    let named = match reply {
        Reply::Assess(answer) => Some(answer.profile),
        Reply::Timeline(answer) => Some(answer.profile),
        Reply::Organisation(answer) => Some(answer.profile),
        Reply::Screening(answer) => Some(answer.profile),
        Reply::Disclose(_) | Reply::Meeting(_) | Reply::Preparedness(_) => None,
    };
    let profile = named.and_then(|id| profiles.find(id)).unwrap_or_else(|| profiles.default());
    let mut writer = Writer::new(profile, lang);
    match reply {
        Reply::Assess(answer) => assessment::write(&mut writer, answer, ahead),
        Reply::Disclose(answer) => disclosure::write(&mut writer, answer),
        Reply::Meeting(answer) => meeting::write(&mut writer, answer),
        Reply::Timeline(answer) => timeline::write(&mut writer, answer),
        Reply::Organisation(answer) => organisation::write(&mut writer, answer),
        Reply::Screening(answer) => screening::write(&mut writer, answer),
        Reply::Preparedness(answer) => preparedness::write(&mut writer, answer),
    }
    writer.finish()
}
