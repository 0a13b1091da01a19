// Every page of the demo that embeds the elements does what it is there for. (Frames, Drupal and fallbacks have files of their own.)
import assert from "node:assert/strict";
import { test } from "node:test";

import { both, chromium, firefox } from "./harness/browsers.mjs";
import { ELIGIBLE, NOT_ELIGIBLE, PERMITTED } from "./harness/states.mjs";
import { until, visit } from "./harness/visit.mjs";
import { Widget } from "./harness/widget.mjs";

/** What a form sent, as the demo's server shows it. */
async function submitted(page, leave) {
  await leave(() => page.click("button[formaction]"));
  return new URLSearchParams(await page.evaluate(() => document.getElementById("body").textContent));
}

for (const browser of both) {
  const on = (page, title, test_, options = {}) => test(`${browser.name}, ${page}: ${title}`, () => visit(browser, page, options, test_));

  on("plain-form.html", "answered by hand, the form sends the outcome beside its own fields", async (page, { leave }) => {
    const widget = new Widget(page);
    await page.type("#navn", "Anne Fagperson");
    await page.type("#arbejdssted", "Eksempel Skole");
    await widget.set({ answers: { birthDate: "1990-05-17" } });
    const asked = await widget.walk();
    assert.ok(asked.length > 0 && asked.length < 6, `a grown-up is asked little: ${asked.join(", ")}`);
    assert.match((await widget.state()).outcome, /ikke omfattet/);
    const sent = await submitted(page, leave);
    assert.deepEqual([...sent.keys()], ["navn", "arbejdssted", "ssp", "ssp.outcome", "ssp.ruleset", "ssp.as-of", "ssp.summary", "besked"]);
    assert.equal(sent.get("ssp.outcome"), "notEligible");
  });

  on("strict-csp.html", "works as a module under Trusted Types, and may connect to nothing", async (page, { leave, origin }) => {
    assert.match((await fetch(new URL("strict-csp.html", origin))).headers.get("content-security-policy"), /connect-src 'none'/);
    const widget = new Widget(page);
    await widget.set({ answers: { ...ELIGIBLE, facts: { ...ELIGIBLE.facts, speciallyComplicated: null } }, asOf: "2026-03-01" });
    await widget.answer("facts-speciallyComplicated", "true");
    assert.match((await widget.state()).outcome, /omfattet af: SSP-enkeltsag/);
    assert.equal((await submitted(page, leave)).get("ssp.outcome"), "eligible");
  });

  on("no-connect.html", "works where the page may connect to nothing", async (page) => {
    const widget = new Widget(page);
    await widget.answer("birthDate", "1990-05-17");
    await widget.walk();
    assert.match((await widget.state()).outcome, /ikke omfattet/);
  });

  on("two-widgets.html", "the birth date is asked once, and neither element disturbs the other", async (page, { events, leave }) => {
    const [person, disclosure] = [new Widget(page, "indsats"), new Widget(page, "videregivelse")];
    for (const [part, digits] of Object.entries({ day: "17", month: "5", year: "1990" })) await page.type(`#fodt-${part}`, digits);
    await page.keyboard.press("Tab");
    await until(page, "both have the date", () => [...document.querySelectorAll("#indsats, #videregivelse")].every(({ answers }) => answers.birthDate === "1990-05-17"));
    await person.walk();
    await disclosure.walk({ cooperation: "ssp", "from-kind": "police", "to-kind": "schoolAuthority", purpose: "prevention", identifiable: "true", necessary: "true" });
    assert.match((await person.state()).outcome, /ikke omfattet/);
    assert.match((await disclosure.state()).outcome, /må gerne give oplysningen videre/);

    const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map(({ id }) => id));
    assert.deepEqual(ids.filter((id, index) => ids.indexOf(id) !== index), [], "ids that stand twice");
    const names = await page.evaluate(() => [...document.querySelectorAll("input[type=radio]")].map(({ name }) => name));
    assert.ok(names.every((name) => /^(indsats|videregivelse)-/.test(name)));
    // What an element names with an id is in the element.
    const strays = await page.evaluate(() => {
      const attributes = ["for", "aria-labelledby", "aria-describedby"];
      return ["indsats", "videregivelse"].flatMap((id) => [...document.getElementById(id).querySelectorAll(attributes.map((name) => `[${name}]`).join())].flatMap((node) =>
        attributes.flatMap((name) => (node.getAttribute(name) ?? "").split(" ").filter(Boolean)).filter((target) => document.getElementById(target)?.closest(`#${id}`) === null || !document.getElementById(target))));
    });
    assert.deepEqual(strays, []);

    assert.deepEqual(new Set((await events("ssp-decision")).map(({ target }) => target)), new Set(["indsats", "videregivelse"]));
    const sent = await submitted(page, leave);
    assert.equal(sent.get("ssp.outcome"), "notEligible");
    assert.equal(sent.get("paragraf115.outcome"), "permitted");
  }, { ready: 2 });

  on("disclosure.html", "whether something may be disclosed, and who stays in the room", async (page) => {
    const [disclosure, room] = [new Widget(page, "videregivelse"), new Widget(page, "lokalet")];
    await disclosure.set({ answers: { ...PERMITTED, necessary: null, gangRelation: null } });
    await disclosure.walk({ necessary: "true", gangRelation: "false" });
    assert.match((await disclosure.state()).outcome, /^Ja, afsenderen må gerne/);

    await room.add("police");
    await room.add("privateActor", "Klubleder");
    assert.equal((await room.state()).status, "Deltageren er tilføjet.");
    await room.next();
    await room.answer("identifiable", "true");
    assert.match((await room.state()).outcome, /Ikke alle kan blive i lokalet/);
  }, { ready: 2 });
}

