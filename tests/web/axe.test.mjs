// Rules of accessibility, WCAG 2.0 to 2.2 at A and AA with what axe calls best practice: no violation in any state, on a page without any
// style of its own and on one in Det Fælles Designsystem.
import assert from "node:assert/strict";
import { test } from "node:test";

import axe from "axe-core";

import { chromium } from "./harness/browsers.mjs";
import { PAGES } from "./harness/pages.mjs";
import { site } from "./harness/site.mjs";
import { HOSTS, STATES, inState } from "./harness/states.mjs";
import { visit } from "./harness/visit.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on the whole page. */
async function violations(page) {
  await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate((values) => window.axe.run({ runOnly: { type: "tag", values }, resultTypes: ["violations"] }), TAGS);
  assert.ok(passes.length > 15, "axe has looked at the page");
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`));
}

for (const host of Object.keys(HOSTS)) {
  for (const state of STATES) {
    test(`${host}, ${state.name}`, () => inState(state, host, {}, async (page) => assert.deepEqual(await violations(page), [])));
  }
}

for (const [page, options] of Object.entries(PAGES)) {
  test(`the page ${page} as it opens`, () => visit(chromium, page, options, async (one) => assert.deepEqual(await violations(one), [])));
}

test("the page dkfds-form.html after it was sent with everything wrong", () =>
  visit(chromium, "dkfds-form.html", {}, async (page) => {
    await page.click("button[type=submit].button-primary");
    assert.equal(await page.locator("#fejl a").count(), 3);
    assert.equal(await page.locator("#tjek .form-error").count(), 1);
    assert.deepEqual(await violations(page), []);
  }));

/** Axe itself is a script: the page is asked without its own, which leaves the same of it. */
test("the page no-js.html where no script runs", async () => {
  const html = await (await fetch(new URL("no-js.html", await site()))).text();
  await visit(chromium, { html: html.replace(/<script[^>]*><\/script>/g, "") }, { ready: 0 }, async (page) => {
    assert.equal(await page.locator("#beskriv").isVisible(), true, "the fallback is there");
    assert.deepEqual(await violations(page), []);
  });
});

test("axe finds what is wrong", () =>
  inState(STATES[0], "plain", {}, async (page) => {
    await page.evaluate(() => {
      document.querySelector("#tjek label").remove();
      document.querySelector("#tjek .ssp-as-of").style.color = "#ccc";
    });
    const found = await violations(page);
    assert.ok(found.some((text) => text.startsWith("label:")) && found.some((text) => text.startsWith("color-contrast:")), found.join("\n"));
  }));
