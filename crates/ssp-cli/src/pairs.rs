//! Two inputs read side by side: each value of the one with the value of the other in the same place.

use std::io::{self, Read};
use std::path::Path;

use crate::input::{Item, NotOne, Part, Source, Values};

/// Inputs and their answers, as the values `{"input": …, "answer": …}`.
#[derive(Debug)]
pub(crate) struct Pairs<'f, I, A> {
    inputs: Values<I>,
    answers: Values<A>,
    /// Where each of them stands; `None` for standard input.
    files: [Option<&'f Path>; 2],
}

impl<'f, I: Read, A: Read> Pairs<'f, I, A> {
    /// The values of both, in order.
    pub(crate) const fn new(inputs: Values<I>, answers: Values<A>, files: [Option<&'f Path>; 2]) -> Self {
        Self { inputs, answers, files }
    }
}

impl<I: Read, A: Read> Source for Pairs<'_, I, A> {
    fn not_one(&self) -> Option<NotOne> {
        self.answers.not_one()
    }

    fn may_wait(&self) -> bool {
        self.inputs.may_wait() || self.answers.may_wait()
    }

    /// The next pair. Where one of the two has ended its half is left out, and is missed there.
    fn next(&mut self) -> io::Result<Option<Item<'_>>> {
        let (input, answer) = (self.inputs.next_value()?, self.answers.next_value()?);
        if input.is_none() && answer.is_none() {
            return Ok(None);
        }
        let [of_inputs, of_answers] = self.files;
        Ok(Some(Item::Parts([
            Part { field: "input", file: of_inputs, value: input },
            Part { field: "answer", file: of_answers, value: answer },
        ])))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that fails should say so at once")]
mod tests {
    use super::*;
    use crate::input::Limits;

    type Half = Option<(usize, String)>;

    fn read(inputs: &[u8], answers: &[u8]) -> Vec<(usize, [Half; 2])> {
        let open = |text| Values::open(text, Limits::ASKED).unwrap();
        let mut pairs = Pairs::new(open(inputs), open(answers), [None, None]);
        let mut found = Vec::new();
        while let Some(item) = pairs.next().unwrap() {
            let line = item.line();
            let Item::Parts(parts) = item else { continue };
            let half = |part: Part<'_>| {
                part.value.map(|value| (value.line, String::from_utf8(value.bytes.unwrap().to_vec()).unwrap()))
            };
            found.push((line, parts.map(half)));
        }
        found
    }

    #[test]
    fn values_in_the_same_place_stand_together() {
        let half = |line: usize, text: &str| Some((line, text.to_owned()));
        let first = (1, [half(1, "1"), half(1, "3")]);
        assert_eq!(read(b"1\n2", b"3\n\n4\n"), [first.clone(), (3, [half(2, "2"), half(3, "4")])]);
        assert_eq!(read(b"{\n}", b"5"), [(1, [half(1, "{\n}"), half(1, "5")])]);
        assert_eq!(read(b"1\n2", b"3"), [first.clone(), (2, [half(2, "2"), None])]);
        assert_eq!(read(b"1", b"3\n4"), [first, (2, [None, half(2, "4")])]);
        assert_eq!(read(b"", b""), []);
    }
}
