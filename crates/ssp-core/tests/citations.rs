//! The citation register: nothing unused, nothing outside its validity. (A dangling citation does not compile.)
#![expect(clippy::panic, reason = "a test")]

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use ssp_core::assess::{NoteOut, assess};
use ssp_core::case::Case;
use ssp_core::catalogue;
use ssp_core::facts::{Answer, Cooperation, Fact};
use ssp_core::koebenhavn::KOEBENHAVN;
use ssp_core::law::rpl115::{self, vintage};
use ssp_core::meeting;
use ssp_core::preparedness;
use ssp_core::profile::{BUILT_IN, Profile, Programme};
use ssp_core::rule::{Finding, Judgement, Period, Rule};
use ssp_core::slagelse::SLAGELSE;
use ssp_core::sources::{Certainty, Citation, REGISTER, Reading, find};
use ssp_core::text::Lang;

/// Every citation of the crate, with what cites it.
fn citations() -> Vec<(String, &'static Citation)> {
    let mut all = Vec::new();
    for profile in BUILT_IN {
        for entry in catalogue::entries(profile) {
            all.extend(entry.sources.iter().map(|citation| (entry.rule.to_owned(), citation)));
        }
        for body in profile.bodies.iter() {
            all.extend(body.sources.iter().map(|citation| (format!("{}.{}", profile.id, body.id), citation)));
        }
        for role in profile.roles.iter() {
            all.extend(role.sources.iter().map(|citation| (format!("{}.{}", profile.id, role.id), citation)));
        }
    }
    for judgement in Judgement::ALL {
        all.extend(judgement.sources().iter().map(|citation| (judgement.id().to_owned(), citation)));
    }
    all
}

#[test]
fn every_citation_is_registered() {
    let citations = citations();
    assert!(citations.len() > 250, "only {} citations were found", citations.len());
    for (rule, citation) in citations {
        assert!(find(&citation.source).is_some(), "{rule} cites {}, which is not registered", citation.source);
        assert!(!citation.section.is_empty(), "{rule} cites no place in {}", citation.source);
    }
}

#[test]
fn every_source_is_used() {
    let mut used: BTreeSet<&str> = citations().into_iter().map(|(_, citation)| &*citation.source).collect();
    used.extend(vintage::VINTAGES.iter().map(|vintage| vintage.source));
    // `cpr::birth_year` is a function, not a clause: its sources stand in its documentation.
    used.extend(["cpr-opbygning", "cpr-tabel", "cpr-modulus-11"]);
    let unused: Vec<&str> = REGISTER.iter().map(|source| &*source.id).filter(|id| !used.contains(id)).collect();
    assert!(unused.is_empty(), "registered and never cited: {unused:?}");
}

#[test]
fn ids_are_unique_and_one_rule_id_has_one_meaning() {
    let mut sources = BTreeSet::new();
    for source in REGISTER {
        assert!(sources.insert(&*source.id), "{} is registered twice", source.id);
    }
    for profile in BUILT_IN {
        let mut meanings = BTreeMap::new();
        for entry in catalogue::entries(profile) {
            let meaning = (entry.text, entry.limit, entry.sources, entry.certainty);
            let earlier = meanings.insert(entry.rule, meaning);
            assert!(earlier.is_none_or(|earlier| earlier == meaning), "{} means two things", entry.rule);
        }
    }
}

/// A dated source must be in force on some day of the clause that cites it, or begin on the day on which the clause ends.
#[test]
fn every_dated_source_is_cited_inside_its_validity() {
    let mut checked = 0;
    let mut check = |rule: &'static Rule<Finding>| {
        for clause in rule.clauses.iter() {
            for citation in clause.basis.sources.iter() {
                let Some(source) = find(&citation.source) else { panic!("{} is not registered", citation.source) };
                let from = source.in_force_from.unwrap_or(NaiveDate::MIN);
                let until = source.in_force_until.unwrap_or(NaiveDate::MAX);
                let Period { from: first, until: last } = clause.when.date;
                assert!(
                    from <= last && first < until,
                    "{} cites {} outside its validity",
                    clause.basis.rule,
                    source.id
                );
                checked += usize::from(source.in_force_from.is_some());
            }
        }
    };
    check(&rpl115::APPLIES);
    for cooperation in Cooperation::ALL {
        rpl115::conditions(*cooperation).iter().for_each(|condition| check(condition));
    }
    assert!(checked > 20, "only {checked} dated citations were checked");
}

#[test]
fn the_vintages_of_the_law_follow_each_other_and_are_those_of_the_register() {
    for pair in vintage::VINTAGES.windows(2) {
        let [earlier, later] = pair else { continue };
        assert_eq!(earlier.period.until, later.period.from);
    }
    for vintage in &vintage::VINTAGES {
        let Some(source) = find(vintage.source) else { panic!("{} is not registered", vintage.source) };
        assert_eq!(source.in_force_from, Some(vintage.period.from));
        assert_eq!(source.in_force_until.unwrap_or(NaiveDate::MAX), vintage.period.until);
    }
}

