package vn.chungtay.upkeep;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.upkeep.Sign.State;
import vn.chungtay.web.Texts;

/// PostgreSQL: how large, how busy, and whether somebody copies it as it goes.
@Component
@Order(20)
class DatabaseVital implements Vital {
    private static final long MEGABYTE = 1 << 20;
    private static final int BUSY_PERCENT = 80;
    private static final int LATE_SECONDS = 60;

    private static final String SIZE = "select pg_database_size(current_database())";

    /// Of the whole server, as its limit is.
    private static final String CONNECTIONS =
            "select sum(numbackends)::bigint from pg_stat_database";

    private static final String MOST = "select current_setting('max_connections')::bigint";

    private final JdbcClient database;
    private final Texts texts;

    DatabaseVital(JdbcClient database, Texts texts) {
        this.database = database;
        this.texts = texts;
    }

    @Override
    public List<Sign> signs() {
        return List.of(itself(), replicas());
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                new Measure("chungtay.database.bytes", "Size of the database", () -> ask(SIZE)),
                new Measure(
                        "chungtay.database.connections",
                        "Connections to the PostgreSQL server",
                        () -> ask(CONNECTIONS)),
                new Measure(
                        "chungtay.database.connections.max",
                        "Connections the PostgreSQL server allows",
                        () -> ask(MOST)),
                new Measure(
                        "chungtay.database.replicas",
                        "Replicas that follow the PostgreSQL server",
                        () -> copies().many()));
    }

    private Sign itself() {
        var used = ask(CONNECTIONS);
        var most = ask(MOST);
        var version = database.sql("show server_version").query(String.class).single();
        var sign =
                Sign.well(
                        "database",
                        texts.text("status.database"),
                        texts.text(
                                "status.database.text", version, ask(SIZE) / MEGABYTE, used, most));
        return used * 100 < most * BUSY_PERCENT
                ? sign
                : sign.but(State.WATCH, sign.sentence(), texts.text("status.database.busy"));
    }

    private Sign replicas() {
        var copies = copies();
        var name = texts.text("status.replicas");
        if (copies.many() == 0) {
            return Sign.noted("replicas", name, texts.text("status.replicas.none"));
        }
        if (!copies.readable()) {
            return Sign.noted(
                    "replicas", name, texts.text("status.replicas.closed", copies.many()));
        }
        var lag = copies.lag() == null ? 0 : copies.lag();
        var sign =
                Sign.well("replicas", name, texts.text("status.replicas.text", copies.many(), lag));
        return lag < LATE_SECONDS
                ? sign
                : sign.but(State.WATCH, sign.sentence(), texts.text("status.replicas.late"));
    }

    /// @param lag in seconds, of the one that is furthest behind; none while there is nothing to
    ///   copy
    /// @param readable whether this role is told how far behind they are
    private record Copies(long many, @Nullable Long lag, boolean readable) {}

    private Copies copies() {
        return database.sql(
                        """
                        select count(*) as many,
                               max(extract(epoch from replay_lag))::bigint as lag,
                               pg_has_role('pg_read_all_stats', 'usage') as readable
                          from pg_stat_replication
                        """)
                .query((row, _) ->
                        new Copies(
                                row.getLong("many"),
                                row.getObject("lag", Long.class),
                                row.getBoolean("readable")))
                .single();
    }

    private long ask(String sql) {
        return database.sql(sql).query(Long.class).single();
    }
}
