//! The printed rulebook against the rules and the oracle: the tables and the steps are read back from the Markdown and tried in
//! every way in which everything can be that a rule reads.

mod html;
mod minimum;
mod reader;
mod vocabulary;
mod worlds;

use std::collections::{BTreeMap, BTreeSet};

use ssp_core::age::LeapDay;
use ssp_core::catalogue::{self, Part};
use ssp_core::decide::Decisions;
use ssp_core::facts::{Answer, Cooperation};
use ssp_core::koebenhavn::KOEBENHAVN;
use ssp_core::law::rpl115;
use ssp_core::meeting::STAYS;
use ssp_core::preparedness::Event;
use ssp_core::profile::{CaseLevels, LevelFinding, Profile, Programme};
use ssp_core::rule::{AgeBand, Condition, Finding, Judgement, Rule};
use ssp_core::rulebook::rulebook;
use ssp_core::sources::Certainty;
use ssp_core::text::Lang;

use self::html::Piece;
use self::reader::{Book, Says, World, plain};
use self::vocabulary::{DANISH, ENGLISH, Words};
use self::worlds::{Axis, Point, Space};
use crate::compare::{forum, level_bits};
use crate::oracle::{self, Outcome, Town, questions};
use crate::support::{day, judgement_bits, municipalities};
use crate::zz_counts::Suite;

const LANGUAGES: [&Words; 2] = [&DANISH, &ENGLISH];

fn printed(profile: &Profile, words: &'static Words) -> Book {
    Book::read(&rulebook(profile, words.lang).markdown(), words)
}

/// How it is known that no table with fewer rows says the same.
enum Proof {
    /// By looking at every row that there can be.
    ByForce,
    /// By as many points, no two of which can share a row.
    ByPoints,
}

/// That a table, and the steps above it, say of every point which step decides, with as few rows as can be.
fn check_table(rule: &reader::Rule, space: &Space, decided: &[usize]) -> Result<Proof, String> {
    let fails = |what: String| if what.is_empty() { Ok(()) } else { Err(what) };
    let unless = |is_right: bool, what: &dyn Fn() -> String| fails(if is_right { String::new() } else { what() });
    unless(!rule.rows.is_empty() && !space.points.is_empty(), &|| "there is nothing to check".to_owned())?;
    for row in &rule.rows {
        let step = &rule.steps[row.step - 1];
        let is_same = (&row.rule, &row.outcome) == (&step.rule, &step.outcome);
        unless(is_same, &|| format!("another rule or outcome than its step: {row:?}"))?;
    }
    // How often each row decides, and how often it does alone.
    let mut uses = vec![(0_u64, 0_u64); rule.rows.len()];
    let mut steps: BTreeMap<Vec<u8>, usize> = BTreeMap::new();
    for (Point { at, world, .. }, step) in space.points.iter().zip(decided) {
        let matching: Vec<usize> = (0..rule.rows.len()).filter(|row| rule.rows[*row].matches(world)).collect();
        unless(!matching.is_empty(), &|| format!("no row for {world:?}"))?;
        for row in &matching {
            unless(rule.rows[*row].step == step + 1, &|| format!("row {} says otherwise of {world:?}", row + 1))?;
            uses[*row].0 += 1;
            uses[*row].1 += u64::from(matching.len() == 1);
        }
        let in_words = rule.steps.iter().position(|step| step.when.holds(world));
        unless(in_words == Some(*step), &|| format!("the steps in words say otherwise of {world:?}"))?;
        let before = steps.insert(at.clone(), *step);
        unless(before.is_none_or(|before| before == *step), &|| format!("no point of its own: {world:?}"))?;
    }
    for (row, (used, alone)) in uses.iter().enumerate() {
        unless(*used > 0, &|| format!("row {} is never used", row + 1))?;
        unless(*alone > 0, &|| format!("row {} can be taken out", row + 1))?;
    }
    let mut rows: BTreeMap<usize, usize> = BTreeMap::new();
    rule.rows.iter().for_each(|row| *rows.entry(row.step - 1).or_default() += 1);
    if let Some(fewest) = minimum::fewest(&space.axes, &steps) {
        unless(rows == fewest, &|| format!("rows by step {rows:?}, and {fewest:?} would do"))?;
        return Ok(Proof::ByForce);
    }
    for (step, count) in rows {
        let needs = minimum::need_rows(&space.axes, &steps, step, count);
        unless(needs, &|| format!("step {} may need fewer rows than {count}", step + 1))?;
    }
    Ok(Proof::ByPoints)
}

