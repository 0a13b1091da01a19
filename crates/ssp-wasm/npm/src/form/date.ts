import type { Language } from "./words.js";

/** What is wrong with a date that was typed. Each has its own message. */
export type DateProblem =
  | "dayMissing"
  | "monthMissing"
  | "yearMissing"
  | "partsMissing"
  | "notNumbers"
  | "yearDigits"
  | "notReal"
  | "tooEarly"
  | "future"
  | "tooLate";

export type DatePart = "day" | "month" | "year";
export type DateParts = { readonly [part in DatePart]: string };

export interface DateLimits {
  readonly earliest: string;
  readonly latest: string;
  /** Today, to tell the future from a day that is too late for another reason. */
  readonly today: string;
}

export type DateReading =
  | { readonly date: string }
  | { readonly problem: DateProblem; readonly parts: readonly DatePart[]; readonly limit?: string };

const PARTS: readonly DatePart[] = ["day", "month", "year"];

/** Reads Dag, Måned, År. Whether all three are empty is not asked here: then nothing was answered. */
export function readDate(typed: DateParts, limits: DateLimits): DateReading {
  const missing = PARTS.filter((part) => typed[part].trim() === "");
  if (missing.length > 1) return { problem: "partsMissing", parts: missing };
  if (missing[0]) return { problem: `${missing[0]}Missing`, parts: missing };

  const wrong = PARTS.filter((part) => !/^\d+$/.test(typed[part].trim()));
  if (wrong.length > 0) return { problem: "notNumbers", parts: wrong };
  if (typed.year.trim().length !== 4) return { problem: "yearDigits", parts: ["year"] };

  const [day, month, year] = PARTS.map((part) => typed[part].trim().padStart(2, "0")) as [string, string, string];
  const date = `${year}-${month}-${day}`;
  const calendar = new Date(date);
  if (Number.isNaN(calendar.valueOf()) || !calendar.toISOString().startsWith(date)) {
    return { problem: "notReal", parts: [Number(month) < 1 || Number(month) > 12 ? "month" : "day"] };
  }
  if (date < limits.earliest) return { problem: "tooEarly", parts: ["year"], limit: limits.earliest };
  if (date > limits.latest) {
    const problem = limits.latest === limits.today ? "future" : "tooLate";
    return { problem, parts: PARTS, limit: limits.latest };
  }
  return { date };
}

/** A date as it is typed: 5, 12, 2012. */
export function partsOf(date: string): DateParts {
  const [year = "", month = "", day = ""] = date.split("-");
  return { day: String(Number(day)), month: String(Number(month)), year };
}

/** Today in Denmark, whatever the clock of this computer is set to. */
export function today(now: Date = new Date()): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Copenhagen" }).format(now);
}

/** `1. januar 2027`, `1 January 2027`; what is no date stays as it is. */
export function longDate(date: string, language: Language): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.valueOf())) return date;
  const locale = language === "da" ? "da-DK" : "en-GB";
  return new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(
    day,
  );
}
