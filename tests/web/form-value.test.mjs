// What a form receives is what `schema.json` says of it (`formValue`), so that a server in any language can check it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { Ajv2020 } from "ajv/dist/2020.js";

import { chromium } from "./harness/browsers.mjs";
import { golden, goldenOf, goldensIn } from "./harness/goldens.mjs";
import { DIST, engine } from "./harness/site.mjs";
import { DAY, ELIGIBLE, NOT_ELIGIBLE, PERMITTED, facts } from "./harness/states.mjs";
import { visit } from "./harness/visit.mjs";
import { Widget } from "./harness/widget.mjs";

const ssp = await engine();
const { formValue } = JSON.parse(readFileSync(join(DIST, "schema.json"), "utf8"));

// The contract may grow, so the schemas allow more; here a field that they do not name is a fault.
const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
const checks = Object.fromEntries(Object.entries(formValue).map(([kind, schema]) => [kind, ajv.compile({ ...schema, additionalProperties: false })]));

/** What is wrong with a value, in words. */
function faults(kind, value) {
  checks[kind](value);
  return (checks[kind].errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
}

/** The fields of the pages by their names. */
const KINDS = { ssp: "assess", p115: "disclose", moede: "meeting" };

const meeting = (...participants) => ({ identifiable: true, participants: participants.map(([id, kind]) => ({ id, kind })) });
const room = meeting(["Klassens lærer", "schoolAuthority"], ["Klubleder", "privateActor"]);

const ROOM = `<form action="/submit" method="post">
  <ssp-disclosure id="tjek" name="moede" topic="meeting" as-of="${DAY}" submit-answers></ssp-disclosure>
  <button type="submit" id="send">Send</button>
</form>`;

test("of a meeting the form receives who stays, with what the participants are called", () =>
  visit(chromium, { html: ROOM }, {}, async (page, { leave }) => {
    const widget = new Widget(page);
    for (const { id, kind } of room.participants) await widget.add(kind, id);
    await widget.next();
    await widget.answer("identifiable", "true");
    await leave(() => page.click("#send"));
    const sent = await page.evaluate(() => document.body.textContent);
    golden("submitted/meeting.txt", sent.replaceAll("&", "\n&"));
    const fields = new URLSearchParams(sent);
    const value = JSON.parse(fields.get("moede"));
    assert.deepEqual(faults("meeting", value), []);
    assert.deepEqual(value.answers, room);
    assert.deepEqual(value.participants.map(({ id }) => id), room.participants.map(({ id }) => id));
    // README says so: a designation is part of the outcome, not only of the answers.
    assert.match(fields.get("moede.summary"), /Klubleder/);
  }));

test("every golden of what is sent is what the schema says", () => {
  const names = goldensIn("submitted");
  assert.ok(names.length >= 3, `${names}`);
  for (const name of names) {
    const fields = new URLSearchParams(goldenOf(`submitted/${name}`).replaceAll("\n", ""));
    const ours = [...fields].filter(([field]) => field in KINDS);
    assert.ok(ours.length > 0, name);
    for (const [field, json] of ours) assert.deepEqual(faults(KINDS[field], JSON.parse(json)), [], `${name}, ${field}`);
  }
});

const OUTCOMES = [
  ["assess", "eligible", { profile: "koebenhavn", date: DAY, ...ELIGIBLE }],
  ["assess", "notEligible", { profile: "koebenhavn", date: DAY, ...NOT_ELIGIBLE }],
  ["assess", "open", { profile: "slagelse", date: DAY, birthDate: "2008-09-01", facts: facts([], "unknown") }],
  ["disclose", "permitted", { date: DAY, ...PERMITTED }],
  ["disclose", "notPermitted", { date: DAY, ...PERMITTED, purpose: "investigation" }],
  ["disclose", "notApplicable", { date: DAY, ...PERMITTED, identifiable: false }],
  ["disclose", "open", { date: DAY, ...PERMITTED, to: { kind: "freeSchool" } }],
  ["meeting", "everybodyStays", { profile: "koebenhavn", ...meeting(["a", "police"]) }],
  ["meeting", "somebodyLeaves", { profile: "koebenhavn", ...room }],
  ["meeting", "open", { profile: "koebenhavn", ...meeting(["a", "freeSchool"]) }],
];

/** The value as the element makes it. */
function valueOf(kind, input, lang) {
  const { outcome, summary, answer } = ssp.form(kind, input, { lang }).answer.result;
  return { ...answer, outcome, summary };
}

for (const [kind, outcome, input] of OUTCOMES) {
  test(`${kind}, ${outcome}: what the package answers fits`, () => {
    for (const lang of ["da", "en"]) {
      const value = valueOf(kind, input, lang);
      assert.equal(value.outcome, outcome);
      assert.deepEqual(faults(kind, value), []);
    }
  });
}

test("the schema refuses what no form receives", () => {
  const [kind, , input] = OUTCOMES[0];
  const value = valueOf(kind, input, "da");
  const { summary, ...without } = value;
  const { profile, date, ...answers } = input;
  assert.deepEqual(faults(kind, { ...value, answers }), []);
  const wrong = [without, { ...value, outcome: "permitted" }, { ...value, more: 1 }, { ...value, answers: null }, { ...value, answers: input }, { ...value, answers: { facts: { crime: "perhaps" } } }];
  for (const one of wrong) assert.notDeepEqual(faults(kind, one), [], JSON.stringify(one).slice(-80));
  assert.notDeepEqual(faults("meeting", valueOf("disclose", OUTCOMES[3][2], "da")), []);
});
