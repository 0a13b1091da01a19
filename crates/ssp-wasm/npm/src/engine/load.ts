import type { Glue } from "./glue.js";
import { LoadError } from "./load-error.js";

/** Glue whose module is not instantiated yet; it holds one. */
export interface LoadableGlue extends Glue {
  readonly init: (options: { module_or_path: WebAssembly.Module }) => Promise<unknown>;
}

/** Where the module is, if not where the package has it. */
export interface LoadOptions {
  /** The address of the `.wasm` file, its bytes, or the compiled module. */
  readonly wasm?: string | URL | BufferSource | WebAssembly.Module | undefined;
}

/** A way to load: the module is loaded once, and everybody who asks gets an engine of their own. */
export function loader<T>(
  glue: LoadableGlue,
  make: (glue: Glue) => T,
  module: () => Promise<BufferSource>,
  integrity?: string,
): (options?: LoadOptions) => Promise<T> {
  let loading: Promise<unknown> | undefined;
  const start = async ({ wasm }: LoadOptions): Promise<unknown> => {
    if (typeof WebAssembly === "undefined") throw new LoadError("wasm-blocked", undefined);
    if (wasm instanceof WebAssembly.Module) return glue.init({ module_or_path: wasm });
    const isAddress = typeof wasm === "string" || wasm instanceof URL;
    const bytes = isAddress ? fetched(wasm, integrity) : (wasm ?? module());
    return glue.init({ module_or_path: await compiled(await bytes) });
  };
  return async (options = {}) => {
    loading ??= start(options);
    try {
      await loading;
      return make(glue);
    } catch (error) {
      // The next one may have more luck.
      loading = undefined;
      // Bytes that compile can still be of another module.
      throw error instanceof LoadError ? error : new LoadError("wasm-not-loaded", error);
    }
  };
}

/** Fetches a module that must have this hash. */
export async function fetched(address: URL | string, integrity: string | undefined): Promise<ArrayBuffer> {
  try {
    const response = await fetch(address, integrity === undefined ? {} : { integrity });
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    return await response.arrayBuffer();
  } catch (cause) {
    throw new LoadError("wasm-not-loaded", cause);
  }
}

/** Compiles a module. */
async function compiled(bytes: BufferSource): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compile(bytes);
  } catch (cause) {
    throw new LoadError(isBlocked() ? "wasm-blocked" : "wasm-not-loaded", cause);
  }
}

/** Whether even the empty module is refused. */
function isBlocked(): boolean {
  try {
    return !new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
  } catch {
    return true;
  }
}

/** The bytes of a module that stands in a script: base64 of its gzip. Needs no network, not even a `data:` address. */
export async function inflated(base64: string): Promise<ArrayBuffer> {
  try {
    const packed = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    return await new Response(stream).arrayBuffer();
  } catch (cause) {
    throw new LoadError("wasm-not-loaded", cause);
  }
}
