//! Random inputs without faults, of every kind.

use chrono::{Months, NaiveDate};
use serde_json::{Map, Value, json};
use ssp_core::facts::{ActorKind, Cooperation, Fact, Purpose};
use ssp_core::form::FormKind;
use ssp_core::input::Json;
use ssp_core::preparedness::Scope;
use ssp_core::profile::{BUILT_IN, CaseLevels, Programme, file};
use ssp_core::proof::{Proofs, check};
use ssp_core::receipt::Receipt;
use ssp_core::reply::{Kind, Settings, reply};
use ssp_core::rule::Known;
use ssp_core::subject::Goal;
use ssp_core::text::Lang;

use super::{Ask, profiles};
use crate::bad_input::places;
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
        0..70 => Ask::Answer(Kind::Organisation),
        70..140 => Ask::Answer(Kind::Screening),
        140..210 => Ask::Answer(Kind::Preparedness),
        210..280 => Ask::Answer(Kind::WhyNot),
        280..350 => Ask::Answer(Kind::Plan),
        350..420 => Ask::Answer(Kind::Diff),
        420..490 => Ask::Answer(Kind::Receipt),
        490..560 => Ask::Answer(Kind::Replay),
        560..630 => Ask::Answer(Kind::Check),
        630..780 => Ask::Proof(random.pick(&[Kind::Assess, Kind::Disclose])),
        780..880 => Ask::Proof(random.pick(Kind::ALL)),
        880..885 => Ask::Rules,
        885..888 => Ask::Sources,
        888..890 => Ask::Rulebook,
        _ => for_forms(random),
    }
}

/// An input without faults.
pub fn of(ask: Ask, random: &mut Random) -> Value {
    match ask {
        Ask::Form(kind) => draft(kind, random).into(),
        Ask::Answer(kind) | Ask::Proof(kind) => whole(kind, random).into(),
        Ask::Rules | Ask::Rulebook => with_profile(random).0.into(),
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
            // No other municipality has published a rule.
            let mut event = Map::new();
            sometimes(&mut event, "profile", random, |_| "koebenhavn".into());
            event.insert("date".into(), written(date(random)));
            flags(&mut event, &["acute", "affectsUnder18", "affects18to25"], random);
            sometimes(&mut event, "scope", random, |random| random.pick(Scope::ALL).id().into());
            event
        }
        Kind::Plan => plan(random),
        Kind::WhyNot => why_not(random),
        Kind::Diff => diff(random),
        Kind::Check => checked(random),
        Kind::Receipt => receipt(random),
        Kind::Replay => replay(random),
        other => panic!("there is no random input of {other}"),
    }
}

