/** Texts that are agreed to and committed. UPDATE_GOLDENS=1 writes them anew; then look at what changed. */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../goldens/", import.meta.url));
const IS_UPDATING = process.env.UPDATE_GOLDENS === "1";

export function golden(name, text) {
  const file = `${FOLDER}${name}`;
  if (IS_UPDATING) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${text}\n`);
    return;
  }
  assert.ok(existsSync(file), `goldens/${name} is missing. UPDATE_GOLDENS=1 npm test writes it`);
  assert.equal(`${text}\n`, readFileSync(file, "utf8"), `goldens/${name} says something else. If the change is meant: UPDATE_GOLDENS=1 npm test`);
}

/** The text of a golden. */
export function goldenOf(name) {
  return readFileSync(`${FOLDER}${name}`, "utf8").trimEnd();
}

/** The names of the goldens in a folder. */
export function goldensIn(folder) {
  return readdirSync(`${FOLDER}${folder}`, { recursive: true }).map((file) => relative(".", file)).sort();
}
