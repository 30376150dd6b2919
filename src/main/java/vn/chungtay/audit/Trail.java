package vn.chungtay.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;

/// Writes down what was done, in the transaction that does it: both are kept or neither is. Who did
/// it and from where is read off the request that this thread answers.
@Component
public class Trail {
    private final JdbcClient database;
    private final Clock clock;
    private final Sealer sealer;
    private final TransactionTemplate apart;

    Trail(
            JdbcClient database,
            Clock clock,
            Sealer sealer,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.clock = clock;
        this.sealer = sealer;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// For a command that runs without Spring: its entries are sealed by the next who seals.
    public static Trail over(DataSource source, Clock clock) {
        var database = JdbcClient.create(source);
        var transactions = new DataSourceTransactionManager(source);
        return new Trail(database, clock, new Sealer(database), transactions);
    }

    /// Called within the transaction that does the act.
    public void record(Act act) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("No transaction does this: " + act);
        }
        write(act, Viewer.current());
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        sealer.wake();
                    }
                });
    }

    /// What was only looked at: kept at once, from wherever it is called. Inside of a transaction
    /// that only reads this takes a second connection.
    public void look(Act act) {
        apart.executeWithoutResult(status -> record(act));
    }

    private void write(Act act, Viewer viewer) {
        database.sql(
                        """
                        insert into audit_entry (at, account, login, person, token, address, kind,
                               thing, before, after, unit, area)
                        values (:at, :account, :login, :person, :token, :address, :kind,
                               :thing, :before::jsonb, :after::jsonb, :unit, :area)
                        """)
                .param("at", OffsetDateTime.now(clock))
                .param("account", viewer.account() == null ? null : viewer.id().value())
                .param("login", Storable.text(viewer.login()))
                .param("person", Storable.text(viewer.name()))
                .param("token", viewer.token() == null ? null : Storable.text(viewer.token()))
                .param("address", address())
                .param("kind", act.kind())
                .param("thing", Storable.text(act.thing()))
                .param("before", Storable.json(act.before()))
                .param("after", Storable.json(act.after()))
                .param("unit", act.place() instanceof Scope.OfUnit unit ? unit.id() : null)
                .param("area", act.place() instanceof Scope.OfArea area ? area.id() : null)
                .update();
    }

    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes known
                ? known.getRequest().getRemoteAddr()
                : null;
    }
}
