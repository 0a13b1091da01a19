// How questions are asked: nothing is suggested, nothing is asked twice, nothing that was typed is lost, and the focus leads the way.
import assert from "node:assert/strict";
import { test } from "node:test";

import { chromium } from "./harness/browsers.mjs";
import { engine } from "./harness/site.mjs";
import { DAY, ELIGIBLE, PERMITTED } from "./harness/states.mjs";
import { visit } from "./harness/visit.mjs";
import { Widget } from "./harness/widget.mjs";

const ssp = await engine();
const person = (attributes = "") => `<ssp-eligibility id="tjek" as-of="${DAY}" ${attributes}></ssp-eligibility>`;
const disclosure = (attributes) => `<ssp-disclosure id="tjek" as-of="${DAY}" ${attributes}></ssp-disclosure>`;
const on = (html, title, run) => test(title, () => visit(chromium, { html }, {}, (page, watched) => run(new Widget(page), page, watched)));

on(person(), "nothing is chosen or entered beforehand, in any question on the way", async (widget, page) => {
  for (let count = 0; ; count++) {
    const { question, isChosen, fields, outcome } = await widget.state();
    if (outcome !== null) break;
    assert.ok(count < 25);
    assert.equal(isChosen, false, question);
    assert.ok(Object.values(fields).every((value) => value === ""), question);
    assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll("#tjek [placeholder]")].length), 0);
    await widget.answer(question, question === "birthDate" ? "2008-09-01" : "unknown");
  }
});

on(disclosure('topic="disclosure"'), "nothing is chosen beforehand in the lists of a disclosure", async (widget) => {
  for (const [question, answer] of [["cooperation", "ssp"], ["from-kind", "schoolAuthority"], ["to-kind", "selfGoverningInstitution"], ["purpose", "prevention"]]) {
    const { isChosen, fields } = await widget.state();
    assert.deepEqual([isChosen, Object.values(fields).join("")], [false, ""], question);
    await widget.answer(question, answer);
  }
});

on(person(), "only what can still change the outcome is asked, the best first, as the rules say", async (widget) => {
  const input = { profile: "koebenhavn", date: DAY, facts: {} };
  for (;;) {
    const { answer } = ssp.form("assess", input);
    const { question, legend } = await widget.state();
    if (question === null) return assert.deepEqual(answer.questions, []);
    assert.equal(question, answer.questions[0].path.slice(1).replace("/", "-"));
    assert.equal(legend, answer.questions[0].question);
    if (question === "birthDate") input.birthDate = "2011-03-09";
    else input.facts[question.replace("facts-", "")] = question === "facts-crime";
    await widget.answer(question, question === "birthDate" ? "2011-03-09" : String(question === "facts-crime"));
  }
});

on(person(), "»Ved ikke« is an answer: it is listed, and never asked again", async (widget) => {
  const asked = await widget.walk({ birthDate: "2002-09-01" }, "unknown");
  assert.equal(new Set(asked).size, asked.length);
  const { answers, outcome } = await widget.state();
  assert.equal(answers.filter(([, answer]) => answer === "Ved ikke").length, asked.length - 1);
  assert.equal(answers.length, asked.length);
  assert.equal(outcome, "Det kan ikke afgøres, så længe svaret er »ved ikke«.");
  // Nor when another answer changes.
  await widget.change("birthDate");
  await widget.next();
  assert.equal((await widget.state()).question, null);
});

on(person(), "an outcome is never an error, whatever it is", async (widget, page) => {
  await widget.answer("birthDate", "1990-05-17");
  await widget.walk();
  const inside = await page.evaluate(() => document.querySelectorAll("#tjek :is(.alert, .form-error, [role=alert], .form-error-message)").length);
  assert.equal(inside, 0);
  const colours = await page.evaluate(() => [...document.querySelectorAll("#tjek .ssp-outcome, #tjek .ssp-outcome *")].map((element) => getComputedStyle(element).color));
  const isRed = (colour) => {
    const [red, green, blue] = colour.match(/\d+/g).map(Number);
    return red > 150 && green < 60 && blue < 60;
  };
  assert.deepEqual(colours.filter(isRed), []);
});

