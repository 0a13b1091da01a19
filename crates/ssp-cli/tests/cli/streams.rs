//! Streams: forms of input, endless lines, closed pipes, and answers that somebody waits for.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::Stdio;
use std::sync::mpsc;
use std::time::Duration;

use crate::support::{GOOD, command, issues, on_example, ssp};

#[test]
fn forms_of_the_same_input() {
    let expected = ssp(&["assess", "--json"], GOOD).good().out;
    let value: serde_json::Value = serde_json::from_str(GOOD).unwrap();
    let pretty = serde_json::to_string_pretty(&value).unwrap();
    let once = [
        format!("{GOOD}\n"),
        format!("{GOOD}\r\n"),
        format!("\u{feff}{GOOD}"),
        format!("\n \n\t\r\n{GOOD}\n\n"),
        format!("  {GOOD}  \n"),
        pretty.clone(),
        format!("\u{feff}\n\n{pretty}\n"),
        pretty.replace('\n', "\r\n"),
    ];
    for input in once {
        assert_eq!(ssp(&["assess", "--json"], &input).good().out, expected, "{input:?}");
        assert_eq!(ssp(&["assess", "--json", "-"], &input).good().out, expected);
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(input.as_bytes()).unwrap();
        assert_eq!(ssp(&["assess", "--json", file.path().to_str().unwrap()], "").good().out, expected);
    }
    let three = ssp(&["assess", "--json"], format!("{GOOD}\r\n\r\n{GOOD}\n{GOOD}")).good().out;
    assert_eq!(three, expected.repeat(3));
    let last = ssp(&["assess", "--json"], format!("{GOOD}\n{{\n")).json();
    assert_eq!((last.len(), issues(&last[1])[0].0.as_str()), (2, "invalidJson"), "no trailing value is lost");
}

#[cfg(target_os = "linux")]
fn peak_memory_in_kib(pid: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    peak.trim().trim_end_matches(" kB").parse().unwrap()
}

#[test]
#[cfg(target_os = "linux")]
fn a_line_of_1_gb_takes_no_memory() {
    for before in ["", GOOD] {
        let mut child = command(&["assess", "--json"]).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        writeln!(stdin, "{before}").unwrap();
        let part = vec![b'a'; 1 << 20];
        for _ in 0..1000 {
            stdin.write_all(&part).unwrap();
        }
        // One more answer after the line shows that all of it was read.
        writeln!(stdin, "\n{GOOD}").unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut answers = Vec::new();
        let expected = if before.is_empty() { 2 } else { 3 };
        while answers.len() < expected {
            let mut line = String::new();
            out.read_line(&mut line).unwrap();
            answers.push(serde_json::from_str::<serde_json::Value>(&line).unwrap());
        }
        let peak = peak_memory_in_kib(child.id());
        drop(stdin);
        assert_eq!(child.wait().unwrap().code(), Some(2));
        assert_eq!(issues(&answers[expected - 2])[0].0, "lineTooLong");
        assert!(answers[expected - 1]["error"].is_null());
        assert!(peak < 64 * 1024, "{peak} KiB");
    }
}

#[test]
fn a_closed_pipe_ends_quietly() {
    for args in
        [&["assess", "--json"][..], &["assess"], &["rules"], &["schema"], &["sources", "--json"], &["assess", "--help"]]
    {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), format!("{GOOD}\n").repeat(2000)).unwrap();
        let mut child = command(args).stdin(std::fs::File::open(file.path()).unwrap()).spawn().unwrap();
        let mut first = [0];
        let mut out = child.stdout.take().unwrap();
        out.read_exact(&mut first).unwrap();
        drop(out);
        let ended = child.wait_with_output().unwrap();
        assert_eq!((ended.status.code(), String::from_utf8_lossy(&ended.stderr).as_ref()), (Some(0), ""), "{args:?}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn output_that_cannot_be_written_is_an_error() {
    for args in [
        &["assess", "--json"][..],
        &["assess"],
        &["rules", "--json"],
        &["--help"],
        &["assess", "--help"],
        &["help", "profile"],
        &["--version"],
    ] {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let mut child = command(args).stdout(full).spawn().unwrap();
        // Help reads nothing, and may have ended by now.
        let _closed = child.stdin.take().unwrap().write_all(GOOD.as_bytes());
        let ended = child.wait_with_output().unwrap();
        assert_eq!(ended.status.code(), Some(1), "{args:?}");
        assert!(String::from_utf8_lossy(&ended.stderr).contains("kan ikke skrives"));
    }
}

#[test]
fn nobody_waits_for_an_answer_that_is_there() {
    let mut child = command(&["assess", "--json"]).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let out = BufReader::new(child.stdout.take().unwrap());
    let (send, receive) = mpsc::channel();
    let reader = std::thread::spawn(move || {
        for line in out.lines() {
            send.send(line.unwrap()).unwrap();
        }
    });
    for _ in 0..3 {
        // Half a line more must not keep the answer back either.
        stdin.write_all(format!("{GOOD}\n{{\"da").as_bytes()).unwrap();
        receive.recv_timeout(Duration::from_secs(30)).expect("the answer comes before the next question");
        stdin.write_all(b"te\":\"2026-01-15\"}\n").unwrap();
        receive.recv_timeout(Duration::from_secs(30)).expect("so does the next");
    }
    drop(stdin);
    reader.join().unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn a_broken_first_line_is_answered_before_the_next_comes() {
    for broken in ["}", "{'date':1}", "{\"date\":nope}", "{} {}"] {
        let mut child = command(&["assess", "--json"]).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        // The test would wait for ever if the answer did not come. A blank line keeps it back neither.
        for question in [broken, GOOD, broken] {
            write!(stdin, "{question}\n\n").unwrap();
            let mut line = String::new();
            out.read_line(&mut line).unwrap();
            assert_eq!(line.contains("\"error\""), question != GOOD, "{line}");
        }
        drop(stdin);
        assert_eq!(child.wait().unwrap().code(), Some(2));
    }
}

#[test]
fn nobody_listens_to_standard_error() {
    let mut child = command(&["assess", "--json"]).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stderr.take());
    child.stdin.take().unwrap().write_all(b"{}\n{}").unwrap();
    assert_eq!(child.wait_with_output().unwrap().status.code(), Some(2));
}

#[test]
fn a_long_file_in_prose_and_in_json_has_an_answer_for_each_line() {
    let json = on_example(&["assess", "--json"], "cases.jsonl").out;
    let cases = std::fs::read_to_string(crate::support::example("cases.jsonl")).unwrap();
    let ran = ssp(&["assess", "--json"], cases.repeat(700));
    assert_eq!(ran.out, json.repeat(700));
    assert!(
        ran.err.contains("700 af 7000") && ran.err.contains("linje 6, 16, 26, 36, 46, 56, 66, 76, …"),
        "{}",
        ran.err
    );
}
