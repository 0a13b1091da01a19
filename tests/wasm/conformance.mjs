// Asks the modules of the package what the Rust library was asked, and compares every byte of what they answer:
// node conformance.mjs <dist> <folder of the records> <number for the module for forms> <number for the full module>
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { profiles, records } from "./records.mjs";

const [dist, folder, ...numbers] = process.argv.slice(2);
/** Objects go the same way as their JSON, so every so manieth is enough. */
const OBJECTS = 10;
const SHOWN = 3;

let different = 0;

for (const [index, [module, entry]] of [["form", "node.js"], ["full", "full-node.js"]].entries()) {
  const { loadSync } = await import(pathToFileURL(join(dist, entry)));
  const since = performance.now();
  const counts = compare(loadSync, module);
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  console.log(`${module}: ${counts.compared} compared, ${counts.equal} equal; as objects ${counts.objects}, ${counts.equalObjects} equal (${seconds} s)`);
  const expected = Number(numbers[index]);
  if (counts.compared !== expected) fail(`${module}: ${counts.compared} compared, and there must be ${expected}`);
  if (counts.objects < expected / OBJECTS / 2) fail(`${module}: hardly an input was asked as an object`);
}
if (different > 0) fail(`${different} answers of the modules are not those of the Rust library`);

function compare(loadSync, module) {
  const ssp = loadSync();
  for (const profile of profiles(folder)) {
    if (ssp.addProfile(profile).type !== "success") fail(`a profile is refused: ${profile}`);
  }
  const counts = { compared: 0, equal: 0, objects: 0, equalObjects: 0 };
  for (const record of records(folder, module)) {
    counts.compared += 1;
    const wanted = record.result;
    const found = Buffer.from(asText(ssp, loadSync, record));
    if (found.equals(wanted)) counts.equal += 1;
    else show(record, wanted, found);

    if (counts.compared % OBJECTS !== 0 || !isWritten(record.input)) continue;
    counts.objects += 1;
    const again = Buffer.from(JSON.stringify(asObject(ssp, loadSync, record)));
    if (again.equals(wanted)) counts.equalObjects += 1;
    else show(record, wanted, again);
  }
  return counts;
}

/** JSON in, JSON out: the bytes that the module writes. */
function asText(ssp, loadSync, { how, kind, lang, input }) {
  // The package has no call that gives a form or an added profile as text, so these ask its engine.
  if (how === "form") return ssp.engine.form(kind, input, lang);
  if (how === "add") return loadSync().engine.add_profile(input, lang);
  return ssp.answerJson(kind, input, { lang, proof: how === "proof" });
}

/** The same as an object. */
function asObject(ssp, loadSync, { how, kind, lang, input }) {
  const value = JSON.parse(input);
  if (how === "form") return ssp.form(kind, value, { lang });
  if (how === "add") return loadSync().addProfile(value, { lang });
  if (kind === "sources") return ssp.sources({ lang });
  // A kind is called as the command writes it, a method as JavaScript does: `why-not`, `whyNot`.
  const method = kind.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  return ssp[method](value, { lang, proof: how === "proof" });
}

/** Whether JSON.stringify writes this very text. */
function isWritten(input) {
  try {
    return JSON.stringify(JSON.parse(input)) === input;
  } catch {
    return false;
  }
}

function show({ how, kind, lang, input }, wanted, found) {
  different += 1;
  if (different > SHOWN) return;
  const at = wanted.findIndex((byte, index) => byte !== found[index]);
  const place = at === -1 ? wanted.length : at;
  console.error(`\n${how} ${kind} ${lang}, different from byte ${place} on\ninput:  ${input}\nnative: ${wanted}\nWASM:   ${found}`);
}

function fail(why) {
  console.error(why);
  process.exitCode = 1;
}
