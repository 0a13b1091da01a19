//! Every three-valued case of each goal: yes, no, "unknown" or not asked for each fact that it reads, the birth date in each
//! region or not known. The verdict, what is asked, what is judged and what stays unresolved are the oracle's.

use chrono::{Months, NaiveDate, TimeDelta};
use ssp_core::assess::assess;
use ssp_core::case::Case;
use ssp_core::disclose::{Actor, Disclosure};
use ssp_core::facts::{ActorKind, Answer, Answers, Atom, Cooperation, Fact, Purpose, implied_by, implies};
use ssp_core::meeting::{Meeting, Participant, Stays};
use ssp_core::preparedness::{Event, Scope};
use ssp_core::rule::Judgement;
use ssp_core::text::Lang;

use crate::compare::{Reading, disclosure_differs, eligibility, level_differs};
use crate::oracle::levels::{case_level, case_outcome};
use crate::oracle::programmes::{self, moments, partial_verdict};
use crate::oracle::questions::explore;
use crate::oracle::{self, Outcome, Partial, Town};
use crate::support::{
    self, FOUR, Municipality, answer, answers, day, fact_bit, in_parallel, kind, municipalities, to_oracle,
};
use crate::zz_counts::Suite;

/// One of the eleven verdicts, by the oracle's index, or the case level.
#[derive(Clone, Copy, Debug)]
pub enum Goal {
    Verdict(usize),
    CaseLevel,
}

impl Goal {
    /// The facts that the goal reads, and those that settle one of them.
    pub fn facts(self, town: &Town) -> Vec<Fact> {
        let read = match self {
            Self::Verdict(index) => programmes::reads(town, index),
            Self::CaseLevel => programmes::reads(town, 0) | town.levels.map_or(0, |levels| levels.reads),
        };
        let reads = |fact: &Fact| read & fact_bit(*fact) != 0;
        let settles = |fact: &&Fact| {
            reads(fact)
                || implies(**fact).iter().any(reads)
                || Fact::ALL.iter().any(|read| reads(read) && implied_by(**fact).has(Atom::Fact(*read)))
        };
        // Qualified crime is a word of Albertslund's; elsewhere it would say of crime what three others say already.
        let is_a_word_of = |fact: &&Fact| **fact != Fact::QualifiedCrime || reads(fact) || town.id == "albertslund";
        Fact::ALL.iter().filter(settles).filter(is_a_word_of).copied().collect()
    }

    /// No level, and for the case level each that can be chosen.
    pub fn levels(self, town: &Town) -> Vec<Option<u8>> {
        let top = town.levels.map_or(0, |levels| levels.top);
        match self {
            Self::Verdict(_) => vec![None],
            Self::CaseLevel => std::iter::once(None).chain((1..=top).map(Some)).collect(),
        }
    }
}

/// Every goal of every municipality. The statutory grounds are national: once is enough.
pub fn goals() -> Vec<(Municipality, Goal)> {
    let mut goals: Vec<(Municipality, Goal)> = Vec::new();
    for municipality in municipalities() {
        let verdicts = if municipality.1.id == "koebenhavn" { 11 } else { 9 };
        goals.extend((0..verdicts).map(|index| (municipality, Goal::Verdict(index))));
        goals.extend(municipality.1.levels.map(|_| (municipality, Goal::CaseLevel)));
    }
    goals
}

/// A date, a birth date and a release.
pub type Dates = (NaiveDate, Option<NaiveDate>, Option<NaiveDate>);

/// The day before each age limit of the goal, the day itself, and no birth date.
fn births(date: NaiveDate, limits: &[i32]) -> Vec<Option<NaiveDate>> {
    let mut births = vec![None];
    for months in limits.iter().filter(|months| (1..1200).contains(*months)) {
        let reached = date - Months::new(*months as u32);
        births.extend([Some(reached), Some(reached + TimeDelta::days(1))]);
    }
    if births.len() == 1 {
        births.push(Some(date));
    }
    births.sort_unstable();
    births.dedup();
    births
}

