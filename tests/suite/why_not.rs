//! Why not: the sets, the days and the ages of the library against brute force on the oracle.
//!
//! The brute force knows one definition and shares no code with the library: a set gives some of the questions that the goal
//! reads another answer than they have, and the opposite of every present answer that contradicts these; it works where every
//! allowed completion comes out as wanted; and it is one of the smallest where none inside it works. All of them are tried.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use chrono::{Days, Months, NaiveDate};
use ssp_core::case::Case;
use ssp_core::disclose::{Actor, Disclosure};
use ssp_core::facts::{ActorKind, Answer, Answers, AsSent, Cooperation, Fact, Purpose};
use ssp_core::rule::Judgement;
use ssp_core::subject::{Goal, Subject};
use ssp_core::text::Lang;
use ssp_core::why_not::{AgeSpan, CauseKind, ChangeSet, GoalStanding, Want, WhyNotAnswer, why_not};

use crate::exhaustive::partial::{self, all_answers, dates_of};
use crate::oracle::disclosure::{self, DisclosureOutcome};
use crate::oracle::levels::{Forum, case_outcome};
use crate::oracle::programmes::{self, Moment, moments};
use crate::oracle::questions::{QUESTIONS, excluded, implied, is_allowed};
use crate::oracle::{self, Outcome, Town};
use crate::support::{
    self, FOUR, Municipality, day, from_oracle, in_parallel, municipalities, question_bits, to_oracle,
};
use crate::zz_counts::Suite;

/// What something comes to that is settled.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Settled {
    Met,
    NotMet,
    NotApplicable,
}

/// The one bit that the oracle has no question for: that a disclosure is necessary, which a person judges.
const NECESSARY: u32 = 1 << 30;

/// A set of answers as the bits of the questions that are answered yes, and of those answered no.
type Set = (u32, u32);

/// What a complete way comes to: at a moment, with these questions true, and something judged or not.
type ComesTo<'t> = Box<dyn Fn(&Moment, u32, bool) -> Option<Settled> + 't>;

/// The goal of one subject on one day, for the brute force.
struct Brute<'t> {
    /// The present answers.
    yes: u32,
    no: u32,
    /// The questions that the goal reads.
    reads: u32,
    /// What is wanted; `None` for open.
    wanted: Option<Settled>,
    /// The moments that the birth date leaves possible.
    moments: Vec<Moment>,
    comes_to: ComesTo<'t>,
}

impl Brute<'_> {
    /// What every way comes to that these answers leave, where that is one thing.
    fn verdict(&self, yes: u32, no: u32) -> Option<Settled> {
        let (yes, no) = (implied(yes & !NECESSARY) | yes & NECESSARY, excluded(no & !NECESSARY) | no & NECESSARY);
        assert_eq!(yes & no, 0, "answers that contradict each other are not tried");
        let asked = implied(self.reads & !NECESSARY);
        let free = asked & !(yes | no);
        let judged = (yes | no) & NECESSARY != 0;
        let mut found: Option<Option<Settled>> = None;
        let mut chosen = 0_u32;
        loop {
            let world = yes | chosen;
            if is_allowed(world & !NECESSARY) {
                for moment in &self.moments {
                    let here = (self.comes_to)(moment, world, judged);
                    if here.is_none() || *found.get_or_insert(here) != here {
                        return None;
                    }
                }
            }
            if chosen == free {
                return found.expect("some way is allowed");
            }
            chosen = chosen.wrapping_sub(free) & free;
        }
    }

    fn reached(&self) -> bool {
        self.verdict(self.yes, self.no) == self.wanted
    }

    /// The present answers with these in place of theirs.
    fn with(&self, (yes, no): Set) -> Option<Set> {
        let changed = yes | no;
        let both = (self.yes & !changed | yes, self.no & !changed | no);
        (implied(both.0 & !NECESSARY) & excluded(both.1 & !NECESSARY) == 0).then_some(both)
    }

    /// Every set that there is: some answers, and the opposite of what contradicts them.
    fn sets(&self) -> Vec<Set> {
        let questions: Vec<u32> = (0..31).map(|bit| 1_u32 << bit).filter(|bit| self.reads & bit != 0).collect();
        let mut all: Vec<Set> = vec![(0, 0)];
        for question in questions {
            let mut more = Vec::new();
            for (yes, no) in &all {
                if self.yes & question == 0 {
                    more.push((yes | question, *no));
                }
                if self.no & question == 0 {
                    more.push((*yes, no | question));
                }
            }
            all.extend(more);
        }
        let consistent = all.into_iter().filter_map(|(yes, no)| {
            let (follow, fail) = (implied(yes & !NECESSARY), excluded(no & !NECESSARY));
            (follow & fail == 0).then_some((yes | self.no & follow, no | self.yes & fail))
        });
        let mut sets: Vec<Set> = consistent.collect();
        sets.sort_unstable();
        sets.dedup();
        sets
    }

    /// The smallest of those that work.
    fn smallest(&self) -> BTreeSet<Set> {
        let works = |set: &Set| {
            let (yes, no) = self.with(*set).expect("a set contradicts nothing");
            self.verdict(yes, no) == self.wanted
        };
        let working: Vec<Set> = self.sets().into_iter().filter(works).collect();
        let is_inside = |one: &Set, other: &Set| one != other && one.0 & !other.0 == 0 && one.1 & !other.1 == 0;
        working.iter().filter(|set| !working.iter().any(|other| is_inside(other, set))).copied().collect()
    }

    /// No part of a set works, however it is cut out of it; where something is to be settled.
    fn check_parts(&self, (yes, no): Set) -> u64 {
        let (mut parts, mut cut) = (0, (yes | no).wrapping_sub(1) & (yes | no));
        while self.wanted.is_some() && yes | no != 0 {
            if let Some((yes, no)) = self.with((yes & cut, no & cut)) {
                parts += 1;
                assert_ne!(self.verdict(yes, no), self.wanted, "a part of the set works");
            }
            if cut == 0 {
                break;
            }
            cut = cut.wrapping_sub(1) & (yes | no);
        }
        parts
    }
}

