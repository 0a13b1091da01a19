//! What a rule reads, one axis for each: an answer, a party, the purpose, an age, the date, the levels of a case.

use chrono::NaiveDate;

use super::cover::{Values, bits};
use super::sentences;
use super::words::{self, Subject};
use crate::age::Age;
use crate::facts::{ActorKind, Atom, Atoms, Flag, Purpose};
use crate::order;
use crate::prose::words as common;
use crate::rule::{AgeBand, Condition, Levels, Period, Question, Situation};
use crate::text::Lang;

/// One of the things that a rule reads.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Axis {
    /// The assessment date, cut at these days.
    Date(Vec<NaiveDate>),
    /// The age on the assessment date, cut at these ages.
    Age(Vec<Age>),
    /// The age on the day of release.
    AgeAtRelease(Vec<Age>),
    /// The levels that are possible, one of these sets.
    Levels(Vec<Levels>),
    /// Who the sender is.
    From,
    /// Who the recipient or the participant is.
    To,
    /// What the information is for.
    Purpose,
    /// A question with the answers no and yes.
    Asked(Atom),
}

const NOT_JUDGED: Atoms = Atoms::of(&[Atom::NecessityNotJudged]);

/// What these conditions read, and the limits of an age band around them.
pub(super) fn of<'a>(conditions: impl Iterator<Item = &'a Condition>, ages: AgeBand) -> Vec<Axis> {
    let (mut dates, mut at_assessment, mut at_release) = (Vec::new(), ages.cuts().collect(), Vec::new());
    let mut reads = Atoms::NONE;
    for condition in conditions {
        let Period { from, until } = condition.date;
        dates.extend([from, until].into_iter().filter(|day| *day != NaiveDate::MIN && *day != NaiveDate::MAX));
        at_assessment = extended(at_assessment, condition.age);
        at_release = extended(at_release, condition.age_at_release);
        reads = reads.or(condition.reads());
    }
    order::sort_once(&mut dates);
    order::sort_once(&mut at_assessment);
    order::sort_once(&mut at_release);
    let mut axes = Vec::new();
    axes.extend((!dates.is_empty()).then_some(Axis::Date(dates)));
    axes.extend((!at_assessment.is_empty()).then_some(Axis::Age(at_assessment)));
    axes.extend((!at_release.is_empty()).then_some(Axis::AgeAtRelease(at_release)));
    let parties = [(Axis::From, from_any()), (Axis::To, to_any()), (Axis::Purpose, purposes())];
    axes.extend(parties.into_iter().filter(|(_, atoms)| reads.has_any(*atoms)).map(|(axis, _)| axis));
    // Whether anybody has judged comes before what the judgement was.
    let asked = reads.without(from_any().or(to_any()).or(purposes()));
    axes.extend(asked.and(NOT_JUDGED).iter().chain(asked.without(NOT_JUDGED).iter()).map(Axis::Asked));
    axes
}

fn extended(mut cuts: Vec<Age>, band: AgeBand) -> Vec<Age> {
    cuts.extend(band.cuts());
    cuts
}

/// Every sender.
pub(super) fn from_any() -> Atoms {
    ActorKind::ALL.iter().fold(Atoms::NONE, |set, kind| set.with(Atom::From(*kind)))
}

/// Every recipient.
pub(super) fn to_any() -> Atoms {
    ActorKind::ALL.iter().fold(Atoms::NONE, |set, kind| set.with(Atom::To(*kind)))
}

/// Every purpose.
pub(super) fn purposes() -> Atoms {
    Purpose::ALL.iter().fold(Atoms::NONE, |set, purpose| set.with(Atom::For(*purpose)))
}

impl Axis {
    /// How many values the axis has, and which of them may share a cell.
    pub(super) fn values(&self) -> Values {
        let count = |items: usize| u32::try_from(items).unwrap_or(u32::MAX);
        match self {
            Self::Date(cuts) => Values::Ordered(count(cuts.len().saturating_add(1))),
            Self::Age(cuts) | Self::AgeAtRelease(cuts) => Values::Ordered(count(cuts.len().saturating_add(1))),
            Self::Levels(sets) => Values::Free(count(sets.len())),
            Self::From | Self::To => Values::Free(count(ActorKind::ALL.len())),
            Self::Purpose => Values::Free(count(Purpose::ALL.len())),
            Self::Asked(_) => Values::Free(2),
        }
    }

    /// Puts a value of the axis into a situation; the levels are no part of one.
    fn set(&self, value: u32, situation: &mut Situation) {
        let place = usize::try_from(value).unwrap_or(usize::MAX);
        let age = |cuts: &[Age]| place.checked_sub(1).and_then(|before| cuts.get(before)).copied().unwrap_or_default();
        let atom = match self {
            Self::Date(cuts) => {
                let first = place.checked_sub(1).and_then(|before| cuts.get(before)).copied();
                situation.date = first.unwrap_or(NaiveDate::MIN);
                None
            }
            Self::Age(cuts) => {
                situation.age = age(cuts);
                None
            }
            Self::AgeAtRelease(cuts) => {
                situation.age_at_release = age(cuts);
                None
            }
            Self::Levels(_) => None,
            Self::From => ActorKind::ALL.get(place).copied().map(Atom::From),
            Self::To => ActorKind::ALL.get(place).copied().map(Atom::To),
            Self::Purpose => Purpose::ALL.get(place).copied().map(Atom::For),
            Self::Asked(atom) => (value == 1).then_some(*atom),
        };
        if let Some(atom) = atom {
            situation.holds = situation.holds.with(atom);
        }
    }

