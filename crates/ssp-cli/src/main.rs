//! `ssp`: the rules of the Danish SSP cooperation on the command line.
//!
//! JSON in, one value or one a line; answers out, in order, as JSON or as prose. The rules stand in `ssp-core`; here
//! stand the arguments, the reading and the writing.

mod args;
mod catalogue;
mod errors;
mod input;
mod output;
mod pairs;
mod profiles;
mod run;
mod show;
mod sides;

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use clap::FromArgMatches;
use ssp_core::proof::Proofs;
use ssp_core::receipt::ReceiptKind;
use ssp_core::reply::Kind;
use ssp_core::text::Lang;

use crate::args::{Ask, Command, Local, Of, Proof, Sides, Ssp, Today};
use crate::errors::{Status, Stop};
use crate::profiles::{Chosen, Known, Place};
use crate::run::Job;

fn main() -> ExitCode {
    let ran = match args::command().try_get_matches().and_then(|matches| Ssp::from_arg_matches(&matches)) {
        Ok(Ssp { lang, command }) => run(command, lang.into()),
        Err(error) if error.use_stderr() => error.exit(),
        Err(help) => print_help(&help),
    };
    let status = match ran {
        Ok(status) => status,
        Err(Stop::PipeClosed) => Status::Good,
        Err(Stop::Failed(status, message)) => {
            output::tell(&format!("ssp: {message}"));
            status
        }
    };
    status.into()
}

/// Help and version are answers too: whoever writes them to a full disk must hear of it.
fn print_help(help: &clap::Error) -> Result<Status, Stop> {
    let written = help.print().and_then(|()| io::stdout().flush());
    written.map(|()| Status::Good).map_err(|error| Stop::writing(&error, Lang::default()))
}

fn run(command: Command, lang: Lang) -> Result<Status, Stop> {
    match command {
        Command::Assess { ask, local, proof, today } => answer(Kind::Assess, &ask, Some(&local), proof, today, lang),
        Command::Disclose { ask, proof, today } => answer(Kind::Disclose, &ask, None, proof, today, lang),
        Command::Meeting { ask, local, proof } => answer(Kind::Meeting, &ask, Some(&local), proof, NO_CLOCK, lang),
        Command::Timeline { ask, local } => answer(Kind::Timeline, &ask, Some(&local), NO_PROOF, NO_CLOCK, lang),
        Command::Organisation { ask, local, today } => {
            answer(Kind::Organisation, &ask, Some(&local), NO_PROOF, today, lang)
        }
        Command::Screening { ask, local, proof, today } => {
            answer(Kind::Screening, &ask, Some(&local), proof, today, lang)
        }
        Command::Preparedness { ask, local, proof, today } => {
            answer(Kind::Preparedness, &ask, Some(&local), proof, today, lang)
        }
        Command::WhyNot { ask, goal, want, local, today } => {
            let fields = [("goal", goal), ("want", want)];
            answer_with(Kind::WhyNot, &ask, Some(&local), NO_PROOF, today, &fields, lang)
        }
        Command::Plan { ask, goal, local } => {
            answer_with(Kind::Plan, &ask, Some(&local), NO_PROOF, NO_CLOCK, &[("goal", goal)], lang)
        }
        Command::Diff { ask, local, sides, today } => diff(&ask, &local, &sides, today, lang),
        Command::Receipt { ask, local, of } => receipt(&ask, &local, of, lang),
        Command::Replay { ask, local } => answer(Kind::Replay, &ask, Some(&local), NO_PROOF, NO_CLOCK, lang),
        Command::Check { input, ask, local } => check(input.as_deref(), &ask, &local, lang),
        Command::Rules { json, local } => catalogue::rules(&chosen(Some(&local), lang)?, json, lang),
        Command::Rulebook { format, local } => catalogue::book(&chosen(Some(&local), lang)?, format, lang),
        Command::Sources { json } => catalogue::sources(json, lang),
        Command::Schema { name, part } => catalogue::schema(name.as_deref(), part, lang),
        Command::Profile { command } => catalogue::profile(command, lang),
        Command::Completions { shell } => catalogue::completions(shell, lang),
    }
}

const NO_PROOF: Proof = Proof { add: false };
const NO_CLOCK: Today = Today { fill_in: false };

fn chosen(local: Option<&Local>, lang: Lang) -> Result<Chosen, Stop> {
    match local {
        Some(Local { profile, profile_file }) => {
            Chosen::new(profile.as_deref(), profile_file.as_deref(), Place::Profile, lang)
        }
        None => Ok(Chosen::Default),
    }
}

fn answer(
    kind: Kind,
    ask: &Ask,
    local: Option<&Local>,
    proof: Proof,
    today: Today,
    lang: Lang,
) -> Result<Status, Stop> {
    answer_with(kind, ask, local, proof, today, &[], lang)
}

/// Answers inputs, in which these fields are filled in where they are missing.
fn answer_with(
    kind: Kind,
    ask: &Ask,
    local: Option<&Local>,
    proof: Proof,
    today: Today,
    fields: &[(&'static str, Option<String>)],
    lang: Lang,
) -> Result<Status, Stop> {
    let known = Known::new(chosen(local, lang)?);
    let proofs = if proof.add { Proofs::ADD } else { Proofs::LEAVE };
    let today = today.date();
    let job = Job { proofs, today: today.as_deref(), fields, ..Job::new(kind, &known, ask.json, lang) };
    job.run(ask.file.as_deref(), None)
}

/// Checks answers: those of a file beside their inputs in another, or each beside its own.
fn check(inputs: Option<&Path>, ask: &Ask, local: &Local, lang: Lang) -> Result<Status, Stop> {
    let known = Known::new(chosen(Some(local), lang)?);
    Job::new(Kind::Check, &known, ask.json, lang).run(ask.file.as_deref(), inputs)
}

/// Answers with receipts: of values of this kind, or of inputs that say theirs.
fn receipt(ask: &Ask, local: &Local, of: Option<Of>, lang: Lang) -> Result<Status, Stop> {
    let known = Known::new(chosen(Some(local), lang)?);
    let job = Job { of: of.map(ReceiptKind::from), ..Job::new(Kind::Receipt, &known, ask.json, lang) };
    job.run(ask.file.as_deref(), None)
}

/// Compares what the arguments say, or what the input says where they say nothing.
fn diff(ask: &Ask, local: &Local, sides: &Sides, today: Today, lang: Lang) -> Result<Status, Stop> {
    let compared = sides::Compared::new(local, sides, lang)?;
    let today = today.date();
    let job = Job { today: today.as_deref(), ..Job::new(Kind::Diff, &compared.known, ask.json, lang) };
    match compared.input(local, sides) {
        Some(input) => job.run_on(&input),
        None => job.run(ask.file.as_deref(), None),
    }
}

impl Today {
    /// The one place that reads a clock: the calendar day where this machine is.
    fn date(self) -> Option<String> {
        self.fill_in.then(|| chrono::Local::now().format("%Y-%m-%d").to_string())
    }
}
