//! What must hold of a profile file beyond its shape.

use chrono::NaiveDate;

use super::shape::{Part, Table};
use super::wire::Wire;
use crate::age::Age;
use crate::facts::Atoms;
use crate::input::{Fault, FaultCode, Json, Names, Object, Path, Reader};
use crate::profile::{Profile, Programme};
use crate::rule::{AgeBand, Condition, Known, Levels, Rule, Step, Steps, quantify};
use crate::sources;
use crate::text::text;

/// How many facts a rule may read: every way in which they can be answered is tried.
const MOST_FACTS: u32 = 12;

/// Reads one file: its faults so far, and the names that it defines.
pub(super) struct Loader<'j> {
    pub(super) reader: Reader,
    profile: Option<&'j str>,
    /// Where it stands in the list, and its id.
    sources: Vec<(usize, &'j str)>,
    known_sources: Names,
    bodies: Vec<&'j str>,
    scale: Levels,
    cited: Names,
    rules: Names,
    /// What each of the rules stands for.
    meanings: Vec<(&'static Table, Vec<Part>)>,
    /// The ids that were used, each after what it is an id of.
    ids: Names,
    handlers: Names,
    /// At which ages each of the handlers handles.
    handled: Vec<Vec<AgeBand>>,
}

impl<'j> Loader<'j> {
    /// Looks the file through for the names that it defines: they may be used before they stand there.
    pub(super) fn new(file: &'j Json<'_>) -> Self {
        let sources: Vec<(usize, &str)> = items(file, "sources")
            .iter()
            .enumerate()
            .filter_map(|(index, source)| Some((index, string(field(source, "id")?)?)))
            .collect();
        let levels = field(file, "caseLevels").map(|levels| items(levels, "scale")).unwrap_or_default();
        let levels = levels.iter().filter_map(|named| match field(named, "level") {
            Some(Json::Int(level)) => u8::try_from(*level).ok(),
            _ => None,
        });
        Self {
            reader: Reader::default(),
            profile: field(file, "id").and_then(string).filter(|id| is_profile_id(id)),
            known_sources: sources.iter().map(|(_, id)| (*id).to_owned()).collect(),
            sources,
            bodies: items(file, "bodies").iter().filter_map(|body| string(field(body, "id")?)).collect(),
            scale: levels.fold(Levels::NONE, |set, level| set.or(Levels::only(level))),
            cited: Names::default(),
            rules: Names::default(),
            meanings: Vec::new(),
            ids: Names::default(),
            handlers: Names::default(),
            handled: Vec::new(),
        }
    }

    /// A profile is called by its id in cases and on the command line.
    pub(super) fn profile_id(&mut self, object: &Object<'_, '_>, path: &Path<'_>) {
        if object.get("id").and_then(string).is_some_and(|id| !is_profile_id(id)) {
            let expected =
                text("et id af små bogstaver (a-z), tal og bindestreger", "an id of a-z, digits and hyphens");
            self.reader.wrong_type(&Path::Field(path, "id"), expected);
        }
    }

    /// An id that must be the only one of its kind.
    pub(super) fn only_id(&mut self, kind: &'static str, object: &Object<'_, '_>, path: &Path<'_>) {
        if object.get("id").and_then(string).is_some_and(|id| !self.ids.is_new(format!("{kind} {id}"))) {
            self.reader.fault(FaultCode::DuplicateId, &Path::Field(path, "id"));
        }
    }

    /// A source that the file defines: another one than those of the built-in register.
    pub(super) fn source_id(&mut self, object: &Object<'_, '_>, path: &Path<'_>) {
        if object.get("id").and_then(string).is_some_and(|id| sources::find(id).is_some()) {
            self.reader.fault(FaultCode::DuplicateId, &Path::Field(path, "id"));
        }
        self.only_id("source", object, path);
    }

    /// A source that is cited.
    pub(super) fn cited(&mut self, object: &Object<'_, '_>, path: &Path<'_>) {
        let Some(id) = object.get("source").and_then(string) else { return };
        if self.known_sources.has(id) {
            self.cited.place(id.to_owned());
            return;
        }
        if sources::find(id).is_some() {
            return;
        }
        // The register is too long to be listed in a message: a near name or none.
        let path = &Path::Field(path, "source");
        let own = self.sources.iter().map(|(_, own)| *own);
        let names = own.chain(sources::REGISTER.iter().map(|source| &*source.id));
        let near = names.map(|name| (strsim::osa_distance(id, name), name)).min();
        match near.filter(|(edits, name)| edits.saturating_mul(3) <= name.chars().count()) {
            Some((_, near)) => self.reader.unknown(FaultCode::UnknownSource, path, id, std::iter::once(near)),
            None => self.reader.fault(FaultCode::UnknownSource, path),
        }
    }

    /// A rule id names its municipality.
    pub(super) fn rule_id(&mut self, object: &Object<'_, '_>, path: &Path<'_>) {
        let (Some(profile), Some(id)) = (self.profile, object.get("rule").and_then(string)) else { return };
        if !id.strip_prefix(profile).is_some_and(|rest| rest.starts_with('.')) {
            let expected = text(
                "et id, der begynder med kommuneprofilens eget og et punktum, som i »randers.sspPlus.from«",
                "an id that begins with the profile's own and a full stop, as in \"randers.sspPlus.from\"",
            );
            self.reader.wrong_type(&Path::Field(path, "rule"), expected);
        }
    }

    /// A rule id stands for one thing wherever it stands.
    pub(super) fn rule_means(&mut self, id: &str, table: &'static Table, parts: &[Part], path: &Path<'_>) {
        match self.meanings.get(self.rules.place(id.to_owned())) {
            Some((other, meant)) if other.is_like(table) && meant == parts => {}
            Some(_) => self.reader.fault(FaultCode::DuplicateId, &Path::Field(path, "rule")),
            None => self.meanings.push((table, parts.to_vec())),
        }
    }

    /// The name of a body of this file.
    pub(super) fn body(&mut self, key: &str, object: &Object<'_, '_>, path: &Path<'_>) {
        if let Some(json) = object.get(key) {
            self.is_body(json, &Path::Field(path, key));
        }
    }

    /// The names of bodies of this file.
    pub(super) fn bodies(&mut self, key: &str, object: &Object<'_, '_>, path: &Path<'_>) {
        let Some(Json::Array(items)) = object.get(key) else { return };
        let list = Path::Field(path, key);
        for (index, json) in items.iter().enumerate() {
            self.is_body(json, &Path::Item(&list, index));
        }
    }

    fn is_body(&mut self, json: &Json<'_>, path: &Path<'_>) {
        if let Some(id) = string(json).filter(|id| !self.bodies.contains(id)) {
            match self.bodies.is_empty() {
                true => self.reader.fault(FaultCode::UnknownValue, path),
                false => self.reader.unknown(FaultCode::UnknownValue, path, id, self.bodies.iter().copied()),
            }
        }
    }

    /// One case level: it must be on the scale of the file.
    pub(super) fn level(&mut self, json: &Json<'_>, path: &Path<'_>) -> Option<u8> {
        let Json::Int(level) = json else {
            self.reader.wrong_type(path, text("et helt tal", "a whole number"));
            return None;
        };
        let scale = if self.scale.is_empty() { Levels::of(&[1, 2, 3, 4, 5, 6, 7, 8]) } else { self.scale };
        let level = u8::try_from(*level).ok().filter(|level| scale.has(*level));
        if level.is_none() {
            self.reader.level_off_scale(path, scale);
        }
        level
    }

    /// A level stands on the scale once.
    pub(super) fn level_of_scale(&mut self, object: &Object<'_, '_>, path: &Path<'_>) {
        let Some(level) = self.quietly::<u8>(object.get("level")) else { return };
        if !self.ids.is_new(format!("level {level}")) {
            self.reader.fault(FaultCode::DuplicateId, &Path::Field(path, "level"));
        }
    }

    /// The suggested level is a possible one.
    pub(super) fn suggestion(&mut self, object: &Object<'_, '_>, path: &Path<'_>) {
        let possible: Option<Levels> = self.quietly(object.get("possible"));
        let suggested: Option<u8> = self.quietly(object.get("suggested"));
        if let (Some(possible), Some(suggested)) = (possible, suggested)
            && !possible.is_empty()
            && !possible.has(suggested)
        {
            self.reader.level_off_scale(&Path::Field(path, "suggested"), possible);
        }
    }

    /// Ages from one limit up to another.
    pub(super) fn limits(&mut self, from: Age, until: Age, path: &Path<'_>) {
        if from >= until {
            self.reader.fault(FaultCode::BadAgeBand, path);
        }
    }

    /// Days from one up to another.
    pub(super) fn days(&mut self, keys: [&str; 2], object: &Object<'_, '_>, path: &Path<'_>) {
        let [from, until] = keys.map(|key| self.quietly::<NaiveDate>(object.get(key)));
        if let (Some(from), Some(until), [key, _]) = (from, until, keys)
            && from >= until
        {
            self.reader.fault(FaultCode::FromNotBeforeUntil, &Path::Field(path, key));
        }
    }

    /// The same handler at the same age, said twice.
    pub(super) fn handler(&mut self, object: &Object<'_, '_>, path: &Path<'_>) {
        let Some(by) = object.get("by").and_then(string) else { return };
        let ages = object.get("ages").map_or(Some(AgeBand::ANY), |ages| self.quietly(Some(ages)));
        let Some(ages) = ages.filter(|ages: &AgeBand| ages.from < ages.until) else { return };
        // Two lists may name the same handler, and one list where another condition tells them apart.
        let list = if let Path::Item(list, _) = path { list.pointer() } else { String::new() };
        if object.get("when").is_some() {
            return;
        }
        let handler = self.handlers.place(format!("{list} {by}"));
        if handler == self.handled.len() {
            self.handled.push(Vec::new());
        }
        let Some(bands) = self.handled.get_mut(handler) else { return };
        if bands.iter().any(|other| ages.from.max(other.from) < ages.until.min(other.until)) {
            self.reader.fault(FaultCode::BadAgeBand, &Path::Field(path, "ages"));
        } else {
            bands.push(ages);
        }
    }

    /// The age limits of a rule, and its size.
    pub(super) fn rule(&mut self, object: &Object<'_, '_>, path: &Path<'_>) {
        let [from, until] =
            ["from", "until"].map(|key| self.quietly::<Age>(object.get(key).and_then(|limit| field(limit, "age"))));
        let path_of_limits = Path::Field(path, if from.is_some() { "from" } else { "until" });
        self.limits(from.unwrap_or(Age::ZERO), until.unwrap_or(Age::MAX), &path_of_limits);

        let Some(Json::Array(clauses)) = object.get("clauses") else { return };
        let read = clauses.iter().filter_map(|clause| self.quietly::<Condition>(field(clause, "when")));
        let read = read.fold(Atoms::NONE, |read, when| read.or(when.reads()));
        if clauses.len() > Steps::MOST_CLAUSES || read.len() > MOST_FACTS {
            self.reader.fault(FaultCode::TooMany, &Path::Field(path, "clauses"));
        }
    }

    /// Reads a value for a check; its own faults are reported where it is read for good.
    fn quietly<T: Wire>(&mut self, json: Option<&Json<'_>>) -> Option<T> {
        let before = self.reader.faults.len();
        let part = self.read(json?, T::SHAPE, &Path::Root);
        self.reader.faults.truncate(before);
        part.map(T::made)
    }

    /// Ends the reading: what can only be said of the whole file.
    pub(super) fn finish(mut self, profile: Option<&Profile>) -> Vec<Fault> {
        let list = Path::Field(&Path::Root, "sources");
        for (index, id) in std::mem::take(&mut self.sources) {
            if !self.cited.has(id) {
                self.reader.fault(FaultCode::Unused, &Path::Item(&list, index));
            }
        }
        if let Some(profile) = profile {
            self.whole(profile);
        }
        self.reader.faults
    }

    fn whole(&mut self, profile: &Profile) {
        if let Some(levels) = &profile.case_levels {
            let fora = levels.fora.iter().fold(Atoms::NONE, |read, forum| read.or(forum.when.reads()));
            let case = profile.programmes.ssp_case.as_ref().map(facts).unwrap_or_default();
            if facts(&levels.rule).or(fora).or(case).len() > MOST_FACTS {
                self.reader.fault(FaultCode::TooMany, &Path::Field(&Path::Root, "caseLevels"));
            }
        }
        // Which clauses decide is a question to a file that is otherwise in order.
        if !self.reader.faults.is_empty() {
            return;
        }
        let programmes = Path::Field(&Path::Root, "programmes");
        for programme in Programme::ALL {
            if let Some(rule) = profile.programmes.rule(*programme) {
                self.every_clause_decides(rule, profile, &Path::Field(&programmes, programme.id()));
            }
        }
        if let Some(levels) = &profile.case_levels {
            let levels_path = Path::Field(&Path::Root, "caseLevels");
            self.every_clause_decides(&levels.rule, profile, &Path::Field(&levels_path, "rule"));
        }
    }

    /// A clause that never decides, because earlier ones or the age limits take every case of it, is a mistake.
    fn every_clause_decides<T: Clone + 'static>(&mut self, rule: &Rule<T>, profile: &Profile, path: &Path<'_>) {
        // Where the age at release is read, two dates matter, and one of them is not chosen here.
        if rule.clauses.iter().any(|clause| clause.when.age_at_release != AgeBand::ANY) {
            return;
        }
        let nobody = Known::new(Known::CALENDAR_TO, None, None, profile.leap_day.policy);
        let mut steps = Steps::NONE;
        quantify(&nobody, &rule.reads(&nobody), |situation| {
            steps = steps.or(Steps::only(rule.decide(situation).1));
        });
        let clauses = Path::Field(path, "clauses");
        for (step, index) in (0_u8..).map(Step::Clause).zip(0..rule.clauses.len()) {
            if !steps.has(step) {
                self.reader.fault(FaultCode::NeverDecides, &Path::Item(&clauses, index));
            }
        }
    }
}

/// The facts that a rule reads.
fn facts<T: Clone + 'static>(rule: &Rule<T>) -> Atoms {
    rule.clauses.iter().map(|clause| &clause.when).map(Condition::reads).fold(Atoms::NONE, Atoms::or)
}

fn is_profile_id(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

fn field<'j, 't>(json: &'j Json<'t>, key: &str) -> Option<&'j Json<'t>> {
    let Json::Object(fields) = json else { return None };
    fields.iter().find(|(name, _)| name == key).map(|(_, value)| value)
}

fn items<'j, 't>(json: &'j Json<'t>, key: &str) -> &'j [Json<'t>] {
    match field(json, key) {
        Some(Json::Array(items)) => items,
        _ => &[],
    }
}

fn string<'j>(json: &'j Json<'_>) -> Option<&'j str> {
    if let Json::String(string) = json { Some(string) } else { None }
}