/// The set that the library gives, by the bits of the oracle. The present answers that it names are those that were given.
fn bits(set: &ChangeSet<'_>, present: (u32, u32)) -> Set {
    let mut bits = (0, 0);
    let mut add = |bit: u32, from: AsSent, to: AsSent| {
        let now = (present.0 & bit != 0, present.1 & bit != 0);
        let said = (from == AsSent(Answer::Yes), from == AsSent(Answer::No));
        assert_eq!(now, said, "the present answer");
        assert_ne!(from, to, "an answer that is changed is another");
        match to {
            AsSent(Answer::Yes) => bits.0 |= bit,
            AsSent(Answer::No) => bits.1 |= bit,
            AsSent(other) => panic!("{other} changes nothing"),
        }
    };
    for change in &set.answers {
        assert!(!change.rules.is_empty() || !change.follows_from.is_empty(), "why it matters: {change:?}");
        add(question_bits(&[change.question]), change.from, change.to);
    }
    for change in &set.judgements {
        assert_eq!(change.judgement, Judgement::Necessity);
        assert!(!change.rules.is_empty());
        add(NECESSARY, change.from, change.to);
    }
    assert_eq!((bits.0 | bits.1).count_ones() as usize, set.answers.len() + set.judgements.len(), "each question once");
    bits
}

