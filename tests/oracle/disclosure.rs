//! A disclosure under retsplejeloven § 115 (contract section 3).

use super::dates::{Date, Leap};
use super::programmes::{KSP_READS, Moment, PSP_READS, ksp_basis, moments, psp_basis};
use super::questions::{
    Answer, Answers, Explored, FREE_SCHOOL_STATUS, FROM_DRAWN_IN, FROM_PARTICIPATES, FROM_PUBLIC_TASK, GANG_RELATION,
    GANG_RELATION_2024, IDENTIFIABLE, JOB_CENTRE_AS_SOCIAL_AUTHORITY, LAW_NOT_MODELLED, NECESSITY,
    SENDER_PARTICIPATION, TO_DRAWN_IN, TO_PARTICIPATES, TO_PUBLIC_TASK, explore,
};
use super::towns::Outcome;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cooperation {
    Ssp,
    Psp,
    Ksp,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    Prevention,
    Investigation,
    Mixed,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Police,
    PrisonService,
    SocialAuthority,
    SchoolAuthority,
    EmploymentAuthority,
    CultureAuthority,
    Psychiatry,
    OtherAuthority,
    SelfGoverningInstitution,
    FreeSchool,
    PrivateActor,
}

impl Kind {
    /// In the order of the contract.
    pub const ALL: [Self; 11] = [
        Self::Police,
        Self::PrisonService,
        Self::SocialAuthority,
        Self::SchoolAuthority,
        Self::EmploymentAuthority,
        Self::CultureAuthority,
        Self::Psychiatry,
        Self::OtherAuthority,
        Self::SelfGoverningInstitution,
        Self::FreeSchool,
        Self::PrivateActor,
    ];

    /// All but the last three.
    pub const fn is_authority(self) -> bool {
        !matches!(self, Self::SelfGoverningInstitution | Self::FreeSchool | Self::PrivateActor)
    }
}

#[derive(Clone, Copy, Debug)]
pub struct Actor {
    pub kind: Kind,
    pub participates: Answer,
    pub public_task: Answer,
    pub drawn_in: Answer,
}

impl Actor {
    /// An actor of whom nothing more is said.
    pub const fn new(kind: Kind) -> Self {
        Self { kind, participates: Answer::NotAsked, public_task: Answer::NotAsked, drawn_in: Answer::NotAsked }
    }
}

/// The input. `consent` is left out, for it is never read.
#[derive(Clone, Copy, Debug)]
pub struct Disclosure {
    pub date: Date,
    pub cooperation: Cooperation,
    pub purpose: Purpose,
    pub from: Actor,
    pub to: Actor,
    pub necessary: Answer,
    pub identifiable: Answer,
    pub gang_relation: Answer,
    pub birth: Option<Date>,
    pub release: Option<Date>,
    pub facts: Answers,
    pub leap: Leap,
}

/// The end of a complete disclosure; the judgements are a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DisclosureOutcome {
    NotApplicable,
    NotPermitted,
    Judged(u16),
    Permitted,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DisclosureVerdict {
    Permitted,
    NotPermitted,
    Open,
    NotApplicable,
}

/// The answer to a disclosure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Disclosed {
    pub verdict: DisclosureVerdict,
    pub ask: u32,
    pub judge: u16,
    /// Declined questions that could change the outcome.
    pub declined: u32,
}

const SSP_MODELLED: Date = Date::of(2007, 1, 1);
const GANG_CHANGE: Date = Date::of(2024, 1, 1);

/// One condition: it holds, fails, or is for a person to judge.
#[derive(Clone, Copy)]
enum Condition {
    Holds,
    Fails,
    Judge(u16),
}

use Condition::{Fails, Holds, Judge};

const fn holds_if(met: bool) -> Condition {
    if met { Holds } else { Fails }
}

/// By cooperation, whether a kind belongs to it as such (contract section 3, "Covered").
const fn belongs(cooperation: Cooperation, kind: Kind, in_institution: bool) -> Condition {
    use Cooperation::{Ksp, Psp, Ssp};
    match (kind, cooperation) {
        (Kind::Police | Kind::SocialAuthority, _)
        | (Kind::PrisonService, Ssp | Ksp)
        | (Kind::Psychiatry, Ssp | Psp)
        | (Kind::SchoolAuthority | Kind::CultureAuthority | Kind::EmploymentAuthority | Kind::OtherAuthority, Ssp) => {
            Holds
        }
        (Kind::EmploymentAuthority, Ksp) => Judge(JOB_CENTRE_AS_SOCIAL_AUTHORITY),
        (Kind::SelfGoverningInstitution, _) => holds_if(in_institution),
        (Kind::FreeSchool, Ssp) => Judge(FREE_SCHOOL_STATUS),
        _ => Fails,
    }
}

/// Whether an authority other than the police takes part, as the role requires.
const fn takes_part_as_sender(kind: Kind, participates: bool) -> Condition {
    match kind {
        Kind::Police => Holds,
        _ if kind.is_authority() && !participates => Judge(SENDER_PARTICIPATION),
        _ => Holds,
    }
}

fn takes_part_as_recipient(kind: Kind, participates: bool, sender: Kind) -> Condition {
    let strict = kind.is_authority() && kind != Kind::Police && sender != Kind::Police;
    holds_if(!strict || participates)
}

