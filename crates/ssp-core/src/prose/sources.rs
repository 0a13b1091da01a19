//! The sources of an answer, numbered in the order in which it needs them.

use super::{Block, sentences};
use crate::order;
use crate::profile::Profile;
use crate::sources::{Citation, Source, find};
use crate::text::Lang;

/// The documents that were cited, in the order in which they came up, each with the sections cited.
#[derive(Default)]
pub(super) struct Sources {
    documents: Vec<(String, Vec<String>)>,
}

impl Sources {
    pub(super) fn add(&mut self, citation: &Citation) {
        let known = self.documents.iter().position(|(id, _)| *id == citation.source);
        let at = known.unwrap_or_else(|| {
            self.documents.push((citation.source.to_string(), Vec::new()));
            self.documents.len().saturating_sub(1)
        });
        if let Some((_, sections)) = self.documents.get_mut(at)
            && !sections.iter().any(|section| *section == citation.section)
        {
            sections.push(citation.section.to_string());
        }
    }

    /// The marks of these citations, such as `1a`.
    pub(super) fn marks(&self, citations: &[Citation]) -> Vec<String> {
        let mut places: Vec<(usize, usize, usize)> = Vec::new();
        for citation in citations {
            for (at, (_, sections)) in self.documents.iter().enumerate().filter(|(_, (id, _))| *id == citation.source) {
                let section = sections.iter().position(|section| *section == citation.section).unwrap_or_default();
                places.push((at, section, sections.len()));
            }
        }
        order::sort_once(&mut places);
        places.into_iter().map(|(document, section, sections)| mark(document, section, sections)).collect()
    }

    pub(super) fn list(&self, profiles: &[&Profile], lang: Lang) -> Vec<Block> {
        let blocks = self.documents.iter().enumerate().map(|(at, (id, sections))| {
            let mut of_profiles = profiles.iter().flat_map(|profile| profile.sources.iter());
            let source = of_profiles.find(|source| source.id == *id).or_else(|| find(id));
            let url = source.and_then(|source| source.url.as_deref()).map(ToOwned::to_owned);
            Block::Numbered {
                mark: format!("[{}]", at.saturating_add(1)),
                text: described(id, source, sections, lang),
                url,
            }
        });
        blocks.collect()
    }
}

/// `1` where one section of the document is cited, else `1a`, `1b` …
fn mark(document: usize, section: usize, sections: usize) -> String {
    let number = document.saturating_add(1);
    if sections < 2 { number.to_string() } else { format!("{number}{}", letter(section)) }
}

fn letter(section: usize) -> String {
    ('a'..='z').nth(section).map_or_else(|| format!(".{}", section.saturating_add(1)), String::from)
}

/// Publisher, title and sections.
fn described(id: &str, source: Option<&Source>, sections: &[String], lang: Lang) -> String {
    let document =
        source.map_or_else(|| id.to_owned(), |source| sentences::document(lang, &source.publisher, &source.title));
    let places = match sections {
        // A document cited under its own title is cited as a whole.
        [only] if source.is_some_and(|source| source.title == *only) => document,
        [only] => format!("{document}, {only}"),
        _ => {
            let lettered = sections.iter().enumerate().map(|(at, section)| format!("{}) {section}", letter(at)));
            format!("{document}: {}", lettered.collect::<Vec<_>>().join("; "))
        }
    };
    let stop = if places.ends_with(['.', '?']) { "" } else { "." };
    format!("{places}{stop}")
}
