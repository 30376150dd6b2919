package vn.chungtay.reporting.entry.grid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chungtay.reporting.entry.CellChange;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.QuantityText;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Quantity;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.Prose;

/// What somebody wants of a desk, read from what they typed.
///
/// @param cells that are to become something else than what they saw there
/// @param texts that they sent, worded anew or not
/// @param untouched cells that were sent as they were seen
/// @param refused what cannot be read, by element
record Wishes(
        List<CellChange> cells,
        List<NewText> texts,
        List<Cell> untouched,
        Map<String, Refusal> refused) {

    private static final int LONGEST_TEXT = 20_000;

    /// @param seen the id of the wording they saw; none where nothing stood there
    record NewText(String element, String seen, String body) {

        /// Whether its sender saw what stands there now.
        boolean isAfter(Wording now) {
            return seen.equals(String.valueOf(now.id()));
        }
    }

    static Wishes of(Desk desk, Typed typed) {
        var wishes =
                new Wishes(
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new LinkedHashMap<>());
        for (var cell : desk.cells()) {
            typed.value(cell.element()).ifPresent(value -> wishes.add(cell, value, typed));
        }
        for (var text : desk.texts()) {
            typed.value(text.element())
                    .ifPresent(value -> wishes.add(text.element(), value, typed));
        }
        return wishes;
    }

    private void add(Cell cell, String value, Typed typed) {
        switch (QuantityText.read(cell, value)) {
            case Outcome.Accepted<Quantity>(var wanted) -> {
                var seen = seen(cell, typed);
                if (wanted.equals(seen)) {
                    untouched.add(cell);
                } else {
                    cells.add(new CellChange(cell, seen, wanted));
                }
            }
            case Outcome.Refused<Quantity>(var reasons) ->
                    refused.put(cell.element(), reasons.getFirst());
        }
    }

    /// What cannot be read has seen nothing: such a change fills an empty cell and no other.
    private static Quantity seen(Cell cell, Typed typed) {
        return QuantityText.read(cell, typed.seen(cell.element()))
                        instanceof Outcome.Accepted<Quantity>(var seen)
                ? seen
                : Quantity.NOT_REPORTED;
    }

    private void add(String element, String value, Typed typed) {
        var body = Prose.of(value);
        if (body.length() > LONGEST_TEXT) {
            var arguments = List.<Object>of(body.length(), LONGEST_TEXT);
            refused.put(element, new Refusal("entry.refusal.text", arguments));
        } else {
            texts.add(new NewText(element, typed.seen(element), body));
        }
    }
}
