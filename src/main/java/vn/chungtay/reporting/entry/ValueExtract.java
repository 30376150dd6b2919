package vn.chungtay.reporting.entry;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.maxBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.extract.Extract;
import vn.chungtay.documents.extract.ExtractColumn;
import vn.chungtay.documents.extract.ExtractColumn.Kind;
import vn.chungtay.documents.extract.ExtractElement;
import vn.chungtay.documents.extract.ExtractHead;
import vn.chungtay.documents.extract.ExtractLines;
import vn.chungtay.documents.extract.ExtractQuestion;
import vn.chungtay.documents.extract.StreamedRows;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Sight;
import vn.chungtay.organisation.Sights;
import vn.chungtay.programme.Programmes;
import vn.chungtay.reporting.form.FormElements;
import vn.chungtay.reporting.form.Stage;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.period.Rounds;
import vn.chungtay.shared.Quantity;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.RequestRefused;

/// What each unit itself has reported, cell by cell, as `import values` reads it.
@Component
class ValueExtract implements Extract {
    private static final String REPORTS =
            """
              select u.code, r.figures
                from report r
                join unit u on u.id = r.unit
               where r.round = :round
                 and %s
            order by u.code
            """;

    private final Programmes programmes;
    private final Rounds rounds;
    private final FormElements elements;
    private final Sights sights;
    private final StreamedRows rows;

    ValueExtract(
            Programmes programmes,
            Rounds rounds,
            FormElements elements,
            Sights sights,
            StreamedRows rows) {
        this.programmes = programmes;
        this.rounds = rounds;
        this.elements = elements;
        this.sights = sights;
        this.rows = rows;
    }

    @Override
    public ExtractHead head() {
        return new ExtractHead(
                "values",
                "table.values",
                "table.values.meaning",
                Permission.READ_FIGURES,
                ValueList.LISTED.stream()
                        .map(ExtractColumn::of)
                        .map(one -> one.name().equals("value") ? one.as(Kind.COUNT) : one)
                        .toList(),
                List.of("form", "period", "stage"));
    }

    @Override
    public List<ExtractElement> elements() {
        return elements.told(false);
    }

    @Override
    public ExtractLines of(ExtractQuestion question, Viewer viewer) {
        var asked = asked(question);
        var sight = sights.of(viewer, Permission.READ_FIGURES);
        return taker -> asked.forEach(round -> read(round, sight, taker));
    }

    /// One stage at a time, since a list of values is of one: the final figures unless estimates
    /// are asked for. Without a period the latest of each form.
    private List<Round> asked(ExtractQuestion question) {
        Round.checkStage(question.stage());
        var stage = "estimate".equals(question.stage()) ? Stage.ESTIMATE : Stage.FINAL;
        var opened =
                programmes.currentCode().map(rounds::of).orElse(List.of()).stream()
                        .filter(round -> round.stage() == stage)
                        .filter(round -> !round.opensOn().isAfter(rounds.today()))
                        .filter(round -> is(question.form(), round.form().code()))
                        .filter(round -> is(question.period(), round.period().code()))
                        .toList();
        if (opened.isEmpty()) {
            throw new RequestRefused(
                    HttpStatus.NOT_FOUND, new Refusal("table.refusal.round", List.of()));
        }
        return opened.stream()
                .collect(
                        groupingBy(
                                round -> round.form().code(),
                                TreeMap::new,
                                maxBy(comparing(Round::period))))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean is(@Nullable String asked, String one) {
        return asked == null || asked.equals(one);
    }

    private void read(Round round, Sight sight, Consumer<List<String>> taker) {
        var values = new HashMap<String, Object>(sight.parameters());
        values.put("round", round.id().value());
        values.put("day", round.treeOn());
        var statement = REPORTS.formatted(sight.coversUnit("u.id", "cast(:day as date)"));
        rows.each(statement, values, row -> tell(round, row, taker));
    }

    private static void tell(Round round, ResultSet row, Consumer<List<String>> taker)
            throws SQLException {
        var unit = row.getString("code");
        var figures = (Long[]) row.getArray("figures").getArray();
        var elements = round.form().elements();
        for (var place = 0; place < figures.length; place++) {
            if (figures[place] != null) {
                var value =
                        figures[place] < 0 ? Quantity.NOT_APPLICABLE : Quantity.of(figures[place]);
                taker.accept(
                        List.of(unit, round.period().code(), elements.get(place), value.code()));
            }
        }
    }
}
