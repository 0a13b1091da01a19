//! What the readings say beside their verdicts: sums, orders, notes and reminders, each worked out here a second time.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use ssp_core::assess::{Applies, Assessment, assess};
use ssp_core::case::{Case, Profiles};
use ssp_core::disclose::{Actor, Disclosure, DisclosureVerdict};
use ssp_core::facts::{ActorKind, Answer, Atom, Cooperation, Fact, Purpose, implied_by, implies};
use ssp_core::input::{FaultCode, Json};
use ssp_core::koebenhavn::KOEBENHAVN;
use ssp_core::law::neighbours;
use ssp_core::meeting::{Meeting, Participant, Stays};
use ssp_core::profile::{BUILT_IN, Eligibility, Programme, file};
use ssp_core::proof::{Proofs, check};
use ssp_core::reply::{self, Settings};
use ssp_core::rule::{Question, Step};
use ssp_core::screening::Screening;
use ssp_core::slagelse::SLAGELSE;
use ssp_core::sources::Certainty;
use ssp_core::text::Lang;

use crate::support::{FOUR, Random, day, shipped_profile};

fn random_case(random: &mut Random) -> Case {
    let date = day(2026, 1, 15);
    let mut case = Case::on(date);
    if !random.one_in(5) {
        case = case.born(date - chrono::Days::new(random.below(11_000)));
    }
    // Facts that follow from none, so that nothing contradicts itself.
    for fact in
        [Fact::ConcerningBehaviour, Fact::NeedsCoordinatedEffort, Fact::GroupOfConcern, Fact::RadicalisationConcern]
    {
        case = case.with(fact, random.pick(&FOUR));
    }
    for factor in ["fravær", "vold", "fravær"] {
        if random.one_in(2) {
            case.risk_factors.push(factor.to_owned());
        }
        if random.one_in(3) {
            case.protective_factors.push(factor.to_owned());
        }
    }
    if random.one_in(2) { case.with(Fact::PersonEndangeringCrime, Answer::Yes) } else { case }
}

#[test]
fn a_screening_adds_up_its_members() {
    let mut random = Random::new(11);
    for size in (0..200).map(|number| number % 7) {
        let members: Vec<(String, Case)> =
            (0..size).map(|number| (format!("m{number}"), random_case(&mut random))).collect();
        let date = day(2026, 1, 15);
        let screening = Screening { profile: &KOEBENHAVN, date, identifiable: Answer::Yes, members: members.clone() };
        let group = screening.assess(Lang::Danish).group;
        let alone: Vec<_> =
            members.iter().map(|(id, case)| (id, case, assess(&KOEBENHAVN, case, Lang::Danish).unwrap())).collect();

        assert_eq!(group.size, size);
        let without_age = alone.iter().filter(|(_, case, _)| case.birth_date.is_none()).count();
        assert_eq!(group.age_unknown, without_age);
        for (programme, tally) in &group.counts.programmes {
            let of =
                |verdict| alone.iter().filter(|(.., one)| one.programmes.get(*programme).verdict == verdict).count();
            let counted = [tally.eligible, tally.open, tally.not_eligible];
            assert_eq!(
                counted,
                [Eligibility::Eligible, Eligibility::Open, Eligibility::NotEligible].map(of),
                "{programme}"
            );
        }
        assert_eq!(group.counts.programmes.len(), if size == 0 { 0 } else { Programme::COUNT });

        let mut levels: BTreeMap<u8, usize> = BTreeMap::new();
        let (mut risks, mut protective): (BTreeMap<String, usize>, BTreeMap<String, usize>) = Default::default();
        for (_, case, one) in &alone {
            if let Some(level) = one.case_level.as_ref().and_then(|level| level.suggested) {
                *levels.entry(level).or_default() += 1;
            }
            for (counts, factors) in [(&mut risks, &case.risk_factors), (&mut protective, &case.protective_factors)] {
                for factor in factors.iter().collect::<BTreeSet<_>>() {
                    *counts.entry(factor.clone()).or_default() += 1;
                }
            }
        }
        assert_eq!(group.counts.levels, levels);
        assert_eq!((group.counts.risk_factors, group.counts.protective_factors), (risks, protective));

        // The age limits of København, from the youngest: 10, 17½, 18, 25.
        let limits = [0, 120, 210, 216, 300, u16::MAX];
        let bands: Vec<(u16, usize)> = limits
            .windows(2)
            .map(|pair| {
                let within = |months: u16| (pair[0]..pair[1]).contains(&months);
                (pair[0], alone.iter().filter(|(.., one)| one.age.is_some_and(|age| within(age.months()))).count())
            })
            .filter(|(_, members)| *members > 0)
            .collect();
        let found: Vec<(u16, usize)> = group.age_bands.iter().map(|band| (band.from.months(), band.members)).collect();
        assert_eq!(found, bands);
        assert!(group.age_bands.iter().all(|band| band.until.is_none_or(|until| band.from < until)));

        let ids = |verdict| -> Vec<&str> {
            let those = alone.iter().filter(|(.., one)| one.programmes.group_effort.verdict == verdict);
            those.map(|(id, ..)| id.as_str()).collect()
        };
        let effort = &group.group_effort;
        assert_eq!(effort.eligible, ids(Eligibility::Eligible));
        assert_eq!(effort.open, ids(Eligibility::Open));
        assert_eq!(effort.not_eligible, ids(Eligibility::NotEligible));
        let in_effort = |from: u16, until: u16| {
            let those = alone.iter().filter(|(.., one)| one.programmes.group_effort.verdict == Eligibility::Eligible);
            those.filter_map(|(.., one)| one.age).any(|age| (from..until).contains(&age.months()))
        };
        let expected: Vec<&str> =
            [("localGroupEffort", in_effort(120, 216)), ("groupEffortFrom18", in_effort(216, 300))]
                .into_iter()
                .filter_map(|(id, is_there)| is_there.then_some(id))
                .collect();
        assert_eq!(effort.efforts.iter().map(|note| note.id).collect::<Vec<_>>(), expected);
    }
}

