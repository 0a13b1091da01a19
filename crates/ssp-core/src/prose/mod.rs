//! Answers as prose (*svar i almindeligt sprog*): what a caseworker reads, in Danish or English.
//!
//! Nothing is explained here a second time. The reasons are the sentences of the rules that decide, looked up by their ids, and
//! the sources are theirs; only what frames them stands in one table of whole sentences. The blocks are plain text: whoever
//! prints them wraps the lines.

mod ahead;
mod assessment;
mod check;
mod diff;
mod disclosure;
mod level;
mod meeting;
mod organisation;
mod plan;
mod preparedness;
mod receipt;
mod replay;
mod said;
mod screening;
pub(crate) mod sentences;
mod shared;
mod sources;
mod timeline;
mod why_not;
pub(crate) mod words;
mod writer;

use std::fmt;

pub(crate) use self::ahead::Ahead;
pub(crate) use self::disclosure::verdict as disclosure_verdict;
pub(crate) use self::meeting::wording as meeting_wording;
pub(crate) use self::shared::names;
pub(crate) use self::timeline::{ground, verdict};
use self::writer::Writer;
use crate::assess::Assessment;
use crate::case::Profiles;
use crate::disclose::DisclosureAnswer;
use crate::input::{Faults, Json};
use crate::meeting::MeetingAnswer;
use crate::profile::{Profile, Programme};
use crate::reply::{Kind, Reply, Settings, reply};
use crate::text::Lang;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// What a part of an answer is about.
    pub enum Section {
        /// The verdict in a sentence, and that it is guidance.
        Lead = "lead",
        /// What to do next.
        NextSteps = "nextSteps",
        /// What the person belongs to.
        Included = "included",
        /// What is not settled.
        Open = "open",
        /// What the person does not belong to.
        NotIncluded = "notIncluded",
        /// Level, lead, forum, registration.
        CaseLevel = "caseLevel",
        /// What does not fit the rules.
        Violations = "violations",
        /// The questions without an answer.
        Missing = "missing",
        /// What a person must judge.
        Judgements = "judgements",
        /// What a person may have to judge.
        MayNeedJudgement = "mayNeedJudgement",
        /// The questions answered "unknown" that matter.
        Unresolved = "unresolved",
        /// Why.
        Reasons = "reasons",
        /// What would make § 115 unnecessary.
        WouldNotApply = "wouldNotApply",
        /// What would make the answer no.
        WouldForbid = "wouldForbid",
        /// The conditions of § 115 for PSP and KSP, or the provision that the answer is about.
        LegalBasis = "legalBasis",
        /// When the answer changes.
        Changes = "changes",
        /// Who stays in the room.
        Stays = "stays",
        /// Who leaves it.
        Leaves = "leaves",
        /// What else to know.
        Notes = "notes",
        /// Risk and protective factors, as they were given.
        Factors = "factors",
        /// Anything else: a body, a member of a group, a period.
        Other = "other",
        /// The sources, numbered.
        Sources = "sources",
        /// Which version of the rules it rests on.
        Ruleset = "ruleset",
    }
}

/// What belongs together in an answer: a heading, but for the first and the last part, and what stands under it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Part {
    /// What it is about.
    pub section: Section,
    /// What it says.
    pub blocks: Vec<Block>,
}

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
    Paragraph(Sourced),
    /// A name or a question of few words, and what is said of it.
    Labelled {
        /// The name.
        label: String,
        /// Whole sentences, or a list of names.
        said: Sourced,
    },
    /// One point of an unnumbered list.
    Item(Sourced),
    /// One point of a numbered list: a question (`1.`) or a source (`[1]`).
    Numbered {
        /// The number, as other blocks refer to it.
        mark: String,
        /// The text.
        text: String,
        /// Where the source is published.
        url: Option<String>,
    },
}

/// A text, and the marks of its sources in the list at the end; printed as `text [1a, 3]`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Sourced {
    /// The text.
    pub text: String,
    /// The marks, such as `1a`.
    pub marks: Vec<String>,
}

