/**
 * Serves the demo pages and the built package on this machine only. Node's standard library, nothing else.
 *
 *   node server.mjs --dist ../crates/ssp-wasm/npm/dist [--port 8115]
 */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

import { evaluate, today } from "./evaluate.mjs";
import { headersOf, pages } from "./headers.mjs";
import { file } from "./serve/files.mjs";
import { fill, sourceOf } from "./serve/fill.mjs";
import { bodyOf, isForm, submittedPage } from "./serve/submit.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const KINDS = ["assess", "disclose", "meeting"];
/** The fields of the demo forms that a server would check again. The demo's pages set no goals and no cooperation. */
const CHECKED = { ssp: "assess", paragraf115: "disclose" };

/**
 * @param {{ dist: string, port?: number }} options the package's dist folder; port 0 or none takes a free one
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function start({ dist, port = 0 }) {
  const folders = {
    assets: join(HERE, "assets"),
    dist: resolve(dist),
    profiles: join(HERE, "../crates/ssp-core/profiles"),
    "vendor/dkfds": join(HERE, "node_modules/dkfds/dist"),
    "vendor/jquery": join(HERE, "node_modules/jquery/dist"),
  };
  await integrity(folders.dist);

  const server = createServer((request, response) => {
    answer(request, folders).then(
      ({ status = 200, headers, body }) => response.writeHead(status, headers).end(request.method === "HEAD" ? "" : body),
      (error) => {
        console.error(error);
        response.writeHead(500, { ...headersOf(null), "Content-Type": "text/plain; charset=utf-8" }).end(`${error.message}\n`);
      },
    );
  });
  await new Promise((listening, failed) => {
    server.once("error", (error) => failed(error.code === "EADDRINUSE" ? taken(port) : error));
    server.listen(port, "127.0.0.1", listening);
  });
  const { port: actual } = server.address();
  return {
    url: `http://127.0.0.1:${actual}/`,
    port: actual,
    close: () => new Promise((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    }),
  };
}

async function answer(request, folders) {
  const [path, query = ""] = cut(request.url, "?");
  const here = addresses(request);
  if (here === null) return text(403, "This server answers for 127.0.0.1 and localhost only.");

  if (path === "/submit" || path === "/submit/page" || path === "/evaluate") return submitted(request, path, query, folders);
  if (request.method !== "GET" && request.method !== "HEAD") return text(405, "Only GET and HEAD.", { Allow: "GET, HEAD" });

  const page = path === "/" ? "index.html" : path.slice(1);
  if (pages.includes(page)) return reply(await pageOf(page, here, folders), "text/html; charset=utf-8", headersFor(page, here));
  if (path === "/favicon.ico") return { status: 204, headers: headersOf(null), body: "" };

  const folder = Object.keys(folders).find((name) => path.startsWith(`/${name}/`));
  const found = folder && (await file(folders[folder], path.slice(folder.length + 2)));
  return found ? reply(found.body, found.type) : text(404, "There is nothing here.");
}

/** What a form sent: byte for byte, as a page, or evaluated again. */
async function submitted(request, path, query, folders) {
  if (request.method !== "POST" && request.method !== "GET") return text(405, "Only GET and POST.", { Allow: "GET, POST" });
  const body = request.method === "GET" ? Buffer.from(query) : await bodyOf(request);
  if (body === null) return text(413, "The form is too large.");
  if (path === "/submit") return text(200, body);

  const type = request.method === "GET" ? "application/x-www-form-urlencoded" : request.headers["content-type"] ?? "";
  const sent = body.toString("utf8");
  const form = isForm(type) ? new URLSearchParams(sent) : new URLSearchParams();
  if (path === "/submit/page") {
    const asked = Object.entries(CHECKED).filter(([field]) => form.get(field));
    const ssp = asked.length > 0 ? await engine(folders.dist) : null;
    const checks = asked.map(([field, kind]) => [field, evaluate(ssp, kind, form.get(field), { date: today() })]);
    return reply(submittedPage(sent, type, checks), "text/html; charset=utf-8");
  }
  const kind = new URLSearchParams(query).get("kind") ?? "assess";
  if (!KINDS.includes(kind)) return text(400, `kind is one of ${KINDS.join(", ")}.`);
  const result = evaluate(await engine(folders.dist), kind, isForm(type) ? form.get("ssp") : sent, { date: today() });
  return reply(`${JSON.stringify(result)}\n`, "application/json; charset=utf-8", undefined, result.type === "success" ? 200 : 422);
}

