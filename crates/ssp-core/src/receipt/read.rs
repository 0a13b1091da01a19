//! Reading a receipt from JSON: nobody says that it is one of ours, so every field is checked, and every fault reported.

use chrono::NaiveDate;

use super::question::read_kind;
use super::{LevelVerdict, RECEIPT_VERSION, Receipt, ReceiptKind, Verdict, VerdictCode};
use crate::age::LeapDay;
use crate::assess::{Applies, CONTRACT_VERSION};
use crate::by_key::ByKey;
use crate::case::{Case, check_person};
use crate::facts::{ActorKind, Answers, Atom, Atoms, Cooperation, Fact, Flag, Purpose, contradictions};
use crate::input::{Detail, FaultCode, Json, Object, Path, Reader};
use crate::profile::{Eligibility, Programme};
use crate::proof::Answered;
use crate::rule::{Judgement, Levels, Question};
use crate::sources::Certainty;
use crate::subject::Goal;
use crate::text::{Text, text};

const FIELDS: [&str; 15] = [
    "advisory",
    "answerHash",
    "answers",
    "birthDate",
    "contract",
    "date",
    "engine",
    "hash",
    "kind",
    "leapDay",
    "proofHash",
    "receipt",
    "releaseDate",
    "ruleset",
    "verdicts",
];
const OF_CASES: [&str; 8] =
    ["caseLevel", "goals", "level", "outcome", "profile", "profileHash", "proposedForum", "proposedLead"];
const OF_DISCLOSURES: [&str; 1] = ["cooperation"];

/// The flags that a disclosure reads.
const FLAGS: [Flag; 9] = [
    Flag::Identifiable,
    Flag::Necessary,
    Flag::GangRelation,
    Flag::FromParticipates,
    Flag::FromPublicTask,
    Flag::FromDrawnIn,
    Flag::ToParticipates,
    Flag::ToPublicTask,
    Flag::ToDrawnIn,
];

const A_HASH: Text = text("64 hexadecimale cifre med små bogstaver", "64 hexadecimal digits in small letters");
const A_VERSION: Text = text("en version som \"2026.1\"", "a version such as \"2026.1\"");
const TRUE: Text = text("true", "true");
const LEVELS: Text =
    text("en liste af niveauer fra 1 til 8, de laveste først", "an array of levels from 1 to 8, the lowest first");
const A_LEVEL: Text = text("et helt tal fra 1 til 8", "a whole number from 1 to 8");
const A_NUMBER: Text = text("et helt tal", "a whole number");
const PARTIES: Text = text(
    "en liste med én afsender, én modtager og ét formål",
    "an array with one sender, one recipient and one purpose",
);
const NEWER_RECEIPT: Text = text(
    "1: dette program kan ikke læse kvitteringer i et andet format",
    "1: this program cannot read receipts of another format",
);
const NEWER_CONTRACT: Text = text(
    "en version, som dette program kender: brug en nyere udgave af programmet",
    "a version that this program knows: use a newer version of the program",
);

