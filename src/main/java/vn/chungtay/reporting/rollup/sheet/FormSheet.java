package vn.chungtay.reporting.rollup.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.Sheet;
import vn.chungtay.documents.Sheet.Cell;
import vn.chungtay.documents.Sheet.Heading;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.reporting.annex.Figure.Place;
import vn.chungtay.reporting.annex.Line;
import vn.chungtay.reporting.form.Column.Leaf;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.form.HeaderCell;
import vn.chungtay.reporting.rollup.FilledTable;
import vn.chungtay.reporting.rollup.FilledTable.InPeriod;
import vn.chungtay.shared.Period;
import vn.chungtay.shared.Quantity;
import vn.chungtay.web.Texts;

/// Lays a filled form out as the annex prints it. What nobody reported stays blank.
record FormSheet(FilledTable filled, Notes notes, Texts texts) {

    Sheet sheet() {
        var form = filled.form();
        var header =
                HeaderCell.of(form.definition()).stream()
                        .flatMap(List::stream)
                        .map(cell ->
                                new Heading(
                                        cell.text(),
                                        cell.row(),
                                        cell.column(),
                                        cell.rowSpan(),
                                        cell.columnSpan()))
                        .toList();
        var rows = rows();
        var body = rows.stream().map(Row::cells).toList();
        return new Sheet(
                form.label(), titles(form), header, body, labels(), notes.lines(), totals(rows));
    }

    /// How many columns name what a row is about.
    int labels() {
        return filled.form().periodsInRows() ? 2 : 1;
    }

    /// A row of the body.
    ///
    /// @param period what it is about; null where each column has its own
    record Row(Line line, @Nullable InPeriod period, List<Cell> cells) {
        /// Whether it is of all organisations together.
        boolean isTotal() {
            return line.organisation() == null;
        }
    }

    private List<String> titles(Form form) {
        var titles = new ArrayList<String>();
        titles.add(form.number() + ": " + form.title());
        titles.add(texts.text("rollup.sheet.place", filled.place(), all(one -> one.name(texts))));
        var reported = all(one -> one.reported(texts).orElse(""));
        if (!reported.isEmpty()) {
            titles.add(reported);
        }
        if (filled.structure() != null) {
            titles.add(texts.text("rollup.structure." + filled.structure()));
        }
        return titles;
    }

    /// Of each period that stands in the table.
    private String all(Function<InPeriod, String> word) {
        return filled.periods().stream()
                .map(word)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static Set<Integer> totals(List<Row> rows) {
        return IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).isTotal())
                .boxed()
                .collect(Collectors.toSet());
    }

    List<Row> rows() {
        var form = filled.form();
        var rows = new ArrayList<Row>();
        form.rows().stream()
                .filter(row -> filled.organisations().contains(row.organisation()))
                .forEach(row -> add(rows, row.label(), Line.of(row.organisation())));
        if (form.total() != null && filled.several()) {
            add(rows, form.total().label(), Line.TOTAL);
        }
        if (form.rate() != null) {
            add(rows, form.rate().label(), Line.RATE);
        }
        return rows;
    }

    private void add(List<Row> rows, String label, Line line) {
        if (!filled.form().periodsInRows()) {
            rows.add(row(List.of(new Cell.Label(label, 1)), line, null));
            return;
        }
        var span = filled.periods().size();
        for (var period : filled.periods()) {
            var labels =
                    List.of(
                            new Cell.Label(label, span),
                            new Cell.Label(printed(period.period()), 1));
            rows.add(row(labels, line, period));
            span = 0;
        }
    }

    /// A year as its bare number, as the annex prints it.
    static String printed(Period period) {
        return period.kind() == Period.Kind.YEAR ? period.code() : period.label();
    }

    /// @param period null where each column has its own
    private Row row(List<Cell.Label> labels, Line line, @Nullable InPeriod period) {
        var cells =
                filled.form().leaves().stream()
                        .map(leaf -> {
                            var of = leaf.period() == null ? period : of(leaf.period());
                            return of == null ? new Cell.Blank() : cell(leaf, line, of);
                        });
        return new Row(line, period, Stream.<Cell>concat(labels.stream(), cells).toList());
    }

    private @Nullable InPeriod of(Period period) {
        return filled.in(period).orElse(null);
    }

    private Cell cell(Leaf leaf, Line line, InPeriod period) {
        if (line.equals(Line.RATE)) {
            return totalled(leaf, period);
        }
        var organisation = line.organisation();
        if (leaf.isRate()) {
            return divided(leaf, organisation, period);
        }
        var cell = shown(period.value(organisation, leaf));
        var place = new Place(filled.form().code(), period.period().code(), line, leaf.code());
        var mark = notes.mark(place);
        return mark.isEmpty() ? cell : new Cell.Marked(cell, mark);
    }

    static Cell shown(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Known(long amount) -> new Cell.Count(amount);
            case Quantity.NotApplicable _ -> new Cell.Sign(quantity.print());
            case Quantity.NotReported _ -> new Cell.Blank();
        };
    }

    private static Cell divided(Leaf leaf, @Nullable Organisation organisation, InPeriod period) {
        var share = Objects.requireNonNull(leaf.share());
        return period.rate(organisation, share)
                .<Cell>map(rate -> new Cell.Percent(rate.percent(share.decimals())))
                .orElse(new Cell.Blank());
    }

    /// The total of a column divided by that of another.
    private Cell totalled(Leaf leaf, InPeriod period) {
        return filled.form()
                .shareOfTotal(leaf.code())
                .flatMap(share ->
                        period.rate(null, share).map(rate -> rate.percent(share.decimals())))
                .<Cell>map(Cell.Percent::new)
                .orElse(new Cell.Blank());
    }
}
