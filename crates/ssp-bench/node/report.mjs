// The npm package beside other engines in Node, in one run: node report.mjs <dist> <inputs>
//
// The inputs are what `cargo run --bin inputs` prints. First every engine must give the verdicts of ssp-core on every input;
// nothing is timed before. The tables go to standard output, what the design asks for to standard error.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { argv, execPath, versions } from "node:process";
import { fileURLToPath } from "node:url";
import { floor } from "./floor.mjs";
import { measure, median } from "./measure.mjs";
import { answered, codes, packageOf, verdictsOf } from "./package.mjs";
import { cedarOf, jsonLogicOf } from "./peers.mjs";

const [dist, file] = argv.slice(2);
const inputs = readFileSync(file, "utf8").trim().split("\n").map((line) => JSON.parse(line));
const { ssp, numbers, gzip } = await packageOf(dist, inputs);
const byHand = floor(numbers.facts);
const texts = inputs.map((input) => JSON.stringify(input.case));
const unpacked = (packed) => inputs[0].verdicts.map((_, output) => (packed >>> (2 * output)) & 3);
const { engine } = ssp;

/** The same ruleset. `run` is timed and gives a number, so that nothing is optimised away; `verdicts` is checked. */
const RULESET = {
  floor: {
    name: "plain JavaScript by hand, integers in and out, verdicts only (the floor)",
    run: (index) => byHand(numbers.cases[index].date, numbers.cases[index].birth, numbers.cases[index].yes),
    verdicts: (index) => unpacked(RULESET.floor.run(index)),
  },
  flat: {
    name: "ssp-eligibility, integers in and out, every decision",
    run: (index) => {
      const { date, birth, release, yes, no } = numbers.cases[index];
      return engine.decide(0, date, birth, release, yes, no, 0);
    },
    verdicts: (index) => unpacked(RULESET.flat.run(index)),
  },
  decide: {
    name: "**ssp-eligibility**, object in and out, every decision with its rule id",
    gzip,
    run: (index) => ssp.decide(inputs[index].case),
    verdicts: (index) => codes(verdictsOf(answered(ssp.decide(inputs[index].case)).programmes)),
    rules: (index) => verdictsOf(answered(ssp.decide(inputs[index].case)).programmes).map(({ rule }) => rule),
  },
  jsonLogic: jsonLogicOf(inputs),
  permits: cedarOf(inputs, "permits.cedar", "reasons where met"),
  steps: cedarOf(inputs, "steps.cedar", "a reason for every verdict"),
};

const assessed = (result) => codes(verdictsOf(answered(result).programmes));
const shown = (result) => codes(verdictsOf(answered(result).result.answer.programmes));

/** What else the package does. */
const BEYOND = {
  assess: {
    name: "whole assessment with texts, object in and out, everything known",
    run: (index) => ssp.assess(inputs[index].case),
    verdicts: (index) => assessed(ssp.assess(inputs[index].case)),
  },
  assessHalf: {
    name: "whole assessment with texts, object in and out, half of the facts unknown",
    run: (index) => ssp.assess(inputs[index].half),
    open: (index) => assessed(ssp.assess(inputs[index].half)),
  },
  json: {
    name: "whole assessment with texts, JSON in and out, everything known",
    run: (index) => ssp.answerJson("assess", texts[index]),
    verdicts: (index) => assessed(JSON.parse(ssp.answerJson("assess", texts[index]))),
  },
  form: {
    name: "what a form shows, object in and out, everything known",
    run: (index) => ssp.form("assess", inputs[index].case),
    verdicts: (index) => shown(ssp.form("assess", inputs[index].case)),
  },
  formHalf: {
    name: "what a form shows, object in and out, half of the facts unknown",
    run: (index) => ssp.form("assess", inputs[index].half),
    open: (index) => shown(ssp.form("assess", inputs[index].half)),
  },
};

agree({ ...RULESET, ...BEYOND });
console.error(`every engine agrees on ${inputs.length} inputs`);
const times = timed({ ...RULESET, ...BEYOND });
const firsts = { assess: firstOf("assess"), form: firstOf("form") };
console.log(tables());
console.error(targets());

/** Every engine gives the verdicts of ssp-core, and its rule ids where it has any. */
function agree(workloads) {
  const OPEN = 2;
  for (const { name, verdicts, rules, open } of Object.values(workloads)) {
    inputs.forEach((input, index) => {
      if (verdicts) assert.deepEqual(verdicts(index), input.verdicts, `${name}, input ${index}`);
      if (rules) assert.deepEqual(rules(index), input.rules, `${name}, input ${index}`);
      // What is settled stays as it is, whatever else is answered.
      open?.(index).forEach((verdict, output) => assert.ok([OPEN, input.verdicts[output]].includes(verdict), `${name}, input ${index}`));
    });
  }
}

