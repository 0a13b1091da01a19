// The package as somebody bundles it with Vite, run in the browser: the script and the files are those that Vite wrote.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";

import { bundled } from "../../crates/ssp-wasm/npm/test/packed/vite.mjs";
import { chromium } from "./harness/browsers.mjs";
import { DIST } from "./harness/site.mjs";
import { DAY, ELIGIBLE } from "./harness/states.mjs";
import { visit } from "./harness/visit.mjs";
import { Widget } from "./harness/widget.mjs";

const folder = mkdtempSync(join(tmpdir(), "ssp-bundled-"));
after(() => rmSync(folder, { recursive: true, force: true }));
mkdirSync(join(folder, "node_modules"));
symlinkSync(dirname(DIST), join(folder, "node_modules/ssp-eligibility"), "dir");

/** A page with this script, bundled: the page, and every file beside it by its address. */
async function page(name, script, body) {
  const made = await bundled(join(folder, name), script, body);
  const files = readdirSync(join(made, "assets")).map((file) => `assets/${file}`);
  const scripts = Object.fromEntries(files.map((file) => [file, readFileSync(join(made, file))]));
  return { html: readFileSync(join(made, "index.html"), "utf8"), scripts };
}

const WIDGET = `<main><h1>Tjek</h1><ssp-eligibility id="tjek" as-of="${DAY}"><p>Fald tilbage</p></ssp-eligibility></main>`;

test("/define registers the elements and mounts what stands in the page", async () => {
  const define = await page("define", `import "ssp-eligibility/define";`, WIDGET);
  await visit(chromium, define, {}, async (opened) => {
    const widget = new Widget(opened);
    await widget.set({ answers: ELIGIBLE });
    assert.equal((await widget.get("decision")).outcome, "eligible");
  });
});

test("/elements registers nothing until the page says so", async () => {
  const script = `import { SspEligibility, register } from "ssp-eligibility/elements";
window.before = customElements.get("ssp-eligibility") ?? null;
register();
window.isOurs = customElements.get("ssp-eligibility") === SspEligibility;`;
  await visit(chromium, await page("elements", script, WIDGET), {}, async (opened) => {
    assert.deepEqual(await opened.evaluate(() => [window.before, window.isOurs]), [null, true]);
    const widget = new Widget(opened);
    await widget.set({ answers: ELIGIBLE });
    assert.equal((await widget.get("decision")).outcome, "eligible");
  });
});

test("the rules alone decide in the page, with the module as a file beside the script", async () => {
  const script = `import { load } from "ssp-eligibility";
const ssp = await load();
const { answer } = ssp.assess({ date: "2026-01-15", birthDate: "2008-07-15", facts: { personEndangeringCrime: true } });
document.querySelector("output").textContent = answer.programmes.sspCase.verdict;`;
  const rules = await page("rules", script, "<main><h1>Regler</h1><output></output></main>");
  // The script asks for the module by itself, which the policy of the other pages does not allow.
  rules.headers = { "Content-Security-Policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self'" };
  assert.ok(Object.keys(rules.scripts).some((file) => file.endsWith(".wasm")), Object.keys(rules.scripts).join(", "));
  await visit(chromium, rules, { ready: 0 }, async (opened) => {
    await opened.waitForFunction(() => document.querySelector("output").textContent !== "");
    assert.equal(await opened.evaluate(() => document.querySelector("output").textContent), "eligible");
  });
});
