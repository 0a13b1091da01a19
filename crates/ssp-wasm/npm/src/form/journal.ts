import type { FormBlock, FormSection } from "./view-types.js";
import type { View } from "./view.js";
import type { Words } from "./words.js";

/** The outcome, the reasons, the answers and the sources as text for a record. */
export function journal({ asOf, answers, outcome }: View, said: Words): string {
  if (!outcome) return "";
  const given = answers.map(({ question, about, said }) => `- ${about ? `${about}: ` : ""}${question} ${said}`);
  const parts = [
    [outcome.headline, outcome.isPreliminary ? said.preliminary : null, asOf],
    ...outcome.sections.map(linesOf),
    given.length > 0 ? [said.answersInJournal, ...given] : [],
    ...outcome.rules.map(linesOf),
  ];
  return parts
    .map((lines) => lines.filter(Boolean).join("\n"))
    .filter((part) => part !== "")
    .join("\n\n");
}

function linesOf({ heading, blocks }: FormSection): (string | null)[] {
  return [heading, ...blocks.map(lineOf)];
}

function lineOf({ kind, label, text, sources, url }: FormBlock): string {
  const marks = sources.length > 0 ? ` [${sources.join(", ")}]` : "";
  const said = `${text}${marks}${url ? ` ${url}` : ""}`;
  switch (kind) {
    case "labelled":
      return `- ${label ?? ""}: ${said}`;
    case "numbered":
      return `${label ?? ""} ${said}`;
    case "item":
      return `- ${said}`;
    default:
      return said;
  }
}