test("what was typed is never lost on an error, whatever is wrong with it", () =>
  visit(chromium, { html: person() }, {}, async (page) => {
    const widget = new Widget(page);
    const wrong = [
      [["", "", ""], "Indtast, hvornår personen er født", ["day", "month", "year"]],
      [["5", "", "2012"], "Indtast også måneden i datoen", ["month"]],
      [["", "12", "2012"], "Indtast også dagen i datoen", ["day"]],
      [["5", "12", ""], "Indtast også året i datoen", ["year"]],
      [["5", "", ""], "Indtast både dag, måned og år i datoen", ["month", "year"]],
      [["5", "dec", "2012"], "Skriv datoen med tal", ["month"]],
      [["5", "12", "12"], "Skriv årstallet med fire cifre", ["year"]],
      [["31", "2", "2012"], "Datoen findes ikke i kalenderen", ["day"]],
      [["1", "13", "2012"], "Datoen findes ikke i kalenderen", ["month"]],
    ];
    for (const [typed, message, fields] of wrong) {
      for (const [index, part] of ["day", "month", "year"].entries()) await page.fill(`#tjek-birthDate-${part}`, typed[index]);
      await widget.next();
      const state = await widget.state();
      assert.deepEqual(Object.values(state.fields), typed, message);
      assert.deepEqual([state.summary, state.errors], [[message], [`Fejl: ${message}`]]);
      assert.equal(state.focus, "nav", "the summary has the focus");
      const invalid = await page.evaluate(() => [...document.querySelectorAll("#tjek [aria-invalid=true]")].map(({ id }) => id.split("-").at(-1)));
      assert.deepEqual(invalid, fields, message);
      // The link leads to the first field that is wrong, with the question in sight.
      await page.click("#tjek .ssp-errors a");
      assert.equal((await widget.state()).focus, `tjek-birthDate-${fields[0]}`);
      const described = await page.evaluate(() => document.querySelector("#tjek fieldset").getAttribute("aria-describedby").split(" ").map((id) => document.getElementById(id)?.textContent ?? id));
      assert.ok(described.includes(`Fejl: ${message}`), "the question is described by what is wrong");
    }
    // Mended, nothing of it is left.
    await page.fill("#tjek-birthDate-month", "2");
    await page.fill("#tjek-birthDate-day", "29");
    await widget.next();
    const state = await widget.state();
    assert.deepEqual([state.summary, state.errors, state.answers[0][1]], [[], [], "29. februar 2012"]);
  }));

on(person(), "a day that has not come yet is refused in words, and no date is repeated back", async (widget) => {
  await widget.answer("birthDate", "2027-01-01");
  const state = await widget.state();
  assert.equal(state.question, "birthDate");
  assert.equal(state.summary.length, 1);
  assert.doesNotMatch(state.summary[0], /2027/);
  assert.deepEqual(state.fields, { day: "1", month: "1", year: "2027" });
});

on(person(), "a choice that was not gone on with survives a detour", async (widget, page) => {
  await widget.answer("birthDate", "2008-09-01");
  await widget.fill("facts-concerningBehaviour", "true");
  await widget.change("birthDate");
  await page.fill("#tjek-birthDate-day", "2");
  await widget.press(".ssp-question .button-secondary");
  let state = await widget.state();
  assert.deepEqual([state.question, state.isChosen, state.answers[0][1]], ["facts-concerningBehaviour", true, "1. september 2008"]);
  await widget.change("birthDate");
  assert.equal((await widget.state()).fields.day, "1", "what was cancelled is forgotten");
  await widget.next();
  state = await widget.state();
  assert.deepEqual([state.question, state.isChosen], ["facts-concerningBehaviour", true]);
});

on(person(), "the focus leads: to the next question, to what is wrong, to the answer that is changed, to the outcome", async (widget) => {
  const focus = async () => (await widget.state()).focus;
  assert.equal(await focus(), null, "a page that opens keeps its focus");
  await widget.answer("birthDate", "1990-05-17");
  assert.match(await focus(), /^tjek-facts-\w+-option1$/);
  await widget.next();
  assert.equal(await focus(), "nav");
  await widget.walk();
  assert.equal(await focus(), "tjek-outcome");
  await widget.change("birthDate");
  assert.equal(await focus(), "tjek-birthDate-day");
  await widget.press(".ssp-question .button-secondary");
  assert.equal(await focus(), "tjek-birthDate-change");
  await widget.press(".ssp-buttons > .button-tertiary");
  assert.equal(await focus(), "tjek-birthDate-day", "a fresh start begins at the first question");
});

