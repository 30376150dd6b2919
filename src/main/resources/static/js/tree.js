// Lets the arrow keys walk a tree of links. Without this script each node is a plain link that opens
// it; with it the list becomes a tree in ARIA's sense, with one tab stop.

const GROUP = ":scope > ul";

for (const tree of document.querySelectorAll("[data-tree]")) {
  begin(tree);
}
for (const help of document.querySelectorAll("[data-tree-keys]")) {
  help.hidden = false;
}

function begin(tree) {
  const nodes = [...tree.querySelectorAll("a")];
  tree.setAttribute("role", "tree");
  for (const list of tree.querySelectorAll("ul")) {
    list.setAttribute("role", "group");
  }
  for (const node of nodes) {
    node.parentElement.setAttribute("role", "none");
    node.setAttribute("role", "treeitem");
    node.setAttribute("aria-level", levelOf(node, tree));
    node.tabIndex = -1;
  }
  const chosen = tree.querySelector("[aria-current]");
  const first = chosen ?? nodes[0];
  first.tabIndex = 0;
  if (chosen && location.hash === "#" + chosen.id) {
    chosen.focus();
  }
  tree.addEventListener("keydown", (event) => walk(tree, event));
  tree.addEventListener("focusin", (event) => isNode(event.target) && stopAt(tree, event.target));
}

function walk(tree, event) {
  const node = event.target;
  if (!isNode(node) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  const seen = visible(tree);
  const at = seen.indexOf(node);
  const steps = {
    ArrowDown: () => seen[at + 1]?.focus(),
    ArrowUp: () => seen[at - 1]?.focus(),
    Home: () => seen[0].focus(),
    End: () => seen[seen.length - 1].focus(),
    ArrowRight: () => open(node),
    ArrowLeft: () => close(node, tree),
    " ": () => node.click(),
    Enter: () => location.assign(node.dataset.page ?? node.href),
  };
  const step = steps[event.key];
  if (step) {
    event.preventDefault();
    step();
  }
}

// Opens what is closed, or goes to the first of what is open already.
function open(node) {
  const group = groupOf(node);
  if (node.getAttribute("aria-expanded") === "true") {
    group?.querySelector("a").focus();
  } else if (group) {
    show(node, group, true);
  } else if (node.hasAttribute("aria-expanded")) {
    node.click();
  }
}

// Closes what is open, or goes to what is above.
function close(node, tree) {
  if (node.getAttribute("aria-expanded") === "true") {
    show(node, groupOf(node), false);
  } else {
    above(node, tree)?.focus();
  }
}

function show(node, group, opened) {
  group.hidden = !opened;
  node.setAttribute("aria-expanded", opened);
}

function stopAt(tree, node) {
  for (const one of tree.querySelectorAll('[tabindex="0"]')) {
    one.tabIndex = -1;
  }
  node.tabIndex = 0;
}

function visible(tree) {
  return [...tree.querySelectorAll("a")].filter((node) => !node.closest("ul[hidden]"));
}

function groupOf(node) {
  return node.parentElement.querySelector(GROUP);
}

function above(node, tree) {
  const list = node.parentElement.parentElement;
  return list === tree ? null : list.parentElement.querySelector(":scope > a");
}

function levelOf(node, tree) {
  const parent = above(node, tree);
  return parent ? levelOf(parent, tree) + 1 : 1;
}

function isNode(element) {
  return element.getAttribute("role") === "treeitem";
}
