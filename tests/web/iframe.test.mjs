// The checker in a frame of another origin: both sides speak to one address, and listen to one.
import assert from "node:assert/strict";
import { test } from "node:test";

import { both, chromium } from "./harness/browsers.mjs";
import { site } from "./harness/site.mjs";
import { NOT_ELIGIBLE } from "./harness/states.mjs";
import { until, visit } from "./harness/visit.mjs";
import { Widget } from "./harness/widget.mjs";

/** The frame, once the checker in it is ready. */
async function inner(page, address = "embed.html") {
  const frame = () => page.frames().find((one) => one.url().includes(address));
  for (let count = 0; !frame(); count++) {
    assert.ok(count < 200, "the frame has its page");
    await new Promise((done) => setTimeout(done, 20));
  }
  await until(frame(), "the checker is ready", () => window.seen?.events.some(({ type }) => type === "ssp-ready") === true);
  return frame();
}

/** Puppeteer cannot point into a frame of Firefox: there the buttons are pressed by script, and the keys are real. */
function driven(page, frame, browser) {
  if (browser === chromium) return frame;
  const press = (selector) => frame.evaluate((wanted) => document.querySelector(wanted).click(), selector);
  const type = async (selector, text) => {
    await frame.evaluate((wanted) => document.querySelector(wanted).focus(), selector);
    await page.keyboard.type(text);
  };
  return { evaluate: (...all) => frame.evaluate(...all), click: press, type };
}

for (const browser of both) {
  test(`${browser.name}: the outcome reaches the form around, and the frame is as high as the checker`, () =>
    visit(browser, "iframe.html", { ready: 0 }, async (page, { leave }) => {
      const frame = await inner(page);
      const widget = new Widget(driven(page, frame, browser));
      const fits = () => until(page, "the frame has the height of its page", () => {
        const { height } = document.getElementById("ramme").getBoundingClientRect();
        return height > 250 && height;
      });
      const before = await fits();
      await page.type("#navn", "Anne");
      await widget.answer("birthDate", "1990-05-17");
      await widget.walk();
      await until(page, "the outcome is in the form", () => document.getElementById("ssp-outcome").value === "notEligible");
      const decision = await widget.get("decision");
      const [json, said] = await page.evaluate(() => [document.getElementById("ssp-json").value, document.getElementById("resultat").textContent]);
      assert.equal(json, JSON.stringify(decision));
      assert.equal(said, decision.summary);
      await until(page, "the frame has grown", (least) => document.getElementById("ramme").getBoundingClientRect().height > least + 200, before);
      await until(frame, "nothing has to be scrolled in the frame", () => document.documentElement.scrollHeight <= window.innerHeight);
      await leave(() => page.click("button[formaction]"));
      const sent = new URLSearchParams(await page.evaluate(() => document.getElementById("body").textContent));
      assert.equal(sent.get("ssp"), JSON.stringify(decision));
    }));
}

test("the page listens to its frame alone", () =>
  visit(chromium, "iframe.html", { ready: 0 }, async (page) => {
    await inner(page);
    await page.evaluate(() => window.postMessage({ type: "ssp-decision", decision: { outcome: "eligible", summary: "forged" } }, "*"));
    await page.evaluate(() => new Promise((done) => setTimeout(done, 0)));
    assert.equal(await page.evaluate(() => document.getElementById("ssp-outcome").value), "");
  }));

test("the frame tells the page that stands on its list, and no other", async () => {
  for (const [parent, hears] of [["{own}", true], ["https://evil.example", false], ["*", false], ["", false]]) {
    await visit(chromium, "iframe.html", { ready: 0 }, async (page) => {
      await inner(page);
      await page.evaluate((asks) => {
        window.heard = [];
        addEventListener("message", ({ data, origin }) => window.heard.push(`${data.type} ${origin}`));
        const frame = document.getElementById("ramme");
        frame.src = `${new URL(frame.src).origin}/dist/embed.html?again&parent=${encodeURIComponent(asks.replace("{own}", location.origin))}`;
      }, parent);
      const widget = new Widget(await inner(page, "again"));
      // What the first page in the frame had to say does not count.
      await page.evaluate(() => window.heard.splice(0));
      await widget.set({ answers: NOT_ELIGIBLE });
      assert.notEqual((await widget.state()).outcome, null);
      if (hears) await until(page, "the outcome is heard", () => window.heard.some((message) => /^ssp-decision http:\/\/localhost:/.test(message)));
      else assert.deepEqual(await page.evaluate(() => window.heard), []);
    });
  }
});

test("the page around allows no WebAssembly: the frame has a policy of its own", async () => {
  const policyOf = async (page) => (await fetch(new URL(page, await site()))).headers.get("content-security-policy");
  assert.doesNotMatch(await policyOf("iframe.html"), /wasm-unsafe-eval/);
  assert.match(await policyOf("dist/embed.html"), /wasm-unsafe-eval/);
});

test("a page of another origin cannot frame the checker", async () => {
  const { origin } = new URL(await site());
  const policy = (await fetch(`${origin}/dist/embed.html`)).headers.get("content-security-policy");
  assert.ok(policy.split("; ").includes(`frame-ancestors ${origin} ${origin.replace("127.0.0.1", "localhost")}`), policy);
});
