// Form systems that know fields by their name alone: what is written for them, which events they hear, and how Drupal uses it.
import assert from "node:assert/strict";
import { test } from "node:test";

import { both, chromium } from "./harness/browsers.mjs";
import { onBoth } from "./harness/own.mjs";
import { DAY, ELIGIBLE, NOT_ELIGIBLE } from "./harness/states.mjs";
import { visit } from "./harness/visit.mjs";
import { Widget } from "./harness/widget.mjs";

const NAMES = ["json", "outcome", "ruleset", "as-of", "summary", "answers"];
const FIELDS = `<form>
  <ssp-eligibility id="tjek" name="ssp" as-of="${DAY}" mirror="${NAMES.map((name) => `${name}:edit-${name}`).join(" ")} outcome:liste nothing:edit-nothing outcome:nowhere"></ssp-eligibility>
  ${NAMES.map((name) => `<input type="hidden" id="edit-${name}" name="edit_${name}">`).join("\n  ")}
  <input type="hidden" id="edit-nothing" name="edit_nothing" value="left alone">
  <label for="liste">Resultat</label>
  <select id="liste" name="liste"><option value="">Intet</option><option value="eligible">Omfattet</option><option value="notEligible">Ikke omfattet</option></select>
</form>`;
const WITH_JQUERY = { html: `<script src="/vendor/jquery/jquery.min.js"></script>\n${FIELDS}` };
/** In Firefox jQuery is that of the page around. */
const onBothWithJquery = (title, run) => onBoth(WITH_JQUERY.html, title, run, { base: "drupal-states.html" });

/** Notes what handlers of jQuery hear of these fields, as Drupal binds them. */
const listen = (page, selector) => page.evaluate((fields) => {
  window.heard = [];
  window.jQuery(fields).on("input change keyup", (event) => window.heard.push(`${event.type} ${event.target.name} ${event.target.value.slice(0, 20)}`));
}, selector);
const heard = (page) => page.evaluate(() => window.heard.splice(0));
const values = (page, selector) => page.evaluate((fields) => Object.fromEntries([...document.querySelectorAll(fields)].map(({ name, value }) => [name, value])), selector);

onBothWithJquery("the fields that the page names receive the values, and jQuery hears of each change once", async (page) => {
  const widget = new Widget(page);
  await listen(page, ":input[name^=edit_], :input[name=liste]");
  await widget.answer("birthDate", NOT_ELIGIBLE.birthDate);
  assert.deepEqual(await heard(page), ["input", "change", "keyup"].map((type) => `${type} edit_answers {"facts":{},"birthDa`), "no outcome yet");
  await widget.set({ answers: NOT_ELIGIBLE });
  const expected = await widget.get("decision");
  assert.deepEqual(await values(page, "[name^=edit_], [name=liste]"), {
    edit_json: JSON.stringify(expected),
    edit_outcome: "notEligible",
    "edit_as-of": DAY,
    edit_ruleset: expected.ruleset,
    edit_summary: expected.summary,
    edit_answers: JSON.stringify({ facts: NOT_ELIGIBLE.facts, birthDate: NOT_ELIGIBLE.birthDate }),
    edit_nothing: "left alone",
    liste: "notEligible",
  });
  for (const field of ["edit_outcome", "edit_summary", "liste"]) {
    const events = (await heard(page)).filter((text) => text.split(" ")[1] === field).map((text) => text.split(" ")[0]);
    if (field === "edit_outcome") assert.deepEqual(events, ["input", "change", "keyup"]);
  }
  await widget.set({ answers: NOT_ELIGIBLE });
  assert.deepEqual(await heard(page), [], "nothing new, nothing to hear");
  await widget.press("button.button-tertiary");
  assert.deepEqual(Object.values(await values(page, "[name^=edit_]")), ["", "", "", "", "", "", "left alone"], "a fresh start empties them");
  assert.ok((await heard(page)).includes("change edit_outcome "));
});

