package vn.chungtay.audit;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.TestPostgres;

/// A trail in a database of its own, written by the application and tampered with by somebody who
/// is a superuser and switches the triggers off.
final class Book {
    private static final int MOST_AT_ONCE = 16;

    private static final String OFF =
            """
            alter table audit_entry disable trigger user;
            alter table audit_seal disable trigger user;
            """;

    private static final String ON =
            """
            ;
            alter table audit_entry enable trigger user;
            alter table audit_seal enable trigger user;
            """;

    final DataSource source;
    final TransactionTemplate transactions;
    final JdbcClient database;
    final Trail trail;
    final Sealer sealer;
    private final JdbcClient superuser;

    private Book(String address) {
        var pool = new HikariDataSource();
        pool.setDataSource(TestPostgres.application(address));
        pool.setMaximumPoolSize(MOST_AT_ONCE);
        pool.setMinimumIdle(0);
        source = pool;
        transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        database = JdbcClient.create(source);
        trail = Trails.in(database, transactions);
        sealer = new Sealer(database);
        superuser = JdbcClient.create(new SingleConnectionDataSource(connection(address), true));
    }

    static Book empty() {
        var address = TestPostgres.freshDatabase();
        TestPostgres.flyway(address).load().migrate();
        return new Book(address);
    }

    /// A chain of the letters a, b, c, …
    Book with(int entries) {
        for (var i = 0; i < entries; i++) {
            write(String.valueOf((char) ('a' + i)));
        }
        sealer.seal();
        return this;
    }

    void write(String letter) {
        write(letter, status -> {});
    }

    /// @param more what is done in the same transaction after it
    void write(String letter, Consumer<TransactionStatus> more) {
        transactions.executeWithoutResult(status -> {
            trail.record(Act.of("letter.write", "letter " + letter).after("text", letter));
            more.accept(status);
        });
    }

    void tamper(String... statements) {
        superuser.sql(OFF + String.join(";", statements) + ON).update();
    }

    /// Nothing at all is left.
    void burn() {
        tamper("truncate audit_entry, audit_seal, audit_waiting restart identity");
    }

    Chain.State state() {
        try (var connection = source.getConnection()) {
            return Chain.verify(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As it stands in a sentence: `CHANGED at 2: 2`, or empty when all is well.
    String damage() {
        var broken = state().broken();
        return broken == null
                ? ""
                : broken.damage() + " at " + broken.position() + ": " + broken.entry();
    }

    private static Connection connection(String address) {
        try {
            return TestPostgres.owner(address).getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
