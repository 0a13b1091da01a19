//! What comes out on each side in one situation, and whether that is the same.

use crate::assess::{Applies, LevelOutcome};
use crate::disclose::{self, DisclosureOutcome, JudgementSet, Part};
use crate::law::rpl115;
use crate::profile::CaseLevels;
use crate::rule::{Finding, Judgement, Levels, Situation, Step};
use crate::subject::{Matter, Outcome};

/// The rules that a goal can have: of a disclosure whether § 115 applies, then its conditions.
pub(super) const MOST_RULES: usize = 10;
const _: () = assert!(MOST_RULES > rpl115::MOST_CONDITIONS);

/// Which step of each rule decides.
pub(super) type Steps = [Option<Step>; MOST_RULES];

/// What comes out on one side of a region, and by which steps.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Decided {
    pub(super) outcome: Outcome,
    pub(super) steps: Steps,
}

/// A cell in which the sides differ.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Difference {
    /// What the cell shares with every other of its region, on each side.
    pub(super) decided: [Decided; 2],
    /// The judgements that it calls for, on each side.
    pub(super) judged: [JudgementSet; 2],
}

/// Whether these outcomes of two goals are the same.
pub(super) fn is_alike(matters: [Matter<'_>; 2], outcomes: [Outcome; 2]) -> bool {
    let ([one, other], [of_one, of_other]) = (matters, outcomes);
    match (of_one, of_other) {
        (Outcome::Level(of_one), Outcome::Level(of_other)) => {
            LevelWords::of(one, of_one) == LevelWords::of(other, of_other)
        }
        (of_one, of_other) => of_one == of_other,
    }
}

/// How the sides differ in a situation; `None` where they do not.
pub(super) fn difference(matters: [Matter<'_>; 2], situations: [&Situation; 2]) -> Option<Difference> {
    let ([one, other], [in_one, in_other]) = (matters, situations);
    let (one, other) = (decide(one, in_one), decide(other, in_other));
    if is_alike(matters, [one.outcome, other.outcome]) {
        return None;
    }
    let judged = [one.judged(), other.judged()];
    let decided = if let [Matter::Disclosure(_), Matter::Disclosure(_)] = matters {
        let differ = |at: usize| match (one.findings.get(at), other.findings.get(at)) {
            (Some(Some(one)), Some(Some(other))) => one != other,
            _ => false,
        };
        // All conditions must hold on both sides: those that say the same on both make no difference.
        [one, other].map(|side| {
            let mut steps = side.steps;
            steps.iter_mut().enumerate().filter(|(at, _)| !differ(*at)).for_each(|(_, step)| *step = None);
            Decided { outcome: side.without_judgements(), steps }
        })
    } else {
        [one, other].map(|side| Decided { outcome: side.outcome, steps: side.steps })
    };
    Some(Difference { decided, judged })
}

/// What comes out in one situation, by which steps, and what each rule finds.
#[derive(Clone, Copy)]
struct Whole {
    outcome: Outcome,
    steps: Steps,
    findings: [Option<Finding>; MOST_RULES],
}

impl Whole {
    fn judged(&self) -> JudgementSet {
        match self.outcome {
            Outcome::Disclosure(DisclosureOutcome::Judged(judged)) => judged,
            Outcome::Disclosure(_) | Outcome::Finding(_) | Outcome::Level(_) => JudgementSet::default(),
        }
    }

    fn without_judgements(&self) -> Outcome {
        match self.outcome {
            Outcome::Disclosure(DisclosureOutcome::Judged(_)) => {
                Outcome::Disclosure(DisclosureOutcome::Judged(JudgementSet::default()))
            }
            outcome @ (Outcome::Disclosure(_) | Outcome::Finding(_) | Outcome::Level(_)) => outcome,
        }
    }

    fn set(&mut self, at: usize, step: Step, finding: Finding) {
        if let (Some(of_step), Some(of_finding)) = (self.steps.get_mut(at), self.findings.get_mut(at)) {
            (*of_step, *of_finding) = (Some(step), Some(finding));
        }
    }
}

fn decide(matter: Matter<'_>, situation: &Situation) -> Whole {
    let not_published = Finding::Judge(Judgement::RuleNotPublished);
    let mut whole =
        Whole { outcome: Outcome::Finding(not_published), steps: [None; MOST_RULES], findings: [None; MOST_RULES] };
    match matter {
        Matter::NotPublished => {}
        Matter::Rule(rule) => {
            let (finding, step) = rule.decide(situation);
            whole.outcome = Outcome::Finding(*finding);
            whole.set(0, step, *finding);
        }
        Matter::Level { levels, ssp_case, chosen } => {
            let applies = ssp_case.map(|rule| rule.decide(situation));
            let finding = applies.map_or(not_published, |(finding, _)| *finding);
            let (outcome, step) = levels.outcome(finding, chosen, situation);
            whole.outcome = Outcome::Level(outcome);
            // Where there is a case, why there is one makes no difference to its level.
            if let (Some((finding, step)), true) = (applies, finding != Finding::Met) {
                whole.set(0, step, *finding);
            }
            if let Some(step) = step {
                whole.set(1, step, Finding::Met);
            }
        }
        Matter::Disclosure(conditions) => {
            let outcome = disclose::decide(conditions, situation, |part, step, finding| {
                let at = match part {
                    Part::Applies => 0,
                    Part::Condition(index) => index.saturating_add(1),
                };
                whole.set(at, step, finding);
            });
            whole.outcome = Outcome::Disclosure(outcome);
        }
    }
    whole
}

/// What an answer says of the level of a case.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct LevelWords<'a> {
    pub(super) applies: Applies,
    pub(super) possible: Levels,
    pub(super) suggested: Option<u8>,
    pub(super) judge: Option<Judgement>,
    pub(super) lead: Option<&'a str>,
    pub(super) forum: Option<&'a str>,
}

impl<'a> LevelWords<'a> {
    /// The words of an outcome; none where the goal is no level.
    pub(super) fn of(matter: Matter<'a>, outcome: LevelOutcome) -> Option<Self> {
        let Matter::Level { levels, chosen, .. } = matter else { return None };
        let applies = match outcome.applies {
            Finding::Met => Applies::Yes,
            Finding::NotMet => Applies::No,
            Finding::Judge(_) => Applies::Open,
        };
        let none = Self { applies, possible: Levels::NONE, suggested: None, judge: None, lead: None, forum: None };
        Some(outcome.finding.map_or(none, |finding| {
            let possible = CaseLevels::possible(finding, chosen);
            let lead = levels.lead_of(possible).and_then(|at| levels.leads.get(at)).map(|rule| &*rule.lead);
            let forum = outcome.forum.and_then(|at| levels.fora.get(at)).map(|rule| &*rule.forum);
            Self { possible, suggested: finding.suggested, judge: finding.judge, lead, forum, ..none }
        }))
    }
}
