//! Sentences with what they rest on.

use super::{sentences, words};
use crate::catalogue::{AgeLimit, Entry};
use crate::rule::Basis;
use crate::sources::{Certainty, Citation};
use crate::text::Lang;

/// Sentences, what they rest on and how sure we are of each.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    sentences: Vec<(String, Option<Certainty>)>,
    pub(super) citations: Vec<Citation>,
}

impl Said {
    pub(super) fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        let sentences = if text.is_empty() { Vec::new() } else { vec![(text, None)] };
        Self { sentences, citations: Vec::new() }
    }

    /// A rule by itself: its sentence, its sources, how sure we are.
    pub(super) fn rule(entry: &Entry<'_>, lang: Lang) -> Self {
        let text = match (entry.limit, entry.text) {
            (Some(AgeLimit::From(age)), _) => sentences::too_young(lang, &words::limit(age, lang)),
            (Some(AgeLimit::Until(age)), _) => sentences::too_old(lang, &words::limit(age, lang)),
            (None, Some(text)) => text.in_lang(lang).to_owned(),
            (None, None) => String::new(),
        };
        Self::new(text).citing(entry.sources).no_surer_than(entry.certainty)
    }

    /// Resting on these citations.
    pub(super) fn citing<'c>(mut self, citations: impl IntoIterator<Item = &'c Citation>) -> Self {
        self.citations.extend(citations.into_iter().cloned());
        self
    }

    /// As sure as this, and no surer.
    pub(super) fn no_surer_than(mut self, certainty: Certainty) -> Self {
        for (_, of_sentence) in &mut self.sentences {
            *of_sentence = (*of_sentence).max(Some(certainty));
        }
        self
    }

    /// Standing on what a rule stands on, and no surer.
    pub(super) fn standing_on(self, basis: &Basis) -> Self {
        self.citing(basis.sources.iter()).no_surer_than(basis.certainty)
    }

    /// And this after it.
    pub(super) fn and(mut self, other: Self) -> Self {
        self.sentences.extend(other.sentences);
        self.citations.extend(other.citations);
        self
    }

    /// Resting on what another rests on too, without its sentences.
    pub(super) fn with_sources_of(mut self, other: Self) -> Self {
        self.citations.extend(other.citations);
        self
    }

    /// The sentences, with a remark after those that are not verified, unless they say so themselves.
    pub(super) fn text(&self, lang: Lang) -> String {
        let mut parts: Vec<String> = Vec::new();
        for (at, (sentence, certainty)) in self.sentences.iter().enumerate() {
            parts.push(sentence.clone());
            let next = self.sentences.get(at.saturating_add(1)).map(|(_, certainty)| *certainty);
            if next == Some(*certainty) {
                continue;
            }
            match certainty {
                Some(Certainty::Inferred) => parts.push(sentences::inferred(lang)),
                Some(Certainty::Unverified) if !has(sentence, &sentences::says_unverified(lang)) => {
                    parts.push(sentences::unverified(lang));
                }
                Some(Certainty::Unverified | Certainty::Verified) | None => {}
            }
        }
        parts.join(" ")
    }
}

/// Whether the text has these words in it: small, where the search of the standard library is fast and large.
fn has(text: &str, words: &str) -> bool {
    text.as_bytes().windows(words.len()).any(|window| window == words.as_bytes())
}

impl From<String> for Said {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl From<&str> for Said {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}
