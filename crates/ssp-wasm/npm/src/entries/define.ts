import { register } from "./elements.js";

// With the types of the tags and of the events, which TypeScript knows from here on.
export type * from "./elements.js";

register();
