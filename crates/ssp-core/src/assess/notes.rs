//! What a professional should also know of this very case.

use serde::Serialize;

use super::reasons::LeapDayDecides;
use super::{Applies, CaseLevel, Programmes};
use crate::case::Case;
use crate::law::neighbours;
use crate::note::Note;
use crate::order::{self, is_called};
use crate::profile::{Eligibility, Profile};
use crate::rule::{Basis, Condition, Known, Standing, basis};
use crate::sources::{Citation, cite};
use crate::text::{Lang, text};
use crate::vocabulary::name;

/// A note in words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NoteOut<'a> {
    /// Its name.
    pub id: &'a str,
    /// The note.
    pub text: &'a str,
    /// Where it comes from.
    pub sources: &'a [Citation],
}

impl Note {
    /// The note in words.
    #[must_use]
    pub fn in_words(&self, lang: Lang) -> NoteOut<'_> {
        self.citing(&self.basis, lang)
    }

    /// The note in words, with the sources of the rule that it speaks of.
    fn citing<'a>(&'a self, basis: &'a Basis, lang: Lang) -> NoteOut<'a> {
        NoteOut { id: &self.id, text: self.text.in_lang(lang), sources: &basis.sources }
    }

    /// The note to a case in words. Where it speaks of a rule of the profile, it cites what that rule cites.
    pub(crate) fn of_case_in_words<'a>(
        &'a self,
        profile: &'a Profile,
        case: &Case,
        forum: Option<&str>,
        lang: Lang,
    ) -> NoteOut<'a> {
        let levels = profile.case_levels.as_ref();
        let local = match &*self.id {
            "otherForumProposed" => {
                let rule = levels.and_then(|levels| levels.fora.iter().find(|rule| Some(&*rule.forum) == forum));
                rule.map(|rule| &rule.basis)
            }
            "referralWiderThanAdmission" => {
                profile.programmes.ssp_plus_referral.as_ref().map(|referral| &referral.otherwise.basis)
            }
            "levelWithoutCase" => {
                let named = levels.and_then(|levels| levels.scale.iter().find(|named| Some(named.level) == case.level));
                named.map(|named| &named.basis)
            }
            _ => None,
        };
        self.citing(local.unwrap_or(&self.basis), lang)
    }
}

static LEAP_DAY: Note = Note {
    id: name("leapDay"),
    when: Condition::ALWAYS,
    text: text(
        "Personen er født den 29. februar, og svaret afhænger af, om alderen nås den 28. februar eller den 1. marts i år uden skuddag. Ingen læst kilde afgør det; her gælder det valg, som kommunens profil har truffet.",
        "The person was born on 29 February, and the answer depends on whether the age is reached on 28 February or on 1 March in common years. No source that was read settles it; the profile's choice applies here.",
    ),
    basis: basis!("note.leapDay", Unverified, [cite("ssp-core-design", "Skudårsdag")]),
};

static RESIDENCE_ELSEWHERE: Note = Note {
    id: name("residenceElsewhere"),
    when: Condition::ALWAYS,
    text: text(
        "Personen bor i en anden kommune end den, hvis regler er brugt. En politikreds er ikke en kommune og kan dække flere, som har deres egne regler; Københavns Politi dækker for eksempel også Frederiksberg, Tårnby og Dragør.",
        "The person lives in another municipality than the one whose rules were applied. A police district is not a municipality and can cover several, which have rules of their own; Copenhagen Police for instance also covers Frederiksberg, Tårnby and Dragør.",
    ),
    basis: basis!(
        "note.residenceElsewhere",
        Inferred,
        [cite("kbh-politi-ssp", "15 lokal- og lederudvalg"), cite("frederiksberg-ssp", "SSP")]
    ),
};

static OTHER_FORUM: Note = Note {
    id: name("otherForumProposed"),
    when: Condition::ALWAYS,
    text: text(
        "Der er foreslået et andet forum end det sædvanlige. Det er tilladt: det sædvanlige er det typiske og ikke et krav.",
        "Another forum than the usual one is proposed. That is allowed: the usual one is what is typical, and no demand.",
    ),
    basis: basis!("note.otherForumProposed", Inferred, [cite("ssp-core-design", "Bemærkninger til et svar")]),
};

