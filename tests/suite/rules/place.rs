//! Every rule that finds something, by the place where it stands.

use ssp_core::facts::Cooperation;
use ssp_core::koebenhavn::KOEBENHAVN;
use ssp_core::law::rpl115;
use ssp_core::meeting;
use ssp_core::preparedness;
use ssp_core::profile::Programme;
use ssp_core::rule::{Finding, Rule};

/// Where a rule stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Place {
    /// A programme of København.
    Programme(Programme),
    /// The statutory ground of PSP or KSP.
    Ground(Programme),
    /// Whether § 115 applies at all.
    Applies,
    /// A condition of § 115, counted from 0.
    Condition(Cooperation, usize),
    /// Who stays at a meeting.
    Stays,
    /// Whether an event calls for preparedness.
    Preparedness,
}

impl Place {
    /// Every place; a statutory ground stands once, and not again among the conditions.
    pub fn all() -> Vec<Self> {
        let grounds = [&rpl115::PSP_GROUND, &rpl115::KSP_GROUND];
        let conditions = Cooperation::ALL.iter().flat_map(|cooperation| {
            let conditions = rpl115::conditions(*cooperation).iter().enumerate();
            let others = conditions.filter(|(_, rule)| !grounds.iter().any(|ground| std::ptr::eq(*ground, **rule)));
            others.map(|(index, _)| Self::Condition(*cooperation, index))
        });
        Programme::ALL
            .iter()
            .map(|programme| Self::Programme(*programme))
            .chain([Self::Ground(Programme::Psp), Self::Ground(Programme::Ksp), Self::Applies])
            .chain(conditions)
            .chain([Self::Stays, Self::Preparedness])
            .collect()
    }

    /// Every place where the rule of this one stands: the same condition can be one of several cooperations.
    pub fn with_the_same_rule(self) -> Vec<Self> {
        Self::all().into_iter().filter(|other| std::ptr::eq(other.rule(), self.rule())).collect()
    }

    /// Every rule, by the first place where it stands.
    pub fn of_each_rule() -> Vec<Self> {
        Self::all().into_iter().filter(|place| place.with_the_same_rule().first() == Some(place)).collect()
    }

    /// The rule that stands there.
    pub fn rule(self) -> &'static Rule<Finding> {
        match self {
            Self::Programme(programme) => KOEBENHAVN.programmes.rule(programme).expect("København has them all"),
            Self::Ground(Programme::Psp) => &rpl115::PSP_GROUND,
            Self::Ground(_) => &rpl115::KSP_GROUND,
            Self::Applies => &rpl115::APPLIES,
            Self::Condition(cooperation, index) => rpl115::conditions(cooperation)[index],
            Self::Stays => &meeting::STAYS,
            Self::Preparedness => &preparedness::RULE,
        }
    }
}
