//! Random inputs without faults, of every kind.

use chrono::{Months, NaiveDate};
use serde_json::{Map, Value, json};
use ssp_core::case::Profiles;
use ssp_core::facts::{ActorKind, Cooperation, Fact, Purpose};
use ssp_core::form::FormKind;
use ssp_core::preparedness::Scope;
use ssp_core::profile::{CaseLevels, Programme, file};
use ssp_core::reply::Kind;
use ssp_core::rule::Known;

use super::{Ask, loaded};
use crate::oracle;
use crate::random::{birth, date, release};
use crate::support::{Random, fact_bit};

/// What is asked of the module for forms.
pub fn for_forms(random: &mut Random) -> Ask {
    match random.below(1_000) {
        0..360 => Ask::Answer(Kind::Assess),
        360..600 => Ask::Answer(Kind::Disclose),
        600..680 => Ask::Answer(Kind::Meeting),
        680..800 => Ask::Answer(Kind::Timeline),
        800..878 => Ask::Form(FormKind::Assess),
        878..958 => Ask::Form(FormKind::Disclose),
        958..998 => Ask::Form(FormKind::Meeting),
        _ => Ask::Profile,
    }
}

/// What is asked of the full module: above all what the other one does not have.
pub fn for_everything(random: &mut Random) -> Ask {
    match random.below(1_000) {
        0..150 => Ask::Answer(Kind::Organisation),
        150..300 => Ask::Answer(Kind::Screening),
        300..450 => Ask::Answer(Kind::Preparedness),
        450..750 => Ask::Proof(random.pick(&[Kind::Assess, Kind::Disclose])),
        750..900 => Ask::Proof(random.pick(Kind::ALL)),
        900..905 => Ask::Rules,
        905..908 => Ask::Sources,
        _ => for_forms(random),
    }
}

/// An input without faults.
pub fn of(ask: Ask, random: &mut Random) -> Value {
    match ask {
        Ask::Form(kind) => draft(kind, random).into(),
        Ask::Answer(kind) | Ask::Proof(kind) => whole(kind, random).into(),
        Ask::Rules => with_profile(random).0.into(),
        Ask::Sources => json!({}),
        Ask::Profile => serde_json::from_str(random.pick(file::SHIPPED).1).unwrap(),
    }
}

/// The JSON of an input; now and then with every letter beyond ASCII escaped.
pub fn text(input: &Value, random: &mut Random) -> String {
    let text = input.to_string();
    if !random.one_in(8) {
        return text;
    }
    let mut units = [0; 2];
    let escaped = |letter: char| match letter.is_ascii() {
        true => letter.to_string(),
        false => letter.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")).collect(),
    };
    text.chars().map(escaped).collect()
}

fn whole(kind: Kind, random: &mut Random) -> Map<String, Value> {
    match kind {
        Kind::Assess => case(random),
        Kind::Timeline => timeline(random),
        Kind::Disclose => disclosure(random),
        Kind::Meeting => meeting(random),
        Kind::Screening => screening(random),
        Kind::Organisation => {
            let (mut asked, _) = with_profile(random);
            asked.insert("date".into(), written(date(random)));
            sometimes(&mut asked, "kind", random, |random| random.pick(ActorKind::ALL).id().into());
            asked
        }
        Kind::Preparedness => {
            let (mut event, _) = with_profile(random);
            event.insert("date".into(), written(date(random)));
            flags(&mut event, &["acute", "affectsUnder18", "affects18to25"], random);
            sometimes(&mut event, "scope", random, |random| random.pick(Scope::ALL).id().into());
            event
        }
        other => panic!("there is no random input of {other}"),
    }
}

