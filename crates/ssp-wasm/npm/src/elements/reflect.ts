/** Gives a class the properties that stand for attributes; booleans are `true` where the attribute is there at all. */
export function reflect(prototype: HTMLElement, attributes: readonly string[], switches: readonly string[] = []): void {
  for (const attribute of attributes) {
    define(prototype, attribute, {
      get(this: HTMLElement) {
        return this.getAttribute(attribute);
      },
      set(this: HTMLElement, value: unknown) {
        if (value == null) this.removeAttribute(attribute);
        else this.setAttribute(attribute, String(value));
      },
    });
  }
  for (const attribute of switches) {
    define(prototype, attribute, {
      get(this: HTMLElement) {
        return this.hasAttribute(attribute);
      },
      set(this: HTMLElement, value: unknown) {
        this.toggleAttribute(attribute, Boolean(value));
      },
    });
  }
}

/** `as-of` is `asOf`. */
export function propertyOf(attribute: string): string {
  return attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** A property that was set before the element was defined hides the accessor: sets it again, through the accessor. */
export function upgrade(element: HTMLElement, properties: Iterable<string>): void {
  for (const property of properties) {
    if (!Object.hasOwn(element, property)) continue;
    const value: unknown = Reflect.get(element, property);
    Reflect.deleteProperty(element, property);
    Reflect.set(element, property, value);
  }
}

function define(prototype: HTMLElement, attribute: string, accessor: PropertyDescriptor): void {
  Object.defineProperty(prototype, propertyOf(attribute), { configurable: true, enumerable: true, ...accessor });
}
