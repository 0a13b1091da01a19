// Tells the reader, and whoever operates the page, why the checker does not run. Not deferred: a browser may refuse a script
// before anything deferred has run.
function say(text) {
  const show = () => {
    const status = document.getElementById("status");
    status.textContent = text;
    status.hidden = false;
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", show);
  else show();
}

document.addEventListener("ssp-error", (event) => {
  say(`Tjekket kunne ikke starte (${event.detail.code}). Formularen kan stadig sendes.`);
});

// A script that the browser refuses fires an error that does not bubble.
addEventListener("error", (event) => {
  if (event.target instanceof HTMLScriptElement) say("Tjekket kunne ikke hentes (filen er ændret eller mangler). Formularen kan stadig sendes.");
}, true);
