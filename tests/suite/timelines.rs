//! Timelines: on each day they say what an assessment on that day says, and what the oracle's timeline says.

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};
use ssp_core::assess::{Ground, assess};
use ssp_core::case::Case;
use ssp_core::facts::{Answer, Atom, Fact};
use ssp_core::input::Json;
use ssp_core::profile::Programme;
use ssp_core::reply::{Kind, Settings, reply};
use ssp_core::text::Lang;

use crate::compare::eligibility;
use crate::oracle::{self, Verdict};
use crate::support::{Municipality, answers, day, from_oracle, in_parallel, municipalities, to_oracle};
use crate::zz_counts::Suite;

const FROM: (i32, u32, u32) = (2005, 6, 1);
const YEARS: i32 = 30;

/// A name, the birth date, the release and the facts that are answered.
type Person = (&'static str, Option<NaiveDate>, Option<NaiveDate>, Vec<(Fact, Answer)>);

fn people() -> Vec<Person> {
    use Answer::{No, Unknown, Yes};
    use Fact::*;
    let crime = [(Crime, Yes), (RepeatedCrime, Yes), (RepeatedCrimeSerious, Yes), (NeedsCoordinatedEffort, Yes)];
    let all_no = |yes: &[Fact]| -> Vec<(Fact, Answer)> {
        Fact::ALL.iter().map(|fact| (*fact, if yes.contains(fact) { Yes } else { No })).collect()
    };
    vec![
        ("everything", Some(day(2008, 7, 15)), None, Fact::ALL.iter().map(|fact| (*fact, Yes)).collect()),
        ("nothing", Some(day(2008, 7, 15)), None, all_no(&[])),
        ("nothing known", Some(day(2008, 7, 15)), None, vec![]),
        ("nothing known, no birth date", None, None, vec![]),
        ("serious", Some(day(2000, 8, 31)), None, crime.to_vec()),
        ("repeated only", Some(day(1996, 8, 30)), None, all_no(&[Crime, RepeatedCrime, NeedsCoordinatedEffort])),
        ("leap day", Some(day(2008, 2, 29)), None, all_no(&[ConcerningBehaviour, GroupOfConcern, PspCooperation])),
        ("leap day of 2000", Some(day(2000, 2, 29)), None, crime.to_vec()),
        (
            "end of August",
            Some(day(2004, 8, 29)),
            None,
            all_no(&[Crime, PersonEndangeringCrime, NeedsCoordinatedEffort]),
        ),
        ("vulnerable", Some(day(1980, 1, 1)), None, all_no(&[SociallyVulnerable])),
        ("vulnerable, nobody knows", Some(day(1990, 12, 31)), None, vec![(SociallyVulnerable, Unknown)]),
        ("released from the prison service", Some(day(1990, 5, 5)), None, all_no(&[ReleasedFromPrisonService])),
        ("released from a placement", Some(day(1999, 3, 31)), None, all_no(&[ReleasedFromPlacement])),
        ("released at 17", Some(day(1994, 2, 28)), Some(day(2011, 2, 28)), all_no(&[ReleasedFromPlacement])),
        ("released at 18", Some(day(1994, 2, 28)), Some(day(2012, 2, 28)), all_no(&[ReleasedFromPlacement])),
        ("release known, birth not", None, Some(day(2012, 2, 29)), all_no(&[ReleasedFromPlacement, Crime])),
        ("release far ahead, birth not known", None, Some(day(2031, 1, 31)), all_no(&[ReleasedFromPlacement])),
        ("remand", Some(day(1995, 11, 11)), None, all_no(&[ReleasedFromRemand, RadicalisedOrAtRisk])),
        ("remand, half answered", Some(day(1995, 11, 11)), None, vec![(ReleasedFromRemand, Yes), (Crime, Unknown)]),
        ("radicalisation", Some(day(2003, 1, 31)), None, all_no(&[RadicalisationConcern, GangRecruitmentRisk])),
        ("no birth date, all answered", None, None, all_no(&[ConcerningBehaviour, KspCooperation, GroupOfConcern])),
        ("a child yet to be born", Some(day(2026, 6, 30)), None, all_no(&[ConcerningBehaviour])),
        ("at risk", Some(day(1997, 9, 9)), None, all_no(&[RiskOfRepeatedCrime, Crime, QualifiedCrime])),
    ]
}

/// The intervals of one programme in the answer's JSON.
fn intervals(value: &Value) -> Vec<(NaiveDate, NaiveDate, Verdict)> {
    let date = |value: &Value| value.as_str().unwrap().parse::<NaiveDate>().unwrap();
    let verdict = |value: &Value| match value.as_str().unwrap() {
        "eligible" | "met" => Verdict::Yes,
        "notEligible" | "notMet" => Verdict::No,
        "open" => Verdict::Open,
        other => panic!("no verdict: {other}"),
    };
    let intervals = value.as_array().unwrap().iter();
    intervals.map(|one| (date(&one["from"]), date(&one["until"]), verdict(&one["verdict"]))).collect()
}

/// Compares one timeline day by day; gives back how many days and how many intervals there were.
fn check((profile, town): Municipality, (name, birth, release, facts): &Person) -> (u64, u64) {
    let (from, until) = (day(FROM.0, FROM.1, FROM.2), day(FROM.0 + YEARS, FROM.1, FROM.2));
    let mut sent: serde_json::Map<String, Value> = serde_json::Map::new();
    let mut case = Case::on(from);
    case.birth_date = *birth;
    case.release_date = *release;
    for (fact, answer) in facts {
        case = case.with(*fact, *answer);
        let answer = match case.answers.get(Atom::Fact(*fact)) {
            Answer::Yes => json!(true),
            Answer::No => json!(false),
            Answer::Unknown => json!("unknown"),
            Answer::NotAsked => Value::Null,
        };
        sent.insert(fact.id().into(), answer);
    }
    let input = json!({
        "profile": town.id, "from": from, "until": until, "birthDate": birth, "releaseDate": release, "facts": sent
    });
    let text = input.to_string();
    let settings = Settings { profiles: ssp_core::case::Profiles::with_default(profile), ..Settings::default() };
    let answer = reply(Kind::Timeline, &Json::parse(&text).unwrap(), &settings).unwrap();
    let answer = serde_json::to_value(&answer).unwrap();
    let lines: Vec<_> = Programme::ALL.iter().map(|one| intervals(&answer["programmes"][one.id()])).collect();
    let grounds: Vec<_> = ["psp", "ksp"].iter().map(|one| intervals(&answer["legalBasis"][one])).collect();

    // The oracle's own timeline.
    let expected = oracle::timeline(
        town,
        to_oracle(from),
        to_oracle(until),
        birth.map(to_oracle),
        release.map(to_oracle),
        answers(&case.answers),
    );
    for ((programme, line), expected) in Programme::ALL.iter().zip(&lines).zip(&expected.unwrap()) {
        let expected: Vec<_> =
            expected.iter().map(|one| (from_oracle(one.from), from_oracle(one.until), one.verdict)).collect();
        assert_eq!(*line, expected, "{}, {name}: {programme}", town.id);
    }

    // They partition the time from the birth on, and neighbours differ.
    let begin = birth.map_or(from, |birth| birth.max(from));
    for line in lines.iter().chain(&grounds) {
        assert_eq!(line.first().map(|one| one.0), Some(begin), "{}, {name}", town.id);
        assert_eq!(line.last().map(|one| one.1), Some(until), "{}, {name}", town.id);
        for pair in line.windows(2) {
            assert!(pair[0].1 == pair[1].0 && pair[0].2 != pair[1].2, "{}, {name}: {pair:?}", town.id);
        }
    }

    // And on each day an assessment says the same.
    let mut days = 0;
    for date in begin.iter_days().take_while(|date| *date < until) {
        days += 1;
        let today = assess(profile, &Case { date, ..case.clone() }, Lang::Danish).unwrap();
        let on_the_day = |line: &[(NaiveDate, NaiveDate, Verdict)]| {
            let covering: Vec<_> = line.iter().filter(|one| one.0 <= date && date < one.1).map(|one| one.2).collect();
            assert_eq!(covering.len(), 1, "{}, {name}: {date}", town.id);
            covering[0]
        };
        for (programme, line) in Programme::ALL.iter().zip(&lines) {
            let verdict = eligibility(today.programmes.get(*programme).verdict);
            assert_eq!(on_the_day(line), verdict, "{}, {name}: {programme} on {date}", town.id);
        }
        for (ground, line) in [&today.programmes.psp, &today.programmes.ksp].iter().zip(&grounds) {
            let verdict = match ground.legal_basis.verdict {
                Ground::Met => Verdict::Yes,
                Ground::NotMet => Verdict::No,
                Ground::Open => Verdict::Open,
            };
            assert_eq!(on_the_day(line), verdict, "{}, {name}: a ground on {date}", town.id);
        }
    }
    assert_eq!(days, (until - begin).num_days() as u64);
    (days, lines.iter().chain(&grounds).map(|line| line.len() as u64).sum())
}

#[test]
fn a_timeline_says_on_each_day_what_an_assessment_says() {
    let mut suite = Suite::start("timelines");
    let towns = municipalities();
    let people = people();
    // Everybody in København, under both policies for 29 February, and a few in each of the others.
    let lives = towns.iter().enumerate().flat_map(|(town, _)| {
        let people = 0..people.len();
        people.filter(move |person| town % 6 == 0 || (person + town) % 5 == 0).map(move |person| (town, person))
    });
    let lives: Vec<(usize, usize)> = lives.collect();
    let sums = in_parallel(2, |thread| {
        let mine = lives.iter().skip(thread as usize).step_by(2);
        mine.map(|(town, person)| check(towns[*town], &people[*person]))
            .fold((0, 0), |sum, (days, intervals)| (sum.0 + days, sum.1 + intervals))
    });
    suite.count("timelines", lives.len() as u64);
    suite.count("days", sums.iter().map(|sum| sum.0).sum());
    suite.count("intervals", sums.iter().map(|sum| sum.1).sum());
    suite.finish();
}

#[test]
fn a_timeline_without_a_release_takes_each_day_for_the_release() {
    // § 115(1) no. 3 b: released today, one is under 18 until the birthday.
    let text = r#"{"from": "2020-01-01", "until": "2024-01-01", "birthDate": "2004-05-06",
                   "facts": {"releasedFromPrisonService": false, "releasedFromPlacement": true, "releasedFromRemand": false}}"#;
    let answer = reply(Kind::Timeline, &Json::parse(text).unwrap(), &Settings::default()).unwrap();
    let answer = serde_json::to_value(&answer).unwrap();
    let birthday = day(2022, 5, 6);
    let expected = [(day(2020, 1, 1), birthday, Verdict::Yes), (birthday, day(2024, 1, 1), Verdict::No)];
    assert_eq!(intervals(&answer["legalBasis"]["ksp"]), expected);
    assert_eq!(birthday - Days::new(1), day(2022, 5, 5));
}
