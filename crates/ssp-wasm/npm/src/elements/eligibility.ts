import type { FormConfig } from "../form/input.js";
import { ATTRIBUTES, SspElement } from "./element.js";
import { reflect } from "./reflect.js";

/** `<ssp-eligibility>`: which cooperation a young person's case belongs to, its level, who leads it. */
export class SspEligibility extends SspElement {
  static readonly observedAttributes: readonly string[] = [...ATTRIBUTES, "goals"];

  /** The programmes to ask about, their ids separated by spaces; all of them where it is left out. */
  declare goals: string | null;

  protected readonly about = "person";
  protected readonly wanted = { eligible: ["eligible"] };

  protected choices(): Pick<FormConfig, "topic" | "cooperation" | "goals"> {
    const goals = (this.goals ?? "").split(/[\s,]+/).filter((goal) => goal !== "");
    return { topic: null, cooperation: null, goals };
  }
}

if (typeof HTMLElement !== "undefined") reflect(SspEligibility.prototype, ["goals"]);