impl Receipt {
    /// Reads a receipt; `None` where it has a fault (the reader has it). What only a profile can tell is not checked here.
    pub(crate) fn read(value: &Json<'_>, path: &Path<'_>, reader: &mut Reader) -> Option<Self> {
        let before = reader.faults.len();
        // Which other fields belong depends on the kind; where that is wrong, those of either kind do.
        let of_kind: &[&[&str]] = match kind_of(value) {
            Some(ReceiptKind::Assess) => &[&FIELDS, &OF_CASES],
            Some(ReceiptKind::Disclose) => &[&FIELDS, &OF_DISCLOSURES],
            None => &[&FIELDS, &OF_CASES, &OF_DISCLOSURES],
        };
        let object = &reader.object_of(value, path, of_kind)?;
        let kind = reader.required(object, path, "kind");
        let kind = kind.and_then(|kind| read_kind(kind, &Path::Field(path, "kind"), reader));
        let mut read = ReadFields { object, path, reader };

        let advisory = read.with("advisory", |value, path, reader| {
            let is_true = *value == Json::Bool(true);
            if is_true { Some(true) } else { wrong(reader, path, TRUE) }
        });
        let receipt = read.number("receipt", NEWER_RECEIPT, |version| version == RECEIPT_VERSION);
        let contract = read.number("contract", NEWER_CONTRACT, |version| (1..=CONTRACT_VERSION).contains(&version));
        let (engine, ruleset) = (read.version("engine"), read.version("ruleset"));
        let (hash, answer_hash, proof_hash) = (read.hash("hash"), read.hash("answerHash"), read.hash("proofHash"));
        let leap_day = read.one_of("leapDay", LeapDay::ALL, LeapDay::id);
        let (date, release_date) = (read.date("date"), read.date("releaseDate"));
        let birth_date = read.has("birthDate").then(|| read.date("birthDate")).flatten();
        let answers = read.with("answers", |value, path, reader| answers(value, path, kind, reader));
        let verdicts = read.with("verdicts", |value, path, reader| verdicts(value, path, kind, reader));
        let of_case = OfCase::read(&mut read, kind == Some(ReceiptKind::Assess));
        let is_disclosure = kind == Some(ReceiptKind::Disclose);
        let cooperation =
            is_disclosure.then(|| read.one_of("cooperation", Cooperation::ALL, Cooperation::id)).flatten();
        check_dates(date, birth_date, release_date, path, reader);
        if reader.faults.len() > before {
            return None;
        }
        Some(Self {
            advisory: advisory?,
            answer_hash: answer_hash?,
            answers: answers?,
            birth_date,
            case_level: of_case.case_level,
            contract: contract?,
            cooperation,
            date: date?,
            engine: engine?,
            goals: of_case.goals,
            hash: hash?,
            kind: kind?,
            leap_day: leap_day?,
            level: of_case.level,
            outcome: of_case.outcome,
            profile: of_case.profile,
            profile_hash: of_case.profile_hash,
            proof_hash: proof_hash?,
            proposed_forum: of_case.proposed_forum,
            proposed_lead: of_case.proposed_lead,
            receipt: receipt?,
            release_date: release_date?,
            ruleset: ruleset?,
            verdicts: verdicts?,
        })
    }
}

/// What a receipt says that it is of.
pub(super) fn kind_of(value: &Json<'_>) -> Option<ReceiptKind> {
    let Json::Object(fields) = value else { return None };
    match fields.iter().find(|(key, _)| key == "kind") {
        Some((_, Json::String(kind))) => ReceiptKind::from_id(kind),
        _ => None,
    }
}

/// What only the receipt of a case has.
#[derive(Default)]
struct OfCase {
    case_level: Option<LevelVerdict>,
    goals: Vec<Programme>,
    level: Option<u8>,
    outcome: Option<Eligibility>,
    profile: Option<String>,
    profile_hash: Option<String>,
    proposed_forum: Option<String>,
    proposed_lead: Option<String>,
}

impl OfCase {
    fn read(read: &mut ReadFields<'_, '_, '_>, is_case: bool) -> Self {
        if !is_case {
            return Self::default();
        }
        let goals = read.list("goals", |value, path, reader| {
            reader.one_of(value, path, FaultCode::UnknownValue, Programme::ALL, Programme::id)
        });
        Self {
            case_level: read.optional("caseLevel", level),
            goals,
            level: read.optional("level", one_level),
            outcome: read.one_of("outcome", &OUTCOMES, outcome_id),
            profile: read.with("profile", string),
            profile_hash: read.hash("profileHash"),
            proposed_forum: read.optional("proposedForum", string),
            proposed_lead: read.optional("proposedLead", string),
        }
    }
}

/// The fields of an object, read one by one; those that follow are read after a fault too.
struct ReadFields<'a, 'j, 'r> {
    object: &'r Object<'a, 'j>,
    path: &'r Path<'r>,
    reader: &'r mut Reader,
}

type Read<T> = fn(&Json<'_>, &Path<'_>, &mut Reader) -> Option<T>;

