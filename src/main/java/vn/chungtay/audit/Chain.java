package vn.chungtay.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The chain of all sealed entries, computed anew from what is stored. The statements spell out
/// what is hashed rather than ask the database's own function: whoever could change an entry could
/// change that function too.
public final class Chain {
    /// Each link with what it ought to be. The columns are those of `audit_text`, in its order.
    private static final String LINKS =
            """
            with link as (
                   select s.position, s.entry, s.hash, e.id,
                          row_number() over (order by s.position) as due,
                          sha256(lag(s.hash, 1, decode(repeat('00', 32), 'hex'))
                                     over (order by s.position)
                                 || convert_to(
                                     jsonb_build_array(e.id,
                                         to_char(e.at at time zone 'UTC',
                                                 'YYYY-MM-DD HH24:MI:SS.US'),
                                         e.account, e.login, e.person, e.token, e.address, e.kind,
                                         e.thing, e.before, e.after, e.unit, e.area)::text,
                                     'UTF8')) as computed
                     from audit_seal s
                left join audit_entry e on e.id = s.entry
            )
            """;

    private static final String FIRST_BREAK =
            LINKS
                    + """
                    , broken as (
                        select case when position <> due then due else position end as position,
                               entry,
                               case
                                 when position <> due then 'LINK_GONE'
                                 when id is null then 'ENTRY_GONE'
                                 else 'CHANGED'
                               end as damage
                          from link
                         where position <> due
                            or id is null
                            or hash <> computed
                     union all
                        select null, e.id, 'OUTSIDE'
                          from audit_entry e
                         where not exists (select from audit_seal s where s.entry = e.id)
                           and not exists (select from audit_waiting w where w.entry = e.id)
                     union all
                        select null, w.entry, 'ENTRY_GONE'
                          from audit_waiting w
                         where not exists (select from audit_entry e where e.id = w.entry)
                    )
                      select position, entry, damage
                        from broken
                    order by position nulls last, entry
                       limit 1
                    """;

    private final JdbcClient database;

    private Chain(JdbcClient database) {
        this.database = database;
    }

    /// Looks at the whole of it at one moment, while others may write. The connection is left in a
    /// transaction that only reads.
    public static State verify(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        var source = new SingleConnectionDataSource(connection, true);
        return new Chain(JdbcClient.create(source)).state();
    }

    /// The link at a position: what somebody wrote down of it can be compared later.
    public static Optional<Link> at(long position, Connection connection) {
        var source = new SingleConnectionDataSource(connection, true);
        return JdbcClient.create(source)
                .sql("select position, hash from audit_seal where position = :position")
                .param("position", position)
                .query(Chain::link)
                .optional();
    }

    /// Keeps for whoever looks after the program that the chain was looked at, in a transaction of
    /// its own; what is migrated by a later start only has no place for it yet.
    public static void remember(boolean whole, Connection connection) throws SQLException {
        connection.rollback();
        connection.setReadOnly(false);
        var database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        var hasPlace = "select to_regclass('audit_verification') is not null";
        if (database.sql(hasPlace).query(Boolean.class).single()) {
            database.sql(
                            """
                            insert into audit_verification (position, whole)
                            select max(position), :whole
                              from audit_seal
                            """)
                    .param("whole", whole)
                    .update();
        }
        connection.commit();
    }

    /// The last link as of the connection's transaction, without verifying what is before it.
    public static Optional<Link> head(Connection connection) {
        var source = new SingleConnectionDataSource(connection, true);
        return new Chain(JdbcClient.create(source)).head();
    }

    private State state() {
        return new State(span(), waiting(), head().orElse(null), firstBreak().orElse(null));
    }

    private Span span() {
        return database.sql("select count(*) as entries, min(at), max(at) from audit_entry")
                .query((row, number) ->
                        new Span(
                                row.getLong("entries"),
                                row.getObject("min", OffsetDateTime.class),
                                row.getObject("max", OffsetDateTime.class)))
                .single();
    }

    private long waiting() {
        return database.sql("select count(*) from audit_waiting").query(Long.class).single();
    }

    private Optional<Link> head() {
        return database.sql(
                        """
                          select position, hash
                            from audit_seal
                        order by position desc
                           limit 1
                        """)
                .query(Chain::link)
                .optional();
    }

    private Optional<Break> firstBreak() {
        return database.sql(FIRST_BREAK)
                .query((row, number) ->
                        new Break(
                                Damage.valueOf(row.getString("damage")),
                                row.getLong("position"),
                                row.getLong("entry")))
                .optional();
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(row.getLong("position"), HexFormat.of().formatHex(row.getBytes("hash")));
    }

    /// @param waiting how many entries have been committed and are not yet in the chain
    /// @param head its last link; nothing of an empty one
    /// @param broken where it is broken first, if it is
    public record State(Span span, long waiting, @Nullable Link head, @Nullable Break broken) {}

    /// How many entries there are, and from when to when.
    public record Span(long entries, @Nullable OffsetDateTime from, @Nullable OffsetDateTime to) {}

    /// @param hash in hexadecimal digits
    public record Link(long position, String hash) {

        @Override
        public String toString() {
            return position + ":" + hash;
        }
    }

    /// @param position of the link; 0 for an entry that has none
    public record Break(Damage damage, long position, long entry) {}

    /// What somebody did to it.
    public enum Damage {
        /// The entry, or the link before it, is not what it was.
        CHANGED,
        ENTRY_GONE,
        /// The link that ought to be here is gone; the entry is the next one's.
        LINK_GONE,
        /// The entry was put in past the triggers, or its link was taken out at the end.
        OUTSIDE
    }
}
