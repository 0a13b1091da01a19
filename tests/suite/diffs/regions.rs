//! The regions of an answer as they stand in its JSON, and what every single cell says of them.

use serde_json::Value;

use crate::oracle::questions::{JUDGEMENTS, QUESTIONS};
use crate::oracle::{Kind, Purpose};

/// One way in which everything can be.
#[derive(Clone, Copy, Debug)]
pub struct Cell {
    /// The age on the date, in months.
    pub age: i32,
    /// The age on the day of release, in months.
    pub release_age: i32,
    /// Facts and flags that are true.
    pub world: u32,
    pub from: usize,
    pub to: usize,
    pub purpose: usize,
    /// Yes, no, not judged.
    pub necessary: usize,
}

impl Cell {
    /// A cell of a case.
    pub const fn of_case(age: i32, release_age: i32, world: u32) -> Self {
        Self { age, release_age, world, from: 0, to: 0, purpose: 0, necessary: 1 }
    }
}

/// A conjunction: what is left out is `None` or empty.
#[derive(Clone, Debug, Default, PartialEq)]
struct Words {
    age: Option<Vec<(i32, i32)>>,
    release_age: Option<Vec<(i32, i32)>>,
    /// Sets as bits.
    chosen: [Option<u32>; 4],
    yes: u32,
    no: u32,
}

const KINDS: [&str; 11] = [
    "police",
    "prisonService",
    "socialAuthority",
    "schoolAuthority",
    "employmentAuthority",
    "cultureAuthority",
    "psychiatry",
    "otherAuthority",
    "selfGoverningInstitution",
    "freeSchool",
    "privateActor",
];
const _: () = assert!(KINDS.len() == Kind::ALL.len());
const PURPOSES: [&str; 3] = ["prevention", "investigation", "mixed"];
/// The same in the oracle's words.
pub const ORACLE_PURPOSES: [Purpose; 3] = [Purpose::Prevention, Purpose::Investigation, Purpose::Mixed];

fn bits(value: &Value, names: &[&str]) -> u32 {
    let place = |name: &Value| names.iter().position(|other| name == other).unwrap_or_else(|| panic!("{name}"));
    value.as_array().unwrap().iter().fold(0, |set, name| set | 1 << place(name))
}

fn months(age: &Value, none: i32) -> i32 {
    match age {
        Value::Null => none,
        age => (age["years"].as_i64().unwrap() * 12 + age["months"].as_i64().unwrap()) as i32,
    }
}

impl Words {
    fn read(value: &Value) -> Self {
        let mut words = Self::default();
        for (name, value) in value.as_object().unwrap() {
            let bands = || {
                let bands = value.as_array().unwrap().iter();
                Some(bands.map(|band| (months(&band["from"], 0), months(&band["until"], i32::MAX))).collect())
            };
            match name.as_str() {
                "age" => words.age = bands(),
                "ageAtRelease" => words.release_age = bands(),
                "from" => words.chosen[0] = Some(bits(value, &KINDS)),
                "to" => words.chosen[1] = Some(bits(value, &KINDS)),
                "purpose" => words.chosen[2] = Some(bits(value, &PURPOSES)),
                "necessary" => words.chosen[3] = Some(bits(value, &["yes", "no", "unknown"])),
                "yes" => words.yes = bits(value, &QUESTIONS),
                "no" => words.no = bits(value, &QUESTIONS),
                _ => panic!("an unknown word {name}"),
            }
        }
        words
    }

    fn hold(&self, cell: &Cell) -> bool {
        let is_aged = |bands: &Option<Vec<(i32, i32)>>, age| {
            bands.as_ref().is_none_or(|bands| bands.iter().any(|(from, until)| (*from..*until).contains(&age)))
        };
        let values = [cell.from, cell.to, cell.purpose, cell.necessary];
        cell.world & self.yes == self.yes
            && cell.world & self.no == 0
            && self
                .chosen
                .iter()
                .zip(values)
                .all(|(chosen, value)| chosen.is_none_or(|chosen| chosen >> value & 1 == 1))
            && is_aged(&self.age, cell.age)
            && is_aged(&self.release_age, cell.release_age)
    }

    /// The conjunction without each of its words.
    fn without_one(&self) -> Vec<Self> {
        let mut all = Vec::new();
        if self.age.is_some() {
            all.push(Self { age: None, ..self.clone() });
        }
        if self.release_age.is_some() {
            all.push(Self { release_age: None, ..self.clone() });
        }
        for at in (0..4).filter(|at| self.chosen[*at].is_some()) {
            let mut chosen = self.chosen;
            chosen[at] = None;
            all.push(Self { chosen, ..self.clone() });
        }
        for bit in (0..32).map(|shift| 1_u32 << shift) {
            if (self.yes | self.no) & bit != 0 {
                all.push(Self { yes: self.yes & !bit, no: self.no & !bit, ..self.clone() });
            }
        }
        all
    }
}

