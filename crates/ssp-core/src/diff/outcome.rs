//! What comes out on one side of a region, in the words of the contract, with the rules that decide.

use std::borrow::Cow;

use super::answer::{Ages, Conjunction, GoalVerdict, LevelOut, RuleOut, SideOutcome};
use super::compare::{Decided, LevelWords};
use super::cover::Cube;
use super::space::{Axis, NECESSITIES, Space};
use crate::age::Age;
use crate::assess::{Applies, Grounds, NOT_PUBLISHED};
use crate::disclose::{DisclosureOutcome, DisclosureVerdict, JudgementSet};
use crate::facts::{ActorKind, Purpose};
use crate::law::rpl115;
use crate::prose::{sentences, words};
use crate::rule::{AgeBand, Basis, Finding, Judgement, Rule, Step};
use crate::subject::{Goal, Matter, Outcome};
use crate::text::Lang;

/// One side of a region.
pub(super) fn side<'a>(
    goal: Goal,
    matter: Matter<'a>,
    decided: &Decided,
    [judged, may_be_judged]: [JudgementSet; 2],
    lang: Lang,
) -> SideOutcome<'a> {
    let mut written = Written { rules: Vec::new(), within: Vec::new(), grounds: Grounds::default(), lang };
    let mut level = None;
    let mut judge: Vec<Judgement> = judged.iter().collect();
    let verdict = match decided.outcome {
        Outcome::Finding(finding) => {
            judge.extend(judgement(finding));
            of_finding(goal, finding)
        }
        Outcome::Disclosure(outcome) => GoalVerdict::Disclosure(match outcome {
            DisclosureOutcome::NotApplicable => DisclosureVerdict::NotApplicable,
            DisclosureOutcome::NotPermitted => DisclosureVerdict::NotPermitted,
            DisclosureOutcome::Judged(_) => DisclosureVerdict::Open,
            DisclosureOutcome::Permitted => DisclosureVerdict::Permitted,
        }),
        Outcome::Level(outcome) => {
            let words = LevelWords::of(matter, outcome);
            judge.extend(words.and_then(|words| words.judge));
            level = words.filter(|words| words.applies != Applies::No).map(|words| LevelOut {
                possible: words.possible,
                suggested: words.suggested,
                lead: words.lead,
                forum: words.forum,
            });
            GoalVerdict::Level(words.map_or(Applies::Open, |words| words.applies))
        }
    };
    written.rules_of(matter, decided);
    let may_judge = may_be_judged.without(judged).iter().collect();
    let Written { rules, within, grounds, .. } = written;
    SideOutcome { verdict, level, judge, may_judge, rules, within, certainty: grounds.certainty }
}

const fn judgement(finding: Finding) -> Option<Judgement> {
    match finding {
        Finding::Judge(judgement) => Some(judgement),
        Finding::Met | Finding::NotMet => None,
    }
}

/// A programme has its words, a statutory ground others.
fn of_finding(goal: Goal, finding: Finding) -> GoalVerdict {
    match goal.programme() {
        Some(_) => GoalVerdict::Programme(Some(finding).into()),
        None => GoalVerdict::Ground(Some(finding).into()),
    }
}

/// The rules of one side, as they are gathered.
struct Written<'a> {
    rules: Vec<RuleOut<'a>>,
    within: Vec<RuleOut<'a>>,
    grounds: Grounds<'a>,
    lang: Lang,
}

impl<'a> Written<'a> {
    fn rules_of(&mut self, matter: Matter<'a>, decided: &Decided) {
        let step = |at: usize| decided.steps.get(at).copied().flatten();
        match matter {
            Matter::NotPublished => {
                self.add(&NOT_PUBLISHED, Judgement::RuleNotPublished.question().into_lang(self.lang));
            }
            Matter::Rule(rule) => self.step(rule, step(0)),
            Matter::Level { levels, ssp_case, .. } => {
                match ssp_case {
                    Some(rule) => self.step(rule, step(0)),
                    None => self.add(&NOT_PUBLISHED, Judgement::RuleNotPublished.question().into_lang(self.lang)),
                }
                self.step(&levels.rule, step(1));
                let Outcome::Level(outcome) = decided.outcome else { return };
                let Some(words) = LevelWords::of(matter, outcome) else { return };
                let lead = levels.lead_of(words.possible).and_then(|at| levels.leads.get(at));
                let forum = outcome.forum.and_then(|at| levels.fora.get(at));
                let reasons = lead.map(|rule| (&rule.basis, &rule.because)).into_iter();
                for (basis, because) in reasons.chain(forum.map(|rule| (&rule.basis, &rule.because))) {
                    self.add(basis, because.in_lang(self.lang).into());
                }
                let named = levels.scale.iter().find(|named| Some(named.level) == words.suggested);
                named.into_iter().for_each(|named| self.grounds.weaken(&named.basis));
            }
            Matter::Disclosure(conditions) => {
                let all = std::iter::once(&rpl115::APPLIES).chain(conditions.iter().copied());
                all.enumerate().for_each(|(at, rule)| self.step(rule, step(at)));
            }
        }
    }

