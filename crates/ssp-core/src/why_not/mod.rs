//! Why not (*hvorfor ikke*): every smallest set of answers that changes a verdict to a wanted one, and when time does.
//!
//! What a set names are answers that would have to be **true**. It is no advice to answer otherwise: a form that is filled in
//! to reach a verdict says nothing about the person.
//!
//! A set changes answers to questions that the goal reads, on the same date and birth date. Where a present answer contradicts
//! one of them, the set has its opposite too; what merely follows is not listed. With the set in place of the present answers
//! the wanted verdict is settled (or open, where that is wanted), and with no smaller set it is. Age and date are told apart:
//! nobody can change them, and they change by themselves.

mod ages;
mod obstacles;
mod search;
mod time;
mod want;

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::Serialize;

use self::search::{Day, NECESSITY, Set};
use self::time::Time;
use self::want::profile_of;
pub use self::want::{GoalStanding, Want};
use crate::age::Age;
use crate::assess::{CaseLevel, Judgements, RULESET_VERSION, Reasons, assess_checked};
use crate::case::Profiles;
use crate::disclose::DisclosureAnswer;
use crate::facts::AsSent;
use crate::input::{Fault, FaultCode, Faults, Json, Path, Reader};
use crate::profile::Programme;
use crate::proof::Proofs;
use crate::rule::{Judgement, Question};
use crate::sources::{Certainty, Citation};
use crate::subject::{Goal, Matter, Subject, goal_is_missing, read_goal};
use crate::text::Lang;
use crate::vocabulary::vocabulary;

/// What is wanted of a case or a disclosure.
#[derive(Clone, PartialEq, Debug)]
pub struct WhyNotQuestion<'a> {
    /// The case or the disclosure.
    pub subject: Subject<'a>,
    /// One of its goals.
    pub goal: Goal,
    /// What is wanted of the goal.
    pub want: Want,
}

/// What would change the verdict. Guidance (*vejledende*), never a decision; no advice to answer otherwise.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct WhyNotAnswer<'a> {
    /// Whose local rules were applied; `null` for a disclosure.
    pub profile: Option<&'a str>,
    /// The date of the assessment or the disclosure.
    pub date: NaiveDate,
    /// The age on that date; `null` without a birth date.
    pub age: Option<Age>,
    /// Always true: this is guidance.
    pub advisory: bool,
    /// The version of the rules.
    pub ruleset: &'static str,
    /// The goal.
    pub goal: Goal,
    /// What is wanted of it.
    pub want: Cow<'static, str>,
    /// How it stands now.
    pub verdict: GoalStanding,
    /// Whether that is what is wanted.
    pub reached: bool,
    /// Why it stands so, and what is missing.
    #[serde(flatten)]
    pub reasons: Reasons<'a>,
    /// The level of the case as it is now; left out of every other goal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub case_level: Option<CaseLevel<'a>>,
    /// Every smallest set of answers with which the verdict is the wanted one, on the same date and birth date, fewest answers
    /// first. One empty set where it is already; none where no answers lead to it on that date.
    pub changes: Vec<ChangeSet<'a>>,
    /// The first days on which it is the wanted one with the present answers; `null` where there are none.
    pub time: Option<Stretch<'a>>,
    /// Where no answers lead to it now: those that do so on later days.
    pub later: Vec<Later<'a>>,
    /// Where the birth date is not known and matters: at which ages which answers lead to it. One empty set where the present do.
    pub age_needed: Vec<AgeNeeded<'a>>,
    /// Whether neither answers nor time lead to it.
    pub never: bool,
    /// Where that is so: the ids of the rules that stand in the way on the date, whatever the answers.
    pub in_the_way: Vec<&'a str>,
    /// The judgements in words.
    pub judgements: Judgements<'a>,
}

/// A set of answers that would have to be true, and of judgements that a person would have to make.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ChangeSet<'a> {
    /// The answers, in the order of the contract.
    pub answers: Vec<AnswerChange<'a>>,
    /// The judgements. Nobody can answer them into being.
    pub judgements: Vec<JudgementChange<'a>>,
}

/// One answer that would have to be true.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AnswerChange<'a> {
    /// The question.
    pub question: Question,
    /// The present answer. A party that PSP or KSP names takes part unless it is answered that it does not.
    pub from: AsSent,
    /// The answer that would have to be true.
    pub to: AsSent,
    /// The ids of the rules that read the answer: why it matters. Empty where it only follows from others of the set.
    pub rules: Vec<&'a str>,
    /// The questions of the set from whose answers this one follows: it is here because the present answer contradicts them.
    pub follows_from: Vec<Question>,
}

/// One judgement that a person would have to make.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct JudgementChange<'a> {
    /// The judgement.
    pub judgement: Judgement,
    /// What it is now; `null` where nobody has judged.
    pub from: AsSent,
    /// What it would have to be.
    pub to: AsSent,
    /// The ids of the rules that read it.
    pub rules: Vec<&'a str>,
}

