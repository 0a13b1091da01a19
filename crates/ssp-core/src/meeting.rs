//! A meeting (*møde*): who stays while individuals are discussed, and who leaves the room.
//!
//! The handbook, "Anden aktør": who is no authority person must not discuss individuals and leaves the room, and may hand over
//! their own concern first; an authority person takes part on equal terms. § 115(3) adds the self-governing institution with
//! a public task that is drawn in, which the handbook's two kinds leave out.

use serde::Serialize;

use crate::assess::{Judgements, NoteOut, RULESET_VERSION};
use crate::case::Profiles;
use crate::facts::{ActorKind, Answer, Answers, Atom, Atoms, Flag, atoms};
use crate::input::{Json, Path, Reader};
use crate::law::day;
use crate::note::Note;
use crate::profile::Profile;
use crate::proof::{Node, Proofs};
use crate::rule::{Clause, Condition, Finding, Judgement, Known, Otherwise, Question, Rule, basis};
use crate::sources::{Certainty, cite};
use crate::text::{Lang, text};
use crate::vocabulary::{list, name};

/// Whether a participant stays while individuals are discussed.
pub static STAYS: Rule<Finding> = Rule {
    from: None,
    until: None,
    clauses: list![
        Clause {
            when: Condition::none(atoms![Flag(Identifiable)]),
            then: Finding::Met,
            because: text(
                "Der drøftes ingen, der kan genkendes, så alle bliver.",
                "Nobody who can be identified is discussed, so everybody stays.",
            ),
            basis: basis!("meeting.anonymous", Inferred, [cite("koege-ssd", "Anonym sparring")]),
        },
        Clause {
            when: Condition::all(atoms![To(PrivateActor)]),
            then: Finding::NotMet,
            because: text(
                "En privat aktør forlader lokalet, når enkeltpersoner drøftes.",
                "A private actor leaves the room while individuals are discussed.",
            ),
            basis: basis!("meeting.privateActor", Verified, [cite("kbh-haandbog", "Anden aktør")]),
        },
        Clause {
            when: Condition::all(atoms![To(FreeSchool)]),
            then: Finding::Judge(Judgement::FreeSchoolStatus),
            because: text(
                "Det er uklart, om en fri grundskole er omfattet af § 115, stk. 3.",
                "It is unclear whether a free school is covered by section 115(3).",
            ),
            basis: basis!(
                "meeting.freeSchool",
                Inferred,
                [cite("kbh-haandbog", "Anden aktør"), cite("privateskoler", "Frie og private skoler er selvejende")]
            ),
        },
        Clause {
            when: Condition::all(atoms![To(SelfGoverningInstitution), Flag(ToPublicTask), Flag(ToDrawnIn)]),
            then: Finding::Met,
            because: text(
                "En selvejende institution, der løser en offentlig opgave og er inddraget, bliver på lige fod med en myndighed.",
                "A self-governing institution with a public task that is drawn in stays like an authority.",
            ),
            basis: basis!("meeting.institution", Verified, [cite("rpl-115-2016", "§ 115, stk. 3")]),
        },
        Clause {
            when: Condition::all(atoms![To(SelfGoverningInstitution)]),
            then: Finding::NotMet,
            because: text(
                "En selvejende institution, som ikke både løser en offentlig opgave og er inddraget, forlader lokalet.",
                "A self-governing institution that does not both perform a public task and take part by being drawn in leaves the room.",
            ),
            basis: basis!("meeting.institutionOutside", Verified, [cite("rpl-115-2016", "§ 115, stk. 3")]),
        },
    ],
    otherwise: Otherwise {
        then: Finding::Met,
        because: text(
            "En myndighedsperson deltager på lige vilkår.",
            "A person who acts for an authority takes part on equal terms.",
        ),
        basis: basis!("meeting.authority", Verified, [cite("kbh-haandbog", "Anden aktør")]),
    },
};

static OWN_CONCERN: Note = Note {
    id: name("ownConcern"),
    when: Condition::ALWAYS,
    text: text(
        "Den, der forlader lokalet, må gerne give sin egen bekymring videre først.",
        "Whoever leaves the room may hand over their own concern first.",
    ),
    basis: basis!("meeting.ownConcern", Verified, [cite("kbh-haandbog", "Anden aktør")]),
};

