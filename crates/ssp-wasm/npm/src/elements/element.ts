import { today } from "../form/date.js";
import { type FormConfig, evaluate } from "../form/input.js";
import { journal } from "../form/journal.js";
import { type JsonObject, copied, isObject } from "../form/json.js";
import { type Session, advance, current } from "../form/session.js";
import { type FormEvent, newState, reduce, restored } from "../form/state.js";
import { type Decision, SCALARS, type Values, decisionOf, valuesOf } from "../form/value.js";
import type { FormKind, Issue } from "../form/view-types.js";
import { type ErrorView, type View, isComplete, pending, view } from "../form/view.js";
import { type Language, words } from "../form/words.js";
import { type Host, actionsOf } from "./actions.js";
import { type FormEngine, engine } from "./engine.js";
import { FormField } from "./field.js";
import { HiddenInputs } from "./hidden.js";
import { forget, recall, remember } from "./memory.js";
import { mirrored, write } from "./mirror.js";
import { propertyOf, reflect, upgrade } from "./reflect.js";
import { openInPrint } from "./render/print.js";
import { Renderer, type Target } from "./render/renderer.js";
import { adoptStyle } from "./style.js";
import type { SspDetails } from "./tags.js";

/** What went wrong, in the detail of `ssp-error`. */
export type ErrorCode = "wasm-blocked" | "engine-failed" | "bad-input" | "bad-profile";

export interface ValidationError {
  /** The id of the field that is wrong. */
  readonly id: string;
  /** Which question it belongs to: a JSON pointer into the answers. */
  readonly path: string;
  readonly message: string;
}

/** The attributes of both elements. */
export const ATTRIBUTES = [
  "name",
  "as-of",
  "require",
  "mirror",
  "submit-answers",
  "heading-level",
  "lang",
  "unstyled",
  "profile",
];

const SWITCHES = ["submit-answers", "unstyled", "disabled"];
const NEXT_STEP = "data-ssp-next-step";

let count = 0;
let hasHinted = false;

export abstract class SspElement extends FormField {
  declare name: string | null;
  /** The day on which the rules are applied, as an ISO date; today in Denmark where it is left out. */
  declare asOf: string | null;
  /** What makes the form around invalid. */
  declare require: string | null;
  declare mirror: string | null;
  declare profile: string | null;
  /** Whether the answers are sent along with the decision. */
  declare submitAnswers: boolean;
  declare unstyled: boolean;
  declare disabled: boolean;

  readonly #number = ++count;
  readonly #hidden = new HiddenInputs();
  #session: Session = { state: newState(), form: null, issues: [] };
  #engine: FormEngine | null = null;
  #isStarting = false;
  #isReady = false;
  #isDisabled = false;
  #view: View | null = null;
  #renderer: Renderer | null = null;
  #look = "";
  /** What the page put into the element; while the form is shown, only here. */
  #fallback: readonly ChildNode[] = [];
  #profileData: unknown = null;
  #profileId: string | null = null;
  #decision: Decision | null = null;
  #json = "";

  protected abstract readonly about: FormConfig["about"];
  /** The outcomes that a value of `require` asks for. */
  protected abstract readonly wanted: { readonly [require: string]: readonly string[] };

