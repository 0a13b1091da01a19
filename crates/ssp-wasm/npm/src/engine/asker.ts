import type {
  AssessInput,
  Assessment,
  DiscloseInput,
  DisclosureAnswer,
  FormView,
  MeetingAnswer,
  MeetingInput,
  Timeline,
  TimelineInput,
} from "../generated/types.js";
import type { ProfileFile } from "../generated/profile.js";
import type { Engine, Glue } from "./glue.js";
import { failure, isProved, language, type Lang, type Result, type Settings } from "./result.js";

/** The engine refuses longer texts, and need not be handed more to see that one is too long: 1 MiB, of `check` 64 MiB. */
const most = (kind: unknown): number => (kind === "check" ? 1 << 26 : 1 << 20);
const cut = (input: string, kind?: unknown): string => input.slice(0, most(kind) + 1);

/** Whatever JavaScript hands over where a text belongs. */
const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** The kinds of question that every module answers. */
export type Kind = "assess" | "disclose" | "meeting" | "timeline";

/** An input of which things may still be missing. */
export type Draft<T> = T extends readonly (infer Item)[]
  ? Draft<Item>[]
  : T extends object
    ? { [Key in keyof T]?: Draft<T[Key]> }
    : T;

/** What a form is about, and what was entered in it. */
export type FormInput<K extends FormKind> = {
  assess: Draft<AssessInput>;
  disclose: Draft<DiscloseInput>;
  meeting: Draft<MeetingInput>;
}[K];

/** The kinds of form. */
export type FormKind = "assess" | "disclose" | "meeting";

/** The versions of what answers. */
export interface Versions {
  /** Of the rules: another one wherever an outcome can be another. */
  readonly ruleset: string;
  /** Of the JSON. */
  readonly contract: number;
  /** Of this package. */
  readonly engine: string;
}

/**
 * The rules. Every answer is data: a bad input gives a failure with every fault in it, and nothing is thrown.
 *
 * Guidance (*vejledende*), never a decision. Nothing is stored and nothing is sent.
 */
export class Asker {
  /** The versions of what answers. */
  readonly version: Versions;
  /** @internal */
  protected readonly engine: Engine;

  /** @internal */
  constructor(glue: Glue) {
    this.version = JSON.parse(glue.version()) as Versions;
    this.engine = new glue.Engine();
  }

  /** To which programmes does this person belong, at which level, who leads, what is missing? */
  assess(input: AssessInput, settings?: Settings): Result<Assessment> {
    return this.answer("assess", input, settings);
  }

  /** May this be disclosed under retsplejelovens § 115? */
  disclose(input: DiscloseInput, settings?: Settings): Result<DisclosureAnswer> {
    return this.answer("disclose", input, settings);
  }

  /** Who stays in the room while individuals are discussed? */
  meeting(input: MeetingInput, settings?: Settings): Result<MeetingAnswer> {
    return this.answer("meeting", input, settings);
  }

  /** From when until when does each verdict hold? */
  timeline(input: TimelineInput, settings?: Settings): Result<Timeline> {
    return this.answer("timeline", input, settings);
  }

  /** What a form shows: the questions that still matter, best first, what was answered, and the outcome in words. */
  form<K extends FormKind>(kind: K, input: FormInput<K>, settings?: Settings): Result<FormView> {
    const lang = language(settings);
    return this.#parsed(lang, () => {
      const written = json(input);
      return written && this.engine.form(text(kind), cut(written), lang);
    });
  }

  /** Adds a municipality: the content of a profile file, as an object or as JSON. Inputs can then name it. */
  addProfile(profile: ProfileFile | string, settings?: Settings): Result<{ id: string }> {
    const lang = language(settings);
    return this.#parsed(lang, () => {
      const written = typeof profile === "string" ? profile : json(profile);
      return written === undefined ? undefined : this.engine.add_profile(cut(written), lang);
    });
  }

  /** JSON in, JSON out: the text of a {@link Result}. */
  answerJson(kind: Kind, input: string, settings?: Settings): string {
    const lang = language(settings);
    try {
      return this.#ask(kind, text(input), lang, settings);
    } catch {
      return JSON.stringify(failure("engineFailed", "engineFailed", lang));
    }
  }

  /** Answers an object of any kind. */
  protected answer<T>(kind: string, input: unknown, settings: Settings | undefined): Result<T> {
    const lang = language(settings);
    return this.#parsed(lang, () => {
      const written = json(input);
      return written && this.#ask(kind, written, lang, settings);
    });
  }

  #ask(kind: string, input: string, lang: Lang, settings: unknown): string {
    return this.engine.answer(text(kind), cut(input, kind), lang, isProved(settings));
  }

  /** What the engine answers as text; a failure where there was nothing to hand over. */
  #parsed<T>(lang: Lang, ask: () => string | undefined): Result<T> {
    return this.guarded(lang, () => {
      const text = ask();
      return text === undefined ? failure("invalidJson", "notJson", lang) : (JSON.parse(text) as Result<T>);
    });
  }

  /** The answer; a failure where the engine fails, whatever the reason. */
  protected guarded<T>(lang: Lang, answer: () => Result<T>): Result<T> {
    try {
      return answer();
    } catch {
      return failure("engineFailed", "engineFailed", lang);
    }
  }
}

/** A value as JSON; `undefined` where it cannot be written: big integers, circles, getters that throw. */
function json(value: unknown): string | undefined {
  try {
    return JSON.stringify(value) ?? "null";
  } catch {
    return undefined;
  }
}
