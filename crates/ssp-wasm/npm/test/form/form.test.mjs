import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { evaluate } from "../../build/form/input.js";
import { journal } from "../../build/form/journal.js";
import { advance, current } from "../../build/form/session.js";
import { newState, restored } from "../../build/form/state.js";
import { decisionOf, valuesOf } from "../../build/form/value.js";
import { isComplete, pending, view } from "../../build/form/view.js";
import { words } from "../../build/form/words.js";
import { fake } from "./fake.mjs";

const CONFIG = {
  about: "person",
  language: "da",
  profile: "koebenhavn",
  asOf: null,
  date: "2026-01-15",
  today: "2026-01-15",
  goals: [],
  topic: null,
  cooperation: null,
};
const DISCLOSURE = { ...CONFIG, about: "disclosure" };

/** A form that somebody fills in. */
class Person {
  constructor(config = CONFIG, initial = {}) {
    this.config = config;
    this.session = { state: newState(initial), form: null, issues: [] };
    this.send(null);
  }

  send(event) {
    const ask = (kind, input, language) => fake.form(kind, input, language);
    this.session = advance(this.session, event, (answers) => evaluate(ask, answers, this.config));
    return this;
  }

  get question() {
    return current(this.session);
  }

  get view() {
    return view(this.session, this.config);
  }

  types(fields) {
    for (const [field, value] of Object.entries(fields))
      this.send({ type: "typed", path: this.question.path, field, value });
    return this;
  }

  does(type) {
    return this.send({ type, question: this.question, today: this.config });
  }

  answers(...values) {
    for (const value of values) this.types(typeof value === "string" ? { value } : value).does("next");
    return this;
  }
}

const BORN = { day: "5", month: "12", year: "2012" };

beforeEach(() => {
  fake.asked = [];
});

test("questions come one by one, answers are listed, and the outcome comes at the end", () => {
  const person = new Person();
  assert.equal(person.question.path, "/birthDate");
  assert.equal(person.view.outcome, null);
  assert.equal(decisionOf(person.session), null);

  person.answers(BORN, "false", "true", "false");
  assert.deepEqual(person.session.state.answers, {
    birthDate: "2012-12-05",
    facts: { concern: false, crime: true, repeated: false },
  });
  assert.deepEqual(
    person.view.answers.map(({ said }) => said),
    ["2012-12-05", "Nej", "Ja", "Nej"],
  );
  assert.equal(person.question, null);
  assert.equal(person.view.outcome.headline, "Udfaldet er eligible.");
  assert.deepEqual(fake.asked.at(-1), [
    "assess",
    { profile: "koebenhavn", date: "2026-01-15", ...person.session.state.answers },
  ]);
});

test("'unknown' is an answer", () => {
  const person = new Person().answers(BORN, "unknown");
  assert.equal(person.session.state.answers.facts.concern, "unknown");
  assert.equal(person.question.path, "/facts/crime");
});

test("nothing chosen gives the question's own message, and nothing moves on", () => {
  const person = new Person().answers(BORN).does("next");
  assert.deepEqual(
    person.view.question.errors.map(({ message }) => message),
    ["Svar på: Viser personen bekymrende adfærd?"],
  );
  assert.deepEqual(
    person.view.errors.map(({ path, fields }) => [path, fields]),
    [["/facts/concern", ["value"]]],
  );
  assert.equal(person.view.hasSummary, true);
  person.answers("true");
  assert.deepEqual(person.view.errors, []);
});

test("what was typed survives every mistake", () => {
  const person = new Person();
  const wrong = { day: "31", month: "2", year: "2012" };
  person.answers(wrong);
  assert.deepEqual(person.view.question.fields, wrong);
  assert.deepEqual(
    person.view.question.errors.map(({ message }) => message),
    ["Datoen findes ikke i kalenderen"],
  );
  person.answers({ year: "12" });
  assert.deepEqual(person.view.question.fields, { ...wrong, year: "12" });
  // What the engine refuses is kept just as well.
  person.answers({ day: "5", month: "12", year: "2030" });
  assert.equal(person.view.question.question.path, "/birthDate");
  assert.deepEqual(person.view.question.fields, { day: "5", month: "12", year: "2030" });
  assert.deepEqual(
    person.view.errors.map(({ message }) => message),
    ["Fødselsdatoen ligger efter datoen."],
  );
  assert.deepEqual(person.session.state.answers, {});
});

