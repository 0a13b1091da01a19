//! Preparedness (*akutberedskab*): when it is activated, and who meets.
//!
//! The page about preparedness: serious unrest that involves or affects those under 18 and, in special cases, groups of
//! young people up to 25; locally, across districts, seldom in several cities.

use crate::facts::atoms;
use crate::preparedness::Meets;
use crate::rule::{Clause, Condition, Finding, Judgement, Otherwise, Rule, basis};
use crate::sources::cite;
use crate::text::text;
use crate::vocabulary::{list, name};

/// Whether an event calls for preparedness.
pub static RULE: Rule<Finding> = Rule {
    from: None,
    until: None,
    clauses: list![
        Clause {
            when: Condition::none(atoms![Flag(Acute)]),
            then: Finding::NotMet,
            because: text("Der er ikke akut opstået alvorlig uro.", "Serious unrest has not arisen acutely."),
            basis: basis!("koebenhavn.preparedness.acute", Verified, [cite("kbh-akutberedskab", "Målgruppe")]),
        },
        Clause {
            when: Condition::all(atoms![Flag(AffectsUnder18)]),
            then: Finding::Met,
            because: text(
                "Der er akut opstået alvorlig uro, og den berører børn eller unge under 18 år.",
                "Serious unrest has arisen acutely, and it affects children or young people under 18.",
            ),
            basis: basis!(
                "koebenhavn.preparedness.under18",
                Verified,
                [cite("kbh-akutberedskab", "Målgruppe"), cite("kbh-om-ssp", "Beredskab")]
            ),
        },
        Clause {
            when: Condition::all(atoms![Flag(Affects18To25)]),
            then: Finding::Judge(Judgement::SpecialCase),
            because: text(
                "Der er akut opstået alvorlig uro, og den berører kun unge mellem 18 og 25 år, som beredskabet dækker i særlige tilfælde.",
                "Serious unrest has arisen acutely, and it affects only those between 18 and 25, whom preparedness covers in special cases.",
            ),
            basis: basis!("koebenhavn.preparedness.18to25", Verified, [cite("kbh-akutberedskab", "Målgruppe")]),
        },
    ],
    otherwise: Otherwise {
        then: Finding::NotMet,
        because: text(
            "Situationen berører ikke børn eller unge under 25 år.",
            "The situation does not affect children or young people under 25.",
        ),
        basis: basis!("koebenhavn.preparedness.otherwise", Verified, [cite("kbh-akutberedskab", "Målgruppe")]),
    },
};

pub(crate) static LEADERS: Meets = Meets {
    body: name("ledergrupper"),
    because: text("Den lokale ledergruppe kan træde sammen akut.", "The local leader group can meet at once."),
    basis: basis!(
        "koebenhavn.preparedness.leaders",
        Verified,
        [cite("kbh-om-ssp", "Ledergrupper"), cite("kbh-haandbog", "Møder i ledergruppen")]
    ),
};

pub(crate) static DISTRICTS: Meets = Meets {
    body: name("sekretariat"),
    because: text(
        "Når flere bydele er berørt, koordinerer SSP Sekretariatet på tværs.",
        "Where several districts are affected, the SSP secretariat coordinates across them.",
    ),
    basis: basis!("koebenhavn.preparedness.districts", Inferred, [cite("kbh-akutberedskab", "På tværs af bydele")]),
};
