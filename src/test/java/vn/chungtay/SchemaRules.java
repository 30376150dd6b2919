package vn.chungtay;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the house asks of a schema, asked of PostgreSQL's own catalogue. Each question answers with
/// the names of what breaks the rule.
final class SchemaRules {
    private static final String WITHOUT_COMMENT =
            """
              select relname
                from pg_class
               where relnamespace = current_schema::regnamespace
                 and relkind in ('r', 'p', 'v', 'm')
                 and relname <> 'flyway_schema_history'
                 and coalesce(obj_description(oid, 'pg_class'), '') = ''
            order by relname
            """;

    private static final String WITHOUT_PRIMARY_KEY =
            """
              select relname
                from pg_class
               where relnamespace = current_schema::regnamespace
                 and relkind in ('r', 'p')
                 and not relispartition
                 and not exists (select from pg_constraint
                                  where conrelid = pg_class.oid
                                    and contype = 'p')
            order by relname
            """;

    /// PostgreSQL makes names up by these endings; not-null constraints may keep theirs.
    private static final String UNNAMED_CONSTRAINT =
            """
              select conrelid::regclass || '.' || conname
                from pg_constraint
               where connamespace = current_schema::regnamespace
                 and contype in ('p', 'u', 'f', 'c', 'x')
                 and conrelid <> 'flyway_schema_history'::regclass
                 and conname ~ '(_pkey|_key|_fkey|_check|_excl)[0-9]*$'
            order by 1
            """;

    private static final String FOREIGN_KEY_WITHOUT_INDEX =
            """
              select conrelid::regclass || '.' || conname
                from pg_constraint
               where connamespace = current_schema::regnamespace
                 and contype = 'f'
                 and not exists (select from pg_index
                                  where indrelid = conrelid
                                    and indpred is null
                                    and (indkey::int2[])[0:cardinality(conkey) - 1] @> conkey)
            order by 1
            """;

    private static final String LOOSE_TYPE =
            """
              select attrelid::regclass || '.' || attname || ' ' || format_type(atttypid, atttypmod)
                from pg_attribute
                join pg_class on pg_class.oid = attrelid
               where relnamespace = current_schema::regnamespace
                 and relkind in ('r', 'p')
                 and relname <> 'flyway_schema_history'
                 and attnum > 0
                 and not attisdropped
                 and atttypid in ('varchar'::regtype, 'bpchar'::regtype, 'timestamp'::regtype,
                                  'timetz'::regtype, 'money'::regtype, 'real'::regtype,
                                  'double precision'::regtype, 'json'::regtype)
            order by 1
            """;

    private final JdbcClient database;

    SchemaRules(JdbcClient database) {
        this.database = database;
    }

    /// The broken rules with what breaks them; empty when all is well.
    Map<String, List<String>> broken() {
        var broken = new TreeMap<String, List<String>>();
        rules().forEach((rule, question) -> {
            var culprits = database.sql(question).query(String.class).list();
            if (!culprits.isEmpty()) {
                broken.put(rule, culprits);
            }
        });
        return broken;
    }

    List<String> tables() {
        return database.sql(
                        """
                          select relname
                            from pg_class
                           where relnamespace = current_schema::regnamespace
                             and relkind in ('r', 'p')
                        order by relname
                        """)
                .query(String.class)
                .list();
    }

    private static Map<String, String> rules() {
        return Map.of(
                "a table or view says what it holds (comment on table)", WITHOUT_COMMENT,
                "a table has a primary key", WITHOUT_PRIMARY_KEY,
                "a constraint has a name of its own, an error shows it", UNNAMED_CONSTRAINT,
                "a foreign key is indexed, or deleting walks the table", FOREIGN_KEY_WITHOUT_INDEX,
                "a column is text, numeric, timestamptz, not their loose cousins", LOOSE_TYPE);
    }
}
