//! Condition and decision coverage: the scenarios try every clause of every rule, see it decide and not decide, and see each
//! thing that it reads both ways.
//!
//! A thing counts where it is known for sure, and the clause is tried: no step before it decides. What cannot be seen at all, at
//! any point that the rule can tell apart, is listed by enumeration and not asked of the scenarios.

use std::collections::BTreeSet;

use ssp_core::age::Age;
use ssp_core::facts::{Atom, Atoms};
use ssp_core::koebenhavn::KOEBENHAVN;
use ssp_core::law::rpl115;
use ssp_core::profile::Programme;
use ssp_core::rule::{AgeBand, Finding, Known, Period, Rule};

use super::mutants::what_permits;
use super::place::Place;
use super::seen::TOLD;
use super::space::{Point, Reads};
use crate::zz_counts::Suite;

/// Something that can be seen of a rule: the id of a step, and what of it.
type Sight = (String, String);

/// What is known of an age band.
fn standing(band: AgeBand, age: Option<Age>) -> Option<bool> {
    if band == AgeBand::ANY { Some(true) } else { age.map(|age| band.has(age)) }
}

/// What is known of a conjunction of things that are known, or not.
fn all(parts: impl IntoIterator<Item = Option<bool>>) -> Option<bool> {
    let parts: Vec<Option<bool>> = parts.into_iter().collect();
    match (parts.contains(&Some(false)), parts.contains(&None)) {
        (true, _) => Some(false),
        (false, true) => None,
        (false, false) => Some(true),
    }
}

/// What is seen of a rule with what is known.
fn seen<T: Clone>(rule: &Rule<T>, known: &Known) -> BTreeSet<Sight> {
    let mut seen = BTreeSet::new();
    let mut see = |id: &str, what: String| seen.extend([(id.to_owned(), what)]);
    let is = |atom: Atom| match (known.yes().has(atom), known.no().has(atom)) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    };
    let ages = rule.ages();
    for (limit, outside) in [(&rule.from, AgeBand::under(ages.from)), (&rule.until, AgeBand::from(ages.until))] {
        let Some(limit) = limit else { continue };
        let Some(is_outside) = standing(outside, known.age()) else { return seen };
        see(&limit.basis.rule, if is_outside { "decides" } else { "does not decide" }.to_owned());
        if is_outside {
            return seen;
        }
    }
    for clause in rule.clauses.iter() {
        let when = &clause.when;
        let id = &*clause.basis.rule;
        for atom in when.reads().iter() {
            if let Some(holds) = is(atom) {
                see(id, format!("{atom} {holds}"));
            }
        }
        let bands = [("age", when.age, known.age()), ("age at release", when.age_at_release, known.age_at_release())];
        for (name, band, age) in bands {
            if let (false, Some(inside)) = (band == AgeBand::ANY, standing(band, age)) {
                see(id, format!("{name} inside {inside}"));
            }
        }
        if when.date != Period::ALWAYS {
            see(id, format!("date inside {}", when.date.has(known.date)));
        }
        let any = match when.any.iter().map(is).collect::<Vec<_>>() {
            none if none.is_empty() => Some(true),
            any if any.contains(&Some(true)) => Some(true),
            any if any.contains(&None) => None,
            _ => Some(false),
        };
        let parts = when.all.iter().map(is).chain(when.none.iter().map(|atom| is(atom).map(|holds| !holds)));
        let ages = bands.into_iter().map(|(_, band, age)| standing(band, age));
        match all(parts.chain(ages).chain([any, Some(when.date.has(known.date))])) {
            None => return seen,
            Some(decides) => {
                see(id, if decides { "decides" } else { "does not decide" }.to_owned());
                if decides {
                    return seen;
                }
            }
        }
    }
    see(&rule.otherwise.basis.rule, "decides".to_owned());
    seen
}

