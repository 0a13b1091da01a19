/**
 * The pages are plain HTML with a few markers, filled in whenever a page is served: a hash that is typed into a
 * page is wrong after the next build.
 *
 *   {{sha384:FILE}}            the hash of that file in the package, from dist/integrity.json
 *   {{origin}}                 the address by which this page was asked for
 *   {{other-origin}}           the other name of this server (127.0.0.1, localhost): another origin for a browser
 *   {{source}}, {{source:PAGE}} how a page is made: its headers, what stands between the marks of the comments
 *                              `source` and `/source` (all of a page without marks), and its own scripts
 */

const MARKER = /\{\{(sha384|source|origin|other-origin)(?::([A-Za-z0-9._/-]+))?\}\}/g;
const MARKED = /^[ \t]*<!-- source -->\n([\s\S]*?)^[ \t]*<!-- \/source -->\n/gm;
const OWN_SCRIPT = /<script[^>]* src="\/(assets\/[a-z-]+\.js)"/g;

/**
 * @param {string} text
 * @param {object} fillers `sha384(file)`, `source(page)`, `origin()` and `"other-origin"()`, each a text or a promise of one
 */
export async function fill(text, fillers) {
  const found = [...text.matchAll(MARKER)];
  const values = await Promise.all(found.map(([, name, argument]) => fillers[name](argument)));
  return text.replace(MARKER, () => values.shift());
}

/** How a page is made, as HTML. `script(path)` gives the text of a script of its own. */
export async function sourceOf(page, html, headers, script) {
  const found = [...html.matchAll(MARKED)].map(([, part]) => part);
  const marked = found.length > 0 ? found : [html];
  const paths = marked.flatMap((part) => [...part.matchAll(OWN_SCRIPT)].map(([, path]) => path));
  const parts = [
    [`Svarhoveder for ${page}`, Object.entries(headers).map(([name, value]) => `${name}: ${value}`).join("\n")],
    [`HTML i ${page}`, marked.map(withoutIndent).join("\n")],
    ...(await Promise.all(paths.map(async (path) => [path, await script(path)]))),
  ];
  return parts.map(([title, text]) => `<h2>${escape(title)}</h2>\n<pre><code>${escape(text.trim())}</code></pre>`).join("\n");
}

export function escape(text) {
  const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return text.replace(/[&<>"']/g, (character) => entities[character]);
}

function withoutIndent(text) {
  const lines = text.split("\n");
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
  return lines.map((line) => line.slice(Math.min(...indents))).join("\n");
}
