//! The fewest rows that say what a function of several answers says (*minimal beslutningstabel*).
//!
//! A row is a box: for each axis a set of values. Every maximal box on which the function has one value is found, and of those
//! the fewest that cover it, by branch and bound. Points that cannot occur belong to no row and may lie in any.

/// The values of one axis, and which of them may stand together in one cell.
#[derive(Clone, Copy, Debug)]
pub(super) enum Values {
    /// So many, and any of them.
    Free(u32),
    /// So many in order, and only neighbours.
    Ordered(u32),
}

/// A row: what comes out, and for each axis the values of which one must be met, as bits.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Row {
    pub(super) outcome: u8,
    pub(super) cells: Vec<u32>,
}

/// Rows, and whether no fewer would do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Cover {
    pub(super) rows: Vec<Row>,
    pub(super) is_fewest: bool,
}

/// No function of more points and no table of more boxes is covered.
const MOST_POINTS: usize = 1 << 16;
const MOST_BOXES: usize = 1 << 20;
/// An axis has at most so many values that differ.
const MOST_VALUES: u32 = 16;
/// The search gives up looking for fewer rows after so many steps.
const MOST_STEPS: u32 = 100_000;

/// The fewest rows for a function, which has no value at a point that cannot occur; `None` where it is too large.
pub(super) fn fewest_rows(axes: &[Values], decide: impl Fn(&[u32]) -> Option<u8>) -> Option<Cover> {
    let classes = classes(axes, &decide)?;
    let merged: Vec<Values> = axes.iter().zip(&classes).map(|(axis, classes)| axis.of(classes)).collect();
    let boxes = Boxes::of(&merged, |point| {
        let value = |(class, classes): (&u32, &Vec<u32>)| at(classes, *class).trailing_zeros();
        decide(&point.iter().zip(&classes).map(value).collect::<Vec<u32>>())
    })?;

    let mut cover = Cover { rows: Vec::new(), is_fewest: true };
    for outcome in boxes.outcomes() {
        let points = boxes.points(outcome);
        let candidates: Vec<Candidate> = boxes.primes(outcome).map(|cells| Candidate::new(cells, &points)).collect();
        let mut search = Search::new(&candidates, &points);
        search.descend(&mut vec![0; points.len()], &mut Vec::new());
        cover.is_fewest &= search.steps < MOST_STEPS;
        let mut rows: Vec<Vec<u32>> =
            search.best.iter().filter_map(|place| candidates.get(*place)).map(|one| one.cells.clone()).collect();
        narrow(&mut rows, &points, &merged);
        rows.sort();
        let expanded =
            |cells: Vec<u32>| cells.iter().zip(&classes).map(|(set, classes)| union(*set, classes)).collect();
        cover.rows.extend(rows.into_iter().map(|cells| Row { outcome, cells: expanded(cells) }));
    }
    Some(cover)
}

impl Values {
    const fn count(self) -> u32 {
        match self {
            Self::Free(count) | Self::Ordered(count) => count,
        }
    }

    /// The axis of the classes of its values.
    fn of(self, classes: &[u32]) -> Self {
        match self {
            Self::Free(_) => Self::Free(u32::try_from(classes.len()).unwrap_or(u32::MAX)),
            Self::Ordered(_) => self,
        }
    }

    /// The sets that can stand in a cell, ascending.
    fn cells(self) -> Vec<u32> {
        let all = all(self.count());
        match self {
            Self::Free(_) => (1..=all).collect(),
            Self::Ordered(count) => {
                let runs = (0..count).flat_map(|from| (from..count).map(move |to| all_from(from, to)));
                let mut runs: Vec<u32> = runs.collect();
                runs.sort_unstable();
                runs
            }
        }
    }

    /// The sets with one value more.
    fn wider(self, set: u32) -> Vec<u32> {
        let may = match self {
            Self::Free(_) => all(self.count()),
            Self::Ordered(_) => (set << 1 | set >> 1) & all(self.count()),
        };
        bits(may & !set).map(|value| set | 1_u32.wrapping_shl(value)).collect()
    }
}

/// The first so many bits.
const fn all(count: u32) -> u32 {
    if count == 0 { 0 } else { u32::MAX >> 32_u32.saturating_sub(count) }
}

/// The bits from one to another.
const fn all_from(from: u32, to: u32) -> u32 {
    all(to.saturating_add(1)) & !all(from)
}

/// The values in a set.
pub(super) fn bits(set: u32) -> impl Iterator<Item = u32> {
    (0..u32::BITS).filter(move |value| set >> value & 1 == 1)
}

