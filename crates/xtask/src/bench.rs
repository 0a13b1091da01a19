//! The benchmarks, as tables.

use std::path::Path;

use crate::process::{cargo, output, read, root, run, write};
use crate::{Failure, bench_node};

/// Runs all of them; `--write` puts the tables into the README.
pub(crate) fn bench(arguments: &[String]) -> Result<(), Failure> {
    let is_written = match arguments {
        [] => false,
        [write] if write == "--write" => true,
        _ => return Err("bench takes --write or nothing.".to_owned()),
    };
    let readme = root().join("README.md");

    let what = "cases a second through the command";
    println!("\nxtask: {what}");
    let mut command = cargo();
    command.args(["bench", "--quiet", "--package", "ssp-cli", "--bench", "throughput"]);
    let table = output(what, command)?;
    println!("{table}");
    if is_written {
        put_between(&readme, "throughput", table.trim())?;
    }

    let mut command = cargo();
    command.current_dir(root().join("crates/ssp-bench"));
    command.args(["run", "--release", "--quiet", "--bin", "report", "--"]);
    if is_written {
        command.arg("--write").arg(&readme);
    }
    run("the rules beside other engines", command)?;

    for (name, table) in bench_node::tables()? {
        if is_written {
            put_between(&readme, name, table.trim())?;
        }
    }
    Ok(())
}

/// Puts a text between the markers of this name.
fn put_between(file: &Path, name: &str, text: &str) -> Result<(), Failure> {
    let (begin, end) = (format!("<!-- {name}:begin -->"), format!("<!-- {name}:end -->"));
    let old = read(file)?;
    let split = old.split_once(&begin).and_then(|(before, rest)| Some((before, rest.split_once(&end)?.1)));
    let Some((before, after)) = split else { return Err(format!("{} has no {begin} … {end}", file.display())) };
    write(file, format!("{before}{begin}\n{text}\n{end}{after}").as_bytes())
}
