//! The screening of a group of concern (*SSP-screening af en bekymringsgruppe*): each member, and the group as a whole.
//!
//! The leaflet "Hvem er SSP?": a quick view of the group, of the risk and protective factors of each young person, and of
//! what to do for the group and for each. Ids are the caller's pseudonyms; nothing is stored.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;

use crate::age::Age;
use crate::assess::{Assessment, NoteOut, RULESET_VERSION, assess_checked};
use crate::case::{Case, PERSON_FIELDS, Profiles, check_person, read_person};
use crate::facts::Answer;
use crate::input::{Json, Path, Reader};
use crate::note::Note;
use crate::order;
use crate::profile::{Eligibility, Profile, Programme};
use crate::proof::Proofs;
use crate::rule::{AgeBand, Condition, basis};
use crate::sources::cite;
use crate::text::{Lang, text};
use crate::vocabulary::name;

/// A group of concern.
#[derive(Clone, PartialEq, Debug)]
pub struct Screening<'a> {
    /// Whose local rules apply.
    pub profile: &'a Profile,
    /// The assessment date.
    pub date: NaiveDate,
    /// Whether the members can be identified by those who get the answer.
    pub identifiable: Answer,
    /// The members: the caller's pseudonym, and what is known of each.
    pub members: Vec<(String, Case)>,
}

/// The answer to a screening.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ScreeningAnswer<'a> {
    /// Whose local rules were applied.
    pub profile: &'a str,
    /// The assessment date.
    pub date: NaiveDate,
    /// Always true: this is guidance.
    pub advisory: bool,
    /// The version of the rules.
    pub ruleset: &'static str,
    /// Each member, in the order in which they were sent.
    pub members: Vec<MemberAnswer<'a>>,
    /// The group as a whole.
    pub group: Group<'a>,
}

/// One member of the group.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct MemberAnswer<'a> {
    /// The caller's pseudonym.
    pub id: String,
    /// The risk factors, as they were given.
    pub risk_factors: Vec<String>,
    /// The protective factors, as they were given.
    pub protective_factors: Vec<String>,
    /// The member's assessment.
    pub assessment: Assessment<'a>,
}

/// The group as a whole.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Group<'a> {
    /// How many members.
    pub size: usize,
    /// How many belong where.
    pub counts: Counts,
    /// The age bands of the profile that somebody is in.
    pub age_bands: Vec<Band>,
    /// How many have no birth date.
    pub age_unknown: usize,
    /// Which group effort applies to whom.
    pub group_effort: GroupEffort<'a>,
    /// What § 115 asks for.
    pub disclosure: NoteOut<'a>,
}

/// How many members belong where.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Counts {
    /// Per programme.
    pub programmes: BTreeMap<Programme, Tally>,
    /// Per case level that is suggested.
    pub levels: BTreeMap<u8, usize>,
    /// Per risk factor.
    pub risk_factors: BTreeMap<String, usize>,
    /// Per protective factor.
    pub protective_factors: BTreeMap<String, usize>,
}

/// How many members have each verdict.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Tally {
    /// Belong to the programme.
    pub eligible: usize,
    /// Not settled.
    pub open: usize,
    /// Do not belong to it.
    pub not_eligible: usize,
}

/// An age band of the profile, and how many members are in it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Band {
    /// The age from which it holds.
    pub from: Age,
    /// The age at which it no longer does; `null` for the oldest.
    pub until: Option<Age>,
    /// How many members are in it.
    pub members: usize,
}

/// Which group effort applies to whom.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GroupEffort<'a> {
    /// The ids of those who belong to it.
    pub eligible: Vec<String>,
    /// The ids of those of whom that is not settled.
    pub open: Vec<String>,
    /// The ids of those who do not.
    pub not_eligible: Vec<String>,
    /// Which efforts there are for the ages in the group.
    pub efforts: Vec<NoteOut<'a>>,
}

static EFFORTS: [Note; 2] = [
    Note {
        id: name("localGroupEffort"),
        when: Condition::aged(AgeBand::between(Age::years(10), Age::years(18))),
        text: text(
            "For grupper af unge på 10-18 år er der lokale indsatser.",
            "For groups of 10 to 18 there are local efforts.",
        ),
        basis: basis!("screening.localGroupEffort", Inferred, [cite("kbh-om-ssp", "Indsatser for grupper")]),
    },
    Note {
        id: name("groupEffortFrom18"),
        when: Condition::aged(AgeBand::between(Age::years(18), Age::years(25))),
        text: text(
            "For grupper af unge på 18-25 år er der indsatser rettet mod dem.",
            "For groups of 18 to 25 there are efforts directed at them.",
        ),
        basis: basis!("screening.groupEffortFrom18", Inferred, [cite("kbh-om-ssp", "Indsatser for grupper")]),
    },
];

