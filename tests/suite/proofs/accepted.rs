//! Every true proof of the three-valued decision space; and each tree that differs from all others, tampered with.

use std::collections::{BTreeMap, HashSet};
use std::hash::{Hash, Hasher};
use std::sync::atomic::{AtomicUsize, Ordering};

use ssp_core::assess::{CaseLevel, LegalBasis, Verdict, assess};
use ssp_core::case::Case;
use ssp_core::disclose::{Actor, Disclosure};
use ssp_core::facts::{ActorKind, Answer, Answers, Cooperation, Fact, Purpose};
use ssp_core::input::Json;
use ssp_core::koebenhavn::KOEBENHAVN;
use ssp_core::meeting::{Meeting, Participant};
use ssp_core::preparedness::Event;
use ssp_core::profile::Programme;
use ssp_core::proof::check::{self, Checker};
use ssp_core::proof::{Header, Proofs, of_disclosure, of_ground, of_level, of_programme};
use ssp_core::reply::{Settings, meeting, preparedness};
use ssp_core::rule::Known;
use ssp_core::text::Lang;

use super::tampered;
use super::tampering::Tally;
use crate::exhaustive::partial::{Goal, all_answers, dates_of, each_circumstance, goals, pairs};
use crate::oracle::programmes::PSP_BASIS;
use crate::support::{FOUR, Municipality, day, in_parallel, municipalities};

/// What was accepted and rejected.
#[derive(Default)]
struct Found {
    accepted: u64,
    distinct: u64,
    contradicting: u64,
    tampered: Tally,
}

impl Found {
    fn add(mut self, other: Self) -> Self {
        self.accepted += other.accepted;
        self.distinct += other.distinct;
        self.contradicting += other.contradicting;
        for (kind, number) in other.tampered {
            *self.tampered.entry(kind).or_default() += number;
        }
        self
    }

    fn counts(self) -> BTreeMap<&'static str, u64> {
        let mut counts = self.tampered;
        counts.extend([("accepted", self.accepted), ("distinct", self.distinct)]);
        counts
    }
}

/// Every three-valued case of each goal of each municipality.
pub fn cases() -> BTreeMap<&'static str, u64> {
    let (goals, next) = (goals(), AtomicUsize::new(0));
    let found = in_parallel(2, |_| {
        let mut found = Found::default();
        while let Some((municipality, goal)) = goals.get(next.fetch_add(1, Ordering::Relaxed)) {
            found = found.add(of_goal(*municipality, *goal));
        }
        found
    });
    let found = found.into_iter().fold(Found::default(), Found::add);
    let (contradicting, accepted) = (found.contradicting, found.accepted);
    let mut counts = found.counts();
    counts.extend([
        ("goals", goals.len() as u64),
        ("cases", accepted + contradicting),
        ("contradicting", contradicting),
    ]);
    counts
}

