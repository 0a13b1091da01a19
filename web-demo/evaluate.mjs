/**
 * How a server evaluates again what a form sent: an outcome from a browser is a claim, since anybody can send anything.
 * Only the answers are used, and only with `submit-answers` on the element are they sent. The day is the server's own, and
 * so is everything that the page says about the form: the municipality, the goals, the cooperation.
 *
 * In your own server: `import { loadSync } from "ssp-eligibility"; const ssp = loadSync();`
 *
 * @param ssp the package
 * @param {"assess" | "disclose" | "meeting"} kind
 * @param {string | null} field what the form sent under the element's `name`
 * @param {{ date: string, profile?: string, goals?: string[], cooperation?: string }} page today as your server knows it
 *   (YYYY-MM-DD), and what stands on the element: the same as on your page, or the outcome is another
 */
export function evaluate(ssp, kind, field, { date, profile = "koebenhavn", goals, cooperation }) {
  const claim = read(field);
  if (claim === null) return { type: "failure", message: "The field holds no JSON object." };
  if (!isObject(claim.answers)) return { type: "failure", message: "No answers were sent: the outcome cannot be checked." };

  // These come last: answers that say otherwise do not count.
  const own = {
    assess: { profile, date, goals: goals ?? null },
    disclose: { date, ...(cooperation && { cooperation }) },
    meeting: { profile },
  };
  const result = ssp.form(kind, { ...claim.answers, ...own[kind] });
  if (result.type === "failure") return result;
  if (result.answer.result === null) return { type: "failure", message: "The answers are not complete: there is no outcome yet." };

  const { outcome, answer } = result.answer.result;
  const claimed = typeof claim.outcome === "string" ? claim.outcome : null;
  return { type: "success", claimed, outcome, agrees: claimed === outcome, answer };
}

function read(field) {
  try {
    const value = JSON.parse(field ?? "null");
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Today in Denmark, whatever the clock of the server is set to. */
export function today(now = new Date()) {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Copenhagen" }).format(now);
}
