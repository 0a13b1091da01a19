//! København: the rules that SSP København and Københavns Politi have published.
//!
//! One file per programme. The ages, in half-open bands reached on the day: individual cases from 10 up to 18, SSP+ from
//! 17½ up to 25, PSP up to 25, KSP up to 18.

mod bodies;
mod case_levels;
mod gang_recruitment;
mod general_prevention;
mod group_effort;
mod ksp;
mod notes;
pub(crate) mod preparedness;
mod psp;
mod radicalisation;
mod roles;
mod ssp_case;
mod ssp_plus;

use crate::age::LeapDay;
use crate::profile::{LeapDaySetting, Profile, Programmes};
use crate::reference;
use crate::rule::basis;
use crate::sources::cite;
use crate::text::text;
use crate::vocabulary::{list, name};

/// The profile of København.
pub static KOEBENHAVN: Profile = Profile {
    id: name("koebenhavn"),
    name: text("København", "Copenhagen"),
    municipality: list![
        name("københavn"),
        name("koebenhavn"),
        name("kobenhavn"),
        name("kbh"),
        name("kbh."),
        name("copenhagen"),
        name("københavns kommune"),
        name("0101"),
        name("101")
    ],
    leap_day: LeapDaySetting {
        policy: LeapDay::Feb28,
        basis: basis!("koebenhavn.leapDay", Unverified, [cite("ssp-core-design", "Skudårsdag")]),
    },
    sources: list![],
    programmes: Programmes {
        ssp_case: Some(ssp_case::RULE),
        ssp_plus: Some(ssp_plus::ADMISSION),
        ssp_plus_handled_by: ssp_plus::HANDLED_BY,
        ssp_plus_referral: Some(ssp_plus::REFERRAL),
        psp: Some(psp::RULE),
        ksp: Some(ksp::RULE),
        radicalisation: Some(radicalisation::RULE),
        radicalisation_handled_by: radicalisation::HANDLED_BY,
        gang_recruitment: Some(gang_recruitment::RULE),
        group_effort: Some(group_effort::RULE),
        general_prevention: Some(general_prevention::RULE),
    },
    case_levels: Some(case_levels::CASE_LEVELS),
    notes: notes::NOTES,
    practices: list![],
    bodies: bodies::BODIES,
    roles: reference::of_list(roles::ROLES),
};
