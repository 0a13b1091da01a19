// What the engine says of a form: the types of the Rust library.
export type {
  Choice,
  FormAnswer,
  FormBlock,
  FormQuestion,
  FormResult,
  FormSection,
  FormView,
  TimelineRow,
  TimelineSpan,
  TimelineView,
} from "../generated/types.js";

export type FormKind = "assess" | "disclose" | "meeting";

export interface Issue {
  code: string;
  path: string;
  message: string;
}

export type Result<T> = { type: "success"; answer: T } | { type: "failure"; issues: Issue[] };
