//! `diff` in words: per goal how much differs, each difference with both rules, when it occurs, and the smallest example.

use super::said::Said;
use super::writer::Writer;
use super::{Section, level, sentences, shared, timeline, words};
use crate::age::Age;
use crate::assess::Applies;
use crate::diff::{
    Ages, Conjunction, DiffAnswer, DiffSide, GoalDiff, GoalVerdict, LevelOut, PublishedBy, RegionDiff, RuleOut,
    SideOutcome, WitnessInput,
};
use crate::disclose::{Disclosure, DisclosureVerdict};
use crate::facts::{Answer, Answers, Atom, Fact, Flag};
use crate::profile::{CaseLevels, Profile};
use crate::rule::{Judgement, Question};
use crate::sources::Citation;
use crate::subject::{Goal, Subject};
use crate::text::{Lang, Text};

pub(super) fn write(writer: &mut Writer<'_>, answer: &DiffAnswer<'_>, other: &Profile) {
    let lang = writer.lang;
    let names = Names::of(answer, writer.profile, other, lang);
    writer.title(names.title.clone());
    writer.paragraph(sentences::advisory(lang));
    if answer.goals.is_empty() {
        writer.paragraph(sentences::diff_none(lang));
    } else {
        writer.paragraph(sentences::diff_intro(lang));
    }
    if answer.one.leap_day != answer.other.leap_day {
        writer.paragraph(sentences::diff_leap_day(lang));
    }
    let levels = [writer.profile, other].map(|profile| profile.case_levels.as_ref());
    for goal in &answer.goals {
        writer.section(Section::Other, goal_name(goal.goal, lang), |writer| of_goal(writer, goal, &names, levels));
    }
    not_published(writer, answer, &names);
    writer.section(Section::Other, sentences::diff_same(lang), |writer| {
        if !answer.same.is_empty() {
            writer.paragraph(format!("{}.", goal_names(&answer.same, lang)));
        }
    });
    legal_basis(writer, answer, &names);
}

/// What the sides are called.
struct Names {
    title: String,
    one: String,
    other: String,
    places: [String; 2],
}

impl Names {
    fn of(answer: &DiffAnswer<'_>, one: &Profile, other: &Profile, lang: Lang) -> Self {
        let day = |side: &DiffSide<'_>| words::date(side.date, lang);
        let (day_one, day_other) = (day(&answer.one), day(&answer.other));
        let (place_one, place_other) = (one.name.in_lang(lang), other.name.in_lang(lang));
        let places = [place_one, place_other].map(ToOwned::to_owned);
        let dates = |title| Self { title, one: day_one.clone(), other: day_other.clone(), places: places.clone() };
        match answer.cooperation {
            Some(cooperation) => {
                let cooperation = cooperation.id().to_ascii_uppercase();
                dates(sentences::diff_disclosures(lang, &cooperation, &day_one, &day_other))
            }
            None if answer.one.profile == answer.other.profile => {
                dates(sentences::diff_dates(lang, place_one, &day_one, &day_other))
            }
            None if answer.one.date == answer.other.date => Self {
                title: sentences::diff_profiles(lang, place_one, place_other, &day_one),
                one: place_one.to_owned(),
                other: place_other.to_owned(),
                places,
            },
            None => {
                let one = sentences::place_and_date(lang, place_one, &day_one);
                let other = sentences::place_and_date(lang, place_other, &day_other);
                Self { title: sentences::diff_both(lang, &one, &other), one, other, places }
            }
        }
    }
}

/// What a goal is called.
fn goal_name(goal: Goal, lang: Lang) -> String {
    shared::goal_name(goal, lang, [sentences::the_level, sentences::disclosure])
}

fn goal_names(goals: &[Goal], lang: Lang) -> String {
    let names: Vec<String> = goals.iter().map(|goal| goal_name(*goal, lang)).collect();
    words::names(&names, lang)
}

