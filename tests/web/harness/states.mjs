/**
 * Everything that an element can show, each brought about as a page or a person does, on one day. The tests of what can be
 * seen (rules of accessibility, the tree that a screen reader gets, markup, layout) go through all of them.
 */
import assert from "node:assert/strict";

import { chromium } from "./browsers.mjs";
import { until, visit } from "./visit.mjs";
import { Widget } from "./widget.mjs";

export const DAY = "2026-03-01";

const ENGLISH = 'lang="en"';

const FACTS = `concerningBehaviour crime repeatedCrime repeatedCrimeSerious personEndangeringCrime needsCoordinatedEffort pspCooperation
  sociallyVulnerable kspCooperation releasedFromPrisonService releasedFromPlacement releasedFromRemand radicalisedOrAtRisk
  radicalisationConcern gangRecruitmentRisk groupOfConcern speciallyComplicated`.split(/\s+/);

/** An answer to every question about the facts: true to these, `otherwise` to the rest. */
export function facts(yes, otherwise = false) {
  return Object.fromEntries(FACTS.map((fact) => [fact, yes.includes(fact) || otherwise]));
}

/** 17½ on the day, with everything that SSP+ asks for. */
export const ELIGIBLE = {
  birthDate: "2008-09-01",
  facts: facts(["concerningBehaviour", "crime", "personEndangeringCrime", "needsCoordinatedEffort"]),
};
export const NOT_ELIGIBLE = { birthDate: "1990-05-17", facts: facts([]) };
const UNKNOWN = { birthDate: "2002-09-01", facts: facts([], "unknown") };
const REPEATED = { birthDate: "2002-09-01", facts: facts(["concerningBehaviour", "crime", "repeatedCrime", "needsCoordinatedEffort"]) };
const RELEASED = { birthDate: "2009-09-01", facts: facts(["crime", "kspCooperation", "releasedFromPlacement"]) };

const school = { kind: "schoolAuthority", participates: true };
const asked = { cooperation: "ssp", from: school, to: { kind: "police" }, purpose: "prevention" };
export const PERMITTED = { ...asked, identifiable: true, necessary: true, gangRelation: false };
const meeting = (...kinds) => ({ identifiable: true, participants: kinds.map(([id, kind]) => ({ id, kind })) });

/** An element with these attributes; the content is the fallback and the page's own next step. */
function element(name, attributes = "") {
  const [fallback, next] = attributes.includes(ENGLISH)
    ? ["The check cannot be shown here.", "In doubt? Call the SSP secretariat on 00 00 00 00."]
    : ["Tjekket kan ikke vises her.", "I tvivl? Ring til SSP-sekretariatet på 00 00 00 00."];
  return `<${name} id="tjek" as-of="${DAY}" ${attributes}>
    <p>${fallback}</p>
    <p data-ssp-next-step>${next}</p>
  </${name}>`;
}

const person = (attributes) => element("ssp-eligibility", attributes);
const disclosure = (attributes) => element("ssp-disclosure", `topic="disclosure" ${attributes ?? ""}`);
const room = (attributes) => element("ssp-disclosure", `topic="meeting" ${attributes ?? ""}`);
const given = (answers) => (widget) => widget.set({ answers });
const preliminary = async (widget) => {
  await widget.set({ answers: { birthDate: "2008-09-01" } });
  await widget.press(".ssp-question .button-tertiary");
};
const withoutParticipant = (widget) => widget.press(".ssp-participant .button-secondary");
const KSP = { birthDate: "2009-09-01", facts: { kspCooperation: true, releasedFromPrisonService: false, releasedFromPlacement: true } };

