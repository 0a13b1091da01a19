//! Random dated cases and disclosures against the oracle, through the same functions that a case system calls.

use chrono::{Datelike, Days, Months, NaiveDate};
use ssp_core::assess::assess;
use ssp_core::case::Case;
use ssp_core::disclose::{Actor, Disclosure};
use ssp_core::facts::{ActorKind, Answer, Answers, Atom, Cooperation, Fact, Purpose};
use ssp_core::profile::Programme;
use ssp_core::rule::Known;
use ssp_core::text::Lang;

use crate::compare::{assessment_differs, disclosure_differs, eligibility};
use crate::oracle::{self, ProposedLead, Verdict};
use crate::support::{
    self, FOUR, Municipality, Random, answers, day, in_parallel, judgement_bits, municipalities, question_bits,
    to_oracle,
};
use crate::zz_counts::Suite;

const CASES: u64 = 1_000_000;
const DISCLOSURES: u64 = 200_000;

/// The ages around which dates are drawn, in months.
const LIMITS: [u32; 8] = [120, 180, 210, 216, 300, 312, 360, 0];
/// The days on which the law changes.
const LAW: [(i32, u32, u32); 7] =
    [(2007, 1, 1), (2009, 4, 1), (2010, 12, 21), (2012, 1, 1), (2016, 3, 1), (2024, 1, 1), (2026, 1, 15)];

fn clamp(date: NaiveDate) -> NaiveDate {
    date.clamp(Known::CALENDAR_FROM, Known::CALENDAR_TO)
}

/// A few days before or after.
fn near(random: &mut Random, date: NaiveDate) -> NaiveDate {
    clamp(date + Days::new(random.below(5)) - Days::new(2))
}

/// Any day of the contract's calendar.
fn any_day(random: &mut Random) -> NaiveDate {
    let all = (Known::CALENDAR_TO - Known::CALENDAR_FROM).num_days() as u64 + 1;
    Known::CALENDAR_FROM + Days::new(random.below(all))
}

/// The last day of February of a year, or a month's end.
fn awkward_day(random: &mut Random, year: i32) -> NaiveDate {
    let month = random.pick(&[2, 2, 2, 3, 8, 8, 5, 12]);
    let first = day(year, month, 1);
    let last = first + Months::new(1) - Days::new(1);
    random.pick(&[last, last, first, last - Days::new(1)])
}

/// The assessment date: anything, days of the law, our own decades, month ends.
pub fn date(random: &mut Random) -> NaiveDate {
    match random.below(8) {
        0 => any_day(random),
        1 | 2 => {
            let (year, month, at) = random.pick(&LAW);
            near(random, day(year, month, at))
        }
        3 => {
            let year = 2000 + random.below(60) as i32;
            awkward_day(random, year)
        }
        _ => day(2000, 1, 1) + Days::new(random.below(20_000)),
    }
}

/// A birth date that some age limit makes interesting on this day; sometimes after it.
pub fn birth(random: &mut Random, date: NaiveDate) -> NaiveDate {
    match random.below(8) {
        0 => any_day(random),
        1 => near(random, date),
        2 => {
            let year = (date.year() - random.below(32) as i32).max(1850);
            awkward_day(random, year)
        }
        3 => {
            let leap_year = (date.year() - random.below(32) as i32).max(1852) / 4 * 4;
            NaiveDate::from_ymd_opt(leap_year, 2, 29).unwrap_or(date)
        }
        _ => {
            let months = random.pick(&LIMITS);
            let back = clamp(date.checked_sub_months(Months::new(months)).unwrap_or(Known::CALENDAR_FROM));
            near(random, back)
        }
    }
}

/// A day of release: around the eighteenth birthday, around the day, anything.
pub fn release(random: &mut Random, date: NaiveDate, birth: Option<NaiveDate>) -> NaiveDate {
    match (random.below(4), birth) {
        (0, _) => any_day(random),
        (1 | 2, Some(birth)) => near(random, clamp(birth + Months::new(216))),
        _ => near(random, date),
    }
}

/// Answers from all known to nothing known. They contradict each other now and then only.
fn some_answers(random: &mut Random) -> Answers {
    let truth = oracle::questions::implied((random.next() & random.next()) as u32 & oracle::questions::ALL_FACTS);
    let odds = random.pick(&[1, 2, 4, 16]);
    let wrong = random.one_in(20);
    Fact::ALL.iter().fold(Answers::NONE, |all, fact| {
        let is_true = truth & support::fact_bit(*fact) != 0;
        let answer = match (random.one_in(odds), is_true != (wrong && random.one_in(4))) {
            (true, _) => random.pick(&[Answer::Unknown, Answer::NotAsked]),
            (false, true) => Answer::Yes,
            (false, false) => Answer::No,
        };
        all.fact(*fact, answer)
    })
}

