// The same ruleset in other engines. Each gets what is best for it: its rules read before, its input in its own form, and the
// age in months in it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import cedar from "@cedar-policy/cedar-wasm/nodejs";
import jsonLogic from "json-logic-js";

const require = createRequire(import.meta.url);
const rules = (name) => readFileSync(new URL(`../src/engines/${name}`, import.meta.url), "utf8");

/** The bytes of files of a package, compressed. */
const compressed = (...files) => files.reduce((sum, file) => sum + gzipSync(readFileSync(require.resolve(file)), { level: 9 }).length, 0);
export const version = (name) => JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), "utf8")).version;

const OUTPUTS = ["sspCase", "sspPlus", "sspPlus.referral", "psp", "ksp", "radicalisation", "gangRecruitment", "groupEffort"];
const data = ({ case: { facts }, months }) => ({ ...facts, age: months });

/** JSONLogic, interpreted by json-logic-js. */
export function jsonLogicOf(inputs) {
  const ruleset = JSON.parse(rules("ruleset.json"));
  const all = inputs.map(data);
  return {
    name: `json-logic-js ${version("json-logic-js")}, object in, verdicts out`,
    gzip: compressed("json-logic-js/logic.js"),
    run: (index) => jsonLogic.apply(ruleset, all[index]),
    verdicts: (index) => jsonLogic.apply(ruleset, all[index]),
  };
}

/** Cedar: one request, and the policies that apply are the reasons. */
export function cedarOf(inputs, file, says) {
  const parts = cedar.policySetTextToParts(rules(file));
  const annotated = parts.policies.map((policy) => cedar.policyToJson(policy).json.annotations);
  const staticPolicies = Object.fromEntries(parts.policies.map((policy, index) => [`${index}`, policy]));
  const prepared = cedar.preparsePolicySet(file, { staticPolicies });
  if (prepared.type !== "success") throw new Error(JSON.stringify(prepared));

  const entity = (type, id) => ({ type, id });
  const calls = inputs.map((input) => ({
    principal: entity("Person", "x"),
    action: entity("Action", "assess"),
    resource: entity("Goal", "programmes"),
    context: data(input),
    entities: [],
    preparsedPolicySetId: file,
  }));
  const reasons = (index) => {
    const { response } = cedar.statefulIsAuthorized(calls[index]);
    if (response.diagnostics.errors.length > 0) throw new Error("errors in Cedar");
    return response.diagnostics.reason.map((id) => annotated[id]);
  };
  const of = (index, word, value) => {
    const all = Array(OUTPUTS.length).fill(word === "verdict" ? 0 : undefined);
    for (const reason of reasons(index)) all[OUTPUTS.indexOf(reason.output)] = value(reason[word]);
    return all;
  };
  const folder = "@cedar-policy/cedar-wasm";
  return {
    name: `cedar-wasm ${version(folder)}, ${parts.policies.length} policies, object in and out, ${says}`,
    gzip: sizeOfCedar(),
    run: (index) => cedar.statefulIsAuthorized(calls[index]),
    verdicts: (index) => of(index, "verdict", (verdict) => ["notMet", "met", "judge"].indexOf(verdict)),
    ...(annotated.every(({ rule }) => rule) && { rules: (index) => of(index, "rule", (rule) => rule) }),
  };
}

const sizeOfCedar = () => {
  const esm = ["cedar_wasm.js", "cedar_wasm_bg.js", "cedar_wasm_bg.wasm"];
  return esm.reduce((sum, file) => sum + gzipSync(readFileSync(new URL(`node_modules/@cedar-policy/cedar-wasm/esm/${file}`, import.meta.url)), { level: 9 }).length, 0);
};