test("an empty date asks for the date, not for its parts", () => {
  const person = new Person().does("next");
  assert.deepEqual(
    person.view.errors.map(({ message }) => message),
    ["Svar på: Hvornår er personen født?"],
  );
});

test("a contradiction stands at the question and at the answer that it contradicts", () => {
  const person = new Person().answers(BORN, "false", "true", "true", BORN);
  person.send({ type: "change", path: "/facts/crime" }).answers("false");
  assert.equal(person.question.path, "/facts/crime", "the question stays open");
  assert.equal(person.session.state.answers.facts.crime, true, "the answer is not taken over");
  const message = "De to svar om kriminalitet kan ikke begge passe.";
  assert.deepEqual(
    person.view.question.errors.map((error) => error.message),
    [message],
  );
  assert.deepEqual(
    person.view.errors.map(({ path }) => path),
    ["/facts/crime"],
    "the summary says it once",
  );
  assert.equal(person.view.answers.find(({ path }) => path === "/facts/repeated").error, message);

  person.send({ type: "change", path: "/facts/repeated" }).answers("false");
  assert.deepEqual(person.view.errors, []);
});

test("an answer can be changed, with its value kept, and the change can be dropped", () => {
  const person = new Person().answers(BORN, "false", "false", "false");
  person.send({ type: "change", path: "/birthDate" });
  assert.deepEqual(person.view.question.fields, BORN);
  assert.equal(person.view.outcome, null, "no outcome while an answer is open");
  assert.notEqual(decisionOf(person.session), null, "but it still stands");
  assert.equal(
    person.view.answers.some(({ path }) => path === "/birthDate"),
    false,
  );
  person.types({ year: "2011" }).send({ type: "cancel" });
  assert.equal(person.session.state.answers.birthDate, "2012-12-05");
  person.send({ type: "change", path: "/birthDate" });
  assert.deepEqual(person.view.question.fields, BORN);
  person.answers({ year: "2011" });
  assert.equal(person.session.state.answers.birthDate, "2011-12-05");
  assert.equal(person.view.outcome.headline, "Udfaldet er notEligible.");
});

test("an answer that no longer matters stays in the list and can be changed", () => {
  const person = new Person().answers(BORN, "false", "true", "true", { day: "1", month: "2", year: "2026" });
  person.send({ type: "change", path: "/facts/repeated" }).answers("false");
  const release = person.view.answers.find(({ path }) => path === "/releaseDate");
  assert.equal(release.canChange, true);
  person.send({ type: "change", path: "/releaseDate" });
  assert.equal(person.question.path, "/releaseDate");
});

test("an optional question can be skipped, is listed, and can be answered after all", () => {
  const person = new Person().answers(BORN, "false", "true", "true");
  assert.equal(person.question.path, "/releaseDate");
  person.does("skip");
  assert.equal(person.question, null);
  assert.equal(isComplete(person.session), true);
  assert.deepEqual(person.view.answers.at(-1).said, "Sprunget over");
  person.send({ type: "change", path: "/releaseDate" }).answers({ day: "1", month: "2", year: "2026" });
  assert.equal(person.session.state.answers.releaseDate, "2026-02-01");
  // Skipping what was answered takes the answer away.
  person.send({ type: "change", path: "/releaseDate" }).does("skip");
  assert.equal("releaseDate" in person.session.state.answers, false);
  assert.equal(isComplete(person.session), true);
});

test("the outcome can be seen before the last question, and says that it is preliminary", () => {
  const person = new Person();
  assert.equal(person.view.question.canShow, false, "not before anything is answered");
  person.answers(BORN);
  assert.equal(person.view.question.canShow, true);
  person.send({ type: "show" });
  assert.equal(person.view.outcome.isPreliminary, true);
  assert.equal(decisionOf(person.session).outcome, "open");
  assert.equal(person.question.path, "/facts/concern");
  person.answers("true", "false", "false");
  assert.equal(person.view.outcome.isPreliminary, false);
});

test("a fresh start goes back to what the page had filled in", () => {
  const person = new Person(CONFIG, { birthDate: "2012-12-05" }).answers("true");
  person.send({ type: "restart" });
  assert.deepEqual(person.session.state.answers, { birthDate: "2012-12-05" });
  assert.equal(person.question.path, "/facts/concern");
  assert.equal(person.view.question.round, 1, "the fields are drawn anew");
});

