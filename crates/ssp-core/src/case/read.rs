//! Reading a case from JSON, with every fault in it.

use super::{Case, check_person};
use crate::facts::{Answers, Fact};
use crate::input::{FaultCode, Json, Object, Path, Reader};
use crate::profile::{BUILT_IN, Profile, Programme, built_in};
use crate::text::text;

/// The profiles that a case can name: those built in, and those that were loaded.
#[derive(Clone, Copy, Debug, Default)]
pub struct Profiles<'a> {
    /// Profiles that were loaded from files: each hides a built-in one of the same id.
    pub loaded: &'a [Profile],
    /// The profile of a case that names none; København where this is `None`.
    pub default: Option<&'a Profile>,
}

impl<'a> Profiles<'a> {
    /// The built-in profiles alone.
    pub const BUILT_IN: Self = Self { loaded: &[], default: None };

    /// Built-in profiles, and this one: inputs can name it, and those that name none follow it.
    #[must_use]
    pub const fn with_default(profile: &'a Profile) -> Self {
        Self { loaded: std::slice::from_ref(profile), default: Some(profile) }
    }

    /// The profile with this id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&'a Profile> {
        self.loaded.iter().find(|profile| profile.id == id).or_else(|| built_in(id))
    }

    /// The profile of a case that names none.
    #[must_use]
    pub fn default(&self) -> &'a Profile {
        self.default.unwrap_or(&crate::koebenhavn::KOEBENHAVN)
    }

    pub(crate) fn ids(&self) -> impl Iterator<Item = &'a str> + Clone {
        BUILT_IN.iter().copied().chain(self.loaded).map(|profile| &*profile.id)
    }

    pub(crate) fn read(&self, object: &Object<'_, '_>, path: &Path<'_>, reader: &mut Reader) -> &'a Profile {
        self.read_named(object, path, "profile", reader).unwrap_or_else(|| self.default())
    }

    /// The profile that this field names; `None` where it names none (the reader has the fault, if it is one).
    pub(crate) fn read_named(
        &self,
        object: &Object<'_, '_>,
        path: &Path<'_>,
        field: &str,
        reader: &mut Reader,
    ) -> Option<&'a Profile> {
        let value = object.get(field)?;
        let path = Path::Field(path, field);
        let id = reader.string(value, &path)?;
        self.find_or_fault(id, &path, reader)
    }

    /// The profile with this id; a fault where there is none.
    pub(crate) fn find_or_fault(&self, id: &str, path: &Path<'_>, reader: &mut Reader) -> Option<&'a Profile> {
        let found = self.find(id);
        if found.is_none() {
            reader.unknown(FaultCode::UnknownProfile, path, id, self.ids());
        }
        found
    }
}

/// What every kind of input says of a person.
pub(crate) const PERSON_FIELDS: [&str; 3] = ["birthDate", "releaseDate", "facts"];

/// Reads birth date, release and facts; dates that do not fit each other are faults.
pub(crate) fn read_person(case: &mut Case, object: &Object<'_, '_>, path: &Path<'_>, reader: &mut Reader) {
    let mut date = |field| {
        let path = Path::Field(path, field);
        object.get(field).and_then(|value| reader.date(value, &path))
    };
    case.birth_date = date("birthDate");
    case.release_date = date("releaseDate");
    if let Some(facts) = object.get("facts") {
        case.answers = answers_of_facts(facts, &Path::Field(path, "facts"), reader);
    }
}

/// Reads the object of facts.
fn answers_of_facts(value: &Json<'_>, path: &Path<'_>, reader: &mut Reader) -> Answers {
    let mut answers = Answers::NONE;
    let Some(object) = reader.open_object(value, path) else { return answers };
    for (key, value) in object.fields() {
        let path = Path::Field(path, key);
        match Fact::from_id(key) {
            Some(fact) => answers = answers.fact(fact, reader.answer(value, &path)),
            None => reader.unknown(FaultCode::UnknownFact, &path, key, Fact::ALL.iter().map(|fact| fact.id())),
        }
    }
    answers
}

impl Case {
    /// What a case says beside the profile, the person and the dates of assessment.
    const OWN_FIELDS: [&'static str; 7] =
        ["level", "proposedLead", "proposedForum", "goals", "residence", "riskFactors", "protectiveFactors"];

    /// Reads a case; `None` where a fault keeps it from being assessed (the reader has it).
    pub(crate) fn read<'a>(
        value: &Json<'_>,
        path: &Path<'_>,
        profiles: Profiles<'a>,
        reader: &mut Reader,
    ) -> Option<(Self, &'a Profile)> {
        Self::read_with(value, path, &[], profiles, reader)
    }

