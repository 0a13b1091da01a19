//! Reading an answer with its proofs from JSON, and rejecting whatever is not one.

use std::borrow::Cow;

use super::answers::{AssessmentClaim, GROUNDS, HeaderSaid, LevelSaid, Preface, at_programme};
use super::disclosure::DisclosureClaim;
use super::level::LevelClaim;
use super::verdict::{Claim, Settled};
use crate::age::LeapDay;
use crate::disclose::DisclosureVerdict;
use crate::input::{FaultCode, Json, Object, Path as Place, Reader};
use crate::profile::{Eligibility, Programme};
use crate::proof::{Answered, Branch, DisclosureProof, Failing, Given, Header, LevelProof, Node, Refuted};
use crate::rule::{Judgement, Levels, Question};
use crate::sources::{Certainty, Citation};
use crate::text::text;

type Value<'j> = Json<'j>;

/// The fields of an answer; those that no proof is about are left alone.
type Fields<'j> = Object<'j, 'j>;

const ELIGIBILITY: [(&str, Settled); 3] =
    [("eligible", Settled::Yes), ("notEligible", Settled::No), ("open", Settled::Open)];
const GROUND: [(&str, Settled); 3] = [("met", Settled::Yes), ("notMet", Settled::No), ("open", Settled::Open)];
const APPLIES: [(&str, Settled); 3] = [("yes", Settled::Yes), ("no", Settled::No), ("open", Settled::Open)];
const OUTCOME: [(&str, Eligibility); 3] =
    [("eligible", Eligibility::Eligible), ("notEligible", Eligibility::NotEligible), ("open", Eligibility::Open)];
const DISCLOSURE: [(&str, DisclosureVerdict); 4] = [
    ("permitted", DisclosureVerdict::Permitted),
    ("notPermitted", DisclosureVerdict::NotPermitted),
    ("open", DisclosureVerdict::Open),
    ("notApplicable", DisclosureVerdict::NotApplicable),
];

/// Reads an assessment; what cannot be read is left out, and the reader has it.
pub(super) fn assessment<'j>(
    value: &'j Value<'j>,
    place: &Place<'_>,
    reader: &mut Reader,
) -> Option<AssessmentClaim<'j>> {
    let object = reader.open_object(value, place)?;
    let preface = preface(&object, place, reader);
    let outcome = word(&object, place, "outcome", &OUTCOME, reader);
    let at = &Place::Field(place, "programmes");
    let programmes = reader.required(&object, place, "programmes").and_then(|value| reader.open_object(value, at));
    let of_programme = |programme: Programme, reader: &mut Reader| {
        at_programme(programme, at, |place| {
            let value = if programme == Programme::SspPlusReferral {
                fields(programmes?.get(Programme::SspPlus.id())?)?.get("referral")
            } else {
                programmes?.get(programme.id())
            };
            claim(value, place, "verdict", &ELIGIBILITY, reader)
        })
    };
    let all = Programme::ALL.iter().map(|programme| of_programme(*programme, reader)).collect();
    let grounds = GROUNDS.map(|(programme, _)| {
        let place = &Place::Field(at, programme.id());
        let value = fields(programmes?.get(programme.id())?)?.get("legalBasis");
        claim(value, &Place::Field(place, "legalBasis"), "verdict", &GROUND, reader)
    });
    let level = match object.get("caseLevel") {
        None => LevelSaid::Nothing,
        Some(value) => level(value, &Place::Field(place, "caseLevel"), reader)
            .map_or(LevelSaid::NotRead, |claim| LevelSaid::Said(Box::new(claim))),
    };
    let header = match object.get("proof") {
        None => HeaderSaid::LeftOut,
        Some(value) => header(value, &Place::Field(place, "proof"), reader)
            .map_or(HeaderSaid::NotRead, |header| HeaderSaid::Said(Cow::Owned(header))),
    };
    Some(AssessmentClaim { preface, outcome, programmes: all, grounds, level, header })
}

/// The object that this is, where it is one; whoever reads it for itself reports where it is not.
fn fields<'j>(value: &'j Value<'j>) -> Option<Fields<'j>> {
    Reader::default().open_object(value, &Place::Root)
}

