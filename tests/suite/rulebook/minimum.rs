//! The fewest rows that a table can have, found by brute force: every box, and covers of growing size.

use std::collections::BTreeMap;

use super::worlds::Axis;

/// No more boxes times points than this are looked at.
const MOST: usize = 60_000_000;

/// The sets that can stand in a cell.
fn cells(axis: Axis) -> Vec<u32> {
    match axis {
        Axis::Free(count) => (1..1 << count).collect(),
        Axis::Ordered(count) => {
            let runs = (0..u32::from(count)).flat_map(|from| (from..u32::from(count)).map(move |to| (from, to)));
            runs.map(|(from, to)| (from..=to).fold(0, |set, value| set | 1 << value)).collect()
        }
    }
}

/// For each step how many rows it needs at least; `None` where there are too many boxes to look at.
pub fn fewest(axes: &[Axis], points: &BTreeMap<Vec<u8>, usize>) -> Option<BTreeMap<usize, usize>> {
    let cells: Vec<Vec<u32>> = axes.iter().map(|axis| cells(*axis)).collect();
    let boxes: usize = cells.iter().map(Vec::len).product();
    if points.len() > 128 || boxes * points.len() > MOST {
        return None;
    }
    // The points of each step, and those of each box, as bits.
    let all: Vec<(&Vec<u8>, usize)> = points.iter().map(|(at, step)| (at, *step)).collect();
    let mut of_step: BTreeMap<usize, u128> = BTreeMap::new();
    for (place, (_, step)) in all.iter().enumerate() {
        *of_step.entry(*step).or_default() |= 1 << place;
    }
    let mut of_value: Vec<Vec<u128>> = Vec::new();
    for (axis, cells) in cells.iter().enumerate() {
        let points_in = |set: &u32| {
            let inside = all.iter().enumerate().filter(|(_, (at, _))| set >> at[axis] & 1 == 1);
            inside.fold(0_u128, |points, (place, _)| points | 1 << place)
        };
        of_value.push(cells.iter().map(points_in).collect());
    }
    let mut rows: BTreeMap<usize, Vec<u128>> = BTreeMap::new();
    each_box(&of_value, u128::MAX, &mut |points| {
        let step = of_step.iter().find(|(_, of_step)| points & !**of_step == 0 && points != 0);
        if let Some((step, _)) = step {
            rows.entry(*step).or_default().push(points);
        }
    });
    let counts = of_step.into_iter().map(|(step, points)| {
        let rows = maximal(rows.remove(&step).unwrap());
        (step, (1..).find(|count| covers(points, &rows, *count)).unwrap())
    });
    Some(counts.collect())
}

fn each_box(axes: &[Vec<u128>], points: u128, hear: &mut impl FnMut(u128)) {
    match axes {
        [] => hear(points),
        [axis, rest @ ..] => axis.iter().for_each(|inside| each_box(rest, points & inside, hear)),
    }
}

fn maximal(mut rows: Vec<u128>) -> Vec<u128> {
    rows.sort_unstable_by_key(|row| std::cmp::Reverse(row.count_ones()));
    rows.dedup();
    let mut kept: Vec<u128> = Vec::new();
    for row in rows {
        if !kept.iter().any(|larger| row & !larger == 0) {
            kept.push(row);
        }
    }
    kept
}

fn covers(open: u128, rows: &[u128], count: usize) -> bool {
    if open == 0 || count == 0 {
        return open == 0;
    }
    let first = open & open.wrapping_neg();
    rows.iter().filter(|row| *row & first != 0).any(|row| covers(open & !row, rows, count - 1))
}

/// Whether so many points of one step are such that no row has two of them: each needs a row of its own. For tables with
/// too many boxes to look at.
pub fn need_rows(axes: &[Axis], points: &BTreeMap<Vec<u8>, usize>, step: usize, count: usize) -> bool {
    let own: Vec<&Vec<u8>> = points.iter().filter(|(_, other)| **other == step).map(|(at, _)| at).collect();
    // The smallest row with both holds a point of another step.
    let are_apart = |one: &[u8], other: &[u8]| {
        points.iter().any(|(at, other_step)| {
            let is_between = axes.iter().zip(at.iter().zip(one.iter().zip(other))).all(|(axis, (at, (one, other)))| {
                let between = one.min(other)..=one.max(other);
                match axis {
                    Axis::Free(_) => at == one || at == other,
                    Axis::Ordered(_) => between.contains(&at),
                }
            });
            is_between && *other_step != step
        })
    };
    fn extend(
        chosen: &mut Vec<Vec<u8>>,
        rest: &[&Vec<u8>],
        count: usize,
        apart: &dyn Fn(&[u8], &[u8]) -> bool,
    ) -> bool {
        if chosen.len() == count {
            return true;
        }
        rest.iter().enumerate().any(|(place, at)| {
            chosen.iter().all(|other| apart(other, at)) && {
                chosen.push((*at).clone());
                let found = extend(chosen, &rest[place + 1..], count, apart);
                chosen.pop();
                found
            }
        })
    }
    extend(&mut Vec::new(), &own, count, &are_apart)
}
