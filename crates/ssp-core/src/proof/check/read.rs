//! Reading an answer with its proofs from JSON, and rejecting whatever is not one.
//!
//! An object has each of its fields and no other: one that the contract does not know is a claim that nobody has proved.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::answers::{GROUNDS, at_programme};
use super::beside::Beside;
use super::claims::{
    AssessmentClaim, EventClaim, HANDLED, HeaderSaid, LevelSaid, MeetingClaim, MemberClaim, ScreeningClaim, StayClaim,
};
use super::disclosure::DisclosureClaim;
use super::level::LevelClaim;
use super::verdict::{Claim, Settled};
use crate::age::LeapDay;
use crate::disclose::DisclosureVerdict;
use crate::input::{FaultCode, Json, Object, Path as Place, Reader};
use crate::profile::Programme;
use crate::proof::{Answered, Branch, DisclosureProof, Failing, Given, Header, LevelProof, Node, Refuted};
use crate::rule::{Judgement, Levels, Question};
use crate::sources::{Certainty, Citation};
use crate::text::text;

type Value<'j> = Json<'j>;

/// The fields of an answer.
type Fields<'j> = Object<'j, 'j>;

/// The fields that stand beside every verdict.
const REASONS: [&str; 5] = ["ask", "judge", "unresolved", "rules", "certainty"];
/// Those that are left out where there is nothing to say.
const AND_MAY: [&str; 2] = ["weakest", "proof"];

const ELIGIBILITY: [(&str, Settled); 3] =
    [("eligible", Settled::Yes), ("notEligible", Settled::No), ("open", Settled::Open)];
const GROUND: [(&str, Settled); 3] = [("met", Settled::Yes), ("notMet", Settled::No), ("open", Settled::Open)];
const APPLIES: [(&str, Settled); 3] = [("yes", Settled::Yes), ("no", Settled::No), ("open", Settled::Open)];
const DISCLOSURE: [(&str, DisclosureVerdict); 4] = [
    ("permitted", DisclosureVerdict::Permitted),
    ("notPermitted", DisclosureVerdict::NotPermitted),
    ("open", DisclosureVerdict::Open),
    ("notApplicable", DisclosureVerdict::NotApplicable),
];

/// An object that has all the fields of these groups, and no others but those that it may have.
fn shape<'j>(
    value: &'j Value<'j>,
    place: &Place<'_>,
    has: &[&[&str]],
    may_have: &[&str],
    reader: &mut Reader,
) -> Option<Fields<'j>> {
    let object = reader.object_of(value, place, &[has, &[may_have]].concat())?;
    for field in has.iter().flat_map(|group| group.iter()) {
        if sent(&object, field).is_none() {
            reader.fault(FaultCode::MissingField, &Place::Field(place, field));
        }
    }
    Some(object)
}

/// What was sent in this field, `null` included.
fn sent<'j>(object: &Fields<'j>, field: &str) -> Option<&'j Value<'j>> {
    object.fields().iter().find(|(key, _)| key == field).map(|(_, value)| value)
}

/// The value of a field that must not be `null`. Where there is no such field, the shape of the object has told so.
fn required<'j>(object: &Fields<'j>, place: &Place<'_>, field: &str, reader: &mut Reader) -> Option<&'j Value<'j>> {
    let value = sent(object, field)?;
    if *value == Json::Null {
        reader.fault(FaultCode::MissingField, &Place::Field(place, field));
        return None;
    }
    Some(value)
}

/// Reads an assessment; what cannot be read is left out, and the reader has it.
pub(super) fn assessment<'j>(
    value: &'j Value<'j>,
    place: &Place<'_>,
    reader: &mut Reader,
) -> Option<AssessmentClaim<'j>> {
    let has = [
        "profile",
        "date",
        "age",
        "advisory",
        "ruleset",
        "outcome",
        "programmes",
        "caseLevel",
        "judgements",
        "notes",
        "nextQuestions",
    ];
    let object = shape(value, place, &[&has], &["residence", "riskFactors", "protectiveFactors", "proof"], reader)?;
    let at = &Place::Field(place, "programmes");
    let programmes = required(&object, place, "programmes", reader).and_then(|value| programmes(value, at, reader));
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
    let of_programme = |programme: Programme, reader: &mut Reader| of_programme(programmes?, programme, at, reader);
    let of_ground = |programme: Programme, reader: &mut Reader| {
        let object = fields(programmes?.get(programme.id())?)?;
        let place = &Place::Field(at, programme.id());
        let value = required(&object, place, "legalBasis", reader)?;
        claim(value, &Place::Field(place, "legalBasis"), &[], &GROUND, reader)
    };
    let handlers = |programme: Programme| fields(programmes?.get(programme.id())?).map(Beside::sent);
    Some(AssessmentClaim {
        programmes: Programme::ALL.iter().map(|programme| of_programme(*programme, reader)).collect(),
        grounds: GROUNDS.map(|(programme, _)| of_ground(programme, reader)),
        level,
        header,
        handlers: HANDLED.map(handlers),
        beside: Beside::sent(object),
    })
}

