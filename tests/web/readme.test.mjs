// The recipes of the README as they are printed: only addresses, hashes and the … of the print are filled in.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { chromium } from "./harness/browsers.mjs";
import { DIST, ROOT, site } from "./harness/site.mjs";
import { ELIGIBLE, NOT_ELIGIBLE } from "./harness/states.mjs";
import { until, visit } from "./harness/visit.mjs";
import { Widget } from "./harness/widget.mjs";

const README = readFileSync(join(ROOT, "README.md"), "utf8");
const integrity = JSON.parse(readFileSync(join(DIST, "integrity.json"), "utf8"));
const shipped = (file) => readFileSync(join(DIST, file), "utf8");

/** The first block of code in this language after this text. */
function printed(after, language) {
  const from = README.indexOf(after);
  assert.ok(from > 0, `README says: ${after}`);
  const block = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(README.slice(from));
  assert.ok(block, `${language} after: ${after}`);
  return block[1];
}

/** The recipe with the package under /dist/ and the hashes of this build. */
function filled(html) {
  const withHash = (file) => (line) => line.replace("sha384-…", integrity[file]);
  return Object.keys(integrity).reduce((text, file) => text.replace(new RegExp(`"/assets/${file}"[^…>]*sha384-…`, "g"), withHash(file)), html).replaceAll("/assets/", "/dist/");
}

const page = (head, body) => `<!DOCTYPE html>
<html lang="da"><head><meta charset="utf-8"><title>Som det står i README</title>${head}</head>
<body><main><h1>Som det står i README</h1>${body}</main></body></html>`;

const policyOf = (text) => ({ "Content-Security-Policy": text.trim().replace("Content-Security-Policy: ", "") });
const STRICT = policyOf(printed("**Under a strict CSP**", "text"));
const field = (tab, id) => tab.evaluate((wanted) => document.getElementById(wanted).value, id);

test("in five minutes: one file, its hash, the strict policy, and the form has the outcome", async () => {
  const html = filled(printed("### In five minutes", "html")).replace("/henvisning", "/submit");
  assert.ok(html.includes(integrity["ssp-eligibility.standalone.js"]), html);
  await visit(chromium, { html: page("", html), headers: STRICT }, {}, async (tab, { leave }) => {
    const element = "ssp-eligibility";
    await tab.click("form > button");
    assert.equal(await tab.evaluate(() => document.querySelector("form").checkValidity()), false, "an answer is wanted");
    await new Widget(tab, "ssp-1", element).set({ answers: NOT_ELIGIBLE });
    assert.match(await tab.evaluate(() => document.querySelector(".ssp-outcome").textContent), /Kontakt SSP-sekretariatet/);
    await leave(() => tab.click("form > button"));
    const sent = new URLSearchParams(await tab.evaluate(() => document.body.textContent));
    assert.deepEqual([...sent.keys()], ["ssp", "ssp.outcome", "ssp.ruleset", "ssp.as-of", "ssp.summary"]);
    assert.equal(JSON.parse(sent.get("ssp")).answers, undefined);
  });
});

test("as a module: the hashes of all that is imported count", async () => {
  const html = filled(printed("**As a module**", "html"));
  assert.ok(!html.includes("…"), html);
  const map = /<script type="importmap">([\s\S]*?)<\/script>/.exec(html)[1];
  const hash = createHash("sha256").update(map).digest("base64");
  const headers = { "Content-Security-Policy": `default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}'; style-src 'self'; connect-src 'none'` };
  const one = { html: page(html, '<ssp-eligibility id="tjek"><p>Ring i stedet.</p></ssp-eligibility>'), headers };
  await visit(chromium, one, {}, async (tab) => {
    const widget = new Widget(tab);
    await widget.set({ answers: NOT_ELIGIBLE });
    assert.match((await widget.state()).outcome, /ikke omfattet/);
  });
  for (const file of ["define.js", "elements.js", "inline.js"]) {
    const changed = { ...one, scripts: { [`dist/${file}`]: `${shipped(file)}\n` } };
    await visit(chromium, changed, { ready: 0, errors: /integrity/ }, async (tab, { seen }) => {
      await until(tab, "the page is loaded", () => document.readyState === "complete");
      for (let count = 0; !seen.errors.some((text) => /integrity/.test(text)); count++) {
        assert.ok(count < 100, `${file}, changed, is refused`);
        await new Promise((done) => setTimeout(done, 20));
      }
      assert.deepEqual(await tab.evaluate(() => [customElements.get("ssp-eligibility") === undefined, document.getElementById("tjek").textContent]), [true, "Ring i stedet."], file);
    });
  }
});

test("DKFDS: the page's summary gets the id and the message of what is missing", () =>
  visit(chromium, { html: '<form><ssp-eligibility id="tjek" require="answered"></ssp-eligibility></form>' }, {}, async (tab) => {
    const added = await tab.evaluate(`{
      const added = [];
      const addToSummary = (...all) => added.push(all);
      ${printed("**DKFDS**", "js")}
      added;
    }`);
    assert.deepEqual(added, [["tjek-birthDate-day", "Indtast, hvornår personen er født"]]);
  }));

