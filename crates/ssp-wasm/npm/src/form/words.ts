import type { DateProblem } from "./date.js";

export type Language = "da" | "en";

/** What is wrong with an answer before the engine has seen it. */
export type Problem = DateProblem | "choose" | "kindMissing" | "duplicate" | "pressNext";

/** A sentence in Danish and in English, with its slots in braces. */
type Text = readonly [da: string, en: string];

/** The words of the controls. Every word about the rules comes from the engine. */
const CONTROLS = {
  yes: ["Ja", "Yes"],
  no: ["Nej", "No"],
  unknown: ["Ved ikke", "Don’t know"],
  select: ["Vælg", "Choose"],
  optional: ["(frivilligt)", "(optional)"],
  judgement: [
    "Det er en faglig vurdering, som du skal foretage.",
    "This is a professional judgement that is yours to make.",
  ],
  next: ["Næste", "Next"],
  skip: ["Spring over", "Skip"],
  cancel: ["Fortryd", "Cancel"],
  show: ["Vis det foreløbige svar", "Show the preliminary answer"],
  preliminary: [
    "Svaret er foreløbigt. Resten af spørgsmålene kan ændre det.",
    "The answer is preliminary. The remaining questions can change it.",
  ],
  answers: ["Dine svar", "Your answers"],
  change: ["Ret", "Change"],
  changeWhat: ["svaret på: {question}", "the answer to: {question}"],
  skipped: ["Sprunget over", "Skipped"],
  answersInJournal: ["Oplysninger, som svaret bygger på", "Information that the answer rests on"],
  rules: ["Se reglerne bag", "See the rules behind"],
  copy: ["Kopiér begrundelsen til journalen", "Copy the reasons for the record"],
  copied: ["Begrundelsen er kopieret.", "The reasons are copied."],
  copyByHand: [
    "Siden må ikke selv kopiere. Begrundelsen er markeret, så du kan kopiere den.",
    "The page may not copy by itself. The reasons are selected, so you can copy them.",
  ],
  copyLabel: ["Begrundelsen", "The reasons"],
  restart: ["Begynd forfra", "Start again"],
  asOf: ["Regler pr. {date}", "Rules as of {date}"],
  newWindow: ["(åbner i et nyt vindue)", "(opens in a new window)"],
  timelineWhat: ["Hvad", "What"],
  timelineWhen: ["Hvornår", "When"],
  timelineWhole: ["{said} i hele perioden", "{said} throughout"],
  problems: ["Der er problemer", "There is a problem"],
  problemPrefix: ["Fejl: ", "Error: "],
  day: ["Dag", "Day"],
  month: ["Måned", "Month"],
  year: ["År", "Year"],
  dateExample: ["For eksempel: 05 12 2012", "For example: 05 12 2012"],
  notAccepted: [
    "Formularen kan ikke sendes med dette svar. Ret dine svar, hvis noget er forkert",
    "The form cannot be sent with this answer. Change your answers if something is wrong",
  ],
  topic: ["Hvad vil du have svar på?", "What do you want to know?"],
  topicChoose: ["Vælg, hvad du vil have svar på", "Choose what you want to know"],
  topicDisclosure: ["Om en oplysning må gives videre", "Whether information may be disclosed"],
  topicMeeting: ["Hvem der bliver i lokalet på et møde", "Who stays in the room at a meeting"],
  participantKind: ["Hvem er deltageren?", "Who is the participant?"],
  participantName: ["Kort betegnelse", "Short description"],
  participantHint: [
    "For eksempel: klubleder. Skriv ikke navne på børn og unge.",
    "For example: club leader. Do not write the names of children or young people.",
  ],
  participantUnnamed: ["Deltager {number}", "Participant {number}"],
  add: ["Tilføj deltager", "Add participant"],
  added: ["Deltageren er tilføjet.", "The participant is added."],
  remove: ["Fjern", "Remove"],
  removed: ["Deltageren er fjernet.", "The participant is removed."],
} satisfies Record<string, Text>;

/** What to do about an answer; where nothing was chosen, the question itself says so. */
const PROBLEMS: { readonly [problem in Exclude<Problem, "choose">]: Text } = {
  dayMissing: ["Indtast også dagen i datoen", "Enter the day of the date too"],
  monthMissing: ["Indtast også måneden i datoen", "Enter the month of the date too"],
  yearMissing: ["Indtast også året i datoen", "Enter the year of the date too"],
  partsMissing: ["Indtast både dag, måned og år i datoen", "Enter the day, the month and the year of the date"],
  notNumbers: ["Skriv datoen med tal", "Write the date in numbers"],
  yearDigits: ["Skriv årstallet med fire cifre", "Write the year with four digits"],
  notReal: ["Datoen findes ikke i kalenderen", "There is no such date in the calendar"],
  tooEarly: ["Datoen skal være {date} eller senere", "The date must be {date} or later"],
  future: ["Datoen kan ikke ligge i fremtiden", "The date cannot be in the future"],
  tooLate: ["Datoen skal være {date} eller tidligere", "The date must be {date} or earlier"],
  kindMissing: ["Vælg, hvem deltageren er", "Choose who the participant is"],
  duplicate: [
    "Der er allerede en deltager med det navn. Skriv et andet",
    "There is already a participant of that name. Write another",
  ],
  pressNext: ["Tryk på »Næste« for at bruge dit svar", "Press “Next” to use your answer"],
};

type In<T> = { readonly [name in keyof T]: string };

export interface Words extends In<typeof CONTROLS> {
  readonly problem: In<typeof PROBLEMS>;
}

export const words: { readonly [language in Language]: Words } = { da: inLanguage(0), en: inLanguage(1) };

function inLanguage(index: 0 | 1): Words {
  const of = <T extends Record<string, Text>>(texts: T) =>
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text[index]])) as In<T>;
  return { ...of(CONTROLS), problem: of(PROBLEMS) };
}

/** Fills the slots of a sentence. */
export function fill(sentence: string, slots: { readonly [slot: string]: string }): string {
  return sentence.replace(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot);
}
