//! What the scenarios tell each rule, and which rules they expect to decide.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use chrono::NaiveDate;
use serde_json::Value;
use ssp_core::age::LeapDay;
use ssp_core::facts::{ActorKind, Answer, Answers, Atom, Cooperation, Fact, Flag, Purpose};
use ssp_core::profile::Programme;
use ssp_core::reply::Kind;
use ssp_core::rule::Known;

use super::place::Place;
use crate::scenarios::{self, Scenario};

/// What a scenario tells one rule.
#[derive(Clone, Debug)]
pub struct Told {
    pub place: Place,
    pub known: Known,
    /// Exactly the rules that must be named where this rule is read.
    pub expected: Option<BTreeSet<String>>,
    /// Whether the disclosure must come out as not permitted.
    pub forbids: bool,
}

/// What all scenarios tell, by the rules of København and of the country.
pub static TOLD: LazyLock<Vec<Told>> = LazyLock::new(|| {
    scenarios::load().iter().filter(|scenario| scenario.is_answered()).flat_map(of_scenario).collect()
});

fn of_scenario(scenario: &Scenario) -> Vec<Told> {
    let input: Value = serde_json::from_str(&scenario.text()).expect("a scenario that is answered is JSON");
    let expected = |pointer: &str| -> Option<BTreeSet<String>> {
        let rules = scenario.expect.get(pointer)?.as_array()?;
        Some(rules.iter().map(|rule| rule.as_str().expect("the id of a rule").to_owned()).collect())
    };
    let of_koebenhavn =
        scenario.profile_file.is_none() && matches!(input["profile"].as_str(), None | Some("koebenhavn"));
    let mut told = Vec::new();
    match scenario.kind() {
        Kind::Assess if of_koebenhavn => {
            let known = person(&input, date(&input["date"]).expect("a case has a date"));
            for &programme in Programme::ALL {
                let expected = expected(&pointer(programme));
                told.push(Told { place: Place::Programme(programme), known, expected, forbids: false });
            }
            for programme in [Programme::Psp, Programme::Ksp] {
                let expected = expected(&format!("/programmes/{programme}/legalBasis/rules"));
                told.push(Told { place: Place::Ground(programme), known, expected, forbids: false });
            }
        }
        Kind::Disclose => {
            let cooperation = Cooperation::from_id(input["cooperation"].as_str().unwrap()).unwrap();
            let known = disclosure(&input, cooperation);
            let all = Place::all().into_iter().filter(|place| match place {
                Place::Applies => true,
                Place::Condition(of, _) => *of == cooperation,
                Place::Ground(programme) => programme.id() == cooperation.id(),
                Place::Programme(_) | Place::Stays | Place::Preparedness => false,
            });
            let forbids = scenario.expect.get("/verdict").is_some_and(|verdict| verdict == "notPermitted");
            told.extend(all.map(|place| Told { place, known, expected: expected("/rules"), forbids }));
        }
        Kind::Meeting => {
            for (index, participant) in input["participants"].as_array().into_iter().flatten().enumerate() {
                let kind = ActorKind::from_id(participant["kind"].as_str().unwrap()).unwrap();
                let answers = kinds(Atom::To, kind, Answers::NONE)
                    .with(Atom::Flag(Flag::Identifiable), answer(&input["identifiable"]))
                    .with(Atom::Flag(Flag::ToPublicTask), answer(&participant["publicTask"]))
                    .with(Atom::Flag(Flag::ToDrawnIn), answer(&participant["drawnIn"]));
                let known = Known::new(crate::support::day(2026, 1, 15), None, None, LeapDay::Feb28);
                let expected = expected(&format!("/participants/{index}/rules"));
                told.push(Told { place: Place::Stays, known: known.with_answers(answers), expected, forbids: false });
            }
        }
        Kind::Preparedness => {
            let flags = [
                ("acute", Flag::Acute),
                ("affectsUnder18", Flag::AffectsUnder18),
                ("affects18to25", Flag::Affects18To25),
            ];
            let answers = flags
                .iter()
                .fold(Answers::NONE, |answers, (field, flag)| answers.with(Atom::Flag(*flag), answer(&input[*field])));
            let known = Known::new(date(&input["date"]).unwrap(), None, None, LeapDay::Feb28).with_answers(answers);
            told.push(Told { place: Place::Preparedness, known, expected: expected("/rules"), forbids: false });
        }
        _ => {}
    }
    told
}

