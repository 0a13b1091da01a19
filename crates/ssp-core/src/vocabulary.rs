//! One macro for the closed lists of the contract: an enum whose every value has one public name.

/// Defines an enum whose variants each carry the name that the JSON uses, with `ALL`, `id` and `from_id`.
macro_rules! vocabulary {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $id:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, serde::Deserialize)]
        #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
        $vis enum $name { $($(#[$variant_meta])* #[serde(rename = $id)] $variant),+ }

        impl $name {
            /// Every value, in the order of the contract.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The names of all of them, in the same order.
            pub(crate) const IDS: &'static [&'static str] = &[$($id),+];

            /// The name that the JSON uses.
            #[must_use]
            #[expect(clippy::as_conversions, clippy::indexing_slicing, reason = "each value has a name at its place")]
            pub const fn id(self) -> &'static str {
                Self::IDS[self as usize]
            }

            /// The value with this name; `None` where there is none.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                let place = $crate::vocabulary::place_of(id, Self::IDS)?;
                Self::ALL.get(place).copied()
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.id())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.id())
            }
        }
    };
}
pub(crate) use vocabulary;

/// Where this name stands among others.
pub(crate) fn place_of(id: &str, ids: &[&str]) -> Option<usize> {
    ids.iter().position(|other| *other == id)
}

/// A list that is a constant in this crate and owned when it was read from a file.
pub type List<T> = std::borrow::Cow<'static, [T]>;
/// A name that is a constant in this crate and owned when it was read from a file.
pub type Name = std::borrow::Cow<'static, str>;

/// A [`List`] of constants.
macro_rules! list {
    ($($item:expr),* $(,)?) => { std::borrow::Cow::Borrowed(&[$($item),*]) };
}
pub(crate) use list;

/// A [`Name`] that is a constant.
#[must_use]
pub const fn name(text: &'static str) -> Name {
    std::borrow::Cow::Borrowed(text)
}
