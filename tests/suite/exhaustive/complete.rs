//! Every complete case: each allowed assignment of the facts that rules read, each region of birth, release and law, each
//! chosen level.

use chrono::{Days, Months, NaiveDate};
use ssp_core::age::LeapDay;
use ssp_core::decide::{Decision, Decisions};
use ssp_core::facts::{Atom, Atoms, Fact};
use ssp_core::koebenhavn::KOEBENHAVN;
use ssp_core::law::rpl115;
use ssp_core::profile::{Profile, Programme};
use ssp_core::rule::{Finding, Known, Levels, Rule, Step, Steps};

use crate::compare::{forum, level_bits};
use crate::oracle::{self, CaseOutcome, Moment, Outcome, assignments, questions};
use crate::support::{day, fact_bit, in_parallel, judgement_bits, municipalities, to_oracle};
use crate::zz_counts::Suite;

/// The first day of each law, and the day before the first.
fn law_regions() -> [NaiveDate; 7] {
    [
        day(2006, 12, 31),
        day(2007, 1, 1),
        day(2009, 4, 1),
        day(2010, 12, 21),
        day(2012, 1, 1),
        day(2016, 3, 1),
        day(2024, 1, 1),
    ]
}

/// The last day under 10, and the first day of each of the other ages: 10, 17½, 18, 25. As months and days before the date.
const AGES: [(u32, i64); 5] = [(120, -1), (120, 0), (210, 0), (216, 0), (300, 0)];

fn born(date: NaiveDate, (months, days): (u32, i64)) -> NaiveDate {
    date - Months::new(months) - chrono::TimeDelta::days(days)
}

/// The last day under 18 and the eighteenth birthday.
fn releases(birth: NaiveDate) -> [NaiveDate; 2] {
    let birthday = birth + Months::new(216);
    [birthday - Days::new(1), birthday]
}

fn atoms(facts: u32) -> Atoms {
    Fact::ALL
        .iter()
        .filter(|fact| facts & fact_bit(**fact) != 0)
        .fold(Atoms::NONE, |set, fact| set.with(Atom::Fact(*fact)))
}

pub fn outcome(finding: Finding) -> Outcome {
    match finding {
        Finding::Met => Outcome::Yes,
        Finding::NotMet => Outcome::No,
        Finding::Judge(judgement) => Outcome::Judge(judgement_bits(&[judgement])),
    }
}

/// The library's decisions in the oracle's words: eleven verdicts and the case level.
pub fn in_words_of_the_oracle(
    profile: &Profile,
    decisions: &Decisions,
    level: Option<u8>,
) -> ([Outcome; 11], Option<CaseOutcome>) {
    let verdicts = std::array::from_fn(|index| {
        outcome(match index {
            oracle::programmes::PSP_BASIS => decisions.psp_ground.finding,
            oracle::programmes::KSP_BASIS => decisions.ksp_ground.finding,
            _ => decisions.programmes[index].finding,
        })
    });
    let levels = profile.case_levels.as_ref();
    let case_level = levels.map(|levels| {
        decisions.case_level.map_or_else(CaseOutcome::default, |decided| {
            let lead = decided.lead.map(|index| &*levels.leads[index].lead);
            assert!(lead.is_none_or(|lead| lead == "bbu"), "the oracle does not know the lead {lead:?}");
            // The violation is not part of a bare decision: it says that the facts do not allow the chosen level.
            let by_facts = levels.rule.clauses.iter().map(|clause| clause.then).chain([levels.rule.otherwise.then]);
            let by_facts = match decided.step {
                Step::Clause(index) => by_facts.clone().nth(index.into()),
                _ => by_facts.last(),
            };
            CaseOutcome {
                applies: true,
                possible: level_bits(decided.possible),
                suggested: decided.suggested,
                judge: decided.judge.map_or(0, |judgement| judgement_bits(&[judgement])),
                lead_bbu: lead.is_some(),
                forum: decided.forum.map(|index| forum(&levels.fora[index].forum)),
                outside_facts: level.is_some_and(|level| !by_facts.unwrap().possible.has(level)),
            }
        })
    });
    (verdicts, case_level)
}