/// The outcome of a complete disclosure; `world` holds the true facts and flags.
pub fn evaluate(case: &Disclosure, moment: &Moment, world: u32) -> DisclosureOutcome {
    let is = |question: u32| world & question != 0;
    let (from, to) = (case.from.kind, case.to.kind);
    if from == Kind::PrivateActor || !is(IDENTIFIABLE) {
        return DisclosureOutcome::NotApplicable;
    }
    let ground = match case.cooperation {
        Cooperation::Ssp if case.date < SSP_MODELLED => Outcome::Judge(LAW_NOT_MODELLED),
        Cooperation::Ssp => Outcome::Yes,
        Cooperation::Psp => psp_basis(moment, world),
        Cooperation::Ksp => ksp_basis(moment, world),
    };
    let gang = case.cooperation == Cooperation::Ssp && case.date >= GANG_CHANGE && is(GANG_RELATION);
    let conditions = [
        holds_if(case.purpose == Purpose::Prevention),
        match case.necessary {
            Answer::Yes => Holds,
            Answer::No => Fails,
            Answer::Declined | Answer::NotAsked => Judge(NECESSITY),
        },
        match ground {
            Outcome::Yes => Holds,
            Outcome::No => Fails,
            Outcome::Judge(judgement) => Judge(judgement),
        },
        belongs(case.cooperation, from, is(FROM_PUBLIC_TASK) && is(FROM_DRAWN_IN)),
        belongs(case.cooperation, to, is(TO_PUBLIC_TASK) && is(TO_DRAWN_IN)),
        takes_part_as_sender(from, is(FROM_PARTICIPATES)),
        takes_part_as_recipient(to, is(TO_PARTICIPATES), from),
        holds_if(from.is_authority() || to.is_authority()),
        if gang { Judge(GANG_RELATION_2024) } else { Holds },
    ];
    let mut judgements = 0;
    for condition in conditions {
        match condition {
            Holds => {}
            Fails => return DisclosureOutcome::NotPermitted,
            Judge(judgement) => judgements |= judgement,
        }
    }
    if judgements == 0 { DisclosureOutcome::Permitted } else { DisclosureOutcome::Judged(judgements) }
}

/// All flags of a disclosure that can be a question.
pub const FLAGS: u32 = IDENTIFIABLE
    | GANG_RELATION
    | FROM_PARTICIPATES
    | FROM_PUBLIC_TASK
    | FROM_DRAWN_IN
    | TO_PARTICIPATES
    | TO_PUBLIC_TASK
    | TO_DRAWN_IN;

/// The questions that these kinds and this cooperation can read.
pub const fn reads(case: &Disclosure) -> u32 {
    const fn actor(kind: Kind, participates: u32, institution: u32) -> u32 {
        match kind {
            Kind::Police | Kind::FreeSchool | Kind::PrivateActor => 0,
            Kind::SelfGoverningInstitution => institution,
            _ => participates,
        }
    }
    let by_cooperation = match case.cooperation {
        Cooperation::Ssp => GANG_RELATION,
        Cooperation::Psp => PSP_READS,
        Cooperation::Ksp => KSP_READS,
    };
    IDENTIFIABLE
        | by_cooperation
        | actor(case.from.kind, FROM_PARTICIPATES, FROM_PUBLIC_TASK | FROM_DRAWN_IN)
        | actor(case.to.kind, TO_PARTICIPATES, TO_PUBLIC_TASK | TO_DRAWN_IN)
}

/// All answers as one set. In PSP and KSP a named party takes part unless it is said not to: no question there.
pub fn all_answers(case: &Disclosure) -> Answers {
    let participates = |actor: Actor| match (case.cooperation, actor.participates) {
        (Cooperation::Ssp, answer) => answer,
        (_, Answer::No) => Answer::No,
        _ => Answer::Yes,
    };
    case.facts
        .with(IDENTIFIABLE, case.identifiable)
        .with(GANG_RELATION, case.gang_relation)
        .with(FROM_PARTICIPATES, participates(case.from))
        .with(FROM_PUBLIC_TASK, case.from.public_task)
        .with(FROM_DRAWN_IN, case.from.drawn_in)
        .with(TO_PARTICIPATES, participates(case.to))
        .with(TO_PUBLIC_TASK, case.to.public_task)
        .with(TO_DRAWN_IN, case.to.drawn_in)
}

/// The answer where `outcome` may read these questions; `None` for a fault (contradiction, born too late).
pub fn disclose_over(case: &Disclosure, reads: u32, moments: &[Moment]) -> Option<Disclosed> {
    let answers = all_answers(case).normalised()?;
    let Explored { outcomes, pivots } = explore(answers, reads, moments, |moment, world| evaluate(case, moment, world));
    let called_for = |outcome: &DisclosureOutcome| match outcome {
        DisclosureOutcome::Judged(judgements) => *judgements,
        _ => 0,
    };
    let verdict = match outcomes.as_slice() {
        [DisclosureOutcome::NotApplicable] => DisclosureVerdict::NotApplicable,
        [DisclosureOutcome::NotPermitted] => DisclosureVerdict::NotPermitted,
        [DisclosureOutcome::Permitted] => DisclosureVerdict::Permitted,
        _ => DisclosureVerdict::Open,
    };
    Some(Disclosed {
        verdict,
        ask: pivots & !answers.declined,
        judge: outcomes.iter().map(called_for).reduce(|set, judge| set & judge).unwrap_or(0),
        declined: pivots & answers.declined,
    })
}

/// The answer to a disclosure; `None` for a fault (contradiction, born too late).
pub fn disclose(case: &Disclosure) -> Option<Disclosed> {
    disclose_over(case, reads(case), &moments(&[], case.leap, case.date, case.birth, case.release)?)
}
