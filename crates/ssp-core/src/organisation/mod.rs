//! The organisation of the cooperation (*organisering*): bodies, seats, roles, and where a kind of participant sits.

mod body;

use chrono::NaiveDate;
use serde::Serialize;

pub use self::body::{Body, Member, OrgLevel, Role};
use crate::assess::RULESET_VERSION;
use crate::case::Profiles;
use crate::facts::ActorKind;
use crate::input::{Json, Path, Reader};
use crate::order::is_called;
use crate::profile::{Practice, PracticeKind, Profile};
use crate::sources::{Certainty, Citation};
use crate::text::{Lang, Text};

/// The answer to a question about the organisation.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Organisation<'a> {
    /// Whose organisation.
    pub profile: &'a str,
    /// The day.
    pub date: NaiveDate,
    /// Always true: this is guidance.
    pub advisory: bool,
    /// The version of the rules.
    pub ruleset: &'static str,
    /// The bodies, those of the top first.
    pub bodies: Vec<BodyOut<'a>>,
    /// What is expected of each role; of this kind's roles, where one is asked for.
    pub roles: Vec<RoleOut<'a>>,
    /// Local practice.
    pub practices: Vec<PracticeOut<'a>>,
    /// Where this kind of participant sits, where one is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seats: Option<Seats<'a>>,
}

/// Where a kind of participant sits, and where it does not.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Seats<'a> {
    /// The kind.
    pub kind: ActorKind,
    /// The bodies with a seat for it.
    pub sits_in: Vec<&'a str>,
    /// The bodies that a source says it does not sit in.
    pub absent_from: Vec<&'a str>,
    /// The bodies whose published members do not name it.
    pub not_named_in: Vec<&'a str>,
}

/// A body, in words.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct BodyOut<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a str,
    /// Other names for it.
    pub aliases: &'a [crate::vocabulary::Name],
    /// Its level in the organisation.
    pub level: Option<OrgLevel>,
    /// Who sits in it.
    pub members: Vec<MemberOut<'a>>,
    /// Whether the published list of members is open-ended.
    pub members_open: Option<&'a str>,
    /// How often it meets.
    pub meets: Option<&'a str>,
    /// What it does.
    pub tasks: Vec<&'a str>,
    /// Where this is published.
    pub source: &'a [Citation],
    /// How sure we are of it.
    pub certainty: Certainty,
    /// The body that took its place.
    pub superseded_by: Option<&'a str>,
    /// First day, only where a source gives one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<NaiveDate>,
    /// First day on which it no longer is, only where a source gives one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<NaiveDate>,
}

/// A seat, in words.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MemberOut<'a> {
    /// Who sits there.
    pub who: &'a str,
    /// The kinds of participant that the seat belongs to.
    pub kinds: &'a [ActorKind],
}

/// What is expected of a role, in words.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RoleOut<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a str,
    /// Whom it covers.
    pub who: &'a str,
    /// The kinds of participant that act in it.
    pub kinds: &'a [ActorKind],
    /// Where it sits.
    pub sits_in: &'a [crate::vocabulary::Name],
    /// Where it expressly does not.
    pub absent_from: &'a [crate::vocabulary::Name],
    /// What is expected, and when.
    pub expected: Expected<'a>,
    /// Where this is published.
    pub source: &'a [Citation],
    /// How sure we are of it.
    pub certainty: Certainty,
}

/// What is expected of a role, by when.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Expected<'a> {
    /// Before meetings.
    pub before: Vec<&'a str>,
    /// At meetings.
    pub at: Vec<&'a str>,
    /// After meetings.
    pub after: Vec<&'a str>,
    /// At any time.
    pub always: Vec<&'a str>,
}

/// A local practice, in words.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PracticeOut<'a> {
    /// What it is about.
    pub kind: PracticeKind,
    /// The practice.
    pub text: &'a str,
    /// Where this is published.
    pub source: &'a [Citation],
    /// How sure we are of it.
    pub certainty: Certainty,
}

fn all_in(texts: &[Text], lang: Lang) -> Vec<&str> {
    texts.iter().map(|text| text.in_lang(lang)).collect()
}

impl Body {
    fn is_on(&self, date: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= date) && self.valid_until.is_none_or(|until| date < until)
    }

    fn in_words(&self, lang: Lang) -> BodyOut<'_> {
        BodyOut {
            id: &self.id,
            name: self.name.in_lang(lang),
            aliases: &self.aliases,
            level: self.level,
            members: self
                .members
                .iter()
                .map(|member| MemberOut { who: member.who.in_lang(lang), kinds: &member.kinds })
                .collect(),
            members_open: self.members_open.as_ref().map(|text| text.in_lang(lang)),
            meets: self.meets.as_ref().map(|text| text.in_lang(lang)),
            tasks: all_in(&self.tasks, lang),
            source: &self.sources,
            certainty: self.certainty,
            superseded_by: self.superseded_by.as_deref(),
            valid_from: self.valid_from,
            valid_until: self.valid_until,
        }
    }
}

