//! Meetings, preparedness, notes, and what the rules leave to a person.

use super::{Book, INCLUDED, JUDGEMENTS, STAYS};
use crate::assess;
use crate::koebenhavn::preparedness as event;
use crate::law::neighbours;
use crate::note::Note;
use crate::rule::Judgement;
use crate::rulebook::words::{self, Subject};
use crate::rulebook::{Chapter, ChapterContent, EntryInPrint, JudgementInPrint, sentences};
use crate::{disclose, meeting, screening};

impl<'a> Book<'a> {
    pub(super) fn meetings(self) -> Chapter<'a> {
        let lang = self.lang;
        let title = sentences::meeting(lang);
        let rule = self.findings(title.clone(), Subject::Meeting, &meeting::STAYS, STAYS);
        self.chapter(
            "meeting",
            title,
            vec![ChapterContent::Said(sentences::meeting_intro(lang)), ChapterContent::Rule(rule)],
        )
    }

    pub(super) fn preparedness(self) -> Chapter<'a> {
        let lang = self.lang;
        let covers = sentences::preparedness_covers(lang);
        let rule = self.findings(covers.clone(), Subject::Case, &event::RULE, INCLUDED);
        let meets = [&event::LEADERS, &event::DISTRICTS];
        let meets = meets.map(|meets| Self::entry(&meets.basis, String::new(), self.said(&meets.because)));
        let mut chapter = self.chapter("preparedness", sentences::preparedness(lang), Vec::new());
        chapter.sections = vec![
            self.chapter("preparedness-covers", covers, vec![ChapterContent::Rule(rule)]),
            self.chapter(
                "preparedness-meets",
                sentences::who_meets(lang),
                vec![ChapterContent::Entries(meets.to_vec())],
            ),
        ];
        chapter
    }

    pub(super) fn notes(self) -> Chapter<'a> {
        let lang = self.lang;
        let of_condition = |note: &'a Note| {
            let when = self.where_all(&words::condition(&note.when, Subject::Case, lang));
            Self::entry(&note.basis, when, self.said(&note.text))
        };
        let of_answer = |note: &&'static Note| Self::entry(&note.basis, String::new(), self.said(&note.text));
        let of_group = |note: &&'static Note| EntryInPrint { when: sentences::by_answer(lang), ..of_answer(note) };
        let computed = assess::COMPUTED.iter().chain(&disclose::COMPUTED).chain(&meeting::COMPUTED);
        let screening = screening::EFFORT_NOTES.iter().map(of_condition);
        let screening = screening.chain(screening::COMPUTED.iter().map(of_group));
        let section = |anchor: &str, title: String, entries: Vec<EntryInPrint<'a>>| {
            self.chapter(anchor, title, vec![ChapterContent::Entries(entries)])
        };
        let local = self.profile.notes.iter().map(of_condition).collect();
        let assessment = neighbours::NOTES.iter().map(of_condition).collect();
        let disclosure = neighbours::REMINDERS.iter().map(of_condition).collect();
        let mut by_answer = section("notes-answer", sentences::notes_answer(lang), computed.map(of_answer).collect());
        by_answer.content.insert(0, ChapterContent::Said(sentences::notes_answer_intro(lang)));
        let intro = vec![ChapterContent::Said(sentences::notes_intro(lang))];
        let mut chapter = self.chapter("notes", sentences::notes(lang), intro);
        chapter.sections.extend(
            (!self.profile.notes.is_empty()).then(|| section("notes-local", sentences::notes_local(lang), local)),
        );
        chapter.sections.extend([
            section("notes-assessment", sentences::notes_assessment(lang), assessment),
            section("notes-disclosure", sentences::notes_disclosure(lang), disclosure),
            by_answer,
            section("notes-screening", sentences::notes_screening(lang), screening.collect()),
        ]);
        chapter
    }

    pub(super) fn judgements(self) -> Chapter<'a> {
        let lang = self.lang;
        let all = Judgement::ALL.iter().map(|judgement| JudgementInPrint {
            judgement: *judgement,
            question: self.said(&judgement.question()),
            decided_by: self.said(&judgement.decided_by()),
            sources: judgement.sources().to_vec(),
        });
        let content =
            vec![ChapterContent::Said(sentences::judgements_intro(lang)), ChapterContent::Judgements(all.collect())];
        self.chapter(JUDGEMENTS, sentences::judgements(lang), content)
    }
}
