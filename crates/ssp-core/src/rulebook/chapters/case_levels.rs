//! The levels of a case, who leads, where it is treated, and how it is registered.

use super::Book;
use crate::order;
use crate::profile::{CaseLevels, LevelFinding};
use crate::prose::words as common;
use crate::rule::{AgeBand, Levels};
use crate::rulebook::axes::{self, Axis};
use crate::rulebook::table::{Printed, Printing, otherwise};
use crate::rulebook::words::{self, Subject};
use crate::rulebook::{Chapter, ChapterContent, sentences};

impl<'a> Book<'a> {
    pub(super) fn case_levels(self) -> Chapter<'a> {
        let lang = self.lang;
        let mut chapter = self.chapter("case-levels", sentences::case_levels(lang), Vec::new());
        let Some(levels) = &self.profile.case_levels else {
            chapter.content.push(ChapterContent::Said(sentences::no_case_levels(lang)));
            return chapter;
        };
        chapter.content.push(ChapterContent::Said(sentences::case_levels_intro(lang)));
        let scale = levels.scale.iter().map(|named| {
            let said = sentences::level_named(lang, &named.level.to_string(), named.label.in_lang(lang));
            Self::entry(&named.basis, String::new(), said)
        });
        let outcome = |finding: &LevelFinding| self.level_finding(finding);
        let which = sentences::which_levels(lang);
        let printing = Printing { title: which.clone(), subject: Subject::Case, outcome: &outcome, lang };
        chapter.sections = vec![
            self.chapter("level-scale", sentences::scale(lang), vec![ChapterContent::Entries(scale.collect())]),
            self.chapter("level-rule", which, vec![ChapterContent::Rule(printing.rule(&levels.rule))]),
            self.lead(levels),
            self.forum(levels),
        ];
        if let Some(registration) = &levels.registration {
            let entry = Self::entry(&registration.basis, String::new(), self.said(&registration.because));
            let content = vec![ChapterContent::Entries(vec![entry])];
            chapter.sections.push(self.chapter("level-registration", sentences::registration(lang), content));
        }
        chapter
    }

    fn level_finding(self, finding: &LevelFinding) -> String {
        let lang = self.lang;
        let levels = words::levels(finding.possible, lang);
        match (finding.judge, finding.suggested) {
            (Some(judgement), _) => sentences::levels_judged(lang, &levels, &self.judgement_mark(judgement)),
            (None, Some(suggested)) if Levels::only(suggested) != finding.possible => {
                sentences::suggested(lang, &levels, &suggested.to_string())
            }
            (None, _) => sentences::at_levels(lang, &levels),
        }
    }

    fn lead(self, levels: &'a CaseLevels) -> Chapter<'a> {
        let lang = self.lang;
        let title = sentences::who_leads(lang);
        let printing = self.of_text(title.clone());
        let mut steps: Vec<Printed<'a>> = Vec::new();
        for rule in levels.leads.iter() {
            steps.push(Printed {
                when: printing.if_all(&[self.within(rule.levels)]),
                outcome: order::begun_large(rule.name.in_lang(lang)),
                because: self.said(&rule.because),
                basis: Some(&rule.basis),
            });
        }
        let last = levels.leads.len();
        steps.push(Printed {
            when: otherwise(last.saturating_add(1), lang),
            outcome: sentences::no_fixed_lead(lang),
            because: sentences::lead_otherwise(lang),
            basis: None,
        });
        let rule = printing.with_table(steps, &[Axis::Levels(possible(levels))], |_, chosen| {
            Some(levels.lead_of(chosen).unwrap_or(last))
        });
        self.chapter(
            "level-lead",
            title,
            vec![ChapterContent::Said(sentences::lead_intro(lang)), ChapterContent::Rule(rule)],
        )
    }

    fn forum(self, levels: &'a CaseLevels) -> Chapter<'a> {
        let lang = self.lang;
        let title = sentences::forum(lang);
        let printing = self.of_text(title.clone());
        let mut steps: Vec<Printed<'a>> = Vec::new();
        for rule in levels.fora.iter() {
            let mut parts = vec![self.within(rule.levels)];
            parts.extend(words::condition(&rule.when, Subject::Case, lang));
            steps.push(Printed {
                when: printing.if_all(&parts),
                outcome: order::begun_large(rule.name.in_lang(lang)),
                because: self.said(&rule.because),
                basis: Some(&rule.basis),
            });
        }
        let last = levels.fora.len();
        steps.push(Printed {
            when: otherwise(last.saturating_add(1), lang),
            outcome: sentences::not_settled(lang),
            because: sentences::forum_otherwise(lang),
            basis: None,
        });
        let mut read = vec![Axis::Levels(possible(levels))];
        read.extend(axes::of(levels.fora.iter().map(|rule| &rule.when), AgeBand::ANY));
        let rule = printing
            .with_table(steps, &read, |situation, chosen| Some(levels.forum_of(chosen, situation).unwrap_or(last)));
        self.chapter("level-forum", title, vec![ChapterContent::Rule(rule)])
    }

    /// The printing of a rule whose outcomes are in words already.
    fn of_text(self, title: String) -> Printing<'static, String> {
        Printing { title, subject: Subject::Case, outcome: &String::clone, lang: self.lang }
    }

    fn within(self, levels: Levels) -> String {
        let levels: Vec<String> = levels.iter().map(|level| level.to_string()).collect();
        sentences::levels_within(self.lang, &common::all_of(&levels, self.lang))
    }
}

/// The sets of levels that a case can come to: one that was chosen, or those that the rule allows.
fn possible(levels: &CaseLevels) -> Vec<Levels> {
    let chosen = levels.scale.iter().map(|named| Levels::only(named.level));
    let rule = &levels.rule;
    let allowed = rule.clauses.iter().map(|clause| clause.then.possible).chain([rule.otherwise.then.possible]);
    let mut sets: Vec<Levels> = Vec::new();
    for set in chosen.chain(allowed) {
        if !set.is_empty() && !sets.contains(&set) {
            sets.push(set);
        }
    }
    sets
}
