// What every state looks like where there is little room, large text, few colours, or paper. `npm run screenshots` also writes pictures of
// all of it to artifacts/web at the root of the repository.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { chromium } from "./harness/browsers.mjs";
import { PAGES } from "./harness/pages.mjs";
import { ROOT } from "./harness/site.mjs";
import { HOSTS, STATES, inState } from "./harness/states.mjs";
import { visit } from "./harness/visit.mjs";

const PICTURES = process.env.SCREENSHOTS === "1" ? join(ROOT, "artifacts/web") : null;
const WIDTHS = [320, 768, 1280];

async function picture(page, name) {
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
}

/** What reaches beyond the page, or is cut off or drawn over in it. Runs in the page. */
function beyond() {
  const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth ? ["the page scrolls sideways"] : [];
  const parts = [...document.querySelectorAll("#tjek *, ssp-eligibility *, ssp-disclosure *")].filter((part) => part.checkVisibility() && !part.closest(".sr-only"));
  const out = parts.filter((part) => {
    const { left, right, width } = part.getBoundingClientRect();
    return width > 0 && (left < -1 || right > document.documentElement.clientWidth + 1);
  });
  const cut = parts.filter((part) => part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX !== "visible" && part.localName !== "textarea");
  const texts = parts.filter((part) => !part.children.length && part.scrollWidth > part.clientWidth && part.getBoundingClientRect().left + part.scrollWidth > part.closest(".ssp-root").getBoundingClientRect().right + 1 && part.clientWidth > 0);
  const said = (part) => `${part.localName}.${part.className} ${part.textContent.slice(0, 40)}`;
  return [...wide, ...out.map((part) => `beyond the page: ${said(part)}`), ...texts.map((part) => `beyond the element: ${said(part)}`), ...cut.map((part) => `cut off: ${said(part)}`)];
}

/** Controls that are smaller than a finger needs (WCAG 2.5.8), those inside a sentence apart. Runs in the page. */
function small() {
  const controls = [...document.querySelectorAll("#tjek :is(button, input, select, summary, textarea):not([type=hidden])")].filter((control) => control.checkVisibility());
  return controls.map((control) => [control, control.getBoundingClientRect()]).filter(([, { width, height }]) => width < 24 || height < 24).map(([control, { width, height }]) => `${control.outerHTML.slice(0, 80)} ${width}×${height}`);
}

for (const host of Object.keys(HOSTS)) {
  for (const state of STATES) {
    test(`${host}, ${state.name}: at every width, and with text twice as large, nothing is beyond the page`, () =>
      inState(state, host, { viewport: { width: 320, height: 800 } }, async (page) => {
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          assert.deepEqual(await page.evaluate(beyond), [], `${width} pixels`);
          assert.deepEqual(await page.evaluate(small), [], `${width} pixels`);
          await picture(page, `${host}-${state.name}-${width}`);
        }
        // Text at 200 %, not zoom: the width stays (1280 pixels and 640 for half of it).
        for (const width of [1280, 640]) {
          await page.setViewportSize({ width, height: 800 });
          await page.evaluate(() => {
            const { style } = document.documentElement;
            style.fontSize = "";
            style.fontSize = `${2 * parseFloat(getComputedStyle(document.documentElement).fontSize)}px`;
          });
          assert.deepEqual(await page.evaluate(beyond), [], `text at 200 %, ${width} pixels`);
        }
        await picture(page, `${host}-${state.name}-text-200`);
      }));
  }
}

for (const [page, options] of Object.entries(PAGES)) {
  test(`the page ${page} at every width`, () =>
    visit(chromium, page, { ...options, viewport: { width: 320, height: 800 } }, async (one) => {
      for (const width of WIDTHS) {
        await one.setViewportSize({ width, height: 800 });
        assert.deepEqual(await one.evaluate(beyond), [], `${width} pixels`);
        await picture(one, `page-${page === "/" ? "index" : page.replace(".html", "").replace("/", "-")}-${width}`);
      }
    }));
}

const named = (name) => STATES.find((state) => state.name === name);

test("with the spacing of WCAG 1.4.12 nothing is cut off", async () => {
  for (const name of ["error-nothing-chosen", "eligible", "meeting-participants", "list-to-choose-from"]) {
    await inState(named(name), "plain", { viewport: { width: 320, height: 800 } }, async (page) => {
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }");
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      });
      assert.deepEqual(await page.evaluate(beyond), [], name);
    });
  }
});