/// What was seen on the way: how often each verdict, and which steps of each rule decided.
#[derive(Clone, Default)]
struct Seen {
    cases: u64,
    /// Per verdict: met, not met, judged.
    findings: [[u64; 3]; 11],
    steps: [Steps; 11],
    level_steps: Steps,
    /// Cases with a level, with a lead, with each forum or none.
    with_case: u64,
    with_lead: u64,
    fora: [u64; 4],
}

impl Seen {
    fn add(&mut self, decisions: &Decisions) {
        self.cases += 1;
        let all = decisions.programmes.iter().chain([&decisions.psp_ground, &decisions.ksp_ground]);
        for (index, Decision { finding, step, .. }) in all.enumerate() {
            let place = match finding {
                Finding::Met => 0,
                Finding::NotMet => 1,
                Finding::Judge(_) => 2,
            };
            self.findings[index][place] += 1;
            self.steps[index] = self.steps[index].or(step.map(Steps::only).unwrap_or_default());
        }
        if let Some(level) = &decisions.case_level {
            self.with_case += 1;
            self.with_lead += u64::from(level.lead.is_some());
            self.fora[level.forum.unwrap_or(3)] += 1;
            self.level_steps = self.level_steps.or(Steps::only(level.step));
        }
    }

    fn merge(mut self, other: &Self) -> Self {
        self.cases += other.cases;
        for (index, findings) in other.findings.iter().enumerate() {
            (0..3).for_each(|place| self.findings[index][place] += findings[place]);
            self.steps[index] = self.steps[index].or(other.steps[index]);
        }
        self.level_steps = self.level_steps.or(other.level_steps);
        self.with_case += other.with_case;
        self.with_lead += other.with_lead;
        (0..4).for_each(|place| self.fora[place] += other.fora[place]);
        self
    }

    /// The steps of this rule that never decided.
    fn missing<T: Clone>(steps: Steps, rule: &Rule<T>) -> Vec<String> {
        rule.steps().filter(|(step, _)| !steps.has(*step)).map(|(_, basis)| basis.rule.to_string()).collect()
    }
}

#[test]
fn every_complete_case_of_koebenhavn() {
    let mut suite = Suite::start("exhaustive.complete");
    let town = &oracle::KOEBENHAVN;
    let facts: Vec<(u32, Atoms)> = assignments(questions::FACTS).map(|facts| (facts, atoms(facts))).collect();
    assert_eq!(facts.len(), 57_344, "the allowed assignments of the contract's seventeen facts");
    let mut moments = Vec::new();
    for date in law_regions() {
        for age in AGES {
            let birth = born(date, age);
            for release in releases(birth) {
                let known = Known::new(date, Some(birth), Some(release), LeapDay::Feb28);
                let moment = Moment::new(to_oracle(date), to_oracle(birth), to_oracle(release), oracle::Leap::Feb28);
                moments.push((known, birth, moment));
            }
        }
    }
    assert_eq!(moments.len(), 7 * 5 * 2);
    let levels = [None, Some(1), Some(2), Some(3), Some(4)];

    let seen = in_parallel(2, |thread| {
        let mut seen = Seen::default();
        for (known, birth, moment) in moments.iter().skip(thread as usize).step_by(2) {
            for (facts, holds) in &facts {
                let situation = known.situation(*birth, *holds);
                let expected = oracle::complete_at(town, moment, *facts).verdicts;
                for level in levels {
                    let decisions = Decisions::of(&KOEBENHAVN, &situation, level);
                    let (verdicts, case_level) = in_words_of_the_oracle(&KOEBENHAVN, &decisions, level);
                    let expected_level = oracle::level_at(town, moment, *facts, level);
                    assert!(
                        verdicts == expected && case_level == expected_level,
                        "{moment:?}, {:?}, level {level:?}:\n{verdicts:?} {case_level:?}\nthe oracle:\n{expected:?} {expected_level:?}",
                        oracle::question_names(*facts),
                    );
                    seen.add(&decisions);
                }
            }
        }
        seen
    });
    let seen = seen.iter().fold(Seen::default(), Seen::merge);
    assert_eq!(seen.cases, 57_344 * 7 * 5 * 2 * 5);

    // Every step of every rule decides somewhere. One is there for form: within its ages general prevention is for everybody.
    let mut missing = Vec::new();
    for (index, programme) in Programme::ALL.iter().enumerate() {
        missing.extend(Seen::missing(seen.steps[index], KOEBENHAVN.programmes.rule(*programme).unwrap()));
    }
    missing.extend(Seen::missing(seen.steps[oracle::programmes::PSP_BASIS], &rpl115::PSP_GROUND));
    missing.extend(Seen::missing(seen.steps[oracle::programmes::KSP_BASIS], &rpl115::KSP_GROUND));
    missing.extend(Seen::missing(seen.level_steps, &KOEBENHAVN.case_levels.as_ref().unwrap().rule));
    assert_eq!(missing, ["koebenhavn.generalPrevention.otherwise"], "steps that never decide");

    // Every verdict is there, a judgement where the contract knows one, and every lead and forum.
    for (index, [met, not_met, judged]) in seen.findings.iter().enumerate() {
        let name = oracle::VERDICTS[index];
        assert!(*met > 0 && *not_met > 0, "{name}: met {met}, not met {not_met}");
        assert_eq!(*judged > 0, ["sspPlus", "ksp.legalBasis"].contains(&name), "{name}: judged {judged}");
    }
    assert!(seen.with_lead > 0 && seen.with_lead < seen.with_case && seen.fora.iter().all(|count| *count > 0));

    let sum = |place: usize| seen.findings.iter().map(|findings| findings[place]).sum();
    suite.count("cases", seen.cases);
    suite.count("met", sum(0));
    suite.count("not_met", sum(1));
    suite.count("judged", sum(2));
    suite.count("with_case", seen.with_case);
    suite.count("with_lead", seen.with_lead);
    suite.finish();
}

