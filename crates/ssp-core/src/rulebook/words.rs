//! What fills the cells of a table and the conditions of a step, in words.

use chrono::NaiveDate;

use super::axes::{from_any, purposes, to_any};
use super::cover::bits;
use super::sentences;
use crate::age::Age;
use crate::facts::{ActorKind, Atom, Atoms, Purpose};
use crate::prose::words as common;
use crate::prose::{meeting_wording, sentences as framed};
use crate::rule::{AgeBand, Condition, Levels, Period, Question};
use crate::sources::Certainty;
use crate::text::{Lang, Text, text};

/// Of what a rule speaks: the same question has other words at a meeting.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Subject {
    /// A case, an event or a disclosure.
    Case,
    /// A participant of a meeting.
    Meeting,
}

pub(super) fn question(atom: Atom, subject: Subject, lang: Lang) -> String {
    match (Question::of_atom(atom), subject) {
        (Some(question), Subject::Case) => question.wording().into_lang(lang).into_owned(),
        (Some(question), Subject::Meeting) => meeting_wording(lang)(question),
        (None, _) => sentences::is_necessity_judged(lang),
    }
}

pub(super) fn recipient(subject: Subject, lang: Lang) -> String {
    match subject {
        Subject::Case => sentences::recipient(lang),
        Subject::Meeting => sentences::participant(lang),
    }
}

pub(super) fn certainty(certainty: Certainty, lang: Lang) -> String {
    match certainty {
        Certainty::Verified => sentences::verified(lang),
        Certainty::Inferred => sentences::inferred(lang),
        Certainty::Unverified => sentences::unverified(lang),
    }
}

pub(super) fn purpose(purpose: Purpose, lang: Lang) -> String {
    match purpose {
        Purpose::Prevention => sentences::prevention(lang),
        Purpose::Investigation => sentences::investigation(lang),
        Purpose::Mixed => sentences::mixed(lang),
    }
}

/// A set of levels in a cell: `kun 3`, `3 eller 4`.
pub(super) fn only_levels(set: Levels, lang: Lang) -> String {
    let mut each = set.iter();
    match (each.next(), each.next()) {
        (Some(only), None) => sentences::only_level(lang, &only.to_string()),
        _ => levels(set, lang),
    }
}

/// A set of levels: `3 eller 4`.
pub(super) fn levels(levels: Levels, lang: Lang) -> String {
    let levels: Vec<String> = levels.iter().map(|level| level.to_string()).collect();
    common::one_of(&levels, lang)
}

/// A set of kinds in a cell: the names, or those that are left out where these are fewer.
pub(super) fn kinds(set: u32, lang: Lang) -> String {
    let (named, others) = named_or_others(set, common::kind, lang);
    if others.len() < named.len() {
        sentences::all_but(lang, &common::all_of(&others, lang))
    } else {
        common::one_of(&named, lang)
    }
}

/// The names of a set of kinds, and of all others.
fn named_or_others(set: u32, name: fn(ActorKind) -> Text, lang: Lang) -> (Vec<String>, Vec<String>) {
    let named = |set: u32| {
        let kinds = bits(set).filter_map(|at| ActorKind::ALL.get(usize::try_from(at).ok()?));
        kinds.map(|kind| name(*kind).into_lang(lang).into_owned()).collect::<Vec<String>>()
    };
    let everybody = ActorKind::ALL.iter().enumerate().fold(0, |set, (at, _)| set | bit(at));
    (named(set), named(everybody & !set))
}

/// A kind as a sentence names it.
const fn a_kind(kind: ActorKind) -> Text {
    match kind {
        ActorKind::Police => text("politiet", "the police"),
        ActorKind::PrisonService => text("Kriminalforsorgen", "the prison service"),
        ActorKind::SocialAuthority => text("en social myndighed", "a social authority"),
        ActorKind::SchoolAuthority => text("en skolemyndighed", "a school authority"),
        ActorKind::EmploymentAuthority => text("et jobcenter", "a job centre"),
        ActorKind::CultureAuthority => text("en kultur- og fritidsmyndighed", "a culture and leisure authority"),
        ActorKind::Psychiatry => text("psykiatrien", "psychiatry"),
        ActorKind::OtherAuthority => text("en anden myndighed", "another authority"),
        ActorKind::SelfGoverningInstitution => text("en selvejende institution", "a self-governing institution"),
        ActorKind::FreeSchool => text("en fri grundskole", "a free school"),
        ActorKind::PrivateActor => text("en privat aktør", "a private actor"),
    }
}

fn bit(at: usize) -> u32 {
    u32::try_from(at).map_or(0, |at| 1_u32.wrapping_shl(at))
}

/// A stretch of ages, open where there is no limit.
pub(super) fn band(from: Option<Age>, until: Option<Age>, lang: Lang) -> String {
    let limit = |age: Age| common::limit(age, lang);
    match (from, until) {
        (None, None) => sentences::any(lang),
        (None, Some(until)) => sentences::band_under(lang, &limit(until)),
        (Some(from), None) => sentences::band_from(lang, &limit(from)),
        (Some(from), Some(until)) => sentences::band_between(lang, &limit(from), &limit(until)),
    }
}

/// A stretch of days, open where there is no limit.
pub(super) fn period(from: Option<NaiveDate>, until: Option<NaiveDate>, lang: Lang) -> String {
    let day = |day: NaiveDate| common::date(day, lang);
    match (from, until) {
        (None, None) => sentences::any(lang),
        (None, Some(until)) => sentences::period_before(lang, &day(until)),
        (Some(from), None) => sentences::period_from(lang, &day(from)),
        (Some(from), Some(until)) => framed::period_between(lang, &day(from), &common::last_day(until, lang)),
    }
}