test("what the page fills in before anybody answers is what a reset goes back to; later it is not", () => {
  const person = new Person().send({ type: "prefill", answers: { birthDate: "2012-12-05" } });
  person.answers("true").send({ type: "prefill", answers: { birthDate: "2013-01-01", facts: { concern: true } } });
  assert.equal(person.session.state.answers.birthDate, "2013-01-01");
  person.send({ type: "restart" });
  assert.deepEqual(person.session.state.answers, { birthDate: "2012-12-05" });
});

test("a prefill keeps what somebody is typing elsewhere", () => {
  const person = new Person(CONFIG, {
    birthDate: "2012-12-05",
    facts: { concern: true, crime: true, repeated: true },
  }).types({ day: "1" });
  person.send({ type: "prefill", answers: { ...person.session.state.answers, birthDate: "2011-12-05" } });
  assert.equal(person.view.question.fields.day, "1");
});

test("what the page fills in wrongly is left out and reported, and the rest counts", () => {
  const person = new Person(CONFIG, { birthDate: "2012-12-05", facts: { crimes: true, concern: true } });
  assert.deepEqual(
    person.session.issues.map(({ path }) => path),
    ["/facts/crimes"],
  );
  assert.deepEqual(person.session.state.answers, { birthDate: "2012-12-05", facts: { concern: true } });
  assert.equal(person.question.path, "/facts/crime");
});

const MEETING = { ...DISCLOSURE, topic: "meeting" };
const KNOWN = { id: "A", kind: "police" };
for (const [what, wrong, codes] of [
  ["of no known kind", [{ id: "B", kind: "martian" }], ["unknownKind"]],
  ["without a kind", [{ id: "B" }], ["missingField"]],
  ["whose id is taken", [{ id: "A", kind: "institution" }], ["duplicateId"]],
  ["with nothing in it", [{}], ["missingField", "missingField"]],
  [
    "of several kinds of wrong",
    [{ id: "A", kind: "martian" }, {}, { id: "B", kind: "x" }],
    ["duplicateId", "unknownKind", "missingField", "missingField", "unknownKind"],
  ],
]) {
  test(`a participant ${what} that the page fills in is left out as a whole and reported, and the others stay`, () => {
    const last = { id: "Z", kind: "institution", publicTask: true };
    const { session } = new Person(MEETING, { participants: [KNOWN, ...wrong, last] });
    assert.deepEqual(session.state.answers.participants, [KNOWN, last]);
    assert.notEqual(session.form, null);
    assert.deepEqual(
      session.issues.map(({ code }) => code),
      codes,
    );
  });
}

test("a fault that shows only when another is mended is left out and reported too", () => {
  const refuse = ({ a, b }) => {
    const path = a ? "/a" : b ? "/b" : null;
    if (path === null) return { type: "success", answer: {} };
    return { type: "failure", issues: [{ code: "wrongType", path, message: "Forkert." }] };
  };
  const { state, issues } = advance({ state: newState({ a: 1, b: 2, c: 3 }), form: null, issues: [] }, null, refuse);
  assert.deepEqual(state.answers, { c: 3 });
  assert.deepEqual(
    issues.map(({ path }) => path),
    ["/a", "/b"],
  );
});

test("where the page itself is wrong there is no form, only issues", () => {
  const refuse = () => ({
    type: "failure",
    issues: [{ code: "unknownProfile", path: "/profile", message: "Findes ikke." }],
  });
  const session = advance({ state: newState({ birthDate: "2012-12-05" }), form: null, issues: [] }, null, refuse);
  assert.equal(session.form, null);
  assert.equal(session.issues[0].path, "/profile");
  assert.deepEqual(session.state.answers, { birthDate: "2012-12-05" });
});

test("the state is plain JSON, and comes back from it", () => {
  const person = new Person().answers(BORN, "true").types({ value: "false" });
  const kept = JSON.stringify(person.session.state);
  const state = restored(kept, 0);
  assert.deepEqual(state, { ...person.session.state, errors: [], round: 1 });
  for (const bad of ["", "null", "[]", "{}", '{"answers":[]}', "{"]) assert.equal(restored(bad, 0), null, bad);
});

test("a form around hears what is missing, and has its own summary", () => {
  const person = new Person().answers(BORN);
  assert.equal(pending(person.session, CONFIG).message, "Svar på: Viser personen bekymrende adfærd?");
  person.does("check");
  assert.equal(person.view.question.errors.length, 1);
  assert.equal(person.view.hasSummary, false);
  // Chosen, but "Næste" was not pressed.
  person.types({ value: "true" });
  assert.equal(pending(person.session, CONFIG).message, words.da.problem.pressNext);
  person.does("check");
  assert.equal(person.view.question.errors[0].message, words.da.problem.pressNext);
  person.answers("true", "false", "false");
  assert.equal(pending(person.session, CONFIG), null);
});

