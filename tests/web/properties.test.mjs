// What a page says to the element: attributes, properties, in any order and at any time.
import assert from "node:assert/strict";
import { test } from "node:test";

import { chromium, firefox } from "./harness/browsers.mjs";
import { onBoth } from "./harness/own.mjs";
import { engine, profile } from "./harness/site.mjs";
import { DAY, ELIGIBLE, NOT_ELIGIBLE, facts } from "./harness/states.mjs";
import { until, visit } from "./harness/visit.mjs";
import { Widget } from "./harness/widget.mjs";

const ssp = await engine();

const on = (html, title, run, options = {}) => test(title, () => visit(chromium, { html }, options, (page, watched) => run(new Widget(page), page, watched)));
const inBoth = (html, title, run, options = {}) => onBoth(html, title, (page, watched) => run(new Widget(page), page, watched), options);
const person = (attributes = "", content = "<p>Fald tilbage</p>") => `<ssp-eligibility id="tjek" ${attributes}>${content}</ssp-eligibility>`;
const title = (page) => page.evaluate(() => document.querySelector("#tjek .ssp-title").textContent);

inBoth(person(), "answers that the page has are not asked for again, and can be changed", async (widget) => {
  await widget.set({ answers: { birthDate: "2008-09-01", facts: { crime: "unknown" } } });
  const state = await widget.state();
  assert.deepEqual(state.answers.map(([, answer]) => answer), ["1. september 2008", "Ved ikke"]);
  const asked = await widget.walk();
  assert.ok(!asked.includes("birthDate") && !asked.includes("facts-crime"));
  await widget.change("birthDate");
  assert.deepEqual((await widget.state()).fields, { day: "1", month: "9", year: "2008" });
});

on(person(), "answers are a copy: what the page does to its own object does not reach the form", async (widget, page) => {
  const answers = await page.evaluate(() => {
    const element = document.getElementById("tjek");
    const own = { birthDate: "2008-09-01", facts: { crime: true } };
    element.answers = own;
    own.facts.crime = false;
    element.answers.facts.crime = "unknown";
    return element.answers;
  });
  assert.deepEqual(answers, { birthDate: "2008-09-01", facts: { crime: true } });
});

on(person(), "what is wrong in the page's own answers is left out and told, the rest is used", async (widget, page, { events }) => {
  await widget.set({ answers: { birthDate: "2008-02-30", facts: { crime: true, noSuchFact: true } } });
  assert.deepEqual(await widget.get("answers"), { facts: { crime: true } });
  assert.equal((await widget.state()).question, "birthDate");
  const [{ detail }] = await events("ssp-error");
  assert.equal(detail.code, "bad-input");
  assert.deepEqual(detail.issues.map(({ path }) => path).sort(), ["/birthDate", "/facts/noSuchFact"]);
  assert.doesNotMatch(JSON.stringify(detail), /2008-02-30/, "a message never repeats what was sent");
});

on(`<ssp-disclosure id="tjek" topic="meeting"><p>Fald tilbage</p></ssp-disclosure>`, "a participant that is wrong in the page's own answers is left out and told, and the meeting goes on", async (widget, page, { events }) => {
  const police = { id: "Politi", kind: "police" };
  await widget.set({ answers: { identifiable: true, participants: [{ id: "Hemmelig", kind: "martian" }, police, { id: "Politi", kind: "schoolAuthority" }, { id: "Klubleder", kind: "privateActor" }] } });
  assert.deepEqual((await widget.get("answers")).participants, [police, { id: "Klubleder", kind: "privateActor" }]);
  assert.equal((await widget.get("decision")).outcome, "somebodyLeaves");
  const [{ detail }, ...more] = await events("ssp-error");
  assert.deepEqual(more, []);
  assert.equal(detail.code, "bad-input");
  assert.deepEqual(detail.issues.map(({ code, path }) => [code, path]), [["unknownKind", "/participants/0/kind"], ["duplicateId", "/participants/2/id"]]);
  assert.doesNotMatch(JSON.stringify(detail), /Hemmelig|martian/, "a message never repeats what was sent");
});

on(person(), "answers that are no object of JSON are told, and change nothing", async (widget, page, { events }) => {
  await widget.set({ answers: { birthDate: "2008-09-01" } });
  const count = await page.evaluate(() => {
    const circle = {};
    circle.self = circle;
    const wrong = [circle, { level: 1n }, () => ({}), Symbol("x"), [], "x", 7];
    for (const answers of wrong) document.getElementById("tjek").answers = answers;
    return wrong.length;
  });
  const errors = await events("ssp-error");
  assert.deepEqual(errors.map(({ detail }) => detail), Array(count).fill({ code: "bad-input", issues: [] }));
  assert.deepEqual(await widget.get("answers"), { birthDate: "2008-09-01" });
  await page.evaluate(() => {
    document.getElementById("tjek").answers = undefined;
  });
  assert.deepEqual(await widget.get("answers"), {}, "nothing is no mistake");
});

