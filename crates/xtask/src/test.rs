//! Everything that must pass.

use std::path::PathBuf;
use std::process::Command;

use crate::node::{install, node, package, tests};
use crate::process::{cargo, root, run, target};
use crate::rust::{WASM, install_component, install_wasm_target};
use crate::{Failure, browsers, dist, sizes, verify};

/// How many inputs the module for forms and the full module are asked; fewer is a fault.
const CONFORMANCE: [u32; 2] = [100_000, 10_000];

/// Runs it, the quick and general first.
pub(crate) fn test() -> Result<(), Failure> {
    install_component("rustfmt")?;
    install_component("clippy")?;
    install_wasm_target()?;
    rust()?;
    verify::quick()?;
    install(&package())?;
    dist::check_types()?;
    let sizes = dist::build()?;
    sizes::check(&sizes)?;
    npm_package()?;
    conformance()?;
    browsers::test()?;
    println!("\nxtask: all of it passed.");
    Ok(())
}

/// The crates: format, lints, documentation, tests.
fn rust() -> Result<(), Failure> {
    let deny = ["--", "-D", "warnings"];
    cargo_must("the format is the one of rustfmt.toml", &["fmt", "--all", "--check"])?;
    let all = ["clippy", "--quiet", "--workspace", "--all-targets", "--all-features"];
    cargo_must("no lint complains", &[&all[..], &deny].concat())?;
    // Each module as it is built: the lints of the whole workspace see the features of all its members together.
    for features in ["", "full"] {
        let module = ["clippy", "--quiet", "--package", "ssp-wasm", "--features", features];
        let what = |of: &str| format!("no lint complains about the module {of} (features: {features:?})");
        cargo_must(&what("natively"), &[&module[..], &["--all-targets"], &deny].concat())?;
        cargo_must(&what("on wasm32"), &[&module[..], &["--target", WASM], &deny].concat())?;
        let tests = ["test", "--quiet", "--package", "ssp-wasm", "--features", features];
        cargo_must(&format!("the module answers as the command does (features: {features:?})"), &tests)?;
    }
    let core = ["clippy", "--quiet", "--package", "ssp-core", "--package", "ssp-flat", "--target", WASM];
    cargo_must("no lint complains about the rules on wasm32", &[&core[..], &deny].concat())?;
    let small = [&core[..], &["--no-default-features"], &deny].concat();
    cargo_must("nor about what the smaller module has of them", &small)?;

    let mut docs = cargo();
    docs.args(["doc", "--quiet", "--workspace", "--no-deps", "--all-features"]).env("RUSTDOCFLAGS", "-D warnings");
    run("the documentation has no broken link", docs)?;
    // The suite writes what the modules are asked later, with the answers that they must give.
    let mut tests = cargo();
    tests.args(["test", "--workspace", "--all-features"]).env("SSP_CONFORMANCE", records());
    run("all tests of the crates pass", tests)
}

fn records() -> PathBuf {
    target().join("conformance")
}

/// The modules answer as the Rust library does, byte for byte.
fn conformance() -> Result<(), Failure> {
    let mut command = Command::new("node");
    command.current_dir(root()).arg("tests/wasm/conformance.mjs").arg(package().join("dist")).arg(records());
    command.args(CONFORMANCE.map(|number| number.to_string()));
    run("the modules answer as the Rust library does", command)
}

fn cargo_must(what: &str, arguments: &[&str]) -> Result<(), Failure> {
    let mut command = cargo();
    command.args(arguments);
    run(what, command)
}

/// The npm package: its parts, and what a customer installs.
fn npm_package() -> Result<(), Failure> {
    tests("parts", "the tests of the package's parts pass", node("--test"), &["test/engine", "test/form"])?;
    let mut command = node("--test");
    command.env("SSP_TARBALL", dist::tarball());
    tests("packed", "the packed package works where it is installed", command, &["test/packed"])
}
