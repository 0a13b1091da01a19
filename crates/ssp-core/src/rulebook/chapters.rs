//! What stands in the book, chapter by chapter.

use super::axes::Axis;
use super::table::{Printed, Printing, otherwise};
use super::words::{self, Subject};
use super::{
    Chapter, ChapterContent, EntryInPrint, JudgementInPrint, PointInPrint, RuleInPrint, VintageInPrint, sentences,
};
use crate::age::LeapDay;
use crate::assess::{self, NOT_PUBLISHED};
use crate::disclose::{self, Actor, Disclosure};
use crate::facts::{ActorKind, Atom, Cooperation, Fact, Flag, Purpose, implies};
use crate::koebenhavn::preparedness as event;
use crate::law::neighbours;
use crate::law::rpl115::{self, vintage};
use crate::note::Note;
use crate::order;
use crate::organisation::Body;
use crate::profile::{CaseLevels, LevelFinding, Profile, Programme};
use crate::prose::words as common;
use crate::rule::{AgeBand, Basis, Condition, Finding, Judgement, Levels, Rule};
use crate::sources::{Certainty, Citation, Reading, Source, find};
use crate::text::{Lang, Text};
use crate::{meeting, screening};

/// The front page, and the chapters.
pub(super) fn all<'a>(profile: &'a Profile, lang: Lang) -> (Vec<String>, Vec<Chapter<'a>>) {
    let book = Book { profile, lang };
    let mut chapters = vec![
        book.programmes(),
        book.case_levels(),
        book.section_115(),
        book.meetings(),
        book.preparedness(),
        book.notes(),
        book.organisation(),
        book.judgements(),
        book.choices(),
        Chapter {
            anchor: "sources".to_owned(),
            title: sentences::sources(lang),
            content: vec![ChapterContent::Sources],
            sections: Vec::new(),
        },
    ];
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

    fn front(self, chapters: &[Chapter<'_>]) -> Vec<String> {
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

    fn how_to_read(self, of_judgements: usize) -> Chapter<'a> {
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

    fn not_verified(self, chapters: &[Chapter<'a>]) -> Chapter<'a> {
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

    fn programmes(self) -> Chapter<'a> {
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

    fn where_all(self, parts: &[String]) -> String {
        let lang = self.lang;
        if parts.is_empty() {
            String::new()
        } else {
            sentences::where_it_holds(lang, &parts.join(&sentences::and_also(lang)))
        }
    }

    /// A body by its name; SSP as such is none.
    fn body(self, id: &str) -> String {
        let named = self.profile.bodies.iter().find(|body: &&Body| body.id == id);
        let name = named.map(|body| body.name.in_lang(self.lang));
        name.map_or_else(|| if id == "ssp" { id.to_ascii_uppercase() } else { id.to_owned() }, ToOwned::to_owned)
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

    fn case_levels(self) -> Chapter<'a> {
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
        read.extend(super::axes::of(levels.fora.iter().map(|rule| &rule.when), AgeBand::ANY));
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

    fn section_115(self) -> Chapter<'a> {
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
    fn title_of(self, condition: &Rule<Finding>, cooperation: Cooperation) -> String {
        let name = rpl115::name(condition).map_or_else(String::new, |name| self.said(name));
        if is_shared(condition) { name } else { sentences::condition_in(self.lang, &name, &short(cooperation)) }
    }

    fn period(self, vintage: &vintage::Vintage) -> String {
        let limit = |day: chrono::NaiveDate| {
            Some(day).filter(|day| *day != chrono::NaiveDate::MIN && *day != chrono::NaiveDate::MAX)
        };
        words::period(limit(vintage.period.from), limit(vintage.period.until), self.lang)
    }

    fn meetings(self) -> Chapter<'a> {
        let lang = self.lang;
        let title = sentences::meeting(lang);
        let rule = self.findings(title.clone(), Subject::Meeting, &meeting::STAYS, STAYS);
        self.chapter(
            "meeting",
            title,
            vec![ChapterContent::Said(sentences::meeting_intro(lang)), ChapterContent::Rule(rule)],
        )
    }

    fn preparedness(self) -> Chapter<'a> {
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

    fn notes(self) -> Chapter<'a> {
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

    fn organisation(self) -> Chapter<'a> {
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

    fn judgements(self) -> Chapter<'a> {
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

    fn choices(self) -> Chapter<'a> {
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

/// The cooperation whose law has a condition of its own for a programme, and that condition.
const fn statutory(programme: Programme) -> Option<(Cooperation, &'static Rule<Finding>)> {
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
