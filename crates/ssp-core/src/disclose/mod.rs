//! A disclosure (*videregivelse*) under retsplejelovens § 115: may one authority tell another about a person?
//!
//! May, must and must-not are different things: the verdict `permitted` says *may* and never *must*, and `notPermitted` says
//! *not under § 115*, because another basis may exist.

mod read;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::age::{LeapDay, is_leap_day};
use crate::assess::{Grounds, Judgements, LeapDayDecides, NoteOut, RULESET_VERSION};
use crate::facts::{ActorKind, Answer, Answers, Atom, Atoms, Cooperation, Flag, Purpose};
use crate::input::Faults;
use crate::law::{neighbours, rpl115};
use crate::note::Note;
use crate::proof::{DisclosureProof, Proofs};
use crate::rule::{
    AgeBand, Condition, Finding, Judgement, Known, Question, Reads, Rule, Situation, Standing, Step, Steps, basis,
    quantify,
};
use crate::sources::{Certainty, Citation, cite};
use crate::text::{Lang, text};
use crate::vocabulary::name;

/// A sender or a recipient.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Actor {
    /// What it is.
    pub kind: ActorKind,
    /// Whether it takes part in the cooperation.
    pub participates: Answer,
    /// Whether it performs a task for the public sector in one of the fields of subsection 3.
    pub public_task: Answer,
    /// Whether it is drawn into the cooperation.
    pub drawn_in: Answer,
}

impl Actor {
    /// An actor of this kind, of which nothing else is known.
    #[must_use]
    pub const fn of(kind: ActorKind) -> Self {
        Self { kind, participates: Answer::NotAsked, public_task: Answer::NotAsked, drawn_in: Answer::NotAsked }
    }

    /// One that takes part in the cooperation.
    #[must_use]
    pub const fn taking_part(kind: ActorKind) -> Self {
        Self { participates: Answer::Yes, ..Self::of(kind) }
    }
}

/// What is to be disclosed, by whom, to whom and what for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Disclosure {
    /// The day of the disclosure.
    pub date: NaiveDate,
    /// The cooperation in which it happens.
    pub cooperation: Cooperation,
    /// Who discloses.
    pub from: Actor,
    /// Who is told.
    pub to: Actor,
    /// What for.
    pub purpose: Purpose,
    /// Whether it is necessary: a person's judgement, never inferred.
    pub necessary: Answer,
    /// Whether the information tells whom it is about.
    pub identifiable: Answer,
    /// Whether it is about someone's relation to a gang.
    pub gang_relation: Answer,
    /// Whether the person consents. It never changes the verdict.
    pub consent: Answer,
    /// The person's birth date, where it is known.
    pub birth_date: Option<NaiveDate>,
    /// The person's release, where it is not the day of the disclosure.
    pub release_date: Option<NaiveDate>,
    /// The answers about the person.
    pub answers: Answers,
}

/// The answer to a disclosure. Guidance (*vejledende*), never a decision.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DisclosureAnswer<'a> {
    /// The day of the disclosure.
    pub date: NaiveDate,
    /// The cooperation.
    pub cooperation: Cooperation,
    /// Always true: this is guidance.
    pub advisory: bool,
    /// The version of the rules.
    pub ruleset: &'static str,
    /// May, may not under § 115, open, or § 115 not needed.
    pub verdict: DisclosureVerdict,
    /// The questions whose answer can still change the outcome; exact, most decisive first.
    pub ask: Vec<Question>,
    /// The judgements that are called for whatever the answers.
    pub judge: Vec<Judgement>,
    /// The questions that were answered "unknown" and could change the outcome.
    pub unresolved: Vec<Question>,
    /// The ids of the rules that decide.
    pub rules: Vec<&'a str>,
    /// How sure we are: the weakest of the rules used.
    pub certainty: Certainty,
    /// The rules that make it so; left out where all are verified.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub weakest: Vec<&'a str>,
    /// Why, one sentence for each rule that decides.
    pub reasons: Vec<Reason<'a>>,
    /// The provision, with the vintage in force on the date.
    pub basis: LegalBasisOut<'a>,
    /// The judgements in words.
    pub judgements: Judgements<'a>,
    /// What else must be remembered.
    pub reminders: Vec<NoteOut<'a>>,
    /// The proof, where it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proof: Option<DisclosureProof<'a>>,
}

