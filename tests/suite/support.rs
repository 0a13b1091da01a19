//! The same case on both sides: how the words of `ssp-core` and those of the oracle correspond.

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use ssp_core::facts::{ActorKind, Answer, Answers, Atom, Fact, Flag};
use ssp_core::rule::{Judgement, Question};

use crate::oracle;

/// A day of the calendar.
pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}

/// The oracle's name for a day.
pub fn to_oracle(date: NaiveDate) -> oracle::Date {
    oracle::Date::of(date.year(), date.month() as i32, date.day() as i32)
}

/// The day by the oracle's name.
pub fn from_oracle(date: oracle::Date) -> NaiveDate {
    day(date.year(), date.month() as u32, date.day() as u32)
}

/// The oracle's bit for each question, found by its name.
fn bit_of(id: &str) -> u32 {
    let place = oracle::questions::QUESTIONS.iter().position(|name| *name == id);
    1 << place.unwrap_or_else(|| panic!("the oracle does not know the question {id}"))
}

static FACT_BITS: LazyLock<Vec<u32>> = LazyLock::new(|| Fact::ALL.iter().map(|fact| bit_of(fact.id())).collect());
static FLAG_BITS: LazyLock<Vec<u32>> = LazyLock::new(|| {
    // Necessity is a judgement and never a question.
    Flag::ALL.iter().map(|flag| if *flag == Flag::Necessary { 0 } else { bit_of(flag.id()) }).collect()
});

/// The oracle's bit for a fact.
pub fn fact_bit(fact: Fact) -> u32 {
    FACT_BITS[fact as usize]
}

/// The oracle's set of these questions.
pub fn question_bits(questions: &[Question]) -> u32 {
    questions.iter().fold(0, |set, question| {
        set | match question {
            Question::BirthDate => oracle::questions::BIRTH_DATE,
            Question::Fact(fact) => fact_bit(*fact),
            Question::Flag(flag) => FLAG_BITS[*flag as usize],
        }
    })
}

static JUDGEMENT_BITS: LazyLock<Vec<u16>> = LazyLock::new(|| {
    let place = |id: &str| oracle::questions::JUDGEMENTS.iter().position(|name| *name == id);
    Judgement::ALL.iter().map(|one| 1 << place(one.id()).expect("the oracle knows every judgement")).collect()
});

/// The oracle's set of these judgements.
pub fn judgement_bits(judgements: &[Judgement]) -> u16 {
    judgements.iter().fold(0, |set, one| set | JUDGEMENT_BITS[*one as usize])
}

/// The oracle's word for an answer.
pub fn answer(answer: Answer) -> oracle::Answer {
    match answer {
        Answer::Yes => oracle::Answer::Yes,
        Answer::No => oracle::Answer::No,
        Answer::Unknown => oracle::Answer::Declined,
        Answer::NotAsked => oracle::Answer::NotAsked,
    }
}

/// The oracle's form of the answers about facts.
pub fn answers(answers: &Answers) -> oracle::Answers {
    Fact::ALL.iter().fold(oracle::Answers::default(), |all, fact| {
        all.with(fact_bit(*fact), answer(answers.get(Atom::Fact(*fact))))
    })
}

/// The oracle's word for a kind of participant.
pub fn kind(kind: ActorKind) -> oracle::Kind {
    oracle::Kind::ALL[kind as usize]
}

/// The four answers that a question can have.
pub const FOUR: [Answer; 4] = [Answer::Yes, Answer::No, Answer::Unknown, Answer::NotAsked];

/// A generator of pseudo-random numbers (xorshift64*), the same on every machine.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    pub const fn new(seed: u64) -> Self {
        Self(seed | 1)
    }

    pub const fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 16
    }

    /// A number below `end`.
    pub const fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// Whether a thing with these odds happens.
    pub const fn one_in(&mut self, odds: u64) -> bool {
        self.below(odds) == 0
    }

    /// One of these.
    pub const fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.below(items.len() as u64) as usize]
    }
}

/// The profile that ships as a file under this id, or why there is none.
pub fn shipped_profile(id: &str) -> Result<ssp_core::profile::Profile, String> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../crates/ssp-core/profiles");
    let path = std::path::Path::new(path).join(format!("{id}.json"));
    let _text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    Err("profile files cannot be read yet".into())
}
