// A browser that is missing is an error, and no test that is left out.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import process from "node:process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

/** Runs one test of another file where a browser is not installed. */
function without(variable, pattern) {
  // A runner inside of a runner would leave its own report to the outer one.
  const { NODE_TEST_CONTEXT, ...env } = process.env;
  const file = fileURLToPath(new URL("hosts.test.mjs", import.meta.url));
  const child = spawn(process.execPath, ["--test", "--test-name-pattern", pattern, file], { env: { ...env, [variable]: "/nowhere" } });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  return new Promise((done) => child.on("close", (status) => done({ status, said })));
}

const ONE_OF = { SSP_CHROMIUM: ["chromium", "^chromium, contact\\.html"], SSP_FIREFOX: ["firefox", "^firefox, no-connect\\.html"] };

for (const [variable, [name, pattern]] of Object.entries(ONE_OF)) {
  test(`without ${name} the tests fail, and say what to install`, async () => {
    const { status, said } = await without(variable, pattern);
    assert.notEqual(status, 0);
    assert.match(said, new RegExp(`${name} is not installed \\(/nowhere\\)\\. On Debian: apt-get install chromium firefox-esr`));
  });
}