/// What was checked.
#[derive(Default, Debug)]
struct Checked {
    tables: u64,
    rows: u64,
    worlds: u64,
    /// Tables whose number of rows brute force finds to be the least, and those of which points that need a row each prove it.
    fewest_by_force: u64,
    fewest_by_points: u64,
    with_oracle: u64,
    /// Tables in which one thing was changed, all found out.
    tampered: u64,
}

impl Checked {
    /// The table and the steps of a rule of the book say of every point which step decides, as the code does.
    fn rule(&mut self, rule: &reader::Rule, space: &Space, decided: &[usize]) {
        match check_table(rule, space, decided) {
            Ok(Proof::ByForce) => self.fewest_by_force += 1,
            Ok(Proof::ByPoints) => self.fewest_by_points += 1,
            Err(why) => panic!("{}: {why}", rule.title),
        }
        self.tables += 1;
        self.rows += rule.rows.len() as u64;
        self.worlds += space.points.len() as u64;
        self.tamper(rule, space, decided);
    }

    /// A table in which anything is changed is found out.
    fn tamper(&mut self, rule: &reader::Rule, space: &Space, decided: &[usize]) {
        let mut is_found_out = |what: &str, tampered: &dyn Fn(&mut reader::Rule)| {
            let mut other = rule.clone();
            tampered(&mut other);
            assert!(check_table(&other, space, decided).is_err(), "{}: {what}", rule.title);
            self.tampered += 1;
        };
        for row in 0..rule.rows.len() {
            is_found_out("a row is taken out", &|rule| drop(rule.rows.remove(row)));
            is_found_out("a row stands twice", &|rule| rule.rows.push(rule.rows[row].clone()));
            is_found_out("another step decides", &|rule| {
                rule.rows[row].step = rule.rows[row].step % rule.steps.len() + 1;
            });
            for cell in 0..rule.rows[row].cells.len() {
                if let Says::Answer(asked, answer) = rule.rows[row].cells[cell] {
                    is_found_out("yes for no", &|rule| rule.rows[row].cells[cell] = Says::Answer(asked, !answer));
                }
                if !matches!(rule.rows[row].cells[cell], Says::Anything) {
                    is_found_out("a cell is left out", &|rule| rule.rows[row].cells[cell] = Says::Anything);
                }
            }
        }
    }

    /// A rule of the code: its steps stand in the book with their ids and certainty, and it decides as the book does.
    fn of_code<T>(
        &mut self,
        book: &Book,
        rule: &Rule<T>,
        leap: (LeapDay, oracle::Leap),
        means: impl Fn(&str) -> T,
        oracle: impl Fn(&Point, &T),
    ) where
        T: Clone + PartialEq + std::fmt::Debug,
    {
        let basis: Vec<_> = rule.steps().collect();
        let ids: Vec<Option<&str>> = basis.iter().map(|(_, basis)| Some(&*basis.rule)).collect();
        let in_print = book.rule(&ids);
        for (step, (_, basis)) in in_print.steps.iter().zip(&basis) {
            let place = [Certainty::Verified, Certainty::Inferred, Certainty::Unverified];
            assert_eq!(step.certainty.map(|at| place[at]), Some(basis.certainty), "{}", basis.rule);
        }
        let conditions: Vec<Condition> = rule.clauses.iter().map(|clause| clause.when).collect();
        let space = Space::of(&conditions, rule.ages(), leap);
        let decided = space.points.iter().map(|point| {
            let (then, step) = rule.decide(&point.situation);
            let place = basis.iter().position(|(other, _)| *other == step).unwrap();
            assert_eq!(means(&in_print.steps[place].outcome), *then, "{}", in_print.title);
            oracle(point, then);
            place
        });
        let decided: Vec<usize> = decided.collect();
        self.rule(in_print, &space, &decided);
    }

