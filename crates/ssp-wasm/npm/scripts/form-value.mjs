// What a form receives from an element, as JSON Schemas: the answer of the contract, the outcome as one word, the summary on one line,
// and the answers where the page asks for them. What the page says and what is an answer stands in `src/form/input.ts` too; the tests of the
// pages hold what is sent against these schemas.

/** What of the input the page says; the rest is answers. */
const OF_PAGE = { assess: ["profile", "date", "goals"], disclose: ["date"], meeting: ["profile"] };
/** What the answers always have, so that they can be answered again as they are. */
const ALWAYS = { assess: ["facts"], disclose: ["from", "to"], meeting: ["participants"] };
/** Which word the outcome is. A meeting has words that only a form says. */
const OUTCOME = {
  assess: () => ({ $ref: "#/$defs/Eligibility" }),
  disclose: () => ({ $ref: "#/$defs/DisclosureVerdict" }),
  meeting: (words) => ({ ...words, oneOf: words.oneOf.filter(({ const: word }) => ["everybodyStays", "somebodyLeaves", "open"].includes(word)) }),
};

/** The schemas of the form's values, by kind, from all the schemas. */
export function formValues(schemas) {
  return Object.fromEntries(Object.keys(OF_PAGE).map((kind) => [kind, formValue(kind, schemas)]));
}

function formValue(kind, { form, [kind]: { input, answer } }) {
  const { outcome, summary } = form.$defs.FormResult.properties;
  const own = {
    outcome: { ...OUTCOME[kind](form.$defs.FormOutcome), description: outcome.description },
    summary,
    answers: answersOf(kind, input),
  };
  return {
    ...answer,
    title: `${answer.title}FormValue`,
    description: "What a form receives under the element's name, as JSON.",
    $defs: { ...answer.$defs, ...input.$defs },
    properties: { ...answer.properties, ...own },
    required: [...new Set([...answer.required, "outcome", "summary"])],
  };
}

function answersOf(kind, { properties, additionalProperties }) {
  const answers = Object.entries(properties).filter(([name]) => !OF_PAGE[kind].includes(name));
  return {
    type: "object",
    description: "What was answered: only with `submit-answers`.",
    properties: Object.fromEntries(answers),
    required: ALWAYS[kind],
    additionalProperties,
  };
}
