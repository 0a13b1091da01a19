//! The same case on both sides: how the words of `ssp-core` and those of the oracle correspond.

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use ssp_core::age::LeapDay;
use ssp_core::disclose::{Actor, Disclosure};
use ssp_core::facts::{ActorKind, Answer, Answers, Atom, Cooperation, Fact, Flag, Purpose};
use ssp_core::input::Json;
use ssp_core::koebenhavn::KOEBENHAVN;
use ssp_core::profile::{Profile, built_in, file};
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
    Fact::ALL
        .iter()
        .fold(oracle::Answers::default(), |all, fact| all.with(fact_bit(*fact), answer(answers.get(Atom::Fact(*fact)))))
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

/// The profiles that ship as files, by id; where one cannot be read, the faults.
static SHIPPED: LazyLock<Vec<(&str, Result<Profile, String>)>> = LazyLock::new(|| {
    let read = |text| {
        let json = Json::parse(text).map_err(|error| error.to_string())?;
        file::read(&json).map_err(|faults| faults.to_string())
    };
    file::SHIPPED.iter().map(|(id, text)| (*id, read(text))).collect()
});

/// Every profile that ships as a file, in the order of their ids.
pub static ALL_SHIPPED: LazyLock<Vec<Profile>> =
    LazyLock::new(|| SHIPPED.iter().map(|(_, profile)| profile.clone().unwrap()).collect());

/// The profile that ships as a file under this id, or why there is none.
pub fn shipped_profile(id: &str) -> Result<&'static Profile, String> {
    let found = SHIPPED.iter().find(|(shipped, _)| *shipped == id);
    let (_, profile) = found.ok_or_else(|| "no such file among profile::file::SHIPPED".to_owned())?;
    profile.as_ref().map_err(Clone::clone)
}

/// The oracle's towns, at an address.
static TOWNS: [oracle::Town; 6] = oracle::TOWNS;

/// København with the other policy for 29 February, which no municipality has chosen so far.
static WAITS_FOR_MARCH: oracle::Town =
    oracle::Town { id: "koebenhavn-mar1", leap: oracle::Leap::Mar1, ..oracle::KOEBENHAVN };
static WAITING_PROFILE: LazyLock<Profile> = LazyLock::new(|| {
    let mut profile = KOEBENHAVN.clone();
    profile.id = WAITS_FOR_MARCH.id.into();
    profile.leap_day.policy = LeapDay::Mar1;
    profile
});

/// A municipality that both sides know: its profile, and the oracle's town.
pub type Municipality = (&'static Profile, &'static oracle::Town);

/// Every municipality that both sides know.
pub fn municipalities() -> Vec<Municipality> {
    let of_town = |town: &'static oracle::Town| {
        let profile = built_in(town.id).map_or_else(|| shipped_profile(town.id), Ok);
        (profile.unwrap_or_else(|why| panic!("{}: {why}", town.id)), town)
    };
    TOWNS.iter().map(of_town).chain([(&*WAITING_PROFILE, &WAITS_FOR_MARCH)]).collect()
}

/// The oracle's form of a disclosure.
pub fn disclosure(disclosure: &Disclosure) -> oracle::Disclosure {
    let actor = |actor: Actor| oracle::Actor {
        kind: kind(actor.kind),
        participates: answer(actor.participates),
        public_task: answer(actor.public_task),
        drawn_in: answer(actor.drawn_in),
    };
    oracle::Disclosure {
        date: to_oracle(disclosure.date),
        cooperation: match disclosure.cooperation {
            Cooperation::Ssp => oracle::Cooperation::Ssp,
            Cooperation::Psp => oracle::Cooperation::Psp,
            Cooperation::Ksp => oracle::Cooperation::Ksp,
        },
        purpose: match disclosure.purpose {
            Purpose::Prevention => oracle::Purpose::Prevention,
            Purpose::Investigation => oracle::Purpose::Investigation,
            Purpose::Mixed => oracle::Purpose::Mixed,
        },
        from: actor(disclosure.from),
        to: actor(disclosure.to),
        necessary: answer(disclosure.necessary),
        identifiable: answer(disclosure.identifiable),
        gang_relation: answer(disclosure.gang_relation),
        birth: disclosure.birth_date.map(to_oracle),
        release: disclosure.release_date.map(to_oracle),
        facts: answers(&disclosure.answers),
        leap: oracle::Leap::Feb28,
    }
}

/// Runs this in so many threads, each with its number, and gives back what each returned.
pub fn in_parallel<T: Send>(threads: u64, work: impl Fn(u64) -> T + Sync) -> Vec<T> {
    let work = &work;
    std::thread::scope(|scope| {
        let running: Vec<_> = (0..threads).map(|number| scope.spawn(move || work(number))).collect();
        running
            .into_iter()
            .map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    })
}
