package vn.chungtay.backup;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the database says of its own tables. Names are as SQL writes them.
final class Catalogue {
    static final String HISTORY = "flyway_schema_history";

    private static final String TABLES =
            """
              select quote_ident(c.relname),
                     array(select quote_ident(a.attname)
                             from pg_attribute a
                            where a.attrelid = c.oid
                              and a.attnum > 0
                              and not a.attisdropped
                              and a.attgenerated = ''
                         order by a.attnum),
                     array(select quote_ident(a.attname)
                                  || case when a.attcollation <> 0 then ' collate "C"' else '' end
                             from pg_index i,
                                  unnest(i.indkey) with ordinality as k (att, place),
                                  pg_attribute a
                            where i.indrelid = c.oid
                              and i.indisprimary
                              and a.attrelid = c.oid
                              and a.attnum = k.att
                         order by k.place),
                     array(select quote_ident(a.attname)
                             from pg_attribute a
                            where a.attrelid = c.oid
                              and a.atttypid = 'xid8'::regtype)
                from pg_class c
               where c.relnamespace = current_schema::regnamespace
                 and c.relkind in ('r', 'p')
                 and not c.relispartition
            order by c.relname collate "C"
            """;

    private static final String STEPS =
            """
              select version, description, checksum
                from flyway_schema_history
               where version is not null
                 and success
            order by installed_rank
            """;

    private static final String SEQUENCES =
            """
            select quote_ident(sequencename), last_value
              from pg_sequences
             where schemaname = current_schema
               and last_value is not null
            """;

    private final Connection connection;

    Catalogue(Connection connection) {
        this.connection = connection;
    }

    /// @param order what makes the lines of a table stand in one order, everywhere
    /// @param numbered columns that name transactions by their numbers, which another server gives
    ///   to others: what is copied was written before all that will be
    record Table(String name, List<String> columns, List<String> order, List<String> numbered) {
        /// Lines in one order, so that equal tables make equal files.
        String copied() {
            var ordered = order.isEmpty() ? "copied::text collate \"C\"" : String.join(", ", order);
            return "copy (select %s from %s as copied order by %s) to stdout (format csv, header)"
                    .formatted(String.join(", ", selected()), name, ordered);
        }

        private List<String> selected() {
            return columns.stream()
                    .map(column -> numbered.contains(column) ? "'0'::xid8 as " + column : column)
                    .toList();
        }

        /// The header is held against the columns.
        String filled() {
            return "copy %s (%s) from stdin (format csv, header match)"
                    .formatted(name, String.join(", ", columns));
        }
    }

    List<Table> tables() throws SQLException {
        var tables = new ArrayList<Table>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(
                        new Table(
                                rows.getString(1),
                                texts(rows.getArray(2)),
                                texts(rows.getArray(3)),
                                texts(rows.getArray(4))));
            }
        }
        return tables;
    }

    List<Manifest.Step> steps() throws SQLException {
        var steps = new ArrayList<Manifest.Step>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(STEPS)) {
            while (rows.next()) {
                var checksum = (Integer) rows.getObject(3);
                steps.add(new Manifest.Step(rows.getString(1), rows.getString(2), checksum));
            }
        }
        return steps;
    }

    Map<String, Long> sequences() throws SQLException {
        var sequences = new TreeMap<String, Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(SEQUENCES)) {
            while (rows.next()) {
                sequences.put(rows.getString(1), rows.getLong(2));
            }
        }
        return sequences;
    }

    boolean has(String table) throws SQLException {
        try (var question = connection.prepareStatement("select to_regclass(?) is not null")) {
            question.setString(1, table);
            var answer = question.executeQuery();
            return answer.next() && answer.getBoolean(1);
        }
    }

    /// Whether the schema holds anything at all.
    boolean isEmpty() throws SQLException {
        var things =
                """
                select count(*)
                  from pg_class
                 where relnamespace = current_schema::regnamespace
                """;
        return number(things) == 0;
    }

    long number(String question) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    /// The first column of all rows.
    List<String> lines(String question) throws SQLException {
        var lines = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