/** `html`, and what is done with it. `shows` or `outcome` prove that the state was reached. */
export const STATES = [
  { name: "first-question", html: person(), shows: ".date-group" },
  { name: "error-nothing-entered", html: person(), do: (widget) => widget.next(), shows: ".alert-error" },
  { name: "error-no-such-day", html: person(), do: (widget) => widget.answer("birthDate", "2010-02-31"), shows: "[aria-invalid]" },
  { name: "yes-or-no", html: person(), do: given({ birthDate: "2008-09-01" }), shows: ".form-radio" },
  {
    name: "error-nothing-chosen",
    html: person(),
    async do(widget) {
      await widget.set({ answers: { birthDate: "2008-09-01" } });
      await widget.next();
    },
    shows: ".form-error .form-radio",
  },
  {
    name: "optional-question",
    html: person('goals="ksp"'),
    do: given(KSP),
    shows: ".ssp-question .button-secondary",
  },
  { name: "skipped", html: person('goals="ksp"'), do: async (widget) => {
    await widget.set({ answers: KSP });
    await widget.press(".ssp-question .button-secondary");
    assert.ok((await widget.state()).answers.some(([, said]) => said === "Sprunget over"));
  }, outcome: "eligible" },
  { name: "error-of-host", html: `<form>${person('name="ssp" require="answered"')}<button type="submit">Send</button></form>`, do: (widget) => widget.page.evaluate(() => {
    document.getElementById("tjek").reportValidity();
  }), shows: ".form-error" },
  { name: "error-contradiction", html: person(), do: async (widget) => {
    await widget.set({ answers: ELIGIBLE });
    await widget.change("facts-crime");
    await widget.answer("facts-crime", "false");
  }, shows: ".ssp-answers .form-error-message" },
  { name: "preliminary", html: person(), do: preliminary, shows: ".ssp-preliminary" },
  { name: "eligible", html: person(), do: given(ELIGIBLE), outcome: "eligible" },
  { name: "not-eligible", html: person(), do: given(NOT_ELIGIBLE), outcome: "notEligible" },
  { name: "open", html: person(), do: given(UNKNOWN), outcome: "open" },
  { name: "judgement", html: person('goals="sspPlus"'), do: given(REPEATED), outcome: "open" },
  { name: "released", html: person(), do: async (widget) => {
    await widget.set({ answers: RELEASED });
    if ((await widget.state()).question !== null) await widget.press(".ssp-question .button-secondary");
  }, outcome: "eligible" },
  { name: "other-municipality", html: person('profile="slagelse"'), do: given(ELIGIBLE), outcome: "open" },
  { name: "rules-open", html: person(), do: async (widget) => {
    await widget.set({ answers: ELIGIBLE });
    await widget.press("summary");
  }, shows: "details[open] .details-text" },
  { name: "changing", html: person(), do: async (widget) => {
    await widget.set({ answers: ELIGIBLE });
    await widget.change("facts-crime");
  }, shows: ".form-radio:checked" },
  { name: "copied-by-hand", html: person(), do: async (widget) => {
    await widget.page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed"));
    });
    await widget.set({ answers: ELIGIBLE });
    await widget.press("#tjek-copy");
    await until(widget.page, "the text is shown", () => document.querySelector(".ssp-text") !== null);
  }, shows: ".ssp-text" },
  { name: "disabled", html: `<fieldset disabled><legend>Spærret</legend>${person()}</fieldset>`, do: given({ birthDate: "2008-09-01" }), shows: ":disabled" },
  { name: "topic", html: element("ssp-disclosure"), shows: ".form-radio" },
  { name: "list-to-choose-from", html: disclosure(), do: given({ cooperation: "ssp" }), shows: "select" },
  { name: "error-in-list", html: disclosure(), do: async (widget) => {
    await widget.set({ answers: { cooperation: "ssp" } });
    await widget.next();
  }, shows: "select[aria-invalid]" },
  { name: "necessity", html: disclosure(), do: given({ ...asked, identifiable: true, gangRelation: false }), shows: ".form-radio" },
  { name: "permitted", html: disclosure(), do: given(PERMITTED), outcome: "permitted" },
  { name: "not-permitted", html: disclosure(), do: given({ ...PERMITTED, purpose: "investigation" }), outcome: "notPermitted" },
  { name: "not-applicable", html: disclosure(), do: given({ ...asked, identifiable: false }), outcome: "notApplicable" },
  { name: "disclosure-judgement", html: disclosure(), do: given({ ...PERMITTED, to: { kind: "freeSchool" } }), outcome: "open" },
  { name: "meeting", html: room(), shows: ".ssp-participant" },
  { name: "meeting-error", html: room(), do: withoutParticipant, shows: "select[aria-invalid]" },
  { name: "meeting-participants", html: room(), do: async (widget) => {
    await widget.add("police");
    await widget.add("privateActor", "Klubleder");
  }, shows: ".ssp-participants li + li" },
  { name: "meeting-error-name", html: room(), do: async (widget) => {
    await widget.add("police", "Lene");
    await widget.add("privateActor", "Lene");
  }, shows: "input[aria-invalid]" },
  { name: "meeting-about-one", html: room(), do: given(meeting(["Klubben", "selfGoverningInstitution"], ["Politi", "police"])), shows: '[id^="tjek-participants-0-"]' },
  { name: "meeting-everybody-stays", html: room(), do: given(meeting(["Politi", "police"], ["Skole", "schoolAuthority"])), outcome: "everybodyStays" },
  { name: "meeting-somebody-leaves", html: room(), do: given(meeting(["Politi", "police"], ["Klubleder", "privateActor"])), outcome: "somebodyLeaves" },
  { name: "meeting-open", html: room(), do: given(meeting(["Politi", "police"], ["Friskole", "freeSchool"])), outcome: "open" },
  { name: "en-first-question", html: person(ENGLISH), shows: ".date-group" },
  { name: "en-error", html: person(ENGLISH), do: (widget) => widget.next(), shows: ".alert-error" },
  { name: "en-preliminary", html: person(ENGLISH), do: preliminary, shows: ".ssp-preliminary" },
  { name: "en-not-eligible", html: person(ENGLISH), do: given(NOT_ELIGIBLE), outcome: "notEligible" },
  { name: "en-open", html: person(ENGLISH), do: given(UNKNOWN), outcome: "open" },
  { name: "en-judgement", html: person(`${ENGLISH} goals="sspPlus"`), do: given(REPEATED), outcome: "open" },
  { name: "en-eligible", html: person(ENGLISH), do: given(ELIGIBLE), outcome: "eligible" },
  { name: "en-permitted", html: disclosure(ENGLISH), do: given(PERMITTED), outcome: "permitted" },
  { name: "en-not-permitted", html: disclosure(ENGLISH), do: given({ ...PERMITTED, purpose: "investigation" }), outcome: "notPermitted" },
  { name: "en-not-applicable", html: disclosure(ENGLISH), do: given({ ...asked, identifiable: false }), outcome: "notApplicable" },
  { name: "en-meeting-error", html: room(ENGLISH), do: withoutParticipant, shows: "select[aria-invalid]" },
  { name: "en-somebody-leaves", html: room(ENGLISH), do: given(meeting(["Police", "police"], ["Club leader", "privateActor"])), outcome: "somebodyLeaves" },
];

