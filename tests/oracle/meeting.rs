//! A meeting (contract section 4): who stays while individuals are discussed.

use super::disclosure::Kind;
use super::questions::Answer;

/// One participant with every answer known; `None` is open (a free school).
const fn stays_complete(kind: Kind, identifiable: bool, public_task: bool, drawn_in: bool) -> Option<bool> {
    if !identifiable {
        return Some(true);
    }
    match kind {
        Kind::FreeSchool => None,
        Kind::PrivateActor => Some(false),
        Kind::SelfGoverningInstitution => Some(public_task && drawn_in),
        _ => Some(true),
    }
}

/// `stays` of one participant: what all completions agree on. `mayShareOwnConcern` is always true.
pub fn stays(kind: Kind, identifiable: Answer, public_task: Answer, drawn_in: Answer) -> Option<bool> {
    let mut all = Vec::new();
    for identifiable in identifiable.completions() {
        for public_task in public_task.completions() {
            for drawn_in in drawn_in.completions() {
                all.push(stays_complete(kind, *identifiable, *public_task, *drawn_in));
            }
        }
    }
    let first = all.first().copied().flatten();
    first.filter(|_| all.iter().all(|stays| *stays == first))
}