static NO_SEAT: Note = Note {
    id: name("noSeat"),
    when: Condition::ALWAYS,
    text: text(
        "En af deltagerne er ikke nævnt blandt medlemmerne af dette forum. Det siger intet om, hvorvidt vedkommende må være der.",
        "One of the participants is not named among the members of this forum. That does not say whether they may be there.",
    ),
    basis: basis!(
        "meeting.noSeat",
        Verified,
        [cite("kbh-haandbog", "BIF-repræsentant"), cite("kbh-haandbog", "KFF-repræsentant")]
    ),
};

static FORUM_NOT_KNOWN: Note = Note {
    id: name("forumNotKnown"),
    when: Condition::ALWAYS,
    text: text(
        "Dette forum er ikke blandt de organer, som kommunens profil nævner, så der siges intet om, hvem der har plads i det.",
        "This forum is not among the bodies that the municipality's profile names, so nothing is said about who has a seat in it.",
    ),
    basis: basis!("meeting.forumNotKnown", Inferred, [cite("ssp-core-design", "Uoplyste regler")]),
};

/// The notes that depend on who is there.
pub(crate) static COMPUTED: [&Note; 3] = [&OWN_CONCERN, &NO_SEAT, &FORUM_NOT_KNOWN];

/// One participant of a meeting.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Participant {
    /// The caller's name for the participant.
    pub id: String,
    /// What kind it is.
    pub kind: ActorKind,
    /// Whether it performs a task for the public sector in one of the fields of § 115(3).
    pub public_task: Answer,
    /// Whether it is drawn into the cooperation.
    pub drawn_in: Answer,
}

/// A meeting.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Meeting {
    /// Whether somebody who can be identified is discussed.
    pub identifiable: Answer,
    /// The forum, by name or id.
    pub forum: Option<String>,
    /// Who is there.
    pub participants: Vec<Participant>,
}

/// The answer to a meeting.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MeetingAnswer<'a> {
    /// Always true: this is guidance.
    pub advisory: bool,
    /// The version of the rules.
    pub ruleset: &'static str,
    /// Who stays, in the order in which they were sent.
    pub participants: Vec<Stay<'a>>,
    /// The judgements in words.
    pub judgements: Judgements<'a>,
    /// Notes on membership.
    pub notes: Vec<NoteOut<'a>>,
}

/// Whether one participant stays.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Stay<'a> {
    /// The participant.
    pub id: String,
    /// The kind of participant.
    pub kind: ActorKind,
    /// Whether they stay while individuals are discussed; `null` where that is open.
    pub stays: Stays,
    /// Always true: everybody may hand over their own concern.
    pub may_share_own_concern: bool,
    /// What would settle it: `identifiable` of the meeting, `publicTask` and `drawnIn` of the participant.
    #[serde(serialize_with = "as_sent")]
    #[cfg_attr(feature = "schemars", schemars(with = "Vec<String>"))]
    pub ask: Vec<Question>,
    /// What would settle it and was answered "unknown".
    #[serde(serialize_with = "as_sent")]
    #[cfg_attr(feature = "schemars", schemars(with = "Vec<String>"))]
    pub unresolved: Vec<Question>,
    /// Who must judge.
    pub judge: Vec<Judgement>,
    /// The ids of the rules that decide.
    pub rules: Vec<&'a str>,
    /// How sure we are.
    pub certainty: Certainty,
    /// The proof, where it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proof: Option<Node<'a>>,
}

/// Whether a participant stays: `true`, `false` or `null` in JSON.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Stays {
    /// Stays.
    Yes,
    /// Leaves the room.
    No,
    /// Not settled.
    Open,
}

impl Serialize for Stays {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Yes => serializer.serialize_bool(true),
            Self::No => serializer.serialize_bool(false),
            Self::Open => serializer.serialize_none(),
        }
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Stays {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Stays".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": ["boolean", "null"] })
    }
}

/// A participant's own fields carry no `to.`.
fn as_sent<S: serde::Serializer>(ask: &[Question], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(ask.iter().map(|question| question.id()).map(|id| id.strip_prefix("to.").unwrap_or(id)))
}

