//! Mutants of the rules: every small change of København's rules and of § 115 is caught by a check that is named here.
//!
//! | check | what it holds against a changed rule |
//! |---|---|
//! | oracle | another outcome than the second implementation's, at a point that the rule can tell apart |
//! | scenarios | a scenario no longer comes out as written, or another rule decides than the one that it names |
//! | listing | the rule is not as `rules.txt` lists it: its id, its certainty, its sources |
//!
//! A change that none can catch decides alike, by the same rule, at every point there is: that is enumerated, and counted apart.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;
use std::sync::LazyLock;

use ssp_core::age::Age;
use ssp_core::catalogue;
use ssp_core::decide::Decisions;
use ssp_core::facts::{ActorKind, Atom, Atoms, Cooperation, Fact, Flag, Purpose};
use ssp_core::koebenhavn::KOEBENHAVN;
use ssp_core::law::rpl115;
use ssp_core::profile::{Profile, Programme, Programmes};
use ssp_core::rule::{Basis, Finding, Known, Levels, Rule, quantify};
use ssp_core::sources::Certainty;

use super::mutate::{self, Change, Mutant};
use super::place::Place;
use super::seen::TOLD;
use super::space::{Point, Reads, choices, world};
use crate::exhaustive::complete::{in_words_of_the_oracle, outcome};
use crate::oracle::disclosure::{DisclosureOutcome, evaluate};
use crate::oracle::{self, Answer, Outcome, Partial, Verdict};
use crate::scenarios::{self, Scenario};
use crate::support::{day, in_parallel, judgement_bits, kind, to_oracle};
use crate::zz_counts::Suite;

/// What became of a mutant.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Fate {
    Oracle,
    Scenarios,
    Listing,
    /// Nothing can tell it from the rule, which is proved by enumeration.
    Equivalent,
    Missed,
}

/// A changed rule in its place.
struct InPlace {
    place: Place,
    mutant: Mutant<Finding>,
}

/// What the library says at a point where this rule stands there: the outcome, in the oracle's words.
fn library(place: Place, mutant: &Mutant<Finding>, point: &Point) -> Said {
    let finding = *mutant.decide(point).0;
    match place {
        Place::Programme(_) | Place::Ground(_) | Place::Stays | Place::Preparedness => Said::Found(outcome(finding)),
        Place::Applies if finding != Finding::Met => Said::Disclosure(DisclosureOutcome::NotApplicable),
        Place::Applies => Said::Disclosure(DisclosureOutcome::Permitted),
        Place::Condition(cooperation, changed) => {
            let situation = point.situation();
            if *rpl115::APPLIES.decide(&situation).0 != Finding::Met {
                return Said::Disclosure(DisclosureOutcome::NotApplicable);
            }
            let conditions = rpl115::conditions(cooperation).iter().enumerate();
            let findings =
                conditions.map(|(index, rule)| if index == changed { finding } else { *rule.decide(&situation).0 });
            Said::Disclosure(all_of(findings))
        }
    }
}

