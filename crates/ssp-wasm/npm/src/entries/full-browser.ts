import init, { Engine, version } from "../../wasm/ssp_full.js";
import { SspFull } from "../engine/full.js";
import { fetched, loader } from "../engine/load.js";

export type { LoadOptions } from "../engine/load.js";
export * from "./common-full.js";

const address = () => new URL("./ssp_full.wasm", import.meta.url);

/** Loads all of the rules: fetches `ssp_full.wasm` from beside this file, once, and checks its hash. */
export const load = loader(
  { Engine, version, init },
  (ready) => new SspFull(ready),
  () => fetched(address(), SSP_INTEGRITY.full),
  SSP_INTEGRITY.full,
);
