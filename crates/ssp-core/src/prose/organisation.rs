//! The organisation in words.

use super::said::Said;
use super::shared::body_name;
use super::writer::Writer;
use super::{Section, sentences, words};
use crate::organisation::{BodyOut, OrgLevel, Organisation, RoleOut, Seats};
use crate::sources::Certainty;
use crate::text::Lang;

pub(super) fn write(writer: &mut Writer<'_>, answer: &Organisation<'_>) {
    let lang = writer.lang;
    let place = writer.profile.name.in_lang(lang);
    writer.title(sentences::organisation_title(lang, place, &words::date(answer.date, lang)));
    writer.paragraph(sentences::advisory(lang));
    if let Some(seats) = &answer.seats {
        self::seats(writer, answer, seats);
    }
    let levels = OrgLevel::ALL.iter().copied().map(Some).chain([None]);
    for level in levels {
        writer.section(Section::Other, level_name(level, lang), |writer| {
            for body in answer.bodies.iter().filter(|body| body.level == level) {
                self::body(writer, answer, body);
            }
        });
    }
    writer.section(Section::Other, sentences::roles(lang), |writer| {
        for role in &answer.roles {
            self::role(writer, role);
        }
    });
    writer.section(Section::Other, sentences::practices(lang), |writer| {
        for practice in &answer.practices {
            writer.item(Said::new(practice.text).citing(practice.source).no_surer_than(practice.certainty));
        }
    });
}

fn level_name(level: Option<OrgLevel>, lang: Lang) -> String {
    match level {
        Some(OrgLevel::Strategic) => sentences::strategic(lang),
        Some(OrgLevel::Tactical) => sentences::tactical(lang),
        Some(OrgLevel::Coordinating) => sentences::coordinating(lang),
        Some(OrgLevel::Executing) => sentences::executing(lang),
        None => sentences::no_org_level(lang),
    }
}

fn seats(writer: &mut Writer<'_>, answer: &Organisation<'_>, seats: &Seats<'_>) {
    let lang = writer.lang;
    let of_role =
        |id: &str| answer.roles.iter().filter(|role| role.absent_from.iter().any(|absent| absent == id)).collect();
    writer.section(Section::Other, sentences::seats(lang, words::kind(seats.kind).in_lang(lang)), |writer| {
        if seats.sits_in.is_empty() {
            writer.paragraph(sentences::seats_nowhere(lang));
        }
        let groups = [
            (sentences::sits_in(lang), &seats.sits_in),
            (sentences::absent_from(lang), &seats.absent_from),
            (sentences::not_named_in(lang), &seats.not_named_in),
        ];
        for (label, ids) in groups.into_iter().filter(|(_, ids)| !ids.is_empty()) {
            let names: Vec<&str> = ids.iter().map(|id| name_of(answer, id)).collect();
            let said = Said::new(format!("{}.", words::all_of(&names, lang)));
            let roles: Vec<&RoleOut<'_>> = ids.iter().flat_map(|id| -> Vec<&RoleOut<'_>> { of_role(id) }).collect();
            writer.labelled(label, roles.iter().fold(said, |said, role| said.citing(role.source)));
        }
    });
}

fn name_of<'a>(answer: &Organisation<'a>, id: &'a str) -> &'a str {
    answer.bodies.iter().find(|body| body.id == id).map_or(id, |body| body.name)
}

fn body(writer: &mut Writer<'_>, answer: &Organisation<'_>, body: &BodyOut<'_>) {
    let lang = writer.lang;
    writer.subheading(body.name);
    if !body.aliases.is_empty() {
        writer.labelled(sentences::also_called(lang), format!("{}.", body.aliases.join(", ")));
    }
    let notes = [
        body.superseded_by.map(|id| sentences::superseded_by(lang, name_of(answer, id))),
        body.valid_from.map(|day| sentences::valid_from(lang, &words::date(day, lang))),
        body.valid_until.map(|day| sentences::valid_until(lang, &words::date(day, lang))),
    ];
    let notes: Vec<String> = notes.into_iter().flatten().collect();
    let certainty_of_members = if notes.is_empty() { body.certainty } else { Certainty::Verified };
    for note in notes {
        writer.paragraph(Said::new(note).citing(body.source).no_surer_than(body.certainty));
    }
    let members: Vec<&str> = body.members.iter().map(|member| member.who).collect();
    let members = if members.is_empty() { String::new() } else { format!("{}.", members.join("; ")) };
    let members = Said::new(members).and(Said::new(body.members_open.unwrap_or_default()));
    writer.labelled(sentences::members(lang), members.citing(body.source).no_surer_than(certainty_of_members));
    if let Some(meets) = body.meets {
        writer.labelled(sentences::meets(lang), meets);
    }
    for task in &body.tasks {
        writer.item(*task);
    }
}

fn role(writer: &mut Writer<'_>, role: &RoleOut<'_>) {
    let lang = writer.lang;
    writer.subheading(role.name);
    writer.paragraph(Said::new(role.who).citing(role.source).no_surer_than(role.certainty));
    let names: Vec<&str> = role.sits_in.iter().map(|id| body_name(writer, id)).collect();
    if !names.is_empty() {
        writer.labelled(sentences::sits_in(lang), format!("{}.", words::all_of(&names, lang)));
    }
    let times = [
        (sentences::before_meetings(lang), &role.expected.before),
        (sentences::at_meetings(lang), &role.expected.at),
        (sentences::after_meetings(lang), &role.expected.after),
        (sentences::always(lang), &role.expected.always),
    ];
    for (label, expected) in times.into_iter().filter(|(_, expected)| !expected.is_empty()) {
        writer.paragraph(label);
        for what in expected {
            writer.item(*what);
        }
    }
}
