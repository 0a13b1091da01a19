//! Complete cases as whole numbers, and their decisions packed into six words: for who decides millions of them.
//!
//! A crate of its own, so that the modules for the web can be built for size and this alone for speed.

use chrono::NaiveDate;
use serde::Serialize;
use ssp_core::decide::{Decision, Decisions, LevelDecision};
use ssp_core::facts::{Answers, Atoms, Fact};
use ssp_core::law::rpl115;
use ssp_core::profile::{Profile, Programme};
use ssp_core::rule::{Finding, Judgement, Known, Rule, Step};

/// A case in numbers. Dates are days since 1970-01-01.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Case {
    /// The assessment date.
    pub date: i32,
    /// The birth date.
    pub birth: i32,
    /// The day of release; `date` where there is no other.
    pub release: i32,
    /// The facts that hold: bit n is the n-th of [`Fact::ALL`].
    pub yes: u32,
    /// The facts that do not.
    pub no: u32,
    /// The level that was chosen, 0 for none.
    pub level: u32,
}

/// The decisions about a case, in words.
///
/// | word | bits | |
/// |---|---|---|
/// | 0 | 2 each | verdicts of the nine programmes, of the statutory grounds of PSP and KSP: 0 no, 1 yes, 2 a person must judge |
/// | | 30-31 | 0 decided, 1 an answer is missing, 2 a fault: an assessment says more |
/// | 1 | 0-7 | possible levels, bit 0 for level 1; all of the word is 0 where there is no case level |
/// | | 8-11 | suggested level, 0 none |
/// | | 12-15 | judgement counted from 1, 0 none |
/// | | 16-20 | step of the level rule |
/// | 2, 3 | 5 each | steps of the rules of word 0, six in word 2 and five in word 3 |
/// | 4, 5 | all | lead and forum counted from 1, 0 none |
///
/// A step is 0 where no rule is published, 1 too young, 2 too old, 3 otherwise, 4 and up the clauses in their order.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Packed([u32; 6]);

impl Packed {
    /// An answer is missing.
    pub const MISSING: Self = Self([1 << 30, 0, 0, 0, 0, 0]);
    /// A fault in the case.
    pub const FAULT: Self = Self([2 << 30, 0, 0, 0, 0, 0]);

    /// A word of it; 0 where there is none.
    #[must_use]
    pub fn word(&self, index: u32) -> u32 {
        usize::try_from(index).ok().and_then(|index| self.0.get(index).copied()).unwrap_or_default()
    }
}

/// Decides a complete case by the rules of a profile. Allocates nothing.
#[must_use]
pub fn decide(profile: &Profile, case: &Case) -> Packed {
    let Some((known, chosen)) = case.read(profile) else { return Packed::FAULT };
    let Some(situation) = known.complete() else { return Packed::MISSING };
    let decisions = Decisions::of(profile, &situation, chosen);
    let mut rules = Rules::default();
    rules.push(&decisions.ksp_ground);
    rules.push(&decisions.psp_ground);
    for decision in decisions.programmes.iter().rev() {
        rules.push(decision);
    }
    let [level, lead, forum] = decisions.case_level.map(|level| of_level(&level)).unwrap_or_default();
    let [first, second] = rules.steps();
    Packed([rules.verdicts, level, first, second, lead, forum])
}

/// Verdicts and steps, the last of them put in first.
#[derive(Default)]
struct Rules {
    verdicts: u32,
    steps: u64,
}

impl Rules {
    fn push(&mut self, decision: &Decision) {
        let verdict = match decision.finding {
            Finding::NotMet => 0,
            Finding::Met => 1,
            Finding::Judge(_) => 2,
        };
        self.verdicts = self.verdicts << 2 | verdict;
        self.steps = self.steps << 5 | u64::from(decision.step.map_or(0, number));
    }

    /// The steps in two words, six in the first.
    #[expect(clippy::as_conversions, reason = "the low half, and what is left of 55 bits")]
    const fn steps(&self) -> [u32; 2] {
        [self.steps as u32 & 0x3FFF_FFFF, (self.steps >> 30) as u32]
    }
}

/// The words of a level: itself, its lead and its forum.
fn of_level(level: &LevelDecision) -> [u32; 3] {
    let possible =
        level.possible.iter().fold(0, |set, level| set | 1_u32.wrapping_shl(u32::from(level).wrapping_sub(1)));
    let suggested = u32::from(level.suggested.unwrap_or_default());
    let judge = level.judge.and_then(|judge| Judgement::ALL.iter().position(|other| *other == judge));
    let word = possible | suggested << 8 | place(judge) << 12 | number(level.step) << 16;
    [word, place(level.lead), place(level.forum)]
}

