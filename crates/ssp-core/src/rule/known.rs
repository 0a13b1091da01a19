//! What is known when a rule is read, and one complete way in which the rest can turn out.

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::age::{Age, LeapDay};
use crate::facts::{Answers, Atom, Atoms, Fact, Flag, settle};
use crate::text::{Text, text};

/// Something that can be asked: the birth date, a fact or a flag.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Question {
    /// The birth date.
    BirthDate,
    /// A fact of the case.
    Fact(Fact),
    /// A flag of the disclosure, the meeting or the event.
    Flag(Flag),
}

impl Question {
    /// The name that the JSON uses: `birthDate`, a fact, or a path such as `to.drawnIn`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::BirthDate => "birthDate",
            Self::Fact(fact) => fact.id(),
            Self::Flag(flag) => flag.id(),
        }
    }

    /// The question with this name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        match id {
            "birthDate" => Some(Self::BirthDate),
            _ => Fact::from_id(id).map(Self::Fact).or_else(|| Flag::from_id(id).map(Self::Flag)),
        }
    }

    /// Every question, in the order of the contract.
    pub fn all() -> impl Iterator<Item = Self> {
        let facts = Fact::ALL.iter().copied().map(Self::Fact);
        let flags = Flag::ALL.iter().copied().map(Self::Flag);
        std::iter::once(Self::BirthDate).chain(facts).chain(flags)
    }

    /// The question in words.
    #[must_use]
    pub const fn wording(self) -> Text {
        match self {
            Self::BirthDate => text("Hvornår er personen født?", "When was the person born?"),
            Self::Fact(fact) => fact.question(),
            Self::Flag(flag) => flag.question(),
        }
    }

    /// The atom that an answer to the question settles; `None` for the birth date.
    pub(crate) const fn atom(self) -> Option<Atom> {
        match self {
            Self::BirthDate => None,
            Self::Fact(fact) => Some(Atom::Fact(fact)),
            Self::Flag(flag) => Some(Atom::Flag(flag)),
        }
    }

    /// The atoms that an answer to the question settles: of necessity also that it was judged.
    pub(crate) const fn atoms(self) -> Atoms {
        match self.atom() {
            None => Atoms::NONE,
            Some(atom @ Atom::Flag(Flag::Necessary)) => Atoms::of(&[atom, Atom::NecessityNotJudged]),
            Some(atom) => Atoms::of(&[atom]),
        }
    }

    pub(crate) fn of_atom(atom: Atom) -> Option<Self> {
        match atom {
            Atom::Fact(fact) => Some(Self::Fact(fact)),
            Atom::Flag(flag) => Some(Self::Flag(flag)),
            Atom::From(_) | Atom::To(_) | Atom::For(_) | Atom::NecessityNotJudged => None,
        }
    }
}

impl Serialize for Question {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

impl<'de> Deserialize<'de> for Question {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let id = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Self::from_id(&id).ok_or_else(|| serde::de::Error::custom("unknown question"))
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Question {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Question".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let ids: Vec<&str> = Self::all().map(Self::id).collect();
        schemars::json_schema!({ "type": "string", "enum": ids })
    }
}

/// Everything that is known of a case: what holds, what does not, and what nobody knows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Known {
    /// The assessment date.
    pub date: NaiveDate,
    /// The birth date, where it is known. Not after `date` nor after `release`.
    pub birth: Option<NaiveDate>,
    /// The day of release, where it is another than the assessment date.
    pub release: Option<NaiveDate>,
    /// When a person born on 29 February gets older.
    pub leap_day: LeapDay,
    yes: Atoms,
    no: Atoms,
    declined: Atoms,
}

/// One complete way in which things can be: everything that the rule reads is known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Situation {
    /// The assessment date.
    pub date: NaiveDate,
    /// The age on the assessment date.
    pub age: Age,
    /// The age on the day of release.
    pub age_at_release: Age,
    /// What holds; the rest does not.
    pub holds: Atoms,
}

impl Known {
    /// The first day of the calendar of the contract: nobody is born before it.
    pub const CALENDAR_FROM: NaiveDate = NaiveDate::from_ymd_opt(1850, 1, 1).unwrap();
    /// The last day of the calendar of the contract.
    pub const CALENDAR_TO: NaiveDate = NaiveDate::from_ymd_opt(2200, 12, 31).unwrap();

