//! Plans of questions: equal to the best of all plans, and kept by who follows them.

mod every_plan;

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use ssp_core::assess::{Applies, Ground, assess};
use ssp_core::case::Case;
use ssp_core::disclose::{Actor, Disclosure, DisclosureVerdict};
use ssp_core::facts::{ActorKind, Answer, Atoms, Cooperation, Fact, Purpose};
use ssp_core::plan::{
    Fraction, PlanAnswer, PlanQuestion, PlannedAnswer, Settled, SettledVerdict, Step, plan, plan_disclosure,
};
use ssp_core::profile::{Eligibility, Profile, Programme};
use ssp_core::rule::{Condition, Question, Rule};
use ssp_core::subject::{Goal as GoalName, Subject};
use ssp_core::text::Lang;

use self::every_plan::{Cost, End, Left, Memo, Space, average};
use crate::compare::{Reading, forum, level_bits};
use crate::exhaustive::partial::{self, Dates, Goal, all_answers, dates_of};
use crate::oracle::disclosure::DisclosureOutcome;
use crate::oracle::questions::BIRTH_DATE;
use crate::oracle::{self, Outcome, Town};
use crate::random::one_disclosure;
use crate::support::{
    self, Municipality, Random, answers, day, fact_bit, in_parallel, judgement_bits, municipalities, question_bits,
};
use crate::zz_counts::Suite;

/// The library's name of a goal.
fn named(goal: Goal) -> GoalName {
    match goal {
        Goal::CaseLevel => GoalName::CaseLevel,
        Goal::Verdict(index) => GoalName::from_id(oracle::VERDICTS[index]).unwrap(),
    }
}

/// Every goal of a municipality.
fn goals_of(town: &Town) -> Vec<Goal> {
    (0..11).map(Goal::Verdict).chain(town.levels.map(|_| Goal::CaseLevel)).collect()
}

fn planned<'a>(profile: &'a Profile, case: &Case, goal: Goal) -> PlanAnswer<'a> {
    PlanQuestion::of(Subject::Case(case.clone(), profile)).about(named(goal)).answer(Lang::Danish).unwrap()
}

