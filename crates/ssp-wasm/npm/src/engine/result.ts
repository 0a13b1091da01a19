import type { FaultCode } from "../generated/types.js";

/** In which language the sentences of an answer are. Names and ids are the same in both. */
export type Lang = "da" | "en";

/** How to answer. */
export interface Settings {
  /** The language of the sentences; Danish by default. */
  readonly lang?: Lang | undefined;
}

/** How to answer, with proofs: only the full module has them. */
export interface ProofSettings extends Settings {
  /** Whether verdicts carry their proofs. */
  readonly proof?: boolean | undefined;
}

/** What kind of issue there is: a fault of the input, or something that the package cannot do. */
export type IssueCode =
  | FaultCode
  /** There is no such kind of question. */
  | "unknownQuestion"
  /** Only the full module has it. */
  | "needsFullModule"
  /** `decide` needs every fact and the birth date; `assess` takes what there is. */
  | "incomplete"
  /** The engine failed: a bug of this package. */
  | "engineFailed";

/** One reason why there is no answer. */
export interface Issue {
  readonly code: IssueCode;
  /** Where: a JSON pointer into the input; empty for the whole of it. */
  readonly path: string;
  /** What is wrong and what to do about it. Never repeats a value that was sent. */
  readonly message: string;
}

/** The answer, or every reason why there is none. */
export type Result<T> = Success<T> | Failure;

/** An answer. */
export interface Success<T> {
  readonly type: "success";
  readonly answer: T;
}

/** No answer. */
export interface Failure {
  readonly type: "failure";
  readonly issues: Issue[];
}

const MESSAGES = {
  notJson: {
    da: "Værdien kan ikke skrives som JSON.",
    en: "The value cannot be written as JSON.",
  },
  incomplete: {
    da: "Her mangler et svar: ja eller nej til hver oplysning, og fødselsdatoen. Brug assess, når ikke alt er kendt.",
    en: "An answer is missing here: yes or no to every fact, and the birth date. Use assess where not everything is known.",
  },
  engineFailed: {
    da: "Beregningen gik i stå. Det er en fejl i denne pakke.",
    en: "The engine failed. That is a bug of this package.",
  },
} as const;

/** The language that was asked for, whatever was given. */
export function language(settings: unknown): Lang {
  const lang = setting(settings, "lang");
  return typeof lang === "string" && lang.toLowerCase().startsWith("en") ? "en" : "da";
}

/** Whether proofs were asked for, whatever was given. */
export function isProved(settings: unknown): boolean {
  return setting(settings, "proof") === true;
}

function setting(settings: unknown, name: keyof ProofSettings): unknown {
  try {
    return (settings as ProofSettings | null | undefined)?.[name];
  } catch {
    return undefined;
  }
}

/** A failure of this package's own. */
export function failure(code: IssueCode, message: keyof typeof MESSAGES, lang: Lang, ...paths: string[]): Failure {
  const issue = (path: string): Issue => ({ code, path, message: MESSAGES[message][lang] });
  return { type: "failure", issues: (paths.length > 0 ? paths : [""]).map(issue) };
}
