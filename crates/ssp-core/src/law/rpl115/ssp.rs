//! § 115, stk. 1, nr. 1: SSP, with SSP+ and Infohus, which are not named and rest on no. 1.

use super::Named;
use super::common::{NECESSITY, ONE_AUTHORITY, PURPOSE, RECIPIENT_TAKES_PART, SENDER_TAKES_PART};
use crate::facts::atoms;
use crate::law::day;
use crate::rule::{Clause, Condition, Finding, Judgement, Otherwise, Period, Rule, basis};
use crate::sources::cite;
use crate::text::text;
use crate::vocabulary::list;

pub(super) static CONDITIONS: &[&Rule<Finding>] = &[
    &LAW_IN_FORCE,
    &PURPOSE,
    &NECESSITY,
    &SENDER,
    &RECIPIENT,
    &ONE_AUTHORITY,
    &SENDER_TAKES_PART,
    &RECIPIENT_TAKES_PART,
    &GANG_RELATION,
];

static LAW_IN_FORCE: Rule<Finding> = Rule {
    from: None,
    until: None,
    clauses: list![
        Clause {
            when: Condition::on(Period::before(day(2007, 1, 1))),
            then: Finding::Judge(Judgement::LawNotModelled),
            because: text(
                "Reglerne om SSP fra før 1. januar 2007 er ikke med her.",
                "The rules on SSP from before 1 January 2007 are not modelled here.",
            ),
            basis: basis!("rpl115.ssp.before2007", Inferred, [cite("rpl-115-2007", "Kapitel 11")]),
        },
        Clause {
            when: Condition::on(Period::before(day(2009, 4, 1))),
            then: Finding::Met,
            because: text(
                "Vi slutter, at § 115 omfattede SSP fra politireformen den 1. januar 2007. Ordlyden er ikke læst.",
                "We infer that section 115 covered SSP from the police reform of 1 January 2007. The wording was not read.",
            ),
            basis: basis!("rpl115.ssp.inForce2007", Inferred, [cite("rpl-115-2007", "Kapitel 11")]),
        },
    ],
    otherwise: Otherwise {
        then: Finding::Met,
        because: text("§ 115 omfatter SSP på datoen.", "Section 115 covers SSP on the date."),
        basis: basis!("rpl115.ssp.inForce", Verified, [cite("rpl-115-2016", "§ 115, stk. 1, nr. 1")]),
    },
};

static SENDER: Rule<Finding> = Rule {
    from: None,
    until: None,
    clauses: list![
        Clause {
            when: Condition::all(atoms![From(FreeSchool)]),
            then: Finding::Judge(Judgement::FreeSchoolStatus),
            because: text(
                "Det er uklart, om en fri grundskole er omfattet af § 115, stk. 3.",
                "It is unclear whether a free school is covered by subsection 3.",
            ),
            basis: basis!(
                "rpl115.ssp.sender.freeSchool",
                Inferred,
                [cite("privateskoler", "Frie og private skoler er selvejende"), cite("kbh-haandbog", "Anden aktør")]
            ),
        },
        Clause {
            when: Condition::all(atoms![From(SelfGoverningInstitution), Flag(FromPublicTask), Flag(FromDrawnIn)]),
            then: Finding::Met,
            because: text(
                "Afsenderen er en selvejende institution, der løser en offentlig opgave og er inddraget i samarbejdet.",
                "The sender is a self-governing institution with a public task that is drawn into the cooperation.",
            ),
            basis: basis!("rpl115.ssp.sender.institution", Verified, [cite("rpl-115-2016", "§ 115, stk. 3")]),
        },
        Clause {
            when: Condition::any(atoms![From(SelfGoverningInstitution), From(PrivateActor)]),
            then: Finding::NotMet,
            because: text(
                "Afsenderen er hverken en myndighed eller en selvejende institution, der løser en offentlig opgave og er inddraget.",
                "The sender is neither an authority nor a self-governing institution with a public task that is drawn in.",
            ),
            basis: basis!("rpl115.ssp.sender.notCovered", Verified, [cite("rpl-115-2016", "§ 115, stk. 3")]),
        },
    ],
    otherwise: Otherwise {
        then: Finding::Met,
        because: text("Afsenderen er en myndighed.", "The sender is an authority."),
        basis: basis!("rpl115.ssp.sender.authority", Verified, [cite("rpl-115-2016", "§ 115, stk. 1-2")]),
    },
};

