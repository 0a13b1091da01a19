//! A case (*sag*): what is known of one person, and the reading of it from JSON.

mod read;

use chrono::NaiveDate;

use crate::facts::{Answer, Answers, Atom, Fact, contradictions};
use crate::input::{FaultCode, Faults, Path, Reader};
use crate::profile::{Profile, Programme};
use crate::rule::Known;

pub use self::read::Profiles;
pub(crate) use self::read::{PERSON_FIELDS, read_person};

/// What is known of a person on the day of the assessment.
///
/// ```
/// use chrono::NaiveDate;
/// use ssp_core::case::Case;
/// use ssp_core::facts::{Answer, Fact};
///
/// let date = NaiveDate::from_ymd_opt(2026, 1, 15).unwrap();
/// let case = Case::on(date)
///     .born(NaiveDate::from_ymd_opt(2008, 7, 15).unwrap())
///     .with(Fact::PersonEndangeringCrime, Answer::Yes);
/// assert_eq!(case.answers.get(ssp_core::facts::Atom::Fact(Fact::Crime)), Answer::NotAsked);
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Case {
    /// The assessment date. The rules never read a clock.
    pub date: NaiveDate,
    /// The birth date, where it is known.
    pub birth_date: Option<NaiveDate>,
    /// The day of release, where it is not the assessment date.
    pub release_date: Option<NaiveDate>,
    /// The answers about the facts.
    pub answers: Answers,
    /// The case level that the coordination group has chosen.
    pub level: Option<u8>,
    /// The lead that is proposed.
    pub proposed_lead: Option<String>,
    /// The forum that is proposed.
    pub proposed_forum: Option<String>,
    /// The programmes that the questions are asked for; all of them where it is empty.
    pub goals: Vec<Programme>,
    /// The municipality of residence.
    pub residence: Option<String>,
    /// Risk factors (*risikofaktorer*), handed through.
    pub risk_factors: Vec<String>,
    /// Protective factors (*beskyttelsesfaktorer*), handed through.
    pub protective_factors: Vec<String>,
}

impl Case {
    /// A case on this day, of which nothing is known yet.
    #[must_use]
    pub const fn on(date: NaiveDate) -> Self {
        Self {
            date,
            birth_date: None,
            release_date: None,
            answers: Answers::NONE,
            level: None,
            proposed_lead: None,
            proposed_forum: None,
            goals: Vec::new(),
            residence: None,
            risk_factors: Vec::new(),
            protective_factors: Vec::new(),
        }
    }

    /// With this birth date.
    #[must_use]
    pub fn born(self, birth_date: NaiveDate) -> Self {
        Self { birth_date: Some(birth_date), ..self }
    }

    /// With this answer about a fact.
    #[must_use]
    pub fn with(self, fact: Fact, answer: Answer) -> Self {
        Self { answers: self.answers.fact(fact, answer), ..self }
    }

    /// With every fact that was not asked yet answered so.
    #[must_use]
    pub fn others(mut self, answer: Answer) -> Self {
        for &fact in Fact::ALL {
            if self.answers.get(Atom::Fact(fact)) == Answer::NotAsked {
                self.answers = self.answers.fact(fact, answer);
            }
        }
        self
    }

    /// What the rules of this profile can take as known.
    ///
    /// # Errors
    /// Every fault of the case: dates out of order or out of range, contradicting answers, a level off the profile's scale.
    pub fn check(&self, profile: &Profile) -> Result<Known, Faults> {
        let mut reader = Reader::default();
        self.check_dates_and_answers(&Path::Root, &mut reader);
        if let Some(level) = self.level {
            check_level(level, profile, &Path::Field(&Path::Root, "level"), &mut reader);
        }
        if reader.faults.is_empty() { Ok(self.known(profile)) } else { Err(Faults(reader.faults)) }
    }

    /// Adds the faults of dates and answers to the reader's.
    pub(crate) fn check_dates_and_answers(&self, path: &Path<'_>, reader: &mut Reader) {
        if self.birth_date.is_some_and(|birth| birth > self.date) {
            reader.fault(FaultCode::BirthDateAfterDate, &Path::Field(path, "birthDate"));
        }
        self.check_on_any_date(path, reader);
    }

    /// The same of a case that is read on many dates, some of them before the birth.
    pub(crate) fn check_on_any_date(&self, path: &Path<'_>, reader: &mut Reader) {
        for (date, field) in
            [(Some(self.date), "date"), (self.birth_date, "birthDate"), (self.release_date, "releaseDate")]
        {
            if let Some(date) = date {
                check_calendar(date, &Path::Field(path, field), reader);
            }
        }
        check_person(self.birth_date, self.release_date, &self.answers, path, reader);
    }

    /// What is known, once it has been checked.
    pub(crate) fn known(&self, profile: &Profile) -> Known {
        self.dates(profile).with_answers(self.answers)
    }

    /// The dates, and nothing else.
    pub(crate) fn dates(&self, profile: &Profile) -> Known {
        Known::new(self.date, self.birth_date, self.release_date, profile.leap_day.policy)
    }
}

/// Adds a fault where the date is outside the calendar.
pub(crate) fn check_calendar(date: NaiveDate, path: &Path<'_>, reader: &mut Reader) {
    if !(Known::CALENDAR_FROM..=Known::CALENDAR_TO).contains(&date) {
        reader.fault(FaultCode::DateOutOfRange, path);
    }
}

/// Adds the faults that do not depend on the assessment date.
pub(crate) fn check_person(
    birth: Option<NaiveDate>,
    release: Option<NaiveDate>,
    answers: &Answers,
    path: &Path<'_>,
    reader: &mut Reader,
) {
    if let (Some(birth), Some(release)) = (birth, release)
        && release < birth
    {
        reader.fault(FaultCode::ReleaseDateBeforeBirthDate, &Path::Field(path, "releaseDate"));
    }
    for (fact, follows) in contradictions(answers.yes, answers.no) {
        let facts = Path::Field(path, "facts");
        reader.contradiction(&Path::Field(&facts, fact.id()), fact, follows);
    }
}

/// The level must be on the profile's scale; `path` is the level's own.
pub(crate) fn check_level(level: u8, profile: &Profile, path: &Path<'_>, reader: &mut Reader) {
    match &profile.case_levels {
        None => reader.fault(FaultCode::NoCaseLevels, path),
        Some(levels) if !levels.scale().has(level) => reader.level_off_scale(path, levels.scale()),
        Some(_) => {}
    }
}