const NOT_DEFINED = `<!DOCTYPE html><html lang="da"><head><meta charset="utf-8"><title>Prøve</title></head><body><main><h1>Prøve</h1>${person()}</main></body></html>`;
// In Firefox it is a page of the demo whose script the browser refuses.
for (const [browser, what, errors] of [[chromium, { html: NOT_DEFINED }], [firefox, "wrong-integrity.html", /integrity/i]]) test(`${browser.name}: properties that were set before the element was defined are taken up`, () =>
  visit(browser, what, { ready: 0, errors }, async (page, { ready }) => {
    await page.evaluate(({ answers, day }) => {
      Object.assign(document.getElementById("tjek"), { answers, asOf: day, headingLevel: 4, name: "ssp", submitAnswers: true });
      const script = document.createElement("script");
      script.src = "/dist/ssp-eligibility.standalone.js";
      document.head.append(script);
    }, { answers: NOT_ELIGIBLE, day: DAY });
    await ready(1);
    const widget = new Widget(page);
    assert.equal((await widget.get("decision")).date, DAY);
    assert.equal(await page.evaluate(() => document.querySelector(".ssp-outcome > [tabindex]").localName), "h4");
    assert.deepEqual(await page.evaluate(() => [document.getElementById("tjek").getAttribute("name"), document.getElementById("tjek").hasAttribute("submit-answers")]), ["ssp", true]);
  }));

on(person(`as-of="2027-01-01"`), "as-of: the rules of that day, said to the reader", async (widget, page) => {
  const text = () => page.evaluate(() => document.querySelector(".ssp-as-of").textContent);
  assert.equal(await text(), "Regler pr. 1. januar 2027");
  await widget.set({ answers: ELIGIBLE });
  assert.equal((await widget.get("decision")).age.years, 18);
  await widget.set({ asOf: DAY });
  assert.equal(await text(), "Regler pr. 1. marts 2026");
  assert.equal((await widget.get("decision")).age.years, 17);
  await widget.set({ asOf: null });
  assert.equal(await page.evaluate(() => document.querySelector(".ssp-as-of").checkVisibility()), false);
});

on(person(`as-of="2027-13-01"`), "as-of: what is no day is told, and the content of the element stays", async (widget, page, { events }) => {
  await until(page, "the error is told", () => window.seen.events.some(({ type }) => type === "ssp-error"));
  assert.deepEqual((await events("ssp-error")).map(({ detail }) => detail.code), ["bad-input"]);
  assert.match(await page.evaluate(() => document.getElementById("tjek").textContent), /Fald tilbage/);
  await widget.set({ asOf: DAY });
  assert.equal((await widget.state()).question, "birthDate", "mended, it runs");
}, { ready: 0 });

on(person(`goals="psp" as-of="${DAY}"`), "goals: only what they need is asked, and only they are answered", async (widget, page) => {
  const asked = await widget.walk({ "facts-pspCooperation": "true" });
  const { answer } = ssp.form("assess", { profile: "koebenhavn", date: DAY, goals: ["psp"] });
  const possible = answer.questions.map(({ path }) => path.slice(1).replace("/", "-"));
  assert.ok(asked.every((question) => possible.includes(question)), asked.join());
  assert.ok(asked.length <= 3, asked.join());
  assert.match((await widget.state()).outcome, /omfattet af: PSP\.$/);
  await page.evaluate(() => document.getElementById("tjek").setAttribute("goals", "psp, sspPlus"));
  assert.equal((await widget.state()).outcome, null, "another goal asks more");
});

on(person(`goals="nonsense"`), "goals: a programme that does not exist is told", async (widget, page, { events }) => {
  await until(page, "the error is told", () => window.seen.events.some(({ type }) => type === "ssp-error"));
  assert.equal((await events("ssp-error"))[0].detail.code, "bad-input");
}, { ready: 0 });

on(person(`profile="slagelse" as-of="${DAY}"`), "profile: another municipality that is built in", async (widget, page) => {
  await widget.set({ answers: ELIGIBLE });
  await widget.walk();
  assert.match(await title(page), /Slagelse/);
  await widget.set({ profile: "koebenhavn" });
  assert.match(await title(page), /København/);
});

