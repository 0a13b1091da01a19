import { type JsonObject, at } from "./json.js";
import { TOPIC } from "./state.js";
import type { FormKind, FormQuestion, FormView, Result } from "./view-types.js";
import { type Language, words } from "./words.js";

/** What the page says about the form, beside the answers. */
export interface FormConfig {
  readonly about: "person" | "disclosure";
  readonly language: Language;
  readonly profile: string;
  /** The day on which the rules are applied, where the page says so. */
  readonly asOf: string | null;
  /** That day; today where the page does not say. */
  readonly date: string;
  readonly today: string;
  readonly goals: readonly string[];
  /** Of `<ssp-disclosure>`: what the page has chosen already. */
  readonly topic: string | null;
  readonly cooperation: string | null;
}

/** The fields of a meeting, and those that a disclosure does not have. */
const OF_MEETING = ["identifiable", "participants", "forum"];
const NOT_OF_DISCLOSURE = ["topic", "participants", "forum"];

/** What the form is about; `null` while that is still asked. */
export function kindOf(answers: JsonObject, config: FormConfig): FormKind | null {
  if (config.about === "person") return "assess";
  const topic = config.topic ?? at(answers, TOPIC);
  return topic === "meeting" ? "meeting" : topic === "disclosure" ? "disclose" : null;
}

/** The answers as the engine reads them, without what the page says: who has them can have the answer computed again. */
export function answersFor(kind: FormKind, answers: JsonObject, { cooperation }: FormConfig): JsonObject {
  const only = (isKept: (field: string) => boolean): JsonObject =>
    Object.fromEntries(Object.entries(answers).filter(([field]) => isKept(field)));
  switch (kind) {
    case "assess":
      return { facts: {}, ...answers };
    case "meeting":
      return { participants: [], ...only((field) => OF_MEETING.includes(field)) };
    case "disclose": {
      const own = only((field) => !NOT_OF_DISCLOSURE.includes(field));
      return { from: {}, to: {}, ...own, ...(cooperation ? { cooperation } : {}) };
    }
  }
}

/** The whole input of the engine. */
export function input(kind: FormKind, answers: JsonObject, config: FormConfig): JsonObject {
  const { profile, date, goals } = config;
  const own = answersFor(kind, answers, config);
  switch (kind) {
    case "assess":
      return { profile, date, ...(goals.length > 0 ? { goals } : {}), ...own };
    case "meeting":
      return { profile, ...own };
    case "disclose":
      return { date, ...own };
  }
}

/** Asks the engine, with the question about the topic before its own. */
export function evaluate(
  ask: (kind: FormKind, input: JsonObject, language: Language) => Result<FormView>,
  answers: JsonObject,
  config: FormConfig,
): Result<FormView> {
  const kind = kindOf(answers, config);
  const topic = config.about === "disclosure" && config.topic === null ? [topicQuestion(answers, config.language)] : [];
  if (kind === null) return { type: "success", answer: { questions: topic, answered: [], result: null } };
  const result = ask(kind, input(kind, answers, config), config.language);
  if (result.type === "failure") return result;
  return { type: "success", answer: { ...result.answer, answered: [...topic, ...result.answer.answered] } };
}

function topicQuestion(answers: JsonObject, language: Language): FormQuestion {
  const said = words[language];
  const options = [
    { value: "disclosure", label: said.topicDisclosure },
    { value: "meeting", label: said.topicMeeting },
  ];
  const chosen = options.find(({ value }) => value === at(answers, TOPIC));
  return {
    id: "topic",
    path: TOPIC,
    type: "choice",
    question: said.topic,
    hint: null,
    choose: said.topicChoose,
    matters: null,
    judgement: false,
    optional: false,
    options,
    earliest: null,
    latest: null,
    value: chosen?.value ?? null,
    said: chosen?.label ?? null,
  };
}
