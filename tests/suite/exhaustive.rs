//! The whole decision space against the oracle: every complete case, and every three-valued one of each goal.

pub mod complete;
pub mod partial;
