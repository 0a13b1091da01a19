// The npm package, as it is shipped: what is asked of it, and whether its answers are right.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const ELIGIBILITY = ["notEligible", "eligible", "open"];

/** Loads the package from its folder of built files. */
export async function packageOf(dist, inputs) {
  const { loadSync } = await import(pathToFileURL(join(dist, "node.js")));
  const ssp = loadSync();
  const compressed = (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
  return { ssp, numbers: numbersOf(inputs), gzip: compressed("ssp_form.wasm") + compressed("browser.js") };
}

/** The cases in integers: two dates in days since 1970, and the facts that hold and that do not as bits. */
function numbersOf(inputs) {
  const facts = Object.keys(inputs[0].case.facts);
  const day = (date) => Date.parse(date) / 86_400_000;
  const cases = inputs.map(({ case: { date, birthDate, releaseDate = date, facts: answers } }) => {
    const yes = facts.reduce((set, fact, bit) => (answers[fact] ? set | (1 << bit) : set), 0);
    return { date: day(date), birth: day(birthDate), release: day(releaseDate), yes, no: ~yes & ((1 << facts.length) - 1) };
  });
  return { facts, cases };
}

/** The eight verdicts of an assessment or of bare decisions, in the order of the ruleset. */
export function verdictsOf(programmes) {
  const { sspCase, sspPlus, psp, ksp, radicalisation, gangRecruitment, groupEffort } = programmes;
  const referral = sspPlus.referral ?? programmes["sspPlus.referral"];
  return [sspCase, sspPlus, referral, psp, ksp, radicalisation, gangRecruitment, groupEffort];
}

export const codes = (verdicts) => verdicts.map(({ verdict }) => ELIGIBILITY.indexOf(verdict));

/** The answer to a question that has no fault. */
export function answered({ type, answer, issues }) {
  if (type !== "success") throw new Error(`a case is refused: ${JSON.stringify(issues)}`);
  return answer;
}
