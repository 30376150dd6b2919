// Walks a report's cells like a sheet: arrows and Enter from row to row, Escape back to what is
// kept, a block from a spreadsheet filled in downwards. Tab stays as it is.

const form = document.querySelector("[data-entry]");
const rows = [...form.querySelectorAll("table [data-line]")];
const note = form.querySelector("[data-state-note]");
const words = new Map(
  [...form.querySelectorAll("[data-word]")].map((one) => [one.dataset.word, one.textContent]),
);

form.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) {
    return;
  }
  const row = event.target.closest("table [data-line]");
  if (event.key === "Escape" && event.target.name?.startsWith("value.")) {
    restore(event.target.closest("[data-line]"));
  } else if (row && event.target.matches("input")) {
    const steps = { ArrowDown: 1, ArrowUp: -1, Enter: event.shiftKey ? -1 : 1 };
    const step = steps[event.key];
    if (step && (event.key === "Enter" || !event.shiftKey)) {
      event.preventDefault();
      walk(row, step);
    }
  }
});

form.addEventListener("paste", (event) => {
  const row = event.target.closest?.("table [data-line]");
  const copied = event.clipboardData.getData("text/plain");
  const text = copied.replace(/\r\n?/g, "\n").replace(/\n+$/, "");
  if (row && (/[\t\n]/.test(text) || fields(row)[0].type === "radio")) {
    event.preventDefault();
    fill(row, values(text));
  }
});

function fields(row) {
  return [...row.querySelectorAll('[name^="value."]')];
}

function walk(row, step) {
  const goal = rows[rows.indexOf(row) + step];
  if (goal) {
    const all = fields(goal);
    const field = all.find((one) => one.checked) ?? all[0];
    field.focus();
    field.select?.();
  } else {
    changed(row); // at the end nothing else would save it
  }
}

function restore(row) {
  for (const field of fields(row)) {
    if (field.type === "radio") {
      field.checked = field.defaultChecked;
    } else {
      field.value = field.defaultValue;
    }
  }
  changed(row);
}

function changed(row) {
  fields(row)[0].dispatchEvent(new Event("change", { bubbles: true }));
}

// A block is read line by line; columns without any figure, such as names, are left out.
function values(text) {
  const block = text.split("\n").map((line) => line.split("\t"));
  const width = Math.max(...block.map((line) => line.length));
  const isFigure = (one) => /\d|^\s*([-–—x]|n\/a)\s*$/i.test(one ?? "");
  const columns = [...Array(width).keys()].filter(
    (at) => width === 1 || block.length === 1 || block.some((line) => isFigure(line[at])),
  );
  return block.flatMap((line) => columns.map((at) => (line[at] ?? "").trim()));
}

// Blank ones leave a cell as it is.
function fill(from, pasted) {
  const goals = rows.slice(rows.indexOf(from));
  pasted.slice(0, goals.length).forEach((value, place) => {
    if (value !== "") {
      enter(goals[place], value);
    }
  });
  const left = pasted.slice(goals.length).filter((value) => value !== "").length;
  note.textContent = left ? words.get("left").replace("{0}", left) : "";
}

function enter(row, value) {
  const all = fields(row);
  if (all[0].type !== "radio") {
    all[0].value = value;
    changed(row);
    return;
  }
  const label = (one) => one.labels[0].textContent.trim().toLowerCase();
  const answer = all.find((one) => one.value === value || label(one) === value.toLowerCase());
  if (answer) {
    answer.checked = true;
    changed(row);
  } else {
    row.querySelector("[data-problem]").textContent = words.get("choice").replace("{0}", value);
  }
}
