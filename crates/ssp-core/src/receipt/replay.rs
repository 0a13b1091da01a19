//! Replay (*genberegning*): whether a receipt comes out the same by the rules of today, and if not, what differs and why.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value;

use super::make::only_facts;
use super::read::{answers_of, kind_of, level_of};
use super::{ENGINE_VERSION, Receipt, ReceiptKind};
use crate::assess::{CONTRACT_VERSION, RULESET_VERSION};
use crate::case::{Case, Profiles, check_level};
use crate::disclose::{Actor, Disclosure};
use crate::facts::{ActorKind, Answer, Atom, Flag};
use crate::input::{Faults, Json, Path, Reader};
use crate::profile::Profile;
use crate::reply::whole;
use crate::subject::Subject;
use crate::vocabulary::vocabulary;

/// A receipt that is to be answered again, and what it is about.
#[derive(Clone, PartialEq, Debug)]
pub struct ReplayQuestion<'a> {
    /// The receipt.
    pub receipt: Receipt,
    /// The case or the disclosure that it holds.
    pub subject: Subject<'a>,
}

/// Whether a receipt comes out the same. Guidance (*vejledende*), never a decision.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ReplayAnswer {
    /// Always true: this is guidance.
    pub advisory: bool,
    /// Whether every byte comes out the same.
    pub equal: bool,
    /// What differs; left out where nothing does.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub differences: Vec<Difference>,
    /// What the receipt is of.
    pub kind: ReceiptKind,
    /// The day that it is about.
    pub date: NaiveDate,
    /// Whose local rules were applied, to a case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile: Option<String>,
    /// The version of the program that answered again.
    pub engine: &'static str,
    /// The version of the JSON.
    pub contract: u32,
    /// The version of the rules by which it was answered again.
    pub ruleset: &'static str,
}

/// One place in a receipt that comes out differently.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(rename = "ReceiptDifference"))]
#[non_exhaustive]
pub struct Difference {
    /// Where: a JSON pointer into the receipt.
    pub path: String,
    /// What the receipt says; left out where it says nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub was: Option<Value>,
    /// What comes out now, of `/hash` what the receipt as it stands hashes to; left out where nothing does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is: Option<Value>,
    /// Why.
    pub because: Because,
}

vocabulary! {
    /// Why a receipt comes out differently.
    #[non_exhaustive]
    pub enum Because {
        /// Its own hash does not fit: it was changed after it was made, and nothing in it can be relied on.
        Altered = "altered",
        /// It was made by another version of the program.
        OtherEngine = "otherEngine",
        /// It was made for another version of the JSON.
        OtherContract = "otherContract",
        /// It was made by another version of the rules. Whether a profile with another content has a part in it cannot be told.
        OtherRuleset = "otherRuleset",
        /// The rules have the same version, and the profile had another content.
        OtherProfile = "otherProfile",
        /// The same rules and the same profile give something else: somebody changed the receipt and computed its hash
        /// again, or the program has a fault.
        Unexplained = "unexplained",
    }
}

impl Receipt {
    /// Answers what the receipt holds again, by the rules and profiles of now, and compares every part.
    ///
    /// ```
    /// use ssp_core::case::{Case, Profiles};
    /// use ssp_core::koebenhavn::KOEBENHAVN;
    /// use ssp_core::receipt::{Because, Receipt};
    ///
    /// let case = Case::on(chrono::NaiveDate::from_ymd_opt(2026, 1, 15).unwrap());
    /// let mut receipt = Receipt::of_case(&KOEBENHAVN, &case)?;
    /// receipt.proposed_lead = Some("skolen".to_owned());
    /// let replay = receipt.replay(Profiles::BUILT_IN)?;
    /// assert!(!replay.equal && replay.differences[0].because == Because::Altered);
    /// # Ok::<(), ssp_core::input::Faults>(())
    /// ```
    ///
    /// # Errors
    /// Every fault of the receipt: what no receipt says, dates and answers that do not fit each other, a newer format, a
    /// profile that there is none of.
    pub fn replay(&self, profiles: Profiles<'_>) -> Result<ReplayAnswer, Faults> {
        // Its fields are public, so it is checked as if somebody had sent it.
        let sent = serde_json::to_string(self).unwrap_or_default();
        let json = Json::parse(&sent).map_err(|error| Faults::of_json(&sent, 1, &error))?;
        let question = whole(|reader| ReplayQuestion::read(&json, profiles, reader))?;
        Ok(question.answer())
    }
}

impl<'a> ReplayQuestion<'a> {
    /// Reads the question; `None` where it has a fault (the reader has it).
    pub(crate) fn read(value: &Json<'_>, profiles: Profiles<'a>, reader: &mut Reader) -> Option<Self> {
        let root = &Path::Root;
        let receipt = Receipt::read(value, root, reader);
        let profile = match (value, kind_of(value)) {
            (Json::Object(fields), Some(ReceiptKind::Assess)) => named(fields, profiles, reader),
            _ => None,
        };
        let receipt = receipt?;
        let subject = match receipt.kind {
            ReceiptKind::Assess => Subject::Case(receipt.case(), profile?),
            ReceiptKind::Disclose => Subject::Disclosure(receipt.disclosure()?),
        };
        Some(Self { receipt, subject })
    }