onBothWithJquery("the element's own names are found by jQuery, heard, and belong to no form", async (page) => {
  const widget = new Widget(page);
  const own = ["ssp", "ssp.outcome", "ssp.ruleset", "ssp.as-of", "ssp.summary"];
  const found = await page.evaluate((names) => names.map((name) => window.jQuery(`:input[name="${name}"]`).length), own);
  assert.deepEqual(found, [1, 1, 1, 1, 1]);
  await listen(page, ':input[name="ssp.outcome"]');
  await widget.set({ answers: ELIGIBLE });
  assert.deepEqual(await heard(page), ["input", "change", "keyup"].map((type) => `${type} ssp.outcome eligible`));
  assert.equal(await page.evaluate(() => window.jQuery(':input[name="ssp.outcome"]').val()), "eligible");
  const sent = await page.evaluate(() => new FormData(document.querySelector("form")).getAll("ssp.outcome"));
  assert.deepEqual(sent, ["eligible"], "sent once");
});

test("whoever listens to the element hears an answer once, and nothing of single keys", () =>
  visit(chromium, WITH_JQUERY, {}, async (page) => {
    const widget = new Widget(page);
    await page.evaluate(() => {
      window.heard = [];
      for (const type of ["input", "change", "ssp-change", "ssp-decision"]) {
        document.querySelector("form").addEventListener(type, (event) => {
          if (event.target.localName === "ssp-eligibility") window.heard.push(type);
          else if (event.target.closest(".ssp-root")) window.heard.push(`${type} from inside`);
        });
      }
    });
    await widget.fill("birthDate", NOT_ELIGIBLE.birthDate);
    assert.deepEqual(await heard(page), []);
    await widget.next();
    assert.deepEqual(await heard(page), ["input", "change", "ssp-change"]);
    await widget.set({ answers: { birthDate: NOT_ELIGIBLE.birthDate } });
    assert.deepEqual(await heard(page), [], "what the page fills in itself it need not be told");
    const asked = await widget.walk();
    assert.deepEqual(await heard(page), [...asked.flatMap(() => ["input", "change", "ssp-change"]), "ssp-decision"]);
  }));

const isVisible = (page, selector) => page.evaluate((wanted) => document.querySelector(wanted).checkVisibility(), selector);

test("drupal-states.html: a div becomes the element, and #states shows and requires by its outcome", () =>
  visit(chromium, "drupal-states.html", {}, async (page, { leave }) => {
    const element = "[data-ssp-eligibility] > ssp-eligibility";
    const widget = new Widget(page, "ssp-1", element);
    assert.equal(await page.evaluate((host) => document.querySelector(host).getAttribute("require"), element), "answered");
    await widget.set({ asOf: DAY });
    assert.deepEqual([await isVisible(page, ".js-form-item.note"), await isVisible(page, ".group"), await isVisible(page, "#edit-andet")], [true, false, false]);

    await widget.set({ answers: { birthDate: NOT_ELIGIBLE.birthDate } });
    await widget.walk();
    assert.deepEqual([await isVisible(page, ".js-form-item.note"), await isVisible(page, ".group"), await isVisible(page, "#edit-andet")], [false, false, true]);

    await widget.set({ answers: ELIGIBLE });
    assert.deepEqual([await isVisible(page, ".group"), await isVisible(page, "#edit-andet")], [true, false]);
    assert.equal(await page.evaluate(() => document.getElementById("edit-kontaktperson").required), true);
    await page.type("#edit-kontaktperson", "Lene");
    await leave(() => page.click("button[formaction]"));
    const sent = new URLSearchParams(await page.evaluate(() => document.getElementById("body").textContent));
    assert.deepEqual([...sent.keys()], ["ssp_outcome", "ssp_json", "kontaktperson", "andet"]);
    assert.equal(JSON.parse(sent.get("ssp_json")).outcome, sent.get("ssp_outcome"));
  }));