on(person(`profile="nowhere"`), "profile: one that does not exist is told, and the content of the element stays", async (widget, page, { events }) => {
  await until(page, "the error is told", () => window.seen.events.some(({ type }) => type === "ssp-error"));
  assert.equal((await events("ssp-error"))[0].detail.code, "bad-profile");
  assert.match(await page.evaluate(() => document.getElementById("tjek").textContent), /Fald tilbage/);
}, { ready: 0 });

for (const name of ["albertslund", "helsingoer", "koege", "randers"]) {
  on(person(`as-of="${DAY}" name="ssp"`), `profileData: the file of ${name}, as the package ships it`, async (widget, page) => {
    const data = profile(name);
    await widget.set({ profileData: data, answers: ELIGIBLE });
    await widget.walk();
    const own = await engine();
    const { answer: { id } } = own.addProfile(data);
    const answers = await widget.get("answers");
    const { answer } = own.assess({ profile: id, date: DAY, ...answers });
    const { outcome, summary } = own.form("assess", { profile: id, date: DAY, ...answers }).answer.result;
    assert.equal(JSON.stringify(await widget.get("decision")), JSON.stringify({ ...answer, outcome, summary }));
    await widget.set({ profileData: null });
    assert.equal((await widget.get("decision")).profile, "koebenhavn", "and back");
  });
}

on(person(), "profileData: a file that is none is told", async (widget, page, { events }) => {
  await widget.set({ profileData: { format: 1, id: "x" } });
  const errors = await events("ssp-error");
  assert.equal(errors.at(-1).detail.code, "bad-profile");
  assert.ok(errors.at(-1).detail.issues.length > 0);
  assert.match(await page.evaluate(() => document.getElementById("tjek").textContent), /Fald tilbage/);
  await widget.set({ profileData: null });
  assert.equal((await widget.state()).question, "birthDate");
});

for (const [attribute, top] of [["", 2], ['heading-level="3"', 3], ['heading-level="5"', 5], ['heading-level="6"', 6], ['heading-level="1"', 2], ['heading-level="nonsense"', 2]]) {
  on(person(`${attribute} as-of="${DAY}"`), `the headings begin at level ${top} with ${attribute || "no heading-level"}, and none is left out`, async (widget, page) => {
    await widget.set({ answers: ELIGIBLE });
    const levels = await page.evaluate(() => [...document.querySelectorAll("#tjek :is(h1,h2,h3,h4,h5,h6)")].map(({ localName }) => Number(localName[1])));
    assert.equal(Math.min(...levels), top);
    assert.equal(levels[0], top);
    levels.forEach((level, index) => assert.ok(index === 0 || level <= levels[index - 1] + 1, levels.join()));
  });
}

test("the language is the element's own, the nearest ancestor's, or Danish", () =>
  visit(chromium, { html: `${person('lang="en-GB"')}<div lang="en">${person().replace("tjek", "two")}</div><div lang="fr">${person().replace("tjek", "three")}</div>` }, { ready: 3 }, async (page) => {
    const legends = [];
    for (const id of ["tjek", "two", "three"]) legends.push((await new Widget(page, id).state()).legend);
    assert.deepEqual(legends, ["When was the person born?", "When was the person born?", "Hvornår er personen født?"]);
    const widget = new Widget(page);
    await widget.fill("birthDate", "2008-09-01");
    await page.evaluate(() => {
      document.getElementById("tjek").lang = "da";
    });
    const state = await widget.state();
    assert.equal(state.legend, "Hvornår er personen født?", "it can change at any time");
    assert.deepEqual(state.fields, { day: "1", month: "9", year: "2008" }, "and loses nothing that was typed");
    assert.equal(await page.evaluate(() => document.querySelector("#tjek .ssp-root").lang), "da");
  }));

on(person("unstyled"), "unstyled: the answers have the table of Det Fælles Designsystem, which ours lays out in another way", async (widget, page) => {
  await widget.set({ answers: { birthDate: "2008-09-01" } });
  const look = () => page.evaluate(() => document.querySelector("#tjek .ssp-answers").className);
  assert.equal(await look(), "table table-sm-responsive-headers structured-list ssp-answers");
  await widget.set({ unstyled: false });
  assert.equal(await look(), "ssp-answers");
});

