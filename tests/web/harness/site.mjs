/** The demo pages with the built package, served in this process, and the same package in Node. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { start } from "../../../web-demo/server.mjs";

export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
export const DIST = resolve(process.env.SSP_DIST ?? join(ROOT, "crates/ssp-wasm/npm/dist"));

if (!existsSync(join(DIST, "integrity.json"))) throw new Error(`${DIST} holds no built package. Build it first: cargo xtask dist`);

let running;

/** The address of the demo, which begins with the first one who asks. */
export async function site() {
  running ??= start({ dist: DIST });
  return (await running).url;
}

export async function closeSite() {
  const server = await running;
  running = undefined;
  await server?.close();
}

/** The engine as Node loads it, from the same package. */
export async function engine() {
  const { loadSync } = await import(pathToFileURL(join(DIST, "node.js")));
  return loadSync();
}

/** A municipality's file, as the package ships it. */
export function profile(name) {
  return JSON.parse(readFileSync(join(DIST, "profiles", `${name}.json`), "utf8"));
}
