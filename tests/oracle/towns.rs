//! The towns: per programme an age band in months and a formula over the facts.

use super::dates::Leap;
use super::levels::{self, Levels};
use super::questions::{
    CONCERNING_BEHAVIOUR, CRIME, GANG_RECRUITMENT_RISK, GROUP_OF_CONCERN, KSP_COOPERATION, NEEDS_COORDINATED_EFFORT,
    PERSON_ENDANGERING_CRIME, PSP_COOPERATION, RADICALISATION_CONCERN, REPEATED_CRIME, REPEATED_CRIME_SERIOUS,
    REPEATED_CRIME_THRESHOLD, RISK_OF_REPEATED_CRIME, RULE_NOT_PUBLISHED,
};

/// The end of a complete assessment of one programme or ground: eligible or met, not, or a human judgement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Yes,
    No,
    Judge(u16),
}

/// One programme: `from` ≤ age < `until`, in months, and there the formula decides.
#[derive(Clone, Copy)]
pub struct Programme {
    pub from: i32,
    pub until: i32,
    /// The facts that the formula reads.
    pub reads: u32,
    pub formula: fn(u32) -> Outcome,
}

/// One municipality.
#[derive(Clone, Copy)]
pub struct Town {
    pub id: &'static str,
    pub leap: Leap,
    /// In the order of [`super::programmes::VERDICTS`], without the two grounds.
    pub programmes: [Programme; 9],
    pub levels: Option<Levels>,
}

const NO_LIMIT: i32 = i32::MAX;

const fn has(facts: u32, fact: u32) -> bool {
    facts & fact != 0
}

const fn yes_if(met: bool) -> Outcome {
    if met { Outcome::Yes } else { Outcome::No }
}

const CONCERN_OR_CRIME: u32 = CONCERNING_BEHAVIOUR | CRIME;

const fn concern_or_crime(facts: u32) -> Outcome {
    yes_if(has(facts, CONCERNING_BEHAVIOUR) || has(facts, CRIME))
}

/// SSP+ in København: need, and repeated serious or personfarlig crime; repeated crime that is neither is judged.
const fn koebenhavn_plus(facts: u32) -> Outcome {
    let needs = has(facts, NEEDS_COORDINATED_EFFORT);
    let grave = has(facts, REPEATED_CRIME_SERIOUS) || has(facts, PERSON_ENDANGERING_CRIME);
    let repeated = has(facts, REPEATED_CRIME);
    match (needs, grave, repeated) {
        (false, _, _) | (true, false, false) => Outcome::No,
        (true, true, _) => Outcome::Yes,
        (true, false, true) => Outcome::Judge(REPEATED_CRIME_THRESHOLD),
    }
}

/// København (contract section 2, the table of programmes).
pub const KOEBENHAVN: Town = Town {
    id: "koebenhavn",
    leap: Leap::Feb28,
    programmes: [
        // sspCase
        Programme { from: 120, until: 216, reads: CONCERN_OR_CRIME, formula: concern_or_crime },
        // sspPlus
        Programme {
            from: 210,
            until: 300,
            reads: NEEDS_COORDINATED_EFFORT | REPEATED_CRIME_SERIOUS | PERSON_ENDANGERING_CRIME | REPEATED_CRIME,
            formula: koebenhavn_plus,
        },
        // sspPlus.referral
        Programme { from: 210, until: 300, reads: CONCERN_OR_CRIME, formula: concern_or_crime },
        // psp
        Programme { from: 0, until: 300, reads: PSP_COOPERATION, formula: |facts| yes_if(has(facts, PSP_COOPERATION)) },
        // ksp
        Programme { from: 0, until: 216, reads: KSP_COOPERATION, formula: |facts| yes_if(has(facts, KSP_COOPERATION)) },
        // radicalisation
        Programme {
            from: 0,
            until: 300,
            reads: RADICALISATION_CONCERN,
            formula: |facts| yes_if(has(facts, RADICALISATION_CONCERN)),
        },
        // gangRecruitment
        Programme {
            from: 0,
            until: 216,
            reads: GANG_RECRUITMENT_RISK,
            formula: |facts| yes_if(has(facts, GANG_RECRUITMENT_RISK)),
        },
        // groupEffort
        Programme {
            from: 120,
            until: 300,
            reads: GROUP_OF_CONCERN,
            formula: |facts| yes_if(has(facts, GROUP_OF_CONCERN)),
        },
        // generalPrevention
        Programme { from: 120, until: 216, reads: 0, formula: |_| Outcome::Yes },
    ],
    levels: Some(levels::KOEBENHAVN),
};

/// A programme for which the town publishes no rule (contract section 2, last sentence).
const UNPUBLISHED: Programme =
    Programme { from: 0, until: NO_LIMIT, reads: 0, formula: |_| Outcome::Judge(RULE_NOT_PUBLISHED) };

/// Slagelse: nothing published.
pub const SLAGELSE: Town = Town { id: "slagelse", leap: Leap::Feb28, programmes: [UNPUBLISHED; 9], levels: None };

/// A town that publishes a rule for its case group alone.
const fn case_group(id: &'static str, until: i32, levels: Option<Levels>) -> Town {
    let case = Programme { from: 0, until, reads: CONCERN_OR_CRIME, formula: concern_or_crime };
    let u = UNPUBLISHED;
    Town { id, leap: Leap::Feb28, programmes: [case, u, u, u, u, u, u, u, u], levels }
}

/// Køge (domain section 8). Reading: "up to and including 24" is age < 25, no lower limit, concern or crime.
pub const KOEGE: Town = case_group("koege", 300, None);

/// Helsingør (domain section 8). Reading: "0-25" is [0, 25), concern or crime.
pub const HELSINGOER: Town = case_group("helsingoer", 300, None);

/// Albertslund (domain section 8). Reading: all ages, concern or crime, three case levels.
pub const ALBERTSLUND: Town = case_group("albertslund", NO_LIMIT, Some(levels::ALBERTSLUND));

/// Randers (domain section 8). Reading: SSP+ is [18, 30), repeated crime or at risk of it.
pub const RANDERS: Town = Town {
    id: "randers",
    leap: Leap::Feb28,
    programmes: {
        let plus = Programme {
            from: 216,
            until: 360,
            reads: REPEATED_CRIME | RISK_OF_REPEATED_CRIME,
            formula: |facts| yes_if(has(facts, REPEATED_CRIME) || has(facts, RISK_OF_REPEATED_CRIME)),
        };
        let u = UNPUBLISHED;
        [u, plus, u, u, u, u, u, u, u]
    },
    levels: None,
};

/// All of them.
pub const TOWNS: [Town; 6] = [KOEBENHAVN, SLAGELSE, KOEGE, HELSINGOER, ALBERTSLUND, RANDERS];
