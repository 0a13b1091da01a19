//! Running the command.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// A case of which everything can be answered.
pub(crate) const GOOD: &str = r#"{"date":"2026-01-15","birthDate":"2011-03-04","facts":{"crime":true}}"#;

/// What the command did.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) status: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ran {
    /// The values on the lines of standard output.
    pub(crate) fn json(&self) -> Vec<Value> {
        self.out.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("no JSON: {line}"))).collect()
    }

    /// Asserts that everything was answered and nothing said on standard error.
    pub(crate) fn good(self) -> Self {
        assert_eq!((self.status, self.err.as_str()), (Some(0), ""), "{}", self.out);
        self
    }
}

/// The command, not started yet.
pub(crate) fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ssp"));
    command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs the command with this standard input.
pub(crate) fn ssp(args: &[&str], input: impl AsRef<[u8]>) -> Ran {
    let mut child = command(args).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.as_ref().to_vec();
    // The command may end before it has read everything.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let Output { status, stdout, stderr } = child.wait_with_output().unwrap();
    writer.join().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran { status: status.code(), out: text(stdout), err: text(stderr) }
}

/// Runs a line of a shell in this folder, where `ssp` is the command.
#[cfg(unix)]
pub(crate) fn shell(line: &str, folder: &std::path::Path) -> Output {
    let bin = std::path::Path::new(env!("CARGO_BIN_EXE_ssp")).parent().unwrap().to_str().unwrap();
    let path = format!("{bin}:{}", std::env::var("PATH").unwrap());
    Command::new("sh").args(["-c", line]).env("PATH", path).current_dir(folder).output().unwrap()
}

/// An example that ships with the command.
pub(crate) fn example(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("examples").join(name)
}

/// Runs a question on an example.
pub(crate) fn on_example(args: &[&str], name: &str) -> Ran {
    let path = example(name);
    ssp(&[args, &[path.to_str().unwrap()]].concat(), "")
}

/// The codes and pointers of the faults in a value of the output.
pub(crate) fn issues(value: &Value) -> Vec<(String, String)> {
    let text = |issue: &Value, field| issue[field].as_str().unwrap().to_owned();
    let issues = value["error"]["issues"].as_array().unwrap_or_else(|| panic!("no faults: {value}"));
    issues.iter().map(|issue| (text(issue, "code"), text(issue, "path"))).collect()
}
