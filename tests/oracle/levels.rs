//! Case levels (contract section 2, `caseLevel`). A set of levels is a number in which bit `n` is level `n`.

use super::programmes::Verdict;
use super::questions::{
    CONCERNING_BEHAVIOUR, CRIME, Explored, PERSON_ENDANGERING_CRIME, QUALIFIED_CRIME, REPEATED_CRIME,
    REPEATED_CRIME_SERIOUS, REPEATED_CRIME_THRESHOLD, SPECIALLY_COMPLICATED,
};

/// What the facts alone say.
#[derive(Clone, Copy)]
pub struct ByFacts {
    pub possible: u8,
    pub suggested: Option<u8>,
    pub judge: u16,
}

/// The level scale of a town.
#[derive(Clone, Copy)]
pub struct Levels {
    /// The scale is 1 ..= `top`.
    pub top: u8,
    pub reads: u32,
    pub by_facts: fn(u32) -> ByFacts,
    /// Whether København's rules on lead and forum hold.
    pub lead_and_forum: bool,
}

const LOW: u8 = 1 << 1 | 1 << 2;
const HIGH: u8 = 1 << 3 | 1 << 4;

/// København: four levels.
pub const KOEBENHAVN: Levels = Levels {
    top: 4,
    reads: CRIME | REPEATED_CRIME | REPEATED_CRIME_SERIOUS | PERSON_ENDANGERING_CRIME | SPECIALLY_COMPLICATED,
    by_facts: |facts| {
        if facts & PERSON_ENDANGERING_CRIME != 0 {
            ByFacts { possible: HIGH, suggested: Some(4), judge: 0 }
        } else if facts & REPEATED_CRIME_SERIOUS != 0 {
            ByFacts { possible: HIGH, suggested: Some(3), judge: 0 }
        } else if facts & REPEATED_CRIME != 0 {
            ByFacts { possible: LOW | HIGH, suggested: None, judge: REPEATED_CRIME_THRESHOLD }
        } else if facts & CRIME != 0 {
            ByFacts { possible: LOW, suggested: Some(2), judge: 0 }
        } else {
            ByFacts { possible: LOW, suggested: Some(1), judge: 0 }
        }
    },
    lead_and_forum: true,
};

/// Albertslund (domain section 8): 1 risk behaviour, 2 crime, 3 qualified crime. Reading: the gravest alone, also suggested.
pub const ALBERTSLUND: Levels = Levels {
    top: 3,
    reads: CONCERNING_BEHAVIOUR | CRIME | QUALIFIED_CRIME,
    by_facts: |facts| {
        let level = if facts & QUALIFIED_CRIME != 0 {
            3
        } else if facts & CRIME != 0 {
            2
        } else {
            1
        };
        ByFacts { possible: 1 << level, suggested: Some(level), judge: 0 }
    },
    lead_and_forum: false,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forum {
    Lokaludvalg,
    Koordinationsgruppe,
    Ledergruppe,
}

/// The level part of a complete case; all empty where the case does not apply.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CaseOutcome {
    pub applies: bool,
    pub possible: u8,
    pub suggested: Option<u8>,
    pub judge: u16,
    pub lead_bbu: bool,
    pub forum: Option<Forum>,
    /// A level was given and these facts do not allow it.
    pub outside_facts: bool,
}

/// The level part of a complete case, with the level that the group has chosen (within the scale), if any.
pub fn case_outcome(levels: &Levels, applies: bool, facts: u32, level: Option<u8>) -> CaseOutcome {
    if !applies {
        return CaseOutcome::default();
    }
    let by_facts = (levels.by_facts)(facts);
    let possible = level.map_or(by_facts.possible, |level| 1 << level);
    let (all_low, all_high) = (possible & !LOW == 0, possible & !HIGH == 0);
    let forum = if facts & SPECIALLY_COMPLICATED != 0 {
        Some(Forum::Ledergruppe)
    } else if all_low {
        Some(Forum::Lokaludvalg)
    } else if all_high {
        Some(Forum::Koordinationsgruppe)
    } else {
        None
    };
    CaseOutcome {
        applies: true,
        possible,
        suggested: by_facts.suggested,
        judge: by_facts.judge,
        lead_bbu: levels.lead_and_forum && all_high,
        forum: forum.filter(|_| levels.lead_and_forum),
        outside_facts: possible & by_facts.possible == 0,
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProposedLead {
    NotGiven,
    Bbu,
    Other,
}

/// `caseLevel` of a case that may be incomplete.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CaseLevel {
    pub applies: Verdict,
    pub possible: u8,
    pub suggested: Option<u8>,
    pub lead_bbu: bool,
    pub forum: Option<Forum>,
    pub judge: u16,
    pub ask: u32,
    /// Declined facts that could change the outcome.
    pub declined: u32,
    /// The violation `levelOutsideFacts`.
    pub level_outside_facts: bool,
}

impl CaseLevel {
    /// The violation `leadMustBeBbu`.
    pub fn lead_must_be_bbu(&self, proposed: ProposedLead) -> bool {
        self.lead_bbu && proposed == ProposedLead::Other
    }
}

/// The one value that all have, if there is one.
fn common<T: PartialEq>(mut values: impl Iterator<Item = T>) -> Option<T> {
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}

/// Puts the completions together: those in which the case applies.
pub fn case_level(explored: &Explored<CaseOutcome>, declined: u32) -> CaseLevel {
    let all = &explored.outcomes;
    let cases = || all.iter().filter(|outcome| outcome.applies);
    let any = cases().next().is_some();
    CaseLevel {
        applies: match common(all.iter().map(|outcome| outcome.applies)) {
            Some(true) => Verdict::Yes,
            Some(false) => Verdict::No,
            None => Verdict::Open,
        },
        possible: cases().fold(0, |set, outcome| set | outcome.possible),
        suggested: common(cases().map(|outcome| outcome.suggested)).flatten(),
        lead_bbu: any && cases().all(|outcome| outcome.lead_bbu),
        forum: common(cases().map(|outcome| outcome.forum)).flatten(),
        judge: cases().map(|outcome| outcome.judge).reduce(|set, judge| set & judge).unwrap_or(0),
        ask: explored.pivots & !declined,
        declined: explored.pivots & declined,
        level_outside_facts: any && cases().all(|outcome| outcome.outside_facts),
    }
}