static REFERRAL_WIDER: Note = Note {
    id: name("referralWiderThanAdmission"),
    when: Condition::ALWAYS,
    text: text(
        "Politiet kan indstille til SSP+, men kriteriet for at blive optaget er ikke opfyldt. Indstillingen er bredere end optagelsen.",
        "The police can refer to SSP+, but the criterion for admission is not met. Referral is wider than admission.",
    ),
    basis: basis!("note.referralWider", Inferred, [cite("ssp-core-design", "Bemærkninger til et svar")]),
};

static LEVEL_WITHOUT_CASE: Note = Note {
    id: name("levelWithoutCase"),
    when: Condition::ALWAYS,
    text: text(
        "Der er valgt et niveau, men personen hører ikke til SSP-enkeltsager, og niveauerne gælder kun dem. Se i stedet, hvilke andre indsatser der er åbne for personen.",
        "A level is chosen, but the person does not belong to the individual cases, and the levels are for those alone. See which other efforts are open to the person instead.",
    ),
    basis: basis!("note.levelWithoutCase", Inferred, [cite("ssp-core-design", "Bemærkninger til et svar")]),
};

/// The notes that depend on the answer and not on a condition alone.
pub(crate) static COMPUTED: [&Note; 5] =
    [&LEAP_DAY, &RESIDENCE_ELSEWHERE, &OTHER_FORUM, &REFERRAL_WIDER, &LEVEL_WITHOUT_CASE];

/// Whether a residence is a part of the municipality, such as "København N" or "København, Nørrebro".
fn is_district_of(residence: &str, names: &[&str]) -> bool {
    let residence = order::in_small_letters(residence);
    let begins = |name: &str| residence.strip_prefix(name).is_some_and(|rest| rest.starts_with([' ', ',']));
    names.iter().any(|name| begins(&order::in_small_letters(name)))
}

/// A residence without the postal code in front of it.
fn without_postal_code(residence: &str) -> &str {
    residence.trim().trim_start_matches(|digit: char| digit.is_ascii_digit()).trim_start()
}

/// Whether a residence is named that is not in the profile's municipality.
pub(crate) fn lives_elsewhere(profile: &Profile, residence: &str) -> bool {
    let names: Vec<&str> = profile.municipality.iter().map(|name| &**name).collect();
    let residence = without_postal_code(residence);
    !residence.is_empty() && !is_called(residence, &names) && !is_district_of(residence, &names)
}

pub(super) fn read<'a>(
    profile: &'a Profile,
    case: &Case,
    known: &Known,
    programmes: &Programmes<'_>,
    level: Option<&CaseLevel<'_>>,
    leap_day: LeapDayDecides,
    lang: Lang,
) -> Vec<NoteOut<'a>> {
    let of_conditions = profile.notes.iter().chain(&neighbours::NOTES);
    let of_conditions = of_conditions.filter(|note| note.when.standing(known) == Standing::Holds);

    let lives_elsewhere = case.residence.as_deref().is_some_and(|residence| lives_elsewhere(profile, residence));
    let fora = profile.case_levels.as_ref().map(|levels| &levels.fora);
    let forum = level.and_then(|level| level.forum);
    let other_forum = match (forum, &case.proposed_forum, fora) {
        (Some(forum), Some(proposed), Some(fora)) => {
            let named = fora.iter().filter(|rule| rule.forum == forum);
            !named.into_iter().any(|rule| is_called(proposed, &[&rule.forum, &rule.name.da, &rule.name.en]))
        }
        _ => false,
    };
    let referral_is_wider = programmes.ssp_plus.referral.verdict == Eligibility::Eligible
        && programmes.ssp_plus.admission.verdict == Eligibility::NotEligible;
    let computed = [
        (&LEAP_DAY, leap_day == LeapDayDecides::Yes),
        (&RESIDENCE_ELSEWHERE, lives_elsewhere),
        (&OTHER_FORUM, other_forum),
        (&REFERRAL_WIDER, referral_is_wider),
        (&LEVEL_WITHOUT_CASE, case.level.is_some() && level.is_some_and(|level| level.applies == Applies::No)),
    ];
    let computed = computed.into_iter().filter(|(_, holds)| *holds).map(|(note, _)| note);
    of_conditions.chain(computed).map(|note| note.of_case_in_words(profile, case, forum, lang)).collect()
}