/// What a disclosure comes to where its conditions find this.
fn all_of(findings: impl Iterator<Item = Finding>) -> DisclosureOutcome {
    let (mut judged, mut fails) = (0, false);
    for finding in findings {
        match finding {
            Finding::Met => {}
            Finding::NotMet => fails = true,
            Finding::Judge(judgement) => judged |= judgement_bits(&[judgement]),
        }
    }
    match (fails, judged) {
        (true, _) => DisclosureOutcome::NotPermitted,
        (false, 0) => DisclosureOutcome::Permitted,
        (false, judged) => DisclosureOutcome::Judged(judged),
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Said {
    Found(Outcome),
    Disclosure(DisclosureOutcome),
}

/// What the oracle says at a point.
fn expected(place: Place, point: &Point) -> Said {
    let yes_no = |yes: bool| if yes { Answer::Yes } else { Answer::No };
    let is = |flag: Flag| yes_no(point.holds.has(Atom::Flag(flag)));
    let of_verdict = |index: usize| {
        Said::Found(oracle::programmes::verdict(&oracle::KOEBENHAVN, index, &point.moment(), point.world()))
    };
    match place {
        Place::Programme(programme) => of_verdict(programme as usize),
        Place::Ground(Programme::Psp) => of_verdict(oracle::programmes::PSP_BASIS),
        Place::Ground(_) => of_verdict(oracle::programmes::KSP_BASIS),
        Place::Applies => Said::Disclosure(disclosed(Cooperation::Ssp, point)),
        Place::Condition(cooperation, _) => Said::Disclosure(disclosed(cooperation, point)),
        Place::Stays => {
            let who = point.actors()[1].expect("somebody takes part");
            let stays = oracle::stays(kind(who), is(Flag::Identifiable), is(Flag::ToPublicTask), is(Flag::ToDrawnIn));
            Said::Found(match stays {
                Some(true) => Outcome::Yes,
                Some(false) => Outcome::No,
                None => Outcome::Judge(oracle::questions::FREE_SCHOOL_STATUS),
            })
        }
        Place::Preparedness => {
            let Partial { verdict, judge, .. } =
                oracle::preparedness(is(Flag::Acute), is(Flag::AffectsUnder18), is(Flag::Affects18To25));
            Said::Found(match verdict {
                Verdict::Yes => Outcome::Yes,
                Verdict::No => Outcome::No,
                Verdict::Open => Outcome::Judge(judge),
            })
        }
    }
}

/// What the oracle says of the disclosure at a point.
fn disclosed(cooperation: Cooperation, point: &Point) -> DisclosureOutcome {
    let actor = |kind_of: ActorKind| oracle::Actor::new(kind(kind_of));
    let [from, to] = point.actors().map(|actor| actor.expect("a disclosure has a sender and a recipient"));
    let purpose = Purpose::ALL.iter().find(|purpose| point.holds.has(Atom::For(**purpose))).expect("a purpose");
    let case = oracle::Disclosure {
        date: to_oracle(point.date),
        cooperation: match cooperation {
            Cooperation::Ssp => oracle::Cooperation::Ssp,
            Cooperation::Psp => oracle::Cooperation::Psp,
            Cooperation::Ksp => oracle::Cooperation::Ksp,
        },
        purpose: match purpose {
            Purpose::Prevention => oracle::Purpose::Prevention,
            Purpose::Investigation => oracle::Purpose::Investigation,
            Purpose::Mixed => oracle::Purpose::Mixed,
        },
        from: actor(from),
        to: actor(to),
        necessary: match (point.holds.has(Atom::Flag(Flag::Necessary)), point.holds.has(Atom::NecessityNotJudged)) {
            (true, _) => Answer::Yes,
            (false, true) => Answer::NotAsked,
            (false, false) => Answer::No,
        },
        identifiable: Answer::NotAsked,
        gang_relation: Answer::NotAsked,
        birth: None,
        release: None,
        facts: oracle::Answers::default(),
        leap: oracle::Leap::Feb28,
    };
    evaluate(&case, &point.moment(), point.world())
}

/// Every point at which the rule and its mutant can differ. In a disclosure, what they do not read is such that no other
/// condition fails.
fn points(place: Place, mutant: &Mutant<Finding>) -> Vec<Point> {
    let reads = Reads::of(&[place.rule(), &mutant.rule]);
    let town = &oracle::KOEBENHAVN;
    match place {
        Place::Programme(programme) => reads.and_facts(oracle::programmes::reads(town, programme as usize)).points(),
        Place::Ground(Programme::Psp) => reads.and_facts(oracle::programmes::PSP_READS).points(),
        Place::Ground(_) => reads.and_facts(oracle::programmes::KSP_READS).points(),
        Place::Stays => {
            let whole = Atoms::of(&[Atom::To(ActorKind::Police)]);
            Reads { atoms: reads.atoms.or(whole), ..reads }.points()
        }
        Place::Preparedness => reads.points(),
        Place::Applies | Place::Condition(..) => {
            let fit = |point: Point| Point { holds: point.holds.or(what_permits(reads.atoms)), ..point };
            reads.points().into_iter().map(fit).collect()
        }
    }
}

/// Atoms that let every condition be met, but those that are read.
pub fn what_permits(read: Atoms) -> Atoms {
    let mut holds = Atoms::of(&[
        Atom::Fact(Fact::SociallyVulnerable),
        Atom::Fact(Fact::ReleasedFromPrisonService),
        Atom::Flag(Flag::Identifiable),
        Atom::Flag(Flag::FromParticipates),
        Atom::Flag(Flag::FromPublicTask),
        Atom::Flag(Flag::FromDrawnIn),
        Atom::Flag(Flag::ToParticipates),
        Atom::Flag(Flag::ToPublicTask),
        Atom::Flag(Flag::ToDrawnIn),
    ])
    .without(read);
    let reads = |atoms: &[Atom]| read.has_any(Atoms::of(atoms));
    let every = |atom: fn(ActorKind) -> Atom| ActorKind::ALL.iter().map(|kind| atom(*kind)).collect::<Vec<_>>();
    if !reads(&every(Atom::From)) {
        holds = holds.with(Atom::From(ActorKind::Police));
    }
    if !reads(&every(Atom::To)) {
        holds = holds.with(Atom::To(ActorKind::Police));
    }
    if !reads(&Purpose::ALL.iter().map(|purpose| Atom::For(*purpose)).collect::<Vec<_>>()) {
        holds = holds.with(Atom::For(Purpose::Prevention));
    }
    if !reads(&[Atom::Flag(Flag::Necessary), Atom::NecessityNotJudged]) {
        holds = holds.with(Atom::Flag(Flag::Necessary));
    }
    holds
}

/// Whether the mutant decides as the rule does, by the same rule, wherever the rule is read.
fn is_equivalent(place: Place, mutant: &Mutant<Finding>, points: &[Point]) -> bool {
    points.iter().all(|point| {
        let is_read = match place {
            Place::Condition(..) => *rpl115::APPLIES.decide(&point.situation()).0 == Finding::Met,
            _ => true,
        };
        !is_read || mutate::decide(place.rule(), &point.situation()) == mutant.decide(point)
    })
}

/// The steps of a rule that can decide.
#[derive(Default)]
struct Deciding {
    ids: BTreeSet<String>,
    /// Whether all of them find that the rule is not met.
    fails: bool,
}

/// The steps of a rule that can decide with what is known.
fn deciding(rule: &Rule<Finding>, known: &Known) -> Deciding {
    let mut deciding = Deciding { fails: true, ..Deciding::default() };
    quantify(known, &rule.reads(known), |situation| {
        let (finding, id) = mutate::decide(rule, situation);
        deciding.ids.insert(id.to_owned());
        deciding.fails &= *finding == Finding::NotMet;
        deciding.ids.len()
    });
    deciding
}

/// Whether a scenario names other rules than those that decide in the mutant.
fn scenarios_differ(place: Place, mutant: &Rule<Finding>) -> bool {
    TOLD.iter().filter(|told| told.place == place).any(|told| {
        let Some(expected) = &told.expected else { return false };
        let (before, after) = (deciding(place.rule(), &told.known), deciding(mutant, &told.known));
        match place {
            // Of one rule among many the answer names what decides, and everything that fails where it forbids.
            Place::Applies | Place::Condition(..) => {
                let is_named = before.ids.len() == 1 && before.ids.is_subset(expected);
                let fails = after.fails && told.forbids && !after.ids.is_subset(expected);
                is_named && !before.ids.is_subset(&after.ids) || fails
            }
            _ => before.ids == *expected && after.ids != *expected,
        }
    })
}

/// The scenarios that read København.
static OF_KOEBENHAVN: LazyLock<Vec<Scenario>> = LazyLock::new(|| {
    let read = |scenario: &Scenario| scenario.is_answered() && scenario.profile_file.is_none();
    scenarios::load().into_iter().filter(read).collect()
});

fn scenarios_fail(profile: &Profile) -> bool {
    OF_KOEBENHAVN.iter().any(|scenario| !scenario.holds_under(profile))
}

/// How `rules.txt` lists a rule.
fn listed(basis: &Basis) -> String {
    listed_as(&basis.rule, basis.certainty, &basis.sources)
}

fn listed_as(rule: &str, certainty: Certainty, sources: &[ssp_core::sources::Citation]) -> String {
    let sources: Vec<String> = sources.iter().map(|one| format!("{}: {}", one.source, one.section)).collect();
    format!("{rule} | {certainty} | {}", sources.join("; "))
}

/// The committed list of rules.
static LISTED: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules.txt");
    let text = std::fs::read_to_string(path).unwrap_or_default();
    text.lines().filter(|line| !line.starts_with('#')).map(ToOwned::to_owned).collect()
});

