//! What must hold of any input, whatever it is (property tests): 10,000 inputs each.

use chrono::{Datelike, Days, NaiveDate};
use proptest::prelude::*;
use ssp_core::age::{Age, LeapDay};
use ssp_core::assess::{Applies, Assessment, Ground, Reasons, assess};
use ssp_core::case::{Case, Profiles};
use ssp_core::decide::Decisions;
use ssp_core::diff::{GoalVerdict, Side, WitnessInput, diff};
use ssp_core::disclose::{Actor, Disclosure, DisclosureAnswer, DisclosureVerdict};
use ssp_core::facts::{ActorKind, Answer, Answers, Atom, Atoms, Cooperation, Fact, Flag, Purpose, implies};
use ssp_core::input::Json;
use ssp_core::koebenhavn::KOEBENHAVN;
use ssp_core::meeting::{Meeting, Participant, Stays};
use ssp_core::plan::{HowMany, PlanQuestion, plan, plan_disclosure};
use ssp_core::preparedness::{Event, Scope};
use ssp_core::profile::{BUILT_IN, Eligibility, Profile, Programme};
use ssp_core::proof::{Node, Proofs};
use ssp_core::receipt::Receipt;
use ssp_core::reply::{ErrorInLang, Kind, Reply, Settings, reply};
use ssp_core::rule::{Finding, Judgement, Levels, Question, quantify};
use ssp_core::slagelse::SLAGELSE;
use ssp_core::subject::{Goal, Subject};
use ssp_core::text::Lang;
use ssp_core::timeline::timeline;
use ssp_core::why_not::{ChangeSet, Want, why_not};

use crate::support::{ALL_SHIPPED, day};

const CASES: u32 = 10_000;

fn assessed<'a>(profile: &'a Profile, case: &Case) -> Assessment<'a> {
    assess(profile, case, Lang::Danish).expect("a case without faults")
}

fn disclosed(disclosure: &Disclosure) -> DisclosureAnswer<'static> {
    disclosure.assess(Lang::Danish).expect("a disclosure without faults")
}

/// Dates around every law and every age limit.
fn dates() -> impl Strategy<Value = NaiveDate> {
    let any = (0_u64..55_000).prop_map(|days| day(1940, 1, 1) + Days::new(days));
    let legal = [(2007, 1, 1), (2009, 4, 1), (2010, 12, 21), (2012, 1, 1), (2016, 3, 1), (2024, 1, 1), (2026, 1, 15)];
    let near = (0..legal.len(), 0_u64..3).prop_map(move |(index, days)| {
        let (year, month, of_month) = legal[index];
        day(year, month, of_month) - Days::new(1) + Days::new(days)
    });
    let leap = (1985..2045_i32, 0_u64..3).prop_map(|(year, days)| day(year, 2, 27) + Days::new(days));
    prop_oneof![3 => any, 3 => near, 1 => leap]
}

/// Ages in days that lie around the limits, and any.
fn lifetimes() -> impl Strategy<Value = u64> {
    let near = prop_oneof![Just(10.0), Just(15.0), Just(17.5), Just(18.0), Just(25.0)];
    let near = (near, 0_u64..9).prop_map(|(years, off)| (years * 365.2425) as u64 - 4 + off);
    prop_oneof![2 => near, 1 => 0_u64..20_000]
}

fn answer() -> impl Strategy<Value = Answer> {
    prop_oneof![Just(Answer::Yes), Just(Answer::No), Just(Answer::Unknown), Just(Answer::NotAsked)]
}

/// Answers that do not contradict each other.
fn answers() -> impl Strategy<Value = Answers> {
    proptest::collection::vec(answer(), Fact::ALL.len()).prop_map(|answers| {
        let mut all = Answers::NONE;
        for (&fact, &answer) in Fact::ALL.iter().zip(&answers) {
            let follows_no = implies(fact).iter().any(|follows| all.get(Atom::Fact(*follows)) == Answer::No);
            let follows_unsaid = implies(fact).iter().any(|follows| follows > &fact);
            let answer = if answer == Answer::Yes && (follows_no || follows_unsaid) { Answer::No } else { answer };
            all = all.fact(fact, answer);
        }
        all
    })
}

fn cases() -> impl Strategy<Value = Case> {
    let born = proptest::option::weighted(0.8, lifetimes());
    let released = proptest::option::weighted(0.3, 0_u64..2_000);
    (dates(), born, released, answers()).prop_map(|(date, born, released, answers)| {
        let birth_date = born.map(|days| date - Days::new(days));
        let release_date = released.map(|days| birth_date.unwrap_or(date) + Days::new(days * 9));
        Case { birth_date, release_date, answers, ..Case::on(date) }
    })
}

/// Cases in which every fact is answered and the birth date is known.
fn complete_cases() -> impl Strategy<Value = Case> {
    (dates(), lifetimes(), answers()).prop_map(|(date, days, answers)| {
        let case = Case { answers, ..Case::on(date).born(date - Days::new(days)) };
        let declined = Atoms::facts(Fact::ALL).without(answers.yes).without(answers.no);
        let answers = declined.iter().fold(case.answers, |all, atom| all.with(atom, Answer::No));
        // What follows from a yes is a yes.
        let answers = Fact::ALL
            .iter()
            .filter(|fact| answers.get(Atom::Fact(**fact)) == Answer::Yes)
            .fold(answers, |all, fact| implies(*fact).iter().fold(all, |all, follows| all.fact(*follows, Answer::Yes)));
        Case { answers, ..case }
    })
}

/// Every profile that comes with the library.
fn profiles() -> impl Strategy<Value = &'static Profile> {
    let all: Vec<&'static Profile> = BUILT_IN.iter().copied().chain(ALL_SHIPPED.iter()).collect();
    proptest::sample::select(all)
}

fn sides() -> impl Strategy<Value = Side<'static>> {
    (profiles(), dates()).prop_map(|(profile, date)| Side { profile, date })
}

/// Goals that a case can have.
fn case_goals() -> impl Strategy<Value = Goal> {
    proptest::sample::select(Goal::ALL).prop_filter("of a case", |goal| *goal != Goal::Disclosure)
}

fn kinds() -> impl Strategy<Value = ActorKind> {
    proptest::sample::select(ActorKind::ALL)
}

fn actors() -> impl Strategy<Value = Actor> {
    (kinds(), answer(), answer(), answer()).prop_map(|(kind, participates, public_task, drawn_in)| Actor {
        kind,
        participates,
        public_task,
        drawn_in,
    })
}

fn disclosures() -> impl Strategy<Value = Disclosure> {
    let purpose =
        prop_oneof![4 => Just(Purpose::Prevention), 1 => Just(Purpose::Investigation), 1 => Just(Purpose::Mixed)];
    let flags = (answer(), prop_oneof![3 => Just(Answer::Yes), 1 => answer()], answer(), answer());
    (cases(), proptest::sample::select(Cooperation::ALL), actors(), actors(), purpose, flags).prop_map(
        |(case, cooperation, from, to, purpose, (necessary, identifiable, gang_relation, consent))| Disclosure {
            necessary,
            identifiable,
            gang_relation,
            consent,
            birth_date: case.birth_date,
            release_date: case.release_date,
            answers: case.answers,
            ..Disclosure::new(case.date, cooperation, from, to, purpose)
        },
    )
}

fn programmes() -> impl Strategy<Value = Programme> {
    proptest::sample::select(Programme::ALL)
}

/// Every verdict of an assessment by name: whether it is settled, and its reasons.
fn verdicts<'b>(assessment: &'b Assessment<'_>) -> Vec<(String, String, &'b Reasons<'b>)> {
    let programmes = Programme::ALL.iter().map(|id| {
        let verdict = assessment.programmes.get(*id);
        (id.to_string(), format!("{:?}", verdict.verdict), &verdict.reasons)
    });
    let grounds = [Programme::Psp, Programme::Ksp].into_iter().filter_map(|id| {
        let ground = assessment.programmes.ground(id)?;
        Some((format!("{id}.legalBasis"), format!("{:?}", ground.verdict), &ground.reasons))
    });
    programmes.chain(grounds).collect()
}

