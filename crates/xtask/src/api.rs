//! The public API of ssp-core, and the schemas that it publishes.

use std::path::PathBuf;
use std::process::Command;

use crate::Failure;
use crate::process::{cargo, output, read, root, run, target, write};

/// The compiler whose rustdoc writes the JSON that this reads; another format says so and stops.
const RUSTDOC: &str = "1.95.0";
const HEAD: &str =
    "# The public API of ssp-core with all its features, as `cargo xtask api` lists it. The tests compare it.\n";

fn listing() -> PathBuf {
    root().join("crates/ssp-core/public-api.txt")
}

/// That the API is the committed one.
pub(crate) fn check() -> Result<(), Failure> {
    let (now, committed) = (list()?, read(&listing())?);
    if now == committed {
        return Ok(());
    }
    let only_in = |one: &str, other: &str, sign: char| -> String {
        let others: Vec<&str> = other.lines().collect();
        one.lines().filter(|line| !others.contains(line)).map(|line| format!("\n{sign} {line}")).collect()
    };
    let changes = only_in(&committed, &now, '-') + &only_in(&now, &committed, '+');
    Err(format!("the public API is another; where that is meant, run cargo xtask api:{changes}"))
}

/// Commits the API.
pub(crate) fn update() -> Result<(), Failure> {
    write(&listing(), list()?.as_bytes())
}

/// Publishes what was added to the schemas; refuses what would break who relies on them.
pub(crate) fn schemas() -> Result<(), Failure> {
    let mut command = of_schemas();
    command.env("SSP_WRITE_SCHEMAS", "1");
    run("what is added to the published schemas breaks nobody", command)
}

/// That the published schemas are those of today.
pub(crate) fn schemas_hold() -> Result<(), Failure> {
    run("the published schemas hold", of_schemas())
}

fn of_schemas() -> Command {
    let mut command = cargo();
    command.args(["test", "--quiet", "--package", "ssp-core", "--all-features", "--test", "schemas"]);
    command
}

/// Every public item, one a line.
fn list() -> Result<String, Failure> {
    let folder = target().join("public-api");
    // JSON is what only a nightly rustdoc writes, or a stable one that is told to.
    let mut command = match is_this(&output("which compiler this is", rustc())?) {
        true => cargo(),
        false => other_toolchain()?,
    };
    command.args(["rustdoc", "--quiet", "--package", "ssp-core", "--all-features", "--target-dir"]).arg(&folder);
    command.args(["--", "-Z", "unstable-options", "--output-format", "json"]).env("RUSTC_BOOTSTRAP", "1");
    run("rustdoc lists the public API of ssp-core", command)?;
    let api = public_api::Builder::from_rustdoc_json(folder.join("doc/ssp_core.json"))
        .omit_blanket_impls(true)
        .omit_auto_trait_impls(true)
        .omit_auto_derived_impls(true)
        .build()
        .map_err(|error| format!("the JSON of rustdoc could not be read: {error}"))?;
    Ok(format!("{HEAD}{api}"))
}

fn rustc() -> Command {
    let mut command = Command::new("rustc");
    command.arg("--version").current_dir(root());
    command
}

fn is_this(version: &str) -> bool {
    version.split_whitespace().nth(1) == Some(RUSTDOC)
}

/// Cargo of the compiler whose JSON is read, installed where it is missing.
fn other_toolchain() -> Result<Command, Failure> {
    let mut install = Command::new("rustup");
    install.args(["toolchain", "install", RUSTDOC, "--profile", "minimal"]);
    run(&format!("installing Rust {RUSTDOC}, whose rustdoc JSON is read"), install)?;
    let mut command = Command::new("rustup");
    command.args(["run", RUSTDOC, "cargo"]).current_dir(root());
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::is_this;

    #[test]
    fn the_compiler_is_told_by_its_version() {
        assert!(is_this("rustc 1.95.0 (59807616e 2026-04-14)\n"));
        assert!(!is_this("rustc 1.96.0 (0000000 2026-06-01)"));
        assert!(!is_this(""));
    }
}
