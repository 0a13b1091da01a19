//! The book as a page: headings with their numbers, steps, tables and sources.

use std::collections::HashSet;

use super::page::{Block, Item, Numbered, Page, Span, Table, on_one_line};
use super::{
    Chapter, ChapterContent, DecisionTable, EntryInPrint, JudgementInPrint, PointInPrint, RuleInPrint, Rulebook,
    StepInPrint, VintageInPrint, sentences, words,
};
use crate::order;
use crate::prose::{sentences as framed, words as common};
use crate::sources::{Certainty, Citation, Reading, Source};
use crate::text::Lang;

/// The book, ready to be printed.
pub(super) fn pages(book: &Rulebook<'_>) -> Page {
    let lang = book.lang;
    let numbers = numbers(&book.chapters, "");
    let mut printer = Printer { lang, sources: &book.sources, numbers, anchored: HashSet::new(), blocks: Vec::new() };
    for (number, chapter) in (1_usize..).zip(&book.chapters) {
        printer.chapter(chapter, &number.to_string(), 2);
    }
    let blocks = printer.blocks;
    let paragraph = |text: &String| Block::Paragraph(vec![Span::text(text.clone())]);
    let mut front: Vec<Block> = book.front.iter().skip(1).map(paragraph).collect();
    let first = book.front.first().cloned().unwrap_or_default();
    front.insert(0, Block::Paragraph(vec![Span::Strong(first)]));
    Page { lang, title: on_one_line(&book.title), contents_title: sentences::contents(lang), front, blocks }
}

/// The number of each chapter and section, by its anchor.
fn numbers(chapters: &[Chapter<'_>], of: &str) -> Vec<(String, String)> {
    let each = (1_usize..).zip(chapters).flat_map(|(at, chapter)| {
        let number = format!("{of}{at}");
        let sections = numbers(&chapter.sections, &format!("{number}."));
        std::iter::once((chapter.anchor.clone(), number)).chain(sections)
    });
    each.collect()
}

struct Printer<'b> {
    lang: Lang,
    sources: &'b [&'b Source],
    numbers: Vec<(String, String)>,
    /// The rules that have an anchor already: an id can stand in two places.
    anchored: HashSet<String>,
    blocks: Vec<Block>,
}

