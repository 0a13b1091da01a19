//! Case levels (*sagsniveauer*), and who leads, where the case is treated and how it is registered at each.

use serde::{Deserialize, Serialize};

use crate::rule::{Basis, Condition, Judgement, Levels, Rule};
use crate::text::Text;
use crate::vocabulary::{List, Name};

/// The levels at which a municipality treats individual cases. Not the levels of its organisation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CaseLevels {
    /// The levels that there are.
    pub scale: List<LevelName>,
    /// Which levels the facts allow.
    pub rule: Rule<LevelFinding>,
    /// Who must lead (*tovholder*); the first whose levels cover every possible level decides. Otherwise it is agreed locally.
    pub leads: List<LeadRule>,
    /// Where the case is treated by default; the first that applies decides.
    pub fora: List<ForumRule>,
    /// How cases are registered.
    pub registration: Option<Registration>,
}

impl CaseLevels {
    /// Every level of the scale.
    #[must_use]
    pub fn scale(&self) -> Levels {
        self.scale.iter().fold(Levels::NONE, |set, named| set.or(Levels::only(named.level)))
    }
}

/// A level and what it is called.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LevelName {
    /// The level, 1 to 8.
    pub level: u8,
    /// What it covers.
    pub label: Text,
    /// What it stands on.
    pub basis: Basis,
}

/// Which levels a set of facts allows.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct LevelFinding {
    /// The levels that are possible.
    pub possible: Levels,
    /// The level that is suggested; `None` where the facts suggest none.
    pub suggested: Option<u8>,
    /// What a person must judge, where the sources leave it to one.
    pub judge: Option<Judgement>,
}

/// Who must lead at certain levels.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LeadRule {
    /// The levels.
    pub levels: Levels,
    /// The lead's name in the JSON.
    pub lead: Name,
    /// The lead in words; a proposed lead may be called so too.
    pub name: Text,
    /// Why, in one whole sentence.
    pub because: Text,
    /// What it stands on.
    pub basis: Basis,
}

/// Where a case is treated by default.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ForumRule {
    /// The levels: every possible level must be among them.
    pub levels: Levels,
    /// What else must hold.
    pub when: Condition,
    /// The forum's name in the JSON.
    pub forum: Name,
    /// The forum in words; a proposed forum may be called so too.
    pub name: Text,
    /// Why, in one whole sentence.
    pub because: Text,
    /// What it stands on.
    pub basis: Basis,
}

/// How cases are registered.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Registration {
    /// The system.
    pub system: Name,
    /// Who registers: the id of a body.
    pub by: Name,
    /// In one whole sentence.
    pub because: Text,
    /// What it stands on.
    pub basis: Basis,
}
