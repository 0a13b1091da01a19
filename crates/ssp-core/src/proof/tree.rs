//! Building the tree: walk the rule in its own order, and ask what the next clause needs.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::{Branch, Failing, Given, Node, Refuted};
use crate::facts::{Atom, Atoms};
use crate::rule::{AgeBand, Basis, Condition, Finding, Known, Period, Question, Rule, Situation};

/// What a rule decides, as a proof names it.
pub(crate) trait Outcome {
    /// `met`, `notMet`, the id of a judgement, or the levels that are possible.
    fn named(&self) -> String;
}

impl Outcome for Finding {
    fn named(&self) -> String {
        match self {
            Self::Met => "met".to_owned(),
            Self::NotMet => "notMet".to_owned(),
            Self::Judge(judgement) => judgement.id().to_owned(),
        }
    }
}

impl Outcome for crate::profile::LevelFinding {
    fn named(&self) -> String {
        let levels: Vec<String> = self.possible.iter().map(|level| level.to_string()).collect();
        let suggested = self.suggested.map(|level| format!(" suggested {level}")).unwrap_or_default();
        let judged = self.judge.map(|judgement| format!(" {judgement}")).unwrap_or_default();
        format!("levels {}{suggested}{judged}", levels.join(","))
    }
}

/// The proof of what a rule decides with what is known.
pub(crate) fn prove<'a, T: Outcome + Clone>(rule: &'a Rule<T>, known: &Known) -> Node<'a> {
    let before = known.before_asking();
    let path = Path { yes: before.yes(), no: before.no(), born: None };
    Builder { rule, known, births: rule.all_births(&before) }.node(path)
}

/// What has been asked on the way to a node.
#[derive(Clone, Copy)]
struct Path {
    yes: Atoms,
    no: Atoms,
    /// The ages, once the birth date has been asked for.
    born: Option<Situation>,
}

struct Builder<'a, 'k, T: Clone + 'static> {
    rule: &'a Rule<T>,
    known: &'k Known,
    /// The last day of each stretch of birth dates that the rule can tell apart.
    births: Vec<NaiveDate>,
}

/// How a clause stands on a path.
enum Standing {
    Holds,
    Fails(Failing),
    Needs(Question),
}