/// The facts that some rule of the profile reads.
fn read_by(profile: &Profile) -> u32 {
    let programmes = Programme::ALL.iter().filter_map(|programme| profile.programmes.rule(*programme));
    let mut read =
        programmes.flat_map(|rule| rule.clauses.iter()).fold(Atoms::NONE, |set, one| set.or(one.when.reads()));
    if let Some(levels) = &profile.case_levels {
        read = levels.rule.clauses.iter().fold(read, |set, clause| set.or(clause.when.reads()));
        read = levels.fora.iter().fold(read, |set, forum| set.or(forum.when.reads()));
    }
    Fact::ALL.iter().filter(|fact| read.has(Atom::Fact(**fact))).fold(0, |set, fact| set | fact_bit(*fact))
}

#[test]
fn every_complete_case_of_every_municipality() {
    let mut suite = Suite::start("exhaustive.municipalities");
    let date = day(2026, 1, 15);
    let mut seen = Seen::default();
    for (profile, town) in municipalities() {
        // Who reads more or less than the oracle's town is caught by an assignment of what either reads.
        let of_town = town.programmes.iter().fold(0, |set, rule| set | rule.reads);
        let reads = read_by(profile) | of_town | town.levels.map_or(0, |levels| levels.reads);
        let limits = town.programmes.iter().flat_map(|rule| [rule.from, rule.until]);
        let mut limits: Vec<i32> = limits.filter(|months| (0..1200).contains(months)).chain([216, 1200]).collect();
        limits.sort_unstable();
        limits.dedup();
        let levels = profile.case_levels.as_ref().map_or(Levels::NONE, ssp_core::profile::CaseLevels::scale);
        let levels: Vec<Option<u8>> = std::iter::once(None).chain(levels.iter().map(Some)).collect();
        for months in limits {
            for days in [-1, 0] {
                let birth = born(date, (months as u32, days)).min(date);
                let known = Known::new(date, Some(birth), None, profile.leap_day.policy);
                let moment = Moment::new(to_oracle(date), to_oracle(birth), to_oracle(date), town.leap);
                for facts in assignments(reads) {
                    let facts = questions::implied(facts);
                    let situation = known.situation(birth, atoms(facts));
                    let expected = oracle::complete_at(town, &moment, facts).verdicts;
                    for level in &levels {
                        let decisions = Decisions::of(profile, &situation, *level);
                        let found = in_words_of_the_oracle(profile, &decisions, *level);
                        let expected = (expected, oracle::level_at(town, &moment, facts, *level));
                        assert!(
                            found == expected,
                            "{}, {moment:?}, {:?}, level {level:?}:\n{found:?}\nthe oracle:\n{expected:?}",
                            town.id,
                            oracle::question_names(facts)
                        );
                        seen.add(&decisions);
                    }
                }
            }
        }
    }
    suite.count("cases", seen.cases);
    suite.finish();
}
