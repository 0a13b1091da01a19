//! A rule in print: its steps in words, and the smallest table that says the same.

use super::axes::{self, Axis};
use super::cover::fewest_rows;
use super::words::{self, Subject};
use super::{ColumnInPrint, DecisionTable, RowInPrint, RuleInPrint, StepInPrint, sentences};
use crate::age::Age;
use crate::prose::{sentences as framed, words as common};
use crate::rule::{AgeBand, Basis, Clause, Condition, Levels, Rule, Situation, Step};
use crate::text::Lang;

/// How a rule is printed: what it is called, and its outcomes in words.
pub(super) struct Printing<'w, T> {
    pub(super) title: String,
    pub(super) subject: Subject,
    pub(super) outcome: &'w dyn Fn(&T) -> String,
    pub(super) lang: Lang,
}

/// A step, and what it stands on where it is a rule.
pub(super) struct Printed<'a> {
    pub(super) when: String,
    pub(super) outcome: String,
    pub(super) because: String,
    pub(super) basis: Option<&'a Basis>,
}

impl<T> Printing<'_, T> {
    /// A rule with its table.
    pub(super) fn rule<'a>(&self, rule: &'a Rule<T>) -> RuleInPrint<'a>
    where
        T: Clone,
    {
        let steps: Vec<(Step, &Basis)> = rule.steps().collect();
        let printed = steps.iter().map(|(step, basis)| self.step(rule, *step, basis)).collect::<Vec<_>>();
        let read = axes::of(rule.clauses.iter().map(|clause| &clause.when), rule.ages());
        let decide = |situation: &Situation, _: Levels| {
            let (_, deciding) = rule.decide(situation);
            steps.iter().position(|(step, _)| *step == deciding)
        };
        self.with_table(printed, &read, decide)
    }

    fn step<'a>(&self, rule: &'a Rule<T>, step: Step, basis: &'a Basis) -> Printed<'a>
    where
        T: Clone,
    {
        let lang = self.lang;
        let limit = |age: Option<Age>| common::limit(age.unwrap_or_default(), lang);
        let from = rule.from.as_ref().map(|limit| limit.age);
        let until = rule.until.as_ref().map(|limit| limit.age);
        let clause = match step {
            Step::Clause(index) => rule.clauses.get(usize::from(index)),
            Step::TooYoung | Step::TooOld | Step::Otherwise => None,
        };
        let then = clause.map_or(&rule.otherwise.then, |clause| &clause.then);
        let said = || rule.because(step).map_or_else(String::new, |because| because.in_lang(lang).to_owned());
        let (when, because) = match step {
            Step::TooYoung => (AgeBand::under(from.unwrap_or_default()), framed::too_young(lang, &limit(from))),
            Step::TooOld => (AgeBand::from(until.unwrap_or_default()), framed::too_old(lang, &limit(until))),
            Step::Clause(_) | Step::Otherwise => (AgeBand::ANY, said()),
        };
        let when = match step {
            Step::TooYoung | Step::TooOld => self.when(&Condition::aged(when)),
            Step::Clause(0) if rule.ages() == AgeBand::ANY => self.when_or_always(clause, sentences::always),
            Step::Clause(_) => self.when_or_always(clause, sentences::always_else),
            Step::Otherwise => otherwise(rule.steps().count(), lang),
        };
        Printed { when, outcome: (self.outcome)(then), because, basis: Some(basis) }
    }

    /// When a clause decides, or that it always does.
    fn when_or_always(&self, clause: Option<&Clause<T>>, always: fn(Lang) -> String) -> String {
        let condition = clause.map(|clause| clause.when).filter(|when| *when != Condition::ALWAYS);
        condition.map_or_else(|| always(self.lang), |when| self.when(&when))
    }

    /// A condition in words.
    fn when(&self, condition: &Condition) -> String {
        let parts = words::condition(condition, self.subject, self.lang);
        self.if_all(&parts)
    }

    /// All of these parts of a condition.
    pub(super) fn if_all(&self, parts: &[String]) -> String {
        let lang = self.lang;
        if parts.is_empty() {
            return sentences::always(lang);
        }
        sentences::if_it_holds(lang, &parts.join(&sentences::and_also(lang)))
    }

    /// Steps with their table: `decide` says which of them decides.
    pub(super) fn with_table<'a>(
        &self,
        printed: Vec<Printed<'a>>,
        read: &[Axis],
        decide: impl Fn(&Situation, Levels) -> Option<usize>,
    ) -> RuleInPrint<'a> {
        let lang = self.lang;
        let values: Vec<_> = read.iter().map(Axis::values).collect();
        let cover = fewest_rows(&values, |point| {
            let step = decide(&axes::situation(read, point)?, axes::levels_at(read, point))?;
            u8::try_from(step).ok()
        });
        let table = cover.map(|cover| {
            let rows = cover.rows.iter().filter_map(|row| {
                let step = printed.get(usize::from(row.outcome))?;
                let cells = read.iter().zip(&row.cells).map(|(axis, set)| axis.cell(*set, lang)).collect();
                let number = usize::from(row.outcome).saturating_add(1);
                Some(RowInPrint {
                    cells,
                    outcome: step.outcome.clone(),
                    step: number,
                    rule: step.basis.map(|basis| &*basis.rule),
                })
            });
            let columns =
                read.iter().map(|axis| ColumnInPrint { reads: axis.id(), title: axis.title(self.subject, lang) });
            DecisionTable { columns: columns.collect(), rows: rows.collect(), fewest: cover.is_fewest }
        });
        let decides =
            |number: usize| table.as_ref().is_none_or(|table| table.rows.iter().any(|row| row.step == number));
        let never = (1..).zip(&printed).filter(|(number, _)| !decides(*number));
        let never = never.filter_map(|(_, step)| step.basis).map(|basis| &*basis.rule).collect();
        let steps = printed.into_iter().map(StepInPrint::from).collect();
        RuleInPrint { title: self.title.clone(), steps, never, table }
    }
}

/// How the last step begins.
pub(super) fn otherwise(steps: usize, lang: Lang) -> String {
    if steps > 1 { sentences::otherwise(lang) } else { sentences::always(lang) }
}

impl<'a> From<Printed<'a>> for StepInPrint<'a> {
    fn from(step: Printed<'a>) -> Self {
        let Printed { when, outcome, because, basis } = step;
        Self {
            when,
            outcome,
            because,
            rule: basis.map(|basis| &*basis.rule),
            sources: basis.map_or(&[], |basis| &*basis.sources),
            certainty: basis.map(|basis| basis.certainty),
        }
    }
}
