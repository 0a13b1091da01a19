//! What a reading is about (*sag eller videregivelse*), and each goal in it as one function of complete situations.
//!
//! The readings that ask what would change a verdict, what to ask next and where two sets of rules differ know neither
//! programmes nor § 115: they quantify over a `Matter`.

use crate::assess::LevelOutcome;
use crate::case::{Case, Profiles};
use crate::disclose::{self, Disclosure, DisclosureOutcome};
use crate::facts::{Answers, Cooperation};
use crate::input::{Detail, FaultCode, Json, Path, Reader};
use crate::law::rpl115;
use crate::profile::{CaseLevels, Profile, Programme};
use crate::rule::{Basis, Condition, Finding, Judgement, Known, Question, Reads, Rule, Situation, Standing, Turn};
use crate::text::{Text, text};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// Something that a case or a disclosure has a verdict about.
    pub enum Goal {
        /// Individual case (*SSP-enkeltsag*).
        SspCase = "sspCase",
        /// Admission to SSP+.
        SspPlus = "sspPlus",
        /// Police referral to SSP+ (*indstilling*).
        SspPlusReferral = "sspPlus.referral",
        /// The local focus of PSP.
        Psp = "psp",
        /// The local focus of KSP.
        Ksp = "ksp",
        /// Radicalisation (*radikalisering*).
        Radicalisation = "radicalisation",
        /// Gang recruitment (*rekruttering til bandemiljøet*).
        GangRecruitment = "gangRecruitment",
        /// Group effort (*indsats for grupper*).
        GroupEffort = "groupEffort",
        /// General prevention (*generel forebyggelse*).
        GeneralPrevention = "generalPrevention",
        /// The statutory ground of PSP (*hjemmel*).
        PspLegalBasis = "psp.legalBasis",
        /// The statutory ground of KSP (*hjemmel*).
        KspLegalBasis = "ksp.legalBasis",
        /// The level of the case, its lead and its forum (*sagsniveau*).
        CaseLevel = "caseLevel",
        /// Whether § 115 lets the sender disclose (*videregivelse*).
        Disclosure = "disclosure",
    }
}

impl Goal {
    /// The programme that the goal is, where it is one.
    #[must_use]
    pub fn programme(self) -> Option<Programme> {
        Programme::from_id(self.id())
    }

    /// The goals that a case can have, in the order of the contract.
    pub(crate) fn of_cases() -> Vec<Self> {
        Self::ALL.iter().copied().filter(|goal| *goal != Self::Disclosure).collect()
    }

    /// The goals that a programme brings with it: its own, its statutory ground, and of an individual case the level.
    #[must_use]
    pub const fn of_programme(programme: Programme) -> &'static [Self] {
        match programme {
            Programme::SspCase => &[Self::SspCase, Self::CaseLevel],
            Programme::SspPlus => &[Self::SspPlus],
            Programme::SspPlusReferral => &[Self::SspPlusReferral],
            Programme::Psp => &[Self::Psp, Self::PspLegalBasis],
            Programme::Ksp => &[Self::Ksp, Self::KspLegalBasis],
            Programme::Radicalisation => &[Self::Radicalisation],
            Programme::GangRecruitment => &[Self::GangRecruitment],
            Programme::GroupEffort => &[Self::GroupEffort],
            Programme::GeneralPrevention => &[Self::GeneralPrevention],
        }
    }
}

/// A case under the rules of a profile, or a disclosure: what a reading is about.
#[derive(Clone, PartialEq, Debug)]
pub enum Subject<'a> {
    /// A case.
    Case(Case, &'a Profile),
    /// A disclosure.
    Disclosure(Disclosure),
}

impl<'a> Subject<'a> {
    /// Reads a case, or a disclosure where there is a `cooperation`. The fields of `also` are the caller's to read; `None` where
    /// there is a fault (the reader has it).
    pub(crate) fn read(
        value: &Json<'_>,
        path: &Path<'_>,
        also: &[&str],
        profiles: Profiles<'a>,
        reader: &mut Reader,
    ) -> Option<Self> {
        let is_disclosure = matches!(value, Json::Object(fields) if fields.iter().any(|(key, _)| key == "cooperation"));
        if is_disclosure {
            return Disclosure::read_with(value, path, also, reader).map(Self::Disclosure);
        }
        let (case, profile) = Case::read_with(value, path, also, profiles, reader)?;
        Some(Self::Case(case, profile))
    }

