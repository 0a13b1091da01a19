//! The benchmark in Node.js: the npm package beside other engines, and how large its files are.

use crate::Failure;
use crate::dist;
use crate::node::{install, node, package};
use crate::process::{cargo, output, root, target, write};
use crate::sizes;

/// Builds the package and measures it; gives back the tables for the README, each with the name of its place there.
pub(crate) fn tables() -> Result<[(&'static str, String); 2], Failure> {
    let sizes = sizes::table(&dist::build()?);
    let engines = root().join("crates/ssp-bench/node");
    install(&engines)?;

    let mut inputs = cargo();
    inputs.current_dir(root().join("crates/ssp-bench"));
    inputs.args(["run", "--release", "--quiet", "--bin", "inputs"]);
    let file = target().join("bench/inputs.jsonl");
    write(&file, output("the inputs of the benchmark", inputs)?.as_bytes())?;

    let what = "the npm package beside other engines in Node.js";
    println!("\nxtask: {what}");
    let mut report = node("report.mjs");
    report.current_dir(engines).arg(package().join("dist")).arg(file);
    let times = output(what, report)?;
    println!("{times}");
    Ok([("bench-node", times), ("sizes", sizes)])
}
