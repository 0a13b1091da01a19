//! `why-not` in words.

use chrono::NaiveDate;

use super::said::Said;
use super::shared::{self, Questions};
use super::writer::Writer;
use super::{Section, level, sentences, words};
use crate::facts::{Answer, AsSent};
use crate::order;
use crate::subject::Goal;
use crate::text::Lang;
use crate::why_not::{
    AgeSpan, AnswerChange, Cause, CauseKind, ChangeSet, GoalStanding, JudgementChange, Stretch, WhyNotAnswer,
};

pub(super) fn write(writer: &mut Writer<'_>, answer: &WhyNotAnswer<'_>) {
    let lang = writer.lang;
    let wanted = wanted(writer, answer);
    let goal = match answer.profile {
        Some(_) => sentences::goal_in(lang, &goal_name(answer.goal, lang), writer.profile.name.in_lang(lang)),
        None => goal_name(answer.goal, lang),
    };
    writer.title(sentences::why_not_title(lang, &wanted, &goal, &words::date(answer.date, lang)));
    let now = Said::new(sentences::answer_now(lang, &verdict(answer, &wanted, lang)));
    writer.paragraph(if answer.reached { now.and(Said::new(sentences::answer_is_that(lang))) } else { now });
    writer.paragraph(sentences::advisory(lang));
    if !answer.reached && !answer.never {
        writer.paragraph(sentences::answers_would_be_true(lang));
    }

    why(writer, answer);
    writer.section(Section::Other, sentences::other_answers(lang), |writer| {
        match (answer.reached || answer.never, answer.changes.is_empty()) {
            (true, _) => {}
            (false, true) => writer.paragraph(sentences::no_answers_today(lang)),
            (false, false) => sets(writer, &answer.changes),
        }
    });
    writer.section(Section::Changes, sentences::time_changes(lang), |writer| {
        if !answer.never {
            let said = time(writer, answer);
            writer.paragraph(said);
        }
    });
    writer.section(Section::Other, sentences::later_with_answers(lang), |writer| {
        for later in &answer.later {
            writer.subheading(order::begun_large(&period(&later.when, lang)));
            let said = causes(writer, answer, &later.when);
            writer.paragraph(said);
            sets(writer, &later.changes);
        }
    });
    writer.section(Section::Missing, sentences::age_not_known(lang), |writer| {
        for band in &answer.age_needed {
            let any_age = band.age.from.is_none() && band.age.until.is_none();
            match band.age_at_release {
                Some(at_release) if any_age => writer.subheading(ages_at_release(at_release, lang)),
                Some(at_release) => {
                    writer.subheading(ages(band.age, lang));
                    writer.subheading(ages_at_release(at_release, lang));
                }
                None => writer.subheading(ages(band.age, lang)),
            }
            sets(writer, &band.changes);
        }
    });
    writer.section(Section::Reasons, sentences::cannot_be_reached(lang), |writer| {
        if answer.never {
            writer.paragraph(sentences::neither_answers_nor_time(lang));
        }
        rules(writer, &answer.in_the_way);
    });
    shared::judgements(writer, &answer.judgements);
}

fn goal_name(goal: Goal, lang: Lang) -> String {
    shared::goal_name(goal, lang, [sentences::the_case_level, sentences::under_115])
}

/// What is wanted, in a few words.
fn wanted(writer: &Writer<'_>, answer: &WhyNotAnswer<'_>) -> String {
    let lang = writer.lang;
    if let Some(verdict) = GoalStanding::from_id(&answer.want).filter(|_| answer.goal != Goal::CaseLevel) {
        return in_words(verdict, lang);
    }
    let levels = writer.profile.case_levels.as_ref();
    let lead = levels.and_then(|levels| levels.leads.iter().find(|rule| rule.lead == answer.want));
    let forum = levels.and_then(|levels| levels.fora.iter().find(|rule| rule.forum == answer.want));
    match (lead, forum) {
        (Some(rule), _) => sentences::want_lead(lang, rule.name.in_lang(lang)),
        (None, Some(rule)) => sentences::want_forum(lang, rule.name.in_lang(lang)),
        (None, None) => sentences::want_level(lang, &answer.want),
    }
}

/// How it stands, in a few words; of the level, whether it is as it is wanted.
fn verdict(answer: &WhyNotAnswer<'_>, wanted: &str, lang: Lang) -> String {
    if answer.goal == Goal::CaseLevel && answer.verdict == GoalStanding::Met {
        return wanted.to_owned();
    }
    in_words(answer.verdict, lang)
}