    /// Checks dates and answers.
    pub(crate) fn check(&self) -> Result<Known, crate::input::Faults> {
        match self {
            Self::Case(case, profile) => case.check(profile),
            Self::Disclosure(disclosure) => disclosure.check().map(|()| disclosure.known()),
        }
    }

    /// What is known, once it has been checked.
    pub(crate) fn known(&self) -> Known {
        match self {
            Self::Case(case, profile) => case.known(profile),
            Self::Disclosure(disclosure) => disclosure.known(),
        }
    }

    /// The goals of the subject, in the order of the contract: those of the programmes that a case names, or all.
    #[must_use]
    pub fn goals(&self) -> Vec<Goal> {
        match self {
            Self::Disclosure(_) => vec![Goal::Disclosure],
            Self::Case(case, profile) => {
                let programmes = if case.goals.is_empty() { Programme::ALL } else { &case.goals };
                let all = programmes.iter().flat_map(|programme| Goal::of_programme(*programme)).copied();
                all.filter(|goal| *goal != Goal::CaseLevel || profile.case_levels.is_some()).collect()
            }
        }
    }

    /// A goal as a function of complete situations; `None` where the subject has no such goal.
    pub(crate) fn matter(&self, goal: Goal) -> Option<Matter<'a>> {
        match self {
            Self::Case(case, profile) => Matter::of_case(profile, goal, case.level),
            Self::Disclosure(disclosure) => {
                (goal == Goal::Disclosure).then(|| Matter::of_disclosure(disclosure.cooperation))
            }
        }
    }
}

/// A goal as a function of complete situations.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Matter<'a> {
    /// One rule decides.
    Rule(&'a Rule<Finding>),
    /// The municipality has published no rule.
    NotPublished,
    /// The level of a case.
    Level {
        /// The levels of the profile.
        levels: &'a CaseLevels,
        /// Whether there is a case at all.
        ssp_case: Option<&'a Rule<Finding>>,
        /// The level that was chosen.
        chosen: Option<u8>,
    },
    /// § 115: whether it applies, then every condition.
    Disclosure(&'static [&'static Rule<Finding>]),
}

/// What comes out where everything is known.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) enum Outcome {
    /// Of a rule.
    Finding(Finding),
    /// Of the level of a case.
    Level(LevelOutcome),
    /// Of a disclosure.
    Disclosure(DisclosureOutcome),
}

impl<'a> Matter<'a> {
    /// A goal of a case; `None` for the disclosure, and for the level where the profile has none.
    pub(crate) fn of_case(profile: &'a Profile, goal: Goal, chosen: Option<u8>) -> Option<Self> {
        if let Some(programme) = goal.programme() {
            return Some(profile.programmes.rule(programme).map_or(Self::NotPublished, Self::Rule));
        }
        match goal {
            Goal::PspLegalBasis => Some(Self::Rule(&rpl115::PSP_GROUND)),
            Goal::KspLegalBasis => Some(Self::Rule(&rpl115::KSP_GROUND)),
            Goal::CaseLevel => {
                let ssp_case = profile.programmes.rule(Programme::SspCase);
                profile.case_levels.as_ref().map(|levels| Self::Level { levels, ssp_case, chosen })
            }
            Goal::SspCase
            | Goal::SspPlus
            | Goal::SspPlusReferral
            | Goal::Psp
            | Goal::Ksp
            | Goal::Radicalisation
            | Goal::GangRecruitment
            | Goal::GroupEffort
            | Goal::GeneralPrevention
            | Goal::Disclosure => None,
        }
    }

    /// The disclosure in this cooperation.
    pub(crate) fn of_disclosure(cooperation: Cooperation) -> Self {
        Self::Disclosure(rpl115::conditions(cooperation))
    }

