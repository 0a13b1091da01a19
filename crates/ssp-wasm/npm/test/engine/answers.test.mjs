import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { loadForm, loadFull } from "./modules.mjs";

const example = (name) => readFileSync(new URL(`../../../../ssp-cli/examples/${name}`, import.meta.url), "utf8");
const CASE = { date: "2026-01-15", birthDate: "2008-07-15", facts: { personEndangeringCrime: true } };
const form = loadForm();
const full = loadFull();

test("an object is answered as its JSON is", () => {
  const asked = [
    ["assess", "case-17-and-a-half.json"],
    ["disclose", "disclosure-school-to-job-centre.json"],
    ["meeting", "meeting.json"],
    ["timeline", "timeline.json"],
  ];
  for (const [kind, name] of asked) {
    const input = example(name);
    const result = form[kind](JSON.parse(input), { lang: "en" });
    assert.equal(result.type, "success", name);
    assert.deepEqual(JSON.parse(form.answerJson(kind, input, { lang: "en" })), result);
    assert.equal(full.answerJson(kind, input), form.answerJson(kind, input), "both modules say the same");
  }
});

test("the full module answers the rest", () => {
  for (const [kind, name] of [
    ["organisation", "organisation.json"],
    ["screening", "group.json"],
    ["preparedness", "event.json"],
  ]) {
    assert.equal(full[kind](JSON.parse(example(name))).type, "success", name);
    const refused = JSON.parse(form.answerJson(kind, example(name)));
    assert.deepEqual(
      refused.issues.map(({ code }) => code),
      ["needsFullModule"],
    );
  }
  assert.ok(full.rules().answer.some(({ rule }) => rule === "koebenhavn.sspCase.criterion"));
  const book = full.rulebook({ profile: "slagelse" }, { lang: "en" }).answer;
  assert.ok(book.title.endsWith("Slagelse and national law") && book.chapters.length === 11);
  const told = (result) => result.issues.map(({ code, path }) => [code, path]);
  assert.deepEqual(told(full.rulebook({ profile: "nowhere" })), [["unknownProfile", "/profile"]]);
  assert.deepEqual(told(full.rules({ profil: "slagelse" })), [["unknownField", "/profil"]]);
  assert.deepEqual(told(full.rules({ profile: 5 })), [["wrongType", "/profile"]]);
  assert.equal(JSON.parse(form.answerJson("rulebook", "{}")).issues[0].code, "needsFullModule");
  assert.ok(full.sources().answer.some(({ id }) => id === "rpl-115-2016"));
});

test("a proof is added where it is asked for", () => {
  assert.equal(full.assess(CASE, { proof: true }).answer.proof.profile, "koebenhavn");
  assert.equal(full.assess(CASE).answer.proof, undefined);
  assert.equal(form.assess(CASE, { proof: true }).issues[0].code, "needsFullModule");
});

test("a form shows questions, answers and the outcome", () => {
  const { answer } = form.form("assess", CASE, { lang: "en" });
  assert.equal(answer.answered[0].path, "/birthDate");
  assert.ok(answer.questions.length > 0);
  assert.equal(answer.result.answer.programmes.sspCase.verdict, "eligible");
  const nothing = form.form("disclose", { date: "2026-01-15" }).answer;
  assert.equal(nothing.result, null);
});

test("a profile is added as an object or as JSON, for one engine", () => {
  const text = readFileSync(new URL("../../../../ssp-core/profiles/randers.json", import.meta.url), "utf8");
  const input = { ...CASE, profile: "randers" };
  for (const profile of [text, JSON.parse(text)]) {
    const ssp = loadForm();
    assert.equal(ssp.assess(input).type, "failure");
    assert.deepEqual(ssp.addProfile(profile), { type: "success", answer: { id: "randers" } });
    assert.deepEqual(ssp.addProfile(profile).answer, { id: "randers" });
    assert.equal(ssp.assess(input).answer.profile, "randers");
    assert.equal(loadForm().assess(input).issues[0].code, "unknownProfile");
  }
});

test("the language is Danish unless English is asked for", () => {
  const message = (lang) => form.assess({}, { lang }).issues[0].message;
  assert.equal(message("en-GB"), message("en"));
  assert.equal(message(undefined), message("da"));
  assert.notEqual(message("da"), message("en"));
});

test("the versions are there", () => {
  assert.deepEqual(Object.keys(form.version), ["ruleset", "contract", "engine"]);
  assert.deepEqual(form.version, full.version);
});
