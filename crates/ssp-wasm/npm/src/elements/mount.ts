import { SspDisclosure } from "./disclosure.js";
import { SspEligibility } from "./eligibility.js";

const ELEMENTS = [
  ["ssp-eligibility", SspEligibility],
  ["ssp-disclosure", SspDisclosure],
] as const;

/** Registers both elements, unless the page has done so. */
export function define(): void {
  for (const [name, element] of ELEMENTS) {
    if (!customElements.get(name)) customElements.define(name, element);
  }
}

/**
 * Puts an element into every `<div data-ssp-eligibility>` and `<div data-ssp-disclosure>`, for pages whose editor leaves no
 * elements but these. Its other `data-` attributes become the element's attributes, its content the fallback. Call it
 * again for what Ajax puts in; what is mounted stays.
 */
export function mount(root: ParentNode = document): void {
  for (const [name, { observedAttributes }] of ELEMENTS) {
    for (const host of root.querySelectorAll(`[data-${name}]`)) {
      if (host.querySelector(`:scope > ${name}`)) continue;
      const element = document.createElement(name);
      for (const attribute of observedAttributes) {
        const value = host.getAttribute(`data-${attribute}`);
        if (value !== null) element.setAttribute(attribute, value);
      }
      element.append(...host.childNodes);
      host.append(element);
    }
  }
}