    /// What the goal reads of that which is not known.
    pub(crate) fn reads(&self, known: &Known) -> Reads {
        match self {
            Self::Rule(rule) => rule.reads(known),
            Self::NotPublished => Reads::nothing(),
            Self::Level { levels, ssp_case, .. } => levels.reads(*ssp_case, known),
            Self::Disclosure(conditions) => disclose::reads(conditions, known),
        }
    }

    /// What comes out in this situation.
    pub(crate) fn decide(&self, situation: &Situation) -> Outcome {
        match self {
            Self::Rule(rule) => Outcome::Finding(*rule.decide(situation).0),
            Self::NotPublished => Outcome::Finding(Finding::Judge(Judgement::RuleNotPublished)),
            Self::Level { levels, ssp_case, chosen } => {
                let applies =
                    ssp_case.map_or(Finding::Judge(Judgement::RuleNotPublished), |rule| *rule.decide(situation).0);
                Outcome::Level(levels.outcome(applies, *chosen, situation).0)
            }
            Self::Disclosure(conditions) => Outcome::Disclosure(disclose::decide(conditions, situation, |_, _, _| {})),
        }
    }
}

const OF_DISCLOSURES: Text = text(
    "Dette mål hører til en videregivelse, og her er en sag: den har intet »cooperation«.",
    "This goal belongs to a disclosure, and this is a case: it has no \"cooperation\".",
);
const OF_CASES: Text = text(
    "Dette mål hører til en sag, og her er en videregivelse: den har »cooperation«.",
    "This goal belongs to a case, and this is a disclosure: it has \"cooperation\".",
);
const NO_CASE_LEVELS: Text = text(
    "Vi har ikke fundet offentliggjorte sagsniveauer i kommunen, så det mål har sagen ikke.",
    "We have found no published case levels of the municipality, so the case has no such goal.",
);
const MISSING: Text = text(
    "Målet mangler. Skriv det i feltet »goal«; kommandoen tager det også efter --goal.",
    "The goal is missing. Write it in the field \"goal\"; the command takes it after --goal as well.",
);

/// Reads the goal of an input: one that its subject has.
pub(crate) fn read_goal(value: &Json<'_>, path: &Path<'_>, subject: &Subject<'_>, reader: &mut Reader) -> Option<Goal> {
    let goals = Goal::ALL.iter().copied().filter(|goal| subject.matter(*goal).is_some()).collect::<Vec<_>>();
    let sent = if let Json::String(sent) = value { Goal::from_id(sent) } else { None };
    let Some(elsewhere) = sent.filter(|goal| !goals.contains(goal)) else {
        return reader.one_of(value, path, FaultCode::UnknownValue, &goals, Goal::id);
    };
    let why = match (subject, elsewhere) {
        (Subject::Disclosure(_), _) => OF_CASES,
        (Subject::Case(..), Goal::CaseLevel) => NO_CASE_LEVELS,
        (Subject::Case(..), _) => OF_DISCLOSURES,
    };
    reader.fault_with(FaultCode::UnknownValue, path, Detail::Choose(why, names(&goals)));
    None
}

/// A case that names no goal, where it must.
pub(crate) fn goal_is_missing(path: &Path<'_>, reader: &mut Reader) {
    reader.fault_with(FaultCode::MissingField, path, Detail::Choose(MISSING, names(&Goal::of_cases())));
}

fn names(goals: &[Goal]) -> String {
    goals.iter().map(|goal| goal.id()).collect::<Vec<_>>().join(", ")
}

impl Subject<'_> {
    /// The answers as the rules take them, before anything follows from them.
    pub(crate) fn answers(&self) -> Answers {
        match self {
            Self::Case(case, _) => case.answers,
            Self::Disclosure(disclosure) => disclosure.given(),
        }
    }

    /// The dates, and nothing else.
    pub(crate) fn dates(&self) -> Known {
        match self {
            Self::Case(case, profile) => case.dates(profile),
            Self::Disclosure(disclosure) => disclosure.dates(),
        }
    }
}