/// The dates that a goal can tell apart.
pub fn dates_of(goal: Goal, town: &Town) -> Vec<Dates> {
    let today = day(2026, 1, 15);
    let of_law = [
        (2009, 3, 31),
        (2009, 4, 1),
        (2010, 12, 20),
        (2010, 12, 21),
        (2011, 12, 31),
        (2012, 1, 1),
        (2016, 2, 29),
        (2016, 3, 1),
    ];
    let of_law = of_law.map(|(year, month, at)| day(year, month, at)).into_iter().chain([today]);
    match goal {
        Goal::Verdict(programmes::PSP_BASIS) => {
            of_law.flat_map(|date| births(date, &[216]).into_iter().map(move |birth| (date, birth, None))).collect()
        }
        Goal::Verdict(programmes::KSP_BASIS) => of_law
            .flat_map(|date| {
                let years = |years: i32| date + TimeDelta::days(365 * i64::from(years));
                // Not said, long before, the next day, years ahead.
                [None, Some(years(-20)), Some(date + TimeDelta::days(1)), Some(years(20))]
                    .map(|release| (date, release))
            })
            .flat_map(|(date, release)| {
                let at_release = release.unwrap_or(date);
                let fit = move |birth: &Option<NaiveDate>| birth.is_none_or(|birth| birth <= date.min(at_release));
                let births = births(at_release, &[216]).into_iter().chain([Some(date.min(at_release))]);
                births.filter(fit).map(move |birth| (date, birth, release))
            })
            .collect(),
        Goal::Verdict(index) => {
            let rule = &town.programmes[index];
            births(today, &[rule.from, rule.until]).into_iter().map(|birth| (today, birth, None)).collect()
        }
        Goal::CaseLevel => {
            let rule = &town.programmes[0];
            births(today, &[rule.from, rule.until]).into_iter().map(|birth| (today, birth, None)).collect()
        }
    }
}

/// Every way to give each of these questions one of the four answers.
pub fn all_answers(facts: &[Fact]) -> impl Iterator<Item = Answers> {
    (0..4_usize.pow(facts.len() as u32)).map(|number| {
        let digit = |place: usize| FOUR[number >> (2 * place) & 3];
        facts.iter().enumerate().fold(Answers::NONE, |all, (place, fact)| all.fact(*fact, digit(place)))
    })
}

/// Compares one goal; gives back how many cases there were and how many of them contradict themselves.
fn check_goal((profile, town): Municipality, goal: Goal) -> (u64, u64) {
    let facts = goal.facts(town);
    let limits = town.programmes.map(|rule| [rule.from, rule.until]);
    let levels = goal.levels(town);
    let (mut cases, mut contradicting) = (0, 0);
    for (date, birth, release) in dates_of(goal, town) {
        let moments =
            moments(limits.as_flattened(), town.leap, to_oracle(date), birth.map(to_oracle), release.map(to_oracle))
                .expect("nobody is born after the date or the release");
        for given in all_answers(&facts) {
            for level in &levels {
                cases += 1;
                let case =
                    Case { birth_date: birth, release_date: release, answers: given, level: *level, ..Case::on(date) };
                let fails = |difference: String| panic!("{}, {goal:?}: {case:?}\n{difference}", town.id);
                let (found, expected) = match (assess(profile, &case, Lang::Danish), answers(&given).normalised()) {
                    (Ok(found), Some(expected)) => (found, expected),
                    (Err(_), None) => {
                        contradicting += 1;
                        continue;
                    }
                    (found, expected) => fails(format!("{:?}; the oracle: {expected:?}", found.err())),
                };
                match goal {
                    Goal::Verdict(index) => {
                        let explored = explore(expected, programmes::reads(town, index), &moments, |moment, world| {
                            programmes::verdict(town, index, moment, world)
                        });
                        let there = Reading::from(partial_verdict(&explored, expected.declined));
                        let here = Reading::of_library(&found, index);
                        if here != there {
                            fails(format!("{here:?}; the oracle: {there:?}"));
                        }
                    }
                    Goal::CaseLevel => {
                        let levels = town.levels.as_ref().unwrap();
                        let reads = programmes::reads(town, 0) | levels.reads;
                        let explored = explore(expected, reads, &moments, |moment, world| {
                            let applies = programmes::verdict(town, 0, moment, world) == Outcome::Yes;
                            case_outcome(levels, applies, world, *level)
                        });
                        let there = case_level(&explored, expected.declined);
                        if let Some(difference) = level_differs(found.case_level.as_ref().unwrap(), &there) {
                            fails(difference);
                        }
                    }
                }
            }
        }
    }
    (cases, contradicting)
}

#[test]
fn every_three_valued_case_of_each_goal() {
    let mut suite = Suite::start("exhaustive.partial");
    let goals = goals();
    let next = std::sync::atomic::AtomicUsize::new(0);
    let sums = in_parallel(2, |_| {
        let mut sum = (0, 0);
        // The largest goal (the case level of København, the twelfth) is not left for the end.
        while let Some((municipality, goal)) = goals.get(next.fetch_add(1, std::sync::atomic::Ordering::Relaxed)) {
            let (cases, contradicting) = check_goal(*municipality, *goal);
            sum = (sum.0 + cases, sum.1 + contradicting);
        }
        sum
    });
    suite.count("goals", goals.len() as u64);
    suite.count("cases", sums.iter().map(|sum| sum.0).sum());
    suite.count("contradicting", sums.iter().map(|sum| sum.1).sum());
    suite.finish();
}

