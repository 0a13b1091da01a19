//! What a verdict rests on, and what it still needs.

use serde::Serialize;

use super::{CaseLevel, Programmes};
use crate::age::is_leap_day;
use crate::by_key::ByKey;
use crate::profile::{Profile, Programme};
use crate::proof::Node;
use crate::rule::{Basis, Finding, Judgement, Known, Question, Rule, Step, Steps, basis, quantify};
use crate::sources::{Certainty, Citation, cite};
use crate::text::{Lang, Text};

/// The rule that applies where a municipality has published none: a person must find out.
pub static NOT_PUBLISHED: Basis =
    basis!("profile.notPublished", Inferred, [cite("ssp-core-design", "Uoplyste regler")]);

/// What a verdict rests on, and what it still needs. A settled verdict needs nothing.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Reasons<'a> {
    /// The questions whose answer can still change the outcome; exact, most decisive first.
    pub ask: Vec<Question>,
    /// The judgements that a person must make.
    pub judge: Vec<Judgement>,
    /// The questions that were answered "unknown" and could change the outcome.
    pub unresolved: Vec<Question>,
    /// The ids of the rules that decide; of all that can, where the verdict is open.
    pub rules: Vec<&'a str>,
    /// How sure we are: the weakest of the rules used.
    pub certainty: Certainty,
    /// The rules that make it so; left out where all are verified.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub weakest: Vec<&'a str>,
    /// The proof, where it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proof: Option<Node<'a>>,
}

impl Reasons<'_> {
    /// Nothing decides, and nothing is missing.
    pub(crate) const fn none() -> Self {
        Self {
            ask: Vec::new(),
            judge: Vec::new(),
            unresolved: Vec::new(),
            rules: Vec::new(),
            certainty: Certainty::Verified,
            weakest: Vec::new(),
            proof: None,
        }
    }
}

/// Reads one rule: its finding where it is settled, and the reasons.
pub(crate) fn read_rule<'a>(rule: &'a Rule<Finding>, known: &Known) -> (Option<Finding>, Reasons<'a>) {
    let mut steps = Steps::NONE;
    let read = quantify(known, &rule.reads(known), |situation| {
        let (finding, step) = rule.decide(situation);
        steps = steps.or(Steps::only(step));
        *finding
    });
    let settled = read.settled();
    let judge = match settled {
        Some(Finding::Judge(judgement)) => vec![judgement],
        _ => Vec::new(),
    };
    let Grounds { rules, certainty, weakest } = rule.grounds(steps);
    (settled, Reasons { ask: read.ask, judge, unresolved: read.unresolved, rules, certainty, weakest, proof: None })
}

/// Reads the rule of a programme; a judgement where the municipality has published none.
pub(crate) fn read_programme<'a>(
    profile: &'a Profile,
    programme: Programme,
    known: &Known,
) -> (Option<Finding>, Reasons<'a>) {
    match profile.programmes.rule(programme) {
        Some(rule) => read_rule(rule, known),
        None => {
            let reasons = Reasons {
                ask: Vec::new(),
                judge: vec![Judgement::RuleNotPublished],
                unresolved: Vec::new(),
                rules: vec![&NOT_PUBLISHED.rule],
                certainty: NOT_PUBLISHED.certainty,
                weakest: vec![&NOT_PUBLISHED.rule],
                proof: None,
            };
            (Some(Finding::Judge(Judgement::RuleNotPublished)), reasons)
        }
    }
}

impl<T: Clone + 'static> Rule<T> {
    /// The steps of the rule, in the order in which they are tried, with what each stands on.
    pub fn steps(&self) -> impl Iterator<Item = (Step, &Basis)> {
        let behind = self.clauses.len().saturating_add(2);
        (0..=behind).filter_map(move |place| {
            let step = match (place, u8::try_from(place.saturating_sub(2))) {
                (0, _) => Step::TooYoung,
                (1, _) => Step::TooOld,
                (_, Ok(index)) if place < behind => Step::Clause(index),
                (_, _) => Step::Otherwise,
            };
            Some((step, self.basis(step)?))
        })
    }

    /// What a step stands on; `None` where the rule has no such step.
    #[must_use]
    pub fn basis(&self, step: Step) -> Option<&Basis> {
        match step {
            Step::TooYoung => self.from.as_ref().map(|limit| &limit.basis),
            Step::TooOld => self.until.as_ref().map(|limit| &limit.basis),
            Step::Clause(index) => self.clauses.get(usize::from(index)).map(|clause| &clause.basis),
            Step::Otherwise => Some(&self.otherwise.basis),
        }
    }

    /// The sentence of a clause or of the end; the age limits have none of their own.
    #[must_use]
    pub fn because(&self, step: Step) -> Option<&Text> {
        match step {
            Step::TooYoung | Step::TooOld => None,
            Step::Clause(index) => self.clauses.get(usize::from(index)).map(|clause| &clause.because),
            Step::Otherwise => Some(&self.otherwise.because),
        }
    }

    /// What rests on these steps.
    pub(crate) fn grounds(&self, steps: Steps) -> Grounds<'_>
    where
        T: PartialEq,
    {
        let mut grounds = Grounds::default();
        for step in steps.iter() {
            grounds.rules.extend(self.basis(step).map(|basis| &*basis.rule));
            self.used(step).for_each(|basis| grounds.weaken(basis));
        }
        grounds
    }
}

