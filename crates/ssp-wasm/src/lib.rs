//! The rules for web pages and Node. Conversion only: text in, text out, and whole numbers for who has millions of cases.
//!
//! Every answer is data. What `ssp --json` prints stands in `{"type":"success","answer":…}`, faults stand in
//! `{"type":"failure","issues":[…]}`, and nothing is thrown. The feature `full` makes the second, larger module.

mod answer;
mod json;
mod outcome;

use ssp_core::input::{FaultCode, Faults, Json};
use ssp_core::profile::{BUILT_IN, Profile, built_in, file};
use ssp_core::reply::Kind;
use ssp_core::text::Lang;
use ssp_flat::{Case, Codes, Packed};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::answer::Asked;
use crate::outcome::{Issues, ModuleIssue, outcome};

/// Half the size of the one in the standard library.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// How many bytes a text may have, and what is said of a longer one.
struct Limit {
    most: usize,
    issue: ModuleIssue,
}

/// No input and no profile is larger: 1 MiB, like a line of the command.
const INPUT: Limit = Limit { most: 1 << 20, issue: ModuleIssue::TooLong };
/// An answer that is to be checked may be as large as one that the command checks: 64 MiB.
const TO_CHECK: Limit = Limit { most: 1 << 26, issue: ModuleIssue::TooLongToCheck };

/// Answers in JSON, by the built-in profiles and those that were added.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Engine {
    added: Vec<Profile>,
    packed: Packed,
}

#[wasm_bindgen]
impl Engine {
    /// An engine with the built-in profiles.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a profile, the content of a profile file. From then on inputs can name it. One of the same id is replaced.
    pub fn add_profile(&mut self, json: &str, lang: &str) -> String {
        let lang = language(lang);
        let added = parse(json, &INPUT, lang).and_then(|json| {
            let read = file::read(&json).and_then(|profile| self.add(profile));
            read.map(|id| Added { id }).map_err(|faults| Issues::Faults(faults, lang))
        });
        outcome(added)
    }

    /// Answers one input of a kind: `assess`, `disclose`, `meeting` or `timeline`; in the full module also `organisation`,
    /// `screening`, `preparedness`, `why-not`, `plan`, `diff`, `receipt`, `replay`, `check`, `rules`,
    /// `rulebook` and `sources`, and with proofs.
    #[must_use]
    pub fn answer(&self, kind: &str, json: &str, lang: &str, proof: bool) -> String {
        let limit = if kind == Kind::Check.id() { &TO_CHECK } else { &INPUT };
        self.ask(json, limit, lang, proof, |asked| asked.answer(kind))
    }

    /// What a form shows: the questions that still matter, what was answered, and the outcome in words. The kinds are
    /// `assess`, `disclose` and `meeting`.
    #[must_use]
    pub fn form(&self, kind: &str, json: &str, lang: &str) -> String {
        self.ask(json, &INPUT, lang, false, |asked| asked.form(kind))
    }

    /// Decides a complete case: the first of six packed words. The others are in [`Engine::word`].
    ///
    /// `profile` counts the built-in profiles and then those that were added; the dates are days since 1970-01-01, and a
    /// release that is not known is the date itself; bit n of `yes` and of `no` is the n-th fact; a level of 0 is none.
    /// What the numbers stand for is in [`Engine::codes`].
    #[expect(clippy::too_many_arguments, reason = "a call from JavaScript without an allocation")]
    pub fn decide(&mut self, profile: u32, date: i32, birth: i32, release: i32, yes: u32, no: u32, level: u32) -> u32 {
        let case = Case { date, birth, release, yes, no, level };
        self.packed = self.profile(profile).map_or(Packed::FAULT, |profile| ssp_flat::decide(profile, &case));
        self.packed.word(0)
    }

    /// A word of what was decided last; see [`Packed`].
    #[must_use]
    pub fn word(&self, index: u32) -> u32 {
        self.packed.word(index)
    }

    /// What the numbers of [`Engine::decide`] stand for under a profile, as JSON; `null` where there is no such profile.
    #[must_use]
    pub fn codes(&self, profile: u32) -> String {
        let codes = self.profile(profile).map(Codes::of);
        json::written(&codes)
    }
}

#[derive(serde::Serialize)]
struct Added {
    id: String,
}

impl Engine {
    fn ask(
        &self,
        json: &str,
        limit: &Limit,
        lang: &str,
        is_proved: bool,
        answer: impl FnOnce(&Asked<'_>) -> String,
    ) -> String {
        let lang = language(lang);
        match parse(json, limit, lang) {
            Ok(input) => answer(&Asked { added: &self.added, input: &input, lang, is_proved }),
            Err(issues) => outcome::<()>(Err(issues)),
        }
    }

    fn add(&mut self, profile: Profile) -> Result<String, Faults> {
        let id = profile.id.to_string();
        // Nobody may take other rules for those of a profile that is built in.
        if built_in(&id).is_some() {
            return Err(Faults::of(FaultCode::DuplicateId));
        }
        match self.added.iter_mut().find(|added| added.id == profile.id) {
            Some(added) => *added = profile,
            None => self.added.push(profile),
        }
        Ok(id)
    }

    fn profile(&self, index: u32) -> Option<&Profile> {
        let index = usize::try_from(index).ok()?;
        match index.checked_sub(BUILT_IN.len()) {
            None => BUILT_IN.get(index).copied(),
            Some(added) => self.added.get(added),
        }
    }
}

/// The versions of the rules, of the JSON and of this engine.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    use ssp_core::assess::{CONTRACT_VERSION, RULESET_VERSION};
    let engine = env!("CARGO_PKG_VERSION");
    format!(r#"{{"ruleset":"{RULESET_VERSION}","contract":{CONTRACT_VERSION},"engine":"{engine}"}}"#)
}

fn parse<'a>(text: &'a str, limit: &Limit, lang: Lang) -> Result<Json<'a>, Issues> {
    if text.len() > limit.most {
        return Err(Issues::Module(limit.issue, lang));
    }
    Json::parse(text).map_err(|error| Issues::Faults(Faults::of_json(text, 1, &error), lang))
}

/// The language of a tag such as `en-GB`. Danish for every other.
fn language(tag: &str) -> Lang {
    let primary = tag.split('-').next().unwrap_or_default();
    if primary.eq_ignore_ascii_case(Lang::English.id()) { Lang::English } else { Lang::Danish }
}
