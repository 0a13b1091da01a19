//! Radicalisation (*radikalisering*), and who handles it at which age.
//!
//! Københavns Politi, "SSP-samarbejde": under 18. Om SSP København, "SSP+ ledergruppe": the SSP+ leader group, for those of
//! 17½ to 25, also treats cases that concern National Exit and radicalisation preparedness.

use crate::age::Age;
use crate::facts::atoms;
use crate::profile::Handler;
use crate::rule::{AgeBand, Clause, Condition, Finding, Limit, Otherwise, Rule, basis};
use crate::sources::cite;
use crate::text::text;
use crate::vocabulary::{List, list, name};

pub(super) const RULE: Rule<Finding> = Rule {
    from: None,
    until: Some(Limit {
        age: Age::years(25),
        basis: basis!("koebenhavn.radicalisation.until", Inferred, [cite("kbh-om-ssp", "SSP+ ledergruppe")]),
    }),
    clauses: list![Clause {
        when: Condition::all(atoms![Fact(RadicalisationConcern)]),
        then: Finding::Met,
        because: text(
            "Myndighederne er opmærksomme på personen i forbindelse med radikalisering.",
            "The authorities are aware of the person in connection with radicalisation.",
        ),
        basis: basis!(
            "koebenhavn.radicalisation.criterion",
            Verified,
            [cite("kbh-politi-ssp", "Persongrupper"), cite("kbh-om-ssp", "SSP+ ledergruppe")]
        ),
    }],
    otherwise: Otherwise {
        then: Finding::NotMet,
        because: text(
            "Myndighederne er ikke opmærksomme på personen i forbindelse med radikalisering.",
            "The authorities are not aware of the person in connection with radicalisation.",
        ),
        basis: basis!("koebenhavn.radicalisation.otherwise", Verified, [cite("kbh-politi-ssp", "Persongrupper")]),
    },
};

pub(super) const HANDLED_BY: List<Handler> = list![
    Handler {
        ages: AgeBand::under(Age::years(18)),
        when: Condition::ALWAYS,
        by: name("ssp"),
        basis: basis!("koebenhavn.radicalisation.ssp", Verified, [cite("kbh-politi-ssp", "Persongrupper")]),
    },
    Handler {
        ages: AgeBand::between(Age::of(17, 6), Age::years(25)),
        when: Condition::ALWAYS,
        by: name("sspPlusLedergruppe"),
        basis: basis!("koebenhavn.radicalisation.sspPlus", Verified, [cite("kbh-om-ssp", "SSP+ ledergruppe")]),
    },
];
