// Nothing leaves the page and nothing stays in the browser. Every other test holds its page to that as well (harness/visit.mjs); here it
// is shown that the watch sees what it must, and the browser's own record is read beside it.
import assert from "node:assert/strict";
import { test } from "node:test";

import { both, chromium } from "./harness/browsers.mjs";
import { visit } from "./harness/visit.mjs";
import { Widget } from "./harness/widget.mjs";

for (const browser of both) {
  for (const [page, ready] of [["no-connect.html", 1], ["strict-csp.html", 1], ["disclosure.html", 2]]) {
    test(`${browser.name}, ${page}: from the first question to the outcome there is no request`, () =>
      visit(browser, page, { ready }, async (page, { seen }) => {
        // Firefox asks for the icon of a page when it likes.
        const requests = () => seen.requests.filter((url) => !/\/(favicon\.ico|assets\/icon\.svg)$/.test(url));
        const before = requests().length;
        assert.ok(before >= 3, "the watch has seen the page load");
        const resources = () => page.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => !name.endsWith("favicon.ico")).map(({ name }) => name));
        const loaded = await resources();
        const widget = new Widget(page, ready === 2 ? "videregivelse" : "tjek");
        await widget.walk({ birthDate: "1990-05-17", cooperation: "ssp", "from-kind": "police", "to-kind": "schoolAuthority", purpose: "prevention", identifiable: "false" });
        assert.notEqual((await widget.state()).outcome, null);
        await widget.press("summary");
        await widget.press(".ssp-buttons > .button-tertiary");
        assert.deepEqual((await resources()).slice(loaded.length), [], "the browser's own record of requests");
        assert.deepEqual(requests().slice(before), []);
      }));
  }
}

test("the watch sees a request, a cookie, something stored and something refused", async () => {
  const breaks = {
    "requests after": () => fetch("/dist/integrity.json").then(() => {}),
    "left in the browser": () => {
      document.cookie = "a=b";
    },
    "left in the browser ": () => localStorage.setItem("a", "b"),
    "left in the browser  ": () => new Promise((done) => {
      indexedDB.open("a").onsuccess = done;
    }),
    "refused by the page's policy": () => fetch("https://example.org/").catch(() => {}),
    "errors in the console": () => console.error("wrong"),
  };
  for (const [says, breaking] of Object.entries(breaks)) {
    const watched = visit(chromium, "profile-data.html", { errors: /Refused|violates/ }, async (page) => {
      await page.evaluate(breaking);
    });
    await assert.rejects(watched, new RegExp(says.trim()));
  }
});

test("no answer stands in the address, the title or the history", () =>
  visit(chromium, "plain-form.html", {}, async (page) => {
    const widget = new Widget(page);
    const before = await page.evaluate(() => [location.href, document.title, history.length]);
    await widget.answer("birthDate", "1990-05-17");
    await widget.walk();
    assert.deepEqual(await page.evaluate(() => [location.href, document.title, history.length]), before);
  }));

test("a browser is never told to remember what is typed", () =>
  visit(chromium, "disclosure.html", { ready: 2 }, async (page) => {
    const remembered = await page.evaluate(() => [...document.querySelectorAll(".ssp-root input[type=text]")].filter((field) => field.autocomplete !== "off").map(({ id }) => id));
    assert.deepEqual(remembered, []);
  }));