fn not_published(writer: &mut Writer<'_>, answer: &DiffAnswer<'_>, names: &Names) {
    let lang = writer.lang;
    let by = |by: PublishedBy| -> Vec<Goal> {
        answer.not_published.iter().filter(|goal| goal.published_by == by).map(|goal| goal.goal).collect()
    };
    let [one, other] = &names.places;
    writer.section(Section::Other, sentences::diff_not_published(lang), |writer| {
        let labels = [
            (PublishedBy::One, sentences::diff_published_by(lang, one)),
            (PublishedBy::Other, sentences::diff_published_by(lang, other)),
            (PublishedBy::Neither, sentences::diff_published_by_neither(lang)),
        ];
        for (published_by, label) in labels {
            let goals = by(published_by);
            if !goals.is_empty() {
                writer.labelled(label, format!("{}.", goal_names(&goals, lang)));
            }
        }
        if !answer.not_published.is_empty() {
            writer.paragraph(sentences::diff_not_published_then(lang));
        }
    });
}

/// The vintages of § 115, where the law is what differs.
fn legal_basis(writer: &mut Writer<'_>, answer: &DiffAnswer<'_>, names: &Names) {
    let lang = writer.lang;
    if answer.one.vintage == answer.other.vintage {
        return;
    }
    writer.section(Section::LegalBasis, sentences::legal_basis(lang), |writer| {
        for (name, side) in [(&names.one, &answer.one), (&names.other, &answer.other)] {
            let said = match &side.vintage {
                Some(vintage) => {
                    let wording = Citation { source: vintage.source.to_owned().into(), section: "§ 115".into() };
                    Said::new(vintage.text).no_surer_than(vintage.certainty).citing(&[wording])
                }
                None => Said::new(sentences::no_vintage(lang)),
            };
            writer.labelled(name.as_str(), said);
        }
    });
}

fn of_goal(writer: &mut Writer<'_>, goal: &GoalDiff<'_>, names: &Names, levels: [Option<&CaseLevels>; 2]) {
    let lang = writer.lang;
    let [changed, total] = [goal.changed, goal.total].map(|many| words::count(many, lang));
    writer.paragraph(sentences::diff_count(lang, &changed, &total));
    for (number, region) in (1_usize..).zip(&goal.regions) {
        let number = number.to_string();
        writer.subheading(match region.combinations {
            1 => sentences::diff_region_one(lang, &number),
            several => sentences::diff_region(lang, &number, &words::count(several, lang)),
        });
        let [of_one, of_other] = levels;
        for (name, side, levels) in [(&names.one, &region.one, of_one), (&names.other, &region.other, of_other)] {
            writer.labelled(name.as_str(), side_said(side, levels, lang));
        }
        when(writer, &region.when);
        writer.labelled(sentences::diff_witness(lang), witness_said(region, lang));
    }
}

/// What comes out on one side, and why.
fn side_said(side: &SideOutcome<'_>, levels: Option<&CaseLevels>, lang: Lang) -> Said {
    let mut said = match (side.verdict, &side.level) {
        (GoalVerdict::Programme(verdict), _) => Said::new(format!("{}.", timeline::verdict(lang, verdict))),
        (GoalVerdict::Ground(ground), _) => Said::new(format!("{}.", timeline::ground(lang, ground))),
        (GoalVerdict::Disclosure(verdict), _) => Said::new(match verdict {
            DisclosureVerdict::Permitted => sentences::permitted(lang),
            DisclosureVerdict::NotPermitted => sentences::not_permitted(lang),
            DisclosureVerdict::NotApplicable => sentences::not_applicable(lang),
            DisclosureVerdict::Open => sentences::not_settled_yet(lang),
        }),
        (GoalVerdict::Level(applies), level) => level_said(applies, level.as_ref(), levels, lang),
    };
    for rule in &side.rules {
        said = said.and(rule_said(rule));
    }
    for limit in &side.within {
        said = said.with_sources_of(rule_said(limit));
    }
    if let (Some(level), Some(levels)) = (&side.level, levels) {
        // Where nothing is published of lead or forum, nothing is said of it.
        let is_agreed = level.lead.is_none() && !levels.leads.is_empty();
        let is_open = level.forum.is_none() && !levels.fora.is_empty();
        for (is, sentence) in [(is_agreed, sentences::lead_is_agreed(lang)), (is_open, sentences::forum_open(lang))] {
            said = if is { said.and(Said::new(sentence)) } else { said };
        }
    }
    // An open answer calls for a judgement in each of its combinations, if not for the same in all.
    let may = if side.judge.is_empty() { sentences::one_is_judged } else { sentences::may_be_judged };
    said.and(judged_said(&side.judge, sentences::must_be_judged, lang)).and(judged_said(&side.may_judge, may, lang))
}

fn rule_said(rule: &RuleOut<'_>) -> Said {
    Said::new(&*rule.text).citing(rule.sources).no_surer_than(rule.certainty)
}

