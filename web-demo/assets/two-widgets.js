// The form asks for the birth date once; both checkers get it as a property. Corrected in one place, it is
// corrected in all three.
const checkers = [...document.querySelectorAll("ssp-eligibility, ssp-disclosure")];
const [day, month, year] = ["day", "month", "year"].map((part) => document.getElementById(`fodt-${part}`));
const message = document.getElementById("fodt-error");

for (const field of [day, month, year]) {
  field.addEventListener("change", () => {
    const written = [day, month, year].every(({ value }) => value.trim() !== "");
    const date = written ? read() : null;
    complain(written && date === null);
    if (date !== null) share(date);
  });
}

document.addEventListener("ssp-change", (event) => {
  const date = event.detail.answers.birthDate;
  if (!date || date === read()) return;
  [year.value, month.value, day.value] = date.split("-");
  complain(false);
  share(date);
});

function share(birthDate) {
  for (const checker of checkers) {
    if (checker.answers?.birthDate !== birthDate) checker.answers = { ...checker.answers, birthDate };
  }
}

/** The date in the three fields, or null if there is no such day. */
function read() {
  const [d, m, y] = [day, month, year].map(({ value }) => value.trim());
  if (!/^\d{1,2}$/.test(d) || !/^\d{1,2}$/.test(m) || !/^\d{4}$/.test(y)) return null;
  const date = `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`;
  const there = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(there.valueOf()) && there.toISOString().startsWith(date) ? date : null;
}

function complain(wrong) {
  message.hidden = !wrong;
  message.textContent = wrong ? "Fødselsdatoen skal være en dag, der findes" : "";
  message.closest(".form-group").classList.toggle("form-error", wrong);
  for (const field of [day, month, year]) field.setAttribute("aria-invalid", String(wrong));
}