fn at(items: &[u32], place: u32) -> u32 {
    usize::try_from(place).ok().and_then(|place| items.get(place)).copied().unwrap_or_default()
}

/// The values of these classes.
fn union(set: u32, classes: &[u32]) -> u32 {
    bits(set).fold(0, |all, class| all | at(classes, class))
}

/// Per axis the values that the function never tells apart, as sets; `None` where there are too many points or values.
fn classes(axes: &[Values], decide: &impl Fn(&[u32]) -> Option<u8>) -> Option<Vec<Vec<u32>>> {
    let counts: Vec<usize> = axes.iter().map(|axis| usize::try_from(axis.count()).unwrap_or(usize::MAX)).collect();
    let points = counts.iter().try_fold(1_usize, |product, count| product.checked_mul(*count));
    let points = points.filter(|points| *points <= MOST_POINTS)?;
    // What the function says at every point with this value, in one order for all values.
    let mut seen: Vec<Vec<Vec<Option<u8>>>> = counts.iter().map(|count| vec![Vec::new(); *count]).collect();
    for number in 0..points {
        let point = digits(number, &counts);
        let outcome = decide(&point);
        for (of_axis, value) in seen.iter_mut().zip(&point) {
            if let Some(said) = usize::try_from(*value).ok().and_then(|value| of_axis.get_mut(value)) {
                said.push(outcome);
            }
        }
    }
    let of_axis = |(axis, seen): (&Values, &Vec<Vec<Option<u8>>>)| {
        let mut classes: Vec<(u32, &Vec<Option<u8>>)> = Vec::new();
        for (value, said) in (0..u32::BITS).zip(seen) {
            let bit = 1_u32.wrapping_shl(value);
            let same = classes.iter_mut().find(|(_, other)| matches!(axis, Values::Free(3..)) && *other == said);
            match same {
                Some((class, _)) => *class |= bit,
                None => classes.push((bit, said)),
            }
        }
        let classes: Vec<u32> = classes.into_iter().map(|(class, _)| class).collect();
        (classes.len() <= usize::try_from(MOST_VALUES).unwrap_or_default()).then_some(classes)
    };
    axes.iter().zip(&seen).map(of_axis).collect()
}

/// The digits of a number whose places have these sizes, the first of them moving fastest.
fn digits(mut number: usize, sizes: &[usize]) -> Vec<u32> {
    let digit = |size: &usize| {
        let digit = number.checked_rem(*size).unwrap_or_default();
        number = number.checked_div(*size).unwrap_or_default();
        u32::try_from(digit).unwrap_or_default()
    };
    sizes.iter().map(digit).collect()
}

/// What the function says in a box.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Says {
    /// No point of it can occur.
    Nothing,
    Only(u8),
    Several,
}

impl Says {
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Nothing, says) | (says, Self::Nothing) => says,
            (one, other) if one == other => one,
            _ => Self::Several,
        }
    }
}

/// Every box, and what the function says in it.
struct Boxes {
    axes: Vec<Values>,
    cells: Vec<Vec<u32>>,
    strides: Vec<usize>,
    says: Vec<Says>,
}

impl Boxes {
    fn of(axes: &[Values], decide: impl Fn(&[u32]) -> Option<u8>) -> Option<Self> {
        if axes.iter().any(|axis| axis.count() > MOST_VALUES) {
            return None;
        }
        let cells: Vec<Vec<u32>> = axes.iter().map(|axis| axis.cells()).collect();
        let (mut strides, mut total) = (Vec::new(), 1_usize);
        for cells in &cells {
            strides.push(total);
            total = total.checked_mul(cells.len()).filter(|total| *total <= MOST_BOXES)?;
        }
        let mut boxes = Self { axes: axes.to_vec(), cells, strides, says: Vec::with_capacity(total) };
        for number in 0..total {
            let sets = boxes.sets(number);
            // A box of more than one point is the two halves of one of its cells, both of which stand before it.
            let says = match sets.iter().position(|set| !set.is_power_of_two()) {
                Some(axis) => {
                    let set = sets.get(axis).copied().unwrap_or_default();
                    let lowest = set & set.wrapping_neg();
                    let half =
                        |half: u32| boxes.neighbour(number, axis, set, half).map_or(Says::Several, |at| boxes.says(at));
                    half(lowest).and(half(set ^ lowest))
                }
                None => {
                    let point: Vec<u32> = sets.iter().map(|set| set.trailing_zeros()).collect();
                    decide(&point).map_or(Says::Nothing, Says::Only)
                }
            };
            boxes.says.push(says);
        }
        Some(boxes)
    }