impl Printer<'_> {
    fn chapter(&mut self, chapter: &Chapter<'_>, number: &str, level: u8) {
        let text = on_one_line(&format!("{number}. {}", chapter.title));
        self.blocks.push(Block::Heading { level, anchor: chapter.anchor.clone(), text });
        for content in &chapter.content {
            match content {
                ChapterContent::Said(said) => self.paragraph(said),
                ChapterContent::Points(points) => self.points(points),
                ChapterContent::Rule(rule) => self.rule(rule),
                ChapterContent::Entries(entries) => self.entries(entries),
                ChapterContent::Judgements(judgements) => self.judgements(judgements),
                ChapterContent::Vintages(vintages) => self.vintages(vintages),
                ChapterContent::Sources => self.list_of_sources(),
            }
        }
        for (at, section) in (1_usize..).zip(&chapter.sections) {
            self.chapter(section, &format!("{number}.{at}"), level.saturating_add(1));
        }
    }

    fn paragraph(&mut self, said: &str) {
        self.blocks.push(Block::Paragraph(vec![Span::text(on_one_line(said))]));
    }

    fn judgements(&mut self, judgements: &[JudgementInPrint]) {
        let lang = self.lang;
        let items = (1_usize..).zip(judgements).map(|(number, judgement)| {
            let mut spans = vec![
                Span::Strong(judgement.question.clone()),
                Span::text(format!(" {} ", sentences::decided_by(lang, &judgement.decided_by))),
            ];
            spans.extend(self.sources(&judgement.sources));
            Item { anchor: Some(format!("judgement-{number}")), spans }
        });
        let items = items.collect();
        self.blocks.push(Block::List { numbered: Numbered::Yes, items });
    }

    fn points(&mut self, points: &[PointInPrint]) {
        let item = |point: &PointInPrint| {
            if let (Some(anchor), true) = (&point.to, point.said.is_empty()) {
                let number = self.numbers.iter().find(|(of, _)| of == anchor).map_or("", |(_, number)| number);
                let text = format!("{number}. {}", point.label);
                return Item { anchor: None, spans: vec![Span::To { text, anchor: anchor.clone() }] };
            }
            let label = match &point.to {
                _ if point.label.is_empty() => None,
                Some(anchor) => Some(Span::CodeTo { text: point.label.clone(), anchor: anchor.clone() }),
                None => Some(Span::Strong(point.label.clone())),
            };
            let between = label.is_some().then(|| Span::text(": "));
            let said = Span::text(on_one_line(&point.said));
            Item { anchor: None, spans: label.into_iter().chain(between).chain([said]).collect() }
        };
        self.blocks.push(Block::List { numbered: Numbered::No, items: points.iter().map(item).collect() });
    }

    /// An anchor for a rule, the first time that it stands in the book.
    fn anchor(&mut self, rule: &str) -> Option<String> {
        self.anchored.insert(rule.to_owned()).then(|| rule.to_owned())
    }

    fn rule(&mut self, rule: &RuleInPrint<'_>) {
        let lang = self.lang;
        let mut whole = vec![Span::text(if rule.steps.len() > 1 {
            sentences::first_decides(lang)
        } else {
            sentences::one_step(lang)
        })];
        for (number, step) in (1_usize..).zip(&rule.steps) {
            whole.push(Span::text(format!(" {} ", sentences::numbered(lang, &number.to_string()))));
            whole.push(Span::Strong(step.outcome.clone()));
            whole.push(Span::text(format!(": {}", on_one_line(&step.because))));
        }
        self.blocks.push(Block::Paragraph(whole));
        let items = rule.steps.iter().map(|step| self.step(step)).collect();
        self.blocks.push(Block::List { numbered: Numbered::Yes, items });
        if !rule.never.is_empty() {
            let rules = common::all_of(&rule.never, lang);
            self.paragraph(&sentences::never_decides(lang, &rules));
        }
        match &rule.table {
            Some(table) => {
                self.table(table, &rule.title);
                if !table.fewest {
                    self.paragraph(&sentences::rows_not_proved(lang));
                }
            }
            None => self.paragraph(&sentences::table_too_large(lang)),
        }
    }

    fn step(&mut self, step: &StepInPrint<'_>) -> Item {
        let mut spans = vec![
            Span::text(on_one_line(&format!("{}: ", step.when))),
            Span::Strong(step.outcome.clone()),
            Span::text("."),
        ];
        let (Some(rule), Some(certainty)) = (step.rule, step.certainty) else {
            return Item { anchor: None, spans };
        };
        spans.push(Span::text(" "));
        spans.extend(self.stands_on(rule, certainty, step.sources));
        Item { anchor: self.anchor(rule), spans }
    }

    /// The id of a rule, how sure we are of it, and where it stands.
    fn stands_on(&self, rule: &str, certainty: Certainty, sources: &[Citation]) -> Vec<Span> {
        let lang = self.lang;
        let certainty = words::certainty(certainty, lang);
        let mut spans = vec![
            Span::text(sentences::rule_word(lang)),
            Span::Code(on_one_line(rule)),
            Span::text(format!(", {certainty}. ")),
        ];
        spans.extend(self.sources(sources));
        spans
    }

    fn sources(&self, citations: &[Citation]) -> Vec<Span> {
        let lang = self.lang;
        let word = if citations.len() > 1 { sentences::sources_word(lang) } else { sentences::source_word(lang) };
        let mut spans = vec![Span::text(word)];
        for (at, citation) in citations.iter().enumerate() {
            if at > 0 {
                spans.push(Span::text("; "));
            }
            spans.extend(self.citation(citation));
        }
        spans.push(Span::text("."));
        spans
    }

    /// The document, the place in it, and its number in the list of sources.
    fn citation(&self, citation: &Citation) -> Vec<Span> {
        let lang = self.lang;
        let place = self.sources.iter().position(|source| source.id == citation.source);
        let source = place.and_then(|place| self.sources.get(place));
        let title = source.map_or(&citation.source, |source| &source.title);
        let mut spans = vec![Span::text(sentences::quoted(lang, &shortened(&on_one_line(title))))];
        if citation.section != *title {
            spans.push(Span::text(sentences::place_in_source(lang, &on_one_line(&citation.section))));
        }
        if let Some(place) = place {
            let number = place.saturating_add(1);
            spans.push(Span::text(" "));
            spans.push(Span::To { text: format!("[{number}]"), anchor: format!("source-{number}") });
        }
        spans
    }

    fn table(&mut self, table: &DecisionTable<'_>, title: &str) {
        let lang = self.lang;
        let mut columns = vec![sentences::row_number(lang)];
        columns.extend(table.columns.iter().map(|column| column.title.clone()));
        columns.extend([sentences::outcome(lang), sentences::step_and_rule(lang)]);
        let rows = (1_usize..).zip(&table.rows).map(|(number, row)| {
            let mut cells: Vec<Vec<Span>> = vec![vec![Span::text(number.to_string())]];
            cells.extend(row.cells.iter().map(|cell| vec![Span::text(cell.clone())]));
            cells.push(vec![Span::Strong(row.outcome.clone())]);
            cells.push(match row.rule {
                Some(rule) => vec![
                    Span::text(format!("{} ", row.step)),
                    Span::CodeTo { text: on_one_line(rule), anchor: rule.to_owned() },
                ],
                None => vec![Span::text(row.step.to_string())],
            });
            (None, cells)
        });
        let caption = on_one_line(&sentences::table_of(lang, title));
        self.blocks.push(Block::Table(Table { caption, columns, rows: rows.collect() }));
    }

    fn entries(&mut self, entries: &[EntryInPrint<'_>]) {
        let items = entries.iter().map(|entry| {
            let mut spans = Vec::new();
            if !entry.when.is_empty() {
                let stop = if entry.when.ends_with('.') { " " } else { ": " };
                spans.push(Span::Strong(on_one_line(&entry.when)));
                spans.push(Span::text(stop));
            }
            let stop = if entry.said.ends_with('.') { "" } else { "." };
            spans.push(Span::text(on_one_line(&format!("{}{stop} ", entry.said))));
            spans.extend(self.stands_on(entry.rule, entry.certainty, entry.sources));
            Item { anchor: self.anchor(entry.rule), spans }
        });
        let items = items.collect();
        self.blocks.push(Block::List { numbered: Numbered::No, items });
    }

    fn vintages(&mut self, vintages: &[VintageInPrint]) {
        let lang = self.lang;
        let columns = vec![
            sentences::vintage_period(lang),
            sentences::vintage_about(lang),
            sentences::certainty(lang),
            sentences::source(lang),
        ];
        let rows = vintages.iter().map(|vintage| {
            let text = |text: &str| vec![Span::text(on_one_line(text))];
            let certainty = words::certainty(vintage.certainty, lang);
            (None, vec![text(&vintage.period), text(&vintage.about), text(&certainty), self.citation(&vintage.source)])
        });
        let table = Table { caption: sentences::vintages(lang), columns, rows: rows.collect() };
        self.blocks.push(Block::Table(table));
    }

    fn list_of_sources(&mut self) {
        let lang = self.lang;
        let columns = vec![
            sentences::source_number(lang),
            sentences::source_document(lang),
            sentences::source_address(lang),
            sentences::source_reading(lang),
        ];
        let rows = (1_usize..).zip(self.sources).map(|(number, source)| {
            let document = framed::document(lang, &source.publisher, &source.title);
            let about = source.about.in_lang(lang);
            let address = source.url.as_deref().map_or_else(
                || Span::text(sentences::no_address(lang)),
                |url| Span::Web { text: on_one_line(url), url: url.to_owned() },
            );
            let cells = vec![
                vec![Span::text(number.to_string())],
                vec![Span::text(on_one_line(&format!("{document}. {about}")))],
                vec![address],
                vec![Span::text(reading(source, lang))],
            ];
            (Some(format!("source-{number}")), cells)
        });
        let table = Table { caption: sentences::sources(lang), columns, rows: rows.collect() };
        self.blocks.push(Block::Table(table));
    }
}

/// A long title is cut after a word: the whole of it stands in the list of sources.
fn shortened(title: &str) -> String {
    const MOST: usize = 90;
    let mut kept = String::new();
    for word in title.split(' ') {
        if kept.chars().count().saturating_add(word.chars().count()) > MOST {
            return format!("{} …", kept.trim_end());
        }
        kept.push_str(word);
        kept.push(' ');
    }
    title.to_owned()
}

/// How much of a source was read and when, and whether a person compared it.
fn reading(source: &Source, lang: Lang) -> String {
    let read = match source.reading {
        Reading::Whole => sentences::read_whole(lang),
        Reading::CitedPart => sentences::read_cited(lang),
        Reading::SecondHand => sentences::read_second_hand(lang),
    };
    let read = match source.read {
        Some(day) => sentences::read_on(lang, &read, &common::date(day, lang)),
        None => read,
    };
    let checked = match source.checked_by_person {
        Some(day) => sentences::checked_on(lang, &common::date(day, lang)),
        None => sentences::not_checked(lang),
    };
    order::begun_large(&format!("{read}; {checked}."))
}
