//! One true proof after the other, tampered with in every way: the checker must reject each.

use ssp_core::assess::{Applies, CaseLevel, Ground, LegalBasis, Reasons, Verdict};
use ssp_core::case::Case;
use ssp_core::disclose::{Disclosure, DisclosureAnswer, DisclosureVerdict};
use ssp_core::facts::Fact;
use ssp_core::profile::{Eligibility, Programme};
use ssp_core::proof::check::{self, Checked, Checker};
use ssp_core::proof::{Header, Node};
use ssp_core::rule::Levels;

use super::tampering::{Names, Said, Tally, headers, sayings, trees};

/// Notes that this was rejected; panics where it was not.
fn note(tally: &mut Tally, kind: &'static str, checked: &Checked, of: &dyn std::fmt::Debug) {
    assert!(!checked.is_accepted(), "accepted, although tampered with ({kind}):\n{of:?}");
    *tally.entry(kind).or_default() += 1;
}

impl<'s> Said<'s> {
    fn of(reasons: &Reasons<'s>) -> Self {
        Self {
            ask: reasons.ask.clone(),
            judge: reasons.judge.clone(),
            unresolved: reasons.unresolved.clone(),
            rules: reasons.rules.clone(),
            certainty: reasons.certainty,
            weakest: reasons.weakest.clone(),
        }
    }

    fn with(self, of: &Reasons<'s>, proof: Option<Node<'s>>) -> Reasons<'s> {
        let Self { ask, judge, unresolved, rules, certainty, weakest } = self;
        changed!(
            of,
            ask: ask,
            judge: judge,
            unresolved: unresolved,
            rules: rules,
            certainty: certainty,
            weakest: weakest,
            proof: proof
        )
    }
}

/// The reasons with the proof or anything beside it changed.
fn reasons<'r>(reasons: &Reasons<'r>, names: &'r Names, emit: &mut dyn FnMut(&'static str, Reasons<'r>)) {
    let said = Said::of(reasons);
    sayings(&said, names, &mut |kind, other| emit(kind, other.with(reasons, reasons.proof.clone())));
    if let Some(proof) = &reasons.proof {
        trees(proof, names, &mut |kind, other| {
            if other != *proof {
                emit(kind, said.clone().with(reasons, Some(other)));
            }
        });
        emit("proof_dropped", said.clone().with(reasons, None));
    }
}

/// The verdict about a programme.
pub fn verdict(
    checker: &Checker<'_>,
    programme: Programme,
    case: &Case,
    of: &Verdict<'_>,
    facts: &[Fact],
    tally: &mut Tally,
) {
    let names = Names::of(&of.reasons.proof.iter().collect::<Vec<_>>(), facts);
    let mut check = |kind, verdict: Verdict<'_>| {
        note(tally, kind, &checker.programme(programme, case, &verdict), &(case, &verdict));
    };
    for other in [Eligibility::Eligible, Eligibility::NotEligible, Eligibility::Open] {
        if other != of.verdict {
            check("verdict", changed!(of, verdict: other));
        }
    }
    reasons(&of.reasons, &names, &mut |kind, reasons| check(kind, changed!(of, reasons: reasons)));
}

/// The verdict about a statutory ground.
pub fn ground(
    checker: &Checker<'_>,
    programme: Programme,
    case: &Case,
    of: &LegalBasis<'_>,
    facts: &[Fact],
    tally: &mut Tally,
) {
    let names = Names::of(&of.reasons.proof.iter().collect::<Vec<_>>(), facts);
    let mut check = |kind, ground: LegalBasis<'_>| {
        note(tally, kind, &checker.legal_basis(programme, case, &ground), &(case, &ground));
    };
    for other in [Ground::Met, Ground::NotMet, Ground::Open] {
        if other != of.verdict {
            check("verdict", changed!(of, verdict: other));
        }
    }
    reasons(&of.reasons, &names, &mut |kind, reasons| check(kind, changed!(of, reasons: reasons)));
}

