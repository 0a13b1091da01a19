//! Where a case is treated by default (*forum*).
//!
//! The page about individual cases: typically the local committee at levels 1 and 2, the coordination group at 3 and 4. The
//! handbook, "Møder i koordinationsgruppen": specially complicated cases are passed on to the leader group.

use crate::facts::atoms;
use crate::profile::ForumRule;
use crate::rule::{Condition, Levels, basis};
use crate::sources::cite;
use crate::text::text;
use crate::vocabulary::{List, list, name};

pub(super) const FORA: List<ForumRule> = list![
    ForumRule {
        levels: Levels::of(&[1, 2, 3, 4]),
        when: Condition::all(atoms![Fact(SpeciallyComplicated)]),
        forum: name("ledergruppe"),
        name: text("ledergruppen", "the leader group"),
        because: text(
            "Særligt komplicerede sager gives videre til ledergruppen.",
            "Specially complicated cases are passed on to the leader group.",
        ),
        basis: basis!(
            "koebenhavn.caseLevel.forum.complicated",
            Verified,
            [cite("kbh-haandbog", "Møder i koordinationsgruppen")]
        ),
    },
    ForumRule {
        levels: Levels::of(&[1, 2]),
        when: Condition::ALWAYS,
        forum: name("lokaludvalg"),
        name: text("lokaludvalget", "the local committee"),
        because: text(
            "Sager på niveau 1 og 2 behandles typisk i lokaludvalget.",
            "Cases at levels 1 and 2 are typically treated in the local committee.",
        ),
        basis: basis!("koebenhavn.caseLevel.forum.less", Verified, [cite("kbh-enkeltsager", "Niveauer")]),
    },
    ForumRule {
        levels: Levels::of(&[3, 4]),
        when: Condition::ALWAYS,
        forum: name("koordinationsgruppe"),
        name: text("koordinationsgruppen", "the coordination group"),
        because: text(
            "Sager på niveau 3 og 4 behandles typisk i koordinationsgruppen.",
            "Cases at levels 3 and 4 are typically treated in the coordination group.",
        ),
        basis: basis!("koebenhavn.caseLevel.forum.more", Verified, [cite("kbh-enkeltsager", "Niveauer")]),
    },
];
