//! The README: its commands do what it shows.

use std::path::{Path, PathBuf};

/// A command of a console block, and what the README shows of its output.
struct Shown {
    command: String,
    output: String,
}

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

fn shown() -> Vec<Shown> {
    let readme = std::fs::read_to_string(repository().join("README.md")).unwrap();
    let mut shown: Vec<Shown> = Vec::new();
    for block in readme.split("```console\n").skip(1) {
        let block = block.split("```").next().unwrap().replace("\\\n", " ");
        for line in block.lines() {
            match (line.strip_prefix("$ "), shown.last_mut()) {
                (Some(command), _) => shown.push(Shown { command: command.to_owned(), output: String::new() }),
                // The output begins somewhere else.
                (None, _) if line == "…" => {}
                (None, Some(last)) => last.output.push_str(&format!("{line}\n")),
                (None, None) => panic!("{line:?} is no command"),
            }
        }
    }
    shown
}

/// The shell runs them one after another, in a folder that has the crates.
#[test]
#[cfg(unix)]
fn the_commands_of_the_readme_work() {
    let folder = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(repository().join("crates"), folder.path().join("crates")).unwrap();
    let (mut run, mut compared) = (0, 0);
    for Shown { command, output } in shown() {
        let command = command.replace("cargo run --release --quiet -- ", "ssp ");
        // The tests run the tasks themselves, not every machine has jq, and one case is the reader's own.
        let is_left_out = ["cargo ", "jq ", "my-case.json"].iter().any(|piece| command.contains(piece));
        if is_left_out {
            continue;
        }
        let ran = crate::support::shell(&command, folder.path());
        let expected = if command.contains("exit status 2") { 2 } else { 0 };
        assert_eq!(ran.status.code(), Some(expected), "{command}: {ran:?}");
        let printed = String::from_utf8(ran.stdout).unwrap();
        assert!(printed.contains(output.trim_end()), "{command} does not print\n{output}\nbut\n{printed}");
        run += 1;
        compared += usize::from(!output.is_empty());
    }
    assert_eq!((run, compared), (14, 2));
}