/// What was not tampered with before.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct New {
    pub applies: bool,
    pub levels: bool,
    pub said: bool,
}

/// The level of a case: its trees where they are new, and what is said beside them.
pub fn level(checker: &Checker<'_>, case: &Case, of: &CaseLevel<'_>, facts: &[Fact], new: New, tally: &mut Tally) {
    let proof = of.proof.as_ref().expect("the level was proved");
    let trees_of: Vec<&Node<'_>> = proof.applies.iter().chain([&proof.levels]).collect();
    let names = &Names::of(&trees_of, facts);
    let mut check = |kind, level: CaseLevel<'_>| {
        note(tally, kind, &checker.case_level(case, &level), &(case, &level));
    };
    if let (Some(applies), true) = (&proof.applies, new.applies) {
        trees(applies, names, &mut |kind, other| {
            if other != *applies {
                let proof = Some(changed!(proof, applies: Some(other)));
                check(kind, changed!(of, proof: proof));
            }
        });
    }
    if new.levels {
        trees(&proof.levels, names, &mut |kind, levels| {
            if levels != proof.levels {
                check(kind, changed!(of, proof: Some(changed!(proof, levels: levels))));
            }
        });
    }
    if !new.said {
        return;
    }
    for applies in [Applies::Yes, Applies::No, Applies::Open] {
        if applies != of.applies {
            check("verdict", changed!(of, applies: applies));
        }
    }
    for level in 1..=5 {
        let kept: Vec<u8> = of.possible.iter().filter(|other| *other != level).collect();
        let possible = if of.possible.has(level) { Levels::of(&kept) } else { of.possible.or(Levels::only(level)) };
        check("level_possible", changed!(of, possible: possible));
    }
    for suggested in [None, Some(1), Some(2), Some(3), Some(4), Some(5)] {
        if suggested != of.suggested {
            check("level_suggested", changed!(of, suggested: suggested));
        }
    }
    let bodies = [None, Some("bbu"), Some("lokaludvalg"), Some("koordinationsgruppe"), Some("ledergruppe"), Some("")];
    for body in bodies {
        if body != of.lead {
            check("lead", changed!(of, lead: body));
        }
        if body != of.forum {
            check("forum", changed!(of, forum: body));
        }
    }
    let rules = names.rules.iter().map(|id| Some(&**id)).chain([None]);
    let of_lists = ["koebenhavn.caseLevel.lead", "koebenhavn.caseLevel.forum.less", "koebenhavn.caseLevel.forum.more"];
    for id in rules.chain(of_lists.map(Some)) {
        if id != proof.lead {
            check("proof_of_lead", changed!(of, proof: Some(changed!(proof, lead: id))));
        }
        if id != proof.forum {
            check("proof_of_forum", changed!(of, proof: Some(changed!(proof, forum: id))));
        }
    }
    check("proof_dropped", changed!(of, proof: None));
    let other_applies = if proof.applies.is_some() { None } else { Some(proof.levels.clone()) };
    let changed = changed!(proof, applies: other_applies);
    check("proof_dropped", changed!(of, proof: Some(changed)));
    sayings(&Said::of(&of.reasons), names, &mut |kind, said| {
        check(kind, changed!(of, reasons: said.with(&of.reasons, None)));
    });
}

/// The header of a case.
pub fn header(checker: &Checker<'_>, case: &Case, of: &Header<'_>, tally: &mut Tally) {
    let facts: Vec<String> = Fact::ALL.iter().map(|fact| fact.id().to_owned()).collect();
    headers(of, &facts, &mut |kind, other| {
        note(tally, header_kind(kind), &checker.header(case, &other), &(case, &other));
    });
}

