//! How many cases the command answers in a second on one core, and how much memory it holds meanwhile, as a table in
//! Markdown: `cargo bench -p ssp-cli`.
#![allow(
    dead_code,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a measurement that cannot be made should say so at once"
)]

#[path = "../tests/cli/load.rs"]
mod load;
#[path = "../tests/cli/support.rs"]
mod support;

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("cases.jsonl");
    println!("| JSON Lines through `ssp assess --json` | cases | a second of one core | peak memory |");
    println!("|---|---|---|---|");
    for (name, known) in [("every fact known", 256), ("half of the facts known", 128)] {
        for cases in [40_000_u32, 400_000] {
            load::write_cases(&file, cases, known);
            let took = load::measure(&file);
            let of_core = f64::from(cases) / took.seconds_of_core;
            println!("| {name} | {cases} | {of_core:.0} | {} KiB |", took.peak_in_kib);
        }
    }
}
