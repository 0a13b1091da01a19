// The tree that a screen reader gets, in every state, as texts that are agreed to: goldens/tree/. And the markup it is made from.
import assert from "node:assert/strict";
import { test } from "node:test";

import { HtmlValidate } from "html-validate";

import { golden, goldensIn } from "./harness/goldens.mjs";
import { STATES, inState } from "./harness/states.mjs";

const validator = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // The browser writes the page out in its own way: these are about how one writes by hand.
    "void-style": "off",
    "no-trailing-whitespace": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    // How long a bar is stands in a custom property, set by script, which no policy forbids.
    "no-inline-style": ["error", { allowedProperties: ["--ssp-days"] }],
    // A list may have a name.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    // The tables are laid out as blocks on narrow screens, and without their roles browsers then forget that they are tables.
    "no-redundant-role": "off",
    "prefer-native-element": "off",
  },
});

for (const state of STATES) {
  test(state.name, () =>
    inState(state, "plain", {}, async (page) => {
      golden(`tree/${state.name}.yml`, await page.locator("#tjek").ariaSnapshot());

      const html = await page.evaluate(() => `<!DOCTYPE html>\n${document.documentElement.outerHTML}`);
      const { results } = await validator.validateString(html);
      const messages = results.flatMap((result) => result.messages).map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`);
      assert.deepEqual(messages, []);
    }));
}

test("no golden is left over", () => {
  assert.deepEqual(goldensIn("tree"), STATES.map(({ name }) => `${name}.yml`).sort());
});

test("what is wrong in the markup is found", async () => {
  const { results } = await validator.validateString('<!DOCTYPE html><html lang="da"><head><title>x</title></head><body><p id="a"><div></div></p><i id="a" style="color: red"></i></body></html>');
  const found = results.flatMap((result) => result.messages).map(({ ruleId }) => ruleId);
  for (const rule of ["no-dup-id", "no-inline-style"]) assert.ok(found.includes(rule), `${rule}: ${found}`);
});
