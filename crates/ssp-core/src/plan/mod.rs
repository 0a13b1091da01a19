//! A plan of questions (*spørgeplan*): what to ask next, why, and what each answer would do.
//!
//! The plan of a goal asks the fewest questions on average. Of those plans it is one that asks the fewest in the worst case, and of
//! those the one whose questions come first in the contract, at every step. It is found by dynamic programming over every
//! state of what can be known, and the tests compare it with a search through every plan.
//!
//! - **Every way in which the answers can turn out counts the same.** A way is an allowed choice (the implications respected) of
//!   what the goal's rules read and is not known, with one of the stretches into which their age limits cut the birth
//!   dates. That is a convention which makes plans comparable, and no statistic about anybody.
//! - **Only what can change the outcome is asked**: a question stands in the plan where it stands in `ask` at that point. A question
//!   that changes nothing itself could still rule other questions out now and then; it is not asked, because
//!   nobody should answer what the outcome does not depend on. What was answered "unknown" is never asked again.
//! - A plan ends where nothing is left to ask: the verdict is settled, or a person must judge, or only what was answered
//!   "unknown" stands in the way. The birth date is one question with one answer for each stretch.
//! - **Several goals** that questions can still change: the birth date first, where it can change anything, though another order
//!   could ask fewer. Goals that share a question are planned together, over the union of what they read, settled ones included;
//!   the others one after another, in the order of the contract.
//! - A group of goals with more than a million states (eleven open yes/no questions and four stretches of birth dates) is planned goal
//!   by goal, and a goal with more than that is asked about by what is most decisive now. The answer then says that it is not
//!   optimal, and gives no average.

mod agenda;
mod answer;
mod fraction;
mod search;
mod why;

use chrono::NaiveDate;
use serde::Serialize;

use self::agenda::Agenda;
pub use self::answer::{Effect, NextQuestion, PlanAnswer, Settled, SettledLevel, SettledVerdict};
pub use self::fraction::Fraction;
pub use self::why::{ReadBy, Why};
use crate::case::{Case, Profiles};
use crate::disclose::Disclosure;
use crate::input::{Faults, Json, Path, Reader};
use crate::order;
use crate::profile::{Profile, Programme};
use crate::rule::Question;
use crate::subject::{Goal, Matter, Subject, read_goal};
use crate::text::{Lang, text};

/// How many questions a plan asks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct HowMany {
    /// On average over every way in which the answers can turn out; `null` where the plan is not optimal.
    pub expected: Option<Fraction>,
    /// At most.
    pub worst: u32,
}

impl HowMany {
    /// No question.
    pub const NONE: Self = Self { expected: Some(Fraction::ZERO), worst: 0 };

    fn plus(self, other: Self) -> Self {
        let expected = self.expected.zip(other.expected).map(|(one, other)| one.plus(other));
        Self { expected, worst: self.worst.saturating_add(other.worst) }
    }
}

/// An answer to a question of a plan.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum PlannedAnswer {
    /// Yes or no.
    YesNo(bool),
    /// Born on one of these days, both included: all of them are the same to the goals.
    Born {
        /// The first day; `null` where the stretch has no beginning.
        from: Option<NaiveDate>,
        /// The last day.
        to: NaiveDate,
    },
    /// Nobody knows.
    Unknown(NobodyKnows),
}

impl PlannedAnswer {
    /// Nobody knows.
    pub const UNKNOWN: Self = Self::Unknown(NobodyKnows::Unknown);
}

/// The word for an answer that nobody knows.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum NobodyKnows {
    /// It was asked, and nobody knows.
    Unknown,
}

/// A question of the whole plan, and what is asked after each answer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Step {
    /// The question.
    pub question: Question,
    /// What comes after each answer but "unknown".
    pub answers: Vec<Then>,
}

/// What comes after an answer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Then {
    /// The answer.
    pub answer: PlannedAnswer,
    /// The steps that follow, each to its end before the next begins; empty where this part of the plan ends.
    pub then: Vec<Step>,
}

impl Step {
    fn of(question: Question, answers: impl IntoIterator<Item = (PlannedAnswer, Vec<Self>)>) -> Self {
        let answers = answers.into_iter().map(|(answer, then)| Then { answer, then });
        Self { question, answers: answers.collect() }
    }
}

/// Whether an answer carries the whole plan.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Tree {
    #[default]
    Leave,
    Add,
}

/// What is to be planned: the questions of a case or of a disclosure.
#[derive(Clone, PartialEq, Debug)]
pub struct PlanQuestion<'a> {
    subject: Subject<'a>,
    goal: Option<Goal>,
    tree: Tree,
}

