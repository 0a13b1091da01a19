//! The inputs: fixed by a seed, the same for every engine.

use chrono::{Datelike, Days, Months, NaiveDate};
use ssp_core::age::LeapDay;
use ssp_core::facts::{Answer, Answers, Atom, Atoms, Fact, implies};
use ssp_core::koebenhavn::KOEBENHAVN;
use ssp_core::rule::Known;

/// How many inputs there are.
pub const COUNT: usize = 1_000;
const SEED: u64 = 0x55_50_2b_2026;

/// One person on one day.
#[derive(Clone, Debug)]
pub struct Input {
    /// The assessment date.
    pub date: NaiveDate,
    /// The birth date.
    pub birth: NaiveDate,
    /// The day of release, which one person in eight has.
    pub release: Option<NaiveDate>,
    /// Which facts hold; the others do not.
    pub holds: Atoms,
    /// The facts that are left unanswered where answers are missing, about half of them.
    pub unanswered: Atoms,
}

impl Input {
    /// Every fact answered.
    pub fn answers(&self) -> Answers {
        let no = Atoms::facts(Fact::ALL).without(self.holds);
        Answers { yes: self.holds, no, declined: Atoms::NONE }
    }

    /// About half of the facts answered.
    pub fn some_answers(&self) -> Answers {
        let Answers { yes, no, declined } = self.answers();
        Answers { yes: yes.without(self.unanswered), no: no.without(self.unanswered), declined }
    }

    /// What the rules of København can take as known with these answers.
    pub fn known(&self, answers: Answers) -> Known {
        let leap_day: LeapDay = KOEBENHAVN.leap_day.policy;
        Known::new(self.date, Some(self.birth), self.release, leap_day).with_answers(answers)
    }

    /// Whether a fact holds.
    pub fn is(&self, fact: Fact) -> bool {
        self.holds.has(Atom::Fact(fact))
    }

    /// The case in JSON, with these answers.
    pub fn json(&self, answers: Answers) -> String {
        let facts = Fact::ALL.iter().filter_map(|fact| match answers.get(Atom::Fact(*fact)) {
            Answer::Yes => Some((fact.id().to_owned(), true.into())),
            Answer::No => Some((fact.id().to_owned(), false.into())),
            Answer::Unknown | Answer::NotAsked => None,
        });
        let facts: serde_json::Map<String, serde_json::Value> = facts.collect();
        let mut case = serde_json::json!({
            "date": self.date.to_string(),
            "birthDate": self.birth.to_string(),
            "facts": facts,
        });
        if let Some(release) = self.release {
            case["releaseDate"] = release.to_string().into();
        }
        case.to_string()
    }
}

/// The inputs. One in four is born within a day of an age limit, the others are 5 to 29 years old on any day; each fact
/// holds for three persons in ten, and for whoever it follows for.
pub fn inputs() -> Vec<Input> {
    let mut random = SplitMix(SEED);
    (0..COUNT).map(|_| input(&mut random)).collect()
}

fn input(random: &mut SplitMix) -> Input {
    let first = NaiveDate::from_ymd_opt(2017, 1, 1).expect("a date");
    let date = first + Days::new(random.below(365 * 12));
    let birth = match random.below(4) {
        0 => {
            let months = [120, 210, 216, 300][random.below(4) as usize];
            (date - Months::new(months)) + Days::new(random.below(3)) - Days::new(1)
        }
        _ => date - Days::new(5 * 365 + random.below(25 * 365)),
    };
    let release = (random.below(8) == 0).then(|| date - Days::new(random.below(300)));
    let mut holds = Atoms::NONE;
    for &fact in Fact::ALL {
        if random.below(10) < 3 {
            holds = holds.with(Atom::Fact(fact)).or(Atoms::facts(implies(fact)));
        }
    }
    let unanswered = Fact::ALL.iter().filter(|_| random.below(2) == 0).copied();
    let unanswered = unanswered.fold(Atoms::NONE, |set, fact| set.with(Atom::Fact(fact)));
    debug_assert!(birth.year() > 1900);
    Input { date, birth, release, holds, unanswered }
}

/// The generator SplitMix64: three lines, and the same numbers wherever it runs.
struct SplitMix(u64);

impl SplitMix {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }
}