impl<'a, T: Outcome + Clone> Builder<'a, '_, T> {
    fn node(&self, path: Path) -> Node<'a> {
        let mut refuted = Vec::new();
        let ages = self.rule.ages();
        let limits = [
            (self.rule.from.as_ref(), AgeBand::under(ages.from)),
            (self.rule.until.as_ref(), AgeBand::from(ages.until)),
        ];
        for (limit, band) in limits {
            let Some(limit) = limit else { continue };
            match self.standing(&Condition::aged(band), path) {
                Standing::Needs(question) => return self.ask(question, path),
                Standing::Holds => return decide(&limit.basis, &self.rule.otherwise.then, refuted),
                Standing::Fails(fails) => refuted.push(Refuted { rule: &limit.basis.rule, fails }),
            }
        }
        for clause in self.rule.clauses.iter() {
            match self.standing(&clause.when, path) {
                Standing::Needs(question) => return self.ask(question, path),
                Standing::Holds => return decide(&clause.basis, &clause.then, refuted),
                Standing::Fails(fails) => refuted.push(Refuted { rule: &clause.basis.rule, fails }),
            }
        }
        decide(&self.rule.otherwise.basis, &self.rule.otherwise.then, refuted)
    }

    /// The first condition that fails, else the first that is not asked yet.
    fn standing(&self, when: &Condition, path: Path) -> Standing {
        if when.date != Period::ALWAYS && !when.date.has(self.known.date) {
            return Standing::Fails(Failing::Date);
        }
        let name = |atoms: Atoms| atoms.iter().next().map(|atom| atom.to_string()).unwrap_or_default();
        let lacking = when.all.and(path.no);
        if !lacking.is_empty() {
            return Standing::Fails(Failing::Lacks(name(lacking)));
        }
        let having = when.none.and(path.yes);
        if !having.is_empty() {
            return Standing::Fails(Failing::Has(name(having)));
        }
        if !when.any.is_empty() && path.no.has_all(when.any) {
            return Standing::Fails(Failing::LacksAll(when.any.iter().map(|atom| atom.to_string()).collect()));
        }
        let reads_age = when.age != AgeBand::ANY || when.age_at_release != AgeBand::ANY;
        match path.born {
            None if reads_age => return Standing::Needs(Question::BirthDate),
            Some(born) if !when.age.has(born.age) => return Standing::Fails(Failing::Age),
            Some(born) if !when.age_at_release.has(born.age_at_release) => {
                return Standing::Fails(Failing::AgeAtRelease);
            }
            _ => {}
        }
        let any_open = if path.yes.has_any(when.any) { Atoms::NONE } else { when.any };
        let open = when.all.or(any_open).or(when.none).without(path.yes.or(path.no));
        match open.iter().find_map(Question::of_atom) {
            Some(question) => Standing::Needs(question),
            None => Standing::Holds,
        }
    }

    fn ask(&self, question: Question, path: Path) -> Node<'a> {
        let branches = match question {
            Question::BirthDate => self.born_branches(path),
            Question::Fact(fact) => self.yes_no_branches(Atom::Fact(fact), path),
            Question::Flag(flag) => self.yes_no_branches(Atom::Flag(flag), path),
        };
        Node::Ask { question, branches }
    }

    fn born_branches(&self, path: Path) -> Vec<Branch<'a>> {
        let firsts = std::iter::once(None).chain(self.births.iter().map(NaiveDate::succ_opt));
        let stretches = firsts.zip(self.births.iter().copied());
        let is_possible = |(from, to): &(Option<NaiveDate>, NaiveDate)| {
            self.known.birth.is_none_or(|birth| from.is_none_or(|from| from <= birth) && birth <= *to)
        };
        let branch = |(from, to)| {
            let born = Some(self.known.situation(to, Atoms::NONE));
            Branch { answer: Given::Born { from, to }, then: self.node(Path { born, ..path }) }
        };
        stretches.filter(is_possible).map(branch).collect()
    }

    fn yes_no_branches(&self, atom: Atom, path: Path) -> Vec<Branch<'a>> {
        let this = Atoms::NONE.with(atom);
        let allowed = |answer: bool| {
            let (yes, no) = if answer { (path.yes.or(this), path.no) } else { (path.yes, path.no.or(this)) };
            let (yes, no) = crate::facts::settle(yes, no);
            // The path itself leaves every question that is open on it both answers; what is known can rule one out.
            let contradicts = yes.has_any(self.known.no()) || no.has_any(self.known.yes());
            (!contradicts).then_some(Path { yes, no, ..path })
        };
        let branch = |answer| Some(Branch { answer: Given::YesNo(answer), then: self.node(allowed(answer)?) });
        [true, false].into_iter().filter_map(branch).collect()
    }
}

fn decide<'a, T: Outcome>(basis: &'a Basis, then: &T, refuted: Vec<Refuted<'a>>) -> Node<'a> {
    Node::Decide {
        rule: &basis.rule,
        outcome: then.named(),
        sources: Cow::Borrowed(&basis.sources),
        certainty: basis.certainty,
        refuted,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::age::LeapDay;
    use crate::facts::{Answers, Fact, atoms};
    use crate::law::rpl115::KSP_GROUND;

    /// The rule at the end of a tree in which everything is known.
    fn decided<'n>(node: &'n Node<'_>) -> Option<&'n str> {
        match node {
            Node::Decide { rule, .. } => Some(rule),
            Node::Ask { branches, .. } => match branches.as_slice() {
                [only] => decided(&only.then),
                _ => None,
            },
        }
    }

    #[test]
    fn the_age_on_the_day_of_release_decides() {
        let day = |year, day| NaiveDate::from_ymd_opt(year, 3, day).unwrap_or_default();
        let placement = atoms![Fact(ReleasedFromPlacement)];
        let answers = Answers { yes: placement, no: Atoms::facts(Fact::ALL).without(placement), ..Answers::NONE };
        let released = |at| {
            let known = Known::new(day(2026, 1), Some(day(2010, 2)), Some(at), LeapDay::Feb28);
            prove(&KSP_GROUND, &known.with_answers(answers))
        };
        assert_eq!(decided(&released(day(2028, 1))), Some("rpl115.ksp.b"));
        assert_eq!(decided(&released(day(2028, 2))), Some("rpl115.ksp.noGround"));
    }
}