#[test]
fn the_next_questions_begin_with_the_birth_date_and_what_most_verdicts_ask() {
    let mut random = Random::new(12);
    for _ in 0..2_000 {
        let case = random_case(&mut random);
        let answer = assess(&KOEBENHAVN, &case, Lang::Danish).unwrap();
        let mut times: BTreeMap<Question, usize> = BTreeMap::new();
        let programmes = &answer.programmes;
        let verdicts = Programme::ALL.iter().map(|programme| &programmes.get(*programme).reasons.ask);
        let grounds = Programme::ALL.iter().filter_map(|programme| programmes.ground(*programme));
        let grounds = grounds.map(|ground| &ground.reasons.ask);
        let level = answer.case_level.iter().map(|level| &level.reasons.ask);
        for question in verdicts.chain(grounds).chain(level).flatten() {
            *times.entry(*question).or_default() += 1;
        }
        let next = &answer.next_questions;
        assert_eq!(next.iter().copied().collect::<BTreeSet<_>>(), times.keys().copied().collect());
        assert_eq!(next.len(), times.len(), "each once");
        if times.contains_key(&Question::BirthDate) {
            assert_eq!(next[0], Question::BirthDate);
        }
        let others: Vec<Question> = next.iter().copied().filter(|question| *question != Question::BirthDate).collect();
        let in_contract = |question: &Question| Question::all().position(|one| one == *question);
        for pair in others.windows(2) {
            let (one, other) = (times[&pair[0]], times[&pair[1]]);
            assert!(one > other || one == other && in_contract(&pair[0]) < in_contract(&pair[1]), "{next:?}");
        }
    }
}

#[test]
fn who_handles_a_programme_is_said_in_both_places() {
    let date = day(2026, 1, 15);
    let case = Case::on(date).born(day(2008, 7, 1)).with(Fact::SpeciallyComplicated, Answer::Yes);
    let programmes = assess(&KOEBENHAVN, &case, Lang::Danish).unwrap().programmes;
    assert_eq!(programmes.handled_by(Programme::SspPlus), ["sspPlusGruppe", "sspPlusLedergruppe"]);
    assert_eq!(programmes.handled_by(Programme::Radicalisation), ["ssp", "sspPlusLedergruppe"]);
    assert!(programmes.handled_by(Programme::SspCase).is_empty());
    assert_eq!(KOEBENHAVN.programmes.handled_by(Programme::SspPlus).len(), 2);
    assert_eq!(KOEBENHAVN.programmes.handled_by(Programme::Radicalisation).len(), 2);
    assert!(KOEBENHAVN.programmes.handled_by(Programme::Psp).is_empty());
}