    /// Reads a case; the fields of `also` are the caller's to read.
    pub(crate) fn read_with<'a>(
        value: &Json<'_>,
        path: &Path<'_>,
        also: &[&str],
        profiles: Profiles<'a>,
        reader: &mut Reader,
    ) -> Option<(Self, &'a Profile)> {
        let before = reader.faults.len();
        let object = reader.object_of(value, path, &[&["profile", "date"], &PERSON_FIELDS, &Self::OWN_FIELDS, also])?;
        let profile = profiles.read(&object, path, reader);
        let date = reader.required(&object, path, "date");
        let date = date.and_then(|value| reader.date(value, &Path::Field(path, "date")));
        let (case, level) = Self::read_rest(&object, path, reader);
        match date {
            Some(date) => {
                let case = Self { date, ..case };
                case.check_dates_and_answers(path, reader);
                check_level(level, profile, path, reader);
                (reader.faults.len() == before).then_some((case, profile))
            }
            None => {
                check_person(case.birth_date, case.release_date, &case.answers, path, reader);
                check_level(level, profile, path, reader);
                None
            }
        }
    }

    /// Reads a case with `from` and `until` in place of `date`, which is `from` then.
    pub(crate) fn read_timeline<'a>(
        value: &Json<'_>,
        path: &Path<'_>,
        profiles: Profiles<'a>,
        reader: &mut Reader,
    ) -> Option<(Self, chrono::NaiveDate, &'a Profile)> {
        let before = reader.faults.len();
        let object =
            reader.object_of(value, path, &[&["profile", "from", "until"], &PERSON_FIELDS, &Self::OWN_FIELDS])?;
        let profile = profiles.read(&object, path, reader);
        let mut date = |field| {
            let value = reader.required(&object, path, field)?;
            reader.date(value, &Path::Field(path, field))
        };
        let (from, until) = (date("from"), date("until"));
        let (case, level) = Self::read_rest(&object, path, reader);
        check_person(case.birth_date, case.release_date, &case.answers, path, reader);
        check_level(level, profile, path, reader);
        let (from, until) = (from?, until?);
        if from >= until {
            reader.fault(FaultCode::FromNotBeforeUntil, &Path::Field(path, "from"));
        }
        (reader.faults.len() == before).then_some((Self { date: from, ..case }, until, profile))
    }

    /// Everything but the profile and the dates of assessment, and the level as it was sent.
    fn read_rest(object: &Object<'_, '_>, path: &Path<'_>, reader: &mut Reader) -> (Self, Option<i64>) {
        let mut case = Self::on(crate::rule::Known::CALENDAR_TO);
        read_person(&mut case, object, path, reader);
        let level = match object.get("level") {
            None => None,
            Some(Json::Int(level)) => Some(*level),
            Some(_) => {
                reader.wrong_type(&Path::Field(path, "level"), text("et helt tal", "a whole number"));
                None
            }
        };
        case.level = level.and_then(|level| u8::try_from(level).ok());
        let mut string = |field| {
            let path = Path::Field(path, field);
            object.get(field).and_then(|value| reader.string(value, &path)).map(ToOwned::to_owned)
        };
        case.proposed_lead = string("proposedLead");
        case.proposed_forum = string("proposedForum");
        case.residence = string("residence");
        case.risk_factors = reader.strings_in(object, path, "riskFactors");
        case.protective_factors = reader.strings_in(object, path, "protectiveFactors");
        if let Some(goals) = object.get("goals") {
            let path = Path::Field(path, "goals");
            for (index, goal) in reader.array(goals, &path).unwrap_or_default().iter().enumerate() {
                let path = Path::Item(&path, index);
                let goal = reader.one_of(goal, &path, FaultCode::UnknownValue, Programme::ALL, Programme::id);
                case.goals.extend(goal.filter(|goal| !case.goals.contains(goal)));
            }
        }
        (case, level)
    }
}

/// The level must be on the profile's scale.
fn check_level(level: Option<i64>, profile: &Profile, path: &Path<'_>, reader: &mut Reader) {
    let Some(level) = level else { return };
    // Of an unknown profile nobody knows the scale.
    if reader.faults.iter().any(|fault| fault.code == FaultCode::UnknownProfile) {
        return;
    }
    let path = Path::Field(path, "level");
    let level = u8::try_from(level).unwrap_or_default();
    super::check_level(level, profile, &path, reader);
}
