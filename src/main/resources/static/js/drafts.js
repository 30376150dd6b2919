// Keeps what is typed into a long form in this browser until the server has it. Whoever comes back
// before that, after a power cut or a sign-in, is offered their text again. Without this script the
// form is as it was.

const form = document.querySelector("form[data-draft]");
const offer = document.querySelector("[data-draft-offer]");
const state = document.querySelector("[data-draft-state]");
const saved = [...document.querySelectorAll("[data-needs-saved]")];
const store = `chungtay.draft ${form.dataset.draft} ${form.getAttribute("action")}`;
const fields = [...form.querySelectorAll("textarea[name]")];
const refused = "refused" in form.dataset; // what the form holds was typed and is not saved
let mayStore = true;
let leaving = false;

const kept = stored();
const offered = sortOut();
if (offered.length) {
  show();
}
tell();
form.addEventListener("input", (event) => fields.includes(event.target) && keep(event.target));
form.addEventListener("submit", () => (leaving = true));
addEventListener("pageshow", () => (leaving = false));
addEventListener("beforeunload", (event) => {
  if (!mayStore && !leaving && fields.some(isUnsaved)) {
    event.preventDefault();
  }
});
offer.querySelector("[data-draft-restore]").addEventListener("click", restore);
offer.querySelector("[data-draft-discard]").addEventListener("click", () => {
  offered.forEach((name) => delete kept[name]);
  write(offered);
  offer.hidden = true;
  tell();
});

// --- What is typed ---

function keep(field) {
  if (plain(field.value) === plain(field.defaultValue) && !refused) {
    delete kept[field.name];
  } else {
    kept[field.name] = {
      value: field.value,
      seen: seenOf(field).value,
      label: labelOf(field),
      at: Date.now(),
    };
  }
  write([field.name]);
  tell();
}

function isUnsaved(field) {
  return refused || plain(field.value) !== plain(field.defaultValue);
}

function seenOf(field) {
  return form.elements[field.name.replace(/^value\./, "seen.")];
}

function labelOf(field) {
  return field.labels[0]?.textContent ?? "";
}

// As the server keeps it.
function plain(text) {
  return text.replace(/\r\n?/g, "\n").trim();
}

// --- What is kept ---

function stored() {
  try {
    return JSON.parse(localStorage.getItem(store)) ?? {};
  } catch {
    return {};
  }
}

// Another window may have kept other parts meanwhile.
function write(names) {
  try {
    const all = stored();
    names.forEach((name) => (kept[name] ? (all[name] = kept[name]) : delete all[name]));
    if (Object.keys(all).length) {
      localStorage.setItem(store, JSON.stringify(all));
    } else {
      localStorage.removeItem(store);
    }
    mayStore = true;
  } catch {
    mayStore = false;
  }
}

// What the server has by now need not be kept; the rest is offered, unless the form holds it.
function sortOut() {
  const names = Object.keys(kept);
  for (const name of names) {
    const field = form.elements[name];
    const holds = field && plain(field.value) === plain(kept[name].value);
    if (holds && refused) {
      kept[name].seen = seenOf(field).value;
    } else if (holds) {
      delete kept[name];
    }
  }
  write(names);
  return names.filter((name) => kept[name] && !(refused && form.elements[name]));
}

// --- What is offered ---

function show() {
  const texts = offer.querySelector("[data-draft-texts]");
  for (const name of offered) {
    const term = document.createElement("dt");
    const text = document.createElement("dd");
    term.className = "facts__term";
    text.className = "facts__detail entry__prose";
    term.textContent = `${kept[name].label} (${time(kept[name].at)})`;
    text.textContent = kept[name].value;
    const item = document.createElement("div");
    item.className = "facts__item";
    item.append(term, text);
    texts.append(item);
  }
  // A closed report has no fields to put it into; it is still there to be copied.
  offer.querySelector("[data-draft-restore]").hidden = !offered.some((name) => form.elements[name]);
  offer.hidden = false;
}

// With the mark of the wording that was seen then: what others wrote since is not written over.
function restore() {
  for (const name of offered) {
    const field = form.elements[name];
    if (field) {
      field.value = kept[name].value;
      seenOf(field).value = kept[name].seen;
    }
  }
  offer.hidden = true;
  fields.find((field) => offered.includes(field.name))?.focus();
  tell();
}

function time(at) {
  return new Date(at).toLocaleString("vi-VN", { dateStyle: "short", timeStyle: "short" });
}

function tell() {
  const some = fields.some(isUnsaved);
  if (state) {
    state.hidden = !some;
    state.textContent = mayStore ? state.dataset.kept : state.dataset.lost;
  }
  saved.forEach((part) => {
    part.querySelectorAll("button").forEach((button) => (button.disabled = some));
    part.querySelectorAll("[data-unsaved]").forEach((hint) => (hint.hidden = !some));
  });
}
