import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { SOURCES, consumer } from "./consumer.mjs";

const project = consumer();

/** Type-checks files strictly, the declarations of the package included. */
function check(files, options) {
  const strict = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    skipLibCheck: false,
  };
  const config = { compilerOptions: { target: "ES2022", types: [], ...strict, ...options }, files };
  project.write("tsconfig.json", JSON.stringify(config));
  try {
    project.node(join(SOURCES, "node_modules/typescript/bin/tsc"), "--project", "tsconfig.json");
    return "";
  } catch ({ stdout }) {
    return stdout.trim();
  }
}

const USE = `
import { type Assessment, type AssessInput, type Decisions, type FormView, type Issue, LoadError, type Result, Ssp, load } from "ssp-eligibility";

const input: AssessInput = { date: "2026-01-15", birthDate: null, facts: { crime: true, repeatedCrime: "unknown" }, goals: ["sspPlus"] };

export async function use(): Promise<string[]> {
  const ssp: Ssp = await load();
  const result: Result<Assessment> = ssp.assess(input, { lang: "en" });
  if (result.type === "failure") return result.issues.map((issue: Issue) => issue.message);
  const { programmes, caseLevel, nextQuestions } = result.answer;
  const verdict: "eligible" | "notEligible" | "open" = programmes.sspPlus.referral.verdict;
  const lead: string | null = caseLevel?.lead ?? null;
  const view: Result<FormView> = ssp.form("disclose", { date: "2026-01-15", from: {} });
  const decided: Result<Decisions> = ssp.decide(input);
  if (decided.type === "success") decided.answer.programmes["sspPlus.referral"].rule satisfies string | null;
  const asJson: Record<string, unknown> = result.answer;
  return [verdict, lead ?? "", view.type, ssp.answerJson("meeting", "{}"), ssp.version.ruleset, ...Object.keys(asJson), ...nextQuestions];
}
export const isBlocked = (error: unknown): boolean => error instanceof LoadError && error.code === "wasm-blocked";

// @ts-expect-error a fact that is not there
const misspelt: AssessInput = { date: "2026-01-15", facts: { crimee: true } };
// @ts-expect-error a date is required
const undated: AssessInput = {};
// @ts-expect-error a goal that is not there
const elsewhere: AssessInput = { date: "2026-01-15", goals: ["sspMinus"] };
export const faulty = [misspelt, undated, elsewhere];
`;
const NODE = `
import { loadSync } from "ssp-eligibility";
import { SspFull, loadSync as loadAll } from "ssp-eligibility/full";

const all: SspFull = loadAll();
export const bodies = all.organisation({ date: "2026-01-15" });
export const proof = all.assess({ date: "2026-01-15" }, { proof: true });
export const rules = all.rules().type === "success";
export const ssp = loadSync();
`;
const BROWSER = `
import "ssp-eligibility/define";
import { SspDisclosure, SspEligibility } from "ssp-eligibility/elements";
import { load } from "ssp-eligibility/inline";
import { load as loadAll } from "ssp-eligibility/full";

export const classes: (typeof HTMLElement)[] = [SspEligibility, SspDisclosure];
export const ssp = load({ wasm: new URL("https://example.org/ssp_form.wasm") });
export const all = loadAll();
`;

/** What a page says to the elements. `define` alone makes TypeScript know them. */
const TAGS = `
import "ssp-eligibility/define";

const element = document.querySelector("ssp-eligibility");
export const messages: string[] = (element?.validationErrors ?? []).map(({ id, message }) => id + message);
export const summary: string | undefined = element?.decision?.summary;
if (element) element.answers = { birthDate: "2010-05-01", facts: { crime: true } };
document.createElement("ssp-disclosure").topic = "meeting";
element?.addEventListener("ssp-decision", ({ detail }) => detail.decision?.outcome satisfies string | undefined);
document.addEventListener("ssp-error", ({ detail: { code, issues } }) => code === "bad-input" && issues.map(({ path }) => path));
addEventListener("ssp-change", ({ detail }) => Object.keys(detail.answers));

// @ts-expect-error a property that is not there
element?.decisions;
// @ts-expect-error nobody writes it
if (element) element.decision = null;
// @ts-expect-error a code that is not there
document.addEventListener("ssp-error", ({ detail }) => detail.code === "bad-luck");
`;

/** A framework with JSX, in the one part that is asked for; and the line with which a page tells it of the tags. */
const FRAMEWORK = `
export namespace JSX {
  interface Element {}
  interface IntrinsicElements { form: { children?: unknown } }
}
export function jsx(): JSX.Element;
export function jsxs(): JSX.Element;
`;
const JSX = `
import type { SspTags } from "ssp-eligibility/elements";

declare module "framework/jsx-runtime" { namespace JSX { interface IntrinsicElements extends SspTags {} } }

export const form = (
  <form>
    <ssp-eligibility name="ssp" goals="sspPlus" require="answered" submit-answers class="check" onssp-decision={({ detail }) => detail.decision?.summary}>
      <form />
    </ssp-eligibility>
    <ssp-disclosure topic="meeting" heading-level={3} />
  </form>
);
// @ts-expect-error a requirement that is not there
export const wrong = <ssp-eligibility require="always" />;
// @ts-expect-error a topic that is not there
export const other = <ssp-disclosure topic="party" />;
`;

test("modules for Node are typed", () => {
  project.write("use.ts", USE);
  project.write("node.ts", NODE);
  assert.equal(check(["use.ts", "node.ts"], { module: "NodeNext", lib: ["ES2022", "DOM"] }), "");
});

test("CommonJS for Node is typed", () => {
  project.write("use.cts", USE);
  project.write("node.cts", NODE);
  assert.equal(check(["use.cts", "node.cts"], { module: "Node16", lib: ["ES2022", "DOM"] }), "");
});

test("a server needs no types of a browser", () => {
  mkdirSync(join(project.folder, "node_modules/@types"), { recursive: true });
  for (const name of ["@types/node", "undici-types"]) {
    symlinkSync(join(SOURCES, "node_modules", name), join(project.folder, "node_modules", name), "junction");
  }
  project.write("use.ts", USE);
  project.write("node.ts", NODE);
  assert.equal(check(["use.ts", "node.ts"], { module: "NodeNext", lib: ["ES2022"], types: ["node"] }), "");
});

test("pages are typed", () => {
  project.write("use.ts", USE);
  project.write("browser.ts", BROWSER);
  const lib = ["ES2022", "DOM", "DOM.Iterable"];
  assert.equal(
    check(["use.ts", "browser.ts"], {
      module: "ESNext",
      moduleResolution: "Bundler",
      customConditions: ["browser"],
      lib,
    }),
    "",
  );
});

const BUNDLED = { module: "ESNext", moduleResolution: "Bundler", customConditions: ["browser"] };

test("the tags and their events are typed", () => {
  project.write("tags.ts", TAGS);
  assert.equal(check(["tags.ts"], { ...BUNDLED, lib: ["ES2022", "DOM", "DOM.Iterable"] }), "");
});

test("the tags are typed in JSX", () => {
  const framework = join(project.folder, "node_modules/framework");
  mkdirSync(framework, { recursive: true });
  writeFileSync(join(framework, "package.json"), '{ "name": "framework", "version": "1.0.0" }');
  writeFileSync(join(framework, "jsx-runtime.d.ts"), FRAMEWORK);
  project.write("form.tsx", JSX);
  const jsx = { jsx: "react-jsx", jsxImportSource: "framework" };
  assert.equal(check(["form.tsx"], { ...BUNDLED, ...jsx, lib: ["ES2022", "DOM", "DOM.Iterable"] }), "");
});
