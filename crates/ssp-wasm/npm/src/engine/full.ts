import type {
  AssessInput,
  Assessment,
  DiscloseInput,
  DisclosureAnswer,
  Entry,
  MeetingAnswer,
  MeetingInput,
  Organisation,
  OrganisationInput,
  PreparednessAnswer,
  PreparednessInput,
  Rulebook,
  ScreeningAnswer,
  ScreeningInput,
  Source,
} from "../generated/types.js";
import type { ProofSettings, Result, Settings } from "./result.js";
import type { Kind } from "./asker.js";
import { Ssp } from "./ssp.js";

/** The kinds of question that the full module answers. */
export type FullKind = Kind | "organisation" | "screening" | "preparedness" | "rules" | "rulebook" | "sources";

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