    fn finish(self, suite: &mut Suite) {
        suite.count("tables", self.tables);
        suite.count("rows", self.rows);
        suite.count("worlds", self.worlds);
        suite.count("fewest_by_force", self.fewest_by_force);
        suite.count("fewest_by_points", self.fewest_by_points);
        suite.count("with_oracle", self.with_oracle);
        suite.count("tampered", self.tampered);
    }
}

/// The judgement with this number, found by its question.
fn judgement(book: &Book, number: &str) -> Judgement {
    let question = book.judgement(number);
    let found = Judgement::ALL.iter().find(|one| one.question().in_lang(book.words.lang) == question);
    *found.unwrap_or_else(|| panic!("an unknown judgement: {question}"))
}

/// What an outcome of the book means.
fn finding(book: &Book, outcome: &str) -> Finding {
    let words = book.words;
    if words.met.contains(&outcome) {
        return Finding::Met;
    }
    if words.not_met.contains(&outcome) {
        return Finding::NotMet;
    }
    let number = outcome.strip_prefix(words.judged[0]).and_then(|rest| rest.strip_suffix(words.judged[1]));
    Finding::Judge(judgement(book, number.unwrap_or_else(|| panic!("no outcome: {outcome}"))))
}

fn level_finding(book: &Book, outcome: &str) -> LevelFinding {
    let words = book.words;
    let rest = outcome.strip_prefix(words.level).expect("levels");
    let of = |text: &str| ssp_core::rule::Levels::of(&words.levels(text));
    if let Some((possible, number)) = rest.split_once(words.level_judged) {
        let judge = Some(judgement(book, number.trim_end_matches(')')));
        return LevelFinding { possible: of(possible), suggested: None, judge };
    }
    match rest.split_once(words.points_to) {
        Some((possible, level)) => {
            LevelFinding { possible: of(possible), suggested: Some(level.parse().unwrap()), judge: None }
        }
        // One level alone is possible, and so it is the one that is suggested.
        None => LevelFinding { possible: of(rest), suggested: words.levels(rest).first().copied(), judge: None },
    }
}

fn outcome(finding: Finding) -> Outcome {
    match finding {
        Finding::Met => Outcome::Yes,
        Finding::NotMet => Outcome::No,
        Finding::Judge(judgement) => Outcome::Judge(judgement_bits(&[judgement])),
    }
}

const COMMON: (LeapDay, oracle::Leap) = (LeapDay::Feb28, oracle::Leap::Feb28);

/// Every condition of § 115, once.
fn conditions() -> Vec<&'static Rule<Finding>> {
    let mut all: Vec<&'static Rule<Finding>> = vec![&rpl115::APPLIES];
    for condition in Cooperation::ALL.iter().flat_map(|cooperation| rpl115::conditions(*cooperation)) {
        if !all.iter().any(|other| std::ptr::eq(*other, *condition)) {
            all.push(condition);
        }
    }
    all
}

fn check_national_law(book: &Book, checked: &mut Checked) {
    let means = |text: &str| finding(book, text);
    let mut with_oracle = 0;
    for condition in conditions() {
        let is_psp = std::ptr::eq(condition, &rpl115::PSP_GROUND);
        let is_ksp = std::ptr::eq(condition, &rpl115::KSP_GROUND);
        checked.of_code(book, condition, COMMON, means, |point, then| {
            let expected = match (is_psp, is_ksp) {
                (true, _) => oracle::programmes::psp_basis(&point.moment, point.world.yes),
                (_, true) => oracle::programmes::ksp_basis(&point.moment, point.world.yes),
                _ => return,
            };
            assert_eq!(outcome(*then), expected, "{point:?}");
        });
        with_oracle += u64::from(is_psp || is_ksp);
    }
    checked.of_code(book, &STAYS, COMMON, means, |point, then| {
        let answer = |question: u32| {
            if point.world.yes & question == 0 { oracle::Answer::No } else { oracle::Answer::Yes }
        };
        let kind = oracle::Kind::ALL[point.world.to];
        let (public_task, drawn_in) = (answer(questions::TO_PUBLIC_TASK), answer(questions::TO_DRAWN_IN));
        let expected = oracle::stays(kind, answer(questions::IDENTIFIABLE), public_task, drawn_in);
        let found = match then {
            Finding::Met => Some(true),
            Finding::NotMet => Some(false),
            Finding::Judge(_) => None,
        };
        assert_eq!(found, expected, "{point:?}");
    });
    checked.with_oracle += with_oracle + 1;
}