/** The hidden elements of the form as Drupal writes them. */
function hidden() {
  const php = printed("**OS2forms and Drupal.**", "php");
  const fields = [...php.matchAll(/\$form\['(\w+)'\] = \['#type' => 'hidden', '#attributes' => \['id' => '([\w-]+)'\]\];/g)];
  assert.equal(fields.length, 2, php);
  assert.ok(php.includes(`:input[name="${fields[0][1]}"]' => ['value' => 'eligible']`), "#states looks at the first");
  return fields.map(([, name, id]) => `<input type="hidden" name="${name}" id="${id}">`).join("");
}

test("Drupal: a div becomes the element when the page is read and after Ajax, and the form has the outcome and no answer", () => {
  const div = printed("**OS2forms and Drupal.**", "html");
  const scripts = {
    "drupal.js": "window.Drupal = { behaviors: {} };",
    "ssp.js": printed("**OS2forms and Drupal.**", "js"),
  };
  const head = '<script src="/drupal.js" defer></script><script src="/dist/ssp-eligibility.standalone.js" defer></script><script src="/ssp.js" defer></script>';
  const html = page(head, `<form action="/submit" method="post"><div id="part">${div}${hidden()}</div><button id="send">Send</button></form>`);
  return visit(chromium, { html, scripts }, {}, async (tab, { ready, leave }) => {
    const element = "[data-ssp-eligibility] > ssp-eligibility";
    assert.equal(await tab.evaluate((wanted) => document.querySelector(wanted).goals, element), "sspPlus");
    // Ajax: the part is new, and every behaviour is attached to it.
    await tab.evaluate((fresh) => {
      const part = document.getElementById("part");
      part.innerHTML = fresh;
      for (const { attach } of Object.values(window.Drupal.behaviors)) attach(part, {});
    }, `${div}${hidden()}`);
    await ready(2);
    await new Widget(tab, "ssp-2", element).set({ answers: ELIGIBLE, asOf: "2026-03-01" });
    assert.equal(await field(tab, "ssp-outcome"), "eligible");
    await leave(() => tab.click("#send"));
    const sent = new URLSearchParams(await tab.evaluate(() => document.body.textContent));
    assert.deepEqual([...sent.keys()], ["ssp_outcome", "ssp_json"]);
    assert.doesNotMatch(decodeURIComponent(`${sent}`), new RegExp(`${ELIGIBLE.birthDate}|personEndangeringCrime"`));
  });
});

test("iframe: the page of the package on another server, and the page around has height and outcome", async () => {
  const { origin } = new URL(await site());
  const other = origin.replace("127.0.0.1", "localhost");
  const here = (text) => text.replaceAll("https://www.kommune.example", origin).replaceAll("https://ssp.kommune.example", other);
  const address = `${other}/embed.html?parent=${origin}`;
  const html = here(printed("**iframe**", "html"));
  assert.ok(html.includes(`src="${address}"`), html);
  const files = ["embed.js", "embed.css", "ssp-eligibility.standalone.js"].map((file) => [`${other}/${file}`, shipped(file)]);
  const scripts = {
    [address]: { body: here(shipped("embed.html")), headers: policyOf(here(printed("**iframe**", "text"))) },
    ...Object.fromEntries(files),
    "around.js": here(printed("**iframe**", "js")),
  };
  const headers = { "Content-Security-Policy": `default-src 'none'; script-src 'self'; style-src 'self'; frame-src ${other}` };
  await visit(chromium, { html: page("", `${html}<script src="/around.js"></script>`), scripts, headers }, { ready: 0 }, async (tab) => {
    const frame = tab.frames().find((one) => one.url() === address);
    await until(frame, "the checker is ready", () => window.seen.events.some(({ type }) => type === "ssp-ready"));
    const widget = new Widget(frame);
    const height = () => tab.evaluate(() => document.getElementById("ssp").getBoundingClientRect().height);
    await widget.set({ answers: { birthDate: NOT_ELIGIBLE.birthDate } });
    await widget.walk();
    await until(tab, "the outcome is in the form", () => document.getElementById("ssp-outcome").value === "notEligible");
    await until(frame, "the frame is as high as its page", () => document.documentElement.scrollHeight <= window.innerHeight);
    assert.ok((await height()) > 400);

    // Another window has nothing to say, and what is forgotten is forgotten in the form too.
    await tab.evaluate(() => window.postMessage({ type: "ssp-decision", decision: { outcome: "eligible" } }, "*"));
    await tab.evaluate(() => new Promise((done) => setTimeout(done, 0)));
    assert.equal(await field(tab, "ssp-outcome"), "notEligible");
    await widget.press(".ssp-buttons > .button-tertiary");
    await until(tab, "the outcome is gone", () => document.getElementById("ssp-outcome").value === "");
  });
});
