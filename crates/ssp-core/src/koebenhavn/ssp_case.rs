//! SSP individual case (*SSP-enkeltsag*).
//!
//! Om SSP København, "Individorienterede indsatser": the case concept is for the young person of 10 to 18 who shows
//! concerning behaviour or commits crime. That 18 is the first age outside follows from "under 18" on the page about
//! individual cases and on the police's page.

use crate::age::Age;
use crate::facts::atoms;
use crate::rule::{Clause, Condition, Finding, Limit, Otherwise, Rule, basis};
use crate::sources::cite;
use crate::text::text;
use crate::vocabulary::list;

pub(super) const RULE: Rule<Finding> = Rule {
    from: Some(Limit {
        age: Age::years(10),
        basis: basis!(
            "koebenhavn.sspCase.from",
            Verified,
            [cite("kbh-om-ssp", "Individorienterede indsatser"), cite("kbh-hvem-er-ssp", "Hvad laver SSP?")]
        ),
    }),
    until: Some(Limit {
        age: Age::years(18),
        basis: basis!(
            "koebenhavn.sspCase.until",
            Verified,
            [cite("kbh-enkeltsager", "Målgruppe"), cite("kbh-politi-ssp", "Persongrupper")]
        ),
    }),
    clauses: list![Clause {
        when: Condition::any(atoms![Fact(ConcerningBehaviour), Fact(Crime)]),
        then: Finding::Met,
        because: text(
            "Personen viser bekymrende adfærd eller har begået kriminalitet.",
            "The person shows concerning behaviour or has committed a crime.",
        ),
        basis: basis!(
            "koebenhavn.sspCase.criterion",
            Verified,
            [cite("kbh-om-ssp", "Individorienterede indsatser"), cite("kbh-politi-ssp", "Persongrupper")]
        ),
    }],
    otherwise: Otherwise {
        then: Finding::NotMet,
        because: text(
            "Personen viser ikke bekymrende adfærd og har ikke begået kriminalitet.",
            "The person does not show concerning behaviour and has not committed a crime.",
        ),
        basis: basis!("koebenhavn.sspCase.otherwise", Verified, [cite("kbh-om-ssp", "Individorienterede indsatser")]),
    },
};