impl<'a> Matter<'a> {
    /// Everything by which the goal can turn as time goes by, with the limit or clause that it stands in.
    pub(crate) fn turns(&self) -> Vec<(Turn, &'a Basis)> {
        match *self {
            Self::Rule(rule) => rule.turns().collect(),
            Self::NotPublished => Vec::new(),
            Self::Level { levels, ssp_case, .. } => {
                let fora = levels.fora.iter().flat_map(|forum| forum.when.turns_of(&forum.basis));
                ssp_case.into_iter().flat_map(Rule::turns).chain(levels.rule.turns()).chain(fora).collect()
            }
            Self::Disclosure(conditions) => {
                rpl115::APPLIES.turns().chain(conditions.iter().flat_map(|condition| condition.turns())).collect()
            }
        }
    }

    /// Every condition that can decide something in the goal.
    pub(crate) fn conditions(&self) -> Vec<&'a Condition> {
        let of_rule = |rule: &'a Rule<Finding>| rule.clauses.iter().map(|clause| &clause.when);
        match *self {
            Self::Rule(rule) => of_rule(rule).collect(),
            Self::NotPublished => Vec::new(),
            Self::Level { levels, ssp_case, .. } => {
                let of_levels = levels.rule.clauses.iter().map(|clause| &clause.when);
                let of_fora = levels.fora.iter().map(|forum| &forum.when);
                ssp_case.into_iter().flat_map(of_rule).chain(of_levels).chain(of_fora).collect()
            }
            Self::Disclosure(conditions) => {
                std::iter::once(&rpl115::APPLIES).chain(conditions.iter().copied()).flat_map(of_rule).collect()
            }
        }
    }

    /// What the steps stand on that decide in this situation: one of each rule that is asked.
    pub(crate) fn decided_by(&self, situation: &Situation) -> Vec<&'a Basis> {
        match *self {
            Self::Rule(rule) => vec![rule.decided_by(situation)],
            Self::NotPublished => Vec::new(),
            Self::Level { levels, ssp_case, .. } => ssp_case
                .into_iter()
                .map(|rule| rule.decided_by(situation))
                .chain([levels.rule.decided_by(situation)])
                .collect(),
            Self::Disclosure(conditions) => {
                let applies = std::iter::once(&rpl115::APPLIES);
                applies.chain(conditions.iter().copied()).map(|rule| rule.decided_by(situation)).collect()
            }
        }
    }

    /// What the limits and clauses stand on that read this question and can still decide.
    pub(crate) fn readers(&self, question: Question, known: &Known) -> Vec<&'a Basis> {
        match *self {
            Self::Rule(rule) => rule.readers(question, known),
            Self::NotPublished => Vec::new(),
            Self::Level { levels, ssp_case, .. } => {
                let mut readers = ssp_case.map(|rule| rule.readers(question, known)).unwrap_or_default();
                readers.extend(levels.rule.readers(question, known));
                let fora = levels.fora.iter().filter(|forum| forum.when.standing(known) == Standing::Open);
                readers.extend(fora.filter(|forum| forum.when.asks(question)).map(|forum| &forum.basis));
                readers
            }
            Self::Disclosure(conditions) => {
                let rules = std::iter::once(&rpl115::APPLIES).chain(conditions.iter().copied());
                rules.flat_map(|rule| rule.readers(question, known)).collect()
            }
        }
    }

    /// What comes out whatever the rest turns out to be, where that shows without trying. `None` does not say that it is open.
    pub(crate) fn settled(&self, known: &Known) -> Option<Outcome> {
        let situation = known.situation(known.birth.unwrap_or_else(|| known.latest_birth()), known.yes());
        if let Self::Disclosure(conditions) = self {
            let finding = |rule: &Rule<Finding>| rule.reads(known).is_nothing().then(|| *rule.decide(&situation).0);
            match finding(&rpl115::APPLIES)? {
                Finding::Met => {}
                Finding::NotMet | Finding::Judge(_) => {
                    return Some(Outcome::Disclosure(DisclosureOutcome::NotApplicable));
                }
            }
            if conditions.iter().any(|condition| finding(condition) == Some(Finding::NotMet)) {
                return Some(Outcome::Disclosure(DisclosureOutcome::NotPermitted));
            }
        }
        self.reads(known).is_nothing().then(|| self.decide(&situation))
    }
}