fn all_bits(sets: &[ChangeSet<'_>], present: (u32, u32)) -> BTreeSet<Set> {
    let found: BTreeSet<Set> = sets.iter().map(|set| bits(set, present)).collect();
    assert_eq!(found.len(), sets.len(), "each set once");
    found
}

fn named(sets: &BTreeSet<Set>) -> Vec<Vec<String>> {
    let one = |(yes, no): &Set| {
        (0..31)
            .filter(|bit| (yes | no) >> bit & 1 == 1)
            .map(|bit| format!("{}={}", QUESTIONS[bit], yes >> bit & 1 == 1))
            .collect()
    };
    sets.iter().map(one).collect()
}

/// The oracle's place of a goal: one of its verdicts, or the case level.
fn goal_of(index: usize) -> Goal {
    Goal::from_id(oracle::VERDICTS[index]).expect("a verdict of the oracle is a goal")
}

/// What a case comes to, by the oracle.
fn of_case<'t>(town: &'t Town, goal: partial::Goal, want: &Want, chosen: Option<u8>) -> ComesTo<'t> {
    match goal {
        partial::Goal::Verdict(index) => {
            Box::new(move |moment, world, _| match programmes::verdict(town, index, moment, world) {
                Outcome::Yes => Some(Settled::Met),
                Outcome::No => Some(Settled::NotMet),
                Outcome::Judge(_) => None,
            })
        }
        partial::Goal::CaseLevel => {
            let want = want.clone();
            let levels = town.levels.as_ref().expect("a town with levels");
            Box::new(move |moment, world, _| {
                let applies = programmes::verdict(town, programmes::SSP_CASE, moment, world) == Outcome::Yes;
                let free = case_outcome(levels, applies, world, None);
                let outcome = case_outcome(levels, applies, world, chosen);
                let is_wanted = applies
                    && match &want {
                        Want::Level(level) => free.possible >> level & 1 == 1,
                        Want::Lead(lead) => lead == "bbu" && outcome.lead_bbu,
                        Want::Forum(forum) => {
                            let wanted = match &**forum {
                                "lokaludvalg" => Forum::Lokaludvalg,
                                "koordinationsgruppe" => Forum::Koordinationsgruppe,
                                _ => Forum::Ledergruppe,
                            };
                            outcome.forum == Some(wanted)
                        }
                        other => panic!("{other:?} is not wanted of a level"),
                    };
                Some(if is_wanted { Settled::Met } else { Settled::NotMet })
            })
        }
    }
}

const fn settled(want: &Want) -> Option<Settled> {
    match want {
        Want::Open => None,
        Want::NotMet => Some(Settled::NotMet),
        Want::NotApplicable => Some(Settled::NotApplicable),
        Want::Met | Want::Level(_) | Want::Lead(_) | Want::Forum(_) => Some(Settled::Met),
    }
}

fn reads(town: &Town, goal: partial::Goal) -> u32 {
    match goal {
        partial::Goal::Verdict(index) => programmes::reads(town, index),
        partial::Goal::CaseLevel => programmes::reads(town, 0) | town.levels.map_or(0, |levels| levels.reads),
    }
}

/// The brute force for a case.
fn brute_case<'t>(town: &'t Town, goal: partial::Goal, want: &Want, case: &Case) -> Brute<'t> {
    let given = support::answers(&case.answers);
    let limits = town.programmes.map(|rule| [rule.from, rule.until]);
    let (birth, release) = (case.birth_date.map(to_oracle), case.release_date.map(to_oracle));
    Brute {
        yes: given.yes,
        no: given.no,
        reads: reads(town, goal),
        wanted: settled(want),
        moments: moments(limits.as_flattened(), town.leap, to_oracle(case.date), birth, release)
            .expect("dates in order"),
        comes_to: of_case(town, goal, want, case.level),
    }
}

fn library_goal(goal: partial::Goal) -> Goal {
    match goal {
        partial::Goal::Verdict(index) => goal_of(index),
        partial::Goal::CaseLevel => Goal::CaseLevel,
    }
}

fn verdict_of(verdict: GoalStanding) -> Option<Settled> {
    match verdict {
        GoalStanding::Eligible | GoalStanding::Met | GoalStanding::Permitted => Some(Settled::Met),
        GoalStanding::NotEligible | GoalStanding::NotMet | GoalStanding::NotPermitted => Some(Settled::NotMet),
        GoalStanding::NotApplicable => Some(Settled::NotApplicable),
        GoalStanding::Open => None,
    }
}

/// Compares an answer with the brute force of its day; gives back how many sets there are and how many parts of them were tried.
fn check_today(answer: &WhyNotAnswer<'_>, brute: &Brute<'_>, what: &dyn Fn() -> String) -> (u64, u64) {
    let present = (brute.yes, brute.no);
    assert_eq!(verdict_of(answer.verdict), brute.verdict(brute.yes, brute.no), "the verdict: {}", what());
    assert_eq!(answer.reached, brute.reached(), "{}", what());
    let (found, expected) = (all_bits(&answer.changes, present), brute.smallest());
    assert_eq!(named(&found), named(&expected), "{}", what());
    assert_eq!(answer.reached, expected.contains(&(0, 0)), "{}", what());
    // Fewest answers first.
    let sizes: Vec<usize> = answer.changes.iter().map(|set| set.answers.len() + set.judgements.len()).collect();
    assert!(sizes.is_sorted(), "{}", what());
    assert!(answer.later.is_empty() || answer.changes.is_empty(), "{}", what());
    let nothing =
        answer.changes.is_empty() && answer.time.is_none() && answer.later.is_empty() && answer.age_needed.is_empty();
    assert_eq!((answer.never, answer.in_the_way.is_empty()), (nothing, !nothing), "{}", what());
    let parts = expected.iter().map(|set| brute.check_parts(*set)).sum();
    (expected.len() as u64, parts)
}

