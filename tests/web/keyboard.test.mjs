// Without a mouse, from the top of the page to the outcome and on: every stop can be seen, and nothing has to be searched for.
import assert from "node:assert/strict";
import { test } from "node:test";

import { both, chromium } from "./harness/browsers.mjs";
import { NOT_ELIGIBLE } from "./harness/states.mjs";
import { visit } from "./harness/visit.mjs";
import { Widget } from "./harness/widget.mjs";

/** Where the focus is, and what can be seen of it. Runs in the page. */
function stopAt(wanted) {
  const focused = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  const isSeen = outlineStyle !== "none" && parseFloat(outlineWidth) >= 1;
  // WCAG 2.4.11: something of it lies in the window, and nothing of the page over that.
  const isClear = [...focused.getClientRects()].some(({ left, top, width, height }) =>
    [0.1, 0.5, 0.9].some((down) => {
      const hit = document.elementFromPoint(left + width / 2, top + height * down);
      return hit !== null && (focused.contains(hit) || hit.contains(focused));
    }));
  const isInside = focused.closest("ssp-eligibility, ssp-disclosure") !== null;
  return { isThere: focused.matches(wanted), isSeen: isSeen || !isInside, isClear: isClear || focused === document.body, what: focused.outerHTML.slice(0, 120) };
}

/** Presses Tab until the focus is on what is wanted. Every stop on the way must show where it is, and be in sight. */
async function tabTo(page, selector, key = "Tab") {
  for (let presses = 0; presses <= 60; presses++) {
    const stop = await page.evaluate(stopAt, selector);
    assert.ok(stop.isSeen, `the focus cannot be seen on ${stop.what}`);
    assert.ok(stop.isClear, `the focus is out of sight on ${stop.what}`);
    if (stop.isThere) return presses;
    await (key === "Tab" ? page.keyboard.press("Tab") : backwards(page));
  }
  throw new Error(`no way by keyboard to ${selector}`);
}

async function backwards(page) {
  await page.keyboard.down("Shift");
  await page.keyboard.press("Tab");
  await page.keyboard.up("Shift");
}