/// What a form sends: the same, of which required choices may still be missing.
fn draft(kind: FormKind, random: &mut Random) -> Map<String, Value> {
    let kind = Kind::from_id(kind.id()).unwrap();
    let mut draft = whole(kind, random);
    for choice in ["cooperation", "purpose", "participants", "from", "to"] {
        if random.one_in(16) {
            draft.remove(choice);
        }
    }
    for actor in ["from", "to"] {
        if let Some(actor) = draft.get_mut(actor).and_then(Value::as_object_mut).filter(|_| random.one_in(16)) {
            actor.remove("kind");
        }
    }
    draft
}

/// An input that names one of the built-in profiles or one from data, or none; and the levels that it has.
fn with_profile(random: &mut Random) -> (Map<String, Value>, Vec<u8>) {
    let named = match random.below(8) {
        0 | 1 => None,
        2 | 3 => Some("koebenhavn"),
        4 | 5 => Some("slagelse"),
        _ => Some(random.pick(file::SHIPPED).0),
    };
    let mut input = Map::new();
    input.extend(named.map(|id| ("profile".to_owned(), id.into())));
    let profiles = Profiles { loaded: named.and_then(loaded) };
    let profile = named.and_then(|id| profiles.find(id)).unwrap_or_else(|| profiles.default());
    let scale = profile.case_levels.as_ref().map(CaseLevels::scale).unwrap_or_default();
    (input, scale.iter().collect())
}

fn case(random: &mut Random) -> Map<String, Value> {
    let (mut case, levels) = with_profile(random);
    let on = date(random);
    case.insert("date".into(), written(on));
    case.append(&mut person(random, on));
    local(&mut case, &levels, random);
    case
}

fn timeline(random: &mut Random) -> Map<String, Value> {
    let (mut case, levels) = with_profile(random);
    let from = date(random).min(Known::CALENDAR_TO.pred_opt().unwrap());
    let until = from + Months::new(1 + random.below(12 * 20) as u32);
    case.insert("from".into(), written(from));
    case.insert("until".into(), written(until.min(Known::CALENDAR_TO)));
    case.append(&mut person(random, from));
    local(&mut case, &levels, random);
    case
}

/// What the case says of the local cooperation.
fn local(case: &mut Map<String, Value>, levels: &[u8], random: &mut Random) {
    if !levels.is_empty() && random.one_in(3) {
        case.insert("level".into(), random.pick(levels).into());
    }
    let leads = ["bbu", "BBU", " Borgercenter Børn og Unge ", "school", ""];
    let fora = ["lokaludvalg", "Ledergruppe", "koordinationsgruppe", "et \"nyt\" udvalg"];
    let homes = ["København", "københavns kommune", "Ærø", "Odense", "Århus\u{2028}", "京都 🙂"];
    for (field, words) in [("proposedLead", &leads[..]), ("proposedForum", &fora), ("residence", &homes)] {
        if random.one_in(5) {
            case.insert(field.into(), random.pick(words).into());
        }
    }
    if random.one_in(3) {
        let goals = Programme::ALL.iter().filter(|_| random.one_in(4)).map(|goal| goal.id());
        case.insert("goals".into(), goals.collect::<Vec<_>>().into());
    }
    factors(case, random);
}

fn factors(person: &mut Map<String, Value>, random: &mut Random) {
    let words = ["fravær", "fodbold", "en \\ to / \"tre\"", "\u{7f}\t\u{1}", "hash 🌿", "søskende", ""];
    for field in ["riskFactors", "protectiveFactors"] {
        if random.one_in(5) {
            let some = random.below(4);
            person.insert(field.into(), (0..some).map(|_| random.pick(&words)).collect::<Vec<_>>().into());
        }
    }
}

