// What must stand in every outcome, and what must stand nowhere: in no state, in no message, in either language.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { DIST, engine } from "./harness/site.mjs";
import { STATES, inState } from "./harness/states.mjs";

/**
 * Messages that say nothing (Det Fælles Designsystem, »Fejlmeddelelser«), and words of decisions: the element makes none. A text may say that
 * it is no decision.
 */
const BANNED = [
  /udfyld feltet/i,
  /påkrævet/i,
  /skal udfyldes/i,
  /en fejl opstod|der opstod en fejl|noget gik galt/i,
  /ugyldig/i,
  /afslag|afvist|godkendt/i,
  /\b(this field is )?required\b/i,
  /\binvalid\b/i,
  /an error occurred|something went wrong/i,
  /\b(rejected|approved)\b/i,
  /undefined|\[object|NaN|\{\w+\}/,
];

function assertNone(text, where) {
  for (const banned of BANNED) assert.doesNotMatch(text, banned, where);
}

for (const state of STATES) {
  test(state.name, () =>
    inState(state, "plain", {}, async (page) => {
      const text = await page.evaluate(() => document.getElementById("tjek").textContent);
      assertNone(text, state.name);
      const outcome = await page.evaluate(() => document.querySelector("#tjek .ssp-outcome:not([hidden])")?.textContent ?? null);
      if (outcome !== null) assert.match(outcome, state.name.startsWith("en-") ? /guidance/i : /vejledende/i, "every outcome says that it is guidance");
      const alerts = await page.evaluate(() => [...document.querySelectorAll("#tjek .ssp-errors li, #tjek .form-error-message")].map(({ textContent }) => textContent));
      assert.ok(alerts.every((alert) => alert.trim().length > 12), "a message makes sense alone");
    }));
}

test("no control's word and no message of the element, in the file that is shipped", () => {
  const script = readFileSync(join(DIST, "elements.js"), "utf8");
  const strings = [...script.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([whole]) => whole);
  // Letters beyond ASCII are escaped in the file; \x is no JSON.
  const texts = strings.map((text) => JSON.parse(text.replace(/\\x(..)/g, "\\u00$1"))).filter((text) => /\s/.test(text) && !text.startsWith("@layer"));
  assert.ok(texts.length > 80 && texts.includes("Datoen findes ikke i kalenderen"), `${texts.length} texts`);
  for (const text of texts) assertNone(text.replace(/\{(date|question|number|said)\}/g, ""), text);
});

test("no question and no message about an answer, of any form, in both languages", async () => {
  const ssp = await engine();
  const date = "2026-03-01";
  const of = { from: { kind: "selfGoverningInstitution" }, to: { kind: "selfGoverningInstitution" } };
  const inputs = [
    ["assess", { profile: "koebenhavn", date, facts: {} }],
    ["assess", { profile: "slagelse", date, facts: {} }],
    ["assess", { profile: "koebenhavn", date, facts: { kspCooperation: true, releasedFromPlacement: true } }],
    ["disclose", { date, from: {}, to: {} }],
    ...["ssp", "psp", "ksp"].map((cooperation) => ["disclose", { date, cooperation, purpose: "prevention", ...of }]),
    ["disclose", { date, cooperation: "ssp", purpose: "prevention", from: { kind: "police" }, to: { kind: "police" }, identifiable: true, gangRelation: false }],
    ["meeting", { profile: "koebenhavn", participants: [] }],
    ["meeting", { profile: "koebenhavn", participants: [{ id: "a", kind: "selfGoverningInstitution" }, { id: "b", kind: "privateActor" }] }],
  ];
  const seen = new Set();
  for (const lang of ["da", "en"]) {
    for (const [kind, input] of inputs) {
      const result = ssp.form(kind, input, { lang });
      assert.equal(result.type, "success", JSON.stringify(result));
      for (const { id, question, hint, choose, matters } of [...result.answer.questions, ...result.answer.answered]) {
        seen.add(id);
        for (const text of [question, hint, choose, matters]) if (text !== null) assertNone(text, text);
        assert.match(question, /^\S.*\?$/, "a question is a whole sentence");
        // What to do, not what is missing: »Vælg, om …«, »Indtast, hvornår …«, »Angiv …«.
        assert.match(choose, lang === "da" ? /^(Vælg|Indtast|Tilføj|Angiv)\b/ : /^(Choose|Enter|Add|State)\b/, `what to do: ${choose}`);
        assert.doesNotMatch(choose, /\.$/, "a message has no full stop, as the links of a summary");
      }
    }
    for (const [path, value] of [["birthDate", "2030-01-01"], ["birthDate", "x"], ["releaseDate", "1999-01-01"]]) {
      const result = ssp.form("assess", { profile: "koebenhavn", date, birthDate: "2008-01-01", facts: {}, [path]: value }, { lang });
      assert.equal(result.type, "failure");
      for (const { message } of result.issues) assertNone(message.replace(/`[^`]*`/g, ""), message);
    }
  }
  assert.ok(seen.size > 20, [...seen].join());
});
