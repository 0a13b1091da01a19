import assert from "node:assert/strict";
import { test } from "node:test";
import { ASK, SAID, consumer } from "./consumer.mjs";

const project = consumer();
const said = (ssp) => `console.log(${ssp}.${ASK}.answer.programmes.sspCase.verdict);`;

for (const entry of ["ssp-eligibility", "ssp-eligibility/full"]) {
  test(`${entry} is imported`, () => {
    assert.equal(project.run("a.mjs", `import { load } from "${entry}";\n${said("(await load())")}`), SAID);
    assert.equal(project.run("b.mjs", `import { loadSync } from "${entry}";\n${said("loadSync()")}`), SAID);
  });
  test(`${entry} is required`, () => {
    assert.equal(project.run("c.cjs", `const { loadSync } = require("${entry}");\n${said("loadSync()")}`), SAID);
    assert.equal(project.run("d.cjs", `require("${entry}").load().then((ssp) => { ${said("ssp")} });`), SAID);
  });
}

test("the module stands in the script of /inline", () => {
  assert.equal(project.run("e.mjs", `import { load } from "ssp-eligibility/inline";\n${said("(await load())")}`), SAID);
});

test("full has what a form does not ask for", () => {
  const asked = `loadSync().organisation({ profile: "slagelse", date: "2026-01-15" }).type`;
  assert.equal(
    project.run("f.mjs", `import { loadSync } from "ssp-eligibility/full";\nconsole.log(${asked});`),
    "success",
  );
});

test("a server imports the elements and nothing happens", () => {
  for (const entry of ["elements", "define", "standalone"]) {
    assert.equal(
      project.run("g.mjs", `import "ssp-eligibility/${entry}";\nconsole.log("still here");`),
      "still here",
      entry,
    );
  }
});

test("profiles, schema and modules are files of the package", () => {
  const text = `
    import { readFileSync } from "node:fs";
    import { createRequire } from "node:module";
    import { loadSync } from "ssp-eligibility";
    const file = (name) => readFileSync(createRequire(import.meta.url).resolve("ssp-eligibility/" + name));
    const ssp = loadSync();
    const { answer } = ssp.addProfile(file("profiles/randers.json").toString());
    const schema = JSON.parse(file("schema.json"));
    console.log(answer.id, typeof schema.assess.answer, WebAssembly.validate(file("ssp_form.wasm")), WebAssembly.validate(file("ssp_full.wasm")));
  `;
  assert.equal(project.run("h.mjs", text), "randers object true true");
});