/// May, must-not or open. There is no must: nobody is ever obliged under § 115 (subsection 4).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum DisclosureVerdict {
    /// The sender may disclose, and need not.
    Permitted,
    /// Not under § 115; another basis may exist.
    NotPermitted,
    /// Not settled.
    Open,
    /// § 115 is not needed.
    NotApplicable,
}

impl DisclosureVerdict {
    /// The verdict by what comes out whatever the missing answers; `None` where they do not agree.
    fn of(settled: Option<DisclosureOutcome>) -> Self {
        match settled {
            Some(DisclosureOutcome::Permitted) => Self::Permitted,
            Some(DisclosureOutcome::NotApplicable) => Self::NotApplicable,
            Some(DisclosureOutcome::NotPermitted) => Self::NotPermitted,
            Some(DisclosureOutcome::Judged(_)) | None => Self::Open,
        }
    }
}

/// One reason, in words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Reason<'a> {
    /// The id of the rule.
    pub rule: &'a str,
    /// The reason.
    pub text: &'a str,
    /// Where it stands.
    pub sources: &'a [Citation],
}

/// The provision that a verdict rests on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct LegalBasisOut<'a> {
    /// The provision.
    pub provision: std::borrow::Cow<'a, str>,
    /// The vintage in force on the date; `null` before 2007.
    pub vintage: Option<VintageOut<'a>>,
}

/// A vintage of § 115.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct VintageOut<'a> {
    /// Its first day.
    pub from: NaiveDate,
    /// The first day on which it no longer is in force; `null` for the newest.
    pub until: Option<NaiveDate>,
    /// Its id in the citation register.
    pub source: &'a str,
    /// How sure we are of its wording.
    pub certainty: Certainty,
    /// What is particular to it.
    pub text: &'a str,
}

impl VintageOut<'static> {
    /// The vintage in force on this day; `None` before 2007.
    pub(crate) fn on(date: NaiveDate, lang: Lang) -> Option<Self> {
        rpl115::vintage::on(date).map(|vintage| Self {
            from: vintage.period.from,
            until: Some(vintage.period.until).filter(|until| *until != NaiveDate::MAX),
            source: vintage.source,
            certainty: vintage.certainty,
            text: vintage.about.in_lang(lang),
        })
    }
}

/// A set of judgements.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct JudgementSet(u16);

impl JudgementSet {
    #[expect(clippy::as_conversions, reason = "ten judgements fit 16 bits")]
    const fn only(judgement: Judgement) -> Self {
        Self(1_u16.wrapping_shl(judgement as u32))
    }

    /// The judgements in either set.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The judgements in both sets.
    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The judgements of this set that are not in the other.
    pub(crate) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    pub(crate) fn iter(self) -> impl Iterator<Item = Judgement> {
        Judgement::ALL.iter().copied().filter(move |judgement| self.0 & Self::only(*judgement).0 != 0)
    }
}

/// What comes out where everything is known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum DisclosureOutcome {
    NotApplicable,
    NotPermitted,
    /// Nothing fails, and these judgements are called for.
    Judged(JudgementSet),
    Permitted,
}

