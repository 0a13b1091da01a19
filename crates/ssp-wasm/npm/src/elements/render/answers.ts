import type { AnswerView } from "../../form/view.js";
import { fill } from "../../form/words.js";
import { type Child, type Context, button, h, heading, idOf, problem } from "./dom.js";

/** "Dine svar": what was answered, each with a way to change it. */
export function answersPart(answers: readonly AnswerView[], context: Context): Child[] {
  if (answers.length === 0) return [];
  const { said } = context;
  const title = heading(context, 0, { class: "h4", id: `${context.id}-answers` }, said.answers);
  const rows = h("tbody", { role: "rowgroup" }, ...answers.map((answer) => row(answer, context)));
  // The page's style sheet has a look of its own for such a table, and ours lays it out in another way.
  const look = context.isStyled ? "" : "table table-sm-responsive-headers structured-list ";
  return [title, h("table", { class: `${look}ssp-answers`, role: "table", "aria-labelledby": title.id }, rows)];
}

/** The button that opens the question at this path again. */
export function changeId(context: Context, path: string): string {
  return `${idOf(context, path)}-change`;
}

function row({ path, question, about, said: answer, error, canChange }: AnswerView, context: Context): HTMLElement {
  const { said, actions } = context;
  const asked = about ? `${about}: ${question}` : question;
  const id = changeId(context, path);
  const wrong = error && problem(context, id, error);
  const more = fill(said.changeWhat, { question: asked });
  const look = { id, more, "aria-describedby": wrong && wrong.id };
  // The roles stay even where the style sheet lays the table out in another way.
  return h(
    "tr",
    { role: "row" },
    h("th", { scope: "row", role: "rowheader" }, asked, wrong),
    h("td", { role: "cell" }, answer),
    h(
      "td",
      { role: "cell", class: "d-print-none" },
      canChange && button(context, said.change, () => actions.change(path), "function-link", look),
    ),
  );
}
