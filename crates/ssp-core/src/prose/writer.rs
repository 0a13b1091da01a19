//! Collects the blocks of an answer and the sources that they rest on, and numbers the sources at the end.

use super::said::Said;
use super::sources::Sources;
use super::{Block, sentences};
use crate::assess::RULESET_VERSION;
use crate::catalogue::{Entry, entries};
use crate::profile::Profile;
use crate::sources::{Certainty, Citation};
use crate::text::Lang;

/// Writes an answer.
pub(super) struct Writer<'a> {
    pub(super) profile: &'a Profile,
    pub(super) lang: Lang,
    rules: Vec<Entry<'a>>,
    blocks: Vec<(Block, Vec<Citation>)>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(profile: &'a Profile, lang: Lang) -> Self {
        Self { profile, lang, rules: entries(profile), blocks: Vec::new() }
    }

    /// The rule with this id.
    pub(super) fn rule(&self, id: &str) -> Option<Entry<'a>> {
        self.rules.iter().find(|entry| entry.rule == id).copied()
    }

    /// How sure we are of a note, found by its words: an answer does not say.
    pub(super) fn certainty_of_note(&self, note: &str) -> Certainty {
        let is_it = |entry: &&Entry<'_>| entry.text.is_some_and(|text| text.in_lang(self.lang) == note);
        self.rules.iter().find(is_it).map_or(Certainty::Verified, |entry| entry.certainty)
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
        self.say(said.into(), |text| Block::Labelled { label, text });
    }

    pub(super) fn numbered(&mut self, number: usize, text: impl Into<String>) {
        self.push(Block::Numbered { mark: format!("{number}."), text: text.into() });
    }

    /// A heading and what stands under it; nothing where that is nothing.
    pub(super) fn section(&mut self, heading: String, write: impl FnOnce(&mut Self)) {
        let before = self.blocks.len();
        self.push(Block::Heading(heading));
        write(self);
        if self.blocks.len() == before.saturating_add(1) {
            self.blocks.pop();
        }
    }

    fn push(&mut self, block: Block) {
        self.blocks.push((block.on_one_line(), Vec::new()));
    }

    fn say(&mut self, said: Said, block: impl FnOnce(String) -> Block) {
        self.blocks.push((block(said.text(self.lang)).on_one_line(), said.citations));
    }

    /// The blocks, each with the numbers of its sources, then the sources and the version of the rules.
    pub(super) fn finish(self) -> Vec<Block> {
        let mut sources = Sources::default();
        for citation in self.blocks.iter().flat_map(|(_, citations)| citations) {
            sources.add(citation);
        }
        let mut blocks = Vec::with_capacity(self.blocks.len());
        for (mut block, citations) in self.blocks {
            if let (Some(marks), Some(text)) = (sources.marks(&citations), block.text_mut()) {
                text.push(' ');
                text.push_str(&marks);
            }
            blocks.push(block);
        }
        let list = sources.list(self.profile, self.lang);
        if !list.is_empty() {
            blocks.push(Block::Heading(sentences::sources(self.lang)));
            blocks.extend(list);
        }
        blocks.push(Block::Paragraph(sentences::ruleset(self.lang, RULESET_VERSION)));
        blocks
    }
}

impl Block {
    const fn text_mut(&mut self) -> Option<&mut String> {
        match self {
            Self::Paragraph(text) | Self::Labelled { text, .. } | Self::Item(text) => Some(text),
            Self::Title(_) | Self::Heading(_) | Self::Subheading(_) | Self::Numbered { .. } => None,
        }
    }

    /// Without line breaks and other control characters: what the caller sent is printed, and must not steer a terminal.
    fn on_one_line(mut self) -> Self {
        let (first, second) = match &mut self {
            Self::Title(text)
            | Self::Heading(text)
            | Self::Subheading(text)
            | Self::Paragraph(text)
            | Self::Item(text) => (text, None),
            Self::Labelled { label: first, text } | Self::Numbered { mark: first, text } => (first, Some(text)),
        };
        for text in std::iter::once(first).chain(second) {
            if text.contains(char::is_control) {
                *text = text.replace(char::is_control, " ");
            }
        }
        self
    }
}
