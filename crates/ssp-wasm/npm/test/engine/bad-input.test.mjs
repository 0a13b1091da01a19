import assert from "node:assert/strict";
import { test } from "node:test";
import { loadForm, loadFull } from "./modules.mjs";

const circle = {};
circle.self = circle;
const nested = (depth) => JSON.parse(`${'{"facts":'.repeat(depth)}null${"}".repeat(depth)}`);
let deepest = {};
for (let depth = 0; depth < 100_000; depth += 1) deepest = { facts: deepest };
const throws = () => {
  throw new Error("this must stay inside");
};

/** What JavaScript can hand over where an input belongs. */
const VALUES = {
  nothing: undefined,
  null: null,
  true: true,
  "a number": 7,
  "no number": NaN,
  "a big integer": 7n,
  "a text": "2026-01-15",
  "half a letter": "\ud800",
  "a symbol": Symbol("x"),
  "a function": () => ({}),
  "an array": [],
  "a date": new Date(0),
  "a map": new Map([["date", "2026-01-15"]]),
  "a big integer inside": { date: "2026-01-15", level: 1n },
  "a circle": circle,
  "a getter that throws": Object.defineProperty({}, "date", { enumerable: true, get: throws }),
  "a toJSON that throws": { toJSON: throws },
  "a proxy that throws": new Proxy({}, { get: throws, ownKeys: throws, has: throws }),
  "a revoked proxy": (() => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  })(),
  "no prototype": Object.create(null),
  "keys of the prototype": JSON.parse(
    '{"__proto__":{"date":"2026-01-15"},"constructor":1,"hasOwnProperty":2,"toString":3}',
  ),
  "facts of the prototype": {
    date: "2026-01-15",
    birthDate: "2010-01-01",
    facts: JSON.parse('{"__proto__":true,"constructor":true}'),
  },
  "half a letter inside": { date: "2026-01-15", residence: "\udc00" },
  "wrong types": { date: 1, birthDate: true, facts: [], level: "1", goals: "sspCase" },
  "facts as a text": { date: "2026-01-15", birthDate: "2010-01-01", facts: "crime" },
  "nested a little": nested(100),
  "nested too much": nested(1_000),
  "nested beyond the stack": deepest,
  "too large": { date: "2026-01-15", residence: "x".repeat(3_000_000) },
  "too large in bytes alone": { date: "2026-01-15", residence: "å".repeat(600_000) },
  "many keys": Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`a${index}`, index])),
  "a level that wraps": { date: "2026-01-15", birthDate: "2010-01-01", level: 4_294_967_297 },
  "a year of two digits": { date: "0050-01-01", birthDate: "0040-01-01" },
  "30 February": { date: "2026-02-30", birthDate: "2010-01-01" },
};

const KINDS = ["assess", "disclose", "meeting", "timeline", "organisation", "screening", "preparedness", "receipt", "replay"];

for (const [module, load] of [
  ["form", loadForm],
  ["full", loadFull],
]) {
  test(`no input is thrown back: ${module}`, () => {
    const ssp = load();
    for (const [name, value] of Object.entries(VALUES)) {
      const failed = (result, what) => {
        assert.equal(result.type, "failure", `${what} of ${name}`);
        assert.ok(result.issues.length > 0);
        for (const { code, path, message } of result.issues.slice(0, 10)) {
          assert.notEqual(code, "engineFailed", `${what} of ${name}`);
          assert.ok(typeof path === "string" && message.length > 0);
        }
      };
      for (const kind of KINDS) {
        if (kind in ssp) failed(ssp[kind](value), kind);
        failed(JSON.parse(ssp.answerJson(kind, value)), `${kind} in JSON`);
      }
      failed(ssp.form("assess", value), "form");
      failed(ssp.decide(value), "decide");
      failed(ssp.addProfile(value), "addProfile");
    }
    assert.equal(ssp.assess({ date: "2026-01-15" }).type, "success", "and the engine goes on");
  });

  test(`neither kind nor settings are trusted: ${module}`, () => {
    const ssp = load();
    for (const [name, value] of Object.entries(VALUES)) {
      assert.equal(JSON.parse(ssp.answerJson(value, "{}")).issues[0].code, "unknownQuestion", name);
      assert.equal(ssp.form(value, {}).issues[0].code, "unknownQuestion", name);
      for (const settings of [value, { lang: value }]) {
        assert.equal(ssp.assess({ date: "2026-01-15" }, settings).type, "success", name);
        assert.equal(ssp.decide({}, settings).type, "failure", name);
      }
    }
  });
}

test("what cannot be JSON is said to be so", () => {
  const ssp = loadForm();
  assert.deepEqual(ssp.assess(circle, { lang: "en" }).issues, [
    { code: "invalidJson", path: "", message: "The value cannot be written as JSON." },
  ]);
  assert.equal(ssp.assess(VALUES["too large in bytes alone"]).issues[0].code, "lineTooLong");
});