const on = (page, title, test_, options = {}) => test(`chromium, ${page}: ${title}`, () => visit(chromium, page, options, test_));

on("/", "a newcomer tries the checker, with an example and without", async (page) => {
  const widget = new Widget(page, "ssp-1", "ssp-eligibility");
  await page.click("#eksempel button");
  assert.equal((await widget.state()).answers.length, 3);
  await widget.walk({ "facts-speciallyComplicated": "unknown" });
  assert.match((await widget.state()).outcome, /SSP\+/);
  await page.click("[data-copy=kode-html]");
  await until(page, "the code is copied", () => document.querySelector("[data-copy=kode-html]").textContent === "Kopieret");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const integrity = await page.evaluate(() => document.querySelector("script[integrity]").integrity);
  assert.ok(copied.includes(integrity), "the code to copy has the hash of the present build");
}, { permissions: ["clipboard-read", "clipboard-write"] });

on("/", "every link leads somewhere", async (page, { origin }) => {
  const links = await page.evaluate(() => [...document.links].map(({ href }) => href).filter((href) => href.startsWith(location.origin)));
  assert.ok(links.length > 12);
  for (const link of new Set(links)) assert.equal((await fetch(link.replace(/#.*/, ""))).status, 200, link);
  assert.ok(origin);
});

on("dkfds-form.html", "the page's own summary has the element's message, and its link leads into it", async (page, { leave }) => {
  const widget = new Widget(page);
  await page.click("button[type=submit].button-primary");
  const links = await page.evaluate(() => [...document.querySelectorAll("#fejl a")].map((link) => [link.textContent, link.getAttribute("href")]));
  assert.deepEqual(links, [["Indtast dit navn", "#navn"], ["Indtast din arbejdsmail", "#email"], ["Indtast, hvornår personen er født", "#tjek-birthDate-day"]]);
  const { summary, errors } = await widget.state();
  assert.deepEqual(summary, [], "one page has one summary");
  assert.deepEqual(errors, ["Fejl: Indtast, hvornår personen er født"], "the message stands at the question too");
  await page.click('#fejl a[href="#tjek-birthDate-day"]');
  assert.equal((await widget.state()).focus, "tjek-birthDate-day");

  await page.type("#navn", "Anne Fagperson");
  await page.type("#email", "anne@example.dk");
  await widget.answer("birthDate", "1990-05-17");
  await widget.walk();
  const sent = await submitted(page, leave);
  assert.equal(sent.get("ssp.outcome"), "notEligible");
});

on("english.html", "both elements are in English, and the answers are sent along", async (page, { leave }) => {
  const [person, disclosure] = [new Widget(page, "check"), new Widget(page, "disclosure")];
  assert.equal((await person.state()).legend, "When was the person born?");
  await person.set({ answers: NOT_ELIGIBLE });
  await person.change("birthDate");
  await page.click("#check .ssp-question .button-primary");
  assert.match((await person.state()).outcome, /not included/);
  assert.equal((await disclosure.state()).legend, "What do you want to know?");
  await disclosure.walk({ topic: "disclosure", cooperation: "ssp", "from-kind": "police", "to-kind": "schoolAuthority", purpose: "prevention", identifiable: "false" });
  assert.match((await disclosure.state()).outcome, /§ 115|Section 115/);
  const text = await page.evaluate(() => document.getElementById("check").textContent + document.getElementById("disclosure").textContent);
  assert.doesNotMatch(text, /\b(Dine svar|Ved ikke|Næste|Kilder|Personen)\b/);
  const sent = await submitted(page, leave);
  assert.deepEqual(JSON.parse(sent.get("ssp")).answers, NOT_ELIGIBLE);
}, { ready: 2 });

on("profile-data.html", "another municipality's rules, and back", async (page, { ready }) => {
  const widget = new Widget(page);
  const chosen = async (value, text) => {
    await page.selectOption("#kommune", value);
    await page.click("#kommunevalg button");
    await until(page, `the rules are those of ${text}`, (wanted) => document.getElementById("valgt").textContent.includes(wanted), text);
  };
  await ready(1);
  await widget.set({ answers: ELIGIBLE });
  assert.equal((await widget.state()).question, null);
  await chosen("randers", "Randers");
  // Its rules ask what those of København do not.
  assert.deepEqual(await widget.walk(), ["facts-riskOfRepeatedCrime"]);
  assert.match(await page.evaluate(() => document.querySelector("#tjek .ssp-title").textContent), /Randers/);
  await chosen("", "København");
  assert.match(await page.evaluate(() => document.querySelector("#tjek .ssp-title").textContent), /København/);
}, { requests: /\/profiles\/randers\.json$/ });

test("chromium, contact.html: the page that the next steps lead to", () =>
  visit(chromium, "contact.html", { ready: 0 }, async (page) => assert.ok(await page.title())));

test("firefox, the other pages: each one's elements start", async () => {
  for (const [page, ready] of [["/", 1], ["dkfds-form.html", 1], ["drupal-states.html", 1], ["no-js.html", 1], ["english.html", 2], ["profile-data.html", 1]]) {
    await visit(firefox, page, { ready }, async () => {});
  }
});
