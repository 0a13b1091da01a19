//! `why-not` in words.

use super::sentences;
use super::writer::Writer;
use crate::why_not::WhyNotAnswer;

pub(super) fn write(writer: &mut Writer<'_>, _answer: &WhyNotAnswer<'_>) {
    writer.paragraph(sentences::advisory(writer.lang));
}
