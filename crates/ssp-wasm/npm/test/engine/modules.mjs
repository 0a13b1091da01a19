// Both modules, for the tests: as the entries for Node load them, from where they are built.
import { fileURLToPath } from "node:url";
import * as form from "../../wasm/ssp_form.js";
import * as full from "../../wasm/ssp_full.js";
import { SspFull } from "../../build/engine/full.js";
import { nodeLoaders } from "../../build/engine/node.js";
import { Ssp } from "../../build/engine/ssp.js";

const file = (name) => fileURLToPath(new URL(`../../wasm/${name}.wasm`, import.meta.url));
const loaders = (glue, name, Class) =>
  nodeLoaders(
    glue,
    (ready) => new Class(ready),
    () => file(name),
  );

export const loadForm = loaders(form, "ssp_form", Ssp).loadSync;
export const loadFull = loaders(full, "ssp_full", SspFull).loadSync;
export const engineOfForm = () => (loadForm(), new form.Engine());
