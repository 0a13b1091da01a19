//! The answer: the next question, and what each answer to it would do.

use chrono::NaiveDate;
use serde::Serialize;

use super::agenda::Agenda;
use super::why::Why;
use super::{HowMany, PlannedAnswer, Step, Tree};
use crate::assess::{Applies, Ground, LevelOutcome, RULESET_VERSION};
use crate::disclose::{DisclosureOutcome, DisclosureVerdict};
use crate::facts::Cooperation;
use crate::order;
use crate::profile::{CaseLevels, Eligibility};
use crate::rule::{Finding, Judgement, Levels, Question};
use crate::subject::{Goal, Matter, Outcome, Subject};
use crate::text::Lang;

/// The plan. Guidance (*vejledende*), never a decision.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct PlanAnswer<'a> {
    /// Whose local rules were applied; left out for a disclosure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile: Option<&'a str>,
    /// The cooperation of the disclosure; left out for a case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cooperation: Option<Cooperation>,
    /// The assessment date.
    pub date: NaiveDate,
    /// Always true: this is guidance.
    pub advisory: bool,
    /// The version of the rules.
    pub ruleset: &'a str,
    /// The goals that are planned for.
    pub goals: Vec<Goal>,
    /// Whether no plan asks fewer questions: of several goals that questions can still change, none that begins with the birth
    /// date, where it matters. False where there were too many states to tell.
    pub optimal: bool,
    /// How many questions the plan asks.
    #[serde(flatten)]
    pub how_many: HowMany,
    /// The question to ask now; `null` where none can change anything.
    pub next: Option<NextQuestion<'a>>,
    /// What was answered "unknown" and could change an outcome; it is not asked again.
    pub unresolved: Vec<Question>,
    /// The whole plan, where it was asked for and is optimal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tree: Option<Vec<Step>>,
}

/// The question to ask now.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NextQuestion<'a> {
    /// The question.
    pub question: Question,
    /// The question in words.
    pub text: std::borrow::Cow<'a, str>,
    /// Why it is asked: the goals that it can change, and their rules that read it.
    pub why: Vec<Why<'a>>,
    /// What each answer would do.
    pub answers: Vec<Effect<'a>>,
}

/// What an answer would do.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Effect<'a> {
    /// The answer.
    pub answer: PlannedAnswer,
    /// What it settles that is not settled yet.
    pub settles: Vec<Settled<'a>>,
    /// How many questions are asked after it.
    #[serde(flatten)]
    pub how_many: HowMany,
}

/// A goal that an answer settles: no other answer changes it any more.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Settled<'a> {
    /// The goal.
    pub goal: Goal,
    /// Its verdict; `open` where a person must judge.
    pub verdict: SettledVerdict,
    /// What a person must judge; left out where nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub judge: Vec<Judgement>,
    /// The level, where the goal is the level of a case and there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<SettledLevel<'a>>,
}

/// The verdict of a goal, in the word that an assessment has for it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum SettledVerdict {
    /// Of a programme.
    Programme(Eligibility),
    /// Of a statutory ground.
    Ground(Ground),
    /// Of the level: whether there is a case.
    Level(Applies),
    /// Of a disclosure.
    Disclosure(DisclosureVerdict),
}

/// The level of a case.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SettledLevel<'a> {
    /// The levels that are possible; the chosen one where one was given.
    pub possible: Levels,
    /// The level that the facts suggest.
    pub suggested: Option<u8>,
    /// Who must lead; `null` where it is agreed locally.
    pub lead: Option<&'a str>,
    /// Where the case is treated by default.
    pub forum: Option<&'a str>,
}