/// Where the age is not known: at each age the sets are those of a person of that age.
fn check_ages(
    answer: &WhyNotAnswer<'_>,
    town: &Town,
    goal: partial::Goal,
    want: &Want,
    case: &Case,
    what: &dyn Fn() -> String,
) -> u64 {
    if case.birth_date.is_some() {
        assert!(answer.age_needed.is_empty());
        return 0;
    }
    let last = case.date.min(case.release_date.unwrap_or(case.date));
    let limits = [120, 180, 210, 216, 300, 312, 360];
    let around = |from: NaiveDate| limits.map(|months| from - Months::new(months));
    let births = around(case.date).into_iter().chain(around(case.release_date.unwrap_or(case.date)));
    let births = births.flat_map(|birth| [birth, birth + Days::new(1)]).chain([last, last - Months::new(1200)]);
    let mut seen: Vec<BTreeSet<Set>> = Vec::new();
    let mut compared = 0;
    for birth in births.filter(|birth| *birth <= last) {
        let brute = brute_case(town, goal, want, &Case { birth_date: Some(birth), ..case.clone() });
        let expected = brute.smallest();
        let months = |on: NaiveDate| oracle::age_in_months(to_oracle(birth), to_oracle(on), town.leap);
        let within = |ages: AgeSpan, on: NaiveDate| {
            let age = months(on);
            ages.from.is_none_or(|from| i32::from(from.months()) <= age)
                && ages.until.is_none_or(|until| age < i32::from(until.months()))
        };
        let at_release = case.release_date.unwrap_or(case.date);
        let bands: Vec<_> = answer
            .age_needed
            .iter()
            .filter(|band| within(band.age, case.date))
            .filter(|band| band.age_at_release.is_none_or(|ages| within(ages, at_release)))
            .collect();
        if !answer.age_needed.is_empty() {
            assert!(bands.len() < 2, "one age, one band: {}", what());
            let found = bands.first().map(|band| all_bits(&band.changes, (brute.yes, brute.no))).unwrap_or_default();
            assert_eq!(named(&found), named(&expected), "born {birth}: {}", what());
        }
        compared += 1;
        if !seen.contains(&expected) {
            seen.push(expected);
        }
    }
    // Nothing is said of ages where all are the same, or where nothing leads to it at any age.
    let matters = seen.len() > 1;
    assert_eq!(matters, !answer.age_needed.is_empty(), "{}", what());
    compared
}

/// How many cases of a goal are looked at, at the most; the others are stepped over evenly.
const MOST_CASES: usize = 1_200;

#[derive(Clone, Copy, Default)]
struct Sum {
    questions: u64,
    sets: u64,
    parts: u64,
    ages: u64,
}

impl std::ops::Add for Sum {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            questions: self.questions + other.questions,
            sets: self.sets + other.sets,
            parts: self.parts + other.parts,
            ages: self.ages + other.ages,
        }
    }
}

fn check_goal((profile, town): Municipality, goal: partial::Goal) -> Sum {
    let facts = goal.facts(town);
    let dates = dates_of(goal, town);
    let top = town.levels.map_or(0, |levels| levels.top);
    let levels: Vec<Option<u8>> = match goal {
        partial::Goal::Verdict(_) => vec![None],
        partial::Goal::CaseLevel => std::iter::once(None).chain((1..=top).map(Some)).collect(),
    };
    let all = dates.iter().flat_map(|dates| all_answers(&facts).map(move |given| (*dates, given)));
    let all: Vec<_> = all.flat_map(|(dates, given)| levels.iter().map(move |level| (dates, given, *level))).collect();
    // Odd, so that no answer is stepped over.
    let stride = all.len().div_ceil(MOST_CASES) | 1;
    let mut sum = Sum::default();
    for ((date, birth_date, release_date), given, level) in all.into_iter().step_by(stride) {
        let case = Case { birth_date, release_date, answers: given, level, ..Case::on(date) };
        if case.check(profile).is_err() {
            continue;
        }
        let subject = Subject::Case(case.clone(), profile);
        for want in Want::all(library_goal(goal), &subject) {
            let what = || format!("{}, {goal:?}, {want:?}: {case:?}", town.id);
            let answer = why_not(&subject, library_goal(goal), &want, Lang::English).unwrap();
            let brute = brute_case(town, goal, &want, &case);
            let (sets, parts) = check_today(&answer, &brute, &what);
            let ages = check_ages(&answer, town, goal, &want, &case, &what);
            sum = sum + Sum { questions: 1, sets, parts, ages };
        }
    }
    sum
}

