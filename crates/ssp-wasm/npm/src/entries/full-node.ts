import { Engine, initSync, version } from "../../wasm/ssp_full.js";
import { nodeLoaders } from "../engine/node.js";
import { SspFull } from "../engine/full.js";

export * from "./common-full.js";

/** Loads all of the rules, from the file beside this one. */
export const { load, loadSync } = nodeLoaders(
  { Engine, version, initSync },
  (ready) => new SspFull(ready),
  () => new URL("./ssp_full.wasm", import.meta.url),
);