fn of_band(band: AgeBand) -> (Option<Age>, Option<Age>) {
    (Some(band.from).filter(|age| *age != Age::ZERO), Some(band.until).filter(|age| *age != Age::MAX))
}

fn of_period(period: Period) -> (Option<NaiveDate>, Option<NaiveDate>) {
    (Some(period.from).filter(|day| *day != NaiveDate::MIN), Some(period.until).filter(|day| *day != NaiveDate::MAX))
}

/// The parts of a condition, all of which must hold; none where it holds always.
pub(super) fn condition(when: &Condition, subject: Subject, lang: Lang) -> Vec<String> {
    let mut parts = Vec::new();
    if when.date != Period::ALWAYS {
        let (from, until) = of_period(when.date);
        parts.push(sentences::date_is(lang, &period(from, until, lang)));
    }
    if when.age != AgeBand::ANY {
        let (from, until) = of_band(when.age);
        parts.push(sentences::age_is(lang, &band(from, until, lang)));
    }
    if when.age_at_release != AgeBand::ANY {
        let (from, until) = of_band(when.age_at_release);
        parts.push(sentences::age_at_release_is(lang, &band(from, until, lang)));
    }
    let words = Words { subject, lang };
    parts.extend(words.parties(when.all));
    parts.extend(words.questions(when.all, Joined::All));
    parts.extend(words.parties_but(when.none));
    parts.extend(words.questions(when.none, Joined::None));
    // One of several must hold; last, so that it is plain what belongs to it.
    let either = words.parties(when.any).into_iter().chain(words.questions(when.any, Joined::Any)).collect::<Vec<_>>();
    match either.as_slice() {
        [] => {}
        [only] => parts.push(only.clone()),
        several => parts.push(sentences::one_of_these(lang, &several.join(&sentences::separator(lang)))),
    }
    parts
}

/// A sentence with one slot.
type Template = fn(Lang, &str) -> String;

/// Which of several questions must be answered how.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joined {
    All,
    Any,
    None,
}

#[derive(Clone, Copy)]
struct Words {
    subject: Subject,
    lang: Lang,
}

impl Words {
    /// Who the parties are, one part for each that the set names.
    fn parties(self, atoms: Atoms) -> Vec<String> {
        self.each_party(|everybody| atoms.and(everybody))
    }

    /// Who they are where they are none of these.
    fn parties_but(self, atoms: Atoms) -> Vec<String> {
        self.each_party(|everybody| if atoms.has_any(everybody) { everybody.without(atoms) } else { Atoms::NONE })
    }

    fn each_party(self, named: impl Fn(Atoms) -> Atoms) -> Vec<String> {
        let Self { subject, lang } = self;
        let mut parts = Vec::new();
        let (from, to, purpose) = (named(from_any()), named(to_any()), named(purposes()));
        let says = |is: Template, is_not: Template, set: u32| {
            let (named, others) = named_or_others(set, a_kind, lang);
            if others.len() < named.len() {
                is_not(lang, &common::one_of(&others, lang))
            } else {
                is(lang, &common::one_of(&named, lang))
            }
        };
        if !from.is_empty() {
            parts.push(says(sentences::sender_is, sentences::sender_is_not, kinds_of(from)));
        }
        if !to.is_empty() {
            parts.push(match subject {
                Subject::Case => says(sentences::recipient_is, sentences::recipient_is_not, kinds_of(to)),
                Subject::Meeting => says(sentences::participant_is, sentences::participant_is_not, kinds_of(to)),
            });
        }
        if !purpose.is_empty() {
            let purposes =
                purpose.iter().filter_map(|atom| if let Atom::For(purpose) = atom { Some(purpose) } else { None });
            let purposes: Vec<String> = purposes.map(|it| self::purpose(it, lang)).collect();
            parts.push(sentences::purpose_is(lang, &common::one_of(&purposes, lang)));
        }
        parts
    }

    fn questions(self, atoms: Atoms, joined: Joined) -> Vec<String> {
        const NOT_JUDGED: Atoms = Atoms::of(&[Atom::NecessityNotJudged]);
        let lang = self.lang;
        let asked = atoms.without(from_any().or(to_any()).or(purposes()));
        let quoted = |atoms: Atoms| -> Vec<String> {
            atoms.iter().map(|atom| sentences::quoted(lang, &question(atom, self.subject, lang))).collect()
        };
        let mut parts = Vec::new();
        // Whether the necessity has been judged is asked the other way round.
        if asked.has_any(NOT_JUDGED) {
            let quoted = quoted(NOT_JUDGED).concat();
            parts.push(if joined == Joined::None {
                sentences::yes_to(lang, &quoted)
            } else {
                sentences::no_to(lang, &quoted)
            });
        }
        let quoted = quoted(asked.without(NOT_JUDGED));
        match (quoted.as_slice(), joined) {
            ([], _) => {}
            ([only], Joined::All | Joined::Any) => parts.push(sentences::yes_to(lang, only)),
            (several, Joined::All) => parts.push(sentences::yes_to(lang, &common::all_of(several, lang))),
            (several, Joined::Any) => parts.push(sentences::yes_to_one(lang, &common::all_of(several, lang))),
            (several, Joined::None) => parts.push(sentences::no_to(lang, &common::all_of(several, lang))),
        }
        parts
    }
}

fn kinds_of(atoms: Atoms) -> u32 {
    let place = |kind: ActorKind| ActorKind::ALL.iter().position(|other| *other == kind);
    let of = |atom: Atom| match atom {
        Atom::From(kind) | Atom::To(kind) => place(kind).map(bit),
        Atom::Fact(_) | Atom::Flag(_) | Atom::For(_) | Atom::NecessityNotJudged => None,
    };
    atoms.iter().filter_map(of).fold(0, |set, bit| set | bit)
}