/// What the answer says of a goal, with its proof.
enum Proved<'a> {
    Verdict(Programme, Verdict<'a>),
    Ground(Programme, LegalBasis<'a>),
    Level(Box<CaseLevel<'a>>),
}

impl<'a> Proved<'a> {
    fn of(municipality: Municipality, goal: Goal, case: &Case, known: &Known) -> Self {
        let profile = municipality.0;
        let mut found = assess(profile, case, Lang::Danish).unwrap();
        match goal {
            Goal::CaseLevel => {
                let mut level = found.case_level.take().unwrap();
                level.proof = of_level(profile, known, &level);
                Self::Level(Box::new(level))
            }
            Goal::Verdict(index) => match Programme::ALL.get(index) {
                Some(programme) => {
                    let mut verdict = found.programmes.get(*programme).clone();
                    verdict.reasons.proof = of_programme(profile, *programme, known);
                    Self::Verdict(*programme, verdict)
                }
                None => {
                    let programme = if index == PSP_BASIS { Programme::Psp } else { Programme::Ksp };
                    let mut ground = found.programmes.ground(programme).unwrap().clone();
                    ground.reasons.proof = of_ground(programme, known);
                    Self::Ground(programme, ground)
                }
            },
        }
    }

    fn checked(&self, checker: &Checker<'_>, case: &Case) -> check::Checked {
        match self {
            Self::Verdict(programme, verdict) => checker.programme(*programme, case, verdict),
            Self::Ground(programme, ground) => checker.legal_basis(*programme, case, ground),
            Self::Level(level) => checker.case_level(case, level),
        }
    }

    /// Tampers with each tree that was not seen before, and with what is said wherever that is new beside it.
    fn tamper(&self, checker: &Checker<'_>, case: &Case, facts: &[Fact], seen: &mut Seen, tally: &mut Tally) -> bool {
        match self {
            Self::Verdict(programme, verdict) => {
                let is_new = seen.is_new("tree", &verdict.reasons.proof);
                if is_new {
                    tampered::verdict(checker, *programme, case, verdict, facts, tally);
                }
                is_new
            }
            Self::Ground(programme, ground) => {
                let is_new = seen.is_new("tree", &ground.reasons.proof);
                if is_new {
                    tampered::ground(checker, *programme, case, ground, facts, tally);
                }
                is_new
            }
            Self::Level(level) => {
                let CaseLevel { applies, possible, suggested, lead, forum, reasons, proof, .. } = &**level;
                let proof = proof.as_ref().unwrap();
                let new = tampered::New {
                    applies: seen.is_new("applies", &proof.applies),
                    levels: seen.is_new("levels", &proof.levels),
                    said: seen
                        .is_new("said", &(applies, possible, suggested, lead, forum, &reasons.judge, &reasons.rules)),
                };
                tampered::level(checker, case, level, facts, new, tally);
                new.applies || new.levels || new.said
            }
        }
    }
}

/// What was tampered with before, by its hash.
#[derive(Default)]
struct Seen(HashSet<u64>);

impl Seen {
    fn is_new(&mut self, what: &str, shape: &dyn std::fmt::Debug) -> bool {
        let mut hasher = std::hash::DefaultHasher::new();
        format!("{what} {shape:?}").hash(&mut hasher);
        self.0.insert(hasher.finish())
    }
}

fn of_goal(municipality: Municipality, goal: Goal) -> Found {
    let (profile, town) = municipality;
    let (checker, hash) = (Checker::of(profile), profile.hash());
    let facts = goal.facts(town);
    let mut found = Found::default();
    let (mut inputs, mut seen) = (HashSet::new(), Seen::default());
    for (date, birth_date, release_date) in dates_of(goal, town) {
        for answers in all_answers(&facts) {
            for level in goal.levels(town) {
                let case = Case { birth_date, release_date, answers, level, ..Case::on(date) };
                let Ok(known) = case.check(profile) else {
                    found.contradicting += 1;
                    continue;
                };
                let proved = Proved::of(municipality, goal, &case, &known);
                let checked = proved.checked(&checker, &case);
                assert!(checked.is_accepted(), "{}, {goal:?}: {case:?}\n{:?}", profile.id, checked.rejected);
                found.accepted += 1;
                // Answers that settle the same make the same proof: it is tampered with under the first of them.
                let is_new = inputs.insert((date, birth_date, release_date, known.yes(), known.no(), level));
                if !is_new || !proved.tamper(&checker, &case, &facts, &mut seen, &mut found.tampered) {
                    continue;
                }
                found.distinct += 1;
                let (id, hash) = (Some(&*profile.id), Some(hash.clone()));
                let header = changed!(Header::of(None, &known), profile: id, profile_hash: hash);
                assert!(checker.header(&case, &header).is_accepted(), "{case:?}");
                tampered::header(&checker, &case, &header, &mut found.tampered);
            }
        }
    }
    found
}

fn disclosures_to_check() -> Vec<Disclosure> {
    let new = |date, cooperation, from, to| Disclosure::new(date, cooperation, from, to, Purpose::Prevention);
    let mut all = Vec::new();
    // Every pair of parties with every answer about them, every identifiability, and necessity judged so, otherwise or not.
    let today = day(2026, 1, 15);
    let met =
        Answers::NONE.fact(Fact::SociallyVulnerable, Answer::Yes).fact(Fact::ReleasedFromPrisonService, Answer::Yes);
    for (from, to) in pairs() {
        for cooperation in Cooperation::ALL {
            for necessary in [Answer::Yes, Answer::No, Answer::NotAsked] {
                for identifiable in FOUR {
                    let disclosure = new(today, *cooperation, from, to);
                    all.push(Disclosure {
                        necessary,
                        identifiable,
                        answers: met,
                        gang_relation: Answer::No,
                        ..disclosure
                    });
                }
            }
        }
    }
    // Every circumstance on every date of the law between some parties.
    let institution = Actor { drawn_in: Answer::Yes, ..Actor::of(ActorKind::SelfGoverningInstitution) };
    let police = Actor::of(ActorKind::Police);
    let some = [
        (police, Actor::of(ActorKind::SocialAuthority)),
        (Actor::of(ActorKind::EmploymentAuthority), police),
        (Actor::of(ActorKind::SchoolAuthority), institution),
        (institution, Actor::of(ActorKind::Psychiatry)),
        (Actor::of(ActorKind::PrivateActor), police),
    ];
    let dates = [(2006, 12, 31), (2007, 1, 1), (2009, 3, 31), (2009, 4, 1), (2010, 12, 21), (2016, 3, 1), (2024, 1, 1)];
    for (from, to) in some {
        for (year, month, at) in dates {
            for cooperation in Cooperation::ALL {
                for answer in FOUR {
                    let answers = Answers::NONE.fact(Fact::SociallyVulnerable, answer);
                    let disclosure = new(day(year, month, at), *cooperation, from, to);
                    let disclosure = Disclosure { answers, gang_relation: answer, ..disclosure };
                    each_circumstance(&disclosure, |disclosure| all.push(disclosure.clone()));
                }
            }
        }
    }
    // Every ground of KSP.
    let facts = [
        Fact::ReleasedFromPrisonService,
        Fact::ReleasedFromPlacement,
        Fact::ReleasedFromRemand,
        Fact::RadicalisedOrAtRisk,
    ];
    for (year, month, at) in [(2010, 12, 20), (2010, 12, 21), (2012, 1, 1), (2016, 3, 1)] {
        let date = day(year, month, at);
        for birth_date in [None, Some(date - chrono::Months::new(216)), Some(date - chrono::Months::new(200))] {
            for release_date in [None, Some(date + chrono::Days::new(30))] {
                for answers in all_answers(&facts) {
                    let disclosure = new(date, Cooperation::Ksp, police, Actor::of(ActorKind::PrisonService));
                    let (necessary, identifiable) = (Answer::Yes, Answer::Yes);
                    all.push(Disclosure { birth_date, release_date, answers, necessary, identifiable, ..disclosure });
                }
            }
        }
    }
    all
}

/// Disclosures: every pair of parties, every circumstance, every ground of KSP.
pub fn disclosures() -> BTreeMap<&'static str, u64> {
    let all = disclosures_to_check();
    let found = in_parallel(2, |thread| {
        let mut found = Found::default();
        let mut shapes = HashSet::new();
        let of_thread = |disclosure: &&Disclosure| (disclosure.cooperation == Cooperation::Ksp) == (thread == 1);
        for disclosure in all.iter().filter(of_thread) {
            let mut answer = disclosure.assess(Lang::English).unwrap();
            answer.proof = Some(of_disclosure(disclosure, answer.verdict));
            let checked = check::disclosure(disclosure, &answer);
            assert!(checked.is_accepted(), "{disclosure:?}\n{:?}", checked.rejected);
            found.accepted += 1;
            let proof = answer.proof.as_ref().unwrap();
            // The trees are few: a disclosure that has one which no other had is tampered with.
            let trees = std::iter::once(&proof.applies).chain(&proof.conditions);
            if trees.filter(|tree| shapes.insert(format!("{tree:?}"))).count() > 0 {
                found.distinct += 1;
                tampered::disclosure(disclosure, &answer, &mut found.tampered);
            }
        }
        found
    });
    found.into_iter().fold(Found::default(), Found::add).counts()
}

/// Every participant of a meeting and every event.
pub fn meetings_and_events() -> BTreeMap<&'static str, u64> {
    let settings = Settings { proofs: Proofs::ADD, ..Settings::default() };
    let written = |answer: Answer| match answer {
        Answer::Yes => "true",
        Answer::No => "false",
        Answer::Unknown => "\"unknown\"",
        Answer::NotAsked => "null",
    };
    let (mut found, mut shapes) = (Found::default(), HashSet::new());
    let three = || FOUR.iter().flat_map(|one| FOUR.iter().flat_map(|two| FOUR.map(|three| (*one, *two, three))));
    for kind in ActorKind::ALL {
        for (identifiable, public_task, drawn_in) in three() {
            let text = format!(
                r#"{{"identifiable": {}, "participants": [{{"id": "a", "kind": "{kind}", "publicTask": {}, "drawnIn": {}}}]}}"#,
                written(identifiable),
                written(public_task),
                written(drawn_in)
            );
            let mut answer = meeting(&Json::parse(&text).unwrap(), &settings).unwrap();
            let who = Participant { id: "a".into(), kind: *kind, public_task, drawn_in };
            let asked = Meeting { identifiable, forum: None, participants: vec![who] };
            let checked = check::meeting(&KOEBENHAVN, &asked, &answer);
            assert!(checked.is_accepted(), "{asked:?}\n{:?}", checked.rejected);
            found.accepted += 1;
            let proof = answer.participants[0].proof.clone().unwrap();
            if shapes.insert(format!("{proof:?}")) {
                found.distinct += 1;
                tampered::tree(&proof, &mut found.tampered, |tree| {
                    let mut answer = answer.clone();
                    answer.participants[0].proof = Some(tree);
                    check::meeting(&KOEBENHAVN, &asked, &answer).is_accepted()
                });
            }
            answer.participants.clear();
            assert!(!check::meeting(&KOEBENHAVN, &asked, &answer).is_accepted());
        }
    }
    for (acute, affects_under_18, affects_18_to_25) in three() {
        let text = format!(
            r#"{{"date": "2026-01-15", "acute": {}, "affectsUnder18": {}, "affects18to25": {}}}"#,
            written(acute),
            written(affects_under_18),
            written(affects_18_to_25)
        );
        let answer = preparedness(&Json::parse(&text).unwrap(), &settings).unwrap();
        let event = Event { date: day(2026, 1, 15), acute, affects_under_18, affects_18_to_25, scope: None };
        let checked = check::event(&event, &answer);
        assert!(checked.is_accepted(), "{event:?}\n{:?}", checked.rejected);
        found.accepted += 1;
        let proof = answer.reasons.proof.clone().unwrap();
        if shapes.insert(format!("{proof:?}")) {
            found.distinct += 1;
            tampered::tree(&proof, &mut found.tampered, |tree| {
                let mut answer = answer.clone();
                answer.reasons.proof = Some(tree);
                check::event(&event, &answer).is_accepted()
            });
        }
    }
    found.counts()
}

