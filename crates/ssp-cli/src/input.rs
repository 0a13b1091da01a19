//! The input as values: one a line, or one in all. Memory stays flat however long the input or a line of it is.

use std::io::{self, BufRead, BufReader, Chain, Cursor, Read};
use std::path::Path;

use serde::de::IgnoredAny;

/// How large values may be.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// A line with more bytes is a fault in its place.
    line: usize,
    /// An input with no more bytes is tried as one value where its first line is none.
    whole: usize,
}

impl Limits {
    /// Of what is asked.
    pub(crate) const ASKED: Self = Self { line: 1 << 20, whole: 16 << 20 };
    /// Of answers: with their proofs they are many times as long as what they answer.
    pub(crate) const ANSWERS: Self = Self { line: 64 << 20, whole: 64 << 20 };

    /// Reads on to the end of the line, but no further than a line may go with its `\r` and its `\n`.
    fn read_line(self, source: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<usize> {
        source.take(as_u64(self.line.saturating_add(2))).read_until(b'\n', line)
    }

    fn is_exceeded(self, line: &[u8]) -> bool {
        without_end(line).len() > self.line
    }

    /// Whether this is one value, and not too large for one.
    fn check_whole(self, text: &[u8], lines_before: usize) -> Result<(), NotOne> {
        if text.len() > self.whole {
            return Err(NotOne::TooLarge(self.whole));
        }
        check(text).map_err(|error| NotOne::BrokenOn(lines_before.saturating_add(error.line())))
    }
}

const CHUNK: usize = 1 << 16;
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// One value of the input, not parsed yet.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Value<'a> {
    /// The line on which it begins, from 1.
    pub(crate) line: usize,
    /// Whether it is the whole input.
    pub(crate) is_whole: bool,
    /// Its bytes, where the line is not too long.
    pub(crate) bytes: Result<&'a [u8], TooLong>,
}

/// What is answered at once.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Item<'a> {
    /// A value.
    One(Value<'a>),
    /// The parts of an object that stand in files of their own.
    Parts([Part<'a>; 2]),
}

/// A part of an object.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Part<'a> {
    /// The field that it is.
    pub(crate) field: &'static str,
    /// The file in which it stands; `None` for standard input.
    pub(crate) file: Option<&'a Path>,
    /// `None` where the file has no more values.
    pub(crate) value: Option<Value<'a>>,
}

impl Item<'_> {
    /// The line on which it begins: of the last part that is there.
    pub(crate) fn line(&self) -> usize {
        self.last().map_or(0, |value| value.line)
    }

    /// Whether it is the whole input.
    pub(crate) fn is_whole(&self) -> bool {
        self.last().is_some_and(|value| value.is_whole)
    }

    fn last(&self) -> Option<&Value<'_>> {
        match self {
            Self::One(value) => Some(value),
            Self::Parts(parts) => parts.iter().rev().find_map(|part| part.value.as_ref()),
        }
    }
}

/// A line with more bytes than this.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct TooLong(pub(crate) usize);

/// Why an input whose first line breaks off in the middle of a value is not one value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum NotOne {
    /// It is broken on this line.
    BrokenOn(usize),
    /// It has more bytes than this.
    TooLarge(usize),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Form {
    Lines,
    Whole,
    Ended,
}

/// Where values come from, one by one.
pub(crate) trait Source {
    /// Why the input was not one value, where its first line looks as if it should have been.
    fn not_one(&self) -> Option<NotOne>;

    /// Whether the next value may have to be waited for.
    fn may_wait(&self) -> bool;

    /// The next value; `None` at the end.
    ///
    /// # Errors
    /// Those of reading the source.
    fn next(&mut self) -> io::Result<Option<Item<'_>>>;
}

/// The values of an input, read one by one.
#[derive(Debug)]
pub(crate) struct Values<R> {
    form: Form,
    /// What was read ahead, then the rest.
    source: Chain<Cursor<Vec<u8>>, BufReader<R>>,
    limits: Limits,
    text: Vec<u8>,
    lines_read: usize,
    not_one: Option<NotOne>,
}