async function pageOf(page, here, folders) {
  const html = async (name) => {
    if (!name.startsWith("dist/")) return readFile(join(HERE, "pages", name), "utf8");
    // The package's page for a frame, changed as its comment asks: who may frame it.
    const shipped = await readFile(join(folders.dist, name.slice("dist/".length)), "utf8");
    return shipped.replace(/data-parents="[^"]*"/, 'data-parents="{{origin}} {{other-origin}}"');
  };
  const script = (path) => readFile(join(HERE, path), "utf8");
  const values = {
    origin: () => here.origin,
    "other-origin": () => here.other,
    sha384: async (name) => {
      const hash = (await integrity(folders.dist))[name];
      if (hash === undefined) throw new Error(`integrity.json names no ${name}: run cargo xtask dist.`);
      return hash;
    },
  };
  const source = async (name = page) => sourceOf(name, await fill(await html(name), { ...values, source: () => "" }), headersFor(name, here), script);
  return fill(await html(page), { ...values, source });
}

function headersFor(page, { origin, other }) {
  const headers = headersOf(page);
  const policy = headers["Content-Security-Policy"].replaceAll("{{origin}}", origin).replaceAll("{{other-origin}}", other);
  return { ...headers, "Content-Security-Policy": policy };
}

/** The origin asked for, and the other name of it. Any other name is refused: no page elsewhere can point its own name here. */
function addresses(request) {
  const port = request.socket.localPort;
  const [one, two] = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (request.headers.host === one) return { origin: `http://${one}`, other: `http://${two}` };
  if (request.headers.host === two) return { origin: `http://${two}`, other: `http://${one}` };
  return null;
}

/** The hashes of the present build. */
async function integrity(dist) {
  try {
    return JSON.parse(await readFile(join(dist, "integrity.json"), "utf8"));
  } catch {
    throw new Error(`${dist} holds no built package (integrity.json). Build it first: cargo xtask dist, or cargo xtask demo for all of it.`);
  }
}

let loaded = null;

/** The package as a server loads it: by the entry that its package.json gives to Node. */
async function engine(dist) {
  loaded ??= (async () => {
    const { exports } = JSON.parse(await readFile(join(dist, "../package.json"), "utf8"));
    let entry = exports["."];
    while (typeof entry === "object") entry = entry.node ?? entry.import ?? entry.default;
    return (await import(pathToFileURL(join(dist, "..", entry)))).load();
  })();
  return loaded;
}

function reply(body, type, headers = headersOf(null), status = 200) {
  return { status, headers: { ...headers, "Content-Type": type }, body };
}

function text(status, body, headers = {}) {
  return reply(typeof body === "string" ? `${body}\n` : body, "text/plain; charset=utf-8", { ...headersOf(null), ...headers }, status);
}

function cut(whole, at) {
  const index = whole.indexOf(at);
  return index < 0 ? [whole] : [whole.slice(0, index), whole.slice(index + 1)];
}

function taken(port) {
  return new Error(`Port ${port} is taken. Choose another with --port, or --port 0 for a free one.`);
}

async function main() {
  const { values } = parseArgs({ options: { dist: { type: "string" }, port: { type: "string", default: "8115" } } });
  const port = Number(values.port);
  if (!values.dist) throw new Error("Usage: node server.mjs --dist <folder> [--port N]");
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port ${values.port}: a port is a number from 0 to 65535.`);
  const { url } = await start({ dist: values.dist, port });
  console.log(`The demo is at ${url} (stop it with Ctrl+C)`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