/// A level of the town's scale, seldom one off it.
fn some_level(random: &mut Random, town: &oracle::Town) -> Option<u8> {
    let top = town.levels.map_or(0, |levels| levels.top);
    match random.below(40) {
        0 => Some(0),
        1 => Some(top + 1),
        2..20 if top > 0 => Some(1 + random.below(top.into()) as u8),
        _ => None,
    }
}

/// A case of one of these municipalities, with faults now and then, and what is said of its lead.
pub fn one_case(random: &mut Random, towns: &[Municipality]) -> (Municipality, Case, ProposedLead) {
    // København has the most rules: half of the cases are its.
    let town = if random.one_in(2) { towns[0] } else { random.pick(towns) };
    let date = date(random);
    let birth_date = (!random.one_in(5)).then(|| birth(random, date));
    let release_date = random.one_in(3).then(|| release(random, date, birth_date));
    let (proposed_lead, proposed) = match random.below(6) {
        0 => (Some(random.pick(&["bbu", "BBU", " Borgercenter Børn og Unge "])), ProposedLead::Bbu),
        1 => (Some("school"), ProposedLead::Other),
        _ => (None, ProposedLead::NotGiven),
    };
    let case = Case {
        birth_date,
        release_date,
        answers: some_answers(random),
        level: some_level(random, town.1),
        proposed_lead: proposed_lead.map(ToOwned::to_owned),
        goals: Programme::ALL.iter().copied().filter(|_| random.one_in(4)).collect(),
        ..Case::on(date)
    };
    (town, case, proposed)
}

/// What differs; `Ok(false)` where both sides refuse the case.
fn check_case((profile, town): Municipality, case: &Case, proposed: ProposedLead) -> Result<bool, String> {
    let (date, birth) = (to_oracle(case.date), case.birth_date.map(to_oracle));
    let expected =
        oracle::partial(town, date, birth, case.release_date.map(to_oracle), answers(&case.answers), case.level);
    // The oracle has one word for every fault; a birth after the date is one that it sees through the age.
    let (found, expected) = match (assess(profile, case, Lang::Danish), expected) {
        (Err(_), None) => return Ok(false),
        (Ok(found), Some(expected)) => (found, expected),
        (found, expected) => return Err(format!("{:?}; the oracle: {expected:?}", found.err())),
    };
    if let Some(difference) = assessment_differs(&found, &expected) {
        return Err(difference);
    }
    let age = birth.map(|birth| oracle::age_in_months(birth, date, town.leap));
    if found.age.map(|age| i32::from(age.months())) != age {
        return Err(format!("age {:?}; the oracle: {age:?} months", found.age));
    }
    if let Some(level) = &found.case_level {
        let must = town.levels.is_some_and(|levels| levels.lead_and_forum)
            && expected.case_level.is_some_and(|level| level.lead_must_be_bbu(proposed));
        if level.violations.iter().any(|violation| violation.id == "leadMustBeBbu") != must {
            return Err(format!("leadMustBeBbu: {:?}, the oracle {must}", level.violations));
        }
    }
    // What follows from the verdicts: who handles radicalisation and SSP+, the goals' outcome and questions, every judgement in words.
    if town.id.starts_with("koebenhavn") {
        let (ssp, leaders) = age.map_or((false, false), oracle::programmes::handled_by);
        let leaders = leaders && age < Some(300);
        let handled_by = &found.programmes.radicalisation.handled_by;
        let expected: Vec<&str> =
            [(ssp, "ssp"), (leaders, "sspPlusLedergruppe")].iter().filter(|(by, _)| *by).map(|(_, by)| *by).collect();
        if *handled_by != expected {
            return Err(format!("handledBy {handled_by:?}; the oracle: {expected:?}"));
        }
        let handled_by = &found.programmes.ssp_plus.handled_by;
        let group = age.is_some_and(|age| (210..300).contains(&age));
        let leaders = group && case.answers.get(Atom::Fact(Fact::SpeciallyComplicated)) == Answer::Yes;
        let expected: Vec<&str> = [(group, "sspPlusGruppe"), (leaders, "sspPlusLedergruppe")]
            .iter()
            .filter(|(by, _)| *by)
            .map(|(_, by)| *by)
            .collect();
        if *handled_by != expected {
            return Err(format!("sspPlus handledBy {handled_by:?}, expected {expected:?}"));
        }
    }
    let goals = if case.goals.is_empty() { Programme::ALL } else { &case.goals };
    let is_goal = |index: usize| {
        let programme = match index {
            oracle::programmes::PSP_BASIS => Programme::Psp,
            oracle::programmes::KSP_BASIS => Programme::Ksp,
            _ => Programme::ALL[index],
        };
        goals.contains(&programme)
    };
    let asked = expected.verdicts.iter().enumerate().filter(|(index, _)| is_goal(*index));
    let asked = asked.fold(0, |set, (_, partial)| set | partial.ask);
    let of_level = expected.case_level.filter(|_| is_goal(0)).map_or(0, |level| level.ask);
    if question_bits(&found.next_questions) != asked | of_level
        || found.next_questions.len() as u32 != (asked | of_level).count_ones()
    {
        return Err(format!("nextQuestions {:?}", found.next_questions));
    }
    let of_goals = || expected.verdicts[..9].iter().enumerate().filter(|(index, _)| is_goal(*index));
    let outcome =
        [Verdict::Yes, Verdict::Open].into_iter().find(|wanted| of_goals().any(|(_, one)| one.verdict == *wanted));
    if eligibility(found.outcome) != outcome.unwrap_or(Verdict::No) {
        return Err(format!("outcome {:?}; the oracle: {outcome:?}", found.outcome));
    }
    let judged = expected.verdicts.iter().fold(0, |set, partial| set | partial.judge);
    let judged = judged | expected.case_level.map_or(0, |level| level.judge);
    let in_words: Vec<_> = found.judgements.0.keys().copied().collect();
    if judgement_bits(&in_words) != judged {
        return Err(format!("judgements {in_words:?}"));
    }
    Ok(true)
}

