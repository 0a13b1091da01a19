import type {
  AssessInput,
  Assessment,
  CheckAnswer,
  CheckInput,
  DiffAnswer,
  DiffInput,
  DiscloseInput,
  DisclosureAnswer,
  Entry,
  MeetingAnswer,
  MeetingInput,
  Organisation,
  OrganisationInput,
  PlanAnswer,
  PlanInput,
  PreparednessAnswer,
  PreparednessInput,
  Receipt,
  ReceiptInput,
  ReplayAnswer,
  ReplayInput,
  Rulebook,
  ScreeningAnswer,
  ScreeningInput,
  Source,
  WhyNotAnswer,
  WhyNotInput,
} from "../generated/types.js";
import type { ProofSettings, Result, Settings } from "./result.js";
import type { Kind } from "./asker.js";
import { Ssp } from "./ssp.js";

/** The kinds of question that the full module answers. */
export type FullKind =
  | Kind
  | "organisation"
  | "screening"
  | "preparedness"
  | "why-not"
  | "plan"
  | "diff"
  | "receipt"
  | "replay"
  | "check"
  | "rules"
  | "rulebook"
  | "sources";

/** The rules, with what a form does not ask for. */
export class SspFull extends Ssp {
  override assess(input: AssessInput, settings?: ProofSettings): Result<Assessment> {
    return super.assess(input, settings);
  }

  override disclose(input: DiscloseInput, settings?: ProofSettings): Result<DisclosureAnswer> {
    return super.disclose(input, settings);
  }

  override meeting(input: MeetingInput, settings?: ProofSettings): Result<MeetingAnswer> {
    return super.meeting(input, settings);
  }

  /** Which bodies are there, who sits in them, what is expected of each role? */
  organisation(input: OrganisationInput, settings?: Settings): Result<Organisation> {
    return this.answer("organisation", input, settings);
  }

  /** How does this group of concern look, each member and the group? */
  screening(input: ScreeningInput, settings?: ProofSettings): Result<ScreeningAnswer> {
    return this.answer("screening", input, settings);
  }

  /** Does this event call for preparedness, and who meets? */
  preparedness(input: PreparednessInput, settings?: ProofSettings): Result<PreparednessAnswer> {
    return this.answer("preparedness", input, settings);
  }

  /** What would change a verdict to a wanted one, and when does time? */
  whyNot(input: WhyNotInput, settings?: Settings): Result<WhyNotAnswer> {
    return this.answer("why-not", input, settings);
  }

  /** What to ask next, why, and what would each answer do? */
  plan(input: PlanInput, settings?: Settings): Result<PlanAnswer> {
    return this.answer("plan", input, settings);
  }

  /** Where do two profiles, or the rules of two dates, differ? */
  diff(input: DiffInput, settings?: Settings): Result<DiffAnswer> {
    return this.answer("diff", input, settings);
  }

  /** A receipt: what is answered by which rules, to be answered again later. It is stored nowhere. */
  receipt(input: ReceiptInput, settings?: Settings): Result<Receipt> {
    return this.answer("receipt", input, settings);
  }

  /** Does this receipt come out the same today? */
  replay(input: ReplayInput, settings?: Settings): Result<ReplayAnswer> {
    return this.answer("replay", input, settings);
  }

  /** Does this proof hold? */
  check(input: CheckInput, settings?: Settings): Result<CheckAnswer> {
    return this.answer("check", input, settings);
  }

  /** Every rule of a profile and of national law, with what it says and where it stands. */
  rules(input: { readonly profile?: string | null } = {}, settings?: Settings): Result<Entry[]> {
    return this.answer("rules", input, settings);
  }

  /** The same as a book: every rule as prose and as the smallest decision table, in the language of the settings. */
  rulebook(input: { readonly profile?: string | null } = {}, settings?: Settings): Result<Rulebook> {
    return this.answer("rulebook", input, settings);
  }

  /** The register that the citations point into. */
  sources(settings?: Settings): Result<Source[]> {
    return this.answer("sources", {}, settings);
  }

  override answerJson(kind: FullKind, input: string, settings?: ProofSettings): string {
    return super.answerJson(kind as Kind, input, settings);
  }
}
