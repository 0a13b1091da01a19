//! Which vintage of § 115 was in force on a date. Many municipal pages show an old one.

use chrono::NaiveDate;

use crate::facts::{ActorKind, Cooperation};
use crate::law::day;
use crate::rule::Period;
use crate::sources::Certainty;
use crate::text::{Text, text};

/// One vintage of the provision.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Vintage {
    /// The days on which it was in force.
    pub period: Period,
    /// The id of its entry in the citation register.
    pub source: &'static str,
    /// How sure we are of its wording.
    pub certainty: Certainty,
    /// What is particular to it, in whole sentences.
    pub about: Text,
}

/// While the wording of April 2009 is taken to be in force: the day of the next act ends it.
pub(crate) const OF_2009: Period = Period::between(day(2009, 4, 1), day(2010, 12, 21));

/// The vintages, oldest first, without a gap from 2007 on.
pub static VINTAGES: [Vintage; 5] = [
    Vintage {
        period: Period::between(day(2007, 1, 1), day(2009, 4, 1)),
        source: "rpl-115-2007",
        certainty: Certainty::Inferred,
        about: text(
            "§ 115 i retsplejeloven efter politireformen 2007: SSP er med, PSP og KSP er ikke. Ordlyden er ikke læst.",
            "Section 115 after the police reform of 2007: SSP is covered, PSP and KSP are not. The wording was not read.",
        ),
    },
    Vintage {
        period: OF_2009,
        source: "rpl-115-2009",
        certainty: Certainty::Verified,
        about: text(
            "§ 115 fra 1. april 2009: SSP og PSP er med, KSP er ikke. Stk. 3 om selvejende institutioner nævner ikke beskæftigelsesområdet.",
            "Section 115 from 1 April 2009: SSP and PSP are covered, KSP is not. Subsection 3 on self-governing institutions does not name the employment field.",
        ),
    },
    Vintage {
        period: Period::between(day(2010, 12, 21), day(2016, 3, 1)),
        source: "rpl-115-2010",
        certainty: Certainty::Unverified,
        about: text(
            "§ 115 efter lov nr. 1549 af 21. december 2010: KSP kom med. Hvornår ændringen trådte i kraft, er ikke fastslået.",
            "Section 115 after act no. 1549 of 21 December 2010: KSP was added. When the change came into force is not established.",
        ),
    },
    Vintage {
        period: Period::between(day(2016, 3, 1), day(2024, 1, 1)),
        source: "rpl-115-2016",
        certainty: Certainty::Verified,
        about: text(
            "§ 115 fra 1. marts 2016: KSP omfatter også løsladte fra varetægt, der skønnes radikaliserede eller i risiko for det.",
            "Section 115 from 1 March 2016: KSP also covers those released from remand who are assessed to be radicalised or at risk of it.",
        ),
    },
    Vintage {
        period: Period::from(day(2024, 1, 1)),
        source: "rpl-115-2024",
        certainty: Certainty::Unverified,
        about: text(
            "§ 115 blev ændret i 2024 med hensyn til relationer til bander. Ordlyden og ikrafttrædelsesdagen er ikke efterprøvet; 1. januar 2024 er en forsigtig skæringsdag, tidligere end ændringen kan være trådt i kraft. Efter det, der er læst, udvider ændringen kun. Det, som teksten fra 2016 tillader, regnes derfor stadig for tilladt. Undtagelsen er oplysninger om en persons relation til en bande i SSP: er svaret ikke allerede nej, overlader reglerne det til en jurist.",
            "Section 115 was amended in 2024 as regards relations to gangs. The wording and the day of commencement are not verified; 1 January 2024 is a cautious cut-off, earlier than the change can have come into force. By what was read, the change only widens. What the text of 2016 permits is therefore still taken as permitted. The exception is information in SSP about someone's relation to a gang: unless the answer is no already, the rules leave that to a lawyer.",
        ),
    },
];

/// The vintage that was in force on this day; `None` before 2007.
#[must_use]
pub fn on(date: NaiveDate) -> Option<&'static Vintage> {
    VINTAGES.iter().find(|vintage| vintage.period.has(date))
}

/// The provision that a disclosure rests on: subsection 1 for the police, 2 for the others, 3 where an institution is drawn in.
#[must_use]
pub fn provision(cooperation: Cooperation, from: ActorKind, to: ActorKind) -> Text {
    let is_institution = |kind: ActorKind| matches!(kind, ActorKind::SelfGoverningInstitution | ActorKind::FreeSchool);
    let (da, en) = if is_institution(from) || is_institution(to) {
        ("stk. 3, jf. stk. 1, nr.", "section 115(3), cf. section 115(1) no.")
    } else if from == ActorKind::Police {
        ("stk. 1, nr.", "section 115(1) no.")
    } else {
        ("stk. 2, jf. stk. 1, nr.", "section 115(2), cf. section 115(1) no.")
    };
    let number = match cooperation {
        Cooperation::Ssp => 1,
        Cooperation::Psp => 2,
        Cooperation::Ksp => 3,
    };
    Text {
        da: format!("retsplejelovens § 115, {da} {number}").into(),
        en: format!("Administration of Justice Act, {en} {number}").into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_institution_on_either_side_makes_it_subsection_3() {
        use ActorKind::{FreeSchool, Police, SchoolAuthority, SelfGoverningInstitution};
        let of = |from, to| provision(Cooperation::Psp, from, to).en;
        let number = |start: &str| format!("Administration of Justice Act, section 115({start}) no. 2");
        assert_eq!(of(Police, SchoolAuthority), number("1"));
        assert_eq!(of(SchoolAuthority, Police), number("2), cf. section 115(1"));
        for (from, to) in [(Police, FreeSchool), (SelfGoverningInstitution, Police), (FreeSchool, FreeSchool)] {
            assert_eq!(of(from, to), number("3), cf. section 115(1"));
        }
    }
}
