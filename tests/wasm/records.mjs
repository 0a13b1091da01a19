// What the suite writes where SSP_CONFORMANCE names a folder: inputs with the results of the Rust library.
import { closeSync, openSync, readFileSync, readdirSync, readSync } from "node:fs";
import { join } from "node:path";

const CHUNK = 1 << 20;
const LINE_FEED = 10;

/** The records of a module ("form" or "full"): how and what is asked, in which language, the input, and the bytes of the result. */
export function* records(folder, module) {
  const files = readdirSync(folder).filter((name) => name.startsWith(`${module}-`)).sort();
  for (const file of files) {
    const rest = lines(join(folder, file));
    for (let { value, done } = rest.next(); !done; { value, done } = rest.next()) {
      const [how, kind, lang] = value.toString().split(" ");
      const [input, result] = [rest.next().value, rest.next().value];
      if (result === undefined) throw new Error(`${file} ends in the middle of a record`);
      yield { how, kind, lang, input: input.toString(), result };
    }
  }
}

/** The profiles that the inputs can name beside the built-in ones, as JSON. */
export function profiles(folder) {
  const files = readdirSync(join(folder, "profiles")).sort();
  return files.map((name) => readFileSync(join(folder, "profiles", name), "utf8"));
}

/** The lines of a file that may be larger than the memory. */
function* lines(file) {
  const descriptor = openSync(file);
  try {
    let begun = Buffer.alloc(0);
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const length = readSync(descriptor, chunk);
      if (length === 0) break;
      const text = Buffer.concat([begun, chunk.subarray(0, length)]);
      let from = 0;
      for (let end = text.indexOf(LINE_FEED); end !== -1; end = text.indexOf(LINE_FEED, from)) {
        yield text.subarray(from, end);
        from = end + 1;
      }
      begun = text.subarray(from);
    }
    if (begun.length > 0) throw new Error(`${file} ends in the middle of a line`);
  } finally {
    closeSync(descriptor);
  }
}
