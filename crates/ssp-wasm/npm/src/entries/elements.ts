import { setEngine } from "../elements/engine.js";
import { load } from "./inline.js";

// The module stands in a script: no bundler has to know about it, and no policy has to allow a request.
setEngine(() => load());

export { SspDisclosure } from "../elements/disclosure.js";
export { SspEligibility } from "../elements/eligibility.js";
export { define, mount } from "../elements/mount.js";
export { register } from "./register.js";
