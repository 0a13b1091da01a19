//! What `ssp diff` compares: profiles by name or by file, and the input that the arguments make up.

use ssp_core::case::Profiles;
use ssp_core::profile::Profile;
use ssp_core::text::Lang;

use crate::args::{Local, Sides};
use crate::errors::Stop;
use crate::profiles::{Chosen, shipped_beside};

/// Every profile that a comparison can name: those of the arguments, then those that ship as files.
#[derive(Debug)]
pub(crate) struct Known {
    chosen: Chosen,
    other: Option<Chosen>,
    loaded: Vec<Profile>,
}

impl Known {
    pub(crate) fn new(local: &Local, sides: &Sides, lang: Lang) -> Result<Self, Stop> {
        let chosen = Chosen::new(local.profile.as_deref(), local.profile_file.as_deref(), lang)?;
        let names_other = sides.other_profile.is_some() || sides.other_profile_file.is_some();
        let other =
            names_other.then(|| Chosen::new(sides.other_profile.as_deref(), sides.other_profile_file.as_deref(), lang));
        let other = other.transpose()?;
        let mut loaded: Vec<Profile> = Vec::new();
        for named in std::iter::once(&chosen).chain(&other) {
            if let Chosen::Loaded(profile) = named {
                match loaded.iter().find(|known| known.id == profile.id) {
                    Some(known) if *known != **profile => return Err(same_id(lang)),
                    Some(_) => {}
                    None => loaded.push((**profile).clone()),
                }
            }
        }
        let ids: Vec<&str> = loaded.iter().map(|profile| &*profile.id).collect();
        let shipped = shipped_beside(&ids, lang)?;
        loaded.extend(shipped);
        Ok(Self { chosen, other, loaded })
    }

    /// The profiles that an input can name.
    pub(crate) fn profiles(&self) -> Profiles<'_> {
        Profiles { loaded: &self.loaded, default: Some(self.chosen.profile()) }
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
            ("profile", names_one.then(|| self.chosen.profile().id.to_string())),
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
