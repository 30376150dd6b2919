// Saves each cell of a report by itself. What cannot be sent stays in this browser until it can;
// what others save appears; nobody overwrites anybody unseen. Without this script the page is one
// form.

const { form, lines, ...page } = await import(
  document.querySelector("[data-entry]").dataset.lines
);
const { lineOf, valueOf, put, stand, tick, say, word } = page;

const PACE = 5000;
const SLOW_PACE = 30000;
const IDLE = 120000;
const SHORTEST_WAIT = 2000;
const LONGEST_WAIT = 60000;
const PATIENCE = 20000;

const path = form.getAttribute("action");
const programme = form.dataset.programme;
const store = `chungtay.entry ${form.dataset.account} ${programme} ${path}`;
const unsent = new Map(); // by element: value, seen, ready to be sent, problem that the server told
const taken = new Set(); // the elements that this window has answered for in the store
const pending = new Map(); // what others saved in a field that somebody stands in
let sending = new Map();
let mark = form.dataset.mark;
let token = form.elements._csrf.value;
let savedAt = "";
let trouble = ""; // waiting, signin, closed
let closed = "";
let told = []; // the broken rules as the server found them
let found = { known: [], broken: [] }; // those that the page finds itself; see rules.js
let wait = SHORTEST_WAIT;
let touched = Date.now();
let leaving = false;
let saves = 0;
let retry = 0;

restore();
form.addEventListener("input", (event) => take(lineOf(event.target), false));
form.addEventListener("change", (event) => take(lineOf(event.target), true));
form.addEventListener("focusout", (event) => catchUp(lineOf(event.target)));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  unsent.forEach((entry) => (entry.ready = !entry.problem));
  flush();
});
form.addEventListener("entry:rules", (event) => {
  found = event.detail;
  showBroken();
});
addEventListener("online", flush);
addEventListener("offline", () => unsent.size && fail("waiting"));
addEventListener("beforeunload", (event) => unsent.size && !leaving && event.preventDefault());
document.addEventListener("visibilitychange", () => document.hidden || poll());
let next = setTimeout(poll, PACE);

// --- What is typed ---

function take(line, ready) {
  if (!line) {
    return;
  }
  touched = Date.now();
  if (page.isKept(line) && !sending.has(line.element)) {
    unsent.delete(line.element);
    tick(line, "");
    say(line, "");
  } else {
    const seen = unsent.get(line.element)?.seen ?? line.seen.value;
    unsent.set(line.element, { value: valueOf(line), seen, ready, problem: "" });
    tick(line, "…", "waiting");
    if (ready) {
      say(line, page.looksRight(line) ? "" : word("number", valueOf(line)));
    }
  }
  remember();
  if (ready) {
    clearTimeout(retry);
    retry = setTimeout(flush, 0); // a pasted block is one request
  }
}

// Only what was typed is kept, under the address and the account. Another window may do the same.
function remember() {
  const kept = stored();
  unsent.forEach((_, element) => taken.add(element));
  taken.forEach((element) => delete kept[element]);
  unsent.forEach(({ value, seen }, element) => (kept[element] = { value, seen }));
  try {
    if (Object.keys(kept).length) {
      localStorage.setItem(store, JSON.stringify(kept));
    } else {
      localStorage.removeItem(store);
    }
  } catch {
    // A full or forbidden store: the page itself still holds what was typed.
  }
}

function stored() {
  try {
    return JSON.parse(localStorage.getItem(store)) ?? {};
  } catch {
    return {};
  }
}

function restore() {
  const kept = stored();
  for (const line of lines.values()) {
    const entry = kept[line.element];
    if (entry) {
      put(line, entry.value);
    }
    if (entry || !page.isKept(line) || line.row.matches(".entry__line--wrong")) {
      const seen = entry?.seen ?? line.seen.value;
      unsent.set(line.element, { value: valueOf(line), seen, ready: true, problem: "" });
      tick(line, "…", "waiting");
    }
  }
  setTimeout(flush, 0);
}

// --- What is sent ---

async function flush() {
  clearTimeout(retry);
  const due = [...unsent].filter(([, entry]) => entry.ready);
  if (sending.size || !due.length) {
    tell();
    return;
  }
  if (!navigator.onLine) {
    fail("waiting");
    return;
  }
  sending = new Map(due);
  saves++;
  const slow = setTimeout(tell, 400);
  try {
    await send(true);
  } catch {
    fail("waiting");
  }
  clearTimeout(slow);
  sending = new Map();
  tell();
  if (!trouble && [...unsent.values()].some((entry) => entry.ready)) {
    flush();
  }
}

async function send(mayRenew) {
  const body = new URLSearchParams({ _csrf: token });
  for (const [element, { value, seen }] of sending) {
    body.append("value." + element, value);
    body.append("seen." + element, seen);
  }
  const answer = await ask(path + "/cells", { method: "POST", body });
  if (isJson(answer)) {
    accept(await answer.json());
  } else if (mayRenew && [401, 403].includes(answer.status)) {
    await renew();
  } else {
    fail(answer.status === 403 ? "signin" : "waiting");
  }
}

