// Listens to the frame and to nobody else: the window must be the frame's, and so must the origin.
addEventListener("message", (event) => {
  const frame = document.getElementById("ramme");
  if (event.source !== frame.contentWindow || event.origin !== new URL(frame.src).origin) return;
  if (event.data.type === "ssp-resize") frame.style.height = `${Math.ceil(Number(event.data.height)) + 2}px`;
  if (event.data.type === "ssp-decision") fill(event.data.decision);
});

function fill(decision) {
  document.getElementById("resultat").textContent = decision?.summary ?? "intet endnu";
  document.getElementById("ssp-outcome").value = decision?.outcome ?? "";
  document.getElementById("ssp-json").value = decision ? JSON.stringify(decision) : "";
}
