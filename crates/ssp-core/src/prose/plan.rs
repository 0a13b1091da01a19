//! `plan` in words.

use super::sentences;
use super::writer::Writer;
use crate::plan::PlanAnswer;

pub(super) fn write(writer: &mut Writer<'_>, _answer: &PlanAnswer<'_>) {
    writer.paragraph(sentences::advisory(writer.lang));
}