impl<R: Read> Values<R> {
    /// Reads the first line that is not blank, and where it breaks off in the middle of a value, as much as one value may
    /// have. Whatever else is wrong with it no further line cures, and its answer is not kept back.
    ///
    /// # Errors
    /// Those of reading the source.
    pub(crate) fn open(source: R, limits: Limits) -> io::Result<Self> {
        let mut source = BufReader::with_capacity(CHUNK, source);
        let (mut head, lines_read) = first_line(&mut source, limits)?;
        let (mut form, mut not_one) = (Form::Lines, None);
        let is_cut = limits.is_exceeded(&head);
        let may_go_on = check(&head).map_or_else(|error| error.is_eof(), |()| is_cut);
        if may_go_on {
            let room = limits.whole.saturating_add(1).saturating_sub(head.len());
            let more = (&mut source).take(as_u64(room)).read_to_end(&mut head)?;
            match limits.check_whole(&head, lines_read) {
                Ok(()) if is_cut && is_value(first_of(&head)) => {}
                Ok(()) => form = Form::Whole,
                Err(_) if is_cut || more == 0 => {}
                // No line of it could be answered by itself: it was meant as one value.
                Err(NotOne::BrokenOn(_)) if !head.split(|byte| *byte == b'\n').any(is_object) => form = Form::Whole,
                Err(reason) => not_one = Some(reason),
            }
        }
        Ok(Self { form, source: Cursor::new(head).chain(source), limits, text: Vec::new(), lines_read, not_one })
    }

    /// The next value; `None` at the end.
    pub(crate) fn next_value(&mut self) -> io::Result<Option<Value<'_>>> {
        match self.form {
            Form::Ended => Ok(None),
            Form::Whole => {
                self.form = Form::Ended;
                std::mem::swap(&mut self.text, self.source.get_mut().0.get_mut());
                let line = self.lines_read.saturating_add(1);
                Ok(Some(Value { line, is_whole: true, bytes: Ok(&self.text) }))
            }
            Form::Lines => self.next_line(),
        }
    }

    fn next_line(&mut self) -> io::Result<Option<Value<'_>>> {
        loop {
            self.text.clear();
            if self.limits.read_line(&mut self.source, &mut self.text)? == 0 {
                self.form = Form::Ended;
                return Ok(None);
            }
            self.lines_read = self.lines_read.saturating_add(1);
            let (line, is_whole) = (self.lines_read, false);
            if self.limits.is_exceeded(&self.text) {
                if !self.text.ends_with(b"\n") {
                    self.source.skip_until(b'\n')?;
                }
                return Ok(Some(Value { line, is_whole, bytes: Err(TooLong(self.limits.line)) }));
            }
            if !is_blank(&self.text) {
                return Ok(Some(Value { line, is_whole, bytes: Ok(without_end(&self.text)) }));
            }
        }
    }
}

impl<R: Read> Source for Values<R> {
    fn not_one(&self) -> Option<NotOne> {
        self.not_one
    }

    fn may_wait(&self) -> bool {
        let (head, rest) = self.source.get_ref();
        let is_head_read = usize::try_from(head.position()).is_ok_and(|read| read >= head.get_ref().len());
        // A blank line is no value, and whoever sends one waits all the same.
        let is_there = |line: &[u8]| line.ends_with(b"\n") && !is_blank(line);
        self.form == Form::Lines && is_head_read && !rest.buffer().split_inclusive(|byte| *byte == b'\n').any(is_there)
    }

    fn next(&mut self) -> io::Result<Option<Item<'_>>> {
        Ok(self.next_value()?.map(Item::One))
    }
}

/// The first line that is not blank, without a byte order mark, and how many lines were before it.
fn first_line(source: &mut impl BufRead, limits: Limits) -> io::Result<(Vec<u8>, usize)> {
    let (mut line, mut lines_read) = (Vec::new(), 0_usize);
    while limits.read_line(source, &mut line)? > 0 {
        if lines_read == 0 && line.starts_with(BYTE_ORDER_MARK) {
            line.drain(..BYTE_ORDER_MARK.len());
        }
        if !(is_blank(&line) && line.ends_with(b"\n")) {
            break;
        }
        lines_read = lines_read.saturating_add(1);
        line.clear();
    }
    Ok((line, lines_read))
}

fn without_end(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}

fn is_blank(line: &[u8]) -> bool {
    line.iter().all(u8::is_ascii_whitespace)
}

/// Whether this is one JSON value, without building it.
fn check(text: &[u8]) -> Result<(), serde_json::Error> {
    serde_json::from_slice::<IgnoredAny>(text).map(|_| ())
}

fn is_value(text: &[u8]) -> bool {
    check(text).is_ok()
}

fn is_object(line: &[u8]) -> bool {
    line.trim_ascii_start().starts_with(b"{") && is_value(line)
}

fn first_of(lines: &[u8]) -> &[u8] {
    lines.split(|byte| *byte == b'\n').next().unwrap_or_default()
}

