// The lines of the page on which a report is entered: their fields, what is kept of them, and what
// is said beside and beneath them.

export const form = document.querySelector("[data-entry]");
export const lines = new Map();
const words = new Map();

for (const word of form.querySelectorAll("[data-word]")) {
  words.set(word.dataset.word, word.textContent);
}
for (const row of form.querySelectorAll("[data-line]")) {
  const element = row.dataset.line;
  const controls = [...row.querySelectorAll(`[name="value.${CSS.escape(element)}"]`)];
  lines.set(element, {
    element,
    row,
    controls,
    seen: row.querySelector(`[name="seen.${CSS.escape(element)}"]`),
    tick: row.querySelector("[data-tick]"),
    problem: row.querySelector("[data-problem]"),
    broken: row.querySelector("[data-broken]"),
    isChoice: controls[0].type === "radio",
    isText: controls[0].tagName === "TEXTAREA",
  });
}

export function lineOf(control) {
  return lines.get(control.closest?.("[data-line]")?.dataset.line);
}

export function valueOf(line) {
  const [first] = line.controls;
  return line.isChoice ? (line.controls.find((c) => c.checked)?.value ?? "") : first.value;
}

export function put(line, value) {
  for (const control of line.controls) {
    if (line.isChoice) {
      control.checked = control.value === value;
    } else {
      control.value = value;
    }
  }
}

// The default of a field is what is kept of it.
export function isKept(line) {
  return line.isChoice
    ? line.controls.every((c) => c.checked === c.defaultChecked)
    : line.controls[0].value === line.controls[0].defaultValue;
}

// What is kept of a line now, whoever put it there.
export function stand(line, now, isShown) {
  line.seen.value = now.seen;
  for (const control of line.controls) {
    const checked = control.checked;
    if (line.isChoice) {
      control.defaultChecked = control.value === now.seen;
      control.checked = checked;
    } else {
      const value = control.value;
      control.defaultValue = now.shown;
      control.value = value;
    }
  }
  if (isShown) {
    put(line, line.isChoice ? now.seen : now.shown);
  }
}

// A first look; the server reads it again, and says more.
export function looksRight(line) {
  const value = valueOf(line).normalize("NFC").trim();
  const isNone = /^([-–—x]|n\/a|không áp dụng|không phát sinh)?$/i.test(value);
  const isCount = /^(0|[1-9]\d*|[1-9]\d{0,2}(\.\d{3})+)$/.test(value);
  return line.isChoice || line.isText || isNone || isCount;
}

// Beside the field.
export function tick(line, text, state) {
  line.tick.textContent = text;
  line.row.classList.toggle("entry__line--waiting", state === "waiting");
  line.row.classList.toggle("entry__line--theirs", state === "theirs");
}

// Beneath the field: what is wrong with what was typed.
export function say(line, text) {
  line.problem.textContent = text;
  line.row.querySelector("[data-settle]")?.remove();
  line.row.classList.toggle("entry__line--wrong", text !== "");
  const field = line.isChoice ? line.controls[0].closest("[role=radiogroup]") : line.controls[0];
  if (text) {
    field.setAttribute("aria-invalid", "true");
  } else {
    field.removeAttribute("aria-invalid");
  }
}

// Both values of a conflict stand side by side until somebody chooses.
export function offer(line, ways) {
  const group = document.createElement("span");
  group.className = "entry__ways";
  for (const [text, act] of ways) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button--quiet";
    button.textContent = text;
    button.addEventListener("click", () => {
      say(line, "");
      line.controls[0].focus();
      act();
    });
    group.append(button);
  }
  line.problem.append(group);
}

// The rules that are broken now, each beneath the first of its cells.
export function showBroken(all) {
  for (const line of lines.values()) {
    const isPart = all.some((one) => one.cells.includes(line.element));
    line.broken?.replaceChildren();
    line.row.classList.toggle("entry__line--broken", isPart);
  }
  for (const { cells, text } of all) {
    const sentence = document.createElement("p");
    sentence.className = "entry__broken";
    sentence.textContent = text;
    lines.get(cells[0])?.broken?.append(sentence);
  }
}

export function word(key, ...values) {
  return words.get(key).replace(/\{(\d)}/g, (_, place) => values[place]);
}