/// A person born on 29 February on the days on which the policy for it decides, under both policies: the answer's certainty is
/// then the policy's, and the checker works that out too.
pub fn born_on_29_february() -> BTreeMap<&'static str, u64> {
    let mut found = Found::default();
    let (mut by_policy, mut levels_by_policy) = (0, 0);
    for (profile, town) in municipalities() {
        let checker = Checker::of(profile);
        let birth_date = Some(day(2008, 2, 29));
        let years = [2018, 2023, 2025, 2026, 2033, 2034];
        let days = years.iter().flat_map(|year| [day(*year, 2, 27), day(*year, 2, 28), day(*year, 3, 1)]);
        for (date, answer) in days.flat_map(|date| FOUR.map(|answer| (date, answer))) {
            let case = Case { birth_date, ..Case::on(date) }.others(answer);
            let known = case.check(profile).unwrap();
            for (index, programme) in Programme::ALL.iter().enumerate() {
                let Proved::Verdict(_, verdict) = Proved::of((profile, town), Goal::Verdict(index), &case, &known)
                else {
                    panic!("a programme has a verdict")
                };
                let checked = checker.programme(*programme, &case, &verdict);
                assert!(checked.is_accepted(), "{}, {case:?}\n{:?}", profile.id, checked.rejected);
                found.accepted += 1;
                if verdict.reasons.weakest == [&*profile.leap_day.basis.rule] {
                    by_policy += 1;
                    tampered::verdict(&checker, *programme, &case, &verdict, &[Fact::Crime], &mut found.tampered);
                }
            }
            if town.levels.is_some()
                && let Proved::Level(mut level) = Proved::of((profile, town), Goal::CaseLevel, &case, &known)
            {
                assert!(checker.case_level(&case, &level).is_accepted(), "{}, {case:?}\n{level:?}", profile.id);
                found.accepted += 1;
                let weakest = level.reasons.weakest.len();
                level.reasons.weakest.retain(|rule| *rule != &*profile.leap_day.basis.rule);
                if level.reasons.weakest.len() < weakest {
                    assert!(!checker.case_level(&case, &level).is_accepted(), "{}, {case:?}\n{level:?}", profile.id);
                    levels_by_policy += 1;
                }
            }
        }
    }
    let disclosures_by_policy = released_about_29_february(&mut found);
    BTreeMap::from([
        ("accepted", found.accepted),
        ("by_policy", by_policy),
        ("disclosures_by_policy", disclosures_by_policy),
        ("levels_by_policy", levels_by_policy),
        ("tampered", found.tampered.values().sum()),
    ])
}

