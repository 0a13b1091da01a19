//! The workloads: what is done to each of the 1,000 inputs.

use std::hint::black_box;
use std::ops::Range;

use datalogic_rs::bumpalo::Bump;
use ssp_core::assess::assess;
use ssp_core::case::Case;
use ssp_core::decide::Decisions;
use ssp_core::disclose::{Actor, Disclosure};
use ssp_core::facts::{ActorKind, Answer, Answers, Cooperation, Purpose};
use ssp_core::input::Json;
use ssp_core::koebenhavn::KOEBENHAVN;
use ssp_core::law::rpl115;
use ssp_core::plan::{PlanQuestion, plan};
use ssp_core::profile::{Profile, Programme};
use ssp_core::proof;
use ssp_core::reply::{Kind, Settings, reply};
use ssp_core::rule::{Finding, Known, Quantified, Rule, quantify};
use ssp_core::subject::{Goal, Subject};
use ssp_core::text::Lang;

use crate::engines::cedar::{self, Cedar};
use crate::engines::datalogic::Datalogic;
use crate::engines::{core, floor};
use crate::inputs::{COUNT, Input};

/// One row of the table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Workload {
    /// The ruleset of eight programmes, written by hand.
    RulesetFloor,
    /// The same in `ssp-core`, by a profile that the compiler does not know.
    RulesetCore,
    /// The same in `ssp-core`, by the constant of København.
    RulesetCoreConstant,
    /// The same in JSONLogic.
    RulesetDatalogic,
    /// The same in Cedar, one policy for each way to belong to a programme.
    RulesetCedarPermits,
    /// The same in Cedar, one policy for each step of each rule.
    RulesetCedarSteps,
    /// The same in JSONLogic with a trace.
    RulesetDatalogicTraced,
    /// Every decision and every rule id, everything known, by the constant of København.
    Decisions,
    /// The same by a profile that the compiler does not know.
    DecisionsLoaded,
    /// The same with the step that decides, and no rule id read.
    DecisionsSteps,
    /// The verdict and the exact questions of every programme and ground, half of the facts known.
    Quantified,
    /// The proof of one programme, everything known.
    Proof,
    /// The proof of one programme, half of the facts known.
    ProofOpen,
    /// The answer to a case with its texts, everything known.
    Assess,
    /// The same, half of the facts known.
    AssessOpen,
    /// The same from JSON to JSON, everything known.
    Json,
    /// The same from JSON to JSON, half of the facts known.
    JsonOpen,
    /// A disclosure with two flags not answered.
    Disclose,
    /// The optimal plan of questions of the largest goal, the case level, nothing known.
    Plan,
    /// The optimal plan of questions of all goals together, nothing known.
    PlanAll,
}

impl Workload {
    /// Every workload, in the order of the table.
    pub const ALL: [Self; 20] = [
        Self::RulesetFloor,
        Self::RulesetCoreConstant,
        Self::RulesetCore,
        Self::RulesetDatalogic,
        Self::RulesetCedarPermits,
        Self::RulesetCedarSteps,
        Self::RulesetDatalogicTraced,
        Self::Decisions,
        Self::DecisionsLoaded,
        Self::DecisionsSteps,
        Self::Quantified,
        Self::Proof,
        Self::ProofOpen,
        Self::Assess,
        Self::AssessOpen,
        Self::Json,
        Self::JsonOpen,
        Self::Disclose,
        Self::Plan,
        Self::PlanAll,
    ];

