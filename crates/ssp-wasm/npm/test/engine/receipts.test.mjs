import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { loadForm, loadFull } from "./modules.mjs";

const example = (name) => readFileSync(new URL(`../../../../ssp-cli/examples/${name}`, import.meta.url), "utf8");
const CASE = JSON.parse(example("case-17-and-a-half.json"));
const DISCLOSURE = JSON.parse(example("disclosure-school-to-job-centre.json"));
const full = loadFull();
const sha256 = (text) => createHash("sha256").update(text).digest("hex");

/** RFC 8785 for what receipts hold: keys of ASCII, strings, whole numbers. */
const canonical = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const fields = Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${fields.join(",")}}`;
};

test("a receipt has the bytes that the command prints", () => {
  const asked = JSON.stringify({ kind: "assess", input: CASE });
  for (const lang of ["da", "en"]) {
    const text = full.answerJson("receipt", asked, { lang });
    assert.equal(text, `{"type":"success","answer":${example("receipt.json").trimEnd()}}`);
  }
});

test("the bytes are canonical, and the hash is theirs", () => {
  for (const question of [
    { kind: "assess", input: CASE },
    { kind: "assess", input: { date: "2026-01-15", proposedLead: "børnehjælpen 🙂", level: 3 } },
    { kind: "disclose", input: DISCLOSURE },
  ]) {
    const { answer } = full.receipt(question);
    assert.equal(JSON.stringify(answer), canonical(answer));
    const { hash, ...rest } = answer;
    assert.equal(hash, sha256(canonical(rest)));
    assert.deepEqual(full.replay(answer).answer.equal, true);
  }
});

test("the hash of the answer is that of the answer without its words", () => {
  const words = ["text", "message", "question", "decidedBy", "provision"];
  const bare = (answer) => JSON.parse(JSON.stringify(answer, (key, value) => (words.includes(key) ? undefined : value)));
  for (const lang of ["da", "en"]) {
    const { answer } = full.assess(CASE, { lang });
    assert.equal(full.receipt({ kind: "assess", input: CASE }).answer.answerHash, sha256(canonical(bare(answer))));
  }
});

test("a change is found out and explained", () => {
  const { answer: receipt } = full.receipt({ kind: "disclose", input: DISCLOSURE });
  receipt.verdicts.disclosure.verdict = "notPermitted";
  const altered = full.replay(receipt).answer;
  assert.equal(altered.equal, false);
  assert.ok(altered.differences.every(({ because }) => because === "altered"));
  const { hash, ...rest } = receipt;
  const again = full.replay({ ...rest, hash: sha256(canonical(rest)) }).answer;
  assert.deepEqual(again.differences, [
    { path: "/verdicts/disclosure/verdict", was: "notPermitted", is: "permitted", because: "unexplained" },
  ]);
});

test("what is no receipt is a fault, and so is a kind that has none", () => {
  const codes = ({ issues }) => issues.map(({ code, path }) => `${code} ${path}`);
  assert.deepEqual(codes(full.receipt({ kind: "timeline", input: {} })), ["unknownValue /kind"]);
  assert.deepEqual(codes(full.receipt({ kind: "assess", input: {} })), ["missingField /input/date"]);
  assert.ok(codes(full.replay({ kind: "assess" })).includes("missingField /hash"));
  const { answer } = full.receipt({ kind: "assess", input: CASE });
  assert.deepEqual(codes(full.replay({ ...answer, receipt: 2 })), ["unknownValue /receipt"]);
  assert.deepEqual(codes(full.replay({ ...answer, profile: "nowhere" })), ["unknownProfile /profile"]);
  const refused = JSON.parse(loadForm().answerJson("receipt", "{}"));
  assert.equal(refused.issues[0].code, "needsFullModule");
});
