/**
 * A part of a page of the test's own, in either browser. Chromium gets it as a page; in Firefox, whose requests cannot be answered
 * by a test, it takes the place of what stands in a page of the demo.
 */
import { test } from "node:test";

import { both, chromium } from "./browsers.mjs";
import { visit } from "./visit.mjs";

/** @param {object} options those of `visit`; `base` is the page of the demo, `ready` how many elements the part has */
export function onBoth(html, title, run, { base = "plain-form.html", baseReady = 1, ready = 1, ...rest } = {}) {
  for (const browser of both) {
    test(`${browser.name}: ${title}`, () => {
      if (browser === chromium) return visit(browser, { html }, { ready, ...rest }, run);
      return visit(browser, base, { ready: baseReady, ...rest }, async (page, watched) => {
        await page.evaluate((part) => {
          window.seen.events = [];
          document.querySelector("main").innerHTML = part;
        }, html);
        await watched.ready(ready);
        await run(page, watched);
      });
    });
  }
}
