//! Retsplejelovens § 115: disclosure of strictly private matters (*rent private forhold*) in the cooperations.
//!
//! Subsection 1 lets the police disclose where it is necessary for SSP (no. 1), PSP (no. 2) or KSP (no. 3); subsection 2 lets
//! the authorities that take part do the same, and never for investigation; subsection 3 draws in self-governing
//! institutions with a public task; by subsection 4 nobody is ever obliged. There is no age limit but the one in no. 3 b.
//!
//! A disclosure is permitted where § 115 applies at all ([`APPLIES`]) and every condition of its cooperation holds.

mod common;
mod ksp;
mod psp;
mod ssp;
pub mod vintage;

pub use self::common::APPLIES;
pub use self::ksp::GROUND as KSP_GROUND;
pub use self::psp::GROUND as PSP_GROUND;
use crate::facts::Cooperation;
use crate::rule::{Finding, Rule};
use crate::text::Text;

/// The conditions of a cooperation: all must hold, and one that fails forbids the disclosure under § 115.
#[must_use]
pub fn conditions(cooperation: Cooperation) -> &'static [&'static Rule<Finding>] {
    match cooperation {
        Cooperation::Ssp => ssp::CONDITIONS,
        Cooperation::Psp => psp::CONDITIONS,
        Cooperation::Ksp => ksp::CONDITIONS,
    }
}

/// A condition, and what it is called.
type Named = (&'static Rule<Finding>, Text);

/// What a condition is called; `None` where it is no condition of § 115.
#[must_use]
pub fn name(condition: &Rule<Finding>) -> Option<&'static Text> {
    let all = common::NAMES.iter().chain(&ssp::NAMES).chain(&psp::NAMES).chain(&ksp::NAMES);
    all.into_iter().find(|(named, _)| std::ptr::eq(*named, condition)).map(|(_, name)| name)
}

/// The most conditions that a cooperation has.
pub(crate) const MOST_CONDITIONS: usize = 9;
const _: () = assert!(ssp::CONDITIONS.len() <= MOST_CONDITIONS);
const _: () = assert!(psp::CONDITIONS.len() <= MOST_CONDITIONS);
const _: () = assert!(ksp::CONDITIONS.len() <= MOST_CONDITIONS);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_conditions_of_a_cooperation_have_names_of_their_own() {
        for &cooperation in Cooperation::ALL {
            let rules = conditions(cooperation);
            let names: Vec<&Text> = rules.iter().filter_map(|rule| name(rule)).collect();
            assert_eq!(names.len(), rules.len(), "{cooperation}");
            for (place, one) in names.iter().enumerate() {
                assert!(!one.da.is_empty() && !one.en.is_empty());
                assert!(names.iter().skip(place.saturating_add(1)).all(|other| other != one), "{cooperation}: {one:?}");
            }
        }
        assert_eq!(name(&common::APPLIES.clone()), None, "a copy is no condition");
    }
}