impl Case {
    /// What is known of the case and the level that was chosen; `None` where something in it is a fault.
    fn read(&self, profile: &Profile) -> Option<(Known, Option<u8>)> {
        let date = |days| {
            NaiveDate::from_epoch_days(days).filter(|date| (Known::CALENDAR_FROM..=Known::CALENDAR_TO).contains(date))
        };
        // One age less to compute where nobody is released on another day.
        let release = if self.release == self.date { None } else { Some(date(self.release)?) };
        let (date, birth) = (date(self.date)?, date(self.birth)?);
        let chosen = u8::try_from(self.level).ok()?;
        let is_level = chosen == 0 || profile.case_levels.as_ref().is_some_and(|levels| levels.scale().has(chosen));
        let (yes, no) = (Atoms::of_fact_bits(self.yes), Atoms::of_fact_bits(self.no));
        let known = Known::new(date, Some(birth), release, profile.leap_day.policy);
        let known = known.with_answers(Answers { yes, no, ..Answers::NONE });
        let contradicts = known.yes().has_any(known.no());
        let in_order = self.birth <= self.date && self.birth <= self.release;
        (is_level && in_order && !contradicts).then_some((known, (chosen != 0).then_some(chosen)))
    }
}

/// A position in a list, counted from 1; 0 where there is none.
fn place(position: Option<usize>) -> u32 {
    position.and_then(|position| u32::try_from(position).ok()).map_or(0, |position| position.wrapping_add(1))
}

fn number(step: Step) -> u32 {
    match step {
        Step::TooYoung => 1,
        Step::TooOld => 2,
        Step::Otherwise => 3,
        Step::Clause(index) => u32::from(index).wrapping_add(4),
    }
}

/// What the numbers stand for under one profile.
#[derive(Debug, Serialize)]
pub struct Codes<'a> {
    profile: &'a str,
    /// The facts, bit by bit.
    facts: &'static [Fact],
    /// The programmes, in the order of the verdicts; the grounds of PSP and KSP follow them.
    programmes: &'static [Programme],
    judgements: &'static [Judgement],
    leads: Vec<&'a str>,
    fora: Vec<&'a str>,
    /// For each verdict, and at the end for the level, what each step is: the rule's id, and the judgement it calls for.
    steps: Vec<Vec<StepCode<'a>>>,
}

#[derive(Debug, Serialize)]
struct StepCode<'a> {
    rule: Option<&'a str>,
    judge: Option<Judgement>,
}

impl<'a> Codes<'a> {
    /// The codes of this profile.
    #[must_use]
    pub fn of(profile: &'a Profile) -> Self {
        let judge_of = |finding: &Finding| match finding {
            Finding::Judge(judgement) => Some(*judgement),
            Finding::Met | Finding::NotMet => None,
        };
        let of_programmes = Programme::ALL.iter().map(|programme| profile.programmes.rule(*programme));
        let of_grounds = [Some(&rpl115::PSP_GROUND), Some(&rpl115::KSP_GROUND)];
        let mut steps: Vec<_> = of_programmes.chain(of_grounds).map(|rule| steps(rule, judge_of)).collect();
        let levels = profile.case_levels.as_ref();
        steps.extend(levels.map(|levels| self::steps(Some(&levels.rule), |finding| finding.judge)));
        Self {
            profile: &profile.id,
            facts: Fact::ALL,
            programmes: Programme::ALL,
            judgements: Judgement::ALL,
            leads: levels.into_iter().flat_map(|levels| levels.leads.iter().map(|lead| &*lead.lead)).collect(),
            fora: levels.into_iter().flat_map(|levels| levels.fora.iter().map(|forum| &*forum.forum)).collect(),
            steps,
        }
    }
}

/// The steps of a rule by their numbers; the first stands for no rule at all.
fn steps<T: Clone>(rule: Option<&Rule<T>>, judge: impl Fn(&T) -> Option<Judgement>) -> Vec<StepCode<'_>> {
    let mut codes = vec![StepCode { rule: None, judge: Some(Judgement::RuleNotPublished) }];
    let Some(rule) = rule else { return codes };
    let otherwise = [Step::TooYoung, Step::TooOld, Step::Otherwise];
    codes.extend(otherwise.map(|step| StepCode { rule: rule.id_of(step), judge: judge(&rule.otherwise.then) }));
    codes.extend(
        rule.clauses.iter().map(|clause| StepCode { rule: Some(&clause.basis.rule), judge: judge(&clause.then) }),
    );
    codes
}
