//! Everything a condition can read, as one bit each.

use super::{ActorKind, Fact, Flag, Purpose};

/// One statement that is true or false of a situation.
///
/// Facts and flags are asked for. The others are given with the question and are never unknown.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Atom {
    /// A fact of the case.
    Fact(Fact),
    /// A flag of the disclosure, meeting or event.
    Flag(Flag),
    /// The sender is of this kind.
    From(ActorKind),
    /// The recipient, or the participant of a meeting, is of this kind.
    To(ActorKind),
    /// The purpose is this one.
    For(Purpose),
    /// Nobody has judged yet whether the disclosure is necessary.
    NecessityNotJudged,
}

const FLAGS_FROM: u8 = 19;
const FROM_FROM: u8 = FLAGS_FROM + 12;
const TO_FROM: u8 = FROM_FROM + 11;
const FOR_FROM: u8 = TO_FROM + 11;
const NECESSITY_AT: u8 = FOR_FROM + 3;

impl Atom {
    #[expect(clippy::as_conversions, clippy::arithmetic_side_effects, reason = "discriminants below 64")]
    const fn bit(self) -> u64 {
        let at = match self {
            Self::Fact(fact) => fact as u8,
            Self::Flag(flag) => FLAGS_FROM + flag as u8,
            Self::From(kind) => FROM_FROM + kind as u8,
            Self::To(kind) => TO_FROM + kind as u8,
            Self::For(purpose) => FOR_FROM + purpose as u8,
            Self::NecessityNotJudged => NECESSITY_AT,
        };
        1 << at
    }

    fn at(position: u32) -> Option<Self> {
        fn nth<T: Copy>(all: &[T], position: u32, from: u8) -> Option<T> {
            let index = usize::try_from(position.checked_sub(u32::from(from))?).ok()?;
            all.get(index).copied()
        }
        nth(Fact::ALL, position, 0)
            .map(Self::Fact)
            .or_else(|| nth(Flag::ALL, position, FLAGS_FROM).map(Self::Flag))
            .or_else(|| nth(ActorKind::ALL, position, FROM_FROM).map(Self::From))
            .or_else(|| nth(ActorKind::ALL, position, TO_FROM).map(Self::To))
            .or_else(|| nth(Purpose::ALL, position, FOR_FROM).map(Self::For))
            .or_else(|| nth(&[Self::NecessityNotJudged], position, NECESSITY_AT))
    }
}

impl std::fmt::Display for Atom {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Fact(fact) => f.write_str(fact.id()),
            Self::Flag(flag) => f.write_str(flag.id()),
            Self::From(kind) => write!(f, "from.kind={kind}"),
            Self::To(kind) => write!(f, "to.kind={kind}"),
            Self::For(purpose) => write!(f, "purpose={purpose}"),
            Self::NecessityNotJudged => f.write_str("necessary=null"),
        }
    }
}

/// A set of [`Atom`]s.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Atoms(u64);

impl Atoms {
    /// No atom.
    pub const NONE: Self = Self(0);

    /// The set of these atoms.
    #[must_use]
    pub const fn of(mut atoms: &[Atom]) -> Self {
        let mut bits = 0;
        while let [first, rest @ ..] = atoms {
            bits |= first.bit();
            atoms = rest;
        }
        Self(bits)
    }

    /// The set of these facts.
    #[must_use]
    pub const fn facts(mut facts: &[Fact]) -> Self {
        let mut bits = 0;
        while let [first, rest @ ..] = facts {
            bits |= Atom::Fact(*first).bit();
            facts = rest;
        }
        Self(bits)
    }

    /// The set of the facts whose bit is set: bit n stands for the n-th of [`Fact::ALL`], and the other bits for nothing.
    #[must_use]
    #[expect(clippy::as_conversions, reason = "from 32 bits to 64")]
    pub const fn of_fact_bits(bits: u32) -> Self {
        const FACTS: Atoms = Atoms::facts(Fact::ALL);
        Self(bits as u64).and(FACTS)
    }

    /// This set with one atom more.
    #[must_use]
    pub const fn with(self, atom: Atom) -> Self {
        Self(self.0 | atom.bit())
    }

    /// The atoms in either set.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The atoms in both sets.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The atoms of this set that are not in the other.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether the set has no atom.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether every atom of the other set is in this one.
    #[must_use]
    pub const fn has_all(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether some atom of the other set is in this one.
    #[must_use]
    pub const fn has_any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether this atom is in the set.
    #[must_use]
    pub const fn has(self, atom: Atom) -> bool {
        self.0 & atom.bit() != 0
    }

    /// How many atoms the set has.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// The atoms, in the order of the contract.
    pub fn iter(self) -> impl Iterator<Item = Atom> {
        let mut bits = self.0;
        std::iter::from_fn(move || {
            let lowest = bits.trailing_zeros();
            bits &= bits.wrapping_sub(1);
            Atom::at(lowest)
        })
    }

    /// Every subset of this set: the empty one first, this one last, in the order of a binary count.
    pub fn subsets(self) -> impl Iterator<Item = Self> {
        let mut next = Some(0_u64);
        std::iter::from_fn(move || {
            let subset = next?;
            // Counting with the bits outside the set already full makes the carry jump over them.
            next = (subset != self.0).then(|| subset.wrapping_sub(self.0) & self.0);
            Some(Self(subset))
        })
    }
}

impl std::fmt::Debug for Atoms {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.iter().map(|atom| atom.to_string())).finish()
    }
}