fn check_preparedness(book: &Book, checked: &mut Checked) {
    let entries = catalogue::entries(&KOEBENHAVN);
    let of_event = entries.iter().filter(|entry| entry.part == Part::Preparedness).map(|entry| entry.rule);
    // The last two say who meets.
    let mut ids: Vec<Option<&str>> = of_event.map(Some).collect();
    ids.truncate(ids.len() - 2);
    let in_print = book.rule(&ids);
    let reads = questions::ACUTE | questions::AFFECTS_UNDER_18 | questions::AFFECTS_18_TO_25;
    let flags = ssp_core::facts::Flag::ALL.iter().rev().take(3).map(|flag| ssp_core::facts::Atom::Flag(*flag));
    let all = flags.fold(ssp_core::facts::Atoms::NONE, ssp_core::facts::Atoms::with);
    assert_eq!(worlds::asked(all), reads);
    let space = Space::of(&[Condition::all(all)], AgeBand::ANY, COMMON);
    let decided = space.points.iter().map(|point| {
        let yes_no = |question: u32| if point.world.yes & question == 0 { Answer::No } else { Answer::Yes };
        let event = Event {
            date: day(2026, 1, 15),
            acute: yes_no(questions::ACUTE),
            affects_under_18: yes_no(questions::AFFECTS_UNDER_18),
            affects_18_to_25: yes_no(questions::AFFECTS_18_TO_25),
            scope: None,
        };
        let answer = event.assess(Lang::Danish);
        let [rule] = answer.reasons.rules.as_slice() else { panic!("one rule decides") };
        let place = ids.iter().position(|id| *id == Some(*rule)).unwrap();
        let in_oracle = |question: u32| {
            if point.world.yes & question == 0 { oracle::Answer::No } else { oracle::Answer::Yes }
        };
        let expected = oracle::preparedness(
            in_oracle(questions::ACUTE),
            in_oracle(questions::AFFECTS_UNDER_18),
            in_oracle(questions::AFFECTS_18_TO_25),
        );
        let expected = match (expected.verdict, expected.judge) {
            (oracle::Verdict::Yes, _) => Outcome::Yes,
            (oracle::Verdict::No, _) => Outcome::No,
            (oracle::Verdict::Open, judge) => Outcome::Judge(judge),
        };
        assert_eq!(outcome(finding(book, &in_print.steps[place].outcome)), expected, "{point:?}");
        place
    });
    let decided: Vec<usize> = decided.collect();
    checked.rule(in_print, &space, &decided);
}

fn check_municipality(book: &Book, profile: &Profile, town: &Town, checked: &mut Checked) {
    if profile.id == KOEBENHAVN.id {
        check_preparedness(book, checked);
        checked.with_oracle += 1;
    } else {
        let ids = book.rules.iter().flat_map(|rule| &rule.steps).filter_map(|step| step.rule.as_deref());
        let of_event = ids.filter(|id| id.starts_with("koebenhavn.preparedness")).count();
        assert_eq!(of_event, 0, "{}: the preparedness of København", profile.id);
    }
    let means = |text: &str| finding(book, text);
    let leap = (profile.leap_day.policy, town.leap);
    for (index, programme) in Programme::ALL.iter().enumerate() {
        let Some(rule) = profile.programmes.rule(*programme) else { continue };
        checked.of_code(book, rule, leap, means, |point, then| {
            let expected = oracle::programmes::verdict(town, index, &point.moment, point.world.yes);
            assert_eq!(outcome(*then), expected, "{}, {point:?}", town.id);
        });
        checked.with_oracle += 1;
    }
    if let (Some(levels), Some(of_town)) = (&profile.case_levels, &town.levels) {
        checked.of_code(
            book,
            &levels.rule,
            leap,
            |text| level_finding(book, text),
            |point, then| {
                let expected = (of_town.by_facts)(point.world.yes);
                let found = (level_bits(then.possible), then.suggested);
                assert_eq!(found, (expected.possible, expected.suggested), "{}, {point:?}", town.id);
                assert_eq!(then.judge.map_or(0, |judge| judgement_bits(&[judge])), expected.judge);
            },
        );
        check_lead_and_forum(book, profile, levels, of_town, checked);
        checked.with_oracle += 3;
    }
}

