//! How many cases a second, and how much memory, on one core: `cargo test --release -p ssp-cli throughput -- --ignored
//! --nocapture`.

use std::io::{BufWriter, Write};
use std::time::Instant;

use crate::support::command;

const FACTS: [&str; 17] = [
    "concerningBehaviour",
    "crime",
    "repeatedCrime",
    "repeatedCrimeSerious",
    "personEndangeringCrime",
    "needsCoordinatedEffort",
    "pspCooperation",
    "sociallyVulnerable",
    "kspCooperation",
    "releasedFromPrisonService",
    "releasedFromPlacement",
    "releasedFromRemand",
    "radicalisedOrAtRisk",
    "radicalisationConcern",
    "gangRecruitmentRisk",
    "groupOfConcern",
    "speciallyComplicated",
];

/// Writes varied cases, of which about this share of the facts is known, in 256ths.
fn write_cases(file: &std::path::Path, cases: u32, known: u32) {
    let mut seed = 1_u32;
    let mut random = move |below: u32| {
        // A linear congruence is random enough to vary cases, and the same every time.
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 16) % below
    };
    let mut out = BufWriter::new(std::fs::File::create(file).unwrap());
    for _ in 0..cases {
        let (year, month, day) = (1998 + random(21), 1 + random(12), 1 + random(28));
        let mut facts: Vec<String> = Vec::new();
        let is_criminal = random(2) == 1;
        for (index, fact) in FACTS.iter().enumerate() {
            let is_yes = if (1..=4).contains(&index) { is_criminal } else { random(3) == 0 };
            if random(256) < known {
                facts.push(format!("\"{fact}\":{is_yes}"));
            }
        }
        let facts = facts.join(",");
        writeln!(out, r#"{{"date":"2026-01-15","birthDate":"{year}-{month:02}-{day:02}","facts":{{{facts}}}}}"#)
            .unwrap();
    }
    out.flush().unwrap();
}

/// Cases a second, and the peak of the memory in KiB.
fn measure(file: &std::path::Path, cases: u32) -> (f64, u64) {
    let start = Instant::now();
    let mut child = command(&["assess", "--json"]).stdin(std::fs::File::open(file).unwrap()).spawn().unwrap();
    let mut out = child.stdout.take().unwrap();
    let pid = child.id();
    let (mut buffer, mut lines, mut reads, mut peak) = (vec![0; 1 << 16], 0, 0_u32, 0);
    loop {
        let read = std::io::Read::read(&mut out, &mut buffer).unwrap();
        if read == 0 {
            break;
        }
        lines += buffer[..read].iter().filter(|byte| **byte == b'\n').count();
        reads += 1;
        if reads % 16 == 1 {
            let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
            let now = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
            let now = now.and_then(|now| now.trim().trim_end_matches(" kB").parse().ok());
            peak = peak.max(now.unwrap_or(0));
        }
    }
    assert!(child.wait().unwrap().success());
    assert_eq!(lines, usize::try_from(cases).unwrap());
    (f64::from(cases) / start.elapsed().as_secs_f64(), peak)
}

#[test]
#[cfg(target_os = "linux")]
fn memory_stays_flat() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("cases.jsonl");
    let peaks = [1_000, 10_000].map(|cases| {
        write_cases(&file, cases, 128);
        measure(&file, cases).1
    });
    assert!(peaks[1] < peaks[0] + 1024, "{peaks:?} KiB");
}

#[test]
#[ignore = "takes a while, and says nothing without --release"]
fn throughput() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("cases.jsonl");
    for (name, known) in [("every fact known", 256), ("half of the facts known", 128)] {
        for cases in [40_000, 400_000] {
            write_cases(&file, cases, known);
            let (speed, peak) = measure(&file, cases);
            println!("{name}: {cases} cases, {speed:.0} cases/s, peak memory {peak} KiB");
        }
    }
}
