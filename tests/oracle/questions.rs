//! The questions as bits of one number, the answers to them, and the brute force over what is not answered.

/// What can be asked (contract sections 1, 3 and 8), by bit: the facts in the order of the contract's table, the two of other
/// profiles, the flags of a disclosure, those of preparedness, and the birth date.
pub const QUESTIONS: [&str; 32] = [
    "concerningBehaviour",
    "crime",
    "repeatedCrime",
    "repeatedCrimeSerious",
    "personEndangeringCrime",
    "needsCoordinatedEffort",
    "pspCooperation",
    "sociallyVulnerable",
    "kspCooperation",
    "releasedFromPrisonService",
    "releasedFromPlacement",
    "releasedFromRemand",
    "radicalisedOrAtRisk",
    "radicalisationConcern",
    "gangRecruitmentRisk",
    "groupOfConcern",
    "speciallyComplicated",
    "riskOfRepeatedCrime",
    "qualifiedCrime",
    "identifiable",
    "gangRelation",
    "from.participates",
    "from.publicTask",
    "from.drawnIn",
    "to.participates",
    "to.publicTask",
    "to.drawnIn",
    "acute",
    "affectsUnder18",
    "affects18to25",
    "",
    "birthDate",
];

pub const CONCERNING_BEHAVIOUR: u32 = 1 << 0;
pub const CRIME: u32 = 1 << 1;
pub const REPEATED_CRIME: u32 = 1 << 2;
pub const REPEATED_CRIME_SERIOUS: u32 = 1 << 3;
pub const PERSON_ENDANGERING_CRIME: u32 = 1 << 4;
pub const NEEDS_COORDINATED_EFFORT: u32 = 1 << 5;
pub const PSP_COOPERATION: u32 = 1 << 6;
pub const SOCIALLY_VULNERABLE: u32 = 1 << 7;
pub const KSP_COOPERATION: u32 = 1 << 8;
pub const RELEASED_FROM_PRISON_SERVICE: u32 = 1 << 9;
pub const RELEASED_FROM_PLACEMENT: u32 = 1 << 10;
pub const RELEASED_FROM_REMAND: u32 = 1 << 11;
pub const RADICALISED_OR_AT_RISK: u32 = 1 << 12;
pub const RADICALISATION_CONCERN: u32 = 1 << 13;
pub const GANG_RECRUITMENT_RISK: u32 = 1 << 14;
pub const GROUP_OF_CONCERN: u32 = 1 << 15;
pub const SPECIALLY_COMPLICATED: u32 = 1 << 16;
pub const RISK_OF_REPEATED_CRIME: u32 = 1 << 17;
pub const QUALIFIED_CRIME: u32 = 1 << 18;
pub const IDENTIFIABLE: u32 = 1 << 19;
pub const GANG_RELATION: u32 = 1 << 20;
pub const FROM_PARTICIPATES: u32 = 1 << 21;
pub const FROM_PUBLIC_TASK: u32 = 1 << 22;
pub const FROM_DRAWN_IN: u32 = 1 << 23;
pub const TO_PARTICIPATES: u32 = 1 << 24;
pub const TO_PUBLIC_TASK: u32 = 1 << 25;
pub const TO_DRAWN_IN: u32 = 1 << 26;
pub const ACUTE: u32 = 1 << 27;
pub const AFFECTS_UNDER_18: u32 = 1 << 28;
pub const AFFECTS_18_TO_25: u32 = 1 << 29;
pub const BIRTH_DATE: u32 = 1 << 31;

/// The 17 facts of the contract's table.
pub const FACTS: u32 = (1 << 17) - 1;
/// Those and the two that other profiles read.
pub const ALL_FACTS: u32 = (1 << 19) - 1;

/// The human judgements (contract sections 2, 3 and 8), by bit.
pub const JUDGEMENTS: [&str; 10] = [
    "repeatedCrimeThreshold",
    "ruleNotPublished",
    "kspInForce",
    "necessity",
    "lawNotModelled",
    "jobCentreAsSocialAuthority",
    "senderParticipation",
    "freeSchoolStatus",
    "gangRelation2024",
    "specialCase",
];

pub const REPEATED_CRIME_THRESHOLD: u16 = 1 << 0;
pub const RULE_NOT_PUBLISHED: u16 = 1 << 1;
pub const KSP_IN_FORCE: u16 = 1 << 2;
pub const NECESSITY: u16 = 1 << 3;
pub const LAW_NOT_MODELLED: u16 = 1 << 4;
pub const JOB_CENTRE_AS_SOCIAL_AUTHORITY: u16 = 1 << 5;
pub const SENDER_PARTICIPATION: u16 = 1 << 6;
pub const FREE_SCHOOL_STATUS: u16 = 1 << 7;
pub const GANG_RELATION_2024: u16 = 1 << 8;
pub const SPECIAL_CASE: u16 = 1 << 9;

