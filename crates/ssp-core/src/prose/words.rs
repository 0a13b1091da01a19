//! What fills the slots of a sentence: dates, ages, names and lists of them.

use chrono::{Datelike, NaiveDate};

use super::sentences;
use crate::age::Age;
use crate::facts::{ActorKind, Purpose};
use crate::order;
use crate::plan::Fraction;
use crate::text::{Lang, Text, text};

/// A date in its long form: `15. januar 2026`, `15 January 2026`.
pub(crate) fn date(date: NaiveDate, lang: Lang) -> String {
    let month = month(date.month());
    let (day, month, year) = (date.day(), month.in_lang(lang), date.year());
    match lang {
        Lang::Danish => format!("{day}. {month} {year}"),
        Lang::English => format!("{day} {month} {year}"),
    }
}

const fn month(month: u32) -> Text {
    match month {
        1 => text("januar", "January"),
        2 => text("februar", "February"),
        3 => text("marts", "March"),
        4 => text("april", "April"),
        5 => text("maj", "May"),
        6 => text("juni", "June"),
        7 => text("juli", "July"),
        8 => text("august", "August"),
        9 => text("september", "September"),
        10 => text("oktober", "October"),
        11 => text("november", "November"),
        _ => text("december", "December"),
    }
}

/// An age: `17½ år`, `17 år og 3 måneder`; in English `17½ years`, `17 years and 3 months`.
pub(crate) fn age(age: Age, lang: Lang) -> String {
    let (years, months) = age.years_and_months();
    match (lang, years, months) {
        (Lang::Danish, 0, 1) => "1 måned".to_owned(),
        (Lang::Danish, 0, _) => format!("{months} måneder"),
        (Lang::Danish, _, 0) => format!("{years} år"),
        (Lang::Danish, _, 6) => format!("{years}½ år"),
        (Lang::Danish, _, 1) => format!("{years} år og 1 måned"),
        (Lang::Danish, _, _) => format!("{years} år og {months} måneder"),
        (Lang::English, 0, 1) => "1 month".to_owned(),
        (Lang::English, 0, _) => format!("{months} months"),
        (Lang::English, 1, 0) => "1 year".to_owned(),
        (Lang::English, _, 0) => format!("{years} years"),
        (Lang::English, _, 6) => format!("{years}½ years"),
        (Lang::English, 1, 1) => "1 year and 1 month".to_owned(),
        (Lang::English, 1, _) => format!("1 year and {months} months"),
        (Lang::English, _, 1) => format!("{years} years and 1 month"),
        (Lang::English, _, _) => format!("{years} years and {months} months"),
    }
}

/// An age that is a limit: as [`age`], in English `18` and `17½` without the years.
pub(crate) fn limit(limit: Age, lang: Lang) -> String {
    match (lang, limit.years_and_months()) {
        (Lang::English, (years @ 1.., 0)) => years.to_string(),
        (Lang::English, (years @ 1.., 6)) => format!("{years}½"),
        _ => age(limit, lang),
    }
}

/// `A, B og C`.
pub(crate) fn all_of<T: AsRef<str>>(items: &[T], lang: Lang) -> String {
    joined(items, text("og", "and").in_lang(lang))
}

/// `A, B eller C`.
pub(crate) fn one_of<T: AsRef<str>>(items: &[T], lang: Lang) -> String {
    joined(items, text("eller", "or").in_lang(lang))
}

/// The day before the first that is no longer in it.
pub(crate) fn last_day(until: NaiveDate, lang: Lang) -> String {
    date(until.pred_opt().unwrap_or(until), lang)
}

/// Names as [`all_of`] them: all but the first with a small letter, unless they begin with an abbreviation.
pub(crate) fn names(names: &[String], lang: Lang) -> String {
    let small = names.iter().enumerate().map(|(at, name)| match name.chars().nth(1) {
        Some(second) if at > 0 && order::is_small(second) => order::begun_small(name),
        _ => name.clone(),
    });
    all_of(&small.collect::<Vec<String>>(), lang)
}

fn joined<T: AsRef<str>>(items: &[T], word: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{} {word} {}", first.join(", "), last.as_ref())
        }
    }
}

/// An exact number with at most one decimal; `ca. 2,6` where more would follow.
pub(crate) fn number(value: Fraction, lang: Lang) -> String {
    let Fraction { numerator, denominator } = value;
    let tenths = numerator.saturating_mul(10);
    let is_exact = tenths.checked_rem(denominator) == Some(0);
    let rounded = tenths.saturating_mul(2).saturating_add(denominator).checked_div(denominator.saturating_mul(2));
    let (whole, tenth) = rounded.map(|tenths| (tenths / 10, tenths % 10)).unwrap_or_default();
    let point = text(",", ".").into_lang(lang);
    let written = if tenth == 0 { whole.to_string() } else { format!("{whole}{point}{tenth}") };
    if is_exact { written } else { sentences::plan_about(lang, &written) }
}