static RECIPIENT: Rule<Finding> = Rule {
    from: None,
    until: None,
    clauses: list![
        Clause {
            when: Condition::all(atoms![To(FreeSchool)]),
            then: Finding::Judge(Judgement::FreeSchoolStatus),
            because: text(
                "Det er uklart, om en fri grundskole er omfattet af § 115, stk. 3.",
                "It is unclear whether a free school is covered by subsection 3.",
            ),
            basis: basis!(
                "rpl115.ssp.recipient.freeSchool",
                Inferred,
                [cite("privateskoler", "Frie og private skoler er selvejende"), cite("kbh-haandbog", "Anden aktør")]
            ),
        },
        Clause {
            when: Condition::all(atoms![To(SelfGoverningInstitution), Flag(ToPublicTask), Flag(ToDrawnIn)]),
            then: Finding::Met,
            because: text(
                "Modtageren er en selvejende institution, der løser en offentlig opgave og er inddraget i samarbejdet.",
                "The recipient is a self-governing institution with a public task that is drawn into the cooperation.",
            ),
            basis: basis!("rpl115.ssp.recipient.institution", Verified, [cite("rpl-115-2016", "§ 115, stk. 3")]),
        },
        Clause {
            when: Condition::all(atoms![To(SelfGoverningInstitution)]),
            then: Finding::NotMet,
            because: text(
                "Modtageren er en selvejende institution, som ikke både løser en offentlig opgave og er inddraget i samarbejdet.",
                "The recipient is a self-governing institution that does not both perform a public task and take part by being drawn in.",
            ),
            basis: basis!("rpl115.ssp.recipient.institutionOutside", Verified, [cite("rpl-115-2016", "§ 115, stk. 3")]),
        },
        Clause {
            when: Condition::all(atoms![To(PrivateActor)]),
            then: Finding::NotMet,
            because: text(
                "Modtageren er en privat aktør, og den må ikke få oplysninger om enkeltpersoner efter § 115.",
                "The recipient is a private actor, who must not be given information about individuals under section 115.",
            ),
            basis: basis!(
                "rpl115.ssp.recipient.private",
                Verified,
                [cite("kbh-haandbog", "Anden aktør"), cite("rpl-115-2016", "§ 115, stk. 2-3")]
            ),
        },
    ],
    otherwise: Otherwise {
        then: Finding::Met,
        because: text("Modtageren er en myndighed.", "The recipient is an authority."),
        basis: basis!("rpl115.ssp.recipient.authority", Verified, [cite("rpl-115-2016", "§ 115, stk. 1-2")]),
    },
};

/// The change of 2024 only widens, so what the conditions of 2016 permit is still permitted, but for information about a
/// relation to a gang: unless another condition fails that is left to a person, because the wording of the change is not verified.
static GANG_RELATION: Rule<Finding> = Rule {
    from: None,
    until: None,
    clauses: list![
        Clause {
            when: Condition::on(Period::before(day(2024, 1, 1))),
            then: Finding::Met,
            because: text(
                "Ændringen fra 2024 om relationer til bander gjaldt ikke på datoen.",
                "The change of 2024 as regards relations to gangs did not apply on the date.",
            ),
            basis: basis!(
                "rpl115.ssp.before2024",
                Verified,
                [cite("dkr-hoering-2024", "Om bander"), cite("l150-2023", "§ 2, nr. 2")]
            ),
        },
        Clause {
            when: Condition::all(atoms![Flag(GangRelation)]),
            then: Finding::Judge(Judgement::GangRelation2024),
            because: text(
                "Oplysningen handler om en persons relation til en bande. Reglen om det blev ændret i 2024, og ordlyden er ikke efterprøvet.",
                "The information is about someone's relation to a gang. The rule on that was amended in 2024, and its wording is not verified.",
            ),
            basis: basis!(
                "rpl115.ssp.gangRelation",
                Unverified,
                [cite("l150-2023", "§ 2, nr. 2"), cite("rpl-115-2024", "§ 115"), cite("dkr-hoering-2024", "Om bander")]
            ),
        },
    ],
    otherwise: Otherwise {
        then: Finding::Met,
        because: text(
            "Oplysningen handler ikke om en persons relation til en bande.",
            "The information is not about someone's relation to a gang.",
        ),
        basis: basis!("rpl115.ssp.noGangRelation", Verified, [cite("rpl-115-2016", "§ 115, stk. 1, nr. 1")]),
    },
};

/// What the conditions of this cooperation alone are called.
pub(super) static NAMES: [Named; 4] = [
    (&LAW_IN_FORCE, text("Loven på datoen", "The law on the date")),
    (&SENDER, text("Afsenderen", "The sender")),
    (&RECIPIENT, text("Modtageren", "The recipient")),
    (&GANG_RELATION, text("Relation til en bande", "Relation to a gang")),
];
