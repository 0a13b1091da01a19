//! The level of a case (*niveau*), who leads it (*tovholder*) and where it is treated.

use serde::{Deserialize, Serialize};

use super::reasons::{Reasons, read_programme};
use crate::case::Case;
use crate::order::is_called;
use crate::profile::{CaseLevels, LevelFinding, Profile, Programme};
use crate::proof::LevelProof;
use crate::rule::{Finding, Judgement, Known, Levels, Reads, Rule, Situation, Step, Steps, quantify};
use crate::text::Lang;

/// The level of a case.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CaseLevel<'a> {
    /// Whether there is an individual case at all.
    pub applies: Applies,
    /// The levels that are possible, ascending; the chosen one where one was given.
    pub possible: Levels,
    /// The level that the facts suggest, where they all agree.
    pub suggested: Option<u8>,
    /// Who must lead; `null` where it is agreed locally.
    pub lead: Option<&'a str>,
    /// Where the case is treated by default; `null` where that is not settled.
    pub forum: Option<&'a str>,
    /// How the case is registered.
    pub registration: Option<RegistrationOut<'a>>,
    /// What is wrong with the chosen level or the proposed lead.
    pub violations: Vec<Violation>,
    /// Why, and what is missing.
    #[serde(flatten)]
    pub reasons: Reasons<'a>,
    /// The proof, where it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proof: Option<LevelProof<'a>>,
}

/// Whether there is an individual case.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Applies {
    /// There is.
    Yes,
    /// There is none.
    No,
    /// Not settled.
    Open,
}

/// How a case is registered.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RegistrationOut<'a> {
    /// The system.
    pub system: &'a str,
    /// The body that registers.
    pub by: &'a str,
}

/// A finding about a valid input: what was chosen does not fit the rules.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Violation {
    /// Its name.
    pub id: &'static str,
    /// What is wrong, in whole sentences.
    pub message: String,
}

/// What comes out where everything is known.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct LevelOutcome {
    pub(crate) applies: Finding,
    /// What the facts allow and suggest; `None` where there is no case.
    pub(crate) finding: Option<LevelFinding>,
    /// The forum, counted in the profile's list.
    pub(crate) forum: Option<usize>,
}

impl CaseLevels {
    /// The levels of a case: the chosen one where there is one, else those that the facts allow.
    #[inline]
    pub(crate) fn possible(finding: LevelFinding, chosen: Option<u8>) -> Levels {
        chosen.map_or(finding.possible, Levels::only)
    }

    /// Who must lead where these levels are possible, counted in the profile's list.
    #[inline]
    pub(crate) fn lead_of(&self, levels: Levels) -> Option<usize> {
        self.leads.iter().position(|rule| levels.are_among(rule.levels))
    }

    /// Where the case is treated where these levels are possible, counted in the profile's list.
    #[inline]
    pub(crate) fn forum_of(&self, levels: Levels, situation: &Situation) -> Option<usize> {
        self.fora.iter().position(|rule| levels.are_among(rule.levels) && rule.when.holds(situation))
    }

    /// What comes out in this situation, and which step of the level rule decides.
    #[inline]
    pub(crate) fn outcome(
        &self,
        applies: Finding,
        chosen: Option<u8>,
        situation: &Situation,
    ) -> (LevelOutcome, Option<Step>) {
        if applies == Finding::NotMet {
            return (LevelOutcome { applies, finding: None, forum: None }, None);
        }
        let (finding, step) = self.rule.decide(situation);
        let forum = self.forum_of(Self::possible(*finding, chosen), situation);
        (LevelOutcome { applies, finding: Some(*finding), forum }, Some(step))
    }

    /// What the level reads of that which is not known.
    pub(crate) fn reads(&self, ssp_case: Option<&Rule<Finding>>, known: &Known) -> Reads {
        let mut reads = ssp_case.map(|rule| rule.reads(known)).unwrap_or_default();
        reads.add(&self.rule.reads(known));
        for rule in self.fora.iter() {
            reads.add(&rule.when.reads_open(known));
        }
        reads
    }
}

