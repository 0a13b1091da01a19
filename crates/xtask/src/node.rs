//! Node.js and npm, and the packages of a folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Failure;
use crate::process::{root, run};

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
