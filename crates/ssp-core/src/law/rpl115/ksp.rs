//! § 115, stk. 1, nr. 3: KSP, the cooperation of prison service, social authorities and police about those who are released.

use chrono::NaiveDate;

use super::Named;
use super::common::{NECESSITY, ONE_AUTHORITY, PURPOSE, RECIPIENT_TAKES_PART, SENDER_TAKES_PART};
use crate::age::Age;
use crate::facts::atoms;
use crate::law::day;
use crate::rule::{AgeBand, Clause, Condition, Finding, Judgement, Otherwise, Period, Rule, basis};
use crate::sources::cite;
use crate::text::text;
use crate::vocabulary::list;

pub(super) static CONDITIONS: &[&Rule<Finding>] =
    &[&PURPOSE, &NECESSITY, &GROUND, &SENDER, &RECIPIENT, &ONE_AUTHORITY, &SENDER_TAKES_PART, &RECIPIENT_TAKES_PART];

/// The act is of 21 December 2010; the day on which it came into force is not established.
const UNSETTLED: Period = Period::between(day(2010, 12, 21), DESCRIBED);
/// The guidance of November 2011 describes the provision; the letters a to c are of 2016.
const BEFORE_LETTERS: Period = Period::between(DESCRIBED, LETTERS);
const DESCRIBED: NaiveDate = day(2012, 1, 1);
const LETTERS: NaiveDate = day(2016, 3, 1);

const RELEASED_FROM_PRISON: Condition = Condition::all(atoms![Fact(ReleasedFromPrisonService)]);
const RELEASED_FROM_PLACEMENT_UNDER_18: Condition =
    Condition::all(atoms![Fact(ReleasedFromPlacement)]).and_aged_at_release(AgeBand::under(Age::years(18)));

