// The reasons as text for the journal: what is copied, in both languages, and what happens where the page may not copy.
import assert from "node:assert/strict";
import { test } from "node:test";

import { chromium } from "./harness/browsers.mjs";
import { golden } from "./harness/goldens.mjs";
import { DAY, STATES, inState } from "./harness/states.mjs";
import { until, visit } from "./harness/visit.mjs";
import { Widget } from "./harness/widget.mjs";

const named = (name) => STATES.find((state) => state.name === name);
const MAY_COPY = { permissions: ["clipboard-read", "clipboard-write"] };

for (const name of ["eligible", "not-eligible", "judgement", "permitted", "meeting-somebody-leaves", "en-eligible"]) {
  test(`${name}: the clipboard has the outcome, the reasons, the answers and the sources`, () =>
    inState(named(name), "plain", MAY_COPY, async (page, widget) => {
      await widget.press("#tjek-copy");
      await until(page, "it is said", () => document.querySelector("#tjek [role=status]").textContent !== "");
      const state = await widget.state();
      assert.equal(state.status, name.startsWith("en-") ? "The reasons are copied." : "Begrundelsen er kopieret.");
      assert.equal(state.focus, "tjek-copy", "the focus stays where it was");
      const text = await page.evaluate(() => navigator.clipboard.readText());
      golden(`journal/${name}.txt`, text);
      const lines = text.split("\n");
      assert.equal(lines[0], state.outcome);
      assert.match(text, name.startsWith("en-") ? /guidance/ : /vejledende/);
      for (const [question, answer] of state.answers) assert.ok(lines.some((line) => line.startsWith("- ") && line.endsWith(` ${answer}`) && question.split(/\s+/).every((word) => line.includes(word))), question);
      assert.match(text, /https:\/\//, "the sources have their addresses");
    }));
}

test("a preliminary answer says so in the journal too", () =>
  inState(named("preliminary"), "plain", MAY_COPY, async (page, widget) => {
    await widget.press("#tjek-copy");
    await until(page, "it is said", () => document.querySelector("#tjek [role=status]").textContent !== "");
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^[^\n]+\nSvaret er foreløbigt\./);
  }));

test("where the page may not copy, the same text is shown and selected, and that is said", () =>
  visit(chromium, { html: `<ssp-eligibility id="tjek" as-of="${DAY}"></ssp-eligibility>` }, {}, async (page) => {
    const widget = new Widget(page);
    await widget.set({ answers: { birthDate: "1990-05-17" } });
    await widget.walk();
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
    });
    await widget.press("#tjek-copy");
    await until(page, "the text is shown", () => document.getElementById("tjek-text") !== null);
    const { focus, status, outcome } = await widget.state();
    assert.equal(focus, "tjek-text");
    assert.match(status, /^Siden må ikke selv kopiere\./);
    const [selected, isReadOnly, label] = await page.evaluate(() => {
      const area = document.getElementById("tjek-text");
      return [area.value.slice(area.selectionStart, area.selectionEnd), area.readOnly, area.labels[0].textContent];
    });
    assert.ok(selected.startsWith(outcome));
    assert.equal(await page.evaluate(() => document.getElementById("tjek-text").scrollTop), 0, "from its beginning");
    assert.deepEqual([isReadOnly, label], [true, "Begrundelsen"]);
  }));
