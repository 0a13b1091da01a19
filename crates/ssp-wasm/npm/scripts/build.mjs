// Builds dist/ from the modules in wasm/, the sources and the declarations in build/, and prints the size of each file as it
// is and compressed: node scripts/build.mjs <schema.json> <folder of profiles>
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, transform } from "esbuild";
import { formValues } from "./form-value.mjs";

const TARGET = ["es2022", "chrome108", "firefox108", "safari16.4"];
const HERE = fileURLToPath(new URL("..", import.meta.url));
const DIST = join(HERE, "dist");
const [schema, profiles] = argv.slice(2);

const sha384 = (bytes) => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
const gzip = (bytes) => gzipSync(bytes, { level: 9 });
const moduleOf = (name) => readFileSync(join(HERE, "wasm", `${name}.wasm`));

/** Every file below a folder, with forward slashes. */
function filesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/")).sort();
}

/** Leaves these imports alone: they are entries of their own, and stand beside this one in dist/. */
function besides(...names) {
  const isEntry = new RegExp(`^\\./(${names.join("|")})\\.js$`);
  const setup = (esbuild) => esbuild.onResolve({ filter: isEntry }, ({ path }) => ({ path, external: true }));
  return { name: "entries beside", setup };
}

/** The style sheet as a text that a script adopts. */
const styles = {
  name: "style sheet as text",
  setup: (esbuild) =>
    esbuild.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, "utf8"), { loader: "css", minify: true, target: TARGET });
      return { contents: code.trim(), loader: "text" };
    }),
};

const integrity = { form: sha384(moduleOf("ssp_form")), full: sha384(moduleOf("ssp_full")) };
const SHARED = {
  absWorkingDir: HERE,
  bundle: true,
  // Letters beyond ASCII are escaped: a page in another encoding shows them all the same.
  charset: "ascii",
  define: { SSP_INTEGRITY: JSON.stringify(integrity) },
  legalComments: "none",
  loader: { ".gz": "base64" },
  logLevel: "warning",
  plugins: [styles],
  target: TARGET,
};

const bundle = (entry, outfile, options) =>
  build({ ...SHARED, ...options, entryPoints: [`src/entries/${entry}.ts`], outfile: join("dist", outfile) });
const forBrowsers = { format: "esm", minify: true, platform: "browser" };

rmSync(DIST, { recursive: true, force: true });
mkdirSync(join(DIST, "cjs"), { recursive: true });
for (const name of ["ssp_form", "ssp_full"]) writeFileSync(join(DIST, `${name}.wasm`), moduleOf(name));

const standalone = { format: "iife", globalName: "SspEligibility", minify: true, platform: "browser" };
await Promise.all([
  bundle("browser", "browser.js", forBrowsers),
  bundle("full-browser", "full-browser.js", forBrowsers),
  bundle("inline", "inline.js", forBrowsers),
  bundle("elements", "elements.js", { ...forBrowsers, plugins: [styles, besides("inline")] }),
  bundle("define", "define.js", { ...forBrowsers, plugins: [besides("elements")] }),
  bundle("standalone", "ssp-eligibility.standalone.js", standalone),
  bundle("node", "node.js", { format: "esm", platform: "node" }),
  bundle("full-node", "full-node.js", { format: "esm", platform: "node" }),
  bundle("cjs-node", "cjs/node.js", { format: "cjs", platform: "node" }),
  bundle("cjs-full-node", "cjs/full-node.js", { format: "cjs", platform: "node" }),
  build({ ...SHARED, entryPoints: ["src/elements/style.css"], plugins: [], minify: true, outfile: "dist/style.css" }),
]);

// Declarations: once as of modules, once as of CommonJS, which TypeScript tells apart by the nearest package.json.
const isDeclaration = (file) => statSync(file).isDirectory() || file.endsWith(".d.ts");
cpSync(join(HERE, "build"), join(DIST, "types"), { recursive: true, filter: isDeclaration });
for (const folder of ["engine", "generated", "entries"]) {
  cpSync(join(DIST, "types", folder), join(DIST, "cjs/types", folder), {
    recursive: true,
    filter: (file) => !/(browser|inline|elements|define|standalone)\.d\.ts$/.test(file),
  });
}
writeFileSync(join(DIST, "cjs/package.json"), '{ "type": "commonjs" }\n');

for (const file of readdirSync(profiles).filter((name) => name.endsWith(".json")))
  cpSync(join(profiles, file), join(DIST, "profiles", file));
const schemas = JSON.parse(readFileSync(schema, "utf8"));
writeFileSync(join(DIST, "schema.json"), JSON.stringify({ ...schemas, formValue: formValues(schemas) }));
cpSync(join(HERE, "custom-elements.json"), join(DIST, "custom-elements.json"));

// The page for a frame, with the hashes of this build.
for (const file of ["embed.css", "embed.js"]) cpSync(join(HERE, "embed", file), join(DIST, file));
const hashed = (page) => page.replace(/\{\{sha384:([^}]+)\}\}/g, (_, file) => sha384(readFileSync(join(DIST, file))));
writeFileSync(join(DIST, "embed.html"), hashed(readFileSync(join(HERE, "embed/embed.html"), "utf8")));

const hashes = filesIn(DIST).map((file) => [file, sha384(readFileSync(join(DIST, file)))]);
writeFileSync(join(DIST, "integrity.json"), `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);

// What the widget costs without the module: the standalone file with an empty one in its place.
const empty = {
  name: "no module",
  setup: (esbuild) => esbuild.onLoad({ filter: /\.wasm\.gz$/ }, () => ({ contents: "", loader: "base64" })),
};
const widget = await build({
  ...SHARED,
  ...standalone,
  entryPoints: ["src/entries/standalone.ts"],
  plugins: [styles, empty],
  write: false,
});

const sizes = [
  ...filesIn(DIST)
    .filter((file) => !/\btypes\//.test(file))
    .map((file) => [file, readFileSync(join(DIST, file))]),
  ["widget without its module", widget.outputFiles[0].contents],
];
for (const [file, bytes] of sizes) console.log([file, bytes.length, gzip(bytes).length].join("\t"));
