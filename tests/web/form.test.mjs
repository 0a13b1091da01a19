// The element as a field of its form: reset, disabled, the way back in the browser, and what makes the form invalid.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";

import { chromium, firefox } from "./harness/browsers.mjs";
import { onBoth } from "./harness/own.mjs";
import { site } from "./harness/site.mjs";
import { DAY, ELIGIBLE, NOT_ELIGIBLE, PERMITTED } from "./harness/states.mjs";
import { until, visit } from "./harness/visit.mjs";
import { Widget } from "./harness/widget.mjs";

const form = (attributes, more = "") => `<form action="/submit" method="post">
  <label for="navn">Navn</label> <input id="navn" name="navn">
  <ssp-eligibility id="tjek" name="ssp" as-of="${DAY}" ${attributes}></ssp-eligibility>
  ${more}
  <button type="submit" id="send">Send</button> <button type="reset" id="reset">Ryd</button>
</form>`;

const on = (html, title, run) => test(title, () => visit(chromium, { html }, {}, run));

/** Firefox says this of every element whose message is shown at a control in it, and leads to that control. */
const UNFOCUSED = /^Error: The invalid form control with name=/;
const isStillHere = (page) => assert.doesNotMatch(page.url(), /submit/);

onBoth(form(""), "reset begins anew", async (page) => {
  const widget = new Widget(page);
  await widget.answer("birthDate", "1990-05-17");
  await widget.walk();
  await page.click("#reset");
  const state = await widget.state();
  assert.equal(state.question, "birthDate");
  assert.deepEqual([state.answers, state.outcome, state.fields], [[], null, { day: "", month: "", year: "" }]);
  assert.deepEqual(await widget.get("answers"), {});
  assert.equal(await widget.get("decision"), null);
});

on(form(""), "reset goes back to what the page filled in, and forgets what was typed and wrong", async (page) => {
  const widget = new Widget(page);
  await widget.set({ answers: { birthDate: "2008-09-01" } });
  await widget.next();
  assert.equal((await widget.state()).errors.length, 1);
  await widget.answer("facts-concerningBehaviour", "true");
  await widget.fill((await widget.state()).question, "true");
  await page.click("#reset");
  const state = await widget.state();
  assert.deepEqual(await widget.get("answers"), { birthDate: "2008-09-01" });
  assert.deepEqual([state.question, state.isChosen, state.errors], ["facts-concerningBehaviour", false, []]);
});

onBoth(`<form><fieldset id="frame">${form("").replace(/<\/?form[^>]*>/g, "")}</fieldset></form>`, "a fieldset around disables everything in it, and gives it back", async (page) => {
  const widget = new Widget(page);
  await widget.set({ answers: ELIGIBLE });
  await widget.change("facts-crime");
  const controls = () => page.evaluate(() => [...document.querySelectorAll("#tjek :is(button, input, select, textarea):not([type=hidden])")].map((control) => [control.matches(":disabled"), control.disabled]));
  const set = (isDisabled) => page.evaluate((value) => {
    document.getElementById("frame").disabled = value;
  }, isDisabled);
  assert.ok((await controls()).every(([isDisabled]) => !isDisabled));
  await set(true);
  assert.ok((await controls()).length > 5);
  assert.ok((await controls()).every(([isDisabled, own]) => isDisabled && own));
  assert.deepEqual(await page.evaluate(() => [...new FormData(document.querySelector("form"))]), [], "what is disabled sends nothing");
  await set(false);
  assert.ok((await controls()).every(([isDisabled]) => !isDisabled));
  await widget.next();
  assert.notEqual((await widget.state()).outcome, null);
  await page.evaluate(() => {
    document.getElementById("tjek").disabled = true;
  });
  assert.ok((await controls()).every(([isDisabled]) => isDisabled), "the element's own attribute does the same");
});

const BACK = "on the way back in the browser everything is as it was, what was chosen and not gone on with too";

async function comesBack(page, leave, ready) {
  const widget = new Widget(page);
  // A page that waits for this is built anew on the way back; another one may have been kept as a whole.
  await page.evaluate(() => addEventListener("unload", () => {}));
  await widget.answer("birthDate", "1990-05-17");
  await widget.fill("facts-sociallyVulnerable", "unknown");
  const before = await widget.state();
  await leave(() => page.click(".brand"));
  await leave(() => page.goBack());
  assert.equal(await page.evaluate(() => performance.getEntriesByType("navigation")[0].type), "back_forward");
  await ready();
  await until(page, "the answers are there again", () => document.getElementById("tjek").answers.birthDate !== undefined);
  const state = await widget.state();
  assert.deepEqual([state.question, state.answers, state.isChosen], [before.question, before.answers, true]);
}

test(`chromium: ${BACK}`, () => visit(chromium, "plain-form.html", {}, (page, { leave, ready }) => comesBack(page, leave, () => ready(1))));

