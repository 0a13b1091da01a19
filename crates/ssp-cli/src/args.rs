//! The arguments, and the help that stands beside them.

use std::path::PathBuf;

use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum, ValueHint};
use clap_complete::Shell;
use ssp_core::assess::{CONTRACT_VERSION, RULESET_VERSION};
use ssp_core::receipt::ReceiptKind;
use ssp_core::text::Lang;

const ENDING: &str = "\
Exit status:
  0  everything was answered
  2  a fault in some input, a profile or the arguments (the rest is still answered);
     of check: a proof that does not hold; of replay: a receipt that differs now
  1  a file could not be read, or the output could not be written

Answers are guidance (vejledende), never a decision. Nothing is stored or sent.
The files of the examples lie in crates/ssp-cli of the repository.
Each command has examples of its own: ssp assess --help";

/// Answers questions about the Danish SSP cooperation (school, social services, police).
///
/// Reads JSON, one value or one on each line, and answers in prose for a person, in Danish or in English, or with
/// --json in JSON. To which programmes does this person belong, at which level, who leads? May this be disclosed under
/// retsplejeloven § 115? Who stays in the room?
#[derive(Parser, Debug)]
#[command(name = "ssp", after_help = ENDING, arg_required_else_help = true)]
pub(crate) struct Ssp {
    /// The language of the answers
    #[arg(long, global = true, value_enum, default_value = "da")]
    pub(crate) lang: Language,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// The command as clap knows it.
pub(crate) fn command() -> clap::Command {
    let core = format!("{} (ruleset {RULESET_VERSION}, contract {CONTRACT_VERSION})", env!("CARGO_PKG_VERSION"));
    Ssp::command().version(core)
}

/// A language.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(crate) enum Language {
    /// Danish
    Da,
    /// English
    En,
}

impl From<Language> for Lang {
    fn from(language: Language) -> Self {
        match language {
            Language::Da => Self::Danish,
            Language::En => Self::English,
        }
    }
}

