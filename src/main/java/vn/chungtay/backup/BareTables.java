package vn.chungtay.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The tables of a schema without what slows down filling them or would act on it: foreign keys and
/// indexes are taken away and made again, triggers rest. An owner may do all of that and need be no
/// superuser. Rows that migrations put in go, since the copy brings its own.
final class BareTables {
    private static final String KEYS =
            """
              select format('alter table %s add constraint %I %s',
                            conrelid::regclass, conname, pg_get_constraintdef(oid))
                from pg_constraint
               where connamespace = current_schema::regnamespace
                 and contype = 'f'
                 and conparentid = 0
            order by conrelid, conname
            """;

    private static final String KEYS_AWAY =
            """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname)
              from pg_constraint
             where connamespace = current_schema::regnamespace
               and contype = 'f'
               and conparentid = 0
            """;

    private static final String INDEXES =
            """
              select pg_get_indexdef(i.indexrelid)
                from pg_index i
                join pg_class c on c.oid = i.indexrelid
               where c.relnamespace = current_schema::regnamespace
                 and not exists (select from pg_constraint n where n.conindid = i.indexrelid)
            order by c.relname
            """;

    private static final String INDEXES_AWAY =
            """
            select format('drop index %s', i.indexrelid::regclass)
              from pg_index i
              join pg_class c on c.oid = i.indexrelid
             where c.relnamespace = current_schema::regnamespace
               and not exists (select from pg_constraint n where n.conindid = i.indexrelid)
            """;

    /// Those of the audit trail fire always, others as usual: each wakes as it was.
    private static final String TRIGGERS =
            """
              select format('alter table %s enable %s trigger %I',
                            t.tgrelid::regclass,
                            case t.tgenabled when 'A' then 'always' when 'R' then 'replica' end,
                            t.tgname)
                from pg_trigger t
                join pg_class c on c.oid = t.tgrelid
               where c.relnamespace = current_schema::regnamespace
                 and not t.tgisinternal
                 and t.tgenabled <> 'D'
            order by c.relname, t.tgname
            """;

    private static final String TRIGGERS_AWAY =
            """
            select format('alter table %s disable trigger %I', t.tgrelid::regclass, t.tgname)
              from pg_trigger t
              join pg_class c on c.oid = t.tgrelid
             where c.relnamespace = current_schema::regnamespace
               and not t.tgisinternal
               and t.tgenabled <> 'D'
            """;

    private static final String ROWS_AWAY =
            """
            select format('truncate %s', string_agg(oid::regclass::text, ', '))
              from pg_class
             where relnamespace = current_schema::regnamespace
               and relkind in ('r', 'p')
               and relname not in ('flyway_schema_history', 'restore_unfinished')
            having count(*) > 0
            """;

    private final Connection connection;
    private final List<String> back;

    private BareTables(Connection connection, List<String> back) {
        this.connection = connection;
        this.back = back;
    }

    /// Within the connection's transaction.
    static BareTables of(Connection connection) throws SQLException {
        var catalogue = new Catalogue(connection);
        var back = new ArrayList<String>();
        for (var question : List.of(INDEXES, KEYS, TRIGGERS)) {
            back.addAll(catalogue.lines(question));
        }
        var bare = new BareTables(connection, back);
        for (var question : List.of(TRIGGERS_AWAY, KEYS_AWAY, INDEXES_AWAY, ROWS_AWAY)) {
            bare.all(catalogue.lines(question));
        }
        return bare;
    }

    /// As they were.
    void dress() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local maintenance_work_mem = '256MB'");
        }
        all(back);
    }

    private void all(List<String> commands) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        }
    }
}