on(person(), "the fields of a question are named by its legend, as Det Fælles Designsystem has it", async (widget, page) => {
  const named = () => page.evaluate(() => {
    const fieldset = document.querySelector("#tjek fieldset");
    return [fieldset.getAttribute("aria-labelledby"), fieldset.querySelector("legend").id];
  });
  assert.deepEqual(await named(), ["tjek-birthDate-legend", "tjek-birthDate-legend"]);
  await widget.answer("birthDate", "2008-09-01");
  assert.deepEqual(await named(), ["tjek-facts-concerningBehaviour-legend", "tjek-facts-concerningBehaviour-legend"]);
});

on(person("unstyled"), "unstyled: no style sheet of ours is in the page, and it can come later", async (widget, page) => {
  const sheets = () => page.evaluate(() => document.adoptedStyleSheets.length);
  assert.equal(await sheets(), 0);
  await widget.set({ unstyled: false });
  assert.equal(await sheets(), 1);
});

test("style.css beside an unstyled element does what the built-in style sheet does", () =>
  visit(chromium, { html: `<!DOCTYPE html><html lang="da"><head><meta charset="utf-8"><title>Prøve</title><link rel="stylesheet" href="/dist/style.css"><script src="/dist/ssp-eligibility.standalone.js" defer></script></head><body><main><h1>Prøve</h1>${person()}</main></body></html>` }, {}, async (page) => {
    const button = () => page.evaluate(() => getComputedStyle(document.querySelector("#tjek .button-primary")).backgroundColor);
    const styled = await button();
    assert.notEqual(styled, "rgba(0, 0, 0, 0)");
    await page.evaluate(() => {
      document.adoptedStyleSheets = [];
    });
    assert.equal(await button(), styled);
  }));

test("the page's own rules win over ours, whatever their specificity", () =>
  visit(chromium, { html: `<!DOCTYPE html><html lang="da"><head><meta charset="utf-8"><title>Prøve</title><style>button { background: rgb(1, 2, 3) } ssp-eligibility { --ssp-accent: rgb(4, 5, 6) }</style><script src="/dist/ssp-eligibility.standalone.js" defer></script></head><body><main><h1>Prøve</h1>${person()}</main></body></html>`, headers: { "Content-Security-Policy": "script-src 'self' 'wasm-unsafe-eval'" } }, {}, async (page) => {
    const style = await page.evaluate(() => {
      const { backgroundColor, borderTopColor } = getComputedStyle(document.querySelector("#tjek .button-primary"));
      return [backgroundColor, borderTopColor];
    });
    assert.deepEqual(style, ["rgb(1, 2, 3)", "rgb(4, 5, 6)"]);
  }));

const WITH_NEXT_STEP = person(`as-of="${DAY}"`, '<p>Fald tilbage</p><p data-ssp-next-step id="next">Ring <a href="/contact.html">til os</a></p>');

inBoth(WITH_NEXT_STEP, "the page's own next step stands in every outcome, as the page wrote it, and the rest of its content is gone", async (widget, page) => {
  assert.equal(await page.evaluate(() => document.getElementById("next")), null, "not before there is an outcome");
  for (const answers of [ELIGIBLE, NOT_ELIGIBLE, { birthDate: "2008-09-01", facts: facts([], "unknown") }]) {
    await widget.set({ answers });
    assert.notEqual((await widget.state()).outcome, null);
    assert.ok(await page.evaluate(() => document.querySelector(".ssp-outcome #next a[href='/contact.html']") !== null));
  }
  assert.doesNotMatch(await page.evaluate(() => document.getElementById("tjek").textContent), /Fald tilbage/);
});

for (const [what, wrong, right] of [
  ["profileData", { profileData: { format: 1 } }, { profileData: null }],
  ["profile", { profile: "typo" }, { profile: "koebenhavn" }],
  ["as-of", { asOf: "2026-02-30" }, { asOf: DAY }],
]) {
  inBoth(WITH_NEXT_STEP, `${what}: what is put right again brings everything back, the page's own next step too`, async (widget, page) => {
    await widget.set({ answers: ELIGIBLE });
    const { outcome, answers } = await widget.state();
    for (let time = 0; time < 2; time++) {
      await widget.set(wrong);
      assert.deepEqual(await page.evaluate(() => [...document.getElementById("tjek").children].map(({ localName, id, className }) => id || className || localName)), ["p", "next"], "the page's content, once");
      assert.deepEqual([await widget.get("decision"), await widget.get("validationErrors")], [null, []]);
      await widget.set(right);
      const state = await widget.state();
      assert.deepEqual([state.outcome, state.answers], [outcome, answers]);
      assert.ok(await page.evaluate(() => document.querySelector(".ssp-outcome #next a[href='/contact.html']") !== null));
      assert.doesNotMatch(await page.evaluate(() => document.getElementById("tjek").textContent), /Fald tilbage/);
    }
  });
}