impl From<String> for Sourced {
    fn from(text: String) -> Self {
        Self { text, marks: Vec::new() }
    }
}

impl fmt::Display for Sourced {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)?;
        if self.marks.is_empty() { Ok(()) } else { write!(f, " [{}]", self.marks.join(", ")) }
    }
}

/// An answer in words.
///
/// Says at which ages an assessment changes, and not on which days: an answer does not hold the birth date. [`answer`] says that too.
#[must_use]
pub fn prose(reply: &Reply<'_>, profiles: Profiles<'_>, lang: Lang) -> Vec<Part> {
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
/// let parts = answer(Kind::Assess, &input, &Settings::default()).unwrap();
/// assert_eq!(parts[0].blocks[0], Block::Title("Vurdering, København, 15. januar 2026".to_owned()));
/// ```
///
/// # Errors
/// Every fault of the input.
pub fn answer(kind: Kind, input: &Json<'_>, settings: &Settings<'_>) -> Result<Vec<Part>, Faults> {
    let reply = reply(kind, input, settings)?;
    let ahead = match kind {
        Kind::Assess => Ahead::of(input, settings.profiles),
        Kind::Disclose
        | Kind::Meeting
        | Kind::Timeline
        | Kind::Organisation
        | Kind::Screening
        | Kind::Preparedness
        | Kind::WhyNot
        | Kind::Plan
        | Kind::Diff
        | Kind::Receipt
        | Kind::Replay
        | Kind::Check => None,
    };
    Ok(write(&reply, ahead.as_ref(), settings.profiles, settings.lang))
}

/// An assessment in words, as a form shows it: only these programmes, and what to do next.
pub(crate) fn of_assessment(
    answer: &Assessment<'_>,
    ahead: Option<&Ahead<'_>>,
    goals: &[Programme],
    profile: &Profile,
    lang: Lang,
) -> Vec<Part> {
    let mut writer = Writer::new(profile, lang);
    assessment::write_for_form(&mut writer, answer, ahead, goals);
    writer.finish()
}

/// A disclosure in words.
pub(crate) fn of_disclosure(answer: &DisclosureAnswer<'_>, profile: &Profile, lang: Lang) -> Vec<Part> {
    let mut writer = Writer::new(profile, lang);
    disclosure::write(&mut writer, answer);
    writer.finish()
}

/// A meeting in words.
pub(crate) fn of_meeting(answer: &MeetingAnswer<'_>, profile: &Profile, lang: Lang) -> Vec<Part> {
    let mut writer = Writer::new(profile, lang);
    meeting::write(&mut writer, answer);
    writer.finish()
}

fn write(reply: &Reply<'_>, ahead: Option<&Ahead<'_>>, profiles: Profiles<'_>, lang: Lang) -> Vec<Part> {
    let named = match reply {
        Reply::Assess(answer) => Some(answer.profile),
        Reply::Timeline(answer) => Some(answer.profile),
        Reply::Organisation(answer) => Some(answer.profile),
        Reply::Screening(answer) => Some(answer.profile),
        Reply::WhyNot(answer) => answer.profile,
        Reply::Diff(answer) => answer.one.profile,
        Reply::Plan(answer) => answer.profile,
        Reply::Receipt(answer) => answer.profile.as_deref(),
        Reply::Replay(answer) => answer.profile.as_deref(),
        Reply::Disclose(_) | Reply::Meeting(_) | Reply::Preparedness(_) | Reply::Check(_) => None,
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
        Reply::WhyNot(answer) => why_not::write(&mut writer, answer),
        Reply::Plan(answer) => plan::write(&mut writer, answer),
        Reply::Diff(answer) => {
            let other = answer.other.profile.and_then(|id| profiles.find(id)).unwrap_or(profile);
            writer = writer.with_sources_of(other);
            diff::write(&mut writer, answer, other);
        }
        Reply::Receipt(answer) => receipt::write(&mut writer, answer),
        Reply::Replay(answer) => replay::write(&mut writer, answer),
        Reply::Check(answer) => check::write(&mut writer, answer),
    }
    writer.finish()
}
