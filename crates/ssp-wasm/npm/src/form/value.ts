import { type FormConfig, answersFor, kindOf } from "./input.js";
import type { Session } from "./session.js";
import { isOutcomeShown } from "./view.js";

/** An answer of the contract, with the outcome as one word and as one line. */
export interface Decision {
  readonly ruleset: string;
  readonly outcome: string;
  readonly summary: string;
  readonly [field: string]: unknown;
}

/** What a form receives: the decision as JSON, and beside it what is short enough for tokens, PDF and XML. */
export type Values = { readonly [name in ValueName]: string };
export type ValueName = "json" | Scalar | "answers";
export type Scalar = (typeof SCALARS)[number];

export const SCALARS = ["outcome", "ruleset", "as-of", "summary"] as const;

/** What came out; `null` until there is an outcome to show. */
export function decisionOf(session: Session): Decision | null {
  const result = session.form?.result;
  if (!result || !isOutcomeShown(session)) return null;
  return { ...result.answer, outcome: result.outcome, summary: result.summary };
}

export function valuesOf(
  decision: Decision | null,
  session: Session,
  config: FormConfig,
  withAnswers: boolean,
): Values {
  const kind = kindOf(session.state.answers, config);
  const answers = kind && answersFor(kind, session.state.answers, config);
  const sent = decision && withAnswers ? { ...decision, answers } : decision;
  // The day that was asked about: while a form stands open it may have become another one.
  const day = typeof decision?.["date"] === "string" ? decision["date"] : config.date;
  return {
    json: sent ? JSON.stringify(sent) : "",
    outcome: decision?.outcome ?? "",
    ruleset: decision?.ruleset ?? "",
    "as-of": decision ? day : "",
    summary: decision?.summary ?? "",
    // What only the page has filled in it need not be told.
    answers: answers && session.state.touched ? JSON.stringify(answers) : "",
  };
}
