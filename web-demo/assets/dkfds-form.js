// The page's own validation, as DKFDS wants it: a summary above the heading, and the same words at the field.
// The checker shows its own message at its own question: the page only adds it to the summary.
window.DKFDS.init();

const form = document.getElementById("anmodning");
const place = document.getElementById("fejl");

form.addEventListener("submit", (event) => {
  for (const message of form.querySelectorAll(".form-error-message[data-host]")) unmark(message);
  const wrong = [...form.elements].filter((field) => field.willValidate && !field.checkValidity());
  place.replaceChildren();
  if (wrong.length === 0) return;
  event.preventDefault();
  place.append(summary(wrong.map((field) => (field.dataset.error ? mark(field) : ofChecker(field)))));
  place.querySelector("[tabindex]").focus();
});

/** The message and the id that the summary links to. */
function ofChecker(element) {
  return { text: element.validationMessage, id: element.validationErrors[0]?.id ?? element.id };
}

function mark(field) {
  // What is missing is asked for, what is wrong is described: two messages.
  const text = field.validity.valueMissing ? field.dataset.error : field.dataset.wrong;
  const id = `${field.id}-error`;
  const message = create("span", { class: "form-error-message", id, "data-host": "" }, [
    create("span", { class: "sr-only" }, ["Fejl: "]),
    text,
  ]);
  field.before(message);
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", [...describedBy(field), id].join(" "));
  field.closest(".form-group").classList.add("form-error");
  return { text, id: field.id };
}

function unmark(message) {
  const group = message.closest(".form-group");
  const field = group.querySelector("[aria-invalid]");
  field.removeAttribute("aria-invalid");
  field.setAttribute("aria-describedby", describedBy(field).filter((id) => id !== message.id).join(" "));
  group.classList.remove("form-error");
  message.remove();
}

function describedBy(field) {
  return (field.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean);
}

function summary(errors) {
  const links = errors.map(({ text, id }) => create("li", {}, [create("a", { class: "function-link", href: `#${id}` }, [text])]));
  return create("nav", { "aria-labelledby": "fejl-titel" }, [
    create("div", { class: "alert alert-error mt-0 mb-8", role: "alert", tabindex: "-1" }, [
      icon("error"),
      create("div", { class: "alert-body" }, [
        create("h2", { class: "alert-heading", id: "fejl-titel" }, ["Der er problemer"]),
        create("ul", { class: "alert-text nobullet-list" }, links),
      ]),
    ]),
  ]);
}

function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  svg.setAttribute("class", "icon-svg alert-icon");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `/vendor/dkfds/img/all-svg-icons.svg#${name}`);
  svg.append(use);
  return svg;
}

function create(name, attributes, children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