fn judged_said(judgements: &[Judgement], sentence: fn(Lang, &str) -> String, lang: Lang) -> Said {
    if judgements.is_empty() {
        return Said::default();
    }
    let questions: Vec<String> =
        judgements.iter().map(|judgement| judgement.question().into_lang(lang).into_owned()).collect();
    let said = Said::new(sentence(lang, &questions.join(" ")));
    judgements.iter().fold(said, |said, judgement| said.citing(judgement.sources()))
}

fn level_said(applies: Applies, level: Option<&LevelOut<'_>>, levels: Option<&CaseLevels>, lang: Lang) -> Said {
    let Some(level) = level else { return Said::new(sentences::no_case(lang)) };
    let possible: Vec<String> = level.possible.iter().map(|level| level.to_string()).collect();
    let mut said = match applies {
        Applies::Open => Said::new(sentences::maybe_case(lang)),
        Applies::Yes | Applies::No => Said::default(),
    };
    said = said.and(Said::new(match possible.as_slice() {
        [only] => sentences::level_is(lang, only),
        several => sentences::levels_possible(lang, &words::one_of(several, lang)),
    }));
    let named = levels.and_then(|levels| levels.scale.iter().find(|named| Some(named.level) == level.suggested));
    match named {
        Some(named) if possible.len() > 1 => said.and(level::suggestion(named, lang)),
        _ => said,
    }
}

/// When a difference occurs: what is true of all of it, then what is true of a part.
fn when(writer: &mut Writer<'_>, conjunctions: &[Conjunction]) {
    let lang = writer.lang;
    let all: Vec<Sentences> = conjunctions.iter().map(|conjunction| Sentences::of(conjunction, lang)).collect();
    let is_shared = |sentence: &&String| all.iter().all(|sentences| sentences.has(sentence));
    let shared: Vec<String> = all.first().map(Sentences::joined).unwrap_or_default();
    let shared: Vec<String> = shared.iter().filter(is_shared).cloned().collect();
    let own: Vec<Sentences> = all.iter().map(|sentences| sentences.without(&shared)).collect();
    if !shared.is_empty() {
        writer.labelled(sentences::diff_when(lang), shared.join(" "));
    }
    let lists = lists(&own);
    if shared.is_empty() && lists.is_empty() {
        writer.labelled(sentences::diff_when(lang), sentences::diff_always(lang));
    }
    for (number, list) in lists.into_iter().enumerate() {
        writer.paragraph(match (number, shared.is_empty()) {
            (0, true) => sentences::diff_one_of(lang),
            (0, false) => sentences::diff_and_one_of(lang),
            _ => sentences::diff_and_one_of_these_too(lang),
        });
        for item in list {
            writer.item(item);
        }
    }
}

/// A conjunction, one sentence for each thing that must hold.
#[derive(Clone, PartialEq, Default)]
struct Sentences {
    /// About sender, recipient, purpose, information.
    of_disclosure: Vec<String>,
    /// About the person.
    of_person: Vec<String>,
}

impl Sentences {
    fn of(conjunction: &Conjunction, lang: Lang) -> Self {
        let Conjunction { age, age_at_release, from, to, purpose, necessary, yes, no } = conjunction;
        let statements = |about: About| statements(yes, no, lang, about);
        let mut of_disclosure = Vec::new();
        if !from.is_empty() {
            of_disclosure.push(sentences::sender_is(lang, &words::any_of_kinds(from, lang)));
        }
        of_disclosure.extend(statements(About::Sender));
        if !to.is_empty() {
            of_disclosure.push(sentences::recipient_is(lang, &words::any_of_kinds(to, lang)));
        }
        of_disclosure.extend(statements(About::Recipient));
        if !purpose.is_empty() {
            let names = purpose.iter().map(|purpose| words::purpose(*purpose).into_lang(lang).into_owned());
            of_disclosure.push(sentences::purpose_is(lang, &words::one_of(&names.collect::<Vec<_>>(), lang)));
        }
        of_disclosure.extend(statements(About::Information));
        of_disclosure.extend(necessity_said(necessary, lang));

        let one_band = [sentences::aged_under, sentences::aged_from, sentences::aged_one_of];
        let one_band_at_release = [sentences::released_under, sentences::released_from, sentences::released_one_of];
        let mut of_person = Vec::new();
        of_person.extend(ages_said(age, lang, one_band, sentences::aged_between));
        of_person.extend(ages_said(age_at_release, lang, one_band_at_release, sentences::released_between));
        of_person.extend(statements(About::Person));
        Self { of_disclosure, of_person }
    }