fn in_words(verdict: GoalStanding, lang: Lang) -> String {
    match verdict {
        GoalStanding::Eligible => sentences::included(lang),
        GoalStanding::NotEligible => sentences::not_included(lang),
        GoalStanding::Met => sentences::met(lang),
        GoalStanding::NotMet => sentences::not_met(lang),
        GoalStanding::Permitted => sentences::want_permitted(lang),
        GoalStanding::NotPermitted => sentences::want_not_permitted(lang),
        GoalStanding::NotApplicable => sentences::want_not_applicable(lang),
        GoalStanding::Open => sentences::open(lang),
    }
}

/// Why it stands so.
fn why(writer: &mut Writer<'_>, answer: &WhyNotAnswer<'_>) {
    let lang = writer.lang;
    let reasons = &answer.reasons;
    if let Some(case_level) = &answer.case_level {
        level::write(writer, Some(case_level), &Questions(&reasons.ask));
    } else if answer.goal == Goal::Disclosure && answer.verdict != GoalStanding::Open {
        writer.section(Section::Reasons, sentences::reasons(lang), |writer| rules(writer, &reasons.rules));
    } else if answer.goal != Goal::Disclosure && (answer.verdict != GoalStanding::Open || !reasons.judge.is_empty()) {
        let said = shared::why(writer, reasons);
        writer.section(Section::Reasons, sentences::reasons(lang), |writer| writer.paragraph(said));
    }
    if answer.verdict == GoalStanding::Open || answer.case_level.is_some() {
        Questions(&reasons.ask).write(writer, shared::wording(lang));
        shared::unresolved(writer, &reasons.unresolved, shared::wording(lang));
    }
}

/// One rule a line.
fn rules(writer: &mut Writer<'_>, ids: &[&str]) {
    for id in ids {
        if let Some(rule) = writer.rule(id) {
            let said = Said::rule(&rule, writer.lang);
            writer.item(said);
        }
    }
}

/// Each set: one answer a line where there is only one set, else one set a line.
fn sets(writer: &mut Writer<'_>, sets: &[ChangeSet<'_>]) {
    let lang = writer.lang;
    if let [only] = sets {
        for said in of_set(writer, only) {
            writer.item(said);
        }
        return;
    }
    for (number, set) in (1_usize..).zip(sets) {
        let said = of_set(writer, set).into_iter().fold(Said::default(), Said::and);
        writer.labelled(sentences::possibility(lang, &number.to_string()), said);
    }
}

fn of_set(writer: &Writer<'_>, set: &ChangeSet<'_>) -> Vec<Said> {
    if set.answers.is_empty() && set.judgements.is_empty() {
        return vec![Said::new(sentences::present_answers_do(writer.lang))];
    }
    let (following, own): (Vec<_>, Vec<_>) = set.answers.iter().partition(|change| !change.follows_from.is_empty());
    let answers = own.into_iter().chain(following).map(|change| answer_said(writer, change));
    answers.chain(set.judgements.iter().map(|change| judgement_said(writer, change))).collect()
}

fn answer_said(writer: &Writer<'_>, change: &AnswerChange<'_>) -> Said {
    let lang = writer.lang;
    let question = change.question.wording().into_lang(lang);
    let (to, now) = (answer_word(change.to, lang), answer_word(change.from, lang));
    let said = match (change.from, change.follows_from.is_empty()) {
        (AsSent(Answer::NotAsked), _) => sentences::answer_should_be_given(lang, &question, &to),
        (_, true) => sentences::answer_should_be(lang, &question, &to, &now),
        (_, false) => sentences::answer_follows(lang, &question, &to, &now),
    };
    citing(writer, Said::new(said), &change.rules)
}

fn judgement_said(writer: &Writer<'_>, change: &JudgementChange<'_>) -> Said {
    let lang = writer.lang;
    let question = change.judgement.question().into_lang(lang);
    let said = Said::new(question).and(Said::new(sentences::judgement_should_be(lang, &answer_word(change.to, lang))));
    citing(writer, said, &change.rules)
}

/// Resting on what these rules rest on.
fn citing(writer: &Writer<'_>, said: Said, rules: &[&str]) -> Said {
    rules.iter().filter_map(|id| writer.rule(id)).fold(said, |said, rule| said.citing(rule.sources))
}