/// The points of a table over the levels that are possible: each level that can be chosen, and what every assignment allows.
fn check_lead_and_forum(
    book: &Book,
    profile: &Profile,
    levels: &CaseLevels,
    of_town: &oracle::levels::Levels,
    checked: &mut Checked,
) {
    let words = book.words;
    let complicated = questions::SPECIALLY_COMPLICATED;
    let reads = of_town.reads | complicated | questions::CONCERNING_BEHAVIOUR;
    let chosen: Vec<Option<u8>> = std::iter::once(None).chain(levels.scale().iter().map(Some)).collect();
    let mut sets: Vec<Vec<u8>> = Vec::new();
    let mut leads: (Vec<Point>, Vec<usize>) = (Vec::new(), Vec::new());
    let mut fora: (Vec<Point>, Vec<usize>) = (Vec::new(), Vec::new());
    let base = Space::of(&[], AgeBand::between(ssp_core::age::Age::years(12), ssp_core::age::Age::years(13)), COMMON);
    let base = base.points.iter().find(|point| point.world.age == 144).unwrap();
    for facts in worlds::assignments(reads).into_iter().filter(|facts| facts & questions::CONCERNING_BEHAVIOUR != 0) {
        let facts = questions::implied(facts);
        let bits = ssp_core::facts::Fact::ALL.iter().filter(|fact| facts & crate::support::fact_bit(**fact) != 0);
        let holds = bits.fold(ssp_core::facts::Atoms::NONE, |set, fact| set.with(ssp_core::facts::Atom::Fact(*fact)));
        let situation = ssp_core::rule::Situation { holds, ..base.situation };
        for chosen in &chosen {
            let decided = Decisions::of(profile, &situation, *chosen).case_level.expect("there is a case");
            let expected = oracle::levels::case_outcome(of_town, true, facts, *chosen);
            let possible: Vec<u8> = decided.possible.iter().collect();
            let place = sets.iter().position(|set| *set == possible).unwrap_or_else(|| {
                sets.push(possible.clone());
                sets.len() - 1
            });
            let world = World { levels: possible, yes: facts & complicated, ..base.world.clone() };
            let point = |at: Vec<u8>| Point { at, world: world.clone(), situation, moment: base.moment };
            leads.0.push(point(vec![place as u8]));
            leads.1.push(decided.lead.unwrap_or(levels.leads.len()));
            assert_eq!(decided.lead.is_some(), expected.lead_bbu);
            fora.0.push(point(vec![place as u8, u8::from(facts & complicated != 0)]));
            fora.1.push(decided.forum.unwrap_or(levels.fora.len()));
            assert_eq!(decided.forum.map(|at| forum(&levels.fora[at].forum)), expected.forum);
        }
    }
    let of_levels = Axis::Free(sets.len() as u8);
    let lead_ids = levels.leads.iter().map(|rule| Some(&*rule.basis.rule)).chain([None]).collect::<Vec<_>>();
    let forum_ids = levels.fora.iter().map(|rule| Some(&*rule.basis.rule)).chain([None]).collect::<Vec<_>>();
    // A municipality may have published neither: then both tables have one row, and neither reads anything.
    if levels.leads.is_empty() && levels.fora.is_empty() {
        let empty: Vec<_> =
            book.rules.iter().filter(|rule| rule.steps.iter().all(|step| step.rule.is_none())).collect();
        assert!(empty.len() == 2 && empty.iter().all(|rule| rule.rows.len() == 1), "{empty:?}");
        return;
    }
    let lead = book.rule(&lead_ids);
    for (step, rule) in lead.steps.iter().zip(levels.leads.iter()) {
        assert_eq!(step.outcome.to_lowercase(), rule.name.in_lang(words.lang).to_lowercase());
    }
    let (points, decided) = leads;
    checked.rule(lead, &Space { axes: vec![of_levels], points }, &decided);
    let in_print = book.rule(&forum_ids);
    for (step, rule) in in_print.steps.iter().zip(levels.fora.iter()) {
        assert_eq!(step.outcome.to_lowercase(), rule.name.in_lang(words.lang).to_lowercase());
    }
    let (points, decided) = fora;
    checked.rule(in_print, &Space { axes: vec![of_levels, Axis::Free(2)], points }, &decided);
}

