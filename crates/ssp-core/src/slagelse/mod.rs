//! Slagelse: the municipality has published its three levels of organisation, and neither ages nor case levels.

mod bodies;
mod roles;

use crate::age::LeapDay;
use crate::profile::{LeapDaySetting, Profile, Programmes};
use crate::reference;
use crate::rule::basis;
use crate::sources::cite;
use crate::text::text;
use crate::vocabulary::{list, name};

/// The profile of Slagelse.
pub static SLAGELSE: Profile = Profile {
    id: name("slagelse"),
    name: text("Slagelse", "Slagelse"),
    municipality: list![name("slagelse"), name("slagelse kommune"), name("0330"), name("330")],
    leap_day: LeapDaySetting {
        policy: LeapDay::Feb28,
        basis: basis!("slagelse.leapDay", Unverified, [cite("ssp-core-design", "Skudårsdag")]),
    },
    sources: list![],
    programmes: Programmes::NONE,
    case_levels: None,
    notes: list![],
    practices: list![],
    bodies: bodies::BODIES,
    roles: reference::of_list(roles::ROLES),
};
