//! What the rules rest on: the catalogue of rules, the register of sources, schemas and profiles.

use std::fmt::Write;
use std::path::Path;

use clap_complete::Shell;
use serde::Serialize;
use ssp_core::catalogue::{self, Entry, Part};
use ssp_core::profile::file::SHIPPED;
use ssp_core::profile::{BUILT_IN, Profile, Programme};
use ssp_core::prose::Block;
use ssp_core::rulebook::rulebook;
use ssp_core::sources::{Certainty, Citation, REGISTER, Reading, Source};
use ssp_core::text::Lang;

use crate::args::{BookFormat, ProfileCommand, SchemaPart};
use crate::errors::{Status, Stop};
use crate::output::print;
use crate::profiles::{self, Chosen, Place};
use crate::show;

/// `ssp rules`.
pub(crate) fn rules(chosen: &Chosen, as_json: bool, lang: Lang) -> Result<Status, Stop> {
    let profile = chosen.profile();
    let entries = catalogue::entries(profile);
    if as_json {
        return print_array(&entries, lang);
    }
    let name = profile.name.in_lang(lang);
    let mut blocks = vec![Block::Title(match lang {
        Lang::Danish => format!("Reglerne for {name}"),
        Lang::English => format!("The rules for {name}"),
    })];
    let mut part = None;
    for entry in &entries {
        if part.replace(entry.part) != Some(entry.part) {
            blocks.push(Block::Heading(part_in_words(entry.part, lang)));
        }
        blocks.push(Block::Item(rule_in_words(entry, lang).into()));
    }
    print_blocks(&blocks, lang)
}

fn part_in_words(part: Part, lang: Lang) -> String {
    let words = |da: &str, en: &str| match lang {
        Lang::Danish => da.to_owned(),
        Lang::English => en.to_owned(),
    };
    match part {
        Part::Programme(programme) => programme.name().in_lang(lang).to_owned(),
        Part::LegalBasis(programme) => {
            let name = programme.name();
            let name = name.in_lang(lang);
            words(&format!("{name}: lovens grundlag"), &format!("{name}: statutory ground"))
        }
        Part::CaseLevel => words("Sagsniveau, tovholder og forum", "Case level, lead and forum"),
        Part::Disclosure(cooperation) => {
            let name = cooperation.id().to_uppercase();
            words(&format!("Videregivelse i {name}"), &format!("Disclosure in {name}"))
        }
        Part::DisclosureApplies => words("Hvornår retsplejelovens § 115 gælder", "When § 115 applies"),
        Part::Meeting => words("Møder", "Meetings"),
        Part::Preparedness => words("Beredskab", "Preparedness"),
        Part::Screening => words("Screening af en bekymringsgruppe", "Screening of a group of concern"),
        Part::Note => words("Bemærkninger", "Notes"),
        Part::Profile => words("Kommuneprofilen", "The profile"),
    }
}

fn rule_in_words(entry: &Entry<'_>, lang: Lang) -> String {
    let mut words = format!("{}: ", entry.rule);
    let limit = entry.limit.map(|limit| limit.in_words(lang));
    let text = entry.text.map(|text| text.in_lang(lang).to_owned());
    for sentence in limit.into_iter().chain(text) {
        words.push_str(&sentence);
        words.push(' ');
    }
    words.push_str(&stands_on(entry.sources, entry.certainty, lang));
    words
}

fn stands_on(sources: &[Citation], certainty: Certainty, lang: Lang) -> String {
    let sources = sources.iter().map(|citation| format!("{}, {}", citation.source, citation.section));
    let sources = sources.collect::<Vec<_>>().join("; ");
    let certainty = match (certainty, lang) {
        (Certainty::Verified, Lang::Danish) => "læst i kilden",
        (Certainty::Verified, Lang::English) => "read in the source",
        (Certainty::Inferred, Lang::Danish) => "vores slutning ud fra kilden",
        (Certainty::Inferred, Lang::English) => "our inference from the source",
        (Certainty::Unverified, Lang::Danish) => "ordlyden er ikke efterprøvet",
        (Certainty::Unverified, Lang::English) => "the wording is not verified",
    };
    if sources.is_empty() { format!("[{certainty}]") } else { format!("[{sources}; {certainty}]") }
}

/// `ssp rulebook`.
pub(crate) fn book(chosen: &Chosen, format: BookFormat, lang: Lang) -> Result<Status, Stop> {
    let book = rulebook(chosen.profile(), lang);
    let page = match format {
        BookFormat::Md => book.markdown(),
        BookFormat::Html => book.html(),
        BookFormat::Json => return print_line(&book, lang),
    };
    print(&page, lang)?;
    Ok(Status::Good)
}

