import type { Issue, FormQuestion } from "./view-types.js";
import { type Json, type JsonObject, at, isObject, put } from "./json.js";
import { type Draft, type FieldError, type Today, read } from "./read.js";

/** Where the question about the topic keeps its answer: everything else depends on it. */
export const TOPIC = "/topic";

/** Everything that a form remembers: plain JSON, so that the browser can keep it for the way back. */
export interface FormState {
  /** What was answered, as the engine reads it. */
  readonly answers: JsonObject;
  /** What the page filled in before anybody answered: a reset goes back to it. */
  readonly initial: JsonObject;
  /** What stands in the fields and is no answer yet, by question. */
  readonly drafts: { readonly [path: string]: Draft };
  /** Questions that were left out. */
  readonly skipped: readonly string[];
  /** The answered question that is open again. */
  readonly changing: string | null;
  /** Whether the outcome is wanted before the last question. */
  readonly shown: boolean;
  /** Whether anybody has answered. */
  readonly touched: boolean;
  /** Counts the fresh starts. */
  readonly round: number;
  readonly errors: readonly FieldError[];
}

export type FormEvent =
  | { readonly type: "typed"; readonly path: string; readonly field: string; readonly value: string }
  /** `check`: the form around wants to know what is missing. */
  | { readonly type: "next" | "add" | "check"; readonly question: FormQuestion; readonly today: Today }
  | { readonly type: "remove"; readonly question: FormQuestion; readonly index: number }
  | { readonly type: "skip"; readonly question: FormQuestion }
  | { readonly type: "change"; readonly path: string }
  | { readonly type: "cancel" }
  | { readonly type: "show" }
  | { readonly type: "restart" }
  | { readonly type: "prefill"; readonly answers: JsonObject }
  | { readonly type: "refused"; readonly question: FormQuestion; readonly issues: readonly Issue[] };

export function newState(initial: JsonObject = {}, round = 0): FormState {
  return {
    answers: initial,
    initial,
    drafts: {},
    skipped: [],
    changing: null,
    shown: false,
    touched: false,
    round,
    errors: [],
  };
}

export function reduce(state: FormState, event: FormEvent): FormState {
  switch (event.type) {
    case "typed": {
      const draft = { ...state.drafts[event.path], [event.field]: event.value };
      return { ...state, drafts: { ...state.drafts, [event.path]: draft } };
    }
    case "next":
    case "add":
    case "check": {
      const { question, today } = event;
      const reading = read(question, state.drafts[question.path], state.answers, today, event.type === "add");
      if (event.type === "check") {
        const { path } = question;
        const errors: readonly FieldError[] =
          "errors" in reading ? reading.errors : [{ path, fields: [], problem: "pressNext" }];
        return { ...state, errors: errors.map((error) => ({ ...error, isOfHost: true })) };
      }
      if ("errors" in reading) return { ...state, errors: reading.errors };
      return answered(state, question.path, reading.value, event.type === "add");
    }
    case "remove": {
      const { path } = event.question;
      const rest = put(state.answers, `${path}/${event.index}`);
      // The questions about the participants after it have other paths from now on.
      const inside = (other: string) => other.startsWith(`${path}/`);
      const kept = {
        ...state,
        drafts: without(state.drafts, inside),
        skipped: state.skipped.filter((other) => !inside(other)),
      };
      return answered(kept, path, at(rest, path) ?? [], true, state.drafts[path]);
    }
    case "skip": {
      const { path } = event.question;
      const left = answered(state, path, undefined);
      return { ...left, skipped: [...left.skipped, path] };
    }
    case "change":
      return { ...state, changing: event.path, errors: [] };
    case "cancel": {
      const drafts = without(state.drafts, (path) => path === state.changing);
      return { ...state, drafts, changing: null, errors: [] };
    }
    case "show":
      return { ...state, shown: true };
    case "restart":
      return newState(state.initial, state.round + 1);
    case "prefill": {
      const { answers } = event;
      const isAnswered = (path: string) => at(answers, path) !== undefined;
      return {
        ...state,
        answers,
        initial: state.touched ? state.initial : answers,
        drafts: without(state.drafts, isAnswered),
        skipped: state.skipped.filter((path) => !isAnswered(path)),
        changing: null,
        errors: [],
      };
    }
    case "refused":
      return { ...state, errors: errorsOf(event.question.path, event.issues) };
  }
}

/** What the browser kept, if it is what {@link reduce} made. */
export function restored(kept: string, round: number): FormState | null {
  try {
    const state: unknown = JSON.parse(kept);
    if (!isObject(state) || !isObject(state["answers"]) || !isObject(state["drafts"])) return null;
    return { ...newState(), ...state, errors: [], round: round + 1 };
  } catch {
    return null;
  }
}

function answered(state: FormState, path: string, value: Json | undefined, stay = false, draft?: Draft): FormState {
  const before = at(state.answers, path);
  const anew = path === TOPIC && before !== undefined && before !== value;
  const drafts = without(state.drafts, (other) => other === path);
  return {
    ...state,
    answers: put(anew ? state.initial : state.answers, path, value),
    drafts: draft ? { ...drafts, [path]: draft } : drafts,
    skipped: state.skipped.filter((other) => other !== path),
    changing: stay ? path : null,
    touched: true,
    errors: [],
  };
}

/** The engine's faults, each at its own question and at least one at the question that was answered last. */
function errorsOf(asked: string, issues: readonly Issue[]): FieldError[] {
  const errors = issues.map(({ path, message }) => {
    const here = path === asked || path.startsWith(`${asked}/`);
    return { path: here ? asked : path, fields: [], problem: null, message };
  });
  const [first] = errors;
  return first && errors.every(({ path }) => path !== asked) ? [{ ...first, path: asked }, ...errors] : errors;
}

function without<T>(values: { readonly [key: string]: T }, leave: (key: string) => boolean): { [key: string]: T } {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !leave(key)));
}