    fn has(&self, sentence: &String) -> bool {
        self.of_disclosure.contains(sentence) || self.of_person.contains(sentence)
    }

    fn without(&self, shared: &[String]) -> Self {
        let left = |sentences: &[String]| sentences.iter().filter(|one| !shared.contains(one)).cloned().collect();
        Self { of_disclosure: left(&self.of_disclosure), of_person: left(&self.of_person) }
    }

    fn joined(&self) -> Vec<String> {
        [self.of_disclosure.as_slice(), &self.of_person].concat()
    }
}

/// The conjunctions as one list of alternatives; as two where every one about the disclosure goes with every one about the
/// person; as none where nothing is said.
fn lists(all: &[Sentences]) -> Vec<Vec<String>> {
    let distinct = |part: fn(&Sentences) -> &Vec<String>| {
        let mut parts: Vec<&Vec<String>> = Vec::new();
        all.iter().map(part).for_each(|part| {
            if !parts.contains(&part) {
                parts.push(part);
            }
        });
        parts
    };
    let of_disclosure = distinct(|sentences| &sentences.of_disclosure);
    let of_person = distinct(|sentences| &sentences.of_person);
    let has_every_pair = of_disclosure.len().saturating_mul(of_person.len()) == all.len();
    let in_words = |parts: Vec<&Vec<String>>| parts.iter().map(|sentences| sentences.join(" ")).collect::<Vec<_>>();
    match (of_disclosure.len(), of_person.len()) {
        (_, 0) | (1, 1) => Vec::new(),
        (2.., 2..) if has_every_pair => vec![in_words(of_disclosure), in_words(of_person)],
        _ => vec![all.iter().map(|sentences| sentences.joined().join(" ")).collect()],
    }
}

/// What a statement is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum About {
    Sender,
    Recipient,
    Information,
    Person,
}

impl About {
    const fn of(question: Question) -> Self {
        match question {
            Question::Flag(Flag::FromParticipates | Flag::FromPublicTask | Flag::FromDrawnIn) => Self::Sender,
            Question::Flag(Flag::ToParticipates | Flag::ToPublicTask | Flag::ToDrawnIn) => Self::Recipient,
            Question::Flag(_) => Self::Information,
            Question::Fact(_) | Question::BirthDate => Self::Person,
        }
    }
}

fn statements(yes: &[Question], no: &[Question], lang: Lang, about: About) -> Vec<String> {
    let those = |questions: &[Question], statement: fn(Question) -> Option<Text>| -> Vec<String> {
        let questions = questions.iter().filter(|question| About::of(**question) == about);
        questions.filter_map(|question| statement(*question)).map(|text| text.into_lang(lang).into_owned()).collect()
    };
    [those(yes, affirmed), those(no, denied)].concat()
}

const fn affirmed(question: Question) -> Option<Text> {
    match question {
        Question::Fact(fact) => Some(fact.affirmed()),
        Question::Flag(flag) => Some(flag.affirmed()),
        Question::BirthDate => None,
    }
}

const fn denied(question: Question) -> Option<Text> {
    match question {
        Question::Fact(fact) => Some(fact.denied()),
        Question::Flag(flag) => Some(flag.denied()),
        Question::BirthDate => None,
    }
}

type OfOne = fn(Lang, &str) -> String;
type OfTwo = fn(Lang, &str, &str) -> String;

fn ages_said(ages: &[Ages], lang: Lang, [under, from, one_of]: [OfOne; 3], between: OfTwo) -> Option<String> {
    let limit = |age: Age| words::limit(age, lang);
    match ages {
        [] | [Ages { from: None, until: None }] => None,
        [Ages { from: None, until: Some(until) }] => Some(under(lang, &limit(*until))),
        [Ages { from: Some(age), until: None }] => Some(from(lang, &limit(*age))),
        [Ages { from: Some(from), until: Some(until) }] => Some(between(lang, &limit(*from), &limit(*until))),
        several => {
            let bands: Vec<String> = several.iter().map(|band| band_said(*band, lang)).collect();
            Some(one_of(lang, &words::one_of(&bands, lang)))
        }
    }
}

