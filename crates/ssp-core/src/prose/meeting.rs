//! A meeting in words.

use super::said::Said;
use super::shared::{self, Questions};
use super::writer::Writer;
use super::{Section, sentences, words};
use crate::facts::Flag;
use crate::meeting::{MeetingAnswer, Stay, Stays};
use crate::order;
use crate::rule::Question;
use crate::sources::Certainty;
use crate::text::Lang;

pub(super) fn write(writer: &mut Writer<'_>, answer: &MeetingAnswer<'_>) {
    let lang = writer.lang;
    writer.title(sentences::meeting_title(lang));
    writer.paragraph(sentences::advisory(lang));

    let of_its_own =
        |stay: &Stay<'_>| stay.rules.iter().filter_map(|id| writer.rule(id)).map(|rule| rule.certainty).max();
    let tainted = answer.participants.iter().filter(|stay| Some(stay.certainty) > of_its_own(stay));
    match tainted.map(|stay| stay.certainty).max() {
        Some(Certainty::Inferred) => writer.paragraph(sentences::rests_on_inferred(lang)),
        Some(Certainty::Unverified) => writer.paragraph(sentences::rests_on_unverified(lang)),
        Some(Certainty::Verified) | None => {}
    }

    let mut asked: Vec<Question> = answer.participants.iter().flat_map(|stay| stay.ask.iter().copied()).collect();
    order::sort_once(&mut asked);
    let questions = Questions(&asked);
    let groups = [
        (Stays::Yes, Section::Stays, sentences::stays(lang)),
        (Stays::No, Section::Leaves, sentences::leaves(lang)),
        (Stays::Open, Section::Open, sentences::open(lang)),
    ];
    for (stays, section, heading) in groups {
        writer.section(section, heading, |writer| {
            for stay in answer.participants.iter().filter(|stay| stay.stays == stays) {
                let label = sentences::participant(lang, &stay.id, words::kind(stay.kind).in_lang(lang));
                let said = why(writer, stay, &questions);
                writer.labelled(label, said);
            }
        });
    }
    questions.write(writer, wording(lang));
    shared::judgements(writer, &answer.judgements);
    shared::notes(writer, sentences::notes(lang), &answer.notes);
}

fn why(writer: &Writer<'_>, stay: &Stay<'_>, questions: &Questions<'_>) -> Said {
    let lang = writer.lang;
    // What every line shares stands once, above them.
    let reason = || shared::why_rules(writer, &stay.rules, Certainty::Verified);
    match stay.stays {
        Stays::Yes | Stays::No => reason(),
        Stays::Open if !stay.ask.is_empty() => Said::new(questions.needed(&stay.ask, lang)),
        Stays::Open if !stay.judge.is_empty() => reason().and(Said::new(sentences::person_judges(lang))),
        Stays::Open => Said::new(sentences::open_while_unknown(lang)),
    }
}

/// The questions in the words of a meeting, where those of a disclosure speak of the recipient.
pub(crate) fn wording(lang: Lang) -> impl Fn(Question) -> String {
    move |question| match question {
        Question::Flag(Flag::Identifiable) => sentences::ask_identifiable_person(lang),
        Question::Flag(Flag::ToPublicTask) => sentences::ask_public_task(lang),
        Question::Flag(Flag::ToDrawnIn) => sentences::ask_drawn_in(lang),
        Question::BirthDate | Question::Fact(_) | Question::Flag(_) => question.wording().into_lang(lang).into_owned(),
    }
}
