type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The events that scripts listen to, jQuery's among them; older ones know `keyup` alone. */
const HEARD = ["input", "change", "keyup"];

/** Writes into a field as a person would, if it holds something else. */
export function write(field: Field, value: string): void {
  if (field.value === value) return;
  field.value = value;
  for (const type of HEARD) field.dispatchEvent(new Event(type, { bubbles: true }));
}

/** The fields that the attribute `mirror` names, such as `outcome:edit-outcome json:edit-json`. */
export function mirrored(element: Element): [name: string, field: Field][] {
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return [];
  const pairs = (element.getAttribute("mirror") ?? "").split(/\s+/);
  return pairs.flatMap((pair): [string, Field][] => {
    const [name = "", ...id] = pair.split(":");
    const field = root.getElementById(id.join(":"));
    return isField(field) ? [[name, field]] : [];
  });
}

function isField(element: Element | null): element is Field {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  );
}