impl ReadFields<'_, '_, '_> {
    fn has(&self, field: &str) -> bool {
        self.object.get(field).is_some()
    }

    /// A required field.
    fn with<T>(&mut self, field: &str, by: impl FnOnce(&Json<'_>, &Path<'_>, &mut Reader) -> Option<T>) -> Option<T> {
        let value = self.reader.required(self.object, self.path, field)?;
        by(value, &Path::Field(self.path, field), self.reader)
    }

    fn optional<T>(&mut self, field: &str, by: Read<T>) -> Option<T> {
        self.object.get(field).and_then(|value| by(value, &Path::Field(self.path, field), self.reader))
    }

    /// The items of a required array.
    fn items<T>(&mut self, field: &str, by: Read<T>) -> Vec<T> {
        let items = self.with(field, |value, path, reader| {
            let items = reader.array(value, path)?.iter().enumerate();
            Some(items.filter_map(|(index, item)| by(item, &Path::Item(path, index), reader)).collect())
        });
        items.unwrap_or_default()
    }

    /// The items of an array that is left out where it is empty.
    fn list<T>(&mut self, field: &str, by: Read<T>) -> Vec<T> {
        let Some(value) = self.object.get(field) else { return Vec::new() };
        if matches!(value, Json::Array(items) if items.is_empty()) {
            self.reader.fault(FaultCode::Empty, &Path::Field(self.path, field));
        }
        self.items(field, by)
    }

    fn one_of<T: Copy>(&mut self, field: &str, all: &[T], id: fn(T) -> &'static str) -> Option<T> {
        self.with(field, |value, path, reader| reader.one_of(value, path, FaultCode::UnknownValue, all, id))
    }

    fn date(&mut self, field: &str) -> Option<NaiveDate> {
        self.with(field, |value, path, reader| reader.date(value, path))
    }

    fn hash(&mut self, field: &str) -> Option<String> {
        self.written(field, A_HASH, |sent| {
            sent.len() == 64 && sent.bytes().all(|digit| b"0123456789abcdef".contains(&digit))
        })
    }

    fn version(&mut self, field: &str) -> Option<String> {
        self.written(field, A_VERSION, |sent| {
            let belongs = |byte: u8| byte.is_ascii_alphanumeric() || b".-+".contains(&byte);
            (1..=32).contains(&sent.len()) && sent.bytes().all(belongs)
        })
    }

    /// A string that is written in one way.
    fn written(&mut self, field: &str, expected: Text, is_so: impl Fn(&str) -> bool) -> Option<String> {
        self.with(field, |value, path, reader| {
            let sent = if let Json::String(sent) = value { Some(&**sent) } else { None };
            let sent = sent.filter(|sent| is_so(sent)).map(ToOwned::to_owned);
            sent.or_else(|| wrong(reader, path, expected))
        })
    }

    /// A whole number, one of those that are known.
    fn number(&mut self, field: &str, expected: Text, is_known: impl Fn(u32) -> bool) -> Option<u32> {
        self.with(field, |value, path, reader| {
            let Json::Int(number) = value else { return wrong(reader, path, A_NUMBER) };
            let known = u32::try_from(*number).ok().filter(|number| is_known(*number));
            if known.is_none() {
                reader.fault_with(FaultCode::UnknownValue, path, Detail::Expected(expected));
            }
            known
        })
    }
}

fn wrong<T>(reader: &mut Reader, path: &Path<'_>, expected: Text) -> Option<T> {
    reader.wrong_type(path, expected);
    None
}

fn string(value: &Json<'_>, path: &Path<'_>, reader: &mut Reader) -> Option<String> {
    reader.string(value, path).map(ToOwned::to_owned)
}

fn question(value: &Json<'_>, path: &Path<'_>, reader: &mut Reader) -> Option<Question> {
    let sent = reader.string(value, path)?;
    let found = Question::from_id(sent);
    if found.is_none() {
        let names: Vec<&str> = Question::all().map(Question::id).collect();
        reader.unknown(FaultCode::UnknownValue, path, sent, names.iter().copied());
    }
    found
}

fn judgement(value: &Json<'_>, path: &Path<'_>, reader: &mut Reader) -> Option<Judgement> {
    reader.one_of(value, path, FaultCode::UnknownValue, Judgement::ALL, Judgement::id)
}

const OUTCOMES: [Eligibility; 3] = [Eligibility::Eligible, Eligibility::NotEligible, Eligibility::Open];

fn outcome_id(outcome: Eligibility) -> &'static str {
    VerdictCode::from(outcome).id()
}

const APPLIES: [Applies; 3] = [Applies::Yes, Applies::No, Applies::Open];

const fn applies_id(applies: Applies) -> &'static str {
    match applies {
        Applies::Yes => "yes",
        Applies::No => "no",
        Applies::Open => "open",
    }
}