#[test]
fn every_smallest_set_of_each_goal() {
    let mut suite = Suite::start("why_not.cases");
    let towns = municipalities();
    let mut goals: Vec<(Municipality, partial::Goal)> = Vec::new();
    for municipality in &towns {
        // The statutory grounds are national: once is enough.
        let verdicts = if municipality.1.id == "koebenhavn" { 11 } else { 9 };
        goals.extend(municipality.1.levels.map(|_| (*municipality, partial::Goal::CaseLevel)));
        goals.extend((0..verdicts).map(|index| (*municipality, partial::Goal::Verdict(index))));
    }
    let next = std::sync::atomic::AtomicUsize::new(0);
    let sums = in_parallel(2, |_| {
        let mut sum = Sum::default();
        while let Some((municipality, goal)) = goals.get(next.fetch_add(1, std::sync::atomic::Ordering::Relaxed)) {
            sum = sum + check_goal(*municipality, *goal);
        }
        sum
    });
    let sum = sums.into_iter().fold(Sum::default(), |sum, one| sum + one);
    suite.count("goals", goals.len() as u64);
    suite.count("questions", sum.questions);
    suite.count("sets", sum.sets);
    suite.count("parts", sum.parts);
    suite.count("ages", sum.ages);
    suite.finish();
}

/// The brute force for a disclosure.
fn brute_disclosure(case: &oracle::Disclosure, want: &Want) -> Brute<'static> {
    let reads = disclosure::reads(case) | NECESSARY;
    let given = disclosure::all_answers(case);
    let (yes, no) = match case.necessary {
        oracle::Answer::Yes => (NECESSARY, 0),
        oracle::Answer::No => (0, NECESSARY),
        oracle::Answer::Declined | oracle::Answer::NotAsked => (0, 0),
    };
    let case = *case;
    let comes_to = move |moment: &Moment, world: u32, judged: bool| {
        let necessary = match (judged, world & NECESSARY != 0) {
            (false, _) => oracle::Answer::NotAsked,
            (true, true) => oracle::Answer::Yes,
            (true, false) => oracle::Answer::No,
        };
        match disclosure::evaluate(
            &oracle::Disclosure { necessary, date: moment.date, ..case },
            moment,
            world & !NECESSARY,
        ) {
            DisclosureOutcome::Permitted => Some(Settled::Met),
            DisclosureOutcome::NotPermitted => Some(Settled::NotMet),
            DisclosureOutcome::NotApplicable => Some(Settled::NotApplicable),
            DisclosureOutcome::Judged(_) => None,
        }
    };
    Brute {
        yes: given.yes | yes,
        no: given.no | no,
        reads,
        wanted: settled(want),
        moments: moments(&[], case.leap, case.date, case.birth, case.release).expect("dates in order"),
        comes_to: Box::new(comes_to),
    }
}

/// One way to be each kind of party, with nothing known and with something known.
fn parties() -> Vec<Actor> {
    let of = |kind: &ActorKind| {
        let kind = *kind;
        let answered = [(Answer::NotAsked, Answer::NotAsked), (Answer::Yes, Answer::No), (Answer::No, Answer::Yes)];
        answered.map(|(participates, drawn_in)| Actor {
            participates,
            public_task: participates,
            drawn_in,
            ..Actor::of(kind)
        })
    };
    ActorKind::ALL.iter().flat_map(of).collect()
}

