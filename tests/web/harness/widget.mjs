/** What a person does with an element, and what can be seen of it, in either browser. */
import assert from "node:assert/strict";

import { until } from "./visit.mjs";

/** What an element shows. Its own ids begin with `id`. Runs in the page. */
function read({ id, element: selector }) {
  const element = document.querySelector(selector);
  const text = (selector) => [...element.querySelectorAll(selector)].map((found) => found.textContent.trim());
  const question = element.querySelector(".ssp-question:not([hidden])");
  const control = question?.querySelector("input, select");
  const focused = document.activeElement;
  return {
    // `tjek-facts-crime-option1` is about `facts-crime`.
    question: control ? control.id.slice(id.length + 1).replace(/-(option\d+|day|month|year|value|kind|name)$/, "") : null,
    type: control?.type ?? null,
    legend: question?.querySelector("legend, .form-label")?.textContent ?? null,
    isChosen: [...(question?.querySelectorAll("input[type=radio]") ?? [])].some((radio) => radio.checked),
    fields: Object.fromEntries([...(question?.querySelectorAll("input:not([type=radio]), select") ?? [])].map((field) => [field.id.split("-").at(-1), field.value])),
    summary: text(".ssp-errors a"),
    errors: text(".form-error-message"),
    answers: [...element.querySelectorAll(".ssp-answers tr")].map((row) => [...row.children].slice(0, 2).map((cell) => cell.textContent.trim())),
    outcome: text(".ssp-outcome:not([hidden]) > [tabindex]")[0] ?? null,
    status: text("[role=status]").join(" "),
    focus: element.contains(focused) ? focused.id || focused.className || focused.localName : null,
  };
}

export class Widget {
  /** @param page a page or a frame of it */
  constructor(page, id = "tjek", element = `#${id}`) {
    this.page = page;
    this.id = id;
    this.element = element;
  }

  /** What it shows now. */
  state() {
    return this.page.evaluate(read, { id: this.id, element: this.element });
  }

  /** Sets properties and attributes: `{ asOf: "2026-03-01", answers: {…} }`. */
  async set(properties) {
    await this.page.evaluate(({ element, properties }) => {
      Object.assign(document.querySelector(element), properties);
    }, { element: this.element, properties });
  }

  get(property) {
    return this.page.evaluate(({ element, property }) => document.querySelector(element)[property], { element: this.element, property });
  }

  /** Presses the button of this class; `index` where there are several. */
  async press(selector) {
    await this.page.click(`${this.element} ${selector}`);
  }

  async next() {
    await this.press(".ssp-question .button-primary");
  }

  /** Opens an answer again. */
  async change(question) {
    await this.press(`#${this.id}-${question}-change`);
  }

  /** Gives an answer to the question that is asked, without going on. */
  async fill(question, answer) {
    const control = (suffix) => `#${this.id}-${question}-${suffix}`;
    const { question: asked, type } = await this.state();
    assert.equal(asked, question, "the question that is asked");
    if (type === "radio") await this.page.click(`input[name="${this.id}-${question}"][value="${answer}"]`);
    else if (type === "select-one") await this.#select(control("value"), answer);
    else {
      const [year, month, day] = answer.split("-");
      for (const [part, digits] of Object.entries({ day: String(Number(day)), month: String(Number(month)), year })) await this.page.type(control(part), digits);
    }
  }

  async answer(question, answer) {
    await this.fill(question, answer);
    await this.next();
  }

  /** Answers every question until none is left: as told, and `otherwise` where nothing is told. Gives what was asked, in order. */
  async walk(answers = {}, otherwise = "false") {
    const asked = [];
    for (;;) {
      const { question } = await this.state();
      if (question === null) return asked;
      assert.ok(!asked.includes(question), `${question} is asked twice`);
      assert.ok(asked.length < 40, `no end of questions: ${asked.join(", ")}`);
      asked.push(question);
      const answer = answers[question] ?? (question === "birthDate" ? "2008-09-01" : otherwise);
      await this.answer(question, answer);
      await until(this.page, `${question} is answered`, ({ id, element, question }) => {
        const control = document.querySelector(`${element} .ssp-question:not([hidden]) :is(input, select)`);
        return !control?.id.startsWith(`${id}-${question}-`);
      }, { id: this.id, element: this.element, question });
    }
  }

  /** Adds a participant of a meeting. */
  async add(kind, name = "") {
    await this.#select(`#${this.id}-participants-kind`, kind);
    if (name) await this.page.type(`#${this.id}-participants-name`, name);
    await this.press(".ssp-participant .button-secondary");
  }

  async #select(selector, value) {
    await (this.page.selectOption ? this.page.selectOption(selector, value) : this.page.select(selector, value));
  }
}
