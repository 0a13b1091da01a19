//! What stands before the rules: what the book is, how to read it, and what is not verified.

use super::{Book, NOT_VERIFIED, cited};
use crate::assess;
use crate::facts::{Fact, implies};
use crate::law::rpl115::vintage;
use crate::prose::words as common;
use crate::rulebook::readings::READINGS;
use crate::rulebook::{Chapter, ChapterContent, PointInPrint, sentences, words};
use crate::sources::{Certainty, Reading};

impl<'a> Book<'a> {
    pub(super) fn front(self, chapters: &[Chapter<'_>]) -> Vec<String> {
        let Self { profile, lang } = self;
        let sources = cited(chapters, profile);
        let compared = sources.iter().filter(|source| source.checked_by_person.is_some()).count();
        let newest = vintage::VINTAGES.last().map_or_else(String::new, |newest| common::date(newest.period.from, lang));
        let number =
            chapters.iter().position(|chapter| chapter.anchor == NOT_VERIFIED).unwrap_or_default().saturating_add(1);
        vec![
            sentences::advisory(lang),
            match compared {
                0 => sentences::nobody_compared(lang),
                some => sentences::some_compared(lang, &some.to_string(), &sources.len().to_string()),
            },
            sentences::what_is_open(lang, &number.to_string()),
            sentences::law_until(lang, &newest),
            sentences::made_from_rules(lang),
            sentences::made_of(lang, assess::RULESET_VERSION, &profile.id, &profile.hash()),
        ]
    }

    pub(super) fn how_to_read(self, of_judgements: usize) -> Chapter<'a> {
        let lang = self.lang;
        let point = |label: String, said: String| PointInPrint { label, said, to: None };
        let quoted = |fact: Fact| sentences::quoted(lang, fact.question().in_lang(lang));
        let implied = Fact::ALL.iter().filter(|fact| !implies(**fact).is_empty()).map(|fact| {
            let follows: Vec<String> = implies(*fact).iter().map(|implied| quoted(*implied)).collect();
            point(String::new(), sentences::implied(lang, &quoted(*fact), &common::all_of(&follows, lang)))
        });
        let mut follows: Vec<PointInPrint> = implied.collect();
        follows.push(point(String::new(), sentences::judged_before_necessary(lang)));
        let certainty = |certainty, means| point(words::certainty(certainty, lang), means);
        let content = vec![
            ChapterContent::Said(sentences::reads_steps(lang)),
            ChapterContent::Said(sentences::reads_rows(lang)),
            ChapterContent::Said(sentences::reads_fewest(lang)),
            ChapterContent::Said(sentences::reads_impossible(lang)),
            ChapterContent::Points(follows),
            ChapterContent::Said(sentences::reads_unknown(lang)),
            ChapterContent::Said(sentences::reads_date(lang)),
            ChapterContent::Said(sentences::reads_ages(lang)),
            ChapterContent::Said(sentences::reads_certainty(lang)),
            ChapterContent::Points(vec![
                certainty(Certainty::Verified, sentences::means_verified(lang)),
                certainty(Certainty::Inferred, sentences::means_inferred(lang)),
                certainty(Certainty::Unverified, sentences::means_unverified(lang)),
            ]),
            ChapterContent::Said(sentences::reads_judgement(lang, &of_judgements.to_string())),
        ];
        self.chapter("how-to-read", sentences::how_to_read(lang), content)
    }

    pub(super) fn not_verified(self, chapters: &[Chapter<'a>]) -> Chapter<'a> {
        let lang = self.lang;
        let with = |wanted: Certainty| {
            let mut points: Vec<PointInPrint> = Vec::new();
            for chapter in chapters {
                chapter.each_rule(&mut |rule, said, certainty| {
                    if certainty == wanted && !points.iter().any(|point| point.label == rule) {
                        points.push(PointInPrint {
                            label: rule.to_owned(),
                            said: said.to_owned(),
                            to: Some(rule.to_owned()),
                        });
                    }
                });
            }
            self.points_or_none(points)
        };
        let vintages = vintage::VINTAGES.iter().filter(|vintage| vintage.certainty != Certainty::Verified);
        let vintages = vintages.map(|vintage| PointInPrint {
            label: self.period(vintage),
            said: self.said(&vintage.about),
            to: None,
        });
        let vintages = self.points_or_none(vintages.collect());
        let unread = cited(chapters, self.profile).into_iter().filter(|source| source.reading == Reading::SecondHand);
        let unread = unread.map(|source| PointInPrint {
            label: source.publisher.to_string(),
            said: source.title.to_string(),
            to: None,
        });
        let unread = self.points_or_none(unread.collect());
        let mut in_book: Vec<&str> = Vec::new();
        chapters.iter().for_each(|chapter| chapter.each_rule(&mut |rule, _, _| in_book.push(rule)));
        let readings = READINGS.iter().filter(|reading| reading.rules.iter().any(|rule| in_book.contains(rule)));
        let readings = readings.map(|reading| {
            let rules: Vec<&str> = reading.rules.iter().copied().filter(|rule| in_book.contains(rule)).collect();
            let said = sentences::reading_rules(lang, reading.text.in_lang(lang), &common::all_of(&rules, lang));
            PointInPrint { label: String::new(), said, to: None }
        });
        let readings = self.points_or_none(readings.collect());
        let section = |anchor: &str, title, content| self.chapter(anchor, title, content);
        let mut chapter = self.chapter(NOT_VERIFIED, sentences::not_verified(lang), Vec::new());
        chapter.sections = vec![
            section("not-verified-rules", sentences::not_verified_rules(lang), vec![with(Certainty::Unverified)]),
            section(
                "not-verified-vintages",
                sentences::not_verified_vintages(lang),
                vec![vintages, ChapterContent::Said(sentences::older_dates(lang))],
            ),
            section(
                "not-read",
                sentences::not_read_sources(lang),
                vec![ChapterContent::Said(sentences::second_hand_intro(lang)), unread],
            ),
            section(
                "inferred-rules",
                sentences::inferred_rules(lang),
                vec![ChapterContent::Said(sentences::inferred_intro(lang)), with(Certainty::Inferred)],
            ),
            section(
                "readings",
                sentences::readings(lang),
                vec![ChapterContent::Said(sentences::readings_intro(lang)), readings],
            ),
        ];
        chapter
    }

    fn points_or_none(self, points: Vec<PointInPrint>) -> ChapterContent<'a> {
        if points.is_empty() {
            ChapterContent::Said(sentences::none_of_them(self.lang))
        } else {
            ChapterContent::Points(points)
        }
    }
}
