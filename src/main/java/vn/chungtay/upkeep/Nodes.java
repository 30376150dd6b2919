package vn.chungtay.upkeep;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The programs that work on this database, each in a row of its own that it writes anew every few
/// seconds. The database's clock counts, since those of machines differ.
@Component
class Nodes {
    private final JdbcClient database;
    private final Program program;

    Nodes(JdbcClient database, Program program) {
        this.database = database;
        this.program = program;
    }

    /// @param alive whether it was seen within a minute
    record Node(String name, Instant startedAt, Instant seenAt, String version, boolean alive) {}

    List<Node> all() {
        return database.sql(
                        """
                          select name, started_at, seen_at, version,
                                 seen_at > now() - interval '1 minute' as alive
                            from node
                        order by name
                        """)
                .query((row, _) ->
                        new Node(
                                row.getString("name"),
                                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                                row.getString("version"),
                                row.getBoolean("alive")))
                .list();
    }

    /// Whoever has not been seen for a week was taken away for good.
    void beat() {
        database.sql(
                        """
                        with gone as (
                            delete from node
                             where seen_at < now() - interval '7 days'
                               and name <> :name
                        )
                        insert into node (name, started_at, seen_at, version)
                        values (:name, :started, now(), :version)
                            on conflict (name)
                            do update set started_at = excluded.started_at,
                                          seen_at = excluded.seen_at,
                                          version = excluded.version
                        """)
                .param("name", program.node())
                .param("started", program.runsSince().atOffset(ZoneOffset.UTC))
                .param("version", program.version())
                .update();
    }

    /// Nobody is to miss a program that was stopped on purpose.
    void leave() {
        database.sql("delete from node where name = :name").param("name", program.node()).update();
    }
}