/// The verdicts by their goals: those that the kind has, or any where it is not known.
fn verdicts(
    value: &Json<'_>,
    path: &Path<'_>,
    kind: Option<ReceiptKind>,
    reader: &mut Reader,
) -> Option<ByKey<Goal, Verdict>> {
    let belongs = |goal: Goal| match (kind, goal) {
        (_, Goal::CaseLevel) => false,
        (Some(ReceiptKind::Assess), goal) => goal != Goal::Disclosure,
        (Some(ReceiptKind::Disclose), goal) => goal == Goal::Disclosure,
        (None, _) => true,
    };
    let object = reader.open_object(value, path)?;
    let mut verdicts = ByKey::default();
    for (key, value) in object.fields() {
        let path = &Path::Field(path, key);
        let Some(goal) = Goal::from_id(key).filter(|goal| belongs(*goal)) else {
            let goals = Goal::ALL.iter().copied().filter(|goal| belongs(*goal)).map(Goal::id);
            reader.unknown(FaultCode::UnknownField, path, key, goals);
            continue;
        };
        if let Some(verdict) = verdict(value, path, reader) {
            verdicts.insert(goal, verdict);
        }
    }
    Some(verdicts)
}

fn verdict(value: &Json<'_>, path: &Path<'_>, reader: &mut Reader) -> Option<Verdict> {
    let fields = ["ask", "certainty", "judge", "rules", "unresolved", "verdict"];
    let object = &reader.object(value, path, &fields)?;
    let mut read = ReadFields { object, path, reader };
    let (ask, unresolved) = (read.list("ask", question), read.list("unresolved", question));
    let (judge, rules) = (read.list("judge", judgement), read.items("rules", string));
    let certainty = read.one_of("certainty", Certainty::ALL, Certainty::id);
    let verdict = read.one_of("verdict", VerdictCode::ALL, VerdictCode::id);
    Some(Verdict { ask, certainty: certainty?, judge, rules, unresolved, verdict: verdict? })
}

fn level(value: &Json<'_>, path: &Path<'_>, reader: &mut Reader) -> Option<LevelVerdict> {
    const FIELDS: [&str; 11] = [
        "applies",
        "ask",
        "certainty",
        "forum",
        "judge",
        "lead",
        "possible",
        "rules",
        "suggested",
        "unresolved",
        "violations",
    ];
    let object = &reader.object(value, path, &FIELDS)?;
    let mut read = ReadFields { object, path, reader };
    let applies = read.one_of("applies", &APPLIES, applies_id);
    let certainty = read.one_of("certainty", Certainty::ALL, Certainty::id);
    let (ask, unresolved) = (read.list("ask", question), read.list("unresolved", question));
    let (judge, rules) = (read.list("judge", judgement), read.items("rules", string));
    let (forum, lead) = (read.optional("forum", string), read.optional("lead", string));
    let violations = read.list("violations", string);
    let possible = read.with("possible", levels);
    let suggested = read.optional("suggested", one_level);
    Some(LevelVerdict {
        applies: applies?,
        ask,
        certainty: certainty?,
        forum,
        judge,
        lead,
        possible: possible?,
        rules,
        suggested,
        unresolved,
        violations,
    })
}

/// A level that there can be.
pub(super) fn level_of(value: &Json<'_>) -> Option<u8> {
    let Json::Int(level) = value else { return None };
    u8::try_from(*level).ok().filter(|level| (1..=8).contains(level))
}

fn one_level(value: &Json<'_>, path: &Path<'_>, reader: &mut Reader) -> Option<u8> {
    level_of(value).or_else(|| wrong(reader, path, A_LEVEL))
}

fn levels(value: &Json<'_>, path: &Path<'_>, reader: &mut Reader) -> Option<Levels> {
    let Json::Array(items) = value else { return wrong(reader, path, LEVELS) };
    let levels: Option<Vec<u8>> = items.iter().map(level_of).collect();
    let levels = levels.filter(|levels| levels.is_sorted_by(|one, next| one < next));
    levels.map_or_else(|| wrong(reader, path, LEVELS), |levels| Some(Levels::of(&levels)))
}