  constructor() {
    super();
    // A form that is sent and one that only asks fire the same event: who asks without showing anything reads `validity`.
    this.addEventListener("invalid", () => {
      const question = current(this.#session);
      if (question && !isComplete(this.#session)) this.#step({ type: "check", question, today: this.#config() });
    });
  }

  connectedCallback(): void {
    const { observedAttributes } = this.constructor as unknown as { observedAttributes: readonly string[] };
    upgrade(this, ["answers", "profileData", ...[...observedAttributes, ...SWITCHES].map(propertyOf)]);
    forget(this.#json);
    openInPrint();
    if (!this.#renderer) {
      // A copy of an element that was running brings a copy of what it drew.
      for (const stale of this.querySelectorAll(":scope > .ssp-root, :scope > .ssp-hidden")) stale.remove();
      const { touched, answers } = this.#session.state;
      if (!touched && Object.keys(answers).length === 0) this.#session = recall(this) ?? this.#session;
    }
    if (this.#engine) this.#step(null);
    else void this.#start();
  }

  disconnectedCallback(): void {
    remember(this, this.#json, this.#session);
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#step(null);
  }

  formResetCallback(): void {
    this.#step({ type: "restart" });
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.#isDisabled = isDisabled;
    this.#renderer?.disable(isDisabled);
  }

  formStateRestoreCallback(kept: unknown): void {
    const state = typeof kept === "string" ? restored(kept, this.#session.state.round) : null;
    if (!state) return;
    this.#session = { state, form: null, issues: [] };
    this.#step(null);
  }

  /** The answers so far. Set them to fill the form in; a reset goes back to what was set before anybody answered. */
  get answers(): JsonObject {
    return structuredClone(this.#session.state.answers);
  }

  set answers(answers: JsonObject | null) {
    const plain = copied(answers ?? {});
    if (plain) this.#step({ type: "prefill", answers: plain });
    else this.#tell("ssp-error", { code: "bad-input", issues: [] });
  }

  /** What came out; `null` until there is an outcome. */
  get decision(): Decision | null {
    return this.#decision;
  }

  /** The content of a profile file: whose local rules apply, in place of `profile`. */
  get profileData(): unknown {
    return this.#profileData;
  }

  set profileData(data: unknown) {
    this.#profileData = data ?? null;
    this.#profileId = null;
    this.#step(null);
  }

  get headingLevel(): number {
    const level = Math.trunc(Number(this.getAttribute("heading-level")));
    return level >= 2 && level <= 6 ? level : 2;
  }

  set headingLevel(level: number) {
    this.setAttribute("heading-level", String(level));
  }

  /** The messages that are shown; where there are none, what keeps the form around from being sent. */
  get validationErrors(): readonly ValidationError[] {
    const { valid } = this.validity;
    const shown = this.#view?.errors ?? [];
    const errors = shown.length > 0 || valid ? shown : [this.#missing()];
    return errors.map((error) => ({ id: this.#anchor(error)?.id ?? "", path: error.path, message: error.message }));
  }

  /** What the page has chosen beside the profile and the day. */
  protected abstract choices(): Pick<FormConfig, "topic" | "cooperation" | "goals">;

  get #id(): string {
    return this.id || `ssp-${this.#number}`;
  }

  get #noForm(): string {
    return `ssp-none-${this.#number}`;
  }

  #config(): FormConfig {
    const now = today();
    const asOf = this.getAttribute("as-of") || null;
    const tag = this.closest("[lang]")?.getAttribute("lang") ?? "";
    return {
      about: this.about,
      language: /^en\b/i.test(tag) ? "en" : "da",
      profile: this.#profileId ?? (this.getAttribute("profile") || "koebenhavn"),
      asOf,
      date: asOf ?? now,
      today: now,
      ...this.choices(),
    };
  }

  async #start(): Promise<void> {
    if (this.#isStarting) return;
    this.#isStarting = true;
    try {
      const running = await engine();
      // The parser may not have reached the end of the element yet.
      if (document.readyState === "loading") {
        await new Promise((parsed) => document.addEventListener("DOMContentLoaded", parsed, { once: true }));
      }
      this.#engine = running;
    } catch (error) {
      const code: ErrorCode = isObject(error) && error["code"] === "wasm-blocked" ? "wasm-blocked" : "engine-failed";
      if (code === "wasm-blocked" && !hasHinted) {
        hasHinted = true;
        console.warn(
          "ssp-eligibility: this page blocks WebAssembly. Its Content-Security-Policy needs script-src 'wasm-unsafe-eval'.",
        );
      }
      this.#fail(code);
    }
    this.#isStarting = false;
    if (this.isConnected) this.#step(null);
  }

  /** One event, and everything that follows from it. */
  #step(event: FormEvent | null, focus?: (after: Session) => Target): void {
    const before = this.#session;
    const running = this.#engine;
    if (!running || !this.isConnected) {
      if (event) this.#session = { ...before, state: reduce(before.state, event) };
      return;
    }
    const failure = this.#evaluate(running, event);
    const { form, issues, state } = this.#session;
    const config = this.#config();
    if (form) this.#draw(config);
    if (failure) this.#fail(failure, issues);
    if (form && focus) this.#renderer?.focus(focus(this.#session));
    this.#publish(config, focus !== undefined && state.answers !== before.state.answers);
    if (form && !this.#isReady) {
      this.#isReady = true;
      this.#tell("ssp-ready", {});
    }
  }

  /** The session after an event, and what went wrong. */
  #evaluate(running: FormEngine, event: FormEvent | null): ErrorCode | null {
    const before = this.#session;
    try {
      if (this.#profileData !== null && this.#profileId === null) {
        const added = running.addProfile(this.#profileData, { lang: this.#config().language });
        if (added.type === "failure") {
          // What is answered meanwhile is there when the file is put right.
          const state = event ? reduce(before.state, event) : before.state;
          this.#session = { state, form: null, issues: added.issues };
          return "bad-profile";
        }
        this.#profileId = added.answer.id;
      }
      const config = this.#config();
      const ask = (kind: FormKind, input: JsonObject, lang: Language) => running.form(kind, input, { lang });
      this.#session = advance(before, event, (answers) => evaluate(ask, answers, config));
      const { issues } = this.#session;
      if (issues.length === 0) return null;
      return issues.some(({ path }) => path === "/profile") ? "bad-profile" : "bad-input";
    } catch {
      this.#session = { ...before, form: null, issues: [] };
      return "engine-failed";
    }
  }

  #draw(config: FormConfig): void {
    const { language } = config;
    const focused = this.contains(document.activeElement) ? document.activeElement?.id : "";
    const look = JSON.stringify([language, this.unstyled, this.headingLevel, this.#id]);
    if (!this.#renderer || look !== this.#look) {
      this.#look = look;
      const context = {
        said: words[language],
        id: this.#id,
        noForm: this.#noForm,
        level: this.headingLevel,
        isStyled: !this.unstyled,
        actions: actionsOf(this.#host()),
      };
      const renderer = new Renderer(context, language);
      if (this.#renderer?.root.parentNode === this) this.#renderer.root.replaceWith(renderer.root);
      this.#renderer = renderer;
    }
    if (!this.unstyled) adoptStyle(this);
    const { root } = this.#renderer;
    if (root.parentNode !== this) {
      this.#fallback = [...this.childNodes].filter(
        (node) => !(node instanceof Element && node.classList.contains("ssp-hidden")),
      );
      for (const node of this.#fallback) node.remove();
      this.prepend(root);
    }
    this.#view = view(this.#session, config);
    const nextStep = this.#fallback.filter((node) => node instanceof Element && node.hasAttribute(NEXT_STEP));
    this.#renderer.draw(this.#view, nextStep);
    this.#renderer.disable(this.#isDisabled);
    // The page may have filled in what somebody was about to answer: the same field stays in focus where it is drawn anew.
    if (focused && !this.contains(document.activeElement)) document.getElementById(focused)?.focus();
  }

  #host(): Host {
    return {
      session: () => this.#session,
      config: () => this.#config(),
      act: (event, focus, say) => {
        this.#step(event, focus);
        if (say !== undefined && this.#session.state.errors.length === 0) this.#renderer?.announce(say);
      },
      typed: (event) => {
        this.#session = { ...this.#session, state: reduce(this.#session.state, event) };
        this.#publish(this.#config(), false);
      },
      copy: () => void this.#copy(),
    };
  }

  async #copy(): Promise<void> {
    const renderer = this.#renderer;
    if (!this.#view || !renderer) return;
    const { said } = renderer.context;
    const text = journal(this.#view, said);
    try {
      await navigator.clipboard.writeText(text);
      renderer.announce(said.copied);
    } catch {
      // There is no clipboard, or the page may not write to it.
      renderer.showText(text);
      renderer.announce(said.copyByHand);
    }
  }

  /** Gives the form around and the scripts of the page what came out, and says so where it is new. */
  #publish(config: FormConfig, isAnswered: boolean): void {
    const decision = decisionOf(this.#session);
    const values = valuesOf(decision, this.#session, config, this.submitAnswers);
    const isNew = JSON.stringify(decision) !== JSON.stringify(this.#decision);
    if (isNew) this.#decision = decision;
    this.#json = values.json;
    this.internals.setFormValue(entriesOf(this.name, values), JSON.stringify(this.#session.state));
    this.#validate();
    this.#hidden.update(this, this.#noForm, values);
    for (const [name, field] of mirrored(this)) {
      // A name that stands for nothing leaves the page's field alone.
      if (Object.hasOwn(values, name)) write(field, values[name as keyof Values]);
    }
    if (isAnswered) {
      for (const type of ["input", "change"]) this.dispatchEvent(new Event(type, { bubbles: true }));
      this.#tell("ssp-change", { answers: this.answers });
    }
    if (isNew) this.#tell("ssp-decision", { decision });
  }

  #validate(): void {
    const { form } = this.#session;
    const wanted = this.wanted[this.require ?? ""];
    if (!form || (!wanted && this.require !== "answered")) return this.internals.setValidity({});
    const isOpen = !isComplete(this.#session);
    if (!isOpen && (!wanted || wanted.includes(form.result?.outcome ?? ""))) return this.internals.setValidity({});
    const missing = this.#missing();
    const flags = isOpen ? { valueMissing: true } : { customError: true };
    this.internals.setValidity(flags, missing.message, this.#anchor(missing) ?? undefined);
  }

  /** What keeps the form around from being sent. */
  #missing(): ErrorView {
    const config = this.#config();
    const open = isComplete(this.#session) ? null : pending(this.#session, config);
    return open ?? { path: "", fields: [], message: words[config.language].notAccepted };
  }

  #anchor(error: ErrorView): HTMLElement | null {
    return this.#renderer?.target(error) ?? null;
  }

  /** Tells what went wrong; where there is nothing to go on with, the page's own content comes back. */
  #fail(code: ErrorCode, issues: readonly Issue[] = []): void {
    const root = this.#renderer?.root;
    if (!this.#session.form && root?.parentNode === this) {
      root.remove();
      this.prepend(...this.#fallback);
      // What is drawn when there is a form again takes the page's content anew.
      this.#renderer = this.#view = null;
    }
    this.#tell("ssp-error", { code, issues });
  }

  #tell<T extends keyof SspDetails>(type: T, detail: SspDetails[T]): void {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
  }
}

if (typeof HTMLElement !== "undefined") {
  reflect(SspElement.prototype, ["name", "as-of", "require", "mirror", "profile"], SWITCHES);
}

function entriesOf(name: string | null, values: Values): FormData | null {
  if (!name || !values.json) return null;
  const entries = new FormData();
  entries.set(name, values.json);
  for (const scalar of SCALARS) entries.set(`${name}.${scalar}`, values[scalar]);
  return entries;
}
