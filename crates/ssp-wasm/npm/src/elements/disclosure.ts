import type { FormConfig } from "../form/input.js";
import { ATTRIBUTES, SspElement } from "./element.js";
import { reflect } from "./reflect.js";

/** `<ssp-disclosure>`: may information be disclosed, and who stays in the room. */
export class SspDisclosure extends SspElement {
  static readonly observedAttributes: readonly string[] = [...ATTRIBUTES, "topic", "cooperation"];

  /** `disclosure` or `meeting`; asked where it is left out. */
  declare topic: string | null;
  /** The cooperation; asked where it is left out. */
  declare cooperation: string | null;

  protected readonly about = "disclosure";
  /** Of a meeting every outcome will do that is settled. */
  protected readonly wanted = { permitted: ["permitted", "everybodyStays", "somebodyLeaves"] };

  protected choices(): Pick<FormConfig, "topic" | "cooperation" | "goals"> {
    return { topic: this.topic || null, cooperation: this.cooperation || null, goals: [] };
  }
}

if (typeof HTMLElement !== "undefined") reflect(SspDisclosure.prototype, ["topic", "cooperation"]);
