import type { ErrorView } from "../../form/view.js";
import { type Child, type Context, h, heading } from "./dom.js";

/** The error summary; `target` finds what a link leads to. */
export function errorsPart(
  errors: readonly ErrorView[],
  context: Context,
  target: (error: ErrorView) => HTMLElement | null,
): Child[] {
  if (errors.length === 0) return [];
  const title = heading(context, 0, { class: "alert-heading", id: `${context.id}-errors` }, context.said.problems);
  const items = errors.map((error) => {
    const link = h("a", { class: "function-link", href: `#${target(error)?.id ?? ""}` }, error.message);
    link.addEventListener("click", (event) => {
      const found = target(error);
      if (!found) return;
      event.preventDefault();
      focus(found);
    });
    return h("li", {}, link);
  });
  const list = h("ul", { class: "alert-text nobullet-list" }, ...items);
  const alert = h(
    "div",
    { class: "alert alert-error", role: "alert" },
    h("span", { class: "alert-icon", "aria-hidden": "true" }, "!"),
    h("div", { class: "alert-body" }, title, list),
  );
  return [h("nav", { "aria-labelledby": title.id, tabindex: -1 }, alert)];
}

/** Moves the focus, with the question or label above it in sight. */
export function focus(target: HTMLElement): void {
  const above = target.closest("fieldset") ?? target.closest(".form-group") ?? target;
  above.scrollIntoView({ block: "nearest" });
  target.focus({ preventScroll: above !== target });
}