/// Everything that could be seen of a rule, if its clauses were alone.
fn sights<T: Clone>(rule: &Rule<T>) -> BTreeSet<Sight> {
    let mut sights = BTreeSet::new();
    let mut add = |id: &str, what: &str| sights.extend([(id.to_owned(), what.to_owned())]);
    for limit in [&rule.from, &rule.until].into_iter().flatten() {
        add(&limit.basis.rule, "decides");
        add(&limit.basis.rule, "does not decide");
    }
    for clause in rule.clauses.iter() {
        let (id, when) = (&*clause.basis.rule, &clause.when);
        let bands = [("age inside", when.age), ("age at release inside", when.age_at_release)];
        let bands = bands.into_iter().filter(|(_, band)| *band != AgeBand::ANY).map(|(name, _)| name.to_owned());
        let date = (when.date != Period::ALWAYS).then(|| "date inside".to_owned());
        for what in when.reads().iter().map(|atom| atom.to_string()).chain(bands).chain(date) {
            add(id, &format!("{what} true"));
            add(id, &format!("{what} false"));
        }
        add(id, "decides");
        add(id, "does not decide");
    }
    add(&rule.otherwise.basis.rule, "decides");
    sights
}

/// What is known at a point: everything.
fn complete(point: &Point, read: Atoms) -> Known {
    let known = Known::new(point.date, Some(point.birth), Some(point.release), ssp_core::age::LeapDay::Feb28);
    let answers = ssp_core::facts::Answers { yes: point.holds, no: read.without(point.holds), ..Default::default() };
    known.with_answers(answers)
}

#[derive(Default)]
struct Coverage {
    rules: u64,
    /// What can be seen, and how much of it is that a step decides.
    sights: u64,
    steps: u64,
    /// What cannot be seen at any point.
    never: Vec<Sight>,
    missing: Vec<Sight>,
}

impl Coverage {
    fn add<T: Clone>(&mut self, rule: &Rule<T>, told: &mut dyn Iterator<Item = Known>, points: &[Point]) {
        let atoms = Reads::of(&[rule]).atoms;
        let can_be: BTreeSet<Sight> = points.iter().flat_map(|point| seen(rule, &complete(point, atoms))).collect();
        let seen: BTreeSet<Sight> = told.flat_map(|known| seen(rule, &known)).collect();
        self.rules += 1;
        self.sights += can_be.len() as u64;
        self.steps += can_be.iter().filter(|(_, what)| what == "decides").count() as u64;
        self.never.extend(sights(rule).difference(&can_be).cloned());
        self.missing.extend(can_be.difference(&seen).cloned());
    }
}

#[test]
fn the_scenarios_see_every_condition_both_ways() {
    let mut suite = Suite::start("rules.coverage");
    let mut coverage = Coverage::default();
    for place in Place::of_each_rule() {
        let places = place.with_the_same_rule();
        let rule = place.rule();
        let reads = Reads::of(&[rule]);
        let mut points = reads.points();
        let is_condition = matches!(place, Place::Condition(..));
        if is_condition {
            // A condition is read where § 115 applies at all.
            points.iter_mut().for_each(|point| point.holds = point.holds.or(what_permits(reads.atoms)));
            points.retain(|point| *rpl115::APPLIES.decide(&point.situation()).0 == Finding::Met);
        }
        let told = TOLD.iter().filter(|told| places.contains(&told.place)).map(|told| told.known);
        let mut told = told.filter(|known| {
            let fails_for_sure =
                || seen(&rpl115::APPLIES, known).iter().any(|(id, what)| what == "decides" && id != "rpl115.applies");
            !is_condition || !fails_for_sure()
        });
        coverage.add(rule, &mut told, &points);
    }
    let levels = &KOEBENHAVN.case_levels.as_ref().expect("København has case levels").rule;
    let cases = TOLD.iter().filter(|told| told.place == Place::Programme(Programme::SspCase));
    coverage.add(levels, &mut cases.map(|told| told.known), &Reads::of(&[levels]).points());

    let listed = |sights: &[Sight]| -> String { sights.iter().map(|(id, what)| format!("  {id}: {what}\n")).collect() };
    println!(
        "{} rules, {} steps, {} conditions and decisions; never to be seen:\n{}",
        coverage.rules,
        coverage.steps,
        coverage.sights,
        listed(&coverage.never)
    );
    assert!(coverage.missing.is_empty(), "no scenario sees:\n{}", listed(&coverage.missing));
    suite.count("rules", coverage.rules);
    suite.count("steps", coverage.steps);
    suite.count("conditions_and_decisions", coverage.sights);
    suite.count("never_to_be_seen", coverage.never.len() as u64);
    suite.finish();
}
