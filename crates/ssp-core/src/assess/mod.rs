//! The assessment of a case (*vurdering*): every programme, the case level, and what else a professional should know.

mod level;
mod notes;
mod reasons;

use chrono::NaiveDate;
use serde::Serialize;

pub use self::level::{Applies, CaseLevel, RegistrationOut, Violation};
pub(crate) use self::level::{LevelOutcome, level_outside_facts};
pub use self::notes::NoteOut;
pub(crate) use self::notes::{COMPUTED, lives_elsewhere};
pub(crate) use self::reasons::{Grounds, LeapDayDecides, read_programme, read_rule};
pub use self::reasons::{JudgementOut, Judgements, NOT_PUBLISHED, Reasons};
use crate::age::Age;
use crate::case::Case;
use crate::input::Faults;
use crate::law::rpl115;
use crate::order;
use crate::profile::{Eligibility, Profile, Programme};
use crate::proof::{Header, Proofs};
use crate::rule::{Finding, Known, Question};
use crate::text::Lang;

/// The version of the rules: another one wherever an outcome can be another.
pub const RULESET_VERSION: &str = "2026.1";
/// The version of the JSON.
pub const CONTRACT_VERSION: u32 = 1;

/// The answer to a case. Guidance (*vejledende*), never a decision.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Assessment<'a> {
    /// Whose local rules were applied.
    pub profile: &'a str,
    /// The assessment date.
    pub date: NaiveDate,
    /// The age on that date; `null` without a birth date.
    pub age: Option<Age>,
    /// Always true: this is guidance.
    pub advisory: bool,
    /// The version of the rules.
    pub ruleset: &'static str,
    /// Over the goals: `eligible` if any is, else `open` if any is, else `notEligible`.
    pub outcome: Eligibility,
    /// Every programme.
    pub programmes: Programmes<'a>,
    /// The case level; `null` where the profile has none.
    pub case_level: Option<CaseLevel<'a>>,
    /// The judgements that are called for, by id.
    pub judgements: Judgements<'a>,
    /// What a professional should also know.
    pub notes: Vec<NoteOut<'a>>,
    /// Everything worth asking for the goals, best first.
    pub next_questions: Vec<Question>,
    /// The residence, as it was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub residence: Option<String>,
    /// The risk factors, as they were given.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub risk_factors: Vec<String>,
    /// The protective factors, as they were given.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub protective_factors: Vec<String>,
    /// What the proofs are bound to, where they were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proof: Option<Header<'a>>,
}

/// The verdict about each programme.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Programmes<'a> {
    /// Individual case.
    pub ssp_case: Verdict<'a>,
    /// Admission to SSP+, and the referral.
    pub ssp_plus: SspPlus<'a>,
    /// Local focus of PSP, and the statutory ground.
    pub psp: WithGround<'a>,
    /// Local focus of KSP, and the statutory ground.
    pub ksp: WithGround<'a>,
    /// Radicalisation, and who handles it.
    pub radicalisation: Radicalisation<'a>,
    /// Gang recruitment.
    pub gang_recruitment: Verdict<'a>,
    /// Group effort.
    pub group_effort: Verdict<'a>,
    /// General prevention.
    pub general_prevention: Verdict<'a>,
}

impl<'a> Programmes<'a> {
    /// The verdict about this programme.
    #[must_use]
    pub const fn get(&self, programme: Programme) -> &Verdict<'a> {
        match programme {
            Programme::SspCase => &self.ssp_case,
            Programme::SspPlus => &self.ssp_plus.admission,
            Programme::SspPlusReferral => &self.ssp_plus.referral,
            Programme::Psp => &self.psp.focus,
            Programme::Ksp => &self.ksp.focus,
            Programme::Radicalisation => &self.radicalisation.verdict,
            Programme::GangRecruitment => &self.gang_recruitment,
            Programme::GroupEffort => &self.group_effort,
            Programme::GeneralPrevention => &self.general_prevention,
        }
    }

    /// Who handles this programme; empty where nothing is published or the age is not known.
    #[must_use]
    pub fn handled_by(&self, programme: Programme) -> &[&'a str] {
        match programme {
            Programme::SspPlus => &self.ssp_plus.handled_by,
            Programme::Radicalisation => &self.radicalisation.handled_by,
            Programme::SspCase
            | Programme::SspPlusReferral
            | Programme::Psp
            | Programme::Ksp
            | Programme::GangRecruitment
            | Programme::GroupEffort
            | Programme::GeneralPrevention => &[],
        }
    }

    /// The statutory ground of this programme, where it has one.
    #[must_use]
    pub const fn ground(&self, programme: Programme) -> Option<&LegalBasis<'a>> {
        match programme {
            Programme::Psp => Some(&self.psp.legal_basis),
            Programme::Ksp => Some(&self.ksp.legal_basis),
            Programme::SspCase
            | Programme::SspPlus
            | Programme::SspPlusReferral
            | Programme::Radicalisation
            | Programme::GangRecruitment
            | Programme::GroupEffort
            | Programme::GeneralPrevention => None,
        }
    }
}

