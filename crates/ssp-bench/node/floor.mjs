// The floor: the rules as somebody would write them by hand in JavaScript, on the integers that the flat call takes and with
// nothing but the verdicts in the answer.

/** Verdicts are packed, two bits each. */
const [MET, JUDGE] = [1, 2];

/** A function of days since 1970 and of a set of facts, which are the bits in this order. */
export function floor(facts) {
  const bit = (fact) => 1 << facts.indexOf(fact);
  const CONCERN_OR_CRIME = bit("concerningBehaviour") | bit("crime");
  const NEED = bit("needsCoordinatedEffort");
  const SERIOUS_OR_DANGEROUS = bit("repeatedCrimeSerious") | bit("personEndangeringCrime");
  const REPEATED = bit("repeatedCrime");
  const PSP = bit("pspCooperation");
  const KSP = bit("kspCooperation");
  const RADICALISATION = bit("radicalisationConcern");
  const GANG = bit("gangRecruitmentRisk");
  const GROUP = bit("groupOfConcern");

  const sspPlus = (yes) => {
    if ((yes & NEED) === 0) return 0;
    if ((yes & SERIOUS_OR_DANGEROUS) !== 0) return MET;
    return (yes & REPEATED) !== 0 ? JUDGE : 0;
  };

  return (date, birth, yes) => {
    const age = ageInMonths(date, birth);
    const isPlus = age >= 210 && age < 300;
    let verdicts = 0;
    if ((yes & CONCERN_OR_CRIME) !== 0) {
      if (age >= 120 && age < 216) verdicts |= MET;
      if (isPlus) verdicts |= MET << 4;
    }
    if (isPlus) verdicts |= sspPlus(yes) << 2;
    if (age < 300) {
      if ((yes & PSP) !== 0) verdicts |= MET << 6;
      if ((yes & RADICALISATION) !== 0) verdicts |= MET << 10;
      if (age >= 120 && (yes & GROUP) !== 0) verdicts |= MET << 14;
    }
    if (age < 216) {
      if ((yes & KSP) !== 0) verdicts |= MET << 8;
      if ((yes & GANG) !== 0) verdicts |= MET << 12;
    }
    return verdicts;
  };
}

/** Whole months; the last day of a month counts as every day that the month lacks. */
function ageInMonths(date, birth) {
  const on = monthAndDay(date);
  const born = monthAndDay(birth);
  const months = (on >> 5) - (born >> 5);
  const isBefore = (on & 31) < (born & 31) && (monthAndDay(date + 1) & 31) !== 1;
  return isBefore ? months - 1 : months;
}

/** The months since March of the year 0, and the day of the month in the lowest five bits. */
function monthAndDay(days) {
  const since = days + 719_468;
  const century = ((4 * since + 3) / 146_097) | 0;
  const ofCentury = since - ((146_097 * century) >> 2);
  const year = ((4 * ofCentury + 3) / 1_461) | 0;
  const ofYear = ofCentury - ((1_461 * year) >> 2);
  const month = ((5 * ofYear + 2) / 153) | 0;
  const day = ofYear - (((153 * month + 2) / 5) | 0) + 1;
  return ((century * 1_200 + year * 12 + month) << 5) | day;
}
