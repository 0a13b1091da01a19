// A small engine for the tests of the form: a few questions, one contradiction, an outcome in a sentence.

const question = (id, path, type, text, more = {}) => ({
  id,
  path,
  type,
  question: text,
  hint: null,
  choose: `Svar på: ${text}`,
  matters: null,
  judgement: false,
  optional: false,
  options: [],
  value: null,
  said: null,
  ...more,
});

const KINDS = [
  { value: "police", label: "Politi" },
  { value: "institution", label: "Institution" },
];
const SAID = { true: "Ja", false: "Nej", unknown: "Ved ikke" };

const fault = (code, path, message) => ({ code, path, message });
const failure = (...of) => ({ type: "failure", issues: [fault(...of)] });
const answered = (asked, value, said = SAID[value] ?? String(value)) => ({ ...asked, value: String(value), said });

const DECIDES = {
  assess(input) {
    const { birthDate, facts = {}, releaseDate } = input;
    const unknown = Object.keys(facts).find((fact) => !["concern", "crime", "repeated"].includes(fact));
    if (unknown) return failure("unknownFact", `/facts/${unknown}`, "Oplysningen findes ikke.");
    if (birthDate > input.date)
      return failure("birthDateAfterDate", "/birthDate", "Fødselsdatoen ligger efter datoen.");
    if (facts.repeated === true && facts.crime === false) {
      return failure("contradiction", "/facts/repeated", "De to svar om kriminalitet kan ikke begge passe.");
    }
    const all = [
      question("birthDate", "/birthDate", "date", "Hvornår er personen født?"),
      question("concern", "/facts/concern", "answer", "Viser personen bekymrende adfærd?"),
      question("crime", "/facts/crime", "answer", "Har personen begået kriminalitet?"),
      question("repeated", "/facts/repeated", "answer", "Flere gange?"),
      question("releaseDate", "/releaseDate", "date", "Hvornår løslades personen?", { optional: true }),
    ];
    const given = { birthDate, ...facts, releaseDate };
    // The release matters only after repeated crime.
    const asked = all.filter(({ id }) => given[id] === undefined && (id !== "releaseDate" || facts.repeated === true));
    const outcome =
      facts.concern === true || facts.crime === true ? "eligible" : asked.length > 0 ? "open" : "notEligible";
    return [all.filter(({ id }) => given[id] !== undefined).map((one) => answered(one, given[one.id])), asked, outcome];
  },
  disclose({ cooperation, from = {}, to = {}, participants }) {
    if (participants) return failure("unknownField", "/participants", "Feltet findes ikke.");
    const all = [
      [
        cooperation,
        question("cooperation", "/cooperation", "choice", "Hvilket samarbejde?", {
          options: [{ value: "ssp", label: "SSP" }],
        }),
      ],
      [from.kind, question("from.kind", "/from/kind", "choice", "Hvem giver oplysningen?", { options: KINDS })],
      [to.kind, question("to.kind", "/to/kind", "choice", "Hvem får oplysningen?", { options: KINDS })],
    ];
    const missing = all.filter(([value]) => value === undefined).map(([, one]) => one);
    return [
      all.filter(([value]) => value !== undefined).map(([value, one]) => answered(one, value)),
      missing,
      missing.length > 0 ? null : "permitted",
    ];
  },
  meeting({ participants = [], cooperation, date }) {
    if (cooperation !== undefined || date !== undefined)
      return failure("unknownField", "/cooperation", "Feltet findes ikke.");
    const faults = participants.flatMap(({ id, kind }, index) => {
      const isTwice = id !== undefined && participants.findIndex((other) => other.id === id) < index;
      return [
        id === undefined && fault("missingField", `/participants/${index}/id`, "Feltet mangler."),
        isTwice && fault("duplicateId", `/participants/${index}/id`, "Dette id er brugt før."),
        kind === undefined && fault("missingField", `/participants/${index}/kind`, "Feltet mangler."),
        ![undefined, "police", "institution"].includes(kind) &&
          fault("unknownKind", `/participants/${index}/kind`, "Aktørtypen findes ikke."),
      ].filter(Boolean);
    });
    if (faults.length > 0) return { type: "failure", issues: faults };
    const who = question("participants", "/participants", "participants", "Hvem er med til mødet?", { options: KINDS });
    if (participants.length === 0) return [[], [who], null];
    const about = participants.flatMap(({ id, kind, publicTask }, index) => {
      const one = question("publicTask", `/participants/${index}/publicTask`, "answer", "Løser deltageren en opgave?", {
        hint: `${id} (${kind})`,
      });
      return kind === "institution" ? [[publicTask, one]] : [];
    });
    const asked = about.filter(([value]) => value === undefined).map(([, one]) => one);
    const said = participants.map(({ id, kind }) => `${id} (${kind})`).join("; ");
    const all = [
      answered(who, participants.length, said),
      ...about.filter(([value]) => value !== undefined).map(([value, one]) => answered(one, value)),
    ];
    return [all, asked, asked.length > 0 ? "open" : "everybodyStays"];
  },
};

export const fake = {
  /** Every input that was asked about. */
  asked: [],

  form(kind, input) {
    this.asked.push([kind, input]);
    const decided = DECIDES[kind](input);
    if (!Array.isArray(decided)) return decided;
    const [all, questions, outcome] = decided;
    const result = outcome && {
      outcome,
      headline: `Udfaldet er ${outcome}.`,
      summary: `Kort: ${outcome}.`,
      sections: [
        { id: "lead", heading: null, blocks: [block("paragraph", "Svaret er vejledende.")] },
        {
          id: "included",
          heading: "Omfattet",
          blocks: [block("labelled", "Fordi det er sådan.", { label: "SSP", sources: ["1a"] })],
        },
        { id: "missing", heading: "Mangler", blocks: [] },
        {
          id: "sources",
          heading: "Kilder",
          blocks: [block("numbered", "En kilde.", { label: "[1]", url: "https://example.dk/" })],
        },
        { id: "ruleset", heading: null, blocks: [block("paragraph", "Svaret bygger på regelsæt 1.")] },
      ],
      timeline: null,
      answer: { ruleset: "1", advisory: true, ...(input.date === undefined ? {} : { date: input.date }) },
    };
    return { type: "success", answer: { questions, answered: all, result } };
  },

  addProfile: () => ({ type: "failure", issues: [{ code: "invalidJson", path: "", message: "Ikke en profil." }] }),
};

function block(kind, text, more = {}) {
  return { kind, text, label: null, sources: [], url: null, ...more };
}