/// Whether what an answer settles is what comes out of every completion that it leaves, goal by goal, where before there were two.
fn settles(effect: &[&Settled<'_>], space: &Space, before: &Left, after: &Left) -> bool {
    let common = |left: &Left, goal: usize| {
        let first = space.ends(left[0])[goal];
        left.iter().all(|place| space.ends(*place)[goal] == first).then_some(first)
    };
    let goals = 0..space.ends(before[0]).len();
    let newly = goals.filter(|goal| common(before, *goal).is_none()).filter_map(|goal| common(after, goal));
    let newly: Vec<End> = newly.collect();
    newly.len() == effect.len() && newly.iter().zip(effect).all(|(end, settled)| says(settled, *end))
}

/// Whether the words of a verdict say this.
fn says(settled: &Settled<'_>, end: End) -> bool {
    let judge = judgement_bits(&settled.judge);
    let of_outcome = |outcome: Outcome| match outcome {
        Outcome::Yes => (Eligibility::Eligible, Ground::Met, 0),
        Outcome::No => (Eligibility::NotEligible, Ground::NotMet, 0),
        Outcome::Judge(judgement) => (Eligibility::Open, Ground::Open, judgement),
    };
    match (end, settled.verdict, settled.level) {
        (End::Verdict(outcome), SettledVerdict::Programme(said), None) => {
            let (verdict, _, judged) = of_outcome(outcome);
            (said, judge) == (verdict, judged)
        }
        (End::Verdict(outcome), SettledVerdict::Ground(said), None) => {
            let (_, verdict, judged) = of_outcome(outcome);
            (said, judge) == (verdict, judged)
        }
        (End::Level(level), SettledVerdict::Level(Applies::No), None) => !level.applies && judge == 0,
        (End::Level(level), SettledVerdict::Level(Applies::Yes), Some(said)) => {
            level.applies
                && (level_bits(said.possible), said.suggested, judge) == (level.possible, level.suggested, level.judge)
                && said.lead.is_some() == level.lead_bbu
                && said.forum.map(forum) == level.forum
        }
        (End::Disclosed(outcome), SettledVerdict::Disclosure(said), None) => {
            let (verdict, judged) = match outcome {
                DisclosureOutcome::NotApplicable => (DisclosureVerdict::NotApplicable, 0),
                DisclosureOutcome::NotPermitted => (DisclosureVerdict::NotPermitted, 0),
                DisclosureOutcome::Judged(judged) => (DisclosureVerdict::Open, judged),
                DisclosureOutcome::Permitted => (DisclosureVerdict::Permitted, 0),
            };
            (said, judge) == (verdict, judged)
        }
        _ => false,
    }
}

/// The costs that brute force finds in a space, by what was answered "unknown".
struct Brute {
    space: Space,
    birth_first: bool,
    /// The one goal of the space, where the plan is of others too. They are settled, or what was answered "unknown" stands in
    /// their way; an answer from which another follows can still settle those, and that is not compared.
    only: Option<GoalName>,
    memos: HashMap<u32, Memo>,
}

impl Brute {
    fn new(space: Space, birth_first: bool) -> Self {
        Self { space, birth_first, only: None, memos: HashMap::new() }
    }

    fn of_the_one_open_goal(space: Space, goal: Goal) -> Self {
        Self { only: Some(named(goal)), ..Self::new(space, false) }
    }

    fn best(&mut self, left: &Left, declined: u32) -> (Cost, Option<u32>) {
        // What is not read makes no difference, whoever declined it.
        let declined = declined & self.space.reads;
        self.space.best(left, declined, self.birth_first, self.memos.entry(declined).or_default())
    }

    /// What differs between a plan and the best of all, from the start and after each answer.
    fn differs(&mut self, plan: &PlanAnswer<'_>, left: &Left, declined: u32) -> Option<String> {
        let (cost, first) = self.best(left, declined);
        let here = (plan.optimal, plan.how_many.expected, plan.how_many.worst);
        let there = (true, Some(average(cost, left)), cost.1);
        if here != there {
            return Some(format!("{here:?}, and by brute force {there:?}"));
        }
        let asked = plan.next.as_ref().map(|next| question_bits(&[next.question]));
        if asked != first {
            return Some(format!("{:?}, and by brute force {first:?}", plan.next));
        }
        let (next, first) = (plan.next.as_ref()?, first?);
        let lefts = self.space.answers(left, first);
        let mut after: Vec<(Left, u32)> = lefts.into_iter().map(|left| (left, declined)).collect();
        if first != BIRTH_DATE {
            after.push((left.clone(), declined | first));
        }
        assert_eq!(next.answers.len(), after.len(), "{next:?}");
        for (effect, (then, declined)) in next.answers.iter().zip(&after) {
            let (cost, _) = self.best(then, *declined);
            let is_compared = |settled: &&Settled<'_>| self.only.is_none_or(|only| settled.goal == only);
            let settled: Vec<&Settled<'_>> = effect.settles.iter().filter(is_compared).collect();
            if !settles(&settled, &self.space, left, then) {
                return Some(format!("{:?} after {:?}", effect.settles, effect.answer));
            }
            let left = then;
            if (effect.how_many.expected, effect.how_many.worst) != (Some(average(cost, left)), cost.1) {
                return Some(format!("{effect:?}, and by brute force {cost:?} over {}", left.len()));
            }
        }
        None
    }
}

/// Every plan of every goal of every municipality, from nothing known.
#[test]
fn no_plan_of_a_goal_asks_fewer_questions() {
    let mut suite = Suite::start("plans.every_plan");
    let (mut goals, mut plans) = (0, 0);
    for (profile, town) in municipalities() {
        for goal in goals_of(town) {
            let today = day(2026, 1, 15);
            let space = Space::of_case(town, &[goal], (today, None, None), None);
            let all = space.left(oracle::Answers::default());
            let costs = space.every_cost(&all, &mut Memo::default());
            let found = planned(profile, &Case::on(today), goal).how_many;
            let least = *costs.first().unwrap();
            assert_eq!((found.expected, found.worst), (Some(average(least, &all)), least.1), "{}, {goal:?}", town.id);
            goals += 1;
            plans += costs.len() as u64;
        }
    }
    suite.count("goals", goals);
    suite.count("costs", plans);
    suite.finish();
}

fn check_goal((profile, town): Municipality, goal: Goal) -> u64 {
    let facts = goal.facts(town);
    let top = town.levels.map_or(0, |levels| levels.top);
    let levels: Vec<Option<u8>> = match goal {
        Goal::Verdict(_) => vec![None],
        Goal::CaseLevel => std::iter::once(None).chain((1..=top).map(Some)).collect(),
    };
    let mut plans = 0;
    for dates @ (date, birth_date, release_date) in dates_of(goal, town) {
        for level in &levels {
            let mut brute = Brute::new(Space::of_case(town, &[goal], dates, *level), false);
            for given in all_answers(&facts) {
                let Some(expected) = answers(&given).normalised() else { continue };
                let case = Case { birth_date, release_date, answers: given, level: *level, ..Case::on(date) };
                let found = planned(profile, &case, goal);
                let left = brute.space.left(expected);
                if let Some(difference) = brute.differs(&found, &left, expected.declined) {
                    panic!("{}, {goal:?}: {case:?}\n{difference}", town.id);
                }
                plans += 1;
            }
        }
    }
    plans
}

/// Every goal of every municipality, each question that it reads answered in four ways.
#[test]
fn plans_of_three_valued_cases_are_the_best() {
    let mut suite = Suite::start("plans.goals");
    let towns = municipalities();
    let mut goals: Vec<(Municipality, Goal)> = Vec::new();
    for municipality in &towns {
        // The statutory grounds are national: once is enough.
        let national = |goal: &Goal| matches!(goal, Goal::Verdict(programmes) if *programmes > 8);
        let own = goals_of(municipality.1).into_iter();
        goals.extend(
            own.filter(|goal| municipality.1.id == "koebenhavn" || !national(goal)).map(|goal| (*municipality, goal)),
        );
    }
    let next = std::sync::atomic::AtomicUsize::new(0);
    let plans = in_parallel(2, |_| {
        let mut plans = 0;
        while let Some((municipality, goal)) = goals.get(next.fetch_add(1, std::sync::atomic::Ordering::Relaxed)) {
            plans += check_goal(*municipality, *goal);
        }
        plans
    });
    suite.count("goals", goals.len() as u64);
    suite.count("plans", plans.into_iter().sum());
    suite.finish();
}

/// The goals of København that share a question, by the contract's table; the others stand alone.
const TOGETHER: [&[Goal]; 9] = [
    &[Goal::Verdict(0), Goal::CaseLevel, Goal::Verdict(1), Goal::Verdict(2)],
    &[Goal::Verdict(3)],
    &[Goal::Verdict(9)],
    &[Goal::Verdict(4)],
    &[Goal::Verdict(10)],
    &[Goal::Verdict(5)],
    &[Goal::Verdict(6)],
    &[Goal::Verdict(7)],
    &[Goal::Verdict(8)],
];

/// A date, birth dates around every limit of København and none.
fn some_dates() -> Vec<Dates> {
    let today = day(2026, 1, 15);
    let years = [5, 12, 17, 18, 20, 26];
    let born = years.map(|years| Some(today - Days::new(years * 365 + 250)));
    [None].into_iter().chain(born).map(|birth| (today, birth, None)).collect()
}

/// Some goals of København by brute force, at these dates: freely where questions can change only one of them, the birth date
/// first where they can change several.
struct BruteTogether {
    alone: Vec<Space>,
    /// Goal by goal: where it is the one that is open.
    free: Vec<Brute>,
    birth_first: Brute,
}

impl BruteTogether {
    fn new(town: &'static Town, goals: &[Goal], dates: Dates) -> Self {
        let alone = |goal: &Goal| Space::of_case(town, &[*goal], dates, None);
        let among = |goal: &Goal| Space::of_case_among(town, &[*goal], goals, dates, None);
        Self {
            alone: goals.iter().map(alone).collect(),
            free: goals.iter().map(|goal| Brute::of_the_one_open_goal(among(goal), *goal)).collect(),
            birth_first: Brute::new(Space::of_case(town, goals, dates, None), true),
        }
    }

    fn of(&mut self, given: oracle::Answers) -> &mut Brute {
        let is_open = |space: &Space| space.pivots(&space.left(given)) & !given.declined != 0;
        let open: Vec<usize> = (0..).zip(&self.alone).filter(|(_, space)| is_open(space)).map(|(at, _)| at).collect();
        match open.as_slice() {
            [only] => &mut self.free[*only],
            _ => &mut self.birth_first,
        }
    }
}

/// Goals of København, and which answers about them are tried: with no birth date and with one, each so-many-th.
struct Planned {
    goals: &'static [Goal],
    programmes: &'static [Programme],
    strides: [usize; 2],
}

const PLANNED: [Planned; 3] = [
    Planned {
        goals: TOGETHER[0],
        programmes: &[Programme::SspCase, Programme::SspPlus, Programme::SspPlusReferral],
        strides: [31, 5],
    },
    // They share no question, and often one of them is settled.
    Planned { goals: &[Goal::Verdict(4), Goal::Verdict(10)], programmes: &[Programme::Ksp], strides: [7, 3] },
    // Their age limits differ.
    Planned {
        goals: &[Goal::Verdict(5), Goal::Verdict(6)],
        programmes: &[Programme::Radicalisation, Programme::GangRecruitment],
        strides: [1, 1],
    },
];

/// Several goals: over the union of what they ask, the birth date first where more than one of them is open.
#[test]
fn several_goals_are_planned_as_one() {
    let mut suite = Suite::start("plans.together");
    let (profile, town) = municipalities()[0];
    let all_dates = some_dates();
    let (mut plans, mut free) = (0, 0);
    for Planned { goals, programmes, strides } in PLANNED {
        let facts: Vec<Fact> =
            Fact::ALL.iter().copied().filter(|fact| goals.iter().any(|goal| goal.facts(town).contains(fact))).collect();
        let counts = in_parallel(2, |thread| {
            let (mut plans, mut free) = (0, 0);
            for dates in all_dates.iter().skip(thread as usize).step_by(2) {
                let mut brute = BruteTogether::new(town, goals, *dates);
                let stride = strides[usize::from(dates.1.is_some())];
                for given in all_answers(&facts).step_by(stride) {
                    let Some(expected) = answers(&given).normalised() else { continue };
                    let goals = programmes.to_vec();
                    let case = Case { birth_date: dates.1, answers: given, goals, ..Case::on(dates.0) };
                    let found = plan(profile, &case, Lang::Danish).unwrap();
                    let brute = brute.of(expected);
                    let left = brute.space.left(expected);
                    if let Some(difference) = brute.differs(&found, &left, expected.declined) {
                        panic!("{case:?}\n{difference}");
                    }
                    plans += 1;
                    free += u64::from(!brute.birth_first && dates.1.is_none());
                }
            }
            (plans, free)
        });
        plans += counts.iter().map(|(plans, _)| plans).sum::<u64>();
        free += counts.iter().map(|(_, free)| free).sum::<u64>();
    }
    suite.count("plans", plans);
    suite.count("of_one_open_goal", free);
    suite.finish();
}

/// All goals of København: the birth date, then what each group of them takes at that age.
#[test]
fn goals_that_share_no_question_are_planned_apart() {
    let mut suite = Suite::start("plans.apart");
    let (profile, town) = municipalities()[0];
    let everything: Vec<Goal> = TOGETHER.concat();
    let mut plans = 0;
    for (today, birth, _) in some_dates() {
        let case = Case { birth_date: birth, ..Case::on(today) };
        let found = plan(profile, &case, Lang::Danish).unwrap();
        // The stretches are the plan's own; how many there have to be is checked below.
        let births: Vec<NaiveDate> = match birth {
            Some(birth) => vec![birth],
            None => {
                let next = found.next.as_ref().unwrap();
                assert_eq!(next.question, Question::BirthDate);
                let born = next.answers.iter().map(|effect| match effect.answer {
                    PlannedAnswer::Born { to, .. } => to,
                    other => panic!("{other:?}"),
                });
                born.collect()
            }
        };
        let (mut sum, mut worst) = (Fraction::ZERO, 0);
        for born in &births {
            let (mut sum_here, mut worst_here) = (Fraction::ZERO, 0);
            for goals in TOGETHER {
                let space = Space::of_case(town, goals, (today, Some(*born), None), None);
                let all = space.left(oracle::Answers::default());
                let (cost, _) = space.best(&all, 0, true, &mut Memo::default());
                sum_here = sum_here.plus(average(cost, &all));
                worst_here += cost.1;
            }
            sum = sum.plus(sum_here);
            worst = worst.max(worst_here);
        }
        let asked_birth = u32::from(birth.is_none());
        let expected = sum.shared_among(births.len() as u64).plus(Fraction::whole(asked_birth.into()));
        assert_eq!((found.how_many.expected, found.how_many.worst), (Some(expected), worst + asked_birth));
        if birth.is_none() {
            // Below 10, from 10, 17½, 18 and from 25: what all goals together can tell apart.
            assert_eq!(births.len(), 5, "{births:?}");
        }
        plans += 1;
    }
    assert_eq!(everything.len(), 12);
    suite.count("plans", plans);
    suite.finish();
}

/// The disclosures of every two kinds in each cooperation before anything is asked, and random ones.
#[test]
fn plans_of_disclosures_are_the_best() {
    let mut suite = Suite::start("plans.disclosures");
    let pairs: Vec<(Cooperation, ActorKind, ActorKind)> = Cooperation::ALL
        .iter()
        .flat_map(|cooperation| ActorKind::ALL.iter().map(move |from| (*cooperation, *from)))
        .flat_map(|(cooperation, from)| ActorKind::ALL.iter().map(move |to| (cooperation, from, *to)))
        .collect();
    let check = |disclosure: &Disclosure| {
        let Ok(found) = plan_disclosure(disclosure, Lang::Danish) else { return false };
        let all = oracle::disclosure::all_answers(&support::disclosure(disclosure)).normalised().unwrap();
        let mut brute = Brute::new(Space::of_disclosure(disclosure).unwrap(), false);
        let left = brute.space.left(all);
        if let Some(difference) = brute.differs(&found, &left, all.declined) {
            panic!("{disclosure:?}\n{difference}");
        }
        true
    };
    let counts = in_parallel(2, |thread| {
        let mut plans = 0;
        for (cooperation, from, to) in pairs.iter().skip(thread as usize).step_by(2) {
            for date in [day(2011, 1, 1), day(2026, 1, 15)] {
                let actor = Actor::of;
                let of = Disclosure::new(date, *cooperation, actor(*from), actor(*to), Purpose::Prevention);
                plans += u64::from(check(&Disclosure { necessary: Answer::Yes, ..of }));
            }
        }
        let mut random = Random::new(0x0007_0008 + thread);
        (0..3_000).for_each(|_| plans += u64::from(check(&one_disclosure(&mut random))));
        plans
    });
    suite.count("plans", counts.into_iter().sum());
    suite.finish();
}

/// What a person whose every answer is known would answer.
#[derive(Clone, Copy)]
struct Truth {
    born: NaiveDate,
    world: u32,
}

impl Truth {
    fn answer(self, case: &mut Case, question: Question) {
        match question {
            Question::BirthDate => case.birth_date = Some(self.born),
            Question::Fact(fact) => {
                let answer = if self.world & fact_bit(fact) != 0 { Answer::Yes } else { Answer::No };
                case.answers = case.answers.fact(fact, answer);
            }
            Question::Flag(flag) => panic!("no case reads {flag}"),
        }
    }

    /// What comes after an answer in the whole plan.
    fn follow(self, step: &Step) -> &[Step] {
        let fits = |answer: PlannedAnswer| match (answer, step.question) {
            (PlannedAnswer::Born { from, to }, _) => from.is_none_or(|from| from <= self.born) && self.born <= to,
            (PlannedAnswer::YesNo(yes), Question::Fact(fact)) => yes == (self.world & fact_bit(fact) != 0),
            (answer, question) => panic!("{answer:?} to {question:?}"),
        };
        let then: Vec<_> = step.answers.iter().filter(|then| fits(then.answer)).collect();
        assert_eq!(then.len(), 1, "one answer is true: {step:?}");
        &then[0].then
    }
}

/// Whoever follows the plan on every completion: as many questions as promised, and the end where an assessment has no more.
#[test]
fn whoever_follows_a_plan_is_asked_as_promised() {
    let mut suite = Suite::start("plans.walks");
    let today = day(2026, 1, 15);
    let towns = municipalities();
    let counts = in_parallel(2, |thread| {
        let (mut walks, mut questions) = (0_u64, 0_u64);
        for (profile, town) in towns.iter().skip(thread as usize).step_by(2) {
            let single = goals_of(town).into_iter().map(|goal| vec![goal]);
            let several = (town.id == "koebenhavn").then(|| TOGETHER[0].to_vec());
            for goals in single.chain(several) {
                let empty = Case {
                    goals: match goals.as_slice() {
                        [_] => Vec::new(),
                        _ => vec![Programme::SspCase, Programme::SspPlus, Programme::SspPlusReferral],
                    },
                    ..Case::on(today)
                };
                let ask = |case: &Case| {
                    let question = PlanQuestion::of(Subject::Case(case.clone(), profile));
                    let question = if goals.len() == 1 { question.about(named(goals[0])) } else { question };
                    question.with_tree().answer(Lang::Danish).unwrap()
                };
                let promised = ask(&empty);
                let space = Space::of_case(town, &goals, (today, None, None), None);
                let all = space.left(oracle::Answers::default());
                let (mut sum, mut worst) = (0_u64, 0);
                for &place in &all {
                    let (stretch, world) = space.completion(place);
                    let age = space.stretches[stretch].age;
                    // Somebody of that age, born on a day that is no limit.
                    let born = today - chrono::Months::new(age as u32) - Days::new(u64::from(age > 0) * 9);
                    let truth = Truth { born, world };
                    let mut case = empty.clone();
                    let mut steps: Vec<&Step> = promised.tree.as_ref().unwrap().iter().rev().collect();
                    let mut asked = 0;
                    while let Some(next) = ask(&case).next {
                        let step = steps.pop().expect("the whole plan goes on");
                        assert_eq!(step.question, next.question, "the plan of what is known is the rest of the plan");
                        truth.answer(&mut case, next.question);
                        steps.extend(truth.follow(step).iter().rev());
                        asked += 1;
                    }
                    assert!(steps.is_empty(), "the whole plan ends");
                    (sum, worst) = (sum + asked, worst.max(asked));
                    let assessment = assess(profile, &case, Lang::Danish).unwrap();
                    for goal in &goals {
                        let asks = match goal {
                            Goal::CaseLevel => assessment.case_level.as_ref().unwrap().reasons.ask.len(),
                            Goal::Verdict(index) => {
                                let reading = Reading::of_library(&assessment, *index);
                                usize::from(!reading.asks_at_most(0))
                            }
                        };
                        assert_eq!(asks, 0, "{}, {goal:?}: {case:?}", town.id);
                    }
                    walks += 1;
                }
                assert_eq!(
                    promised.how_many.expected,
                    Some(Fraction::of(sum, all.len() as u64)),
                    "{}, {goals:?}",
                    town.id
                );
                assert_eq!(u64::from(promised.how_many.worst), worst, "{}, {goals:?}", town.id);
                questions += sum;
            }
        }
        (walks, questions)
    });
    suite.count("walks", counts.iter().map(|count| count.0).sum());
    suite.count("questions", counts.iter().map(|count| count.1).sum());
    suite.finish();
}

/// A rule that is met where any of these facts holds.
fn any_of(facts: &[Fact], like: &Rule<ssp_core::rule::Finding>) -> Rule<ssp_core::rule::Finding> {
    let mut rule = like.clone();
    let clause = rule.clauses.to_mut();
    clause.truncate(1);
    clause[0].when = Condition::any(Atoms::facts(facts));
    clause[0].then = ssp_core::rule::Finding::Met;
    rule
}

/// Where there are too many states the answer says so, and what it promises still holds.
#[test]
fn too_many_states_are_said_to_be() {
    let mut suite = Suite::start("plans.too_many");
    let (koebenhavn, _) = municipalities()[0];
    let mut profile = koebenhavn.clone();
    let rule = profile.programmes.ssp_case.clone().unwrap();
    let plain: Vec<Fact> =
        Fact::ALL.iter().copied().filter(|fact| ssp_core::facts::implies(*fact).is_empty()).collect();
    let (first, second) = (&plain[..8], &plain[7..15]);
    profile.programmes.ssp_plus = Some(any_of(first, &rule));
    profile.programmes.ssp_plus_referral = Some(any_of(second, &rule));
    profile.programmes.group_effort = Some(any_of(&plain[..13], &rule));
    let empty = Case::on(day(2026, 1, 15));
    let mut questions = 0;
    let mut walk = |goals: &[Programme], yes: Fact| {
        let mut case = Case { goals: goals.to_vec(), ..empty.clone() };
        let truth = Truth { born: day(2012, 1, 15), world: fact_bit(yes) };
        let promised = plan(&profile, &case, Lang::Danish).unwrap();
        let (mut asked, mut now) = (0, promised.clone());
        while let Some(next) = &now.next {
            assert!(assess(&profile, &case, Lang::Danish).unwrap().next_questions.contains(&next.question));
            assert_eq!(now.optimal, now.how_many.expected.is_some(), "no average where the plan is not optimal");
            truth.answer(&mut case, next.question);
            asked += 1;
            now = plan(&profile, &case, Lang::Danish).unwrap();
        }
        assert!(asked <= promised.how_many.worst, "{asked} of {}", promised.how_many.worst);
        assert!(now.optimal && now.how_many.worst == 0);
        questions += asked;
        promised
    };
    // One goal that is too large by itself; then two that are too large together only.
    let alone = walk(&[Programme::GroupEffort], plain[12]);
    assert_eq!((alone.optimal, alone.how_many.expected, alone.how_many.worst), (false, None, 14));
    let together = walk(&[Programme::SspPlus, Programme::SspPlusReferral], plain[14]);
    assert_eq!((together.optimal, together.how_many.expected, together.how_many.worst), (false, None, 16));
    for (goal, facts) in [(Programme::SspPlus, first), (Programme::SspPlusReferral, second)] {
        let one = walk(&[goal], facts[3]);
        assert_eq!((one.optimal, one.how_many.worst), (true, 9));
    }
    // With the birth date known the first of the two is asked about as if it stood alone.
    let born = |goals: &[Programme]| Case { goals: goals.to_vec(), ..empty.clone().born(day(2012, 1, 15)) };
    let next = |case: &Case| plan(&profile, case, Lang::Danish).unwrap().next.unwrap().question;
    let both = next(&born(&[Programme::SspPlus, Programme::SspPlusReferral]));
    assert_eq!(both, next(&born(&[Programme::SspPlus])));
    let tree = PlanQuestion::of(Subject::Case(born(&[Programme::GroupEffort]), &profile)).with_tree();
    assert_eq!(tree.answer(Lang::Danish).unwrap().tree, None);
    suite.count("questions", questions.into());
    suite.finish();
}