static DISCLOSURES: LazyLock<Vec<Disclosure>> = LazyLock::new(|| {
    let parties = parties();
    let grounds = [
        Answers::NONE,
        Answers::NONE.fact(Fact::SociallyVulnerable, Answer::No),
        Answers::NONE.fact(Fact::SociallyVulnerable, Answer::Yes).fact(Fact::ReleasedFromPlacement, Answer::Yes),
        Answers::NONE.fact(Fact::ReleasedFromPrisonService, Answer::No).fact(Fact::ReleasedFromRemand, Answer::Unknown),
    ];
    let dates = [(2006, 6, 1), (2009, 3, 31), (2011, 6, 1), (2016, 2, 29), (2023, 12, 31), (2026, 1, 15)];
    let dates = dates.map(|(year, month, at)| day(year, month, at));
    let mut all = Vec::new();
    let mut number = 0_usize;
    let mut pick = |most: usize| {
        number = number.wrapping_mul(1_103_515_245).wrapping_add(12_345);
        (number >> 16) % most
    };
    for from in &parties {
        for to in &parties {
            let cooperation = Cooperation::ALL[pick(3)];
            let institutions =
                [from, to].iter().filter(|actor| actor.kind == ActorKind::SelfGoverningInstitution).count();
            // Ten questions are more than brute force can do for many.
            if institutions == 2 && cooperation == Cooperation::Ksp {
                continue;
            }
            let date = dates[pick(6)];
            let births = [None, Some(date - Months::new(216)), Some(date - Months::new(190))];
            let purpose = [Purpose::Prevention, Purpose::Prevention, Purpose::Prevention, Purpose::Mixed][pick(4)];
            all.push(Disclosure {
                necessary: FOUR[pick(4)],
                identifiable: FOUR[pick(4)],
                gang_relation: FOUR[pick(4)],
                consent: FOUR[pick(4)],
                birth_date: births[pick(3)],
                answers: grounds[pick(4)],
                ..Disclosure::new(date, cooperation, *from, *to, purpose)
            });
        }
    }
    all
});

#[test]
fn every_smallest_set_of_disclosures() {
    let mut suite = Suite::start("why_not.disclosures");
    let sums = in_parallel(2, |thread| {
        let mut sum = Sum::default();
        for disclosure in DISCLOSURES.iter().skip(thread as usize).step_by(2) {
            let subject = Subject::Disclosure(disclosure.clone());
            let there = support::disclosure(disclosure);
            for want in Want::all(Goal::Disclosure, &subject) {
                let what = || format!("{want:?}: {disclosure:?}");
                let answer = why_not(&subject, Goal::Disclosure, &want, Lang::English).unwrap();
                let (sets, parts) = check_today(&answer, &brute_disclosure(&there, &want), &what);
                sum = sum + Sum { questions: 1, sets, parts, ages: 0 };
            }
        }
        sum
    });
    let sum = sums.into_iter().fold(Sum::default(), |sum, one| sum + one);
    suite.count("disclosures", DISCLOSURES.len() as u64);
    suite.count("questions", sum.questions);
    suite.count("sets", sum.sets);
    suite.count("parts", sum.parts);
    suite.finish();
}

const YEARS: u32 = 30;

/// What a day of the oracle answers: whether it is reached, and what a later set would have to be.
fn check_time(
    answer: &WhyNotAnswer<'_>,
    from: NaiveDate,
    on: &dyn Fn(NaiveDate) -> Brute<'static>,
    what: &dyn Fn() -> String,
) -> (u64, u64) {
    let end = from + Months::new(12 * YEARS);
    let mut reached_from: Option<NaiveDate> = None;
    let mut reached_until: Option<NaiveDate> = None;
    let mut known: Vec<(Vec<Option<Settled>>, BTreeSet<Set>)> = Vec::new();
    let (mut days, mut stretches) = (0, 0);
    let mut yesterday: Option<BTreeSet<Set>> = None;
    for date in from.iter_days().take_while(|date| *date < end) {
        days += 1;
        let brute = on(date);
        match (brute.reached(), reached_from, reached_until) {
            (true, None, _) => reached_from = Some(date),
            (false, Some(_), None) => reached_until = Some(date),
            _ => {}
        }
        if !answer.changes.is_empty() {
            continue;
        }
        // Days that are the same in every way have the same sets.
        let table: Vec<Option<Settled>> = table(&brute);
        let at = known.iter().position(|(other, _)| *other == table).unwrap_or_else(|| {
            let mut sets = brute.smallest();
            sets.remove(&(0, 0));
            known.push((table, sets));
            known.len() - 1
        });
        let expected = &known[at].1;
        let covering = answer
            .later
            .iter()
            .filter(|later| later.when.from <= date && later.when.until.is_none_or(|until| date < until));
        let present = (brute.yes, brute.no);
        if yesterday.as_ref() != Some(expected) {
            stretches += 1;
            yesterday = Some(expected.clone());
        }
        let found: BTreeSet<Set> = covering.flat_map(|later| all_bits(&later.changes, present)).collect();
        assert_eq!(named(&found), named(expected), "{date}: {}", what());
    }
    let in_sight = |date: NaiveDate| Some(date).filter(|date| *date < end);
    let time = answer.time.as_ref();
    assert_eq!(time.and_then(|time| in_sight(time.from)), reached_from, "from: {}", what());
    if reached_from.is_some() {
        assert_eq!(time.and_then(|time| time.until).and_then(in_sight), reached_until, "until: {}", what());
    }
    // A stretch is not cut in two.
    for (index, one) in answer.later.iter().enumerate() {
        for other in &answer.later[..index] {
            let meet = other.when.until == Some(one.when.from);
            assert!(!meet || !one.changes.iter().any(|set| other.changes.contains(set)), "{}", what());
        }
    }
    (days, stretches)
}