#[test]
fn a_million_random_cases() {
    let mut suite = Suite::start("random.cases");
    let towns = municipalities();
    let answered: u64 = in_parallel(2, |thread| {
        let mut random = Random::new(0x5353_5000 + thread * 0x9E37_79B9);
        let mut answered = 0;
        for number in 0..CASES / 2 {
            let (town, case, proposed) = one_case(&mut random, &towns);
            match check_case(town, &case, proposed) {
                Ok(is_answered) => answered += u64::from(is_answered),
                Err(difference) => panic!("thread {thread}, case {number}, {}: {case:?}\n{difference}", town.0.id),
            }
        }
        answered
    })
    .into_iter()
    .sum();
    suite.count("cases", CASES);
    suite.count("answered", answered);
    suite.finish();
}

fn one_actor(random: &mut Random) -> Actor {
    let kind = random.pick(ActorKind::ALL);
    let mut likely_yes =
        || random.pick(&[Answer::Yes, Answer::Yes, Answer::Yes, Answer::No, Answer::Unknown, Answer::NotAsked]);
    Actor { kind, participates: likely_yes(), public_task: likely_yes(), drawn_in: likely_yes() }
}

/// A disclosure of any kind.
pub fn one_disclosure(random: &mut Random) -> Disclosure {
    let date = date(random);
    let birth_date = (!random.one_in(3)).then(|| birth(random, date));
    let release_date = random.one_in(3).then(|| release(random, date, birth_date));
    let purpose = random.pick(&[
        Purpose::Prevention,
        Purpose::Prevention,
        Purpose::Prevention,
        Purpose::Investigation,
        Purpose::Mixed,
    ]);
    let (from, to) = (one_actor(random), one_actor(random));
    Disclosure {
        necessary: random.pick(&[Answer::Yes, Answer::Yes, Answer::No, Answer::Unknown, Answer::NotAsked]),
        identifiable: random.pick(&[
            Answer::Yes,
            Answer::Yes,
            Answer::Yes,
            Answer::No,
            Answer::Unknown,
            Answer::NotAsked,
        ]),
        gang_relation: random.pick(&FOUR),
        consent: random.pick(&FOUR),
        birth_date,
        release_date,
        answers: some_answers(random),
        ..Disclosure::new(date, random.pick(Cooperation::ALL), from, to, purpose)
    }
}

fn check_disclosure(disclosure: &Disclosure) -> Result<bool, String> {
    let expected = oracle::disclose(&support::disclosure(disclosure));
    match (disclosure.assess(Lang::English), expected) {
        (Err(_), None) => Ok(false),
        (Ok(found), Some(expected)) => match disclosure_differs(&found, &expected) {
            None => Ok(true),
            Some(difference) => Err(difference),
        },
        (found, expected) => Err(format!("{:?}; the oracle: {expected:?}", found.err())),
    }
}

#[test]
fn random_disclosures() {
    let mut suite = Suite::start("random.disclosures");
    let answered: u64 = in_parallel(2, |thread| {
        let mut random = Random::new(0x0115_0115 + thread * 0x9E37_79B9);
        let mut answered = 0;
        for number in 0..DISCLOSURES / 2 {
            let disclosure = one_disclosure(&mut random);
            match check_disclosure(&disclosure) {
                Ok(is_answered) => answered += u64::from(is_answered),
                Err(difference) => panic!("thread {thread}, disclosure {number}: {disclosure:?}\n{difference}"),
            }
        }
        answered
    })
    .into_iter()
    .sum();
    suite.count("disclosures", DISCLOSURES);
    suite.count("answered", answered);
    suite.finish();
}
