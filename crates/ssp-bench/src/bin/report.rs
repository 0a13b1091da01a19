//! `report [--write FILE] [--rounds N]`: every engine side by side in one run, as one Markdown table.
//!
//! First every engine must give the same verdicts on every input. Then the engines take turns: a round runs each of them
//! once over all inputs, so whatever else the machine does hits all alike. A time is the median of the rounds, a ratio the
//! median of the ratios within a round. Instructions are counted by valgrind, where there is one, in a run of their own.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Instant;

use ssp_bench::agreement::{Peers, assert_agreement};
use ssp_bench::conditions;
use ssp_bench::engines::cedar::{self, Cedar};
use ssp_bench::engines::datalogic::Datalogic;
use ssp_bench::inputs::{COUNT, inputs};
use ssp_bench::workloads::{INPUTS, Pass, Workload};

const BEGIN: &str = "<!-- bench:begin -->";
const END: &str = "<!-- bench:end -->";
const LOCK: &str = include_str!("../../Cargo.lock");

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("report: {message}");
            ExitCode::FAILURE
        }
    }
}

/// What was asked for on the command line.
struct Options {
    write: Option<PathBuf>,
    rounds: usize,
}

impl Options {
    fn read() -> Result<Self, String> {
        let mut options = Self { write: None, rounds: 51 };
        let mut args = std::env::args().skip(1);
        while let Some(arg) = args.next() {
            let mut value = || args.next().ok_or_else(|| format!("{arg} needs a value"));
            match arg.as_str() {
                "--write" => options.write = Some(value()?.into()),
                "--rounds" => options.rounds = value()?.parse().map_err(|_| "--rounds needs a number".to_owned())?,
                _ => return Err(format!("unknown option {arg}; there are --write FILE and --rounds N")),
            }
        }
        if options.rounds == 0 { Err("--rounds must be 1 or more".to_owned()) } else { Ok(options) }
    }
}

fn run() -> Result<(), String> {
    let options = Options::read()?;
    // Fails before the measurement and not after it.
    let readme = options.write.as_deref().map(|path| read_marked(path).map(|text| (path, text))).transpose()?;

    let inputs = inputs();
    let peers = Peers {
        datalogic: Datalogic::new(&inputs),
        permits: Cedar::new(cedar::PERMITS, &inputs),
        steps: Cedar::new(cedar::STEPS, &inputs),
    };
    assert_agreement(&inputs, &peers);
    let policies = (peers.permits.policies(), peers.steps.policies());
    drop(peers);
    eprintln!("every engine agrees on {COUNT} inputs; {} rounds", options.rounds);

    let counts: Vec<Option<Counts>> = count_all();
    let mut passes: Vec<Pass<'_>> = Workload::ALL.iter().map(|workload| workload.prepare(&inputs)).collect();
    let times = time(&mut passes, options.rounds);
    warn_of_noise(&times);
    let conditions: usize = inputs.iter().map(conditions::of_decisions).sum();
    let measured = Measured { times, counts, conditions: conditions as f64 / COUNT as f64, policies };

    let table = measured.table();
    println!("{table}");
    println!("{}", measured.targets());
    if let Some((path, text)) = readme {
        let (before, _, after) = split(&text).ok_or("the markers are gone")?;
        let text = format!("{before}{BEGIN}\n{table}{END}{after}");
        std::fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(())
}

fn read_marked(path: &Path) -> Result<String, String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    match split(&text) {
        Some(_) => Ok(text),
        None => Err(format!("{} has no lines {BEGIN} and {END}", path.display())),
    }
}

fn split(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once(BEGIN)?;
    let (between, after) = rest.split_once(END)?;
    Some((before, between, after))
}

