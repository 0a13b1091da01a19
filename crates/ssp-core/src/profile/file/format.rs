//! The objects of a profile file, key by key. The order here is the order in which they are written.

use std::fmt::Debug;

use super::check::Loader;
use super::wire::{Fields, Wire, wire};
use crate::input::{Object, Path};
use crate::note::Note;
use crate::organisation::{Body, Member, Role};
use crate::profile::{
    CaseLevels, ForumRule, Handler, LeadRule, LeapDaySetting, LevelFinding, LevelName, Practice, Profile, Programmes,
    Registration,
};
use crate::rule::{Basis, Clause, Finding, Limit, Otherwise, Rule};
use crate::sources::{Citation, Source};
use crate::text::Text;

wire! {
    /// The local rules of one municipality, with a source for each value. What is left out, the municipality has not
    /// published.
    Profile as "Profile" => {
        /// The name that a case uses for it: lower-case letters (a-z), digits and hyphens.
        "id": id,
        /// The municipality in words.
        "name": name,
        /// The names by which a case may give this municipality as the person's residence.
        "municipality": municipality,
        /// When a person born on 29 February gets older in a year without one.
        "leapDay": leap_day,
        /// The documents that are cited here and do not stand in the built-in register.
        "sources": sources,
        /// The rules of the programmes; a programme that is left out has no published rule.
        "programmes": programmes,
        /// The case levels. Not the levels of the organisation.
        "caseLevels": case_levels,
        /// What a professional should also know. No verdict depends on it.
        "notes": notes,
        /// Local practice. No verdict depends on it.
        "practices": practices,
        /// The bodies of the organisation, the top first.
        "bodies": bodies,
        /// What is expected of each role.
        "roles": roles,
    } with {
        const NEVER_EMPTY: &'static [&'static str] = &["municipality"];
        const IGNORED: &'static [&'static str] = &["$schema"];

        fn check(object: &Object<'_, '_>, path: &Path<'_>, loader: &mut Loader<'_>) {
            loader.profile_id(object, path);
        }
    }
}

wire! {
    /// A sentence or a term in both languages.
    Text as "Text" => {
        /// Danish.
        "da": da,
        /// English.
        "en": en,
    }
}

wire! {
    /// What a value stands on.
    Basis as "Basis" => {
        /// The stable id of the rule: the profile's id, a full stop, and what the rule is about. One id may stand in
        /// several places where it says the same.
        "rule": rule,
        /// Where it is published.
        "sources": sources,
        /// How sure we are of it.
        "certainty": certainty,
    } with {
        const NEVER_EMPTY: &'static [&'static str] = &["sources"];

        fn check(object: &Object<'_, '_>, path: &Path<'_>, loader: &mut Loader<'_>) {
            loader.rule_id(object, path);
        }
    }
}

wire! {
    /// A place in a source.
    Citation as "Citation" => {
        /// The id of a source, of this file or of the built-in register.
        "source": source,
        /// The section, heading or provision in it.
        "section": section,
    } with {
        fn check(object: &Object<'_, '_>, path: &Path<'_>, loader: &mut Loader<'_>) {
            loader.cited(object, path);
        }
    }
}

wire! {
    /// A public document that rules rest on.
    Source as "Source" => {
        /// The name that citations use.
        "id": id,
        /// Who publishes it.
        "publisher": publisher,
        /// Its title, in the language of the document.
        "title": title,
        /// Its public address, where one is known.
        "url": url,
        /// What it is cited for, in one sentence of your own.
        "about": about,
        /// How much of it was read.
        "reading": reading,
        /// The day on which it was read, where that is on record.
        "read": read,
        /// The day on which a person last compared it with the official text; left out until somebody has.
        "checkedByPerson": checked_by_person,
        /// For a vintage of a law: the first day on which it is in force.
        "inForceFrom": in_force_from,
        /// For a vintage of a law: the first day on which it no longer is.
        "inForceUntil": in_force_until,
    } with {
        fn check(object: &Object<'_, '_>, path: &Path<'_>, loader: &mut Loader<'_>) {
            loader.source_id(object, path);
            loader.days(["inForceFrom", "inForceUntil"], object, path);
        }
    }
}

wire! {
    /// When a person born on 29 February gets older.
    LeapDaySetting as "LeapDaySetting" => {
        /// The policy.
        "policy": policy,
        ..basis
    }
}