    /// The step that decides, and the age limits within which it does.
    fn step<T: Clone + PartialEq>(&mut self, rule: &'a Rule<T>, decides: Option<Step>) {
        let Some(decides) = decides else { return };
        for (step, basis) in rule.steps().filter(|(step, _)| *step == decides) {
            self.add(basis, said(rule, step, self.lang));
        }
        for basis in rule.used(decides) {
            self.grounds.weaken(basis);
            let limit = rule.steps().find(|(step, of_limit)| *step != decides && std::ptr::eq(*of_limit, basis));
            if let Some((step, _)) = limit {
                self.within.push(written(basis, said_of_limit(rule, step, self.lang)));
            }
        }
    }

    fn add(&mut self, basis: &'a Basis, text: Cow<'a, str>) {
        self.grounds.weaken(basis);
        self.rules.push(written(basis, text));
    }
}

fn written<'a>(basis: &'a Basis, text: Cow<'a, str>) -> RuleOut<'a> {
    RuleOut { rule: &basis.rule, text, sources: &basis.sources, certainty: basis.certainty, differs: true }
}

/// What a step says of those whom it decides about.
fn said<'a, T: Clone>(rule: &'a Rule<T>, step: Step, lang: Lang) -> Cow<'a, str> {
    let age = |limit: &Option<crate::rule::Limit>| limit.as_ref().map_or(Age::ZERO, |limit| limit.age);
    match step {
        Step::TooYoung => sentences::too_young(lang, &words::limit(age(&rule.from), lang)).into(),
        Step::TooOld => sentences::too_old(lang, &words::limit(age(&rule.until), lang)).into(),
        Step::Clause(_) | Step::Otherwise => {
            rule.because(step).map(|text| text.in_lang(lang)).unwrap_or_default().into()
        }
    }
}

/// What an age limit says of those who are within it.
fn said_of_limit<'a, T: Clone>(rule: &'a Rule<T>, step: Step, lang: Lang) -> Cow<'a, str> {
    let age = |limit: &Option<crate::rule::Limit>| limit.as_ref().map_or(Age::ZERO, |limit| limit.age);
    match step {
        Step::TooYoung => sentences::begins_at(lang, &words::limit(age(&rule.from), lang)).into(),
        Step::TooOld => sentences::ends_at(lang, &words::limit(age(&rule.until), lang)).into(),
        Step::Clause(_) | Step::Otherwise => Cow::Borrowed(""),
    }
}

/// Marks on each side what the other has too.
pub(super) fn mark_what_differs(one: &mut SideOutcome<'_>, other: &mut SideOutcome<'_>) {
    let is_same = |one: &RuleOut<'_>, other: &RuleOut<'_>| {
        one.rule == other.rule
            && one.text == other.text
            && one.sources == other.sources
            && one.certainty == other.certainty
    };
    for (ours, theirs) in [(&mut one.rules, &mut other.rules), (&mut one.within, &mut other.within)] {
        for rule in ours.iter_mut() {
            if let Some(same) = theirs.iter_mut().find(|their| is_same(rule, their)) {
                (rule.differs, same.differs) = (false, false);
            }
        }
    }
}

/// A conjunction in the words of the contract.
pub(super) fn conjunction(space: &Space, cube: &Cube) -> Conjunction {
    let mut words = Conjunction::default();
    for (dimension, classes) in space.dimensions.iter().zip(cube) {
        let Some(classes) = classes else { continue };
        let mut members: Vec<usize> = classes.iter().flat_map(|class| dimension.members(*class)).copied().collect();
        members.sort_unstable();
        let kinds = || members.iter().filter_map(|at| ActorKind::ALL.get(*at)).copied().collect();
        match dimension.axis {
            Axis::Age => words.age = joined(&space.ages, &members),
            Axis::AgeAtRelease => words.age_at_release = joined(&space.at_release, &members),
            Axis::From => words.from = kinds(),
            Axis::To => words.to = kinds(),
            Axis::Purpose => {
                words.purpose = members.iter().filter_map(|at| Purpose::ALL.get(*at)).copied().collect();
            }
            Axis::Necessity => {
                words.necessary = members.iter().filter_map(|at| NECESSITIES.get(*at)).copied().collect();
            }
            Axis::Is(question) if classes.contains(&1) => words.yes.push(question),
            Axis::Is(question) => words.no.push(question),
        }
    }
    words.yes.sort_unstable();
    words.no.sort_unstable();
    words
}

/// These bands, neighbours as one.
fn joined(bands: &[AgeBand], members: &[usize]) -> Vec<Ages> {
    let mut joined: Vec<AgeBand> = Vec::new();
    for band in members.iter().filter_map(|at| bands.get(*at)) {
        match joined.last_mut() {
            Some(last) if last.until == band.from => last.until = band.until,
            _ => joined.push(*band),
        }
    }
    let limit = |age: Age, none: Age| Some(age).filter(|age| *age != none);
    joined.iter().map(|band| Ages { from: limit(band.from, Age::ZERO), until: limit(band.until, Age::MAX) }).collect()
}
