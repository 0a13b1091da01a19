//! Mutants of the code that decides, by cargo-mutants: which files, and which mutants are left out and why, stands in
//! `.cargo/mutants.toml`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::Failure;
use crate::process::{cargo, output, read, run as run_command, target, write};

use super::counts::grouped;
use super::{Settings, figures};

/// The mutants that the passes before let live, against some tests.
struct Pass {
    what: &'static str,
    /// After so many seconds a mutant runs on and on: many times what the tests take by themselves.
    seconds: &'static str,
    tests: Tests,
}

/// Which tests try a mutant.
enum Tests {
    /// Those of the library itself.
    Library,
    /// Some of the suite, as the test runner is told.
    Suite(&'static [&'static str]),
}

impl Tests {
    /// What cargo-mutants is told.
    fn arguments(&self) -> Vec<&'static str> {
        match self {
            Self::Library => vec!["--test-package", "ssp-core", "--", "--features", "ssp-core/schemars"],
            Self::Suite(some) => [&["--test-package", "ssp-tests", "--", "--test", "suite", "--"], *some].concat(),
        }
    }
}

/// The first takes seconds for each mutant and catches most of them, the last takes minutes.
const PASSES: [Pass; 4] = [
    Pass {
        what: "the quick tests catch what they can",
        seconds: "60",
        tests: Tests::Suite(&[
            "scenarios::",
            "readings::",
            "dates::",
            "every_complete_case_of_every_municipality",
            "every_three_valued_participant",
            "rules::coverage",
        ]),
    },
    Pass { what: "the library's own tests catch some of the others", seconds: "300", tests: Tests::Library },
    Pass {
        what: "the proof checker and the days of timelines catch some of the others",
        seconds: "600",
        tests: Tests::Suite(&[
            "bad_input::",
            "forms::",
            "timelines::",
            "proofs::proofs_are_accepted",
            "proofs::the_policy",
            "proofs::every_true_proof_of_a_meeting",
        ]),
    },
    // But for those that take minutes and catch nothing that the others let pass, and for the one that needs all of them.
    Pass {
        what: "all tests catch the rest",
        seconds: "1800",
        tests: Tests::Suite(&[
            "--skip",
            "every_complete_case_of_koebenhavn",
            "--skip",
            "random::",
            "--skip",
            "conformance::",
            "--skip",
            "zz_counts::",
        ]),
    },
];

/// What was found so far, in the folder of the mutants.
const KEPT: &str = "fates.json";
/// What cargo-mutants writes about its last pass.
const OUTCOMES: &str = "mutants.out/outcomes.json";

/// What became of a mutant.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
enum Fate {
    Caught,
    Missed,
    TimedOut,
    /// It does not compile.
    Unviable,
}

/// Runs all of them: first against the quick tests, and what those let pass against the others, the quicker ones first.
pub(super) fn run(settings: &Settings) -> Result<(), Failure> {
    install()?;
    let folder = target().join("mutants-found");
    let mut fates = if settings.is_resumed { earlier(&folder)? } else { Fates::new() };
    keep(&folder, &fates)?;
    for (number, Pass { what, seconds, tests }) in PASSES.iter().enumerate() {
        if number > 0 && !fates.values().any(|(_, fate)| *fate == Fate::Missed) {
            break;
        }
        let mut command = mutants(&folder);
        if number > 0 || settings.is_resumed {
            command.arg("--iterate");
        }
        // What ran on and on against the quick tests gets a second chance against the library's own, and no third.
        let runs_on = fates.iter().filter(|(_, (_, fate))| number > 1 && *fate == Fate::TimedOut);
        for (name, _) in runs_on {
            command.args(["--exclude-re", &format!("^{}$", escaped(name))]);
        }
        command.args(["--timeout", seconds]).args(tests.arguments());
        pass(what, command)?;
        add(&folder, &mut fates)?;
        keep(&folder, &fates)?;
    }

    let table = table(&fates);
    write(&folder.join("table.md"), table.as_bytes())?;
    println!("\n{table}");
    let missed: Vec<&str> =
        fates.iter().filter(|(_, (_, fate))| *fate == Fate::Missed).map(|(name, _)| &**name).collect();
    if !missed.is_empty() {
        return Err(format!("{} mutants are missed:\n{}", missed.len(), missed.join("\n")));
    }
    if settings.is_written { figures::put("mutants", &table) } else { Ok(()) }
}

fn mutants(folder: &Path) -> std::process::Command {
    let mut command = cargo();
    command.args(["mutants", "--package", "ssp-core", "--baseline", "skip", "--jobs", "2", "--output"]).arg(folder);
    command.args(["--build-timeout", "600"]);
    command
}

/// A pattern that means this text. Not every sign may be escaped: `\<` means where a word begins.
fn escaped(text: &str) -> String {
    let special = |char: char| r"\.+*?()|[]{}^$#&-~".contains(char);
    text.chars().flat_map(|char| special(char).then_some('\\').into_iter().chain([char])).collect()
}

