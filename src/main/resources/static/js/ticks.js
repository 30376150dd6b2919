// Offers one more box that ticks all others of a list, and goes with them. Without this script each
// is ticked by itself.

const offer = document.querySelector("[data-tick-all]");
const all = offer.querySelector("input");
const boxes = [...offer.closest("form").querySelectorAll(`[name="${offer.dataset.tickAll}"]`)];

offer.hidden = boxes.length < 2;
all.addEventListener("change", () => {
  for (const box of boxes) {
    box.checked = all.checked;
  }
});
for (const box of boxes) {
  box.addEventListener("change", follow);
}
follow();

function follow() {
  const ticked = boxes.filter((box) => box.checked).length;
  all.checked = ticked === boxes.length;
  all.indeterminate = ticked > 0 && ticked < boxes.length;
}
