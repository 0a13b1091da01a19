/**
 * The response headers of every page, in one table. A page shows its own under »Sådan er siden lavet«.
 *
 * What a page that embeds the checker needs, and nothing more:
 *   script-src 'wasm-unsafe-eval'   WebAssembly may be compiled. It does not allow eval.
 *   style-src 'self'                no inline style is ever written.
 *   connect-src 'none'              nothing is fetched after load: the elements have their rules inside a script.
 * `{{origin}}` and `{{other-origin}}` are filled in as in the pages (serve/fill.mjs).
 */

const BASE = {
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  "img-src": "'self'",
  "connect-src": "'none'",
  "form-action": "'self'",
  "base-uri": "'none'",
  "frame-ancestors": "'none'",
};

/** A directive that is null is left out. */
const PAGES = {
  "index.html": {},
  "plain-form.html": {},
  "dkfds-form.html": { "font-src": "'self'" },
  "drupal-states.html": {},
  "two-widgets.html": { "font-src": "'self'" },
  "strict-csp.html": {
    "img-src": null,
    "require-trusted-types-for": "'script'",
    "trusted-types": "'none'",
  },
  "no-connect.html": { "img-src": null },
  "wasm-blocked.html": { "script-src": "'self'" },
  "wrong-integrity.html": {},
  // The page around a frame runs no WebAssembly, so its policy need not allow any.
  "iframe.html": { "script-src": "'self'", "frame-src": "{{other-origin}}" },
  // Only the two names of this server may frame it: each is the other's municipality.
  "dist/embed.html": { "frame-ancestors": "{{origin}} {{other-origin}}", "form-action": "'none'" },
  "no-js.html": {},
  "disclosure.html": {},
  "english.html": {},
  "profile-data.html": { "connect-src": "'self'" },
  "contact.html": { "script-src": "'none'" },
};

export const pages = Object.keys(PAGES);

/** The headers of a page, or of anything else that is served. */
export function headersOf(page) {
  const policy = { ...BASE, ...PAGES[page] };
  const directives = Object.entries(policy).filter(([, value]) => value !== null);
  return {
    "Content-Security-Policy": directives.map(([name, value]) => `${name} ${value}`).join("; "),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    // The pages must be right after each build.
    "Cache-Control": "no-store",
  };
}