/// Runs a pass. That mutants are missed is no failure yet: another pass can catch them.
fn pass(what: &str, mut command: std::process::Command) -> Result<(), Failure> {
    println!("\nxtask: {what}");
    let status = command.status().map_err(|error| format!("could not start {command:?}: {error}"))?;
    // 2: some are missed; 3: some take too long.
    match status.code() {
        Some(0 | 2 | 3) => Ok(()),
        _ => Err(format!("cargo-mutants could not do its work ({status})")),
    }
}

/// The file of each mutant and what became of it, by its name.
type Fates = BTreeMap<String, (String, Fate)>;

/// What the last run found of the mutants that there still are.
fn earlier(folder: &Path) -> Result<Fates, Failure> {
    let mut fates = Fates::new();
    let kept = folder.join(KEPT);
    if kept.exists() {
        fates = serde_json::from_str(&read(&kept)?).map_err(|error| format!("{}: {error}", kept.display()))?;
    }
    if folder.join(OUTCOMES).exists() {
        add(folder, &mut fates)?;
    }
    let mut command = cargo();
    command.args(["mutants", "--package", "ssp-core", "--list"]);
    let listed = output("which mutants there are", command)?;
    fates.retain(|name, _| listed.lines().any(|line| line == name));
    Ok(fates)
}

/// Keeps what was found, so that a run that was stopped can go on.
fn keep(folder: &Path, fates: &Fates) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(fates).map_err(|error| error.to_string())?;
    write(&folder.join(KEPT), text.as_bytes())
}

/// Adds what the last pass found.
fn add(folder: &Path, fates: &mut Fates) -> Result<(), Failure> {
    let file: PathBuf = folder.join(OUTCOMES);
    let found: Value = serde_json::from_str(&read(&file)?).map_err(|error| format!("{}: {error}", file.display()))?;
    for outcome in found.get("outcomes").and_then(Value::as_array).into_iter().flatten() {
        let Some(mutant) = outcome.pointer("/scenario/Mutant") else { continue };
        let text = |value: Option<&Value>| value.and_then(Value::as_str).unwrap_or_default().to_owned();
        let fate = match text(outcome.get("summary")).as_str() {
            "CaughtMutant" => Fate::Caught,
            "Timeout" => Fate::TimedOut,
            "Unviable" => Fate::Unviable,
            _ => Fate::Missed,
        };
        fates.insert(text(mutant.get("name")), (text(mutant.get("file")), fate));
    }
    Ok(())
}

/// One row for each file, and the sum.
fn table(fates: &Fates) -> String {
    let mut files: BTreeMap<&str, [u64; 4]> = BTreeMap::new();
    let mut sum = [0_u64; 4];
    for (file, fate) in fates.values() {
        let file = file.strip_prefix("crates/ssp-core/src/").unwrap_or(file);
        for counts in [files.entry(file).or_default(), &mut sum] {
            let count = match (fate, counts) {
                (Fate::Caught, [count, ..])
                | (Fate::TimedOut, [_, count, ..])
                | (Fate::Missed, [_, _, count, _])
                | (Fate::Unviable, [.., count]) => count,
            };
            *count = count.saturating_add(1);
        }
    }
    let row = |file: &str, counts: [u64; 4]| {
        let counts: String = counts.iter().map(|count| format!(" {} |", grouped(*count))).collect();
        format!("\n| {file} |{counts}")
    };
    let rows: String = files.iter().map(|(file, counts)| row(file, *counts)).collect();
    let head = "| file | caught | stopped: it ran on and on | missed | does not compile |\n|---|--:|--:|--:|--:|";
    format!("{head}{rows}{}", row("**all**", sum))
}

fn install() -> Result<(), Failure> {
    let is_there = cargo().args(["mutants", "--version"]).output();
    if is_there.is_ok_and(|output| output.status.success()) {
        return Ok(());
    }
    let mut command = cargo();
    command.args(["install", "cargo-mutants", "--locked"]);
    run_command("installing cargo-mutants", command)
}

#[cfg(test)]
mod tests {
    use super::{Fate, Fates, table};

    #[test]
    fn each_file_has_a_row_and_all_have_the_last() {
        let of = |name: &str, file: &str, fate| (name.to_owned(), (format!("crates/ssp-core/src/{file}"), fate));
        let fates: Fates = [
            of("a", "age.rs", Fate::Caught),
            of("b", "age.rs", Fate::Unviable),
            of("c", "rule/known.rs", Fate::Missed),
            of("d", "rule/known.rs", Fate::TimedOut),
        ]
        .into();
        let table = table(&fates);
        let rows: Vec<&str> = table.lines().skip(2).collect();
        assert_eq!(
            rows,
            ["| age.rs | 1 | 0 | 0 | 1 |", "| rule/known.rs | 0 | 1 | 1 | 0 |", "| **all** | 1 | 1 | 1 | 1 |"]
        );
    }
}
