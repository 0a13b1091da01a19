import type { FormField } from "./field.js";

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The events that scripts listen to, jQuery's among them; older ones know `keyup` alone. */
const HEARD = ["input", "change", "keyup"];

/** What was written into a field last, and what stood in it then: a list without that option holds something else. */
const written = new WeakMap<Field, readonly [value: string, held: string]>();

/** Writes into a field as a person would, if it holds something else than what came of that before. */
export function write(field: Field, value: string): void {
  const [before, held] = written.get(field) ?? [];
  if (field.value === value || (before === value && held === field.value)) return;
  field.value = value;
  for (const type of HEARD) field.dispatchEvent(new Event(type, { bubbles: true }));
  written.set(field, [value, field.value]);
}

/**
 * The fields that the attribute `mirror` names, such as `outcome:edit-outcome json:edit-json`: by id, or else by name within
 * the element's own form. A hidden field of Drupal has no id of its own, and after Ajax others have another one.
 */
export function mirrored(element: FormField): [name: string, field: Field][] {
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return [];
  const named = [...(element.form?.elements ?? [])].filter(isField);
  const pairs = (element.getAttribute("mirror") ?? "").split(/\s+/);
  return pairs.flatMap((pair): [string, Field][] => {
    const [name = "", ...rest] = pair.split(":");
    const key = rest.join(":");
    const field = [root.getElementById(key), ...named.filter((one) => one.name === key)].find(isField);
    return key && field ? [[name, field]] : [];
  });
}

function isField(element: Element | null): element is Field {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  );
}
