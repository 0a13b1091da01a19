import { define, mount } from "../elements/mount.js";

/** Registers both elements and mounts them where a page asks for it, as soon as it is read. A server has none. */
export function register(): void {
  if (typeof customElements === "undefined") return;
  define();
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => mount());
  else mount();
}