/// The person's ground: (a) a convict who is being or has been released from the prison service, (b) a convict under 18 on
/// release from a placement, (c) somebody who is being or has been released from remand and radicalised or at risk of it, from 1 March 2016.
pub static GROUND: Rule<Finding> = Rule {
    from: None,
    until: None,
    clauses: list![
        Clause {
            when: Condition::on(Period::before(day(2010, 12, 21))),
            then: Finding::NotMet,
            because: text(
                "Før lov nr. 1549 af 21. december 2010 havde KSP ikke hjemmel i § 115.",
                "Before act no. 1549 of 21 December 2010 KSP had no basis in section 115.",
            ),
            basis: basis!("rpl115.ksp.before2010", Verified, [cite("jm-vejl-90-2011", "Indledning")]),
        },
        Clause {
            when: RELEASED_FROM_PRISON.and_on(UNSETTLED),
            then: Finding::Judge(Judgement::KspInForce),
            because: text(
                "Personen er dømt og bliver eller er løsladt fra en institution under Kriminalforsorgen, men det er ikke fastslået, om bestemmelsen var trådt i kraft.",
                "The person is a convict who is being or has been released from an institution of the prison service, but it is not established whether the provision was in force.",
            ),
            basis: basis!(
                "rpl115.ksp.a.unsettled",
                Unverified,
                [cite("jm-vejl-90-2011", "Indledning"), cite("rpl-115-2010", "§ 115, stk. 1, nr. 3")]
            ),
        },
        Clause {
            when: RELEASED_FROM_PLACEMENT_UNDER_18.and_on(UNSETTLED),
            then: Finding::Judge(Judgement::KspInForce),
            because: text(
                "Personen er dømt og er under 18 ved løsladelsen fra anbringelsen, men det er ikke fastslået, om bestemmelsen var trådt i kraft.",
                "The person is a convict and under 18 on release from the placement, but it is not established whether the provision was in force.",
            ),
            basis: basis!(
                "rpl115.ksp.b.unsettled",
                Unverified,
                [cite("jm-vejl-90-2011", "Indledning"), cite("rpl-115-2010", "§ 115, stk. 1, nr. 3")]
            ),
        },
        Clause {
            when: RELEASED_FROM_PRISON.and_on(BEFORE_LETTERS),
            then: Finding::Met,
            because: text(
                "Personen er dømt og bliver eller er løsladt fra en institution under Kriminalforsorgen. Vi slutter af vejledningen fra 2011, at bestemmelsen gjaldt på datoen; ordlyden er ikke efterprøvet.",
                "The person is a convict who is being or has been released from an institution of the prison service. We infer from the guidance of 2011 that the provision was in force on the date; its wording is not verified.",
            ),
            basis: basis!(
                "rpl115.ksp.a.before2016",
                Inferred,
                [cite("jm-vejl-90-2011", "Indledning"), cite("rpl-115-2010", "§ 115, stk. 1, nr. 3")]
            ),
        },
        Clause {
            when: RELEASED_FROM_PLACEMENT_UNDER_18.and_on(BEFORE_LETTERS),
            then: Finding::Met,
            because: text(
                "Personen er dømt og er under 18 år ved løsladelsen fra anbringelsen. Vi slutter af vejledningen fra 2011, at bestemmelsen gjaldt på datoen; ordlyden er ikke efterprøvet.",
                "The person is a convict and under 18 on release from the placement. We infer from the guidance of 2011 that the provision was in force on the date; its wording is not verified.",
            ),
            basis: basis!(
                "rpl115.ksp.b.before2016",
                Inferred,
                [cite("jm-vejl-90-2011", "Indledning"), cite("rpl-115-2010", "§ 115, stk. 1, nr. 3")]
            ),
        },
        Clause {
            when: RELEASED_FROM_PRISON,
            then: Finding::Met,
            because: text(
                "Personen er dømt og bliver eller er løsladt fra en institution under Kriminalforsorgen (litra a). Der er ingen aldersgrænse.",
                "The person is a convict who is being or has been released from an institution of the prison service (letter a). There is no age limit.",
            ),
            basis: basis!("rpl115.ksp.a", Verified, [cite("rpl-115-2016", "§ 115, stk. 1, nr. 3, litra a")]),
        },
        Clause {
            when: RELEASED_FROM_PLACEMENT_UNDER_18,
            then: Finding::Met,
            because: text(
                "Personen er dømt og er under 18 år ved løsladelsen fra anbringelse efter straffuldbyrdelseslovens § 78, stk. 2 (litra b).",
                "The person is a convict and under 18 on release from a placement under section 78(2) of the Sentence Enforcement Act (letter b).",
            ),
            basis: basis!("rpl115.ksp.b", Verified, [cite("rpl-115-2016", "§ 115, stk. 1, nr. 3, litra b")]),
        },
        Clause {
            when: Condition::all(atoms![Fact(ReleasedFromRemand), Fact(RadicalisedOrAtRisk)])
                .and_on(Period::from(LETTERS)),
            then: Finding::Met,
            because: text(
                "Personen bliver eller er løsladt fra varetægt eller anden frihedsberøvelse og skønnes radikaliseret eller i risiko for det (litra c).",
                "The person is being or has been released from remand or other deprivation of liberty and assessed to be radicalised or at risk of it (letter c).",
            ),
            basis: basis!(
                "rpl115.ksp.c",
                Verified,
                [cite("rpl-115-2016", "§ 115, stk. 1, nr. 3, litra c"), cite("l78-2015", "Ikrafttræden")]
            ),
        },
    ],
    otherwise: Otherwise {
        then: Finding::NotMet,
        because: text(
            "Personen opfylder ingen af betingelserne i § 115, stk. 1, nr. 3, som de regnes for at have lydt på datoen.",
            "The person meets none of the conditions of section 115(1) no. 3 as they are taken to have read on the date.",
        ),
        basis: basis!("rpl115.ksp.noGround", Verified, [cite("rpl-115-2016", "§ 115, stk. 1, nr. 3")]),
    },
};

