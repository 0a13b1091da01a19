//! Whole sentences in Danish and in English. A text without one of them does not compile.

use crate::vocabulary::{Name, name, vocabulary};

vocabulary! {
    /// The language of the sentences in an answer. Names and ids are the same in both.
    #[derive(Default)]
    pub enum Lang {
        /// Danish, the language of the sources.
        #[default]
        Danish = "da",
        /// English.
        English = "en",
    }
}

/// One whole sentence or term, in both languages.
#[derive(Clone, PartialEq, Eq, Debug, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Danish.
    pub da: Name,
    /// English.
    pub en: Name,
}

impl Text {
    /// The sentence in this language.
    #[must_use]
    pub fn in_lang(&self, lang: Lang) -> &str {
        match lang {
            Lang::Danish => &self.da,
            Lang::English => &self.en,
        }
    }

    /// The sentence in this language, without the other.
    #[must_use]
    pub fn into_lang(self, lang: Lang) -> Name {
        match lang {
            Lang::Danish => self.da,
            Lang::English => self.en,
        }
    }
}

/// A constant [`Text`]: Danish, then English.
#[must_use]
pub const fn text(da: &'static str, en: &'static str) -> Text {
    Text { da: name(da), en: name(en) }
}
