//! The header of a proof against the input that it is bound to.

use super::bound::{Bound, is_asked};
use super::reason::{Checked, RejectionReason};
use crate::facts::{Atom, Atoms};
use crate::input::Path as Place;
use crate::profile::Profile;
use crate::proof::{Answered, Header};

/// The versions that a proof must be of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Versions {
    pub(super) contract: u32,
    pub(super) ruleset: &'static str,
}

/// A profile and the hash of its content.
#[derive(Clone, Debug)]
pub(super) struct LocalRules<'a> {
    pub(super) profile: &'a Profile,
    hash: String,
}

impl<'a> LocalRules<'a> {
    pub(super) fn of(profile: &'a Profile) -> Self {
        Self { profile, hash: profile.hash() }
    }
}

/// Checks every field of a header; `local` where local rules are read.
pub(super) fn check(
    header: &Header<'_>,
    versions: Versions,
    local: Option<&LocalRules<'_>>,
    bound: &Bound,
    place: &Place<'_>,
    checked: &mut Checked,
) {
    let id = local.map(|local| &*local.profile.id);
    let hash = local.map(|local| &local.hash);
    let fields = [
        (header.contract == versions.contract, RejectionReason::VersionDiffers, "contract"),
        (header.ruleset == versions.ruleset, RejectionReason::VersionDiffers, "ruleset"),
        (header.profile == id, RejectionReason::ProfileDiffers, "profile"),
        (header.profile_hash.as_ref() == hash, RejectionReason::ProfileDiffers, "profileHash"),
        (header.date == bound.date, RejectionReason::DateDiffers, "date"),
        (header.birth_date == bound.birth, RejectionReason::DateDiffers, "birthDate"),
        (header.release_date == bound.release, RejectionReason::DateDiffers, "releaseDate"),
        (header.leap_day == bound.leap_day, RejectionReason::ProfileDiffers, "leapDay"),
    ];
    for (is_right, reason, field) in fields {
        checked.reject_unless(is_right, reason, &Place::Field(place, field));
    }
    let Answered { yes, no, unknown } = &header.answers;
    let place = &Place::Field(place, "answers");
    let asked = |atoms: Atoms| atoms.iter().filter(|atom| is_asked(*atom)).collect::<Vec<_>>();
    answers(yes, &bound.yes.iter().collect::<Vec<_>>(), &Place::Field(place, "yes"), checked);
    answers(no, &asked(bound.no), &Place::Field(place, "no"), checked);
    answers(unknown, &asked(bound.unknown), &Place::Field(place, "unknown"), checked);
}

/// The answers that a header claims, against those that the input gives, in the order of the contract.
fn answers(claimed: &[String], given: &[Atom], place: &Place<'_>, checked: &mut Checked) {
    let given: Vec<String> = given.iter().map(ToString::to_string).collect();
    if *claimed == *given {
        return;
    }
    let before = checked.rejected.len();
    for (index, _) in claimed.iter().enumerate().filter(|(_, name)| !given.contains(name)) {
        checked.reject(RejectionReason::AnswerNotGiven, &Place::Item(place, index));
    }
    for _ in given.iter().filter(|name| !claimed.contains(name)) {
        checked.reject(RejectionReason::AnswerLeftOut, place);
    }
    if checked.rejected.len() == before {
        checked.reject(RejectionReason::AnswersOutOfOrder, place);
    }
}