fn band_said(ages: Ages, lang: Lang) -> String {
    let limit = |age: Age| words::limit(age, lang);
    match (ages.from, ages.until) {
        (None, Some(until)) => sentences::age_band_under(lang, &limit(until)),
        (Some(from), Some(until)) => sentences::age_band_between(lang, &limit(from), &limit(until)),
        (from, None) => sentences::age_band_from(lang, &limit(from.unwrap_or_default())),
    }
}

fn necessity_said(answers: &[Answer], lang: Lang) -> Option<String> {
    match answers {
        [Answer::Yes] => Some(Flag::Necessary.affirmed().into_lang(lang).into_owned()),
        [Answer::No] => Some(Flag::Necessary.denied().into_lang(lang).into_owned()),
        [Answer::Unknown] => Some(sentences::necessity_not_judged(lang)),
        [Answer::Yes, Answer::Unknown] => Some(sentences::necessity_not_denied(lang)),
        [Answer::No, Answer::Unknown] => Some(sentences::necessity_not_affirmed(lang)),
        [Answer::Yes, Answer::No] => Some(sentences::necessity_judged(lang)),
        _ => None,
    }
}

/// The smallest example: what is true in it.
fn witness_said(region: &RegionDiff<'_>, lang: Lang) -> String {
    let WitnessInput(subject) = &region.witness.one;
    let is_released = region.when.iter().any(|conjunction| !conjunction.age_at_release.is_empty());
    let is_aged = region.when.iter().any(|conjunction| !conjunction.age.is_empty());
    let mut said = Vec::new();
    let (date, birth, release, answers, leap_day) = match subject {
        Subject::Case(case, profile) => {
            (case.date, case.birth_date, case.release_date, &case.answers, profile.leap_day.policy)
        }
        Subject::Disclosure(disclosure) => {
            let Disclosure { date, birth_date, release_date, answers, .. } = disclosure;
            (*date, *birth_date, *release_date, answers, crate::age::LeapDay::Feb28)
        }
    };
    let chosen = true_of(subject, answers, lang);
    let mut add = |day, [of_age, newborn]: [String; 2]| {
        said.push(if day == Some(Age::ZERO) { newborn } else { of_age });
    };
    let aged = |day| birth.and_then(|birth| Age::on(day, birth, leap_day));
    let in_words = |age: Option<Age>| words::age(age.unwrap_or_default(), lang);
    if is_aged {
        let age = aged(date);
        add(age, [sentences::person_is_aged(lang, &in_words(age)), sentences::person_is_newborn(lang)]);
    }
    if is_released {
        let age = aged(release.unwrap_or(date));
        let newborn = sentences::person_was_released_newborn(lang);
        add(age, [sentences::person_was_released(lang, &in_words(age)), newborn]);
    }
    said = [chosen.of_disclosure, said, chosen.of_person].concat();
    said.push(sentences::diff_rest_is_no(lang));
    said.join(" ")
}

/// What is answered yes, and what is chosen.
fn true_of(subject: &Subject<'_>, answers: &Answers, lang: Lang) -> Sentences {
    let facts = Fact::ALL.iter().filter(|fact| answers.get(Atom::Fact(**fact)) == Answer::Yes);
    let mut conjunction =
        Conjunction { yes: facts.map(|fact| Question::Fact(*fact)).collect(), ..Conjunction::default() };
    if let Subject::Disclosure(disclosure) = subject {
        let Disclosure { from, to, purpose, necessary, identifiable, gang_relation, .. } = disclosure;
        conjunction.from = vec![from.kind];
        conjunction.to = vec![to.kind];
        conjunction.purpose = vec![*purpose];
        conjunction.necessary = vec![*necessary];
        let flags = [
            (Flag::Identifiable, *identifiable),
            (Flag::GangRelation, *gang_relation),
            (Flag::FromParticipates, from.participates),
            (Flag::FromPublicTask, from.public_task),
            (Flag::FromDrawnIn, from.drawn_in),
            (Flag::ToParticipates, to.participates),
            (Flag::ToPublicTask, to.public_task),
            (Flag::ToDrawnIn, to.drawn_in),
        ];
        let yes = flags.into_iter().filter(|(_, answer)| *answer == Answer::Yes);
        conjunction.yes.extend(yes.map(|(flag, _)| Question::Flag(flag)));
    }
    Sentences::of(&conjunction, lang)
}
