//! What can be known of a person, a disclosure or a situation: the closed vocabulary that every rule reads.

mod actor;
mod answers;
mod atom;
mod fact;
mod flag;
mod implication;
mod statement;

pub use self::actor::{ActorKind, Cooperation, Purpose};
pub use self::answers::{Answer, Answers, AsSent};
pub(crate) use self::atom::atoms;
pub use self::atom::{Atom, Atoms};
pub use self::fact::Fact;
pub use self::flag::Flag;
pub(crate) use self::implication::{contradictions, settle};
pub use self::implication::{implied_by, implies};
