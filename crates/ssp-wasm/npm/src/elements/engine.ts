import type { FormKind, FormView, Result } from "../form/view-types.js";
import type { Language } from "../form/words.js";

/** What the elements need of the engine. */
export interface FormEngine {
  form(kind: FormKind, input: unknown, options?: { lang?: Language }): Result<FormView>;
  addProfile(data: unknown, options?: { lang?: Language }): Result<{ id: string }>;
}

/**
 * Loads the engine that all elements of the page share: once, and after a failure again. Where the page's policy refuses
 * WebAssembly, the error has the code `wasm-blocked`.
 */
export type EngineLoader = () => Promise<FormEngine>;

let load: EngineLoader = () => Promise.reject(new Error("no engine was set"));

/** Says where the elements get their engine: every entry of the package has its own way to the WebAssembly. */
export function setEngine(loader: EngineLoader): void {
  load = loader;
}

export function engine(): Promise<FormEngine> {
  return load();
}
