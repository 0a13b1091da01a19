import assert from "node:assert/strict";
import { test } from "node:test";
import { engineOfForm, loadForm } from "./modules.mjs";

const ssp = loadForm();
const { facts: FACTS } = JSON.parse(engineOfForm().codes(0));
const IMPLIES = {
  repeatedCrimeSerious: ["repeatedCrime", "crime"],
  repeatedCrime: ["crime"],
  personEndangeringCrime: ["crime"],
  qualifiedCrime: ["crime"],
};

let seed = 7;
const random = (below) => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return (seed >>> 8) % below;
};

function complete() {
  const facts = Object.fromEntries(FACTS.map((fact) => [fact, random(2) === 1]));
  for (const [fact, implied] of Object.entries(IMPLIES))
    if (facts[fact]) for (const other of implied) facts[other] = true;
  const day = (from, years) =>
    new Date(Date.UTC(from, 0, 1) + random(years * 365) * 86_400_000).toISOString().slice(0, 10);
  const level = random(5);
  return { date: day(2005, 30), birthDate: day(1985, 20), facts, ...(level > 0 && { level }) };
}

/** What an assessment says of the same things. */
function assessed({ programmes, caseLevel }) {
  const { referral, ...sspPlus } = programmes.sspPlus;
  const decided = ({ verdict, judge, rules }) => ({ verdict, rule: rules[0], judge: judge[0] ?? null });
  const all = Object.entries({ ...programmes, sspPlus, "sspPlus.referral": referral });
  const { applies, possible, suggested, lead, forum, judge } = caseLevel;
  return {
    programmes: Object.fromEntries(all.map(([id, verdict]) => [id, decided(verdict)])),
    legalBasis: { psp: decided(programmes.psp.legalBasis), ksp: decided(programmes.ksp.legalBasis) },
    caseLevel: applies === "no" ? null : { possible, suggested, judge: judge[0] ?? null, lead, forum },
  };
}

test("complete cases are decided as they are assessed", () => {
  for (let count = 0; count < 2_000; count += 1) {
    const input = complete();
    const { type, answer } = ssp.decide(input);
    assert.equal(type, "success");
    const { profile, caseLevel, ...decided } = answer;
    const level = caseLevel && (({ rule, ...rest }) => rest)(caseLevel);
    assert.deepEqual({ ...decided, caseLevel: level }, assessed(ssp.assess(input).answer), JSON.stringify(input));
  }
});

test("what else a case says does not change the decisions", () => {
  const input = complete();
  const more = { ...input, goals: ["psp"], residence: "Roskilde", riskFactors: ["a"], releaseDate: null };
  assert.deepEqual(ssp.decide(more), ssp.decide(input));
});

test("an incomplete case is no fault and has no decisions", () => {
  const { crime, ...facts } = Object.fromEntries(FACTS.map((fact) => [fact, false]));
  const input = { date: "2026-01-15", birthDate: "2010-01-01", facts: { ...facts, crime: false } };
  assert.equal(ssp.decide(input).type, "success");
  const paths = (result) => result.issues.map(({ code, path }) => `${code} ${path}`);
  assert.deepEqual(paths(ssp.decide({ ...input, facts: { ...input.facts, socialllyVulnerable: true } })), [
    "unknownFact /facts/socialllyVulnerable",
  ]);
  assert.deepEqual(paths(ssp.decide({ ...input, facts: { ...input.facts, sociallyVulnerable: "unknown" } })), [
    "incomplete /facts/sociallyVulnerable",
  ]);
  assert.deepEqual(paths(ssp.decide({ ...input, birthDate: undefined })), ["incomplete /birthDate"]);
  assert.equal(ssp.decide({ date: "2026-01-15" }).issues.length, FACTS.length + 1);
});

test("a fault is the one that an assessment names", () => {
  const input = complete();
  const facts = { ...input.facts, repeatedCrime: true, crime: false, repeatedCrimeSerious: false };
  const faulty = [
    { ...input, level: 5 },
    { ...input, facts },
    { ...input, birthDate: "2040-01-01" },
    { ...input, profile: "nowhere" },
  ];
  for (const each of faulty) assert.deepEqual(ssp.decide(each, { lang: "en" }), ssp.assess(each, { lang: "en" }));
});
