//! The smallest combination of a region, as inputs that anybody can send.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::answer::Witness;
use super::space::{Axis, Born, Cell, Dimension, NECESSITIES, Space};
use crate::by_key::ByKey;
use crate::case::Case;
use crate::disclose::{Actor, Disclosure};
use crate::facts::{ActorKind, Answer, Answers, Atom, Cooperation, Fact, Flag, Purpose};
use crate::profile::Profile;
use crate::rule::Question;
use crate::subject::Subject;

/// A complete input to `assess` or `disclose`: in JSON what one sends.
#[derive(Clone, PartialEq, Debug)]
pub struct WitnessInput<'a>(pub Subject<'a>);

/// Where a side is compared.
#[derive(Clone, Copy, Debug)]
pub(super) enum Place<'a> {
    Case(&'a Profile, NaiveDate),
    Disclosure(Cooperation, NaiveDate),
}

/// The smallest of these cells.
pub(super) fn smallest<'a>(space: &Space, cells: &[Cell], places: [Place<'a>; 2]) -> Option<Witness<'a>> {
    let cell = *cells.iter().min_by_key(|cell| size(space, **cell))?;
    let [one, other] = places;
    let [born_one, born_other] = space.born(cell);
    Some(Witness { one: input(space, cell, one, born_one), other: input(space, cell, other, born_other) })
}

/// The fewest answers that are yes, the lowest age, two kinds before one, then the order of the contract.
fn size(space: &Space, cell: Cell) -> impl Ord {
    let (mut yes, mut facts, mut flags) = (0_u32, 0_u64, 0_u64);
    for dimension in &space.dimensions {
        let class = dimension.of(cell);
        let (order, is_yes) = match dimension.axis {
            Axis::Necessity => (&mut flags, NECESSITIES.get(class) == Some(&Answer::Yes)),
            Axis::Is(Question::Fact(_)) => (&mut facts, class == 1),
            Axis::Is(_) => (&mut flags, class == 1),
            Axis::Age | Axis::AgeAtRelease | Axis::From | Axis::To | Axis::Purpose => continue,
        };
        yes = yes.saturating_add(u32::from(is_yes));
        // Of two sets of the same size the one with the earlier questions comes first.
        *order = order.wrapping_shl(1) | u64::from(!is_yes);
    }
    let class = |axis| space.class(cell, axis);
    let (from, to) = kinds(space, cell);
    let ages = (class(Axis::Age), class(Axis::AgeAtRelease));
    (yes, ages, from == to, from, to, class(Axis::Purpose), facts, flags, class(Axis::Necessity))
}

/// The kinds of sender and recipient: two kinds where there are two, each the first that it can be.
fn kinds(space: &Space, cell: Cell) -> (usize, usize) {
    let members = |axis| -> &[usize] {
        let dimension = space.dimensions.iter().find(|dimension| dimension.axis == axis);
        dimension.map_or(&[0], |dimension| dimension.members(dimension.of(cell)))
    };
    let pairs = members(Axis::From).iter().flat_map(|from| members(Axis::To).iter().map(move |to| (*from, *to)));
    pairs.min_by_key(|(from, to)| (from == to, *from, *to)).unwrap_or_default()
}

fn input<'a>(space: &Space, cell: Cell, place: Place<'a>, born: Born) -> WitnessInput<'a> {
    let answer = |dimension: &Dimension| if dimension.of(cell) == 1 { Answer::Yes } else { Answer::No };
    let questions = || {
        space.dimensions.iter().filter_map(|dimension| match dimension.axis {
            Axis::Is(question) => Some((question, answer(dimension))),
            Axis::Age | Axis::AgeAtRelease | Axis::From | Axis::To | Axis::Purpose | Axis::Necessity => None,
        })
    };
    let facts = questions().filter_map(|(question, answer)| match question {
        Question::Fact(fact) => Some((fact, answer)),
        Question::Flag(_) | Question::BirthDate => None,
    });
    let answers = facts.fold(Answers::NONE, |answers, (fact, answer)| answers.fact(fact, answer));
    match place {
        Place::Case(profile, date) => {
            let case = Case { birth_date: born.birth, release_date: born.release, answers, ..Case::on(date) };
            WitnessInput(Subject::Case(case, profile))
        }
        Place::Disclosure(cooperation, date) => {
            let flag = |wanted| {
                let found = questions().find(|(question, _)| *question == Question::Flag(wanted));
                found.map(|(_, answer)| answer).unwrap_or_default()
            };
            let (from, to) = kinds(space, cell);
            let kind = |at: usize| ActorKind::ALL.get(at).copied().unwrap_or(ActorKind::Police);
            let purpose = Purpose::ALL.get(space.class(cell, Axis::Purpose)).copied().unwrap_or(Purpose::Prevention);
            let from = Actor {
                kind: kind(from),
                participates: flag(Flag::FromParticipates),
                public_task: flag(Flag::FromPublicTask),
                drawn_in: flag(Flag::FromDrawnIn),
            };
            let to = Actor {
                kind: kind(to),
                participates: flag(Flag::ToParticipates),
                public_task: flag(Flag::ToPublicTask),
                drawn_in: flag(Flag::ToDrawnIn),
            };
            let disclosure = Disclosure {
                necessary: NECESSITIES.get(space.class(cell, Axis::Necessity)).copied().unwrap_or_default(),
                identifiable: flag(Flag::Identifiable),
                gang_relation: flag(Flag::GangRelation),
                birth_date: born.birth,
                release_date: born.release,
                answers,
                ..Disclosure::new(date, cooperation, from, to, purpose)
            };
            WitnessInput(Subject::Disclosure(disclosure))
        }
    }
}

