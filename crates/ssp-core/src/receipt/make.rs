//! Making a receipt: answer what it will hold, and keep ids and hashes.

use serde::Serialize;
use serde_json::Value;

use super::{ENGINE_VERSION, LevelVerdict, RECEIPT_VERSION, Receipt, ReceiptKind, Verdict, VerdictCode};
use crate::assess::{Assessment, CaseLevel, Reasons, assess_checked};
use crate::by_key::ByKey;
use crate::canonical;
use crate::case::Case;
use crate::disclose::{Disclosure, DisclosureAnswer};
use crate::facts::{Answer, Answers, Atoms, Fact};
use crate::input::Faults;
use crate::order;
use crate::profile::{Profile, Programme};
use crate::proof::{Header, LevelProof, Node, Proofs};
use crate::rule::{Judgement, Question};
use crate::sources::Certainty;
use crate::subject::{Goal, Subject};
use crate::text::Lang;

/// The members of an answer that are words, at any depth.
const WORDS: [&str; 5] = ["text", "message", "question", "decidedBy", "provision"];
/// The members that have a hash of their own.
const PROOF: &str = "proof";

impl Receipt {
    /// The receipt of a case under a profile.
    ///
    /// # Errors
    /// Every fault of the case, see [`Case::check`].
    pub fn of_case(profile: &Profile, case: &Case) -> Result<Self, Faults> {
        case.check(profile)?;
        Ok(of_case(profile, case))
    }

    /// The receipt of a disclosure.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use ssp_core::disclose::{Actor, Disclosure};
    /// use ssp_core::facts::{ActorKind, Cooperation, Purpose};
    /// use ssp_core::receipt::{Receipt, VerdictCode};
    /// use ssp_core::subject::Goal;
    ///
    /// let date = NaiveDate::from_ymd_opt(2026, 1, 15).unwrap();
    /// let (school, police) = (Actor::taking_part(ActorKind::SchoolAuthority), Actor::of(ActorKind::Police));
    /// let disclosure = Disclosure::new(date, Cooperation::Ssp, school, police, Purpose::Investigation);
    /// let receipt = Receipt::of_disclosure(&disclosure)?;
    /// assert_eq!(receipt.verdicts[&Goal::Disclosure].verdict, VerdictCode::Open);
    /// # Ok::<(), ssp_core::input::Faults>(())
    /// ```
    ///
    /// # Errors
    /// Every fault: dates out of order or out of range, contradicting answers.
    pub fn of_disclosure(disclosure: &Disclosure) -> Result<Self, Faults> {
        disclosure.check()?;
        Ok(of_disclosure(disclosure))
    }

    /// The receipt of what has been checked.
    pub(crate) fn of(subject: &Subject<'_>) -> Self {
        match subject {
            Subject::Case(case, profile) => of_case(profile, case),
            Subject::Disclosure(disclosure) => of_disclosure(disclosure),
        }
    }

    /// What receipts of both kinds have, with its hash to come.
    fn new(kind: ReceiptKind, header: Header<'_>) -> Self {
        Self {
            advisory: true,
            answer_hash: String::new(),
            answers: header.answers,
            birth_date: header.birth_date,
            case_level: None,
            contract: header.contract,
            cooperation: None,
            date: header.date,
            engine: ENGINE_VERSION.to_owned(),
            goals: Vec::new(),
            hash: String::new(),
            kind,
            leap_day: header.leap_day,
            level: None,
            outcome: None,
            profile: header.profile.map(ToOwned::to_owned),
            profile_hash: header.profile_hash,
            proof_hash: String::new(),
            proposed_forum: None,
            proposed_lead: None,
            receipt: RECEIPT_VERSION,
            release_date: header.release_date,
            ruleset: header.ruleset.to_owned(),
            verdicts: ByKey::default(),
        }
    }

    fn hashed(mut self) -> Self {
        self.hash = self.own_hash();
        self
    }
}

/// The proofs of a case.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CaseProofs<'p, 'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    case_level: Option<&'p LevelProof<'a>>,
    header: &'p Header<'a>,
    proofs: ByKey<Goal, &'p Node<'a>>,
}

fn of_case(profile: &Profile, case: &Case) -> Receipt {
    let case = held(case);
    let answer = assess_checked(profile, &case, Lang::Danish, Proofs::ADD);
    let known = case.known(profile);
    let header = answer.proof.clone().unwrap_or_else(|| Header::of(Some(profile), &known));
    let all = || verdicts_of(&answer);
    let proofs = CaseProofs {
        case_level: answer.case_level.as_ref().and_then(|level| level.proof.as_ref()),
        header: &header,
        proofs: all().filter_map(|(goal, _, reasons)| Some((goal, reasons.proof.as_ref()?))).collect(),
    };
    let proof_hash = canonical::hash(&proofs);
    Receipt {
        answer_hash: hash_of_answer(&answer),
        case_level: answer.case_level.as_ref().map(LevelVerdict::of),
        goals: case.goals.clone(),
        level: case.level,
        outcome: Some(answer.outcome),
        proof_hash,
        proposed_forum: case.proposed_forum.clone(),
        proposed_lead: case.proposed_lead.clone(),
        verdicts: all().map(|(goal, verdict, reasons)| (goal, Verdict::of(verdict, reasons))).collect(),
        ..Receipt::new(ReceiptKind::Assess, header)
    }
    .hashed()
}

