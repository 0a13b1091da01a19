//! Reading a disclosure from JSON, with every fault in it.

use super::{Actor, Disclosure};
use crate::case::{Case, PERSON_FIELDS, check_person, read_person};
use crate::facts::{Cooperation, Purpose};
use crate::input::{Faults, Json, Object, Path, Reader};
use crate::rule::Known;
use crate::text::{Text, text};

const OWN_FIELDS: [&str; 9] =
    ["date", "cooperation", "from", "to", "purpose", "necessary", "identifiable", "gangRelation", "consent"];

/// What a case says and a disclosure does not.
const OF_CASES: [&str; 5] = ["profile", "level", "proposedLead", "proposedForum", "goals"];
const NOT_OF_DISCLOSURES: Text = text(
    "Feltet hører til en sag, og her er en videregivelse, som følger loven alene. Udelad det.",
    "The field belongs to a case, and this is a disclosure, which follows the law alone. Leave it out.",
);

impl Disclosure {
    /// Checks dates and answers.
    pub(crate) fn check(&self) -> Result<(), Faults> {
        let mut reader = Reader::default();
        self.person().check_dates_and_answers(&Path::Root, &mut reader);
        if reader.faults.is_empty() { Ok(()) } else { Err(Faults(reader.faults)) }
    }

    /// The person that the information is about, as a case.
    pub(crate) fn person(&self) -> Case {
        let case = Case::on(self.date);
        Case { birth_date: self.birth_date, release_date: self.release_date, answers: self.answers, ..case }
    }

    /// Reads a disclosure; `None` where it has a fault (the reader has it).
    pub(crate) fn read(value: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        Self::read_with(value, &Path::Root, &[], reader)
    }

    /// Reads a disclosure; the fields of `also` are the caller's to read.
    pub(crate) fn read_with(value: &Json<'_>, path: &Path<'_>, also: &[&str], reader: &mut Reader) -> Option<Self> {
        let before = reader.faults.len();
        let own = [&OWN_FIELDS[..], &PERSON_FIELDS, also];
        let object = reader.object_beside(value, path, &own, &OF_CASES, &NOT_OF_DISCLOSURES)?;
        let date = reader.required(&object, path, "date");
        let date = date.and_then(|value| reader.date(value, &Path::Field(path, "date")));
        let cooperation = reader.required_one_of(&object, path, "cooperation", Cooperation::ALL, Cooperation::id);
        let from = read_actor(&object, path, "from", reader);
        let to = read_actor(&object, path, "to", reader);
        let purpose = reader.required_one_of(&object, path, "purpose", Purpose::ALL, Purpose::id);
        let mut flag = |field| reader.flag(&object, path, field);
        let (necessary, identifiable) = (flag("necessary"), flag("identifiable"));
        let (gang_relation, consent) = (flag("gangRelation"), flag("consent"));

        let mut person = Case::on(date.unwrap_or(Known::CALENDAR_TO));
        read_person(&mut person, &object, path, reader);
        match date {
            Some(_) => person.check_dates_and_answers(path, reader),
            None => check_person(person.birth_date, person.release_date, &person.answers, path, reader),
        }
        if reader.faults.len() > before {
            return None;
        }
        Some(Self {
            necessary,
            identifiable,
            gang_relation,
            consent,
            birth_date: person.birth_date,
            release_date: person.release_date,
            answers: person.answers,
            ..Self::new(date?, cooperation?, from?, to?, purpose?)
        })
    }
}

fn read_actor(object: &Object<'_, '_>, path: &Path<'_>, field: &str, reader: &mut Reader) -> Option<Actor> {
    let value = reader.required(object, path, field)?;
    let path = &Path::Field(path, field);
    let object = reader.object(value, path, &["kind", "participates", "publicTask", "drawnIn"])?;
    let kind = reader.required(&object, path, "kind");
    let kind = kind.and_then(|kind| reader.kind(kind, &Path::Field(path, "kind")));
    let mut flag = |field| reader.flag(&object, path, field);
    let (participates, public_task, drawn_in) = (flag("participates"), flag("publicTask"), flag("drawnIn"));
    Some(Actor { kind: kind?, participates, public_task, drawn_in })
}