/// The answers by their names, as a proof lists them.
fn answers(value: &Json<'_>, path: &Path<'_>, kind: Option<ReceiptKind>, reader: &mut Reader) -> Option<Answered> {
    let object = &reader.object(value, path, &["yes", "no", "unknown"])?;
    let of_disclosure = kind != Some(ReceiptKind::Assess);
    let asked: Vec<(Atom, String)> = askable(of_disclosure).map(named).collect();
    let given: Vec<(Atom, String)> = given(of_disclosure).map(named).collect();
    let mut list = |field, names: &[&[(Atom, String)]]| -> Option<(Vec<String>, Atoms)> {
        let value = reader.required(object, path, field)?;
        let path = &Path::Field(path, field);
        let items = reader.array(value, path)?;
        let names = || names.iter().copied().flatten();
        let (mut read, mut atoms) = (Vec::new(), Atoms::NONE);
        for (index, item) in items.iter().enumerate() {
            let path = &Path::Item(path, index);
            let Some(sent) = reader.string(item, path) else { continue };
            match names().find(|(_, name)| name == sent) {
                Some((atom, name)) => {
                    atoms = atoms.with(*atom);
                    read.push(name.clone());
                }
                None => reader.unknown(FaultCode::UnknownFact, path, sent, names().map(|(_, name)| name.as_str())),
            }
        }
        Some((read, atoms))
    };
    let (yes, no) = (list("yes", &[&asked, &given]), list("no", &[&asked]));
    let unknown = list("unknown", &[&asked]);
    if let (Some((_, yes)), Some((_, no))) = (&yes, &no) {
        if yes.has_any(*no) {
            reader.fault(FaultCode::Contradiction, path);
        }
        for (fact, follows) in contradictions(*yes, *no) {
            reader.contradiction(&Path::Field(path, "yes"), fact, follows);
        }
    }
    let parties = |atoms: Atoms| {
        let number = |of: fn(&Atom) -> bool| atoms.iter().filter(of).count();
        [
            number(|atom| matches!(atom, Atom::From(_))),
            number(|atom| matches!(atom, Atom::To(_))),
            number(|atom| matches!(atom, Atom::For(_))),
        ]
    };
    if kind == Some(ReceiptKind::Disclose) && yes.as_ref().is_some_and(|(_, yes)| parties(*yes) != [1, 1, 1]) {
        reader.wrong_type(&Path::Field(path, "yes"), PARTIES);
    }
    Some(Answered { yes: yes?.0, no: no?.0, unknown: unknown?.0 })
}

/// What is asked about a case, or a disclosure.
fn askable(of_disclosure: bool) -> impl Iterator<Item = Atom> {
    let flags = FLAGS.iter().copied().filter(move |_| of_disclosure);
    Fact::ALL.iter().copied().map(Atom::Fact).chain(flags.map(Atom::Flag))
}

/// What is given with a disclosure.
fn given(of_disclosure: bool) -> impl Iterator<Item = Atom> {
    let kinds = || ActorKind::ALL.iter().copied();
    let parties = kinds().map(Atom::From).chain(kinds().map(Atom::To));
    let purposes = Purpose::ALL.iter().copied().map(Atom::For);
    parties.chain(purposes).chain([Atom::NecessityNotJudged]).filter(move |_| of_disclosure)
}

fn named(atom: Atom) -> (Atom, String) {
    (atom, atom.to_string())
}

/// The answers of a receipt that has been read.
pub(super) fn answers_of(answered: &Answered) -> Answers {
    let all: Vec<(Atom, String)> = askable(true).chain(given(true)).map(named).collect();
    let atoms = |names: &[String]| {
        let named = all.iter().filter(|(_, name)| names.contains(name));
        named.fold(Atoms::NONE, |set, (atom, _)| set.with(*atom))
    };
    Answers { yes: atoms(&answered.yes), no: atoms(&answered.no), declined: atoms(&answered.unknown) }
}

/// Dates that do not fit each other are faults.
fn check_dates(
    date: Option<NaiveDate>,
    birth: Option<NaiveDate>,
    release: Option<NaiveDate>,
    path: &Path<'_>,
    reader: &mut Reader,
) {
    match date {
        Some(date) => {
            let case = Case { birth_date: birth, release_date: release, ..Case::on(date) };
            case.check_dates_and_answers(path, reader);
        }
        None => check_person(birth, release, &Answers::NONE, path, reader),
    }
}