    /// The name that commands use.
    pub const fn id(self) -> &'static str {
        match self {
            Self::RulesetFloor => "ruleset-floor",
            Self::RulesetCore => "ruleset-core",
            Self::RulesetCoreConstant => "ruleset-core-constant",
            Self::RulesetDatalogic => "ruleset-datalogic",
            Self::RulesetCedarPermits => "ruleset-cedar-permits",
            Self::RulesetCedarSteps => "ruleset-cedar-steps",
            Self::RulesetDatalogicTraced => "ruleset-datalogic-traced",
            Self::Decisions => "decisions",
            Self::DecisionsLoaded => "decisions-loaded",
            Self::DecisionsSteps => "decisions-steps",
            Self::Quantified => "quantified",
            Self::Proof => "proof",
            Self::ProofOpen => "proof-open",
            Self::Assess => "assess",
            Self::AssessOpen => "assess-open",
            Self::Json => "json",
            Self::JsonOpen => "json-open",
            Self::Disclose => "disclose",
            Self::Plan => "plan",
            Self::PlanAll => "plan-all",
        }
    }

    /// The workload with this name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|workload| workload.id() == id)
    }

    /// Whether it is the ruleset that every engine has.
    pub const fn is_ruleset(self) -> bool {
        matches!(
            self,
            Self::RulesetFloor
                | Self::RulesetCore
                | Self::RulesetCoreConstant
                | Self::RulesetDatalogic
                | Self::RulesetCedarPermits
                | Self::RulesetCedarSteps
                | Self::RulesetDatalogicTraced
        )
    }

    /// Makes it ready: rules are compiled and inputs are built here, where nothing is measured.
    pub fn prepare(self, inputs: &[Input]) -> Pass<'_> {
        match self {
            Self::RulesetFloor => {
                let persons: Vec<floor::Person> = inputs.iter().map(floor::Person::of).collect();
                each(move |index| persons[index].verdicts())
            }
            Self::RulesetCore => {
                let profile = black_box(&KOEBENHAVN);
                each(move |index| core::decide(profile, &inputs[index]))
            }
            Self::RulesetCoreConstant => each(|index| core::decide(&KOEBENHAVN, &inputs[index])),
            Self::RulesetDatalogic => {
                let engine = Datalogic::new(inputs);
                let mut arena = Bump::new();
                each(move |index| {
                    arena.reset();
                    black_box(engine.evaluate(index, &arena));
                })
            }
            Self::RulesetCedarPermits => cedar(Cedar::new(cedar::PERMITS, inputs)),
            Self::RulesetCedarSteps => cedar(Cedar::new(cedar::STEPS, inputs)),
            Self::RulesetDatalogicTraced => {
                let engine = Datalogic::new(inputs);
                let mut arena = Bump::new();
                each(move |index| {
                    arena.reset();
                    black_box(engine.evaluate_traced(index, &arena));
                })
            }
            Self::Decisions => each(|index| decisions(&KOEBENHAVN, &inputs[index])),
            Self::DecisionsLoaded => {
                let profile = black_box(&KOEBENHAVN);
                each(move |index| decisions(profile, &inputs[index]))
            }
            Self::DecisionsSteps => {
                let profile = black_box(&KOEBENHAVN);
                each(move |index| {
                    let input = &inputs[index];
                    let situation = input.known(input.answers()).complete().expect("a complete case");
                    Decisions::of(profile, &situation, None)
                })
            }
            Self::Quantified => each(|index| quantified(&inputs[index].known(inputs[index].some_answers()))),
            Self::Proof => proofs(inputs, Input::answers),
            Self::ProofOpen => proofs(inputs, Input::some_answers),
            Self::Assess => assessments(inputs, Input::answers),
            Self::AssessOpen => assessments(inputs, Input::some_answers),
            Self::Json => lines(inputs, Input::answers),
            Self::JsonOpen => lines(inputs, Input::some_answers),
            Self::Disclose => {
                let disclosures: Vec<Disclosure> = inputs.iter().enumerate().map(disclosure).collect();
                each(move |index| disclosures[index].assess(Lang::Danish).expect("a disclosure without faults"))
            }
            Self::Plan => {
                let of = |input: &Input| PlanQuestion::of(Subject::Case(Case::on(input.date), &KOEBENHAVN));
                let questions: Vec<_> = inputs.iter().map(|input| of(input).about(Goal::CaseLevel)).collect();
                each(move |index| questions[index].answer(Lang::Danish).expect("a case without faults"))
            }
            Self::PlanAll => each(|index| {
                plan(&KOEBENHAVN, &Case::on(inputs[index].date), Lang::Danish).expect("a case without faults")
            }),
        }
    }
}

/// Runs a workload over a range of the inputs.
pub type Pass<'a> = Box<dyn FnMut(Range<usize>) + 'a>;

fn each<'a, R>(mut run: impl FnMut(usize) -> R + 'a) -> Pass<'a> {
    Box::new(move |range| {
        for index in range {
            // By reference: a result is not copied once more only to be looked at.
            black_box(&run(black_box(index)));
        }
    })
}

fn cedar<'a>(engine: Cedar) -> Pass<'a> {
    each(move |index| engine.evaluate(index))
}