static IDENTIFIABLE: Note = Note {
    id: name("identifiable"),
    when: Condition::ALWAYS,
    text: text(
        "De unge kan genkendes. Så gælder § 115 for hver oplysning om hver af dem: kun for at forebygge, kun når det er nødvendigt, og kun mellem dem, bestemmelsen omfatter.",
        "The young people can be identified. Section 115 then applies to every item about each of them: only for prevention, only where necessary, and only between those whom the provision covers.",
    ),
    basis: basis!(
        "screening.identifiable",
        Verified,
        [cite("rpl-115-2016", "§ 115, stk. 1-3"), cite("kbh-hvem-er-ssp", "SSP-lovgivning")]
    ),
};

static ANONYMOUS: Note = Note {
    id: name("anonymous"),
    when: Condition::ALWAYS,
    text: text(
        "Ingen kan genkendes. En gruppe må gerne beskrives uden § 115. Skal den enkelte vurderes med navn, gælder bestemmelsen.",
        "Nobody can be identified. A group may be described without section 115. Once individuals are assessed by name, the provision applies.",
    ),
    basis: basis!(
        "screening.anonymous",
        Inferred,
        [cite("koege-ssd", "Anonym sparring"), cite("kbh-metoder", "SSP-screening")]
    ),
};

static NOT_KNOWN: Note = Note {
    id: name("identifiableNotKnown"),
    when: Condition::ALWAYS,
    text: text(
        "Det er ikke oplyst, om de unge kan genkendes. Kan de det, gælder § 115 for hver oplysning om hver af dem.",
        "It is not said whether the young people can be identified. Where they can, section 115 applies to every item about each of them.",
    ),
    basis: basis!("screening.identifiableNotKnown", Verified, [cite("rpl-115-2016", "§ 115, stk. 1")]),
};

/// The notes of a screening, for the catalogue.
pub(crate) static COMPUTED: [&Note; 3] = [&IDENTIFIABLE, &ANONYMOUS, &NOT_KNOWN];
/// The efforts for groups, for the catalogue.
pub(crate) static EFFORT_NOTES: &[Note] = &EFFORTS;

