//! The bare decisions (*afgørende regel*) where everything is known: no texts, no questions, no allocation.
//!
//! For who has millions of complete cases. Everybody else wants [`crate::assess::assess`], which says why and what is missing.

use crate::assess::LevelOutcome;
use crate::facts::{Atoms, Fact};
use crate::law::rpl115;
use crate::profile::{CaseLevels, Profile, Programme};
use crate::rule::{Finding, Judgement, Known, Levels, Rule, Situation, Step};

/// What a rule decides, and which step of it does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Decision {
    /// What it decides.
    pub finding: Finding,
    /// The step that decides; `None` where the municipality has published no rule.
    pub step: Option<Step>,
}

/// Every decision about one complete case.
#[derive(Clone, Copy, PartialEq, Debug)]
#[non_exhaustive]
pub struct Decisions {
    /// The programmes, in the order of [`Programme::ALL`].
    pub programmes: [Decision; Programme::COUNT],
    /// The statutory ground of PSP.
    pub psp_ground: Decision,
    /// The statutory ground of KSP.
    pub ksp_ground: Decision,
    /// The case level; `None` where there is no case, or no levels are published.
    pub case_level: Option<LevelDecision>,
}

/// The level of a complete case.
#[derive(Clone, Copy, PartialEq, Debug)]
#[non_exhaustive]
pub struct LevelDecision {
    /// The levels that are possible; the chosen one where one was given.
    pub possible: Levels,
    /// The level that the facts suggest.
    pub suggested: Option<u8>,
    /// What a person must judge.
    pub judge: Option<Judgement>,
    /// Who must lead, counted in the profile's list; `None` where it is agreed locally.
    pub lead: Option<usize>,
    /// Where the case is treated by default, counted in the profile's list.
    pub forum: Option<usize>,
    /// The step of the level rule that decides.
    pub step: Step,
}

impl Known {
    /// The only way in which things can be, where the birth date and every fact are known.
    #[must_use]
    #[inline]
    pub fn complete(&self) -> Option<Situation> {
        const FACTS: Atoms = Atoms::facts(Fact::ALL);
        let birth = self.birth?;
        self.settled().has_all(FACTS).then(|| self.situation(birth, self.yes()))
    }
}

impl Decision {
    #[inline]
    fn of(rule: &Rule<Finding>, situation: &Situation) -> Self {
        let (finding, step) = rule.decide(situation);
        Self { finding: *finding, step: Some(step) }
    }
}

impl Decisions {
    /// Decides a complete case by the rules of a profile, with the level that was chosen, if one was.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use ssp_core::case::Case;
    /// use ssp_core::decide::Decisions;
    /// use ssp_core::facts::{Answer, Fact};
    /// use ssp_core::koebenhavn::KOEBENHAVN;
    /// use ssp_core::profile::Programme;
    /// use ssp_core::rule::Finding;
    ///
    /// let case = Case::on(NaiveDate::from_ymd_opt(2026, 1, 15).unwrap())
    ///     .born(NaiveDate::from_ymd_opt(2016, 1, 15).unwrap())
    ///     .with(Fact::Crime, Answer::Yes)
    ///     .others(Answer::No);
    /// let situation = case.check(&KOEBENHAVN).unwrap().complete().unwrap();
    /// let decisions = Decisions::of(&KOEBENHAVN, &situation, None);
    /// assert_eq!(decisions.programmes[0].finding, Finding::Met);
    /// assert_eq!(decisions.rule(&KOEBENHAVN, Programme::SspCase), Some("koebenhavn.sspCase.criterion"));
    /// ```
    #[must_use]
    #[inline]
    pub fn of(profile: &Profile, situation: &Situation, chosen: Option<u8>) -> Self {
        const NOT_PUBLISHED: Decision = Decision { finding: Finding::Judge(Judgement::RuleNotPublished), step: None };
        let decide = |rule: &Option<Rule<Finding>>| match rule {
            Some(rule) => Decision::of(rule, situation),
            None => NOT_PUBLISHED,
        };
        let rules = &profile.programmes;
        let programmes = [
            decide(&rules.ssp_case),
            decide(&rules.ssp_plus),
            decide(&rules.ssp_plus_referral),
            decide(&rules.psp),
            decide(&rules.ksp),
            decide(&rules.radicalisation),
            decide(&rules.gang_recruitment),
            decide(&rules.group_effort),
            decide(&rules.general_prevention),
        ];
        let [ssp_case, ..] = programmes;
        let case_level = profile.case_levels.as_ref().and_then(|levels| {
            let (LevelOutcome { finding, forum, .. }, step) = levels.outcome(ssp_case.finding, chosen, situation);
            let (finding, step) = (finding?, step?);
            let possible = CaseLevels::possible(finding, chosen);
            let lead = levels.lead_of(possible);
            Some(LevelDecision { possible, suggested: finding.suggested, judge: finding.judge, lead, forum, step })
        });
        Self {
            programmes,
            psp_ground: Decision::of(&rpl115::PSP_GROUND, situation),
            ksp_ground: Decision::of(&rpl115::KSP_GROUND, situation),
            case_level,
        }
    }

    /// The id of the rule that decides a programme.
    #[must_use]
    pub fn rule<'a>(&self, profile: &'a Profile, programme: Programme) -> Option<&'a str> {
        profile.programmes.rule(programme)?.id_of(self.programme(programme)?.step?)
    }

    #[expect(clippy::as_conversions, reason = "programmes are numbered as they stand in Programme::ALL")]
    fn programme(&self, programme: Programme) -> Option<&Decision> {
        self.programmes.get(programme as usize)
    }
}

impl<T: Clone + 'static> Rule<T> {
    /// The id of this step.
    #[must_use]
    pub fn id_of(&self, step: Step) -> Option<&str> {
        self.basis(step).map(|basis| &*basis.rule)
    }
}
