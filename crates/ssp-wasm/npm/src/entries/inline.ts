import init, { Engine, version } from "../../wasm/ssp_form.js";
import base64 from "../../wasm/ssp_form.wasm.gz";
import { inflated, loader } from "../engine/load.js";
import { Ssp } from "../engine/ssp.js";

export type { LoadOptions } from "../engine/load.js";
export * from "./common.js";

/** Loads the rules, from this very file: no request, under any `connect-src`. */
export const load = loader(
  { Engine, version, init },
  (ready) => new Ssp(ready),
  () => inflated(base64),
);
