// The first decision of a new process, in milliseconds: node first.mjs <dist> <assess | form | decide>
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import { pathToFileURL } from "node:url";

const [dist, kind] = argv.slice(2);
const INPUT = { date: "2026-01-15", birthDate: "2008-07-15", facts: { crime: true, needsCoordinatedEffort: true } };
const { loadSync } = await import(pathToFileURL(join(dist, "node.js")));
// The file itself is in the memory of the machine.
readFileSync(join(dist, "ssp_form.wasm"));

const ask = { assess: (ssp) => ssp.assess(INPUT), form: (ssp) => ssp.form("assess", INPUT), json: (ssp) => ssp.answerJson("assess", JSON.stringify(INPUT)) }[kind];
const start = performance.now();
const ssp = loadSync();
const loaded = performance.now();
ask(ssp);
const first = performance.now();
ask(ssp);
const second = performance.now();
console.log(JSON.stringify({ load: loaded - start, first: first - loaded, second: second - first }));