#[test]
fn a_meeting_says_what_else_there_is_to_know() {
    let who = |id: &str, kind| Participant { id: id.into(), kind, public_task: Answer::No, drawn_in: Answer::No };
    let notes = |forum: Option<&str>, identifiable, kinds: &[ActorKind]| -> Vec<String> {
        let participants = kinds.iter().map(|kind| who(kind.id(), *kind)).collect();
        let meeting = Meeting { identifiable, forum: forum.map(Into::into), participants };
        let answer = meeting.assess(&KOEBENHAVN, Lang::Danish);
        let leaves = answer.participants.iter().any(|stay| stay.stays == Stays::No);
        assert_eq!(answer.notes.iter().any(|note| note.id == "ownConcern"), leaves);
        answer.notes.iter().map(|note| note.id.to_owned()).collect()
    };
    use ActorKind::{Police, PrisonService, PrivateActor};
    assert!(notes(None, Answer::Yes, &[Police]).is_empty());
    assert_eq!(notes(None, Answer::Yes, &[Police, PrivateActor]), ["ownConcern"]);
    assert!(notes(None, Answer::No, &[PrivateActor]).is_empty());
    assert_eq!(notes(Some("nowhere"), Answer::Yes, &[Police]), ["forumNotKnown"]);
    // Every body of København: its members have a seat in it, and who is none has none.
    for body in KOEBENHAVN.bodies.iter() {
        let seated = |kind: ActorKind| body.members.iter().any(|member| member.kinds.contains(&kind));
        for kind in [Police, PrisonService] {
            let found = notes(Some(&body.id), Answer::No, &[kind]);
            assert_eq!(found.contains(&"noSeat".to_owned()), !seated(kind), "{} {kind}", body.id);
            assert!(!found.contains(&"forumNotKnown".to_owned()), "{}", body.id);
        }
    }
}

#[test]
fn a_disclosure_reminds_of_what_belongs_to_it() {
    let date = day(2026, 1, 15);
    let police = Actor::of(ActorKind::Police);
    let school = Actor::taking_part(ActorKind::SchoolAuthority);
    assert_eq!(school.participates, Answer::Yes);
    for purpose in Purpose::ALL {
        for consent in FOUR {
            for identifiable in FOUR {
                let disclosure = Disclosure {
                    consent,
                    identifiable,
                    necessary: Answer::Yes,
                    gang_relation: Answer::No,
                    ..Disclosure::new(date, Cooperation::Ssp, police, school, *purpose)
                };
                let answer = disclosure.assess(Lang::Danish).unwrap();
                let has = |id: &str| answer.reminders.iter().any(|note| note.id == id);
                assert_eq!(has("consent"), consent != Answer::NotAsked);
                assert_eq!(has("otherBasis"), answer.verdict == DisclosureVerdict::NotPermitted);
                // The newest vintage has no end.
                let vintage = answer.basis.vintage.unwrap();
                assert_eq!((vintage.source, vintage.until), ("rpl-115-2024", None));
            }
        }
    }
    let of_2012 = Disclosure::new(day(2012, 1, 1), Cooperation::Ssp, police, school, Purpose::Prevention);
    let vintage = of_2012.assess(Lang::Danish).unwrap().basis.vintage.unwrap();
    assert_eq!((vintage.from, vintage.until), (day(2010, 12, 21), Some(day(2016, 3, 1))));
    assert!(!neighbours::REMINDERS.is_empty());
}

#[test]
fn a_profile_has_a_hash_of_its_own() {
    let hashes: BTreeSet<String> = BUILT_IN.iter().map(|profile| profile.hash()).collect();
    assert_eq!(hashes.len(), BUILT_IN.len());
    assert!(hashes.iter().all(|hash| hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())));
    let mut changed = SLAGELSE.clone();
    assert_eq!(changed.hash(), SLAGELSE.hash());
    changed.name.da = "Et andet navn".into();
    assert_ne!(changed.hash(), SLAGELSE.hash());
}

#[test]
fn the_policy_for_29_february_weakens_what_it_decides() {
    let case = |date| Case::on(date).born(day(2008, 2, 29)).with(Fact::Crime, Answer::Yes);
    let on = |date| assess(&KOEBENHAVN, &case(date), Lang::Danish).unwrap();
    // On 28 February of a common year she is 18 by one policy and 17 by the other, and with 18 there is no case any more.
    let (before, that_day, after) = (on(day(2026, 2, 27)), on(day(2026, 2, 28)), on(day(2026, 3, 1)));
    let policy = &*KOEBENHAVN.leap_day.basis.rule;
    for (assessment, is_decided_by_it) in [(&before, false), (&that_day, true), (&after, false)] {
        let (verdict, level) = (&assessment.programmes.ssp_case, assessment.case_level.as_ref().unwrap());
        for reasons in [&verdict.reasons, &level.reasons] {
            assert_eq!(reasons.weakest.contains(&policy), is_decided_by_it, "{reasons:?}");
            assert_eq!(reasons.certainty == Certainty::Unverified, is_decided_by_it, "{reasons:?}");
        }
        assert_eq!(assessment.notes.iter().any(|note| note.id == "leapDay"), is_decided_by_it);
    }
    let applies = |assessment: &Assessment<'_>| assessment.case_level.as_ref().unwrap().applies;
    assert_eq!([&before, &that_day, &after].map(applies), [Applies::Yes, Applies::No, Applies::No]);
}