/// The same where one authority tells another about somebody released about the 18th birthday, on each day from which no. 3
/// of the law reads otherwise and the day before the first; how many the policy decides.
fn released_about_29_february(found: &mut Found) -> u64 {
    let mut by_policy = 0;
    let (from, to) = (Actor::of(ActorKind::PrisonService), Actor::of(ActorKind::Police));
    let facts = [Fact::ReleasedFromPlacement, Fact::ReleasedFromPrisonService, Fact::ReleasedFromRemand];
    for (year, month, at) in [(2010, 12, 20), (2010, 12, 21), (2012, 1, 1), (2016, 3, 1)] {
        let (date, birth) = (day(year, month, at), day(1988, 2, 29));
        for released in [(2, 27), (2, 28), (3, 1)].map(|(month, of_month)| day(2006, month, of_month)) {
            for answers in all_answers(&facts) {
                let (birth_date, release_date) = (Some(birth), Some(released));
                let disclosure = Disclosure {
                    birth_date,
                    release_date,
                    answers,
                    necessary: Answer::Yes,
                    identifiable: Answer::Yes,
                    ..Disclosure::new(date, Cooperation::Ksp, from, to, Purpose::Prevention)
                };
                let mut answer = disclosure.assess(Lang::English).unwrap();
                answer.proof = Some(of_disclosure(&disclosure, answer.verdict));
                let checked = check::disclosure(&disclosure, &answer);
                assert!(checked.is_accepted(), "{disclosure:?}\n{:?}", checked.rejected);
                found.accepted += 1;
                let noted = answer.reminders.len();
                let mut silent = answer.clone();
                silent.reminders.retain(|note| note.id != "leapDay");
                if silent.reminders.len() < noted {
                    assert!(!check::disclosure(&disclosure, &silent).is_accepted(), "{disclosure:?}");
                    let mut sure = answer.clone();
                    sure.weakest.retain(|rule| *rule != "rpl115.leapDay");
                    assert!(sure.weakest.len() < answer.weakest.len(), "{disclosure:?}");
                    assert!(!check::disclosure(&disclosure, &sure).is_accepted(), "{disclosure:?}");
                    tampered::disclosure(&disclosure, &answer, &mut found.tampered);
                    by_policy += 1;
                }
            }
        }
    }
    by_policy
}
