//! What is proved and tested beyond the tests: mutants, fuzzing, the public API, and the figures that VERIFICATION.md gives.

mod counts;
mod figures;
mod fuzz;
mod mutants;

use crate::{Failure, api};

/// One part of the verification: it is run by its name.
struct Part {
    name: &'static str,
    about: &'static str,
    /// How long it takes on two idle cores.
    takes: &'static str,
    run: fn(&Settings) -> Result<(), Failure>,
}

/// A new part stands here with its name.
const PARTS: [Part; 4] = [
    Part {
        name: "api",
        about: "the public API is the committed one; the published schemas are not broken",
        takes: "a minute",
        run: |_| api::check().and_then(|()| api::schemas_hold()),
    },
    Part {
        name: "figures",
        about: "VERIFICATION.md gives the counts that the tests compare",
        takes: "a second",
        run: |settings| counts::figures(settings.is_written),
    },
    Part { name: "fuzz", about: "any bytes to each fuzz target", takes: "ten minutes", run: fuzz::run },
    Part {
        name: "mutants",
        about: "each mutant of the deciding code is caught",
        takes: "two hours",
        run: mutants::run,
    },
];

/// The parts that the test command runs too.
const QUICK: [&str; 2] = ["api", "figures"];

/// How to run a part.
#[derive(Debug)]
struct Settings {
    /// Whether the figures are written into VERIFICATION.md.
    is_written: bool,
    /// Whether the mutants go on where the last run stopped.
    is_resumed: bool,
    /// How long each fuzz target runs.
    seconds: u32,
}

/// Runs the parts that are named; all of them where none is.
pub(crate) fn verify(arguments: &[String]) -> Result<(), Failure> {
    let (settings, names) = read(arguments)?;
    for part in PARTS.iter().filter(|part| names.is_empty() || names.contains(&part.name)) {
        println!("\nxtask: verify {}: {} (about {})", part.name, part.about, part.takes);
        (part.run)(&settings)?;
    }
    println!("\nxtask: verified.");
    Ok(())
}

/// The quick parts.
pub(crate) fn quick() -> Result<(), Failure> {
    verify(&["--quick".to_owned()])
}

fn read(arguments: &[String]) -> Result<(Settings, Vec<&'static str>), Failure> {
    let mut settings = Settings { is_written: false, is_resumed: false, seconds: 60 };
    let mut names = Vec::new();
    for argument in arguments {
        match (argument.as_str(), argument.strip_prefix("--seconds=")) {
            ("--quick", _) => names.extend(QUICK),
            ("--write", _) => settings.is_written = true,
            ("--resume", _) => settings.is_resumed = true,
            (_, Some(seconds)) => {
                settings.seconds = seconds.parse().map_err(|_| format!("{seconds:?} is no number of seconds"))?;
            }
            (name, None) => match PARTS.iter().find(|part| part.name == name) {
                Some(part) => names.push(part.name),
                None => return Err(help()),
            },
        }
    }
    Ok((settings, names))
}

fn help() -> Failure {
    let parts: String = PARTS.iter().map(|part| format!("\n  {:<9} {}", part.name, part.about)).collect();
    format!("verify takes --quick, --write, --resume for mutants, --seconds=N for each fuzz target, and any of:{parts}")
}

#[cfg(test)]
mod tests {
    use super::{PARTS, QUICK, read};

    fn names(arguments: &[&str]) -> Result<Vec<&'static str>, String> {
        let arguments: Vec<String> = arguments.iter().map(|one| (*one).to_owned()).collect();
        read(&arguments).map(|(_, names)| names)
    }

    #[test]
    fn each_part_is_run_by_its_name() {
        for part in &PARTS {
            assert_eq!(names(&[part.name]), Ok(vec![part.name]));
        }
        assert_eq!(names(&["--quick"]), Ok(QUICK.to_vec()));
        assert_eq!(names(&["--write"]), Ok(Vec::new()));
        assert!(names(&["mutant"]).is_err_and(|help| help.contains("mutants")));
        assert!(names(&["--seconds=soon"]).is_err());
    }
}