/// The verdict about one programme.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Verdict<'a> {
    /// Settled or open.
    pub verdict: Eligibility,
    /// Why, and what is missing.
    #[serde(flatten)]
    pub reasons: Reasons<'a>,
}

/// SSP+.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SspPlus<'a> {
    /// Admission.
    #[serde(flatten)]
    pub admission: Verdict<'a>,
    /// Referral by the police.
    pub referral: Verdict<'a>,
    /// Who handles it at this age in this case; empty without a birth date.
    pub handled_by: Vec<&'a str>,
}

/// A programme that has a statutory ground of its own.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct WithGround<'a> {
    /// The local focus.
    #[serde(flatten)]
    pub focus: Verdict<'a>,
    /// The statutory ground, whatever the local focus is.
    pub legal_basis: LegalBasis<'a>,
}

/// Radicalisation.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Radicalisation<'a> {
    /// Whether the person belongs to it.
    #[serde(flatten)]
    pub verdict: Verdict<'a>,
    /// Who handles it at this age; empty without a birth date.
    pub handled_by: Vec<&'a str>,
}

/// Whether the statutory ground of a programme is met.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct LegalBasis<'a> {
    /// Settled or open.
    pub verdict: Ground,
    /// Why, and what is missing.
    #[serde(flatten)]
    pub reasons: Reasons<'a>,
}

/// Whether a statutory ground is met.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Ground {
    /// Settled: met.
    Met,
    /// Settled: not met.
    NotMet,
    /// Not settled.
    Open,
}

impl From<Option<Finding>> for Eligibility {
    fn from(settled: Option<Finding>) -> Self {
        match settled {
            Some(Finding::Met) => Self::Eligible,
            Some(Finding::NotMet) => Self::NotEligible,
            Some(Finding::Judge(_)) | None => Self::Open,
        }
    }
}

impl From<Option<Finding>> for Ground {
    fn from(settled: Option<Finding>) -> Self {
        match settled {
            Some(Finding::Met) => Self::Met,
            Some(Finding::NotMet) => Self::NotMet,
            Some(Finding::Judge(_)) | None => Self::Open,
        }
    }
}

/// Assesses a case by the rules of a profile; texts are in `lang`.
///
/// ```
/// use chrono::NaiveDate;
/// use ssp_core::assess::assess;
/// use ssp_core::case::Case;
/// use ssp_core::facts::{Answer, Fact};
/// use ssp_core::koebenhavn::KOEBENHAVN;
/// use ssp_core::profile::Eligibility;
/// use ssp_core::text::Lang;
///
/// let case = Case::on(NaiveDate::from_ymd_opt(2026, 1, 15).unwrap())
///     .born(NaiveDate::from_ymd_opt(2008, 7, 15).unwrap())
///     .with(Fact::PersonEndangeringCrime, Answer::Yes)
///     .with(Fact::NeedsCoordinatedEffort, Answer::Yes);
/// let assessment = assess(&KOEBENHAVN, &case, Lang::English).unwrap();
/// assert_eq!(assessment.programmes.ssp_plus.admission.verdict, Eligibility::Eligible);
/// assert_eq!(assessment.case_level.unwrap().lead, Some("bbu"));
/// ```
///
/// # Errors
/// Every fault of the case, see [`Case::check`].
pub fn assess<'a>(profile: &'a Profile, case: &Case, lang: Lang) -> Result<Assessment<'a>, Faults> {
    let known = case.check(profile)?;
    Ok(assess_known(profile, case, &known, lang))
}

/// Assesses a case that has been checked, with its proofs where they are asked for.
pub(crate) fn assess_checked<'a>(profile: &'a Profile, case: &Case, lang: Lang, proofs: Proofs) -> Assessment<'a> {
    let known = case.known(profile);
    let mut assessment = assess_known(profile, case, &known, lang);
    if let Some(prover) = proofs.prover() {
        (prover.assessment)(&mut assessment, profile, &known);
    }
    assessment
}