impl<'a> Screening<'a> {
    /// Screens the group; texts are in `lang`. The cases are taken as they are: [`Case::check`] each before.
    #[must_use]
    pub fn assess(&self, lang: Lang) -> ScreeningAnswer<'a> {
        self.assess_with(lang, Proofs::LEAVE)
    }

    pub(crate) fn assess_with(&self, lang: Lang, proofs: Proofs) -> ScreeningAnswer<'a> {
        let members = self.members.iter().map(|(id, case)| self.member(id, case, lang, proofs));
        let members: Vec<MemberAnswer<'a>> = members.collect();
        let ages: Vec<Age> = members.iter().filter_map(|member| member.assessment.age).collect();
        let of_effort = |verdict| {
            let with =
                members.iter().filter(move |member| member.assessment.programmes.group_effort.verdict == verdict);
            with.map(|member| member.id.clone()).collect()
        };
        let in_effort =
            members.iter().filter(|member| member.assessment.programmes.group_effort.verdict == Eligibility::Eligible);
        let in_effort: Vec<Age> = in_effort.filter_map(|member| member.assessment.age).collect();
        let efforts = EFFORTS.iter().filter(|note| in_effort.iter().any(|age| note.when.age.has(*age)));
        let disclosure = match self.identifiable {
            Answer::Yes => &IDENTIFIABLE,
            Answer::No => &ANONYMOUS,
            Answer::Unknown | Answer::NotAsked => &NOT_KNOWN,
        };
        let group = Group {
            size: members.len(),
            counts: Counts::of(&members),
            age_bands: bands(self.profile, &ages),
            age_unknown: members.len().saturating_sub(ages.len()),
            group_effort: GroupEffort {
                eligible: of_effort(Eligibility::Eligible),
                open: of_effort(Eligibility::Open),
                not_eligible: of_effort(Eligibility::NotEligible),
                efforts: efforts.map(|note| note.in_words(lang)).collect(),
            },
            disclosure: disclosure.in_words(lang),
        };
        ScreeningAnswer {
            profile: &self.profile.id,
            date: self.date,
            advisory: true,
            ruleset: RULESET_VERSION,
            members,
            group,
        }
    }

    fn member(&self, id: &str, case: &Case, lang: Lang, proofs: Proofs) -> MemberAnswer<'a> {
        let mut assessment = assess_checked(self.profile, case, lang, proofs);
        MemberAnswer {
            id: id.to_owned(),
            risk_factors: std::mem::take(&mut assessment.risk_factors),
            protective_factors: std::mem::take(&mut assessment.protective_factors),
            assessment,
        }
    }

    /// Reads a screening; `None` where it has a fault (the reader has it).
    pub(crate) fn read(value: &Json<'_>, profiles: Profiles<'a>, reader: &mut Reader) -> Option<Self> {
        let root = &Path::Root;
        let object = reader.object(value, root, &["profile", "date", "identifiable", "members"])?;
        let profile = profiles.read(&object, root, reader);
        let date = reader.required(&object, root, "date");
        let date = date.and_then(|value| reader.date(value, &Path::Field(root, "date")));
        let identifiable = reader.flag(&object, root, "identifiable");
        let path = &Path::Field(root, "members");
        let items = reader.required(&object, root, "members").and_then(|value| reader.short_array(value, path))?;
        let own = ["id", "riskFactors", "protectiveFactors"];
        let mut members = Vec::with_capacity(items.len());
        let mut ids = Vec::new();
        for (index, item) in items.iter().enumerate() {
            let path = &Path::Item(path, index);
            let Some(object) = reader.object_of(item, path, &[&PERSON_FIELDS, &own]) else { continue };
            let id = reader.unique_id(&object, path, &mut ids);
            let mut case = Case::on(date.unwrap_or(crate::rule::Known::CALENDAR_TO));
            read_person(&mut case, &object, path, reader);
            match date {
                Some(_) => case.check_dates_and_answers(path, reader),
                None => check_person(case.birth_date, case.release_date, &case.answers, path, reader),
            }
            case.risk_factors = reader.strings_in(&object, path, "riskFactors");
            case.protective_factors = reader.strings_in(&object, path, "protectiveFactors");
            members.extend(id.map(|id| (id.to_owned(), case)));
        }
        Some(Self { profile, date: date?, identifiable, members }).filter(|_| reader.faults.is_empty())
    }
}

impl Counts {
    fn of(members: &[MemberAnswer<'_>]) -> Self {
        fn add<K: Ord>(counts: &mut BTreeMap<K, usize>, key: K) {
            let count = counts.entry(key).or_default();
            *count = count.saturating_add(1);
        }
        let mut counts = Self::default();
        for member in members {
            for &programme in Programme::ALL {
                let tally = counts.programmes.entry(programme).or_default();
                let count = match member.assessment.programmes.get(programme).verdict {
                    Eligibility::Eligible => &mut tally.eligible,
                    Eligibility::Open => &mut tally.open,
                    Eligibility::NotEligible => &mut tally.not_eligible,
                };
                *count = count.saturating_add(1);
            }
            if let Some(level) = member.assessment.case_level.as_ref().and_then(|level| level.suggested) {
                add(&mut counts.levels, level);
            }
            // A factor that is given twice is one factor.
            let each = |factors: &[String]| factors.iter().cloned().collect::<BTreeSet<String>>();
            each(&member.risk_factors).into_iter().for_each(|factor| add(&mut counts.risk_factors, factor));
            each(&member.protective_factors).into_iter().for_each(|factor| add(&mut counts.protective_factors, factor));
        }
        counts
    }
}

/// The bands between all the age limits of the profile's programmes that somebody is in.
fn bands(profile: &Profile, ages: &[Age]) -> Vec<Band> {
    let rules = Programme::ALL.iter().filter_map(|programme| profile.programmes.rule(*programme));
    let mut cuts: Vec<Age> = rules.flat_map(|rule| rule.ages().cuts()).collect();
    order::sort_once(&mut cuts);
    let starts = std::iter::once(Age::ZERO).chain(cuts.iter().copied());
    let ends = cuts.iter().copied().map(Some).chain([None]);
    let bands = starts.zip(ends).map(|(from, until)| {
        let band = AgeBand { from, until: until.unwrap_or(Age::MAX) };
        Band { from, until, members: ages.iter().filter(|age| band.has(**age)).count() }
    });
    bands.filter(|band| band.members > 0).collect()
}
