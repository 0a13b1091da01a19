// A page that somebody bundles with Vite.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";

/** Bundles a page with this script and body in a folder; gives back the folder of what Vite made. */
export async function bundled(root, script, body = "") {
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, "page.js"), script);
  const head = `<meta charset="utf-8"><title>Samlet</title><script type="module" src="./page.js"></script>`;
  writeFileSync(join(root, "index.html"), `<!doctype html><html lang="da">${head}${body}</html>`);
  const target = { modulePreload: false, target: "es2022" };
  await build({ root, base: "./", logLevel: "error", configFile: false, build: target });
  return join(root, "dist");
}