inBoth(WITH_NEXT_STEP, "what is answered while the profile file is bad is there when it is put right", async (widget) => {
  await widget.set({ profileData: { id: "town" } });
  assert.equal(await widget.get("decision"), null);
  await widget.set({ answers: ELIGIBLE });
  await widget.set({ profileData: null });
  assert.deepEqual(await widget.get("answers"), ELIGIBLE);
  assert.notEqual(await widget.get("decision"), null);
});

test("auto-mount: a div becomes the element, with its attributes and its content, once", () =>
  visit(chromium, { html: `<div data-ssp-eligibility data-name="ssp" data-heading-level="3" data-as-of="${DAY}" data-goals="psp"><p>Fald tilbage</p></div>
    <div data-ssp-disclosure data-topic="meeting"></div>` }, { ready: 2 }, async (page, { ready }) => {
    const mounted = () => page.evaluate(() => [...document.querySelectorAll("ssp-eligibility, ssp-disclosure")].map((element) => [element.localName, element.getAttributeNames().sort().join(" "), element.querySelectorAll(".ssp-root").length]));
    const expected = [["ssp-eligibility", "as-of goals heading-level name", 1], ["ssp-disclosure", "topic", 1]];
    assert.deepEqual(await mounted(), expected);
    await page.evaluate(() => window.SspEligibility.mount());
    assert.deepEqual(await mounted(), expected, "a second time changes nothing");
    await page.evaluate(() => {
      const div = document.createElement("div");
      div.dataset.sspDisclosure = "";
      document.querySelector("main").append(div);
      window.SspEligibility.mount(document.querySelector("main"));
    });
    await ready(3);
    assert.equal((await mounted()).length, 3);
  }));

const STANDALONE = '<script src="/dist/ssp-eligibility.standalone.js" defer></script>';
const DEFINE = '<script type="module" src="/dist/define.js"></script>';
for (const [what, scripts] of [
  ["the same script", [STANDALONE, STANDALONE]],
  ["the module after the script", [STANDALONE, DEFINE]],
  ["the script after the module", [DEFINE, STANDALONE]],
]) {
  test(`defined twice, ${what}: the first one counts, and everything is there once`, () =>
    visit(chromium, { html: `<!DOCTYPE html><html lang="da"><head><meta charset="utf-8"><title>Prøve</title>${scripts.join("")}</head><body><main><h1>Prøve</h1><form>${person(`name="ssp" as-of="${DAY}"`)}<div data-ssp-disclosure data-topic="meeting"></div></form></main></body></html>` }, { ready: 2 }, async (page, { events }) => {
      const widget = new Widget(page);
      await widget.set({ answers: { birthDate: NOT_ELIGIBLE.birthDate } });
      await widget.walk();
      const once = await page.evaluate(() => [...document.querySelectorAll("ssp-eligibility, ssp-disclosure")].map((element) => [element.localName, element.querySelectorAll(".ssp-root").length]));
      assert.deepEqual(once, [["ssp-eligibility", 1], ["ssp-disclosure", 1]]);
      assert.deepEqual((await events("ssp-decision")).map(({ detail }) => detail.decision.outcome), ["notEligible"]);
      assert.deepEqual(await page.evaluate(() => new FormData(document.querySelector("form")).getAll("ssp.outcome")), ["notEligible"]);
      assert.equal((await events("ssp-ready")).length, 2);
      assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 1);
    }));
}

inBoth(person(`as-of="${DAY}"`), "the package's events tell what their descriptions say", async (widget, page, { events }) => {
  await widget.answer("birthDate", NOT_ELIGIBLE.birthDate);
  await widget.walk();
  assert.equal((await events("ssp-ready")).length, 1);
  const changes = await events("ssp-change");
  assert.deepEqual(changes[0].detail, { answers: { birthDate: NOT_ELIGIBLE.birthDate } });
  assert.deepEqual(changes.at(-1).detail.answers, await widget.get("answers"));
  const decisions = await events("ssp-decision");
  assert.deepEqual(decisions.map(({ detail }) => detail.decision.outcome), ["notEligible"]);
  await widget.change("birthDate");
  assert.equal((await events("ssp-decision")).at(-1).detail.decision?.outcome, "notEligible", "while an answer is looked at it still holds");
  await widget.press(".ssp-buttons > .button-tertiary");
  assert.equal((await events("ssp-decision")).at(-1).detail.decision, null);
});