/// Plans the questions of a case: for the programmes that it names, or for all; texts are in `lang`.
///
/// ```
/// use chrono::NaiveDate;
/// use ssp_core::case::Case;
/// use ssp_core::koebenhavn::KOEBENHAVN;
/// use ssp_core::plan::{Fraction, plan};
/// use ssp_core::profile::Programme;
/// use ssp_core::rule::Question;
/// use ssp_core::text::Lang;
///
/// let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
/// let case = Case { goals: vec![Programme::SspPlusReferral], ..Case::on(day(2026, 1, 15)) };
/// let plan = plan(&KOEBENHAVN, &case, Lang::English)?;
/// // Two in three ages are outside the target group, and one in two answers saves the other question: 1 + 1/3 + 1/6.
/// assert_eq!(plan.next.unwrap().question, Question::BirthDate);
/// assert_eq!(plan.how_many.expected, Some(Fraction::of(3, 2)));
/// assert_eq!(plan.how_many.worst, 3);
/// # Ok::<(), ssp_core::input::Faults>(())
/// ```
///
/// # Errors
/// Every fault of the case, see [`Case::check`].
pub fn plan<'a>(profile: &'a Profile, case: &Case, lang: Lang) -> Result<PlanAnswer<'a>, Faults> {
    PlanQuestion::of(Subject::Case(case.clone(), profile)).answer(lang)
}

/// Plans the questions of a disclosure; texts are in `lang`.
///
/// ```
/// use chrono::NaiveDate;
/// use ssp_core::disclose::{Actor, Disclosure};
/// use ssp_core::facts::{ActorKind, Cooperation, Flag, Purpose};
/// use ssp_core::plan::plan_disclosure;
/// use ssp_core::rule::Question;
/// use ssp_core::text::Lang;
///
/// let date = NaiveDate::from_ymd_opt(2026, 1, 15).unwrap();
/// let (school, police) = (Actor::of(ActorKind::SchoolAuthority), Actor::of(ActorKind::Police));
/// let disclosure = Disclosure::new(date, Cooperation::Ssp, school, police, Purpose::Prevention);
/// let plan = plan_disclosure(&disclosure, Lang::English)?;
/// assert_eq!(plan.next.unwrap().question, Question::Flag(Flag::Identifiable));
/// # Ok::<(), ssp_core::input::Faults>(())
/// ```
///
/// # Errors
/// Every fault of the disclosure, see [`Disclosure::assess`].
pub fn plan_disclosure(disclosure: &Disclosure, lang: Lang) -> Result<PlanAnswer<'static>, Faults> {
    PlanQuestion::of(Subject::Disclosure(disclosure.clone())).answer(lang)
}

impl<'a> PlanQuestion<'a> {
    /// The questions of this case or disclosure.
    #[must_use]
    pub const fn of(subject: Subject<'a>) -> Self {
        Self { subject, goal: None, tree: Tree::Leave }
    }

    /// For this goal alone, one that the subject has.
    #[must_use]
    pub const fn about(mut self, goal: Goal) -> Self {
        self.goal = Some(goal);
        self
    }

    /// With the whole plan, not the next question alone.
    #[must_use]
    pub const fn with_tree(mut self) -> Self {
        self.tree = Tree::Add;
        self
    }

    /// Plans; texts are in `lang`. A goal that the subject does not have is left out.
    ///
    /// # Errors
    /// Every fault of the case or the disclosure.
    pub fn answer(&self, lang: Lang) -> Result<PlanAnswer<'a>, Faults> {
        self.subject.check()?;
        Ok(self.answer_checked(lang))
    }

    /// Reads the question; `None` where it has a fault (the reader has it).
    pub(crate) fn read(value: &Json<'_>, profiles: Profiles<'a>, reader: &mut Reader) -> Option<Self> {
        let before = reader.faults.len();
        let subject = Subject::read(value, &Path::Root, &["goal", "tree"], profiles, reader);
        let Json::Object(fields) = value else { return None };
        let get = |name: &str| fields.iter().find(|(key, value)| key == name && *value != Json::Null);
        let tree = match get("tree") {
            None | Some((_, Json::Bool(false))) => Tree::Leave,
            Some((_, Json::Bool(true))) => Tree::Add,
            Some(_) => {
                reader.wrong_type(&Path::Field(&Path::Root, "tree"), text("true eller false", "true or false"));
                Tree::Leave
            }
        };
        let subject = subject?;
        let path = Path::Field(&Path::Root, "goal");
        let goal = get("goal").map(|(_, goal)| read_goal(goal, &path, &subject, reader));
        let goal = match goal {
            None => None,
            Some(goal) => Some(goal?),
        };
        (reader.faults.len() == before).then_some(Self { subject, goal, tree })
    }

    /// Plans once the question has been checked.
    pub(crate) fn answer_checked(&self, lang: Lang) -> PlanAnswer<'a> {
        let goals = self.goals();
        let agenda = Agenda::of(&self.subject.known(), &goals);
        PlanAnswer::of(&self.subject, &goals, &agenda, self.tree, lang)
    }

    /// The goals, each once, in the order of the contract.
    fn goals(&self) -> Vec<(Goal, Matter<'a>)> {
        let mut goals = self.goal.map_or_else(|| self.subject.goals(), |goal| vec![goal]);
        let all: Vec<Goal> = Programme::ALL.iter().flat_map(|one| Goal::of_programme(*one)).copied().collect();
        order::sort_by_key(&mut goals, |goal| all.iter().position(|other| other == goal));
        goals.dedup();
        goals.into_iter().filter_map(|goal| Some((goal, self.subject.matter(goal)?))).collect()
    }
}