/// Reads the programmes as an object: each is there, and nothing else.
fn programmes<'j>(value: &'j Value<'j>, place: &Place<'_>, reader: &mut Reader) -> Option<Fields<'j>> {
    let own = Programme::ALL.iter().filter(|programme| **programme != Programme::SspPlusReferral);
    let ids: Vec<&str> = own.map(|programme| programme.id()).collect();
    shape(value, place, &[&ids], &[], reader)
}

/// Reads the verdict about a programme, which may have more than that.
fn of_programme<'j>(
    programmes: Fields<'j>,
    programme: Programme,
    place: &Place<'_>,
    reader: &mut Reader,
) -> Option<Claim<'j>> {
    let also: &[&str] = match programme {
        Programme::SspPlus => &["referral", "handledBy"],
        Programme::Psp | Programme::Ksp => &["legalBasis"],
        Programme::Radicalisation => &["handledBy"],
        Programme::SspCase
        | Programme::SspPlusReferral
        | Programme::GangRecruitment
        | Programme::GroupEffort
        | Programme::GeneralPrevention => &[],
    };
    let value = if programme == Programme::SspPlusReferral {
        let ssp_plus = fields(programmes.get(Programme::SspPlus.id())?)?;
        required(&ssp_plus, &Place::Field(place, Programme::SspPlus.id()), "referral", reader)?
    } else {
        required(&programmes, place, programme.id(), reader)?
    };
    at_programme(programme, place, |place| claim(value, place, also, &ELIGIBILITY, reader))
}

/// The object that this is, where it is one; whoever reads it for itself reports where it is not.
fn fields<'j>(value: &'j Value<'j>) -> Option<Fields<'j>> {
    Reader::default().open_object(value, &Place::Root)
}

/// Reads the answer to a disclosure.
pub(super) fn disclosure<'j>(value: &'j Value<'j>, reader: &mut Reader) -> Option<DisclosureClaim<'j>> {
    let place = &Place::Root;
    let own = ["date", "cooperation", "advisory", "ruleset", "verdict", "reasons", "basis", "judgements", "reminders"];
    let object = shape(value, place, &[&own, &REASONS], &AND_MAY, reader)?;
    let verdict = word(&object, place, "verdict", &DISCLOSURE, reader);
    let claim = claim_in(&object, place, Settled::Open, Asked::ById, reader);
    let proof = match object.get("proof") {
        None => Some(None),
        Some(value) => disclosure_proof(value, &Place::Field(place, "proof"), reader).map(Some),
    };
    let (claim, verdict, proof) = (claim?, verdict?, proof?.map(Cow::Owned));
    Some(DisclosureClaim { claim, verdict, proof, beside: Beside::sent(object) })
}

/// Reads the answer to a meeting.
pub(super) fn meeting<'j>(value: &'j Value<'j>, reader: &mut Reader) -> Option<MeetingClaim<'j>> {
    let root = &Place::Root;
    let has = ["advisory", "ruleset", "participants", "judgements", "notes"];
    let object = shape(value, root, &[&has], &[], reader)?;
    let place = &Place::Field(root, "participants");
    let participants = required(&object, root, "participants", reader).and_then(|value| reader.array(value, place))?;
    let stays = participants.iter().enumerate().map(|(index, item)| stay(item, &Place::Item(place, index), reader));
    Some(MeetingClaim { stays: stays.collect(), beside: Beside::sent(object) })
}

