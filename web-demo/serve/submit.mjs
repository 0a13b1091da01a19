import { escape } from "./fill.mjs";

/** A form that answers about one person is small. */
const LIMIT = 1_000_000;

/** The body of a request as bytes, or null where it is too large. */
export async function bodyOf(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= LIMIT) chunks.push(chunk);
  }
  return size <= LIMIT ? Buffer.concat(chunks) : null;
}

/**
 * What a form sent, for a person to read. `#body` holds it byte for byte.
 *
 * @param {string} body `application/x-www-form-urlencoded`; anything else is shown as it is
 * @param {string} type its Content-Type
 * @param {[string, object][]} checks what the server finds itself, by field
 */
export function submittedPage(body, type, checks) {
  const fields = isForm(type) ? [...new URLSearchParams(body)] : [];
  return `<!DOCTYPE html>
<html lang="da">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Det sendte formularen – Eksempel Kommune</title>
  <link rel="stylesheet" href="/assets/demo.css">
</head>
<body>
  <header class="site">
    <div class="inner"><a class="brand" href="/">SSP-tjekket</a> <span>Eksempel Kommune (opdigtet)</span></div>
  </header>
  <main id="main" class="page">
    <h1>Det sendte formularen</h1>
    <p>Serveren viser kun, hvad den modtog. Intet er gemt.</p>
    ${fields.length > 0 ? tableOf(fields) : "<p>Formularen sendte ingen felter, der kan vises i en tabel.</p>"}
    ${checks.map(checkOf).join("\n    ")}
    <h2>Byte for byte</h2>
    <pre id="body">${escape(body)}</pre>
    <p><a href="/">Til forsiden</a></p>
  </main>
</body>
</html>
`;
}

export function isForm(type) {
  return type.split(";")[0].trim().toLowerCase() === "application/x-www-form-urlencoded";
}

function tableOf(fields) {
  const rows = fields.map(([name, value]) => `<tr><th scope="row">${escape(name)}</th><td>${valueOf(value)}</td></tr>`);
  return `<table class="fields">
      <caption>Felterne</caption>
      <thead><tr><th scope="col">Navn</th><th scope="col">Værdi</th></tr></thead>
      <tbody>
        ${rows.join("\n        ")}
      </tbody>
    </table>`;
}

function valueOf(value) {
  if (value === "") return "<span class=\"muted\">(tomt)</span>";
  if (!value.startsWith("{")) return escape(value);
  try {
    return `<pre>${escape(JSON.stringify(JSON.parse(value), null, 2))}</pre>`;
  } catch {
    return escape(value);
  }
}

function checkOf([field, check]) {
  return `<h2>Serverens egen vurdering af »${escape(field)}«</h2>
    <p>Det, en browser sender, er en påstand. Har formularen også sendt svarene, regner serveren efter (evaluate.mjs).</p>
    <pre>${escape(JSON.stringify(check, null, 2))}</pre>`;
}
