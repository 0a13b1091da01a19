// Where the elements cannot run: what the page put into them stays, and the form can be sent.
import assert from "node:assert/strict";
import { test } from "node:test";

import { both, chromium } from "./harness/browsers.mjs";
import { site } from "./harness/site.mjs";
import { until, visit } from "./harness/visit.mjs";

/** The page asks for an answer, which nobody can give: the form is sent all the same. */
async function isSentWithout(page, leave) {
  const [require, isValid] = await page.evaluate(() => [document.getElementById("tjek").getAttribute("require"), document.querySelector("form").checkValidity()]);
  assert.deepEqual([require, isValid], ["answered", true]);
  await page.type("#besked", "Uden tjek");
  await leave(() => page.click("button[formaction]"));
  assert.equal(await page.evaluate(() => document.getElementById("body").textContent), "besked=Uden+tjek");
}

const content = (page) => page.evaluate(() => document.querySelector("ssp-eligibility").textContent.replace(/\s+/g, " ").trim());

for (const browser of both) {
  test(`${browser.name}, wasm-blocked.html: the content stays, the page hears why, the console says what is missing`, () =>
    visit(browser, "wasm-blocked.html", { ready: 0, violations: /^script-src: wasm-eval$/, errors: /wasm-unsafe-eval|WebAssembly/ }, async (page, { seen, events, leave }) => {
      await until(page, "the page has said why", () => !document.getElementById("status").hidden);
      assert.match(await page.evaluate(() => document.getElementById("status").textContent), /wasm-blocked/);
      assert.deepEqual((await events("ssp-error")).map(({ detail }) => [detail.code, detail.issues]), [["wasm-blocked", []]]);
      assert.deepEqual(await events("ssp-ready"), []);
      assert.match(await content(page), /^Tjekket kan ikke vises her\..*kontakt SSP-sekretariatet/);
      const hints = seen.errors.filter((text) => text.startsWith("ssp-eligibility:"));
      assert.deepEqual(hints, ["ssp-eligibility: this page blocks WebAssembly. Its Content-Security-Policy needs script-src 'wasm-unsafe-eval'."]);
      await isSentWithout(page, leave);
    }));

  test(`${browser.name}, wrong-integrity.html: a file that was changed does not run`, () =>
    visit(browser, "wrong-integrity.html", { ready: 0, errors: /integrity/i }, async (page, { seen, leave }) => {
      await until(page, "the page has said why", () => !document.getElementById("status").hidden);
      assert.ok(seen.errors.some((text) => /integrity/i.test(text)), "the browser says so");
      assert.equal(await page.evaluate(() => customElements.get("ssp-eligibility") === undefined && window.SspEligibility === undefined), true);
      assert.match(await content(page), /^Tjekket kan ikke vises her\./);
      await isSentWithout(page, leave);
    }));
}

test("no-js.html: without JavaScript the field in the element is a field of the form", async () => {
  await visit(chromium, "no-js.html", { ready: 0, javaScriptEnabled: false }, async (page, { leave }) => {
    await page.getByLabel("Dit navn").fill("Anne");
    await page.getByLabel("Beskriv kort").fill("Uden script");
    await leave(() => page.click("button[formaction]"));
    assert.equal(await page.locator("#body").textContent(), "navn=Anne&beskriv=Uden+script");
  });
});

test("no-js.html: with JavaScript the field gives way to the element, and is sent no more", () =>
  visit(chromium, "no-js.html", {}, async (page) => {
    assert.equal(await page.evaluate(() => document.getElementById("beskriv")), null);
    assert.deepEqual(await page.evaluate(() => [...new FormData(document.querySelector("form")).keys()]), ["navn"]);
  }));

test("a file of which one byte was changed is refused by its hash, the right one is not", async () => {
  const origin = await site();
  const script = await (await fetch(new URL("dist/ssp-eligibility.standalone.js", origin))).text();
  const { "ssp-eligibility.standalone.js": hash } = await (await fetch(new URL("dist/integrity.json", origin))).json();
  const html = `<!DOCTYPE html><html lang="da"><head><meta charset="utf-8"><title>Prøve</title><script src="/own.js" integrity="${hash}" defer></script></head>
    <body><main><h1>Prøve</h1><ssp-eligibility id="tjek"><p>Fald tilbage</p></ssp-eligibility></main></body></html>`;
  for (const [body, runs] of [[script, true], [`${script} `, false]]) {
    await visit(chromium, { html, scripts: { "own.js": body } }, { ready: runs ? 1 : 0, errors: runs ? undefined : /integrity/i }, async (page) => {
      assert.equal(await page.evaluate(() => customElements.get("ssp-eligibility") !== undefined), runs);
      assert.equal(/Fald tilbage/.test(await page.evaluate(() => document.getElementById("tjek").textContent)), !runs);
    });
  }
});

test("the module entry refuses a .wasm that is not its own, and says so", async () => {
  const html = `<!DOCTYPE html><html lang="da"><head><meta charset="utf-8"><title>Prøve</title></head><body><main><h1>Prøve</h1></main></body></html>`;
  const run = () => import("/dist/browser.js").then(({ load }) => load({ wasm: "/own.wasm" })).then(() => "loaded", (error) => `${error.name} ${error.code}`);
  const own = Buffer.from(await (await fetch(new URL("dist/ssp_form.wasm", await site()))).arrayBuffer());
  const changed = Buffer.from(own);
  changed[changed.length - 1] ^= 1;
  const headers = { "Content-Security-Policy": "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'" };
  for (const [body, outcome] of [[own, "loaded"], [changed, "LoadError wasm-not-loaded"]]) {
    await visit(chromium, { html, headers, scripts: { "own.wasm": body } }, { ready: 0, errors: outcome === "loaded" ? undefined : /integrity|SRI/i }, async (page) => {
      assert.equal(await page.evaluate(run), outcome);
    });
  }
});

test("an element that is put in when the engine has failed says so too, and the hint stands once", () =>
  visit(chromium, "wasm-blocked.html", { ready: 0, violations: /wasm-eval/, errors: /WebAssembly/ }, async (page, { seen, events }) => {
    await until(page, "the first one has told", () => window.seen.events.some(({ type }) => type === "ssp-error"));
    await page.evaluate(() => {
      const second = document.createElement("ssp-disclosure");
      second.id = "two";
      second.textContent = "Fald tilbage";
      document.querySelector("main").append(second);
    });
    await until(page, "the second one has told", () => window.seen.events.filter(({ type }) => type === "ssp-error").length === 2);
    assert.equal((await events("ssp-error"))[1].target, "two");
    assert.equal(await page.evaluate(() => document.getElementById("two").textContent), "Fald tilbage");
    assert.equal(seen.errors.filter((text) => text.startsWith("ssp-eligibility:")).length, 1);
  }));
