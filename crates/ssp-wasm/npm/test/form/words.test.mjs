import assert from "node:assert/strict";
import { test } from "node:test";

import { fill, words } from "../../build/form/words.js";

const sentences = (table) =>
  Object.values(table).flatMap((value) => (typeof value === "string" ? [value] : sentences(value)));
const slots = (sentence) => [...sentence.matchAll(/\{\w+\}/g)].map(([slot]) => slot).sort();

test("no control says what Det Fælles Designsystem advises against, or what sounds like a decision", () => {
  const banned = [
    /udfyld feltet/i,
    /dette felt er påkrævet/i,
    /en fejl opstod/i,
    /afslag/i,
    /afvist/i,
    /skal udfyldes/i,
    /rejected|denied|refusal/i,
  ];
  for (const [language, table] of Object.entries(words)) {
    for (const sentence of sentences(table)) {
      for (const phrase of banned) assert.doesNotMatch(sentence, phrase, `${language}: ${sentence}`);
    }
  }
});

test("both languages say the same things, with the same slots", () => {
  const compare = (da, en, path = "") => {
    assert.deepEqual(Object.keys(en), Object.keys(da), path);
    for (const [name, value] of Object.entries(da)) {
      if (typeof value === "object") compare(value, en[name], `${path}${name}.`);
      else {
        assert.notEqual(value.trim(), "", name);
        assert.deepEqual(slots(en[name]), slots(value), `${path}${name}`);
      }
    }
  };
  compare(words.da, words.en);
});

test("every message about a mistake is its own", () => {
  for (const table of Object.values(words)) {
    const messages = Object.values(table.problem);
    assert.equal(new Set(messages).size, messages.length);
  }
});

test("slots are filled, and what looks like one in what fills it is left alone", () => {
  assert.equal(fill("Regler pr. {date}", { date: "1. januar 2027" }), "Regler pr. 1. januar 2027");
  assert.equal(fill("{name} er tilføjet.", { name: "{date} $&" }), "{date} $& er tilføjet.");
});
