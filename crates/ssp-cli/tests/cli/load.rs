//! Long files of varied cases, and what it takes to answer them.

use std::io::{BufWriter, Write};
use std::process::Stdio;

use ssp_core::facts::Fact;

use crate::support::command;

/// Writes varied cases, of which about this share of the facts is known, in 256ths.
pub(crate) fn write_cases(file: &std::path::Path, cases: u32, known: u32) {
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
        // The last two facts are read by other profiles only.
        for (index, fact) in Fact::ALL.iter().take(17).enumerate() {
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

/// What answering a file took.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Took {
    /// Seconds in which it had a core: other work on the machine does not count.
    #[allow(dead_code, reason = "the benchmark reads it, the test does not")]
    pub(crate) seconds_of_core: f64,
    /// The most memory it held.
    pub(crate) peak_in_kib: u64,
}

/// Answers the file into nothing, and watches the process meanwhile.
pub(crate) fn measure(file: &std::path::Path) -> Took {
    let input = std::fs::File::open(file).unwrap();
    let mut child = command(&["assess", "--json"]).stdin(input).stdout(Stdio::null()).spawn().unwrap();
    let of_process = |name: &str| std::fs::read_to_string(format!("/proc/{}/{name}", child.id())).unwrap_or_default();
    let mut peak_in_kib = 0;
    let mut ticks;
    // A process that has ended but was not waited for still tells its times, and its memory no longer.
    loop {
        let stat = of_process("stat");
        let fields: Vec<&str> = stat.rsplit(") ").next().unwrap().split(' ').collect();
        ticks = fields[11].parse::<u32>().unwrap() + fields[12].parse::<u32>().unwrap();
        let status = of_process("status");
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        peak_in_kib = peak.map_or(peak_in_kib, |peak| peak.trim().trim_end_matches(" kB").parse().unwrap());
        if fields[0] == "Z" {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    assert!(child.wait().unwrap().success());
    Took { seconds_of_core: f64::from(ticks) / 100.0, peak_in_kib }
}

#[test]
fn memory_stays_flat() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("cases.jsonl");
    let peaks = [2_000, 20_000].map(|cases| {
        write_cases(&file, cases, 128);
        measure(&file).peak_in_kib
    });
    assert!(peaks[0] > 0 && peaks[1] < peaks[0] + 1024, "{peaks:?} KiB");
}
