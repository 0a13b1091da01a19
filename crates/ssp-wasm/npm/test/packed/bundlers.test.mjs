import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { build as esbuild } from "esbuild";
import { ASK, SAID, consumer } from "./consumer.mjs";
import { bundled } from "./vite.mjs";

const project = consumer();
const PRINT = `console.log((await load(WHERE)).${ASK}.answer.programmes.sspCase.verdict);`;
// Node fetches no files: the test answers for the server, and checks the hash as a browser would.
const SERVER = `
  import { createHash } from "node:crypto";
  import { readFileSync } from "node:fs";
  globalThis.fetch = async (address, { integrity }) => {
    const bytes = readFileSync(new URL(address));
    if (integrity !== "sha384-" + createHash("sha384").update(bytes).digest("base64")) throw new TypeError("another file");
    return new Response(bytes);
  };
`;

test("esbuild bundles the module that stands in the script", async () => {
  const entry = project.write(
    "inline.js",
    `import { load } from "ssp-eligibility/inline";\n${PRINT.replace("WHERE", "")}`,
  );
  const outfile = join(project.folder, "out/inline.mjs");
  await esbuild({ entryPoints: [entry], bundle: true, format: "esm", minify: true, outfile, logLevel: "error" });
  assert.equal(project.node(outfile), SAID);
});

test("esbuild bundles the entry for browsers, told where the module is", async () => {
  const where = `{ wasm: new URL("./copied.wasm", import.meta.url) }`;
  const entry = project.write(
    "fetched.js",
    `import { load } from "ssp-eligibility";\n${PRINT.replace("WHERE", where)}`,
  );
  const outfile = join(project.folder, "out/fetched.mjs");
  await esbuild({ entryPoints: [entry], bundle: true, format: "esm", outfile, logLevel: "error" });
  const server = project.write("server.mjs", SERVER);
  const run = () => project.node("--import", server, outfile);
  writeFileSync(join(project.folder, "out/copied.wasm"), readFileSync(join(project.package, "dist/ssp_form.wasm")));
  assert.equal(run(), SAID);
  writeFileSync(join(project.folder, "out/copied.wasm"), readFileSync(join(project.package, "dist/ssp_full.wasm")));
  assert.throws(run, /The WASM module could not be loaded/, "another file is refused");
});

test("Vite bundles the entry for browsers, and the module beside it", async () => {
  const asks = `import { load } from "ssp-eligibility";\n${PRINT.replace("WHERE", "")}`;
  const assets = join(await bundled(join(project.folder, "page"), asks), "assets");
  const files = readdirSync(assets);
  const script = files.find((file) => file.endsWith(".js"));
  const module = files.find((file) => file.endsWith(".wasm"));
  const hash = (file) => createHash("sha384").update(readFileSync(file)).digest("base64");
  assert.equal(hash(join(assets, module)), hash(join(project.package, "dist/ssp_form.wasm")));
  const server = project.write("server.mjs", SERVER);
  assert.equal(project.node("--import", server, join(assets, script)), SAID);
});

test("Vite bundles the elements", async () => {
  const folder = join(project.folder, "elements");
  const page = await bundled(folder, `import "ssp-eligibility/define";`, "<ssp-eligibility></ssp-eligibility>");
  const assets = join(page, "assets");
  const scripts = readdirSync(assets).filter((file) => file.endsWith(".js"));
  const text = scripts.map((file) => readFileSync(join(assets, file), "utf8")).join("");
  assert.ok(text.includes("ssp-eligibility") && text.includes("customElements"), "the registration is not shaken off");
});
