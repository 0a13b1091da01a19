import { type DateLimits, type DateParts, partsOf, readDate } from "./date.js";
import { type Json, type JsonObject, at, isObject } from "./json.js";
import type { FormQuestion } from "./view-types.js";
import { type Language, type Problem, fill, words } from "./words.js";

/** What stands in the fields of a question, by field. */
export type Draft = { readonly [field: string]: string };

export interface FieldError {
  /** The question. */
  readonly path: string;
  /** The fields of it that are wrong. */
  readonly fields: readonly string[];
  readonly problem: Problem | null;
  /** The date in the message. */
  readonly limit?: string;
  /** The engine's message. */
  readonly message?: string;
  /** Whether the form around asked: then it has a summary of its own. */
  readonly isOfHost?: boolean;
}

/** The day and the language in which something is answered. */
export interface Today {
  readonly today: string;
  readonly language: Language;
}

export type Reading = { readonly value: Json } | { readonly errors: readonly FieldError[] };

export type Participant = { readonly id: string; readonly kind: string };

/** The days that the engine can read. */
const CALENDAR = { earliest: "1850-01-01", latest: "2200-12-31" };

/** What stands in the fields: the draft, where there is none the answer. */
export function fieldsOf(question: FormQuestion, draft: Draft | undefined): Draft {
  const value = question.value ?? "";
  switch (question.type) {
    case "date":
      return { ...(value ? partsOf(value) : { day: "", month: "", year: "" }), ...draft };
    case "participants":
      return { kind: "", name: "", ...draft };
    default:
      return { value, ...draft };
  }
}

/** The answer that stands in the fields, or what is wrong with it. */
export function read(
  question: FormQuestion,
  draft: Draft | undefined,
  answers: JsonObject,
  { today, language }: Today,
  adds = false,
): Reading {
  const fields = fieldsOf(question, draft);
  switch (question.type) {
    case "date":
      return readDateOf(question, fields, today);
    case "participants":
      return readParticipant(question, fields, participantsIn(answers, question.path), language, adds);
    case "answer":
    case "choice": {
      const value = fields["value"];
      if (!value) return wrong(question, "choose", ["value"]);
      return { value: question.type === "choice" || value === "unknown" ? value : value === "true" };
    }
  }
}

export function participantsIn(answers: JsonObject, path: string): Participant[] {
  const list = at(answers, path);
  return Array.isArray(list) ? list.filter((one): one is JsonObject & Participant => isObject(one)) : [];
}

function readDateOf(question: FormQuestion, fields: Draft, today: string): Reading {
  const typed: DateParts = { day: fields["day"] ?? "", month: fields["month"] ?? "", year: fields["year"] ?? "" };
  if (!(typed.day + typed.month + typed.year).trim()) return wrong(question, "choose", ["day", "month", "year"]);
  const { earliest, latest } = question;
  const limits: DateLimits = { earliest: earliest ?? CALENDAR.earliest, latest: latest ?? CALENDAR.latest, today };
  const reading = readDate(typed, limits);
  return "date" in reading ? { value: reading.date } : wrong(question, reading.problem, reading.parts, reading.limit);
}

function readParticipant(
  question: FormQuestion,
  { kind = "", name = "" }: Draft,
  list: readonly Participant[],
  language: Language,
  adds: boolean,
): Reading {
  const own = name.trim();
  if (!kind) {
    if (adds || own) return wrong(question, "kindMissing", ["kind"]);
    return list.length > 0 ? { value: list } : wrong(question, "choose", ["kind"]);
  }
  if (list.some(({ id }) => id === own)) return wrong(question, "duplicate", ["name"]);
  return { value: [...list, { id: own || unnamed(list, language), kind }] };
}

function unnamed(list: readonly Participant[], language: Language): string {
  for (let number = list.length + 1; ; number++) {
    const id = fill(words[language].participantUnnamed, { number: String(number) });
    if (list.every((other) => other.id !== id)) return id;
  }
}

function wrong({ path }: FormQuestion, problem: Problem, fields: readonly string[], limit?: string): Reading {
  return { errors: [{ path, fields, problem, ...(limit ? { limit } : {}) }] };
}
