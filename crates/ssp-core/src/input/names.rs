//! The names of one kind that an input uses.

use std::collections::HashMap;

/// Names, each counted once, in the order in which they come first.
///
/// One map for all kinds of them: each kind of map brings its code into the modules for the web anew.
#[derive(Default, Debug)]
pub(crate) struct Names(HashMap<String, usize>);

impl Names {
    /// How many other names came before this one did for the first time.
    pub(crate) fn place(&mut self, name: String) -> usize {
        let next = self.0.len();
        *self.0.entry(name).or_insert(next)
    }

    /// Adds a name, and tells whether it was not there.
    pub(crate) fn is_new(&mut self, name: String) -> bool {
        let next = self.0.len();
        self.place(name) == next
    }

    /// Whether the name came.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }
}

impl FromIterator<String> for Names {
    fn from_iter<T: IntoIterator<Item = String>>(names: T) -> Self {
        let mut all = Self::default();
        for name in names {
            all.place(name);
        }
        all
    }
}
