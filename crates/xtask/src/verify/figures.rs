//! Tables between two markers of VERIFICATION.md.

use std::path::PathBuf;

use crate::Failure;
use crate::process::{read, root, write};

fn file() -> PathBuf {
    root().join("VERIFICATION.md")
}

/// What stands between the markers of this name.
pub(super) fn committed(name: &str) -> Result<String, Failure> {
    let text = read(&file())?;
    split(&text, name).map(|(_, between, _)| between.trim().to_owned())
}

/// Puts a table between them.
pub(super) fn put(name: &str, table: &str) -> Result<(), Failure> {
    let text = read(&file())?;
    let (before, _, after) = split(&text, name)?;
    write(&file(), format!("{before}\n{}\n{after}", table.trim()).as_bytes())
}

/// The text up to and with the first marker, what is between them, and the rest with the second.
fn split<'a>(text: &'a str, name: &str) -> Result<(&'a str, &'a str, &'a str), Failure> {
    let (begin, end) = (format!("<!-- figures-{name}:begin -->"), format!("<!-- figures-{name}:end -->"));
    let missing = || format!("VERIFICATION.md has no {begin} … {end}");
    let from = text.find(&begin).ok_or_else(missing)?.saturating_add(begin.len());
    let until = text.find(&end).filter(|until| from <= *until).ok_or_else(missing)?;
    match (text.get(..from), text.get(from..until), text.get(until..)) {
        (Some(before), Some(between), Some(after)) => Ok((before, between, after)),
        _ => Err(missing()),
    }
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn a_text_is_split_at_its_markers() {
        let text = "a\n<!-- figures-x:begin -->\nold\n<!-- figures-x:end -->\nb";
        let expected = ("a\n<!-- figures-x:begin -->", "\nold\n", "<!-- figures-x:end -->\nb");
        assert_eq!(split(text, "x"), Ok(expected));
        assert!(split(text, "y").is_err());
        assert!(split("<!-- figures-x:end --><!-- figures-x:begin -->", "x").is_err());
    }
}
