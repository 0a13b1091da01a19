// Checks the sources and writes them to build/ as JavaScript and declarations, with nothing left of what was there before.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
rmSync(here("build"), { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  [here("node_modules/typescript/bin/tsc"), "--project", here("tsconfig.json")],
  { stdio: "inherit" },
);
process.exitCode = status ?? 1;