/// Reads what is said of a participant.
fn stay<'j>(value: &'j Value<'j>, place: &Place<'_>, reader: &mut Reader) -> Option<StayClaim<'j>> {
    let has = ["id", "kind", "stays", "mayShareOwnConcern", "ask", "unresolved", "judge", "rules", "certainty"];
    let object = shape(value, place, &[&has], &["proof"], reader)?;
    let verdict = match object.get("stays") {
        None => Settled::Open,
        Some(Json::Bool(true)) => Settled::Yes,
        Some(Json::Bool(false)) => Settled::No,
        Some(_) => {
            reader.wrong_type(&Place::Field(place, "stays"), text("true, false eller null", "true, false or null"));
            return None;
        }
    };
    let claim = claim_in(&object, place, verdict, Asked::OfParticipant, reader)?;
    let claim = Claim { weakest: None, proof: proof(&object, place, reader)?, ..claim };
    Some(StayClaim { claim, beside: Beside::sent(object) })
}

/// Reads the answer to a screening.
pub(super) fn screening<'j>(value: &'j Value<'j>, reader: &mut Reader) -> Option<ScreeningClaim<'j>> {
    let root = &Place::Root;
    let object = shape(value, root, &[&["profile", "date", "advisory", "ruleset", "members", "group"]], &[], reader)?;
    let at_group = &Place::Field(root, "group");
    let of_group = ["size", "counts", "ageBands", "ageUnknown", "groupEffort", "disclosure"];
    let group = required(&object, root, "group", reader);
    let group = group.and_then(|value| shape(value, at_group, &[&of_group], &[], reader));
    let place = &Place::Field(root, "members");
    let members = required(&object, root, "members", reader).and_then(|value| reader.array(value, place))?;
    let members = members.iter().enumerate().map(|(index, item)| member(item, &Place::Item(place, index), reader));
    Some(ScreeningClaim { members: members.collect(), group: Beside::sent(group?), beside: Beside::sent(object) })
}

/// Reads what is said of a member.
fn member<'j>(value: &'j Value<'j>, place: &Place<'_>, reader: &mut Reader) -> Option<MemberClaim<'j>> {
    let object = shape(value, place, &[&["id", "riskFactors", "protectiveFactors", "assessment"]], &[], reader)?;
    let value = required(&object, place, "assessment", reader)?;
    let assessment = assessment(value, &Place::Field(place, "assessment"), reader)?;
    Some(MemberClaim { assessment, beside: Beside::sent(object) })
}

/// Reads the answer to an event.
pub(super) fn event<'j>(value: &'j Value<'j>, reader: &mut Reader) -> Option<EventClaim<'j>> {
    let also = ["date", "advisory", "ruleset", "whoMeets", "judgements"];
    let claim = claim(value, &Place::Root, &also, &ELIGIBILITY, reader)?;
    Some(EventClaim { claim, beside: Beside::sent(fields(value)?) })
}

/// A verdict with its reasons and its proof, and these fields beside it.
fn claim<'j>(
    value: &'j Value<'j>,
    place: &Place<'_>,
    also: &[&str],
    words: &[(&'static str, Settled)],
    reader: &mut Reader,
) -> Option<Claim<'j>> {
    let object = shape(value, place, &[&["verdict"], &REASONS, also], &AND_MAY, reader)?;
    let verdict = word(&object, place, "verdict", words, reader);
    let proof = proof(&object, place, reader);
    let claim = claim_in(&object, place, verdict?, Asked::ById, reader)?;
    Some(Claim { proof: proof?, ..claim })
}

/// How a question is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Asked {
    ById,
    /// Without the beginning that tells whom it is about.
    OfParticipant,
}

impl Asked {
    fn question(self, sent: &str) -> Option<Question> {
        match self {
            Self::ById => Question::from_id(sent),
            Self::OfParticipant => Question::all().find(|question| question.id().trim_start_matches("to.") == sent),
        }
    }
}

