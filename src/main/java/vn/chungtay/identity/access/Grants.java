package vn.chungtay.identity.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
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
import vn.chungtay.identity.Grant;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Scope;
import vn.chungtay.web.Texts;

/// Keeps who has which role where, from when to when, by whom, on what document. A role that ended
/// stays written.
@Component
class Grants {
    private final JdbcClient database;
    private final Trail trail;
    private final Clock clock;
    private final Texts texts;

    Grants(JdbcClient database, Trail trail, Clock clock, Texts texts) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
        this.texts = texts;
    }

    /// What is to be granted.
    ///
    /// @param to the last day; open without
    record Wish(Role role, Scope scope, LocalDate from, @Nullable LocalDate to, String document) {}

    /// What was granted.
    ///
    /// @param by the name of whoever granted it; none for the first administrator
    record Given(
            long id,
            Grant grant,
            LocalDate from,
            @Nullable LocalDate to,
            String document,
            Instant at,
            @Nullable String by) {

        boolean isInForce(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }

        boolean isOver(LocalDate day) {
            return to != null && to.isBefore(day);
        }
    }

    /// Gives a role that nobody could give: to the first administrator, to the accounts of the
    /// demo.
    @Transactional
    void giveAtStart(Account account, Role role, Scope scope) {
        var document = texts.text("access.first.document");
        give(account, new Wish(role, scope, today(), null, document), null);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    @Transactional
    void give(Account account, Wish wish, @Nullable AccountId by) {
        database.sql(
                        """
                        insert into role_grant (account, role, unit, area, valid_from, valid_to,
                               document, granted_at, granted_by)
                        values (:account, :role, :unit, :area, :from, :to, :document, :at, :by)
                        """)
                .param("account", account.id().value())
                .param("role", wish.role().name())
                .param("unit", wish.scope() instanceof Scope.OfUnit(var id) ? id : null)
                .param("area", wish.scope() instanceof Scope.OfArea(var id) ? id : null)
                .param("from", wish.from())
                .param("to", wish.to())
                .param("document", wish.document())
                .param("at", OffsetDateTime.now(clock))
                .param("by", by == null ? null : by.value())
                .update();
        trail.record(told(Act.of("role.give", account.thing()), wish));
    }

    /// Ends a role today: from now on it allows nothing.
    ///
    /// @return whether it was still in force or to come
    @Transactional
    boolean end(Account account, Given given, AccountId by) {
        var today = LocalDate.now(clock);
        var ended =
                database.sql(
                                """
                                update role_grant
                                   set valid_to = greatest(cast(:today as date),
                                                           valid_from) - 1,
                                       ended_at = :at,
                                       ended_by = :by
                                 where id = :id
                                   and (valid_to is null or valid_to >= :today)
                                """)
                        .param("today", today)
                        .param("at", OffsetDateTime.now(clock))
                        .param("by", by.value())
                        .param("id", given.id())
                        .update();
        if (ended == 1) {
            trail.record(
                    Act.of("role.end", account.thing())
                            .before("role", given.grant().role())
                            .before("document", given.document())
                            .in(given.grant().scope()));
        }
        return ended == 1;
    }

    /// All there ever were of an account, newest first.
    List<Given> of(AccountId account) {
        return database.sql(
                        """
                           select g.id, g.role, g.unit, g.area, g.valid_from, g.valid_to,
                                  g.document, g.granted_at, b.name as by
                             from role_grant g
                        left join account b on b.id = g.granted_by
                            where g.account = :account
                         order by g.valid_from desc, g.id desc
                        """)
                .param("account", account.value())
                .query(Grants::row)
                .list();
    }

    /// Whether anybody can keep the accounts today, everywhere.
    boolean hasAdministrator() {
        return database.sql(
                        """
                        select exists (select
                                         from role_grant g
                                         join account a on a.id = g.account
                                        where g.role = 'ADMINISTRATOR'
                                          and g.unit is null
                                          and g.area is null
                                          and g.valid_from <= :today
                                          and (g.valid_to is null or g.valid_to >= :today)
                                          and a.closed_at is null)
                        """)
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }

    Optional<Given> find(AccountId account, long id) {
        return of(account).stream().filter(given -> given.id() == id).findFirst();
    }

    private static Act told(Act act, Wish wish) {
        var told =
                act.after("role", wish.role())
                        .after("from", wish.from())
                        .after("document", wish.document())
                        .in(wish.scope());
        return wish.to() == null ? told : told.after("to", wish.to());
    }

    private static Given row(ResultSet row, int number) throws SQLException {
        return new Given(
                row.getLong("id"),
                new Grant(Role.valueOf(row.getString("role")), Viewers.scope(row)),
                Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
                row.getObject("valid_to", LocalDate.class),
                Objects.requireNonNull(row.getString("document")),
                Objects.requireNonNull(Accounts.instant(row, "granted_at")),
                row.getString("by"));
    }
}