/// `ssp sources`.
pub(crate) fn sources(as_json: bool, lang: Lang) -> Result<Status, Stop> {
    if as_json {
        return print_array(REGISTER, lang);
    }
    let title = match lang {
        Lang::Danish => "Kilderne",
        Lang::English => "The sources",
    };
    let mut blocks = vec![Block::Title(title.to_owned())];
    for source in REGISTER {
        blocks.push(Block::Heading(source.id.to_string()));
        blocks.push(Block::Paragraph(format!("{}: {}", source.publisher, source.title).into()));
        blocks.push(Block::Paragraph(source.about.in_lang(lang).to_owned().into()));
        blocks.extend(source.url.as_ref().map(|url| Block::Item(url.to_string().into())));
        blocks.push(Block::Item(reading_in_words(source, lang).into()));
    }
    print_blocks(&blocks, lang)
}

fn reading_in_words(source: &Source, lang: Lang) -> String {
    let reading = match (source.reading, lang) {
        (Reading::Whole, Lang::Danish) => "Læst i sin helhed",
        (Reading::Whole, Lang::English) => "Read as a whole",
        (Reading::CitedPart, Lang::Danish) => "Læst, hvor der henvises",
        (Reading::CitedPart, Lang::English) => "Read where it is cited",
        (Reading::SecondHand, Lang::Danish) => "Ikke læst selv, men gengivet efter en anden kilde",
        (Reading::SecondHand, Lang::English) => "Not read itself, but as another source tells it",
    };
    let mut words = reading.to_owned();
    if let Some(day) = source.read {
        let _never_fails = write!(words, ", {day}");
    }
    let checked = match (source.checked_by_person, lang) {
        (Some(day), Lang::Danish) => format!(". Sammenholdt med den officielle tekst af et menneske {day}."),
        (Some(day), Lang::English) => format!(". Compared with the official text by a person on {day}."),
        (None, Lang::Danish) => ". Endnu ikke sammenholdt med den officielle tekst af et menneske.".to_owned(),
        (None, Lang::English) => ". Not yet compared with the official text by a person.".to_owned(),
    };
    words.push_str(&checked);
    let in_force = match (source.in_force_from, source.in_force_until, lang) {
        (None, None, _) => String::new(),
        (Some(from), None, Lang::Danish) => format!(" I kraft fra {from}."),
        (Some(from), None, Lang::English) => format!(" In force from {from}."),
        (None, Some(until), Lang::Danish) => format!(" I kraft til {until}."),
        (None, Some(until), Lang::English) => format!(" In force until {until}."),
        (Some(from), Some(until), Lang::Danish) => format!(" I kraft fra {from} til {until}."),
        (Some(from), Some(until), Lang::English) => format!(" In force from {from} until {until}."),
    };
    words.push_str(&in_force);
    words
}

/// `ssp schema`.
pub(crate) fn schema(name: Option<&str>, part: Option<SchemaPart>, lang: Lang) -> Result<Status, Stop> {
    let mut all = ssp_core::schema::all();
    if let Some(all) = all.as_object_mut() {
        all.insert("profile".to_owned(), schemars::schema_for!(Profile).to_value());
    }
    let part = part.map(|part| match part {
        SchemaPart::Input => "input",
        SchemaPart::Answer => "answer",
    });
    let named = match name {
        Some(name) => all.get(name),
        None => Some(&all),
    };
    let schema = match part {
        Some(part) => named.and_then(|named| named.get(part)),
        None => named,
    };
    let schema = schema.ok_or_else(|| {
        Stop::fault(match lang {
            Lang::Danish => "Skemaet har ingen dele: udelad »input« og »answer«.",
            Lang::English => "The schema has no parts: leave out \"input\" and \"answer\".",
        })
    })?;
    print_pretty(schema, lang)
}

/// `ssp profile`.
pub(crate) fn profile(command: ProfileCommand, lang: Lang) -> Result<Status, Stop> {
    match command {
        ProfileCommand::List { json } => list_profiles(json, lang),
        ProfileCommand::Show { name, copy } => show_profile(&name, copy.as_deref(), lang),
        ProfileCommand::Check { file, json } => check_profile(&file, json, lang),
    }
}

fn show_profile(name: &str, copy: Option<&str>, lang: Lang) -> Result<Status, Stop> {
    let chosen = Chosen::named(name, Place::Show, lang)?;
    let Some(id) = copy else { return print_pretty(chosen.profile(), lang) };
    print(&format!("{}\n", profiles::copied(chosen.profile(), id, lang)?), lang)?;
    Ok(Status::Good)
}

#[derive(Serialize)]
struct Listed {
    id: String,
    name: String,
    #[serde(rename = "builtIn")]
    is_built_in: bool,
    #[serde(rename = "caseLevels")]
    has_case_levels: bool,
    programmes: Vec<Programme>,
}