/// The names of a set of questions, in the order of the bits.
pub fn question_names(set: u32) -> Vec<&'static str> {
    let named = QUESTIONS.iter().enumerate().filter(|(bit, _)| set >> bit & 1 == 1);
    named.map(|(_, name)| *name).collect()
}

/// The names of a set of judgements, in the order of the bits.
pub fn judgement_names(set: u16) -> Vec<&'static str> {
    let named = JUDGEMENTS.iter().enumerate().filter(|(bit, _)| set >> bit & 1 == 1);
    named.map(|(_, name)| *name).collect()
}

/// One yes/no answer (contract section 0).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Yes,
    No,
    /// Answered `"unknown"`.
    Declined,
    /// Absent or `null`.
    NotAsked,
}

impl Answer {
    pub const ALL: [Self; 4] = [Self::Yes, Self::No, Self::Declined, Self::NotAsked];

    /// The values that the answer leaves possible.
    pub const fn completions(self) -> &'static [bool] {
        match self {
            Self::Yes => &[true],
            Self::No => &[false],
            Self::Declined | Self::NotAsked => &[false, true],
        }
    }
}

/// Answers to a set of questions; a bit in none of the three is not asked yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Answers {
    pub yes: u32,
    pub no: u32,
    pub declined: u32,
}

/// What `true` answers imply (contract section 1, the column "reads").
pub const fn implied(mut yes: u32) -> u32 {
    if yes & REPEATED_CRIME_SERIOUS != 0 {
        yes |= REPEATED_CRIME;
    }
    if yes & (REPEATED_CRIME | PERSON_ENDANGERING_CRIME | QUALIFIED_CRIME) != 0 {
        yes |= CRIME;
    }
    yes
}

/// What `false` answers exclude: all that would imply them.
pub const fn excluded(mut no: u32) -> u32 {
    if no & CRIME != 0 {
        no |= REPEATED_CRIME | PERSON_ENDANGERING_CRIME | QUALIFIED_CRIME;
    }
    if no & REPEATED_CRIME != 0 {
        no |= REPEATED_CRIME_SERIOUS;
    }
    no
}

impl Answers {
    /// The same with one more answer.
    #[must_use]
    pub const fn with(mut self, question: u32, answer: Answer) -> Self {
        match answer {
            Answer::Yes => self.yes |= question,
            Answer::No => self.no |= question,
            Answer::Declined => self.declined |= question,
            Answer::NotAsked => {}
        }
        self
    }

    /// With all that is implied; `None` where two answers contradict each other.
    pub fn normalised(self) -> Option<Self> {
        let (yes, no) = (implied(self.yes), excluded(self.no));
        (yes & no == 0).then_some(Self { yes, no, declined: self.declined & !(yes | no) })
    }
}

/// Whether a set of true facts (and flags) is closed under the implications.
pub const fn is_allowed(facts: u32) -> bool {
    implied(facts) == facts
}

/// Every allowed complete assignment of the facts `of`, as the set of the true ones; ascending. 57,344 for [`FACTS`].
pub fn assignments(of: u32) -> impl Iterator<Item = u32> {
    (0..=of).filter(move |facts| facts & !of == 0 && implied(*facts) & of == *facts)
}

/// Every subset of a set, the empty one first.
fn subsets(of: u32) -> Vec<u32> {
    let (mut all, mut next) = (vec![0], 0_u32);
    while next != of {
        next = next.wrapping_sub(of) & of;
        all.push(next);
    }
    all
}

/// What brute force finds.
pub struct Explored<O> {
    /// The different outcomes of the allowed completions.
    pub outcomes: Vec<O>,
    /// The questions for which two allowed completions that differ in nothing else give different outcomes.
    pub pivots: u32,
}

/// Evaluates `outcome` on every allowed completion of `answers` (normalised) at each of the `moments` that the birth date leaves
/// possible. `reads` holds at least the questions that `outcome` reads; what it does not read cannot be a pivot.
pub fn explore<M, O: Copy + PartialEq>(
    answers: Answers,
    reads: u32,
    moments: &[M],
    outcome: impl Fn(&M, u32) -> O,
) -> Explored<O> {
    let free = implied(reads) & !(answers.yes | answers.no);
    let worlds = subsets(free).into_iter().map(|chosen| chosen | answers.yes).filter(|world| is_allowed(*world));
    let mut found = Explored { outcomes: Vec::new(), pivots: 0 };
    for world in worlds {
        let mut first = None;
        for moment in moments {
            let here = outcome(moment, world);
            if !found.outcomes.contains(&here) {
                found.outcomes.push(here);
            }
            if *first.get_or_insert(here) != here {
                found.pivots |= BIRTH_DATE;
            }
            for bit in (0..31).map(|shift| 1_u32 << shift) {
                let wanted = bit & free & !world & !found.pivots != 0;
                if wanted && is_allowed(world | bit) && outcome(moment, world | bit) != here {
                    found.pivots |= bit;
                }
            }
        }
    }
    found
}
