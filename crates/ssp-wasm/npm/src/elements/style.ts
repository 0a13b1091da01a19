import css from "./style.css";

let sheet: CSSStyleSheet | null = null;

/** Gives the document or shadow root around an element the style sheet. No policy forbids a constructed one. */
export function adoptStyle(element: Element): void {
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
