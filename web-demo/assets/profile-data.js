// A municipality's rules as data: the host page fetches its own file, the checker fetches nothing.
const checker = document.getElementById("tjek");
const choice = document.getElementById("kommune");
const chosen = document.getElementById("valgt");

document.getElementById("kommunevalg").addEventListener("submit", async (event) => {
  event.preventDefault();
  const [option] = choice.selectedOptions;
  try {
    checker.profileData = option.value === "" ? null : await profile(option.value);
    chosen.textContent = `Tjekket følger nu ${option.text}.`;
  } catch {
    chosen.textContent = `Reglerne for ${option.text} kunne ikke hentes.`;
  }
});

async function profile(name) {
  const response = await fetch(`/profiles/${name}.json`);
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}
