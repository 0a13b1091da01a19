// Both browsers answer as Node does, byte for byte: a sample, through the file with the module inside and through the module entries.
import assert from "node:assert/strict";
import { test } from "node:test";

import { both } from "./harness/browsers.mjs";
import { engine } from "./harness/site.mjs";
import { visit } from "./harness/visit.mjs";

const COUNT = 300;

/** The same numbers on every machine (mulberry32). */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const FACTS = `concerningBehaviour crime repeatedCrime repeatedCrimeSerious personEndangeringCrime needsCoordinatedEffort pspCooperation
  sociallyVulnerable kspCooperation releasedFromPrisonService releasedFromPlacement releasedFromRemand radicalisedOrAtRisk
  radicalisationConcern gangRecruitmentRisk groupOfConcern speciallyComplicated riskOfRepeatedCrime noSuchFact`.split(/\s+/);
const KINDS = `police prisonService socialAuthority schoolAuthority employmentAuthority cultureAuthority psychiatry otherAuthority
  selfGoverningInstitution freeSchool privateActor nobody`.split(/\s+/);

/** Inputs of every kind, some of them wrong. */
function inputs() {
  const next = numbers(20260301);
  const one = (values) => values[Math.floor(next() * values.length)];
  const maybe = (name, make, chance = 0.7) => (next() < chance ? { [name]: make() } : {});
  const answer = () => one([true, false, "unknown", null]);
  const date = (from, until) => new Date(Date.UTC(from, 0, 1) + Math.floor(next() * (until - from) * 365.25) * 86_400_000).toISOString().slice(0, 10);
  const facts = () => Object.fromEntries(FACTS.filter((fact) => next() < (fact === "noSuchFact" ? 0.02 : 0.5)).map((fact) => [fact, answer()]));
  const flags = (...names) => Object.assign({}, ...names.map((name) => maybe(name, answer)));
  const actor = () => ({ kind: one(KINDS), ...flags("participates", "publicTask", "drawnIn") });
  const make = {
    assess: () => ({ ...maybe("profile", () => one(["koebenhavn", "slagelse", "nowhere"]), 0.4), date: date(2008, 2030), ...maybe("birthDate", () => date(1985, 2028), 0.9), facts: facts(), ...maybe("level", () => Math.floor(next() * 10), 0.2) }),
    disclose: () => ({ date: date(1995, 2030), cooperation: one(["ssp", "psp", "ksp"]), from: actor(), to: actor(), purpose: one(["prevention", "prevention", "investigation", "mixed"]), ...flags("necessary", "identifiable", "gangRelation", "consent"), ...maybe("birthDate", () => date(1990, 2020)), ...maybe("facts", facts) }),
    meeting: () => ({ ...flags("identifiable"), participants: Array.from({ length: Math.floor(next() * 6) }, (_, index) => ({ id: `Æ${index}`, ...actor() })) }),
    timeline: () => ({ from: date(2020, 2025), until: date(2025, 2036), birthDate: date(2000, 2020), facts: facts() }),
  };
  return Array.from({ length: COUNT }, (_, index) => {
    const kind = one(["assess", "assess", "disclose", "disclose", "meeting", "timeline"]);
    return [kind, JSON.stringify(make[kind]()), index % 3 === 0 ? "en" : "da"];
  });
}

const asked = inputs();
const ssp = await engine();
const expected = asked.map(([kind, input, lang]) => ssp.answerJson(kind, input, { lang }));
const forms = asked.filter(([kind]) => kind !== "timeline");
const expectedForms = forms.map(([kind, input, lang]) => JSON.stringify(ssp.form(kind, JSON.parse(input), { lang })));

test("the sample has answers of every kind, and faults", () => {
  const successes = expected.filter((text) => text.startsWith('{"type":"success"')).length;
  assert.ok(successes > COUNT * 0.5 && successes < COUNT * 0.95, `${successes} of ${COUNT} are answered`);
  assert.ok(new Set(expected).size > COUNT * 0.7, `${new Set(expected).size} differ`);
});

for (const browser of both) {
  test(`${browser.name}: the file with the module inside`, () =>
    visit(browser, "no-connect.html", {}, async (page) => {
      const answers = await page.evaluate(async (all) => {
        const engine = await window.SspEligibility.load();
        return all.map(([kind, input, lang]) => engine.answerJson(kind, input, { lang }));
      }, asked);
      assert.equal(answers.length, COUNT);
      answers.forEach((answer, index) => assert.equal(answer, expected[index], asked[index].join(" ")));
      const views = await page.evaluate(async (all) => {
        const engine = await window.SspEligibility.load();
        return all.map(([kind, input, lang]) => JSON.stringify(engine.form(kind, JSON.parse(input), { lang })));
      }, forms);
      views.forEach((view, index) => assert.equal(view, expectedForms[index], forms[index].join(" ")));
    }));

  for (const entry of ["browser.js", "inline.js", "full-browser.js"]) {
    test(`${browser.name}: the entry ${entry}`, () =>
      visit(browser, "profile-data.html", { requests: /\/dist\// }, async (page) => {
        const answers = await page.evaluate(async ({ all, entry }) => {
          const engine = await (await import(`/dist/${entry}`)).load();
          return all.map(([kind, input, lang]) => engine.answerJson(kind, input, { lang }));
        }, { all: asked, entry });
        assert.equal(answers.length, COUNT);
        answers.forEach((answer, index) => assert.equal(answer, expected[index], asked[index].join(" ")));
      }));
  }
}