/// What § 115 says in this situation, and which step of each condition decides.
pub(crate) fn decide(
    conditions: &[&Rule<Finding>],
    situation: &Situation,
    mut used: impl FnMut(Part, Step, Finding),
) -> DisclosureOutcome {
    let (applies, step) = rpl115::APPLIES.decide(situation);
    if *applies != Finding::Met {
        used(Part::Applies, step, *applies);
        return DisclosureOutcome::NotApplicable;
    }
    let (mut judged, mut fails) = (JudgementSet::default(), false);
    for (index, condition) in conditions.iter().enumerate() {
        let (finding, step) = condition.decide(situation);
        used(Part::Condition(index), step, *finding);
        match *finding {
            Finding::Met => {}
            Finding::NotMet => fails = true,
            Finding::Judge(judgement) => judged.0 |= JudgementSet::only(judgement).0,
        }
    }
    match (fails, judged == JudgementSet::default()) {
        (true, _) => DisclosureOutcome::NotPermitted,
        (false, false) => DisclosureOutcome::Judged(judged),
        (false, true) => DisclosureOutcome::Permitted,
    }
}

/// What a disclosure reads of that which is not known.
pub(crate) fn reads(conditions: &[&Rule<Finding>], known: &Known) -> Reads {
    if applies_for_sure_not(known) {
        return Reads::nothing();
    }
    let mut reads = rpl115::APPLIES.reads(known);
    conditions.iter().for_each(|condition| reads.add(&condition.reads(known)));
    reads
}

/// The steps that decide, gathered over every way in which things can turn out.
#[derive(Clone, Debug, Default)]
struct Used {
    /// Why § 115 does not apply.
    applies: Steps,
    /// What holds where it permits.
    met: [Steps; rpl115::MOST_CONDITIONS],
    /// What fails where it forbids.
    fails: [Steps; rpl115::MOST_CONDITIONS],
    /// What a person must judge where nothing fails.
    judged: [Steps; rpl115::MOST_CONDITIONS],
    /// The conditions that do not fail everywhere where it forbids.
    fails_not_always: [Steps; rpl115::MOST_CONDITIONS],
}

impl Used {
    fn add(&mut self, outcome: DisclosureOutcome, steps: &[Option<(Step, Finding)>]) {
        for (index, step) in steps.iter().enumerate() {
            let Some((step, finding)) = *step else { continue };
            let set = match (outcome, finding) {
                (DisclosureOutcome::NotPermitted, Finding::NotMet) => &mut self.fails,
                (DisclosureOutcome::NotPermitted, _) => &mut self.fails_not_always,
                (DisclosureOutcome::Judged(_), Finding::Judge(_)) => &mut self.judged,
                (DisclosureOutcome::Permitted, _) => &mut self.met,
                (DisclosureOutcome::Judged(_) | DisclosureOutcome::NotApplicable, _) => continue,
            };
            if let Some(set) = set.get_mut(index) {
                *set = set.or(Steps::only(step));
            }
        }
    }

    /// The steps of a condition that decide. Where one condition fails whatever the answers, what else may fail does not
    /// matter.
    fn deciding(&self, index: usize, permits: bool) -> Steps {
        let at = |sets: &[Steps]| sets.get(index).copied().unwrap_or_default();
        let fails_always = |index: usize| {
            let (fails, not) = (self.fails.get(index), self.fails_not_always.get(index));
            fails.is_some_and(|fails| !fails.is_empty()) && not.is_some_and(|not| not.is_empty())
        };
        let one_fails_always = (0..rpl115::MOST_CONDITIONS).any(fails_always);
        let fails = if one_fails_always && !fails_always(index) { Steps::NONE } else { at(&self.fails) };
        let met = if permits { at(&self.met) } else { Steps::NONE };
        met.or(fails).or(at(&self.judged))
    }
}

/// Which of the rules of § 115 a step belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Part {
    Applies,
    Condition(usize),
}

impl Disclosure {
    /// A disclosure about which nothing else is known.
    #[must_use]
    pub const fn new(date: NaiveDate, cooperation: Cooperation, from: Actor, to: Actor, purpose: Purpose) -> Self {
        Self {
            date,
            cooperation,
            from,
            to,
            purpose,
            necessary: Answer::NotAsked,
            identifiable: Answer::NotAsked,
            gang_relation: Answer::NotAsked,
            consent: Answer::NotAsked,
            birth_date: None,
            release_date: None,
            answers: Answers::NONE,
        }
    }

