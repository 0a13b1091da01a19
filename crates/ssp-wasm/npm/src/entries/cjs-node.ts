import { join } from "node:path";
import { Engine, initSync, version } from "../../wasm/ssp_form.js";
import { nodeLoaders } from "../engine/node.js";
import { Ssp } from "../engine/ssp.js";

export * from "./common.js";

/** Loads the rules, from a file of this package. */
export const { load, loadSync } = nodeLoaders(
  { Engine, version, initSync },
  (ready) => new Ssp(ready),
  () => join(__dirname, "../ssp_form.wasm"),
);