/// An answer with its proofs, now and then with something changed in it, beside what it answers.
fn checked(random: &mut Random) -> Map<String, Value> {
    let kind = random.pick(check::PROVED);
    let input = Value::from(whole(kind, random));
    let text = input.to_string();
    let settings = Settings { profiles: profiles(), lang: random.pick(Lang::ALL), proofs: Proofs::ADD };
    let answer = reply(kind, &Json::parse(&text).unwrap(), &settings).unwrap();
    let mut answer = serde_json::to_value(&answer).unwrap();
    if random.one_in(2) {
        let mut found = Vec::new();
        places(&answer, "", &mut found);
        let place = random.below(found.len() as u64) as usize;
        *answer.pointer_mut(&found[place]).unwrap() =
            random.pick(&[Value::Null, true.into(), 1.into(), "met".into()].each_ref()).clone();
    }
    let mut question = Map::new();
    sometimes(&mut question, "kind", random, |_| kind.id().into());
    question.insert("input".into(), input);
    question.insert("answer".into(), answer);
    question
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
    let profiles = profiles();
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

/// A case with one of its goals, or a disclosure; seldom with a goal or a wish that it does not have.
fn why_not(random: &mut Random) -> Map<String, Value> {
    let is_case = random.below(5) < 3;
    let mut input = if is_case { case(random) } else { disclosure(random) };
    let goal = match is_case {
        true => random.pick(Goal::ALL),
        false => Goal::Disclosure,
    };
    if is_case || random.one_in(2) {
        input.insert("goal".into(), goal.id().into());
    }
    let words: &[&str] = match goal {
        Goal::CaseLevel => &["1", "2", "3", "4", "bbu", "lokaludvalg", "ledergruppe"],
        Goal::PspLegalBasis | Goal::KspLegalBasis => &["met", "notMet", "open"],
        Goal::Disclosure => &["permitted", "notPermitted", "open", "notApplicable"],
        _ => &["eligible", "notEligible", "open"],
    };
    sometimes(&mut input, "want", random, |random| random.pick(words).into());
    input
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

/// A case or a disclosure, now and then for one goal and with the whole plan.
fn plan(random: &mut Random) -> Map<String, Value> {
    let is_case = !random.one_in(3);
    let mut asked = if is_case { case(random) } else { disclosure(random) };
    // The level and the disclosure are goals of some inputs only.
    let of_cases = Goal::ALL.split_at(11).0;
    if random.one_in(3) {
        let goal = if is_case { random.pick(of_cases) } else { Goal::Disclosure };
        asked.insert("goal".into(), goal.id().into());
    }
    if random.one_in(3) {
        asked.insert("tree".into(), random.one_in(2).into());
    }
    asked
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

/// Two profiles, two dates or both; now and then disclosures on two dates.
fn diff(random: &mut Random) -> Map<String, Value> {
    let mut diff = Map::new();
    if random.one_in(4) {
        diff.insert("cooperation".into(), random.pick(Cooperation::ALL).id().into());
        diff.insert("date".into(), written(date(random)));
        diff.insert("otherDate".into(), written(date(random)));
        return diff;
    }
    (diff, _) = with_profile(random);
    diff.insert("date".into(), written(date(random)));
    let is_on_two_dates = random.one_in(2);
    if is_on_two_dates {
        diff.insert("otherDate".into(), written(date(random)));
    }
    if !is_on_two_dates || random.one_in(2) {
        let ids: Vec<&str> =
            profiles().loaded.iter().chain(BUILT_IN.iter().copied()).map(|profile| &*profile.id).collect();
        diff.insert("otherProfile".into(), random.pick(&ids).into());
    }
    if random.one_in(2) {
        let goals =
            Goal::ALL.iter().filter(|goal| **goal != Goal::Disclosure && random.one_in(4)).map(|goal| goal.id());
        diff.insert("goals".into(), goals.collect::<Vec<_>>().into());
    }
    diff
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

fn receipt(random: &mut Random) -> Map<String, Value> {
    let kind = if random.one_in(3) { Kind::Disclose } else { Kind::Assess };
    let mut asked = Map::new();
    asked.insert("kind".into(), kind.id().into());
    asked.insert("input".into(), whole(kind, random).into());
    asked
}

/// A receipt; one in three with something changed in it, of which one in two has its own hash again.
fn replay(random: &mut Random) -> Map<String, Value> {
    let made = loop {
        let asked = Value::from(receipt(random)).to_string();
        let settings = Settings { profiles: profiles(), ..Settings::default() };
        // A birth date before the calendar is a fault of the input.
        if let Ok(made) = reply(Kind::Receipt, &Json::parse(&asked).unwrap(), &settings) {
            break serde_json::to_value(made).unwrap();
        }
    };
    let mut made = made;
    if random.one_in(3) {
        change_one_place(&mut made, random);
        if let Ok(receipt) = serde_json::from_value::<Receipt>(made.clone())
            && random.one_in(2)
        {
            made["hash"] = receipt.own_hash().into();
        }
    }
    made.as_object().unwrap().clone()
}

/// Another value in one place of a receipt that has one.
fn change_one_place(receipt: &mut Value, random: &mut Random) {
    let changes = [
        ("/ruleset", json!("2025.3")),
        ("/engine", json!("0.0.1")),
        ("/birthDate", json!("2011-11-30")),
        ("/date", json!("2031-01-01")),
        ("/answers/yes/0", json!("crime")),
        ("/answers/no", json!([])),
        ("/level", json!(2)),
        ("/leapDay", json!("mar1")),
        ("/profile", json!("slagelse")),
        ("/profileHash", "0".repeat(64).into()),
        ("/verdicts/sspPlus/verdict", json!("eligible")),
        ("/verdicts/disclosure/verdict", json!("permitted")),
        ("/verdicts/ksp/rules", json!(["rpl115.ksp.a", "æøå"])),
        ("/caseLevel/possible", json!([1, 4])),
        ("/cooperation", json!("psp")),
        ("/receipt", json!(2)),
    ];
    let there: Vec<_> = changes.into_iter().filter(|(place, _)| receipt.pointer(place).is_some()).collect();
    let (place, value) = there[random.below(there.len() as u64) as usize].clone();
    *receipt.pointer_mut(place).unwrap() = value;
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