    /// What the rules can take as known, once it has been checked.
    pub(crate) fn known(&self) -> Known {
        self.dates().with_answers(self.given())
    }

    /// The dates, and nothing else.
    pub(crate) const fn dates(&self) -> Known {
        Known::new(self.date, self.birth_date, self.release_date, LeapDay::Feb28)
    }

    /// The answers as the rules take them, before anything follows from them.
    pub(crate) fn given(&self) -> Answers {
        let given = Atoms::of(&[Atom::From(self.from.kind), Atom::To(self.to.kind), Atom::For(self.purpose)]);
        let mut all_given = Atoms::NONE;
        for &kind in ActorKind::ALL {
            all_given = all_given.with(Atom::From(kind)).with(Atom::To(kind));
        }
        for &purpose in Purpose::ALL {
            all_given = all_given.with(Atom::For(purpose));
        }
        let flags = [
            (Flag::Identifiable, self.identifiable),
            (Flag::GangRelation, self.gang_relation),
            (Flag::FromParticipates, self.participation(self.from)),
            (Flag::FromPublicTask, self.from.public_task),
            (Flag::FromDrawnIn, self.from.drawn_in),
            (Flag::ToParticipates, self.participation(self.to)),
            (Flag::ToPublicTask, self.to.public_task),
            (Flag::ToDrawnIn, self.to.drawn_in),
            (Flag::Necessary, if self.necessary == Answer::Yes { Answer::Yes } else { Answer::No }),
        ];
        let not_judged = match self.necessary {
            Answer::Yes | Answer::No => Answer::No,
            Answer::Unknown | Answer::NotAsked => Answer::Yes,
        };
        let answers =
            flags.into_iter().fold(self.answers, |answers, (flag, answer)| answers.with(Atom::Flag(flag), answer));
        let answers = answers.with(Atom::NecessityNotJudged, not_judged);
        Answers { yes: answers.yes.or(given), no: answers.no.or(all_given.without(given)), ..answers }
    }

    /// PSP and KSP name their parties: one takes part unless it is answered that it does not. In SSP it is asked.
    const fn participation(&self, actor: Actor) -> Answer {
        match (self.cooperation, actor.participates) {
            (Cooperation::Psp | Cooperation::Ksp, Answer::NotAsked | Answer::Unknown) => Answer::Yes,
            (_, answer) => answer,
        }
    }