/// A constant set of [`Atom`]s: `atoms![Fact::Crime, Flag::Acute]` by their constructors.
macro_rules! atoms {
    ($($kind:ident($name:ident)),* $(,)?) => { $crate::facts::Atoms::of(&[$(atoms!(@ $kind $name)),*]) };
    (@ Fact $name:ident) => { $crate::facts::Atom::Fact($crate::facts::Fact::$name) };
    (@ Flag $name:ident) => { $crate::facts::Atom::Flag($crate::facts::Flag::$name) };
    (@ From $name:ident) => { $crate::facts::Atom::From($crate::facts::ActorKind::$name) };
    (@ To $name:ident) => { $crate::facts::Atom::To($crate::facts::ActorKind::$name) };
    (@ For $name:ident) => { $crate::facts::Atom::For($crate::facts::Purpose::$name) };
}
pub(crate) use atoms;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_is_shown_by_its_names() {
        assert_eq!(format!("{:?}", atoms![Fact(Crime), Flag(Acute)]), r#"{"crime", "acute"}"#);
        assert_eq!(format!("{:?}", Atoms::NONE), "{}");
    }

    /// Every atom, in the order of the contract.
    fn all() -> Vec<Atom> {
        let facts = Fact::ALL.iter().map(|fact| Atom::Fact(*fact));
        let flags = Flag::ALL.iter().map(|flag| Atom::Flag(*flag));
        let from = ActorKind::ALL.iter().map(|kind| Atom::From(*kind));
        let to = ActorKind::ALL.iter().map(|kind| Atom::To(*kind));
        let purposes = Purpose::ALL.iter().map(|purpose| Atom::For(*purpose));
        facts.chain(flags).chain(from).chain(to).chain(purposes).chain([Atom::NecessityNotJudged]).collect()
    }

    #[test]
    fn each_atom_has_a_place_and_a_name_of_its_own() {
        let all = all();
        assert_eq!(all.len(), 57);
        assert!(Atoms::of(&all).iter().eq(all.iter().copied()));
        let names: std::collections::BTreeSet<String> = all.iter().map(ToString::to_string).collect();
        assert_eq!(names.len(), all.len());
        assert!(names.iter().all(|name| !name.is_empty()));
        for (place, atom) in all.iter().enumerate() {
            let only = Atoms::of(&[*atom]);
            assert_eq!((only.len(), only.is_empty()), (1, false));
            assert!(all.iter().enumerate().all(|(other, one)| only.has(*one) == (other == place)));
            assert_eq!(format!("{only:?}"), format!("{{{:?}}}", atom.to_string()));
        }
    }

    #[test]
    fn sets_are_sets() {
        let [crime, acute] = [Atom::Fact(Fact::Crime), Atom::Flag(Flag::Acute)];
        let (one, other) = (Atoms::of(&[crime]), Atoms::of(&[acute]));
        let both = one.with(acute);
        assert_eq!(both.with(crime), both, "an atom is in a set once");
        assert_eq!(Atoms::of(&[crime, crime]), one);
        assert_eq!(Atoms::facts(&[Fact::Crime, Fact::Crime]), one);
        assert_eq!(one.or(both), both);
        assert_eq!((both.and(one), one.and(other)), (one, Atoms::NONE));
        assert_eq!((both.without(one), one.without(other)), (other, one));
        assert_eq!([Atoms::NONE.len(), one.len(), both.len()], [0, 1, 2]);
        assert_eq!([Atoms::NONE, one].map(Atoms::is_empty), [true, false]);
        assert!(both.has_all(one) && !one.has_all(both) && one.has_all(Atoms::NONE));
        assert!(both.has_any(one) && !one.has_any(other) && !one.has_any(Atoms::NONE));
        let subsets: Vec<Atoms> = both.subsets().collect();
        assert_eq!(subsets, [Atoms::NONE, one, other, both]);
        assert_eq!(Atoms::NONE.subsets().collect::<Vec<_>>(), [Atoms::NONE]);
    }

    #[test]
    fn facts_stand_in_their_bits() {
        let mut several = Vec::new();
        for (place, fact) in (0..).zip(Fact::ALL) {
            several.push(*fact);
            assert_eq!(Atoms::of_fact_bits(1 << place), Atoms::facts(&[*fact]));
            assert_eq!(Atoms::of_fact_bits((2 << place) - 1), Atoms::facts(&several));
        }
        assert_eq!(Atoms::of_fact_bits(u32::MAX), Atoms::facts(Fact::ALL));
    }

    #[test]
    fn the_authorities_are_all_but_the_last_three() {
        let others = [ActorKind::SelfGoverningInstitution, ActorKind::FreeSchool, ActorKind::PrivateActor];
        let rest: Vec<ActorKind> =
            ActorKind::ALL.iter().copied().filter(|kind| !ActorKind::authorities().contains(kind)).collect();
        assert_eq!(rest, others);
    }
}
