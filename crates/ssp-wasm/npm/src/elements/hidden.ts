import { SCALARS, type Values } from "../form/value.js";
import { write } from "./mirror.js";
import { h } from "./render/dom.js";

/**
 * Hidden inputs with the names that the form sends. They belong to no form, so nothing is sent twice; but scripts that know
 * fields by their name alone (`:input[name="ssp.outcome"]`) find them and hear of every change.
 */
export class HiddenInputs {
  #inputs: [keyof Values, HTMLInputElement][] = [];
  #name = "";

  update(element: HTMLElement, noForm: string, values: Values): void {
    const name = element.getAttribute("name") ?? "";
    if (name !== this.#name) {
      this.#name = name;
      for (const [, input] of this.#inputs) input.remove();
      const keys = name ? (["json", ...SCALARS] as const) : [];
      this.#inputs = keys.map((key) => {
        const own = {
          type: "hidden",
          class: "ssp-hidden",
          name: key === "json" ? name : `${name}.${key}`,
          form: noForm,
        };
        return [key, h("input", own)];
      });
      element.append(...this.#inputs.map(([, input]) => input));
    }
    for (const [key, input] of this.#inputs) write(input, values[key]);
  }
}