    /// The dates of a person, and nothing else.
    #[must_use]
    #[inline]
    pub const fn new(date: NaiveDate, birth: Option<NaiveDate>, release: Option<NaiveDate>, leap_day: LeapDay) -> Self {
        Self { date, birth, release, leap_day, yes: Atoms::NONE, no: Atoms::NONE, declined: Atoms::NONE }
    }

    /// The same under this policy for 29 February.
    #[must_use]
    pub const fn under(self, leap_day: LeapDay) -> Self {
        Self { leap_day, ..self }
    }

    /// The same on this day.
    pub(crate) const fn on(self, date: NaiveDate) -> Self {
        Self { date, ..self }
    }

    /// The same of a person born on this day.
    pub(crate) const fn born(self, birth: NaiveDate) -> Self {
        Self { birth: Some(birth), ..self }
    }

    /// With these answers, and everything that follows from them.
    #[must_use]
    #[inline]
    pub fn with_answers(self, answers: Answers) -> Self {
        let (yes, no) = settle(self.yes.or(answers.yes), self.no.or(answers.no));
        Self { yes, no, declined: self.declined.or(answers.declined).without(yes.or(no)), ..self }
    }

    /// The same before anything was asked: without birth date and answers, with what is given with the question.
    pub(crate) fn before_asking(&self) -> Self {
        let given = |atoms: Atoms| {
            let given = atoms.iter().filter(|atom| Question::of_atom(*atom).is_none());
            given.fold(Atoms::NONE, Atoms::with)
        };
        let nothing = Self::new(self.date, None, self.release, self.leap_day);
        Self { yes: given(self.yes), no: given(self.no), ..nothing }
    }

    /// What is known to hold.
    #[must_use]
    pub const fn yes(&self) -> Atoms {
        self.yes
    }

    /// What is known not to hold.
    #[must_use]
    pub const fn no(&self) -> Atoms {
        self.no
    }

    /// What was asked and nobody knows.
    #[must_use]
    pub const fn declined(&self) -> Atoms {
        self.declined
    }

    /// What is known, one way or the other.
    #[must_use]
    pub const fn settled(&self) -> Atoms {
        self.yes.or(self.no)
    }

    /// The last day on which the person can be born: not after the assessment date nor after the release.
    #[must_use]
    pub fn latest_birth(&self) -> NaiveDate {
        self.release.map_or(self.date, |release| release.min(self.date))
    }

    /// The age on the assessment date; `None` without a birth date.
    #[must_use]
    pub fn age(&self) -> Option<Age> {
        Age::on(self.date, self.birth?, self.leap_day)
    }

    /// The age on the day of release; `None` without a birth date.
    #[must_use]
    pub fn age_at_release(&self) -> Option<Age> {
        Age::on(self.release.unwrap_or(self.date), self.birth?, self.leap_day)
    }

    /// The situation of a person born on this day, with these atoms true.
    #[must_use]
    #[inline]
    pub fn situation(&self, birth: NaiveDate, holds: Atoms) -> Situation {
        let age = Age::on(self.date, birth, self.leap_day).unwrap_or_default();
        let age_at_release = match self.release {
            None => age,
            Some(release) => Age::on(release, birth, self.leap_day).unwrap_or_default(),
        };
        Situation { date: self.date, age, age_at_release, holds }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Answers, atoms};

    #[test]
    fn before_asking_there_is_what_is_given_with_the_question() {
        let date = NaiveDate::from_ymd_opt(2026, 1, 15).unwrap_or_default();
        let bare = Known::new(date, None, Some(date), LeapDay::Mar1);
        let given = Answers { yes: atoms![From(Police)], no: atoms![To(Police)], ..Answers::NONE };
        let asked = Answers {
            yes: atoms![Fact(Crime)].or(given.yes),
            no: atoms![Flag(Acute)].or(given.no),
            declined: atoms![Fact(GroupOfConcern)],
        };
        assert_eq!(bare.born(date).with_answers(asked).before_asking(), bare.with_answers(given));
    }
}
