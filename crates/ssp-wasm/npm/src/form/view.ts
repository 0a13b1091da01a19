import { longDate } from "./date.js";
import type { FormConfig } from "./input.js";
import { type Draft, type FieldError, fieldsOf, participantsIn } from "./read.js";
import { type Session, current, unanswered } from "./session.js";
import { reduce } from "./state.js";
import type { FormQuestion, FormSection, TimelineView } from "./view-types.js";
import { type Words, fill, words } from "./words.js";

/** Everything that is drawn. */
export interface View {
  /** Which day's rules these are, where the page says so. */
  readonly asOf: string | null;
  /** What is wrong: each message once, with the question and the fields that it leads to. */
  readonly errors: readonly ErrorView[];
  /** Whether they stand in a summary: not where the form around makes one. */
  readonly hasSummary: boolean;
  readonly answers: readonly AnswerView[];
  readonly question: QuestionView | null;
  readonly outcome: OutcomeView | null;
}

export interface ErrorView {
  readonly path: string;
  readonly fields: readonly string[];
  readonly message: string;
}

export interface AnswerView {
  readonly path: string;
  readonly question: string;
  /** Whom it was asked about, where it is asked about several. */
  readonly about: string | null;
  readonly said: string;
  readonly error: string | null;
  readonly canChange: boolean;
}

export interface QuestionView {
  readonly question: FormQuestion;
  /** What stands in the fields when they are drawn anew. */
  readonly fields: Draft;
  readonly participants: readonly { readonly id: string; readonly kind: string }[];
  readonly errors: readonly ErrorView[];
  readonly canCancel: boolean;
  readonly canShow: boolean;
  readonly round: number;
}

export interface OutcomeView {
  readonly headline: string;
  readonly isPreliminary: boolean;
  readonly sections: readonly FormSection[];
  readonly timeline: TimelineView | null;
  /** What stands behind "Se reglerne bag". */
  readonly rules: readonly FormSection[];
}

const RULES = ["grounds", "legalBasis", "sources", "ruleset"];

export function view(session: Session, config: FormConfig): View {
  const { state } = session;
  const said = words[config.language];
  const question = current(session);
  const errors = errorViews(session, question, config);
  return {
    asOf: config.asOf && fill(said.asOf, { date: longDate(config.asOf, config.language) }),
    errors: errors.filter(({ message }, index) => errors.findIndex((other) => other.message === message) === index),
    hasSummary: state.errors.some(({ isOfHost }) => !isOfHost),
    answers: answerViews(session, errors, config, said),
    question: question && questionView(session, question, errors),
    outcome: isOutcomeShown(session) && state.changing === null ? outcomeView(session) : null,
  };
}

/** Whether nothing is left to ask. */
export function isComplete({ state, form }: Session): boolean {
  return form?.result != null && unanswered(state, form).length === 0;
}

/** Whether there is an outcome to show and to send: all is answered, or somebody wanted it before. */
export function isOutcomeShown(session: Session): boolean {
  return isComplete(session) || (session.state.shown && session.form?.result != null);
}

/** What is still missing, for a form around that needs an answer; `null` where nothing is asked. */
export function pending(session: Session, config: FormConfig): ErrorView | null {
  const question = current(session);
  if (question === null) return null;
  const state = reduce(session.state, { type: "check", question, today: config });
  return errorViews({ ...session, state }, question, config)[0] ?? null;
}

/** The errors in words: those of questions that can be seen. */
function errorViews({ state, form }: Session, asked: FormQuestion | null, config: FormConfig): ErrorView[] {
  const seen = [...(asked ? [asked] : []), ...(form?.answered ?? [])];
  return state.errors.flatMap((error) => {
    const question = seen.find(({ path }) => path === error.path);
    return question ? [{ path: error.path, fields: error.fields, message: messageOf(error, question, config) }] : [];
  });
}

function messageOf({ message, problem, limit }: FieldError, question: FormQuestion, { language }: FormConfig): string {
  if (message !== undefined) return message;
  if (problem === null || problem === "choose") return question.choose;
  return fill(words[language].problem[problem], { date: limit ? longDate(limit, language) : "" });
}

function questionView({ state, form }: Session, question: FormQuestion, errors: readonly ErrorView[]): QuestionView {
  const { path, type, options } = question;
  const isChanging = state.changing === path;
  const kindOf = (kind: string) => options.find(({ value }) => value === kind)?.label ?? kind;
  const participants = type === "participants" ? participantsIn(state.answers, path) : [];
  return {
    question,
    fields: fieldsOf(question, state.drafts[path]),
    participants: participants.map(({ id, kind }) => ({ id, kind: kindOf(kind) })),
    errors: errors.filter((error) => error.path === path),
    canCancel: isChanging && type !== "participants",
    canShow: !isChanging && !state.shown && form?.result != null && form.answered.length > 0,
    round: state.round,
  };
}

function answerViews(
  { state, form }: Session,
  errors: readonly ErrorView[],
  config: FormConfig,
  said: Words,
): AnswerView[] {
  if (!form) return [];
  const row = (question: FormQuestion, answer: string): AnswerView => ({
    path: question.path,
    question: question.question,
    about: question.path.startsWith("/participants/") ? question.hint : null,
    said: answer,
    error: errors.find(({ path }) => path === question.path)?.message ?? null,
    canChange: config.cooperation === null || question.path !== "/cooperation",
  });
  const answered = form.answered.map((question) => row(question, question.said ?? ""));
  const skipped = form.questions
    .filter(({ path }) => state.skipped.includes(path))
    .map((question) => row(question, said.skipped));
  return [...answered, ...skipped].filter(({ path, said }) => said !== "" && path !== state.changing);
}

function outcomeView({ state, form }: Session): OutcomeView | null {
  const result = form?.result;
  if (!form || !result) return null;
  const { headline } = result;
  const sections = result.sections
    .map((section) => ({ ...section, blocks: section.blocks.filter(({ text }) => text !== headline) }))
    .filter(({ blocks }) => blocks.length > 0);
  return {
    headline,
    isPreliminary: unanswered(state, form).length > 0,
    sections: sections.filter(({ id }) => !RULES.includes(id)),
    timeline: result.timeline,
    rules: sections.filter(({ id }) => RULES.includes(id)),
  };
}
