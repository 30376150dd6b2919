package vn.chungtay.reporting.entry.offline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chungtay.documents.Problem;
import vn.chungtay.documents.ReturnedSheet;
import vn.chungtay.documents.ReturnedSheet.Value;
import vn.chungtay.reporting.entry.CellChange;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.QuantityText;
import vn.chungtay.reporting.entry.Shut;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Quantity;
import vn.chungtay.shared.Refusal;

/// A form laid out as its annex that came back: what it changes, and all that is wrong with it.
final class FilledForm {
    private final Desk desk;
    private final ReturnedSheet sheet;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, CellChange> changes = new LinkedHashMap<>();

    private FilledForm(Desk desk, String file, ReturnedSheet sheet) {
        this.desk = desk;
        this.sheet = sheet;
        if (!sheet.about().equals(desk.report())) {
            var about = List.<Object>of(sheet.about(), desk.report());
            problems.add(new Problem(file, 0, 0, new Refusal("offline.refusal.report", about)));
            return;
        }
        problems.addAll(sheet.problems());
        if (problems.isEmpty()) {
            sheet.values().stream().filter(Value::changed).forEach(this::read);
        }
    }

    static Brought of(Desk desk, String file, ReturnedSheet sheet) {
        var filled = new FilledForm(desk, file, sheet);
        return new Brought(file, filled.problems, List.copyOf(filled.changes.values()));
    }

    private void read(Value value) {
        if (!value.isOpen()) {
            problems.add(sheet.problemAt(value, "offline.shut." + shut(value), value.now()));
            return;
        }
        var cell = desk.cell(value.key());
        if (cell.isEmpty()) {
            refuse(value, new Refusal("offline.refusal.element", List.of(value.key())));
            return;
        }
        var wanted = quantity(value, cell.get(), value.now());
        var seen = quantity(value, cell.get(), value.seen());
        if (wanted.isPresent() && seen.isPresent() && !wanted.equals(seen)) {
            var change = new CellChange(cell.get(), seen.get(), wanted.get());
            var other = changes.putIfAbsent(value.key(), change);
            if (other != null && !other.equals(change)) {
                refuse(value, new Refusal("offline.refusal.twice", List.of(value.key())));
            }
        }
    }

    /// A word that is none of ours was put there by somebody else: nothing is to be filled in.
    private static Shut shut(Value value) {
        for (var one : Shut.values()) {
            if (one.name().equals(value.why())) {
                return one;
            }
        }
        return Shut.ASKED;
    }

    private Optional<Quantity> quantity(Value value, Cell cell, String text) {
        return switch (QuantityText.read(cell, text)) {
            case Outcome.Accepted<Quantity>(var quantity) -> Optional.of(quantity);
            case Outcome.Refused<Quantity>(var reasons) -> {
                refuse(value, reasons.getFirst());
                yield Optional.empty();
            }
        };
    }

    private void refuse(Value value, Refusal reason) {
        problems.add(sheet.problemAt(value, reason));
    }
}
