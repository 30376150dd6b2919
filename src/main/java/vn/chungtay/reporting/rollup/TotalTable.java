package vn.chungtay.reporting.rollup;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.reporting.form.Column.Leaf;
import vn.chungtay.shared.Quantity;
import vn.chungtay.web.Texts;

/// Totals as a table: the whole first, then its parts, a column for each element that is asked and
/// each rate.
record TotalTable(TotalQuestion question, Answers.Answer whole, Answers.Answer divided) {

    List<Cell> cells() {
        var total = whole.told().getFirst().total();
        return whole.span().form().cells().stream()
                .filter(cell -> question.asks(cell.element()) && total.unitsExpected(cell) > 0)
                .toList();
    }

    List<Leaf> rates() {
        return whole.span().form().leaves().stream()
                .filter(leaf -> leaf.isRate() && question.asks(leaf.code()))
                .toList();
    }

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        rows.add(new Row(null, whole.told().getFirst().total()));
        if (divided.question().by() != null) {
            divided.told().forEach(told -> rows.add(new Row(told.part(), told.total())));
        }
        return rows;
    }

    /// @param part null for the whole
    record Row(@Nullable Part part, Total total) {}

    String value(Row row, Cell cell) {
        return row.total().value(cell).print();
    }

    boolean isEmpty(Row row, Cell cell) {
        return row.total().value(cell).equals(Quantity.NOT_REPORTED);
    }

    String rate(Row row, Leaf leaf, Texts texts) {
        var share = whole.span().form().shareIn(leaf.code());
        return row.total()
                .rate(share)
                .map(rate -> texts.number(rate.percent(share.decimals())))
                .orElse("");
    }

    /// The way to the cells that a figure is made of.
    String href(Row row, Cell cell) {
        return question.of(cell.element(), row.part(), !divided.question().isOfArea())
                .address("/totals/explain")
                .encode()
                .toUriString();
    }

    /// The way to the parts of a part.
    String below(Part part) {
        var asked = question.of(cells().getFirst().element(), part, !divided.question().isOfArea());
        return asked.above().address("/totals").encode().toUriString();
    }
}
