//! KSP (*Kriminalforsorgen, sociale myndigheder, politi*): the local focus.
//!
//! Københavns Politi, "SSP-samarbejde": those under 18 who are part of the cooperation. It is the focus of the police, not
//! the limit of the law: the statutory ground is for those released at any age and stands in [`law::rpl115::KSP_GROUND`](crate::law::rpl115::KSP_GROUND).

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
        basis: basis!("koebenhavn.ksp.until", Verified, [cite("kbh-politi-ssp", "Persongrupper")]),
    }),
    clauses: list![Clause {
        when: Condition::all(atoms![Fact(KspCooperation)]),
        then: Finding::Met,
        because: text(
            "Personen indgår i samarbejdet mellem Kriminalforsorgen, sociale myndigheder og politi.",
            "The person is part of the cooperation of prison service, social authorities and police."
        ),
        basis: basis!("koebenhavn.ksp.criterion", Verified, [cite("kbh-politi-ssp", "Persongrupper")]),
    }],
    otherwise: Otherwise {
        then: Finding::NotMet,
        because: text(
            "Personen indgår ikke i samarbejdet mellem Kriminalforsorgen, sociale myndigheder og politi.",
            "The person is not part of the cooperation of prison service, social authorities and police.",
        ),
        basis: basis!("koebenhavn.ksp.otherwise", Verified, [cite("kbh-politi-ssp", "Persongrupper")]),
    },
};