/// What every way comes to, in the order in which brute force goes through them.
fn table(brute: &Brute<'_>) -> Vec<Option<Settled>> {
    let asked = implied(brute.reads & !NECESSARY);
    let mut all = Vec::new();
    let mut world = 0_u32;
    loop {
        let states =
            if brute.reads & NECESSARY == 0 { &[(0, false)][..] } else { &[(0, false), (0, true), (NECESSARY, true)] };
        for (necessary, judged) in states {
            all.extend(brute.moments.iter().map(|moment| (brute.comes_to)(moment, world | necessary, *judged)));
        }
        if world == asked {
            return all;
        }
        world = world.wrapping_sub(asked) & asked;
    }
}

/// What a stretch says of why it begins and ends is what the calendar says.
fn check_causes(answer: &WhyNotAnswer<'_>, birth: Option<NaiveDate>, leap: oracle::Leap) -> u64 {
    const LAW: [(i32, u32, u32); 6] =
        [(2007, 1, 1), (2009, 4, 1), (2010, 12, 21), (2012, 1, 1), (2016, 3, 1), (2024, 1, 1)];
    let law = LAW.map(|(year, month, at)| day(year, month, at));
    let mut named = 0;
    let stretches = answer.time.iter().chain(answer.later.iter().map(|later| &later.when));
    for stretch in stretches {
        let begins = (stretch.from, &stretch.because);
        let ends = stretch.until.map(|until| (until, &stretch.ends_because));
        for (date, causes) in std::iter::once(begins).chain(ends) {
            assert!(date == answer.date || !causes.is_empty(), "a turn has a cause: {stretch:?}");
            for cause in causes {
                named += 1;
                assert!(!cause.sources.is_empty());
                match (cause.kind, cause.age) {
                    (CauseKind::Age | CauseKind::AgeAtRelease, Some(age)) => {
                        let birth = birth.expect("an age is that of somebody");
                        let (years, months) = age.years_and_months();
                        let reached = oracle::reached(to_oracle(birth), years.into(), months.into(), leap);
                        assert_eq!(from_oracle(reached), date, "{cause:?}");
                    }
                    (CauseKind::Begins | CauseKind::Ends, None) => assert!(law.contains(&date), "{cause:?}"),
                    other => panic!("{other:?}"),
                }
            }
        }
    }
    named
}