for (const browser of both) test(`${browser.name}, drupal-states.html: after Ajax has put the form in anew the element goes on where it was`, () =>
  visit(browser, "drupal-states.html", {}, async (page, { ready }) => {
    const element = "[data-ssp-eligibility] > ssp-eligibility";
    const inserted = () => page.evaluate(() => {
      const element = document.querySelector("ssp-eligibility");
      return [document.querySelectorAll("ssp-eligibility").length, document.querySelectorAll(".ssp-root").length, element.querySelector("input, button").id];
    });
    await new Widget(page, "ssp-1", element).set({ answers: NOT_ELIGIBLE, asOf: DAY });
    const before = await new Widget(page, "ssp-1", element).state();
    await page.click("#ajax");
    await ready(2);
    assert.deepEqual((await inserted()).slice(0, 2), [1, 1], "one element, drawn once");
    const widget = new Widget(page, "ssp-2", element);
    const after = await widget.state();
    assert.deepEqual([after.outcome, after.answers], [before.outcome, before.answers]);
    assert.equal(await page.evaluate(() => document.getElementById("edit-ssp-outcome").value), "notEligible");
    // The new part of the page is alive.
    assert.equal(await isVisible(page, "#edit-andet"), true);
    await widget.set({ answers: ELIGIBLE });
    assert.equal(await isVisible(page, ".group"), true);
  }));

test("moved in the page, the element is what it was", () =>
  visit(chromium, WITH_JQUERY, {}, async (page) => {
    const widget = new Widget(page);
    await widget.answer("birthDate", "2008-09-01");
    await widget.fill("facts-concerningBehaviour", "true");
    await page.evaluate(() => {
      const element = document.getElementById("tjek");
      document.querySelector("form").append(element);
    });
    const state = await widget.state();
    assert.deepEqual([state.question, state.isChosen, state.answers.length], ["facts-concerningBehaviour", true, 1]);
    assert.equal(await page.evaluate(() => document.querySelectorAll(".ssp-root").length), 1);
    await widget.next();
    assert.equal((await widget.state()).answers.length, 2, "each button does its work once");
  }));

test("a copy of a running element is an element of its own", () =>
  visit(chromium, { html: `<form><ssp-eligibility id="tjek" name="ssp"></ssp-eligibility></form>` }, {}, async (page, { ready }) => {
    const widget = new Widget(page);
    await widget.answer("birthDate", "2008-09-01");
    await page.evaluate(() => {
      const copy = document.getElementById("tjek").cloneNode(true);
      copy.id = "kopi";
      document.querySelector("form").append(copy);
    });
    await ready(2);
    const copy = await new Widget(page, "kopi").state();
    assert.deepEqual([copy.question, copy.answers], ["birthDate", []]);
    assert.equal((await widget.state()).answers.length, 1);
    const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length, "no id stands twice");
  }));

/** A form of which a part is put in anew by Ajax, as the server has it, with what its field held. */
const svar = (element) => `<form><div id="part">${element}<input type="hidden" id="svar" name="svar" value=""></div> <button type="reset" id="reset">Ryd</button></form>`;
const rebuild = (page, html) => page.evaluate((form) => {
  const old = document.getElementById("part");
  const fresh = new DOMParser().parseFromString(form, "text/html").getElementById("part");
  fresh.querySelector("[name=svar]").value = old.querySelector("[name=svar]").value;
  old.replaceWith(document.adoptNode(fresh));
}, html);

