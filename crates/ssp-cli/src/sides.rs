//! What `ssp diff` compares: profiles by name or by file, and the input that the arguments make up.

use ssp_core::text::Lang;

use crate::args::{Local, Sides};
use crate::errors::Stop;
use crate::profiles::{Chosen, Known, Place};

/// Both sides, and every profile that a comparison can name.
#[derive(Debug)]
pub(crate) struct Compared {
    pub(crate) known: Known,
    other: Option<Chosen>,
}

impl Compared {
    pub(crate) fn new(local: &Local, sides: &Sides, lang: Lang) -> Result<Self, Stop> {
        let mut known =
            Known::new(Chosen::new(local.profile.as_deref(), local.profile_file.as_deref(), Place::Profile, lang)?);
        let names_other = sides.other_profile.is_some() || sides.other_profile_file.is_some();
        let other = names_other.then(|| {
            Chosen::new(sides.other_profile.as_deref(), sides.other_profile_file.as_deref(), Place::Other, lang)
        });
        let other = other.transpose()?;
        if other.as_ref().is_some_and(|other| !known.add(other)) {
            return Err(same_id(lang));
        }
        Ok(Self { known, other })
    }

    /// The input that the arguments make up; `None` where they leave it to one that is read.
    pub(crate) fn input(&self, local: &Local, sides: &Sides) -> Option<String> {
        let Sides { date, other_date, goals, cooperation, .. } = sides;
        let says_what = [date, other_date, cooperation].iter().any(|given| given.is_some())
            || self.other.is_some()
            || !goals.is_empty();
        if !says_what {
            return None;
        }
        let names_one = local.profile.is_some() || local.profile_file.is_some();
        let fields = [
            ("profile", names_one.then(|| self.known.chosen().id.to_string())),
            ("date", date.clone()),
            ("otherProfile", self.other.as_ref().map(|other| other.profile().id.to_string())),
            ("otherDate", other_date.clone()),
            ("cooperation", cooperation.clone()),
        ];
        let fields = fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?.into())));
        let mut input: serde_json::Map<String, serde_json::Value> = fields.collect();
        if !goals.is_empty() {
            input.insert("goals".to_owned(), goals.clone().into());
        }
        Some(serde_json::Value::Object(input).to_string())
    }
}

fn same_id(lang: Lang) -> Stop {
    Stop::fault(match lang {
        Lang::Danish => "De to kommuneprofiler har samme id, men forskellige regler. Giv den ene sit eget id.",
        Lang::English => "The two profiles have the same id but other rules. Give one of them an id of its own.",
    })
}
