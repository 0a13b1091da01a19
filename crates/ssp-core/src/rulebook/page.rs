//! A page as any printer sees it: headings, paragraphs, lists and tables of spans.

use crate::text::Lang;

/// A book, ready to be printed.
pub(super) struct Page {
    pub(super) lang: Lang,
    pub(super) title: String,
    pub(super) contents_title: String,
    /// What stands before the table of contents.
    pub(super) front: Vec<Block>,
    pub(super) blocks: Vec<Block>,
}

pub(super) enum Block {
    /// A heading of a chapter (2) or a section (3).
    Heading {
        level: u8,
        anchor: String,
        text: String,
    },
    Paragraph(Vec<Span>),
    /// Points, each with an anchor of its own where it has one.
    List {
        numbered: Numbered,
        items: Vec<Item>,
    },
    Table(Table),
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Numbered {
    Yes,
    No,
}

pub(super) struct Item {
    pub(super) anchor: Option<String>,
    pub(super) spans: Vec<Span>,
}

pub(super) struct Table {
    pub(super) caption: String,
    pub(super) columns: Vec<String>,
    /// Each row with an anchor where it has one; its first cell is its heading.
    pub(super) rows: Vec<(Option<String>, Vec<Vec<Span>>)>,
}

#[derive(Clone)]
pub(super) enum Span {
    Text(String),
    Strong(String),
    Code(String),
    /// To another place of the book.
    To {
        text: String,
        anchor: String,
    },
    /// To a rule, by its id.
    CodeTo {
        text: String,
        anchor: String,
    },
    /// To a page on the web.
    Web {
        text: String,
        url: String,
    },
}

impl Span {
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// What it says, without markup.
    pub(super) fn said(&self) -> &str {
        match self {
            Self::Text(text)
            | Self::Strong(text)
            | Self::Code(text)
            | Self::To { text, .. }
            | Self::CodeTo { text, .. }
            | Self::Web { text, .. } => text,
        }
    }
}

/// A text on one line, without control characters: a profile file may hold any.
pub(super) fn on_one_line(text: &str) -> String {
    text.replace(char::is_control, " ")
}

/// An address that a browser may open: no other scheme than these two.
pub(super) fn is_web(url: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| url.starts_with(scheme))
}
