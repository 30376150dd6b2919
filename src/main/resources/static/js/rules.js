// Holds the rules that compare sums, and what registers know, against what stands in the fields, at
// once and without a network. The server does so again, with all rules.

const form = document.querySelector("[data-entry]");
const rules = JSON.parse(form.dataset.rules);

if (rules.length) {
  form.addEventListener("change", check);
  form.addEventListener("entry:stands", check);
}

form.addEventListener("change", compare);
form.addEventListener("entry:stands", compare);

function check() {
  const broken = rules.map(held).filter((one) => one !== null);
  const detail = { known: rules.map((rule) => rule.rule), broken };
  form.dispatchEvent(new CustomEvent("entry:rules", { detail }));
}

function held({ rule, parts, whole, equal, text }) {
  const left = sum(parts);
  const right = sum(whole);
  const isHeld = left === null || right === null || (equal ? left === right : left <= right);
  const sentence = text.replace("{1}", print(left)).replace("{2}", print(right));
  return isHeld ? null : { rule, cells: parts, text: sentence };
}

// Blanks are left out; nothing but blanks is blank.
function sum(elements) {
  const figures = elements.map(figure).filter((one) => one !== null);
  return figures.length ? figures.reduce((a, b) => a + b) : null;
}

// That nothing applies says as much as 0; what cannot be read says nothing.
function compare() {
  for (const told of form.querySelectorAll("[data-register]")) {
    const element = told.closest("[data-line]").dataset.line;
    const typed = form.elements["value." + element].value.trim();
    const own = /^([-–—x]|n\/a)$/i.test(typed) ? 0 : figure(element);
    const by = Math.abs(own - Number(told.dataset.register));
    const apart = by ? told.dataset.apart.replace("{}", print(by)) : "";
    told.textContent = own === null ? told.dataset.blank : apart;
  }
}

function figure(element) {
  const field = form.elements["value." + element];
  const digits = field.value.trim().replace(/^([1-9]\d{0,2})((\.\d{3})+)$/, (whole) =>
    whole.replaceAll(".", ""),
  );
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
}

function print(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ".");
}