/// Whether some step of the rule is not as it is listed, or one is gone.
fn listing_differs<T: Clone>(rule: &Rule<T>, mutant: &Rule<T>) -> bool {
    let lines = |rule: &Rule<T>| -> BTreeSet<String> { rule.steps().map(|(_, basis)| listed(basis)).collect() };
    let (before, after) = (lines(rule), lines(mutant));
    before.is_subset(&LISTED) && before != after
}

#[test]
fn every_rule_is_as_it_is_listed() {
    let mut suite = Suite::start("rules.listing");
    let mut lines = BTreeSet::new();
    for profile in ssp_core::profile::BUILT_IN {
        lines.extend(
            catalogue::entries(profile).iter().map(|entry| listed_as(entry.rule, entry.certainty, entry.sources)),
        );
    }
    let new: Vec<&String> = lines.difference(&LISTED).collect();
    let gone: Vec<&String> = LISTED.difference(&lines).collect();
    assert!(
        new.is_empty() && gone.is_empty(),
        "tests/rules.txt is not what the rules say. Where that is meant, write it there.\n\nnew:\n{}\n\ngone:\n{}",
        new.iter().map(|line| line.as_str()).collect::<Vec<_>>().join("\n"),
        gone.iter().map(|line| line.as_str()).collect::<Vec<_>>().join("\n")
    );
    suite.count("rules", lines.len() as u64);
    suite.finish();
}