/// Reads the answer to a disclosure.
pub(super) fn disclosure<'j>(
    value: &'j Value<'j>,
    reader: &mut Reader,
) -> Option<(Preface<'j>, Option<DisclosureClaim<'j>>)> {
    let place = &Place::Root;
    let object = reader.open_object(value, place)?;
    let preface = preface(&object, place, reader);
    let verdict = word(&object, place, "verdict", &DISCLOSURE, reader);
    let claim = claim_in(&object, place, Settled::Open, None, reader);
    let proof = match object.get("proof") {
        None => Some(None),
        Some(value) => disclosure_proof(value, &Place::Field(place, "proof"), reader).map(Some),
    };
    let claim = match (claim, verdict, proof) {
        (Some(claim), Some(verdict), Some(proof)) => {
            Some(DisclosureClaim { claim, verdict, proof: proof.map(Cow::Owned) })
        }
        _ => None,
    };
    Some((preface, claim))
}

/// Reads the answer to a meeting: the id and the claim of each participant.
pub(super) fn meeting<'j>(value: &'j Value<'j>, reader: &mut Reader) -> Option<(Preface<'j>, Stays<'j>)> {
    let object = reader.open_object(value, &Place::Root)?;
    let preface = preface(&object, &Place::Root, reader);
    let stays = items(&object, "participants", reader)?.iter().enumerate().map(|(index, item)| {
        let place = &Place::Item(&Place::Field(&Place::Root, "participants"), index);
        let object = reader.open_object(item, place)?;
        let id = string(&object, place, "id", reader)?;
        let verdict = match object.get("stays") {
            None => Some(Settled::Open),
            Some(Json::Bool(true)) => Some(Settled::Yes),
            Some(Json::Bool(false)) => Some(Settled::No),
            Some(_) => {
                reader.wrong_type(&Place::Field(place, "stays"), text("true, false eller null", "true, false or null"));
                None
            }
        };
        let claim = claim_in(&object, place, verdict?, Some("to."), reader)?;
        Some((id, Claim { unresolved: None, weakest: None, proof: proof(&object, place, reader)?, ..claim }))
    });
    Some((preface, stays.collect()))
}

/// The participants of a meeting; `None` where one cannot be read.
type Stays<'j> = Vec<Option<(&'j str, Claim<'j>)>>;
/// The members of a group; `None` where one cannot be read.
type Members<'j> = Vec<Option<(&'j str, AssessmentClaim<'j>)>>;

/// Reads the answer to a screening: the id and the assessment of each member.
pub(super) fn screening<'j>(value: &'j Value<'j>, reader: &mut Reader) -> Option<(Preface<'j>, Members<'j>)> {
    let object = reader.open_object(value, &Place::Root)?;
    let preface = preface(&object, &Place::Root, reader);
    let members = items(&object, "members", reader)?.iter().enumerate().map(|(index, item)| {
        let place = &Place::Item(&Place::Field(&Place::Root, "members"), index);
        let object = reader.open_object(item, place)?;
        let id = string(&object, place, "id", reader)?;
        let value = reader.required(&object, place, "assessment")?;
        Some((id, assessment(value, &Place::Field(place, "assessment"), reader)?))
    });
    Some((preface, members.collect()))
}

/// Reads the answer to an event.
pub(super) fn event<'j>(value: &'j Value<'j>, reader: &mut Reader) -> Option<(Preface<'j>, Option<Claim<'j>>)> {
    let object = reader.open_object(value, &Place::Root)?;
    let preface = preface(&object, &Place::Root, reader);
    Some((preface, claim(Some(value), &Place::Root, "verdict", &ELIGIBILITY, reader)))
}

fn items<'j>(object: &Fields<'j>, field: &str, reader: &mut Reader) -> Option<&'j [Value<'j>]> {
    let value = reader.required(object, &Place::Root, field)?;
    reader.array(value, &Place::Field(&Place::Root, field))
}

fn preface<'j>(object: &Fields<'j>, place: &Place<'_>, reader: &mut Reader) -> Preface<'j> {
    let date = object.get("date").and_then(|value| reader.date(value, &Place::Field(place, "date")));
    let mut read = |field| object.get(field).and_then(|value| reader.string(value, &Place::Field(place, field)));
    Preface { profile: read("profile"), date, ruleset: read("ruleset") }
}

/// A verdict with its reasons and its proof.
fn claim<'j>(
    value: Option<&'j Value<'j>>,
    place: &Place<'_>,
    field: &str,
    words: &[(&'static str, Settled)],
    reader: &mut Reader,
) -> Option<Claim<'j>> {
    let Some(value) = value else {
        reader.fault(FaultCode::MissingField, place);
        return None;
    };
    let object = reader.open_object(value, place)?;
    let verdict = word(&object, place, field, words, reader);
    let proof = proof(&object, place, reader);
    let claim = claim_in(&object, place, verdict?, None, reader)?;
    Some(Claim { proof: proof?, ..claim })
}