// The session may have ended and begun anew in another window: the page as it is now tells.
async function renew() {
  const answer = await ask(path);
  const now = new DOMParser().parseFromString(answer.ok ? await answer.text() : "", "text/html");
  const fresh = now.querySelector("[data-entry]");
  if (fresh?.dataset.account === form.dataset.account) {
    token = fresh.elements._csrf.value;
    await send(false);
  } else if (answer.ok && !fresh) {
    closed = now.querySelector(".notice p:last-child")?.textContent ?? "";
    fail("closed");
  } else {
    fail("signin");
  }
}

function ask(address, options) {
  const about = new URL(address, location);
  about.searchParams.set("programme", programme); // another window may look at another one
  return fetch(about, {
    ...options,
    redirect: "manual",
    signal: AbortSignal.timeout(PATIENCE),
  });
}

function isJson(answer) {
  return answer.ok && answer.headers.get("Content-Type")?.includes("json");
}

function fail(what) {
  trouble = what;
  for (const [element, entry] of unsent) {
    if (entry.ready) {
      tick(lines.get(element), word("unsent"), "waiting");
    }
  }
  tell();
  clearTimeout(retry);
  retry = setTimeout(flush, wait);
  wait = Math.min(2 * wait, LONGEST_WAIT);
}

function accept(answer) {
  if (answer.closed) {
    closed = answer.closed;
    fail("closed");
    return;
  }
  trouble = "";
  wait = SHORTEST_WAIT;
  savedAt = answer.at;
  answer.cells.forEach(settle);
  told = answer.broken;
  showBroken();
  remember();
}

function settle(item) {
  const line = lines.get(item.cell);
  const entry = unsent.get(item.cell);
  const isLast = entry.value === sending.get(item.cell).value; // nothing was typed meanwhile
  if (item.state === "kept") {
    stand(line, item.now, isLast && !(line.isText && isHeld(line))); // no cursor jumps
    pending.delete(item.cell);
    entry.seen = item.now.seen;
    if (isLast) {
      unsent.delete(item.cell);
      tick(line, item.text);
      say(line, "");
    }
  } else if (isLast) {
    unsent.set(item.cell, { ...entry, ready: false, problem: item.state });
    tick(line, "");
    say(line, item.text);
    if (item.state === "conflict") {
      offer(line, item);
    }
  }
}

function offer(line, { now, settle: words }) {
  const theirs = () => {
    stand(line, now, true);
    unsent.delete(line.element);
    decide();
  };
  const mine = () => {
    const entry = unsent.get(line.element);
    unsent.set(line.element, { ...entry, seen: now.seen, ready: true, problem: "" });
    decide();
  };
  page.offer(line, [
    [words.theirs, theirs],
    [words.mine, mine],
  ]);
}

function decide() {
  remember();
  form.dispatchEvent(new CustomEvent("entry:stands"));
  flush();
}

// --- What others save ---

async function poll() {
  clearTimeout(next);
  if (!document.hidden && !sending.size && navigator.onLine) {
    try {
      const before = saves;
      const answer = await ask(`${path}/changes?since=${mark}`);
      const news = isJson(answer) ? await answer.json() : null;
      if (news && before === saves) {
        learn(news); // otherwise it may be older than what was saved here
      }
    } catch {
      // The next time.
    }
  }
  clearTimeout(next);
  next = setTimeout(poll, Date.now() - touched < IDLE ? PACE : SLOW_PACE);
}

function learn(news) {
  mark = news.mark;
  for (const change of news.cells) {
    const line = lines.get(change.cell);
    if (line && line.seen.value !== change.now.seen) {
      if (unsent.has(change.cell) || isHeld(line)) {
        pending.set(change.cell, change); // if it is sent, the conflict will show
        tick(line, change.text, "theirs");
      } else {
        show(line, change);
      }
    }
  }
  if (news.broken) {
    told = news.broken;
    showBroken();
  }
  if (news.closed || trouble === "closed") {
    closed = news.closed ?? "";
    trouble = closed ? "closed" : "";
    flush();
  }
}

function show(line, change) {
  stand(line, change.now, true);
  tick(line, change.text, change.own ? "" : "theirs");
  form.dispatchEvent(new CustomEvent("entry:stands"));
}

function isHeld(line) {
  return line.controls.includes(document.activeElement);
}

function catchUp(line) {
  const change = line && pending.get(line.element);
  if (change && !unsent.has(line.element)) {
    show(line, change);
  }
  pending.delete(line?.element);
}

// --- What is said ---

function showBroken() {
  const others = told.filter((one) => !found.known.includes(one.rule));
  page.showBroken([...others, ...found.broken]);
}

function tell() {
  const place = form.querySelector("[data-state-text]");
  const wrong = [...unsent.values()].filter((entry) => entry.problem).length;
  let text = place.textContent;
  if (trouble === "closed") {
    text = unsent.size ? word("closed", closed, unsent.size) : closed;
  } else if (trouble && unsent.size) {
    text = word(trouble, unsent.size);
  } else if (sending.size) {
    text = word("saving");
  } else if (wrong) {
    text = word("wrong", wrong);
  } else if (savedAt && !unsent.size) {
    text = word("saved", savedAt);
  }
  if (!place.textContent.startsWith(text)) {
    place.textContent = text;
    if (trouble === "signin") {
      place.append(" ", signIn());
    }
  }
}

function signIn() {
  const link = document.createElement("a");
  link.href = "/sign-in?next=" + encodeURIComponent(path);
  link.textContent = word("signin-link");
  link.addEventListener("click", () => (leaving = true)); // what is unsent is kept here
  return link;
}