/// Days from one up to, not including, another.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Stretch<'a> {
    /// The first day.
    pub from: NaiveDate,
    /// The first day that is no longer in it; `null` where it goes on to the end of the calendar.
    pub until: Option<NaiveDate>,
    /// What turns on the first day; empty where that is the date itself.
    pub because: Vec<Cause<'a>>,
    /// What turns on the day on which it ends.
    pub ends_because: Vec<Cause<'a>>,
}

/// What time brings on a day.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Cause<'a> {
    /// What it is.
    pub kind: CauseKind,
    /// The age that is reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age: Option<Age>,
    /// The id of the age limit or of the rule.
    pub rule: &'a str,
    /// Where it is published.
    pub sources: &'a [Citation],
    /// How sure we are of it.
    pub certainty: Certainty,
}

vocabulary! {
    /// The kind of a [`Cause`].
    #[non_exhaustive]
    pub enum CauseKind {
        /// The person reaches an age.
        Age = "age",
        /// Whoever is released from that day on has reached an age.
        AgeAtRelease = "ageAtRelease",
        /// A rule begins to apply.
        Begins = "begins",
        /// A rule applies no longer.
        Ends = "ends",
    }
}

/// Sets of answers with which the verdict is the wanted one on later days.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Later<'a> {
    /// The days.
    #[serde(flatten)]
    pub when: Stretch<'a>,
    /// Every smallest set of answers of which that holds.
    pub changes: Vec<ChangeSet<'a>>,
}

/// The ages at which some answers lead to the wanted verdict.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AgeNeeded<'a> {
    /// The age on the date.
    pub age: AgeSpan,
    /// The age on the day of release, where one is given and it matters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age_at_release: Option<AgeSpan>,
    /// Every smallest set of answers that leads to it at that age; one empty set where the present answers do.
    pub changes: Vec<ChangeSet<'a>>,
}

/// The ages from one up to, not including, another.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AgeSpan {
    /// The age from which it holds; `null` from birth on.
    pub from: Option<Age>,
    /// The age at which it no longer does; `null` where it never ends.
    pub until: Option<Age>,
}

/// What would change the verdict about a goal of a case or a disclosure; texts are in `lang`.
///
/// ```
/// use chrono::NaiveDate;
/// use ssp_core::case::Case;
/// use ssp_core::facts::{Answer, Fact};
/// use ssp_core::koebenhavn::KOEBENHAVN;
/// use ssp_core::rule::Question;
/// use ssp_core::subject::{Goal, Subject};
/// use ssp_core::text::Lang;
/// use ssp_core::why_not::{GoalStanding, Want, why_not};
///
/// let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
/// let case = Case::on(day(2026, 1, 15)).born(day(2017, 3, 1)).with(Fact::Crime, Answer::Yes);
/// let answer = why_not(&Subject::Case(case, &KOEBENHAVN), Goal::SspCase, &Want::Met, Lang::English)?;
/// assert_eq!(answer.verdict, GoalStanding::NotEligible);
/// // No answer changes it: the child is too young. Time does, on the tenth birthday.
/// assert!(answer.changes.is_empty());
/// let time = answer.time.unwrap();
/// assert_eq!((time.from, time.because[0].rule), (day(2027, 3, 1), "koebenhavn.sspCase.from"));
/// # Ok::<(), ssp_core::input::Faults>(())
/// ```
///
/// # Errors
/// Every fault of the case or the disclosure; a goal that it does not have, or something that cannot be wanted of the goal.
pub fn why_not<'a>(subject: &Subject<'a>, goal: Goal, want: &Want, lang: Lang) -> Result<WhyNotAnswer<'a>, Faults> {
    subject.check()?;
    let fault = |field| Faults(vec![Fault::new(FaultCode::UnknownValue, Path::Field(&Path::Root, field).pointer())]);
    if subject.matter(goal).is_none() {
        return Err(fault("goal"));
    }
    if !Want::all(goal, subject).contains(want) {
        return Err(fault("want"));
    }
    Ok(answer_checked(subject, goal, want, lang))
}

impl<'a> WhyNotQuestion<'a> {
    /// Reads the question; `None` where it has a fault (the reader has it).
    pub(crate) fn read(value: &Json<'_>, profiles: Profiles<'a>, reader: &mut Reader) -> Option<Self> {
        let root = Path::Root;
        let subject = Subject::read(value, &root, &["goal", "want"], profiles, reader);
        let Json::Object(fields) = value else { return None };
        let field = |name: &str| fields.iter().find(|(key, value)| key == name && *value != Json::Null);
        let goal = match (field("goal"), &subject) {
            (Some((_, goal)), Some(subject)) => read_goal(goal, &Path::Field(&root, "goal"), subject, reader),
            (Some((_, goal)), None) => {
                reader.one_of(goal, &Path::Field(&root, "goal"), FaultCode::UnknownValue, Goal::ALL, Goal::id)
            }
            (None, _) if field("cooperation").is_some() => Some(Goal::Disclosure),
            (None, _) => {
                goal_is_missing(&Path::Field(&root, "goal"), reader);
                None
            }
        };
        let path = Path::Field(&root, "want");
        let sent = field("want").map(|(_, want)| reader.string(want, &path));
        let (subject, goal) = (subject?, goal?);
        let all = Want::all(goal, &subject);
        let want = match sent {
            Some(sent) => {
                let sent = sent?;
                let found = all.iter().find(|want| want.word(goal) == sent);
                if found.is_none() {
                    let words: Vec<Cow<'_, str>> = all.iter().map(|want| want.word(goal)).collect();
                    reader.unknown(FaultCode::UnknownValue, &path, sent, words.iter().map(|word| &**word));
                }
                found
            }
            // No level is the one to be wanted where nothing is said.
            None if goal == Goal::CaseLevel => {
                reader.fault(FaultCode::MissingField, &path);
                None
            }
            None => all.first(),
        };
        let want = want?.clone();
        Some(Self { subject, goal, want })
    }

