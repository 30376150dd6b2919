package vn.chungtay.exchange.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.exchange.MadeFile;
import vn.chungtay.identity.Viewer;

/// Which files were made, each told to the trail with what was in it before it leaves.
@Component
@Transactional
class Exchanging {
    private static final int SHOWN = 20;

    private final JdbcClient database;
    private final Trail trail;
    private final Clock clock;

    Exchanging(JdbcClient database, Trail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /// @param place code of a unit or an area; none for all in sight
    record Told(Instant at, @Nullable String place, LocalDate day, long lines, String hash) {}

    /// A look at what is kept closed is told as that too.
    public void tell(Profiles.Kept kept, FileQuestion.Read asked, MadeFile made, Viewer viewer) {
        keep(kept, asked, made, viewer);
        var act =
                Act.of("exchange.file", kept.thing())
                        .after("name", kept.profile().name())
                        .after("list", kept.profile().kind())
                        .after("place", Objects.toString(asked.place(), "–"))
                        .after("day", asked.day())
                        .after("lines", made.lines())
                        .after("sha256", made.hash());
        trail.record(act);
        if (!asked.opened().isEmpty()) {
            trail.record(
                    Act.of("exchange.look", kept.thing())
                            .after("fields", String.join(", ", asked.opened()))
                            .after("lines", made.lines()));
        }
    }

    private void keep(Profiles.Kept kept, FileQuestion.Read asked, MadeFile made, Viewer viewer) {
        database.sql(
                        """
                        insert into exchange_file (profile, account, made_at, place, as_of, lines,
                               sha256)
                        values (:profile, cast(:account as bigint), :now, :place, :day, :lines,
                                :hash)
                        """)
                .param("profile", kept.id())
                .param("account", viewer.id().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("place", asked.place())
                .param("day", asked.day())
                .param("lines", made.lines())
                .param("hash", made.sha256())
                .update();
    }

    /// The latest files of a profile: all of them for the office of the province, for others those
    /// they made.
    @Transactional(readOnly = true)
    public List<Told> latest(Profiles.Kept kept, Viewer viewer) {
        return database.sql(
                        """
                          select f.made_at, f.place, f.as_of, f.lines, f.sha256
                            from exchange_file f
                           where f.profile = :profile
                             and (:all or f.account = cast(:account as bigint))
                        order by f.made_at desc, f.id desc
                           limit :shown
                        """)
                .params(Profiles.whose(viewer))
                .param("profile", kept.id())
                .param("shown", SHOWN)
                .query(Exchanging::told)
                .list();
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        var at = Objects.requireNonNull(row.getObject("made_at", OffsetDateTime.class));
        return new Told(
                at.toInstant(),
                row.getString("place"),
                Objects.requireNonNull(row.getObject("as_of", LocalDate.class)),
                row.getLong("lines"),
                HexFormat.of().formatHex(row.getBytes("sha256")));
    }
}