/// The flags that a kind reads, as sender or recipient.
fn actors(kind: ActorKind) -> Vec<Actor> {
    match kind {
        ActorKind::Police | ActorKind::FreeSchool | ActorKind::PrivateActor => vec![Actor::of(kind)],
        ActorKind::SelfGoverningInstitution => FOUR
            .iter()
            .flat_map(|public_task| {
                FOUR.map(|drawn_in| Actor { public_task: *public_task, drawn_in, ..Actor::of(kind) })
            })
            .collect(),
        _ => FOUR.map(|participates| Actor { participates, ..Actor::of(kind) }).into(),
    }
}

fn check_disclosure(disclosure: &Disclosure) {
    let expected = oracle::disclose(&support::disclosure(disclosure)).expect("nothing is wrong with the disclosure");
    let found = disclosure.assess(Lang::English).expect("nothing is wrong with the disclosure");
    if let Some(difference) = disclosure_differs(&found, &expected) {
        panic!("{disclosure:?}\n{difference}");
    }
}

/// Runs every purpose, judgement of necessity and answer on identifiability.
pub fn each_circumstance(disclosure: &Disclosure, mut check: impl FnMut(&Disclosure)) {
    for purpose in Purpose::ALL {
        for necessary in FOUR {
            for identifiable in FOUR {
                check(&Disclosure { purpose: *purpose, necessary, identifiable, ..disclosure.clone() });
            }
        }
    }
}

/// Every pair of parties with every answer about them.
pub fn pairs() -> Vec<(Actor, Actor)> {
    let all: Vec<Actor> = ActorKind::ALL.iter().flat_map(|kind| actors(*kind)).collect();
    all.iter().flat_map(|from| all.iter().map(move |to| (*from, *to))).collect()
}

fn check_pairs(pairs: &[(Actor, Actor)], check: impl Fn(Actor, Actor) -> u64 + Sync) -> u64 {
    let counts = in_parallel(2, |thread| {
        pairs.iter().skip(thread as usize).step_by(2).map(|(from, to)| check(*from, *to)).sum::<u64>()
    });
    counts.into_iter().sum()
}

#[test]
fn every_three_valued_disclosure() {
    let mut suite = Suite::start("exhaustive.disclosures");
    let pairs = pairs();
    assert_eq!(pairs.len(), 47 * 47);

    let ssp = check_pairs(&pairs, |from, to| {
        let mut count = 0;
        for date in [day(2006, 12, 31), day(2007, 1, 1), day(2024, 1, 1)] {
            for gang_relation in FOUR {
                let ssp = Disclosure::new(date, Cooperation::Ssp, from, to, Purpose::Prevention);
                each_circumstance(&Disclosure { gang_relation, ..ssp }, |disclosure| {
                    check_disclosure(disclosure);
                    count += 1;
                });
            }
        }
        count
    });

    let psp = check_pairs(&pairs, |from, to| {
        let mut count = 0;
        for date in [day(2009, 3, 31), day(2009, 4, 1)] {
            for vulnerable in FOUR {
                let psp = Disclosure::new(date, Cooperation::Psp, from, to, Purpose::Prevention);
                let answers = Answers::NONE.fact(Fact::SociallyVulnerable, vulnerable);
                each_circumstance(&Disclosure { answers, ..psp }, |disclosure| {
                    check_disclosure(disclosure);
                    count += 1;
                });
            }
        }
        count
    });

    // KSP: every pair with each way in which the ground can stand, and every ground between some pairs.
    let grounds = |dates: &[NaiveDate]| {
        let facts = [
            Fact::ReleasedFromPrisonService,
            Fact::ReleasedFromPlacement,
            Fact::ReleasedFromRemand,
            Fact::RadicalisedOrAtRisk,
        ];
        let mut grounds = Vec::new();
        for date in dates {
            for birth in [None, Some(*date - Months::new(216)), Some(*date - Months::new(200))] {
                grounds.extend(all_answers(&facts).map(|answers| (*date, birth, answers)));
            }
        }
        grounds
    };
    let dates = [day(2010, 12, 20), day(2010, 12, 21), day(2012, 1, 1), day(2016, 3, 1)];
    let every_ground = grounds(&dates);
    // One ground for each different reading of it.
    let mut kinds: Vec<(NaiveDate, Option<NaiveDate>, Answers)> = Vec::new();
    let mut readings: Vec<Reading> = Vec::new();
    for ground @ (date, birth, given) in grounds(&dates) {
        let case =
            oracle::partial(&oracle::KOEBENHAVN, to_oracle(date), birth.map(to_oracle), None, answers(&given), None);
        let reading = Reading::from(case.unwrap().verdicts[programmes::KSP_BASIS]);
        if !readings.contains(&reading) {
            readings.push(reading);
            kinds.push(ground);
        }
    }
    let with_ground = |(date, birth_date, answers): (NaiveDate, Option<NaiveDate>, Answers), from, to| Disclosure {
        birth_date,
        answers,
        ..Disclosure::new(date, Cooperation::Ksp, from, to, Purpose::Prevention)
    };
    let settled: Vec<_> =
        kinds.iter().zip(&readings).filter(|(_, one)| one.asks_at_most(1)).map(|(one, _)| *one).collect();
    let ksp = check_pairs(&pairs, |from, to| {
        let mut count = 0;
        for ground in &settled {
            each_circumstance(&with_ground(*ground, from, to), |disclosure| {
                check_disclosure(disclosure);
                count += 1;
            });
        }
        count
    });
    let drawn_in =
        |drawn_in| Actor { public_task: Answer::Yes, drawn_in, ..Actor::of(ActorKind::SelfGoverningInstitution) };
    let police = Actor::of(ActorKind::Police);
    let some = [
        (police, Actor::of(ActorKind::SocialAuthority)),
        (Actor::of(ActorKind::PrisonService), police),
        (Actor::of(ActorKind::EmploymentAuthority), police),
        (police, drawn_in(Answer::NotAsked)),
        (drawn_in(Answer::Unknown), police),
        (police, Actor::of(ActorKind::SchoolAuthority)),
    ];
    let ksp_grounds = check_pairs(&some, |from, to| {
        let mut count = 0;
        for ground in &every_ground {
            each_circumstance(&with_ground(*ground, from, to), |disclosure| {
                check_disclosure(disclosure);
                count += 1;
            });
        }
        count
    });

    suite.count("ssp", ssp);
    suite.count("psp", psp);
    suite.count("ksp", ksp);
    suite.count("ksp_grounds", ksp_grounds);
    suite.count("readings_of_the_ksp_ground", readings.len() as u64);
    suite.finish();
}

