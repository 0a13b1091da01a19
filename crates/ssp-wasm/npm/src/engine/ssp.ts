import type { AssessInput } from "../generated/types.js";
import type { ProfileFile } from "../generated/profile.js";
import { Asker } from "./asker.js";
import { Decider, type Decisions } from "./decide.js";
import type { Glue } from "./glue.js";
import { language, type Result, type Settings } from "./result.js";

/** The rules, with what makes many decisions fast. */
export class Ssp extends Asker {
  readonly #decider: Decider;

  /** @internal */
  constructor(glue: Glue) {
    super(glue);
    this.#decider = new Decider(this.engine);
  }

  /** Every decision about a complete case, in codes: no sentences, no questions. For who has many. */
  decide(input: AssessInput, settings?: Settings): Result<Decisions> {
    const lang = language(settings);
    return this.guarded(lang, () => this.#decider.decide(input, lang, () => this.assess(input, { lang })));
  }

  override addProfile(profile: ProfileFile | string, settings?: Settings): Result<{ id: string }> {
    this.#decider.forget();
    return super.addProfile(profile, settings);
  }
}
