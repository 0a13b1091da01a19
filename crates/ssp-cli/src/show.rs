//! Prose on a terminal: headings that stand out, wrapped lines, hanging items.

use std::borrow::Cow;

use ssp_core::prose::Block;
use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};

/// The widest line that reads well.
const WIDEST: usize = 96;
const NARROWEST: usize = 24;

/// How wide lines are: as wide as the terminal, within reason.
pub(crate) fn width() -> usize {
    textwrap::termwidth().clamp(NARROWEST, WIDEST)
}

/// Lays out blocks after what is in `page`, with lines of at most this width.
pub(crate) fn lay_out(blocks: &[Block], width: usize, page: &mut String) {
    let mut list_before = None;
    for block in blocks {
        // The points of one list stand together; everything else is set off.
        let list = is_in_list(block).then(|| std::mem::discriminant(block));
        if !page.is_empty() && (list.is_none() || list != list_before) {
            page.push('\n');
        }
        list_before = list;
        match block {
            Block::Title(text) => underlined(text, "=", width, page),
            Block::Heading(text) => underlined(text, "-", width, page),
            Block::Subheading(text) => underlined(text, "~", width, page),
            Block::Paragraph(said) => wrapped("", &said.to_string(), width, page),
            Block::Labelled { label, said } if label.ends_with(['?', ':', '.']) => {
                hanging(&format!("{label} {said}"), width, page);
            }
            Block::Labelled { label, said } => hanging(&format!("{label}: {said}"), width, page),
            Block::Item(said) => wrapped("- ", &said.to_string(), width, page),
            Block::Numbered { mark, text, url } => {
                let text = url.as_ref().map_or_else(|| text.clone(), |url| format!("{text} {url}"));
                wrapped(&format!("{} ", clean(mark)), &text, width, page);
            }
        }
    }
}

const fn is_in_list(block: &Block) -> bool {
    matches!(block, Block::Labelled { .. } | Block::Item(_) | Block::Numbered { .. })
}

/// Sets off an answer from the one before.
pub(crate) fn separate(name: Option<String>, width: usize, page: &mut String) {
    page.push('\n');
    page.push_str(&"─".repeat(width));
    page.push('\n');
    if let Some(name) = name {
        page.push_str(&name);
        page.push('\n');
    }
}

fn underlined(text: &str, with: &str, width: usize, page: &mut String) {
    let start = page.len();
    wrapped("", text, width, page);
    let longest = page.get(start..).unwrap_or_default().lines().map(textwrap::core::display_width).max();
    page.push_str(&with.repeat(longest.unwrap_or_default()));
    page.push('\n');
}

/// Text whose first line begins with this mark, and whose other lines stand under the text.
fn wrapped(mark: &str, text: &str, width: usize, page: &mut String) {
    let indent = " ".repeat(textwrap::core::display_width(mark));
    wrap(text, Options::new(width).initial_indent(mark).subsequent_indent(&indent), page);
}

/// Text whose first line stands out to the left.
fn hanging(text: &str, width: usize, page: &mut String) {
    wrap(text, Options::new(width).subsequent_indent("    "), page);
}

fn wrap(text: &str, options: Options<'_>, page: &mut String) {
    let options = options
        .break_words(false)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    for line in textwrap::wrap(&clean(text), options) {
        page.push_str(line.trim_end());
        page.push('\n');
    }
}

/// Text that cannot steer a terminal: what others sent may hold control characters.
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    let steers = |c: char| {
        c.is_control() || matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    if !text.contains(steers) {
        return Cow::Borrowed(text);
    }
    let shown = |c: char| match c {
        '\n' | '\t' => ' ',
        c if steers(c) => char::REPLACEMENT_CHARACTER,
        c => c,
    };
    Cow::Owned(text.chars().map(shown).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_hang_and_headings_stand_out() {
        let blocks = [
            Block::Title("Vurdering".into()),
            Block::Paragraph("Et afsnit der er lidt længere end linjen.".to_owned().into()),
            Block::Item("Den ene ting er 2026-01-15 sagt.".to_owned().into()),
            Block::Item("b".to_owned().into()),
            Block::Numbered { mark: "[12]".into(), text: "Kilden til det hele er lang.".into(), url: None },
            Block::Labelled { label: "SSP+".into(), said: "ja, og det er også en lang sætning".to_owned().into() },
            Block::Labelled { label: "Hvorfor?".into(), said: "derfor".to_owned().into() },
            Block::Heading("Æble".into()),
        ];
        let mut page = String::new();
        lay_out(&blocks, 24, &mut page);
        let expected = "Vurdering\n=========\n\nEt afsnit der er lidt\nlængere end linjen.\n\n- Den ene ting er\n  2026-01-15 sagt.\n- b\n\n\
            [12] Kilden til det hele\n     er lang.\n\nSSP+: ja, og det er også\n    en lang sætning\nHvorfor? derfor\n\nÆble\n----\n";
        assert_eq!(page, expected);
    }

    #[test]
    fn nothing_that_was_sent_steers_the_terminal() {
        assert_eq!(clean("a\u{1b}[2J\u{9b}b\u{202e}\n"), "a\u{fffd}[2J\u{fffd}b\u{fffd} ");
        assert_eq!(clean("Nørrebro § 115"), "Nørrebro § 115");
    }
}