/// The kinds of tampering with a header, by the name that the counts use.
fn header_kind(kind: &'static str) -> &'static str {
    match kind {
        "answer_dropped" | "answer_added" | "answers_reordered" | "answer_flipped" => "header_answers",
        "date" | "release" | "birth" => "header_dates",
        "contract" | "ruleset" => "header_versions",
        _ => "header_profile",
    }
}

/// The answer to a disclosure.
pub fn disclosure(disclosure: &Disclosure, of: &DisclosureAnswer<'_>, tally: &mut Tally) {
    let proof = of.proof.as_ref().expect("the disclosure was proved");
    let trees_of: Vec<&Node<'_>> = std::iter::once(&proof.applies).chain(&proof.conditions).collect();
    let facts = [Fact::ReleasedFromPlacement, Fact::SociallyVulnerable];
    let names = &Names::of(&trees_of, &facts);
    let of_trees: Vec<Names> = trees_of.iter().map(|tree| Names::of(&[*tree], &facts)).collect();
    let mut check = |kind, answer: DisclosureAnswer<'_>| {
        note(tally, kind, &check::disclosure(disclosure, &answer), &(disclosure, &answer.proof));
    };
    let verdicts = [
        DisclosureVerdict::Permitted,
        DisclosureVerdict::NotPermitted,
        DisclosureVerdict::Open,
        DisclosureVerdict::NotApplicable,
    ];
    for verdict in verdicts.into_iter().filter(|verdict| *verdict != of.verdict) {
        check("verdict", changed!(of, verdict: verdict));
    }
    check("proof_dropped", changed!(of, proof: None));
    let said = Said {
        ask: of.ask.clone(),
        judge: of.judge.clone(),
        unresolved: of.unresolved.clone(),
        rules: of.rules.clone(),
        certainty: of.certainty,
        weakest: of.weakest.clone(),
    };
    sayings(&said, names, &mut |kind, said| {
        let Said { ask, judge, unresolved, rules, certainty, weakest } = said;
        check(
            kind,
            changed!(of, ask: ask, judge: judge, unresolved: unresolved, rules: rules, certainty: certainty, weakest: weakest),
        );
    });
    let mut with = |kind, proof| check(kind, changed!(of, proof: Some(proof)));
    headers(&proof.header, &["crime".to_owned(), "purpose=mixed".to_owned()], &mut |kind, header| {
        with(header_kind(kind), changed!(proof, header: header));
    });
    // Each tree with the names of its own rule.
    trees(&proof.applies, &of_trees[0], &mut |kind, applies| {
        if applies != proof.applies {
            with(kind, changed!(proof, applies: applies));
        }
    });
    for index in 0..proof.conditions.len() {
        let mut fewer = proof.clone();
        fewer.conditions.remove(index);
        with("condition_dropped", fewer);
        let mut more = proof.clone();
        more.conditions.insert(index, proof.conditions[index].clone());
        with("condition_added", more);
        if index + 1 < proof.conditions.len() {
            let mut swapped = proof.clone();
            swapped.conditions.swap(index, index + 1);
            with("conditions_reordered", swapped);
        }
        let condition = &proof.conditions[index];
        trees(condition, &of_trees[index + 1], &mut |kind, other| {
            if other != *condition {
                let mut changed = proof.clone();
                changed.conditions[index] = other;
                with(kind, changed);
            }
        });
    }
    if proof.conditions.is_empty() {
        with("condition_added", changed!(proof, conditions: vec![proof.applies.clone()]));
    }
}

/// A single tree beside a verdict, checked by this: of a meeting or of an event.
pub fn tree(of: &Node<'_>, tally: &mut Tally, mut is_accepted: impl FnMut(Node<'_>) -> bool) {
    let names = Names::of(&[of], &[]);
    trees(of, &names, &mut |kind, other| {
        if other != *of {
            let shown = format!("{other:?}");
            assert!(!is_accepted(other), "accepted, although tampered with ({kind}):\n{shown}");
            *tally.entry(kind).or_default() += 1;
        }
    });
}
