//! The municipality: its programmes, its organisation and its other choices.

use super::section_115::statutory;
use super::{Book, INCLUDED};
use crate::age::LeapDay;
use crate::assess::NOT_PUBLISHED;
use crate::organisation::Body;
use crate::profile::Programme;
use crate::rule::{Condition, Judgement};
use crate::rulebook::words::{self, Subject};
use crate::rulebook::{Chapter, ChapterContent, EntryInPrint, sentences};

impl<'a> Book<'a> {
    pub(super) fn programmes(self) -> Chapter<'a> {
        let Self { profile, lang } = self;
        let rules = &profile.programmes;
        let place = profile.name.in_lang(lang);
        let mut chapter = self.chapter("programmes", sentences::programmes(lang, place), Vec::new());
        for &programme in Programme::ALL {
            let title = self.said(&programme.name());
            let Some(rule) = rules.rule(programme) else {
                let judgement = self.judgement_mark(Judgement::RuleNotPublished);
                let said = sentences::programme_not_published(lang, &title, &judgement, &NOT_PUBLISHED.rule);
                chapter.content.push(ChapterContent::Said(said));
                continue;
            };
            let mut content = vec![ChapterContent::Said(self.said(&programme.about()))];
            if let Some((cooperation, ground)) = statutory(programme) {
                let of_law = self.title_of(ground, cooperation);
                content.push(ChapterContent::Said(sentences::ground_elsewhere(lang, &of_law)));
            }
            content.push(ChapterContent::Rule(self.findings(title.clone(), Subject::Case, rule, INCLUDED)));
            let handlers = rules.handled_by(programme);
            if !handlers.is_empty() {
                content.push(ChapterContent::Said(sentences::handled_by(lang)));
                let entries = handlers.iter().map(|handler| {
                    let ages = words::condition(&Condition::aged(handler.ages), Subject::Case, lang);
                    let parts: Vec<String> =
                        ages.into_iter().chain(words::condition(&handler.when, Subject::Case, lang)).collect();
                    Self::entry(&handler.basis, self.where_all(&parts), self.body(&handler.by))
                });
                content.push(ChapterContent::Entries(entries.collect()));
            }
            chapter.sections.push(self.chapter(format!("programme-{programme}"), title, content));
        }
        chapter
    }

    /// A body by its name; SSP as such is none.
    fn body(self, id: &str) -> String {
        let named = self.profile.bodies.iter().find(|body: &&Body| body.id == id);
        let name = named.map(|body| body.name.in_lang(self.lang));
        name.map_or_else(|| if id == "ssp" { id.to_ascii_uppercase() } else { id.to_owned() }, ToOwned::to_owned)
    }

    pub(super) fn organisation(self) -> Chapter<'a> {
        let Self { profile, lang } = self;
        let command = format!("ssp organisation --profile {}", profile.id);
        let number = profile.bodies.len().to_string();
        let pointer = sentences::organisation_pointer(lang, &number, profile.name.in_lang(lang), &command);
        let mut chapter =
            self.chapter("organisation", sentences::organisation(lang), vec![ChapterContent::Said(pointer)]);
        let practices = profile
            .practices
            .iter()
            .map(|practice| Self::entry(&practice.basis, String::new(), self.said(&practice.text)));
        let practices: Vec<EntryInPrint<'a>> = practices.collect();
        if !practices.is_empty() {
            chapter.sections.push(self.chapter(
                "practices",
                sentences::practices(lang),
                vec![ChapterContent::Entries(practices)],
            ));
        }
        chapter
    }

    pub(super) fn choices(self) -> Chapter<'a> {
        let lang = self.lang;
        let leap_day = match self.profile.leap_day.policy {
            LeapDay::Feb28 => sentences::leap_day_feb28(lang),
            LeapDay::Mar1 => sentences::leap_day_mar1(lang),
        };
        let entries = vec![
            Self::entry(&self.profile.leap_day.basis, String::new(), leap_day),
            Self::entry(&NOT_PUBLISHED, String::new(), sentences::not_published(lang)),
        ];
        self.chapter("choices", sentences::choices(lang), vec![ChapterContent::Entries(entries)])
    }
}
