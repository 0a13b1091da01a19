//! What one fact says of another: repeated serious crime is repeated crime, and that is crime.

use super::{Atom, Atoms, Fact};

/// The facts that follow from this one, directly or through another.
///
/// ```
/// use ssp_core::facts::{Fact, implies};
/// assert_eq!(implies(Fact::RepeatedCrimeSerious), [Fact::Crime, Fact::RepeatedCrime]);
/// assert!(implies(Fact::ConcerningBehaviour).is_empty());
/// ```
#[must_use]
pub const fn implies(fact: Fact) -> &'static [Fact] {
    match fact {
        Fact::RepeatedCrimeSerious => &[Fact::Crime, Fact::RepeatedCrime],
        Fact::RepeatedCrime | Fact::PersonEndangeringCrime | Fact::QualifiedCrime => &[Fact::Crime],
        Fact::ConcerningBehaviour
        | Fact::Crime
        | Fact::NeedsCoordinatedEffort
        | Fact::PspCooperation
        | Fact::SociallyVulnerable
        | Fact::KspCooperation
        | Fact::ReleasedFromPrisonService
        | Fact::ReleasedFromPlacement
        | Fact::ReleasedFromRemand
        | Fact::RadicalisedOrAtRisk
        | Fact::RadicalisationConcern
        | Fact::GangRecruitmentRisk
        | Fact::GroupOfConcern
        | Fact::SpeciallyComplicated
        | Fact::RiskOfRepeatedCrime => &[],
    }
}

/// The facts that cannot be true where this one is false.
#[must_use]
pub fn implied_by(fact: Fact) -> Atoms {
    let implying = IMPLYING.iter().filter(|(_, implied)| implied.has(Atom::Fact(fact)));
    implying.fold(Atoms::NONE, |set, (implying, _)| set.with(Atom::Fact(*implying)))
}

/// The facts from which another follows, each with what does.
const IMPLYING: [(Fact, Atoms); 4] = [
    with_implied(Fact::RepeatedCrime),
    with_implied(Fact::RepeatedCrimeSerious),
    with_implied(Fact::PersonEndangeringCrime),
    with_implied(Fact::QualifiedCrime),
];

const fn with_implied(fact: Fact) -> (Fact, Atoms) {
    (fact, Atoms::facts(implies(fact)))
}

/// What is true and what is false, with everything that follows from it.
#[inline]
pub(crate) fn settle(yes: Atoms, no: Atoms) -> (Atoms, Atoms) {
    let (mut all_yes, mut all_no) = (yes, no);
    for (fact, implied) in IMPLYING {
        if yes.has(Atom::Fact(fact)) {
            all_yes = all_yes.or(implied);
        }
        if no.has_any(implied) {
            all_no = all_no.with(Atom::Fact(fact));
        }
    }
    (all_yes, all_no)
}

/// The pairs of answers that cannot both be right: a fact answered yes, and one that follows from it answered no.
pub(crate) fn contradictions(yes: Atoms, no: Atoms) -> impl Iterator<Item = (Fact, Fact)> {
    IMPLYING
        .iter()
        .filter(move |(fact, _)| yes.has(Atom::Fact(*fact)))
        .flat_map(|(fact, _)| implies(*fact).iter().map(move |implied| (*fact, *implied)))
        .filter(move |(_, implied)| no.has(Atom::Fact(*implied)))
}

impl Atoms {
    /// Whether this choice of what is true, among the atoms of `read`, respects the implications.
    pub(crate) fn is_possible_among(self, read: Self) -> bool {
        IMPLYING.iter().all(|(fact, implied)| !self.has(Atom::Fact(*fact)) || self.has_all(implied.and(read)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::atoms;

    #[test]
    fn a_choice_respects_what_follows_from_it() {
        let crime = atoms![Fact(Crime)];
        let both = atoms![Fact(Crime), Fact(RepeatedCrime)];
        let repeated = atoms![Fact(RepeatedCrime)];
        assert!(crime.is_possible_among(both) && both.is_possible_among(both) && Atoms::NONE.is_possible_among(both));
        assert!(!repeated.is_possible_among(both));
        // What is not among them is left open.
        assert!(repeated.is_possible_among(repeated));
    }
}