/// How many there are, in groups of three digits: `1.234.567`, in English `1,234,567`.
pub(crate) fn count(many: u64, lang: Lang) -> String {
    let separator = match lang {
        Lang::Danish => '.',
        Lang::English => ',',
    };
    let digits = many.to_string();
    let mut written = String::new();
    for (place, digit) in (0..digits.len()).rev().zip(digits.chars()) {
        written.push(digit);
        if place > 0 && place % 3 == 0 {
            written.push(separator);
        }
    }
    written
}

/// What a kind of participant is called.
pub(crate) const fn kind(kind: ActorKind) -> Text {
    match kind {
        ActorKind::Police => text("politi", "police"),
        ActorKind::PrisonService => text("Kriminalforsorgen", "prison service"),
        ActorKind::SocialAuthority => text("social myndighed", "social authority"),
        ActorKind::SchoolAuthority => text("skolemyndighed", "school authority"),
        ActorKind::EmploymentAuthority => text("jobcenter", "job centre"),
        ActorKind::CultureAuthority => text("kultur- og fritidsmyndighed", "culture and leisure authority"),
        ActorKind::Psychiatry => text("psykiatri", "psychiatry"),
        ActorKind::OtherAuthority => text("anden myndighed", "other authority"),
        ActorKind::SelfGoverningInstitution => text("selvejende institution", "self-governing institution"),
        ActorKind::FreeSchool => text("fri grundskole", "free school"),
        ActorKind::PrivateActor => text("privat aktør", "private actor"),
    }
}

/// What a purpose is called.
pub(crate) const fn purpose(purpose: Purpose) -> Text {
    match purpose {
        Purpose::Prevention => text("forebyggelse", "prevention"),
        Purpose::Investigation => text("efterforskning", "investigation"),
        Purpose::Mixed => text("både forebyggelse og efterforskning", "prevention and investigation"),
    }
}

/// Any of these kinds of participant; all authorities in one word.
pub(crate) fn any_of_kinds(kinds: &[ActorKind], lang: Lang) -> String {
    let (authorities, others): (Vec<ActorKind>, Vec<ActorKind>) =
        kinds.iter().copied().partition(|kind| ActorKind::authorities().contains(kind));
    let missing: Vec<ActorKind> =
        ActorKind::authorities().iter().copied().filter(|kind| !authorities.contains(kind)).collect();
    let name = |of: &ActorKind| kind(*of).into_lang(lang).into_owned();
    let mut names: Vec<String> = match missing.as_slice() {
        [] => vec![text("enhver myndighed", "any authority").into_lang(lang).into_owned()],
        [ActorKind::Police] => {
            vec![
                text("enhver anden myndighed end politiet", "any authority but the police")
                    .into_lang(lang)
                    .into_owned(),
            ]
        }
        _ => authorities.iter().map(name).collect(),
    };
    names.extend(others.iter().map(name));
    one_of(&names, lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_and_limits() {
        let in_words = |years, months| {
            let it = Age::of(years, months);
            [age(it, Lang::Danish), age(it, Lang::English), limit(it, Lang::English)].join(" | ")
        };
        assert_eq!(in_words(17, 6), "17½ år | 17½ years | 17½");
        assert_eq!(in_words(10, 0), "10 år | 10 years | 10");
        assert_eq!(in_words(9, 1), "9 år og 1 måned | 9 years and 1 month | 9 years and 1 month");
        assert_eq!(in_words(1, 0), "1 år | 1 year | 1");
        assert_eq!(in_words(1, 2), "1 år og 2 måneder | 1 year and 2 months | 1 year and 2 months");
        assert_eq!(in_words(0, 6), "6 måneder | 6 months | 6 months");
        assert_eq!(in_words(0, 1), "1 måned | 1 month | 1 month");
    }

    #[test]
    fn numbers_with_one_decimal() {
        let both = |top, below| {
            let value = Fraction::of(top, below);
            [number(value, Lang::Danish), number(value, Lang::English)].join(" | ")
        };
        assert_eq!(both(3, 1), "3 | 3");
        assert_eq!(both(3, 2), "1,5 | 1.5");
        assert_eq!(both(59, 36), "ca. 1,6 | about 1.6");
        assert_eq!(both(299, 100), "ca. 3 | about 3");
        assert_eq!(both(1, 20), "ca. 0,1 | about 0.1");
    }

    #[test]
    fn counts_in_groups_of_three() {
        let both = |many| [count(many, Lang::Danish), count(many, Lang::English)].join(" | ");
        assert_eq!(both(0), "0 | 0");
        assert_eq!(both(999), "999 | 999");
        assert_eq!(both(1_000), "1.000 | 1,000");
        assert_eq!(both(12_345), "12.345 | 12,345");
        assert_eq!(both(7_413_120), "7.413.120 | 7,413,120");
    }

    #[test]
    fn lists_of_names() {
        let listed = |names: &[&str]| {
            let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
            super::names(&names, Lang::Danish)
        };
        assert_eq!(listed(&[]), "");
        assert_eq!(listed(&["Radikalisering"]), "Radikalisering");
        assert_eq!(listed(&["SSP+", "KSP", "Generel forebyggelse"]), "SSP+, KSP og generel forebyggelse");
        assert_eq!(one_of(&["1", "2", "3"], Lang::English), "1, 2 or 3");
    }
}