#[test]
fn every_three_valued_participant_and_event() {
    let mut suite = Suite::start("exhaustive.meeting_and_event");
    let mut participants = 0;
    for kind_of in ActorKind::ALL {
        for identifiable in FOUR {
            for public_task in FOUR {
                for drawn_in in FOUR {
                    let who = Participant { id: "a".into(), kind: *kind_of, public_task, drawn_in };
                    let meeting = Meeting { identifiable, forum: None, participants: vec![who] };
                    let answered = meeting.assess(&ssp_core::koebenhavn::KOEBENHAVN, Lang::Danish);
                    let [stay] = answered.participants.as_slice() else { panic!("one participant, one answer") };
                    let expected =
                        oracle::stays(kind(*kind_of), answer(identifiable), answer(public_task), answer(drawn_in));
                    let expected = match expected {
                        Some(true) => Stays::Yes,
                        Some(false) => Stays::No,
                        None => Stays::Open,
                    };
                    assert_eq!(stay.stays, expected, "{meeting:?}");
                    assert!(stay.may_share_own_concern);
                    // What is asked is open, and a free school is for a person to judge.
                    let judged = stay.judge == [Judgement::FreeSchoolStatus];
                    let certainly_named = *kind_of == ActorKind::FreeSchool && identifiable == Answer::Yes;
                    assert_eq!(judged, certainly_named, "{meeting:?}");
                    assert!(stay.stays == Stays::Open || stay.ask.is_empty(), "{meeting:?}");
                    participants += 1;
                }
            }
        }
    }
    let mut events = 0;
    for acute in FOUR {
        for affects_under_18 in FOUR {
            for affects_18_to_25 in FOUR {
                let expected: Partial =
                    oracle::preparedness(answer(acute), answer(affects_under_18), answer(affects_18_to_25));
                for scope in [None, Some(Scope::Local), Some(Scope::Districts), Some(Scope::Cities)] {
                    let event = Event { date: day(2026, 1, 15), acute, affects_under_18, affects_18_to_25, scope };
                    let found = event.assess(Lang::Danish);
                    let here = Reading::new(eligibility(found.verdict), &found.reasons);
                    assert_eq!(here, Reading::from(expected), "{event:?}");
                    let meets = found.verdict != ssp_core::profile::Eligibility::NotEligible;
                    let wider = matches!(scope, Some(Scope::Districts | Scope::Cities));
                    let bodies: Vec<&str> = found.who_meets.iter().map(|meets| meets.body).collect();
                    let expected: &[&str] = match (meets, wider) {
                        (false, _) => &[],
                        (true, false) => &["ledergrupper"],
                        (true, true) => &["ledergrupper", "sekretariat"],
                    };
                    assert_eq!(bodies, expected, "{event:?}");
                    events += 1;
                }
            }
        }
    }
    suite.count("participants", participants);
    suite.count("events", events);
    suite.finish();
}
