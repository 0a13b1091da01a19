//! Fuzzing: each target of crates/ssp-fuzz for some seconds, from the committed corpus. With `--write` the corpus takes up what
//! reached something new.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::Failure;
use crate::process::{cargo, output, root, run as run_command, target};

use super::counts::grouped;
use super::{Settings, figures};

fn folder() -> PathBuf {
    root().join("crates/ssp-fuzz")
}

/// Runs every target.
pub(super) fn run(settings: &Settings) -> Result<(), Failure> {
    install()?;
    let mut build = cargo_fuzz("build");
    build.args(["--sanitizer", "none"]);
    run_command("the fuzz targets build", build)?;
    let list = output("these are the fuzz targets", cargo_fuzz("list"))?;
    let mut rows = String::new();
    for name in list.lines().map(str::trim).filter(|name| !name.is_empty()) {
        let (runs, covered) = fuzz(name, settings.seconds)?;
        if settings.is_written {
            keep(name)?;
        }
        let seeds = fs::read_dir(corpus(name)).map(Iterator::count).unwrap_or_default();
        rows.push_str(&format!("\n| `{name}` | {seeds} | {} | {} | 0 |", grouped(runs), grouped(covered)));
    }
    let seconds = settings.seconds;
    let table = format!(
        "{seconds} seconds for each target.\n\n| target | inputs in the corpus | inputs tried | edges reached | failures |\n|---|--:|--:|--:|--:|{rows}"
    );
    println!("\n{table}");
    if settings.is_written { figures::put("fuzz", &table) } else { Ok(()) }
}

/// Runs one target; how many inputs it tried, and how many edges it reached.
fn fuzz(name: &str, seconds: u32) -> Result<(u64, u64), Failure> {
    // What is found goes beside the build.
    let found = found(name);
    fs::create_dir_all(&found).map_err(|error| format!("{}: {error}", found.display()))?;
    let mut command = cargo_fuzz("run");
    command.args(["--sanitizer", "none", name]).arg(found).arg(corpus(name));
    command.args(["--", "-print_final_stats=1", "-max_len=8192"]).arg(format!("-max_total_time={seconds}"));
    command.arg(format!("-dict={}", folder().join("dictionary.txt").display()));
    println!("\nxtask: fuzzing {name} for {seconds} seconds");
    let done = command.output().map_err(|error| format!("could not start {command:?}: {error}"))?;
    let said = String::from_utf8_lossy(&done.stderr);
    if !done.status.success() {
        return Err(format!("the target {name} found something:\n{said}"));
    }
    let after = |what: &str| said.lines().filter_map(|line| line.split_once(what)).next_back().map(|(_, rest)| rest);
    let number =
        |what: &str| after(what).and_then(|rest| rest.split_whitespace().next()).and_then(|one| one.parse().ok());
    match (number("number_of_executed_units:"), number("cov:")) {
        (Some(runs), Some(covered)) => Ok((runs, covered)),
        _ => Err(format!("the target {name} does not say what it did:\n{said}")),
    }
}

/// Takes of what was found into the committed corpus as few inputs as reach every edge that was reached, however often: how
/// often would keep thousands of them.
fn keep(name: &str) -> Result<(), Failure> {
    let mut command = cargo_fuzz("run");
    command.args(["--sanitizer", "none", name]).arg(corpus(name)).arg(found(name));
    command.args(["--", "-set_cover_merge=1", "-use_counters=0", "-max_len=8192"]);
    output(&format!("the corpus of {name} takes up what reached something new"), command).map(|_said| ())
}

fn corpus(name: &str) -> PathBuf {
    folder().join("corpus").join(name)
}

fn found(name: &str) -> PathBuf {
    target().join("fuzz-corpus").join(name)
}

/// A subcommand of cargo-fuzz. It needs what only a nightly compiler allows, or a stable one that is told to.
fn cargo_fuzz(subcommand: &str) -> Command {
    let mut command = cargo();
    command.current_dir(folder()).env("RUSTC_BOOTSTRAP", "1").args(["fuzz", subcommand, "--fuzz-dir", "."]);
    command
}

fn install() -> Result<(), Failure> {
    let is_there = cargo().args(["fuzz", "--version"]).output();
    if is_there.is_ok_and(|output| output.status.success()) {
        return Ok(());
    }
    let mut command = cargo();
    command.args(["install", "cargo-fuzz", "--locked"]);
    run_command("installing cargo-fuzz", command)
}
