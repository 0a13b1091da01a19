//! A set of cells in few conjunctions: exactly these cells, and as little said of each as can be.
//!
//! No conjunction can be left out, and no word of any. Which are taken is greedy: from a cell that is not covered yet, of the
//! widest conjunctions around it (prime implicants) the one that covers the most cells besides, then the one that says the
//! least. Where a word then names several kinds or ages, those go that another conjunction covers anyway. Ways in which
//! things cannot be, because one fact follows from another, may be covered or not, whichever is shorter.

use super::space::{Axis, Cell, Space, count};
use crate::facts::{Atom, Atoms};

/// A conjunction: for each dimension of the space the classes that it allows; `None` where it allows every one.
pub(super) type Cube = Vec<Option<Vec<usize>>>;

/// From a cell, a conjunction is widened in so many orders at most.
const ORDERS: usize = 24;
/// With many cells there are fewer: this much work and no more is spent on the orders of one conjunction.
const WORK: usize = 1 << 15;

/// The conjunctions that cover these cells and no other; the cells come in order.
pub(super) fn cover(space: &Space, cells: &[Cell]) -> Vec<Cube> {
    let (active, cells) = without_what_does_not_matter(space, cells);
    let region = Region::of(space, active, &cells);
    region.cover().into_iter().map(|widened| region.cube(&widened)).collect()
}

/// The dimensions that matter to this set of cells, and the cells with the first class in the others.
fn without_what_does_not_matter(space: &Space, cells: &[Cell]) -> (Vec<usize>, Vec<Cell>) {
    let mut active: Vec<usize> = (0..space.dimensions.len()).collect();
    let mut cells = cells.to_vec();
    for (at, dimension) in space.dimensions.iter().enumerate() {
        let is_possible = |cell| {
            let dimensions = active.iter().filter_map(|at| space.dimensions.get(*at));
            is_possible(
                space,
                dimensions.map(|dimension| (dimension.axis, dimension.linked_fact(), dimension.of(cell))),
            )
        };
        let all_alike = |cell: &Cell| {
            (0..dimension.len())
                .map(|class| dimension.moved(*cell, class))
                .all(|moved| moved == *cell || cells.binary_search(&moved).is_ok() || !is_possible(moved))
        };
        if cells.iter().all(all_alike) {
            active.retain(|other| *other != at);
            cells.iter_mut().for_each(|cell| *cell = dimension.moved(*cell, 0));
            cells.sort_unstable();
            cells.dedup();
        }
    }
    (active, cells)
}

/// Whether things can be so: the facts do not contradict each other, and somebody can have these ages.
fn is_possible(space: &Space, classes: impl Iterator<Item = (Axis, Option<Atom>, usize)>) -> bool {
    let (mut considered, mut holds) = (Atoms::NONE, Atoms::NONE);
    let (mut age, mut at_release) = (None, None);
    for (axis, fact, class) in classes {
        match (axis, fact) {
            (Axis::Age, _) => age = Some(class),
            (Axis::AgeAtRelease, _) => at_release = Some(class),
            (_, Some(fact)) => {
                considered = considered.with(fact);
                holds = if class == 0 { holds } else { holds.with(fact) };
            }
            (_, None) => {}
        }
    }
    space.has_person(age, at_release) && holds.is_possible_among(considered)
}

/// The classes that a conjunction allows, dimension by dimension.
type Widened = Vec<Vec<bool>>;

/// A set of cells in the dimensions that matter to it.
struct Region<'s> {
    space: &'s Space,
    active: Vec<usize>,
    /// How many classes each of these dimensions has.
    sizes: Vec<usize>,
    /// The classes of each cell.
    cells: Vec<Vec<usize>>,
}

impl<'s> Region<'s> {
    fn of(space: &'s Space, active: Vec<usize>, cells: &[Cell]) -> Self {
        let dimensions = || active.iter().filter_map(|at| space.dimensions.get(*at));
        let sizes = dimensions().map(super::space::Dimension::len).collect();
        let cells = cells.iter().map(|cell| dimensions().map(|dimension| dimension.of(*cell)).collect()).collect();
        Self { space, active, sizes, cells }
    }

