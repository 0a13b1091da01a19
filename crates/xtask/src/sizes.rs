//! How large the files of the package are, and how large they may be.

use crate::Failure;

/// How large a file is: as it is, and as a server sends it (gzip -9).
#[derive(Debug)]
pub(crate) struct Size {
    file: String,
    raw: u64,
    gzip: u64,
}

/// How many bytes a file may have compressed, and how many it is meant to have one day. A kilobyte is 1,000 bytes.
struct Limit {
    file: &'static str,
    most: u64,
    target: u64,
}

/// What is reached is kept: a limit goes down with the file, and never up without a reason.
const LIMITS: [Limit; 4] = [
    Limit { file: "ssp_form.wasm", most: 146_700, target: 60_000 },
    Limit { file: "widget without its module", most: 20_000, target: 20_000 },
    Limit { file: "ssp-eligibility.standalone.js", most: 160_600, target: 85_000 },
    Limit { file: "ssp_full.wasm", most: 398_600, target: 120_000 },
];

/// Reads the table that `scripts/build.mjs` prints.
pub(crate) fn read(table: &str) -> Result<Vec<Size>, Failure> {
    let size = |line: &str| {
        let mut cells = line.split('\t');
        let (file, raw, gzip) = (cells.next()?, cells.next()?, cells.next()?);
        Some(Size { file: file.to_owned(), raw: raw.parse().ok()?, gzip: gzip.parse().ok()? })
    };
    let sizes: Option<Vec<Size>> = table.lines().map(size).collect();
    sizes.ok_or_else(|| format!("this is no table of sizes:\n{table}"))
}

/// All of them, as one table.
pub(crate) fn table(sizes: &[Size]) -> String {
    let rows = sizes.iter().map(|Size { file, raw, gzip }| {
        let (most, target) =
            limit(file).map(|limit| (limit.most.to_string(), limit.target.to_string())).unwrap_or_default();
        format!("\n| {file} | {raw} | {gzip} | {most} | {target} |")
    });
    let head = "| file | bytes | gzip -9 | at most | target |\n|---|--:|--:|--:|--:|";
    format!("{head}{}", rows.collect::<String>())
}

/// That none is too large, and that each with a limit is there.
pub(crate) fn check(sizes: &[Size]) -> Result<(), Failure> {
    println!("\nxtask: no file of the package is too large");
    let is_missing = |name: &&str| !sizes.iter().any(|size| size.file == *name);
    let missing = LIMITS.iter().map(|limit| limit.file).filter(is_missing).map(|name| format!("{name} is missing"));
    let too_large = sizes.iter().filter_map(|Size { file, gzip, .. }| {
        let most = limit(file).map(|limit| limit.most).filter(|most| gzip > most)?;
        Some(format!("{file} has {gzip} bytes compressed and may have {most}"))
    });
    let faults: Vec<String> = missing.chain(too_large).collect();
    if faults.is_empty() { Ok(()) } else { Err(faults.join("; ")) }
}

fn limit(file: &str) -> Option<&'static Limit> {
    LIMITS.iter().find(|limit| limit.file == file)
}

#[cfg(test)]
mod tests {
    use super::{LIMITS, Limit, check, read};

    /// A table in which every file with a limit has this many bytes less than it may have.
    fn table(less: u64) -> String {
        LIMITS.iter().map(|Limit { file, most, .. }| format!("{file}\t1\t{}\n", most.saturating_sub(less))).collect()
    }

    #[test]
    fn a_file_may_be_as_large_as_its_limit_and_no_larger() {
        let check = |table: &str| read(table).and_then(|sizes| check(&sizes));
        assert_eq!(check(&table(0)), Ok(()));
        let one_more = table(0).replace("\t20000\n", "\t20001\n");
        let told = "widget without its module has 20001 bytes compressed and may have 20000";
        assert_eq!(check(&one_more), Err(told.to_owned()));
    }

    #[test]
    fn a_file_that_is_missing_is_no_small_file() {
        let without_first = table(1).lines().skip(1).map(|line| format!("{line}\n")).collect::<String>();
        let checked = read(&without_first).and_then(|sizes| check(&sizes));
        assert_eq!(checked, Err("ssp_form.wasm is missing".to_owned()));
        assert!(read("no table").is_err());
    }
}