/// What becomes of a mutant of a rule that finds something. It is caught where one of the places of the rule shows it.
fn fate(InPlace { place, mutant }: &InPlace) -> Fate {
    let of_basis = matches!(mutant.change, Change::SourceExchanged | Change::CertaintyChanged | Change::IdExchanged);
    let places: Vec<(Place, Vec<Point>)> = place
        .with_the_same_rule()
        .into_iter()
        .map(|place| (place, if of_basis { Vec::new() } else { points(place, mutant) }))
        .collect();
    let oracle_differs = |(place, points): &(Place, Vec<Point>)| {
        points.iter().any(|point| library(*place, mutant, point) != expected(*place, point))
    };
    if places.iter().any(oracle_differs) {
        return Fate::Oracle;
    }
    let in_scenarios = |(place, _): &(Place, Vec<Point>)| match place {
        Place::Programme(programme) => scenarios_fail(&with_rule(*programme, mutant.rule.clone())),
        _ => scenarios_differ(*place, &mutant.rule),
    };
    if places.iter().any(in_scenarios) {
        Fate::Scenarios
    } else if !of_basis && places.iter().all(|(place, points)| is_equivalent(*place, mutant, points)) {
        Fate::Equivalent
    } else if listing_differs(place.rule(), &mutant.rule) {
        Fate::Listing
    } else {
        Fate::Missed
    }
}

