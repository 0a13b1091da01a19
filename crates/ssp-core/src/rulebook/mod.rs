//! The rulebook (*regelbog*): every rule of a profile and of national law in print, as prose and as the smallest decision table
//! that says the same, with sources and certainty.
//!
//! [`rulebook`] reads the rules into a typed document, in one language; [`Rulebook::markdown`] and [`Rulebook::html`] print it.
//! Nothing is written here about a rule that does not stand in the rule: conditions, outcomes and tables are generated, and the
//! tests read the printed tables back and compare them with the rules on every combination of what these read.

mod axes;
mod chapters;
mod cover;
mod html;
mod markdown;
mod page;
mod printed;
mod readings;
mod sentences;
mod table;
mod words;

use serde::Serialize;

use crate::assess::RULESET_VERSION;
use crate::profile::Profile;
use crate::rule::Judgement;
use crate::sources::{Certainty, Citation, Source};
use crate::text::Lang;

/// A rulebook, in one language.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Rulebook<'a> {
    /// Always true: this is guidance.
    pub advisory: bool,
    /// The language of its texts.
    pub lang: Lang,
    /// The version of the rules.
    pub ruleset: &'static str,
    /// The profile.
    pub profile: &'a str,
    /// SHA-256 of the profile, in hexadecimal digits.
    pub profile_hash: String,
    /// Its title.
    pub title: String,
    /// What stands first: that it is guidance, what "verified" means, and what it was made of.
    pub front: Vec<String>,
    /// The chapters, in order; the second lists what is not verified.
    pub chapters: Vec<Chapter<'a>>,
    /// The sources that are cited, in the order of their numbers, from 1.
    pub sources: Vec<&'a Source>,
}

/// A chapter or a section of one.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Chapter<'a> {
    /// Its name in links.
    pub anchor: String,
    /// Its title.
    pub title: String,
    /// What stands in it, in order.
    pub content: Vec<ChapterContent<'a>>,
    /// Its sections.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Chapter<'a>>,
}

/// What stands in a chapter.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum ChapterContent<'a> {
    /// Whole sentences.
    Said(String),
    /// Points of a list, each a label that stands out and what is said of it.
    Points(Vec<PointInPrint>),
    /// A rule.
    Rule(RuleInPrint<'a>),
    /// Rules of one sentence each: a lead, a note, who handles a programme.
    Entries(Vec<EntryInPrint<'a>>),
    /// The judgements that the rules leave to a person, in the order of their numbers, from 1.
    Judgements(Vec<JudgementInPrint>),
    /// The wordings of a law, oldest first.
    Vintages(Vec<VintageInPrint>),
    /// The list of sources stands here.
    Sources,
}

/// A point of a list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PointInPrint {
    /// What stands out: the id of a rule where the point is about one; may be empty.
    pub label: String,
    /// What is said of it; empty where the point only names a section.
    pub said: String,
    /// The anchor of what it points to, where it points.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

/// A rule in print.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RuleInPrint<'a> {
    /// What it is called.
    pub title: String,
    /// Its steps, in the order in which they are tried.
    pub steps: Vec<StepInPrint<'a>>,
    /// The ids of the steps that never decide.
    pub never: Vec<&'a str>,
    /// The same as a table; `null` where that would be too large.
    pub table: Option<DecisionTable<'a>>,
}

/// A step of a rule.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct StepInPrint<'a> {
    /// When it decides, where no step before it does.
    pub when: String,
    /// What it decides.
    pub outcome: String,
    /// Why, in whole sentences.
    pub because: String,
    /// The id of the rule; `null` where no rule says so.
    pub rule: Option<&'a str>,
    /// Where it stands.
    pub sources: &'a [Citation],
    /// How sure we are of it; `null` where no rule says so.
    pub certainty: Option<Certainty>,
}

/// A rule of one sentence.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EntryInPrint<'a> {
    /// When it holds; empty where it always does.
    pub when: String,
    /// What it says.
    pub said: String,
    /// The id of the rule.
    pub rule: &'a str,
    /// Where it stands.
    pub sources: &'a [Citation],
    /// How sure we are of it.
    pub certainty: Certainty,
}

/// A decision table: a row holds where all its cells match, and rows of different steps never match the same case. A row may also
/// cover combinations of answers that cannot occur.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DecisionTable<'a> {
    /// What the rule reads.
    pub columns: Vec<ColumnInPrint>,
    /// The rows, in the order of the steps.
    pub rows: Vec<RowInPrint<'a>>,
    /// Whether it is proved that no table with fewer rows says the same.
    pub fewest: bool,
}

/// A column of a table: one thing that the rule reads.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ColumnInPrint {
    /// The name of the question as elsewhere in the JSON, or `date`, `age`, `ageAtRelease`, `levels`, `from.kind`, `to.kind`,
    /// `purpose`, `necessaryNotJudged`.
    pub reads: &'static str,
    /// What it asks.
    pub title: String,
}

/// A row of a table.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RowInPrint<'a> {
    /// One cell for each column, in words.
    pub cells: Vec<String>,
    /// What comes out.
    pub outcome: String,
    /// The step that decides, counted from 1.
    pub step: usize,
    /// The id of the rule that decides; `null` where no rule does.
    pub rule: Option<&'a str>,
}

/// A judgement that the rules leave to a person.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct JudgementInPrint {
    /// Its name in the JSON.
    pub judgement: Judgement,
    /// The question.
    pub question: String,
    /// Who answers it.
    pub decided_by: String,
    /// What it rests on.
    pub sources: Vec<Citation>,
}

/// A wording of a law.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VintageInPrint {
    /// The days on which it was in force.
    pub period: String,
    /// What is particular to it.
    pub about: String,
    /// How sure we are of it.
    pub certainty: Certainty,
    /// Where it stands.
    pub source: Citation,
}

/// The rulebook of a profile with national law.
///
/// ```
/// use ssp_core::koebenhavn::KOEBENHAVN;
/// use ssp_core::rulebook::rulebook;
/// use ssp_core::text::Lang;
///
/// let book = rulebook(&KOEBENHAVN, Lang::English);
/// assert!(book.markdown().contains("| 5 | 10 or over, but under 18 | no | no | **Not included** | 4 `koebenhavn.sspCase.otherwise` |"));
/// ```
#[must_use]
pub fn rulebook(profile: &Profile, lang: Lang) -> Rulebook<'_> {
    let (front, chapters) = chapters::all(profile, lang);
    Rulebook {
        advisory: true,
        lang,
        ruleset: RULESET_VERSION,
        profile: &profile.id,
        profile_hash: profile.hash(),
        title: sentences::title(lang, profile.name.in_lang(lang)),
        sources: chapters::cited(&chapters, profile),
        front,
        chapters,
    }
}

impl Rulebook<'_> {
    /// The book as Markdown with tables as GitHub shows them, and without HTML.
    #[must_use]
    pub fn markdown(&self) -> String {
        markdown::print(&printed::pages(self))
    }

    /// The book as one HTML page: no script, nothing loaded from elsewhere, made to be printed.
    #[must_use]
    pub fn html(&self) -> String {
        html::print(&printed::pages(self))
    }
}