wire! {
    /// The rule of each programme, under the programme's id.
    Programmes as "Programmes" => {
        /// Individual cases.
        "sspCase": ssp_case,
        /// Admission to SSP+.
        "sspPlus": ssp_plus,
        /// Who handles SSP+, by age and facts.
        "sspPlusHandledBy": ssp_plus_handled_by,
        /// Police referral to SSP+.
        "sspPlus.referral": ssp_plus_referral,
        /// The local focus of PSP; the statutory ground is national law.
        "psp": psp,
        /// The local focus of KSP; the statutory ground is national law.
        "ksp": ksp,
        /// Radicalisation.
        "radicalisation": radicalisation,
        /// Who handles radicalisation, by age.
        "radicalisationHandledBy": radicalisation_handled_by,
        /// Gang recruitment.
        "gangRecruitment": gang_recruitment,
        /// Group efforts.
        "groupEffort": group_effort,
        /// General prevention.
        "generalPrevention": general_prevention,
    } with {
        const CAN_BE_LEFT_OUT: bool = true;
    }
}

/// What the clauses of a rule end in.
trait Outcome: Wire + Clone + Debug + 'static {
    /// What a rule with this outcome is about.
    #[cfg(feature = "schemars")]
    const ABOUT: &'static str;
}

impl Outcome for Finding {
    #[cfg(feature = "schemars")]
    const ABOUT: &'static str = "Programme";
}

impl Outcome for LevelFinding {
    #[cfg(feature = "schemars")]
    const ABOUT: &'static str = "Level";
}

wire! {
    /// Age limits, then clauses in order, the first that matches decides, then what holds otherwise.
    Rule<T> where [T: Outcome] as format!("{}Rule", T::ABOUT) => {
        /// The age from which the rule can be met at all; below it, the outcome is the one of "otherwise".
        "from": from,
        /// The age at which it no longer can; from it on, the outcome is the one of "otherwise".
        "until": until,
        /// The clauses, in the order in which they are tried: at most 28, which read at most 12 facts.
        "clauses": clauses,
        /// The outcome where none of them decides.
        "otherwise": otherwise,
    } with {
        fn check(object: &Object<'_, '_>, path: &Path<'_>, loader: &mut Loader<'_>) {
            loader.rule(object, path);
        }
    }
}

wire! {
    /// An age limit.
    Limit as "Limit" => {
        /// The age at which it lies: reached on the day.
        "age": age,
        ..basis
    }
}

wire! {
    /// One clause: where "when" holds, "then" is the outcome.
    Clause<T> where [T: Outcome] as format!("{}Clause", T::ABOUT) => {
        /// When it decides.
        "when": when,
        /// What it decides.
        "then": then,
        /// Why, in one whole sentence about the person or the case.
        "because": because,
        ..basis
    }
}

wire! {
    /// The outcome where no clause decides.
    Otherwise<T> where [T: Outcome] as format!("{}Otherwise", T::ABOUT) => {
        /// What it decides.
        "then": then,
        /// Why, in one whole sentence.
        "because": because,
        ..basis
    }
}

wire! {
    /// Who handles a programme at certain ages.
    Handler as "Handler" => {
        /// The ages; every age where they are left out.
        "ages": ages,
        /// What else must hold; always where it is left out.
        "when": when,
        /// Who handles it: "ssp" or the id of a body.
        "by": by,
        ..basis
    } with {
        fn check(object: &Object<'_, '_>, path: &Path<'_>, loader: &mut Loader<'_>) {
            loader.handler(object, path);
        }
    }
}

wire! {
    /// The levels at which individual cases are treated.
    CaseLevels as "CaseLevels" => {
        /// The levels that there are.
        "scale": scale,
        /// Which levels the facts allow. It is asked where there is a case.
        "rule": rule,
        /// Who must lead; the first whose levels cover every possible level decides. Otherwise it is agreed locally.
        "leads": leads,
        /// Where the case is treated by default; the first that applies decides.
        "fora": fora,
        /// How cases are registered.
        "registration": registration,
    } with {
        const NEVER_EMPTY: &'static [&'static str] = &["scale"];
    }
}

wire! {
    /// A level and what it is called.
    LevelName as "LevelName" => {
        /// The level.
        "level": level,
        /// What it covers.
        "label": label,
        ..basis
    } with {
        fn check(object: &Object<'_, '_>, path: &Path<'_>, loader: &mut Loader<'_>) {
            loader.level_of_scale(object, path);
        }
    }
}

wire! {
    /// Which levels are allowed.
    LevelFinding as "LevelFinding" => {
        /// The levels that are possible.
        "possible": possible,
        /// The one that is suggested, where one is.
        "suggested": suggested,
        /// What a person must judge, where the sources leave it to one.
        "judge": judge,
    } with {
        fn check(object: &Object<'_, '_>, path: &Path<'_>, loader: &mut Loader<'_>) {
            loader.suggestion(object, path);
        }
    }
}