/// A region, and what the cells have said of it so far.
#[derive(Debug)]
struct Region {
    conjunctions: Vec<Words>,
    /// For each conjunction, whether some cell needs it.
    is_needed: Vec<bool>,
    /// The conjunctions with a word less that no cell outside has spoken against.
    too_wide: Vec<Words>,
    cells: u64,
    combinations: u64,
    smallest: (u32, i32, i32),
    witness: (u32, i32, i32),
}

/// The regions of one goal.
#[derive(Debug)]
pub struct Regions<'a> {
    pub json: &'a [Value],
    regions: Vec<Region>,
    changed: u64,
    total: u64,
}

/// The set of judgements with these names.
pub fn judgements(names: &Value) -> u16 {
    names.as_array().map_or(0, |_| bits(names, &JUDGEMENTS) as u16)
}

/// How large the example of a region is: the answers that are yes, the age, the age at release, in months at the least.
fn witness(region: &Value) -> (u32, i32, i32) {
    let input = &region["witness"]["one"];
    let yes =
        |value: &Value| value.as_object().map_or(0, |fields| fields.values().filter(|field| **field == true).count());
    let yes = yes(input) + yes(&input["facts"]) + yes(&input["from"]) + yes(&input["to"]);
    let day = |field: &str| {
        let text = input[field].as_str()?;
        crate::oracle::Date::parse(text)
    };
    let (date, birth) = (day("date").unwrap(), day("birthDate"));
    let age = |on| birth.map_or(0, |birth| crate::oracle::age_in_months(birth, on, crate::oracle::Leap::Feb28));
    (yes as u32, age(date), age(day("releaseDate").unwrap_or(date)))
}

impl<'a> Regions<'a> {
    pub fn read(json: &'a [Value]) -> Self {
        let region = |json: &Value| {
            let conjunctions: Vec<Words> = json["when"].as_array().unwrap().iter().map(Words::read).collect();
            Region {
                is_needed: vec![false; conjunctions.len()],
                too_wide: conjunctions.iter().flat_map(Words::without_one).collect(),
                conjunctions,
                cells: 0,
                combinations: json["combinations"].as_u64().unwrap(),
                smallest: (u32::MAX, 0, 0),
                witness: witness(json),
            }
        };
        Self { json, regions: json.iter().map(region).collect(), changed: 0, total: 0 }
    }

    /// Sees a cell, of which is known whether the sides differ; gives the region that it is in.
    pub fn see(&mut self, cell: &Cell, differs: bool) -> Option<&'a Value> {
        self.total += 1;
        self.changed += u64::from(differs);
        let mut found = None;
        for (at, region) in self.regions.iter_mut().enumerate() {
            let mut holding = region.conjunctions.iter().enumerate().filter(|(_, words)| words.hold(cell));
            let Some((first, _)) = holding.next() else {
                region.too_wide.retain(|words| !words.hold(cell));
                continue;
            };
            if holding.next().is_none() {
                region.is_needed[first] = true;
            }
            region.cells += 1;
            let yes = cell.world.count_ones() + u32::from(cell.necessary == 0);
            region.smallest = region.smallest.min((yes, cell.age, cell.release_age));
            assert!(found.is_none(), "{cell:?} is in two regions");
            found = Some(&self.json[at]);
        }
        assert_eq!(found.is_some(), differs, "{cell:?}: the sides differ, or the answer says so");
        found
    }

    /// How many cells were seen, and how many of them differ.
    pub const fn seen(&self) -> [u64; 2] {
        [self.total, self.changed]
    }

    /// What must hold once every cell has been seen; gives how many there are, and how many differ.
    pub fn finish(self, goal: &Value, is_aged: bool) -> [u64; 2] {
        assert_eq!(
            (goal["changed"].as_u64(), goal["total"].as_u64()),
            (Some(self.changed), Some(self.total)),
            "{goal:#}"
        );
        for region in &self.regions {
            assert_eq!(region.cells, region.combinations);
            assert!(region.is_needed.iter().all(|is_needed| *is_needed), "a conjunction is needless: {region:#?}");
            assert_eq!(region.too_wide, [], "a word is needless");
            let (yes, age, release_age) = region.witness;
            // An age that neither side reads is not told apart.
            let witness = if is_aged { region.witness } else { (yes, region.smallest.1, region.smallest.2) };
            assert_eq!(witness, region.smallest, "not the smallest: {age} {release_age}");
        }
        assert_eq!(self.regions.iter().map(|region| region.cells).sum::<u64>(), self.changed);
        [self.total, self.changed]
    }
}
