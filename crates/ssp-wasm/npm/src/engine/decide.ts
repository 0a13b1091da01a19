import type { AssessInput, Assessment, Eligibility, Ground, Judgement, Programme } from "../generated/types.js";
import { dayNumber } from "./day.js";
import type { Engine } from "./glue.js";
import { failure, type Lang, type Result } from "./result.js";

/** What was decided, by which rule. */
export interface Decided<V> {
  readonly verdict: V;
  /** The rule that decides; null where the municipality has published none. */
  readonly rule: string | null;
  /** The judgement that a person must make, where the verdict is open. */
  readonly judge: Judgement | null;
}

/** The level of a complete case. */
export interface DecidedLevel {
  /** The levels that are possible; the chosen one where one was given. */
  readonly possible: readonly number[];
  readonly suggested: number | null;
  readonly judge: Judgement | null;
  /** Who must lead; null where it is agreed locally. */
  readonly lead: string | null;
  /** Where the case is treated by default. */
  readonly forum: string | null;
  readonly rule: string | null;
}

/** Every decision about a complete case. */
export interface Decisions {
  readonly profile: string;
  readonly programmes: Readonly<Record<Programme, Decided<Eligibility>>>;
  /** The statutory grounds. */
  readonly legalBasis: { readonly psp: Decided<Ground>; readonly ksp: Decided<Ground> };
  /** Null where there is no individual case, or the municipality has published no levels. */
  readonly caseLevel: DecidedLevel | null;
}

/** What the numbers of the engine stand for under one profile. */
interface Codes {
  readonly profile: string;
  readonly facts: readonly string[];
  readonly programmes: readonly Programme[];
  readonly judgements: readonly Judgement[];
  readonly leads: readonly string[];
  readonly fora: readonly string[];
  readonly steps: readonly (readonly { readonly rule: string | null; readonly judge: Judgement | null }[])[];
}

/** A profile: its place in the engine, its codes, and which bit each fact is. */
interface Book {
  readonly index: number;
  readonly codes: Codes;
  readonly bits: ReadonlyMap<string, number>;
  /** What was decided before: by rule, step and verdict. Nobody can change it. */
  readonly decided: Decided<Eligibility | Ground>[];
}

/** A case in numbers: dates, facts that hold, facts that do not, the chosen level. */
type Numbers = [profile: number, date: number, birth: number, release: number, yes: number, no: number, level: number];

const ELIGIBILITY = ["notEligible", "eligible", "open"] as const;
const GROUND = ["notMet", "met", "open"] as const;
/** The fields that are read here; an input with others is looked at by `assess` first. */
const READ = new Set(["profile", "date", "birthDate", "releaseDate", "facts", "level"]);

/** Packs a case into numbers for the engine, and unpacks what it decides. */
export class Decider {
  readonly #engine: Engine;
  #books: Map<string, Book> | undefined;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Forgets the profiles: one was added. */
  forget(): void {
    this.#books = undefined;
  }