wire! {
    /// Who must lead at certain levels.
    LeadRule as "LeadRule" => {
        /// The levels.
        "levels": levels,
        /// The lead's name in the answer.
        "lead": lead,
        /// The lead in words; a proposed lead may be called so too.
        "name": name,
        /// Why, in one whole sentence.
        "because": because,
        ..basis
    }
}

wire! {
    /// Where a case is treated by default.
    ForumRule as "ForumRule" => {
        /// The levels: every possible level must be among them.
        "levels": levels,
        /// What else must hold.
        "when": when,
        /// The forum's name in the answer.
        "forum": forum,
        /// The forum in words; a proposed forum may be called so too.
        "name": name,
        /// Why, in one whole sentence.
        "because": because,
        ..basis
    }
}

wire! {
    /// How cases are registered.
    Registration as "Registration" => {
        /// The system.
        "system": system,
        /// Who registers: the id of a body.
        "by": by,
        /// In one whole sentence.
        "because": because,
        ..basis
    }
}

wire! {
    /// Something that a professional should also know where the condition holds for sure.
    Note as "Note" => {
        /// Its name in the answer.
        "id": id,
        /// When it is shown.
        "when": when,
        /// The note, in whole sentences.
        "text": text,
        ..basis
    } with {
        fn check(object: &Object<'_, '_>, path: &Path<'_>, loader: &mut Loader<'_>) {
            loader.only_id("note", object, path);
        }
    }
}

wire! {
    /// A local practice.
    Practice as "Practice" => {
        /// What it is about.
        "kind": kind,
        /// The programme that it belongs to, where it belongs to one.
        "programme": programme,
        /// The ages that it names; several where the source contradicts itself.
        "ages": ages,
        /// The practice, in one whole sentence.
        "text": text,
        ..basis
    }
}

wire! {
    /// A board, a group, a committee, a secretariat or a network.
    Body as "Body" => {
        /// Its name in the answer.
        "id": id,
        /// Its name in words: the Danish one is the official one.
        "name": name,
        /// Other names that sources use for it (Danish).
        "aliases": aliases,
        /// Its level in the organisation. Never the level of a case.
        "level": level,
        /// Who sits in it.
        "members": members,
        /// Whether the published list of members is open-ended: one sentence.
        "membersOpen": members_open,
        /// How often it meets.
        "meets": meets,
        /// What it does, one sentence each.
        "tasks": tasks,
        /// Where this is published.
        "sources": sources,
        /// How sure we are of it.
        "certainty": certainty,
        /// The body that took its place, where a newer source names another.
        "supersededBy": superseded_by,
        /// First day, only where a source gives one.
        "validFrom": valid_from,
        /// First day on which it no longer is, only where a source gives one.
        "validUntil": valid_until,
    } with {
        const NEVER_EMPTY: &'static [&'static str] = &["sources"];

        fn check(object: &Object<'_, '_>, path: &Path<'_>, loader: &mut Loader<'_>) {
            loader.only_id("body", object, path);
            loader.body("supersededBy", object, path);
            loader.days(["validFrom", "validUntil"], object, path);
        }
    }
}

wire! {
    /// One seat in a body.
    Member as "Member" => {
        /// Who sits there.
        "who": who,
        /// The kinds of participant that this seat belongs to.
        "kinds": kinds,
    }
}

wire! {
    /// A role in the cooperation, and what is expected of it.
    Role as "Role" => {
        /// Its name in the answer.
        "id": id,
        /// Its name in words.
        "name": name,
        /// Whom it covers, one sentence.
        "who": who,
        /// The kinds of participant that act in it.
        "kinds": kinds,
        /// The bodies in which it sits, by id.
        "sitsIn": sits_in,
        /// The bodies in which it expressly does not sit, by id.
        "absentFrom": absent_from,
        /// What is expected before meetings.
        "before": before,
        /// What is expected at meetings.
        "at": at,
        /// What is expected after meetings.
        "after": after,
        /// What is expected at any time.
        "always": always,
        /// Where this is published.
        "sources": sources,
        /// How sure we are of it.
        "certainty": certainty,
    } with {
        const NEVER_EMPTY: &'static [&'static str] = &["sources"];

        fn check(object: &Object<'_, '_>, path: &Path<'_>, loader: &mut Loader<'_>) {
            loader.only_id("role", object, path);
            loader.bodies("sitsIn", object, path);
            loader.bodies("absentFrom", object, path);
        }
    }
}
