//! The input as values: one a line, or one in all. Memory stays flat however long the input or a line of it is.

use std::io::{self, BufRead, BufReader, Chain, Cursor, Read};

use serde::de::IgnoredAny;

/// A line over 1 MiB is a fault in its place.
const LINE_LIMIT: usize = 1 << 20;
/// An input of at most 16 MiB is tried as one value where its first line is none.
const WHOLE_LIMIT: u64 = 16 << 20;
/// A whole line with its `\r` and its `\n`.
const LINE_WITH_END: u64 = (1 << 20) + 2;
const CHUNK: usize = 1 << 16;
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// One value of the input, not parsed yet.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Value<'a> {
    /// The line on which it begins, from 1.
    pub(crate) line: usize,
    /// Whether it is the whole input.
    pub(crate) is_whole: bool,
    /// Its bytes; `None` for a line that is too long.
    pub(crate) bytes: Option<&'a [u8]>,
}

/// Why an input whose first line breaks off in the middle of a value is not one value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum NotOne {
    /// It is broken on this line.
    BrokenOn(usize),
    /// It is over 16 MiB.
    TooLarge,
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
    fn next(&mut self) -> io::Result<Option<Value<'_>>>;
}

/// The values of an input, read one by one.
#[derive(Debug)]
pub(crate) struct Values<R> {
    form: Form,
    /// What was read ahead, then the rest.
    source: Chain<Cursor<Vec<u8>>, BufReader<R>>,
    text: Vec<u8>,
    lines_read: usize,
    not_one: Option<NotOne>,
}

impl<R: Read> Values<R> {
    /// Reads the first line that is not blank, and where it is no value by itself, as much as one value may have.
    ///
    /// # Errors
    /// Those of reading the source.
    pub(crate) fn open(source: R) -> io::Result<Self> {
        let mut source = BufReader::with_capacity(CHUNK, source);
        let mut head = Vec::new();
        let mut lines_read = 0_usize;
        while read_line(&mut source, &mut head)? > 0 {
            if lines_read == 0 && head.starts_with(BYTE_ORDER_MARK) {
                head.drain(..BYTE_ORDER_MARK.len());
            }
            if !(is_blank(&head) && head.ends_with(b"\n")) {
                break;
            }
            lines_read = lines_read.saturating_add(1);
            head.clear();
        }
        let (mut form, mut not_one) = (Form::Lines, None);
        let is_cut = is_too_long(&head);
        let first = check(&head);
        if is_cut || first.is_err() {
            let room = WHOLE_LIMIT.saturating_add(1).saturating_sub(size(&head));
            let more = (&mut source).take(room).read_to_end(&mut head)?;
            let whole = if size(&head) > WHOLE_LIMIT {
                Err(NotOne::TooLarge)
            } else {
                check(&head).map_err(|error| NotOne::BrokenOn(lines_read.saturating_add(error.line())))
            };
            let is_line = is_cut && check(head.split(|byte| *byte == b'\n').next().unwrap_or_default()).is_ok();
            match whole {
                Ok(()) if !is_line => form = Form::Whole,
                Ok(()) => {}
                Err(reason) => {
                    let breaks_off = more > 0 && !is_cut && first.is_err_and(|error| error.is_eof());
                    not_one = breaks_off.then_some(reason);
                }
            }
        }
        Ok(Self { form, source: Cursor::new(head).chain(source), text: Vec::new(), lines_read, not_one })
    }