    /// Answers the question once it has been checked; texts are in `lang`.
    pub(crate) fn answer(&self, lang: Lang) -> WhyNotAnswer<'a> {
        answer_checked(&self.subject, self.goal, &self.want, lang)
    }
}

fn answer_checked<'a>(subject: &Subject<'a>, goal: Goal, want: &Want, lang: Lang) -> WhyNotAnswer<'a> {
    let matter = subject.matter(goal).unwrap_or(Matter::NotPublished);
    let (dates, answers) = (subject.dates(), subject.answers());
    let today = Day::new(matter, want, dates, answers);
    let (reasons, case_level) = present(subject, goal, lang);

    let sets = today.smallest();
    let changes: Vec<ChangeSet<'a>> = sets.into_iter().map(|set| today.in_words(set)).collect();
    let time = Time::new(matter, want, dates, answers);
    let later = if changes.is_empty() { time.later() } else { Vec::new() };
    let time = time.first_reached();
    let age_needed = ages::needed(matter, want, dates, answers);
    let never = changes.is_empty() && time.is_none() && later.is_empty() && age_needed.is_empty();
    let in_the_way = if never { obstacles::in_the_way(matter, want, &today) } else { Vec::new() };

    let sets = changes.iter().chain(later.iter().flat_map(|later| &later.changes));
    let sets = sets.chain(age_needed.iter().flat_map(|band| &band.changes));
    let judged = sets.flat_map(|set| &set.judgements).map(|change| change.judgement);
    let judgements = Judgements::of(reasons.judge.iter().copied().chain(judged), lang);
    let stands = today.stands();
    WhyNotAnswer {
        profile: profile_of(subject).map(|profile| &*profile.id),
        date: dates.date,
        age: subject.known().age(),
        advisory: true,
        ruleset: RULESET_VERSION,
        goal,
        want: want.word(goal),
        verdict: GoalStanding::of(goal, stands),
        reached: today.is_reached(),
        reasons,
        case_level,
        changes,
        time,
        later,
        age_needed,
        never,
        in_the_way,
        judgements,
    }
}

/// Why the goal stands as it does, and the level of the case where that is the goal.
fn present<'a>(subject: &Subject<'a>, goal: Goal, lang: Lang) -> (Reasons<'a>, Option<CaseLevel<'a>>) {
    match subject {
        Subject::Disclosure(disclosure) => {
            let DisclosureAnswer { ask, judge, unresolved, rules, certainty, weakest, .. } =
                disclosure.assess_checked(lang);
            (Reasons { ask, judge, unresolved, rules, certainty, weakest, proof: None }, None)
        }
        Subject::Case(case, profile) => {
            let assessment = assess_checked(profile, case, lang, Proofs::LEAVE);
            let programmes = &assessment.programmes;
            let of_ground = if goal == Goal::PspLegalBasis { Programme::Psp } else { Programme::Ksp };
            match (goal.programme(), assessment.case_level) {
                (Some(programme), _) => (programmes.get(programme).reasons.clone(), None),
                (None, Some(level)) if goal == Goal::CaseLevel => (level.reasons.clone(), Some(level)),
                (None, _) => {
                    (programmes.ground(of_ground).map_or_else(Reasons::none, |ground| ground.reasons.clone()), None)
                }
            }
        }
    }
}

impl<'a> Day<'_, 'a> {
    /// A set of answers, with the present ones and why each matters.
    fn in_words(&self, set: Set) -> ChangeSet<'a> {
        let mut changes = ChangeSet { answers: Vec::new(), judgements: Vec::new() };
        for atom in set.atoms().iter() {
            let (from, to) = (AsSent(self.present(atom)), AsSent(set.answer(atom)));
            let rules = self.rules_reading(atom);
            if atom == NECESSITY {
                changes.judgements.push(JudgementChange { judgement: Judgement::Necessity, from, to, rules });
            } else if let Some(question) = Question::of_atom(atom) {
                let follows_from = set.followed_by(atom).iter().filter_map(Question::of_atom).collect();
                changes.answers.push(AnswerChange { question, from, to, rules, follows_from });
            }
        }
        changes
    }
}
