//! What answers of several kinds have in common: reasons, missing answers, judgements, notes.

use super::said::Said;
use super::writer::Writer;
use super::{Section, sentences, words};
use crate::assess::{JudgementOut, Judgements, NoteOut, Reasons};
use crate::catalogue::Entry;
use crate::order;
use crate::profile::Programme;
use crate::rule::{Judgement, Question};
use crate::sources::Certainty;
use crate::subject::Goal;
use crate::text::Lang;

/// The questions that are asked, in the order in which they stand in the answer.
pub(super) struct Questions<'q>(pub(super) &'q [Question]);

impl Questions<'_> {
    /// Which of the numbered questions something depends on.
    pub(super) fn needed(&self, ask: &[Question], lang: Lang) -> String {
        self.numbered(ask, lang, &|numbers, is_one| match is_one {
            true => sentences::depends_on_question(lang, numbers),
            false => sentences::depends_on_questions(lang, numbers),
        })
    }

    /// Which of the numbered questions can change these parts of a case level.
    pub(super) fn needed_for_level(&self, ask: &[Question], parts: &str, lang: Lang) -> String {
        self.numbered(ask, lang, &|numbers, is_one| match is_one {
            true => sentences::answer_can_change(lang, numbers, parts),
            false => sentences::answers_can_change(lang, numbers, parts),
        })
    }

    /// `said` takes the numbers, and whether there is but one.
    fn numbered(&self, ask: &[Question], lang: Lang, said: &dyn Fn(&str, bool) -> String) -> String {
        let number = |question: &Question| self.0.iter().position(|asked| asked == question);
        let mut numbers: Vec<usize> = ask.iter().filter_map(number).collect();
        if numbers.len() < ask.len() {
            return sentences::not_asked_about(lang);
        }
        order::sort_by_key(&mut numbers, |number| *number);
        let numbers: Vec<String> = numbers.iter().map(|number| number.saturating_add(1).to_string()).collect();
        said(&words::all_of(&numbers, lang), numbers.len() == 1)
    }

    /// The section with the questions.
    pub(super) fn write(&self, writer: &mut Writer<'_>, wording: impl Fn(Question) -> String) {
        let lang = writer.lang;
        writer.section(Section::Missing, sentences::missing(lang), |writer| {
            if self.0.len() > 1 {
                writer.paragraph(sentences::missing_intro(lang));
            }
            for (number, question) in (1..).zip(self.0) {
                writer.numbered(number, wording(*question));
            }
        });
    }
}

/// The question in the words of the core.
pub(super) fn wording(lang: Lang) -> impl Fn(Question) -> String {
    move |question| question.wording().into_lang(lang).into_owned()
}

/// Why a settled verdict is what it is, or why a person must judge: the sentences of the rules that decide.
pub(super) fn why(writer: &Writer<'_>, reasons: &Reasons<'_>) -> Said {
    why_rules(writer, &reasons.rules, reasons.certainty)
}

/// The same for an answer that gives its rules without [`Reasons`].
pub(super) fn why_rules(writer: &Writer<'_>, rules: &[&str], certainty: Certainty) -> Said {
    let lang = writer.lang;
    let all: Vec<Entry<'_>> = rules.iter().filter_map(|id| writer.rule(id)).collect();
    // Where the age is not known and one clause decides at every age within the limits, its sentence holds at every age.
    let clauses: Vec<Entry<'_>> = all.iter().filter(|entry| entry.limit.is_none()).copied().collect();
    let deciding = if clauses.len() == 1 { clauses } else { all };
    let mut said = match deciding.as_slice() {
        [_, _, ..] => Said::new(sentences::whatever_the_rest(lang)),
        _ => Said::default(),
    };
    for entry in &deciding {
        said = said.and(Said::rule(entry, lang));
    }
    let own = deciding.iter().map(|entry| entry.certainty).max().unwrap_or(certainty);
    match certainty {
        Certainty::Inferred if own < certainty => said.and(Said::new(sentences::rests_on_inferred(lang))),
        Certainty::Unverified if own < certainty => said.and(Said::new(sentences::rests_on_unverified(lang))),
        Certainty::Inferred | Certainty::Unverified | Certainty::Verified => said,
    }
}

/// The section with what a person must judge.
pub(super) fn judgements(writer: &mut Writer<'_>, judgements: &Judgements<'_>) {
    let lang = writer.lang;
    writer.section(Section::Judgements, sentences::judgements(lang), |writer| {
        for judgement in judgements.0.values() {
            writer.item(judgement_said(judgement, lang));
        }
    });
}

/// What a person must judge, and who.
pub(super) fn judgement_said(judgement: &JudgementOut<'_>, lang: Lang) -> Said {
    Said::new(sentences::judgement(lang, &judgement.question, &judgement.decided_by)).citing(judgement.sources)
}

/// Whether this is the one judgement that all that is asked comes to.
pub(super) fn is_not_published(reasons: &Reasons<'_>) -> bool {
    reasons.judge.as_slice() == [Judgement::RuleNotPublished]
}

/// The section with the questions that were answered "unknown" and matter.
pub(super) fn unresolved(writer: &mut Writer<'_>, questions: &[Question], wording: impl Fn(Question) -> String) {
    let lang = writer.lang;
    writer.section(Section::Unresolved, sentences::unresolved(lang), |writer| {
        if !questions.is_empty() {
            writer.paragraph(sentences::unresolved_intro(lang));
        }
        for question in questions {
            writer.item(wording(*question));
        }
    });
}

/// A section of notes.
pub(super) fn notes(writer: &mut Writer<'_>, heading: String, notes: &[NoteOut<'_>]) {
    writer.section(Section::Notes, heading, |writer| {
        for note in notes {
            writer.item(note_said(note));
        }
    });
}

/// A note with its sources.
pub(super) fn note_said(note: &NoteOut<'_>) -> Said {
    Said::new(note.text).citing(note.sources.iter().copied()).no_surer_than(note.certainty)
}

/// The names of programmes.
pub(crate) fn names(programmes: &[Programme], lang: Lang) -> String {
    let names: Vec<String> = programmes.iter().map(|programme| programme.name().into_lang(lang).into_owned()).collect();
    words::names(&names, lang)
}

/// What a goal is called. Of the level and of the disclosure each kind of answer has its own words.
pub(super) fn goal_name(goal: Goal, lang: Lang, [level, disclosure]: [fn(Lang) -> String; 2]) -> String {
    let programme = |programme: Programme| programme.name().into_lang(lang).into_owned();
    match goal {
        Goal::PspLegalBasis => sentences::ground_of(lang, &programme(Programme::Psp)),
        Goal::KspLegalBasis => sentences::ground_of(lang, &programme(Programme::Ksp)),
        Goal::CaseLevel => level(lang),
        Goal::Disclosure => disclosure(lang),
        Goal::SspCase
        | Goal::SspPlus
        | Goal::SspPlusReferral
        | Goal::Psp
        | Goal::Ksp
        | Goal::Radicalisation
        | Goal::GangRecruitment
        | Goal::GroupEffort
        | Goal::GeneralPrevention => goal.programme().map(programme).unwrap_or_default(),
    }
}

/// The name of a body; its id where the profile has none.
pub(super) fn body_name<'a>(writer: &Writer<'a>, id: &'a str) -> &'a str {
    writer.profile.bodies.iter().find(|body| body.id == id).map_or(id, |body| body.name.in_lang(writer.lang))
}
