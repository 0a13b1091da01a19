// The package as somebody bundles it with Vite, run in the browser: the script and the files are those that Vite wrote.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { build } from "vite";

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
async function bundled(name, script, body) {
  const root = join(folder, name);
  mkdirSync(root);
  writeFileSync(join(root, "page.js"), script);
  const title = "<title>En side, som Vite har samlet</title>";
  writeFileSync(join(root, "index.html"), `<!doctype html><html lang="da"><meta charset="utf-8">${title}<script type="module" src="./page.js"></script>${body}</html>`);
  await build({ root, base: "./", logLevel: "error", configFile: false, build: { modulePreload: false, target: "es2022" } });
  const assets = join(root, "dist/assets");
  const scripts = Object.fromEntries(readdirSync(assets).map((file) => [`assets/${file}`, readFileSync(join(assets, file))]));
  return { html: readFileSync(join(root, "dist/index.html"), "utf8"), scripts };
}

const WIDGET = `<main><h1>Tjek</h1><ssp-eligibility id="tjek" as-of="${DAY}"><p>Fald tilbage</p></ssp-eligibility></main>`;

test("/define registers the elements and mounts what stands in the page", async () => {
  const page = await bundled("define", `import "ssp-eligibility/define";`, WIDGET);
  await visit(chromium, page, {}, async (opened) => {
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
  await visit(chromium, await bundled("elements", script, WIDGET), {}, async (opened) => {
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
  const page = await bundled("rules", script, "<main><h1>Regler</h1><output></output></main>");
  // The script asks for the module by itself, which the policy of the other pages does not allow.
  page.headers = { "Content-Security-Policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self'" };
  assert.ok(Object.keys(page.scripts).some((file) => file.endsWith(".wasm")), Object.keys(page.scripts).join(", "));
  await visit(chromium, page, { ready: 0 }, async (opened) => {
    await opened.waitForFunction(() => document.querySelector("output").textContent !== "");
    assert.equal(await opened.evaluate(() => document.querySelector("output").textContent), "eligible");
  });
});