/// What is said beside a verdict; the questions may stand there without this beginning.
fn claim_in<'j>(
    object: &Fields<'j>,
    place: &Place<'_>,
    verdict: Settled,
    cut: Option<&str>,
    reader: &mut Reader,
) -> Option<Claim<'j>> {
    let before = reader.faults.len();
    let question = |value: &Value<'_>, place: &Place<'_>, reader: &mut Reader| {
        let sent = reader.string(value, place)?;
        let whole = cut.and_then(|cut| Question::from_id(&format!("{cut}{sent}")));
        let found = whole.or_else(|| Question::from_id(sent));
        if found.is_none() {
            reader.fault(FaultCode::UnknownValue, place);
        }
        found
    };
    let judgement = |value: &Value<'_>, place: &Place<'_>, reader: &mut Reader| {
        reader.one_of(value, place, FaultCode::UnknownValue, Judgement::ALL, Judgement::id)
    };
    let claim = Claim {
        verdict,
        ask: list(object, place, "ask", question, reader),
        judge: list(object, place, "judge", judgement, reader),
        unresolved: Some(list(object, place, "unresolved", question, reader)),
        rules: list(object, place, "rules", |value, place, reader| reader.string(value, place), reader),
        certainty: certainty(object, place, reader)?,
        weakest: Some(list(object, place, "weakest", |value, place, reader| reader.string(value, place), reader)),
        proof: None,
    };
    (reader.faults.len() == before).then_some(claim)
}

/// The proof beside a verdict: `Some(None)` where none is there.
#[expect(clippy::option_option, reason = "a proof that cannot be read is not a proof that is left out")]
fn proof<'j>(object: &Fields<'j>, place: &Place<'_>, reader: &mut Reader) -> Option<Option<Cow<'j, Node<'j>>>> {
    match object.get("proof") {
        None => Some(None),
        Some(value) => node(value, &Place::Field(place, "proof"), reader).map(|node| Some(Cow::Owned(node))),
    }
}

fn level<'j>(value: &'j Value<'j>, place: &Place<'_>, reader: &mut Reader) -> Option<LevelClaim<'j>> {
    let object = reader.open_object(value, place)?;
    let applies = word(&object, place, "applies", &APPLIES, reader);
    let levels = list(&object, place, "possible", level_number, reader);
    let suggested = match object.get("suggested") {
        None => Some(None),
        Some(value) => level_number(value, &Place::Field(place, "suggested"), reader).map(Some),
    };
    let mut name = |field| object.get(field).and_then(|value| reader.string(value, &Place::Field(place, field)));
    let (lead, forum) = (name("lead"), name("forum"));
    let claim = claim_in(&object, place, applies?, None, reader);
    let proof = match object.get("proof") {
        None => Some(None),
        Some(value) => level_proof(value, &Place::Field(place, "proof"), reader).map(Some),
    };
    let (possible, proof) = (Levels::of(&levels), proof?.map(Cow::Owned));
    Some(LevelClaim { claim: claim?, possible, suggested: suggested?, lead, forum, proof })
}

fn level_number(value: &Value<'_>, place: &Place<'_>, reader: &mut Reader) -> Option<u8> {
    let level = if let Json::Int(level @ 1..=8) = value { u8::try_from(*level).ok() } else { None };
    if level.is_none() {
        reader.wrong_type(place, text("et helt tal fra 1 til 8", "a whole number from 1 to 8"));
    }
    level
}

fn level_proof<'j>(value: &'j Value<'j>, place: &Place<'_>, reader: &mut Reader) -> Option<LevelProof<'j>> {
    let object = reader.object(value, place, &["applies", "levels", "lead", "forum"])?;
    let applies = match object.get("applies") {
        None => Some(None),
        Some(value) => node(value, &Place::Field(place, "applies"), reader).map(Some),
    };
    let levels = reader.required(&object, place, "levels");
    let levels = levels.and_then(|value| node(value, &Place::Field(place, "levels"), reader));
    let mut name = |field| object.get(field).and_then(|value| reader.string(value, &Place::Field(place, field)));
    Some(LevelProof { lead: name("lead"), forum: name("forum"), applies: applies?, levels: levels? })
}

