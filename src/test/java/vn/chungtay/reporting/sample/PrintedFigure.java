package vn.chungtay.reporting.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import vn.chungtay.reporting.annex.Figure;
import vn.chungtay.reporting.annex.Line;
import vn.chungtay.reporting.form.Column.Leaf;
import vn.chungtay.reporting.form.Column.Share;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.rollup.Total;

/// What a printed figure says, what the roll-up says in its place, and what `docs/sample-year.md`
/// says about the two.
final class PrintedFigure {
    private static final Path DOCUMENT = Path.of("docs/sample-year.md");

    private PrintedFigure() {}

    static String said(Figure figure) {
        return figure.amount().stripTrailingZeros().toPlainString();
    }

    static String rolledUp(Figure figure, Round round, BiFunction<Round, Line, Total> totals) {
        var total = totals.apply(round, figure.place().line());
        var element = figure.place().code();
        return share(round.form(), figure)
                .map(share -> percent(total, share))
                .orElseGet(() -> total.value(round.form().cell(element).orElseThrow()).code());
    }

    private static Optional<Share> share(Form form, Figure figure) {
        return figure.place().line().equals(Line.RATE)
                ? form.shareOfTotal(figure.place().code())
                : form.leaf(figure.place().code()).filter(Leaf::isRate).map(Leaf::share);
    }

    private static String percent(Total total, Share share) {
        return total.rate(share)
                .map(rate -> rate.percent(share.decimals()).stripTrailingZeros().toPlainString())
                .orElse("");
    }

    static String row(Figure figure, String rolledUp) {
        var place = figure.place();
        return String.join(" ", place.line().code(), place.code(), said(figure), rolledUp);
    }

    /// The rows of the table under a heading of the document, without the last column: the reason.
    static List<String> rowsOf(String heading) throws IOException {
        var chapter = Files.readString(DOCUMENT).split("\n## " + heading + "\n")[1];
        return chapter.split("\n## ")[0]
                .lines()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(PrintedFigure::cells)
                .toList();
    }

    private static String cells(String line) {
        var cells = line.split("\\|");
        return Arrays.stream(cells, 1, cells.length - 1)
                .map(cell -> cell.replace("`", "").strip())
                .collect(Collectors.joining(" "));
    }
}
