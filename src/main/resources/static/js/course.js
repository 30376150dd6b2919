// Draws the lines of a table of percentages above it, with Chartist (MIT). The table stays: whoever
// has no script, or does not see, reads the same there.

const LABEL = 70;
const { LineChart } = globalThis.Chartist;

for (const place of document.querySelectorAll("[data-chart-of]")) {
  draw(place, document.getElementById(place.dataset.chartOf));
}

function draw(place, table) {
  const rows = [...table.tBodies[0].rows];
  const names = [...table.tHead.rows[0].cells].slice(1).map(cell => cell.textContent.trim());
  const series = names.map((name, column) => ({
    name,
    className: "chart__line chart__line--" + (column + 1),
    data: rows.map(row => percent(row.cells[column + 1])),
  }));
  const data = { labels: rows.map(row => row.cells[0].dataset.label), series };
  place.hidden = false;
  // As many labels below as there is room for.
  const every = Math.ceil(rows.length / Math.max(1, Math.floor(place.clientWidth / LABEL)));
  new LineChart(place.querySelector("[data-chart]"), data, {
    fullWidth: true,
    height: "18rem",
    chartPadding: { top: 20, right: 40 },
    lineSmooth: false,
    axisX: { offset: 48, labelInterpolationFnc: (label, place) => (place % every ? null : label) },
    axisY: { labelInterpolationFnc: value => String(value).replace(".", ",") },
  });
}

// Null is a gap in the line: nothing was reported, which is not zero.
function percent(cell) {
  const exact = cell?.querySelector("[data-percent]");
  return exact ? Number(exact.dataset.percent) : null;
}
