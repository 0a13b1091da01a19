//! What Rust needs, installed where it is missing.

use std::process::Command;

use crate::Failure;
use crate::process::{cargo, run};

/// The target that the rules must also compile for.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Installs rustfmt or clippy.
pub(crate) fn install_component(component: &str) -> Result<(), Failure> {
    let subcommand = if component == "rustfmt" { "fmt" } else { component };
    let is_there = cargo().args([subcommand, "--version"]).output();
    if is_there.is_ok_and(|output| output.status.success()) {
        return Ok(());
    }
    let mut command = Command::new("rustup");
    command.args(["component", "add", component]);
    run(&format!("installing {component}"), command)
}

/// Installs the target of the modules.
pub(crate) fn install_wasm_target() -> Result<(), Failure> {
    let installed = Command::new("rustup").args(["target", "list", "--installed"]).output();
    let installed = installed.map_err(|error| format!("rustup is needed to install {WASM}: {error}"))?;
    if String::from_utf8_lossy(&installed.stdout).lines().any(|target| target == WASM) {
        return Ok(());
    }
    let mut command = Command::new("rustup");
    command.args(["target", "add", WASM]);
    run(&format!("installing the target {WASM}"), command)
}
