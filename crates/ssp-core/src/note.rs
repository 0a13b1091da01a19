//! Notes (*bemærkninger*): what a professional should also know, with its source. No verdict depends on one.

use crate::rule::{Basis, Condition};
use crate::text::Text;
use crate::vocabulary::Name;

/// Something that a professional should also know where the condition holds for sure.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Note {
    /// Its name in the JSON.
    pub id: Name,
    /// When it is shown.
    pub when: Condition,
    /// The note, in whole sentences.
    pub text: Text,
    /// What it stands on.
    pub basis: Basis,
}
