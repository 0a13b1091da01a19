//! The proof checker (*bevisprøvning*): accepts or rejects a proof without the evaluator.
//!
//! It reads rules, implications and dates as data and calls nothing that evaluates them; nothing that finds, asks or proves a
//! verdict is named in this folder, and a test of its source text keeps it so. What it knows of the input it works out itself.
//! A proof is accepted if and only if all of this holds.
//!
//! - **The header**: contract and ruleset are those of this program; the profile's id and its hash, computed anew, its policy for
//!   29 February, the dates and the birth date are those of the input; and the answers are those of the input with all that
//!   follows from them, each once, in the order of the contract, and nothing else.
//! - **A question**: it has no answer on the way to it yet, and it is the one that the next step of the rule needs: the first part
//!   of the first step not refuted that has no answer, the birth date before facts. It has a branch for each answer that the
//!   input and the way allow, what follows from either included, yes before no; and no other branch.
//! - **Birth dates**: the branches are stretches that join without a gap or an overlap and cover every possible birth date, the
//!   oldest first; the rule cannot tell two days of a stretch apart, and can tell the stretch from the days beside it. Where the
//!   birth date is known there is one branch, and it lies in that.
//! - **A leaf**: every step of the rule before the one that decides (age limits, then clauses) is refuted in order, none left out and
//!   none too many, each by the first part of its condition that fails on the way: date, facts that should hold, facts that should
//!   not, all of several, ages. The whole condition of the deciding step holds on the way; and its id, outcome, sources and
//!   certainty are the rule's.
//! - **What the answer says** follows from the leaves: the verdict (settled where all of them agree on it), `judge`, `ask` and
//!   `unresolved` (as sets), `rules`, `certainty` and `weakest`, for a person born on 29 February as the other policy would have
//!   it; of a case level also whether there is a case, the levels, the suggestion, the lead and the forum, taken from the profile's
//!   lists; of a disclosure the verdict from whether § 115 applies and every condition together; `outcome` over the goals.
//! - **Beside the proofs** stands what follows from the input, from what the answer says by them and from constant data, and no
//!   field that the contract does not know. From the input: profile, date, age, residence, factors, cooperation, the ids and kinds
//!   of participants. From the claims: `nextQuestions`, `judgements`, `reasons`, `violations`, who meets, the group of a
//!   screening. From data: `basis`, registration, `handledBy`, and the notes and reminders whose condition holds by the input
//!   alone. All texts are those of one language.
//!
//! Not checked, and named in each answer: the order of `ask` and of `unresolved` ([`UNCHECKED`]).
//!
//! So each rule has one accepted proof for each input, and a proof in which anything is changed is rejected. A proof costs time in
//! proportion to its size, and no proof makes it panic.

mod answers;
mod beside;
mod bound;
mod claims;
mod disclosure;
mod group;
mod header;
mod level;
mod nodes;
mod notes;
mod path;
mod question;
mod read;
mod reason;
mod steps;
mod verdict;

use self::answers::VERSIONS;
use self::bound::Bound;
use self::claims::{AssessmentClaim, EventClaim, MeetingClaim, ScreeningClaim};
use self::disclosure::DisclosureClaim;
use self::header::LocalRules;
use self::level::LevelClaim;
pub use self::question::{CheckAnswer, CheckQuestion, PROVED, Rejection, UNCHECKED};
pub use self::reason::{Checked, Rejected, RejectionReason};
use self::verdict::Claim;
use super::Header;
use crate::assess::{Assessment, CaseLevel, LegalBasis, Verdict};
use crate::case::Case;
use crate::disclose::{Disclosure, DisclosureAnswer};
use crate::input::Path as Place;
use crate::meeting::{Meeting, MeetingAnswer};
use crate::preparedness::{Event, PreparednessAnswer};
use crate::profile::{Profile, Programme};
use crate::screening::{Screening, ScreeningAnswer};

/// Checks every proof of an assessment, and what the assessment says by them.
///
/// The case is taken as it stands: whether its dates and answers fit together is [`Case::check`]'s to say.
///
/// ```
/// use ssp_core::case::{Case, Profiles};
/// use ssp_core::facts::{Answer, Fact};
/// use ssp_core::input::Json;
/// use ssp_core::koebenhavn::KOEBENHAVN;
/// use ssp_core::proof::{Proofs, check};
/// use ssp_core::reply::{Settings, assess};
///
/// let input = Json::parse(r#"{"date": "2026-01-15", "facts": {"crime": true}}"#).unwrap();
/// let settings = Settings { proofs: Proofs::ADD, ..Settings::default() };
/// let mut answer = assess(&input, &settings).unwrap();
///
/// let date = chrono::NaiveDate::from_ymd_opt(2026, 1, 15).unwrap();
/// let case = Case::on(date).with(Fact::Crime, Answer::Yes);
/// let checked = check::assessment(&KOEBENHAVN, &case, &answer);
/// assert!(checked.is_accepted());
/// assert_eq!(checked.proofs, 13);
///
/// answer.programmes.ssp_case.verdict = ssp_core::profile::Eligibility::Eligible;
/// let checked = check::assessment(&KOEBENHAVN, &case, &answer);
/// assert_eq!(checked.rejected[0].path, "/programmes/sspCase/verdict");
/// ```
#[must_use]
pub fn assessment(profile: &Profile, case: &Case, answer: &Assessment<'_>) -> Checked {
    Checker::of(profile).assessment(case, answer)
}

