//! The tasks of this repository. Each installs what it needs and says what it does.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::{env, fs};

const HELP: &str = "\
cargo xtask test     everything that must pass: format, lints (native and wasm32), documentation, all tests
cargo xtask bench    the benchmarks, with their peers, as one table (--write puts it into the README)
";

/// The target that the rules must also compile for.
const WASM: &str = "wasm32-unknown-unknown";

/// Why a task stopped, in one sentence.
type Failure = String;

fn main() -> ExitCode {
    let mut arguments = env::args().skip(1);
    let task = arguments.next();
    let rest: Vec<String> = arguments.collect();
    let done = match (task.as_deref(), rest.as_slice()) {
        (Some("test"), []) => test(),
        (Some("bench"), rest) => bench(rest),
        _ => Err(format!("This is what there is:\n\n{HELP}")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nxtask: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn test() -> Result<(), Failure> {
    install_component("rustfmt")?;
    install_component("clippy")?;
    install_wasm_target()?;
    cargo("the format is the one of rustfmt.toml", &["fmt", "--all", "--check"], &[])?;
    let lints = ["clippy", "--quiet", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"];
    cargo("no lint complains", &lints, &[])?;
    let wasm_lints = ["clippy", "--quiet", "--package", "ssp-core", "--target", WASM, "--", "-D", "warnings"];
    cargo("no lint complains about the rules on wasm32", &wasm_lints, &[])?;
    let docs = ["doc", "--quiet", "--workspace", "--no-deps", "--all-features"];
    cargo("the documentation has no broken link", &docs, &[("RUSTDOCFLAGS", "-D warnings")])?;
    cargo("all tests pass", &["test", "--workspace", "--all-features"], &[])?;
    println!("\nxtask: all of it passed.");
    Ok(())
}

fn bench(arguments: &[String]) -> Result<(), Failure> {
    let write = match arguments {
        [] => false,
        [write] if write == "--write" => true,
        _ => return Err("bench takes --write or nothing.".to_owned()),
    };
    let readme = root().join("README.md");

    let what = "cases a second through the command";
    println!("\nxtask: {what}");
    let mut command = Command::new(cargo_path());
    command.current_dir(root()).args(["bench", "--quiet", "--package", "ssp-cli", "--bench", "throughput"]);
    let output = command.stderr(Stdio::inherit()).output().map_err(|error| format!("could not start it: {error}"))?;
    if !output.status.success() {
        return Err(format!("this could not be measured: {what}"));
    }
    let table = String::from_utf8_lossy(&output.stdout);
    println!("{table}");
    if write {
        put_between(&readme, "throughput", table.trim())?;
    }

    let mut command = Command::new(cargo_path());
    let in_bench = root().join("crates/ssp-bench");
    command.current_dir(in_bench).args(["run", "--release", "--quiet", "--bin", "report", "--"]);
    if write {
        command.arg("--write").arg(readme);
    }
    run("the rules beside other engines", command)
}

/// Puts a text between the markers of this name.
fn put_between(file: &Path, name: &str, text: &str) -> Result<(), Failure> {
    let (begin, end) = (format!("<!-- {name}:begin -->"), format!("<!-- {name}:end -->"));
    let old = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let split = old.split_once(&begin).and_then(|(before, rest)| Some((before, rest.split_once(&end)?.1)));
    let Some((before, after)) = split else { return Err(format!("{} has no {begin} … {end}", file.display())) };
    fs::write(file, format!("{before}{begin}\n{text}\n{end}{after}"))
        .map_err(|error| format!("{}: {error}", file.display()))
}

/// The root of the repository.
fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_owned()
}

fn cargo_path() -> String {
    env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned())
}

fn cargo(what: &str, arguments: &[&str], variables: &[(&str, &str)]) -> Result<(), Failure> {
    let mut command = Command::new(cargo_path());
    command.current_dir(root()).args(arguments).envs(variables.iter().copied());
    run(what, command)
}

fn run(what: &str, mut command: Command) -> Result<(), Failure> {
    println!("\nxtask: {what}");
    let status = command.status().map_err(|error| format!("could not start {command:?}: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("this does not hold: {what} ({status})")) }
}

fn install_component(component: &str) -> Result<(), Failure> {
    let is_there = Command::new(cargo_path()).args([component_command(component), "--version"]).output();
    if is_there.is_ok_and(|output| output.status.success()) {
        return Ok(());
    }
    let mut command = Command::new("rustup");
    command.args(["component", "add", component]);
    run(&format!("installing {component}"), command)
}

fn component_command(component: &str) -> &str {
    match component {
        "rustfmt" => "fmt",
        other => other,
    }
}

fn install_wasm_target() -> Result<(), Failure> {
    let installed = Command::new("rustup").args(["target", "list", "--installed"]).output();
    let installed = installed.map_err(|error| format!("rustup is needed to install {WASM}: {error}"))?;
    if String::from_utf8_lossy(&installed.stdout).lines().any(|target| target == WASM) {
        return Ok(());
    }
    let mut command = Command::new("rustup");
    command.args(["target", "add", WASM]);
    run(&format!("installing the target {WASM}"), command)
}