#[test]
fn every_table_says_what_the_rule_says() {
    let mut suite = Suite::start("rulebook.tables");
    let mut checked = Checked::default();
    for words in LANGUAGES {
        for (profile, town) in municipalities() {
            let book = printed(profile, words);
            check_national_law(&book, &mut checked);
            check_municipality(&book, profile, town, &mut checked);
        }
    }
    checked.finish(&mut suite);
    suite.finish();
}

/// What the conditions of the book come to together, as the book says that they do.
#[test]
fn the_tables_of_section_115_together_say_what_the_oracle_says() {
    let mut suite = Suite::start("rulebook.disclosures");
    let book = printed(&KOEBENHAVN, &DANISH);
    let in_print = |rule: &Rule<Finding>| {
        let ids: Vec<Option<&str>> = rule.steps().map(|(_, basis)| Some(&*basis.rule)).collect();
        book.rule(&ids)
    };
    let found = |rule: &reader::Rule, world: &World| {
        let row = rule.rows.iter().find(|row| row.matches(world)).expect("a row for every world");
        finding(&book, &row.outcome)
    };
    let applies = in_print(&rpl115::APPLIES);
    let mut disclosures = 0_u64;
    for (cooperation, of_oracle, own) in [
        (Cooperation::Ssp, oracle::Cooperation::Ssp, questions::GANG_RELATION),
        (Cooperation::Psp, oracle::Cooperation::Psp, oracle::programmes::PSP_READS),
        (Cooperation::Ksp, oracle::Cooperation::Ksp, oracle::programmes::KSP_READS),
    ] {
        let conditions: Vec<&reader::Rule> =
            rpl115::conditions(cooperation).iter().map(|rule| in_print(rule)).collect();
        let moments = rpl115::conditions(cooperation).iter().flat_map(|rule| {
            let conditions: Vec<Condition> = rule.clauses.iter().map(|clause| clause.when).collect();
            let dates = conditions.iter().map(|when| Condition::on(when.date).and_aged_at_release(when.age_at_release));
            Space::of(&dates.collect::<Vec<_>>(), AgeBand::ANY, COMMON).points
        });
        // One moment for each way in which the dates and the age on release can lie.
        let mut seen = BTreeSet::new();
        let moments: Vec<Point> =
            moments.filter(|point| seen.insert((point.world.date, point.world.age_at_release >= 216))).collect();
        for from in oracle::Kind::ALL {
            for to in oracle::Kind::ALL {
                let actor = |kind| oracle::Actor::new(kind);
                let mut case = oracle::Disclosure {
                    date: moments[0].moment.date,
                    cooperation: of_oracle,
                    purpose: oracle::Purpose::Prevention,
                    from: actor(from),
                    to: actor(to),
                    necessary: oracle::Answer::Yes,
                    identifiable: oracle::Answer::NotAsked,
                    gang_relation: oracle::Answer::NotAsked,
                    birth: None,
                    release: None,
                    facts: oracle::Answers::default(),
                    leap: oracle::Leap::Feb28,
                };
                let worlds = worlds::assignments(oracle::disclosure::reads(&case) | own);
                for point in &moments {
                    case.date = point.moment.date;
                    let given = [
                        (oracle::Purpose::Prevention, oracle::Answer::Yes),
                        (oracle::Purpose::Prevention, oracle::Answer::No),
                        (oracle::Purpose::Prevention, oracle::Answer::NotAsked),
                        (oracle::Purpose::Investigation, oracle::Answer::Yes),
                        (oracle::Purpose::Mixed, oracle::Answer::NotAsked),
                    ];
                    for (purpose, necessary) in given {
                        (case.purpose, case.necessary) = (purpose, necessary);
                        for yes in &worlds {
                            let world = World {
                                from: from as usize,
                                to: to as usize,
                                purpose: purpose as usize,
                                yes: *yes,
                                is_judged: necessary != oracle::Answer::NotAsked,
                                is_necessary: necessary == oracle::Answer::Yes,
                                ..point.world.clone()
                            };
                            let findings = || conditions.iter().map(|condition| found(condition, &world));
                            let outcome = if found(applies, &world) != Finding::Met {
                                oracle::disclosure::DisclosureOutcome::NotApplicable
                            } else if findings().any(|finding| finding == Finding::NotMet) {
                                oracle::disclosure::DisclosureOutcome::NotPermitted
                            } else {
                                let judged = findings().fold(0, |set, finding| match finding {
                                    Finding::Judge(judgement) => set | judgement_bits(&[judgement]),
                                    _ => set,
                                });
                                match judged {
                                    0 => oracle::disclosure::DisclosureOutcome::Permitted,
                                    judged => oracle::disclosure::DisclosureOutcome::Judged(judged),
                                }
                            };
                            let expected = oracle::disclosure::evaluate(&case, &point.moment, *yes);
                            assert_eq!(outcome, expected, "{case:?} {world:?}");
                            disclosures += 1;
                        }
                    }
                }
            }
        }
    }
    suite.count("disclosures", disclosures);
    suite.finish();
}

