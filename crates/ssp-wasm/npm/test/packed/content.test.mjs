import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { test } from "node:test";
import { consumer } from "./consumer.mjs";

const { package: folder } = consumer();
const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"));

test("every file has its hash, and every hash its file", () => {
  const integrity = JSON.parse(readFileSync(join(folder, "dist/integrity.json"), "utf8"));
  const inDist = files.filter((file) => file.startsWith("dist/")).map((file) => file.slice("dist/".length));
  assert.deepEqual(Object.keys(integrity).sort(), inDist.filter((file) => file !== "integrity.json").sort());
  for (const [file, hash] of Object.entries(integrity)) {
    assert.equal(
      hash,
      `sha384-${createHash("sha384")
        .update(readFileSync(join(folder, "dist", file)))
        .digest("base64")}`,
      file,
    );
  }
});

test("every file that the manifest names is there", () => {
  const named = (value) => (typeof value === "string" ? [value] : Object.values(value).flatMap(named));
  const { main, module, types, customElements } = manifest;
  for (const file of [...named(manifest.exports), main, module, types, customElements]) {
    const isThere = file.includes("*")
      ? files.some((one) => one.startsWith(file.slice(2).split("*")[0]))
      : existsSync(join(folder, file));
    assert.ok(isThere, file);
  }
});

test("the package depends on nothing, runs nothing and has its licence", () => {
  for (const field of ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies", "scripts"])
    assert.equal(manifest[field], undefined);
  for (const file of ["README.md", "LICENSE", "LICENSE-MIT", "LICENSE-APACHE"]) assert.ok(files.includes(file), file);
  assert.deepEqual(
    files.filter((file) => /\.(ts|gz|map)$/.test(file) && !file.endsWith(".d.ts")),
    [],
  );
});

test("what browsers run asks for nothing that a strict policy refuses", () => {
  const scripts = [
    "browser.js",
    "inline.js",
    "elements.js",
    "define.js",
    "full-browser.js",
    "ssp-eligibility.standalone.js",
  ];
  for (const script of scripts) {
    const text = readFileSync(join(folder, "dist", script), "utf8");
    for (const banned of [
      /\beval\(/,
      /new Function/,
      /innerHTML/,
      /insertAdjacentHTML/,
      /document\.write/,
      /localStorage/,
      /sessionStorage/,
      /document\.cookie/,
      /XMLHttpRequest/,
      /sendBeacon/,
      /\bWorker\(/,
    ]) {
      assert.ok(!banned.test(text), `${script} has ${banned}`);
    }
    if (script.includes("inline") || script.includes("standalone")) assert.ok(!/data:application/.test(text), script);
    assert.ok(/^[\x00-\x7f]*$/.test(text), `${script} is ASCII, whatever the page is written in`);
  }
});
