const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const ZERO = 48;
const DASH = 45;

/** The days since 1970-01-01 of a date written `YYYY-MM-DD`; undefined where it is no day of the calendar, or long ago. */
export function dayNumber(date: unknown): number | undefined {
  if (typeof date !== "string" || date.length !== 10) return undefined;
  if (date.charCodeAt(4) !== DASH || date.charCodeAt(7) !== DASH) return undefined;
  const year = number(date, 0, 4);
  const month = number(date, 5, 7);
  const day = number(date, 8, 10);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = (LENGTHS[month - 1] ?? 0) + (month === 2 && isLeap ? 1 : 0);
  // Whatever is no digit makes a number that is none, and no comparison with it holds.
  if (!(year >= 1000 && day >= 1 && day <= length)) return undefined;
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

function number(text: string, from: number, until: number): number {
  let value = 0;
  for (let at = from; at < until; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return value;
}
