//! The rulebooks under `docs`: what `ssp rulebook` prints of København with national law.

use std::path::PathBuf;

use crate::Failure;
use crate::process::{cargo, output, read, root, write as write_file};

/// The languages and the formats.
const BOOKS: [(&str, &str); 4] = [("da", "md"), ("da", "html"), ("en", "md"), ("en", "html")];

/// Writes them.
pub(crate) fn write() -> Result<(), Failure> {
    for (file, book) in books()? {
        write_file(&file, book.as_bytes())?;
        println!("xtask: {}", file.display());
    }
    Ok(())
}

/// That those which are committed are those of the rules.
pub(crate) fn check() -> Result<(), Failure> {
    for (file, book) in books()? {
        if read(&file)? != book {
            return Err(format!("{} is not what the rules say now. Run: cargo xtask rulebook", file.display()));
        }
    }
    println!("xtask: the rulebooks are those of the rules");
    Ok(())
}

fn books() -> Result<Vec<(PathBuf, String)>, Failure> {
    let print = |(lang, format): (&str, &str)| {
        let mut command = cargo();
        command.args(["run", "--quiet", "--package", "ssp-cli", "--"]);
        command.args(["rulebook", "--lang", lang, "--format", format]);
        let book = output("printing the rulebook", command)?;
        Ok((root().join("docs").join(format!("rulebook.{lang}.{format}")), book))
    };
    BOOKS.into_iter().map(print).collect()
}
