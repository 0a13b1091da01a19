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

  return mended(state, issues, ask) ?? { state, form: null, issues };
}

/** The form without the answers that the engine refuses; `null` where it refuses something else. */
function mended(
  state: FormState,
  refused: readonly Issue[],
  ask: (answers: JsonObject) => Result<FormView>,
  told = refused,
): Session | null {
  const answers = withoutFaults(state.answers, refused);
  if (answers === state.answers) return null;
  const again = ask(answers);
  if (again.type === "success") return { state: { ...state, answers }, form: again.answer, issues: told };
  // What is missing only now was told when it was taken out.
  const more = again.issues.filter(({ path }) => at(answers, path) !== undefined);
  return mended({ ...state, answers }, again.issues, ask, [...told, ...more]);
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

/** The answers without what is wrong; of a list, without the items in which something is missing. */
function withoutFaults(answers: JsonObject, issues: readonly Issue[]): JsonObject {
  const isThere = (path: string) => at(answers, path) !== undefined;
  const wrong = issues.map(({ path }) => (isThere(path) ? path : path.replace(/(\/\d+)\/[^/]*$/, "$1")));
  const faults = [...new Set(wrong)].filter((path) => path !== "" && isThere(path));
  const outer = faults.filter((path) => !faults.some((other) => path.startsWith(`${other}/`)));
  // From the end, so that those before keep their places.
  return outer.reduceRight((rest, path) => put(rest, path), answers);
}
