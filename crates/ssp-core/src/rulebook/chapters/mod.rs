//! What stands in the book, chapter by chapter.

mod case_levels;
mod front;
mod municipality;
mod others;
mod section_115;

use super::table::Printing;
use super::words::{self, Subject};
use super::{Chapter, ChapterContent, EntryInPrint, RuleInPrint, sentences};
use crate::facts::Cooperation;
use crate::law::rpl115::vintage;
use crate::preparedness;
use crate::profile::Profile;
use crate::rule::{Basis, Finding, Judgement, Rule};
use crate::sources::{Certainty, Citation, Source, find};
use crate::text::{Lang, Text};

/// The front page, and the chapters.
pub(super) fn all<'a>(profile: &'a Profile, lang: Lang) -> (Vec<String>, Vec<Chapter<'a>>) {
    let book = Book { profile, lang };
    let sources = Chapter {
        anchor: "sources".to_owned(),
        title: sentences::sources(lang),
        content: vec![ChapterContent::Sources],
        sections: Vec::new(),
    };
    let mut chapters = vec![book.programmes(), book.case_levels(), book.section_115(), book.meetings()];
    chapters.extend(preparedness::is_of(profile).then(|| book.preparedness()));
    chapters.extend([book.notes(), book.organisation(), book.judgements(), book.choices(), sources]);
    chapters.insert(0, book.not_verified(&chapters));
    // The first chapter says where the questions to a person stand: itself and those before them come first.
    let of_judgements = chapters.iter().position(|chapter| chapter.anchor == JUDGEMENTS).unwrap_or_default();
    chapters.insert(0, book.how_to_read(of_judgements.saturating_add(2)));
    (book.front(&chapters), chapters)
}

const JUDGEMENTS: &str = "judgements";
const NOT_VERIFIED: &str = "not-verified";

/// The sources that are cited, in the order in which they come up. What is not verified is cited where it stands.
pub(super) fn cited<'a>(chapters: &[Chapter<'a>], profile: &'a Profile) -> Vec<&'a Source> {
    let mut cited: Vec<&'a Source> = Vec::new();
    for chapter in chapters.iter().filter(|chapter| chapter.anchor != NOT_VERIFIED) {
        chapter.each_citation(&mut |citation| {
            let own = profile.sources.iter().find(|source| source.id == citation.source);
            let source = own.or_else(|| find(&citation.source));
            cited.extend(source.filter(|source| !cited.iter().any(|known| known.id == source.id)));
        });
    }
    cited
}

impl Chapter<'_> {
    fn each_citation(&self, hear: &mut impl FnMut(&Citation)) {
        for content in &self.content {
            match content {
                ChapterContent::Rule(rule) => rule.steps.iter().flat_map(|step| step.sources).for_each(&mut *hear),
                ChapterContent::Entries(entries) => entries.iter().flat_map(|entry| entry.sources).for_each(&mut *hear),
                ChapterContent::Judgements(all) => all.iter().flat_map(|one| &one.sources).for_each(&mut *hear),
                ChapterContent::Vintages(vintages) => {
                    vintages.iter().map(|vintage| &vintage.source).for_each(&mut *hear);
                }
                ChapterContent::Said(_) | ChapterContent::Points(_) | ChapterContent::Sources => {}
            }
        }
        self.sections.iter().for_each(|section| section.each_citation(hear));
    }

    /// What each rule in it says, once for each id.
    fn each_rule<'r>(&'r self, hear: &mut impl FnMut(&'r str, &'r str, Certainty)) {
        for content in &self.content {
            match content {
                ChapterContent::Rule(rule) => {
                    for step in &rule.steps {
                        if let (Some(rule), Some(certainty)) = (step.rule, step.certainty) {
                            hear(rule, &step.because, certainty);
                        }
                    }
                }
                ChapterContent::Entries(entries) => {
                    entries.iter().for_each(|entry| hear(entry.rule, &entry.said, entry.certainty));
                }
                ChapterContent::Said(_)
                | ChapterContent::Points(_)
                | ChapterContent::Judgements(_)
                | ChapterContent::Vintages(_)
                | ChapterContent::Sources => {}
            }
        }
        self.sections.iter().for_each(|section| section.each_rule(hear));
    }
}

#[derive(Clone, Copy)]
struct Book<'a> {
    profile: &'a Profile,
    lang: Lang,
}

impl<'a> Book<'a> {
    fn said(self, text: &Text) -> String {
        text.in_lang(self.lang).to_owned()
    }

    fn chapter(self, anchor: impl Into<String>, title: String, content: Vec<ChapterContent<'a>>) -> Chapter<'a> {
        Chapter { anchor: anchor.into(), title, content, sections: Vec::new() }
    }

    fn entry(basis: &'a Basis, when: String, said: String) -> EntryInPrint<'a> {
        EntryInPrint { when, said, rule: &basis.rule, sources: &basis.sources, certainty: basis.certainty }
    }

    fn where_all(self, parts: &[String]) -> String {
        let lang = self.lang;
        if parts.is_empty() {
            String::new()
        } else {
            sentences::where_it_holds(lang, &parts.join(&sentences::and_also(lang)))
        }
    }

    fn findings(
        self,
        title: String,
        subject: Subject,
        rule: &'a Rule<Finding>,
        (met, not_met): MetAndNot,
    ) -> RuleInPrint<'a> {
        let lang = self.lang;
        let outcome = |finding: &Finding| match finding {
            Finding::Met => met(lang),
            Finding::NotMet => not_met(lang),
            Finding::Judge(judgement) => sentences::judged(lang, &self.judgement_mark(*judgement)),
        };
        Printing { title, subject, outcome: &outcome, lang }.rule(rule)
    }

    fn judgement_mark(self, judgement: Judgement) -> String {
        sentences::judgement_mark(self.lang, &number_of(judgement).to_string())
    }

    fn period(self, vintage: &vintage::Vintage) -> String {
        let limit = |day: chrono::NaiveDate| {
            Some(day).filter(|day| *day != chrono::NaiveDate::MIN && *day != chrono::NaiveDate::MAX)
        };
        words::period(limit(vintage.period.from), limit(vintage.period.until), self.lang)
    }
}

/// The words for met and not met.
type MetAndNot = (fn(Lang) -> String, fn(Lang) -> String);

const INCLUDED: MetAndNot = (sentences::included, sentences::not_included);
const MET: MetAndNot = (sentences::met, sentences::not_met);
const APPLIES: MetAndNot = (sentences::applies, sentences::does_not_apply);
const STAYS: MetAndNot = (sentences::stays, sentences::leaves);

/// Judgements are numbered from 1.
fn number_of(judgement: Judgement) -> usize {
    Judgement::ALL.iter().position(|other| *other == judgement).unwrap_or_default().saturating_add(1)
}

fn short(cooperation: Cooperation) -> String {
    cooperation.id().to_ascii_uppercase()
}