#[test]
fn time_is_that_of_a_search_through_every_day_of_30_years() {
    use Fact::*;
    let mut suite = Suite::start("why_not.time");
    let towns = municipalities();
    let (koebenhavn, randers, waiting) = (towns[0], towns[5], towns[6]);
    let answered = |yes: &[Fact], no: &[Fact]| {
        let all = yes.iter().fold(Answers::NONE, |all, fact| all.fact(*fact, Answer::Yes));
        no.iter().fold(all, |all, fact| all.fact(*fact, Answer::No))
    };
    let answers = [
        Answers::NONE,
        answered(&[], &[ConcerningBehaviour, Crime, NeedsCoordinatedEffort, SociallyVulnerable]),
        answered(&[RepeatedCrimeSerious, NeedsCoordinatedEffort, SociallyVulnerable, ReleasedFromPlacement], &[]),
        answered(
            &[Crime, ReleasedFromRemand, RadicalisedOrAtRisk],
            &[RepeatedCrime, PersonEndangeringCrime, ReleasedFromPrisonService, ReleasedFromPlacement],
        ),
    ];
    // Births on 29 February and at the end of months, some long ago, one on the day.
    let births = [(2008, 2, 29), (2004, 8, 31), (2000, 2, 29), (1996, 12, 31), (2005, 6, 1)];
    let births = births.map(|(year, month, at)| Some(day(year, month, at)));
    let mut lives: Vec<(Municipality, partial::Goal, Case)> = Vec::new();
    let goals = [0, 1, 2, 4, 7, 8, programmes::PSP_BASIS, programmes::KSP_BASIS].map(partial::Goal::Verdict);
    let mut number = 0_usize;
    for goal in goals.into_iter().chain([partial::Goal::CaseLevel]) {
        for birth in births.into_iter().chain([None]) {
            for given in &answers {
                let dates = [(2005, 6, 1), (2009, 4, 1), (2010, 12, 20), (2016, 2, 29)].map(|(y, m, d)| day(y, m, d));
                number += 1;
                let date = dates[number % 4].max(birth.unwrap_or(dates[0]));
                let releases = [None, None, birth.map(|birth| birth + Months::new(216)), Some(date + Months::new(100))];
                let release_date = releases[number / 4 % 4];
                let town = match goal {
                    partial::Goal::Verdict(1) if number.is_multiple_of(3) => randers,
                    _ if number.is_multiple_of(2) => waiting,
                    _ => koebenhavn,
                };
                let level = matches!(goal, partial::Goal::CaseLevel).then_some(2).filter(|_| number.is_multiple_of(5));
                let case = Case { birth_date: birth, release_date, answers: *given, level, ..Case::on(date) };
                assert!(case.check(town.0).is_ok(), "{case:?}");
                lives.push((town, goal, case));
            }
        }
    }
    // Somebody of whom only a release long ahead is known: from some day on the person can be under 18 then.
    let released = Case { release_date: Some(day(2040, 2, 29)), answers: answers[2], ..Case::on(day(2012, 1, 1)) };
    lives.push((koebenhavn, partial::Goal::Verdict(programmes::KSP_BASIS), released));

    let sums = in_parallel(2, |thread| {
        let (mut questions, mut days, mut stretches, mut causes) = (0, 0, 0, 0);
        for ((profile, town), goal, case) in lives.iter().skip(thread as usize).step_by(2) {
            let subject = Subject::Case(case.clone(), profile);
            for want in Want::all(library_goal(*goal), &subject) {
                let what = || format!("{}, {goal:?}, {want:?}: {case:?}", town.id);
                let answer = why_not(&subject, library_goal(*goal), &want, Lang::Danish).unwrap();
                let on = |date| brute_case(town, *goal, &want, &Case { date, ..case.clone() });
                let (more_days, more) = check_time(&answer, case.date, &on, &what);
                causes += if case.birth_date.is_some() { check_causes(&answer, case.birth_date, town.leap) } else { 0 };
                (questions, days, stretches) = (questions + 1, days + more_days, stretches + more);
            }
        }
        // Disclosures too, a few of each kind.
        for disclosure in DISCLOSURES.iter().skip(thread as usize * 7).step_by(29) {
            let subject = Subject::Disclosure(disclosure.clone());
            let there = support::disclosure(disclosure);
            for want in [Want::Met, Want::NotMet] {
                let what = || format!("{want:?}: {disclosure:?}");
                let answer = why_not(&subject, Goal::Disclosure, &want, Lang::Danish).unwrap();
                let on = |date| brute_disclosure(&oracle::Disclosure { date: to_oracle(date), ..there }, &want);
                let (more_days, more) = check_time(&answer, disclosure.date, &on, &what);
                let birth = disclosure.birth_date;
                causes += if birth.is_some() { check_causes(&answer, birth, oracle::Leap::Feb28) } else { 0 };
                (questions, days, stretches) = (questions + 1, days + more_days, stretches + more);
            }
        }
        [questions, days, stretches, causes]
    });
    let total = |place: usize| sums.iter().map(|sum| sum[place]).sum();
    suite.count("questions", total(0));
    suite.count("days", total(1));
    suite.count("stretches", total(2));
    suite.count("causes", total(3));
    suite.finish();
}
