// What custom-elements.json says of the elements is what the code does.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { build } from "esbuild";

const root = new URL("../../", import.meta.url);
const text = (path) => readFile(new URL(path, root), "utf8");
const manifest = JSON.parse(await text("custom-elements.json"));
const declarations = manifest.modules.flatMap((module) => module.declarations);
const sorted = (names) => [...new Set(names)].sort();

/** The elements as they are: bundled, because Node reads no style sheets. */
async function elements(globals = {}) {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { ATTRIBUTES } from "./src/elements/element.ts";
        export { SspEligibility } from "./src/elements/eligibility.ts";
        export { SspDisclosure } from "./src/elements/disclosure.ts";`,
      resolveDir: root.pathname,
    },
    bundle: true,
    format: "iife",
    globalName: "elements",
    loader: { ".css": "text" },
    write: false,
    logLevel: "error",
  });
  return new Function(...Object.keys(globals), `${outputFiles[0].text}; return elements;`)(...Object.values(globals));
}

const HTMLElement = class {};
const { SspEligibility, SspDisclosure } = await elements({ HTMLElement });
const classes = { SspEligibility, SspDisclosure };

test("a server can import the elements", async () => {
  assert.equal(typeof globalThis.HTMLElement, "undefined");
  assert.equal(typeof (await elements()).SspEligibility, "function");
});

for (const { name, tagName, attributes, members, events, cssProperties } of declarations) {
  const element = classes[name];

  test(`${tagName}: the attributes are those that are observed`, () => {
    // `disabled` comes by its own callback.
    assert.deepEqual(
      sorted(attributes.map((attribute) => attribute.name)),
      sorted([...element.observedAttributes, "disabled"]),
    );
  });

  test(`${tagName}: the members are those of the class`, () => {
    const callbacks =
      /^(constructor|connectedCallback|disconnectedCallback|attributeChangedCallback|form\w+Callback|choices)$/;
    const prototypes = [];
    for (let one = element.prototype; one !== HTMLElement.prototype; one = Object.getPrototypeOf(one))
      prototypes.push(one);
    const own = prototypes.flatMap((prototype) => Object.getOwnPropertyNames(prototype));
    assert.deepEqual(
      sorted(members.map((member) => member.name)),
      sorted(own.filter((member) => !callbacks.test(member))),
    );
  });

  test(`${tagName}: every attribute with a property has it among the members, and the other way round`, () => {
    const ofAttributes = attributes
      .filter(({ fieldName }) => fieldName)
      .map((attribute) => [attribute.fieldName, attribute.name]);
    const ofMembers = members.filter(({ attribute }) => attribute).map((member) => [member.name, member.attribute]);
    assert.deepEqual(ofAttributes.sort(), ofMembers.sort());
  });

  test(`${tagName}: the events are those that are dispatched`, async () => {
    const code = await text("src/elements/element.ts");
    const dispatched = [...code.matchAll(/#tell\("([\w-]+)"/g)].map(([, event]) => event);
    assert.match(code, /for \(const type of \["input", "change"\]\) this\.dispatchEvent/);
    assert.deepEqual(sorted(events.map((event) => event.name)), sorted([...dispatched, "input", "change"]));
  });

  test(`${tagName}: the CSS properties are those of the style sheet, with their defaults`, async () => {
    const used = [...(await text("src/elements/style.css")).matchAll(/var\((--ssp-[\w-]+), ([^)]+)\)/g)].map(
      ([, property, value]) => `${property}: ${value}`,
    );
    assert.deepEqual(sorted(cssProperties.map((property) => `${property.name}: ${property.default}`)), sorted(used));
  });
}

test("the style sheet has no lengths that depend on the page's root, and stays in its layer", async () => {
  const css = (await text("src/elements/style.css")).replace(/\/\*[^]*?\*\//g, "");
  assert.doesNotMatch(css, /\drem\b/);
  assert.doesNotMatch(css, /!important/);
  assert.match(css.trim(), /^@layer ssp \{[^]*\}$/);
  // Each selector is without specificity.
  for (const [, selector] of css.matchAll(/(?:^|[{}])\s*([^{}@;]+)\s*\{/g)) {
    if (!selector.trim().startsWith("layer")) assert.match(selector.trim(), /^:where\(/, selector);
  }
});

test("nothing builds markup from text, and nothing writes to the console but the hint about the policy", async () => {
  const { readdir } = await import("node:fs/promises");
  const files = await readdir(new URL("src/", root), { recursive: true });
  const ours = files.filter((file) => /^(form|elements)\/.*\.ts$/.test(file));
  assert.ok(ours.length > 25);
  let logs = 0;
  for (const file of ours) {
    const code = await text(`src/${file}`);
    assert.doesNotMatch(
      code,
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|setAttribute\("style"|\beval\(|new Function/,
      file,
    );
    assert.doesNotMatch(
      code,
      /\bfetch\(|XMLHttpRequest|sendBeacon|localStorage|sessionStorage|indexedDB|document\.cookie/,
      file,
    );
    logs += code.match(/console\./g)?.length ?? 0;
  }
  assert.equal(logs, 1);
});
