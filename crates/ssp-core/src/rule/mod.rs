//! What a rule is (*regel*): an ordered list of clauses, the first that matches decides; and the one way to read it
//! when answers are missing.
//!
//! A rule is a total function of complete answers. It never sees an unknown: [`quantify`] asks it about every way in
//! which the unknowns can turn out.

mod clause;
mod finding;
mod known;
mod quantify;
mod turning;

pub(crate) use self::clause::basis;
pub use self::clause::{AgeBand, Basis, Clause, Condition, Levels, Limit, Otherwise, Period, Rule};
pub use self::finding::{Finding, Judgement};
pub use self::known::{Known, Question, Situation};
pub(crate) use self::quantify::Standing;
pub use self::quantify::{Quantified, Reads, Step, Steps, quantify};
pub(crate) use self::turning::{Turn, dated_by, turning_days};
