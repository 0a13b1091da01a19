// Whatever keeps the module from running is a LoadError, with a code that says what to do.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { LoadError } from "../../build/engine/load-error.js";
import { loader } from "../../build/engine/load.js";
import { nodeLoaders } from "../../build/engine/node.js";

const EMPTY = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
/** It wants a function `b` of `a`, which nobody gives it. */
const WANTING = Uint8Array.of(...EMPTY, 1, 4, 1, 0x60, 0, 0, 2, 7, 1, 1, 0x61, 1, 0x62, 0, 0);
const isNotLoaded = (error) =>
  error instanceof LoadError && error.code === "wasm-not-loaded" && error.cause !== undefined;

const folder = mkdtempSync(join(tmpdir(), "ssp-load-"));
after(() => rmSync(folder, { recursive: true, force: true }));

/** The glue anew: it keeps the first module that it gets. */
let count = 0;
const glue = () => import(`../../wasm/ssp_form.js?${++count}`);
const version = ({ version }) => JSON.parse(version()).ruleset;

for (const [what, bytes] of [
  ["is not there", null],
  ["is no WebAssembly", Buffer.from("<!DOCTYPE html>")],
  ["wants what it does not get", WANTING],
  ["is another one", EMPTY],
]) {
  test(`Node: a module that ${what}`, async () => {
    const file = join(folder, `${what}.wasm`);
    if (bytes) writeFileSync(file, bytes);
    const { load, loadSync } = nodeLoaders(await glue(), version, () => file);
    for (let tries = 0; tries < 2; tries++) {
      assert.throws(loadSync, isNotLoaded);
      await assert.rejects(load, isNotLoaded);
    }
  });

  test(`browser: a module that ${what}`, async () => {
    const { default: init, Engine, version: said } = await glue();
    const missing = () => Promise.reject(new Error("404"));
    const load = loader({ init, Engine, version: said }, version, () => (bytes ? Promise.resolve(bytes) : missing()));
    for (let tries = 0; tries < 2; tries++) await assert.rejects(() => load(), isNotLoaded);
    if (bytes) await assert.rejects(() => load({ wasm: bytes }), isNotLoaded);
    if (bytes && WebAssembly.validate(bytes)) {
      await assert.rejects(() => load({ wasm: new WebAssembly.Module(bytes) }), isNotLoaded);
    }
  });
}

test("without WebAssembly the code says so", async () => {
  const { WebAssembly: kept } = globalThis;
  delete globalThis.WebAssembly;
  try {
    const isBlocked = (error) => error instanceof LoadError && error.code === "wasm-blocked";
    const file = () => new URL("../../wasm/ssp_form.wasm", import.meta.url);
    assert.throws(nodeLoaders(await glue(), version, file).loadSync, isBlocked);
    await assert.rejects(loader(await glue(), version, () => assert.fail("nothing is fetched")), isBlocked);
  } finally {
    globalThis.WebAssembly = kept;
  }
});
