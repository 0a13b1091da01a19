//! A plan of questions in words.

use super::said::Said;
use super::writer::Writer;
use super::{Section, ground, sentences, shared, verdict, words};
use crate::assess::Applies;
use crate::disclose::DisclosureVerdict;
use crate::plan::{
    Effect, Fraction, HowMany, NextQuestion, PlanAnswer, PlannedAnswer, Settled, SettledVerdict, Step, Why,
};
use crate::subject::Goal;
use crate::text::Lang;

pub(super) fn write(writer: &mut Writer<'_>, answer: &PlanAnswer<'_>) {
    let lang = writer.lang;
    let date = words::date(answer.date, lang);
    writer.title(match answer.cooperation {
        Some(cooperation) => sentences::plan_title_disclosure(lang, &cooperation.id().to_ascii_uppercase(), &date),
        None => sentences::plan_title(lang, writer.profile.name.in_lang(lang), &date),
    });
    match &answer.next {
        Some(next) => {
            writer.paragraph(sentences::plan_ask_now(lang, &next.text));
            writer.paragraph(in_all(answer.how_many, lang));
        }
        None => writer.paragraph(sentences::plan_nothing_to_ask(lang)),
    }
    writer.paragraph(sentences::advisory(lang));
    if let Some(next) = &answer.next {
        why(writer, next);
        writer.section(Section::Other, sentences::plan_answers(lang), |writer| {
            for effect in &next.answers {
                writer.labelled(answer_said(effect.answer, lang), effect_said(effect, lang));
            }
        });
    }
    shared::unresolved(writer, &answer.unresolved, shared::wording(lang));
    if let Some(tree) = answer.tree.as_deref().filter(|tree| !tree.is_empty()) {
        writer.section(Section::Other, sentences::plan_tree(lang), |writer| whole(writer, tree));
    }
}

/// How many questions there are, and what an average is.
fn in_all(how_many: HowMany, lang: Lang) -> String {
    let worst = how_many.worst.to_string();
    match (how_many.expected, how_many.worst) {
        (None, _) => sentences::plan_at_most(lang, &worst),
        (Some(_), 1) => sentences::plan_only_question(lang),
        (Some(expected), most) if expected == Fraction::whole(most.into()) => sentences::plan_exactly(lang, &worst),
        (Some(expected), _) => {
            let average = sentences::plan_how_many(lang, &words::number(expected, lang), &worst);
            format!("{average} {}", sentences::plan_convention(lang))
        }
    }
}

/// The rules that read the question, goal by goal.
fn why(writer: &mut Writer<'_>, next: &NextQuestion<'_>) {
    let lang = writer.lang;
    writer.section(Section::Reasons, sentences::plan_why(lang), |writer| {
        for Why { goal, rules } in &next.why {
            let read_by = rules.iter().filter_map(|reader| writer.rule(reader.rule));
            let said = read_by.map(|entry| Said::rule(&entry, lang)).reduce(Said::and).unwrap_or_default();
            let decides = match rules.len() {
                1 => sentences::plan_decides_one(lang),
                _ => sentences::plan_decides_several(lang),
            };
            writer.labelled(goal_name(*goal, lang), Said::new(decides).and(said));
        }
    });
}

fn goal_name(goal: Goal, lang: Lang) -> String {
    shared::goal_name(goal, lang, [sentences::the_case_level, sentences::the_disclosure])
}

fn answer_said(answer: PlannedAnswer, lang: Lang) -> String {
    match answer {
        PlannedAnswer::YesNo(true) => sentences::yes(lang),
        PlannedAnswer::YesNo(false) => sentences::no(lang),
        PlannedAnswer::Unknown(_) => sentences::do_not_know(lang),
        PlannedAnswer::Born { from: None, to } => sentences::plan_born_until(lang, &words::date(to, lang)),
        PlannedAnswer::Born { from: Some(from), to } => {
            sentences::plan_born_between(lang, &words::date(from, lang), &words::date(to, lang))
        }
    }
}

