//! Reading what others send: any JSON, every fault in it at once, nothing of it repeated in a message.

mod broken;
mod fault;
mod json;
mod names;
mod read;

pub(crate) use self::fault::Detail;
pub use self::fault::{Fault, FaultCode, FaultInLang, Faults};
pub use self::json::Json;
pub(crate) use self::names::Names;
pub(crate) use self::read::{Object, Path, Reader};