    /// The name of what the axis asks, as JSON has it.
    pub(super) fn id(&self) -> &'static str {
        match self {
            Self::Date(_) => "date",
            Self::Age(_) => "age",
            Self::AgeAtRelease(_) => "ageAtRelease",
            Self::Levels(_) => "levels",
            Self::From => "from.kind",
            Self::To => "to.kind",
            Self::Purpose => "purpose",
            Self::Asked(atom) => Question::of_atom(*atom).map_or("necessaryNotJudged", Question::id),
        }
    }

    /// What the axis asks.
    pub(super) fn title(&self, subject: Subject, lang: Lang) -> String {
        match self {
            Self::Date(_) => sentences::date(lang),
            Self::Age(_) => sentences::age(lang),
            Self::AgeAtRelease(_) => sentences::age_at_release(lang),
            Self::Levels(_) => sentences::possible_levels(lang),
            Self::From => sentences::sender(lang),
            Self::To => words::recipient(subject, lang),
            Self::Purpose => sentences::purpose(lang),
            Self::Asked(atom) => words::question(*atom, subject, lang),
        }
    }

    /// These values of the axis in words.
    pub(super) fn cell(&self, set: u32, lang: Lang) -> String {
        let count = match self.values() {
            Values::Free(count) | Values::Ordered(count) => count,
        };
        if set.count_ones() == count {
            return sentences::any(lang);
        }
        let (from, to) = (set.trailing_zeros(), u32::BITS.saturating_sub(set.leading_zeros()));
        let place = |value: u32| usize::try_from(value).unwrap_or(usize::MAX);
        // A stretch begins at the cut before its first value, and ends at the one after its last.
        fn between<T: Copy>(cuts: &[T], from: usize, to: usize) -> (Option<T>, Option<T>) {
            (
                from.checked_sub(1).and_then(|at| cuts.get(at)).copied(),
                to.checked_sub(1).and_then(|at| cuts.get(at)).copied(),
            )
        }
        match self {
            Self::Date(cuts) => {
                let (from, until) = between(cuts, place(from), place(to));
                words::period(from, until, lang)
            }
            Self::Age(cuts) | Self::AgeAtRelease(cuts) => {
                let (from, until) = between(cuts, place(from), place(to));
                words::band(from, until, lang)
            }
            Self::Levels(sets) => {
                let named = |value: u32| sets.get(place(value)).map(|levels| words::only_levels(*levels, lang));
                let named: Vec<String> = bits(set).filter_map(named).collect();
                named.join(sentences::separator(lang).as_str())
            }
            Self::From | Self::To => words::kinds(set, lang),
            Self::Purpose => {
                let named = Purpose::ALL
                    .iter()
                    .enumerate()
                    .filter(|(at, _)| set.wrapping_shr(u32::try_from(*at).unwrap_or(31)) & 1 == 1);
                common::one_of(&named.map(|(_, purpose)| words::purpose(*purpose, lang)).collect::<Vec<_>>(), lang)
            }
            // Whether the necessity has been judged is asked the other way round.
            Self::Asked(atom) => {
                let is_yes = (set == 2) != (*atom == Atom::NecessityNotJudged);
                if is_yes { sentences::yes(lang) } else { sentences::no(lang) }
            }
        }
    }
}

/// The situation at a point of these axes; `None` where it cannot occur.
pub(super) fn situation(axes: &[Axis], point: &[u32]) -> Option<Situation> {
    let mut situation =
        Situation { date: NaiveDate::MIN, age: Age::ZERO, age_at_release: Age::ZERO, holds: Atoms::NONE };
    let mut read = Atoms::NONE;
    for (axis, value) in axes.iter().zip(point) {
        axis.set(*value, &mut situation);
        if let Axis::Asked(atom) = axis {
            read = read.with(*atom);
        }
    }
    // What nobody has judged is not judged to be necessary.
    const UNJUDGED: Atoms = NOT_JUDGED.with(Atom::Flag(Flag::Necessary));
    (situation.holds.is_possible_among(read) && !situation.holds.has_all(UNJUDGED)).then_some(situation)
}

/// The set of levels at a point, where there is such an axis.
pub(super) fn levels_at(axes: &[Axis], point: &[u32]) -> Levels {
    let of = |(axis, value): (&Axis, &u32)| match axis {
        Axis::Levels(sets) => usize::try_from(*value).ok().and_then(|value| sets.get(value)).copied(),
        Axis::Date(_)
        | Axis::Age(_)
        | Axis::AgeAtRelease(_)
        | Axis::From
        | Axis::To
        | Axis::Purpose
        | Axis::Asked(_) => None,
    };
    axes.iter().zip(point).find_map(of).unwrap_or_default()
}
