//! The screening of a group in words: the group, then each member in short.

use super::assessment::factors;
use super::said::Said;
use super::shared::{self, note_said};
use super::writer::Writer;
use super::{Section, level, sentences, words};
use crate::age::Age;
use crate::assess::{Applies, NoteOut};
use crate::profile::{Eligibility, Programme};
use crate::screening::{Band, Group, MemberAnswer, ScreeningAnswer};
use crate::text::Lang;

/// How many questions are named for each member.
const QUESTIONS: usize = 3;

pub(super) fn write(writer: &mut Writer<'_>, answer: &ScreeningAnswer<'_>) {
    let lang = writer.lang;
    let place = writer.profile.name.in_lang(lang);
    writer.title(sentences::screening_title(lang, place, &words::date(answer.date, lang)));
    writer.paragraph(sentences::advisory(lang));
    writer.section(Section::Other, sentences::group(lang), |writer| group(writer, &answer.group));
    notes(writer, &answer.members);
    for member in &answer.members {
        let heading = match member.assessment.age {
            Some(age) => sentences::member(lang, &member.id, &words::age(age, lang)),
            None => sentences::member_without_age(lang, &member.id),
        };
        writer.section(Section::Other, heading, |writer| self::member(writer, member));
    }
}

fn group(writer: &mut Writer<'_>, group: &Group<'_>) {
    let lang = writer.lang;
    writer.paragraph(match group.size {
        1 => sentences::one_member(lang),
        size => sentences::several_members(lang, &size.to_string()),
    });
    let mut ages: Vec<String> = group.age_bands.iter().map(|band| self::band(band, lang)).collect();
    if group.age_unknown > 0 {
        ages.push(sentences::band_unknown(lang, &group.age_unknown.to_string()));
    }
    writer.labelled(sentences::ages(lang), ages.join(" "));
    for (programme, tally) in &group.counts.programmes {
        let [included, open, not] = [tally.eligible, tally.open, tally.not_eligible].map(|count| count.to_string());
        writer.labelled(programme.name().into_lang(lang), sentences::tally(lang, &included, &open, &not));
    }
    let levels = group.counts.levels.iter();
    let levels: Vec<String> =
        levels.map(|(level, count)| sentences::at_level(lang, &level.to_string(), &count.to_string())).collect();
    if !levels.is_empty() {
        writer.labelled(sentences::suggested_levels(lang), levels.join(" "));
    }
    let counts = &group.counts;
    factors(writer, &counted(&counts.risk_factors), &counted(&counts.protective_factors));
    let efforts = group.group_effort.efforts.iter().map(note_said);
    if let Some(said) = efforts.reduce(Said::and) {
        let who = words::all_of(&group.group_effort.eligible, lang);
        writer.labelled(sentences::group_effort(lang), Said::new(format!("{who}.")).and(said));
    }
    writer.labelled(sentences::identifiability(lang), note_said(&group.disclosure));
}

/// Each note once, with the members that it is about.
fn notes(writer: &mut Writer<'_>, members: &[MemberAnswer<'_>]) {
    let lang = writer.lang;
    let mut together: Vec<(&NoteOut<'_>, Vec<&str>)> = Vec::new();
    for member in members {
        for note in &member.assessment.notes {
            match together.iter_mut().find(|(other, _)| *other == note) {
                Some((_, ids)) => ids.push(&member.id),
                None => together.push((note, vec![&member.id])),
            }
        }
    }
    writer.section(Section::Notes, sentences::notes(lang), |writer| {
        for (note, ids) in together {
            writer.labelled(words::all_of(&ids, lang), note_said(note));
        }
    });
}

fn band(band: &Band, lang: Lang) -> String {
    let members = band.members.to_string();
    let from = words::limit(band.from, lang);
    match band.until {
        Some(until) if band.from == Age::ZERO => sentences::band_under(lang, &words::limit(until, lang), &members),
        Some(until) => sentences::band_between(lang, &from, &words::limit(until, lang), &members),
        None => sentences::band_from(lang, &from, &members),
    }
}

fn counted(factors: &std::collections::BTreeMap<String, usize>) -> Vec<String> {
    factors.iter().map(|(factor, count)| format!("{factor} ({count})")).collect()
}

fn member(writer: &mut Writer<'_>, member: &MemberAnswer<'_>) {
    let lang = writer.lang;
    let assessment = &member.assessment;
    let groups = [
        (Eligibility::Eligible, sentences::included(lang)),
        (Eligibility::Open, sentences::open(lang)),
        (Eligibility::NotEligible, sentences::not_included(lang)),
    ];
    for (verdict, label) in groups {
        let in_group = |programme: &&Programme| assessment.programmes.get(**programme).verdict == verdict;
        let programmes: Vec<Programme> = Programme::ALL.iter().filter(in_group).copied().collect();
        if programmes.is_empty() {
            continue;
        }
        let mut said = Said::new(format!("{}.", shared::names(&programmes, lang)));
        if verdict != Eligibility::Open {
            for programme in programmes {
                said = said.with_sources_of(shared::why(writer, &assessment.programmes.get(programme).reasons));
            }
        }
        writer.labelled(label, said);
    }
    if let (Some(case), Some(levels)) = (assessment.case_level.as_ref(), writer.profile.case_levels.as_ref())
        && case.applies == Applies::Yes
    {
        let said = level::levels_said(writer, case, levels);
        writer.labelled(sentences::label_level(lang), said);
        let lead = level::lead_said(writer, case, levels);
        writer.labelled(sentences::label_lead(lang), lead);
    }
    let questions = assessment.next_questions.iter().take(QUESTIONS);
    let questions: Vec<String> = questions.map(|question| question.wording().into_lang(lang).into_owned()).collect();
    if !questions.is_empty() {
        writer.labelled(sentences::first_questions(lang), questions.join(" "));
    }
    let judged: Vec<&str> = assessment.judgements.0.values().map(|judgement| &*judgement.question).collect();
    if !judged.is_empty() {
        writer.labelled(sentences::judgements(lang), judged.join(" "));
    }
    factors(writer, &member.risk_factors, &member.protective_factors);
}