fn list_profiles(as_json: bool, lang: Lang) -> Result<Status, Stop> {
    let listed = |profile: &Profile, is_built_in| Listed {
        id: profile.id.to_string(),
        name: profile.name.in_lang(lang).to_owned(),
        is_built_in,
        has_case_levels: profile.case_levels.is_some(),
        programmes: Programme::ALL.iter().copied().filter(|it| profile.programmes.rule(*it).is_some()).collect(),
    };
    let built_in = BUILT_IN.iter().map(|profile| Ok(listed(profile, true)));
    let shipped = SHIPPED
        .iter()
        .map(|(id, _)| Chosen::named(id, Place::Show, lang).map(|chosen| listed(chosen.profile(), false)));
    let profiles: Vec<Listed> = built_in.chain(shipped).collect::<Result<_, _>>()?;
    if as_json {
        return print_array(&profiles, lang);
    }
    let title = match lang {
        Lang::Danish => "Kommuneprofilerne",
        Lang::English => "The profiles",
    };
    let item = |listed: &Listed| {
        let names = listed.programmes.iter().map(|programme| programme.name().into_lang(lang)).collect::<Vec<_>>();
        let published = match (names.join(", "), lang) {
            (names, Lang::Danish) if names.is_empty() => {
                "Vi har ikke fundet offentliggjorte regler for indsatserne.".to_owned()
            }
            (names, Lang::English) if names.is_empty() => "We have found no published rules for programmes.".to_owned(),
            (names, Lang::Danish) => format!("Regler for {names}."),
            (names, Lang::English) => format!("Rules for {names}."),
        };
        Block::Labelled { label: format!("{} ({})", listed.name, listed.id), said: published.into() }
    };
    let blocks: Vec<Block> = std::iter::once(Block::Title(title.to_owned())).chain(profiles.iter().map(item)).collect();
    print_blocks(&blocks, lang)
}

fn check_profile(path: &Path, as_json: bool, lang: Lang) -> Result<Status, Stop> {
    let file = Some(path).filter(|path| path.as_os_str() != "-");
    let profile = match profiles::read(file, lang)? {
        Ok(profile) => profile,
        Err(problem) if as_json => {
            print_line(&problem, lang)?;
            return Ok(Status::Fault);
        }
        Err(problem) => {
            print_blocks(&profiles::in_words(file, &problem, lang), lang)?;
            return Ok(Status::Fault);
        }
    };
    let (id, rules) = (&profile.id, catalogue::entries(&profile).len());
    if as_json {
        #[derive(Serialize)]
        struct Checked<'a> {
            profile: &'a str,
            rules: usize,
        }
        return print_line(&Checked { profile: id, rules }, lang);
    }
    let file = file.map_or_else(|| lang_file(lang).to_owned(), |file| file.display().to_string());
    let good = match lang {
        Lang::Danish => format!(
            "Kommuneprofilen »{id}« er i orden. Med national ret har den {rules} regler: se dem med »ssp rules --profile-file {file}«."
        ),
        Lang::English => format!(
            "The profile \"{id}\" is sound. With national law it has {rules} rules: see them with \"ssp rules --profile-file {file}\"."
        ),
    };
    print_blocks(&[Block::Paragraph(good.into())], lang)
}

/// What stands for the name of a file that is not known.
const fn lang_file(lang: Lang) -> &'static str {
    match lang {
        Lang::Danish => "FIL",
        Lang::English => "FILE",
    }
}

/// `ssp completions`.
pub(crate) fn completions(shell: Shell, lang: Lang) -> Result<Status, Stop> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut crate::args::command(), "ssp", &mut script);
    print(&String::from_utf8_lossy(&script), lang)?;
    Ok(Status::Good)
}

fn print_blocks(blocks: &[Block], lang: Lang) -> Result<Status, Stop> {
    let mut page = String::new();
    show::lay_out(blocks, show::width(), &mut page);
    print(&page, lang)?;
    Ok(Status::Good)
}

/// A JSON array with one item on each line.
fn print_array<T: Serialize>(items: &[T], lang: Lang) -> Result<Status, Stop> {
    let items: Result<Vec<String>, _> = items.iter().map(serde_json::to_string).collect();
    let items = items.map_err(Stop::serialising)?;
    print(&format!("[\n{}\n]\n", items.join(",\n")), lang)?;
    Ok(Status::Good)
}

fn print_line<T: Serialize>(value: &T, lang: Lang) -> Result<Status, Stop> {
    let text = serde_json::to_string(value).map_err(Stop::serialising)?;
    print(&format!("{text}\n"), lang)?;
    Ok(Status::Good)
}

fn print_pretty<T: Serialize>(value: &T, lang: Lang) -> Result<Status, Stop> {
    let text = serde_json::to_string_pretty(value).map_err(Stop::serialising)?;
    print(&format!("{text}\n"), lang)?;
    Ok(Status::Good)
}
