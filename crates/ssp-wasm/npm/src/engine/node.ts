import { readFileSync } from "node:fs";
import type { Glue } from "./glue.js";
import { LoadError } from "./load-error.js";

/** Glue whose module can be instantiated at once. Browsers refuse that for large modules. */
export interface SyncGlue extends Glue {
  readonly initSync: (options: { module: Uint8Array<ArrayBuffer> }) => unknown;
}

/** The ways to load in Node: the module is read from a file, once, so it can be had at once. */
export function nodeLoaders<T>(
  glue: SyncGlue,
  make: (glue: Glue) => T,
  file: () => string | URL,
): { load: () => Promise<T>; loadSync: () => T } {
  let isReady = false;
  const loadSync = () => {
    try {
      if (!isReady) glue.initSync({ module: readFileSync(file()) });
      isReady = true;
      return make(glue);
    } catch (cause) {
      throw new LoadError(typeof WebAssembly === "undefined" ? "wasm-blocked" : "wasm-not-loaded", cause);
    }
  };
  return { load: async () => loadSync(), loadSync };
}
