// What the form around the element sends, byte for byte: the outcome and never an answer, unless the page asks for the answers.
import assert from "node:assert/strict";
import { test } from "node:test";

import { both, chromium } from "./harness/browsers.mjs";
import { golden } from "./harness/goldens.mjs";
import { engine } from "./harness/site.mjs";
import { DAY, ELIGIBLE, NOT_ELIGIBLE, PERMITTED } from "./harness/states.mjs";
import { visit } from "./harness/visit.mjs";
import { Widget } from "./harness/widget.mjs";

const ssp = await engine();

/** What the element sends, from what the package says in Node. */
function expected(kind, input, answers) {
  const { answer } = ssp[kind](input);
  const { outcome, summary } = ssp.form(kind, input).answer.result;
  const json = JSON.stringify({ ...answer, outcome, summary, ...(answers ? { answers } : {}) });
  return { json, outcome, summary, ruleset: answer.ruleset };
}

/** As a form writes it: a Danish text has letters that are more than one byte. */
function body(entries) {
  return new URLSearchParams(entries).toString();
}

const entriesOf = (name, { json, outcome, summary, ruleset }, date) => [
  [name, json],
  [`${name}.outcome`, outcome],
  [`${name}.ruleset`, ruleset],
  [`${name}.as-of`, date],
  [`${name}.summary`, summary],
];

/** The entries of the form as a script reads them. */
const formData = (page) => page.evaluate(() => [...new FormData(document.querySelector("form"))].map(([name, value]) => [name, String(value)]));

for (const browser of both) {
  test(`${browser.name}: a form sends the outcome and no answer`, () =>
    visit(browser, "plain-form.html", {}, async (page, { leave }) => {
      const widget = new Widget(page);
      await page.type("#navn", "Åse Ø. & søn");
      await page.type("#arbejdssted", "Skolen");
      await widget.set({ asOf: DAY });

      // Half-way, with something typed and something chosen that was not gone on with: nothing of it is the form's.
      await widget.answer("birthDate", ELIGIBLE.birthDate);
      await widget.fill("facts-concerningBehaviour", "true");
      const own = [["navn", "Åse Ø. & søn"], ["arbejdssted", "Skolen"]];
      assert.deepEqual(await formData(page), [...own, ["besked", ""]]);
      const inner = await page.evaluate(() => [...document.querySelector("form").elements].filter((field) => field.closest(".ssp-root") && field.localName !== "fieldset").map((field) => field.outerHTML));
      assert.deepEqual(inner, [], "no control of the element belongs to the form");

      await widget.set({ answers: ELIGIBLE });
      const outcome = entriesOf("ssp", expected("assess", { profile: "koebenhavn", date: DAY, ...ELIGIBLE }), DAY);
      assert.deepEqual(await formData(page), [...own, ...outcome, ["besked", ""]]);

      await leave(() => page.click("button[formaction]"));
      const sent = await page.evaluate(() => document.getElementById("body").textContent);
      assert.equal(sent, body([...own, ...outcome, ["besked", ""]]));
      // What is sent is for other programs: it is agreed to.
      if (browser === chromium) golden("submitted/eligible.txt", sent.replaceAll("&", "\n&"));
      const text = decodeURIComponent(sent);
      assert.ok(!text.includes(ELIGIBLE.birthDate), "the birth date is an answer");
      assert.doesNotMatch(text, /"answers"|concerningBehaviour|tjek-/);
    }));

  test(`${browser.name}: with submit-answers the answers go along, as a server can evaluate them again`, () =>
    visit(browser, "english.html", { ready: 2 }, async (page, { leave }) => {
      const widget = new Widget(page, "check");
      await widget.set({ asOf: DAY, answers: { birthDate: NOT_ELIGIBLE.birthDate } });
      const asked = await widget.walk();
      const answers = { facts: Object.fromEntries(asked.map((question) => [question.replace("facts-", ""), false])), birthDate: NOT_ELIGIBLE.birthDate };
      const input = { profile: "koebenhavn", date: DAY, ...answers };
      const { answer } = ssp.assess(input, { lang: "en" });
      const result = ssp.form("assess", input, { lang: "en" }).answer.result;
      await leave(() => page.click("button[formaction]"));
      const sent = new URLSearchParams(await page.evaluate(() => document.getElementById("body").textContent)).get("ssp");
      assert.equal(sent, JSON.stringify({ ...answer, outcome: result.outcome, summary: result.summary, answers }));
      const checked = await page.evaluate(() => document.querySelector("h2 + p + pre")?.textContent);
      assert.equal(JSON.parse(checked).outcome, "notEligible", "the server of the demo comes to the same");
    }));
}