/// What an answer settles, and what is asked then.
fn effect_said(effect: &Effect<'_>, lang: Lang) -> String {
    let mut sentences = settled_said(&effect.settles, lang);
    if sentences.is_empty() {
        sentences.push(sentences::plan_settles_nothing(lang));
    }
    let worst = effect.how_many.worst.to_string();
    sentences.push(match (effect.how_many.expected, effect.how_many.worst) {
        (_, 0) => sentences::plan_then_nothing(lang),
        (Some(expected), most) if expected == Fraction::whole(most.into()) => match most {
            1 => sentences::plan_then_one(lang),
            _ => sentences::plan_then_exactly(lang, &worst),
        },
        (Some(expected), _) => sentences::plan_then(lang, &words::number(expected, lang), &worst),
        (None, _) => sentences::plan_then_at_most(lang, &worst),
    });
    sentences.join(" ")
}

/// The verdicts, those of the same word in one sentence.
fn settled_said(settles: &[Settled<'_>], lang: Lang) -> Vec<String> {
    let mut by_word: Vec<(String, Vec<String>)> = Vec::new();
    let mut said: Vec<String> = Vec::new();
    for settled in settles {
        let name = goal_name(settled.goal, lang);
        let word = match settled.verdict {
            _ if !settled.judge.is_empty() => sentences::judgements(lang),
            SettledVerdict::Programme(of_programme) => verdict(lang, of_programme),
            SettledVerdict::Ground(of_law) => ground(lang, of_law),
            SettledVerdict::Level(of_case) => {
                said.push(level_said(settled, of_case, lang));
                continue;
            }
            SettledVerdict::Disclosure(of_disclosure) => {
                said.push(match of_disclosure {
                    DisclosureVerdict::Permitted => sentences::permitted(lang),
                    DisclosureVerdict::NotPermitted => sentences::not_permitted(lang),
                    DisclosureVerdict::NotApplicable => sentences::not_applicable(lang),
                    DisclosureVerdict::Open => sentences::disclosure_judge(lang),
                });
                continue;
            }
        };
        match by_word.iter_mut().find(|(other, _)| *other == word) {
            Some((_, names)) => names.push(name),
            None => by_word.push((word, vec![name])),
        }
    }
    let by_word = by_word.iter().map(|(word, names)| sentences::summary_part(lang, word, &words::names(names, lang)));
    by_word.chain(said).collect()
}

fn level_said(settled: &Settled<'_>, applies: Applies, lang: Lang) -> String {
    let Some(level) = settled.level.filter(|_| applies != Applies::No) else { return sentences::no_case(lang) };
    let levels: Vec<String> = level.possible.iter().map(|level| level.to_string()).collect();
    match levels.as_slice() {
        [only] => sentences::level_is(lang, only),
        _ => sentences::levels_possible(lang, &words::one_of(&levels, lang)),
    }
}

/// The whole plan: the questions with their numbers, and where each answer leads.
fn whole(writer: &mut Writer<'_>, tree: &[Step]) {
    let lang = writer.lang;
    let mut number = 1;
    let numbers = numbers_of(tree, &mut number);
    if numbers.len() > 1 {
        writer.paragraph(sentences::plan_tree_begin(lang, &numbers.join(", ")));
    }
    steps(writer, tree, &mut 1);
}

/// The numbers that these steps have where the first of them has this one; counts on to the number after them.
fn numbers_of(steps: &[Step], number: &mut usize) -> Vec<String> {
    let numbers = steps.iter().map(|step| {
        let own = number.to_string();
        *number = number.saturating_add(1);
        for then in &step.answers {
            numbers_of(&then.then, number);
        }
        own
    });
    numbers.collect()
}

fn steps(writer: &mut Writer<'_>, tree: &[Step], number: &mut usize) {
    let lang = writer.lang;
    for step in tree {
        writer.numbered(*number, step.question.wording().in_lang(lang));
        let mut next = number.saturating_add(1);
        if step.answers.iter().all(|then| then.then.is_empty()) {
            writer.paragraph(sentences::plan_tree_end_whatever(lang));
            *number = next;
            continue;
        }
        for then in &step.answers {
            let numbers = numbers_of(&then.then, &mut next);
            let said = match numbers.as_slice() {
                [] => sentences::plan_tree_end(lang),
                [only] => sentences::plan_go_to(lang, only),
                several => sentences::plan_go_to_several(lang, &several.join(", ")),
            };
            writer.labelled(answer_said(then.answer, lang), said);
        }
        *number = number.saturating_add(1);
        for then in &step.answers {
            steps(writer, &then.then, number);
        }
    }
}