// Firefox keeps nothing of a page that says `no-store`, of no field, and the demo says so: here a server stands before it that does not.
test(`firefox: ${BACK}`, async () => {
  const origin = await site();
  const server = createServer(async ({ url }, response) => {
    const { status, headers, body } = await fetch(new URL(url, origin));
    const kept = ["content-type", "content-security-policy"].map((name) => [name, headers.get(name)]).filter(([, value]) => value !== null);
    response.writeHead(status, Object.fromEntries(kept)).end(Buffer.from(await new Response(body).arrayBuffer()));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { page, close } = await firefox.page({ before: () => {} });
  try {
    const leave = (act) => Promise.all([page.waitForNavigation({ waitUntil: "load" }), act()]);
    const ready = () => until(page, "the element is ready", () => document.querySelector("#tjek .ssp-root") !== null);
    await page.goto(`http://127.0.0.1:${server.address().port}/plain-form.html`, { waitUntil: "load" });
    await ready();
    await comesBack(page, leave, ready);
  } finally {
    await close();
    server.closeAllConnections();
    server.close();
  }
});

onBoth(form('require="answered"'), "require=answered: the form is not sent before there is an outcome, and says at which question", async (page, { leave }) => {
  const widget = new Widget(page);
  const validity = () => page.evaluate(() => {
    const element = document.getElementById("tjek");
    const { valueMissing, customError, valid } = element.validity;
    return { valueMissing, customError, valid, message: element.validationMessage, form: document.querySelector("form").checkValidity() };
  });
  const missing = { valueMissing: true, customError: false, valid: false, form: false };
  assert.deepEqual(await validity(), { ...missing, message: "Indtast, hvornår personen er født" });
  await page.click("#send");
  isStillHere(page);
  // The browser brings the person to the control that the message is about.
  await until(page, "the focus is on the first field", () => document.activeElement.id === "tjek-birthDate-day");
  let state = await widget.state();
  assert.deepEqual(state.errors, ["Fejl: Indtast, hvornår personen er født"]);
  assert.deepEqual(await widget.get("validationErrors"), [{ id: "tjek-birthDate-day", path: "/birthDate", message: "Indtast, hvornår personen er født" }]);

  await widget.fill("birthDate", "1990-05-17");
  assert.equal((await validity()).message, "Tryk på »Næste« for at bruge dit svar");
  await widget.next();
  assert.match((await validity()).message, /^Vælg, om /);
  await page.click("#send");
  await until(page, "the focus is on the first radio button", () => /-option1$/.test(document.activeElement.id));
  state = await widget.state();
  assert.equal(state.errors.length, 1);
  assert.match(state.errors[0], /^Fejl: Vælg, om /);

  await widget.walk();
  assert.deepEqual(await validity(), { valueMissing: false, customError: false, valid: true, message: "", form: true });
  await leave(() => page.click("#send"));
  assert.match(page.url(), /submit$/);
}, { errors: UNFOCUSED });

onBoth(form('require="answered"'), "what only asks whether the form is valid shows nothing; what fires `invalid` does, and so does the form's own asking", async (page) => {
  const widget = new Widget(page);
  const asked = await page.evaluate(() => {
    const element = document.getElementById("tjek");
    const [{ message }] = element.validationErrors;
    return [document.querySelector("form").matches(":invalid"), element.matches(":invalid"), element.validity.valid, message, element.validationMessage];
  });
  assert.deepEqual(asked, [true, true, false, "Indtast, hvornår personen er født", "Indtast, hvornår personen er født"]);
  assert.deepEqual((await widget.state()).errors, []);
  assert.equal(await page.evaluate(() => document.querySelector("form").checkValidity()), false);
  const { errors, summary, focus } = await widget.state();
  assert.deepEqual([errors, summary, focus], [["Fejl: Indtast, hvornår personen er født"], [], null]);
});

on(form('require="eligible"'), "require=eligible: another outcome does not do, and the message leads to it", async (page) => {
  const widget = new Widget(page);
  await widget.set({ answers: NOT_ELIGIBLE });
  const [error] = await widget.get("validationErrors");
  assert.deepEqual(error, { id: "tjek-outcome", path: "", message: "Formularen kan ikke sendes med dette svar. Ret dine svar, hvis noget er forkert" });
  await page.click("#send");
  isStillHere(page);
  await until(page, "the focus is on the outcome", () => document.activeElement.id === "tjek-outcome");
  assert.equal((await widget.state()).summary.length, 0, "an outcome is no error");
  await widget.set({ answers: ELIGIBLE });
  assert.equal(await page.evaluate(() => document.querySelector("form").checkValidity()), true);
});

on(form("").replaceAll("ssp-eligibility", "ssp-disclosure").replace('name="ssp"', 'name="ssp" require="permitted" topic="disclosure"'), "require=permitted, of a disclosure", async (page) => {
  const widget = new Widget(page);
  const isValid = () => page.evaluate(() => document.querySelector("form").checkValidity());
  assert.equal(await isValid(), false);
  await widget.set({ answers: { ...PERMITTED, purpose: "investigation" } });
  assert.equal(await isValid(), false);
  await widget.set({ answers: PERMITTED });
  assert.equal(await isValid(), true);
});

on(form(""), "without require the form can be sent at any time", async (page) => {
  assert.equal(await page.evaluate(() => document.querySelector("form").checkValidity()), true);
  await page.evaluate(() => {
    document.getElementById("tjek").require = "answered";
  });
  assert.equal(await page.evaluate(() => document.querySelector("form").checkValidity()), false, "the property does as the attribute");
});

onBoth(form('require="answered"'), "Enter in a field of the element goes on, and never sends the form around", async (page) => {
  const widget = new Widget(page);
  await page.click("#tjek-birthDate-day");
  await page.keyboard.press("Enter");
  isStillHere(page);
  assert.equal((await widget.state()).focus, "nav");
});

on(form(""), "the element knows its form and its label as a field does", async (page) => {
  const known = await page.evaluate(() => {
    const element = document.getElementById("tjek");
    return [element.form === document.querySelector("form"), element.type, [...element.form.elements].includes(element), element.willValidate];
  });
  assert.deepEqual(known, [true, "ssp-eligibility", true, true]);
});
