import { Engine, initSync, version } from "../../wasm/ssp_form.js";
import { nodeLoaders } from "../engine/node.js";
import { Ssp } from "../engine/ssp.js";

export * from "./common.js";

/** Loads the rules, from the file beside this one. */
export const { load, loadSync } = nodeLoaders(
  { Engine, version, initSync },
  (ready) => new Ssp(ready),
  () => new URL("./ssp_form.wasm", import.meta.url),
);