/// Reads the level of a case.
pub(super) fn read<'a>(
    profile: &'a Profile,
    levels: &'a CaseLevels,
    case: &Case,
    known: &Known,
    lang: Lang,
) -> CaseLevel<'a> {
    let ssp_case = profile.programmes.ssp_case.as_ref();
    let mut steps = Steps::NONE;
    let read = quantify(known, &levels.reads(ssp_case, known), |situation| {
        let applies = match ssp_case {
            Some(rule) => *rule.decide(situation).0,
            None => Finding::Judge(Judgement::RuleNotPublished),
        };
        let (outcome, step) = levels.outcome(applies, case.level, situation);
        steps = steps.or(step.map(Steps::only).unwrap_or_default());
        outcome
    });

    let all_are = |finding| read.outcomes.iter().all(|outcome| outcome.applies == finding);
    let applies = match (all_are(Finding::Met), all_are(Finding::NotMet)) {
        (true, _) => Applies::Yes,
        (_, true) => Applies::No,
        _ => Applies::Open,
    };
    let cases: Vec<(LevelFinding, Option<usize>)> =
        read.outcomes.iter().filter_map(|outcome| Some((outcome.finding?, outcome.forum))).collect();
    let allowed = cases.iter().fold(Levels::NONE, |set, (finding, _)| set.or(finding.possible));
    let possible = match case.level {
        Some(level) if applies != Applies::No => Levels::only(level),
        _ => allowed,
    };
    let suggested = common(cases.iter().map(|(finding, _)| finding.suggested)).flatten();
    let judge = common(cases.iter().map(|(finding, _)| finding.judge)).flatten();
    let forum = common(cases.iter().map(|(_, forum)| *forum)).flatten().and_then(|index| levels.fora.get(index));
    let lead = levels.lead_of(possible).and_then(|index| levels.leads.get(index));

    let mut grounds = levels.rule.grounds(steps);
    for basis in lead.map(|rule| &rule.basis).into_iter().chain(forum.map(|rule| &rule.basis)) {
        grounds.rules.push(&basis.rule);
        grounds.weaken(basis);
    }
    let named = levels.scale.iter().find(|named| Some(named.level) == suggested);
    if let Some(named) = named {
        grounds.weaken(&named.basis);
    }
    if applies != Applies::Yes {
        let (_, of_case) = read_programme(profile, Programme::SspCase, known);
        grounds.preceded_by(of_case);
    }

    let mut violations = Vec::new();
    if applies != Applies::No {
        if let Some(level) = case.level.filter(|level| !allowed.has(*level)) {
            violations.push(level_outside_facts(level, allowed, lang));
        }
        if let (Some(rule), Some(proposed)) = (lead, &case.proposed_lead)
            && !is_called(proposed, &[&rule.lead, &rule.name.da, &rule.name.en])
        {
            let id = if rule.lead == "bbu" { "leadMustBeBbu" } else { "leadMustBeAnother" };
            violations.push(Violation { id, message: rule.because.in_lang(lang).to_owned() });
        }
    }
    let registration = levels.registration.as_ref().filter(|_| applies != Applies::No);
    CaseLevel {
        applies,
        possible,
        suggested,
        lead: lead.map(|rule| &*rule.lead),
        forum: forum.map(|rule| &*rule.forum),
        registration: registration
            .map(|registration| RegistrationOut { system: &registration.system, by: &registration.by }),
        violations,
        reasons: Reasons {
            ask: read.ask,
            judge: judge.into_iter().collect(),
            unresolved: read.unresolved,
            rules: grounds.rules,
            certainty: grounds.certainty,
            weakest: grounds.weakest,
            proof: None,
        },
        proof: None,
    }
}

impl CaseLevel<'_> {
    /// Whether the same comes out, whatever it rests on.
    pub(super) fn comes_out_as(&self, other: &Self) -> bool {
        let Self { applies, possible, suggested, lead, forum, violations, reasons, .. } = self;
        let are_levels = (*applies, *possible, *suggested) == (other.applies, other.possible, other.suggested);
        let is_treated = (*lead, *forum) == (other.lead, other.forum);
        are_levels && is_treated && *violations == other.violations && reasons.judge == other.reasons.judge
    }
}

/// What all of them are, where they are all the same.
fn common<T: PartialEq>(mut items: impl Iterator<Item = T>) -> Option<T> {
    let first = items.next()?;
    items.all(|item| item == first).then_some(first)
}

/// The violation of a level that is not among those that the facts allow.
pub(crate) fn level_outside_facts(level: u8, allowed: Levels, lang: Lang) -> Violation {
    let allowed: Vec<String> = allowed.iter().map(|level| level.to_string()).collect();
    let allowed = allowed.join(", ");
    let message = match lang {
        Lang::Danish => format!("Oplysningerne i sagen passer ikke med niveau {level}. Mulige niveauer er {allowed}."),
        Lang::English => format!("The facts of the case do not allow level {level}. Possible levels are {allowed}."),
    };
    Violation { id: "levelOutsideFacts", message }
}
