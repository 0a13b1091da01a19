//! What an answer says beside its proofs: field by field, against what follows from the input and from constant data.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::reason::{Checked, RejectionReason};
use crate::input::{Json, Object, Path as Place};
use crate::text::Lang;

/// The fields of an answer, or of a part of it, as JSON.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Beside<'c>(Vec<(&'c str, Cow<'c, Json<'c>>)>);

impl<'c> Beside<'c> {
    /// The fields of this object; those that the proofs are about are checked elsewhere.
    pub(super) fn sent(object: Object<'c, 'c>) -> Self {
        Self(object.fields().iter().map(|(field, value)| (&**field, Cow::Borrowed(value))).collect())
    }

    /// And this field.
    pub(super) fn with(mut self, field: &'static str, value: &impl Serialize) -> Self {
        self.0.push((field, Cow::Owned(json_of(value))));
        self
    }

    /// Rejects a field that says anything else.
    pub(super) fn is(&self, field: &str, expected: &impl Serialize, place: &Place<'_>, checked: &mut Checked) {
        self.follows(RejectionReason::AnswerDiffers, field, |_| expected, place, checked);
    }

    /// Rejects a field that says anything else in words, or in the other language than the rest of the answer.
    pub(super) fn says<T: Serialize>(
        &self,
        field: &str,
        expected: impl Fn(Lang) -> T,
        place: &Place<'_>,
        checked: &mut Checked,
    ) {
        self.follows(RejectionReason::AnswerDiffers, field, expected, place, checked);
    }

    /// The same, for this reason.
    pub(super) fn follows<T: Serialize>(
        &self,
        reason: RejectionReason,
        field: &str,
        expected: impl Fn(Lang) -> T,
        place: &Place<'_>,
        checked: &mut Checked,
    ) {
        let sent = self.get(field);
        let [danish, english] = [Lang::Danish, Lang::English].map(|lang| is_same(sent, &json_of(&expected(lang))));
        let lang = match (danish, english) {
            (true, true) => return,
            (true, false) => Some(Lang::Danish),
            (false, true) => Some(Lang::English),
            (false, false) => None,
        };
        let is_one_language = lang.is_some() && checked.lang.is_none_or(|other| lang == Some(other));
        checked.lang = checked.lang.or(lang);
        checked.reject_unless(is_one_language, reason, &Place::Field(place, field));
    }

    /// What is said of this field; that nothing is said of it is `null`.
    fn get(&self, field: &str) -> &Json<'c> {
        let found = self.0.iter().find(|(other, _)| *other == field);
        found.map_or(&Json::Null, |(_, value)| value)
    }
}

/// A value of this crate as JSON.
fn json_of(value: &impl Serialize) -> Json<'static> {
    // Whatever were no JSON would be accepted as nothing alone, and no answer says nothing.
    serde_json::to_value(value).and_then(Json::deserialize).unwrap_or(Json::Null)
}

/// Whether two values say the same; the fields of an object are in no order, and none is there twice.
fn is_same(one: &Json<'_>, other: &Json<'_>) -> bool {
    match (one, other) {
        (Json::Array(one), Json::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| is_same(one, other))
        }
        (Json::Object(one), Json::Object(other)) => {
            let has = |key: &str, value| one.iter().any(|(sent, said)| sent == key && is_same(said, value));
            one.len() == other.len() && other.iter().all(|(key, value)| has(key, value))
        }
        (one, other) => one == other,
    }
}
