//! Who leads a case (*tovholder*).
//!
//! The handbook, "SOF-repræsentant": the child and youth social centre (*Borgercenter Børn og Unge*, BBU) always leads at
//! levels 3 and 4. No source says who leads at levels 1 and 2; it is agreed locally.

use crate::profile::LeadRule;
use crate::rule::{Levels, basis};
use crate::sources::cite;
use crate::text::text;
use crate::vocabulary::{List, list, name};

pub(super) const LEADS: List<LeadRule> = list![LeadRule {
    levels: Levels::of(&[3, 4]),
    lead: name("bbu"),
    name: text("Borgercenter Børn og Unge", "the child and youth social centre (BBU)"),
    because: text(
        "Borgercenter Børn og Unge (BBU) er altid tovholder på niveau 3 og 4.",
        "The child and youth social centre (Borgercenter Børn og Unge, BBU) always leads at levels 3 and 4.",
    ),
    basis: basis!("koebenhavn.caseLevel.lead", Verified, [cite("kbh-haandbog", "SOF-repræsentant")]),
}];