/// Nanoseconds per input: one list per workload, one entry per round.
fn time(passes: &mut [Pass<'_>], rounds: usize) -> Vec<Vec<f64>> {
    let mut times = vec![Vec::with_capacity(rounds); passes.len()];
    for round in 0..rounds {
        for turn in 0..passes.len() {
            // Nobody always runs behind the same one.
            let index = (turn + round) % passes.len();
            let pass = &mut passes[index];
            // The one before has emptied the caches for everybody alike.
            pass(0..100);
            let start = Instant::now();
            pass(INPUTS);
            times[index].push(start.elapsed().as_nanos() as f64 / COUNT as f64);
        }
    }
    times
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Where the rounds differ much, something else was running, and it need not hit all alike.
fn warn_of_noise(times: &[Vec<f64>]) {
    for (workload, times) in Workload::ALL.iter().zip(times) {
        let mut times = times.clone();
        times.sort_unstable_by(f64::total_cmp);
        let (low, high) = (times[times.len() / 10], times[times.len() * 9 / 10]);
        if high > 1.5 * low {
            eprintln!(
                "{}: {} to {} ns in eight rounds of ten; measure again",
                workload.id(),
                number(low),
                number(high)
            );
        }
    }
}

/// What callgrind counts for one input, on average.
#[derive(Clone, Copy, Debug)]
struct Counts {
    instructions: f64,
    allocations: f64,
}

fn count_all() -> Vec<Option<Counts>> {
    let counts = build_counts();
    if let Err(message) = &counts {
        eprintln!("no instructions counted: {message}");
    }
    Workload::ALL
        .iter()
        .map(|workload| {
            let counted = count(counts.as_deref().ok()?, *workload);
            if let Err(message) = &counted {
                eprintln!("{}: no instructions counted: {message}", workload.id());
            }
            counted.ok()
        })
        .collect()
}

/// The binary that callgrind runs, built as this one is.
fn build_counts() -> Result<PathBuf, String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    let build = ["build", "--quiet", "--release", "--bin", "counts", "--manifest-path", manifest];
    let status = Command::new(cargo).args(build).status().map_err(|error| format!("cargo: {error}"))?;
    let this = std::env::current_exe().map_err(|error| error.to_string())?;
    let counts = this.with_file_name("counts");
    if status.success() && counts.exists() { Ok(counts) } else { Err("counts was not built beside report".to_owned()) }
}

fn count(counts: &Path, workload: Workload) -> Result<Counts, String> {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null", "--toggle-collect=measured_pass"])
        .arg(counts)
        .arg(workload.id())
        .output()
        .map_err(|error| format!("valgrind: {error}"))?;
    let (out, log) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    let collected = log.lines().find_map(|line| line.split_once("Collected : ")).map(|(_, number)| number.trim());
    let number = |text: Option<&str>| text.and_then(|text| text.trim().parse::<u64>().ok());
    match (number(collected), number(Some(&*out))) {
        (Some(instructions), Some(allocations)) => Ok(Counts {
            instructions: instructions as f64 / COUNT as f64,
            allocations: allocations as f64 / COUNT as f64,
        }),
        _ => Err(format!("valgrind said:\n{log}")),
    }
}

struct Measured {
    times: Vec<Vec<f64>>,
    counts: Vec<Option<Counts>>,
    /// Conditions evaluated for one input of [`Workload::Decisions`], on average.
    conditions: f64,
    /// How many policies Cedar has in `permits.cedar` and in `steps.cedar`.
    policies: (usize, usize),
}

impl Measured {
    fn of(&self, workload: Workload) -> (&[f64], Option<Counts>) {
        let index = Workload::ALL.iter().position(|other| *other == workload).expect("one of all");
        (&self.times[index], self.counts[index])
    }

    fn typical(&self, workload: Workload) -> f64 {
        median(self.of(workload).0.to_vec())
    }

    /// How much longer it takes than the same ruleset in `ssp-core`.
    fn ratio(&self, workload: Workload) -> f64 {
        let (times, core) = (self.of(workload).0, self.of(Workload::RulesetCore).0);
        median(times.iter().zip(core).map(|(time, core)| time / core).collect())
    }

    fn name(&self, workload: Workload) -> String {
        let (permits, steps) = self.policies;
        match workload {
            Workload::RulesetFloor => "plain Rust by hand, verdicts only (the floor)".to_owned(),
            Workload::RulesetCore => "**ssp-core**, verdicts and rule ids, any profile".to_owned(),
            Workload::RulesetCoreConstant => "ssp-core, verdicts and rule ids, København as a constant".to_owned(),
            Workload::RulesetDatalogic => format!("datalogic-rs {}, verdicts only", version("datalogic-rs")),
            Workload::RulesetDatalogicTraced => format!("datalogic-rs {}, traced", version("datalogic-rs")),
            Workload::RulesetCedarPermits => {
                format!("cedar-policy {}, {permits} policies, reasons where met", version("cedar-policy"))
            }
            Workload::RulesetCedarSteps => {
                format!("cedar-policy {}, {steps} policies, a reason for every verdict", version("cedar-policy"))
            }
            Workload::Decisions => {
                "every decision with all rule ids, København as a constant, everything known".to_owned()
            }
            Workload::DecisionsLoaded => "every decision with all rule ids, any profile, everything known".to_owned(),
            Workload::DecisionsSteps => {
                "every decision with its step, no rule id read, any profile, everything known".to_owned()
            }
            Workload::Quantified => "every verdict with its exact questions, half of the facts unknown".to_owned(),
            Workload::Proof => "proof of one programme (SSP+), everything known".to_owned(),
            Workload::ProofOpen => "proof of one programme (SSP+), half of the facts unknown".to_owned(),
            Workload::Assess => "whole assessment with texts, everything known".to_owned(),
            Workload::AssessOpen => "whole assessment with texts, half of the facts unknown".to_owned(),
            Workload::Json => "JSON to JSON, everything known".to_owned(),
            Workload::JsonOpen => "JSON to JSON, half of the facts unknown".to_owned(),
            Workload::Disclose => "disclosure under § 115, two flags unknown".to_owned(),
            Workload::Plan => "optimal plan of the largest goal (the case level), nothing known".to_owned(),
            Workload::PlanAll => "optimal plan of all 12 goals together, nothing known".to_owned(),
        }
    }

    fn table(&self) -> String {
        let conditions = conditions::of_ruleset();
        let mut table = String::new();
        table += &format!("The same ruleset of 8 outputs and {conditions} conditions in each engine:\n\n");
        table += "| engine | typical ns | instructions | allocations | time, ssp-core = 1 |\n|---|--:|--:|--:|--:|\n";
        for workload in Workload::ALL.into_iter().filter(|workload| workload.is_ruleset()) {
            let row = self.row(workload);
            table += &format!("{row} {} |\n", ratio(self.ratio(workload)));
        }
        table += "\nWhat ssp-core does beyond it:\n\n";
        table += "| workload | typical ns | instructions | allocations |\n|---|--:|--:|--:|\n";
        for workload in Workload::ALL.into_iter().filter(|workload| !workload.is_ruleset()) {
            table += &self.row(workload);
            table.push('\n');
        }
        table += &format!("\n{COUNT} fixed inputs, one thread, one run, on which all engines agree; {}.\n", machine());
        table
    }

    fn row(&self, workload: Workload) -> String {
        let (_, counts) = self.of(workload);
        let count = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), number);
        let instructions = count(counts.map(|counts| counts.instructions));
        let allocations = count(counts.map(|counts| counts.allocations));
        format!("| {} | {} | {instructions} | {allocations} |", self.name(workload), number(self.typical(workload)))
    }

    /// The targets of the design, as this run has them.
    fn targets(&self) -> String {
        let peers_untraced = [Workload::RulesetDatalogic];
        let explaining = [Workload::RulesetCedarPermits, Workload::RulesetCedarSteps, Workload::RulesetDatalogicTraced];
        let least = |peers: &[Workload]| peers.iter().map(|peer| self.ratio(*peer)).fold(f64::INFINITY, f64::min);
        let mut lines = vec!["Targets:".to_owned()];
        let mut target = |text: &str, found: f64, holds: bool| {
            lines.push(format!("- [{}] {text}: {}", if holds { 'x' } else { ' ' }, number(found)));
        };
        for (rules, workload) in [
            ("København as a constant", Workload::Decisions),
            ("any profile", Workload::DecisionsLoaded),
            ("any profile, no rule id read", Workload::DecisionsSteps),
        ] {
            let Some(Counts { instructions, allocations }) = self.of(workload).1 else { continue };
            let each = instructions / self.conditions;
            target(&format!("allocations of every decision, {rules}, none"), allocations, allocations == 0.0);
            let text = format!("instructions of every decision, {rules}, at most 1,500");
            target(&text, instructions, instructions <= 1500.0);
            let text = format!("instructions per condition evaluated ({:.1}), {rules}, at most 24", self.conditions);
            target(&text, each, each <= 24.0);
        }
        let untraced = least(&peers_untraced);
        target("times faster than the fastest peer without a trace, more than 1", untraced, untraced > 1.0);
        let explained = least(&explaining);
        target("times faster than the fastest peer that explains, at least 1,000", explained, explained >= 1000.0);
        let mut at_most = |text: &str, workload: Workload, limit: f64| {
            let typical = self.typical(workload);
            target(text, typical, typical <= limit);
        };
        at_most("ns of a proof, everything known, at most 2,000", Workload::Proof, 2000.0);
        at_most("ns of a proof, half unknown, at most 2,000", Workload::ProofOpen, 2000.0);
        at_most("ns of every verdict with exact questions, half unknown, at most 5,000", Workload::Quantified, 5000.0);
        at_most("ns of the optimal plan of the largest goal, at most 1,000,000", Workload::Plan, 1e6);
        for (text, workload) in [("everything known", Workload::Json), ("half unknown", Workload::JsonOpen)] {
            let lines_a_second = 1e9 / self.typical(workload);
            let text = format!("lines of JSON a second on one thread, {text}, at least 200,000");
            target(&text, lines_a_second, lines_a_second >= 200_000.0);
        }
        let population = 1.1e6 * self.typical(Workload::DecisionsLoaded) / 1e9;
        lines.push(format!("1.1 million persons through every decision on one thread: {population:.2} s"));
        lines.join("\n")
    }
}

/// A number as one reads it: with thousands, and decimals where it is small.
fn number(value: f64) -> String {
    if value != 0.0 && value < 100.0 {
        return format!("{value:.1}");
    }
    let digits = format!("{value:.0}");
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

fn ratio(value: f64) -> String {
    if value < 10.0 { format!("{value:.2}") } else { number(value.round()) }
}

/// The version of a package in the lock file.
fn version(package: &str) -> &'static str {
    let (_, rest) = LOCK.split_once(&format!("name = \"{package}\"\nversion = \"")).expect("a locked package");
    rest.split('"').next().unwrap_or_default()
}

fn machine() -> String {
    let cpu = std::fs::read_to_string("/proc/cpuinfo").ok().and_then(|text| {
        let line = text.lines().find(|line| line.starts_with("model name"))?;
        line.split_once(": ").map(|(_, model)| model.to_owned())
    });
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let rustc = Command::new("rustc").arg("--version").output().ok();
    let rustc = rustc.and_then(|output| String::from_utf8(output.stdout).ok()).unwrap_or_default();
    let rustc = rustc.split(" (").next().unwrap_or_default().trim().to_owned();
    format!("{}, {cores} cores, {rustc}", cpu.unwrap_or_else(|| "unknown processor".to_owned()))
}
