//! § 115: whether it applies, its conditions, those that all cooperations share first, and its wordings.

use super::{APPLIES, Book, MET, short};
use crate::disclose::{Actor, Disclosure};
use crate::facts::{ActorKind, Atom, Cooperation, Flag, Purpose};
use crate::law::neighbours;
use crate::law::rpl115::{self, vintage};
use crate::profile::Programme;
use crate::rule::{Condition, Finding, Rule};
use crate::rulebook::words::Subject;
use crate::rulebook::{Chapter, ChapterContent, PointInPrint, VintageInPrint, sentences};
use crate::sources::Citation;

impl<'a> Book<'a> {
    pub(super) fn section_115(self) -> Chapter<'a> {
        let lang = self.lang;
        let mut chapter = self.chapter(
            "section-115",
            sentences::section_115(lang),
            vec![ChapterContent::Said(sentences::when_permitted(lang))],
        );
        let always = neighbours::REMINDERS.iter().filter(|note| note.when == Condition::ALWAYS);
        let always = always.map(|note| Self::entry(&note.basis, String::new(), self.said(&note.text)));
        chapter.content.push(ChapterContent::Entries(always.collect()));
        for &cooperation in Cooperation::ALL {
            let conditions = rpl115::conditions(cooperation).iter().map(|condition| PointInPrint {
                label: self.title_of(condition, cooperation),
                said: String::new(),
                to: Some(anchor_of(condition, cooperation)),
            });
            chapter.content.push(ChapterContent::Said(sentences::conditions_listed(lang, &short(cooperation))));
            chapter.content.push(ChapterContent::Points(conditions.collect()));
            if takes_part_unless_said(cooperation) {
                chapter
                    .content
                    .push(ChapterContent::Said(sentences::takes_part_unless_said(lang, &short(cooperation))));
            }
        }
        let applies = sentences::does_it_apply(lang);
        let applies_rule = self.findings(applies.clone(), Subject::Case, &rpl115::APPLIES, APPLIES);
        chapter.sections.push(self.chapter("section-115-applies", applies, vec![ChapterContent::Rule(applies_rule)]));
        let mut conditions: Vec<(&'static Rule<Finding>, Cooperation)> = Vec::new();
        for &cooperation in Cooperation::ALL {
            conditions.extend(rpl115::conditions(cooperation).iter().map(|condition| (*condition, cooperation)));
        }
        // What all share comes first, once.
        let (shared, own): (Vec<_>, Vec<_>) = conditions.into_iter().partition(|(condition, _)| is_shared(condition));
        let shared = shared.into_iter().filter(|(_, cooperation)| Some(cooperation) == Cooperation::ALL.first());
        chapter.sections.extend(shared.chain(own).map(|(condition, cooperation)| {
            let title = self.title_of(condition, cooperation);
            let printed = self.findings(title.clone(), Subject::Case, condition, MET);
            self.chapter(anchor_of(condition, cooperation), title, vec![ChapterContent::Rule(printed)])
        }));
        let vintages = vintage::VINTAGES.iter().map(|vintage| VintageInPrint {
            period: self.period(vintage),
            about: self.said(&vintage.about),
            certainty: vintage.certainty,
            source: Citation { source: vintage.source.into(), section: "§ 115".into() },
        });
        let vintages =
            vec![ChapterContent::Vintages(vintages.collect()), ChapterContent::Said(sentences::before_vintages(lang))];
        chapter.sections.push(self.chapter("vintages", sentences::vintages(lang), vintages));
        chapter
    }

    /// The heading of a condition: which one, and in which cooperation where not in all.
    pub(super) fn title_of(self, condition: &Rule<Finding>, cooperation: Cooperation) -> String {
        let name = rpl115::name(condition).map_or_else(String::new, |name| self.said(name));
        if is_shared(condition) { name } else { sentences::condition_in(self.lang, &name, &short(cooperation)) }
    }
}

/// The cooperation whose law has a condition of its own for a programme, and that condition.
pub(super) const fn statutory(programme: Programme) -> Option<(Cooperation, &'static Rule<Finding>)> {
    match programme {
        Programme::Psp => Some((Cooperation::Psp, &rpl115::PSP_GROUND)),
        Programme::Ksp => Some((Cooperation::Ksp, &rpl115::KSP_GROUND)),
        Programme::SspCase
        | Programme::SspPlus
        | Programme::SspPlusReferral
        | Programme::Radicalisation
        | Programme::GangRecruitment
        | Programme::GroupEffort
        | Programme::GeneralPrevention => None,
    }
}

/// Whether every cooperation has this condition.
fn is_shared(condition: &Rule<Finding>) -> bool {
    let has = |cooperation: &Cooperation| {
        rpl115::conditions(*cooperation).iter().any(|other| std::ptr::eq(*other, condition))
    };
    Cooperation::ALL.iter().all(has)
}

/// The anchor of a condition: its place among those of its cooperation, or of the first where all share it.
fn anchor_of(condition: &Rule<Finding>, cooperation: Cooperation) -> String {
    let cooperation =
        if is_shared(condition) { Cooperation::ALL.first().copied().unwrap_or(cooperation) } else { cooperation };
    let place = rpl115::conditions(cooperation).iter().position(|other| std::ptr::eq(*other, condition));
    format!("condition-{cooperation}-{}", place.unwrap_or_default().saturating_add(1))
}

/// Whether a party of whom nothing is said is taken to take part, as the reading of a disclosure has it.
fn takes_part_unless_said(cooperation: Cooperation) -> bool {
    // Neither who the parties are nor the day matters to it.
    let police = Actor::of(ActorKind::Police);
    let disclosure = Disclosure::new(crate::law::day(2016, 3, 1), cooperation, police, police, Purpose::Prevention);
    disclosure.known().yes().has(Atom::Flag(Flag::ToParticipates))
}