fn leaves<'b>(node: &'b Node<'_>, found: &mut Vec<(&'b str, String)>) {
    match node {
        Node::Decide { rule, outcome, .. } => found.push((rule, outcome.to_string())),
        Node::Ask { branches, .. } => branches.iter().for_each(|branch| leaves(&branch.then, found)),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: CASES, failure_persistence: None, max_global_rejects: 2_000_000, ..ProptestConfig::default() })]

    #[test]
    fn an_added_answer_never_changes_a_settled_verdict(case in cases(), index in 0..Fact::ALL.len(), yes in any::<bool>()) {
        let fact = Fact::ALL[index];
        prop_assume!(!matches!(case.answers.get(Atom::Fact(fact)), Answer::Yes | Answer::No));
        let more = case.clone().with(fact, if yes { Answer::Yes } else { Answer::No });
        prop_assume!(more.check(&KOEBENHAVN).is_ok());
        let (before, after) = (assessed(&KOEBENHAVN, &case), assessed(&KOEBENHAVN, &more));
        for ((name, was, _), (_, is, _)) in verdicts(&before).into_iter().zip(verdicts(&after)) {
            prop_assert!(was == "Open" || was == is, "{name} was {was} and is {is} after {fact}");
        }
    }

    #[test]
    fn a_birth_date_never_changes_a_settled_verdict(case in cases(), days in lifetimes()) {
        let unborn = Case { birth_date: None, release_date: None, ..case };
        let born = unborn.clone().born(unborn.date - Days::new(days));
        let (before, after) = (assessed(&KOEBENHAVN, &unborn), assessed(&KOEBENHAVN, &born));
        for ((name, was, _), (_, is, _)) in verdicts(&before).into_iter().zip(verdicts(&after)) {
            prop_assert!(was == "Open" || was == is, "{name} was {was} and is {is}");
        }
    }

    #[test]
    fn a_settled_verdict_needs_nothing(case in cases()) {
        let assessment = assessed(&KOEBENHAVN, &case);
        for (name, verdict, reasons) in verdicts(&assessment) {
            let needs = !reasons.ask.is_empty() || !reasons.judge.is_empty() || !reasons.unresolved.is_empty();
            prop_assert_eq!(verdict == "Open", needs, "{}", name);
        }
    }

    #[test]
    fn a_judgement_stands_alone_in_a_programme(case in cases()) {
        for (name, _, reasons) in verdicts(&assessed(&KOEBENHAVN, &case)) {
            prop_assert!(reasons.judge.is_empty() || reasons.ask.is_empty() && reasons.unresolved.is_empty(), "{name}");
        }
    }

    #[test]
    fn a_complete_case_leaves_nothing_to_ask(case in complete_cases()) {
        let assessment = assessed(&KOEBENHAVN, &case);
        prop_assert!(assessment.next_questions.is_empty());
        prop_assert!(verdicts(&assessment).iter().all(|(_, _, reasons)| reasons.ask.is_empty() && reasons.unresolved.is_empty()));
    }

    #[test]
    fn the_bare_decisions_are_those_of_the_assessment(case in complete_cases()) {
        let assessment = assessed(&KOEBENHAVN, &case);
        let situation = case.check(&KOEBENHAVN).unwrap().complete().expect("everything is known");
        let decisions = Decisions::of(&KOEBENHAVN, &situation, None);
        for (decision, &id) in decisions.programmes.iter().zip(Programme::ALL) {
            let verdict = assessment.programmes.get(id);
            prop_assert_eq!(Eligibility::from(Some(decision.finding)), verdict.verdict);
            prop_assert_eq!(decisions.rule(&KOEBENHAVN, id).into_iter().collect::<Vec<_>>(), verdict.reasons.rules.clone());
        }
        prop_assert_eq!(Ground::from(Some(decisions.ksp_ground.finding)), assessment.programmes.ksp.legal_basis.verdict);
        let level = assessment.case_level.unwrap();
        prop_assert_eq!(decisions.case_level.is_some(), level.applies == Applies::Yes);
        let possible = decisions.case_level.map(|level| level.possible).unwrap_or_default();
        prop_assert_eq!(possible, level.possible);
    }

    #[test]
    fn what_was_answered_unknown_is_never_asked_again(case in cases()) {
        let assessment = assessed(&KOEBENHAVN, &case);
        let declined = |question: &Question| matches!(question, Question::Fact(fact) if case.answers.get(Atom::Fact(*fact)) == Answer::Unknown);
        prop_assert!(!assessment.next_questions.iter().any(declined));
        for (name, _, reasons) in verdicts(&assessment) {
            prop_assert!(!reasons.ask.iter().any(declined), "{name}");
            prop_assert!(reasons.unresolved.iter().all(declined), "{name}");
        }
    }

    #[test]
    fn what_is_known_is_never_asked(case in cases()) {
        let known = case.check(&KOEBENHAVN).unwrap();
        for question in assessed(&KOEBENHAVN, &case).next_questions {
            match question {
                Question::BirthDate => prop_assert!(case.birth_date.is_none()),
                Question::Fact(fact) => prop_assert!(!known.settled().has(Atom::Fact(fact)), "{fact}"),
                Question::Flag(flag) => prop_assert!(false, "{} was asked", flag),
            }
        }
    }

    /// The definition itself: pairs of complete cases that differ in one answer.
    #[test]
    fn a_question_is_asked_if_and_only_if_it_can_change_the_outcome(case in cases(), programme in programmes()) {
        let rule = KOEBENHAVN.programmes.rule(programme).unwrap();
        let known = case.check(&KOEBENHAVN).unwrap();
        let reads = rule.reads(&known);
        let open = Atoms::facts(Fact::ALL).without(known.settled());
        let read = quantify(&known, &reads, |situation| *rule.decide(situation).0);
        let birth = case.birth_date.unwrap_or_else(|| known.latest_birth());
        for atom in open.iter().filter(|_| case.birth_date.is_some()) {
            let others = reads.atoms().without(Atoms::of(&[atom]));
            let can_change = others.subsets().any(|others| {
                let outcome = |holds: Atoms| -> Option<Finding> {
                    let fact = |atom: Atom| if let Atom::Fact(fact) = atom { Some(fact) } else { None };
                    let considered = known.settled().or(reads.atoms()).with(atom);
                    let closed = holds.iter().filter_map(fact).all(|fact| {
                        implies(fact).iter().all(|follows| !considered.has(Atom::Fact(*follows)) || holds.has(Atom::Fact(*follows)))
                    });
                    closed.then(|| *rule.decide(&known.situation(birth, holds)).0)
                };
                let without = known.yes().or(others);
                matches!((outcome(without), outcome(without.with(atom))), (Some(one), Some(other)) if one != other)
            });
            let asked = read.ask.iter().chain(&read.unresolved).any(|question| question.id() == atom.to_string());
            prop_assert_eq!(asked, can_change, "{} of {}", atom, programme);
        }
    }

    #[test]
    fn answering_what_is_asked_comes_to_an_end(case in cases(), truth in complete_cases()) {
        let mut case = Case { date: truth.date, birth_date: None, release_date: None, answers: Answers { yes: Atoms::NONE, no: Atoms::NONE, ..case.answers }, ..case };
        let mut rounds = 0;
        while let Some(question) = assessed(&KOEBENHAVN, &case).next_questions.first().copied() {
            rounds += 1;
            prop_assert!(rounds <= 1 + Fact::ALL.len(), "more questions than there are");
            case = match question {
                Question::BirthDate => Case { birth_date: truth.birth_date, ..case },
                Question::Fact(fact) => case.with(fact, truth.answers.get(Atom::Fact(fact))),
                Question::Flag(_) => unreachable!("a case has no flags"),
            };
        }
    }

    #[test]
    fn an_implied_answer_adds_nothing(case in cases()) {
        let known = case.check(&KOEBENHAVN).unwrap();
        let mut explicit = case.clone();
        explicit.answers.yes = known.yes();
        explicit.answers.no = known.no();
        explicit.answers.declined = known.declined();
        prop_assert_eq!(assessed(&KOEBENHAVN, &case), assessed(&KOEBENHAVN, &explicit));
    }

    #[test]
    fn bbu_leads_at_3_and_4_whatever_else_is_answered(case in cases(), level in 3_u8..=4) {
        let assessment = assessed(&KOEBENHAVN, &Case { level: Some(level), ..case });
        let level = assessment.case_level.unwrap();
        prop_assert_eq!(level.lead, (level.applies != Applies::No).then_some("bbu"));
    }

    #[test]
    fn nobody_must_lead_at_1_and_2(case in cases(), level in 1_u8..=2) {
        prop_assert_eq!(assessed(&KOEBENHAVN, &Case { level: Some(level), ..case }).case_level.unwrap().lead, None);
    }

    #[test]
    fn another_lead_than_bbu_is_a_violation_where_bbu_must_lead(case in cases(), lead in "[a-z]{3,8}") {
        let proposed = Case { proposed_lead: Some(lead.clone()), ..case };
        let level = assessed(&KOEBENHAVN, &proposed).case_level.unwrap();
        let violated = level.violations.iter().any(|violation| violation.id == "leadMustBeBbu");
        prop_assert_eq!(violated, level.lead == Some("bbu") && lead != "bbu");
    }

    #[test]
    fn the_suggested_level_is_possible(case in cases()) {
        let level = assessed(&KOEBENHAVN, &case).case_level.unwrap();
        prop_assert!(level.suggested.is_none_or(|suggested| level.possible.has(suggested)));
        prop_assert_eq!(level.possible.is_empty(), level.applies == Applies::No);
    }

    #[test]
    fn a_chosen_level_replaces_the_possible_ones_and_nothing_else(case in cases(), chosen in 1_u8..=4) {
        let free = assessed(&KOEBENHAVN, &case).case_level.unwrap();
        let fixed = assessed(&KOEBENHAVN, &Case { level: Some(chosen), ..case }).case_level.unwrap();
        let expected = if free.applies == Applies::No { Levels::NONE } else { Levels::only(chosen) };
        prop_assert_eq!(fixed.possible, expected);
        prop_assert_eq!(fixed.suggested, free.suggested);
        prop_assert_eq!(fixed.applies, free.applies);
        let outside = fixed.violations.iter().any(|violation| violation.id == "levelOutsideFacts");
        prop_assert_eq!(outside, free.applies != Applies::No && !free.possible.has(chosen));
    }

    #[test]
    fn the_case_level_applies_as_the_individual_case_does(case in cases()) {
        let assessment = assessed(&KOEBENHAVN, &case);
        let applies = match assessment.programmes.ssp_case.verdict {
            Eligibility::Eligible => Applies::Yes,
            Eligibility::NotEligible => Applies::No,
            Eligibility::Open => Applies::Open,
        };
        prop_assert_eq!(assessment.case_level.unwrap().applies, applies);
    }

    #[test]
    fn ssp_and_ssp_plus_overlap_exactly_between_17_and_a_half_and_18(date in dates(), days in lifetimes()) {
        let case = Case::on(date).born(date - Days::new(days)).with(Fact::PersonEndangeringCrime, Answer::Yes);
        let assessment = assessed(&KOEBENHAVN, &case.with(Fact::NeedsCoordinatedEffort, Answer::Yes));
        let both = assessment.programmes.ssp_case.verdict == Eligibility::Eligible
            && assessment.programmes.ssp_plus.admission.verdict == Eligibility::Eligible;
        let age = assessment.age.unwrap();
        prop_assert_eq!(both, (Age::of(17, 6)..Age::years(18)).contains(&age));
        prop_assert_eq!(assessment.notes.iter().any(|note| note.id == "sspAndSspPlusOverlap"), both);
    }

    #[test]
    fn an_age_is_reached_on_the_day_and_not_before(date in dates(), months in 0_u8..12, years in 0_u8..60, mar1 in any::<bool>()) {
        let leap_day = if mar1 { LeapDay::Mar1 } else { LeapDay::Feb28 };
        let age = Age::of(years, months);
        let reached = age.reached(date, leap_day).unwrap();
        prop_assert!(Age::on(reached, date, leap_day).unwrap() >= age);
        let before = Age::on(reached.pred_opt().unwrap(), date, leap_day);
        prop_assert!(before.is_none_or(|before| before < age));
        prop_assert!(age.latest_birth(reached, leap_day).unwrap() >= date);
    }

    #[test]
    fn the_leap_day_note_is_there_if_and_only_if_the_policy_decides(year in (497_i32..508).prop_map(|quarter| quarter * 4), years in 8_i32..27, off in 0_u64..3, answers in answers()) {
        let date = day(year + years, 2, 27) + Days::new(off);
        let case = Case { answers, ..Case::on(date).born(day(year, 2, 29)) };
        let mut other = KOEBENHAVN.clone();
        other.leap_day.policy = LeapDay::Mar1;
        let (one, two) = (assessed(&KOEBENHAVN, &case), assessed(&other, &case));
        let differs = verdicts(&one).iter().zip(&verdicts(&two)).any(|(one, two)| one.1 != two.1);
        prop_assert_eq!(one.notes.iter().any(|note| note.id == "leapDay"), differs);
    }

    #[test]
    fn a_disclosure_tells_of_29_february_if_and_only_if_it_decides(disclosure in disclosures(), year in (497_i32..508).prop_map(|quarter| quarter * 4), off in 0_u64..4, placed in any::<bool>()) {
        // Under the other policy the age is reached with those who were born on 1 March, but for 29 February itself.
        let release = day(year + 18, 2, 26) + Days::new(off);
        let answers = if placed {
            let not_released = [Fact::ReleasedFromPrisonService, Fact::ReleasedFromRemand];
            let answers = Answers::NONE.fact(Fact::ReleasedFromPlacement, Answer::Yes);
            not_released.into_iter().fold(answers, |answers, fact| answers.fact(fact, Answer::No))
        } else {
            disclosure.answers
        };
        let date = disclosure.date.max(release);
        let born = |on| Disclosure { date, birth_date: Some(on), release_date: Some(release), answers, ..disclosure.clone() };
        let (one, two) = (disclosed(&born(day(year, 2, 29))), disclosed(&born(day(year, 3, 1))));
        prop_assert_eq!(one.reminders.iter().any(|note| note.id == "leapDay"), one.verdict != two.verdict);
        prop_assert_eq!(one.weakest.contains(&"rpl115.leapDay"), one.verdict != two.verdict);
        prop_assert!(one.verdict == two.verdict || one.verdict != DisclosureVerdict::Permitted);
    }

    #[test]
    fn nothing_but_the_age_decides_general_prevention(case in cases(), other in answers()) {
        let one = assessed(&KOEBENHAVN, &case).programmes.general_prevention;
        let two = assessed(&KOEBENHAVN, &Case { answers: other, ..case }).programmes.general_prevention;
        prop_assert_eq!(one, two);
    }

    #[test]
    fn the_statutory_grounds_know_no_age_but_the_one_of_placements(case in cases(), days in lifetimes()) {
        let other = Case { birth_date: Some(case.date - Days::new(days)), release_date: None, ..case.clone() };
        let (one, two) = (assessed(&KOEBENHAVN, &case), assessed(&KOEBENHAVN, &other));
        prop_assert_eq!(one.programmes.psp.legal_basis, two.programmes.psp.legal_basis);
        if case.answers.get(Atom::Fact(Fact::ReleasedFromPlacement)) == Answer::No {
            prop_assert_eq!(one.programmes.ksp.legal_basis, two.programmes.ksp.legal_basis);
        }
    }

    #[test]
    fn a_municipality_that_published_nothing_leaves_it_to_a_person(case in cases()) {
        let assessment = assessed(&SLAGELSE, &case);
        for &id in Programme::ALL {
            let verdict = assessment.programmes.get(id);
            prop_assert_eq!(verdict.verdict, Eligibility::Open);
            prop_assert_eq!(&verdict.reasons.judge, &vec![Judgement::RuleNotPublished]);
        }
        prop_assert!(assessment.case_level.is_none());
    }

    #[test]
    fn the_outcome_is_the_best_of_the_goals(case in cases(), goals in proptest::sample::subsequence(Programme::ALL, 0..=9)) {
        let case = Case { goals: goals.clone(), ..case };
        let assessment = assessed(&KOEBENHAVN, &case);
        let goals = if goals.is_empty() { Programme::ALL.to_vec() } else { goals };
        let any = |wanted| goals.iter().any(|id| assessment.programmes.get(*id).verdict == wanted);
        let expected = if any(Eligibility::Eligible) { Eligibility::Eligible } else if any(Eligibility::Open) { Eligibility::Open } else { Eligibility::NotEligible };
        prop_assert_eq!(assessment.outcome, expected);
    }

    #[test]
    fn the_next_questions_are_those_of_the_goals_each_once(case in cases(), goal in programmes()) {
        let assessment = assessed(&KOEBENHAVN, &Case { goals: vec![goal], ..case });
        let mut expected: Vec<Question> = assessment.programmes.get(goal).reasons.ask.clone();
        expected.extend(assessment.programmes.ground(goal).iter().flat_map(|ground| ground.reasons.ask.clone()));
        if goal == Programme::SspCase {
            expected.extend(assessment.case_level.iter().flat_map(|level| level.reasons.ask.clone()));
        }
        expected.sort();
        expected.dedup();
        let mut questions = assessment.next_questions.clone();
        questions.sort();
        prop_assert_eq!(questions, expected);
    }

    #[test]
    fn the_language_changes_words_and_nothing_else(case in cases()) {
        let (danish, english) = (assessed(&KOEBENHAVN, &case), assess(&KOEBENHAVN, &case, Lang::English).unwrap());
        prop_assert_eq!(&danish.programmes, &english.programmes);
        prop_assert_eq!(&danish.next_questions, &english.next_questions);
        let ids = |assessment: &Assessment<'_>| assessment.notes.iter().map(|note| note.id.to_owned()).collect::<Vec<_>>();
        prop_assert_eq!(ids(&danish), ids(&english));
    }

    #[test]
    fn the_leaves_of_a_proof_are_the_outcomes_of_the_verdict(case in cases()) {
        let json = case_json(&case);
        let settings = Settings { proofs: Proofs::ADD, ..Settings::default() };
        let Ok(Reply::Assess(proved)) = reply(Kind::Assess, &Json::parse(&json).unwrap(), &settings) else { return Err(TestCaseError::fail("no assessment")) };
        for (name, verdict, reasons) in verdicts(&proved) {
            let mut found = Vec::new();
            leaves(reasons.proof.as_ref().expect("a proof was asked for"), &mut found);
            let rules: std::collections::BTreeSet<&str> = found.iter().map(|(rule, _)| *rule).collect();
            let mut expected = reasons.rules.clone();
            expected.sort_unstable();
            prop_assert_eq!(rules.into_iter().collect::<Vec<_>>(), expected, "{}", name);
            let outcomes: std::collections::BTreeSet<&String> = found.iter().map(|(_, outcome)| outcome).collect();
            let word = match verdict.as_str() { "Eligible" | "Met" => Some("met"), "NotEligible" | "NotMet" => Some("notMet"), _ => None };
            match (word, reasons.judge.first()) {
                (Some(word), _) => prop_assert!(outcomes.iter().all(|outcome| *outcome == word), "{name}: {outcomes:?}"),
                (None, Some(judge)) => prop_assert!(outcomes.iter().all(|outcome| *outcome == judge.id()), "{name}"),
                (None, None) => prop_assert!(outcomes.len() > 1, "{name} is open and all leaves agree"),
            }
        }
    }

    #[test]
    fn json_says_what_the_types_say(case in cases()) {
        let json = case_json(&case);
        let through_json = reply(Kind::Assess, &Json::parse(&json).unwrap(), &Settings::default()).unwrap();
        prop_assert_eq!(through_json, Reply::Assess(Box::new(assessed(&KOEBENHAVN, &case))));
    }

    #[test]
    fn the_intervals_of_a_timeline_partition_time_and_say_what_each_day_says(case in cases(), length in 1_u64..9_000, pick in 0_u64..9_000) {
        let until = case.date + Days::new(length);
        let timeline = timeline(&KOEBENHAVN, &case, until).unwrap();
        let probe = case.date + Days::new(pick % length);
        let today = assessed(&KOEBENHAVN, &Case { date: probe, ..case.clone() });
        for (&id, intervals) in timeline.programmes.iter() {
            prop_assert_eq!(intervals.first().map(|interval| interval.from), Some(case.date));
            prop_assert_eq!(intervals.last().map(|interval| interval.until), Some(until));
            prop_assert!(intervals.windows(2).all(|pair| pair[0].until == pair[1].from && pair[0].verdict != pair[1].verdict));
            let said = intervals.iter().find(|interval| interval.from <= probe && probe < interval.until).unwrap();
            prop_assert_eq!(said.verdict, today.programmes.get(id).verdict, "{} on {}", id, probe);
        }
    }

    #[test]
    fn consent_never_changes_a_disclosure(disclosure in disclosures(), consent in answer()) {
        let other = Disclosure { consent, ..disclosure.clone() };
        let (one, two) = (disclosed(&disclosure), disclosed(&other));
        prop_assert_eq!((one.verdict, one.ask, one.judge, one.rules), (two.verdict, two.ask, two.judge, two.rules));
    }

    #[test]
    fn age_changes_a_disclosure_only_through_placements(disclosure in disclosures(), days in lifetimes()) {
        let born = Some(disclosure.date - Days::new(days));
        let other = Disclosure { birth_date: born, release_date: None, ..disclosure.clone() };
        let by_placement = disclosure.cooperation == Cooperation::Ksp
            && disclosure.answers.get(Atom::Fact(Fact::ReleasedFromPlacement)) != Answer::No;
        prop_assume!(!by_placement);
        let (one, two) = (disclosed(&disclosure), disclosed(&other));
        prop_assert_eq!((one.verdict, one.ask, one.judge), (two.verdict, two.ask, two.judge));
    }

    #[test]
    fn investigation_is_never_permitted(disclosure in disclosures(), mixed in any::<bool>()) {
        let purpose = if mixed { Purpose::Mixed } else { Purpose::Investigation };
        let answer = disclosed(&Disclosure { purpose, ..disclosure });
        prop_assert_ne!(answer.verdict, DisclosureVerdict::Permitted);
    }

    #[test]
    fn necessity_is_never_inferred_and_never_asked(disclosure in disclosures(), declined in any::<bool>()) {
        let necessary = if declined { Answer::Unknown } else { Answer::NotAsked };
        let answer = disclosed(&Disclosure { necessary, ..disclosure });
        prop_assert_ne!(answer.verdict, DisclosureVerdict::Permitted);
        prop_assert!(!answer.ask.iter().chain(&answer.unresolved).any(|question| question.id() == "necessary"));
    }

    #[test]
    fn what_is_not_necessary_is_never_permitted(disclosure in disclosures()) {
        let answer = disclosed(&Disclosure { necessary: Answer::No, ..disclosure });
        prop_assert_ne!(answer.verdict, DisclosureVerdict::Permitted);
        prop_assert!(!answer.judge.contains(&Judgement::Necessity));
    }

    #[test]
    fn a_private_actor_is_never_a_permitted_recipient(disclosure in disclosures()) {
        let to = Actor { kind: ActorKind::PrivateActor, ..disclosure.to };
        prop_assert_ne!(disclosed(&Disclosure { to, ..disclosure }).verdict, DisclosureVerdict::Permitted);
    }

    #[test]
    fn two_institutions_are_never_covered(disclosure in disclosures(), free in any::<(bool, bool)>()) {
        let kind = |free| if free { ActorKind::FreeSchool } else { ActorKind::SelfGoverningInstitution };
        let (from, to) = (Actor { kind: kind(free.0), ..disclosure.from }, Actor { kind: kind(free.1), ..disclosure.to });
        let answer = disclosed(&Disclosure { from, to, identifiable: Answer::Yes, ..disclosure });
        prop_assert_eq!(answer.verdict, DisclosureVerdict::NotPermitted);
    }

    #[test]
    fn section_115_never_gives_a_duty(disclosure in disclosures()) {
        let answer = disclosed(&disclosure);
        prop_assert!(answer.reminders.iter().any(|reminder| reminder.id == "neverObliged"));
        let json = serde_json::to_value(&answer).unwrap();
        prop_assert!(["permitted", "notPermitted", "open", "notApplicable"].contains(&json["verdict"].as_str().unwrap()));
    }

    #[test]
    fn anonymous_information_never_needs_section_115(disclosure in disclosures()) {
        let answer = disclosed(&Disclosure { identifiable: Answer::No, ..disclosure });
        prop_assert_eq!(answer.verdict, DisclosureVerdict::NotApplicable);
    }

    #[test]
    fn while_nobody_knows_whether_somebody_is_identifiable_it_is_open(disclosure in disclosures(), declined in any::<bool>()) {
        prop_assume!(disclosure.from.kind != ActorKind::PrivateActor);
        let identifiable = if declined { Answer::Unknown } else { Answer::NotAsked };
        let answer = disclosed(&Disclosure { identifiable, ..disclosure });
        prop_assert_eq!(answer.verdict, DisclosureVerdict::Open);
        let asked = answer.ask.iter().any(|question| question.id() == "identifiable");
        prop_assert_eq!(asked, !declined);
    }

    #[test]
    fn a_gang_relation_never_permits_more_and_matters_only_from_2024(disclosure in disclosures()) {
        let without = disclosed(&Disclosure { gang_relation: Answer::No, ..disclosure.clone() });
        let with = disclosed(&Disclosure { gang_relation: Answer::Yes, ..disclosure.clone() });
        prop_assert!(with.verdict != DisclosureVerdict::Permitted || without.verdict == DisclosureVerdict::Permitted);
        if disclosure.date < day(2024, 1, 1) || disclosure.cooperation != Cooperation::Ssp {
            prop_assert_eq!((with.verdict, with.judge, with.ask), (without.verdict, without.judge, without.ask));
        }
    }

    #[test]
    fn no_law_no_permission(disclosure in disclosures(), days in 0_u64..3_000) {
        let (cooperation, first) = match disclosure.cooperation {
            Cooperation::Ssp => (Cooperation::Ssp, day(2007, 1, 1)),
            Cooperation::Psp => (Cooperation::Psp, day(2009, 4, 1)),
            Cooperation::Ksp => (Cooperation::Ksp, day(2012, 1, 1)),
        };
        let date = first - Days::new(days + 1);
        let before = Disclosure { date, birth_date: None, release_date: None, cooperation, ..disclosure };
        prop_assert_ne!(disclosed(&before).verdict, DisclosureVerdict::Permitted);
    }

    #[test]
    fn an_added_flag_never_changes_a_settled_disclosure(disclosure in disclosures(), flag in 0..8, yes in any::<bool>()) {
        let before = disclosed(&disclosure);
        prop_assume!(before.verdict != DisclosureVerdict::Open);
        let mut more = disclosure.clone();
        let slot = match flag {
            0 => &mut more.identifiable,
            1 => &mut more.gang_relation,
            2 => &mut more.from.participates,
            3 => &mut more.from.public_task,
            4 => &mut more.from.drawn_in,
            5 => &mut more.to.participates,
            6 => &mut more.to.public_task,
            _ => &mut more.to.drawn_in,
        };
        // In PSP and KSP a named party takes part unless it is answered that it does not: that is a presumption, not an unknown.
        prop_assume!(disclosure.cooperation == Cooperation::Ssp || !matches!(flag, 2 | 5));
        prop_assume!(matches!(*slot, Answer::Unknown | Answer::NotAsked));
        *slot = if yes { Answer::Yes } else { Answer::No };
        prop_assert_eq!(disclosed(&more).verdict, before.verdict);
    }

    #[test]
    fn authorities_stay_and_private_actors_leave(kind in kinds(), flags in (answer(), answer())) {
        let participant = Participant { id: "a".to_owned(), kind, public_task: flags.0, drawn_in: flags.1 };
        let meeting = Meeting { identifiable: Answer::Yes, forum: None, participants: vec![participant] };
        let stay = &meeting.assess(&KOEBENHAVN, Lang::Danish).participants[0];
        prop_assert!(stay.may_share_own_concern);
        match kind {
            ActorKind::PrivateActor => prop_assert_eq!(stay.stays, Stays::No),
            ActorKind::FreeSchool => prop_assert_eq!(stay.stays, Stays::Open),
            ActorKind::SelfGoverningInstitution => {
                let expected = match flags {
                    (Answer::Yes, Answer::Yes) => Stays::Yes,
                    (Answer::No, _) | (_, Answer::No) => Stays::No,
                    _ => Stays::Open,
                };
                prop_assert_eq!(stay.stays, expected);
            }
            _ => prop_assert_eq!(stay.stays, Stays::Yes),
        }
    }

    #[test]
    fn where_nobody_is_identified_everybody_stays(kind in kinds(), flags in (answer(), answer())) {
        let participant = Participant { id: "a".to_owned(), kind, public_task: flags.0, drawn_in: flags.1 };
        let stays = |identifiable| {
            let meeting = Meeting { identifiable, forum: None, participants: vec![participant.clone()] };
            meeting.assess(&KOEBENHAVN, Lang::Danish).participants[0].stays
        };
        prop_assert_eq!(stays(Answer::No), Stays::Yes);
        let expected = if stays(Answer::Yes) == Stays::Yes { Stays::Yes } else { Stays::Open };
        prop_assert_eq!(stays(Answer::NotAsked), expected);
    }

    #[test]
    fn preparedness_is_for_what_is_acute(flags in (answer(), answer(), answer()), wide in any::<bool>()) {
        let scope = Some(if wide { Scope::Districts } else { Scope::Local });
        let event = Event { date: day(2026, 1, 15), acute: flags.0, affects_under_18: flags.1, affects_18_to_25: flags.2, scope };
        let answer = event.assess(Lang::Danish);
        let expected = match flags {
            (Answer::No, _, _) | (_, Answer::No, Answer::No) => Eligibility::NotEligible,
            (Answer::Yes, Answer::Yes, _) => Eligibility::Eligible,
            _ => Eligibility::Open,
        };
        prop_assert_eq!(answer.verdict, expected);
        let secretariat = answer.who_meets.iter().any(|meets| meets.body == "sekretariat");
        prop_assert_eq!(secretariat, wide && expected != Eligibility::NotEligible);
    }

    #[test]
    fn a_screening_is_the_sum_of_its_members(cases in proptest::collection::vec(cases(), 1..4)) {
        let date = cases[0].date;
        let aligned = |case: &Case| Case { date, birth_date: case.birth_date.map(|birth| birth.min(date)), release_date: None, ..case.clone() };
        let cases: Vec<Case> = cases.iter().map(aligned).collect();
        let members: Vec<(String, Case)> = cases.iter().enumerate().map(|(index, case)| (index.to_string(), case.clone())).collect();
        let screening = ssp_core::screening::Screening { profile: &KOEBENHAVN, date, identifiable: Answer::Yes, members };
        let answer = screening.assess(Lang::Danish);
        for (member, case) in answer.members.iter().zip(&cases) {
            prop_assert_eq!(&member.assessment, &assessed(&KOEBENHAVN, case));
        }
        for tally in answer.group.counts.programmes.values() {
            prop_assert_eq!(tally.eligible + tally.open + tally.not_eligible, cases.len());
        }
        let in_bands: usize = answer.group.age_bands.iter().map(|band| band.members).sum();
        prop_assert_eq!(in_bands + answer.group.age_unknown, cases.len());
    }

    #[test]
    fn no_json_can_make_it_panic_and_every_refusal_says_why(json in any_json(4), kind in proptest::sample::select(Kind::ALL)) {
        if let Err(faults) = reply(kind, &json, &Settings::default()) {
            prop_assert!(!faults.0.is_empty());
            for fault in &faults.0 {
                prop_assert!(fault.path.is_empty() || fault.path.starts_with('/'));
                prop_assert!(!fault.message(Lang::Danish).is_empty() && !fault.message(Lang::English).is_empty());
            }
        }
    }

    #[test]
    fn a_refusal_never_repeats_a_date_or_a_number(year in 1900_i32..2190, days in 0_u64..360, field in 0..6) {
        let date = (day(year, 1, 1) + Days::new(days)).to_string();
        let digits = date.replace('-', "");
        let sent = match field {
            0 => format!(r#"{{"date":"1850-01-01","birthDate":"{date}"}}"#),
            1 => format!(r#"{{"date":"{date}","{digits}-1234":true}}"#),
            2 => format!(r#"{{"date":"{date}","facts":{{"{digits}":true}}}}"#),
            3 => format!(r#"{{"date":"{digits}"}}"#),
            4 => format!(r#"{{"date":"{date}","profile":"{digits}"}}"#),
            _ => format!(r#"{{"date":"{date}","birthDate":"{date}","goals":["{digits}"],"level":{}}}"#, &digits[..4]),
        };
        let faults = reply(Kind::Assess, &Json::parse(&sent).unwrap(), &Settings::default()).unwrap_err();
        let written = serde_json::to_string(&ErrorInLang(&faults, Lang::Danish)).unwrap();
        prop_assert!(!written.contains(&date) && !written.contains(&digits), "{written}");
    }

    #[test]
    fn the_next_question_of_a_plan_is_one_of_the_assessment(case in cases(), goals in proptest::collection::vec(programmes(), 0..4)) {
        let case = Case { goals, ..case };
        let asked = assessed(&KOEBENHAVN, &case).next_questions;
        let plan = plan(&KOEBENHAVN, &case, Lang::Danish).unwrap();
        prop_assert_eq!(plan.next.is_some(), !asked.is_empty());
        prop_assert!(plan.next.iter().all(|next| asked.contains(&next.question)));
        prop_assert!(usize::try_from(plan.how_many.worst).unwrap() <= asked.len(), "nothing is asked twice");
    }

    #[test]
    fn a_plan_of_a_goal_is_empty_where_nothing_is_asked(case in cases(), programme in programmes()) {
        let reasons = &assessed(&KOEBENHAVN, &case).programmes.get(programme).reasons.ask.clone();
        let goal = Goal::of_programme(programme)[0];
        let plan = PlanQuestion::of(Subject::Case(case, &KOEBENHAVN)).about(goal).with_tree().answer(Lang::Danish).unwrap();
        prop_assert_eq!(plan.next.is_none(), reasons.is_empty());
        prop_assert_eq!(plan.how_many == HowMany::NONE, reasons.is_empty());
        prop_assert_eq!(plan.tree.map(|tree| tree.is_empty()), Some(reasons.is_empty()));
    }

    #[test]
    fn a_plan_takes_no_more_questions_than_promised(case in cases(), truth in complete_cases(), goals in proptest::collection::vec(programmes(), 1..4)) {
        let mut case = Case { goals, ..case };
        let promised = plan(&KOEBENHAVN, &case, Lang::Danish).unwrap().how_many.worst;
        let mut asked = 0;
        while let Some(next) = plan(&KOEBENHAVN, &case, Lang::Danish).unwrap().next {
            match next.question {
                Question::BirthDate => case.birth_date = Some(case.date.min(case.release_date.unwrap_or(case.date)) - (truth.date - truth.birth_date.unwrap())),
                Question::Fact(fact) => {
                    let more = case.clone().with(fact, truth.answers.get(Atom::Fact(fact)));
                    // What was drawn beside it can contradict what is known; then the other answer is the true one.
                    let other = if truth.answers.get(Atom::Fact(fact)) == Answer::Yes { Answer::No } else { Answer::Yes };
                    case = if more.check(&KOEBENHAVN).is_ok() { more } else { case.with(fact, other) };
                }
                Question::Flag(flag) => prop_assert!(false, "a case has no {flag}"),
            }
            asked += 1;
        }
        prop_assert!(asked <= promised, "{asked} of {promised}");
        prop_assert!(assessed(&KOEBENHAVN, &case).next_questions.is_empty());
    }

    #[test]
    fn a_plan_never_asks_again_what_nobody_knows(case in cases(), unknown in any::<u32>()) {
        let mut case = case;
        let mut asked: Vec<Question> = Vec::new();
        while let Some(next) = plan(&KOEBENHAVN, &case, Lang::Danish).unwrap().next {
            prop_assert!(!asked.contains(&next.question), "{:?} again", next.question);
            asked.push(next.question);
            match next.question {
                Question::BirthDate => case.birth_date = Some(case.date.min(case.release_date.unwrap_or(case.date)) - Days::new(6_000)),
                Question::Fact(fact) => {
                    let answer = if unknown >> (fact as u32) & 1 == 1 { Answer::Unknown } else { Answer::No };
                    let more = case.clone().with(fact, answer);
                    case = if more.check(&KOEBENHAVN).is_ok() { more } else { case.with(fact, Answer::Yes) };
                }
                Question::Flag(flag) => prop_assert!(false, "a case has no {flag}"),
            }
        }
        let left = plan(&KOEBENHAVN, &case, Lang::Danish).unwrap();
        prop_assert!(left.unresolved.iter().all(|question| !asked.contains(question) || *question != Question::BirthDate));
        prop_assert!(assessed(&KOEBENHAVN, &case).next_questions.is_empty());
    }

    #[test]
    fn the_next_question_of_a_disclosure_is_one_that_it_asks(disclosure in disclosures()) {
        let asked = disclosed(&disclosure).ask;
        let plan = plan_disclosure(&disclosure, Lang::Danish).unwrap();
        prop_assert_eq!(plan.next.is_some(), !asked.is_empty());
        prop_assert!(plan.next.iter().all(|next| asked.contains(&next.question)));
    }

    #[test]
    fn the_replay_of_a_case_is_the_identity(case in cases(), level in proptest::option::weighted(0.3, 1_u8..=4)) {
        let receipt = Receipt::of_case(&KOEBENHAVN, &Case { level, ..case }).unwrap();
        let kept: Receipt = serde_json::from_str(&serde_json::to_string(&receipt).unwrap()).unwrap();
        let replay = kept.replay(Profiles::BUILT_IN).unwrap();
        prop_assert!(replay.equal && replay.differences.is_empty(), "{replay:?}");
        prop_assert_eq!(kept, receipt);
    }

    #[test]
    fn the_replay_of_a_disclosure_is_the_identity(disclosure in disclosures()) {
        let receipt = Receipt::of_disclosure(&disclosure).unwrap();
        let kept: Receipt = serde_json::from_str(&serde_json::to_string(&receipt).unwrap()).unwrap();
        let replay = kept.replay(Profiles::BUILT_IN).unwrap();
        prop_assert!(replay.equal && replay.differences.is_empty(), "{replay:?}");
        prop_assert_eq!(kept, receipt);
    }

    #[test]
    fn a_receipt_does_not_depend_on_the_order_of_keys_the_language_or_free_text(
        case in cases(), turn in 0_usize..8, home in ".{0,12}", factor in ".{0,12}", consent in answer(),
    ) {
        let plain: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&case_json(&case)).unwrap();
        let mut written: Vec<(String, serde_json::Value)> = plain.clone().into_iter().collect();
        written.push(("residence".to_owned(), home.into()));
        written.push(("riskFactors".to_owned(), vec![factor].into()));
        let turn = turn % written.len();
        written.rotate_left(turn);
        let fields = written.iter().map(|(key, value)| format!("\"{key}\":{value}")).collect::<Vec<_>>().join(",");
        let receipt = |input: &str, lang| {
            let asked = format!(r#"{{"input":{input},"kind":"assess"}}"#);
            let receipt = reply(Kind::Receipt, &Json::parse(&asked).unwrap(), &Settings { lang, ..Settings::default() });
            serde_json::to_string(&receipt.unwrap()).unwrap()
        };
        let expected = receipt(&serde_json::Value::from(plain).to_string(), Lang::Danish);
        prop_assert_eq!(receipt(&format!("{{{fields}}}"), Lang::English), expected);

        let of_consent = |consent| {
            let actor = Actor::taking_part(ActorKind::Police);
            let disclosure = Disclosure::new(case.date, Cooperation::Ssp, actor, actor, Purpose::Prevention);
            Receipt::of_disclosure(&Disclosure { consent, answers: case.answers, ..disclosure }).unwrap()
        };
        prop_assert_eq!(of_consent(consent), of_consent(Answer::NotAsked));
    }
}

/// One of the goals of a case, and what can be wanted of it.
fn goal_and_want(subject: &Subject<'_>, goal: usize, want: usize) -> (Goal, Want) {
    let goals = subject.goals();
    let goal = goals[goal % goals.len()];
    let wants = Want::all(goal, subject);
    (goal, wants[want % wants.len()].clone())
}

/// The answers with those of a set in place of theirs.
fn changed(answers: Answers, set: &ChangeSet<'_>) -> Answers {
    set.answers.iter().fold(answers, |answers, change| match change.question {
        Question::Fact(fact) => answers.fact(fact, change.to.0),
        Question::Flag(_) | Question::BirthDate => answers,
    })
}

/// The case with the answers of a set.
fn changed_case(case: &Case, set: &ChangeSet<'_>) -> Case {
    Case { answers: changed(case.answers, set), ..case.clone() }
}

/// The disclosure with the answers and judgements of a set.
fn changed_disclosure(disclosure: &Disclosure, set: &ChangeSet<'_>) -> Disclosure {
    let mut changed = Disclosure { answers: changed(disclosure.answers, set), ..disclosure.clone() };
    for change in &set.answers {
        let answer = match change.question {
            Question::Flag(Flag::Identifiable) => &mut changed.identifiable,
            Question::Flag(Flag::GangRelation) => &mut changed.gang_relation,
            Question::Flag(Flag::FromParticipates) => &mut changed.from.participates,
            Question::Flag(Flag::FromPublicTask) => &mut changed.from.public_task,
            Question::Flag(Flag::FromDrawnIn) => &mut changed.from.drawn_in,
            Question::Flag(Flag::ToParticipates) => &mut changed.to.participates,
            Question::Flag(Flag::ToPublicTask) => &mut changed.to.public_task,
            Question::Flag(Flag::ToDrawnIn) => &mut changed.to.drawn_in,
            Question::Flag(flag) => unreachable!("{flag} stands in a set"),
            Question::Fact(_) | Question::BirthDate => continue,
        };
        *answer = change.to.0;
    }
    for judged in &set.judgements {
        changed.necessary = judged.to.0;
    }
    changed
}

/// Whether an assessment or a disclosure says what is wanted; of a level, whether it is as it is wanted.
fn says(subject: &Subject<'_>, goal: Goal, want: &Want) -> bool {
    let word = |word: serde_json::Value| word == *want.word(goal);
    match subject {
        Subject::Disclosure(disclosure) => word(serde_json::to_value(disclosed(disclosure).verdict).unwrap()),
        Subject::Case(case, profile) => {
            let assessment = assessed(profile, case);
            let ground = |programme| assessment.programmes.ground(programme).unwrap().verdict;
            match (goal, goal.programme()) {
                (_, Some(programme)) => {
                    word(serde_json::to_value(assessment.programmes.get(programme).verdict).unwrap())
                }
                (Goal::PspLegalBasis, _) => word(serde_json::to_value(ground(Programme::Psp)).unwrap()),
                (Goal::KspLegalBasis, _) => word(serde_json::to_value(ground(Programme::Ksp)).unwrap()),
                _ => {
                    let level = assessment.case_level.unwrap();
                    level.applies == Applies::Yes
                        && match want {
                            // Whatever the rest turns out to be, the facts allow it: then it is among the possible ones.
                            Want::Level(wanted) => case.level.is_some() || level.possible.has(*wanted),
                            Want::Lead(lead) => level.lead == Some(&**lead),
                            Want::Forum(forum) => level.forum == Some(&**forum),
                            other => unreachable!("{other:?} is not wanted of a level"),
                        }
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: CASES, failure_persistence: None, max_global_rejects: 2_000_000, ..ProptestConfig::default() })]

    #[test]
    fn a_verdict_that_is_as_wanted_takes_the_empty_set(case in cases(), disclosure in disclosures(), goal in 0..20_usize, want in 0..20_usize) {
        for subject in [Subject::Case(case, &KOEBENHAVN), Subject::Disclosure(disclosure)] {
            let (goal, want) = goal_and_want(&subject, goal, want);
            let answer = why_not(&subject, goal, &want, Lang::Danish).unwrap();
            prop_assert!(goal == Goal::CaseLevel || answer.reached == says(&subject, goal, &want));
            prop_assert!(!answer.reached || says(&subject, goal, &want));
            let empty = |set: &ChangeSet<'_>| set.answers.is_empty() && set.judgements.is_empty();
            prop_assert_eq!(answer.reached, answer.changes.iter().any(empty));
            prop_assert!(!answer.reached || answer.changes.len() == 1 && answer.time.unwrap().from == answer.date);
        }
    }

    #[test]
    fn the_answers_of_a_set_lead_to_what_is_wanted(case in cases(), goal in 0..20_usize, want in 0..20_usize) {
        let subject = Subject::Case(case.clone(), &KOEBENHAVN);
        let (goal, want) = goal_and_want(&subject, goal, want);
        let answer = why_not(&subject, goal, &want, Lang::Danish).unwrap();
        for set in &answer.changes {
            prop_assert!(says(&Subject::Case(changed_case(&case, set), &KOEBENHAVN), goal, &want), "{set:?}");
        }
        for later in &answer.later {
            for set in &later.changes {
                let then = Case { date: later.when.from, ..changed_case(&case, set) };
                prop_assert!(says(&Subject::Case(then, &KOEBENHAVN), goal, &want), "{later:?}");
            }
        }
    }

    #[test]
    fn the_answers_and_judgements_of_a_set_lead_to_what_is_wanted_of_a_disclosure(disclosure in disclosures(), want in 0..4_usize) {
        let subject = Subject::Disclosure(disclosure.clone());
        let (goal, want) = goal_and_want(&subject, 0, want);
        for set in &why_not(&subject, goal, &want, Lang::Danish).unwrap().changes {
            let changed = changed_disclosure(&disclosure, set);
            prop_assert!(says(&Subject::Disclosure(changed), goal, &want), "{set:?}");
        }
    }

    #[test]
    fn waiting_leads_to_what_is_wanted(case in cases(), goal in 0..20_usize, want in 0..20_usize) {
        let subject = Subject::Case(case.clone(), &KOEBENHAVN);
        let (goal, want) = goal_and_want(&subject, goal, want);
        let answer = why_not(&subject, goal, &want, Lang::Danish).unwrap();
        let on = |date| Subject::Case(Case { date, ..case.clone() }, &KOEBENHAVN);
        if let Some(time) = answer.time {
            prop_assert!(says(&on(time.from), goal, &want));
            prop_assert!(goal == Goal::CaseLevel || time.from == answer.date || !says(&on(time.from - Days::new(1)), goal, &want));
            if let Some(until) = time.until {
                prop_assert!(says(&on(until - Days::new(1)), goal, &want));
                prop_assert!(goal == Goal::CaseLevel || !says(&on(until), goal, &want));
            }
        }
    }

    #[test]
    fn consent_is_never_in_a_set(disclosure in disclosures(), consent in answer(), want in 0..4_usize) {
        let subject = |consent| Subject::Disclosure(Disclosure { consent, ..disclosure.clone() });
        let (goal, want) = goal_and_want(&subject(Answer::NotAsked), 0, want);
        let answer = why_not(&subject(consent), goal, &want, Lang::Danish).unwrap();
        prop_assert_eq!(&answer, &why_not(&subject(Answer::NotAsked), goal, &want, Lang::Danish).unwrap());
        prop_assert!(!serde_json::to_string(&answer.changes).unwrap().contains("consent"));
    }

    #[test]
    fn necessity_stands_in_a_set_as_a_judgement_only(disclosure in disclosures(), want in 0..4_usize) {
        let subject = Subject::Disclosure(disclosure);
        let (goal, want) = goal_and_want(&subject, 0, want);
        for set in why_not(&subject, goal, &want, Lang::Danish).unwrap().changes {
            prop_assert!(set.answers.iter().all(|change| change.question != Question::Flag(Flag::Necessary)));
            prop_assert!(set.judgements.iter().all(|change| change.judgement == Judgement::Necessity));
            prop_assert!(want != Want::Met || set.judgements.iter().all(|change| change.to.0 == Answer::Yes));
        }
    }

    #[test]
    fn nothing_makes_a_private_recipient_permitted(disclosure in disclosures()) {
        let disclosure = Disclosure { to: Actor { kind: ActorKind::PrivateActor, ..disclosure.to }, ..disclosure };
        let answer = why_not(&Subject::Disclosure(disclosure), Goal::Disclosure, &Want::Met, Lang::Danish).unwrap();
        prop_assert!(answer.never && answer.changes.is_empty() && answer.time.is_none() && answer.later.is_empty());
        prop_assert!(!answer.in_the_way.is_empty());
    }

    #[test]
    fn nothing_makes_an_investigation_permitted(disclosure in disclosures(), mixed in any::<bool>()) {
        let (purpose, rule) =
            if mixed { (Purpose::Mixed, "rpl115.purpose.mixed") } else { (Purpose::Investigation, "rpl115.purpose") };
        let disclosure = Disclosure { purpose, ..disclosure };
        let answer = why_not(&Subject::Disclosure(disclosure), Goal::Disclosure, &Want::Met, Lang::Danish).unwrap();
        prop_assert!(answer.never && answer.in_the_way.contains(&rule));
    }
}

#[test]
fn every_built_in_profile_answers_the_empty_case() {
    for profile in BUILT_IN {
        let assessment = assessed(profile, &Case::on(day(2026, 1, 15)));
        assert_eq!(assessment.outcome, Eligibility::Open, "{}", profile.id);
        assert_eq!(assessment.date.year(), 2026);
    }
}

/// A case as its JSON.
fn case_json(case: &Case) -> String {
    let mut facts = serde_json::Map::new();
    for &fact in Fact::ALL {
        let value = match case.answers.get(Atom::Fact(fact)) {
            Answer::Yes => true.into(),
            Answer::No => false.into(),
            Answer::Unknown => "unknown".into(),
            Answer::NotAsked => continue,
        };
        facts.insert(fact.id().to_owned(), value);
    }
    serde_json::json!({ "date": case.date, "birthDate": case.birth_date, "releaseDate": case.release_date, "facts": facts }).to_string()
}

/// Any JSON, made of the names of the contract more often than of others.
fn any_json(depth: u32) -> impl Strategy<Value = Json<'static>> {
    const NAMES: &[&str] = &[
        "date",
        "birthDate",
        "releaseDate",
        "facts",
        "level",
        "profile",
        "goals",
        "from",
        "until",
        "to",
        "kind",
        "cooperation",
        "purpose",
        "necessary",
        "identifiable",
        "participants",
        "members",
        "id",
        "acute",
        "scope",
        "crime",
        "forum",
        "riskFactors",
        "goal",
        "tree",
    ];
    const WORDS: &[&str] = &[
        "2026-01-15",
        "2008-07-15",
        "police",
        "ssp",
        "prevention",
        "koebenhavn",
        "unknown",
        "sspPlus",
        "caseLevel",
        "x",
        "",
        "2026-02-30",
    ];
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::Bool),
        any::<i64>().prop_map(Json::Int),
        (-5_i64..10).prop_map(Json::Int),
        any::<f64>().prop_map(Json::Number),
        proptest::sample::select(WORDS).prop_map(|word| Json::String(word.into())),
        ".{0,12}".prop_map(|word| Json::String(word.into())),
    ];
    leaf.prop_recursive(depth, 24, 6, |inner| {
        let key = prop_oneof![8 => proptest::sample::select(NAMES).prop_map(str::to_owned), 1 => ".{0,8}"];
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Json::Array),
            proptest::collection::vec((key, inner), 0..7)
                .prop_map(|fields| Json::Object(fields.into_iter().map(|(key, value)| (key.into(), value)).collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: CASES, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_diff_with_oneself_is_empty(profile in profiles(), date in dates()) {
        let side = Side { profile, date };
        let found = diff(side, side, &[], Lang::Danish).unwrap();
        prop_assert!(found.goals.is_empty() && found.not_published.is_empty());
        prop_assert!(found.same.contains(&Goal::PspLegalBasis));
    }

    #[test]
    fn a_diff_swapped_differs_in_as_much(one in sides(), other in sides(), goal in case_goals()) {
        let found = diff(one, other, &[goal], Lang::Danish).unwrap();
        let back = diff(other, one, &[goal], Lang::Danish).unwrap();
        prop_assert_eq!((&found.same, found.goals.len()), (&back.same, back.goals.len()));
        for (found, back) in found.goals.iter().zip(&back.goals) {
            prop_assert_eq!((found.changed, found.total), (back.changed, back.total));
            let counted: u64 = found.regions.iter().map(|region| region.combinations).sum();
            prop_assert_eq!(found.changed, counted);
            for (region, mirrored) in found.regions.iter().zip(&back.regions) {
                prop_assert_eq!((&region.one, &region.other), (&mirrored.other, &mirrored.one));
                prop_assert_eq!((&region.when, region.combinations), (&mirrored.when, mirrored.combinations));
            }
        }
    }

    #[test]
    fn a_diff_is_shown_by_its_examples(one in sides(), other in sides(), goal in case_goals()) {
        let found = diff(one, other, &[goal], Lang::Danish).unwrap();
        for region in found.goals.iter().flat_map(|goal| &goal.regions) {
            for (said, WitnessInput(subject)) in [(&region.one, &region.witness.one), (&region.other, &region.witness.other)] {
                let Subject::Case(case, profile) = subject else { panic!("a case") };
                let assessment = assessed(profile, case);
                let verdict = match goal {
                    Goal::CaseLevel => GoalVerdict::Level(assessment.case_level.unwrap().applies),
                    Goal::PspLegalBasis => GoalVerdict::Ground(assessment.programmes.psp.legal_basis.verdict),
                    Goal::KspLegalBasis => GoalVerdict::Ground(assessment.programmes.ksp.legal_basis.verdict),
                    _ => GoalVerdict::Programme(assessment.programmes.get(goal.programme().unwrap()).verdict),
                };
                prop_assert_eq!(verdict, said.verdict);
            }
        }
    }
}
