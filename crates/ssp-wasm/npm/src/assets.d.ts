/** What the bundler puts in the place of a file. */
declare module "*.wasm.gz" {
  /** The compressed module in base64. */
  const base64: string;
  export default base64;
}
declare module "*.css" {
  /** The text of the style sheet. */
  const text: string;
  export default text;
}
/** The sha384 of the modules, as `integrity` takes it. */
declare const SSP_INTEGRITY: { readonly form: string; readonly full: string };