/// What is known of a person: everything, half of it or little.
fn person(random: &mut Random, on: NaiveDate) -> Map<String, Value> {
    let known_of_16 = random.pick(&[16, 16, 8, 8, 2]);
    let is_known = |random: &mut Random| random.below(16) < known_of_16;
    let mut person = Map::new();
    let born = is_known(random).then(|| birth(random, on).min(on));
    person.extend(born.map(|born| ("birthDate".to_owned(), written(born))));
    if random.one_in(4) {
        let released = release(random, on, born);
        person.insert("releaseDate".into(), written(born.map_or(released, |born| released.max(born))));
    }
    let holds = oracle::questions::implied((random.next() & random.next()) as u32 & oracle::questions::ALL_FACTS);
    let mut facts = Map::new();
    for fact in Fact::ALL {
        let answer = match is_known(random) {
            true => Some((holds & fact_bit(*fact) != 0).into()),
            false => random.pick(&[None, None, Some("unknown")]).map(Value::from),
        };
        facts.extend(answer.map(|answer| (fact.id().to_owned(), answer)));
    }
    person.insert("facts".into(), facts.into());
    person
}

fn disclosure(random: &mut Random) -> Map<String, Value> {
    let on = date(random);
    let mut disclosure = person(random, on);
    let purposes =
        [Purpose::Prevention, Purpose::Prevention, Purpose::Prevention, Purpose::Investigation, Purpose::Mixed];
    disclosure.insert("date".into(), written(on));
    disclosure.insert("cooperation".into(), random.pick(Cooperation::ALL).id().into());
    disclosure.insert("purpose".into(), random.pick(&purposes).id().into());
    disclosure.insert("from".into(), actor(random).into());
    disclosure.insert("to".into(), actor(random).into());
    flags(&mut disclosure, &["necessary", "identifiable", "gangRelation", "consent"], random);
    disclosure
}

fn actor(random: &mut Random) -> Map<String, Value> {
    let mut actor = Map::new();
    let usual = [ActorKind::Police, ActorKind::SocialAuthority, ActorKind::SchoolAuthority];
    let kind = random.pick(&[&usual[..], ActorKind::ALL]);
    actor.insert("kind".into(), random.pick(kind).id().into());
    flags(&mut actor, &["participates", "publicTask", "drawnIn"], random);
    actor
}

fn meeting(random: &mut Random) -> Map<String, Value> {
    let (mut meeting, _) = with_profile(random);
    flags(&mut meeting, &["identifiable"], random);
    sometimes(&mut meeting, "forum", random, |random| {
        random.pick(&["lokaludvalg", "SSP-udvalg", "ledergruppe"]).into()
    });
    let participants = several(random, 6, actor);
    meeting.insert("participants".into(), participants);
    meeting
}

fn screening(random: &mut Random) -> Map<String, Value> {
    let (mut screening, _) = with_profile(random);
    let on = date(random);
    screening.insert("date".into(), written(on));
    flags(&mut screening, &["identifiable"], random);
    let members = several(random, 4, |random| {
        let mut member = person(random, on);
        factors(&mut member, random);
        member
    });
    screening.insert("members".into(), members);
    screening
}

/// Up to so many, each with an id.
fn several(random: &mut Random, most: u64, mut one: impl FnMut(&mut Random) -> Map<String, Value>) -> Value {
    let number = if random.one_in(20) { 0 } else { 1 + random.below(most) };
    let items = (0..number).map(|index| {
        let mut item = one(random);
        item.insert("id".into(), format!("{}{index}", random.pick(&["a", "Ø", "🙂 "])).into());
        item
    });
    items.collect::<Vec<_>>().into()
}

/// Each of these answered in one of the ways in which one can answer, or not at all.
fn flags(object: &mut Map<String, Value>, names: &[&str], random: &mut Random) {
    for name in names {
        let answer = match random.below(16) {
            0..10 => true.into(),
            10 | 11 => false.into(),
            12 => "unknown".into(),
            13 => Value::Null,
            _ => continue,
        };
        object.insert((*name).into(), answer);
    }
}

/// With this field, three times in four.
fn sometimes(object: &mut Map<String, Value>, name: &str, random: &mut Random, value: impl Fn(&mut Random) -> Value) {
    if !random.one_in(4) {
        object.insert(name.into(), value(random));
    }
}

fn written(date: NaiveDate) -> Value {
    date.to_string().into()
}
