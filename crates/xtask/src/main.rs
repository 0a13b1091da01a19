//! The tasks of this repository. Each installs what it needs and says what it does.

mod api;
mod bench;
mod bench_node;
mod browsers;
mod demo;
mod dist;
mod node;
mod process;
mod rulebook;
mod rust;
mod sizes;
mod test;
mod verify;
mod wasm;

use std::env;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask test     everything that must pass: format, lints (native and wasm32), documentation, all tests, the package
cargo xtask demo     builds the package and serves the pages of web-demo on this machine
cargo xtask wasm     the two WASM modules, with their glue
cargo xtask dist     the npm package, with the sizes of its files
cargo xtask types    writes the TypeScript types from the schemas of the Rust types (--check: they are the committed ones)
cargo xtask rulebook writes the rulebooks under docs (--check: they are the committed ones)
cargo xtask verify   what the tests have no time for: mutants, fuzzing; and again the public API and the figures (--quick, --write, or parts by name)
cargo xtask api      writes the listing of the public API, after it has changed (--check: it is the committed one)
cargo xtask schemas  publishes what was added to the JSON Schemas; refuses what would break who relies on them
cargo xtask bench    the benchmarks, with their peers, as one table (--write puts it into the README)
";

/// Why a task stopped, in one sentence.
type Failure = String;

fn main() -> ExitCode {
    let mut arguments = env::args().skip(1);
    let task = arguments.next();
    let rest: Vec<String> = arguments.collect();
    let done = match (task.as_deref(), rest.as_slice()) {
        (Some("test"), []) => test::test(),
        (Some("demo"), []) => demo::demo(),
        (Some("wasm"), []) => wasm::wasm(),
        (Some("dist"), []) => dist::dist(),
        (Some("types"), []) => dist::types(),
        (Some("types"), [check]) if check == "--check" => dist::check_types(),
        (Some("rulebook"), []) => rulebook::write(),
        (Some("rulebook"), [check]) if check == "--check" => rulebook::check(),
        (Some("verify"), rest) => verify::verify(rest),
        (Some("api"), []) => api::update(),
        (Some("api"), [check]) if check == "--check" => api::check(),
        (Some("schemas"), []) => api::schemas(),
        (Some("bench"), rest) => bench::bench(rest),
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