/// The rules that decide, and how sure we are of those used.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Grounds<'a> {
    pub(crate) rules: Vec<&'a str>,
    pub(crate) certainty: Certainty,
    pub(crate) weakest: Vec<&'a str>,
}

impl Default for Grounds<'_> {
    fn default() -> Self {
        Self { rules: Vec::with_capacity(1), certainty: Certainty::Verified, weakest: Vec::new() }
    }
}

impl<'a> Grounds<'a> {
    /// This rule is used too.
    pub(crate) fn weaken(&mut self, basis: &'a Basis) {
        weaken(&mut self.certainty, &mut self.weakest, basis.certainty, &[&basis.rule]);
    }

    /// What comes before these decides too.
    pub(crate) fn preceded_by(&mut self, first: Reasons<'a>) {
        self.rules.splice(0..0, first.rules);
        let (certainty, weakest) = (self.certainty, std::mem::replace(&mut self.weakest, first.weakest));
        self.certainty = first.certainty;
        weaken(&mut self.certainty, &mut self.weakest, certainty, &weakest);
    }
}

/// The weakest of two, and which rules make it so.
fn weaken<'a>(certainty: &mut Certainty, weakest: &mut Vec<&'a str>, other: Certainty, rules: &[&'a str]) {
    if other > *certainty {
        *certainty = other;
        weakest.clear();
    }
    if other == *certainty && other != Certainty::Verified {
        for rule in rules {
            if !weakest.contains(rule) {
                weakest.push(rule);
            }
        }
    }
}

/// Marks every verdict that the policy for 29 February decides, and tells whether there is one. `read_level` reads the level with
/// what is known otherwise.
pub(super) fn mark_leap_day<'a>(
    profile: &'a Profile,
    known: &Known,
    programmes: &mut Programmes<'a>,
    level: Option<&mut CaseLevel<'a>>,
    read_level: impl Fn(&Known) -> Option<CaseLevel<'a>>,
) -> LeapDayDecides {
    if !known.birth.is_some_and(is_leap_day) {
        return LeapDayDecides::No;
    }
    let known_otherwise = known.under(known.leap_day.other());
    let otherwise = super::read_programmes(profile, &known_otherwise);
    let policy = &profile.leap_day.basis;
    let mut decides = LeapDayDecides::No;
    let mut mark = |reasons: &mut Reasons<'a>, is_other: bool| {
        if is_other {
            weaken(&mut reasons.certainty, &mut reasons.weakest, policy.certainty, &[&policy.rule]);
            decides = LeapDayDecides::Yes;
        }
    };
    for (this, that) in programmes.verdicts_mut().into_iter().zip(Programme::ALL.iter().map(|id| otherwise.get(*id))) {
        mark(&mut this.reasons, this.verdict != that.verdict);
    }
    for (this, that) in [(&mut programmes.psp, &otherwise.psp), (&mut programmes.ksp, &otherwise.ksp)] {
        mark(&mut this.legal_basis.reasons, this.legal_basis.verdict != that.legal_basis.verdict);
    }
    if let (Some(this), Some(that)) = (level, read_level(&known_otherwise)) {
        let is_other = !this.comes_out_as(&that);
        mark(&mut this.reasons, is_other);
    }
    decides
}

/// Whether the policy for 29 February decides a verdict.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum LeapDayDecides {
    Yes,
    No,
}

impl<'a> Programmes<'a> {
    /// Every verdict, in the order of [`Programme::ALL`].
    pub(crate) fn verdicts_mut(&mut self) -> [&mut super::Verdict<'a>; Programme::COUNT] {
        [
            &mut self.ssp_case,
            &mut self.ssp_plus.admission,
            &mut self.ssp_plus.referral,
            &mut self.psp.focus,
            &mut self.ksp.focus,
            &mut self.radicalisation.verdict,
            &mut self.gang_recruitment,
            &mut self.group_effort,
            &mut self.general_prevention,
        ]
    }
}

/// The judgements that an answer calls for, by id.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Judgements<'a>(pub ByKey<Judgement, JudgementOut<'a>>);

/// A judgement in words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct JudgementOut<'a> {
    /// The question.
    pub question: std::borrow::Cow<'a, str>,
    /// Who answers it.
    pub decided_by: std::borrow::Cow<'a, str>,
    /// On what source.
    pub sources: &'a [Citation],
}

impl Judgements<'_> {
    /// These judgements, in words.
    pub(crate) fn of(judgements: impl Iterator<Item = Judgement>, lang: Lang) -> Self {
        Self(judgements.map(|judgement| (judgement, judgement.in_words(lang))).collect())
    }
}

impl Judgement {
    /// The judgement in words.
    #[must_use]
    pub fn in_words(self, lang: Lang) -> JudgementOut<'static> {
        JudgementOut {
            question: self.question().into_lang(lang),
            decided_by: self.decided_by().into_lang(lang),
            sources: self.sources(),
        }
    }
}
