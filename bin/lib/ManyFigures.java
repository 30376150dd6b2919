import java.sql.Connection;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A form of 120 elements that every branch of the sample fills in for a year, made for the bench.
final class ManyFigures {
    static final int ELEMENTS = 120;
    static final String FORM = "X1";
    static final String PERIOD = "2024";
    private static final String DAY = "2024-12-31";

    private final Connection database;

    ManyFigures(Connection database) {
        this.database = database;
    }

    /// The form, its version and its one round, as loading a programme would write them.
    void open() throws Exception {
        var columns =
                IntStream.rangeClosed(1, ELEMENTS)
                        .mapToObj(i ->
                                "{\"title\":\"Chỉ số %1$d\",\"element\":\"%2$s\",\"name\":\"chỉ số %1$d\"}"
                                        .formatted(i, element(i)))
                        .collect(Collectors.joining(","));
        var elements =
                IntStream.rangeClosed(1, ELEMENTS)
                        .mapToObj(i -> "\"" + element(i) + "\"")
                        .collect(Collectors.joining(","));
        var rows =
                IntStream.of(0, 1, 2, 3, 4, 5)
                        .mapToObj(i -> new String[] {"FF", "FU", "VA", "TU", "YU", "WU"}[i])
                        .map(o -> "{\"organisation\":\"%1$s\",\"label\":\"%1$s\"}".formatted(o))
                        .collect(Collectors.joining(","));
        var definition =
                """
                {"code":"X1","number":"X1","label":"X1","title":"Đo tốc độ","rowHeading":"Đơn vị",
                 "periodHeading":"Năm","rows":[%s],"columns":[%s],
                 "collected":{"every":"YEAR","from":"2024","until":"2024","stages":[
                   {"stage":"FINAL","opens":{"month":1,"day":1},"due":{"month":1,"day":2},
                    "closes":{"month":1,"day":3}}]},
                 "entered":[{"elements":[%s],"levels":["BRANCH"]}]}
                """
                        .formatted(rows, columns, elements);
        try (var statement =
                database.prepareStatement(
                        """
                        with form as (
                            insert into form (programme, code, position, definition)
                            select programme, 'X1', 99, cast(? as jsonb) from current_programme
                            returning programme, definition
                        ),
                        version as (
                            insert into form_version (programme, form, number, definition)
                            select programme, 'X1', 1, definition from form
                            returning id, programme
                        )
                        insert into report_round (programme, form, period, stage, version,
                               first_day, tree_on, opens_on, due_on, closes_on)
                        select programme, 'X1', '2024', 'FINAL', id, date '2024-01-01',
                               date '%s', date '2025-01-01', date '2098-01-01', date '2099-01-01'
                          from version
                        """
                                .formatted(DAY))) {
            statement.setString(1, definition);
            statement.executeUpdate();
        }
    }

    static String element(int number) {
        return "x1.e" + number;
    }

    /// A line for each figure of each branch.
    ///
    /// @param salt another one, other figures
    String values(int salt) throws Exception {
        return values(branches("u.code"), salt);
    }

    /// The same for some of them.
    String values(String codes, int salt) throws Exception {
        var list = new StringBuilder("unit_code,period,element,value\n");
        var number = 0;
        try (var statement = database.createStatement();
                var branch = statement.executeQuery(codes)) {
            while (branch.next()) {
                number++;
                for (var i = 1; i <= ELEMENTS; i++) {
                    list.append(branch.getString(1)).append(',').append(PERIOD).append(',');
                    list.append(element(i)).append(',').append((number * 7 + i * 13 + salt) % 900);
                    list.append('\n');
                }
            }
        }
        return list.toString();
    }

    static String branches(String what) {
        return """
               select %s
                 from unit_state s
                 join unit u on u.id = s.unit
                where s.voided_at is null
                  and s.level = 'BRANCH'
                  and s.during @> date '%s'
                """
                .formatted(what, DAY);
    }

    /// Element codes as a program asks for them.
    static String asked(int count) {
        var asked = new StringJoiner("");
        for (var i = 1; i <= count; i++) {
            asked.add("&element=" + element(i));
        }
        return asked.toString();
    }
}
