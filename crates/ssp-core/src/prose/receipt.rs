//! `receipt` in words.

use super::sentences;
use super::writer::Writer;
use crate::receipt::Receipt;

pub(super) fn write(writer: &mut Writer<'_>, _answer: &Receipt<'_>) {
    writer.paragraph(sentences::advisory(writer.lang));
}