/// København with this rule for a programme.
fn with_rule(programme: Programme, rule: Rule<Finding>) -> Profile {
    let mut profile = KOEBENHAVN.clone();
    let Programmes {
        ssp_case,
        ssp_plus,
        ssp_plus_referral,
        psp,
        ksp,
        radicalisation,
        gang_recruitment,
        group_effort,
        general_prevention,
        ..
    } = &mut profile.programmes;
    let place = match programme {
        Programme::SspCase => ssp_case,
        Programme::SspPlus => ssp_plus,
        Programme::SspPlusReferral => ssp_plus_referral,
        Programme::Psp => psp,
        Programme::Ksp => ksp,
        Programme::Radicalisation => radicalisation,
        Programme::GangRecruitment => gang_recruitment,
        Programme::GroupEffort => group_effort,
        Programme::GeneralPrevention => general_prevention,
    };
    *place = Some(rule);
    profile
}

/// The age limits of København.
const LIMITS: [Age; 4] = [Age::years(10), Age::of(17, 6), Age::years(18), Age::years(25)];

/// What was found, by the kind of change.
#[derive(Default)]
struct Tally {
    fates: BTreeMap<(Change, Fate), u64>,
    missed: Vec<String>,
    equivalent: Vec<String>,
}

impl Tally {
    fn add(&mut self, change: Change, fate: Fate, what: String) {
        *self.fates.entry((change, fate)).or_default() += 1;
        match fate {
            Fate::Missed => self.missed.push(what),
            Fate::Equivalent => self.equivalent.push(what),
            Fate::Oracle | Fate::Scenarios | Fate::Listing => {}
        }
    }

    fn merge(mut self, other: Self) -> Self {
        for (key, count) in other.fates {
            *self.fates.entry(key).or_default() += count;
        }
        self.missed.extend(other.missed);
        self.equivalent.extend(other.equivalent);
        self
    }

    fn of(&self, fate: Fate) -> u64 {
        self.fates.iter().filter(|((_, one), _)| *one == fate).map(|(_, count)| count).sum()
    }

    /// Prints what was found, and fails where a mutant was missed.
    fn finish(&self, suite: Suite) {
        let mut suite = suite;
        let mut table = String::new();
        for ((change, fate), count) in &self.fates {
            writeln!(table, "{change:?} {fate:?} {count}").unwrap();
        }
        println!("{table}\nequivalent:\n{}", self.equivalent.join("\n"));
        assert!(self.missed.is_empty(), "no check catches:\n{}", self.missed.join("\n"));
        suite.count("mutants", self.fates.values().sum());
        suite.count("caught_by_the_oracle", self.of(Fate::Oracle));
        suite.count("caught_by_scenarios", self.of(Fate::Scenarios));
        suite.count("caught_by_the_listing", self.of(Fate::Listing));
        suite.count("equivalent", self.of(Fate::Equivalent));
        suite.finish();
    }
}

/// Sorts every mutant by what becomes of it.
fn tally<M: Sync>(mutants: &[M], judge: impl Fn(&M) -> (Change, Fate, String) + Sync) -> Tally {
    let next = std::sync::atomic::AtomicUsize::new(0);
    let tallies = in_parallel(2, |_| {
        let mut tally = Tally::default();
        while let Some(mutant) = mutants.get(next.fetch_add(1, std::sync::atomic::Ordering::Relaxed)) {
            let (change, fate, what) = judge(mutant);
            tally.add(change, fate, what);
        }
        tally
    });
    let mut tally = tallies.into_iter().fold(Tally::default(), Tally::merge);
    tally.missed.sort();
    tally.equivalent.sort();
    tally
}

#[test]
fn every_mutant_of_a_rule_is_caught() {
    let suite = Suite::start("rules.mutants");
    let mutants: Vec<InPlace> = Place::of_each_rule()
        .into_iter()
        .flat_map(|place| {
            let mutants = mutate::rule(place.rule(), &LIMITS).into_iter();
            mutants.map(move |mutant| InPlace { place, mutant })
        })
        .collect();
    let tally = tally(&mutants, |one| {
        let InPlace { place, mutant } = one;
        (mutant.change, fate(one), format!("{place:?}: {:?}, {}", mutant.change, mutant.what))
    });
    tally.finish(suite);
}

