//! What can go wrong, in words: what, where and what to do. No message repeats a value that was sent.

use std::fmt::Display;
use std::io;
use std::path::Path;
use std::process::ExitCode;

use serde::Serialize;
use ssp_core::input::{FaultCode, Faults};
use ssp_core::text::Lang;

use crate::input::TooLong;

/// How the command ended.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Status {
    /// Everything was answered.
    Good,
    /// A fault in some input.
    Fault,
    /// A file that could not be read, or output that could not be written.
    File,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        match status {
            Status::Good => Self::SUCCESS,
            Status::Fault => Self::from(2),
            Status::File => Self::from(1),
        }
    }
}

/// What ends the command before its time.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Stop {
    /// Nobody reads on: `| head`. No error.
    PipeClosed,
    /// An error that the message tells.
    Failed(Status, String),
}

impl Stop {
    /// A fault in what was sent.
    pub(crate) fn fault(message: impl Into<String>) -> Self {
        Self::Failed(Status::Fault, message.into())
    }

    /// Writing the answers failed.
    pub(crate) fn writing(error: &io::Error, lang: Lang) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self::PipeClosed;
        }
        let message = match lang {
            Lang::Danish => format!("Svarene kan ikke skrives: {error}. Kontrollér, at der er plads og skriveadgang."),
            Lang::English => {
                format!("The answers cannot be written: {error}. Check that there is room and permission.")
            }
        };
        Self::Failed(Status::File, message)
    }

    /// An answer has no JSON. That is a bug.
    #[expect(clippy::needless_pass_by_value, reason = "for map_err")]
    pub(crate) fn serialising(error: serde_json::Error) -> Self {
        Self::Failed(Status::File, error.to_string())
    }

    /// Reading a file, or standard input where there is none, failed.
    pub(crate) fn reading(path: Option<&Path>, error: &io::Error, lang: Lang) -> Self {
        let what = match (path.map(named), lang) {
            (Some(file), Lang::Danish) => format!("Filen »{file}« kan ikke læses"),
            (Some(file), Lang::English) => format!("The file \"{file}\" cannot be read"),
            (None, Lang::Danish) => "Standard input kan ikke læses".to_owned(),
            (None, Lang::English) => "Standard input cannot be read".to_owned(),
        };
        let why: &dyn Display = match (error.kind(), lang) {
            (io::ErrorKind::NotFound, Lang::Danish) => &"den findes ikke. Kontrollér navn og mappe.",
            (io::ErrorKind::NotFound, Lang::English) => &"there is no such file. Check its name and folder.",
            (io::ErrorKind::IsADirectory, Lang::Danish) => &"det er en mappe. Angiv en fil i den.",
            (io::ErrorKind::IsADirectory, Lang::English) => &"it is a folder. Give a file in it.",
            (io::ErrorKind::PermissionDenied, Lang::Danish) => &"du har ikke adgang. Ret filens rettigheder.",
            (io::ErrorKind::PermissionDenied, Lang::English) => &"permission is denied. Change the file's permissions.",
            _ => error,
        };
        Self::Failed(Status::File, format!("{what}: {why}"))
    }
}

/// The faults of one value, with the place in the text where that is known.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub(crate) struct Problem {
    error: Issues,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
struct Issues {
    issues: Vec<Issue>,
}

/// One fault, in words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub(crate) struct Issue {
    code: FaultCode,
    /// A JSON pointer into the value; empty for the whole of it.
    pub(crate) path: String,
    pub(crate) message: String,
}

impl Problem {
    /// The faults of a value.
    pub(crate) fn of(faults: &Faults, lang: Lang) -> Self {
        let issue = |fault: &ssp_core::input::Fault| Issue {
            code: fault.code,
            path: fault.path.clone(),
            message: fault.message(lang),
        };
        Self { error: Issues { issues: faults.0.iter().map(issue).collect() } }
    }

    /// A value on a line that is too long.
    pub(crate) fn too_long(TooLong(most): TooLong, lang: Lang) -> Self {
        let most = most >> 20;
        Self::one(
            FaultCode::LineTooLong,
            "",
            match lang {
                Lang::Danish => format!("Linjen er længere end {most} MiB. Del den op, én værdi pr. linje."),
                Lang::English => format!("The line is longer than {most} MiB. Split it, one value a line."),
            },
        )
    }

    /// One fault of which the core knows nothing.
    pub(crate) fn one(code: FaultCode, path: &str, message: impl Into<String>) -> Self {
        let issue = Issue { code, path: path.to_owned(), message: message.into() };
        Self { error: Issues { issues: vec![issue] } }
    }

    /// A text that begins on this line and is not UTF-8.
    pub(crate) fn invalid_utf8(text: &[u8], line: usize, error: std::str::Utf8Error, lang: Lang) -> Self {
        let before = text.get(..error.valid_up_to()).unwrap_or_default();
        let newlines = before.iter().filter(|byte| **byte == b'\n').count();
        let last = before.rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
        let column = characters(last).saturating_add(1);
        Self::of(&Faults::of(FaultCode::InvalidUtf8), lang).at(line.saturating_add(newlines), column, lang)
    }

    /// A text that begins on this line and is not JSON.
    pub(crate) fn invalid_json(text: &str, line: usize, error: &serde_json::Error, lang: Lang) -> Self {
        Self::of(&Faults::of_json(text, line, error), lang)
    }

    /// The problem of a part of an object that stands in a file of its own.
    pub(crate) fn of_part(mut self, field: &str, file: Option<&Path>, lang: Lang) -> Self {
        let place = match (file.map(named), lang) {
            (Some(file), Lang::Danish) => format!(" Det er i filen »{file}«."),
            (Some(file), Lang::English) => format!(" That is in the file \"{file}\"."),
            (None, Lang::Danish) => " Det er i standard input.".to_owned(),
            (None, Lang::English) => " That is in standard input.".to_owned(),
        };
        for issue in &mut self.error.issues {
            issue.path.insert_str(0, &format!("/{field}"));
            issue.message.push_str(&place);
        }
        self
    }

    /// Both.
    pub(crate) fn and(mut self, other: Self) -> Self {
        self.error.issues.extend(other.error.issues);
        self
    }

    /// What is wrong, one by one.
    pub(crate) fn issues(&self) -> &[Issue] {
        &self.error.issues
    }

    fn at(mut self, line: usize, column: usize, lang: Lang) -> Self {
        let place = match lang {
            Lang::Danish => format!(" Se linje {line}, tegn {column}."),
            Lang::English => format!(" See line {line}, column {column}."),
        };
        self.error.issues.iter_mut().for_each(|issue| issue.message.push_str(&place));
        self
    }
}

fn named(file: &Path) -> String {
    crate::show::clean(&file.display().to_string()).into_owned()
}

fn characters(text: &[u8]) -> usize {
    String::from_utf8_lossy(text).chars().count()
}

impl Issue {
    /// The place and what is wrong there.
    pub(crate) fn in_words(&self) -> String {
        if self.path.is_empty() { self.message.clone() } else { format!("{}: {}", self.path, self.message) }
    }
}