/// What to do.
#[derive(Subcommand, Debug)]
pub(crate) enum Command {
    /// To which programmes does a person belong, at which level, who leads? (vurdering)
    #[command(after_help = ASSESS)]
    Assess {
        #[command(flatten)]
        ask: Ask,
        #[command(flatten)]
        local: Local,
        #[command(flatten)]
        proof: Proof,
        #[command(flatten)]
        today: Today,
    },
    /// May this be disclosed under retsplejeloven § 115? (videregivelse)
    #[command(after_help = DISCLOSE)]
    Disclose {
        #[command(flatten)]
        ask: Ask,
        #[command(flatten)]
        proof: Proof,
        #[command(flatten)]
        today: Today,
    },
    /// Who stays in the room while individuals are discussed? (møde)
    #[command(after_help = MEETING)]
    Meeting {
        #[command(flatten)]
        ask: Ask,
        #[command(flatten)]
        local: Local,
        #[command(flatten)]
        proof: Proof,
    },
    /// From when until when does each verdict hold? (tidslinje)
    #[command(after_help = TIMELINE)]
    Timeline {
        #[command(flatten)]
        ask: Ask,
        #[command(flatten)]
        local: Local,
    },
    /// Which bodies are there, and who sits in them? (organisering)
    #[command(after_help = ORGANISATION)]
    Organisation {
        #[command(flatten)]
        ask: Ask,
        #[command(flatten)]
        local: Local,
        #[command(flatten)]
        today: Today,
    },
    /// How does a group of concern look? (screening)
    #[command(after_help = SCREENING)]
    Screening {
        #[command(flatten)]
        ask: Ask,
        #[command(flatten)]
        local: Local,
        #[command(flatten)]
        proof: Proof,
        #[command(flatten)]
        today: Today,
    },
    /// Does an event call for preparedness, and who meets? In København, whose rule alone is found (beredskab)
    #[command(after_help = PREPAREDNESS)]
    Preparedness {
        #[command(flatten)]
        ask: Ask,
        #[command(flatten)]
        local: Local,
        #[command(flatten)]
        proof: Proof,
        #[command(flatten)]
        today: Today,
    },
    /// What would change a verdict to a wanted one, and when does time? (hvorfor ikke)
    #[command(after_help = WHY_NOT)]
    WhyNot {
        #[command(flatten)]
        ask: Ask,
        /// The goal of cases that name none, such as sspPlus
        #[arg(long, value_name = "GOAL", value_parser = goal_names())]
        goal: Option<String>,
        /// What is wanted where the input does not say, such as eligible
        #[arg(long, value_name = "VERDICT")]
        want: Option<String>,
        #[command(flatten)]
        local: Local,
        #[command(flatten)]
        today: Today,
    },
    /// What to ask next, why, and what would each answer do? (spørgeplan)
    ///
    /// Of all goals, or of those of the programmes in "goals"; of one alone where "goal" or --goal names it, whatever "goals"
    /// says.
    #[command(after_help = PLAN)]
    Plan {
        #[command(flatten)]
        ask: Ask,
        /// The goal of inputs that name none in "goal", such as sspPlus
        #[arg(long, value_name = "GOAL", value_parser = goal_names())]
        goal: Option<String>,
        #[command(flatten)]
        local: Local,
    },
    /// Where do two profiles, or the rules of two dates, differ? (forskelle)
    #[command(after_help = DIFF)]
    Diff {
        #[command(flatten)]
        ask: Ask,
        #[command(flatten)]
        local: Local,
        #[command(flatten)]
        sides: Sides,
        #[command(flatten)]
        today: Today,
    },
    /// Answer with a receipt that can be answered again later (kvittering)
    #[command(after_help = RECEIPT)]
    Receipt {
        #[command(flatten)]
        ask: Ask,
        #[command(flatten)]
        local: Local,
        /// Of what each value of the input is: of a case, or of a disclosure. Without it a value says so itself:
        /// {"kind": "assess", "input": {…}}
        #[arg(long, value_name = "KIND", value_enum)]
        of: Option<Of>,
    },
    /// Does a receipt come out the same today? (genberegning)
    ///
    /// Answers a receipt again by the rules of now and compares every part. The exit status is 2 where anything comes out
    /// differently, whatever the reason.
    #[command(after_help = REPLAY)]
    Replay {
        #[command(flatten)]
        ask: Ask,
        #[command(flatten)]
        local: Local,
    },
    /// Does a proof hold? Checked without the evaluator (bevisprøvning)
    ///
    /// Does every proof in an answer that was printed with --json --proof hold, and does the answer follow from them? Checked
    /// against the rules and the input without the evaluator. The exit status is 2 where something does not hold.
    #[command(after_help = CHECK)]
    Check {
        /// The inputs that FILE answers, value by value, standard input where it is "-"; without it each value has "input" and
        /// "answer"
        #[arg(long, value_name = "INPUTS", value_hint = ValueHint::FilePath)]
        input: Option<PathBuf>,
        #[command(flatten)]
        ask: Ask,
        #[command(flatten)]
        local: Local,
    },
    /// Print every rule with its sources and how sure we are of it (regelkatalog)
    #[command(after_help = RULES)]
    Rules {
        /// Print JSON: an array with one rule on each line
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        local: Local,
    },
    /// Print every rule as prose and as the smallest decision table, with its sources (regelbog)
    #[command(after_help = RULEBOOK)]
    Rulebook {
        /// The format of the book
        #[arg(long, value_enum, default_value = "md")]
        format: BookFormat,
        #[command(flatten)]
        local: Local,
    },
    /// Print the register of sources that rules cite (kilderegister)
    #[command(after_help = SOURCES)]
    Sources {
        /// Print JSON: an array with one source on each line
        #[arg(long)]
        json: bool,
    },
    /// Print the JSON Schemas of what goes in and what comes out
    #[command(after_help = SCHEMA)]
    Schema {
        /// The schema to print; all of them where it is left out
        #[arg(value_name = "NAME", value_parser = schema_names())]
        name: Option<String>,
        /// Which of the two
        #[arg(value_enum, requires = "name")]
        part: Option<SchemaPart>,
    },
    /// List, print or check municipal profiles (kommuneprofiler)
    #[command(after_help = PROFILE, subcommand_required = true)]
    Profile {
        #[command(subcommand)]
        command: ProfileCommand,
    },
    /// Print a completion script for a shell
    #[command(after_help = COMPLETIONS)]
    Completions {
        /// The shell
        shell: Shell,
    },
}

/// What to do with profiles.
#[derive(Subcommand, Debug)]
pub(crate) enum ProfileCommand {
    /// List the profiles that come with ssp
    List {
        /// Print JSON: an array of ids and names
        #[arg(long)]
        json: bool,
    },
    /// Print a profile as the JSON file that reads back equal
    Show {
        /// The id of the profile
        #[arg(value_name = "NAME")]
        name: String,
        /// Print a copy under this id, with which every rule id of it begins
        #[arg(long = "as", value_name = "ID")]
        copy: Option<String>,
    },
    /// Check a profile file, and list every fault in it
    ///
    /// Every rule id begins with the profile's own id and a full stop: whoever changes the id changes them all, and ssp
    /// profile show --as does it. The id of a profile that comes with ssp is taken.
    Check {
        /// The profile file; standard input where it is "-"
        #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
        file: PathBuf,
        /// Print faults as JSON
        #[arg(long)]
        json: bool,
    },
}

