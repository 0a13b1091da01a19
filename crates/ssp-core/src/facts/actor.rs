//! Who hands information to whom, in which cooperation and what for.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// The kind of a participant (*aktør*).
    pub enum ActorKind {
        /// Police (*politi*).
        Police = "police",
        /// Prison and Probation Service (*Kriminalforsorgen*).
        PrisonService = "prisonService",
        /// Municipal social authority (*sociale myndigheder*).
        SocialAuthority = "socialAuthority",
        /// Municipal school, after-school and club authority (*skole- og dagtilbudsmyndighed*, in København BUF).
        SchoolAuthority = "schoolAuthority",
        /// Job centre (*jobcenter*, in København BIF).
        EmploymentAuthority = "employmentAuthority",
        /// Culture and leisure authority (*kultur- og fritidsforvaltning*).
        CultureAuthority = "cultureAuthority",
        /// Regional social and treatment psychiatry (*social- og behandlingspsykiatri*).
        Psychiatry = "psychiatry",
        /// Any other public authority (*anden myndighed*).
        OtherAuthority = "otherAuthority",
        /// Self-governing institution (*selvejende institution*).
        SelfGoverningInstitution = "selfGoverningInstitution",
        /// Free or private school (*fri grundskole*).
        FreeSchool = "freeSchool",
        /// Anyone else: housing-organisation staff, clubs, volunteers (*privat aktør*).
        PrivateActor = "privateActor",
    }
}

impl ActorKind {
    /// How many kinds are public authorities: they come first in [`ActorKind::ALL`].
    const AUTHORITIES: usize = 8;

    /// The kinds that are public authorities (*myndigheder*): all but institution, free school and private actor.
    #[must_use]
    pub fn authorities() -> &'static [Self] {
        Self::ALL.split_at(Self::AUTHORITIES).0
    }
}

vocabulary! {
    /// The cooperation (*samarbejde*) in which information is disclosed.
    pub enum Cooperation {
        /// School, social services, police; SSP+ and Infohus included (§ 115(1) no. 1).
        Ssp = "ssp",
        /// Police, social authorities, psychiatry (no. 2).
        Psp = "psp",
        /// Prison service, social authorities, police (no. 3).
        Ksp = "ksp",
    }
}

vocabulary! {
    /// What the information is disclosed for (*formål*).
    pub enum Purpose {
        /// Crime prevention, or the effort that the cooperation exists for.
        Prevention = "prevention",
        /// Criminal investigation (*efterforskning*).
        Investigation = "investigation",
        /// Both.
        Mixed = "mixed",
    }
}
