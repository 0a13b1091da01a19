/** Debian's Chromium and Firefox, each started by the first one who asks. A browser that is missing is an error. */
import { existsSync } from "node:fs";
import { after } from "node:test";

import { chromium as playwright } from "playwright-core";
import puppeteer from "puppeteer-core";

import { closeSite } from "./site.mjs";

const { SSP_CHROMIUM, SSP_FIREFOX } = process.env;
const PATHS = {
  chromium: SSP_CHROMIUM ? [SSP_CHROMIUM] : ["/usr/bin/chromium", "/usr/bin/chromium-browser"],
  firefox: SSP_FIREFOX ? [SSP_FIREFOX] : ["/usr/bin/firefox-esr", "/usr/bin/firefox"],
};
const QUIET = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const SIZE = { width: 1000, height: 800 };

function path(name) {
  const found = PATHS[name].find((file) => existsSync(file));
  if (!found) throw new Error(`${name} is not installed (${PATHS[name].join(", ")}). On Debian: apt-get install chromium firefox-esr`);
  return found;
}

class Chromium {
  name = "chromium";
  #browser;

  /** A page with nothing kept from another, what runs in it before its own scripts, and how to close it. */
  async page({ before, viewport = SIZE, ...options }) {
    // The sandbox needs rights that root in a container has not.
    this.#browser ??= playwright.launch({ executablePath: path("chromium"), args: ["--no-sandbox", ...QUIET] });
    const context = await (await this.#browser).newContext({ viewport, locale: "da-DK", ...options });
    context.setDefaultTimeout(15_000);
    await context.addInitScript(before);
    return { page: await context.newPage(), close: () => context.close() };
  }

  async close() {
    await (await this.#browser)?.close();
  }
}

class Firefox {
  name = "firefox";
  #browser;

  async page({ before }) {
    const size = [`--width=${SIZE.width}`, `--height=${SIZE.height}`];
    this.#browser ??= puppeteer.launch({ browser: "firefox", executablePath: path("firefox"), args: size, defaultViewport: null });
    const context = await (await this.#browser).createBrowserContext();
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.evaluateOnNewDocument(before);
    return { page, close: () => context.close() };
  }

  async close() {
    await (await this.#browser)?.close();
  }
}

export const chromium = new Chromium();
export const firefox = new Firefox();
export const both = [chromium, firefox];

after(async () => {
  await Promise.all([chromium.close(), firefox.close(), closeSite()]);
});