    fn next_line(&mut self) -> io::Result<Option<Value<'_>>> {
        loop {
            self.text.clear();
            if read_line(&mut self.source, &mut self.text)? == 0 {
                self.form = Form::Ended;
                return Ok(None);
            }
            self.lines_read = self.lines_read.saturating_add(1);
            let (line, is_whole) = (self.lines_read, false);
            if is_too_long(&self.text) {
                if !self.text.ends_with(b"\n") {
                    self.source.skip_until(b'\n')?;
                }
                return Ok(Some(Value { line, is_whole, bytes: None }));
            }
            if !is_blank(&self.text) {
                return Ok(Some(Value { line, is_whole, bytes: Some(without_end(&self.text)) }));
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
        self.form == Form::Lines && is_head_read && !rest.buffer().contains(&b'\n')
    }

    fn next(&mut self) -> io::Result<Option<Value<'_>>> {
        match self.form {
            Form::Ended => Ok(None),
            Form::Whole => {
                self.form = Form::Ended;
                std::mem::swap(&mut self.text, self.source.get_mut().0.get_mut());
                let line = self.lines_read.saturating_add(1);
                Ok(Some(Value { line, is_whole: true, bytes: Some(&self.text) }))
            }
            Form::Lines => self.next_line(),
        }
    }
}

/// Reads on to the end of the line, but no further than a line may go.
fn read_line(source: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<usize> {
    source.take(LINE_WITH_END).read_until(b'\n', line)
}

fn without_end(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}

fn is_too_long(line: &[u8]) -> bool {
    without_end(line).len() > LINE_LIMIT
}

fn is_blank(line: &[u8]) -> bool {
    line.iter().all(u8::is_ascii_whitespace)
}

/// Whether this is one JSON value, without building it.
fn check(text: &[u8]) -> Result<(), serde_json::Error> {
    serde_json::from_slice::<IgnoredAny>(text).map(|_| ())
}

fn size(text: &[u8]) -> u64 {
    u64::try_from(text.len()).unwrap_or(u64::MAX)
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

    fn read(input: &[u8]) -> Vec<(usize, bool, Option<Vec<u8>>)> {
        let mut values = Values::open(input).unwrap();
        let mut found = Vec::new();
        while let Some(value) = values.next().unwrap() {
            found.push((value.line, value.is_whole, value.bytes.map(<[u8]>::to_vec)));
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
            let fits = "a".repeat(LINE_LIMIT);
            assert_eq!(read(format!("{fits}{end}").as_bytes()), [line(1, &fits)]);
            assert_eq!(read(format!("1\n{fits}{end}").as_bytes()), [line(1, "1"), line(2, &fits)]);
            assert_eq!(read(format!("{fits}a{end}").as_bytes()), [(1, false, None)]);
            assert_eq!(read(format!("{fits}aa{end}").as_bytes()), [(1, false, None)]);
            assert_eq!(read(format!("1\n{fits}aaa{end}\n2").as_bytes()).len(), 3);
        }
        let long = format!("[\"{}\"]", "a".repeat(LINE_LIMIT));
        assert_eq!(read(long.as_bytes()), [(1, false, None)], "one value, but on one line");
        let parts = format!("[\"{}\",\n1]", "a".repeat(LINE_LIMIT));
        assert_eq!(read(parts.as_bytes()), [(1, true, Some(parts.clone().into_bytes()))], "one value on two lines");
    }

    #[test]
    fn a_value_over_lines_may_have_16_mib() {
        let value = |size: usize| format!("[\n{}]", " ".repeat(size - 3));
        let limit = usize::try_from(WHOLE_LIMIT).unwrap();
        assert!(read(value(limit).as_bytes())[0].1);
        let too_large = value(limit + 1);
        assert_eq!(read(too_large.as_bytes()), [line(1, "["), (2, false, None)]);
        assert_eq!(Values::open(too_large.as_bytes()).unwrap().not_one(), Some(NotOne::TooLarge));
        assert_eq!(Values::open(b"\n{\n1}\n".as_slice()).unwrap().not_one(), Some(NotOne::BrokenOn(3)));
        assert_eq!(Values::open(b"}\n{}\n".as_slice()).unwrap().not_one(), None);
    }

    #[test]
    fn what_was_read_ahead_is_not_waited_for() {
        let mut values = Values::open(b"1\n2\n3".as_slice()).unwrap();
        assert!(!values.may_wait());
        values.next().unwrap();
        assert!(!values.may_wait());
        values.next().unwrap();
        assert!(values.may_wait(), "the third line has no end yet");
    }
}
