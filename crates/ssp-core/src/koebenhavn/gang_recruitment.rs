//! Gang recruitment (*rekruttering til bandemiljøet*).
//!
//! Københavns Politi, "SSP-samarbejde": those under 18 who are at risk of recruitment.

use crate::age::Age;
use crate::facts::atoms;
use crate::rule::{Clause, Condition, Finding, Limit, Otherwise, Rule, basis};
use crate::sources::cite;
use crate::text::text;
use crate::vocabulary::list;

pub(super) const RULE: Rule<Finding> = Rule {
    from: None,
    until: Some(Limit {
        age: Age::years(18),
        basis: basis!("koebenhavn.gangRecruitment.until", Verified, [cite("kbh-politi-ssp", "Persongrupper")]),
    }),
    clauses: list![Clause {
        when: Condition::all(atoms![Fact(GangRecruitmentRisk)]),
        then: Finding::Met,
        because: text(
            "Personen er i risiko for at blive rekrutteret til bandemiljøet.",
            "The person is at risk of being recruited into the gang scene."
        ),
        basis: basis!("koebenhavn.gangRecruitment.criterion", Verified, [cite("kbh-politi-ssp", "Persongrupper")]),
    }],
    otherwise: Otherwise {
        then: Finding::NotMet,
        because: text(
            "Personen er ikke i risiko for at blive rekrutteret til bandemiljøet.",
            "The person is not at risk of being recruited into the gang scene.",
        ),
        basis: basis!("koebenhavn.gangRecruitment.otherwise", Verified, [cite("kbh-politi-ssp", "Persongrupper")]),
    },
};
