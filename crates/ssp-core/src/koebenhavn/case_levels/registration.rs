//! How a case is registered (*journalisering*).
//!
//! The handbook, "Møder i koordinationsgruppen": the SSP secretariat registers every case in e-doc.

use crate::profile::Registration;
use crate::rule::basis;
use crate::sources::cite;
use crate::text::text;
use crate::vocabulary::name;

pub(super) const REGISTRATION: Registration = Registration {
    system: name("e-doc"),
    by: name("sekretariat"),
    because: text(
        "SSP Sekretariatet registrerer alle sager i e-doc.",
        "The SSP secretariat registers every case in e-doc.",
    ),
    basis: basis!(
        "koebenhavn.caseLevel.registration",
        Verified,
        [cite("kbh-haandbog", "Møder i koordinationsgruppen")]
    ),
};
