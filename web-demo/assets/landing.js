// The buttons are hidden until they can do something.
const checker = document.querySelector("ssp-eligibility");
const example = document.getElementById("eksempel");

checker.addEventListener("ssp-ready", () => {
  example.hidden = false;
});

// Prefilling is a property: never put a child's data into an address.
example.querySelector("button").addEventListener("click", () => {
  checker.answers = {
    birthDate: seventeenAndAHalf(),
    facts: { personEndangeringCrime: true, needsCoordinatedEffort: true },
  };
  example.querySelector("[role=status]").textContent = "En ung på 17½, personfarlig kriminalitet, behov for en koordineret indsats.";
});

function seventeenAndAHalf() {
  const day = new Date();
  day.setUTCFullYear(day.getUTCFullYear() - 18, day.getUTCMonth() + 4, 1);
  return day.toISOString().slice(0, 10);
}

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    button.textContent = "Kopieret";
  });
}