const OWN = (attributes, around = "") => `<form action="/submit" method="post">
  <ssp-eligibility id="tjek" as-of="${DAY}" ${attributes}></ssp-eligibility>${around}
  <button type="submit" id="send">Send</button>
</form>`;

/** What the server got from a page of the test's own. */
async function sentBy(html, act) {
  let sent;
  await visit(chromium, { html }, {}, async (page, { leave }) => {
    await act(new Widget(page), page);
    await leave(() => page.click("#send"));
    sent = await page.evaluate(() => document.body.textContent);
  });
  return sent;
}

test("without a name nothing is sent", async () => {
  assert.equal(await sentBy(OWN(""), (widget) => widget.set({ answers: ELIGIBLE })), "");
});

test("a name given later is the name", async () => {
  const input = { profile: "koebenhavn", date: DAY, ...NOT_ELIGIBLE };
  const sent = await sentBy(OWN('name="a"'), async (widget) => {
    await widget.set({ answers: NOT_ELIGIBLE });
    await widget.set({ name: "b" });
  });
  assert.equal(sent, body(entriesOf("b", expected("assess", input), DAY)));
});

test("with submit-answers the answers go along where the page has filled in all of them, too", async () => {
  const answers = { facts: ELIGIBLE.facts, birthDate: ELIGIBLE.birthDate };
  const sent = await sentBy(OWN('name="ssp" submit-answers'), (widget) => widget.set({ answers: ELIGIBLE }));
  assert.equal(sent, body(entriesOf("ssp", expected("assess", { profile: "koebenhavn", date: DAY, ...ELIGIBLE }, answers), DAY)));
});

test("before there is an outcome nothing is sent, and nothing when it is gone again", async () => {
  assert.equal(await sentBy(OWN('name="ssp"'), (widget) => widget.set({ answers: { birthDate: "2008-09-01" } })), "");
  const sent = await sentBy(OWN('name="ssp"'), async (widget) => {
    await widget.set({ answers: ELIGIBLE });
    await widget.set({ answers: null });
  });
  assert.equal(sent, "");
});

test("a preliminary answer that was asked for is sent as what it is: open", async () => {
  const sent = await sentBy(OWN('name="ssp" goals="sspPlus"'), async (widget) => {
    await widget.set({ answers: { birthDate: "2005-09-01" } });
    await widget.press(".ssp-question .button-tertiary");
  });
  assert.equal(new URLSearchParams(sent).get("ssp.outcome"), "open");
});

test("both elements and the page's own fields keep the order of the page", async () => {
  const html = OWN('name="ssp"', `<input name="mellem" value="1" aria-label="Mellem"><ssp-disclosure id="paragraf" name="p115" topic="disclosure" as-of="${DAY}"></ssp-disclosure>`);
  let sent;
  await visit(chromium, { html }, { ready: 2 }, async (page, { leave }) => {
    await new Widget(page).set({ answers: ELIGIBLE });
    await new Widget(page, "paragraf").set({ answers: PERMITTED });
    await leave(() => page.click("#send"));
    sent = await page.evaluate(() => document.body.textContent);
  });
  const person = entriesOf("ssp", expected("assess", { profile: "koebenhavn", date: DAY, ...ELIGIBLE }), DAY);
  const disclosure = entriesOf("p115", expected("disclose", { date: DAY, ...PERMITTED }), DAY);
  assert.equal(sent, body([...person, ["mellem", "1"], ...disclosure]));
  golden("submitted/both.txt", sent.replaceAll("&", "\n&"));
});

test("a form that is sent by GET has no answer in the address", () =>
  visit(chromium, { html: OWN('name="ssp"').replace('method="post"', 'method="get"') }, {}, async (page, { leave }) => {
    const widget = new Widget(page);
    await widget.answer("birthDate", "1990-05-17");
    await widget.walk();
    await leave(() => page.click("#send"));
    const { searchParams } = new URL(page.url());
    assert.equal(searchParams.get("ssp.outcome"), "notEligible");
    assert.ok(!decodeURIComponent(page.url()).includes("1990-05-17"));
  }));

test("the day is today in Denmark where the page says nothing, whatever the computer's own zone", async () => {
  for (const timezoneId of ["Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
    await visit(chromium, "plain-form.html", { timezoneId }, async (page) => {
      const widget = new Widget(page);
      const day = () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Copenhagen" }).format();
      const before = day();
      await widget.set({ answers: NOT_ELIGIBLE });
      const { date } = await widget.get("decision");
      assert.ok([before, day()].includes(date), date);
    });
  }
});