/// Of a case, what its receipt holds.
fn held(case: &Case) -> Case {
    let mut goals = case.goals.clone();
    order::sort_once(&mut goals);
    Case {
        answers: only_facts(case.answers),
        release_date: case.release_date.filter(|release| *release != case.date),
        goals,
        residence: None,
        risk_factors: Vec::new(),
        protective_factors: Vec::new(),
        ..case.clone()
    }
}

/// The answers about facts, without anything else that a caller may have put there.
pub(super) fn only_facts(answers: Answers) -> Answers {
    let facts = Atoms::facts(Fact::ALL);
    Answers { yes: answers.yes.and(facts), no: answers.no.and(facts), declined: answers.declined.and(facts) }
}

/// Every verdict of an assessment but the level.
fn verdicts_of<'p, 'a>(answer: &'p Assessment<'a>) -> impl Iterator<Item = (Goal, VerdictCode, &'p Reasons<'a>)> {
    let programmes = Programme::ALL.iter().filter_map(|programme| {
        let verdict = answer.programmes.get(*programme);
        Some((Goal::from_id(programme.id())?, verdict.verdict.into(), &verdict.reasons))
    });
    let grounds = [(Programme::Psp, Goal::PspLegalBasis), (Programme::Ksp, Goal::KspLegalBasis)];
    let grounds = grounds.into_iter().filter_map(|(programme, goal)| {
        let ground = answer.programmes.ground(programme)?;
        Some((goal, ground.verdict.into(), &ground.reasons))
    });
    programmes.chain(grounds)
}

fn of_disclosure(disclosure: &Disclosure) -> Receipt {
    let release_date = disclosure.release_date.filter(|release| *release != disclosure.date);
    let answers = only_facts(disclosure.answers);
    let disclosure = Disclosure { answers, consent: Answer::NotAsked, release_date, ..disclosure.clone() };
    let answer = disclosure.assess_with(Lang::Danish, Proofs::ADD);
    let header = Header::of(None, &disclosure.known());
    Receipt {
        answer_hash: hash_of_answer(&answer),
        cooperation: Some(disclosure.cooperation),
        proof_hash: answer.proof.as_ref().map(canonical::hash).unwrap_or_default(),
        verdicts: std::iter::once((Goal::Disclosure, Verdict::of_disclosure(&answer))).collect(),
        ..Receipt::new(ReceiptKind::Disclose, header)
    }
    .hashed()
}

impl Verdict {
    fn of(verdict: VerdictCode, reasons: &Reasons<'_>) -> Self {
        let Reasons { ask, judge, unresolved, rules, certainty, .. } = reasons;
        Self::new(verdict, (ask, judge, unresolved), rules, *certainty)
    }

    fn of_disclosure(answer: &DisclosureAnswer<'_>) -> Self {
        let DisclosureAnswer { ask, judge, unresolved, rules, certainty, .. } = answer;
        Self::new(answer.verdict.into(), (ask, judge, unresolved), rules, *certainty)
    }

    fn new(
        verdict: VerdictCode,
        (ask, judge, unresolved): (&[Question], &[Judgement], &[Question]),
        rules: &[&str],
        certainty: Certainty,
    ) -> Self {
        Self {
            ask: ask.to_vec(),
            certainty,
            judge: judge.to_vec(),
            rules: owned(rules),
            unresolved: unresolved.to_vec(),
            verdict,
        }
    }
}

impl LevelVerdict {
    fn of(level: &CaseLevel<'_>) -> Self {
        Self {
            applies: level.applies,
            ask: level.reasons.ask.clone(),
            certainty: level.reasons.certainty,
            forum: level.forum.map(ToOwned::to_owned),
            judge: level.reasons.judge.clone(),
            lead: level.lead.map(ToOwned::to_owned),
            possible: level.possible,
            rules: owned(&level.reasons.rules),
            suggested: level.suggested,
            unresolved: level.reasons.unresolved.clone(),
            violations: level.violations.iter().map(|violation| violation.id.to_owned()).collect(),
        }
    }
}

fn owned(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

/// The hash of an answer without its words and its proofs.
fn hash_of_answer<T: Serialize>(answer: &T) -> String {
    let mut value = serde_json::to_value(answer).unwrap_or_default();
    leave_out_words(&mut value);
    canonical::hash(&value)
}

fn leave_out_words(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|key, _| key != PROOF && !WORDS.contains(&key.as_str()));
            fields.values_mut().for_each(leave_out_words);
        }
        Value::Array(items) => items.iter_mut().for_each(leave_out_words),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
