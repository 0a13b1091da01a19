import type { FormConfig } from "../form/input.js";
import { type Session, current } from "../form/session.js";
import type { FormEvent } from "../form/state.js";
import type { FormQuestion } from "../form/view-types.js";
import { words } from "../form/words.js";
import type { Actions } from "./render/dom.js";
import type { Target } from "./render/renderer.js";

/** What the actions need of the element. */
export interface Host {
  session(): Session;
  config(): FormConfig;
  /** What a person did, where the focus goes then, and what is said where nothing is wrong. */
  act(event: FormEvent, focus: (after: Session) => Target, say?: string): void;
  /** What was typed and is no answer yet. */
  typed(event: FormEvent): void;
  copy(): void;
}

/** What the buttons and fields do. */
export function actionsOf(host: Host): Actions {
  const asked = (then: (question: FormQuestion, today: FormConfig) => void) => () => {
    const question = current(host.session());
    if (question) then(question, host.config());
  };
  return {
    typed: (field, value) => asked(({ path }) => host.typed({ type: "typed", path, field, value }))(),
    next: asked((question, today) => host.act({ type: "next", question, today }, forward)),
    add: asked((question, today) => host.act({ type: "add", question, today }, forward, words[today.language].added)),
    remove: (index) =>
      asked((question, today) =>
        host.act({ type: "remove", question, index }, forward, words[today.language].removed),
      )(),
    skip: asked((question) => host.act({ type: "skip", question }, forward)),
    cancel: asked(({ path }) => host.act({ type: "cancel" }, () => ({ change: path }))),
    show: () => host.act({ type: "show" }, () => "outcome"),
    restart: () => host.act({ type: "restart" }, forward),
    change: (path) => host.act({ type: "change", path }, () => "question"),
    copy: () => host.copy(),
  };
}

function forward(after: Session): Target {
  if (after.state.errors.length > 0) return "errors";
  return current(after) ? "question" : "outcome";
}
