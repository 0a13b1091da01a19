//! An answer of `ssp-core` beside the oracle's: what differs, in words.

use std::sync::LazyLock;

use ssp_core::assess::{Applies, Assessment, CaseLevel, Ground, Reasons};
use ssp_core::catalogue::{self, Part};
use ssp_core::disclose::{DisclosureAnswer, DisclosureVerdict};
use ssp_core::koebenhavn::KOEBENHAVN;
use ssp_core::profile::{Eligibility, Programme};
use ssp_core::rule::{Levels, Question};
use ssp_core::sources::Certainty;

use crate::oracle::{self, Forum, Partial, Verdict, judgement_names, question_names};
use crate::support::{judgement_bits, question_bits};

/// A verdict of either side.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    verdict: Verdict,
    ask: u32,
    judge: u16,
    unresolved: u32,
}

impl std::fmt::Debug for Reading {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{:?}, ask {:?}, judge {:?}, unresolved {:?}",
            self.verdict,
            question_names(self.ask),
            judgement_names(self.judge),
            question_names(self.unresolved)
        )
    }
}

/// The set of these questions, each of which is there once.
fn each_once(questions: &[Question]) -> u32 {
    let set = question_bits(questions);
    assert_eq!(set.count_ones() as usize, questions.len(), "a question is there twice: {questions:?}");
    set
}

impl Reading {
    pub fn new(verdict: Verdict, reasons: &Reasons<'_>) -> Self {
        assert!(!reasons.rules.is_empty(), "a verdict names its rules: {reasons:?}");
        Self {
            verdict,
            ask: each_once(&reasons.ask),
            judge: judgement_bits(&reasons.judge),
            unresolved: each_once(&reasons.unresolved),
        }
    }

    /// Whether at most so many questions are open.
    pub const fn asks_at_most(&self, number: u32) -> bool {
        (self.ask | self.unresolved).count_ones() <= number
    }

    /// The library's verdict, by the oracle's place for it.
    pub fn of_library(assessment: &Assessment<'_>, index: usize) -> Self {
        if let Some(programme) = Programme::ALL.get(index) {
            let verdict = assessment.programmes.get(*programme);
            return Self::new(eligibility(verdict.verdict), &verdict.reasons);
        }
        let programme = if index == oracle::programmes::PSP_BASIS { Programme::Psp } else { Programme::Ksp };
        let ground = assessment.programmes.ground(programme).expect("PSP and KSP have a statutory ground");
        let verdict = match ground.verdict {
            Ground::Met => Verdict::Yes,
            Ground::NotMet => Verdict::No,
            Ground::Open => Verdict::Open,
        };
        Self::new(verdict, &ground.reasons)
    }
}

impl From<Partial> for Reading {
    fn from(Partial { verdict, ask, judge, declined, .. }: Partial) -> Self {
        Self { verdict, ask, judge, unresolved: declined }
    }
}

pub fn eligibility(verdict: Eligibility) -> Verdict {
    match verdict {
        Eligibility::Eligible => Verdict::Yes,
        Eligibility::NotEligible => Verdict::No,
        Eligibility::Open => Verdict::Open,
    }
}

/// The oracle's set of levels: bit `n` is level `n`.
pub fn level_bits(levels: Levels) -> u8 {
    levels.iter().fold(0, |set, level| set | 1 << level)
}

/// The oracle's word for a forum.
pub fn forum(id: &str) -> Forum {
    match id {
        "lokaludvalg" => Forum::Lokaludvalg,
        "koordinationsgruppe" => Forum::Koordinationsgruppe,
        "ledergruppe" => Forum::Ledergruppe,
        other => panic!("the oracle does not know the forum {other}"),
    }
}

/// What differs between two case levels.
pub fn level_differs(found: &CaseLevel<'_>, expected: &oracle::CaseLevel) -> Option<String> {
    let reading = Reading::new(
        match found.applies {
            Applies::Yes => Verdict::Yes,
            Applies::No => Verdict::No,
            Applies::Open => Verdict::Open,
        },
        &found.reasons,
    );
    let seen = oracle::CaseLevel {
        applies: reading.verdict,
        possible: level_bits(found.possible),
        suggested: found.suggested,
        lead_bbu: found.lead == Some("bbu"),
        forum: found.forum.map(forum),
        judge: reading.judge,
        ask: reading.ask,
        declined: reading.unresolved,
        level_outside_facts: found.violations.iter().any(|violation| violation.id == "levelOutsideFacts"),
    };
    let right = seen == *expected && found.lead.is_none_or(|lead| lead == "bbu");
    (!right).then(|| format!("caseLevel: {seen:?}, the oracle {expected:?}"))
}

/// What differs between two assessments.
pub fn assessment_differs(found: &Assessment<'_>, expected: &oracle::Assessment) -> Option<String> {
    for (index, partial) in expected.verdicts.iter().enumerate() {
        let (here, there) = (Reading::of_library(found, index), Reading::from(*partial));
        if here != there {
            return Some(format!("{}: {here:?}; the oracle: {there:?}", oracle::VERDICTS[index]));
        }
    }
    match (&found.case_level, &expected.case_level) {
        (None, None) => None,
        (Some(found), Some(expected)) => level_differs(found, expected),
        (found, expected) => Some(format!("caseLevel: {found:?}, the oracle {expected:?}")),
    }
}

/// The rules of § 115 whose wording nobody has verified.
static UNVERIFIED: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let rules = catalogue::entries(&KOEBENHAVN).into_iter().filter(|entry| entry.certainty == Certainty::Unverified);
    rules.filter(|entry| matches!(entry.part, Part::Disclosure(_))).map(|entry| entry.rule).collect()
});

/// What differs between two disclosures.
pub fn disclosure_differs(found: &DisclosureAnswer<'_>, expected: &oracle::Disclosed) -> Option<String> {
    let seen = oracle::Disclosed {
        verdict: match found.verdict {
            DisclosureVerdict::Permitted => oracle::DisclosureVerdict::Permitted,
            DisclosureVerdict::NotPermitted => oracle::DisclosureVerdict::NotPermitted,
            DisclosureVerdict::Open => oracle::DisclosureVerdict::Open,
            DisclosureVerdict::NotApplicable => oracle::DisclosureVerdict::NotApplicable,
        },
        ask: each_once(&found.ask),
        judge: judgement_bits(&found.judge),
        declined: each_once(&found.unresolved),
    };
    // What rests on a wording that nobody has verified is never settled as permitted.
    let rests_on_it = found.rules.iter().any(|rule| UNVERIFIED.contains(rule));
    assert!(found.verdict != DisclosureVerdict::Permitted || !rests_on_it, "permitted by {:?}", found.rules);
    let words = |one: &oracle::Disclosed| {
        format!(
            "{:?}, ask {:?}, judge {:?}, unresolved {:?}",
            one.verdict,
            question_names(one.ask),
            judgement_names(one.judge),
            question_names(one.declined)
        )
    };
    (seen != *expected).then(|| format!("{}; the oracle: {}", words(&seen), words(expected)))
}