    fn cover(&self) -> Vec<Widened> {
        let mut is_covered = vec![false; self.cells.len()];
        let mut cover: Vec<Widened> = Vec::new();
        while let Some(seed) = is_covered.iter().position(|is_covered| !is_covered) {
            let Some(best) = self.best(seed, &is_covered) else { break };
            for (cell, is_covered) in self.cells.iter().zip(&mut is_covered) {
                *is_covered = *is_covered || has(&best, cell);
            }
            cover.push(best);
        }
        let cover = self.tightened(self.without_what_others_cover(cover));
        self.without_what_others_cover(cover)
    }

    /// The cover without the classes that other conjunctions cover, in the dimensions that are spoken of anyway; then without
    /// the words that this makes needless.
    fn tightened(&self, mut cover: Vec<Widened>) -> Vec<Widened> {
        for at in 0..cover.len() {
            for (dimension, size) in self.sizes.iter().enumerate() {
                for class in 0..*size {
                    let Some(narrower) = cover.get(at).and_then(|widened| without(widened, dimension, class)) else {
                        continue;
                    };
                    let others = || cover.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, other)| other);
                    let is_covered = |cell: &&Vec<usize>| others().chain([&narrower]).any(|other| has(other, cell));
                    let mut own = self.cells.iter().filter(|cell| cover.get(at).is_some_and(|own| has(own, cell)));
                    if own.all(|cell| is_covered(&cell))
                        && let Some(place) = cover.get_mut(at)
                    {
                        *place = narrower;
                    }
                }
            }
        }
        for widened in &mut cover {
            for (at, size) in self.sizes.iter().enumerate() {
                let needless = (0..*size).all(|class| self.has_all_of(widened, at, class));
                if let (true, Some(classes)) = (needless, widened.get_mut(at)) {
                    classes.fill(true);
                }
            }
        }
        cover
    }

    /// The widest conjunction around this cell.
    fn best(&self, seed: usize, is_covered: &[bool]) -> Option<Widened> {
        let dimensions = self.active.len();
        let work = self.cells.len().saturating_mul(dimensions).max(1);
        let orders = WORK.checked_div(work).unwrap_or_default().clamp(1, ORDERS);
        let seed = self.cells.get(seed)?;
        let mut candidates: Vec<Widened> = Vec::new();
        for order in 0..orders.min(dimensions.saturating_mul(2).max(1)) {
            let turned = (0..dimensions).cycle().skip(order.checked_div(2).unwrap_or_default()).take(dimensions);
            let widened = match order.checked_rem(2) {
                Some(0) => self.widened(seed, turned),
                _ => self.widened(seed, turned.collect::<Vec<_>>().into_iter().rev()),
            };
            if !candidates.contains(&widened) {
                candidates.push(widened);
            }
        }
        let merit = |candidate: &Widened| {
            let new =
                self.cells.iter().zip(is_covered).filter(|(cell, is_covered)| !**is_covered && has(candidate, cell));
            (std::cmp::Reverse(new.count()), words(candidate))
        };
        candidates.into_iter().min_by_key(merit)
    }

    /// The cell, with every class let in that no cell outside speaks against, dimension by dimension in this order.
    fn widened(&self, seed: &[usize], order: impl Iterator<Item = usize>) -> Widened {
        let only = |(class, size): (&usize, &usize)| (0..*size).map(|other| other == *class).collect();
        let mut widened: Widened = seed.iter().zip(&self.sizes).map(only).collect();
        for at in order {
            for class in 0..self.sizes.get(at).copied().unwrap_or_default() {
                let is_in = widened.get(at).and_then(|classes| classes.get(class)).copied().unwrap_or_default();
                if !is_in
                    && self.has_all_of(&mut widened, at, class)
                    && let Some(place) = widened.get_mut(at).and_then(|classes| classes.get_mut(class))
                {
                    *place = true;
                }
            }
        }
        widened
    }

    /// Whether every possible cell of this conjunction, with this class alone in this dimension, is in the region.
    fn has_all_of(&self, widened: &mut Widened, at: usize, class: usize) -> bool {
        let Some(classes) = widened.get_mut(at) else { return false };
        let only = (0..classes.len()).map(|other| other == class).collect();
        let kept = std::mem::replace(classes, only);
        let inside = self.cells.iter().filter(|cell| has(widened, cell)).count();
        let is_all = count(inside) == self.possible(widened);
        if let Some(classes) = widened.get_mut(at) {
            *classes = kept;
        }
        is_all
    }

    /// How many possible cells a conjunction has.
    fn possible(&self, widened: &Widened) -> u64 {
        let (mut free, mut ages, mut at_release) = (1_u64, None, None);
        let mut linked: Vec<(Atom, &[bool])> = Vec::new();
        for (at, classes) in self.active.iter().zip(widened) {
            let Some(dimension) = self.space.dimensions.get(*at) else { continue };
            match (dimension.axis, dimension.linked_fact()) {
                (_, Some(fact)) => linked.push((fact, classes)),
                (Axis::Age, _) => ages = Some(classes.as_slice()),
                (Axis::AgeAtRelease, _) => at_release = Some(classes.as_slice()),
                (_, None) => free = free.saturating_mul(allowed(classes)),
            }
        }
        let given = |classes: Option<&[bool]>| -> Vec<Option<usize>> {
            classes.map_or_else(|| vec![None], |classes| chosen(classes).map(Some).collect())
        };
        let (ages, at_release) = (given(ages), given(at_release));
        let pairs = ages.iter().flat_map(|age| at_release.iter().map(move |release| (*age, *release)));
        let persons = count(pairs.filter(|(age, at_release)| self.space.has_person(*age, *at_release)).count());
        let considered = linked.iter().fold(Atoms::NONE, |set, (fact, _)| set.with(*fact));
        let fits = |holds: &Atoms| {
            let is_allowed = |(fact, classes): &(Atom, &[bool])| {
                let class = if holds.has(*fact) { classes.last() } else { classes.first() };
                class.copied().unwrap_or_default()
            };
            linked.iter().all(is_allowed) && holds.is_possible_among(considered)
        };
        let facts = considered.subsets().filter(fits).count();
        free.saturating_mul(persons).saturating_mul(count(facts))
    }

    /// The cover without the conjunctions that the others make needless, the narrowest first.
    fn without_what_others_cover(&self, mut cover: Vec<Widened>) -> Vec<Widened> {
        let size = |widened: &Widened| self.cells.iter().filter(|cell| has(widened, cell)).count();
        let mut narrowest: Vec<Widened> = cover.clone();
        narrowest.sort_by_key(|widened| (size(widened), std::cmp::Reverse(words(widened))));
        for widened in narrowest {
            let others = || cover.iter().filter(|other| **other != widened);
            let mut own = self.cells.iter().filter(|cell| has(&widened, cell));
            if own.all(|cell| others().any(|other| has(other, cell))) {
                cover.retain(|other| *other != widened);
            }
        }
        cover
    }

    /// A conjunction in all dimensions of the space.
    fn cube(&self, widened: &Widened) -> Cube {
        let mut cube: Cube = vec![None; self.space.dimensions.len()];
        for (at, classes) in self.active.iter().zip(widened) {
            if let Some(place) = cube.get_mut(*at)
                && classes.contains(&false)
            {
                *place = Some(chosen(classes).collect());
            }
        }
        cube
    }
}

/// The conjunction without one class of several, in a dimension that it speaks of.
fn without(widened: &Widened, dimension: usize, class: usize) -> Option<Widened> {
    let classes = widened.get(dimension)?;
    let has_several = chosen(classes).nth(1).is_some() && classes.contains(&false);
    if !has_several || !classes.get(class).copied().unwrap_or_default() {
        return None;
    }
    let mut narrower = widened.clone();
    *narrower.get_mut(dimension)?.get_mut(class)? = false;
    Some(narrower)
}

fn has(widened: &Widened, cell: &[usize]) -> bool {
    widened.iter().zip(cell).all(|(classes, class)| classes.get(*class).copied().unwrap_or_default())
}

/// How many classes are let in.
fn allowed(classes: &[bool]) -> u64 {
    count(chosen(classes).count())
}

fn chosen(classes: &[bool]) -> impl Iterator<Item = usize> + Clone {
    classes.iter().enumerate().filter(|(_, is_in)| **is_in).map(|(class, _)| class)
}

/// How much a conjunction says.
fn words(widened: &Widened) -> usize {
    widened.iter().filter(|classes| classes.contains(&false)).count()
}
