import type { JsonObject } from "../form/json.js";
import type { Decision } from "../form/value.js";
import type { Issue } from "../form/view-types.js";
import type { SspDisclosure } from "./disclosure.js";
import type { ErrorCode } from "./element.js";
import type { SspEligibility } from "./eligibility.js";

/** What an event of the elements tells, in its `detail`. */
export interface SspDetails {
  "ssp-ready": object;
  "ssp-change": { readonly answers: JsonObject };
  "ssp-decision": { readonly decision: Decision | null };
  "ssp-error": { readonly code: ErrorCode; readonly issues: readonly Issue[] };
}

export type SspEvents = { [type in keyof SspDetails]: CustomEvent<SspDetails[type]> };

/**
 * The tags in JSX, for the framework that has it:
 * `declare module "react" { namespace JSX { interface IntrinsicElements extends SspTags {} } }`.
 */
export interface SspTags {
  "ssp-eligibility": Tag & { goals?: string };
  "ssp-disclosure": Tag & { topic?: "disclosure" | "meeting"; cooperation?: "ssp" | "psp" | "ksp" };
}

/** What a tag may say beside what every tag may. */
type Tag = {
  name?: string;
  "as-of"?: string;
  require?: "none" | "answered" | "eligible" | "permitted";
  mirror?: string;
  "submit-answers"?: boolean | "";
  "heading-level"?: number | string;
  unstyled?: boolean | "";
  disabled?: boolean | "";
  profile?: string;
  profileData?: unknown;
  answers?: JsonObject | null;
  [other: string]: unknown;
} & { [type in keyof SspEvents as `on${type}`]?: (event: SspEvents[type]) => void };

declare global {
  interface HTMLElementTagNameMap {
    "ssp-eligibility": SspEligibility;
    "ssp-disclosure": SspDisclosure;
  }
  // They bubble: every element and the document hear them.
  interface GlobalEventHandlersEventMap extends SspEvents {}
}
