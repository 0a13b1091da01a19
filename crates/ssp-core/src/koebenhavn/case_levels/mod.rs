//! The four case levels (*fire niveauer*) of København: which facts allow which, who leads, where, and the record.

mod forum;
mod lead;
mod level;
mod registration;

use crate::profile::CaseLevels;

pub(super) const CASE_LEVELS: CaseLevels = CaseLevels {
    scale: level::SCALE,
    rule: level::RULE,
    leads: lead::LEADS,
    fora: forum::FORA,
    registration: Some(registration::REGISTRATION),
};