/// What every question takes.
#[derive(Args, Debug)]
pub(crate) struct Ask {
    /// Print JSON: one value on one line for each value of the input, in order
    #[arg(long)]
    pub(crate) json: bool,
    /// The file to read; standard input where it is left out or "-"
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) file: Option<PathBuf>,
}

/// Whose local rules apply.
#[derive(Args, Debug)]
pub(crate) struct Local {
    /// The profile of inputs that name none (see: ssp profile list)
    #[arg(long, value_name = "NAME")]
    pub(crate) profile: Option<String>,
    /// A profile file: inputs can name it, and those that name none follow it
    #[arg(long, value_name = "FILE", conflicts_with = "profile", value_hint = ValueHint::FilePath)]
    pub(crate) profile_file: Option<PathBuf>,
}

/// What to compare, where no input says it.
#[derive(Args, Debug)]
pub(crate) struct Sides {
    /// The day on which the rules are applied
    #[arg(long, value_name = "DATE", conflicts_with = "file")]
    pub(crate) date: Option<String>,
    /// The profile to compare with
    #[arg(long = "other", value_name = "NAME", conflicts_with = "file")]
    pub(crate) other_profile: Option<String>,
    /// A profile file to compare with
    #[arg(long, value_name = "FILE", conflicts_with_all = ["file", "other_profile"], value_hint = ValueHint::FilePath)]
    pub(crate) other_profile_file: Option<PathBuf>,
    /// The day to compare with
    #[arg(long, value_name = "DATE", conflicts_with = "file")]
    pub(crate) other_date: Option<String>,
    /// A goal to compare, such as sspPlus or psp.legalBasis; may be there several times; every goal by default
    #[arg(long = "goal", value_name = "GOAL", conflicts_with = "file")]
    pub(crate) goals: Vec<String>,
    /// Compare disclosures under § 115 in this cooperation
    #[arg(long, value_parser = cooperations(), conflicts_with_all = ["file", "profile", "profile_file", "other_profile", "other_profile_file", "goals"])]
    pub(crate) cooperation: Option<String>,
}

/// Whether answers carry proofs.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct Proof {
    /// With --json: add the proof of each verdict, which clause decides and why no earlier one does
    #[arg(long = "proof", requires = "json")]
    pub(crate) add: bool,
}

/// Whether the clock may be read.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct Today {
    /// Fill in today's date where "date" is missing, and say so on standard error
    #[arg(long = "today")]
    pub(crate) fill_in: bool,
}

/// In which format a rulebook is printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(crate) enum BookFormat {
    /// Markdown, without HTML
    Md,
    /// One HTML page to read or print, that loads nothing
    Html,
    /// One JSON value, as the WASM module gives it
    Json,
}

/// What receipts are made of.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(crate) enum Of {
    /// Each value is a case
    Assess,
    /// Each value is a disclosure
    Disclose,
}

impl From<Of> for ReceiptKind {
    fn from(of: Of) -> Self {
        match of {
            Of::Assess => Self::Assess,
            Of::Disclose => Self::Disclose,
        }
    }
}

/// One of the schemas of a kind.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(crate) enum SchemaPart {
    /// What is sent
    Input,
    /// What is answered
    Answer,
}

fn schema_names() -> clap::builder::PossibleValuesParser {
    let kinds = ssp_core::reply::Kind::ALL.iter().map(|kind| kind.id());
    kinds.chain(["error", "profile"]).collect::<Vec<_>>().into()
}

fn goal_names() -> clap::builder::PossibleValuesParser {
    ssp_core::subject::Goal::ALL.iter().map(|goal| goal.id()).collect::<Vec<_>>().into()
}

fn cooperations() -> clap::builder::PossibleValuesParser {
    ssp_core::facts::Cooperation::ALL.iter().map(|cooperation| cooperation.id()).collect::<Vec<_>>().into()
}

// Examples: no line over 80 characters, so that no terminal breaks one.

const ASSESS: &str = r#"Examples:
  ssp assess examples/case-17-and-a-half.json
  ssp assess --json --lang en examples/cases.jsonl > answers.jsonl
  echo '{"date":"2026-01-15","birthDate":"2012-05-01","facts":{"crime":true}}' \
    | ssp assess
  echo '{"birthDate":"2012-05-01"}' | ssp assess --today --profile slagelse
  ssp assess --json --proof examples/case-17-and-a-half.json"#;

const DISCLOSE: &str = r#"Examples:
  ssp disclose examples/disclosure-school-to-job-centre.json
  sed 's/employmentAuthority/privateActor/' \
    examples/disclosure-school-to-job-centre.json | ssp disclose --lang en"#;

