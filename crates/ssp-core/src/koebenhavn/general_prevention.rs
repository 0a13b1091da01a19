//! General prevention (*generel forebyggelse*).
//!
//! Om SSP København, "Generelle indsatser": information for wider groups of 10 to 18, such as teaching and campaigns.

use crate::age::Age;
use crate::rule::{Clause, Condition, Finding, Limit, Otherwise, Rule, basis};
use crate::sources::cite;
use crate::text::text;
use crate::vocabulary::list;

pub(super) const RULE: Rule<Finding> = Rule {
    from: Some(Limit {
        age: Age::years(10),
        basis: basis!("koebenhavn.generalPrevention.from", Verified, [cite("kbh-om-ssp", "Generelle indsatser")]),
    }),
    until: Some(Limit {
        age: Age::years(18),
        // The page says "10-18"; that 18 is the first age outside is read from the pages that say "under 18".
        basis: basis!(
            "koebenhavn.generalPrevention.until",
            Inferred,
            [cite("kbh-om-ssp", "Generelle indsatser"), cite("kbh-politi-ssp", "SSP-samarbejde")]
        ),
    }),
    clauses: list![Clause {
        when: Condition::ALWAYS,
        then: Finding::Met,
        because: text(
            "De generelle indsatser er for alle børn og unge i alderen.",
            "The general efforts are for all children and young people of that age.",
        ),
        basis: basis!("koebenhavn.generalPrevention.everybody", Verified, [cite("kbh-om-ssp", "Generelle indsatser")]),
    }],
    otherwise: Otherwise {
        then: Finding::NotMet,
        because: text("De generelle indsatser gælder en anden alder.", "The general efforts are for another age."),
        basis: basis!("koebenhavn.generalPrevention.otherwise", Verified, [cite("kbh-om-ssp", "Generelle indsatser")]),
    },
};