fn as_u64(size: usize) -> u64 {
    u64::try_from(size).unwrap_or(u64::MAX)
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that fails should say so at once"
)]
mod tests {
    use super::*;

    fn open(input: &[u8]) -> Values<&[u8]> {
        Values::open(input, Limits::ASKED).unwrap()
    }

    fn read(input: &[u8]) -> Vec<(usize, bool, Option<Vec<u8>>)> {
        let mut values = open(input);
        let mut found = Vec::new();
        while let Some(value) = values.next_value().unwrap() {
            found.push((value.line, value.is_whole, value.bytes.ok().map(<[u8]>::to_vec)));
        }
        found
    }

    fn line(number: usize, text: &str) -> (usize, bool, Option<Vec<u8>>) {
        (number, false, Some(text.into()))
    }

    #[test]
    fn each_line_is_a_value_and_blank_lines_are_none() {
        assert_eq!(read(b"\xEF\xBB\xBF{}\r\n\n \t\n[\n1"), [line(1, "{}"), line(4, "["), line(5, "1")]);
        assert_eq!(read(b"\n\n{\n}\n"), [(3, true, Some(b"{\n}\n".to_vec()))]);
        assert_eq!(read(b"{\n"), [line(1, "{")]);
        for empty in [b"".as_slice(), b"\n", b" ", b"\xEF\xBB\xBF", b"\xEF\xBB\xBF\r\n  "] {
            assert_eq!(read(empty), []);
        }
    }

    #[test]
    fn a_line_may_have_1_mib() {
        for end in ["", "\n", "\r\n"] {
            let fits = "a".repeat(Limits::ASKED.line);
            assert_eq!(read(format!("{fits}{end}").as_bytes()), [line(1, &fits)]);
            assert_eq!(read(format!("1\n{fits}{end}").as_bytes()), [line(1, "1"), line(2, &fits)]);
            assert_eq!(read(format!("{fits}a{end}").as_bytes()), [(1, false, None)]);
            assert_eq!(read(format!("{fits}aa{end}").as_bytes()), [(1, false, None)]);
            assert_eq!(read(format!("1\n{fits}aaa{end}\n2").as_bytes()).len(), 3);
        }
        let long = format!("[\"{}\"]", "a".repeat(Limits::ASKED.line));
        assert_eq!(read(long.as_bytes()), [(1, false, None)], "one value, but on one line");
        let parts = format!("[\"{}\",\n1]", "a".repeat(Limits::ASKED.line));
        assert_eq!(read(parts.as_bytes()), [(1, true, Some(parts.clone().into_bytes()))], "one value on two lines");
    }

    #[test]
    fn a_value_over_lines_may_have_16_mib() {
        let value = |size: usize| format!("[\n{}]", " ".repeat(size - 3));
        let limit = Limits::ASKED.whole;
        assert!(read(value(limit).as_bytes())[0].1);
        let too_large = value(limit + 1);
        assert_eq!(read(too_large.as_bytes()), [line(1, "["), (2, false, None)]);
        assert_eq!(open(too_large.as_bytes()).not_one(), Some(NotOne::TooLarge(limit)));
    }

    #[test]
    fn a_broken_value_over_lines_is_one_unless_a_line_can_be_answered() {
        for broken in ["\n{\n1}\n", "{\n\"a\": [\n\"b\"\n],\n}\n", "{\n}\n{\n}"] {
            let value = broken.trim_start().as_bytes().to_vec();
            assert_eq!(read(broken.as_bytes()), [(if broken.starts_with('\n') { 2 } else { 1 }, true, Some(value))]);
            assert_eq!(open(broken.as_bytes()).not_one(), None);
        }
        let lines = b"{\"a\":\n{}\n";
        assert_eq!(read(lines), [line(1, "{\"a\":"), line(2, "{}")]);
        assert_eq!(open(lines).not_one(), Some(NotOne::BrokenOn(3)));
        for cured_by_nothing in ["}\n{}\n", "{'a':\n{}\n", "nope\n1"] {
            assert_eq!(open(cured_by_nothing.as_bytes()).not_one(), None);
            assert_eq!(read(cured_by_nothing.as_bytes()).len(), 2);
        }
    }

    #[test]
    fn what_was_read_ahead_is_not_waited_for() {
        let mut values = open(b"1\n2\n3");
        assert!(!values.may_wait());
        values.next_value().unwrap();
        assert!(!values.may_wait());
        values.next_value().unwrap();
        assert!(values.may_wait(), "the third line has no end yet");
    }
}
