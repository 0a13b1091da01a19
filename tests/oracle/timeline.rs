//! A timeline (contract section 5): every day assessed by itself, equal neighbours put together.

use super::dates::Date;
use super::programmes::{Verdict, partial};
use super::questions::Answers;
use super::towns::Town;

/// The days from `from` up to and not including `until`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    pub from: Date,
    pub until: Date,
    pub verdict: Verdict,
}

/// The intervals of the nine programmes, in the order of [`super::programmes::VERDICTS`]; `None` for a fault.
pub fn timeline(
    town: &Town,
    from: Date,
    until: Date,
    birth: Option<Date>,
    release: Option<Date>,
    answers: Answers,
) -> Option<[Vec<Interval>; 9]> {
    let released_unborn = birth.zip(release).is_some_and(|(birth, release)| release < birth);
    if from >= until || released_unborn || answers.normalised().is_none() {
        return None;
    }
    let mut lines: [Vec<Interval>; 9] = Default::default();
    let mut day = birth.map_or(from, |birth| birth.max(from));
    while day < until {
        let next = day.plus_days(1);
        let assessment = partial(town, day, birth, release, answers, None)?;
        for (line, today) in lines.iter_mut().zip(assessment.verdicts) {
            match line.last_mut() {
                Some(last) if last.verdict == today.verdict => last.until = next,
                _ => line.push(Interval { from: day, until: next, verdict: today.verdict }),
            }
        }
        day = next;
    }
    Some(lines)
}
