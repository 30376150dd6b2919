package vn.chungtay.organisation.reorganisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.identity.Scope;
import vn.chungtay.reporting.form.Stage;
import vn.chungtay.reporting.form.TestForms;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.period.RoundId;
import vn.chungtay.reporting.rollup.Total;
import vn.chungtay.shared.Period;
import vn.chungtay.shared.Quantity;

/// What units report in one round, of a form with a single figure, kept in the database and beside
/// it, to be added up by hand.
final class Tally {
    static final LocalDate DAY = LocalDate.of(2023, 12, 31);

    private static final String ELEMENT = "x1.members";
    private static final int NOT_APPLICABLE = -1;

    private final JdbcClient database;
    private final PaperTree then;
    private final Round round;
    private final Map<String, Integer> figures = new HashMap<>();

    /// @param then the tree of the round's day
    Tally(JdbcClient database, PaperTree then) {
        this.database = database;
        this.then = then;
        this.round = open(database);
    }

    private static Round open(JdbcClient database) {
        database.sql(
                        """
                        insert into form_version (programme, form, number, definition)
                        values ('de-an', 'X1', 1, '{}')
                        """)
                .update();
        var id =
                database.sql(
                                """
                                   insert into report_round (programme, form, period, stage,
                                          version, first_day, tree_on, opens_on, due_on, closes_on)
                                   select 'de-an', 'X1', '2023', 'FINAL', max(id), :day::date - 364,
                                          :day::date, :day::date, :day::date, :day::date
                                     from form_version
                                returning id
                                """)
                        .param("day", DAY)
                        .query(Long.class)
                        .single();
        var year = Period.fromCode("2023").orElseThrow();
        return new Round(
                new RoundId(id),
                "de-an",
                TestForms.of("X1", ELEMENT),
                year,
                Stage.FINAL,
                DAY,
                DAY,
                DAY);
    }

    Round round() {
        return round;
    }

    PaperTree then() {
        return then;
    }

    /// Most units report, some of them that there is nothing to report.
    void fill(RandomGenerator random) {
        for (var unit : then.units().keySet()) {
            switch (random.nextInt(5)) {
                case 0 -> {}
                case 1 -> save(unit, NOT_APPLICABLE);
                default -> save(unit, random.nextInt(1000));
            }
        }
    }

    void save(String unit, int figure) {
        figures.put(unit, figure);
        database.sql(
                        """
                        insert into report (round, unit, holder, figures, saved_at)
                        select :round, id, home_of(id, :day), array[:figure]::bigint[], now()
                          from unit
                         where code = :unit
                        """)
                .param("round", round.id().value())
                .param("day", DAY)
                .param("figure", figure)
                .param("unit", unit)
                .update();
    }

    /// How many reports count elsewhere in another tree.
    long moved(PaperTree tree) {
        return figures.keySet().stream().filter(unit -> !unit.equals(place(tree, unit))).count();
    }

    boolean isBelow(PaperTree tree, String unit, String above) {
        return tree.isBelow(place(tree, unit), above);
    }

    boolean isIn(PaperTree tree, String unit, String area) {
        var place = place(tree, unit);
        return place != null && tree.isIn(place, area);
    }

    /// Whether any of the units there were is among some.
    boolean counts(Predicate<String> some) {
        return then.units().keySet().stream().anyMatch(some);
    }

    private @Nullable String place(PaperTree tree, String unit) {
        return tree.place(unit, then).orElse(null);
    }

    /// The figures of some units added up, who reported, and who was asked.
    String sum(Predicate<String> counts) {
        var asked = then.units().keySet().stream().filter(counts).toList();
        var given = asked.stream().filter(figures::containsKey).map(figures::get).toList();
        var known = given.stream().filter(figure -> figure != NOT_APPLICABLE).toList();
        var sum =
                given.isEmpty()
                        ? Quantity.NOT_REPORTED
                        : known.isEmpty()
                                ? Quantity.NOT_APPLICABLE
                                : Quantity.of(known.stream().mapToInt(figure -> figure).sum());
        return "%s of %d/%d".formatted(sum.code(), given.size(), asked.size());
    }

    /// The same as it is told.
    String tell(Total total) {
        var cell = round.form().cell(ELEMENT).orElseThrow();
        return "%s of %d/%d"
                .formatted(
                        total.value(cell).code(),
                        total.unitsReported(cell),
                        total.unitsExpected(cell));
    }

    Scope unit(String code) {
        return new Scope.OfUnit(id("unit", code));
    }

    Scope area(String code) {
        return new Scope.OfArea(id("area", code));
    }

    private long id(String table, String code) {
        return database.sql("select id from " + table + " where code = ?")
                .params(code)
                .query(Long.class)
                .single();
    }

    String code(String table, long id) {
        return database.sql("select code from " + table + " where id = ?")
                .params(id)
                .query(String.class)
                .single();
    }
}