  /** Decides. What is out of the ordinary is left to `assess`, which names every fault. */
  decide(input: AssessInput, lang: Lang, assess: () => Result<Assessment>): Result<Decisions> {
    const books = (this.#books ??= this.#read());
    const packed = pack(input, books);
    if (packed !== undefined) {
      const unread = packed.isWholly ? undefined : assess();
      if (unread?.type === "failure") return unread;
      const verdicts = this.#engine.decide(...packed.numbers);
      if (verdicts >>> 30 === 0) return { type: "success", answer: this.#unpack(packed.book, verdicts) };
    }
    const assessed = assess();
    if (assessed.type === "failure") return assessed;
    return failure("incomplete", "incomplete", lang, ...missing(input, books.get(assessed.answer.profile)));
  }

  #read(): Map<string, Book> {
    const books = new Map<string, Book>();
    for (let index = 0; ; index += 1) {
      const codes = JSON.parse(this.#engine.codes(index)) as Codes | null;
      if (codes === null) return books;
      const bits = new Map(codes.facts.map((fact, bit) => [fact, 1 << bit]));
      books.set(codes.profile, { index, codes, bits, decided: [] });
    }
  }

  #unpack(book: Book, verdicts: number): Decisions {
    const { codes } = book;
    const engine = this.#engine;
    const steps = [engine.word(2), engine.word(3)] as const;
    const programmes = {} as Record<Programme, Decided<Eligibility>>;
    let at = 0;
    for (const programme of codes.programmes) {
      programmes[programme] = decided(book, ELIGIBILITY, at, verdicts, steps);
      at += 1;
    }
    const legalBasis = {
      psp: decided(book, GROUND, at, verdicts, steps),
      ksp: decided(book, GROUND, at + 1, verdicts, steps),
    };
    return { profile: codes.profile, programmes, legalBasis, caseLevel: this.#level(codes, engine.word(1)) };
  }

  #level(codes: Codes, word: number): DecidedLevel | null {
    if (word === 0) return null;
    const possible: number[] = [];
    for (let level = 1; level <= 8; level += 1) if (word & (1 << (level - 1))) possible.push(level);
    return {
      possible,
      suggested: (word >>> 8) & 15 || null,
      judge: codes.judgements[((word >>> 12) & 15) - 1] ?? null,
      lead: codes.leads[this.#engine.word(4) - 1] ?? null,
      forum: codes.fora[this.#engine.word(5) - 1] ?? null,
      rule: codes.steps.at(-1)?.[(word >>> 16) & 31]?.rule ?? null,
    };
  }
}

/** What the rule at this place decides. */
function decided<V extends Eligibility | Ground>(
  { codes, decided: before }: Book,
  words: readonly V[],
  at: number,
  verdicts: number,
  [first, second]: readonly [number, number],
): Decided<V> {
  const step = (at < 6 ? first >>> (5 * at) : second >>> (5 * (at - 6))) & 31;
  const verdict = (verdicts >>> (2 * at)) & 3;
  const key = (at << 7) | (step << 2) | verdict;
  const code = codes.steps[at]?.[step];
  return (before[key] ??= Object.freeze({
    verdict: words[verdict] as V,
    rule: code?.rule ?? null,
    judge: code?.judge ?? null,
  })) as Decided<V>;
}

/** A case in numbers, and the profile that they are read by. */
interface Packed {
  readonly book: Book;
  readonly numbers: Numbers;
  /** Whether nothing else stands in the input. */
  readonly isWholly: boolean;
}

/** The case in numbers; undefined where something is missing or not what it should be. */
function pack(input: AssessInput, books: ReadonlyMap<string, Book>): Packed | undefined {
  try {
    const book = books.get(input.profile ?? "koebenhavn");
    const date = dayNumber(input.date);
    const birth = dayNumber(input.birthDate);
    const release = input.releaseDate == null ? date : dayNumber(input.releaseDate);
    const level = input.level ?? 0;
    if (book === undefined || date === undefined || birth === undefined || release === undefined) return undefined;
    if (input.level != null && !(Number.isInteger(level) && level >= 1 && level <= 8)) return undefined;
    const facts: Readonly<Record<string, unknown>> = input.facts ?? {};
    let yes = 0;
    let no = 0;
    for (const fact of Object.keys(facts)) {
      const bit = book.bits.get(fact);
      const answer = facts[fact];
      if (bit === undefined || typeof answer !== "boolean") return undefined;
      if (answer) yes |= bit;
      else no |= bit;
    }
    const isWholly = Object.keys(input).every((field) => READ.has(field));
    return { book, numbers: [book.index, date, birth, release, yes, no, level], isWholly };
  } catch {
    // No object, or one whose properties cannot be read: `assess` says so.
    return undefined;
  }
}

/** Where answers are missing. One that follows from others is named too: it is easier to give than to explain. */
function missing(input: AssessInput, book: Book | undefined): string[] {
  const facts: Readonly<Record<string, unknown>> = input.facts ?? {};
  const isMissing = (fact: string) => typeof facts[fact] !== "boolean";
  const paths = (book?.codes.facts ?? []).filter(isMissing).map((fact) => `/facts/${fact}`);
  return input.birthDate == null ? ["/birthDate", ...paths] : paths;
}
