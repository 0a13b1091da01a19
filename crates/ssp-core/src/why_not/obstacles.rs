//! What stands in the way whatever anybody answers.

use super::search::Day;
use super::want::Want;
use crate::assess::NOT_PUBLISHED;
use crate::law::rpl115;
use crate::profile::CaseLevels;
use crate::rule::{Basis, Finding, Levels, Rule, Situation};
use crate::subject::Matter;

/// What stands in the way in one situation: which part of the goal, and what it stands on.
type Hindering<'a> = Vec<(usize, &'a Basis)>;

/// The rules of the parts that stand in the way in every situation; where none does, of the fewest that do so together.
pub(super) fn in_the_way<'a>(matter: Matter<'a>, want: &Want, day: &Day<'_, 'a>) -> Vec<&'a str> {
    let mut rules: Hindering<'a> = Vec::new();
    let mut ways: Vec<Vec<usize>> = Vec::new();
    for situation in day.situations() {
        let hindering = hindering(matter, want, &situation);
        let parts: Vec<usize> = hindering.iter().map(|(part, _)| *part).collect();
        if !ways.contains(&parts) {
            ways.push(parts);
        }
        for one in hindering {
            if !rules.contains(&one) {
                rules.push(one);
            }
        }
    }
    let in_every_way = |part: usize| ways.iter().all(|way| way.contains(&part));
    let mut standing: Vec<usize> = (0..PARTS).filter(|part| in_every_way(*part)).collect();
    if standing.is_empty() {
        standing = fewest(&ways);
    }
    let mut named: Vec<&'a str> = Vec::new();
    for part in standing {
        for (_, basis) in rules.iter().filter(|(other, _)| *other == part) {
            if !named.contains(&&*basis.rule) {
                named.push(&basis.rule);
            }
        }
    }
    named
}

/// More than the parts of any goal.
const PARTS: usize = 2 + rpl115::MOST_CONDITIONS;

/// The fewest parts of which one stands in the way in every situation.
fn fewest(ways: &[Vec<usize>]) -> Vec<usize> {
    let mut choices: Vec<Vec<usize>> = vec![Vec::new()];
    for _ in 0..PARTS {
        let mut larger: Vec<Vec<usize>> = Vec::new();
        for chosen in choices {
            let Some(open) = ways.iter().find(|way| !way.iter().any(|part| chosen.contains(part))) else {
                return chosen;
            };
            larger.extend(open.iter().map(|part| chosen.iter().copied().chain([*part]).collect()));
        }
        choices = larger;
    }
    Vec::new()
}

fn hindering<'a>(matter: Matter<'a>, want: &Want, situation: &Situation) -> Hindering<'a> {
    match matter {
        Matter::Rule(rule) => vec![(0, rule.decided_by(situation))],
        Matter::NotPublished => vec![(0, &NOT_PUBLISHED)],
        Matter::Level { levels, ssp_case, chosen } => {
            let never = ruled_out(levels, chosen, want).into_iter().map(|basis| (2, basis));
            let case = match ssp_case {
                Some(rule) if *rule.decide(situation).0 == Finding::Met => None,
                Some(rule) => Some((0, rule.decided_by(situation))),
                None => Some((0, &NOT_PUBLISHED)),
            };
            let found: Hindering<'a> = case.into_iter().chain(never).collect();
            if found.is_empty() { vec![(1, levels.rule.decided_by(situation))] } else { found }
        }
        Matter::Disclosure(conditions) => of_disclosure(conditions, want, situation),
    }
}

/// The rules that name the wanted lead or forum, where the level that was chosen rules it out.
fn ruled_out<'a>(levels: &'a CaseLevels, chosen: Option<u8>, want: &Want) -> Vec<&'a Basis> {
    let leads = levels.leads.iter().filter(|rule| *want == Want::Lead(rule.lead.clone()));
    let fora = levels.fora.iter().filter(|rule| *want == Want::Forum(rule.forum.clone()));
    let naming = leads.map(|rule| (rule.levels, &rule.basis)).chain(fora.map(|rule| (rule.levels, &rule.basis)));
    let naming: Vec<(Levels, &Basis)> = naming.collect();
    let is_possible = |chosen| naming.iter().any(|(levels, _)| levels.has(chosen));
    match chosen {
        Some(chosen) if !is_possible(chosen) => naming.into_iter().map(|(_, basis)| basis).collect(),
        Some(_) | None => Vec::new(),
    }
}

/// Where a permission is wanted, all that keeps it away; otherwise what decides.
fn of_disclosure<'a>(conditions: &'a [&'a Rule<Finding>], want: &Want, situation: &Situation) -> Hindering<'a> {
    let found = |rule: &Rule<Finding>| *rule.decide(situation).0;
    let applies = &rpl115::APPLIES;
    let of_applies = Some((0, applies.decided_by(situation))).filter(|_| found(applies) != Finding::Met);
    let with = |wanted: &dyn Fn(Finding) -> bool| -> Hindering<'a> {
        let parts = (1_usize..).zip(conditions).filter(|(_, rule)| wanted(found(rule)));
        parts.map(|(part, rule)| (part, rule.decided_by(situation))).collect()
    };
    if *want == Want::Met {
        let conditions = with(&|finding| finding != Finding::Met);
        return of_applies.into_iter().chain(conditions).collect();
    }
    if let Some(not_applicable) = of_applies {
        return vec![not_applicable];
    }
    let failing = with(&|finding| finding == Finding::NotMet);
    let judged = with(&|finding| matches!(finding, Finding::Judge(_)));
    [failing, judged].into_iter().find(|parts| !parts.is_empty()).unwrap_or_else(|| with(&|_| true))
}
