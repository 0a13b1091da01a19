import type { QuestionView } from "../../form/view.js";
import { type Context, h, idOf } from "./dom.js";

type Control = HTMLInputElement | HTMLSelectElement;

/** The controls of a question, by field; of radio buttons the first stands for all. */
export type Controls = Map<string, Control>;

export function radios(view: QuestionView, context: Context, controls: Controls): HTMLElement[] {
  const { question, fields } = view;
  const { said, actions, noForm } = context;
  const yesNo = [
    { value: "true", label: said.yes },
    { value: "false", label: said.no },
    { value: "unknown", label: said.unknown },
  ];
  const name = idOf(context, question.path);
  return (question.type === "answer" ? yesNo : question.options).map(({ value, label }, index) => {
    const id = `${name}-option${index + 1}`;
    const radio = h("input", { type: "radio", class: "form-radio", id, name, value, form: noForm });
    radio.checked = fields["value"] === value;
    radio.addEventListener("input", () => actions.typed("value", value));
    if (index === 0) controls.set("value", radio);
    return h("div", { class: "form-group-radio" }, radio, h("label", { class: "form-label", for: id }, label));
  });
}

/** A list to choose from, with nothing chosen. */
export function select(view: QuestionView, field: string, context: Context, controls: Controls): HTMLSelectElement {
  const options = [{ value: "", label: context.said.select }, ...view.question.options];
  const list = h(
    "select",
    { class: "form-select" },
    ...options.map(({ value, label }) => h("option", { value }, label)),
  );
  return bound(list, view, field, context, controls);
}

/** A line to type in, with its label above. */
export function textField(
  view: QuestionView,
  field: string,
  label: string,
  context: Context,
  controls: Controls,
  attributes: Readonly<Record<string, string>> = {},
): [HTMLLabelElement, HTMLInputElement] {
  const line = h("input", { type: "text", class: "form-input", autocomplete: "off", ...attributes });
  bound(line, view, field, context, controls);
  return [h("label", { class: "form-label", for: line.id }, label), line];
}

export function dateFields(view: QuestionView, context: Context, controls: Controls): HTMLElement {
  const parts = (["day", "month", "year"] as const).map((part) => {
    const field = textField(view, part, context.said[part], context, controls, { inputmode: "numeric" });
    return h("div", { class: `form-group form-group-${part}` }, ...field);
  });
  return h("div", { class: "date-group mt-3" }, ...parts);
}

/** Gives a control its id and its value, and tells what is typed. */
function bound<T extends Control>(
  control: T,
  view: QuestionView,
  field: string,
  context: Context,
  controls: Controls,
): T {
  control.id = `${idOf(context, view.question.path)}-${field}`;
  control.setAttribute("form", context.noForm);
  control.value = view.fields[field] ?? "";
  control.addEventListener("input", () => context.actions.typed(field, control.value));
  controls.set(field, control);
  return control;
}