/// Assesses a case that has been checked.
pub(crate) fn assess_known<'a>(profile: &'a Profile, case: &Case, known: &Known, lang: Lang) -> Assessment<'a> {
    let mut programmes = read_programmes(profile, known);
    let read_level = |known: &Known| Some(level::read(profile, profile.case_levels.as_ref()?, case, known, lang));
    let mut case_level = read_level(known);
    let leap_day_decides = reasons::mark_leap_day(profile, known, &mut programmes, case_level.as_mut(), read_level);

    let all = Programme::ALL;
    let goals = if case.goals.is_empty() { all } else { &case.goals };
    let verdicts = || goals.iter().map(|goal| programmes.get(*goal).verdict);
    let outcome = [Eligibility::Eligible, Eligibility::Open]
        .into_iter()
        .find(|wanted| verdicts().any(|verdict| verdict == *wanted))
        .unwrap_or(Eligibility::NotEligible);

    let grounds = all.iter().filter_map(|programme| programmes.ground(*programme)).map(|ground| &ground.reasons);
    let judged = all.iter().map(|programme| &programmes.get(*programme).reasons).chain(grounds);
    let judged = judged.flat_map(|reasons| reasons.judge.iter());
    let judged = judged.chain(case_level.iter().flat_map(|level| level.reasons.judge.iter()));
    let judgements = Judgements::of(judged.copied(), lang);

    let notes = notes::read(profile, case, known, &programmes, case_level.as_ref(), leap_day_decides, lang);
    let next_questions = next_questions(goals, &programmes, case_level.as_ref());
    Assessment {
        profile: &profile.id,
        date: known.date,
        age: known.age(),
        advisory: true,
        ruleset: RULESET_VERSION,
        outcome,
        programmes,
        case_level,
        judgements,
        notes,
        next_questions,
        residence: case.residence.clone(),
        risk_factors: case.risk_factors.clone(),
        protective_factors: case.protective_factors.clone(),
        proof: None,
    }
}

fn read_programmes<'a>(profile: &'a Profile, known: &Known) -> Programmes<'a> {
    let verdict = |programme| {
        let (settled, reasons) = reasons::read_programme(profile, programme, known);
        Verdict { verdict: settled.into(), reasons }
    };
    let ground = |rule| {
        let (settled, reasons) = reasons::read_rule(rule, known);
        LegalBasis { verdict: settled.into(), reasons }
    };
    let handled_by = |programme| {
        let handlers = profile.programmes.handled_by(programme).iter().filter(|handler| handler.handles(known));
        handlers.map(|handler| &*handler.by).collect()
    };
    Programmes {
        ssp_case: verdict(Programme::SspCase),
        ssp_plus: SspPlus {
            admission: verdict(Programme::SspPlus),
            referral: verdict(Programme::SspPlusReferral),
            handled_by: handled_by(Programme::SspPlus),
        },
        psp: WithGround { focus: verdict(Programme::Psp), legal_basis: ground(&rpl115::PSP_GROUND) },
        ksp: WithGround { focus: verdict(Programme::Ksp), legal_basis: ground(&rpl115::KSP_GROUND) },
        radicalisation: Radicalisation {
            verdict: verdict(Programme::Radicalisation),
            handled_by: handled_by(Programme::Radicalisation),
        },
        gang_recruitment: verdict(Programme::GangRecruitment),
        group_effort: verdict(Programme::GroupEffort),
        general_prevention: verdict(Programme::GeneralPrevention),
    }
}

/// Every question of the goals once: the one that the most verdicts ask first, then in the order of the contract.
fn next_questions(goals: &[Programme], programmes: &Programmes<'_>, level: Option<&CaseLevel<'_>>) -> Vec<Question> {
    let mut asked: Vec<(usize, Question)> = Vec::new();
    let mut ask = |reasons: &Reasons<'_>| {
        for question in &reasons.ask {
            match asked.iter_mut().find(|(_, other)| other == question) {
                Some((times, _)) => *times = times.saturating_add(1),
                None => asked.push((1, *question)),
            }
        }
    };
    for goal in goals {
        ask(&programmes.get(*goal).reasons);
        if let Some(ground) = programmes.ground(*goal) {
            ask(&ground.reasons);
        }
        if let (Programme::SspCase, Some(level)) = (goal, level) {
            ask(&level.reasons);
        }
    }
    order::sort_by_key(&mut asked, |(times, question)| {
        (*question != Question::BirthDate, std::cmp::Reverse(*times), *question)
    });
    asked.into_iter().map(|(_, question)| question).collect()
}
