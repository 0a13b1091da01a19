//! The level of a case in words: which levels, who leads, where it is treated, how it is registered, and what does not fit.

use super::said::Said;
use super::shared::Questions;
use super::writer::Writer;
use super::{Section, sentences, words};
use crate::assess::{Applies, CaseLevel};
use crate::profile::{CaseLevels, LevelName};
use crate::rule::Basis;
use crate::sources::Certainty;
use crate::text::{Lang, Text};

pub(super) fn write(writer: &mut Writer<'_>, level: Option<&CaseLevel<'_>>, questions: &Questions<'_>) {
    let lang = writer.lang;
    writer.section(Section::CaseLevel, sentences::case_level(lang), |writer| {
        let (Some(level), Some(levels)) = (level, writer.profile.case_levels.as_ref()) else {
            writer.paragraph(sentences::no_levels(lang));
            return;
        };
        match level.applies {
            Applies::No => {
                writer.paragraph(sentences::no_case(lang));
                return;
            }
            Applies::Open => writer.paragraph(sentences::maybe_case(lang)),
            Applies::Yes => {}
        }
        let said = levels_said(writer, level, levels);
        writer.labelled(sentences::label_level(lang), said);
        writer.labelled(sentences::label_lead(lang), lead_said(writer, level, levels));
        writer.labelled(sentences::label_forum(lang), forum_said(writer, level, levels));
        if let Some(registration) = levels.registration.as_ref() {
            writer.labelled(
                sentences::label_registration(lang),
                of_basis(writer, &registration.because, &registration.basis),
            );
        }
        if !level.reasons.ask.is_empty() {
            let parts = words::one_of(&open_parts(level, levels, lang), lang);
            writer.paragraph(questions.needed_for_level(&level.reasons.ask, &parts, lang));
        }
    });
    writer.section(Section::Violations, sentences::violations(lang), |writer| {
        for violation in level.iter().flat_map(|level| &level.violations) {
            let said = Said::new(violation.message.as_str());
            let is_about_lead = violation.id.starts_with("lead");
            writer.item(if is_about_lead { Said::new(sentences::other_lead(lang)).and(said) } else { said });
        }
    });
}

/// What of the level is not settled yet.
fn open_parts(level: &CaseLevel<'_>, levels: &CaseLevels, lang: Lang) -> Vec<String> {
    let is_maybe = level.applies == Applies::Open;
    let may_lead = levels.leads.iter().any(|rule| level.possible.iter().any(|level| rule.levels.has(level)));
    let lead = is_maybe || (level.lead.is_none() && may_lead);
    let forum = is_maybe || level.forum.is_none();
    // Where one step decides, the possible levels are settled, several or not. Where all else is settled too, it is the
    // level that the facts point to.
    let is_level_open = deciding(level, levels).len() != 1 && level.possible.iter().count() > 1;
    let of_level = is_maybe || is_level_open || !(lead || forum);
    let parts = [
        (of_level, sentences::part_level(lang)),
        (lead, sentences::part_lead(lang)),
        (forum, sentences::part_forum(lang)),
    ];
    parts.into_iter().filter(|(is_open, _)| *is_open).map(|(_, part)| part).collect()
}

/// Where the case is treated and who leads it, where that is settled.
pub(super) fn next_steps(writer: &mut Writer<'_>, level: Option<&CaseLevel<'_>>) {
    let (Some(level), Some(levels)) = (level, writer.profile.case_levels.as_ref()) else { return };
    if level.applies == Applies::Yes && level.forum.is_some() {
        writer.item(forum_said(writer, level, levels));
    }
    if level.applies == Applies::Yes && level.lead.is_some() {
        writer.item(lead_said(writer, level, levels));
    }
}

/// Which levels are possible and why, and which one the facts point to.
pub(super) fn levels_said(writer: &Writer<'_>, level: &CaseLevel<'_>, levels: &CaseLevels) -> Said {
    let lang = writer.lang;
    let because = match deciding(level, levels).as_slice() {
        [only] => writer.rule(only).map(|entry| Said::rule(&entry, lang)),
        _ => None,
    };
    let possible: Vec<String> = level.possible.iter().map(|level| level.to_string()).collect();
    let is_outside = level.violations.iter().any(|violation| violation.id == "levelOutsideFacts");
    let the_level = if is_outside { sentences::level_chosen } else { sentences::level_is };
    let mut said = match (possible.as_slice(), because) {
        ([only], because) => Said::new(the_level(lang, only)).and(because.unwrap_or_default()),
        (_, Some(because)) => because,
        (several, None) => Said::new(sentences::levels_possible(lang, &words::one_of(several, lang))),
    };
    if !level.reasons.judge.is_empty() {
        said = said.and(Said::new(sentences::person_judges(lang)));
    }
    let suggested = levels.scale.iter().find(|named| Some(named.level) == level.suggested);
    if let Some(named) = suggested {
        said = said.and(suggestion(named, lang));
    }
    said
}

/// The steps of the level rule that decide, each by its rule id.
fn deciding<'a>(level: &CaseLevel<'a>, levels: &CaseLevels) -> Vec<&'a str> {
    let is_step = |id: &&str| levels.rule.steps().any(|(_, basis)| basis.rule == *id);
    level.reasons.rules.iter().copied().filter(is_step).collect()
}

/// The level that the facts point to. That it is this very one can be less sure than which are possible, and says so itself.
pub(super) fn suggestion(named: &LevelName, lang: Lang) -> Said {
    let (level, name) = (named.level.to_string(), named.label.in_lang(lang));
    match named.basis.certainty {
        Certainty::Inferred => {
            Said::new(sentences::level_suggested_by_us(lang, &level, name)).citing(named.basis.sources.iter())
        }
        Certainty::Verified | Certainty::Unverified => {
            Said::new(sentences::level_suggested(lang, &level, name)).standing_on(&named.basis)
        }
    }
}

pub(super) fn lead_said(writer: &Writer<'_>, level: &CaseLevel<'_>, levels: &CaseLevels) -> Said {
    let lang = writer.lang;
    if let Some(rule) = levels.leads.iter().find(|rule| level.lead == Some(&*rule.lead)) {
        return of_basis(writer, &rule.because, &rule.basis);
    }
    match levels.leads.iter().find(|rule| level.possible.iter().any(|level| rule.levels.has(level))) {
        Some(rule) => {
            let depends = Said::new(sentences::lead_depends_on_level(lang));
            depends.and(of_basis(writer, &rule.because, &rule.basis))
        }
        None => Said::new(sentences::lead_is_agreed(lang)),
    }
}

fn forum_said(writer: &Writer<'_>, level: &CaseLevel<'_>, levels: &CaseLevels) -> Said {
    // Two rules can name the same forum: the one that decided is among the rules of the answer.
    let decided = |basis: &Basis| level.reasons.rules.contains(&&*basis.rule);
    match levels.fora.iter().find(|rule| level.forum == Some(&*rule.forum) && decided(&rule.basis)) {
        Some(rule) => of_basis(writer, &rule.because, &rule.basis),
        None => Said::new(sentences::forum_open(writer.lang)),
    }
}

fn of_basis(writer: &Writer<'_>, because: &Text, basis: &Basis) -> Said {
    Said::new(because.in_lang(writer.lang)).standing_on(basis)
}