#[test]
fn every_rule_stands_in_the_book_and_the_page_says_the_same() {
    let mut suite = Suite::start("rulebook.pages");
    let (mut rules, mut lines, mut tables) = (0, 0, 0);
    for (profile, _) in municipalities() {
        for words in LANGUAGES {
            let printed = rulebook(profile, words.lang);
            let (markdown, page) = (printed.markdown(), printed.html());
            let book = Book::read(&markdown, words);
            let pieces = html::pieces(&page);
            let anchors: Vec<&str> = pieces.iter().filter_map(|piece| attribute(piece, "id")).collect();
            for entry in catalogue::entries(profile) {
                assert!(
                    book.ids.iter().any(|id| id == entry.rule),
                    "{} is not in the book of {}",
                    entry.rule,
                    profile.id
                );
                assert!(anchors.contains(&entry.rule), "{} has no anchor in the page of {}", entry.rule, profile.id);
                rules += 1;
            }
            // Line by line, but for the table of contents.
            let said = lines_of(&markdown);
            let on_page = html::lines(&pieces);
            let differs = said.iter().zip(&on_page).find(|(said, on_page)| said != on_page);
            assert_eq!((differs, said.len()), (None, on_page.len()), "{}", profile.id);
            let rows: usize = book.tables.iter().map(|(_, rows)| rows.len()).sum();
            assert_eq!(on_page.iter().filter(|line| line.starts_with('|')).count(), rows);
            lines += said.len() as u64;
            tables += book.tables.len() as u64;
            check_page(&page, &pieces, &anchors, words);
            assert!(!markdown.contains("](#)") && !markdown.contains("|--|"), "a link or a table breaks");
        }
    }
    suite.count("rules", rules);
    suite.count("lines", lines);
    suite.count("tables", tables);
    suite.finish();
}

fn attribute<'p>(piece: &'p Piece<'_>, wanted: &str) -> Option<&'p str> {
    let Piece::Open { attributes, .. } = piece else { return None };
    attributes.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value.as_str())
}