function timed(workloads) {
  let seen;
  const passes = Object.values(workloads).map(({ run }) => () => {
    for (let index = 0; index < inputs.length; index += 1) seen = run(index);
  });
  const measured = measure(passes, inputs.length);
  assert.notEqual(seen, undefined);
  const names = Object.keys(workloads);
  measured.forEach(({ noise }, index) => {
    if (noise > 1.5) console.error(`${names[index]}: eight rounds of ten differ by a factor of ${noise.toFixed(1)}; measure again`);
  });
  return Object.fromEntries(names.map((name, index) => [name, measured[index]]));
}

/** The first question of a new process: the median of several. */
function firstOf(kind) {
  const script = fileURLToPath(new URL("first.mjs", import.meta.url));
  const runs = Array.from({ length: 15 }, () => JSON.parse(execFileSync(execPath, [script, dist, kind], { encoding: "utf8" })));
  const typical = (what) => median(runs.map((run) => run[what]));
  return { load: typical("load"), first: typical("first"), second: typical("second") };
}

function tables() {
  const kilobytes = (bytes) => (bytes === undefined ? "" : (bytes / 1000).toFixed(0));
  const ruleset = Object.entries(RULESET).map(([id, { name, gzip: size }]) => {
    const ratios = [RULESET.floor, RULESET.jsonLogic].map((other) => ratio(times[id].ratio(times[idOf(other)])));
    return `| ${[name, number(times[id].typical), ...ratios, kilobytes(size)].join(" | ")} |`;
  });
  const beyond = Object.entries(BEYOND).map(([id, { name }]) => `| ${name} | ${number(times[id].typical)} |`);
  const millisecond = (time) => time.toFixed(1);
  return [
    "The same ruleset in Node, one call for each input:",
    "",
    "| engine | typical ns | floor = 1 | json-logic-js = 1 | kB, gzip |",
    "|---|--:|--:|--:|--:|",
    ...ruleset,
    "",
    "What the package does beyond it:",
    "",
    "| workload | typical ns |",
    "|---|--:|",
    ...beyond,
    "",
    "A new process, the file being in memory:",
    "",
    "| | ms |",
    "|---|--:|",
    `| compile and instantiate the module | ${millisecond(firsts.assess.load)} |`,
    `| then the first assessment | ${millisecond(firsts.assess.first)} |`,
    `| or the first view of a form | ${millisecond(firsts.form.first)} |`,
    "",
    `${inputs.length} fixed inputs, one thread, one run, on which all engines agree; ${cpus()[0].model.trim()}, ${cpus().length} cores, Node.js ${versions.node}.`,
  ].join("\n");
}

/** What the design asks for, as this run has it. */
function targets() {
  const { floor: least, flat, decide, jsonLogic, permits, steps } = times;
  const lines = [
    ["object in and out, at most 10,000 ns", decide.typical, decide.typical <= 10_000],
    ["object in and out beside json-logic-js, below 1", decide.ratio(jsonLogic), decide.ratio(jsonLogic) < 1],
    ["object in and out beside cedar-wasm (reasons where met), at most 0.08", decide.ratio(permits), decide.ratio(permits) <= 0.08],
    ["object in and out beside cedar-wasm (a reason for every verdict), at most 0.08", decide.ratio(steps), decide.ratio(steps) <= 0.08],
    ["integers in and out beside the floor, at most 4", flat.ratio(least), flat.ratio(least) <= 4],
    ["first assessment after loading in ms, at most 10", firsts.assess.first, firsts.assess.first <= 10],
    ["first view of a form after loading in ms, at most 10", firsts.form.first, firsts.form.first <= 10],
  ];
  return ["Targets:", ...lines.map(([what, found, holds]) => `- [${holds ? "x" : " "}] ${what}: ${found < 1 ? found.toFixed(3) : number(found)}`)].join("\n");
}

function idOf(workload) {
  return Object.keys(RULESET).find((id) => RULESET[id] === workload);
}

/** A number as one reads it: with thousands, and decimals where it is small. */
function number(value) {
  return value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString("en");
}

function ratio(value) {
  return value < 10 ? value.toFixed(2) : number(Math.round(value));
}
