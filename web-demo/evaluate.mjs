/**
 * How a server evaluates again what a form sent: an outcome from a browser is a claim, since anybody can send anything.
 * Only the answers are used, and only with `submit-answers` on the element are they sent; the day, the
 * municipality and the outcome are the server's own.
 *
 * In your own server: `import { loadSync } from "ssp-eligibility"; const ssp = loadSync();`
 *
 * @param ssp the package
 * @param {"assess" | "disclose" | "meeting"} kind
 * @param {string | null} field what the form sent under the element's `name`
 * @param {string} date today, as your server knows it: YYYY-MM-DD
 */
export function evaluate(ssp, kind, field, date) {
  const claim = read(field);
  if (claim === null) return { type: "failure", message: "The field holds no JSON object." };
  if (!claim.answers) return { type: "failure", message: "No answers were sent: the outcome cannot be checked." };

  const own = { assess: { profile: "koebenhavn", date }, disclose: { date }, meeting: { profile: "koebenhavn" } };
  const result = ssp[kind]({ ...claim.answers, ...own[kind] });
  if (result.type === "failure") return result;

  const outcome = result.answer.outcome ?? result.answer.verdict ?? null;
  return { type: "success", claimed: claim.outcome ?? claim.verdict ?? null, outcome, answer: result.answer };
}

function read(field) {
  try {
    const value = JSON.parse(field ?? "null");
    return typeof value === "object" && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** Today in Denmark, whatever the clock of the server is set to. */
export function today(now = new Date()) {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Copenhagen" }).format(now);
}
