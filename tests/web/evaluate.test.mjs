// A server answers again what a form sent: by its own day, municipality and goals, whatever the form says.
import assert from "node:assert/strict";
import { test } from "node:test";

import { evaluate } from "../../web-demo/evaluate.mjs";
import { chromium } from "./harness/browsers.mjs";
import { engine, site } from "./harness/site.mjs";
import { DAY, ELIGIBLE, NOT_ELIGIBLE, PERMITTED, facts } from "./harness/states.mjs";
import { visit } from "./harness/visit.mjs";
import { Widget } from "./harness/widget.mjs";

const ssp = await engine();
const meeting = (...kinds) => ({ identifiable: true, participants: kinds.map(([id, kind]) => ({ id, kind })) });
const ROOM = meeting(["Politi", "police"], ["Klubleder", "privateActor"]);
/** 14 years old, and nothing is known: general prevention alone. */
const CHILD = { birthDate: "2012-01-01", facts: facts([]) };

const claim = (outcome, answers, more = {}) => JSON.stringify({ ...more, outcome, answers });
/** What the server comes to, in short. */
function checked(kind, field, page) {
  const { type, claimed, outcome, agrees } = evaluate(ssp, kind, field, { date: DAY, ...page });
  assert.equal(type, "success");
  return [claimed, outcome, agrees];
}

test("each kind comes out as the form of the page does", () => {
  assert.deepEqual(checked("assess", claim("eligible", ELIGIBLE)), ["eligible", "eligible", true]);
  assert.deepEqual(checked("disclose", claim("permitted", PERMITTED)), ["permitted", "permitted", true]);
  assert.deepEqual(checked("meeting", claim("somebodyLeaves", ROOM)), ["somebodyLeaves", "somebodyLeaves", true]);
});

test("a claim that the answers do not bear is not believed", () => {
  assert.deepEqual(checked("assess", claim("eligible", NOT_ELIGIBLE)), ["eligible", "notEligible", false]);
  assert.deepEqual(checked("disclose", claim("permitted", { ...PERMITTED, purpose: "investigation" })), ["permitted", "notPermitted", false]);
  assert.deepEqual(checked("meeting", claim("everybodyStays", ROOM)), ["everybodyStays", "somebodyLeaves", false]);
  assert.deepEqual(checked("assess", claim({ forged: true }, ELIGIBLE)), [null, "eligible", false]);
});

test("the goals are those of the page, and answers that say otherwise do not count", () => {
  const goals = ["sspCase", "sspPlus"];
  assert.deepEqual(checked("assess", claim("notEligible", CHILD), { goals }), ["notEligible", "notEligible", true]);
  assert.deepEqual(checked("assess", claim("eligible", { ...CHILD, goals: ["generalPrevention"] }), { goals }), ["eligible", "notEligible", false]);
  // Where the page limits nothing, a form cannot either.
  assert.deepEqual(checked("assess", claim("notEligible", { ...CHILD, goals })), ["notEligible", "eligible", false]);
});

test("the municipality, the day and the cooperation are the page's as well", () => {
  assert.equal(checked("assess", claim("eligible", ELIGIBLE), { profile: "slagelse" })[1], "open");
  assert.equal(checked("assess", claim("open", { ...ELIGIBLE, profile: "slagelse", date: "2040-01-01" }))[1], "eligible");
  assert.equal(checked("disclose", claim("permitted", { ...PERMITTED, date: "1980-01-01" }))[1], "permitted");
  const answer = (page) => evaluate(ssp, "disclose", claim("permitted", PERMITTED), { date: DAY, ...page }).answer.cooperation;
  assert.deepEqual([answer({}), answer({ cooperation: "psp" })], ["ssp", "psp"]);
});

test("what is no claim, or bears none, is a failure and not an outcome", () => {
  const broken = [null, "", "{", "[]", "1", '"x"', "{}", claim("eligible", null), claim("eligible", "x"), claim("eligible", []), claim("eligible", { birthDate: "x" }), claim("eligible", { facts: {}, more: 1 })];
  for (const field of broken) assert.equal(evaluate(ssp, "assess", field, { date: DAY }).type, "failure", field);
  // A required choice is missing: the form has no outcome then.
  assert.equal(evaluate(ssp, "disclose", claim("permitted", { from: {}, to: {} }), { date: DAY }).type, "failure");
});

test("the demo's server does it over HTTP, for each kind", async () => {
  const post = async (kind, body, type = "application/json") => {
    const response = await fetch(new URL(`evaluate?kind=${kind}`, await site()), { method: "POST", headers: { "Content-Type": type }, body });
    return [response.status, await (response.headers.get("content-type").includes("json") ? response.json() : response.text())];
  };
  for (const [kind, outcome, answers] of [["assess", "notEligible", NOT_ELIGIBLE], ["disclose", "permitted", PERMITTED], ["meeting", "somebodyLeaves", ROOM]]) {
    const [status, said] = await post(kind, claim(outcome, answers));
    assert.deepEqual([status, said.outcome, said.agrees], [200, outcome, true], kind);
  }
  const form = new URLSearchParams({ ssp: claim("eligible", NOT_ELIGIBLE) });
  const [, said] = await post("assess", `${form}`, "application/x-www-form-urlencoded");
  assert.deepEqual([said.outcome, said.agrees], ["notEligible", false]);
  assert.equal((await post("assess", "{}"))[0], 422);
  assert.equal((await post("other", "{}"))[0], 400);
});

const FORMS = {
  assess: ["ssp-eligibility", 'goals="sspCase sspPlus"', CHILD, { goals: ["sspCase", "sspPlus"] }, "notEligible"],
  disclose: ["ssp-disclosure", 'topic="disclosure" cooperation="ssp"', PERMITTED, { cooperation: "ssp" }, "permitted"],
  meeting: ["ssp-disclosure", 'topic="meeting"', ROOM, {}, "somebodyLeaves"],
};

for (const [kind, [name, attributes, answers, page, outcome]] of Object.entries(FORMS)) {
  test(`${kind}: what an element sends with submit-answers is what the server comes to`, () =>
    visit(chromium, { html: `<form><${name} id="tjek" name="ssp" as-of="${DAY}" submit-answers ${attributes}></${name}></form>` }, {}, async (tab) => {
      const widget = new Widget(tab);
      // The last answer is given by hand: what the page filled in alone nobody has said.
      const { birthDate, identifiable, facts, ...rest } = answers;
      await widget.set({ answers: birthDate ? { birthDate } : rest });
      if (kind === "meeting") await widget.next();
      assert.notDeepEqual(await widget.walk({ identifiable: "true" }), []);
      const sent = await tab.evaluate(() => new FormData(document.querySelector("form")).get("ssp"));
      assert.deepEqual(checked(kind, sent, page), [outcome, outcome, true]);
    }));
}
