/**
 * A page as a test opens it, in either browser. Whatever the test is about, the page is watched: what its policy refuses, what goes
 * wrong in its scripts, what it asks the network for once it is there, and what it leaves in the browser. All of that fails the test,
 * unless the test says that it means it.
 */
import assert from "node:assert/strict";

import { site } from "./site.mjs";

/** Runs in every frame before any script of the page. */
function watch() {
  window.seen = { violations: [], events: [] };
  document.addEventListener("securitypolicyviolation", (event) => {
    window.seen.violations.push(`${event.effectiveDirective}: ${event.blockedURI}`);
  });
  for (const type of ["ssp-ready", "ssp-change", "ssp-decision", "ssp-error"]) {
    document.addEventListener(type, (event) => window.seen.events.push({ type, target: event.target.id, detail: event.detail }));
  }
}

/** What a page may leave in the browser: nothing. */
async function left() {
  const databases = await indexedDB.databases();
  const caches = (await window.caches?.keys()) ?? [];
  const stored = { local: localStorage.length, session: sessionStorage.length, databases: databases.length, caches: caches.length };
  return { cookie: document.cookie, ...stored, workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0 };
}

/**
 * What is not the element's: the fonts and icons of DKFDS, fetched when they are first drawn; the icon of the page, or the one that Firefox asks every site
 * for; an error that Firefox reports when it is driven, even of a page without any script.
 */
const OF_OTHERS = /\/vendor\/dkfds\/(fonts|img)\/|\/favicon\.ico|\/assets\/icon\.svg|^Error: Error: Permission denied to access property "length"$/;

const NOTHING = { cookie: "", local: 0, session: 0, databases: 0, caches: 0, workers: 0 };

/**
 * @param browser from browsers.mjs
 * @param {string | { html: string, headers?: object, scripts?: object }} what a page of the demo, or a page of the test's own (Chromium)
 * @param {object} options
 *   `ready`        how many elements must be ready first (1; 0 for none)
 *   `violations`, `errors`, `requests`  what the test means to happen, as regular expressions
 *   the rest       goes to the browser: viewport, javaScriptEnabled …
 */
export async function visit(browser, what, options, test) {
  const { ready = 1, violations, errors, requests, ...rest } = options;
  const origin = await site();
  const { page, close } = await browser.page({ before: watch, ...rest });
  const seen = { requests: [], late: [], errors: [], isSealed: false };
  try {
    page.on("request", (request) => {
      seen.requests.push(request.url());
      if (request.isNavigationRequest()) seen.isSealed = false;
      else if (seen.isSealed) seen.late.push(request.url());
    });
    page.on("pageerror", (error) => seen.errors.push(String(error)));
    page.on("console", (message) => {
      if (["error", "warning", "warn"].includes(message.type())) seen.errors.push(message.text());
    });

    const url = typeof what === "string" ? new URL(what, origin).href : await ownPage(page, origin, what);
    await page.goto(url, { waitUntil: "load" });
    const watched = {
      origin,
      seen,
      /** Waits for this many elements; from then on the page asks the network for nothing. */
      async ready(count) {
        await until(page, "the elements are ready", (wanted) => window.seen.events.filter(({ type }) => type === "ssp-ready").length >= wanted, count);
        seen.isSealed = true;
      },
      /** Does what leads to another page, and waits until that is there. */
      async leave(act) {
        await Promise.all([page.waitForNavigation({ waitUntil: "load" }), act()]);
      },
      events: (type) => page.evaluate((wanted) => window.seen.events.filter((event) => event.type === wanted), type),
    };
    if (ready > 0) await watched.ready(ready);
    await test(page, watched);

    const isOurs = (url) => [origin, origin.replace("127.0.0.1", "localhost"), "data:", "blob:", "about:"].some((start) => url.startsWith(start));
    assert.deepEqual(seen.requests.filter((url) => !isOurs(url)), [], "requests to other hosts");
    assert.deepEqual(seen.late.filter((url) => !OF_OTHERS.test(url) && !requests?.test(url)), [], "requests after the elements were ready");
    if (rest.javaScriptEnabled !== false) {
      assert.deepEqual((await page.evaluate(() => window.seen.violations)).filter((text) => !OF_OTHERS.test(text) && !violations?.test(text)), [], "refused by the page's policy");
      assert.deepEqual(await page.evaluate(left), NOTHING, "left in the browser");
    }
    assert.deepEqual(seen.errors.filter((text) => !OF_OTHERS.test(text) && !errors?.test(text)), [], "errors in the console");
  } finally {
    await close();
  }
}

const TYPES = { css: "text/css; charset=utf-8", html: "text/html; charset=utf-8", wasm: "application/wasm" };

/** A page of the test's own, at an address of the demo. */
async function ownPage(page, origin, { html, headers = {}, scripts = {} }) {
  const url = new URL("own-page.html", origin).href;
  const body = html.includes("<html") ? html : around(html);
  await page.route(url, (route) => route.fulfill({ body, headers: { "Content-Type": "text/html; charset=utf-8", ...POLICY, ...headers } }));
  for (const [name, body] of Object.entries(scripts)) {
    const contentType = TYPES[new URL(name, origin).pathname.split(".").at(-1)] ?? "text/javascript; charset=utf-8";
    const file = typeof body === "string" || body instanceof Uint8Array ? { body, headers: {} } : body;
    await page.route(new URL(name, origin).href, (route) => route.fulfill({ body: file.body, headers: { "Content-Type": contentType, ...file.headers } }));
  }
  return url;
}

const POLICY = { "Content-Security-Policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'" };

function around(body) {
  return `<!DOCTYPE html>
<html lang="da">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>En side til prøven</title>
  <script src="/dist/ssp-eligibility.standalone.js" defer></script>
</head>
<body>
  <main>
    <h1>En side til prøven</h1>
    ${body}
  </main>
</body>
</html>
`;
}

/** Waits until something holds in the page, and says what did not. */
export async function until(page, what, holds, argument, limit = 10_000) {
  const end = Date.now() + limit;
  for (;;) {
    // A page that is just being left has nothing to say.
    const held = await page.evaluate(holds, argument).catch((error) => (Date.now() < end ? false : Promise.reject(error)));
    if (held) return held;
    if (Date.now() > end) throw new Error(`after ${limit} ms still not: ${what}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}
