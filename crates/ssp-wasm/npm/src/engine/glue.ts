/** The class of the generated glue that holds an engine. */
export interface Engine {
  add_profile(json: string, lang: string): string;
  answer(kind: string, json: string, lang: string, proof: boolean): string;
  form(kind: string, json: string, lang: string): string;
  codes(profile: number): string;
  decide(profile: number, date: number, birth: number, release: number, yes: number, no: number, level: number): number;
  word(index: number): number;
}

/** What the generated glue of a module exports, once the module is instantiated. */
export interface Glue {
  readonly Engine: new () => Engine;
  readonly version: () => string;
}
