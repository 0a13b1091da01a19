//! The profiles that the command can be asked for by name or by file.

use std::cell::OnceCell;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use ssp_core::case::Profiles;
use ssp_core::input::{FaultCode, Json};
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

/// Where a profile is named, which says what else can be given there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Place {
    /// `--profile`.
    Profile,
    /// `--other`.
    Other,
    /// `ssp profile show`.
    Show,
}

impl Chosen {
    /// By name or by file; clap lets nobody give both.
    pub(crate) fn new(name: Option<&str>, file: Option<&Path>, place: Place, lang: Lang) -> Result<Self, Stop> {
        match (name, file) {
            (_, Some(file)) => Self::loaded(file, lang),
            (Some(name), None) => Self::named(name, place, lang),
            (None, None) => Ok(Self::Default),
        }
    }

    /// The profile with this id.
    pub(crate) fn named(name: &str, place: Place, lang: Lang) -> Result<Self, Stop> {
        let shipped = || shipped(name).map(|profile| Self::Loaded(Box::new(profile)));
        built_in(name).map(Self::BuiltIn).or_else(shipped).ok_or_else(|| no_such_profile(place, lang))
    }

    fn loaded(file: &Path, lang: Lang) -> Result<Self, Stop> {
        let profile = read(Some(file), lang)?;
        profile.map(|profile| Self::Loaded(Box::new(profile))).map_err(|problem| {
            let mut page = String::new();
            show::lay_out(&in_words(Some(file), &problem, lang), show::width(), &mut page);
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

fn no_such_profile(place: Place, lang: Lang) -> Stop {
    let ids = BUILT_IN.iter().map(|profile| &*profile.id).chain(SHIPPED.iter().map(|(id, _)| *id));
    let ids = ids.collect::<Vec<_>>().join(", ");
    let flag = match place {
        Place::Profile => Some("--profile-file"),
        Place::Other => Some("--other-profile-file"),
        Place::Show => None,
    };
    Stop::fault(match (flag, lang) {
        (Some(flag), Lang::Danish) => {
            format!("Kommuneprofilen findes ikke. Vælg mellem: {ids}, eller angiv en fil med {flag}.")
        }
        (Some(flag), Lang::English) => {
            format!("There is no such profile. Choose from: {ids}, or give a file with {flag}.")
        }
        (None, Lang::Danish) => format!("Kommuneprofilen findes ikke. Vælg mellem: {ids}."),
        (None, Lang::English) => format!("There is no such profile. Choose from: {ids}."),
    })
}

/// Reads a profile file, or standard input where there is none, with every fault in it.
pub(crate) fn read(file: Option<&Path>, lang: Lang) -> Result<Result<Profile, Problem>, Stop> {
    let failed = |error: io::Error| Stop::reading(file, &error, lang);
    let bytes = match file {
        Some(file) => bytes_of(file),
        None => up_to_limit(io::stdin().lock()),
    };
    let bytes = bytes.map_err(failed)?;
    Ok(parse(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes), lang).and_then(|profile| own_id(profile, lang)))
}

fn bytes_of(file: &Path) -> io::Result<Vec<u8>> {
    let source = File::open(file)?;
    if source.metadata()?.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    up_to_limit(source)
}

/// One byte more than a profile may have tells that it has more.
fn up_to_limit(source: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.take(LIMIT.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn parse(bytes: &[u8], lang: Lang) -> Result<Profile, Problem> {
    if u64::try_from(bytes.len()).is_ok_and(|size| size > LIMIT) {
        return Err(too_large(lang));
    }
    if bytes.trim_ascii().is_empty() {
        return Err(empty(lang));
    }
    let text = str::from_utf8(bytes).map_err(|error| Problem::invalid_utf8(bytes, 1, error, lang))?;
    let json = Json::parse(text).map_err(|error| Problem::invalid_json(text, 1, &error, lang))?;
    file::read(&json).map_err(|faults| Problem::of(&faults, lang))
}

/// Nobody may take other rules for those of a profile that comes with the command.
fn own_id(profile: Profile, lang: Lang) -> Result<Profile, Problem> {
    let shipped = if built_in(&profile.id).is_none() { shipped(&profile.id) } else { None };
    match built_in(&profile.id).or(shipped.as_ref()) {
        Some(known) if *known != profile => Err(taken_id(&profile.id, lang)),
        _ => Ok(profile),
    }
}

fn taken_id(id: &str, lang: Lang) -> Problem {
    let message = match lang {
        Lang::Danish => format!(
            "Profilen har samme id som en, der følger med, men andre regler. Giv den sit eget id, og lad hvert regel-id begynde med det. »ssp profile show {id} --as EGET-ID« skriver en kopi, hvor det er gjort."
        ),
        Lang::English => format!(
            "The profile has the id of one that comes with ssp but other rules. Give it an id of its own, and let every rule id begin with it. \"ssp profile show {id} --as OWN-ID\" prints a copy in which that is done."
        ),
    };
    Problem::one(FaultCode::DuplicateId, "/id", message)
}

fn too_large(lang: Lang) -> Problem {
    Problem::one(
        FaultCode::TooMany,
        "",
        match lang {
            Lang::Danish => {
                "Filen er over 16 MiB, og så stor er ingen kommuneprofil. Kontrollér, at det er den rigtige fil."
            }
            Lang::English => "The file is over 16 MiB, and no profile is as large. Check that it is the right file.",
        },
    )
}

fn empty(lang: Lang) -> Problem {
    Problem::one(
        FaultCode::Empty,
        "",
        match lang {
            Lang::Danish => "Filen er tom. Begynd med en kopi af en profil: ssp profile show koebenhavn --as EGET-ID",
            Lang::English => {
                "The file is empty. Begin with a copy of a profile: ssp profile show koebenhavn --as OWN-ID"
            }
        },
    )
}

/// A copy of a profile under an id of its own, as JSON: with it at the beginning of every rule id.
pub(crate) fn copied(profile: &Profile, id: &str, lang: Lang) -> Result<String, Stop> {
    let text = serde_json::to_string_pretty(profile).map_err(Stop::serialising)?;
    let (old, new) = (&profile.id, serde_json::Value::from(id).to_string());
    let new = new.trim_matches('"');
    let copy = text
        .replacen(&format!("\"id\": \"{old}\""), &format!("\"id\": \"{new}\""), 1)
        .replace(&format!("\"rule\": \"{old}."), &format!("\"rule\": \"{new}."));
    match parse(copy.as_bytes(), lang).and_then(|profile| own_id(profile, lang)) {
        Ok(_) => Ok(copy),
        Err(_) => Err(Stop::fault(match lang {
            Lang::Danish => {
                "Det id kan kopien ikke få. Vælg et af små bogstaver (a-z), tal og bindestreger, som ingen anden profil har."
            }
            Lang::English => {
                "The copy cannot have that id. Choose one of a-z, digits and hyphens that no other profile has."
            }
        })),
    }
}

/// The faults of a profile file, or of standard input where there is none, as prose.
pub(crate) fn in_words(file: Option<&Path>, problem: &Problem, lang: Lang) -> Vec<Block> {
    let file = file.map_or_else(|| "standard input".to_owned(), |file| file.display().to_string());
    let faults = problem.issues().len();
    let title = match (faults, lang) {
        (1, Lang::Danish) => format!("Kommuneprofilen »{file}« har 1 fejl"),
        (1, Lang::English) => format!("The profile \"{file}\" has 1 fault"),
        (_, Lang::Danish) => format!("Kommuneprofilen »{file}« har {faults} fejl"),
        (_, Lang::English) => format!("The profile \"{file}\" has {faults} faults"),
    };
    let items = problem.issues().iter().map(Issue::in_words).map(|issue| Block::Item(issue.into()));
    std::iter::once(Block::Title(title)).chain(items).collect()
}
