//! Reading what is to be compared from JSON, with every fault in it.

use chrono::NaiveDate;

use super::answer::DiffAnswer;
use super::{Side, compare_disclosures, compare_profiles};
use crate::case::Profiles;
use crate::facts::Cooperation;
use crate::input::{Detail, FaultCode, Json, Object, Path, Reader};
use crate::subject::Goal;
use crate::text::{Lang, Text, text};

/// What is to be compared.
#[derive(Clone, PartialEq, Debug)]
pub enum DiffQuestion<'a> {
    /// The goals of a case on two sides; every goal of either where none are named.
    Profiles {
        /// The one side.
        one: Side<'a>,
        /// The other side.
        other: Side<'a>,
        /// The goals.
        goals: Vec<Goal>,
    },
    /// Disclosures on two days.
    Disclosures {
        /// The cooperation.
        cooperation: Cooperation,
        /// The one day.
        one: NaiveDate,
        /// The other day.
        other: NaiveDate,
    },
}

/// What says which profiles are compared, and in what.
const OF_PROFILES: [&str; 3] = ["profile", "otherProfile", "goals"];
const NOT_BESIDE_COOPERATION: Text = text(
    "Feltet hører til en sammenligning af kommuneprofiler, og »cooperation« til en af videregivelser, som følger loven alene. Udelad et af dem.",
    "The field belongs to a comparison of profiles, and \"cooperation\" to one of disclosures, which follow the law alone. Leave out one of them.",
);

impl<'a> DiffQuestion<'a> {
    /// Reads the question; `None` where it has a fault (the reader has it).
    pub(crate) fn read(value: &Json<'_>, profiles: Profiles<'a>, reader: &mut Reader) -> Option<Self> {
        let is_of_disclosures =
            matches!(value, Json::Object(fields) if fields.iter().any(|(key, _)| key == "cooperation"));
        if is_of_disclosures { Self::of_disclosures(value, reader) } else { Self::of_profiles(value, profiles, reader) }
    }

    fn of_disclosures(value: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        let root = &Path::Root;
        let own: &[&[&str]] = &[&["cooperation", "date", "otherDate"]];
        let object = reader.object_beside(value, root, own, &OF_PROFILES, &NOT_BESIDE_COOPERATION)?;
        let cooperation = reader.required_one_of(&object, root, "cooperation", Cooperation::ALL, Cooperation::id);
        let (one, other) = (required_date(&object, "date", reader), required_date(&object, "otherDate", reader));
        Some(Self::Disclosures { cooperation: cooperation?, one: one?, other: other? })
    }

    fn of_profiles(value: &Json<'_>, profiles: Profiles<'a>, reader: &mut Reader) -> Option<Self> {
        const FIELDS: [&str; 6] = ["profile", "date", "otherProfile", "otherDate", "goals", "cooperation"];
        let root = &Path::Root;
        let object = reader.object(value, root, &FIELDS)?;
        let profile = profiles.read(&object, root, reader);
        let date = required_date(&object, "date", reader);
        if object.get("otherProfile").is_none() && object.get("otherDate").is_none() {
            let fields = Detail::OneOf("otherProfile, otherDate".to_owned());
            reader.fault_with(FaultCode::MissingField, &Path::Field(root, "otherProfile"), fields);
        }
        let other_profile = profiles.read_named(&object, root, "otherProfile", reader).unwrap_or(profile);
        let other_date = object.get("otherDate").and_then(|value| reader.date(value, &Path::Field(root, "otherDate")));
        let goals = object.get("goals").map(|goals| read_goals(goals, reader)).unwrap_or_default();
        let date = date?;
        let one = Side { profile, date };
        Some(Self::Profiles { one, other: Side { profile: other_profile, date: other_date.unwrap_or(date) }, goals })
    }

    /// Answers the question once it has been checked; texts are in `lang`.
    pub(crate) fn answer(&self, lang: Lang) -> DiffAnswer<'a> {
        match self {
            Self::Profiles { one, other, goals } => compare_profiles(*one, *other, goals, lang),
            Self::Disclosures { cooperation, one, other } => compare_disclosures(*cooperation, *one, *other, lang),
        }
    }
}

fn required_date(object: &Object<'_, '_>, field: &str, reader: &mut Reader) -> Option<NaiveDate> {
    let value = reader.required(object, &Path::Root, field)?;
    reader.date(value, &Path::Field(&Path::Root, field))
}

fn read_goals(value: &Json<'_>, reader: &mut Reader) -> Vec<Goal> {
    let path = Path::Field(&Path::Root, "goals");
    let mut goals = Vec::new();
    for (index, goal) in reader.array(value, &path).unwrap_or_default().iter().enumerate() {
        let goal = reader.one_of(goal, &Path::Item(&path, index), FaultCode::UnknownValue, &Goal::of_cases(), Goal::id);
        goals.extend(goal.filter(|goal| !goals.contains(goal)));
    }
    goals
}
