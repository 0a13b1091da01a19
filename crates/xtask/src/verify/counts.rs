//! What the suites counted: `tests/counts.toml`, which the tests compare, as a table for people.

use crate::Failure;
use crate::process::{read, root};

use super::figures;

/// That VERIFICATION.md gives these counts; `is_written` makes it so.
pub(super) fn figures(is_written: bool) -> Result<(), Failure> {
    let table = table(&read(&root().join("tests/counts.toml"))?)?;
    if is_written {
        return figures::put("counts", &table);
    }
    match figures::committed("counts")? == table.trim() {
        true => Ok(()),
        false => Err("the counts in VERIFICATION.md are not those of tests/counts.toml: \
             cargo xtask verify figures --write"
            .to_owned()),
    }
}

/// One row for each suite.
fn table(counts: &str) -> Result<String, Failure> {
    let mut rows: Vec<(String, Vec<String>)> = Vec::new();
    for line in counts.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(name) = line.strip_prefix('[').and_then(|name| name.strip_suffix(']')) {
            rows.push((name.trim_matches('"').to_owned(), Vec::new()));
            continue;
        }
        let count = line.split_once('=').map(|(what, number)| (what.trim().trim_matches('"'), number.trim()));
        let Some((what, number)) = count else { return Err(format!("this is no count: {line}")) };
        let number: u64 = number.replace('_', "").parse().map_err(|_| format!("this is no number: {line}"))?;
        match rows.last_mut() {
            Some((_, counts)) => counts.push(format!("{} {}", grouped(number), what.replace('_', " "))),
            None => return Err(format!("this count belongs to no suite: {line}")),
        }
    }
    let rows = rows.iter().map(|(name, counts)| format!("\n| {name} | {} |", counts.join(", ")));
    Ok(format!("| suite | what it checked |\n|---|---|{}", rows.collect::<String>()))
}

/// A number with a comma at every third digit.
pub(super) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let first = digits.len() % 3;
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && place % 3 == first {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::{grouped, table};

    #[test]
    fn numbers_are_grouped() {
        assert_eq!(
            [0, 12, 123, 1_234, 57_344, 1_234_567].map(grouped),
            ["0", "12", "123", "1,234", "57,344", "1,234,567"]
        );
    }

    #[test]
    fn counts_become_rows() {
        let counts = "# A word.\n[dates]\nbirth_dates = 18_628\nages = 7\n\n[\"a.b\"]\ncases = 1\n";
        let expected =
            "| suite | what it checked |\n|---|---|\n| dates | 18,628 birth dates, 7 ages |\n| a.b | 1 cases |";
        assert_eq!(table(counts).as_deref(), Ok(expected));
        assert!(table("[a]\nb = many").is_err());
        assert!(table("b = 1").is_err());
    }
}
