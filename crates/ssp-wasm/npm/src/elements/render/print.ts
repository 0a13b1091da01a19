let isListening = false;

/** On paper nobody can open the rules behind: they are open while the page is printed. */
export function openInPrint(): void {
  if (isListening) return;
  isListening = true;
  let opened: HTMLDetailsElement[] = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>(".ssp-root details:not([open])")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
}
