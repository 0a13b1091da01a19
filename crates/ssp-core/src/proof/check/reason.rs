//! Why a proof is rejected.

use crate::input::Path as Place;
use crate::text::{Lang, Text, text};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// Why a proof, or what an answer says by it, is rejected.
    #[non_exhaustive]
    pub enum RejectionReason {
        /// The JSON is not that of an answer with its proofs.
        Malformed = "malformed",
        /// No proof is there.
        ProofLeftOut = "proofLeftOut",
        /// A proof is there of what no rule decides.
        ProofOfNothing = "proofOfNothing",
        /// Another version of the JSON or of the rules.
        VersionDiffers = "versionDiffers",
        /// Another profile, another content of it, or another policy for 29 February.
        ProfileDiffers = "profileDiffers",
        /// Another date than the input's.
        DateDiffers = "dateDiffers",
        /// An answer that is neither in the input nor follows from it.
        AnswerNotGiven = "answerNotGiven",
        /// An answer of the input, or one that follows from it, is left out.
        AnswerLeftOut = "answerLeftOut",
        /// The answers are there in another order, or one of them twice.
        AnswersOutOfOrder = "answersOutOfOrder",
        /// The question is answered on the way already.
        QuestionAnswered = "questionAnswered",
        /// The rule does not ask this question here.
        QuestionNotNext = "questionNotNext",
        /// The answer of a branch is ruled out by the input or on the way, or is none to this question.
        BranchNotAllowed = "branchNotAllowed",
        /// An allowed answer has no branch.
        BranchLeftOut = "branchLeftOut",
        /// Two branches have the same answer, or they stand in another order.
        BranchesOutOfOrder = "branchesOutOfOrder",
        /// Two stretches of birth dates overlap or leave a gap, or one goes beyond the possible days.
        StretchesDoNotJoin = "stretchesDoNotJoin",
        /// The rule can tell two days of a stretch apart.
        StretchTooWide = "stretchTooWide",
        /// The rule cannot tell a stretch from the day beside it.
        StretchTooNarrow = "stretchTooNarrow",
        /// The rule has no clause of this id.
        RuleUnknown = "ruleUnknown",
        /// Another clause decides on this way.
        RuleDoesNotDecide = "ruleDoesNotDecide",
        /// The condition of the clause that decides is not wholly answered on this way.
        ConditionOpen = "conditionOpen",
        /// Another outcome than the clause's.
        OutcomeDiffers = "outcomeDiffers",
        /// Other sources than the clause's, or in another order.
        SourcesDiffer = "sourcesDiffer",
        /// Another certainty than the clause's.
        CertaintyDiffers = "certaintyDiffers",
        /// An earlier clause is not refuted.
        RefutationLeftOut = "refutationLeftOut",
        /// What is refuted is no earlier clause, or stands in another order.
        RefutationOutOfPlace = "refutationOutOfPlace",
        /// The condition is not one of the clause's, or does not fail on this way.
        ConditionDoesNotFail = "conditionDoesNotFail",
        /// The condition fails, but another one of the clause fails before it.
        ConditionNotFirst = "conditionNotFirst",
        /// The answer says something else of the input or the rules.
        AnswerDiffers = "answerDiffers",
        /// The verdict does not follow from the leaves.
        VerdictDoesNotFollow = "verdictDoesNotFollow",
        /// The judgements do not follow from the leaves.
        JudgeDoesNotFollow = "judgeDoesNotFollow",
        /// The questions that can still change the outcome are others.
        QuestionsDoNotFollow = "questionsDoNotFollow",
        /// The rules that decide are others.
        RulesDoNotFollow = "rulesDoNotFollow",
        /// The certainty, or what makes it so, does not follow from the rules used.
        CertaintyDoesNotFollow = "certaintyDoesNotFollow",
        /// The possible or the suggested levels do not follow.
        LevelDoesNotFollow = "levelDoesNotFollow",
        /// The lead does not follow from the possible levels.
        LeadDoesNotFollow = "leadDoesNotFollow",
        /// The forum does not follow.
        ForumDoesNotFollow = "forumDoesNotFollow",
    }
}