const MEETING: &str = r#"Examples:
  ssp meeting examples/meeting.json
  echo '{"participants":[{"id":"a","kind":"privateActor"}]}' | ssp meeting"#;

const TIMELINE: &str = r#"Examples:
  ssp timeline examples/timeline.json
  echo '{"from":"2026-01-01","until":"2036-01-01","birthDate":"2012-05-01"}' \
    | ssp timeline --json"#;

const ORGANISATION: &str = r#"Examples:
  ssp organisation examples/organisation.json
  echo '{"kind":"schoolAuthority"}' \
    | ssp organisation --today --profile slagelse"#;

const SCREENING: &str = r#"Examples:
  ssp screening examples/group.json
  ssp screening --json --lang en examples/group.json"#;

const PREPAREDNESS: &str = r#"Examples:
  ssp preparedness examples/event.json
  echo '{"acute":true,"affects18to25":true}' | ssp preparedness --today"#;

const WHY_NOT: &str = r#"Examples:
  ssp why-not examples/why-not-9-years.json
  ssp why-not --goal sspPlus --lang en examples/case-17-and-a-half.json
  ssp why-not --goal caseLevel --want bbu --json \
    examples/case-17-and-a-half.json
  ssp why-not --want permitted examples/disclosure-school-to-job-centre.json"#;

const PLAN: &str = r#"Examples:
  ssp plan examples/plan.json
  echo '{"date":"2026-01-15","goal":"sspPlus","tree":true}' | ssp plan --lang en
  ssp plan --goal caseLevel examples/case-17-and-a-half.json
  ssp plan --json examples/disclosure-school-to-job-centre.json"#;

const DIFF: &str = r#"Examples:
  ssp diff --profile koebenhavn --other randers --date 2026-01-15
  ssp diff --cooperation psp --date 2009-03-31 --other-date 2009-04-01
  ssp diff --other slagelse --today --goal psp.legalBasis --lang en
  ssp diff --json examples/diff.json"#;

const RECEIPT: &str = r#"With --json a receipt is one line of canonical JSON (RFC 8785). Its own hash is
SHA-256 of that line without the member "hash", and without the end of line.

Examples:
  ssp receipt --of assess examples/case-17-and-a-half.json
  ssp receipt --json --of assess examples/case-17-and-a-half.json > receipt.json
  ssp receipt --json --of assess examples/cases.jsonl > receipts.jsonl
  echo '{"kind":"assess","input":{"date":"2026-01-15"}}' | ssp receipt --json
  jq -cjS 'del(.hash)' examples/receipt.json | sha256sum"#;

const REPLAY: &str = r#"Examples:
  ssp replay examples/receipt.json
  ssp receipt --json --of assess examples/case-17-and-a-half.json | ssp replay
  sed 's/"crime"/"groupOfConcern"/' examples/receipt.json | ssp replay --lang en"#;

const CHECK: &str = r#"Examples:
  ssp assess --json --proof examples/case-17-and-a-half.json \
    | ssp check --input examples/case-17-and-a-half.json
  ssp check examples/proof-of-an-event.json
  ssp check --json --lang en examples/proof-of-an-event.json"#;

const RULES: &str = r#"Examples:
  ssp rules
  ssp rules --profile slagelse --lang en
  ssp rules --json | jq -r '.[] | select(.certainty != "verified") | .rule'"#;

const RULEBOOK: &str = r#"Examples:
  ssp rulebook > rulebook.md
  ssp rulebook --lang en --format html > rulebook.html
  ssp rulebook --profile slagelse"#;

const SOURCES: &str = r#"Examples:
  ssp sources
  ssp sources --json | jq -r '.[] | select(.reading == "secondHand") | .title'"#;

const SCHEMA: &str = r#"Examples:
  ssp schema assess input > case.schema.json
  ssp schema disclose answer
  ssp schema profile
  ssp schema > all.json"#;

const PROFILE: &str = r#"A profile has an id of its own, and every rule id in it begins with that id and
a full stop. What stands under the id of a profile that comes with ssp must be
that profile.

Examples:
  ssp profile list
  ssp profile show koebenhavn --as our-town > our-town.json
  ssp profile check our-town.json
  ssp assess --profile-file our-town.json examples/case-17-and-a-half.json"#;

const COMPLETIONS: &str = r#"Examples:
  ssp completions bash > ~/.local/share/bash-completion/completions/ssp
  ssp completions zsh > ~/.zfunc/_ssp
  ssp completions fish > ~/.config/fish/completions/ssp.fish"#;

#[cfg(test)]
mod tests {
    #[test]
    fn the_arguments_are_sound() {
        super::command().debug_assert();
    }
}