on(person(), "an answer that is changed shows what was answered, and the outcome follows", async (widget) => {
  await widget.set({ answers: ELIGIBLE });
  await widget.change("facts-needsCoordinatedEffort");
  let state = await widget.state();
  assert.deepEqual([state.question, state.isChosen, state.outcome], ["facts-needsCoordinatedEffort", true, null]);
  await widget.answer("facts-needsCoordinatedEffort", "false");
  state = await widget.state();
  assert.equal(state.outcome, "Personen er omfattet af: SSP-enkeltsag, indstilling til SSP+ og generel forebyggelse.");
  assert.equal(state.answers.find(([question]) => /koordineret indsats/.test(question))[1], "Nej");
});

on(person(), "answers that contradict each other are told at both, and none is lost", async (widget, page) => {
  await widget.set({ answers: ELIGIBLE });
  await widget.change("facts-crime");
  await widget.answer("facts-crime", "false");
  const state = await widget.state();
  assert.equal(state.question, "facts-crime", "the answer is not taken over");
  assert.ok(state.summary.length >= 1);
  assert.equal((await widget.get("answers")).facts.crime, true);
  assert.equal(await page.evaluate(() => document.querySelector("#tjek .form-radio:checked").value), "false", "but it still stands in the field");
  // Each message leads somewhere.
  const targets = await page.evaluate(() => [...document.querySelectorAll("#tjek .ssp-errors a")].map((link) => document.querySelector(link.getAttribute("href"))?.id ?? null));
  assert.ok(targets.every((id) => id !== null), targets.join());
  await widget.press(".ssp-question .button-secondary");
  assert.match((await widget.state()).outcome, /omfattet af/);
});

on(person(), "one live region says what happened, politely, and nothing else does", async (widget, page) => {
  await widget.set({ answers: ELIGIBLE });
  const regions = await page.evaluate(() => [...document.querySelectorAll("#tjek :is([aria-live], [role=status], [role=alert], output)")].map(({ role, textContent }) => [role, textContent]));
  assert.deepEqual(regions, [["status", ""]]);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.resolve();
  });
  await widget.press("#tjek-copy");
  assert.equal((await widget.state()).status, "Begrundelsen er kopieret.");
  await widget.change("birthDate");
  assert.equal((await widget.state()).status, "", "what was said is not said of the next thing");
});

on(disclosure('topic="meeting"'), "participants: added, refused, removed, and asked about one by one", async (widget, page) => {
  await widget.next();
  assert.equal((await widget.state()).errors.length, 1, "nobody is no meeting");
  await widget.press(".ssp-participant .button-secondary");
  assert.deepEqual((await widget.state()).summary, ["Vælg, hvem deltageren er"]);
  await widget.add("selfGoverningInstitution", "Klubben");
  await widget.add("privateActor", "Klubben");
  let state = await widget.state();
  assert.deepEqual(state.summary, ["Der er allerede en deltager med det navn. Skriv et andet"]);
  assert.equal(state.fields.name, "Klubben", "what was typed stays");
  await page.fill("#tjek-participants-name", "Vagten");
  await widget.press(".ssp-participant .button-secondary");
  await widget.add("police");
  const names = () => page.evaluate(() => [...document.querySelectorAll(".ssp-participants li > span:first-child")].map(({ textContent }) => textContent));
  assert.equal((await names()).length, 3);
  await widget.press("#tjek-participants-remove1");
  assert.equal((await widget.state()).status, "Deltageren er fjernet.");
  assert.deepEqual((await names()).map((name) => name.split(" ")[0]), ["Klubben", "Deltager"]);
  await widget.next();
  const asked = await widget.walk({}, "true");
  assert.deepEqual(asked.filter((question) => question.startsWith("participants-")), ["participants-0-publicTask", "participants-0-drawnIn"]);
  state = await widget.state();
  assert.equal(state.outcome, "Alle kan blive i lokalet.");
});

on(disclosure(""), "without a topic it is asked first, and another topic forgets the answers of the one before", async (widget) => {
  assert.equal((await widget.state()).question, "topic");
  await widget.answer("topic", "disclosure");
  await widget.answer("cooperation", "psp");
  await widget.change("topic");
  await widget.answer("topic", "meeting");
  const state = await widget.state();
  assert.equal(state.question, "participants");
  assert.equal(state.answers.length, 1);
});

on(disclosure('topic="disclosure" cooperation="ssp"'), "a cooperation that the page has chosen is not asked, and cannot be changed", async (widget, page) => {
  assert.equal((await widget.state()).question, "from-kind");
  await widget.set({ answers: { ...PERMITTED, cooperation: undefined } });
  assert.match((await widget.state()).outcome, /må gerne/);
  assert.equal(await page.evaluate(() => document.getElementById("tjek-cooperation-change")), null);
});
