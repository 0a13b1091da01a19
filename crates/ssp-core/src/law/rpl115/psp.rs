//! § 115, stk. 1, nr. 2: PSP, the cooperation of police, social authorities and psychiatry about socially vulnerable persons.

use super::Named;
use super::common::{NECESSITY, ONE_AUTHORITY, PURPOSE, RECIPIENT_TAKES_PART, SENDER_TAKES_PART};
use crate::facts::atoms;
use crate::law::day;
use crate::rule::{Clause, Condition, Finding, Otherwise, Period, Rule, basis};
use crate::sources::cite;
use crate::text::text;
use crate::vocabulary::list;

pub(super) static CONDITIONS: &[&Rule<Finding>] =
    &[&PURPOSE, &NECESSITY, &GROUND, &SENDER, &RECIPIENT, &ONE_AUTHORITY, &SENDER_TAKES_PART, &RECIPIENT_TAKES_PART];

/// The person's ground: socially vulnerable, of any age, from 1 April 2009.
pub static GROUND: Rule<Finding> = Rule {
    from: None,
    until: None,
    clauses: list![
        Clause {
            when: Condition::on(Period::before(day(2009, 4, 1))),
            then: Finding::NotMet,
            because: text(
                "Før 1. april 2009 havde PSP ikke hjemmel i § 115.",
                "Before 1 April 2009 PSP had no basis in section 115.",
            ),
            basis: basis!("rpl115.psp.before2009", Verified, [cite("sfi-psp-2009", "Ny lov om PSP")]),
        },
        Clause {
            when: Condition::all(atoms![Fact(SociallyVulnerable)]),
            then: Finding::Met,
            because: text(
                "Personen er socialt udsat. Bestemmelsen har ingen aldersgrænse.",
                "The person is socially vulnerable. The provision has no age limit.",
            ),
            basis: basis!("rpl115.psp.ground", Verified, [cite("rpl-115-2016", "§ 115, stk. 1, nr. 2")]),
        },
    ],
    otherwise: Otherwise {
        then: Finding::NotMet,
        because: text("Personen er ikke socialt udsat.", "The person is not socially vulnerable."),
        basis: basis!("rpl115.psp.noGround", Verified, [cite("rpl-115-2016", "§ 115, stk. 1, nr. 2")]),
    },
};

static SENDER: Rule<Finding> = Rule {
    from: None,
    until: None,
    clauses: list![
        Clause {
            when: Condition::any(atoms![From(Police), From(SocialAuthority), From(Psychiatry)]),
            then: Finding::Met,
            because: text("Afsenderen er part i PSP.", "The sender is a party to PSP."),
            basis: basis!("rpl115.psp.sender.party", Verified, [cite("rpl-115-2016", "§ 115, stk. 1, nr. 2")]),
        },
        Clause {
            when: Condition::all(atoms![From(SelfGoverningInstitution), Flag(FromPublicTask), Flag(FromDrawnIn)]),
            then: Finding::Met,
            because: text(
                "Afsenderen er en selvejende institution, der løser en offentlig opgave og er inddraget i samarbejdet.",
                "The sender is a self-governing institution with a public task that is drawn into the cooperation.",
            ),
            basis: basis!("rpl115.psp.sender.institution", Verified, [cite("rpl-115-2016", "§ 115, stk. 3")]),
        },
    ],
    otherwise: Otherwise {
        then: Finding::NotMet,
        because: text(
            "Afsenderen er ikke part i PSP. Er formålet at forebygge kriminalitet, kan SSP være vejen.",
            "The sender is not a party to PSP. Where the purpose is to prevent crime, SSP may be the way.",
        ),
        basis: basis!("rpl115.psp.sender.outside", Verified, [cite("rpl-115-2016", "§ 115, stk. 1, nr. 2")]),
    },
};

static RECIPIENT: Rule<Finding> = Rule {
    from: None,
    until: None,
    clauses: list![
        Clause {
            when: Condition::any(atoms![To(Police), To(SocialAuthority), To(Psychiatry)]),
            then: Finding::Met,
            because: text("Modtageren er part i PSP.", "The recipient is a party to PSP."),
            basis: basis!("rpl115.psp.recipient.party", Verified, [cite("rpl-115-2016", "§ 115, stk. 1, nr. 2")]),
        },
        Clause {
            when: Condition::all(atoms![To(SelfGoverningInstitution), Flag(ToPublicTask), Flag(ToDrawnIn)]),
            then: Finding::Met,
            because: text(
                "Modtageren er en selvejende institution, der løser en offentlig opgave og er inddraget i samarbejdet.",
                "The recipient is a self-governing institution with a public task that is drawn into the cooperation.",
            ),
            basis: basis!("rpl115.psp.recipient.institution", Verified, [cite("rpl-115-2016", "§ 115, stk. 3")]),
        },
    ],
    otherwise: Otherwise {
        then: Finding::NotMet,
        because: text(
            "Modtageren er ikke part i PSP. Er formålet at forebygge kriminalitet, kan SSP være vejen.",
            "The recipient is not a party to PSP. Where the purpose is to prevent crime, SSP may be the way.",
        ),
        basis: basis!("rpl115.psp.recipient.outside", Verified, [cite("rpl-115-2016", "§ 115, stk. 1, nr. 2")]),
    },
};

/// What the conditions of this cooperation alone are called.
pub(super) static NAMES: [Named; 3] = [
    (&GROUND, text("Den, oplysningen handler om", "Whom the information is about")),
    (&SENDER, text("Afsenderen", "The sender")),
    (&RECIPIENT, text("Modtageren", "The recipient")),
];
