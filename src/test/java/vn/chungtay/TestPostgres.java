package vn.chungtay;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.chungtay.server.ThrowawayPostgres;

/// One PostgreSQL for the whole test run. Spring contexts find it through system properties; a test
/// that wants a database to itself asks for a fresh one.
public final class TestPostgres implements LauncherSessionListener {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final String SHARED = "shared_by_contexts";

    /// Migrated once and copied, because each of fifty contexts would spend seconds on it.
    private static final String MIGRATED = "migrated";

    private static @Nullable ThrowawayPostgres running;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            var postgres = ThrowawayPostgres.start();
            running = postgres;
            create(MIGRATED);
            flyway(postgres.url(MIGRATED)).load().migrate();
            create(SHARED + " template " + MIGRATED);
            System.setProperty("spring.datasource.url", postgres.url(SHARED));
            System.setProperty("spring.datasource.username", postgres.application());
            System.setProperty("spring.datasource.password", postgres.applicationPassword());
            System.setProperty("spring.flyway.user", postgres.owner());
            System.setProperty("spring.flyway.password", postgres.ownerPassword());
            // Many contexts share the database; a test that runs jobs has one to itself.
            System.setProperty("chungtay.jobs.enabled", "false");
            System.setProperty("chungtay.heartbeat", "0s");
            // A hundred contexts, each of which uses a few of its beans. What starts as a program
            // of
            // its own makes all of them, as in life.
            System.setProperty("spring.main.lazy-initialization", "true");
            System.setProperty("chungtay.key", "00112233445566778899aabbccddeeff".repeat(2));
        } catch (IOException e) {
            throw new IllegalStateException("The tests' PostgreSQL does not start", e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        try {
            running().stop();
        } catch (IOException e) {
            throw new IllegalStateException("The tests' PostgreSQL does not stop", e);
        }
    }

    /// The JDBC address of a database with nothing in its tables, without name and password:
    /// contexts have those from the system properties, a test without one asks for [#application]
    /// or [#owner].
    public static String freshDatabase() {
        return another(" template " + MIGRATED);
    }

    /// The same without any table.
    public static String emptyDatabase() {
        return another("");
    }

    private static String another(String like) {
        var name = "fresh_" + DATABASES.incrementAndGet();
        create(name + like);
        try {
            return running().url(name);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As the application works on it: what it was not granted, it cannot do.
    public static DataSource application(String address) {
        try {
            return new DriverManagerDataSource(
                    address, running().application(), running().applicationPassword());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As whoever owns the tables; a superuser here.
    public static DataSource owner(String address) {
        try {
            return new DriverManagerDataSource(
                    address, running().owner(), running().ownerPassword());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Flyway as a start of the program would run it.
    public static FluentConfiguration flyway(String address) {
        return Flyway.configure()
                .dataSource(owner(address))
                .locations("classpath:db/migration")
                .placeholders(Map.of("application", running().application()));
    }

    private static void create(String database) {
        try (var connection = owner(running().url("postgres")).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + database);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("No database " + database, e);
        }
    }

    private static ThrowawayPostgres running() {
        if (running == null) {
            throw new IllegalStateException("The tests' PostgreSQL does not run");
        }
        return running;
    }
}