impl<'a> PlanAnswer<'a> {
    pub(super) fn of(
        subject: &Subject<'a>,
        goals: &[(Goal, Matter<'a>)],
        agenda: &Agenda<'a>,
        tree: Tree,
        lang: Lang,
    ) -> Self {
        let known = subject.known();
        let mut unresolved: Vec<Question> =
            agenda.goals().iter().flat_map(|goal| goal.read.unresolved.iter()).copied().collect();
        order::sort_once(&mut unresolved);
        let next = agenda.next().map(|question| {
            let asking = agenda.goals().iter().filter(|goal| goal.read.ask.contains(&question));
            let why = asking.map(|goal| Why { goal: goal.goal, rules: goal.matter.read_by(question, &known) });
            let answers = agenda.answers(question).into_iter().map(|(answer, after)| {
                let after = Agenda::of(&after, goals);
                Effect { answer, settles: settled_by(agenda, &after), how_many: after.how_many() }
            });
            let (why, answers) = (why.collect(), answers.collect());
            NextQuestion { question, text: question.wording().into_lang(lang), why, answers }
        });
        Self {
            profile: match subject {
                Subject::Case(_, profile) => Some(&profile.id),
                Subject::Disclosure(_) => None,
            },
            cooperation: match subject {
                Subject::Case(..) => None,
                Subject::Disclosure(disclosure) => Some(disclosure.cooperation),
            },
            date: known.date,
            advisory: true,
            ruleset: RULESET_VERSION,
            goals: goals.iter().map(|(goal, _)| *goal).collect(),
            optimal: agenda.is_optimal(),
            how_many: agenda.how_many(),
            next,
            unresolved,
            tree: match tree {
                Tree::Add => agenda.tree(),
                Tree::Leave => None,
            },
        }
    }
}

/// The goals that are settled after an answer and were not before.
fn settled_by<'a>(before: &Agenda<'a>, after: &Agenda<'a>) -> Vec<Settled<'a>> {
    let pairs = before.goals().iter().zip(after.goals());
    let newly = pairs.filter(|(before, _)| before.read.settled().is_none());
    newly.filter_map(|(_, after)| Some(Settled::of(after.goal, &after.matter, after.read.settled()?))).collect()
}

impl<'a> Settled<'a> {
    fn of(goal: Goal, matter: &Matter<'a>, outcome: Outcome) -> Self {
        let (verdict, judge, level) = match (outcome, matter) {
            (Outcome::Finding(finding), _) => {
                let verdict = match goal.programme() {
                    Some(_) => SettledVerdict::Programme(Some(finding).into()),
                    None => SettledVerdict::Ground(Some(finding).into()),
                };
                (verdict, judged(finding).into_iter().collect(), None)
            }
            (Outcome::Level(outcome), Matter::Level { levels, chosen, .. }) => {
                let level = SettledLevel::of(levels, *chosen, outcome);
                let judge = outcome.finding.and_then(|finding| finding.judge);
                let judge = judged(outcome.applies).into_iter().chain(judge).collect();
                (SettledVerdict::Level(applies(outcome.applies)), judge, level)
            }
            (Outcome::Level(outcome), _) => (SettledVerdict::Level(applies(outcome.applies)), Vec::new(), None),
            (Outcome::Disclosure(outcome), _) => {
                let (verdict, judge) = match outcome {
                    DisclosureOutcome::NotApplicable => (DisclosureVerdict::NotApplicable, Vec::new()),
                    DisclosureOutcome::NotPermitted => (DisclosureVerdict::NotPermitted, Vec::new()),
                    DisclosureOutcome::Judged(judgements) => (DisclosureVerdict::Open, judgements.iter().collect()),
                    DisclosureOutcome::Permitted => (DisclosureVerdict::Permitted, Vec::new()),
                };
                (SettledVerdict::Disclosure(verdict), judge, None)
            }
        };
        Self { goal, verdict, judge, level }
    }
}

const fn judged(finding: Finding) -> Option<Judgement> {
    match finding {
        Finding::Judge(judgement) => Some(judgement),
        Finding::Met | Finding::NotMet => None,
    }
}

const fn applies(finding: Finding) -> Applies {
    match finding {
        Finding::Met => Applies::Yes,
        Finding::NotMet => Applies::No,
        Finding::Judge(_) => Applies::Open,
    }
}

impl<'a> SettledLevel<'a> {
    fn of(levels: &'a CaseLevels, chosen: Option<u8>, outcome: LevelOutcome) -> Option<Self> {
        let finding = outcome.finding?;
        let possible = CaseLevels::possible(finding, chosen);
        let lead = levels.lead_of(possible).and_then(|index| levels.leads.get(index));
        let forum = outcome.forum.and_then(|index| levels.fora.get(index));
        Some(Self {
            possible,
            suggested: finding.suggested,
            lead: lead.map(|rule| &*rule.lead),
            forum: forum.map(|rule| &*rule.forum),
        })
    }
}
