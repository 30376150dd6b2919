package vn.chungtay.reporting.rollup.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import vn.chungtay.documents.ReturnSheet;
import vn.chungtay.documents.ReturnSheet.Slot;
import vn.chungtay.documents.Sheet;
import vn.chungtay.reporting.annex.Line;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.FigureRow;
import vn.chungtay.reporting.entry.QuantityText;
import vn.chungtay.reporting.entry.Shut;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.reporting.form.CellType;
import vn.chungtay.reporting.form.Column.Leaf;

/// The table of one unit with what each of its cells is: the unit's own figure, to be filled in, or
/// something that follows from other figures.
///
/// @param figures what the unit itself has reported
record DeskSheet(FormSheet table, Desk desk, FigureRow figures) {

    /// With a row of the unit's own figures above the totals, where the two are not the same.
    ReturnSheet toFillIn() {
        var rows = new ArrayList<List<Sheet.Cell>>();
        var slots = new ArrayList<List<Slot>>();
        var apart = desk.cells().stream().anyMatch(this::isSummed);
        if (apart) {
            rows.add(own());
            slots.add(slots(leaf -> why(leaf, Shut.ASKED)));
        }
        for (var row : table.rows()) {
            rows.add(row.cells());
            slots.add(slots(leaf -> apart ? derived(row, leaf) : told(row, leaf)));
        }
        var titles = new ArrayList<>(table.sheet().titles());
        titles.add(table.texts().text("rollup.sheet.fill"));
        return sheet(titles, unprinted(), rows, slots);
    }

    /// What the unit is asked for besides what the form prints is not left out unsaid.
    private List<String> unprinted() {
        var form = table.filled().form();
        var names =
                desk.cells().stream()
                        .filter(cell -> form.leaf(cell.element()).isEmpty())
                        .map(Cell::name)
                        .toList();
        return names.isEmpty()
                ? List.of()
                : List.of(table.texts().text("rollup.sheet.unprinted", String.join(", ", names)));
    }

    /// As the totals are told.
    ReturnSheet told() {
        var plain = table.sheet();
        var rows = table.rows();
        return sheet(
                plain.titles(),
                plain.notes(),
                rows.stream().map(FormSheet.Row::cells).toList(),
                rows.stream().map(row -> slots(leaf -> told(row, leaf))).toList());
    }

    private ReturnSheet sheet(
            List<String> titles,
            List<String> notes,
            List<List<Sheet.Cell>> rows,
            List<List<Slot>> slots) {
        var plain = table.sheet();
        var sheet =
                new Sheet(
                        plain.name(),
                        titles,
                        plain.header(),
                        rows,
                        plain.labels(),
                        notes,
                        Set.of());
        return new ReturnSheet(sheet, desk.report(), slots);
    }

    private interface Told {
        Slot of(Leaf leaf);
    }

    private List<Slot> slots(Told told) {
        var slots = new ArrayList<Slot>(Collections.nCopies(table.labels(), shut(Shut.ASKED)));
        leaves().forEach(leaf -> slots.add(told.of(leaf)));
        return slots;
    }

    private List<Leaf> leaves() {
        return table.filled().form().leaves();
    }

    private List<Sheet.Cell> own() {
        var row = new ArrayList<Sheet.Cell>();
        row.add(new Sheet.Cell.Label(table.texts().text("rollup.sheet.own"), 1));
        if (table.labels() > 1) {
            var period = FormSheet.printed(desk.round().period());
            row.add(new Sheet.Cell.Label(period, 1));
        }
        for (var leaf : leaves()) {
            row.add(isOwn(leaf) ? shown(leaf) : new Sheet.Cell.Blank());
        }
        return row;
    }

    private Sheet.Cell shown(Leaf leaf) {
        var cell = desk.cell(leaf.code()).orElseThrow();
        var now = figures.at(cell.place());
        return cell.type() == CellType.CHOICE
                ? new Sheet.Cell.Sign(QuantityText.print(cell, now))
                : FormSheet.shown(now);
    }

    private boolean isOwn(Leaf leaf) {
        return why(leaf, Shut.ASKED) instanceof Slot.Open;
    }

    private Slot why(Leaf leaf, Shut otherwise) {
        if (leaf.isRate()) {
            return shut(Shut.RATE);
        }
        if (leaf.period() != null && !leaf.period().equals(desk.round().period())) {
            return shut(Shut.PERIOD);
        }
        return desk.cell(leaf.code()).isEmpty() ? shut(otherwise) : new Slot.Open(leaf.code());
    }

    /// A row of totals is the unit's own where nobody below adds anything.
    private Slot told(FormSheet.Row row, Leaf leaf) {
        var slot = why(leaf, below(leaf) ? Shut.TOTAL : Shut.ASKED);
        if (!(slot instanceof Slot.Open)) {
            return slot;
        }
        var derived = derived(row, leaf);
        var own = derived.equals(shut(Shut.TOTAL)) && isOfUnit(row) && !below(leaf);
        return own && isWhatStands(row, leaf) ? slot : derived;
    }

    private Slot derived(FormSheet.Row row, Leaf leaf) {
        if (leaf.isRate() || row.line().equals(Line.RATE)) {
            return shut(Shut.RATE);
        }
        var period = leaf.period() == null ? row.period() : null;
        var other = period != null && !period.period().equals(desk.round().period());
        var others = leaf.period() != null && !leaf.period().equals(desk.round().period());
        return shut(other || others ? Shut.PERIOD : Shut.TOTAL);
    }

    private boolean isOfUnit(FormSheet.Row row) {
        return row.line().organisation() == desk.unit().organisation();
    }

    /// What is signed already may be told instead of what stands there now.
    private boolean isWhatStands(FormSheet.Row row, Leaf leaf) {
        var period = leaf.period() == null ? row.period() : table.filled().asked();
        var cell = desk.cell(leaf.code()).orElseThrow();
        return period != null
                && period.value(desk.unit().organisation(), leaf).equals(figures.at(cell.place()));
    }

    private boolean below(Leaf leaf) {
        return table.filled().form().cell(leaf.code()).filter(this::isSummed).isPresent();
    }

    /// Whether units below this one enter it too.
    private boolean isSummed(Cell cell) {
        var unit = desk.unit();
        return cell.ways().stream()
                .filter(way -> way.concerns(unit.organisation()))
                .flatMap(way -> way.levels().stream())
                .anyMatch(level -> level.compareTo(unit.level()) > 0);
    }

    private static Slot shut(Shut why) {
        return new Slot.Shut(why.name());
    }
}