/// A condition of § 115 that is left out of its list altogether.
#[test]
fn every_condition_of_a_disclosure_is_needed() {
    let mut suite = Suite::start("rules.conditions");
    let mut dropped = 0;
    for &cooperation in Cooperation::ALL {
        let conditions = rpl115::conditions(cooperation);
        for (index, condition) in conditions.iter().enumerate() {
            let reads = Reads::of(&[condition]);
            let is_caught = reads.points().into_iter().any(|point| {
                let point = Point { holds: point.holds.or(what_permits(reads.atoms)), ..point };
                let situation = point.situation();
                if *rpl115::APPLIES.decide(&situation).0 != Finding::Met {
                    return false;
                }
                let others = conditions.iter().enumerate().filter(|(other, _)| *other != index);
                all_of(others.map(|(_, rule)| *rule.decide(&situation).0)) != disclosed(cooperation, &point)
            });
            assert!(is_caught, "{cooperation}: without condition {index} nothing changes");
            dropped += 1;
        }
    }
    suite.count("caught_by_the_oracle", dropped);
    suite.finish();
}

/// København with one thing changed beside the rules of its programmes.
struct Changed {
    change: Change,
    what: String,
    profile: Profile,
}

/// Levels, lead, forum, registration, handlers, notes and the policy for 29 February, each changed.
fn changed_profiles() -> Vec<Changed> {
    let mut all = Vec::new();
    let mut add = |change: Change, what: String, edit: &dyn Fn(&mut Profile)| {
        let mut profile = KOEBENHAVN.clone();
        edit(&mut profile);
        all.push(Changed { change, what, profile });
    };
    let levels = KOEBENHAVN.case_levels.as_ref().expect("København has case levels");
    for mutant in mutate::rule(&levels.rule, &LIMITS) {
        add(mutant.change, mutant.what, &|profile| profile.case_levels.as_mut().unwrap().rule = mutant.rule.clone());
    }
    let other_levels = |levels: Levels| {
        (1..=4).map(move |level| match levels.has(level) {
            true => Levels::of(&levels.iter().filter(|one| *one != level).collect::<Vec<_>>()),
            false => levels.or(Levels::only(level)),
        })
    };
    for (index, lead) in levels.leads.iter().enumerate() {
        for levels in other_levels(lead.levels) {
            add(Change::ListChanged, format!("lead at {levels:?}"), &|profile| {
                profile.case_levels.as_mut().unwrap().leads.to_mut()[index].levels = levels;
            });
        }
        add(Change::ListChanged, "no lead".into(), &|profile| {
            drop(profile.case_levels.as_mut().unwrap().leads.to_mut().remove(index));
        });
        for (change, what, basis) in mutate::bases(&lead.basis) {
            add(change, format!("{}: {what}", lead.basis.rule), &|profile| {
                profile.case_levels.as_mut().unwrap().leads.to_mut()[index].basis = basis.clone();
            });
        }
    }
    for (index, forum) in levels.fora.iter().enumerate() {
        let id = &forum.basis.rule;
        for levels in other_levels(forum.levels) {
            add(Change::ListChanged, format!("{id} at {levels:?}"), &|profile| {
                profile.case_levels.as_mut().unwrap().fora.to_mut()[index].levels = levels;
            });
        }
        for (change, what, conditions) in mutate::conditions(&forum.when) {
            add(change, format!("{id}: {what}"), &|profile| {
                let changed =
                    conditions.iter().map(|when| ssp_core::profile::ForumRule { when: *when, ..forum.clone() });
                profile.case_levels.as_mut().unwrap().fora.to_mut().splice(index..=index, changed);
            });
        }
        if index + 1 < levels.fora.len() {
            add(Change::ClausesSwapped, format!("{id} and the next"), &|profile| {
                profile.case_levels.as_mut().unwrap().fora.to_mut().swap(index, index + 1);
            });
        }
        for (change, what, basis) in mutate::bases(&forum.basis) {
            add(change, format!("{id}: {what}"), &|profile| {
                profile.case_levels.as_mut().unwrap().fora.to_mut()[index].basis = basis.clone();
            });
        }
    }
    for (index, named) in levels.scale.iter().enumerate() {
        for (change, what, basis) in mutate::bases(&named.basis) {
            add(change, format!("{}: {what}", named.basis.rule), &|profile| {
                profile.case_levels.as_mut().unwrap().scale.to_mut()[index].basis = basis.clone();
            });
        }
    }
    add(Change::ListChanged, "no registration".into(), &|profile| {
        profile.case_levels.as_mut().unwrap().registration = None;
    });
    if let Some(registration) = &levels.registration {
        for (change, what, basis) in mutate::bases(&registration.basis) {
            add(change, format!("{}: {what}", registration.basis.rule), &|profile| {
                profile.case_levels.as_mut().unwrap().registration.as_mut().unwrap().basis = basis.clone();
            });
        }
    }
    type Handlers = fn(&mut Profile) -> &mut ssp_core::vocabulary::List<ssp_core::profile::Handler>;
    let handlers: [Handlers; 2] = [
        |profile| &mut profile.programmes.ssp_plus_handled_by,
        |profile| &mut profile.programmes.radicalisation_handled_by,
    ];
    for of in handlers {
        for (index, handler) in of(&mut KOEBENHAVN.clone()).iter().enumerate() {
            let id = &handler.basis.rule;
            let mut change = |change: Change, what: String, changed: Vec<ssp_core::profile::Handler>| {
                add(change, format!("{id}: {what}"), &|profile| {
                    drop(of(profile).to_mut().splice(index..=index, changed.clone()));
                });
            };
            change(Change::ClauseRemoved, "removed".into(), Vec::new());
            for by in ["ssp", "sspPlusGruppe", "sspPlusLedergruppe"].into_iter().filter(|by| *by != handler.by) {
                let changed = ssp_core::profile::Handler { by: by.into(), ..handler.clone() };
                change(Change::OutcomeExchanged, format!("by {by}"), vec![changed]);
            }
            // The ages of a handler are those of a condition.
            let when = handler.when.and_aged(handler.ages);
            for (kind, what, conditions) in mutate::conditions(&when) {
                let changed = conditions.iter().map(|when| ssp_core::profile::Handler {
                    ages: when.age,
                    when: when.and_aged(ssp_core::rule::AgeBand::ANY),
                    ..handler.clone()
                });
                change(kind, what, changed.collect());
            }
            for (kind, what, basis) in mutate::bases(&handler.basis) {
                change(kind, what, vec![ssp_core::profile::Handler { basis, ..handler.clone() }]);
            }
        }
    }
    for (index, note) in KOEBENHAVN.notes.iter().enumerate() {
        let id = &note.basis.rule;
        let mut change = |change: Change, what: String, changed: Vec<ssp_core::note::Note>| {
            add(change, format!("{id}: {what}"), &|profile| {
                drop(profile.notes.to_mut().splice(index..=index, changed.clone()));
            });
        };
        change(Change::ClauseRemoved, "removed".into(), Vec::new());
        for (kind, what, conditions) in mutate::conditions(&note.when) {
            let changed = conditions.iter().map(|when| ssp_core::note::Note { when: *when, ..note.clone() });
            change(kind, what, changed.collect());
        }
        for (kind, what, basis) in mutate::bases(&note.basis) {
            change(kind, what, vec![ssp_core::note::Note { basis, ..note.clone() }]);
        }
    }
    add(Change::OutcomeExchanged, "1 March for 28 February".into(), &|profile| {
        profile.leap_day.policy = ssp_core::age::LeapDay::Mar1;
    });
    for (change, what, basis) in mutate::bases(&KOEBENHAVN.leap_day.basis) {
        add(change, format!("{}: {what}", basis.rule), &|profile| profile.leap_day.basis = basis.clone());
    }
    all
}

