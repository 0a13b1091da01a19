//! Node.js and npm, and the packages of a folder.

use std::collections::BTreeMap;
use std::fs;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Failure;
use crate::process::{read, root, run, target, write};

/// The oldest Node.js that all tools run on.
const OLDEST: u32 = 20;

/// The folder of the npm package.
pub(crate) fn package() -> PathBuf {
    root().join("crates/ssp-wasm/npm")
}

/// A command of Node.js, in the folder of the package.
pub(crate) fn node(script: &str) -> Command {
    let mut command = Command::new("node");
    command.current_dir(package()).arg(script);
    command
}

/// A command of npm, in this folder.
pub(crate) fn npm(folder: &Path) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(folder);
    command
}

/// Installs the packages of a folder exactly as its lock file has them, unless that was done before.
pub(crate) fn install(folder: &Path) -> Result<(), Failure> {
    check()?;
    let failed = |file: &Path, error| format!("{}: {error}", file.display());
    let lock = folder.join("package-lock.json");
    let wanted = fs::read(&lock).map_err(|error| failed(&lock, error))?;
    // What npm writes there itself is another file than the one that it read, so a copy is kept.
    let done = folder.join("node_modules/.installed-lock.json");
    if fs::read(&done).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    let mut command = npm(folder);
    command.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    run(&format!("installing the npm packages of {}", folder.display()), command)?;
    fs::write(&done, wanted).map_err(|error| failed(&done, error))
}

/// How many tests of Node.js there are of each kind, so that none goes unseen.
const COUNTS: &str = "tests/node-counts.json";

/// Runs the tests of Node.js in these folders, or what `npm test` runs where there are none. All must pass: as many as are
/// committed, and none skipped.
pub(crate) fn tests(kind: &str, what: &str, mut command: Command, folders: &[&str]) -> Result<(), Failure> {
    let report = target().join("node-tests").join(format!("{kind}.tap"));
    write(&report, b"")?;
    let shown = if std::io::stdout().is_terminal() { "spec" } else { "tap" };
    for (reporter, destination) in [(shown, Path::new("stdout")), ("tap", &report)] {
        command.arg(format!("--test-reporter={reporter}"));
        command.arg(format!("--test-reporter-destination={}", destination.display()));
    }
    command.args(folders);
    run(what, command)?;

    let committed: BTreeMap<String, u64> =
        serde_json::from_str(&read(&root().join(COUNTS))?).map_err(|error| format!("{COUNTS}: {error}"))?;
    let (passed, expected) = (passed(&read(&report)?), committed.get(kind).copied());
    if passed.is_some_and(|passed| passed > 0) && passed == expected {
        return Ok(());
    }
    let said = |number: Option<u64>| number.map_or_else(|| "none".to_owned(), |number| number.to_string());
    Err(format!("{what}: {} tests passed, and {COUNTS} says {} of {kind:?}", said(passed), said(expected)))
}

/// How many tests passed, as a report says at its end; `None` where some did not run.
fn passed(report: &str) -> Option<u64> {
    let number = |what: &str| {
        let after = |line: &str| line.strip_prefix("# ")?.strip_prefix(what)?.trim().parse::<u64>().ok();
        report.lines().rev().find_map(after)
    };
    let are_all_run = ["fail ", "cancelled ", "skipped ", "todo "].into_iter().all(|what| number(what) == Some(0));
    number("pass ").filter(|_| are_all_run)
}

/// That Node.js and npm are there.
fn check() -> Result<(), Failure> {
    let missing = |what: &str| {
        format!(
            "{what} is needed to build the npm package. On Debian: apt-get install nodejs npm (Node.js {OLDEST} or newer)"
        )
    };
    let version = Command::new("node").arg("--version").output().map_err(|_missing| missing("Node.js"))?;
    let version = String::from_utf8_lossy(&version.stdout).trim().to_owned();
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < OLDEST) {
        return Err(missing(&format!("a newer Node.js than {version}")));
    }
    let has_npm = npm(&root()).arg("--version").output().is_ok_and(|output| output.status.success());
    if has_npm { Ok(()) } else { Err(missing("npm")) }
}

#[cfg(test)]
mod tests {
    use super::passed;

    #[test]
    fn what_did_not_run_did_not_pass() {
        let report = |pass: u32, skipped: u32| {
            format!(
                "ok 1 - a\n1..1\n# tests 3\n# pass {pass}\n# fail 0\n# cancelled 0\n# skipped {skipped}\n# todo 0\n"
            )
        };
        assert_eq!(passed(&report(3, 0)), Some(3));
        assert_eq!(passed(&report(2, 1)), None);
        assert_eq!(passed("# pass 3\n"), None);
        assert_eq!(passed(""), None);
    }
}