const ANSWERED = {
  "a person": [`<ssp-eligibility id="tjek" as-of="${DAY}" mirror="answers:svar"></ssp-eligibility>`, (widget) => widget.answer("birthDate", "2008-09-01"), { facts: {}, birthDate: "2008-09-01" }],
  "a disclosure": ['<ssp-disclosure id="tjek" mirror="answers:svar"></ssp-disclosure>', async (widget) => {
    await widget.answer("topic", "disclosure");
    await widget.answer("cooperation", "ssp");
  }, { from: {}, to: {}, cooperation: "ssp" }],
  "a meeting": ['<ssp-disclosure id="tjek" mirror="answers:svar"></ssp-disclosure>', async (widget) => {
    await widget.answer("topic", "meeting");
    await widget.add("freeSchool", "Skole");
    await widget.next();
  }, { participants: [{ id: "Skole", kind: "freeSchool" }] }],
};
for (const [what, [element, act, answers]] of Object.entries(ANSWERED)) {
  test(`half-way, and however often Ajax puts the form in anew, the answers about ${what} are there, and a reset forgets them`, () =>
    visit(chromium, { html: svar(element) }, {}, async (page, { ready }) => {
      const widget = new Widget(page);
      const mirrored = () => page.evaluate(() => document.querySelector("[name=svar]").value);
      await act(widget);
      const before = await widget.state();
      assert.notEqual(before.question, null, "no outcome yet");
      for (const count of [2, 3, 4]) {
        await rebuild(page, svar(element));
        await ready(count);
        const { question, answers: listed } = await widget.state();
        assert.deepEqual([question, listed], [before.question, before.answers], `after ${count - 1} times`);
        assert.deepEqual(JSON.parse(await mirrored()), answers);
      }
      await page.click("#reset");
      assert.deepEqual([(await widget.state()).answers, await mirrored()], [[], ""]);
    }));
}

test("a field is found by its id, or else by its name within the element's own form", () => {
  const form = (id, attributes, fields) => `<form id="${id}-form"><ssp-eligibility id="${id}" name="resultat" as-of="${DAY}" mirror="outcome:udfald summary:felt json:resultat ${attributes}"></ssp-eligibility>${fields}</form>`;
  const html = `${form("en", "ruleset:elements[ssp][a:b]", '<input type="hidden" name="udfald"><input type="hidden" name="felt"><input type="hidden" name="elements[ssp][a:b]">')}
    ${form("to", "ruleset:alene", '<div id="udfald"></div><input type="checkbox" name="andet" aria-label="Andet"><input type="hidden" name="udfald"><input type="hidden" name="udfald"><input type="hidden" id="felt">')}
    <input type="hidden" name="alene">`;
  return visit(chromium, { html }, { ready: 2 }, async (page) => {
    await new Widget(page, "en").set({ answers: ELIGIBLE });
    await new Widget(page, "to").set({ answers: NOT_ELIGIBLE });
    const values = await page.evaluate(() => [...document.querySelectorAll("input[type=hidden]:not(.ssp-hidden)")].map(({ form, id, name, value }) => [form?.id ?? null, id || name, value]));
    const { ruleset } = await new Widget(page, "en").get("decision");
    const { summary } = await new Widget(page, "to").get("decision");
    assert.deepEqual(values, [
      ["en-form", "udfald", "eligible"],
      ["en-form", "felt", ""],
      ["en-form", "elements[ssp][a:b]", ruleset],
      ["to-form", "udfald", "notEligible"],
      ["to-form", "udfald", ""],
      // The id goes before the name, whatever form it stands in.
      ["to-form", "felt", summary],
      [null, "alene", ""],
    ]);
  });
});

test("a field that does not take a value hears of it once, and of the next one again", () =>
  visit(chromium, { html: `<form><ssp-eligibility id="tjek" as-of="${DAY}" mirror="outcome:liste"></ssp-eligibility>
    <label for="liste">Resultat</label> <select id="liste"><option value="">Intet</option><option value="eligible">Omfattet</option></select></form>` }, {}, async (page) => {
    const widget = new Widget(page);
    await page.evaluate(() => {
      window.heard = [];
      document.getElementById("liste").addEventListener("change", ({ target }) => window.heard.push(target.value));
    });
    await widget.set({ answers: NOT_ELIGIBLE });
    assert.deepEqual(await heard(page), [""], "a list without this option");
    await widget.change("birthDate");
    await widget.press(".ssp-question .button-secondary");
    await widget.set({ answers: { ...NOT_ELIGIBLE, birthDate: "1990-05-18" } });
    assert.deepEqual(await heard(page), []);
    await widget.set({ answers: ELIGIBLE });
    assert.deepEqual(await heard(page), ["eligible"]);
    await page.evaluate(() => {
      document.getElementById("liste").value = "";
    });
    await widget.set({ answers: ELIGIBLE });
    assert.deepEqual(await heard(page), ["eligible"], "what the page takes away is written again");
  }));