/// What the Markdown says, line by line, without its marks and without the table of contents.
fn lines_of(markdown: &str) -> Vec<String> {
    let is_content = |line: &&str| line.trim_start().starts_with("- [") && line.ends_with(')') && line.contains("](#");
    let contents = markdown.lines().skip_while(|line| !is_content(line)).take_while(is_content).count();
    let mut skipped = 0;
    let mut lines = Vec::new();
    for line in markdown.lines() {
        if is_content(&line) && skipped < contents {
            if skipped == 0 {
                // The heading of the contents stands before them.
                lines.pop();
            }
            skipped += 1;
            continue;
        }
        if line.is_empty() || line.starts_with("|---") {
            continue;
        }
        let line = line.trim_start_matches('#').trim_start();
        let line = line.strip_prefix("- ").unwrap_or(line);
        let digits = line.chars().take_while(char::is_ascii_digit).count();
        let is_numbered = digits > 0 && line[digits..].starts_with(". ") && !markdown.contains(&format!("# {line}\n"));
        lines.push(plain(if is_numbered { &line[digits + 2..] } else { line }));
    }
    lines
}

/// One page by itself, with headings in order, cells with their heads, and no link into nothing.
fn check_page(page: &str, pieces: &[Piece<'_>], anchors: &[&str], words: &Words) {
    assert!(page.contains(&format!("<html lang=\"{}\">", words.lang)));
    let mut once = BTreeSet::new();
    assert!(anchors.iter().all(|anchor| once.insert(anchor)), "an anchor stands twice");
    let mut level_before = 0;
    for piece in pieces {
        let Piece::Open { name, attributes } = piece else { continue };
        let known = ["html", "head", "meta", "title", "style", "body", "main", "header", "nav", "h1", "h2", "h3", "p"];
        let known = known.iter().chain(&["ul", "ol", "li", "strong", "code", "wbr", "a", "div", "table", "caption"]);
        assert!(known.chain(&["thead", "tbody", "tr", "th", "td"]).any(|known| known == name), "<{name}>");
        for (attribute, value) in attributes {
            match *attribute {
                "href" => match value.strip_prefix('#') {
                    Some(anchor) => assert!(anchors.contains(&anchor), "nothing is called {anchor}"),
                    None => assert!(value.starts_with("https://") || value.starts_with("http://"), "{value}"),
                },
                "src" | "style" => panic!("the page loads nothing: {attribute}"),
                _ => assert!(!attribute.starts_with("on"), "the page runs nothing: {attribute}"),
            }
        }
        if *name == "th" {
            assert!(matches!(attribute(piece, "scope"), Some("col" | "row")), "a head of nothing");
        }
        if let Some(level) = name.strip_prefix('h').and_then(|level| level.parse::<u8>().ok()) {
            assert!(level <= level_before + 1, "a heading of level {level} after one of level {level_before}");
            level_before = level;
        }
    }
    let style = page.split("<style>").nth(1).and_then(|rest| rest.split("</style>").next()).unwrap();
    assert!(!style.contains("url(") && !style.contains("@import"), "the style loads nothing");
}

#[test]
fn the_books_that_are_committed_are_those_of_the_rules() {
    let mut suite = Suite::start("rulebook.committed");
    let docs = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs");
    let mut books = 0;
    for lang in Lang::ALL {
        let book = rulebook(&KOEBENHAVN, *lang);
        for (format, now) in [("md", book.markdown()), ("html", book.html())] {
            let name = format!("rulebook.{lang}.{format}");
            let committed = std::fs::read_to_string(docs.join(&name)).unwrap_or_default();
            assert!(
                committed == now,
                "docs/{name} is not what the rules say now: renew it with `cargo xtask rulebook`"
            );
            books += 1;
        }
        // The first thing that it says.
        let says = match lang {
            Lang::Danish => ["vejledende", "afgørelse", "Ingen har endnu sammenholdt"],
            Lang::English => ["guidance", "decision", "No person has yet compared"],
        };
        let first = book.front[..2].join(" ");
        assert!(says.iter().all(|piece| first.contains(piece)), "{first}");
    }
    suite.count("books", books);
    suite.finish();
}
