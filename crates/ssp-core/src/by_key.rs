//! A map of a few keys, in their order.

use std::ops::Index;

use serde::ser::{Serialize, SerializeMap, Serializer};

/// A map of a few keys, in their order: a sorted list of pairs, and outside a JSON object.
///
/// ```
/// use ssp_core::by_key::ByKey;
///
/// let map: ByKey<u8, &str> = [(2, "two"), (1, "one")].into_iter().collect();
/// assert_eq!(map.get(&2), Some(&"two"));
/// assert_eq!(map.keys().copied().collect::<Vec<_>>(), [1, 2]);
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ByKey<K, V>(Vec<(K, V)>);

impl<K, V> Default for ByKey<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord, V> ByKey<K, V> {
    /// What is kept under this key.
    #[must_use]
    pub fn get(&self, key: &K) -> Option<&V> {
        self.0.iter().find(|(other, _)| other == key).map(|(_, value)| value)
    }

    /// Keeps a value under this key, in place of the one that was there.
    pub fn insert(&mut self, key: K, value: V) {
        let at = self.0.iter().position(|(other, _)| *other >= key);
        match at.and_then(|at| self.0.get_mut(at)) {
            Some((other, old)) if *other == key => *old = value,
            _ => self.0.insert(at.unwrap_or(self.0.len()), (key, value)),
        }
    }

    /// Keys and values, by key.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> + Clone {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// The keys, in order.
    pub fn keys(&self) -> impl Iterator<Item = &K> + Clone {
        self.0.iter().map(|(key, _)| key)
    }

    /// The values, by key.
    pub fn values(&self) -> impl Iterator<Item = &V> + Clone {
        self.0.iter().map(|(_, value)| value)
    }

    /// How many keys there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<K: Ord, T> ByKey<K, Vec<T>> {
    /// Adds an item to the list under this key.
    pub fn add(&mut self, key: K, item: T) {
        match self.0.iter_mut().find(|(other, _)| *other == key) {
            Some((_, items)) => items.push(item),
            None => self.insert(key, vec![item]),
        }
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for ByKey<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        let mut map = Self::default();
        for (key, value) in pairs {
            map.insert(key, value);
        }
        map
    }
}

impl<K, V> IntoIterator for ByKey<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<K: Ord, V> Index<&K> for ByKey<K, V> {
    type Output = V;

    /// # Panics
    /// Where nothing is kept under this key, as the maps of the standard library do.
    #[expect(clippy::expect_used, reason = "the contract of Index; the crate itself uses `get`")]
    fn index(&self, key: &K) -> &V {
        self.get(key).expect("a value under this key")
    }
}

impl<K: Serialize, V: Serialize> Serialize for ByKey<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in &self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

#[cfg(feature = "schemars")]
impl<K: schemars::JsonSchema, V: schemars::JsonSchema> schemars::JsonSchema for ByKey<K, V> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        std::collections::BTreeMap::<K, V>::schema_name()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        std::collections::BTreeMap::<K, V>::json_schema(generator)
    }
}