fn disclosure_proof<'j>(value: &'j Value<'j>, place: &Place<'_>, reader: &mut Reader) -> Option<DisclosureProof<'j>> {
    let object = reader.object(value, place, &["header", "applies", "conditions"])?;
    let at_header = &Place::Field(place, "header");
    let header = reader.required(&object, place, "header").and_then(|value| header(value, at_header, reader));
    let at_applies = &Place::Field(place, "applies");
    let applies = reader.required(&object, place, "applies").and_then(|value| node(value, at_applies, reader));
    let before = reader.faults.len();
    let conditions = list(&object, place, "conditions", node, reader);
    let is_whole = reader.faults.len() == before;
    Some(DisclosureProof { header: header?, applies: applies?, conditions }).filter(|_| is_whole)
}

fn header<'j>(value: &'j Value<'j>, place: &Place<'_>, reader: &mut Reader) -> Option<Header<'j>> {
    let allowed =
        ["contract", "ruleset", "profile", "profileHash", "date", "birthDate", "releaseDate", "leapDay", "answers"];
    let before = reader.faults.len();
    let object = reader.object(value, place, &allowed)?;
    let contract = reader.required(&object, place, "contract");
    let contract =
        contract.and_then(|value| if let Json::Int(number) = value { u32::try_from(*number).ok() } else { None });
    if contract.is_none() {
        reader.wrong_type(&Place::Field(place, "contract"), text("et helt tal", "a whole number"));
    }
    let ruleset = string(&object, place, "ruleset", reader);
    let mut name = |field| object.get(field).and_then(|value| reader.string(value, &Place::Field(place, field)));
    let (profile, profile_hash) = (name("profile"), name("profileHash").map(ToOwned::to_owned));
    let mut date = |field| object.get(field).and_then(|value| reader.date(value, &Place::Field(place, field)));
    let (day, birth_date, release_date) = (date("date"), date("birthDate"), date("releaseDate"));
    for (field, _) in [("date", day), ("releaseDate", release_date)] {
        reader.required(&object, place, field);
    }
    let leap_day = reader.required_one_of(&object, place, "leapDay", LeapDay::ALL, LeapDay::id);
    let at_answers = &Place::Field(place, "answers");
    let answers = reader.required(&object, place, "answers");
    let answers = answers.and_then(|value| reader.object(value, at_answers, &["yes", "no", "unknown"]));
    let mut names = |field| answers.map(|answers| reader.strings_in(&answers, at_answers, field));
    let (yes, no, unknown) = (names("yes"), names("no"), names("unknown"));
    let header = Header {
        contract: contract?,
        ruleset: ruleset?,
        profile,
        profile_hash,
        date: day?,
        birth_date,
        release_date: release_date?,
        leap_day: leap_day?,
        answers: Answered { yes: yes?, no: no?, unknown: unknown? },
    };
    (reader.faults.len() == before).then_some(header)
}

/// A node; a text of JSON nests no deeper than its parser allows, so this ends.
fn node<'j>(value: &'j Value<'j>, place: &Place<'_>, reader: &mut Reader) -> Option<Node<'j>> {
    let before = reader.faults.len();
    let is_question = matches!(value, Json::Object(fields) if fields.iter().any(|(key, _)| key == "question"));
    let node = if is_question {
        let object = reader.object(value, place, &["question", "branches"])?;
        let question = string(&object, place, "question", reader).and_then(|name| {
            let question = Question::from_id(name);
            if question.is_none() {
                reader.fault(FaultCode::UnknownValue, &Place::Field(place, "question"));
            }
            question
        });
        let branches = list(&object, place, "branches", branch, reader);
        Node::Ask { question: question?, branches }
    } else {
        let object = reader.object(value, place, &["rule", "outcome", "sources", "certainty", "refuted"])?;
        let rule = string(&object, place, "rule", reader);
        let outcome = string(&object, place, "outcome", reader);
        let sources = list(&object, place, "sources", citation, reader);
        let certainty = certainty(&object, place, reader);
        let refuted = list(&object, place, "refuted", refuted, reader);
        Node::Decide {
            rule: rule?,
            outcome: outcome?.to_owned(),
            sources: Cow::Owned(sources),
            certainty: certainty?,
            refuted,
        }
    };
    (reader.faults.len() == before).then_some(node)
}

fn branch<'j>(value: &'j Value<'j>, place: &Place<'_>, reader: &mut Reader) -> Option<Branch<'j>> {
    let object = reader.object(value, place, &["answer", "then"])?;
    let at_answer = &Place::Field(place, "answer");
    let answer = reader.required(&object, place, "answer").and_then(|value| given(value, at_answer, reader));
    let at_then = &Place::Field(place, "then");
    let then = reader.required(&object, place, "then").and_then(|value| node(value, at_then, reader));
    Some(Branch { answer: answer?, then: then? })
}