/// A complete case for the level of a case, with the level that was chosen.
struct LevelPoint {
    point: Point,
    chosen: Option<u8>,
    expected: oracle::CaseOutcome,
}

/// Every point that the rules on level, lead and forum can tell apart.
static LEVEL_POINTS: LazyLock<Vec<LevelPoint>> = LazyLock::new(|| {
    let town = &oracle::KOEBENHAVN;
    let reads = oracle::programmes::reads(town, 0) | town.levels.expect("it has levels").reads;
    let date = day(2026, 1, 15);
    let mut points = Vec::new();
    // Somebody of every age band: the rules on levels read no age, and a mutant may.
    for birth in [day(2017, 1, 1), day(2012, 1, 1), day(2008, 6, 1), day(2005, 1, 1)] {
        let facts = ssp_core::facts::Fact::ALL.iter().filter(|fact| crate::support::fact_bit(**fact) & reads != 0);
        let atoms = facts.fold(Atoms::NONE, |set, fact| set.with(Atom::Fact(*fact)));
        for holds in choices(atoms) {
            let point = Point { date, birth, release: date, holds };
            for chosen in [None, Some(1), Some(2), Some(3), Some(4)] {
                let moment = point.moment();
                let expected = oracle::level_at(town, &moment, world(holds), chosen).expect("it has levels");
                points.push(LevelPoint { point, chosen, expected });
            }
        }
    }
    points
});

