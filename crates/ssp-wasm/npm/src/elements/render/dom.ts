import type { Words } from "../../form/words.js";

export type Child = Node | string | null | undefined | false;

type Attributes = { readonly [name: string]: string | number | boolean | null | undefined };

/** What the parts of the page share. */
export interface Context {
  readonly said: Words;
  /** Begins every id. */
  readonly id: string;
  /** The id of a form that does not exist: a control that names it belongs to no form. */
  readonly noForm: string;
  /** The level of the top headings. */
  readonly level: number;
  /** Whether our own style sheet is in the page. */
  readonly isStyled: boolean;
  readonly actions: Actions;
}

/** What a person can do. */
export interface Actions {
  typed(field: string, value: string): void;
  next(): void;
  skip(): void;
  cancel(): void;
  show(): void;
  restart(): void;
  change(path: string): void;
  add(): void;
  remove(index: number): void;
  copy(): void;
}

/** An element. `true` is an attribute without a value; `false`, `null` and `undefined` leave it out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value != null) element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...present(children));
  return element;
}

export function present(children: readonly Child[]): (Node | string)[] {
  return children.filter((child): child is Node | string => child != null && child !== false);
}

/** Text for who does not see what it stands beside. */
export function unseen(text: string): HTMLElement {
  return h("span", { class: "sr-only" }, text);
}

/** What is wrong, beside what it is wrong with. */
export function problem(context: Context, id: string, text: string): HTMLElement {
  return h("span", { class: "form-error-message", id: `${id}-error` }, unseen(context.said.problemPrefix), text);
}

/** A button; `more` is said after its label to who does not see what it stands beside. */
export function button(
  context: Context,
  label: string,
  press: () => void,
  look: string,
  { more, ...attributes }: Attributes & { readonly more?: string } = {},
): HTMLButtonElement {
  const after = more !== undefined && unseen(` ${more}`);
  const element = h("button", { type: "button", class: look, form: context.noForm, ...attributes }, label, after);
  element.addEventListener("click", press);
  return element;
}

/** A heading, this much below the top one. */
export function heading(
  context: Context,
  below: number,
  attributes: Attributes,
  ...children: Child[]
): HTMLHeadingElement {
  const level = Math.min(context.level + below, 6) as 1 | 2 | 3 | 4 | 5 | 6;
  return h(`h${level}`, attributes, ...children);
}

/** The id of the question at this path. */
export function idOf(context: Context, path: string): string {
  return context.id + path.replace(/[^\w]+/g, "-");
}

/** A place whose content is built anew when its key changes, and left alone otherwise. */
export class Slot<T extends HTMLElement = HTMLElement> {
  #key = "";

  constructor(readonly node: T) {
    node.hidden = true;
  }

  /** Whether it was built anew. */
  update(key: unknown, build: () => readonly Child[]): boolean {
    const next = JSON.stringify(key);
    if (next === this.#key) return false;
    this.#key = next;
    const children = present(build());
    this.node.replaceChildren(...children);
    this.node.hidden = children.length === 0;
    return true;
  }
}