    fn says(&self, number: usize) -> Says {
        self.says.get(number).copied().unwrap_or(Says::Several)
    }

    /// The sets of a box, one for each axis.
    fn sets(&self, number: usize) -> Vec<u32> {
        let sizes: Vec<usize> = self.cells.iter().map(Vec::len).collect();
        digits(number, &sizes).into_iter().zip(&self.cells).map(|(digit, cells)| at(cells, digit)).collect()
    }

    /// The box that has another set in one axis.
    fn neighbour(&self, number: usize, axis: usize, set: u32, other: u32) -> Option<usize> {
        let (cells, stride) = (self.cells.get(axis)?, self.strides.get(axis)?);
        let (from, to) = (cells.binary_search(&set).ok()?, cells.binary_search(&other).ok()?);
        number.checked_sub(from.checked_mul(*stride)?)?.checked_add(to.checked_mul(*stride)?)
    }

    /// The outcomes that occur, ascending.
    fn outcomes(&self) -> Vec<u8> {
        let only = |says: &Says| if let Says::Only(outcome) = says { Some(*outcome) } else { None };
        let mut outcomes: Vec<u8> = self.says.iter().filter_map(only).collect();
        outcomes.sort_unstable();
        outcomes.dedup();
        outcomes
    }

    /// The boxes in which this outcome alone occurs.
    fn with(&self, outcome: u8) -> impl Iterator<Item = usize> {
        (0_usize..).zip(&self.says).filter(move |(_, says)| **says == Says::Only(outcome)).map(|(number, _)| number)
    }

    /// The points at which this comes out.
    fn points(&self, outcome: u8) -> Vec<Vec<u32>> {
        let sets = self.with(outcome).map(|number| self.sets(number));
        sets.filter(|sets| sets.iter().all(|set| set.is_power_of_two())).collect()
    }

    /// The boxes that no larger one with the same outcome holds.
    fn primes(&self, outcome: u8) -> impl Iterator<Item = Vec<u32>> {
        self.with(outcome).filter_map(move |number| {
            let sets = self.sets(number);
            let grows = self.axes.iter().zip(&sets).enumerate().any(|(axis, (values, set))| {
                let larger =
                    values.wider(*set).into_iter().filter_map(|wider| self.neighbour(number, axis, *set, wider));
                larger.into_iter().any(|larger| self.says(larger) == Says::Only(outcome))
            });
            (!grows).then_some(sets)
        })
    }
}

/// Whether a box has this point.
fn has(cells: &[u32], point: &[u32]) -> bool {
    cells.iter().zip(point).all(|(set, value)| set & value != 0)
}

/// A row that could be taken.
struct Candidate {
    cells: Vec<u32>,
    /// The points that it covers, by their places.
    covers: Vec<usize>,
    /// How many values its cells leave out: a row that leaves out fewer says more.
    narrowness: u32,
}

impl Candidate {
    fn new(cells: Vec<u32>, points: &[Vec<u32>]) -> Self {
        let covers = (0..).zip(points).filter(|(_, point)| has(&cells, point)).map(|(place, _)| place).collect();
        let narrowness = cells.iter().map(|set| set.count_zeros()).sum();
        Self { cells, covers, narrowness }
    }
}

/// The search for the fewest candidates that cover every point.
struct Search<'a> {
    candidates: &'a [Candidate],
    /// Per point the candidates that cover it, those that cover most first.
    covering: Vec<Vec<usize>>,
    best: Vec<usize>,
    cost: (usize, u32),
    steps: u32,
}

impl<'a> Search<'a> {
    fn new(candidates: &'a [Candidate], points: &[Vec<u32>]) -> Self {
        let mut covering: Vec<Vec<usize>> = vec![Vec::new(); points.len()];
        for (place, candidate) in candidates.iter().enumerate() {
            for point in &candidate.covers {
                if let Some(covering) = covering.get_mut(*point) {
                    covering.push(place);
                }
            }
        }
        let size = |place: &usize| candidates.get(*place).map_or(0, |candidate| candidate.covers.len());
        covering.iter_mut().for_each(|covering| covering.sort_by_key(|place| std::cmp::Reverse(size(place))));
        Self { candidates, covering, best: Vec::new(), cost: (usize::MAX, u32::MAX), steps: 0 }
    }