/// Every rule id that a complete case leads to: nine programmes, two grounds, the level, its lead and its forum.
type RuleIds = [Option<&'static str>; Programme::COUNT + 5];

/// Inlined into each of its callers, as it is in a program that has one.
#[inline(always)]
fn decisions(profile: &'static Profile, input: &Input) -> (Decisions, RuleIds) {
    let situation = input.known(input.answers()).complete().expect("a complete case");
    let decisions = Decisions::of(profile, &situation, None);
    let mut ids: RuleIds = [None; Programme::COUNT + 5];
    let (of_programmes, others) = ids.split_at_mut(Programme::COUNT);
    for (id, programme) in of_programmes.iter_mut().zip(Programme::ALL) {
        *id = decisions.rule(profile, *programme);
    }
    others[0] = decisions.psp_ground.step.and_then(|step| rpl115::PSP_GROUND.id_of(step));
    others[1] = decisions.ksp_ground.step.and_then(|step| rpl115::KSP_GROUND.id_of(step));
    if let (Some(level), Some(levels)) = (decisions.case_level, &profile.case_levels) {
        others[2] = levels.rule.id_of(level.step);
        others[3] = level.lead.and_then(|index| levels.leads.get(index)).map(|rule| &*rule.basis.rule);
        others[4] = level.forum.and_then(|index| levels.fora.get(index)).map(|rule| &*rule.basis.rule);
    }
    (decisions, ids)
}

#[inline]
fn quantified(known: &Known) -> [Option<Quantified<Finding>>; Programme::COUNT + 2] {
    let read = |rule: &Rule<Finding>| quantify(known, &rule.reads(known), |situation| *rule.decide(situation).0);
    let mut read_all = [const { None }; Programme::COUNT + 2];
    let (of_programmes, grounds) = read_all.split_at_mut(Programme::COUNT);
    for (quantified, programme) in of_programmes.iter_mut().zip(Programme::ALL) {
        *quantified = KOEBENHAVN.programmes.rule(*programme).map(read);
    }
    grounds[0] = Some(read(&rpl115::PSP_GROUND));
    grounds[1] = Some(read(&rpl115::KSP_GROUND));
    read_all
}

fn proofs(inputs: &[Input], answers: fn(&Input) -> Answers) -> Pass<'_> {
    each(move |index| {
        let input = &inputs[index];
        proof::of_programme(&KOEBENHAVN, Programme::SspPlus, &input.known(answers(input)))
    })
}

fn case(input: &Input, answers: Answers) -> Case {
    Case { birth_date: Some(input.birth), release_date: input.release, answers, ..Case::on(input.date) }
}

fn assessments(inputs: &[Input], answers: fn(&Input) -> Answers) -> Pass<'_> {
    let cases: Vec<Case> = inputs.iter().map(|input| case(input, answers(input))).collect();
    each(move |index| assess(&KOEBENHAVN, &cases[index], Lang::Danish).expect("a case without faults"))
}

/// One line of JSON in, one out, as the command does it.
fn lines(inputs: &[Input], answers: fn(&Input) -> Answers) -> Pass<'_> {
    let lines: Vec<String> = inputs.iter().map(|input| input.json(answers(input))).collect();
    let mut out: Vec<u8> = Vec::new();
    let settings = Settings::default();
    each(move |index| {
        out.clear();
        let input = Json::parse(&lines[index]).expect("JSON");
        let answer = reply(Kind::Assess, &input, &settings).expect("a case without faults");
        serde_json::to_writer(&mut out, &answer).expect("JSON");
        black_box(out.as_slice());
    })
}

/// Every pair of kinds in turn; whether the two take part is not answered, everything else is.
fn disclosure((index, input): (usize, &Input)) -> Disclosure {
    let kinds = ActorKind::ALL;
    let actor = |kind: ActorKind| Actor { public_task: Answer::Yes, drawn_in: Answer::Yes, ..Actor::of(kind) };
    let (from, to) = (kinds[index % kinds.len()], kinds[index / kinds.len() % kinds.len()]);
    Disclosure {
        necessary: Answer::Yes,
        identifiable: Answer::Yes,
        gang_relation: Answer::No,
        birth_date: Some(input.birth),
        answers: input.answers(),
        ..Disclosure::new(input.date, Cooperation::Ssp, actor(from), actor(to), Purpose::Prevention)
    }
}

/// How many inputs a pass has.
pub const INPUTS: Range<usize> = 0..COUNT;