/// Checks many cases under the rules of one profile, whose hash is computed once; and single verdicts.
#[derive(Clone, Debug)]
pub struct Checker<'a> {
    local: LocalRules<'a>,
}

impl<'a> Checker<'a> {
    /// For cases under this profile.
    #[must_use]
    pub fn of(profile: &'a Profile) -> Self {
        Self { local: LocalRules::of(profile) }
    }

    /// Checks every proof of an assessment, and what the assessment says by them: see [`assessment`].
    #[must_use]
    pub fn assessment(&self, case: &Case, answer: &Assessment<'_>) -> Checked {
        let mut checked = Checked::default();
        answers::assessment(&self.local, case, &AssessmentClaim::of(answer), &Place::Root, &mut checked);
        checked
    }

    /// Checks the header of an assessment alone.
    #[must_use]
    pub fn header(&self, case: &Case, header: &Header<'_>) -> Checked {
        let mut checked = Checked::default();
        header::check(header, VERSIONS, Some(&self.local), &self.bound(case), &Place::Root, &mut checked);
        checked
    }

    /// Checks the verdict about one programme and its proof alone.
    #[must_use]
    pub fn programme(&self, programme: Programme, case: &Case, verdict: &Verdict<'_>) -> Checked {
        let mut checked = Checked::default();
        let (profile, claim) = (self.local.profile, Claim::of(verdict));
        answers::of_programme(profile, programme, &claim, &self.bound(case), &Place::Root, &mut checked);
        checked
    }

    /// Checks the verdict about the statutory ground of a programme and its proof alone; of a programme without one, nothing.
    #[must_use]
    pub fn legal_basis(&self, programme: Programme, case: &Case, ground: &LegalBasis<'_>) -> Checked {
        let mut checked = Checked::default();
        if let Some((_, rule)) = answers::GROUNDS.into_iter().find(|(of, _)| *of == programme) {
            let (profile, claim) = (self.local.profile, Claim::of_ground(ground));
            answers::of_ground(profile, rule, &claim, &self.bound(case), &Place::Root, &mut checked);
        }
        checked
    }

    /// Checks the level of a case and its proof alone; where the profile has no levels, nothing.
    #[must_use]
    pub fn case_level(&self, case: &Case, level: &CaseLevel<'_>) -> Checked {
        let mut checked = Checked::default();
        let (profile, claim) = (self.local.profile, LevelClaim::of(level));
        answers::of_level(profile, case, &claim, &self.bound(case), &Place::Root, &mut checked);
        checked
    }

    fn bound(&self, case: &Case) -> Bound {
        Bound::of_case(case, self.local.profile.leap_day.policy)
    }
}

/// Checks the proof of a disclosure, and what the answer says by it.
#[must_use]
pub fn disclosure(disclosure: &Disclosure, answer: &DisclosureAnswer<'_>) -> Checked {
    let mut checked = Checked::default();
    answers::of_disclosure(disclosure, &DisclosureClaim::of(answer), &Place::Root, &mut checked);
    checked
}

/// Checks every proof of a meeting in the bodies of this profile, and what the answer says by them.
#[must_use]
pub fn meeting(profile: &Profile, meeting: &Meeting, answer: &MeetingAnswer<'_>) -> Checked {
    let mut checked = Checked::default();
    answers::of_meeting(profile, meeting, &MeetingClaim::of(answer), &Place::Root, &mut checked);
    checked
}

/// Checks every proof of a screening, and what it says by them of each member and of the group.
#[must_use]
pub fn screening(screening: &Screening<'_>, answer: &ScreeningAnswer<'_>) -> Checked {
    let mut checked = Checked::default();
    answers::of_screening(screening, &ScreeningClaim::of(answer), &Place::Root, &mut checked);
    checked
}

/// Checks the proof about an event, and what the answer says by it.
#[must_use]
pub fn event(event: &Event, answer: &PreparednessAnswer<'_>) -> Checked {
    let mut checked = Checked::default();
    answers::of_event(event, &EventClaim::of(answer), &Place::Root, &mut checked);
    checked
}
