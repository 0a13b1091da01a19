import assert from "node:assert/strict";
import { test } from "node:test";

import { at, copied, put } from "../../build/form/json.js";

test("a pointer finds what stands there, and nothing that every object inherits", () => {
  const value = { facts: { crime: true }, list: [{ id: "a" }, { id: "b" }], "a/b": { "~": 1 } };
  assert.equal(at(value, "/facts/crime"), true);
  assert.equal(at(value, "/list/1/id"), "b");
  assert.equal(at(value, "/a~1b/~0"), 1);
  assert.equal(at(value, ""), value);
  for (const nowhere of ["/facts/other", "/facts/crime/deeper", "/list/2", "/toString", "/__proto__", "/list/length"]) {
    assert.equal(at(value, nowhere), undefined, nowhere);
  }
});

test("putting makes a copy, with the objects on the way", () => {
  const value = { facts: { crime: true } };
  assert.deepEqual(put(value, "/facts/repeated", false), { facts: { crime: true, repeated: false } });
  assert.deepEqual(put(value, "/to/kind", "police"), { facts: { crime: true }, to: { kind: "police" } });
  assert.deepEqual(put(value, "/facts/crime"), { facts: {} });
  assert.deepEqual(value, { facts: { crime: true } });
});

test("lists stay lists, and close up where something leaves", () => {
  const value = { list: [{ id: "a" }, { id: "b" }] };
  assert.deepEqual(put(value, "/list/0"), { list: [{ id: "b" }] });
  assert.deepEqual(put(value, "/list/1/said", true), { list: [{ id: "a" }, { id: "b", said: true }] });
});

test("no pointer reaches the prototype", () => {
  put({}, "/__proto__/polluted", true);
  put({}, "/constructor/prototype/polluted", true);
  assert.equal({}.polluted, undefined);
});

test("only an object of JSON is copied, and nothing is thrown", () => {
  const circle = {};
  circle.self = circle;
  const own = { birthDate: "2012-12-05", facts: { crime: true, later: undefined } };
  assert.deepEqual(copied(own), { birthDate: "2012-12-05", facts: { crime: true } });
  assert.notEqual(copied(own).facts, own.facts);
  const thrower = { toJSON: () => assert.fail("this stays inside") };
  for (const none of [circle, { level: 1n }, 7n, () => ({}), Symbol("x"), [], "x", 7, true, new Date(0), thrower, null, undefined])
    assert.equal(copied(none), null, typeof none);
});
