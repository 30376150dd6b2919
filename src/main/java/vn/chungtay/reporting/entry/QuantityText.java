package vn.chungtay.reporting.entry;

import java.util.stream.Collectors;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.reporting.form.CellType;
import vn.chungtay.reporting.form.Entered.Choice;
import vn.chungtay.shared.NumberText;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Quantity;

/// What was typed into a cell, and what a cell shows: the word of a choice, a number elsewhere.
public final class QuantityText {
    /// A hundred thousand billion đồng, more than a province has: the figures of all its units can
    /// still be added up.
    private static final long LARGEST = 100_000_000_000_000L;

    private QuantityText() {}

    public static Outcome<Quantity> read(Cell cell, String typed) {
        var text = typed.strip();
        if (cell.type() != CellType.CHOICE || text.isEmpty()) {
            return ofWholeProvince(Quantity.read(typed));
        }
        return cell.choices().stream()
                .filter(c -> c.label().equalsIgnoreCase(text) || text.equals("" + c.value()))
                .findFirst()
                .map(c -> Outcome.accepted(Quantity.of(c.value())))
                .orElseGet(() -> unknown(cell, text));
    }

    public static String print(Cell cell, Quantity quantity) {
        if (quantity instanceof Quantity.Known(long amount)) {
            return cell.choice(amount).map(Choice::label).orElseGet(quantity::print);
        }
        return quantity.print();
    }

    private static Outcome<Quantity> ofWholeProvince(Outcome<Quantity> read) {
        return read instanceof Outcome.Accepted<Quantity>(Quantity.Known(long amount))
                        && amount > LARGEST
                ? Outcome.refused("number.refusal.too-large", NumberText.print(amount))
                : read;
    }

    private static Outcome<Quantity> unknown(Cell cell, String text) {
        var known = cell.choices().stream().map(Choice::label).collect(Collectors.joining(", "));
        return Outcome.refused("entry.refusal.choice", text, known);
    }
}
