package vn.chungtay.programme.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Directory;
import vn.chungtay.identity.Viewer;

/// Keeps who speaks for which body. Whoever did once stays written down: their reports name them.
@Component
class Delegates {
    private final JdbcClient database;
    private final Trail trail;
    private final Clock clock;

    Delegates(JdbcClient database, Trail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /// Whom a body is to be spoken for by.
    record Naming(String programme, String body, Directory.Person person, LocalDate from) {}

    /// All of a programme, those who still speak first.
    @Transactional(readOnly = true)
    public List<Delegate> of(String programme) {
        return database.sql(
                        """
                          select d.id, d.body, d.account, d.valid_from, d.ended_why,
                                 (d.ended_at at time zone :zone)::date as ended_on
                            from body_delegate d
                           where d.programme = :programme
                        order by (d.ended_at is not null), d.id
                        """)
                .param("programme", programme)
                .param("zone", clock.getZone().getId())
                .query(Delegates::delegate)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Delegate> of(String programme, String body) {
        return of(programme).stream().filter(one -> one.body().equals(body)).toList();
    }

    /// Those by which an account speaks for bodies on a day.
    @Transactional(readOnly = true)
    public List<Delegate> held(String programme, Viewer viewer, LocalDate day) {
        return of(programme).stream()
                .filter(one -> viewer.isSignedIn() && one.account().equals(viewer.id()))
                .filter(one -> one.speaksOn(day))
                .toList();
    }

    /// @return whether they did not speak for it already
    @Transactional
    public boolean name(Naming naming, @Nullable AccountId by) {
        var named =
                database.sql(
                                """
                                insert into body_delegate (programme, body, account, valid_from,
                                       named_at, named_by)
                                values (:programme, :body, :account, :from, :at, :by)
                                    on conflict do nothing
                                """)
                        .param("programme", naming.programme())
                        .param("body", naming.body())
                        .param("account", naming.person().account().value())
                        .param("from", naming.from())
                        .param("at", OffsetDateTime.now(clock))
                        .param("by", by == null ? null : by.value())
                        .update();
        if (named == 1) {
            trail.record(
                    Act.of("delegate.name", "body " + naming.body())
                            .after("login", naming.person().login())
                            .after("from", naming.from()));
        }
        return named == 1;
    }

    /// @return whether there was anything to end
    @Transactional
    public boolean end(Delegate delegate, String why, AccountId by) {
        var ended =
                database.sql(
                                """
                                update body_delegate
                                   set ended_at = :at,
                                       ended_by = :by,
                                       ended_why = :why
                                 where id = :id
                                   and ended_at is null
                                """)
                        .param("at", OffsetDateTime.now(clock))
                        .param("by", by.value())
                        .param("why", why)
                        .param("id", delegate.id())
                        .update();
        if (ended == 1) {
            trail.record(
                    Act.of("delegate.end", "body " + delegate.body())
                            .before("account", delegate.account().value())
                            .after("why", why));
        }
        return ended == 1;
    }

    Optional<Delegate> find(String programme, String body, long id) {
        return of(programme, body).stream().filter(one -> one.id() == id).findFirst();
    }

    private static Delegate delegate(ResultSet row, int number) throws SQLException {
        var ended = row.getObject("ended_on", LocalDate.class);
        return new Delegate(
                row.getLong("id"),
                Objects.requireNonNull(row.getString("body")),
                new AccountId(row.getLong("account")),
                Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
                ended == null
                        ? null
                        : new Delegate.Ended(
                                ended, Objects.requireNonNull(row.getString("ended_why"))));
    }
}
