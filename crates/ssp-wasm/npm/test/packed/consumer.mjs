// A project of somebody who installs the packed package.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { after } from "node:test";
import { fileURLToPath } from "node:url";

const TARBALL = process.env.SSP_TARBALL;
if (TARBALL === undefined) throw new Error("SSP_TARBALL must name the packed package. `cargo xtask test` does that.");

/** The folder of the package's sources, with the tools that it is built with. */
export const SOURCES = fileURLToPath(new URL("../..", import.meta.url));

/** What the example asks, and what comes out of it. */
export const ASK = `assess({ date: "2026-01-15", birthDate: "2008-07-15", facts: { personEndangeringCrime: true } })`;
export const SAID = "eligible";

/** Installs the package in a new folder, without a registry: it depends on nothing. */
export function consumer() {
  const folder = mkdtempSync(join(tmpdir(), "ssp-consumer-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "consumer", private: true, type: "module" }));
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  execFileSync(npm, ["install", "--offline", "--no-audit", "--no-fund", "--silent", TARBALL], {
    cwd: folder,
    stdio: "inherit",
  });

  const write = (name, text) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  // What it says on standard error stands in the error that is thrown where it fails.
  const node = (...args) =>
    execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8", stdio: "pipe" }).trim();
  return {
    folder,
    package: join(folder, "node_modules/ssp-eligibility"),
    write,
    node,
    /** Runs a script of this name and text; gives back what it prints. */
    run: (name, text) => node(write(name, text)),
  };
}
