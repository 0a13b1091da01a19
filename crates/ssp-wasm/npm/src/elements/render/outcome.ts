import type { OutcomeView } from "../../form/view.js";
import type { FormBlock, FormSection } from "../../form/view-types.js";
import { type Child, type Context, h, heading, unseen } from "./dom.js";
import { timelinePart } from "./timeline.js";

/** The section after which the page's own next step stands; where it is missing, after the first. */
const NEXT_STEPS = "nextSteps";

export function outcomePart(outcome: OutcomeView, context: Context, nextStep: readonly Node[]): Child[] {
  const title = heading(context, 0, { id: `${context.id}-outcome`, tabindex: -1 }, outcome.headline);
  const after = Math.max(
    outcome.sections.findIndex(({ id }) => id === NEXT_STEPS),
    0,
  );
  const parts = outcome.sections.flatMap((section, index) => [
    ...sectionPart(section, context),
    ...(index === after ? nextStep : []),
  ]);
  return [
    title,
    outcome.isPreliminary && h("p", { class: "ssp-preliminary" }, context.said.preliminary),
    ...(parts.length > 0 ? parts : nextStep),
    outcome.timeline && timelinePart(outcome.timeline, context),
  ];
}

/** "Se reglerne bag". */
export function rulesPart(rules: readonly FormSection[], context: Context): Child[] {
  if (rules.length === 0) return [];
  const text = h("div", { class: "details-text" }, ...rules.flatMap((section) => sectionPart(section, context)));
  return [h("details", { class: "details" }, h("summary", { class: "details-summary" }, context.said.rules), text)];
}

function sectionPart({ heading: title, blocks }: FormSection, context: Context): Child[] {
  const parts: Child[] = title === null ? [] : [heading(context, 1, {}, title)];
  for (const run of runsOf(blocks)) {
    const kind = run[0]?.kind;
    if (kind === "labelled")
      parts.push(h("dl", { class: "ssp-labelled" }, ...run.map((block) => labelled(block, context))));
    else if (kind === "item") parts.push(h("ul", {}, ...run.map((block) => h("li", {}, ...textOf(block, context)))));
    else if (kind === "numbered")
      parts.push(h("ol", { class: "nobullet-list" }, ...run.map((block) => numbered(block, context))));
    else if (kind === "subheading")
      parts.push(...run.map((block) => heading(context, 2, {}, ...textOf(block, context))));
    else
      parts.push(...run.map((block) => h("p", { class: kind === "title" && "ssp-title" }, ...textOf(block, context))));
  }
  return parts;
}

/** Blocks of one kind that stand together. */
function runsOf(blocks: readonly FormBlock[]): FormBlock[][] {
  const runs: FormBlock[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last?.[0]?.kind === block.kind) last.push(block);
    else runs.push([block]);
  }
  return runs;
}

function labelled(block: FormBlock, context: Context): HTMLElement {
  return h("div", {}, h("dt", {}, block.label), h("dd", {}, ...textOf(block, context)));
}

function numbered(block: FormBlock, context: Context): HTMLElement {
  return h(
    "li",
    {},
    block.label && h("span", { class: "ssp-number" }, `${block.label} `),
    h("span", {}, ...textOf(block, context)),
  );
}

function textOf({ text, sources, url }: FormBlock, { said }: Context): Child[] {
  const marks = sources.length > 0 && h("span", { class: "ssp-marks" }, ` [${sources.join(", ")}]`);
  // The sources of a profile are data: only an address of the web becomes a link.
  if (!url || !/^https?:\/\//.test(url)) return [text, marks];
  const link = h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, url, unseen(` ${said.newWindow}`));
  return [text, marks, " ", link];
}