    /// Whether § 115 lets the sender disclose; texts are in `lang`.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use ssp_core::disclose::{Actor, Disclosure, DisclosureVerdict};
    /// use ssp_core::facts::{ActorKind, Answer, Cooperation, Purpose};
    /// use ssp_core::text::Lang;
    ///
    /// let date = NaiveDate::from_ymd_opt(2026, 1, 15).unwrap();
    /// let (school, police) = (Actor::taking_part(ActorKind::SchoolAuthority), Actor::of(ActorKind::Police));
    /// let disclosure = Disclosure {
    ///     identifiable: Answer::Yes,
    ///     necessary: Answer::Yes,
    ///     gang_relation: Answer::No,
    ///     ..Disclosure::new(date, Cooperation::Ssp, school, police, Purpose::Prevention)
    /// };
    /// assert_eq!(disclosure.assess(Lang::English).unwrap().verdict, DisclosureVerdict::Permitted);
    /// ```
    ///
    /// # Errors
    /// Every fault: dates out of order or out of range, contradicting answers.
    pub fn assess(&self, lang: Lang) -> Result<DisclosureAnswer<'static>, Faults> {
        self.check()?;
        Ok(self.assess_checked(lang))
    }

    pub(crate) fn assess_with(&self, lang: Lang, proofs: Proofs) -> DisclosureAnswer<'static> {
        let mut answer = self.assess_checked(lang);
        if let Some(prover) = proofs.prover() {
            (prover.disclosure)(&mut answer, self);
        }
        answer
    }

    pub(crate) fn assess_checked(&self, lang: Lang) -> DisclosureAnswer<'static> {
        let known = self.known();
        let conditions = rpl115::conditions(self.cooperation);
        let mut used = Used::default();
        let read = quantify(&known, &reads(conditions, &known), |situation| {
            let mut steps = [None; rpl115::MOST_CONDITIONS];
            let outcome = decide(conditions, situation, |part, step, finding| match part {
                Part::Applies => used.applies = used.applies.or(Steps::only(step)),
                Part::Condition(index) => {
                    if let Some(place) = steps.get_mut(index) {
                        *place = Some((step, finding));
                    }
                }
            });
            used.add(outcome, &steps);
            outcome
        });
        let verdict = DisclosureVerdict::of(read.settled());
        let leap_day = leap_day_decides(conditions, &known, verdict);
        let judged = read.outcomes.iter().map(|outcome| match outcome {
            DisclosureOutcome::Judged(set) => set.0,
            DisclosureOutcome::NotApplicable | DisclosureOutcome::NotPermitted | DisclosureOutcome::Permitted => 0,
        });
        let judge: Vec<Judgement> = JudgementSet(judged.fold(u16::MAX, |all, set| all & set)).iter().collect();

        let mut reasons: Vec<Reason<'static>> = Vec::new();
        let mut grounds = Grounds::default();
        let mut give = |rule: &'static Rule<Finding>, steps: Steps| {
            for (step, basis) in steps.iter().filter_map(|step| Some((step, rule.basis(step)?))) {
                rule.used(step).for_each(|basis| grounds.weaken(basis));
                if let Some(because) = rule.because(step) {
                    let reason = Reason { rule: &basis.rule, text: because.in_lang(lang), sources: &basis.sources };
                    if !reasons.contains(&reason) {
                        reasons.push(reason);
                    }
                }
            }
        };
        give(&rpl115::APPLIES, used.applies);
        let permits = verdict == DisclosureVerdict::Permitted;
        for (index, condition) in conditions.iter().enumerate() {
            give(condition, used.deciding(index, permits));
        }
        if leap_day == LeapDayDecides::Yes {
            grounds.weaken(&LEAP_DAY.basis);
        }
        DisclosureAnswer {
            date: self.date,
            cooperation: self.cooperation,
            advisory: true,
            ruleset: RULESET_VERSION,
            verdict,
            ask: read.ask,
            judgements: Judgements::of(judge.iter().copied(), lang),
            judge,
            unresolved: read.unresolved,
            rules: reasons.iter().map(|reason| reason.rule).collect(),
            certainty: grounds.certainty,
            weakest: grounds.weakest,
            reasons,
            basis: self.basis(lang),
            reminders: self.reminders(&known, verdict, leap_day, lang),
            proof: None,
        }
    }

    fn basis(&self, lang: Lang) -> LegalBasisOut<'static> {
        let provision = rpl115::vintage::provision(self.cooperation, self.from.kind, self.to.kind);
        LegalBasisOut { provision: provision.into_lang(lang), vintage: VintageOut::on(self.date, lang) }
    }

    fn reminders(
        &self,
        known: &Known,
        verdict: DisclosureVerdict,
        leap_day: LeapDayDecides,
        lang: Lang,
    ) -> Vec<NoteOut<'static>> {
        // Where only the age, or whether somebody is identified, is open, the reminder is given all the same.
        let of_conditions = neighbours::REMINDERS.iter().filter(|note| match note.when.standing(known) {
            Standing::Holds => true,
            Standing::Fails => false,
            Standing::Open => note.when.age != AgeBand::ANY || note.when.reads().has(Atom::Flag(Flag::Identifiable)),
        });
        let computed = [
            (&LEAP_DAY, leap_day == LeapDayDecides::Yes),
            (&CONSENT, self.consent != Answer::NotAsked),
            (&OTHER_BASIS, verdict == DisclosureVerdict::NotPermitted),
        ];
        let computed = computed.into_iter().filter(|(_, holds)| *holds).map(|(note, _)| note);
        of_conditions.chain(computed).map(|note| note.in_words(lang)).collect()
    }
}

