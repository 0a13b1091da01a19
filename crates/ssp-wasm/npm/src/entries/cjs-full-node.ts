import { join } from "node:path";
import { Engine, initSync, version } from "../../wasm/ssp_full.js";
import { nodeLoaders } from "../engine/node.js";
import { SspFull } from "../engine/full.js";

export * from "./common-full.js";

/** Loads all of the rules, from a file of this package. */
export const { load, loadSync } = nodeLoaders(
  { Engine, version, initSync },
  (ready) => new SspFull(ready),
  () => join(__dirname, "../ssp_full.wasm"),
);