    /// Answers the question once it has been checked.
    pub(crate) fn answer(&self) -> ReplayAnswer {
        let (was, is) = (&self.receipt, Receipt::of(&self.subject));
        let own_hash = was.own_hash();
        let reasons = Reasons {
            altered: was.hash != own_hash,
            engine: was.engine != is.engine,
            contract: was.contract != is.contract,
            ruleset: was.ruleset != is.ruleset,
            profile: was.profile_hash != is.profile_hash,
        };
        let mut differences = Vec::new();
        if reasons.altered {
            let (was, is) = (Some(Value::from(was.hash.clone())), Some(Value::from(own_hash)));
            differences.push(Difference { path: "/hash".to_owned(), was, is, because: Because::Altered });
        }
        let value = |receipt: &Receipt| serde_json::to_value(receipt).unwrap_or_default();
        compare(Some(&value(was)), Some(&value(&is)), "", &mut |path, was, is| {
            // That of what comes out now is another wherever anything is.
            if path != "/hash" {
                let (was, is) = (was.cloned(), is.cloned());
                differences.push(Difference { because: reasons.because(path), path: path.to_owned(), was, is });
            }
        });
        ReplayAnswer {
            advisory: true,
            equal: differences.is_empty(),
            differences,
            kind: was.kind,
            date: was.date,
            profile: was.profile.clone(),
            engine: ENGINE_VERSION,
            contract: CONTRACT_VERSION,
            ruleset: RULESET_VERSION,
        }
    }
}

/// The profile that a receipt names. It must be there and have the level, whatever else is wrong with the receipt.
fn named<'a>(
    fields: &[(std::borrow::Cow<'_, str>, Json<'_>)],
    profiles: Profiles<'a>,
    reader: &mut Reader,
) -> Option<&'a Profile> {
    let field = |name: &str| fields.iter().find(|(key, _)| key == name).map(|(_, value)| value);
    let Json::String(id) = field("profile")? else { return None };
    let profile = profiles.find_or_fault(id, &Path::Field(&Path::Root, "profile"), reader)?;
    if let Some(level) = field("level").and_then(level_of) {
        check_level(level, profile, &Path::Field(&Path::Root, "level"), reader);
    }
    Some(profile)
}

impl Receipt {
    /// The case that it holds.
    fn case(&self) -> Case {
        Case {
            birth_date: self.birth_date,
            release_date: Some(self.release_date),
            answers: answers_of(&self.answers),
            level: self.level,
            proposed_lead: self.proposed_lead.clone(),
            proposed_forum: self.proposed_forum.clone(),
            goals: self.goals.clone(),
            ..Case::on(self.date)
        }
    }

    /// The disclosure that it holds; `None` where the parties are missing.
    fn disclosure(&self) -> Option<Disclosure> {
        let answers = answers_of(&self.answers);
        let flag = |flag| answers.get(Atom::Flag(flag));
        let party = |participates, public_task, drawn_in| Actor {
            participates: flag(participates),
            public_task: flag(public_task),
            drawn_in: flag(drawn_in),
            ..Actor::of(ActorKind::Police)
        };
        let (mut from, mut to, mut purpose) = (None, None, None);
        for atom in answers.yes.iter() {
            match atom {
                Atom::From(kind) => from = Some(kind),
                Atom::To(kind) => to = Some(kind),
                Atom::For(what) => purpose = Some(what),
                Atom::Fact(_) | Atom::Flag(_) | Atom::NecessityNotJudged => {}
            }
        }
        let from = Actor { kind: from?, ..party(Flag::FromParticipates, Flag::FromPublicTask, Flag::FromDrawnIn) };
        let to = Actor { kind: to?, ..party(Flag::ToParticipates, Flag::ToPublicTask, Flag::ToDrawnIn) };
        let necessary = match answers.yes.has(Atom::NecessityNotJudged) {
            true => Answer::NotAsked,
            false => flag(Flag::Necessary),
        };
        let cooperation = self.cooperation?;
        Some(Disclosure {
            necessary,
            identifiable: flag(Flag::Identifiable),
            gang_relation: flag(Flag::GangRelation),
            birth_date: self.birth_date,
            release_date: Some(self.release_date),
            answers: only_facts(answers),
            ..Disclosure::new(self.date, cooperation, from, to, purpose?)
        })
    }
}

/// What the rules were then and are now.
struct Reasons {
    altered: bool,
    engine: bool,
    contract: bool,
    ruleset: bool,
    profile: bool,
}

impl Reasons {
    /// Why a receipt differs in this place.
    fn because(&self, path: &str) -> Because {
        let is_hash = matches!(path, "/answerHash" | "/proofHash");
        let is_of_grounds = path.ends_with("/certainty") || path.ends_with("/rules");
        match path {
            _ if self.altered => Because::Altered,
            "/engine" => Because::OtherEngine,
            "/contract" => Because::OtherContract,
            "/ruleset" => Because::OtherRuleset,
            _ if self.ruleset => Because::OtherRuleset,
            "/profileHash" => Because::OtherProfile,
            _ if self.profile => Because::OtherProfile,
            _ if self.contract => Because::OtherContract,
            // Fields may be added to answers and proofs, and what a rule rests on may be put otherwise; a verdict is the same in every
            // program of the same rules.
            _ if self.engine && (is_hash || is_of_grounds) => Because::OtherEngine,
            _ => Because::Unexplained,
        }
    }
}

/// Every place in which two values differ: a member at a time, lists as a whole.
fn compare(
    was: Option<&Value>,
    is: Option<&Value>,
    path: &str,
    differ: &mut impl FnMut(&str, Option<&Value>, Option<&Value>),
) {
    match (was, is) {
        (Some(Value::Object(was)), Some(Value::Object(is))) => {
            let mut keys: Vec<&String> = was.keys().chain(is.keys().filter(|key| !was.contains_key(*key))).collect();
            keys.sort_unstable();
            for key in keys {
                let path = format!("{path}/{}", key.replace('~', "~0").replace('/', "~1"));
                compare(was.get(key), is.get(key), &path, differ);
            }
        }
        (was, is) if was != is => differ(path, was, is),
        _ => {}
    }
}
