//! The cells in which the sides differ, gathered into regions with one difference each.

use super::compare::{Decided, Difference, difference};
use super::space::{Cell, Space, View};
use crate::disclose::JudgementSet;

/// The cells that differ in the same way.
#[derive(Debug)]
pub(super) struct Region {
    /// What comes out on each side, and by which steps.
    pub(super) decided: [Decided; 2],
    /// On each side the judgements that every cell calls for, and those that some cell does.
    pub(super) judged: [[JudgementSet; 2]; 2],
    /// The cells, in order.
    pub(super) cells: Vec<Cell>,
    /// How many ways in which things can be they stand for.
    pub(super) ways: u64,
}

/// Every region, in the order of its first cell.
pub(super) fn regions(space: &Space, one: &View<'_>, other: &View<'_>) -> Vec<Region> {
    let mut regions: Vec<Region> = Vec::new();
    // Neighbours mostly differ alike.
    let mut last = 0_usize;
    space.walk(one, other, |cell, ways, situations| {
        let Some(Difference { decided, judged }) = difference([one.matter, other.matter], situations) else { return };
        if regions.get(last).is_none_or(|region| region.decided != decided) {
            last = regions.iter().position(|region| region.decided == decided).unwrap_or(regions.len());
        }
        match regions.get_mut(last) {
            Some(region) => {
                for ([all, any], judged) in region.judged.iter_mut().zip(judged) {
                    (*all, *any) = (all.and(judged), any.or(judged));
                }
                region.cells.push(cell);
                region.ways = region.ways.saturating_add(ways);
            }
            None => {
                let judged = judged.map(|judged| [judged, judged]);
                regions.push(Region { decided, judged, cells: vec![cell], ways });
            }
        }
    });
    regions
}
