//! The profiles that the command can be asked for by name or by file.

use std::cell::OnceCell;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use ssp_core::case::Profiles;
use ssp_core::input::Json;
use ssp_core::profile::file::{self, SHIPPED};
use ssp_core::profile::{BUILT_IN, Profile, built_in};
use ssp_core::prose::Block;
use ssp_core::text::Lang;

use crate::errors::{Issue, Problem, Stop};
use crate::show;

/// No profile file is larger.
const LIMIT: u64 = 16 << 20;

/// The profile that inputs follow which name none.
#[derive(Debug)]
pub(crate) enum Chosen {
    /// The default one.
    Default,
    /// One that is built in.
    BuiltIn(&'static Profile),
    /// One from a file, or one of those that ship with the core as files.
    Loaded(Box<Profile>),
}

impl Chosen {
    /// By name or by file; clap lets nobody give both.
    pub(crate) fn new(name: Option<&str>, file: Option<&Path>, lang: Lang) -> Result<Self, Stop> {
        match (name, file) {
            (_, Some(file)) => Self::loaded(file, read(file, lang)?, lang),
            (Some(name), None) => Self::named(name, lang),
            (None, None) => Ok(Self::Default),
        }
    }

    /// The profile with this id.
    pub(crate) fn named(name: &str, lang: Lang) -> Result<Self, Stop> {
        if let Some(profile) = built_in(name) {
            return Ok(Self::BuiltIn(profile));
        }
        if let Some(profile) = shipped(name) {
            return Ok(Self::Loaded(Box::new(profile)));
        }
        let ids = BUILT_IN.iter().map(|profile| &*profile.id).chain(SHIPPED.iter().map(|(id, _)| *id));
        let ids = ids.collect::<Vec<_>>().join(", ");
        Err(Stop::fault(match lang {
            Lang::Danish => {
                format!("Kommuneprofilen findes ikke. Vælg mellem: {ids}, eller angiv en fil med --profile-file.")
            }
            Lang::English => {
                format!("There is no such profile. Choose from: {ids}, or give a file with --profile-file.")
            }
        }))
    }

    fn loaded(file: &Path, profile: Result<Profile, Problem>, lang: Lang) -> Result<Self, Stop> {
        // Nobody may take other rules for those of a profile that is built in.
        if profile.as_ref().is_ok_and(|profile| built_in(&profile.id).is_some_and(|known| known != profile)) {
            return Err(Stop::fault(match lang {
                Lang::Danish => {
                    "Profilfilen har samme id som en indbygget profil, men andre regler. Giv den sit eget id."
                }
                Lang::English => {
                    "The profile file has the id of a built-in profile but other rules. Give it an id of its own."
                }
            }));
        }
        profile.map(|profile| Self::Loaded(Box::new(profile))).map_err(|problem| {
            let mut page = String::new();
            show::lay_out(&in_words(file, &problem, lang), show::width(), &mut page);
            Stop::fault(page.trim_end())
        })
    }

    /// The profile itself.
    pub(crate) fn profile(&self) -> &Profile {
        match self {
            Self::Default => Profiles::BUILT_IN.default(),
            Self::BuiltIn(profile) => profile,
            Self::Loaded(profile) => profile,
        }
    }
}

/// The profiles that an input can name: those that are built in and those of the arguments from the start; those that ship
/// with the core as files once an input names a profile that is none of them. Nobody else waits for their reading.
#[derive(Debug)]
pub(crate) struct Known {
    chosen: Chosen,
    loaded: Vec<Profile>,
    with_shipped: OnceCell<Vec<Profile>>,
}

impl Known {
    /// This one for the inputs that name none.
    pub(crate) fn new(chosen: Chosen) -> Self {
        let mut known = Self { chosen: Chosen::Default, loaded: Vec::new(), with_shipped: OnceCell::new() };
        known.add(&chosen);
        known.chosen = chosen;
        known
    }

    /// This one beside the others; whether its rules are the only ones of its id.
    pub(crate) fn add(&mut self, also: &Chosen) -> bool {
        let Chosen::Loaded(profile) = also else { return true };
        match self.loaded.iter().find(|known| known.id == profile.id) {
            Some(known) => *known == **profile,
            None => {
                self.loaded.push((**profile).clone());
                true
            }
        }
    }

    /// The profile of the inputs that name none.
    pub(crate) fn chosen(&self) -> &Profile {
        self.chosen.profile()
    }

    /// The profiles that an input can name by now.
    pub(crate) fn profiles(&self) -> Profiles<'_> {
        let loaded = self.with_shipped.get().unwrap_or(&self.loaded);
        Profiles { loaded, default: Some(self.chosen()) }
    }

    /// Reads the profiles that ship as files, too; `false` where that has been done before.
    pub(crate) fn load_shipped(&self) -> bool {
        let is_known = |id: &str| self.loaded.iter().any(|profile| profile.id == id);
        let all = || {
            let shipped = SHIPPED.iter().filter(|(id, _)| !is_known(id)).filter_map(|(id, _)| shipped(id));
            self.loaded.iter().cloned().chain(shipped).collect()
        };
        let is_first = self.with_shipped.get().is_none();
        self.with_shipped.get_or_init(all);
        is_first
    }
}

/// The profile with this id among those that ship with the core as files, each of which is sound.
fn shipped(name: &str) -> Option<Profile> {
    let (_, text) = SHIPPED.iter().find(|(id, _)| *id == name)?;
    file::read(&Json::parse(text).ok()?).ok()
}

/// Reads a profile file, with every fault in it.
pub(crate) fn read(file: &Path, lang: Lang) -> Result<Result<Profile, Problem>, Stop> {
    let failed = |error: io::Error| Stop::reading(Some(file), &error, lang);
    let source = File::open(file).map_err(failed)?;
    if source.metadata().map_err(failed)?.is_dir() {
        return Err(failed(io::ErrorKind::IsADirectory.into()));
    }
    let mut bytes = Vec::new();
    source.take(LIMIT).read_to_end(&mut bytes).map_err(failed)?;
    Ok(parse(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes), lang))
}

fn parse(bytes: &[u8], lang: Lang) -> Result<Profile, Problem> {
    let text = str::from_utf8(bytes).map_err(|error| Problem::invalid_utf8(bytes, 1, error, lang))?;
    let json = Json::parse(text).map_err(|error| Problem::invalid_json(text, 1, &error, lang))?;
    file::read(&json).map_err(|faults| Problem::of(&faults, lang))
}

/// The faults of a profile file as prose.
pub(crate) fn in_words(file: &Path, problem: &Problem, lang: Lang) -> Vec<Block> {
    let (file, faults) = (file.display(), problem.issues().len());
    let title = match (faults, lang) {
        (1, Lang::Danish) => format!("Kommuneprofilen »{file}« har 1 fejl"),
        (1, Lang::English) => format!("The profile \"{file}\" has 1 fault"),
        (_, Lang::Danish) => format!("Kommuneprofilen »{file}« har {faults} fejl"),
        (_, Lang::English) => format!("The profile \"{file}\" has {faults} faults"),
    };
    let items = problem.issues().iter().map(Issue::in_words).map(|issue| Block::Item(issue.into()));
    std::iter::once(Block::Title(title)).chain(items).collect()
}
