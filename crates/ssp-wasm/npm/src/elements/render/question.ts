import type { ErrorView, QuestionView } from "../../form/view.js";
import { type Context, button, h, idOf, problem } from "./dom.js";
import { type Controls, dateFields, radios, select } from "./fields.js";
import { participantFields } from "./participants.js";

/** More choices than this are a list to choose from. */
const MOST_RADIOS = 5;

/** A question as it is drawn. */
export interface QuestionPart {
  readonly nodes: readonly HTMLElement[];
  /** Shows what is wrong, without touching what was typed. */
  show(errors: readonly ErrorView[]): void;
  /** The first of these fields; of no fields the one to begin with. */
  control(fields?: readonly string[]): HTMLElement;
}

export function questionPart(view: QuestionView, context: Context): QuestionPart {
  const { question } = view;
  const { said } = context;
  const isList = question.type === "choice" && question.options.length > MOST_RADIOS;
  const controls: Controls = new Map();
  const body = isList ? [select(view, "value", context, controls)] : controlsOf(view, context, controls);
  const hints = hintsOf(view, context);

  const label = [question.question, question.optional && h("span", { class: "weight-normal" }, ` ${said.optional}`)];
  const id = `${idOf(context, question.path)}-legend`;
  const name = isList
    ? h("label", { class: "form-label", for: body[0]?.id }, ...label)
    : h("legend", { class: "form-label", id }, ...label);
  const frame = isList
    ? h("div", { class: "form-group" })
    : h("fieldset", { form: context.noForm, "aria-labelledby": id });
  frame.append(name, ...hints, ...body);
  const group = isList ? frame : h("div", { class: "form-group" }, frame);
  const described = (isList && body[0]) || frame;

  let message: HTMLElement | null = null;
  const show = (errors: readonly ErrorView[]) => {
    message?.remove();
    message =
      errors.length > 0
        ? problem(context, idOf(context, question.path), errors.map((error) => error.message).join(" "))
        : null;
    if (message) body[0]?.before(message);
    group.classList.toggle("form-error", message !== null);
    attribute(described, "aria-describedby", [...hints, ...(message ? [message] : [])].map(({ id }) => id).join(" "));
    const wrong = errors.flatMap(({ fields }) => fields);
    for (const [field, control] of controls) {
      if (control.type !== "radio") attribute(control, "aria-invalid", wrong.includes(field) ? "true" : "");
    }
  };
  show(view.errors);

  const control = ([field]: readonly string[] = []) => {
    const found = (field !== undefined && controls.get(field)) || [...controls.values()][0] || group;
    return (field === undefined && frame.querySelector<HTMLElement>(":checked:not(option)")) || found;
  };
  return { nodes: [group, buttonsOf(view, context)], show, control };
}

function controlsOf(view: QuestionView, context: Context, controls: Controls): HTMLElement[] {
  switch (view.question.type) {
    case "date":
      return [dateFields(view, context, controls)];
    case "participants":
      return participantFields(view, context, controls);
    default:
      return radios(view, context, controls);
  }
}

function hintsOf({ question }: QuestionView, context: Context): HTMLElement[] {
  const { said } = context;
  const texts = [
    question.hint,
    question.type === "date" && said.dateExample,
    question.judgement && said.judgement,
    question.matters,
  ].filter((text): text is string => typeof text === "string");
  const id = idOf(context, question.path);
  return texts.map((text, index) => h("span", { class: "form-hint", id: `${id}-hint${index || ""}` }, text));
}

function buttonsOf({ question, canCancel, canShow }: QuestionView, context: Context): HTMLElement {
  const { said, actions } = context;
  return h(
    "div",
    { class: "ssp-buttons d-print-none" },
    button(context, said.next, actions.next, "button button-primary"),
    question.optional && button(context, said.skip, actions.skip, "button button-secondary"),
    canCancel && button(context, said.cancel, actions.cancel, "button button-secondary"),
    canShow && button(context, said.show, actions.show, "button button-tertiary"),
  );
}

function attribute(element: Element, name: string, value: string): void {
  if (value) element.setAttribute(name, value);
  else element.removeAttribute(name);
}
