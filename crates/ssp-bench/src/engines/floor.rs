//! The floor: the rules as somebody would write them by hand, with nothing but the verdicts in the answer.

use chrono::{Datelike, NaiveDate};
use ssp_core::facts::Fact;

use super::Verdict::{Judge, Met, NotMet};
use super::{Verdict, Verdicts};
use crate::inputs::Input;

/// What the rules read of a person.
#[derive(Clone, Copy, Debug)]
pub struct Person {
    date: NaiveDate,
    birth: NaiveDate,
    concerning_behaviour: bool,
    crime: bool,
    repeated_crime: bool,
    repeated_crime_serious: bool,
    person_endangering_crime: bool,
    needs_coordinated_effort: bool,
    psp_cooperation: bool,
    ksp_cooperation: bool,
    radicalisation_concern: bool,
    gang_recruitment_risk: bool,
    group_of_concern: bool,
}

impl Person {
    /// The person of an input.
    pub fn of(input: &Input) -> Self {
        Self {
            date: input.date,
            birth: input.birth,
            concerning_behaviour: input.is(Fact::ConcerningBehaviour),
            crime: input.is(Fact::Crime),
            repeated_crime: input.is(Fact::RepeatedCrime),
            repeated_crime_serious: input.is(Fact::RepeatedCrimeSerious),
            person_endangering_crime: input.is(Fact::PersonEndangeringCrime),
            needs_coordinated_effort: input.is(Fact::NeedsCoordinatedEffort),
            psp_cooperation: input.is(Fact::PspCooperation),
            ksp_cooperation: input.is(Fact::KspCooperation),
            radicalisation_concern: input.is(Fact::RadicalisationConcern),
            gang_recruitment_risk: input.is(Fact::GangRecruitmentRisk),
            group_of_concern: input.is(Fact::GroupOfConcern),
        }
    }

    fn age_in_months(&self) -> i32 {
        let months =
            (self.date.year() - self.birth.year()) * 12 + self.date.month0() as i32 - self.birth.month0() as i32;
        let is_last_of_month = || self.date.succ_opt().is_none_or(|next| next.day() == 1);
        months - i32::from(self.date.day() < self.birth.day() && !is_last_of_month())
    }

    /// The verdicts.
    pub fn verdicts(&self) -> Verdicts {
        let age = self.age_in_months();
        let is_child = (120..216).contains(&age);
        let is_plus = (210..300).contains(&age);
        let met = |met: bool| if met { Met } else { NotMet };
        [
            met(is_child && (self.concerning_behaviour || self.crime)),
            self.ssp_plus(is_plus),
            met(is_plus && (self.concerning_behaviour || self.crime)),
            met(age < 300 && self.psp_cooperation),
            met(age < 216 && self.ksp_cooperation),
            met(age < 300 && self.radicalisation_concern),
            met(age < 216 && self.gang_recruitment_risk),
            met((120..300).contains(&age) && self.group_of_concern),
        ]
    }

    fn ssp_plus(&self, is_plus: bool) -> Verdict {
        if !is_plus || !self.needs_coordinated_effort {
            NotMet
        } else if self.repeated_crime_serious || self.person_endangering_crime {
            Met
        } else if self.repeated_crime {
            Judge
        } else {
            NotMet
        }
    }
}
