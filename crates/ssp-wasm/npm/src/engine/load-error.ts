/** Why there is no engine. */
export type LoadCode =
  /** WebAssembly is refused: the page's policy lacks `'wasm-unsafe-eval'`, or the browser has none. */
  | "wasm-blocked"
  /** The module could not be fetched, or is not the one that belongs to this package. */
  | "wasm-not-loaded";

const MESSAGES: Readonly<Record<LoadCode, string>> = {
  "wasm-blocked": "WebAssembly is refused. A Content-Security-Policy needs script-src 'wasm-unsafe-eval'.",
  "wasm-not-loaded": "The WASM module could not be loaded.",
};

/** There is no engine. The only error that this package throws, and only while it loads. */
export class LoadError extends Error {
  override readonly name = "LoadError";
  readonly code: LoadCode;

  constructor(code: LoadCode, cause: unknown) {
    super(MESSAGES[code], { cause });
    this.code = code;
  }
}
