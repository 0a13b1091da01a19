//! What § 115 asks in every cooperation: information about a person, the purpose, necessity, and who takes part.

use super::Named;
use crate::facts::{Atom, Atoms, atoms};
use crate::rule::{Clause, Condition, Finding, Judgement, Otherwise, Rule, basis};
use crate::sources::cite;
use crate::text::text;
use crate::vocabulary::list;

/// Whether § 115 applies at all: the information is about somebody who can be identified, and it is not a private person
/// handing over their own concern. Comes before every condition.
pub static APPLIES: Rule<Finding> = Rule {
    from: None,
    until: None,
    clauses: list![
        Clause {
            when: Condition::all(atoms![From(PrivateActor)]),
            then: Finding::NotMet,
            because: text(
                "En privat aktør giver oplysningen videre. Er det aktørens egen bekymring, kræver det ikke § 115. Det gælder ikke det, aktøren har fået at vide i samarbejdet.",
                "A private actor hands the information over. Where it is their own concern, that does not need section 115. This does not hold for what they learned in the cooperation.",
            ),
            basis: basis!("rpl115.ownConcern", Inferred, [cite("kbh-haandbog", "Anden aktør")]),
        },
        Clause {
            when: Condition::none(atoms![Flag(Identifiable)]),
            then: Finding::NotMet,
            because: text(
                "Oplysningen viser ikke, hvem den handler om. Så er § 115 ikke nødvendig.",
                "The information does not tell whom it is about. Section 115 is not needed then.",
            ),
            basis: basis!(
                "rpl115.anonymous",
                Inferred,
                [cite("koege-ssd", "Anonym sparring"), cite("rpl-115-2016", "§ 115, stk. 1")]
            ),
        },
    ],
    otherwise: Otherwise {
        then: Finding::Met,
        because: text(
            "Oplysningen handler om en person, der kan genkendes. § 115 gælder.",
            "The information is about a person who can be identified. Section 115 applies.",
        ),
        basis: basis!("rpl115.applies", Verified, [cite("rpl-115-2016", "§ 115, stk. 1")]),
    },
};

pub(super) static PURPOSE: Rule<Finding> = Rule {
    from: None,
    until: None,
    clauses: list![
        Clause {
            when: Condition::all(atoms![For(Investigation)]),
            then: Finding::NotMet,
            because: text(
                "Oplysninger må ikke gives videre i samarbejdet for at efterforske straffesager.",
                "Information must not be disclosed in the cooperation in order to investigate criminal cases.",
            ),
            basis: basis!("rpl115.purpose", Verified, [cite("rpl-115-2016", "§ 115, stk. 2, 2. pkt.")]),
        },
        Clause {
            when: Condition::none(atoms![For(Prevention)]),
            then: Finding::NotMet,
            because: text(
                "Efterforskning er en del af formålet. Forbuddet mod at give oplysninger videre for at efterforske straffesager gælder efter vores slutning også dér.",
                "Investigation is a part of the purpose. We infer that the ban on disclosing in order to investigate criminal cases holds there too.",
            ),
            basis: basis!("rpl115.purpose.mixed", Inferred, [cite("rpl-115-2016", "§ 115, stk. 2, 2. pkt.")]),
        },
    ],
    otherwise: Otherwise {
        then: Finding::Met,
        because: text(
            "Formålet er samarbejdets eget og ikke efterforskning.",
            "The purpose is that of the cooperation and not investigation.",
        ),
        basis: basis!("rpl115.purpose.prevention", Verified, [cite("rpl-115-2016", "§ 115, stk. 1")]),
    },
};

pub(super) static NECESSITY: Rule<Finding> = Rule {
    from: None,
    until: None,
    clauses: list![
        Clause {
            when: Condition::all(Atoms::of(&[Atom::NecessityNotJudged])),
            then: Finding::Judge(Judgement::Necessity),
            because: text(
                "Nogen skal vurdere, om det er nødvendigt at give netop denne oplysning videre til netop denne modtager.",
                "Somebody must judge whether it is necessary to disclose this very item to this very recipient.",
            ),
            basis: basis!(
                "rpl115.necessity.judge",
                Verified,
                [cite("rpl-115-2016", "§ 115, stk. 1"), cite("dkr-hoering-2024", "Om nødvendighed")]
            ),
        },
        Clause {
            when: Condition::none(atoms![Flag(Necessary)]),
            then: Finding::NotMet,
            because: text(
                "Det er vurderet, at det ikke er nødvendigt at give oplysningen videre.",
                "It has been judged that the disclosure is not necessary.",
            ),
            basis: basis!("rpl115.necessity.no", Verified, [cite("rpl-115-2016", "§ 115, stk. 1")]),
        },
    ],
    otherwise: Otherwise {
        then: Finding::Met,
        because: text(
            "Det er vurderet, at det er nødvendigt at give oplysningen videre.",
            "It has been judged that the disclosure is necessary.",
        ),
        basis: basis!("rpl115.necessity.yes", Verified, [cite("rpl-115-2016", "§ 115, stk. 1")]),
    },
};