for (const host of Object.keys(HOSTS)) {
  test(`${host}: in forced colours the focus, the fields, what is chosen and the years ahead can be seen`, async () => {
    const emulated = async (page, name) => {
      await page.emulateMedia({ forcedColors: "active" });
      await picture(page, `${host}-${name}-forced-colours`);
    };
    await inState(named("first-question"), host, {}, async (page) => {
      await emulated(page, "first-question");
      for (const selector of ["#tjek-birthDate-day", "#tjek .button-primary"]) {
        await page.focus(selector);
        await page.keyboard.press("Shift+Tab");
        await page.keyboard.press("Tab");
        const { outline, width, border } = await page.evaluate((wanted) => {
          const style = getComputedStyle(document.querySelector(wanted));
          return { outline: style.outlineStyle, width: parseFloat(style.outlineWidth), border: parseFloat(style.borderTopWidth) };
        }, selector);
        assert.ok(outline !== "none" && width >= 2, `the focus on ${selector}`);
        assert.ok(border >= 1, `the border of ${selector}`);
      }
    });
    await inState(named("eligible"), host, {}, async (page) => {
      await emulated(page, "eligible");
      const bars = await page.evaluate(() => [...document.querySelectorAll(".ssp-bar")].map((bar) => {
        const { borderTopWidth, borderTopStyle, borderTopColor, backgroundColor } = getComputedStyle(bar);
        const { height } = bar.getBoundingClientRect();
        return { kind: bar.className.replace("ssp-bar ssp-", ""), line: `${borderTopWidth} ${borderTopStyle}`, isDrawn: borderTopColor !== backgroundColor, height };
      }));
      const lines = new Map(bars.map(({ kind, line }) => [kind, line]));
      assert.ok(bars.every(({ isDrawn, height }) => isDrawn && height > 0));
      assert.equal(new Set(lines.values()).size, lines.size, "verdicts differ by more than colour");
    });
    await inState(named("changing"), host, {}, async (page) => {
      await emulated(page, "changing");
      await page.evaluate(() => document.activeElement.blur());
      const [yes, no, unknown] = await Promise.all([0, 1, 2].map(async (index) => {
        const row = await page.locator("#tjek .form-group-radio").nth(index).boundingBox();
        return (await page.screenshot({ clip: { ...row, width: 32 } })).toString("base64");
      }));
      assert.ok(no === unknown, "what is not chosen looks the same");
      assert.ok(yes !== no, "what is chosen looks different");
    });
    await inState(named("error-nothing-entered"), host, {}, async (page) => {
      await emulated(page, "error");
      const edges = await page.evaluate(() => ["#tjek .alert-error", "#tjek .form-error"].map((selector) => parseFloat(getComputedStyle(document.querySelector(selector)).borderLeftWidth)));
      assert.ok(edges.every((width) => width >= 1), `what is wrong has an edge: ${edges}`);
    });
  });

  test(`${host}: on paper stand the outcome, the answers and the rules, and nothing to press`, () =>
    inState(named("eligible"), host, {}, async (page) => {
      await page.emulateMedia({ media: "print" });
      // The browser tells the page before it prints.
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      const seen = (selector) => page.evaluate((wanted) => [...document.querySelectorAll(`#tjek ${wanted}`)].filter((part) => part.checkVisibility()).length, selector);
      assert.deepEqual([await seen("button"), await seen("input")], [0, 0]);
      assert.deepEqual([await seen(".ssp-outcome > [tabindex]"), await seen(".ssp-answers tr") > 10, await seen(".ssp-timeline tr") > 5], [1, true, true]);
      assert.ok((await seen("details .details-text li")) > 3, "the rules behind are open");
      await picture(page, `${host}-eligible-print`);
      await page.evaluate(() => dispatchEvent(new Event("afterprint")));
      assert.equal(await page.evaluate(() => document.querySelector("#tjek details").open), false, "and closed again on the screen");
    }));
}

test("what is beyond the page or too small is found", () =>
  inState(named("first-question"), "plain", { viewport: { width: 320, height: 800 } }, async (page) => {
    await page.evaluate(() => {
      document.querySelector("#tjek .ssp-as-of").style.width = "400px";
      document.querySelector("#tjek .button").style.cssText = "min-height: 0; height: 20px; padding: 0";
    });
    assert.ok((await page.evaluate(beyond)).length >= 2);
    assert.equal((await page.evaluate(small)).length, 1);
  }));
