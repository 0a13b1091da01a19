//! One macro for the closed lists of the contract: an enum whose every value has one public name.

/// Defines an enum whose variants each carry the name that the JSON uses, with `ALL`, `id` and `from_id`.
macro_rules! vocabulary {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $id:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
        $vis enum $name { $($(#[$variant_meta])* #[serde(rename = $id)] $variant),+ }

        impl $name {
            /// Every value, in the order of the contract.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name that the JSON uses.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),+ }
            }

            /// The value with this name; `None` where there is none.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                match id { $($id => Some(Self::$variant),)+ _ => None }
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
