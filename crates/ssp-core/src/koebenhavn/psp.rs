//! PSP (*politi, sociale myndigheder, psykiatri*): the local focus.
//!
//! Københavns Politi, "SSP-samarbejde": those until 25 who are part of the cooperation. It is the focus of the police, not
//! the limit of the law: the statutory ground has no age limit and stands in [`law::rpl115::PSP_GROUND`](crate::law::rpl115::PSP_GROUND).

use crate::age::Age;
use crate::facts::atoms;
use crate::rule::{Clause, Condition, Finding, Limit, Otherwise, Rule, basis};
use crate::sources::cite;
use crate::text::text;
use crate::vocabulary::list;

pub(super) const RULE: Rule<Finding> = Rule {
    from: None,
    until: Some(Limit {
        age: Age::years(25),
        basis: basis!("koebenhavn.psp.until", Verified, [cite("kbh-politi-ssp", "Persongrupper")]),
    }),
    clauses: list![Clause {
        when: Condition::all(atoms![Fact(PspCooperation)]),
        then: Finding::Met,
        because: text(
            "Personen indgår i samarbejdet mellem psykiatri, sociale myndigheder og politi.",
            "The person is part of the cooperation of psychiatry, social authorities and police."
        ),
        basis: basis!("koebenhavn.psp.criterion", Verified, [cite("kbh-politi-ssp", "Persongrupper")]),
    }],
    otherwise: Otherwise {
        then: Finding::NotMet,
        because: text(
            "Personen indgår ikke i samarbejdet mellem psykiatri, sociale myndigheder og politi.",
            "The person is not part of the cooperation of psychiatry, social authorities and police.",
        ),
        basis: basis!("koebenhavn.psp.otherwise", Verified, [cite("kbh-politi-ssp", "Persongrupper")]),
    },
};
