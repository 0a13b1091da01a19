//! `check` in words.

use super::sentences;
use super::writer::Writer;
use crate::proof::check::CheckAnswer;

pub(super) fn write(writer: &mut Writer<'_>, _answer: &CheckAnswer<'_>) {
    writer.paragraph(sentences::advisory(writer.lang));
}
