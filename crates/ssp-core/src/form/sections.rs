//! The outcome in words, flat enough for a form to draw.

use serde::Serialize;

use crate::prose::{Block, Part, Section, Sourced};
use crate::vocabulary::vocabulary;

/// A part of the outcome.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FormSection {
    /// What it is about.
    pub id: Section,
    /// Its heading; the first and the last part have none.
    pub heading: Option<String>,
    /// What it says.
    pub blocks: Vec<FormBlock>,
}

vocabulary! {
    /// What a block is.
    pub enum BlockKind {
        /// What was asked.
        Title = "title",
        /// A heading under the heading.
        Subheading = "subheading",
        /// Whole sentences.
        Paragraph = "paragraph",
        /// A name, and what is said of it.
        Labelled = "labelled",
        /// One point of an unnumbered list.
        Item = "item",
        /// One point of a numbered list.
        Numbered = "numbered",
    }
}

/// One block of the outcome.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FormBlock {
    /// What it is.
    pub kind: BlockKind,
    /// The name that it is about, or its number.
    pub label: Option<String>,
    /// What it says.
    pub text: String,
    /// The marks of its sources.
    pub sources: Vec<String>,
    /// Where the source is published.
    pub url: Option<String>,
}

impl From<Part> for FormSection {
    fn from(part: Part) -> Self {
        let mut section = Self { id: part.section, heading: None, blocks: Vec::with_capacity(part.blocks.len()) };
        for block in part.blocks {
            let (kind, label, said, url) = match block {
                Block::Heading(heading) => {
                    section.heading = Some(heading);
                    continue;
                }
                Block::Title(text) => (BlockKind::Title, None, text.into(), None),
                Block::Subheading(text) => (BlockKind::Subheading, None, text.into(), None),
                Block::Paragraph(said) => (BlockKind::Paragraph, None, said, None),
                Block::Labelled { label, said } => (BlockKind::Labelled, Some(label), said, None),
                Block::Item(said) => (BlockKind::Item, None, said, None),
                Block::Numbered { mark, text, url } => (BlockKind::Numbered, Some(mark), text.into(), url),
            };
            let Sourced { text, marks } = said;
            section.blocks.push(FormBlock { kind, label, text, sources: marks, url });
        }
        section
    }
}
