//! How much each suite checked, compared with `counts.toml`, so that none of them shrinks without anybody noticing.
//!
//! Every suite reports what it did. The test here has the last name of all, so the harness starts it after every other; it
//! waits until those have ended and compares the list of suites too: one that was deleted, ignored or left early is missing.

use std::collections::BTreeMap;
use std::sync::{Condvar, Mutex};
use std::time::{Duration, Instant};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum State {
    Running,
    Ended,
}

/// The text of every module that holds tests.
const MODULES: &[(&str, &str)] = &[
    ("bad_input", include_str!("bad_input.rs")),
    ("conformance", include_str!("conformance/mod.rs")),
    ("corpus", include_str!("corpus.rs")),
    ("dates", include_str!("dates.rs")),
    ("diffs", include_str!("diffs/mod.rs")),
    ("exhaustive", concat!(include_str!("exhaustive/complete.rs"), include_str!("exhaustive/partial.rs"))),
    ("forms", include_str!("forms.rs")),
    ("plans", concat!(include_str!("plans/mod.rs"), include_str!("plans/every_plan.rs"))),
    ("proofs", include_str!("proofs.rs")),
    ("properties", include_str!("properties.rs")),
    ("random", include_str!("random.rs")),
    ("rulebook", include_str!("rulebook/mod.rs")),
    ("receipts", include_str!("receipts.rs")),
    ("readings", include_str!("readings.rs")),
    ("rules.coverage", include_str!("rules/coverage.rs")),
    ("rules.mutants", include_str!("rules/mutants.rs")),
    ("scenarios", include_str!("scenarios.rs")),
    ("timelines", include_str!("timelines.rs")),
    ("why_not", include_str!("why_not.rs")),
    ("zz_counts", include_str!("zz_counts.rs")),
];

static SUITES: Mutex<BTreeMap<&'static str, State>> = Mutex::new(BTreeMap::new());
static REPORTED: Mutex<BTreeMap<String, u64>> = Mutex::new(BTreeMap::new());
static CHANGED: Condvar = Condvar::new();

/// The committed counts, by suite and what is counted.
fn committed() -> BTreeMap<String, BTreeMap<String, u64>> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/counts.toml");
    let text = std::fs::read_to_string(path).expect("tests/counts.toml is committed");
    toml::from_str(&text).expect("tests/counts.toml holds a table of numbers for each suite")
}

/// One suite while it runs. It counts as ended when it is dropped, also where the test has failed.
pub struct Suite {
    name: &'static str,
    since: Instant,
    counts: Vec<(&'static str, u64)>,
}

impl Suite {
    /// Says that this suite runs.
    pub fn start(name: &'static str) -> Self {
        SUITES.lock().unwrap().insert(name, State::Running);
        Self { name, since: Instant::now(), counts: Vec::new() }
    }

    /// What the suite did, to be compared in [`Suite::finish`].
    pub fn count(&mut self, what: &'static str, number: u64) {
        self.counts.push((what, number));
    }

    /// Prints the counts and compares them with the committed ones.
    pub fn finish(self) {
        let seconds = self.since.elapsed().as_secs_f64();
        let counts: BTreeMap<String, u64> =
            self.counts.iter().map(|(what, number)| ((*what).into(), *number)).collect();
        let listed: Vec<String> = counts.iter().map(|(what, number)| format!("{what} {number}")).collect();
        // To the terminal itself: the harness holds back what a passing test prints.
        use std::io::Write;
        let line = format!("    {:<24} {:>6.1} s  {}\n", self.name, seconds, listed.join(", "));
        let _ = std::io::stderr().write_all(line.as_bytes());
        let expected = committed().remove(self.name).unwrap_or_default();
        assert_eq!(
            counts, expected,
            "{}: what was checked is not what tests/counts.toml says; where that is meant, commit the new numbers",
            self.name
        );
        let mut reported = REPORTED.lock().unwrap();
        reported.extend(counts.into_iter().map(|(what, number)| (format!("{}.{what}", self.name), number)));
    }
}

impl Drop for Suite {
    fn drop(&mut self) {
        SUITES.lock().unwrap_or_else(std::sync::PoisonError::into_inner).insert(self.name, State::Ended);
        CHANGED.notify_all();
    }
}

/// Whether the harness was asked for some of the tests only.
fn is_filtered() -> bool {
    let mut args = std::env::args().skip(1).peekable();
    let mut filtered = false;
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--test-threads" | "--color" | "--format" | "--logfile" | "-Z" => drop(args.next()),
            "--skip" | "--exact" | "--ignored" => filtered = true,
            flag if flag.starts_with('-') => {}
            _ => filtered = true,
        }
    }
    filtered
}

/// The lines of a text that say this and nothing else.
fn lines(text: &str, line: &str) -> u64 {
    text.lines().filter(|other| other.trim() == line).count() as u64
}

#[test]
fn no_test_is_gone_or_ignored() {
    let expected = committed().remove("tests").unwrap_or_default();
    let found: BTreeMap<String, u64> =
        MODULES.iter().map(|(name, text)| ((*name).to_owned(), lines(text, "#[test]"))).collect();
    assert_eq!(found, expected, "the tests of each module are not those of tests/counts.toml");
    for (name, text) in MODULES {
        let ignored = text.lines().find(|line| line.trim().starts_with("#[ignore"));
        assert_eq!(ignored, None, "{name} ignores a test");
    }
    // How many inputs each property sees.
    let (_, properties) = MODULES.iter().find(|(name, _)| *name == "properties").unwrap();
    assert_eq!(lines(properties, "const CASES: u32 = 10_000;"), 1, "10,000 inputs for each property");
}

#[test]
fn zz_every_suite_ran_in_full() {
    if is_filtered() {
        eprintln!("only some of the tests were asked for, so not every suite can have run");
        return;
    }
    // Every other test was started before this one; it says so in its first line.
    std::thread::sleep(Duration::from_secs(1));
    let mut suites = SUITES.lock().unwrap();
    while suites.values().any(|state| *state == State::Running) {
        suites = CHANGED.wait(suites).unwrap();
    }
    drop(suites);
    let expected: BTreeMap<String, u64> = committed()
        .into_iter()
        .filter(|(suite, _)| suite != "tests")
        .flat_map(|(suite, counts)| counts.into_iter().map(move |(what, number)| (format!("{suite}.{what}"), number)))
        .collect();
    let reported = REPORTED.lock().unwrap().clone();
    assert_eq!(reported, expected, "a suite of tests/counts.toml did not run to its end, or one is not listed there");
}