/// What is said beside a verdict.
fn claim_in<'j>(
    object: &Fields<'j>,
    place: &Place<'_>,
    verdict: Settled,
    asked: Asked,
    reader: &mut Reader,
) -> Option<Claim<'j>> {
    let before = reader.faults.len();
    let question = |value: &Value<'_>, place: &Place<'_>, reader: &mut Reader| {
        let found = asked.question(reader.string(value, place)?);
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
        rules: strings(object, place, "rules", reader),
        certainty: certainty(object, place, reader)?,
        weakest: Some(strings(object, place, "weakest", reader)),
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
    let own = ["applies", "possible", "suggested", "lead", "forum", "registration", "violations"];
    let object = shape(value, place, &[&own, &REASONS], &AND_MAY, reader)?;
    let applies = word(&object, place, "applies", &APPLIES, reader);
    let possible = levels(&object, place, reader);
    let suggested = match object.get("suggested") {
        None => Some(None),
        Some(value) => level_number(value, &Place::Field(place, "suggested"), reader).map(Some),
    };
    let mut name = |field| object.get(field).and_then(|value| reader.string(value, &Place::Field(place, field)));
    let (lead, forum) = (name("lead"), name("forum"));
    let claim = claim_in(&object, place, applies?, Asked::ById, reader);
    let proof = match object.get("proof") {
        None => Some(None),
        Some(value) => level_proof(value, &Place::Field(place, "proof"), reader).map(Some),
    };
    let (claim, suggested, proof) = (claim?, suggested?, proof?.map(Cow::Owned));
    Some(LevelClaim { claim, possible: possible?, suggested, lead, forum, proof, beside: Beside::sent(object) })
}

/// The levels that are possible, ascending, each once.
fn levels(object: &Fields<'_>, place: &Place<'_>, reader: &mut Reader) -> Option<Levels> {
    let sent = list(object, place, "possible", level_number, reader);
    let levels = Levels::of(&sent);
    let is_ascending = levels.iter().eq(sent);
    if !is_ascending {
        let expected = text("niveauer i stigende orden, hvert én gang", "levels in ascending order, each once");
        reader.wrong_type(&Place::Field(place, "possible"), expected);
    }
    is_ascending.then_some(levels)
}

fn level_number(value: &Value<'_>, place: &Place<'_>, reader: &mut Reader) -> Option<u8> {
    let level = if let Json::Int(level @ 1..=8) = value { u8::try_from(*level).ok() } else { None };
    if level.is_none() {
        reader.wrong_type(place, text("et helt tal fra 1 til 8", "a whole number from 1 to 8"));
    }
    level
}

fn level_proof<'j>(value: &'j Value<'j>, place: &Place<'_>, reader: &mut Reader) -> Option<LevelProof<'j>> {
    let object = shape(value, place, &[&["applies", "levels", "lead", "forum"]], &[], reader)?;
    let applies = match object.get("applies") {
        None => Some(None),
        Some(value) => node(value, &Place::Field(place, "applies"), reader).map(Some),
    };
    let levels = required(&object, place, "levels", reader);
    let levels = levels.and_then(|value| node(value, &Place::Field(place, "levels"), reader));
    let mut name = |field| object.get(field).and_then(|value| reader.string(value, &Place::Field(place, field)));
    Some(LevelProof { lead: name("lead"), forum: name("forum"), applies: applies?, levels: levels? })
}

fn disclosure_proof<'j>(value: &'j Value<'j>, place: &Place<'_>, reader: &mut Reader) -> Option<DisclosureProof<'j>> {
    let object = shape(value, place, &[&["header", "applies", "conditions"]], &[], reader)?;
    let at_header = &Place::Field(place, "header");
    let header = required(&object, place, "header", reader).and_then(|value| header(value, at_header, reader));
    let at_applies = &Place::Field(place, "applies");
    let applies = required(&object, place, "applies", reader).and_then(|value| node(value, at_applies, reader));
    let before = reader.faults.len();
    let conditions = list(&object, place, "conditions", node, reader);
    let is_whole = reader.faults.len() == before;
    Some(DisclosureProof { header: header?, applies: applies?, conditions }).filter(|_| is_whole)
}

