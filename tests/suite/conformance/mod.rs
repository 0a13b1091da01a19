//! What the WASM modules must answer: random inputs, each with the result of this very library.
//!
//! The inputs are the same on every machine. Where `SSP_CONFORMANCE` names a folder, they are written there, three lines
//! each: what is asked and in which language, the input, the result as the modules wrap it. `tests/wasm/conformance.mjs`
//! asks the modules the same and compares every byte; `cargo xtask test` runs both.

mod faults;
pub mod inputs;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use serde::Serialize;
use ssp_core::case::Profiles;
use ssp_core::form::{FormKind, form};
use ssp_core::input::{Faults, Json};
use ssp_core::profile::file;
use ssp_core::proof::Proofs;
use ssp_core::reply::{self, ErrorInLang, Kind, Settings};
use ssp_core::rulebook::rulebook;
use ssp_core::text::Lang;
use ssp_core::{catalogue, sources};

use crate::support::{ALL_SHIPPED, Random, in_parallel};
use crate::zz_counts::Suite;

/// How many inputs the module for forms gets, and the full module.
const FORM: u64 = 100_000;
const FULL: u64 = 10_000;
/// One input in so many is spoiled. Two in three of those have a fault then, about one input in twenty.
const SPOILED: u64 = 13;
/// Each module's inputs come in so many files, written and read at the same time.
const PARTS: u64 = 2;

/// What is asked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Ask {
    Answer(Kind),
    Proof(Kind),
    Form(FormKind),
    Rules,
    Rulebook,
    Sources,
    /// To add a profile, whose file is the input.
    Profile,
}

impl Ask {
    /// The word for how it is asked, and the one for what.
    const fn words(self) -> [&'static str; 2] {
        match self {
            Self::Answer(kind) => ["answer", kind.id()],
            Self::Proof(kind) => ["proof", kind.id()],
            Self::Form(kind) => ["form", kind.id()],
            Self::Rules => ["answer", "rules"],
            Self::Rulebook => ["answer", "rulebook"],
            Self::Sources => ["answer", "sources"],
            Self::Profile => ["add", "profile"],
        }
    }
}

/// What the library makes of an input, as the modules wrap it.
fn native(ask: Ask, text: &str, lang: Lang) -> Result<String, String> {
    let answered =
        Json::parse(text).map_err(|error| Faults::of_json(text, 1, &error)).and_then(|input| answer(ask, &input, lang));
    answered.map(|answer| format!(r#"{{"type":"success","answer":{answer}}}"#)).map_err(|faults| {
        let line = serde_json::to_string(&ErrorInLang(&faults, lang)).unwrap();
        let issues = line.strip_prefix(r#"{"error":{"#).and_then(|rest| rest.strip_suffix("}}")).unwrap();
        format!(r#"{{"type":"failure",{issues}}}"#)
    })
}

/// The line that the command prints.
fn answer(ask: Ask, input: &Json<'_>, lang: Lang) -> Result<String, Faults> {
    fn line<T: Serialize>(answer: &T) -> String {
        serde_json::to_string(answer).unwrap()
    }
    let proofs = if matches!(ask, Ask::Proof(_)) { Proofs::ADD } else { Proofs::LEAVE };
    let settings = Settings { profiles: profiles(), lang, proofs };
    let profile = || reply::profile(input, &settings);
    match ask {
        Ask::Answer(kind) | Ask::Proof(kind) => reply::reply(kind, input, &settings).map(|answer| line(&answer)),
        Ask::Form(kind) => form(kind, input, &settings).map(|view| line(&view)),
        Ask::Rules => profile().map(|profile| line(&catalogue::entries(profile))),
        Ask::Rulebook => profile().map(|profile| line(&rulebook(profile, lang))),
        Ask::Sources => Ok(line(&sources::REGISTER)),
        Ask::Profile => file::read(input).map(|profile| line(&BTreeMap::from([("id", &profile.id)]))),
    }
}

/// The profiles that the modules have: those built in, and all that ship as files.
pub fn profiles() -> Profiles<'static> {
    Profiles { loaded: &ALL_SHIPPED, default: None }
}

type Counts = BTreeMap<&'static str, u64>;

/// Writes one file of inputs with their results.
fn write(out: &mut dyn Write, random: &mut Random, number: u64, ask: fn(&mut Random) -> Ask) -> io::Result<Counts> {
    let mut counts = Counts::new();
    for _ in 0..number {
        let ask = ask(random);
        let lang = random.pick(Lang::ALL);
        let input = inputs::of(ask, random);
        let text = if random.one_in(SPOILED) { faults::spoiled(input, random) } else { inputs::text(&input, random) };
        assert!(!text.contains('\n'), "an input stands on one line");
        let result = native(ask, &text, lang);
        let [how, what] = ask.words();
        let (Ok(line) | Err(line)) = &result;
        writeln!(out, "{how} {what} {}\n{text}\n{line}", lang.id())?;
        let how = matches!(ask, Ask::Form(_) | Ask::Proof(_)).then_some(how);
        let counted = [Some("inputs"), Some(what), how, result.is_err().then_some("refused")];
        for counted in counted.into_iter().flatten() {
            *counts.entry(counted).or_default() += 1;
        }
    }
    out.flush()?;
    Ok(counts)
}

/// Where to write; nowhere unless it is asked for.
fn folder() -> Option<PathBuf> {
    std::env::var_os("SSP_CONFORMANCE").map(PathBuf::from)
}

/// Everything that a module gets.
fn write_all(module: &str, number: u64, ask: fn(&mut Random) -> Ask) -> Counts {
    let folder = folder();
    let parts = in_parallel(PARTS, |part| {
        let mut random = Random::new(number + part * 0x9E37_79B9);
        let mut out: Box<dyn Write> = match &folder {
            Some(folder) => {
                Box::new(BufWriter::new(File::create(folder.join(format!("{module}-{part}.txt"))).unwrap()))
            }
            None => Box::new(io::sink()),
        };
        write(&mut out, &mut random, number / PARTS, ask).unwrap()
    });
    parts.into_iter().flatten().fold(Counts::new(), |mut all, (what, number)| {
        *all.entry(what).or_default() += number;
        all
    })
}

#[test]
fn inputs_for_the_wasm_modules() {
    if let Some(folder) = folder() {
        fs::create_dir_all(folder.join("profiles")).unwrap();
        for (id, text) in file::SHIPPED {
            fs::write(folder.join(format!("profiles/{id}.json")), text).unwrap();
        }
    }
    type Asking = fn(&mut Random) -> Ask;
    let modules: [(_, _, _, Asking); 2] = [
        ("conformance.form", "form", FORM, inputs::for_forms),
        ("conformance.full", "full", FULL, inputs::for_everything),
    ];
    for (suite, module, number, ask) in modules {
        let mut suite = Suite::start(suite);
        for (what, number) in write_all(module, number, ask) {
            suite.count(what, number);
        }
        suite.finish();
    }
}