test("the topic is asked first, unless the page has chosen", () => {
  const person = new Person(DISCLOSURE);
  assert.equal(person.question.path, "/topic");
  assert.deepEqual(fake.asked, []);
  person.answers("disclosure", "ssp", "police", "institution");
  assert.deepEqual(fake.asked.at(-1), [
    "disclose",
    { date: "2026-01-15", from: { kind: "police" }, to: { kind: "institution" }, cooperation: "ssp" },
  ]);
  assert.deepEqual(
    person.view.answers.map(({ path }) => path),
    ["/topic", "/cooperation", "/from/kind", "/to/kind"],
  );

  person.send({ type: "change", path: "/topic" }).answers("meeting");
  assert.deepEqual(person.session.state.answers, { topic: "meeting" }, "another topic is another form");
  assert.equal(person.question.path, "/participants");

  assert.equal(new Person({ ...DISCLOSURE, topic: "meeting" }).question.path, "/participants");
});

test("a birth date that the page filled in survives the choice of the topic", () => {
  const person = new Person(DISCLOSURE, { birthDate: "2012-12-05" }).answers("disclosure");
  assert.equal(fake.asked.at(-1)[1].birthDate, "2012-12-05");
  assert.equal(new Person(DISCLOSURE, { birthDate: "2012-12-05" }).answers("meeting").question.path, "/participants");
});

test("a cooperation that the page has chosen is shown and not changed", () => {
  const person = new Person({ ...DISCLOSURE, topic: "disclosure", cooperation: "ssp" });
  assert.equal(person.question.path, "/from/kind");
  assert.deepEqual(
    person.view.answers.map(({ path, canChange }) => [path, canChange]),
    [["/cooperation", false]],
  );
});

test("participants are added one by one, with or without a name", () => {
  const person = new Person({ ...DISCLOSURE, topic: "meeting" });
  person.does("next");
  assert.deepEqual(
    person.view.errors.map(({ message }) => message),
    ["Svar på: Hvem er med til mødet?"],
  );
  person.types({ name: "Klubleder" }).does("add");
  assert.deepEqual(
    person.view.errors.map(({ message, fields }) => [message, fields]),
    [[words.da.problem.kindMissing, ["kind"]]],
  );
  person.types({ kind: "institution" }).does("add");
  assert.equal(person.question.path, "/participants", "one more can be added");
  assert.deepEqual(person.view.question.participants, [{ id: "Klubleder", kind: "Institution" }]);
  assert.deepEqual(person.view.question.fields, { kind: "", name: "" });

  person.types({ kind: "police", name: " Klubleder " }).does("add");
  assert.deepEqual(
    person.view.errors.map(({ message }) => message),
    [words.da.problem.duplicate],
  );
  // "Næste" takes along what is typed.
  person.types({ name: "" }).does("next");
  assert.deepEqual(person.session.state.answers.participants, [
    { id: "Klubleder", kind: "institution" },
    { id: "Deltager 2", kind: "police" },
  ]);
  assert.equal(person.question.path, "/participants/0/publicTask");
  person.answers("true");
  assert.deepEqual(person.view.answers.at(-1), {
    path: "/participants/0/publicTask",
    question: "Løser deltageren en opgave?",
    about: "Klubleder (institution)",
    said: "Ja",
    error: null,
    canChange: true,
  });
  assert.equal(person.view.outcome.headline, "Udfaldet er everybodyStays.");
});

test("a participant that leaves takes the answers about it along", () => {
  const person = new Person({ ...DISCLOSURE, topic: "meeting" });
  person
    .types({ kind: "institution", name: "A" })
    .does("add")
    .types({ kind: "institution", name: "B" })
    .does("next")
    .answers("true", "false");
  person.send({ type: "change", path: "/participants" });
  person.send({ type: "remove", question: person.question, index: 0 });
  assert.deepEqual(person.session.state.answers.participants, [{ id: "B", kind: "institution", publicTask: false }]);
  assert.equal(person.question.path, "/participants");
  person.send({ type: "remove", question: person.question, index: 0 });
  assert.deepEqual(person.session.state.answers.participants, []);
  person.types({ kind: "police" }).does("add");
  assert.deepEqual(person.session.state.answers.participants, [{ id: "Deltager 1", kind: "police" }]);
});