fn header<'j>(value: &'j Value<'j>, place: &Place<'_>, reader: &mut Reader) -> Option<Header<'j>> {
    let has = ["contract", "ruleset", "date", "birthDate", "releaseDate", "leapDay", "answers"];
    let before = reader.faults.len();
    let object = shape(value, place, &[&has], &["profile", "profileHash"], reader)?;
    let contract = required(&object, place, "contract", reader);
    let contract =
        contract.and_then(|value| if let Json::Int(number) = value { u32::try_from(*number).ok() } else { None });
    if contract.is_none() {
        reader.wrong_type(&Place::Field(place, "contract"), text("et helt tal", "a whole number"));
    }
    let ruleset = string(&object, place, "ruleset", reader);
    let mut name = |field| object.get(field).and_then(|value| reader.string(value, &Place::Field(place, field)));
    let (profile, profile_hash) = (name("profile"), name("profileHash").map(ToOwned::to_owned));
    let day = date(&object, place, "date", reader);
    let birth_date = object.get("birthDate").and_then(|_| date(&object, place, "birthDate", reader));
    let release_date = date(&object, place, "releaseDate", reader);
    let leap_day = one_of(&object, place, "leapDay", LeapDay::ALL, LeapDay::id, reader);
    let at_answers = &Place::Field(place, "answers");
    let answers = required(&object, place, "answers", reader);
    let answers = answers.and_then(|value| shape(value, at_answers, &[&["yes", "no", "unknown"]], &[], reader));
    let mut names = |field| -> Option<Vec<String>> {
        Some(strings(&answers?, at_answers, field, reader).into_iter().map(ToOwned::to_owned).collect())
    };
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
        let object = shape(value, place, &[&["question", "branches"]], &[], reader)?;
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
        let has = ["rule", "outcome", "sources", "certainty", "refuted"];
        let object = shape(value, place, &[&has], &[], reader)?;
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
    let object = shape(value, place, &[&["answer", "then"]], &[], reader)?;
    let at_answer = &Place::Field(place, "answer");
    let answer = required(&object, place, "answer", reader).and_then(|value| given(value, at_answer, reader));
    let at_then = &Place::Field(place, "then");
    let then = required(&object, place, "then", reader).and_then(|value| node(value, at_then, reader));
    Some(Branch { answer: answer?, then: then? })
}

fn given(value: &Value<'_>, place: &Place<'_>, reader: &mut Reader) -> Option<Given> {
    if let Json::Bool(is_yes) = value {
        return Some(Given::YesNo(*is_yes));
    }
    let before = reader.faults.len();
    let object = shape(value, place, &[&["from", "to"]], &[], reader)?;
    let from = object.get("from").and_then(|_| date(&object, place, "from", reader));
    let to = date(&object, place, "to", reader);
    Some(Given::Born { from, to: to? }).filter(|_| reader.faults.len() == before)
}

fn refuted<'j>(value: &'j Value<'j>, place: &Place<'_>, reader: &mut Reader) -> Option<Refuted<'j>> {
    let object = shape(value, place, &[&["rule", "fails"]], &[], reader)?;
    let rule = string(&object, place, "rule", reader);
    let at_fails = &Place::Field(place, "fails");
    let fails = required(&object, place, "fails", reader).and_then(|value| failing(value, at_fails, reader));
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
    let object = shape(value, place, &[&["source", "section"]], &[], reader)?;
    let source = string(&object, place, "source", reader).map(ToOwned::to_owned);
    let section = string(&object, place, "section", reader).map(ToOwned::to_owned);
    Some(Citation { source: source?.into(), section: section?.into() })
}

fn certainty(object: &Fields<'_>, place: &Place<'_>, reader: &mut Reader) -> Option<Certainty> {
    one_of(object, place, "certainty", Certainty::ALL, Certainty::id, reader)
}

fn one_of<T: Copy>(
    object: &Fields<'_>,
    place: &Place<'_>,
    field: &str,
    all: &[T],
    id: fn(T) -> &'static str,
    reader: &mut Reader,
) -> Option<T> {
    let value = required(object, place, field, reader)?;
    reader.one_of(value, &Place::Field(place, field), FaultCode::UnknownValue, all, id)
}

fn date(object: &Fields<'_>, place: &Place<'_>, field: &str, reader: &mut Reader) -> Option<NaiveDate> {
    let value = required(object, place, field, reader)?;
    reader.date(value, &Place::Field(place, field))
}

fn string<'j>(object: &Fields<'j>, place: &Place<'_>, field: &str, reader: &mut Reader) -> Option<&'j str> {
    let value = required(object, place, field, reader)?;
    reader.string(value, &Place::Field(place, field))
}

fn strings<'j>(object: &Fields<'j>, place: &Place<'_>, field: &str, reader: &mut Reader) -> Vec<&'j str> {
    list(object, place, field, |value, place, reader| reader.string(value, place), reader)
}

/// The items of a list; none where it is left out.
fn list<'j, T>(
    object: &Fields<'j>,
    place: &Place<'_>,
    field: &str,
    mut read: impl FnMut(&'j Value<'j>, &Place<'_>, &mut Reader) -> Option<T>,
    reader: &mut Reader,
) -> Vec<T> {
    let place = &Place::Field(place, field);
    let items = sent(object, field).and_then(|value| reader.array(value, place)).unwrap_or_default();
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