/** The pages around: one without any style of its own, one in Det Fælles Designsystem. */
export const HOSTS = {
  plain: (title, body) => page(title, "", `<main><h1>${title}</h1>${body}</main>`),
  dkfds: (title, body) =>
    page(
      title,
      '<link rel="stylesheet" href="/vendor/dkfds/css/dkfds-borgerdk.min.css">',
      `<main class="container page-container"><div class="row"><div class="col-12 col-lg-8"><h1>${title}</h1>${body}</div></div></main>`,
    ),
};

function page(title, styles, body) {
  return `<!DOCTYPE html>
<html lang="da">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title}</title>
  ${styles}
  <script src="/dist/ssp-eligibility.standalone.js" defer></script>
</head>
<body>
${body}
</body>
</html>
`;
}

/** Brings a state about in Chromium and hands over the page. */
export async function inState({ name, html, do: act, outcome, shows = ".ssp-outcome > [tabindex]" }, host, options, test) {
  await visit(chromium, { html: HOSTS[host]("Tjekket", html) }, options, async (page, watched) => {
    const widget = new Widget(page);
    await act?.(widget);
    await until(page, `${name} shows ${shows}`, (selector) => document.querySelector(`#tjek :is(${selector})`) !== null, shows);
    if (outcome) assert.equal((await widget.get("decision")).outcome, outcome);
    await test(page, widget, watched);
  });
}
