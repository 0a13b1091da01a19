//! Bodies (*organer*) of a cooperation, and what is expected of each role in them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::facts::ActorKind;
use crate::sources::{Certainty, Citation};
use crate::text::Text;
use crate::vocabulary::{List, Name, vocabulary};

vocabulary! {
    /// The level of a body in the organisation (*organisatorisk niveau*). Never the level of a case: the same words mean
    /// different things from town to town.
    pub enum OrgLevel {
        /// Strategic (*strategisk*).
        Strategic = "strategic",
        /// Tactical (*taktisk*).
        Tactical = "tactical",
        /// Coordinating (*koordinerende*).
        Coordinating = "coordinating",
        /// Executing (*udførende*).
        Executing = "executing",
    }
}

/// One body: a board, a group, a committee, a secretariat or a network.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Body {
    /// Its name in the JSON.
    pub id: Name,
    /// Its name in words: the Danish one is the official one.
    pub name: Text,
    /// Other names that sources use for it (Danish).
    #[serde(default)]
    pub aliases: List<Name>,
    /// Its level; `None` where the sources give none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<OrgLevel>,
    /// Who sits in it.
    pub members: List<Member>,
    /// Whether the published list of members is declared open-ended (*ikke udtømmende*, *m.fl.*): one sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub members_open: Option<Text>,
    /// How often it meets; `None` where the sources do not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meets: Option<Text>,
    /// What it does, one sentence each.
    pub tasks: List<Text>,
    /// Where this is published.
    pub sources: List<Citation>,
    /// How sure we are of it.
    pub certainty: Certainty,
    /// The body that took its place, where a newer source names another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub superseded_by: Option<Name>,
    /// First day, only where a source gives one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<NaiveDate>,
    /// First day on which it no longer is, only where a source gives one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<NaiveDate>,
}

/// One seat in a body.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Member {
    /// Who sits there.
    pub who: Text,
    /// The kinds of participant that this seat belongs to.
    pub kinds: List<ActorKind>,
}

/// A role in the cooperation: whom it covers, where it sits, and what is expected of it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Role {
    /// Its name in the JSON.
    pub id: Name,
    /// Its name in words.
    pub name: Text,
    /// Whom it covers, one sentence.
    pub who: Text,
    /// The kinds of participant that act in it.
    pub kinds: List<ActorKind>,
    /// The bodies in which it sits, by id.
    pub sits_in: List<Name>,
    /// The bodies in which it expressly does not sit, by id.
    pub absent_from: List<Name>,
    /// What is expected before meetings.
    pub before: List<Text>,
    /// What is expected at meetings.
    pub at: List<Text>,
    /// What is expected after meetings.
    pub after: List<Text>,
    /// What is expected at any time.
    pub always: List<Text>,
    /// Where this is published.
    pub sources: List<Citation>,
    /// How sure we are of it.
    pub certainty: Certainty,
}
