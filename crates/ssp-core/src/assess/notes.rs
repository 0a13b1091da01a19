//! What a professional should also know of this very case.

use serde::Serialize;

use super::reasons::LeapDayDecides;
use super::{Applies, CaseLevel, Programmes, Reasons};
use crate::case::Case;
use crate::law::neighbours;
use crate::note::Note;
use crate::order::{self, is_called};
use crate::profile::{Eligibility, ForumRule, Profile};
use crate::rule::{Basis, Condition, Finding, Known, Rule, Standing, basis};
use crate::sources::{Certainty, Citation, cite};
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
    /// Where it comes from: of a note about rules of the profile, what those rules cite.
    pub sources: Vec<&'a Citation>,
    /// How sure we are of it. The JSON does not have it; what people read does.
    #[serde(skip)]
    pub(crate) certainty: Certainty,
}

impl Note {
    /// The note in words.
    #[must_use]
    pub fn in_words(&self, lang: Lang) -> NoteOut<'_> {
        self.about([&self.basis], lang)
    }

    /// The note in words about what these rules came to: it cites what they cite, each place once, and is no surer than they are.
    pub(crate) fn about<'a>(&'a self, rules: impl IntoIterator<Item = &'a Basis>, lang: Lang) -> NoteOut<'a> {
        let certainty = self.basis.certainty;
        let mut note = NoteOut { id: &self.id, text: self.text.in_lang(lang), sources: Vec::new(), certainty };
        for basis in rules {
            note.certainty = note.certainty.max(basis.certainty);
            for source in basis.sources.iter() {
                if !note.sources.contains(&source) {
                    note.sources.push(source);
                }
            }
        }
        note
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
    let usual_fora = usual_fora(profile, level);
    let other_forum = case.proposed_forum.as_ref().is_some_and(|proposed| {
        let is_usual = |rule: &&ForumRule| is_called(proposed, &[&rule.forum, &rule.name.da, &rule.name.en]);
        !usual_fora.is_empty() && !usual_fora.iter().any(is_usual)
    });
    let (rules, ssp_plus) = (&profile.programmes, &programmes.ssp_plus);
    let referral_is_wider =
        ssp_plus.referral.verdict == Eligibility::Eligible && ssp_plus.admission.verdict == Eligibility::NotEligible;
    let without_case = case.level.is_some() && level.is_some_and(|level| level.applies == Applies::No);

    let mut notes: Vec<NoteOut<'a>> = of_conditions.map(|note| note.in_words(lang)).collect();
    notes.extend((leap_day == LeapDayDecides::Yes).then(|| LEAP_DAY.in_words(lang)));
    notes.extend(lives_elsewhere.then(|| RESIDENCE_ELSEWHERE.in_words(lang)));
    notes.extend(other_forum.then(|| {
        let decides = |rule: &&&ForumRule| level.is_some_and(|level| level.reasons.rules.contains(&&*rule.basis.rule));
        OTHER_FORUM.about(usual_fora.iter().filter(decides).map(|rule| &rule.basis), lang)
    }));
    notes.extend(referral_is_wider.then(|| {
        let referral = deciding(rules.ssp_plus_referral.as_ref(), &ssp_plus.referral.reasons);
        REFERRAL_WIDER
            .about(referral.into_iter().chain(deciding(rules.ssp_plus.as_ref(), &ssp_plus.admission.reasons)), lang)
    }));
    notes.extend(
        without_case
            .then(|| LEVEL_WITHOUT_CASE.about(deciding(rules.ssp_case.as_ref(), &programmes.ssp_case.reasons), lang)),
    );
    notes
}

/// The rules that name the usual forum; none where it is not settled.
fn usual_fora<'a>(profile: &'a Profile, level: Option<&CaseLevel<'_>>) -> Vec<&'a ForumRule> {
    let forum = level.and_then(|level| level.forum);
    let fora = profile.case_levels.iter().flat_map(|levels| levels.fora.iter());
    fora.filter(|rule| forum == Some(&rule.forum)).collect()
}

/// The steps of a rule that decide, by what an answer says of them.
fn deciding<'a>(rule: Option<&'a Rule<Finding>>, reasons: &Reasons<'_>) -> Vec<&'a Basis> {
    let bases = rule.into_iter().flat_map(Rule::steps).map(|(_, basis)| basis);
    bases.filter(|basis| reasons.rules.contains(&&*basis.rule)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_about_rules_cites_each_place_once_and_is_no_surer_than_they_are() {
        let [read, other] = [cite("kbh-enkeltsager", "Niveauer"), cite("kbh-haandbog", "Anden aktør")];
        let basis = |certainty, sources: &[Citation]| Basis {
            certainty,
            sources: sources.to_vec().into(),
            ..LEAP_DAY.basis.clone()
        };
        let verified = basis(Certainty::Verified, &[read.clone(), other.clone()]);
        let unverified = basis(Certainty::Unverified, std::slice::from_ref(&other));
        let note = OTHER_FORUM.about([&verified, &unverified], Lang::English);
        assert_eq!((note.sources, note.certainty), (vec![&read, &other], Certainty::Unverified));
        // What is our own inference stays that, however sure the rules are.
        assert_eq!(OTHER_FORUM.about([&verified], Lang::English).certainty, Certainty::Inferred);
    }
}