const AUTHORITIES: Atoms = atoms![
    From(Police),
    From(PrisonService),
    From(SocialAuthority),
    From(SchoolAuthority),
    From(EmploymentAuthority),
    From(CultureAuthority),
    From(Psychiatry),
    From(OtherAuthority),
    To(Police),
    To(PrisonService),
    To(SocialAuthority),
    To(SchoolAuthority),
    To(EmploymentAuthority),
    To(CultureAuthority),
    To(Psychiatry),
    To(OtherAuthority),
];

/// Subsection 3 covers an authority and an institution, not two institutions.
pub(super) static ONE_AUTHORITY: Rule<Finding> = Rule {
    from: None,
    until: None,
    clauses: list![Clause {
        when: Condition::none(AUTHORITIES),
        then: Finding::NotMet,
        because: text(
            "Ingen af de to er en myndighed. § 115, stk. 3, gælder mellem en myndighed og en institution, ikke mellem to institutioner.",
            "Neither of the two is an authority. Subsection 3 covers an authority and an institution, not two institutions.",
        ),
        basis: basis!("rpl115.oneAuthority", Inferred, [cite("rpl-115-2016", "§ 115, stk. 3")]),
    }],
    otherwise: Otherwise {
        then: Finding::Met,
        because: text("Mindst én af de to er en myndighed.", "At least one of the two is an authority."),
        basis: basis!("rpl115.oneAuthority.yes", Verified, [cite("rpl-115-2016", "§ 115, stk. 2-3")]),
    },
};

/// The text of subsection 2 says "an authority"; whether one that does not take part may disclose is left to a person.
pub(super) static SENDER_TAKES_PART: Rule<Finding> = Rule {
    from: None,
    until: None,
    clauses: list![
        Clause {
            when: Condition::any(atoms![
                From(Police),
                From(SelfGoverningInstitution),
                From(FreeSchool),
                From(PrivateActor)
            ]),
            then: Finding::Met,
            because: text(
                "§ 115 kræver ikke, at denne afsender deltager i samarbejdet som myndighed.",
                "Section 115 does not demand that this sender takes part as an authority.",
            ),
            basis: basis!("rpl115.sender.notAsked", Verified, [cite("rpl-115-2016", "§ 115, stk. 1 og 3")]),
        },
        Clause {
            when: Condition::all(atoms![Flag(FromParticipates)]),
            then: Finding::Met,
            because: text("Afsenderen deltager i samarbejdet.", "The sender takes part in the cooperation."),
            basis: basis!("rpl115.sender.takesPart", Verified, [cite("rpl-115-2016", "§ 115, stk. 2")]),
        },
    ],
    otherwise: Otherwise {
        then: Finding::Judge(Judgement::SenderParticipation),
        because: text(
            "Afsenderen er en myndighed, der ikke deltager i samarbejdet.",
            "The sender is an authority that does not take part in the cooperation.",
        ),
        basis: basis!("rpl115.sender.outside", Inferred, [cite("rpl-115-2016", "§ 115, stk. 2")]),
    },
};

/// Subsection 2 reaches authorities that take part; subsection 1, for the police, says "other authorities".
pub(super) static RECIPIENT_TAKES_PART: Rule<Finding> = Rule {
    from: None,
    until: None,
    clauses: list![
        Clause {
            when: Condition::any(atoms![To(Police), To(SelfGoverningInstitution), To(FreeSchool), To(PrivateActor)]),
            then: Finding::Met,
            because: text(
                "§ 115 kræver ikke, at denne modtager deltager i samarbejdet som myndighed.",
                "Section 115 does not demand that this recipient takes part as an authority.",
            ),
            basis: basis!("rpl115.recipient.notAsked", Verified, [cite("rpl-115-2016", "§ 115, stk. 2-3")]),
        },
        Clause {
            when: Condition::all(atoms![From(Police)]),
            then: Finding::Met,
            because: text(
                "Politiet giver oplysningen videre, og § 115, stk. 1, kræver ikke, at modtageren deltager.",
                "The police disclose, and subsection 1 does not demand that the recipient takes part.",
            ),
            basis: basis!("rpl115.recipient.fromPolice", Verified, [cite("rpl-115-2016", "§ 115, stk. 1")]),
        },
        Clause {
            when: Condition::all(atoms![Flag(ToParticipates)]),
            then: Finding::Met,
            because: text("Modtageren deltager i samarbejdet.", "The recipient takes part in the cooperation."),
            basis: basis!("rpl115.recipient.takesPart", Verified, [cite("rpl-115-2016", "§ 115, stk. 2")]),
        },
    ],
    otherwise: Otherwise {
        then: Finding::NotMet,
        because: text(
            "Modtageren deltager ikke i samarbejdet, og afsenderen er ikke politiet.",
            "The recipient does not take part in the cooperation, and the sender is not the police.",
        ),
        basis: basis!("rpl115.recipient.outside", Verified, [cite("rpl-115-2016", "§ 115, stk. 2")]),
    },
};

/// What these conditions are called.
pub(super) static NAMES: [Named; 5] = [
    (&PURPOSE, text("Formålet", "The purpose")),
    (&NECESSITY, text("Nødvendigheden", "Necessity")),
    (&ONE_AUTHORITY, text("Mindst én part er en myndighed", "One party at least is an authority")),
    (&SENDER_TAKES_PART, text("Afsenderens deltagelse", "Whether the sender takes part")),
    (&RECIPIENT_TAKES_PART, text("Modtagerens deltagelse", "Whether the recipient takes part")),
];
