import { setEngine } from "../elements/engine.js";
import { load } from "./inline.js";

// The module stands in a script: no bundler has to know about it, and no policy has to allow a request.
setEngine(() => load());

export { SspDisclosure } from "../elements/disclosure.js";
export { SspEligibility } from "../elements/eligibility.js";
export type { ErrorCode, ValidationError } from "../elements/element.js";
export { define, mount } from "../elements/mount.js";
export type { SspDetails, SspEvents, SspTags } from "../elements/tags.js";
export type { Decision } from "../form/value.js";
export { register } from "./register.js";