impl Meeting {
    /// Who stays, in the bodies of this profile; texts are in `lang`.
    #[must_use]
    pub fn assess<'a>(&self, profile: &'a Profile, lang: Lang) -> MeetingAnswer<'a> {
        self.assess_with(profile, lang, Proofs::LEAVE)
    }

    pub(crate) fn assess_with<'a>(&self, profile: &'a Profile, lang: Lang, proofs: Proofs) -> MeetingAnswer<'a> {
        let participants: Vec<Stay<'a>> = self.participants.iter().map(|who| self.stay(who, proofs)).collect();
        let judgements = Judgements::of(participants.iter().flat_map(|stay| stay.judge.iter().copied()), lang);
        let somebody_leaves = participants.iter().any(|stay| stay.stays == Stays::No);
        let forum = self.forum.as_deref().and_then(|forum| profile.body_called(forum));
        let no_seat = forum.is_some_and(|body| {
            let seated = |kind| body.members.iter().any(|member| member.kinds.contains(&kind));
            !participants.iter().all(|stay| seated(stay.kind))
        });
        let not_known = self.forum.is_some() && forum.is_none();
        let notes = [(&OWN_CONCERN, somebody_leaves), (&NO_SEAT, no_seat), (&FORUM_NOT_KNOWN, not_known)];
        let notes = notes.into_iter().filter(|(_, holds)| *holds).map(|(note, _)| note.in_words(lang));
        MeetingAnswer { advisory: true, ruleset: RULESET_VERSION, judgements, notes: notes.collect(), participants }
    }

    fn stay(&self, who: &Participant, proofs: Proofs) -> Stay<'static> {
        let kinds = ActorKind::ALL.iter().fold(Atoms::NONE, |set, kind| set.with(Atom::To(*kind)));
        let kind = Atoms::of(&[Atom::To(who.kind)]);
        let answers = Answers { yes: kind, no: kinds.without(kind), ..Answers::NONE }
            .with(Atom::Flag(Flag::Identifiable), self.identifiable)
            .with(Atom::Flag(Flag::ToPublicTask), who.public_task)
            .with(Atom::Flag(Flag::ToDrawnIn), who.drawn_in);
        // No clause of the rule reads a date.
        let known = Known::new(day(2016, 3, 1), None, None, crate::age::LeapDay::Feb28).with_answers(answers);
        let (settled, reasons) = crate::assess::read_rule(&STAYS, &known);
        Stay {
            id: who.id.clone(),
            kind: who.kind,
            stays: match settled {
                Some(Finding::Met) => Stays::Yes,
                Some(Finding::NotMet) => Stays::No,
                Some(Finding::Judge(_)) | None => Stays::Open,
            },
            may_share_own_concern: true,
            ask: reasons.ask,
            unresolved: reasons.unresolved,
            judge: reasons.judge,
            rules: reasons.rules,
            certainty: reasons.certainty,
            proof: proofs.prover().map(|prover| (prover.rule)(&STAYS, &known)),
        }
    }

    /// Reads a meeting; `None` where it has a fault (the reader has it).
    pub(crate) fn read<'a>(
        value: &Json<'_>,
        profiles: Profiles<'a>,
        reader: &mut Reader,
    ) -> Option<(Self, &'a Profile)> {
        let root = &Path::Root;
        let object = reader.object(value, root, &["profile", "identifiable", "forum", "participants"])?;
        let profile = profiles.read(&object, root, reader);
        let identifiable = reader.flag(&object, root, "identifiable");
        let forum = object.get("forum").and_then(|value| reader.string(value, &Path::Field(root, "forum")));
        let path = &Path::Field(root, "participants");
        let items = reader.required(&object, root, "participants").and_then(|value| reader.short_array(value, path))?;
        let mut participants: Vec<Participant> = Vec::with_capacity(items.len());
        let mut ids = Vec::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            let path = &Path::Item(path, index);
            let Some(object) = reader.object(item, path, &["id", "kind", "participates", "publicTask", "drawnIn"])
            else {
                continue;
            };
            let id = reader.unique_id(&object, path, &mut ids);
            let kind = reader.required(&object, path, "kind");
            let kind = kind.and_then(|kind| reader.kind(kind, &Path::Field(path, "kind")));
            reader.flag(&object, path, "participates");
            let mut flag = |field| reader.flag(&object, path, field);
            let (public_task, drawn_in) = (flag("publicTask"), flag("drawnIn"));
            if let (Some(id), Some(kind)) = (id, kind) {
                participants.push(Participant { id: id.to_owned(), kind, public_task, drawn_in });
            }
        }
        let meeting = Self { identifiable, forum: forum.map(ToOwned::to_owned), participants };
        reader.faults.is_empty().then_some((meeting, profile))
    }
}