/// An input as it is sent.
#[derive(Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
struct Sent<'a> {
    /// The id of the profile.
    #[serde(skip_serializing_if = "Option::is_none")]
    profile: Option<&'a str>,
    /// The date.
    date: NaiveDate,
    /// The cooperation, of a disclosure.
    #[serde(skip_serializing_if = "Option::is_none")]
    cooperation: Option<Cooperation>,
    /// The sender.
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<SentActor>,
    /// The recipient.
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<SentActor>,
    /// The purpose.
    #[serde(skip_serializing_if = "Option::is_none")]
    purpose: Option<Purpose>,
    /// Whether it is necessary.
    #[serde(skip_serializing_if = "SentAnswer::is_left_out")]
    necessary: SentAnswer,
    /// Whether the information tells whom it is about.
    #[serde(skip_serializing_if = "SentAnswer::is_left_out")]
    identifiable: SentAnswer,
    /// Whether it is about someone's relation to a gang.
    #[serde(skip_serializing_if = "SentAnswer::is_left_out")]
    gang_relation: SentAnswer,
    /// The day of birth.
    #[serde(skip_serializing_if = "Option::is_none")]
    birth_date: Option<NaiveDate>,
    /// The day of release.
    #[serde(skip_serializing_if = "Option::is_none")]
    release_date: Option<NaiveDate>,
    /// What is known about the person.
    #[serde(skip_serializing_if = "ByKey::is_empty")]
    facts: ByKey<Fact, SentAnswer>,
}

#[derive(Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
struct SentActor {
    /// The kind of participant.
    kind: ActorKind,
    /// Whether it takes part in the cooperation.
    #[serde(skip_serializing_if = "SentAnswer::is_left_out")]
    participates: SentAnswer,
    /// Whether it performs a task for the public sector.
    #[serde(skip_serializing_if = "SentAnswer::is_left_out")]
    public_task: SentAnswer,
    /// Whether it is drawn into the cooperation.
    #[serde(skip_serializing_if = "SentAnswer::is_left_out")]
    drawn_in: SentAnswer,
}

/// An answer as it is sent: `true`, `false`, `"unknown"`.
#[derive(Clone, Copy, PartialEq, Eq)]
struct SentAnswer(Answer);

impl SentAnswer {
    fn is_left_out(&self) -> bool {
        self.0 == Answer::NotAsked
    }
}

impl Serialize for SentAnswer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Answer::Yes => serializer.serialize_bool(true),
            Answer::No => serializer.serialize_bool(false),
            Answer::Unknown => serializer.serialize_str("unknown"),
            Answer::NotAsked => serializer.serialize_none(),
        }
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for SentAnswer {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "SentAnswer".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "enum": [true, false, "unknown"] })
    }
}

impl<'a> Sent<'a> {
    fn of(subject: &'a Subject<'_>) -> Self {
        let facts = |answers: &Answers| {
            let given = Fact::ALL.iter().map(|fact| (*fact, SentAnswer(answers.get(Atom::Fact(*fact)))));
            given.filter(|(_, answer)| !answer.is_left_out()).collect()
        };
        let not_asked = SentAnswer(Answer::NotAsked);
        match subject {
            Subject::Case(case, profile) => Self {
                profile: Some(&profile.id),
                date: case.date,
                cooperation: None,
                from: None,
                to: None,
                purpose: None,
                necessary: not_asked,
                identifiable: not_asked,
                gang_relation: not_asked,
                birth_date: case.birth_date,
                release_date: case.release_date,
                facts: facts(&case.answers),
            },
            Subject::Disclosure(disclosure) => Self {
                profile: None,
                date: disclosure.date,
                cooperation: Some(disclosure.cooperation),
                from: Some(SentActor::of(&disclosure.from)),
                to: Some(SentActor::of(&disclosure.to)),
                purpose: Some(disclosure.purpose),
                necessary: SentAnswer(disclosure.necessary),
                identifiable: SentAnswer(disclosure.identifiable),
                gang_relation: SentAnswer(disclosure.gang_relation),
                birth_date: disclosure.birth_date,
                release_date: disclosure.release_date,
                facts: facts(&disclosure.answers),
            },
        }
    }
}

impl SentActor {
    const fn of(actor: &Actor) -> Self {
        Self {
            kind: actor.kind,
            participates: SentAnswer(actor.participates),
            public_task: SentAnswer(actor.public_task),
            drawn_in: SentAnswer(actor.drawn_in),
        }
    }
}

impl Serialize for WitnessInput<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Sent::of(&self.0).serialize(serializer)
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for WitnessInput<'_> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "WitnessInput".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Sent::json_schema(generator)
    }
}
