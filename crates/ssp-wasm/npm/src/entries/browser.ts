import init, { Engine, version } from "../../wasm/ssp_form.js";
import { fetched, loader } from "../engine/load.js";
import { Ssp } from "../engine/ssp.js";

export type { LoadOptions } from "../engine/load.js";
export * from "./common.js";

const address = () => new URL("./ssp_form.wasm", import.meta.url);

/** Loads the rules: fetches `ssp_form.wasm` from beside this file, once, and checks its hash. */
export const load = loader(
  { Engine, version, init },
  (ready) => new Ssp(ready),
  () => fetched(address(), SSP_INTEGRITY.form),
  SSP_INTEGRITY.form,
);
