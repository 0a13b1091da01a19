//! Which levels the facts allow (*niveau 1-4*).
//!
//! The page about individual cases: levels 1 and 2 for concerning behaviour or a first offence, 3 and 4 for repeated serious
//! or person-endangering crime. It does not say which of the two levels is which; the order is our inference and only
//! suggests. Repeated crime that is neither is left to a person: the sources differ on "repeated" and "repeated serious".

use crate::facts::atoms;
use crate::profile::{LevelFinding, LevelName};
use crate::rule::{Clause, Condition, Judgement, Levels, Otherwise, Rule, basis};
use crate::sources::cite;
use crate::text::text;
use crate::vocabulary::{List, list};

pub(super) const SCALE: List<LevelName> = list![
    LevelName {
        level: 1,
        label: text("bekymrende adfærd", "concerning behaviour"),
        basis: basis!(
            "koebenhavn.caseLevel.1",
            Inferred,
            [cite("kbh-enkeltsager", "Niveauer"), cite("kbh-hvem-er-ssp", "SSP-enkeltsager")]
        ),
    },
    LevelName {
        level: 2,
        label: text("førstegangskriminalitet", "first offence"),
        basis: basis!(
            "koebenhavn.caseLevel.2",
            Inferred,
            [cite("kbh-enkeltsager", "Niveauer"), cite("kbh-hvem-er-ssp", "SSP-enkeltsager")]
        ),
    },
    LevelName {
        level: 3,
        label: text("gentagen alvorlig kriminalitet", "repeated serious crime"),
        basis: basis!(
            "koebenhavn.caseLevel.3",
            Inferred,
            [cite("kbh-enkeltsager", "Niveauer"), cite("kbh-hvem-er-ssp", "SSP-enkeltsager")]
        ),
    },
    LevelName {
        level: 4,
        label: text("personfarlig kriminalitet", "crime dangerous to persons"),
        basis: basis!(
            "koebenhavn.caseLevel.4",
            Inferred,
            [cite("kbh-enkeltsager", "Niveauer"), cite("kbh-hvem-er-ssp", "SSP-enkeltsager")]
        ),
    },
];

const MORE_SERIOUS: Levels = Levels::of(&[3, 4]);
const LESS_SERIOUS: Levels = Levels::of(&[1, 2]);
const ALL: Levels = Levels::of(&[1, 2, 3, 4]);

const fn suggest(possible: Levels, level: u8) -> LevelFinding {
    LevelFinding { possible, suggested: Some(level), judge: None }
}

pub(super) const RULE: Rule<LevelFinding> = Rule {
    from: None,
    until: None,
    clauses: list![
        Clause {
            when: Condition::all(atoms![Fact(PersonEndangeringCrime)]),
            then: suggest(MORE_SERIOUS, 4),
            because: text(
                "Kriminaliteten er personfarlig, og det giver niveau 3 eller 4.",
                "The crime is dangerous to persons, which gives level 3 or 4.",
            ),
            basis: basis!("koebenhavn.caseLevel.personEndangering", Verified, [cite("kbh-enkeltsager", "Niveauer")]),
        },
        Clause {
            when: Condition::all(atoms![Fact(RepeatedCrimeSerious)]),
            then: suggest(MORE_SERIOUS, 3),
            because: text(
                "Kriminaliteten er gentagen og alvorlig, og det giver niveau 3 eller 4.",
                "The crime is repeated and serious, which gives level 3 or 4.",
            ),
            basis: basis!("koebenhavn.caseLevel.repeatedSerious", Verified, [cite("kbh-enkeltsager", "Niveauer")]),
        },
        Clause {
            when: Condition::all(atoms![Fact(RepeatedCrime)]),
            then: LevelFinding { possible: ALL, suggested: None, judge: Some(Judgement::RepeatedCrimeThreshold) },
            because: text(
                "Kriminaliteten er gentagen, men hverken alvorlig eller personfarlig, og kilderne er ikke enige om niveauet.",
                "The crime is repeated but neither serious nor dangerous to persons, and the sources differ on the level.",
            ),
            basis: basis!(
                "koebenhavn.caseLevel.repeatedOnly",
                Inferred,
                [cite("kbh-om-ssp", "Koordinationsgrupper"), cite("kbh-enkeltsager", "Niveauer")]
            ),
        },
        Clause {
            when: Condition::all(atoms![Fact(Crime)]),
            then: suggest(LESS_SERIOUS, 2),
            because: text(
                "Det er førstegangskriminalitet, og det giver niveau 1 eller 2.",
                "It is a first offence, which gives level 1 or 2.",
            ),
            basis: basis!("koebenhavn.caseLevel.firstOffence", Verified, [cite("kbh-enkeltsager", "Niveauer")]),
        },
    ],
    otherwise: Otherwise {
        then: suggest(LESS_SERIOUS, 1),
        because: text(
            "Der er bekymrende adfærd, men ingen kriminalitet, og det giver niveau 1 eller 2.",
            "There is concerning behaviour but no crime, which gives level 1 or 2.",
        ),
        basis: basis!("koebenhavn.caseLevel.concern", Verified, [cite("kbh-enkeltsager", "Niveauer")]),
    },
};