test("the day of the rules is shown where the page sets it, and only there", () => {
  assert.equal(new Person().view.asOf, null);
  assert.equal(
    new Person({ ...CONFIG, asOf: "2027-01-01", date: "2027-01-01" }).view.asOf,
    "Regler pr. 1. januar 2027",
  );
  assert.equal(new Person({ ...CONFIG, language: "en", asOf: "2027-01-01" }).view.asOf, "Rules as of 1 January 2027");
});

test("the outcome leaves out empty sections and puts the sources behind", () => {
  const { outcome } = new Person(CONFIG, {
    birthDate: "2012-12-05",
    facts: { concern: true, crime: false, repeated: false },
  }).view;
  assert.deepEqual(
    outcome.sections.map(({ id }) => id),
    ["lead", "included"],
  );
  assert.deepEqual(
    outcome.rules.map(({ id }) => id),
    ["sources", "ruleset"],
  );
});

test("a form receives the decision without the answers, unless the page wants them", () => {
  const person = new Person().answers(BORN, "true", "false", "false");
  const decision = decisionOf(person.session);
  const date = "2026-01-15";
  assert.deepEqual(decision, { ruleset: "1", advisory: true, date, outcome: "eligible", summary: "Kort: eligible." });
  const values = valuesOf(decision, person.session, CONFIG, false);
  assert.deepEqual(JSON.parse(values.json), decision);
  assert.doesNotMatch(values.json, /2012/);
  assert.deepEqual(
    [values.outcome, values.ruleset, values["as-of"], values.summary],
    ["eligible", "1", "2026-01-15", "Kort: eligible."],
  );
  const { answers } = JSON.parse(valuesOf(decision, person.session, CONFIG, true).json);
  assert.deepEqual(answers, { facts: { concern: true, crime: false, repeated: false }, birthDate: "2012-12-05" });
  const nothing = valuesOf(null, new Person().session, CONFIG, true);
  assert.deepEqual(nothing, { json: "", outcome: "", ruleset: "", "as-of": "", summary: "", answers: "" });
});

test("what only the page has filled in is sent where it wants the answers, and is not mirrored back to it", () => {
  const initial = { birthDate: "2012-12-05", facts: { concern: true, crime: false, repeated: false } };
  const { session } = new Person(CONFIG, initial);
  const { json, answers } = valuesOf(decisionOf(session), session, CONFIG, true);
  assert.deepEqual(JSON.parse(json).answers, initial);
  assert.equal(answers, "");
  assert.equal("answers" in JSON.parse(valuesOf(decisionOf(session), session, CONFIG, false).json), false);
});

test("the day that is sent is the one that was asked about, also after midnight", () => {
  const { session } = new Person().answers(BORN, "true", "false", "false");
  const tomorrow = { ...CONFIG, date: "2026-01-16", today: "2026-01-16" };
  assert.equal(valuesOf(decisionOf(session), session, tomorrow, false)["as-of"], "2026-01-15");
  // A meeting is not about a day: it is sent with the one on which it is.
  const meeting = new Person({ ...DISCLOSURE, topic: "meeting" }).types({ kind: "police" }).does("next");
  assert.equal(valuesOf(decisionOf(meeting.session), meeting.session, tomorrow, false)["as-of"], "2026-01-16");
});

test("the answers that are sent can be asked about again", () => {
  const person = new Person({ ...DISCLOSURE, cooperation: "ssp" }).answers("disclosure", "police", "institution");
  const { answers } = JSON.parse(valuesOf(decisionOf(person.session), person.session, person.config, true).json);
  assert.deepEqual(answers, { from: { kind: "police" }, to: { kind: "institution" }, cooperation: "ssp" });
});

test("the text for the record holds outcome, reasons, answers and sources", () => {
  const person = new Person().answers(BORN, "true", "false", "false");
  assert.equal(
    journal(person.view, words.da),
    `Udfaldet er eligible.

Svaret er vejledende.

Omfattet
- SSP: Fordi det er sådan. [1a]

Oplysninger, som svaret bygger på
- Hvornår er personen født? 2012-12-05
- Viser personen bekymrende adfærd? Ja
- Har personen begået kriminalitet? Nej
- Flere gange? Nej

Kilder
[1] En kilde. https://example.dk/

Svaret bygger på regelsæt 1.`,
  );
});
