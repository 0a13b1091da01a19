// What Drupal does to a form half-way: new fields with other ids, and the element goes on.
import assert from "node:assert/strict";
import { test } from "node:test";

import { chromium } from "./harness/browsers.mjs";
import { DAY, NOT_ELIGIBLE } from "./harness/states.mjs";
import { visit } from "./harness/visit.mjs";
import { Widget } from "./harness/widget.mjs";

const ELEMENT = "[data-ssp-eligibility] > ssp-eligibility";
const field = (page, name) => page.evaluate((wanted) => document.querySelector(`[name="${wanted}"]`).id, name);

test("Ajax gives the fields other ids, and those by #attributes stay: the outcome still reaches the form", () =>
  visit(chromium, "drupal-states.html", {}, async (page, { ready }) => {
    const before = await field(page, "kontaktperson");
    await page.click("#ajax");
    await ready(2);
    const after = await field(page, "kontaktperson");
    assert.match(after, /^edit-kontaktperson--\w+$/);
    assert.notEqual(after, before);
    assert.equal(await page.evaluate((id) => document.querySelector(`label[for="${id}"]`)?.textContent, after), "Kontaktperson");
    await new Widget(page, "ssp-2", ELEMENT).set({ answers: NOT_ELIGIBLE, asOf: DAY });
    assert.equal(await page.evaluate(() => document.querySelector('[name="ssp_outcome"]').value), "notEligible");
  }));

test("half-way, the answers stay in the page: Ajax does not lose them, and the form never sends them", () =>
  visit(chromium, "drupal-states.html", {}, async (page, { ready, leave }) => {
    const widget = new Widget(page, "ssp-1", ELEMENT);
    await widget.answer("birthDate", NOT_ELIGIBLE.birthDate);
    await widget.answer((await widget.state()).question, "false");
    const before = await widget.state();
    await page.click("#ajax");
    await ready(2);
    const again = new Widget(page, "ssp-2", ELEMENT);
    const { question, answers } = await again.state();
    assert.deepEqual([question, answers], [before.question, before.answers]);
    assert.equal(answers.length, 2);
    await again.walk();
    await leave(() => page.click("button[formaction]"));
    const sent = await page.evaluate(() => document.getElementById("body").textContent);
    assert.deepEqual([...new URLSearchParams(sent).keys()], ["ssp_outcome", "ssp_json", "kontaktperson", "andet"]);
    assert.doesNotMatch(decodeURIComponent(sent), /1990-05-17|"facts"/);
  }));
