//! `replay` in words.

use super::sentences;
use super::writer::Writer;
use crate::receipt::ReplayAnswer;

pub(super) fn write(writer: &mut Writer<'_>, _answer: &ReplayAnswer<'_>) {
    writer.paragraph(sentences::advisory(writer.lang));
}
