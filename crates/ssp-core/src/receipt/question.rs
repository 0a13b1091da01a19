//! What is asked for a receipt: the kind, and the input of that kind.

use super::{Receipt, ReceiptKind};
use crate::case::{Case, Profiles};
use crate::disclose::Disclosure;
use crate::input::{Detail, FaultCode, Json, Path, Reader};
use crate::subject::Subject;
use crate::text::text;

/// What is to be answered with a receipt.
#[derive(Clone, PartialEq, Debug)]
pub struct ReceiptQuestion<'a> {
    /// The case or the disclosure.
    pub subject: Subject<'a>,
}

impl<'a> ReceiptQuestion<'a> {
    /// Reads the question; `None` where it has a fault (the reader has it).
    pub(crate) fn read(value: &Json<'_>, profiles: Profiles<'a>, reader: &mut Reader) -> Option<Self> {
        let root = &Path::Root;
        let object = reader.object(value, root, &["kind", "input"])?;
        let kind = reader.required(&object, root, "kind");
        let kind = kind.and_then(|kind| read_kind(kind, &Path::Field(root, "kind"), reader));
        let input = reader.required(&object, root, "input");
        let (kind, input) = (kind?, input?);
        let path = &Path::Field(root, "input");
        let subject = match kind {
            ReceiptKind::Assess => {
                Case::read(input, path, profiles, reader).map(|(case, profile)| Subject::Case(case, profile))
            }
            ReceiptKind::Disclose => Disclosure::read_with(input, path, &[], reader).map(Subject::Disclosure),
        };
        subject.map(|subject| Self { subject })
    }

    /// Answers the question once it has been checked. A receipt has no words, and so no language.
    pub(crate) fn answer(&self) -> Receipt {
        Receipt::of(&self.subject)
    }
}

/// The kind of a receipt; the other kinds of question exist, so no name is nearer than these.
pub(super) fn read_kind(value: &Json<'_>, path: &Path<'_>, reader: &mut Reader) -> Option<ReceiptKind> {
    let kind = ReceiptKind::from_id(reader.string(value, path)?);
    if kind.is_none() {
        let expected = text(
            "»assess« eller »disclose«: en kvittering gælder én sag eller én videregivelse",
            "\"assess\" or \"disclose\": a receipt is of one case or of one disclosure",
        );
        reader.fault_with(FaultCode::UnknownValue, path, Detail::Expected(expected));
    }
    kind
}