static SENDER: Rule<Finding> = Rule {
    from: None,
    until: None,
    clauses: list![
        Clause {
            when: Condition::any(atoms![From(Police), From(SocialAuthority), From(PrisonService)]),
            then: Finding::Met,
            because: text("Afsenderen er part i KSP.", "The sender is a party to KSP."),
            basis: basis!("rpl115.ksp.sender.party", Verified, [cite("rpl-115-2016", "§ 115, stk. 1, nr. 3")]),
        },
        Clause {
            when: Condition::all(atoms![From(EmploymentAuthority)]),
            then: Finding::Judge(Judgement::JobCentreAsSocialAuthority),
            because: text(
                "Afsenderen er et jobcenter, og det er uklart, om det er en »social myndighed« som nævnt i § 115, stk. 1, nr. 3.",
                "The sender is a job centre, and it is unclear whether that is a social authority within the meaning of section 115(1) no. 3.",
            ),
            basis: basis!("rpl115.ksp.sender.jobCentre", Inferred, [cite("rpl-115-2016", "§ 115, stk. 1, nr. 3")]),
        },
        Clause {
            when: Condition::all(atoms![From(SelfGoverningInstitution), Flag(FromPublicTask), Flag(FromDrawnIn)]),
            then: Finding::Met,
            because: text(
                "Afsenderen er en selvejende institution, der løser en offentlig opgave og er inddraget i samarbejdet.",
                "The sender is a self-governing institution with a public task that is drawn into the cooperation.",
            ),
            basis: basis!("rpl115.ksp.sender.institution", Verified, [cite("rpl-115-2016", "§ 115, stk. 3")]),
        },
    ],
    otherwise: Otherwise {
        then: Finding::NotMet,
        because: text(
            "Afsenderen er ikke part i KSP. Er formålet at forebygge kriminalitet, kan SSP være vejen.",
            "The sender is not a party to KSP. Where the purpose is to prevent crime, SSP may be the way.",
        ),
        basis: basis!("rpl115.ksp.sender.outside", Verified, [cite("rpl-115-2016", "§ 115, stk. 1, nr. 3")]),
    },
};

static RECIPIENT: Rule<Finding> = Rule {
    from: None,
    until: None,
    clauses: list![
        Clause {
            when: Condition::any(atoms![To(Police), To(SocialAuthority), To(PrisonService)]),
            then: Finding::Met,
            because: text("Modtageren er part i KSP.", "The recipient is a party to KSP."),
            basis: basis!("rpl115.ksp.recipient.party", Verified, [cite("rpl-115-2016", "§ 115, stk. 1, nr. 3")]),
        },
        Clause {
            when: Condition::all(atoms![To(EmploymentAuthority)]),
            then: Finding::Judge(Judgement::JobCentreAsSocialAuthority),
            because: text(
                "Modtageren er et jobcenter, og det er uklart, om det er en »social myndighed« som nævnt i § 115, stk. 1, nr. 3.",
                "The recipient is a job centre, and it is unclear whether that is a social authority within the meaning of section 115(1) no. 3.",
            ),
            basis: basis!("rpl115.ksp.recipient.jobCentre", Inferred, [cite("rpl-115-2016", "§ 115, stk. 1, nr. 3")]),
        },
        Clause {
            when: Condition::all(atoms![To(SelfGoverningInstitution), Flag(ToPublicTask), Flag(ToDrawnIn)]),
            then: Finding::Met,
            because: text(
                "Modtageren er en selvejende institution, der løser en offentlig opgave og er inddraget i samarbejdet.",
                "The recipient is a self-governing institution with a public task that is drawn into the cooperation.",
            ),
            basis: basis!("rpl115.ksp.recipient.institution", Verified, [cite("rpl-115-2016", "§ 115, stk. 3")]),
        },
    ],
    otherwise: Otherwise {
        then: Finding::NotMet,
        because: text(
            "Modtageren er ikke part i KSP. Er formålet at forebygge kriminalitet, kan SSP være vejen.",
            "The recipient is not a party to KSP. Where the purpose is to prevent crime, SSP may be the way.",
        ),
        basis: basis!("rpl115.ksp.recipient.outside", Verified, [cite("rpl-115-2016", "§ 115, stk. 1, nr. 3")]),
    },
};

/// What the conditions of this cooperation alone are called.
pub(super) static NAMES: [Named; 3] = [
    (&GROUND, text("Den, oplysningen handler om", "Whom the information is about")),
    (&SENDER, text("Afsenderen", "The sender")),
    (&RECIPIENT, text("Modtageren", "The recipient")),
];
