//! Collects the blocks of an answer and the sources that they rest on, and numbers the sources at the end.

use super::said::Said;
use super::sources::Sources;
use super::{Block, Part, Section, Sourced, sentences};
use crate::assess::RULESET_VERSION;
use crate::catalogue::{Entry, entries};
use crate::profile::Profile;
use crate::sources::Citation;
use crate::text::Lang;

/// Writes an answer.
pub(super) struct Writer<'a> {
    pub(super) profile: &'a Profile,
    pub(super) lang: Lang,
    /// Another profile whose sources are cited too.
    other: Option<&'a Profile>,
    rules: Vec<Entry<'a>>,
    section: Section,
    blocks: Vec<(Section, Block, Vec<Citation>)>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(profile: &'a Profile, lang: Lang) -> Self {
        Self { profile, lang, other: None, rules: entries(profile), section: Section::Lead, blocks: Vec::new() }
    }

    /// Citing the sources of another profile too.
    pub(super) fn with_sources_of(self, other: &'a Profile) -> Self {
        Self { other: Some(other), ..self }
    }

    /// The rule with this id.
    pub(super) fn rule(&self, id: &str) -> Option<Entry<'a>> {
        self.rules.iter().find(|entry| entry.rule == id).copied()
    }

    pub(super) fn title(&mut self, text: String) {
        self.push(Block::Title(text));
    }

    pub(super) fn subheading(&mut self, text: impl Into<String>) {
        self.push(Block::Subheading(text.into()));
    }

    pub(super) fn paragraph(&mut self, said: impl Into<Said>) {
        self.say(said.into(), Block::Paragraph);
    }

    pub(super) fn item(&mut self, said: impl Into<Said>) {
        self.say(said.into(), Block::Item);
    }

    pub(super) fn labelled(&mut self, label: impl Into<String>, said: impl Into<Said>) {
        let label = label.into();
        self.say(said.into(), |said| Block::Labelled { label, said });
    }

    pub(super) fn numbered(&mut self, number: usize, text: impl Into<String>) {
        self.push(Block::Numbered { mark: format!("{number}."), text: text.into(), url: None });
    }

    /// A heading and what stands under it; nothing where that is nothing.
    pub(super) fn section(&mut self, section: Section, heading: String, write: impl FnOnce(&mut Self)) {
        let before = self.blocks.len();
        self.section = section;
        self.push(Block::Heading(heading));
        write(self);
        if self.blocks.len() == before.saturating_add(1) {
            self.blocks.pop();
        }
    }

    fn push(&mut self, block: Block) {
        self.blocks.push((self.section, block.on_one_line(), Vec::new()));
    }

    fn say(&mut self, said: Said, block: impl FnOnce(Sourced) -> Block) {
        let block = block(said.text(self.lang).into());
        self.blocks.push((self.section, block.on_one_line(), said.citations));
    }

    /// The blocks, each with the marks of its sources, then the sources and the version of the rules.
    pub(super) fn finish(self) -> Vec<Part> {
        let mut sources = Sources::default();
        for citation in self.blocks.iter().flat_map(|(_, _, citations)| citations) {
            sources.add(citation);
        }
        let mut parts: Vec<Part> = Vec::new();
        for (section, mut block, citations) in self.blocks {
            if let Block::Paragraph(said) | Block::Labelled { said, .. } | Block::Item(said) = &mut block {
                said.marks = sources.marks(&citations);
            }
            match (parts.last_mut(), &block) {
                (
                    Some(part),
                    Block::Subheading(_)
                    | Block::Paragraph(_)
                    | Block::Labelled { .. }
                    | Block::Item(_)
                    | Block::Numbered { .. },
                ) => part.blocks.push(block),
                (_, _) => parts.push(Part { section, blocks: vec![block] }),
            }
        }
        let profiles: Vec<&Profile> = std::iter::once(self.profile).chain(self.other).collect();
        let list = sources.list(&profiles, self.lang);
        if !list.is_empty() {
            let heading = std::iter::once(Block::Heading(sentences::sources(self.lang)));
            parts.push(Part { section: Section::Sources, blocks: heading.chain(list).collect() });
        }
        let ruleset = Block::Paragraph(sentences::ruleset(self.lang, RULESET_VERSION).into());
        parts.push(Part { section: Section::Ruleset, blocks: vec![ruleset] });
        parts
    }
}

impl Block {
    /// Without line breaks and other control characters: what the caller sent is printed, and must not steer a terminal.
    fn on_one_line(mut self) -> Self {
        let (first, second) = match &mut self {
            Self::Title(text) | Self::Heading(text) | Self::Subheading(text) => (text, None),
            Self::Paragraph(said) | Self::Item(said) => (&mut said.text, None),
            Self::Labelled { label, said } => (label, Some(&mut said.text)),
            Self::Numbered { mark, text, .. } => (mark, Some(text)),
        };
        for text in std::iter::once(first).chain(second) {
            if text.contains(char::is_control) {
                *text = text.replace(char::is_control, " ");
            }
        }
        self
    }
}