impl Role {
    fn in_words(&self, lang: Lang) -> RoleOut<'_> {
        RoleOut {
            id: &self.id,
            name: self.name.in_lang(lang),
            who: self.who.in_lang(lang),
            kinds: &self.kinds,
            sits_in: &self.sits_in,
            absent_from: &self.absent_from,
            expected: Expected {
                before: all_in(&self.before, lang),
                at: all_in(&self.at, lang),
                after: all_in(&self.after, lang),
                always: all_in(&self.always, lang),
            },
            source: &self.sources,
            certainty: self.certainty,
        }
    }
}

impl Practice {
    fn in_words(&self, lang: Lang) -> PracticeOut<'_> {
        PracticeOut {
            kind: self.kind,
            text: self.text.in_lang(lang),
            source: &self.basis.sources,
            certainty: self.basis.certainty,
        }
    }
}

impl Profile {
    /// The body with this id, name or alias, whatever the case of its letters.
    #[must_use]
    pub fn body_called(&self, called: &str) -> Option<&Body> {
        // A case is treated in one of the bodies that are listed together: in a "koordinationsgruppe" of the
        // "koordinationsgrupper".
        let spellings = ["", "r", "s"].map(|plural| format!("{}{plural}", called.trim()));
        self.bodies.iter().find(|body| {
            let aliases = body.aliases.iter().map(|alias| &**alias);
            let names: Vec<&str> = aliases.chain([&*body.id, &*body.name.da, &*body.name.en]).collect();
            spellings.iter().any(|called| is_called(called, &names))
        })
    }

    /// The organisation on this day, and where a kind of participant sits in it.
    #[must_use]
    pub fn organisation(&self, date: NaiveDate, kind: Option<ActorKind>, lang: Lang) -> Organisation<'_> {
        let bodies: Vec<&Body> = self.bodies.iter().filter(|body| body.is_on(date)).collect();
        let roles = self.roles.iter().filter(|role| kind.is_none_or(|kind| role.kinds.contains(&kind)));
        Organisation {
            profile: &self.id,
            date,
            advisory: true,
            ruleset: RULESET_VERSION,
            roles: roles.map(|role| role.in_words(lang)).collect(),
            practices: self.practices.iter().map(|practice| practice.in_words(lang)).collect(),
            seats: kind.map(|kind| self.seats(kind, &bodies)),
            bodies: bodies.into_iter().map(|body| body.in_words(lang)).collect(),
        }
    }

    fn seats<'a>(&'a self, kind: ActorKind, bodies: &[&'a Body]) -> Seats<'a> {
        let seated = |body: &&&'a Body| body.members.iter().any(|member| member.kinds.contains(&kind));
        let roles = self.roles.iter().filter(|role| role.kinds.contains(&kind));
        let absent: Vec<&str> = roles.flat_map(|role| role.absent_from.iter()).map(|id| &**id).collect();
        let (sits_in, others): (Vec<&&Body>, Vec<&&Body>) =
            bodies.iter().partition(|body| seated(body) && !absent.contains(&&*body.id));
        Seats {
            kind,
            sits_in: sits_in.iter().map(|body| &*body.id).collect(),
            not_named_in: others.iter().map(|body| &*body.id).filter(|id| !absent.contains(id)).collect(),
            absent_from: absent,
        }
    }
}

/// What an [`Organisation`] is asked with.
#[derive(Clone, Copy, Debug)]
pub struct OrganisationQuestion<'a> {
    /// Whose organisation.
    pub profile: &'a Profile,
    /// The day.
    pub date: NaiveDate,
    /// The kind of participant whose seats are asked for.
    pub kind: Option<ActorKind>,
}

impl<'a> OrganisationQuestion<'a> {
    /// Reads the question; `None` where it has a fault (the reader has it).
    pub(crate) fn read(value: &Json<'_>, profiles: Profiles<'a>, reader: &mut Reader) -> Option<Self> {
        let root = &Path::Root;
        let object = reader.object(value, root, &["profile", "date", "kind"])?;
        let profile = profiles.read(&object, root, reader);
        let date = reader.required(&object, root, "date");
        let date = date.and_then(|value| reader.date(value, &Path::Field(root, "date")));
        let kind = object.get("kind").and_then(|kind| reader.kind(kind, &Path::Field(root, "kind")));
        Some(Self { profile, date: date?, kind }).filter(|_| reader.faults.is_empty())
    }
}
