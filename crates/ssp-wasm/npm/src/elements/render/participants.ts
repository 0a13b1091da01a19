import type { QuestionView } from "../../form/view.js";
import { type Context, button, h, idOf } from "./dom.js";
import { type Controls, select, textField } from "./fields.js";

/** Who is added so far, and the fields for one more. */
export function participantFields(view: QuestionView, context: Context, controls: Controls): HTMLElement[] {
  const { said, actions } = context;
  const id = idOf(context, view.question.path);
  const items = view.participants.map(({ id: name, kind }, index) => {
    const look = { id: `${id}-remove${index}`, more: name };
    return h(
      "li",
      {},
      h("span", {}, `${name} (${kind})`),
      button(context, said.remove, () => actions.remove(index), "function-link", look),
    );
  });
  const list =
    items.length > 0 &&
    h("ul", { class: "nobullet-list ssp-participants", "aria-label": view.question.question }, ...items);

  const kind = select(view, "kind", context, controls);
  const hint = h("span", { class: "form-hint", id: `${id}-name-hint` }, said.participantHint);
  const [label, name] = textField(view, "name", said.participantName, context, controls, {
    "aria-describedby": hint.id,
  });
  label.append(h("span", { class: "weight-normal" }, ` ${said.optional}`));
  return [
    h(
      "div",
      { class: "ssp-participant" },
      list,
      h("div", { class: "form-group" }, h("label", { class: "form-label", for: kind.id }, said.participantKind), kind),
      h("div", { class: "form-group" }, label, hint, name),
      h("div", { class: "ssp-buttons" }, button(context, said.add, actions.add, "button button-secondary")),
    ),
  ];
}