/// Whether the other policy for 29 February would give another verdict.
fn leap_day_decides(conditions: &[&Rule<Finding>], known: &Known, verdict: DisclosureVerdict) -> LeapDayDecides {
    if !known.birth.is_some_and(is_leap_day) {
        return LeapDayDecides::No;
    }
    let known = known.under(known.leap_day.other());
    let read = quantify(&known, &reads(conditions, &known), |situation| decide(conditions, situation, |_, _, _| {}));
    if DisclosureVerdict::of(read.settled()) == verdict { LeapDayDecides::No } else { LeapDayDecides::Yes }
}

fn applies_for_sure_not(known: &Known) -> bool {
    rpl115::APPLIES.clauses.iter().any(|clause| clause.when.standing(known) == Standing::Holds)
}

/// § 115 has no profile, so the policy for 29 February is the library's own, and is told where it decides.
pub(crate) static LEAP_DAY: Note = Note {
    id: name("leapDay"),
    when: Condition::ALWAYS,
    text: text(
        "Personen er født den 29. februar, og svaret afhænger af, om alderen nås den 28. februar eller den 1. marts i år uden skuddag. Ingen læst kilde afgør det; ved en videregivelse regnes den for nået den 28. februar.",
        "The person was born on 29 February, and the answer depends on whether the age is reached on 28 February or on 1 March in common years. No source that was read settles it; for a disclosure it counts as reached on 28 February.",
    ),
    basis: basis!("rpl115.leapDay", Unverified, [cite("ssp-core-design", "Skudårsdag")]),
};

static CONSENT: Note = Note {
    id: name("consent"),
    when: Condition::ALWAYS,
    text: text(
        "Samtykke er ikke en betingelse i § 115 og ændrer ikke svaret. Nogle kommuner spørger alligevel først.",
        "Consent is not a condition of section 115 and does not change the answer. Some municipalities ask for it first all the same.",
    ),
    basis: basis!(
        "rpl115.consent",
        Verified,
        [
            cite("jm-vejl-90-2011", "Indledning"),
            cite("viborg-psp", "Samtykke"),
            cite("kbh-lovgivning", "§ 115 og samtykke"),
            cite("vejle-115", "Samtykke")
        ]
    ),
};

static OTHER_BASIS: Note = Note {
    id: name("otherBasis"),
    when: Condition::ALWAYS,
    text: text(
        "Svaret gælder kun § 115. Der kan være et andet grundlag, for eksempel samtykke eller reglerne om underretning.",
        "The answer is about section 115 alone. There may be another basis, such as consent or the rules on notification.",
    ),
    basis: basis!("rpl115.otherBasis", Inferred, [cite("kbh-lovgivning", "Andre regler")]),
};

/// The reminders that depend on the answer and not on a condition alone.
pub(crate) static COMPUTED: [&Note; 3] = [&LEAP_DAY, &CONSENT, &OTHER_BASIS];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_of_judgements_are_sets() {
        let set = |judgements: &[Judgement]| {
            judgements.iter().fold(JudgementSet::default(), |set, judgement| set.or(JudgementSet::only(*judgement)))
        };
        let listed = |set: JudgementSet| set.iter().collect::<Vec<_>>();
        let [a, b, c] = [Judgement::FreeSchoolStatus, Judgement::Necessity, Judgement::GangRelation2024];
        let (one, other) = (set(&[a, b]), set(&[b, c]));
        let in_order = |mut judgements: Vec<Judgement>| {
            judgements.sort_by_key(|judgement| Judgement::ALL.iter().position(|other| other == judgement));
            judgements
        };
        assert_eq!(listed(one.or(other)), in_order(vec![a, b, c]));
        assert_eq!(listed(one.and(other)), [b]);
        assert_eq!(listed(one.without(other)), [a]);
        assert_eq!(listed(one.or(one)), in_order(vec![a, b]));
    }
}