fn answer_word(AsSent(answer): AsSent, lang: Lang) -> String {
    match answer {
        Answer::Yes => order::begun_small(&sentences::yes(lang)),
        Answer::No => order::begun_small(&sentences::no(lang)),
        Answer::Unknown | Answer::NotAsked => sentences::quoted_unknown(lang),
    }
}

/// When it holds with the present answers, and what turns then.
fn time(writer: &Writer<'_>, answer: &WhyNotAnswer<'_>) -> Said {
    let lang = writer.lang;
    let Some(when) = &answer.time else { return Said::new(sentences::holds_never(lang)) };
    let from = words::date(when.from, lang);
    let last = when.until.map(|until| words::last_day(until, lang));
    let said = match (answer.reached, last) {
        (true, Some(last)) => sentences::holds_until(lang, &last),
        (true, None) => sentences::holds_on(lang),
        (false, Some(last)) => sentences::holds_between(lang, &from, &last),
        (false, None) => sentences::holds_from(lang, &from),
    };
    Said::new(said).and(causes(writer, answer, when))
}

fn period(when: &Stretch<'_>, lang: Lang) -> String {
    let from = words::date(when.from, lang);
    match when.until {
        Some(until) => sentences::period_between(lang, &from, &words::last_day(until, lang)),
        None => sentences::period_from(lang, &from),
    }
}

/// What turns on the first day, and on the day on which it ends.
fn causes(writer: &Writer<'_>, answer: &WhyNotAnswer<'_>, when: &Stretch<'_>) -> Said {
    let begins = when.because.iter().map(|cause| (when.from, cause));
    let ends = when.until.into_iter().flat_map(|until| when.ends_because.iter().map(move |cause| (until, cause)));
    let mut said: Vec<(String, Said)> = Vec::new();
    for (day, cause) in begins.chain(ends) {
        let sentence = cause_sentence(writer, answer, day, cause);
        let basis = Said::default().citing(cause.sources);
        // Two rules can have the same limit.
        match said.iter_mut().find(|(other, _)| *other == sentence) {
            Some((_, first)) => *first = std::mem::take(first).with_sources_of(basis),
            None => {
                let this = Said::new(sentence.clone()).no_surer_than(cause.certainty).with_sources_of(basis);
                said.push((sentence, this));
            }
        }
    }
    said.into_iter().map(|(_, said)| said).fold(Said::default(), Said::and)
}

fn cause_sentence(writer: &Writer<'_>, answer: &WhyNotAnswer<'_>, day: NaiveDate, cause: &Cause<'_>) -> String {
    let lang = writer.lang;
    let day = words::date(day, lang);
    let age = cause.age.map(|age| words::limit(age, lang)).unwrap_or_default();
    let rule = writer.rule(cause.rule).and_then(|entry| entry.text).map_or("", |text| text.in_lang(lang));
    match cause.kind {
        CauseKind::Age if answer.age.is_none() => sentences::cause_age_of_all(lang, &day, &age),
        CauseKind::Age => sentences::cause_age(lang, &day, &age),
        CauseKind::AgeAtRelease => sentences::cause_age_at_release(lang, &day, &age),
        CauseKind::Begins => sentences::cause_begins(lang, &day, rule),
        CauseKind::Ends => sentences::cause_ends(lang, &day, rule),
    }
}

fn ages(ages: AgeSpan, lang: Lang) -> String {
    let limit = |age| words::limit(age, lang);
    match (ages.from.map(limit), ages.until.map(limit)) {
        (Some(from), Some(until)) => sentences::if_between(lang, &from, &until),
        (Some(from), None) => sentences::if_from(lang, &from),
        (None, Some(until)) => sentences::if_under(lang, &until),
        (None, None) => sentences::if_any_age(lang),
    }
}

fn ages_at_release(ages: AgeSpan, lang: Lang) -> String {
    let limit = |age| words::limit(age, lang);
    match (ages.from.map(limit), ages.until.map(limit)) {
        (Some(from), Some(until)) => sentences::if_between_at_release(lang, &from, &until),
        (Some(from), None) => sentences::if_from_at_release(lang, &from),
        (None, Some(until)) => sentences::if_under_at_release(lang, &until),
        (None, None) => sentences::if_any_age(lang),
    }
}
