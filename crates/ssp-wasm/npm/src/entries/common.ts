// What every entry exports beside its ways to load.
export type * from "../generated/types.js";
export type { ProfileFile } from "../generated/profile.js";
export type { Decided, DecidedLevel, Decisions } from "../engine/decide.js";
export { LoadError, type LoadCode } from "../engine/load-error.js";
export type { Failure, Issue, IssueCode, Lang, ProofSettings, Result, Settings, Success } from "../engine/result.js";
export type { Draft, FormInput, FormKind, Kind, Versions } from "../engine/asker.js";
export { Ssp } from "../engine/ssp.js";
