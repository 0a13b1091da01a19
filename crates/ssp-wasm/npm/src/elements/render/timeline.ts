import type { TimelineRow, TimelineView } from "../../form/view-types.js";
import { type Words, fill } from "../../form/words.js";
import { type Context, h } from "./dom.js";

const DAY = 86_400_000;

/** The years ahead as a table; the bars in it say nothing that the words beside them do not say. */
export function timelinePart({ caption, from, until, rows }: TimelineView, { said }: Context): HTMLElement {
  const head = h(
    "tr",
    { role: "row" },
    h("th", { scope: "col", role: "columnheader" }, said.timelineWhat),
    h("th", { scope: "col", role: "columnheader" }, said.timelineWhen, years(from, until)),
  );
  return h(
    "table",
    { class: "ssp-timeline", role: "table" },
    h("caption", {}, caption),
    h("thead", { role: "rowgroup" }, head),
    h("tbody", { role: "rowgroup" }, ...rows.map((one) => row(one, said))),
  );
}

function row({ label, intervals }: TimelineRow, { timelineWhole }: Words): HTMLElement {
  const bars = intervals.map(({ from, until, verdict }) =>
    share(h("span", { class: `ssp-bar ssp-${verdict}` }), days(from, until)),
  );
  const words = intervals.map(({ said, period }) =>
    h("li", {}, intervals.length > 1 ? `${said}: ${period}` : fill(timelineWhole, { said })),
  );
  return h(
    "tr",
    { role: "row" },
    h("th", { scope: "row", role: "rowheader" }, label),
    h(
      "td",
      { role: "cell" },
      h("div", { class: "ssp-bars", "aria-hidden": "true" }, ...bars),
      h("ul", { class: "nobullet-list" }, ...words),
    ),
  );
}

/** The years above the bars: the first piece is what is left of the first year. */
function years(from: string, until: string): HTMLElement {
  const first = Number(from.slice(0, 4));
  const last = Number(until.slice(0, 4));
  const pieces: HTMLElement[] = [];
  for (let year = first; year <= last; year++) {
    const [begins, ends] = [`${year}-01-01`, `${year + 1}-01-01`];
    const length = days(begins < from ? from : begins, ends > until ? until : ends);
    // What is left of the last year may be too short for its label.
    const isLabelled = year % 2 === 0 && (year < last || length > 250);
    if (length > 0) pieces.push(share(h("span", {}, isLabelled ? `’${String(year).slice(2)}` : ""), length));
  }
  return h("div", { class: "ssp-bars ssp-years", "aria-hidden": "true" }, ...pieces);
}

function share<T extends HTMLElement>(element: T, days: number): T {
  element.style.setProperty("--ssp-days", String(days));
  return element;
}

function days(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / DAY);
}
