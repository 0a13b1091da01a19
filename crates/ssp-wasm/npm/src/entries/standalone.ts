import init, { Engine, version } from "../../wasm/ssp_form.js";
import base64 from "../../wasm/ssp_form.wasm.gz";
import { setEngine } from "../elements/engine.js";
import { Asker } from "../engine/asker.js";
import { inflated, loader } from "../engine/load.js";
import { register } from "./register.js";

/** Loads the rules, from this very script. */
export const load = loader(
  { Engine, version, init },
  (ready) => new Asker(ready),
  () => inflated(base64),
);
export { SspDisclosure } from "../elements/disclosure.js";
export { SspEligibility } from "../elements/eligibility.js";
export { mount } from "../elements/mount.js";

setEngine(() => load());
register();