#[test]
fn preparedness_is_answered_for_the_municipality_that_has_published_it() {
    let event = |profile: &str| {
        let text =
            format!(r#"{{"profile": "{profile}", "date": "2026-01-15", "acute": true, "affectsUnder18": true}}"#);
        reply::preparedness(&Json::parse(&text).unwrap(), &Settings::default()).map(|answer| answer.verdict)
    };
    assert_eq!(event("koebenhavn"), Ok(Eligibility::Eligible));
    let refused = event("slagelse").unwrap_err().0;
    let said: Vec<_> = refused.iter().map(|fault| (fault.code, &*fault.path, fault.message(Lang::English))).collect();
    let message = "We have found published rules on preparedness for København only. Choose from: koebenhavn.";
    assert_eq!(said, [(FaultCode::UnknownProfile, "/profile", message.to_owned())]);
}

/// A chosen level can stop fitting on the day on which somebody gets older, whatever else stays as it was.
#[test]
fn a_violation_that_the_policy_for_29_february_decides_says_so() {
    let mut file: serde_json::Value = serde_json::to_value(shipped_profile("albertslund").unwrap()).unwrap();
    let rule = &mut file["caseLevels"]["rule"];
    rule["clauses"][0]["when"] = serde_json::json!({ "age": { "from": { "years": 15 } } });
    rule["clauses"][0]["then"] = serde_json::json!({ "possible": [3] });
    rule["clauses"][1]["then"] = serde_json::json!({ "possible": [1] });
    file["id"] = "our-town".into();
    let text = file.to_string().replace("\"albertslund.", "\"our-town.");
    let profile = file::read(&Json::parse(&text).unwrap()).unwrap();

    let (policy, input) = (&*profile.leap_day.basis.rule, |day: NaiveDate, level: &str| {
        let case = r#""profile": "our-town", "birthDate": "2008-02-29", "facts": {"crime": true}"#;
        format!(r#"{{{case}, "date": "{day}"{level}}}"#)
    });
    let profiles = Profiles { loaded: std::slice::from_ref(&profile), default: None };
    let settings = Settings { profiles, lang: Lang::Danish, proofs: Proofs::ADD };
    for (on, level, is_decided_by_it) in [
        (day(2023, 2, 27), r#", "level": 1"#, false),
        (day(2023, 2, 28), r#", "level": 1"#, true),
        (day(2023, 2, 28), "", true),
        (day(2023, 3, 1), r#", "level": 1"#, false),
    ] {
        let text = input(on, level);
        let assessment = reply::assess(&Json::parse(&text).unwrap(), &settings).unwrap();
        let reasons = &assessment.case_level.as_ref().unwrap().reasons;
        assert_eq!(reasons.weakest.contains(&policy), is_decided_by_it, "{text}: {reasons:?}");
        assert_eq!(assessment.notes.iter().any(|note| note.id == "leapDay"), is_decided_by_it, "{text}");
        let case = Case { level: (!level.is_empty()).then_some(1), ..Case::on(on) };
        let case = case.born(day(2008, 2, 29)).with(Fact::Crime, Answer::Yes);
        let checked = check::assessment(&profile, &case, &assessment);
        assert!(checked.is_accepted(), "{text}: {:?}", checked.rejected);
    }
}

#[test]
fn what_implies_and_what_is_implied_are_one_relation() {
    let mut pairs = 0;
    for (one, other) in Fact::ALL.iter().flat_map(|one| Fact::ALL.iter().map(move |other| (*one, *other))) {
        let follows = implies(one).contains(&other);
        assert_eq!(implied_by(other).has(Atom::Fact(one)), follows, "{one} and {other}");
        pairs += u32::from(follows);
    }
    assert!(pairs > 4, "{pairs}");
}

#[test]
fn the_authorities_are_all_kinds_but_three() {
    let others = [ActorKind::SelfGoverningInstitution, ActorKind::FreeSchool, ActorKind::PrivateActor];
    let expected: Vec<ActorKind> = ActorKind::ALL.iter().copied().filter(|kind| !others.contains(kind)).collect();
    assert_eq!(ActorKind::authorities(), expected);
}

#[test]
fn a_rule_ends_with_what_holds_otherwise() {
    for profile in BUILT_IN {
        for rule in Programme::ALL.iter().filter_map(|programme| profile.programmes.rule(*programme)) {
            let steps: Vec<Step> = rule.steps().map(|(step, _)| step).collect();
            let limits = [(rule.from.is_some(), Step::TooYoung), (rule.until.is_some(), Step::TooOld)];
            let limits = limits.into_iter().filter(|(is_there, _)| *is_there).map(|(_, step)| step);
            let clauses = (0..).map(Step::Clause).take(rule.clauses.len());
            assert_eq!(steps, limits.chain(clauses).chain([Step::Otherwise]).collect::<Vec<_>>());
        }
    }
}