/** Chooses among the radio buttons whose first has the focus, and goes on. */
async function choose(page, steps) {
  await page.keyboard.press(" ");
  for (let step = 0; step < steps; step++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
}

const [YES, NO, UNKNOWN] = [0, 1, 2];

for (const browser of both) {
  test(`${browser.name}: from the top of a form to the outcome, back to an answer, and on to send`, () =>
    visit(browser, "plain-form.html", {}, async (page, { leave }) => {
      const widget = new Widget(page);
      await tabTo(page, "#navn");
      await page.keyboard.type("Anne");
      await page.keyboard.press("Tab");
      await page.keyboard.type("Skolen");

      // Enter without an answer leads to the summary, its link to the field.
      assert.equal(await tabTo(page, "#tjek-birthDate-day"), 1, "the first question is the next stop");
      await page.keyboard.press("Enter");
      assert.equal((await widget.state()).focus, "nav");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      assert.equal((await widget.state()).focus, "tjek-birthDate-day");

      for (const digits of ["17", "5", "2003"]) {
        await page.keyboard.type(digits);
        await page.keyboard.press("Tab");
      }
      // From the year the next stop is the button.
      await page.keyboard.press("Enter");

      for (let count = 0; ; count++) {
        const { question, focus, outcome } = await widget.state();
        if (outcome !== null) break;
        assert.ok(count < 25, "an end of the questions");
        assert.equal(focus, `tjek-${question}-option1`, "the focus is on the question that is asked");
        await choose(page, question === "facts-pspCooperation" ? YES : question === "facts-sociallyVulnerable" ? UNKNOWN : NO);
      }
      let state = await widget.state();
      assert.match(state.outcome, /omfattet af: PSP/);
      assert.equal(state.focus, "tjek-outcome");
      assert.equal(state.answers.find(([question]) => /socialt udsat/.test(question))[1], "Ved ikke");

      // An answer is changed, that is undone, and then done.
      await tabTo(page, "#tjek-facts-pspCooperation-change");
      await page.keyboard.press("Enter");
      assert.equal((await widget.state()).focus, "tjek-facts-pspCooperation-option1");
      await tabTo(page, ".ssp-question .button-secondary");
      await page.keyboard.press("Enter");
      assert.equal((await widget.state()).focus, "tjek-facts-pspCooperation-change");
      await page.keyboard.press("Enter");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      state = await widget.state();
      assert.match(state.outcome, /ikke omfattet/);
      assert.equal(state.focus, "tjek-outcome");

      // The rules open and close.
      await tabTo(page, "summary.details-summary");
      await page.keyboard.press("Enter");
      assert.equal(await page.evaluate(() => document.querySelector("#tjek details").open), true);
      await page.keyboard.press(" ");
      assert.equal(await page.evaluate(() => document.querySelector("#tjek details").open), false);

      await tabTo(page, "button[formaction]");
      await leave(() => page.keyboard.press("Enter"));
      const sent = new URLSearchParams(await page.evaluate(() => document.getElementById("body").textContent));
      assert.equal(sent.get("ssp.outcome"), "notEligible");
    }));

  test(`${browser.name}: a list to choose from, participants, and a fresh start`, () =>
    visit(browser, "disclosure.html", { ready: 2 }, async (page) => {
      const [disclosure, room] = [new Widget(page, "videregivelse"), new Widget(page, "lokalet")];
      await tabTo(page, "#videregivelse-cooperation-option1");
      await choose(page, 0);
      assert.equal((await disclosure.state()).focus, "videregivelse-from-kind-value");
      // A list takes the first letters of what is meant.
      await page.keyboard.type("Pol");
      await tabTo(page, "#videregivelse .ssp-question .button-primary");
      await page.keyboard.press("Enter");
      assert.match((await disclosure.state()).answers[1][1], /^Politi/);
      await tabTo(page, "#videregivelse-to-kind-value", "Shift+Tab");

      await tabTo(page, "#lokalet-participants-kind");
      await page.keyboard.type("Pol");
      await page.keyboard.press("Tab");
      await page.keyboard.type("Lene");
      // Enter in the field adds the participant: the form is not finished by it.
      await page.keyboard.press("Enter");
      let state = await room.state();
      assert.equal(state.status, "Deltageren er tilføjet.");
      assert.equal(state.focus, "lokalet-participants-kind");
      assert.equal(await page.evaluate(() => document.querySelector("#lokalet .ssp-participants li span").textContent), "Lene (Politi)");
      await tabTo(page, "#lokalet-participants-remove0", "Shift+Tab");
      await page.keyboard.press("Enter");
      state = await room.state();
      assert.equal(state.status, "Deltageren er fjernet.");
      assert.notEqual(state.focus, null, "the focus stays in the element");

      await tabTo(page, "#videregivelse .ssp-buttons > .button-tertiary:only-child", "Shift+Tab");
      await page.keyboard.press("Enter");
      assert.equal((await disclosure.state()).focus, "videregivelse-cooperation-option1");
      assert.deepEqual((await disclosure.state()).answers, []);
    }));

  test(`${browser.name}: in English, from the first question to the outcome`, () =>
    visit(browser, "english.html", { ready: 2 }, async (page) => {
      const widget = new Widget(page, "check");
      await tabTo(page, "#check-birthDate-day");
      await page.keyboard.press("Enter");
      assert.deepEqual((await widget.state()).summary, ["Enter when the person was born"]);
      await tabTo(page, "#check-birthDate-day");
      for (const digits of ["17", "5", "1990"]) {
        await page.keyboard.type(digits);
        await page.keyboard.press("Tab");
      }
      await page.keyboard.press("Enter");
      for (let count = 0; (await widget.state()).outcome === null; count++) {
        assert.ok(count < 25, "an end of the questions");
        await choose(page, NO);
      }
      const { outcome, focus } = await widget.state();
      assert.match(outcome, /not included/);
      assert.equal(focus, "check-outcome");
      await tabTo(page, "#check-copy");
    }));
}

/** A page with a bar that stays at the top, and room left for it as its author must. */
const STICKY = (room) => ({
  html: `<!DOCTYPE html>
<html lang="da">
<head>
  <meta charset="utf-8">
  <title>En side med en fast bjælke</title>
  <link rel="stylesheet" href="/sticky.css">
  <script src="/dist/ssp-eligibility.standalone.js" defer></script>
</head>
<body>
  <header>Eksempel Kommune</header>
  <main><h1>Med en fast bjælke</h1><ssp-eligibility id="tjek"></ssp-eligibility></main>
</body>
</html>`,
  scripts: { "sticky.css": `html { scroll-padding-top: ${room}px } header { position: sticky; top: 0; height: 120px; background: #fff; z-index: 1 } main { padding-bottom: 40px }` },
});

/** Every stop from the outcome back to the top, in a low window. */
async function wayUp(page) {
  const widget = new Widget(page);
  await widget.set({ answers: NOT_ELIGIBLE });
  await page.focus("#tjek .ssp-buttons > .button-tertiary");
  await tabTo(page, "#tjek-birthDate-change", "Shift+Tab");
  await page.keyboard.press("Enter");
  assert.equal((await widget.state()).focus, "tjek-birthDate-day");
  await tabTo(page, "#tjek-birthDate-day");
}

test("no stop lies behind a bar that the page keeps at its top, if the page leaves room for it", () =>
  visit(chromium, STICKY(120), { viewport: { width: 640, height: 360 } }, async (page) => wayUp(page)));

test("a stop that lies behind such a bar is found", async () => {
  await assert.rejects(visit(chromium, STICKY(0), { viewport: { width: 640, height: 360 } }, async (page) => wayUp(page)), /out of sight/);
});