    fn descend(&mut self, covered: &mut [u32], chosen: &mut Vec<usize>) {
        self.steps = self.steps.saturating_add(1);
        let narrowness = chosen.iter().filter_map(|place| self.candidates.get(*place)).map(|one| one.narrowness).sum();
        let open: Vec<usize> = (0..).zip(covered.iter()).filter(|(_, times)| **times == 0).map(|(at, _)| at).collect();
        let least = chosen.len().saturating_add(self.at_least(&open));
        // One cover is always found: the first way down ends before the steps do.
        if (least, narrowness) >= self.cost || self.steps >= MOST_STEPS && !self.best.is_empty() {
            return;
        }
        let hardest = open.iter().min_by_key(|point| self.covering.get(**point).map_or(0, Vec::len));
        let Some(hardest) = hardest else {
            (self.best, self.cost) = (chosen.clone(), (chosen.len(), narrowness));
            return;
        };
        for place in self.covering.get(*hardest).cloned().unwrap_or_default() {
            self.mark(place, covered, 1);
            chosen.push(place);
            self.descend(covered, chosen);
            chosen.pop();
            self.mark(place, covered, -1);
        }
    }

    fn mark(&self, place: usize, covered: &mut [u32], by: i32) {
        for point in self.candidates.get(place).iter().flat_map(|candidate| &candidate.covers) {
            if let Some(times) = covered.get_mut(*point) {
                *times = times.saturating_add_signed(by);
            }
        }
    }

    /// No fewer candidates cover these points: so many of them have no candidate in common.
    fn at_least(&self, open: &[usize]) -> usize {
        let (mut taken, mut number) = (vec![false; self.candidates.len()], 0_usize);
        for covering in open.iter().filter_map(|point| self.covering.get(*point)) {
            if covering.iter().any(|place| taken.get(*place) == Some(&true)) {
                continue;
            }
            number = number.saturating_add(1);
            for place in covering {
                if let Some(taken) = taken.get_mut(*place) {
                    *taken = true;
                }
            }
        }
        number
    }
}

/// Takes out of each cell with many values those that other rows cover too: what stands in one row is read once.
fn narrow(rows: &mut [Vec<u32>], points: &[Vec<u32>], axes: &[Values]) {
    for row in 0..rows.len() {
        for (axis, values) in axes.iter().enumerate() {
            let Values::Free(3..) = values else { continue };
            let set = rows.get(row).and_then(|cells| cells.get(axis)).copied().unwrap_or_default();
            // What does not matter to the row at all is not told apart.
            if set == all(values.count()) {
                continue;
            }
            for value in bits(set).map(|value| 1_u32.wrapping_shl(value)) {
                let needed = points.iter().any(|point| {
                    point.get(axis) == Some(&value) && rows.get(row).is_some_and(|cells| has(cells, point)) && {
                        let others = rows.iter().enumerate().filter(|(other, _)| *other != row);
                        !others.into_iter().any(|(_, cells)| has(cells, point))
                    }
                });
                if let Some(cell) = rows.get_mut(row).and_then(|cells| cells.get_mut(axis))
                    && !needed
                    && *cell != value
                {
                    *cell &= !value;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(axes: &[Values], decide: impl Fn(&[u32]) -> Option<u8>) -> Vec<(u8, Vec<u32>)> {
        let cover = fewest_rows(axes, decide);
        cover.into_iter().flat_map(|cover| cover.rows).map(|row| (row.outcome, row.cells)).collect()
    }

    #[test]
    fn either_of_two_answers() {
        let found = cells(&[Values::Free(2), Values::Free(2)], |point| Some(u8::from(point != [0, 0])));
        assert_eq!(found, [(0, vec![1, 1]), (1, vec![2, 3]), (1, vec![3, 2])]);
    }

    #[test]
    fn what_cannot_occur_is_in_no_way_and_may_lie_in_any_row() {
        // The second follows from the first.
        let found = cells(&[Values::Free(2), Values::Free(2)], |point| match point {
            [1, 0] => None,
            [first, _] => u8::try_from(*first).ok(),
            _ => None,
        });
        assert_eq!(found, [(0, vec![1, 3]), (1, vec![2, 3])]);
    }

    #[test]
    fn a_cell_of_an_ordered_axis_is_one_stretch() {
        let found = cells(&[Values::Ordered(3)], |point| Some(u8::from(point == [1])));
        assert_eq!(found, [(0, vec![1]), (0, vec![4]), (1, vec![2])]);
        let found = cells(&[Values::Free(3)], |point| Some(u8::from(point == [1])));
        assert_eq!(found, [(0, vec![5]), (1, vec![2])]);
    }

    #[test]
    fn what_is_too_large_is_left_alone() {
        assert_eq!(fewest_rows(&[Values::Free(2); 17], |_| Some(0)), None);
        assert_eq!(fewest_rows(&[Values::Free(2); 15], |point| Some(u8::from(point.contains(&1)))), None);
    }
}
