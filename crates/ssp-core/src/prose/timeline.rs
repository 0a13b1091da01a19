//! A timeline in words.

use super::said::Said;
use super::writer::Writer;
use super::{Section, sentences, words};
use crate::assess::Ground;
use crate::profile::{Eligibility, Programme};
use crate::text::Lang;
use crate::timeline::{Interval, Timeline};

pub(super) fn write(writer: &mut Writer<'_>, answer: &Timeline<'_>) {
    let lang = writer.lang;
    let place = writer.profile.name.in_lang(lang);
    writer.title(sentences::timeline_title(
        lang,
        place,
        &words::date(answer.from, lang),
        &words::last_day(answer.until, lang),
    ));
    writer.paragraph(sentences::advisory(lang));
    writer.paragraph(sentences::timeline_intro(lang));

    let mut lines: Vec<Line> = Vec::new();
    for (&programme, intervals) in answer.programmes.iter() {
        let name = programme.name().into_lang(lang).into_owned();
        lines
            .extend(Line::of(name, intervals, answer, verdict, lang).map(|line| line.citing_limits(writer, programme)));
    }
    for (programme, intervals) in answer.legal_basis.iter() {
        let name = sentences::ground_of(lang, programme.name().in_lang(lang));
        lines.extend(Line::of(name, intervals, answer, ground, lang));
    }
    if lines.is_empty() {
        writer.paragraph(sentences::nothing_before_birth(lang));
    }
    let (changing, staying): (Vec<Line>, Vec<Line>) = lines.into_iter().partition(|line| line.changes);
    writer.section(Section::Other, sentences::programmes_that_change(lang), |writer| {
        for line in changing {
            writer.labelled(line.name, line.said);
        }
    });
    writer.section(Section::Other, sentences::programmes_that_stay(lang), |writer| {
        let mut by_verdict: Vec<(String, Vec<String>)> = Vec::new();
        for line in staying {
            match by_verdict.iter_mut().find(|(verdict, _)| *verdict == line.verdict) {
                Some((_, names)) => names.push(line.name),
                None => by_verdict.push((line.verdict, vec![line.name])),
            }
        }
        for (verdict, names) in by_verdict {
            writer.labelled(verdict, format!("{}.", words::names(&names, lang)));
        }
    });
}

/// What is said of one programme or ground.
struct Line {
    name: String,
    verdict: String,
    changes: bool,
    said: Said,
}

impl Line {
    fn of<V: Copy>(
        name: String,
        intervals: &[Interval<V>],
        answer: &Timeline<'_>,
        word: fn(Lang, V) -> String,
        lang: Lang,
    ) -> Option<Self> {
        let sentences = intervals.iter().map(|interval| {
            let verdict = word(lang, interval.verdict);
            let (from, last) = (words::date(interval.from, lang), words::last_day(interval.until, lang));
            match (interval.from == answer.from, interval.until == answer.until) {
                (_, true) => sentences::from_day(lang, &verdict, &from),
                (true, false) => sentences::until_day(lang, &verdict, &last),
                (false, false) => sentences::between_days(lang, &verdict, &from, &last),
            }
        });
        let text: Vec<String> = sentences.collect();
        let first = intervals.first()?;
        // Whoever is born on the way is not covered from the first day on, and that is no change.
        let changes = intervals.len() > 1;
        Some(Self { name, verdict: word(lang, first.verdict), changes, said: Said::new(text.join(" ")) })
    }

    /// Resting on the age limits of the programme.
    fn citing_limits(self, writer: &Writer<'_>, programme: Programme) -> Self {
        let rule = writer.profile.programmes.rule(programme);
        let limits = rule.into_iter().flat_map(|rule| rule.from.iter().chain(&rule.until));
        let said = limits.fold(self.said, |said, limit| said.standing_on(&limit.basis));
        Self { said, ..self }
    }
}

pub(crate) fn verdict(lang: Lang, verdict: Eligibility) -> String {
    match verdict {
        Eligibility::Eligible => sentences::included(lang),
        Eligibility::NotEligible => sentences::not_included(lang),
        Eligibility::Open => sentences::open(lang),
    }
}

pub(crate) fn ground(lang: Lang, ground: Ground) -> String {
    match ground {
        Ground::Met => sentences::met(lang),
        Ground::NotMet => sentences::not_met(lang),
        Ground::Open => sentences::open(lang),
    }
}
