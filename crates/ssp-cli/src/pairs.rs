//! Two inputs read side by side: each value of the one with the value of the other in the same place.

use std::io::{self, Read};

use crate::input::{NotOne, Source, Value, Values};

/// Inputs and their answers, as the values `{"input": …, "answer": …}`.
#[derive(Debug)]
pub(crate) struct Pairs<I, A> {
    inputs: Values<I>,
    answers: Values<A>,
    text: Vec<u8>,
}

impl<I: Read, A: Read> Pairs<I, A> {
    /// The values of both, in order.
    pub(crate) const fn new(inputs: Values<I>, answers: Values<A>) -> Self {
        Self { inputs, answers, text: Vec::new() }
    }
}

impl<I: Read, A: Read> Source for Pairs<I, A> {
    fn not_one(&self) -> Option<NotOne> {
        self.answers.not_one()
    }

    fn may_wait(&self) -> bool {
        self.inputs.may_wait() || self.answers.may_wait()
    }

    /// The next pair, on the line of its answer. Where one of the two has ended its half is left out, and is missed there.
    fn next(&mut self) -> io::Result<Option<Value<'_>>> {
        let Self { inputs, answers, text } = self;
        let (input, answer) = (inputs.next()?, answers.next()?);
        let Some(either) = answer.or(input) else { return Ok(None) };
        let (line, is_whole) = (either.line, either.is_whole);
        text.clear();
        let mut before: &[u8] = b"{";
        for (name, half) in [("\"input\":", input), ("\"answer\":", answer)] {
            let Some(half) = half else { continue };
            let bytes = match half.bytes {
                Ok(bytes) => bytes,
                Err(too_long) => return Ok(Some(Value { line, is_whole, bytes: Err(too_long) })),
            };
            text.extend_from_slice(before);
            text.extend_from_slice(name.as_bytes());
            text.extend_from_slice(bytes);
            before = b",";
        }
        text.push(b'}');
        Ok(Some(Value { line, is_whole, bytes: Ok(text) }))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that fails should say so at once")]
mod tests {
    use super::*;
    use crate::input::Limits;

    fn read(inputs: &[u8], answers: &[u8]) -> Vec<(usize, String)> {
        let mut pairs =
            Pairs::new(Values::open(inputs, Limits::ASKED).unwrap(), Values::open(answers, Limits::ANSWERS).unwrap());
        let mut found = Vec::new();
        while let Some(value) = pairs.next().unwrap() {
            found.push((value.line, String::from_utf8(value.bytes.unwrap().to_vec()).unwrap()));
        }
        found
    }

    #[test]
    fn values_in_the_same_place_stand_together() {
        let line = |number: usize, text: &str| (number, text.to_owned());
        let expected = [line(1, r#"{"input":1,"answer":3}"#), line(3, r#"{"input":2,"answer":4}"#)];
        assert_eq!(read(b"1\n2", b"3\n\n4\n"), expected);
        assert_eq!(read(b"{\n}", b"5"), [line(1, "{\"input\":{\n},\"answer\":5}")]);
        assert_eq!(read(b"1\n2", b"3"), [line(1, r#"{"input":1,"answer":3}"#), line(2, r#"{"input":2}"#)]);
        assert_eq!(read(b"1", b"3\n4"), [line(1, r#"{"input":1,"answer":3}"#), line(2, r#"{"answer":4}"#)]);
        assert_eq!(read(b"", b""), []);
    }
}
