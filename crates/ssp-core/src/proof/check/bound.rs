//! What the input says: all that a proof can rest on, worked out from the input alone.

use chrono::NaiveDate;

use crate::age::{Age, LeapDay};
use crate::case::Case;
use crate::disclose::{Actor, Disclosure};
use crate::facts::{ActorKind, Answer, Answers, Atom, Atoms, Cooperation, Fact, Flag, Purpose, implies};
use crate::meeting::{Meeting, Participant};
use crate::preparedness::Event;

/// The first day of the calendar of the contract: nobody is born before it.
pub(super) const FIRST_DAY: Option<NaiveDate> = NaiveDate::from_ymd_opt(1850, 1, 1);

/// What the input says.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bound {
    pub(super) date: NaiveDate,
    pub(super) birth: Option<NaiveDate>,
    pub(super) release: NaiveDate,
    pub(super) leap_day: LeapDay,
    /// What holds, with all that follows from it.
    pub(super) yes: Atoms,
    /// What does not hold, with all that follows from it.
    pub(super) no: Atoms,
    /// What was answered "unknown" and follows from nothing else.
    pub(super) unknown: Atoms,
}

impl Bound {
    fn new(date: NaiveDate, birth: Option<NaiveDate>, release: Option<NaiveDate>, leap_day: LeapDay) -> Self {
        let nothing = Atoms::NONE;
        let release = release.unwrap_or(date);
        Self { date, birth, release, leap_day, yes: nothing, no: nothing, unknown: nothing }
    }

    fn with(self, answers: Answers) -> Self {
        let (yes, no) = with_what_follows(answers.yes, answers.no);
        Self { yes, no, unknown: answers.declined.without(yes.or(no)), ..self }
    }

    /// A case, under this policy for 29 February.
    pub(super) fn of_case(case: &Case, leap_day: LeapDay) -> Self {
        Self::new(case.date, case.birth_date, case.release_date, leap_day).with(case.answers)
    }

    /// A disclosure. Its kinds and its purpose are given, and that nobody has judged the necessity is one of its facts.
    pub(super) fn of_disclosure(disclosure: &Disclosure) -> Self {
        let mut answers = disclosure.answers;
        for kind in ActorKind::ALL {
            answers = given(answers, Atom::From(*kind), *kind == disclosure.from.kind);
            answers = given(answers, Atom::To(*kind), *kind == disclosure.to.kind);
        }
        for purpose in Purpose::ALL {
            answers = given(answers, Atom::For(*purpose), *purpose == disclosure.purpose);
        }
        // In PSP and KSP the law names the parties: one that is not answered to stay out takes part.
        let takes_part = |actor: Actor| match (disclosure.cooperation, actor.participates) {
            (Cooperation::Ssp, answer) => answer,
            (Cooperation::Psp | Cooperation::Ksp, Answer::No) => Answer::No,
            (Cooperation::Psp | Cooperation::Ksp, Answer::Yes | Answer::Unknown | Answer::NotAsked) => Answer::Yes,
        };
        let flags = [
            (Flag::Identifiable, disclosure.identifiable),
            (Flag::GangRelation, disclosure.gang_relation),
            (Flag::FromParticipates, takes_part(disclosure.from)),
            (Flag::FromPublicTask, disclosure.from.public_task),
            (Flag::FromDrawnIn, disclosure.from.drawn_in),
            (Flag::ToParticipates, takes_part(disclosure.to)),
            (Flag::ToPublicTask, disclosure.to.public_task),
            (Flag::ToDrawnIn, disclosure.to.drawn_in),
        ];
        for (flag, answer) in flags {
            answers = answers.with(Atom::Flag(flag), answer);
        }
        let is_judged = matches!(disclosure.necessary, Answer::Yes | Answer::No);
        answers = given(answers, Atom::NecessityNotJudged, !is_judged);
        answers = given(answers, Atom::Flag(Flag::Necessary), disclosure.necessary == Answer::Yes);
        Self::new(disclosure.date, disclosure.birth_date, disclosure.release_date, LeapDay::Feb28).with(answers)
    }

    /// A participant of a meeting; no clause about meetings reads a date.
    pub(super) fn of_participant(meeting: &Meeting, who: &Participant) -> Self {
        let kinds = ActorKind::ALL.iter();
        let answers = kinds.fold(Answers::NONE, |answers, kind| given(answers, Atom::To(*kind), *kind == who.kind));
        let answers = answers
            .with(Atom::Flag(Flag::Identifiable), meeting.identifiable)
            .with(Atom::Flag(Flag::ToPublicTask), who.public_task)
            .with(Atom::Flag(Flag::ToDrawnIn), who.drawn_in);
        Self::new(FIRST_DAY.unwrap_or_default(), None, None, LeapDay::Feb28).with(answers)
    }

    /// An event.
    pub(super) fn of_event(event: &Event) -> Self {
        let answers = Answers::NONE
            .with(Atom::Flag(Flag::Acute), event.acute)
            .with(Atom::Flag(Flag::AffectsUnder18), event.affects_under_18)
            .with(Atom::Flag(Flag::Affects18To25), event.affects_18_to_25);
        Self::new(event.date, None, None, LeapDay::Feb28).with(answers)
    }

    /// The age on the assessment date, where the birth date is known.
    pub(super) fn age(&self) -> Option<Age> {
        Age::on(self.date, self.birth?, self.leap_day)
    }

    /// The last day on which the person can be born.
    pub(super) fn last_birth(&self) -> NaiveDate {
        self.date.min(self.release)
    }

    /// The ages on the assessment date and on the day of release of a person born on this day.
    pub(super) fn ages(&self, birth: NaiveDate) -> [Age; 2] {
        [self.date, self.release].map(|day| Age::on(day, birth, self.leap_day).unwrap_or_default())
    }
}

fn given(answers: Answers, atom: Atom, is_yes: bool) -> Answers {
    answers.with(atom, if is_yes { Answer::Yes } else { Answer::No })
}

/// Whether an atom can be asked for. The others are given with the question, and a proof does not ask for them.
pub(super) const fn is_asked(atom: Atom) -> bool {
    matches!(atom, Atom::Fact(_) | Atom::Flag(_))
}

/// What holds and what does not, with all that follows by the implications.
pub(super) fn with_what_follows(mut yes: Atoms, mut no: Atoms) -> (Atoms, Atoms) {
    let (given_yes, given_no) = (yes, no);
    for &fact in Fact::ALL {
        let implied = implies(fact);
        if implied.is_empty() {
            continue;
        }
        let implied = Atoms::facts(implied);
        if given_yes.has(Atom::Fact(fact)) {
            yes = yes.or(implied);
        }
        if given_no.has_any(implied) {
            no = no.with(Atom::Fact(fact));
        }
    }
    (yes, no)
}
