// What every entry of the full module exports beside its ways to load.
export * from "./common.js";
export { SspFull, type FullKind } from "../engine/full.js";
