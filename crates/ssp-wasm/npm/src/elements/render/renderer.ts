import type { ErrorView, View } from "../../form/view.js";
import { answersPart, changeId } from "./answers.js";
import { type Context, Slot, button, h } from "./dom.js";
import { errorsPart, focus } from "./errors.js";
import { outcomePart, rulesPart } from "./outcome.js";
import { type QuestionPart, questionPart } from "./question.js";

/** Where the focus goes after an event. */
export type Target = "question" | "errors" | "outcome" | { readonly change: string };

/** Draws views into one element, and leaves alone what has not changed: above all the fields that somebody types in. */
export class Renderer {
  readonly root: HTMLElement;
  readonly #asOf = new Slot(h("p", { class: "ssp-as-of" }));
  readonly #errors = new Slot(h("div", { class: "ssp-errors d-print-none" }));
  readonly #answers: Slot;
  readonly #question = new Slot(h("div", { class: "ssp-question" }));
  readonly #outcome: Slot;
  readonly #rules = new Slot(h("div", { class: "ssp-rules" }));
  readonly #buttons = new Slot(h("div", { class: "ssp-buttons d-print-none" }));
  readonly #copy = new Slot(h("div", { class: "form-group d-print-none" }));
  readonly #status = h("p", { class: "ssp-status", role: "status" });
  #part: QuestionPart | null = null;

  constructor(
    readonly context: Context,
    language: string,
  ) {
    const { id, isStyled } = context;
    this.#answers = new Slot(h("section", { class: "ssp-your-answers", "aria-labelledby": `${id}-answers` }));
    this.#outcome = new Slot(h("section", { class: "ssp-outcome", "aria-labelledby": `${id}-outcome` }));
    const slots = [
      this.#asOf,
      this.#errors,
      this.#question,
      this.#answers,
      this.#outcome,
      this.#rules,
      this.#buttons,
      this.#copy,
    ];
    const look = isStyled ? "ssp-root ssp-styled" : "ssp-root";
    this.root = h("div", { class: look, lang: language }, ...slots.map(({ node }) => node), this.#status);
    // What happens in the fields stays here: the host hears of an answer from the element itself.
    for (const type of ["input", "change"]) this.root.addEventListener(type, (event) => event.stopPropagation());
    this.root.addEventListener("keydown", (event) => this.#onKey(event));
  }

  draw(view: View, nextStep: readonly Node[]): void {
    const { context } = this;
    const { question, outcome, answers } = view;
    this.#asOf.update(view.asOf, () => [view.asOf]);
    // "Dine svar" stand after the question that is asked, so that it is not pushed down, or after the outcome they led to.
    const before = question ? this.#outcome.node : this.#rules.node;
    if (this.#answers.node.nextSibling !== before) before.before(this.#answers.node);
    this.#answers.update(answers, () => answersPart(answers, context));

    // What was typed and what is wrong change without the question being drawn anew.
    const isNew = this.#question.update(question && { ...question, fields: null, errors: null }, () => {
      this.#part = question && questionPart(question, context);
      return this.#part?.nodes ?? [];
    });
    if (!isNew && question) this.#part?.show(question.errors);

    this.#outcome.update(outcome, () => (outcome ? outcomePart(outcome, context, nextStep) : []));
    this.#rules.update(outcome?.rules, () => rulesPart(outcome?.rules ?? [], context));
    const { said, actions } = context;
    this.#buttons.update([outcome !== null, answers.length > 0], () => [
      outcome && button(context, said.copy, actions.copy, "button button-secondary", { id: `${context.id}-copy` }),
      answers.length > 0 && button(context, said.restart, actions.restart, "button button-tertiary"),
    ]);
    this.#copy.update(null, () => []);
    this.announce("");
    const errors = view.hasSummary ? view.errors : [];
    this.#errors.update(errors, () => errorsPart(errors, context, (error) => this.target(error)));
  }

  /** What an error leads to: the outcome, a field, or the button that opens a question again. */
  target({ path, fields }: ErrorView): HTMLElement | null {
    if (path === "") return this.#find(`${this.context.id}-outcome`) ?? this.root;
    return this.#find(changeId(this.context, path)) ?? this.#part?.control(fields) ?? null;
  }

  focus(target: Target): void {
    if (target === "errors") this.#errors.node.querySelector("nav")?.focus();
    else if (target === "outcome") this.#find(`${this.context.id}-outcome`)?.focus();
    else if (target === "question") {
      if (this.#part) focus(this.#part.control());
    } else this.#find(changeId(this.context, target.change))?.focus();
  }

  /** Says something in the one live region. */
  announce(text: string): void {
    this.#status.textContent = text;
  }

  /** Shows a text to copy by hand. */
  showText(text: string): void {
    const { said, id, noForm } = this.context;
    const area = h("textarea", {
      class: "form-input ssp-text",
      id: `${id}-text`,
      rows: 10,
      readonly: true,
      form: noForm,
    });
    area.value = text;
    this.#copy.update(text, () => [h("label", { class: "form-label", for: area.id }, said.copyLabel), area]);
    area.focus();
    area.select();
    area.scrollTop = 0;
  }

  disable(isDisabled: boolean): void {
    for (const control of this.root.querySelectorAll<HTMLButtonElement>("button, input, select, textarea"))
      control.disabled = isDisabled;
  }

  #find(id: string): HTMLElement | null {
    return this.root.querySelector(`#${CSS.escape(id)}`);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const { add, next } = this.context.actions;
    (event.target.closest(".ssp-participant") ? add : next)();
  }
}