/// What rests on an unverified wording is never permitted for sure: such clauses only leave it to a person.
#[test]
fn no_unverified_rule_permits() {
    let conditions = Cooperation::ALL.iter().flat_map(|cooperation| rpl115::conditions(*cooperation)).copied();
    let programmes = BUILT_IN.iter().flat_map(|profile| Programme::ALL.iter().map(|one| profile.programmes.rule(*one)));
    let others = [&rpl115::APPLIES, &rpl115::PSP_GROUND, &rpl115::KSP_GROUND, &meeting::STAYS, &preparedness::RULE];
    let mut checked = 0;
    for rule in conditions.chain(programmes.flatten()).chain(others) {
        let clauses = rule.clauses.iter().map(|clause| (&clause.basis, clause.then));
        for (basis, then) in clauses.chain([(&rule.otherwise.basis, rule.otherwise.then)]) {
            let is_unverified = basis.certainty == Certainty::Unverified;
            assert!(!is_unverified || then != Finding::Met, "{} permits", basis.rule);
            checked += 1;
        }
    }
    assert!(checked > 100, "only {checked} steps were checked");
}

/// "Verified" says that the cited source was read: what another source says of it is not enough.
#[test]
fn what_is_verified_was_read() {
    for profile in BUILT_IN {
        for entry in catalogue::entries(profile).iter().filter(|entry| entry.certainty == Certainty::Verified) {
            let was_read = |citation: &Citation| {
                find(&citation.source).is_some_and(|source| source.reading != Reading::SecondHand)
            };
            assert!(
                entry.sources.iter().any(was_read),
                "{} is verified, and nothing that it cites was read",
                entry.rule
            );
        }
    }
}

/// The note with this name.
fn noted<'a>(profile: &'a Profile, case: &Case, note: &str) -> NoteOut<'a> {
    let Ok(assessment) = assess(profile, case, Lang::English) else { panic!("the case is faulty") };
    let Some(note) = assessment.notes.into_iter().find(|other| other.id == note) else { panic!("no note {note}") };
    note
}

/// A case of somebody of this age with these answers.
fn aged(years: u32, answers: &[(Fact, Answer)]) -> Case {
    let Some(date) = NaiveDate::from_ymd_opt(2026, 11, 1) else { panic!("no such day") };
    let mut case = Case::on(date);
    case.birth_date = date.checked_sub_months(chrono::Months::new(years.saturating_mul(12)));
    case.answers = answers.iter().fold(case.answers, |all, (fact, answer)| all.fact(*fact, *answer));
    case
}

/// A case in the coordination group for which the local committee is proposed.
fn other_forum() -> Case {
    let answers = [(Fact::PersonEndangeringCrime, Answer::Yes), (Fact::SpeciallyComplicated, Answer::No)];
    Case { proposed_forum: Some("lokaludvalg".to_owned()), ..aged(15, &answers) }
}

#[test]
fn a_note_about_local_rules_cites_what_those_cite_that_decide() {
    // As if another municipality had the same forum by two rules, and cited something else where nobody is referred.
    let mut elsewhere = KOEBENHAVN.clone();
    let Some(levels) = &mut elsewhere.case_levels else { panic!("no levels") };
    let fora = levels.fora.to_mut();
    let Some(more) = fora.last().map(|rule| rule.forum.clone()) else { panic!("no fora") };
    fora.iter_mut().for_each(|rule| {
        if &*rule.basis.rule == "koebenhavn.caseLevel.forum.complicated" {
            rule.forum.clone_from(&more);
        }
    });
    let Some(referral) = &mut elsewhere.programmes.ssp_plus_referral else { panic!("no referral") };
    referral.otherwise.basis.sources = SLAGELSE.leap_day.basis.sources.clone();

    let not = |fact| (fact, Answer::No);
    let yes = |fact| (fact, Answer::Yes);
    let referred = [
        yes(Fact::Crime),
        yes(Fact::NeedsCoordinatedEffort),
        not(Fact::RepeatedCrime),
        not(Fact::PersonEndangeringCrime),
    ];
    let no_case = Case { level: Some(2), ..aged(30, &[]) };
    let cases = [
        (other_forum(), "otherForumProposed", &["koebenhavn.caseLevel.forum.more"][..]),
        (
            aged(20, &referred),
            "referralWiderThanAdmission",
            &["koebenhavn.sspPlus.referral.criterion", "koebenhavn.sspPlus.otherwise"],
        ),
        (no_case, "levelWithoutCase", &["koebenhavn.sspCase.until"]),
    ];
    for profile in [&KOEBENHAVN, &elsewhere] {
        for (case, note, rules) in &cases {
            let mut expected: Vec<&Citation> = Vec::new();
            for rule in *rules {
                let Some(entry) = catalogue::find(profile, rule) else { panic!("no rule {rule}") };
                entry.sources.iter().for_each(|source| {
                    if !expected.contains(&source) {
                        expected.push(source);
                    }
                });
            }
            assert_eq!(noted(profile, case, note).sources, expected, "{note}");
        }
    }
}
