//! Preparedness (contract section 8).

use super::programmes::{Partial, partial_verdict};
use super::questions::{ACUTE, AFFECTS_18_TO_25, AFFECTS_UNDER_18, Answer, Answers, SPECIAL_CASE, explore};
use super::towns::Outcome;

/// By acute, affects under 18, affects 18 to 25.
const fn complete(acute: bool, under_18: bool, from_18_to_25: bool) -> Outcome {
    match (acute, under_18, from_18_to_25) {
        (false, _, _) | (true, false, false) => Outcome::No,
        (true, true, _) => Outcome::Yes,
        (true, false, true) => Outcome::Judge(SPECIAL_CASE),
    }
}

/// The verdict with its `ask`; `scope` is not read.
pub fn preparedness(acute: Answer, under_18: Answer, from_18_to_25: Answer) -> Partial {
    let answers =
        Answers::default().with(ACUTE, acute).with(AFFECTS_UNDER_18, under_18).with(AFFECTS_18_TO_25, from_18_to_25);
    let reads = ACUTE | AFFECTS_UNDER_18 | AFFECTS_18_TO_25;
    let is = |world: u32, question: u32| world & question != 0;
    let explored = explore(answers, reads, &[()], |(), world| {
        complete(is(world, ACUTE), is(world, AFFECTS_UNDER_18), is(world, AFFECTS_18_TO_25))
    });
    partial_verdict(&explored, answers.declined)
}
