import { type JsonObject, at, put } from "./json.js";
import { type FormEvent, type FormState, reduce } from "./state.js";
import type { FormQuestion, FormView, Issue, Result } from "./view-types.js";

/** A form at one moment. */
export interface Session {
  readonly state: FormState;
  /** What the engine says of the answers; `null` where it cannot answer at all. */
  readonly form: FormView | null;
  /** What the page filled in and the engine refused. */
  readonly issues: readonly Issue[];
}

/**
 * The form after an event; without one, the same answers are asked about again. An answer that the engine refuses does not
 * become part of the form: the question stays open, with what was typed and the engine's message.
 */
export function advance(
  from: Session,
  event: FormEvent | null,
  ask: (answers: JsonObject) => Result<FormView>,
): Session {
  const state = event ? reduce(from.state, event) : from.state;
  if (event && from.form && state.answers === from.state.answers) return { state, form: from.form, issues: [] };

  const result = ask(state.answers);
  if (result.type === "success") return { state, form: result.answer, issues: [] };
  const { issues } = result;
  if (event && "question" in event) {
    return {
      state: reduce(from.state, { type: "refused", question: event.question, issues }),
      form: from.form,
      issues: [],
    };
  }

  const accepted = { ...state, answers: withoutFaults(state.answers, issues) };
  const again = accepted.answers === state.answers ? result : ask(accepted.answers);
  return again.type === "success" ? { state: accepted, form: again.answer, issues } : { state, form: null, issues };
}

/** The question that is asked now. */
export function current({ state, form }: Session): FormQuestion | null {
  if (!form) return null;
  const changing = [...form.answered, ...form.questions].find(({ path }) => path === state.changing);
  return changing ?? unanswered(state, form)[0] ?? null;
}

/** The questions that are neither answered nor skipped. */
export function unanswered(state: FormState, form: FormView): FormQuestion[] {
  return form.questions.filter(({ path }) => !state.skipped.includes(path));
}

function withoutFaults(answers: JsonObject, issues: readonly Issue[]): JsonObject {
  const paths = issues.map(({ path }) => path).filter((path) => path !== "" && at(answers, path) !== undefined);
  return paths.reduceRight((rest, path) => put(rest, path), answers);
}
