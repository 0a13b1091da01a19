import { type JsonObject, isObject } from "../form/json.js";
import type { Session } from "../form/session.js";
import { newState } from "../form/state.js";
import type { FormField } from "./field.js";
import { mirrored } from "./mirror.js";

/**
 * Forms that left the page, by the decision in the mirrored field. Ajax often puts the same form back as a new element, with
 * what its fields held: whoever holds that decision may go on where it was.
 */
const left = new Map<string, Session>();

/** Keeps the form of an element that leaves the page, if it may come back. */
export function remember(element: Element, json: string, session: Session): void {
  if (json && /(^|\s)json:/.test(element.getAttribute("mirror") ?? "")) left.set(json, session);
}

/** The element itself came back. */
export function forget(json: string): void {
  left.delete(json);
}

/** Where an earlier element of the same form was: the mirrored fields hold its decision or its answers. */
export function recall(element: FormField): Session | null {
  for (const [name, { value }] of mirrored(element)) {
    if (name !== "json" && name !== "answers") continue;
    const session = left.get(value);
    if (session) {
      forget(value);
      return session;
    }
    const said = parsed(value);
    const answers = name === "json" && isObject(said) ? said["answers"] : said;
    if (!isObject(answers)) continue;
    // Somebody gave these answers: a reset does not go back to them.
    return { state: { ...newState(), answers: held(answers), touched: true }, form: null, issues: [] };
  }
  return null;
}

/** Answers as a form holds them: what was asked first, a disclosure or a meeting, is seen by what was asked after it. */
function held(answers: JsonObject): JsonObject {
  const topic = "participants" in answers ? "meeting" : "from" in answers ? "disclosure" : null;
  return topic ? { topic, ...answers } : answers;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