/// Where the rules of a programme stand in an assessment.
fn pointer(programme: Programme) -> String {
    match programme {
        Programme::SspPlusReferral => "/programmes/sspPlus/referral/rules".to_owned(),
        other => format!("/programmes/{other}/rules"),
    }
}

fn date(value: &Value) -> Option<NaiveDate> {
    value.as_str().map(|text| text.parse().expect("a scenario that is answered has real dates"))
}

fn answer(value: &Value) -> Answer {
    match value {
        Value::Bool(true) => Answer::Yes,
        Value::Bool(false) => Answer::No,
        Value::String(_) => Answer::Unknown,
        _ => Answer::NotAsked,
    }
}

fn facts(input: &Value) -> Answers {
    Fact::ALL.iter().fold(Answers::NONE, |answers, fact| answers.fact(*fact, answer(&input["facts"][fact.id()])))
}

fn person(input: &Value, on: NaiveDate) -> Known {
    Known::new(on, date(&input["birthDate"]), date(&input["releaseDate"]), LeapDay::Feb28).with_answers(facts(input))
}

/// Says of each kind whether it is this one.
fn kinds(atom: fn(ActorKind) -> Atom, this: ActorKind, answers: Answers) -> Answers {
    let is = |kind: ActorKind| if kind == this { Answer::Yes } else { Answer::No };
    ActorKind::ALL.iter().fold(answers, |answers, kind| answers.with(atom(*kind), is(*kind)))
}

fn disclosure(input: &Value, cooperation: Cooperation) -> Known {
    let mut answers = facts(input);
    for (end, atom) in [("from", Atom::From as fn(ActorKind) -> Atom), ("to", Atom::To)] {
        let actor = &input[end];
        answers = kinds(atom, ActorKind::from_id(actor["kind"].as_str().unwrap()).unwrap(), answers);
        let flags = match end {
            "from" => [Flag::FromParticipates, Flag::FromPublicTask, Flag::FromDrawnIn],
            _ => [Flag::ToParticipates, Flag::ToPublicTask, Flag::ToDrawnIn],
        };
        for (field, flag) in ["participates", "publicTask", "drawnIn"].into_iter().zip(flags) {
            // A party that PSP and KSP name takes part unless it is said not to.
            let given = match (field, cooperation, answer(&actor[field])) {
                ("participates", Cooperation::Psp | Cooperation::Ksp, Answer::Unknown | Answer::NotAsked) => {
                    Answer::Yes
                }
                (_, _, given) => given,
            };
            answers = answers.with(Atom::Flag(flag), given);
        }
    }
    let purpose = Purpose::from_id(input["purpose"].as_str().unwrap()).unwrap();
    for &other in Purpose::ALL {
        answers = answers.with(Atom::For(other), if other == purpose { Answer::Yes } else { Answer::No });
    }
    let (necessary, not_judged) = match answer(&input["necessary"]) {
        Answer::Yes => (Answer::Yes, Answer::No),
        Answer::No => (Answer::No, Answer::No),
        Answer::Unknown | Answer::NotAsked => (Answer::No, Answer::Yes),
    };
    let answers = answers
        .with(Atom::Flag(Flag::Identifiable), answer(&input["identifiable"]))
        .with(Atom::Flag(Flag::GangRelation), answer(&input["gangRelation"]))
        .with(Atom::Flag(Flag::Necessary), necessary)
        .with(Atom::NecessityNotJudged, not_judged);
    let known = person(input, date(&input["date"]).unwrap());
    known.with_answers(answers)
}
