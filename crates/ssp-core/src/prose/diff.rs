//! `diff` in words.

use super::sentences;
use super::writer::Writer;
use crate::diff::DiffAnswer;

pub(super) fn write(writer: &mut Writer<'_>, _answer: &DiffAnswer<'_>) {
    writer.paragraph(sentences::advisory(writer.lang));
}
