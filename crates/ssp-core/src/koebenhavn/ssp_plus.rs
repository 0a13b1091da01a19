//! SSP+: admission, and the referral by the police that is wider than it.
//!
//! Om SSP København, "SSP+ grupper": action plans for those of 17½ to 25 who have committed repeated serious or
//! person-endangering crime; "Hvem er vi?" adds the need for a coordinated effort, and says "repeated" without "serious".
//! Both ages 17½ and 18 are published; the newest leaflet and the detailed sections say 17½.

use crate::age::Age;
use crate::facts::atoms;
use crate::profile::Handler;
use crate::rule::{AgeBand, Clause, Condition, Finding, Judgement, Limit, Otherwise, Rule, basis};
use crate::sources::cite;
use crate::text::text;
use crate::vocabulary::{List, list, name};

const AGES: AgeBand = AgeBand::between(Age::of(17, 6), Age::years(25));

const FROM: Limit = Limit {
    age: AGES.from,
    basis: basis!(
        "koebenhavn.sspPlus.from",
        Verified,
        [cite("kbh-om-ssp", "SSP+ grupper"), cite("kbh-hvem-er-ssp", "Hvad laver SSP?")]
    ),
};

const UNTIL: Limit = Limit {
    age: AGES.until,
    basis: basis!(
        "koebenhavn.sspPlus.until",
        Verified,
        [cite("kbh-politi-ssp", "Forebyggelsessektionen"), cite("kbh-om-ssp", "SSP+ ledergruppe")]
    ),
};

pub(super) const ADMISSION: Rule<Finding> = Rule {
    from: Some(FROM),
    until: Some(UNTIL),
    clauses: list![
        Clause {
            when: Condition::none(atoms![Fact(NeedsCoordinatedEffort)]),
            then: Finding::NotMet,
            because: text(
                "Personen har ikke brug for en koordineret indsats.",
                "The person does not need a coordinated effort.",
            ),
            basis: basis!(
                "koebenhavn.sspPlus.need",
                Verified,
                [cite("kbh-om-ssp", "Hvem er vi?"), cite("kbh-maalgrupper", "SSP+")]
            ),
        },
        Clause {
            when: Condition::any(atoms![Fact(RepeatedCrimeSerious), Fact(PersonEndangeringCrime)]),
            then: Finding::Met,
            because: text(
                "Personen har begået gentagen alvorlig eller personfarlig kriminalitet og har brug for en koordineret indsats.",
                "The person has committed repeated serious crime or crime dangerous to persons, and needs a coordinated effort.",
            ),
            basis: basis!(
                "koebenhavn.sspPlus.criterion",
                Verified,
                [cite("kbh-om-ssp", "SSP+ grupper"), cite("kbh-maalgrupper", "SSP+")]
            ),
        },
        Clause {
            when: Condition::all(atoms![Fact(RepeatedCrime)]),
            then: Finding::Judge(Judgement::RepeatedCrimeThreshold),
            because: text(
                "Kriminaliteten er gentagen, men hverken alvorlig eller personfarlig, og kilderne er ikke enige om, hvorvidt det er nok.",
                "The crime is repeated but neither serious nor dangerous to persons, and the sources differ on whether that is enough.",
            ),
            basis: basis!(
                "koebenhavn.sspPlus.repeatedOnly",
                Inferred,
                [cite("kbh-om-ssp", "Hvem er vi?"), cite("kbh-om-ssp", "SSP+ grupper")]
            ),
        },
    ],
    otherwise: Otherwise {
        then: Finding::NotMet,
        because: text(
            "Personen har ikke begået gentagen alvorlig eller personfarlig kriminalitet.",
            "The person has committed neither repeated serious crime nor crime dangerous to persons.",
        ),
        basis: basis!(
            "koebenhavn.sspPlus.otherwise",
            Verified,
            [cite("kbh-om-ssp", "SSP+ grupper"), cite("kbh-maalgrupper", "SSP+")]
        ),
    },
};

/// The SSP+ group writes and carries out the action plans; the leader group handles the most serious and complicated cases.
pub(super) const HANDLED_BY: List<Handler> = list![
    Handler {
        ages: AGES,
        when: Condition::ALWAYS,
        by: name("sspPlusGruppe"),
        basis: basis!("koebenhavn.sspPlus.group", Verified, [cite("kbh-om-ssp", "SSP+ grupper")]),
    },
    Handler {
        ages: AGES,
        when: Condition::all(atoms![Fact(SpeciallyComplicated)]),
        by: name("sspPlusLedergruppe"),
        basis: basis!("koebenhavn.sspPlus.leaders", Verified, [cite("kbh-om-ssp", "SSP+ ledergruppe")]),
    },
];

/// The police page says 18. 17½ is our inference, so that everybody who can be admitted can also be referred.
const REFERRAL_FROM: Limit = Limit {
    age: AGES.from,
    basis: basis!(
        "koebenhavn.sspPlus.referral.from",
        Inferred,
        [cite("kbh-om-ssp", "SSP+ grupper"), cite("kbh-politi-ssp", "Persongrupper")]
    ),
};

pub(super) const REFERRAL: Rule<Finding> = Rule {
    from: Some(REFERRAL_FROM),
    until: Some(UNTIL),
    clauses: list![Clause {
        when: Condition::any(atoms![Fact(ConcerningBehaviour), Fact(Crime)]),
        then: Finding::Met,
        because: text(
            "Personen viser bekymrende adfærd eller har begået kriminalitet, og politiet kan indstille til SSP+.",
            "The person shows concerning behaviour or has committed a crime, and the police can refer to SSP+.",
        ),
        basis: basis!("koebenhavn.sspPlus.referral.criterion", Verified, [cite("kbh-politi-ssp", "Persongrupper")]),
    }],
    otherwise: Otherwise {
        then: Finding::NotMet,
        because: text(
            "Personen viser ikke bekymrende adfærd og har ikke begået kriminalitet, så der er ikke grundlag for en indstilling.",
            "The person does not show concerning behaviour and has not committed a crime, so there are no grounds for a referral.",
        ),
        basis: basis!("koebenhavn.sspPlus.referral.otherwise", Verified, [cite("kbh-politi-ssp", "Persongrupper")]),
    },
};
