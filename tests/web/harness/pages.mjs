// The pages of the demo, with how many elements each has, and what the browser says where something is refused on purpose.
export const PAGES = {
  "/": { ready: 1 },
  "plain-form.html": { ready: 1 },
  "dkfds-form.html": { ready: 1 },
  "drupal-states.html": { ready: 1 },
  "two-widgets.html": { ready: 2 },
  "disclosure.html": { ready: 2 },
  "english.html": { ready: 2 },
  "profile-data.html": { ready: 1 },
  "strict-csp.html": { ready: 1 },
  "no-connect.html": { ready: 1 },
  "no-js.html": { ready: 1 },
  "wasm-blocked.html": { ready: 0, violations: /wasm-eval/, errors: /WebAssembly/i },
  "wrong-integrity.html": { ready: 0, errors: /integrity/i },
  "contact.html": { ready: 0 },
  "dist/embed.html": { ready: 1 },
  "iframe.html": { ready: 0 },
};