impl RejectionReason {
    /// What is wrong, in one whole sentence. It repeats nothing that was sent.
    #[must_use]
    pub const fn sentence(self) -> Text {
        match self {
            Self::Malformed => {
                text("Her kan svaret eller beviset ikke læses.", "The answer or its proof cannot be read here.")
            }
            Self::ProofLeftOut => text(
                "Her mangler et bevis. Svaret skal være skrevet med --json --proof.",
                "A proof is missing here. The answer must be printed with --json --proof.",
            ),
            Self::ProofOfNothing => text(
                "Her står et bevis for noget, som ingen regel afgør.",
                "This proves something that no rule decides.",
            ),
            Self::VersionDiffers => text(
                "Beviset er ført efter en anden version af reglerne eller formatet.",
                "The proof is of another version of the rules or of the format.",
            ),
            Self::ProfileDiffers => text(
                "Beviset er ført efter en anden kommuneprofil, et andet indhold af den eller en anden regel for 29. februar.",
                "The proof is of another profile, of another content of it, or of another policy for 29 February.",
            ),
            Self::DateDiffers => text("Datoen er en anden end inputtets.", "The date is not the input's."),
            Self::AnswerNotGiven => text(
                "Svaret står ikke i inputtet og følger ikke af det.",
                "The answer is not in the input and does not follow from it.",
            ),
            Self::AnswerLeftOut => text(
                "Et svar, som står i inputtet eller følger af det, mangler.",
                "An answer that is in the input or follows from it is left out.",
            ),
            Self::AnswersOutOfOrder => text(
                "Svarene står i forkert rækkefølge, eller et af dem står to gange.",
                "The answers are out of order, or one of them is there twice.",
            ),
            Self::QuestionAnswered => {
                text("Spørgsmålet er besvaret tidligere på vejen.", "The question is answered earlier on the way.")
            }
            Self::QuestionNotNext => {
                text("Reglen stiller ikke dette spørgsmål her.", "The rule does not ask this question here.")
            }
            Self::BranchNotAllowed => {
                text("Svaret på grenen er ikke muligt her.", "The answer of this branch is not possible here.")
            }
            Self::BranchLeftOut => text("Et muligt svar har ingen gren.", "A possible answer has no branch."),
            Self::BranchesOutOfOrder => text(
                "Grenene står i forkert rækkefølge, eller et svar står to gange.",
                "The branches are out of order, or one answer is there twice.",
            ),
            Self::StretchesDoNotJoin => text(
                "Fødselsdatoerne overlapper, mangler nogle dage eller går ud over de mulige.",
                "The birth dates overlap, leave some days out or go beyond those possible.",
            ),
            Self::StretchTooWide => text(
                "Reglen kan skelne mellem fødselsdatoerne på denne gren.",
                "The rule can tell the birth dates of this branch apart.",
            ),
            Self::StretchTooNarrow => text(
                "Grenen burde have flere fødselsdatoer, som reglen ikke kan skelne fra dens egne.",
                "The branch should hold more birth dates, which the rule cannot tell from its own.",
            ),
            Self::RuleUnknown => text("Reglen har intet led med dette id.", "The rule has no clause of this id."),
            Self::RuleDoesNotDecide => text("Et andet led afgør det her.", "Another clause decides here."),
            Self::ConditionOpen => text(
                "Leddets betingelse er ikke helt besvaret på denne vej.",
                "The condition of the clause is not wholly answered on this way.",
            ),
            Self::OutcomeDiffers => text("Leddet fører til et andet udfald.", "The clause has another outcome."),
            Self::SourcesDiffer => text(
                "Leddet har andre kilder, eller de står i en anden rækkefølge.",
                "The clause has other sources, or in another order.",
            ),
            Self::CertaintyDiffers => text("Leddets sikkerhed er en anden.", "The certainty of the clause is another."),
            Self::RefutationLeftOut => text("Et tidligere led er ikke udelukket.", "An earlier clause is not refuted."),
            Self::RefutationOutOfPlace => text(
                "Det, der udelukkes, er ikke et tidligere led, eller rækkefølgen er forkert.",
                "What is refuted is no earlier clause, or is out of order.",
            ),
            Self::ConditionDoesNotFail => text(
                "Betingelsen hører ikke til leddet, eller den er ikke brudt på denne vej.",
                "The condition is not one of the clause's, or does not fail on this way.",
            ),
            Self::ConditionNotFirst => text(
                "Betingelsen er brudt, men beviset skal nævne den første, der er det.",
                "The condition fails, but the proof must name the first that does.",
            ),
            Self::AnswerDiffers => text(
                "Svaret siger noget andet om inputtet eller reglerne.",
                "The answer says something else of the input or of the rules.",
            ),
            Self::VerdictDoesNotFollow => {
                text("Resultatet følger ikke af beviset.", "The verdict does not follow from the proof.")
            }
            Self::JudgeDoesNotFollow => text(
                "De vurderinger, som en person skal foretage, følger ikke af beviset.",
                "The judgements for a person do not follow from the proof.",
            ),
            Self::QuestionsDoNotFollow => text(
                "Det er ikke disse spørgsmål, der kan ændre resultatet.",
                "The questions that can change the outcome are others.",
            ),
            Self::RulesDoNotFollow => {
                text("Det er ikke disse regler, der afgør det.", "The rules that decide are others.")
            }
            Self::CertaintyDoesNotFollow => text(
                "Sikkerheden, eller det den beror på, følger ikke af de brugte regler.",
                "The certainty, or what makes it so, does not follow from the rules used.",
            ),
            Self::LevelDoesNotFollow => {
                text("Niveauet følger ikke af beviset.", "The level does not follow from the proof.")
            }
            Self::LeadDoesNotFollow => {
                text("Tovholderen følger ikke af niveauet.", "The lead does not follow from the level.")
            }
            Self::ForumDoesNotFollow => {
                text("Forummet følger ikke af oplysningerne.", "The forum does not follow from the facts.")
            }
        }
    }
}

/// What is rejected, and where.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rejected {
    /// A JSON pointer into the answer.
    pub path: String,
    /// Why.
    pub reason: RejectionReason,
    /// What is wrong in words, where the answer cannot be read.
    pub(super) fault: Option<crate::input::Fault>,
}

/// What came of checking: how many proofs, and everything that was rejected.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Checked {
    /// How many trees were checked.
    pub proofs: usize,
    /// What was rejected, in the order in which it was found; the answer holds where this is empty.
    pub rejected: Vec<Rejected>,
    /// The language of the texts, as soon as one of them has told it.
    pub(super) lang: Option<Lang>,
}

impl Checked {
    /// Whether nothing was rejected.
    #[must_use]
    pub const fn is_accepted(&self) -> bool {
        self.rejected.is_empty()
    }

    pub(super) fn reject(&mut self, reason: RejectionReason, place: &Place<'_>) {
        self.rejected.push(Rejected { path: place.pointer(), reason, fault: None });
    }

    pub(super) fn reject_unless(&mut self, is_right: bool, reason: RejectionReason, place: &Place<'_>) {
        if !is_right {
            self.reject(reason, place);
        }
    }
}