fn given(value: &Value<'_>, place: &Place<'_>, reader: &mut Reader) -> Option<Given> {
    if let Json::Bool(is_yes) = value {
        return Some(Given::YesNo(*is_yes));
    }
    let object = reader.object(value, place, &["from", "to"])?;
    let before = reader.faults.len();
    let (at_from, at_to) = (&Place::Field(place, "from"), &Place::Field(place, "to"));
    let from = object.get("from").and_then(|value| reader.date(value, at_from));
    let to = reader.required(&object, place, "to").and_then(|value| reader.date(value, at_to));
    Some(Given::Born { from, to: to? }).filter(|_| reader.faults.len() == before)
}

fn refuted<'j>(value: &'j Value<'j>, place: &Place<'_>, reader: &mut Reader) -> Option<Refuted<'j>> {
    let object = reader.object(value, place, &["rule", "fails"])?;
    let rule = string(&object, place, "rule", reader);
    let at_fails = &Place::Field(place, "fails");
    let fails = reader.required(&object, place, "fails").and_then(|value| failing(value, at_fails, reader));
    Some(Refuted { rule: rule?, fails: fails? })
}

fn failing(value: &Value<'_>, place: &Place<'_>, reader: &mut Reader) -> Option<Failing> {
    if let Json::String(word) = value {
        let found = match &**word {
            "age" => Some(Failing::Age),
            "ageAtRelease" => Some(Failing::AgeAtRelease),
            "date" => Some(Failing::Date),
            _ => None,
        };
        if found.is_none() {
            reader.fault(FaultCode::UnknownValue, place);
        }
        return found;
    }
    let object = reader.object(value, place, &["lacks", "has", "lacksAll"])?;
    let before = reader.faults.len();
    let mut name = |field| {
        let value = object.get(field)?;
        reader.string(value, &Place::Field(place, field)).map(ToOwned::to_owned)
    };
    let (lacks, has) = (name("lacks"), name("has"));
    let lacks_all = object.get("lacksAll").map(|value| reader.strings(value, &Place::Field(place, "lacksAll")));
    if reader.faults.len() > before {
        return None;
    }
    match (lacks, has, lacks_all) {
        (Some(name), None, None) => Some(Failing::Lacks(name)),
        (None, Some(name), None) => Some(Failing::Has(name)),
        (None, None, Some(names)) => Some(Failing::LacksAll(names)),
        _ => {
            reader.wrong_type(place, text("én betingelse", "one condition"));
            None
        }
    }
}

fn citation(value: &Value<'_>, place: &Place<'_>, reader: &mut Reader) -> Option<Citation> {
    let object = reader.object(value, place, &["source", "section"])?;
    let source = string(&object, place, "source", reader).map(ToOwned::to_owned);
    let section = string(&object, place, "section", reader).map(ToOwned::to_owned);
    Some(Citation { source: source?.into(), section: section?.into() })
}

fn certainty(object: &Fields<'_>, place: &Place<'_>, reader: &mut Reader) -> Option<Certainty> {
    reader.required_one_of(object, place, "certainty", Certainty::ALL, Certainty::id)
}

fn string<'j>(object: &Fields<'j>, place: &Place<'_>, field: &str, reader: &mut Reader) -> Option<&'j str> {
    let value = reader.required(object, place, field)?;
    reader.string(value, &Place::Field(place, field))
}

/// The items of a list that is required, but for an empty one that answers leave out.
fn list<'j, T>(
    object: &Fields<'j>,
    place: &Place<'_>,
    field: &str,
    mut read: impl FnMut(&'j Value<'j>, &Place<'_>, &mut Reader) -> Option<T>,
    reader: &mut Reader,
) -> Vec<T> {
    let place = &Place::Field(place, field);
    let items = object.get(field).and_then(|value| reader.array(value, place)).unwrap_or_default();
    items.iter().enumerate().filter_map(|(index, item)| read(item, &Place::Item(place, index), reader)).collect()
}

/// One of these words.
fn word<T: Copy>(
    object: &Fields<'_>,
    place: &Place<'_>,
    field: &str,
    words: &[(&'static str, T)],
    reader: &mut Reader,
) -> Option<T> {
    let sent = string(object, place, field, reader)?;
    let found = words.iter().find(|(word, _)| *word == sent).map(|(_, meaning)| *meaning);
    if found.is_none() {
        reader.fault(FaultCode::UnknownValue, &Place::Field(place, field));
    }
    found
}
