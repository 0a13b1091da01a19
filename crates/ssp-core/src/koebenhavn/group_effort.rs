//! Group effort (*indsats for grupper*).
//!
//! Om SSP København, "Indsatser for grupper": local efforts for groups of 10 to 18, and efforts for groups of 18 to 25.

use crate::age::Age;
use crate::facts::atoms;
use crate::rule::{Clause, Condition, Finding, Limit, Otherwise, Rule, basis};
use crate::sources::cite;
use crate::text::text;
use crate::vocabulary::list;

pub(super) const RULE: Rule<Finding> = Rule {
    from: Some(Limit {
        age: Age::years(10),
        basis: basis!("koebenhavn.groupEffort.from", Verified, [cite("kbh-om-ssp", "Indsatser for grupper")]),
    }),
    until: Some(Limit {
        age: Age::years(25),
        // The pages say "18-25" and "10-25"; that 25 is the first age outside is read from "op til de fylder 25".
        basis: basis!(
            "koebenhavn.groupEffort.until",
            Inferred,
            [
                cite("kbh-om-ssp", "Indsatser for grupper"),
                cite("kbh-hvem-er-ssp", "Hvad laver SSP?"),
                cite("kbh-politi-ssp", "Forebyggelsessektionen")
            ]
        ),
    }),
    clauses: list![Clause {
        when: Condition::all(atoms![Fact(GroupOfConcern)]),
        then: Finding::Met,
        because: text("Personen er en del af en bekymringsgruppe.", "The person is part of a group of concern."),
        basis: basis!(
            "koebenhavn.groupEffort.criterion",
            Verified,
            [cite("kbh-om-ssp", "Indsatser for grupper"), cite("kbh-hvem-er-ssp", "SSP-enkeltsager")]
        ),
    }],
    otherwise: Otherwise {
        then: Finding::NotMet,
        because: text(
            "Personen er ikke en del af en bekymringsgruppe.",
            "The person is not part of a group of concern.",
        ),
        basis: basis!("koebenhavn.groupEffort.otherwise", Verified, [cite("kbh-om-ssp", "Indsatser for grupper")]),
    },
};