/// What becomes of a changed profile.
fn fate_of_profile(Changed { change, profile, .. }: &Changed) -> Fate {
    let of_basis = matches!(change, Change::SourceExchanged | Change::CertaintyChanged | Change::IdExchanged);
    let decide = |profile: &Profile, at: &LevelPoint| Decisions::of(profile, &at.point.situation(), at.chosen);
    let differs = |at: &LevelPoint| {
        let (_, level) = in_words_of_the_oracle(profile, &decide(profile, at), at.chosen);
        level != Some(at.expected)
    };
    if !of_basis && LEVEL_POINTS.iter().any(differs) {
        return Fate::Oracle;
    }
    if scenarios_fail(profile) {
        return Fate::Scenarios;
    }
    // Notes, handlers and the registration are no decisions: where one of them changed, only the scenarios can tell.
    let registration = |profile: &Profile| profile.case_levels.as_ref().and_then(|levels| levels.registration.clone());
    let is_of_levels =
        profile.case_levels != KOEBENHAVN.case_levels && registration(profile) == registration(&KOEBENHAVN);
    let named = |profile: &Profile, at: &LevelPoint| {
        let decided = decide(profile, at).case_level?;
        let levels = profile.case_levels.as_ref()?;
        Some((
            decided.possible,
            decided.suggested,
            decided.judge,
            decided.lead.map(|index| levels.leads[index].basis.clone()),
            decided.forum.map(|index| levels.fora[index].basis.clone()),
            levels.rule.id_of(decided.step).map(ToOwned::to_owned),
        ))
    };
    if !of_basis && is_of_levels && LEVEL_POINTS.iter().all(|at| named(profile, at) == named(&KOEBENHAVN, at)) {
        return Fate::Equivalent;
    }
    let lines = |profile: &Profile| -> BTreeSet<String> {
        catalogue::entries(profile).iter().map(|entry| listed_as(entry.rule, entry.certainty, entry.sources)).collect()
    };
    if lines(&KOEBENHAVN).is_subset(&LISTED) && lines(profile) != lines(&KOEBENHAVN) {
        return Fate::Listing;
    }
    Fate::Missed
}

#[test]
fn every_mutant_of_what_stands_beside_the_rules_is_caught() {
    let suite = Suite::start("rules.mutants_beside");
    let mutants = changed_profiles();
    let tally = tally(&mutants, |one| (one.change, fate_of_profile(one), format!("{:?}, {}", one.change, one.what)));
    tally.finish(suite);
}
