package vn.chungtay;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import vn.chungtay.server.ThrowawayPostgres;

/// One PostgreSQL for the whole test run. Spring contexts find it through system properties; a test
/// that wants a database to itself asks for a fresh one.
public final class TestPostgres implements LauncherSessionListener {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final String SHARED = "shared_by_contexts";

    private static @Nullable ThrowawayPostgres running;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            var postgres = ThrowawayPostgres.start();
            running = postgres;
            create(SHARED);
            System.setProperty("spring.datasource.url", postgres.url(SHARED));
            System.setProperty("spring.datasource.username", postgres.user());
            System.setProperty("spring.datasource.password", postgres.password());
            // Many contexts share the database; a test that runs jobs has one to itself.
            System.setProperty("chungtay.jobs.enabled", "false");
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

    /// The JDBC address, name and password included, of an empty database.
    public static String freshDatabase() {
        var name = "fresh_" + DATABASES.incrementAndGet();
        create(name);
        try {
            return running().url(name)
                    + "?user="
                    + running().user()
                    + "&password="
                    + running().password();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void create(String database) {
        try (var connection =
                        DriverManager.getConnection(running().url("postgres"), credentials());
                var statement = connection.createStatement()) {
            statement.execute("create database " + database);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("No database " + database, e);
        }
    }

    private static Properties credentials() throws IOException {
        var properties = new Properties();
        properties.setProperty("user", running().user());
        properties.setProperty("password", running().password());
        return properties;
    }

    private static ThrowawayPostgres running() {
        if (running == null) {
            throw new IllegalStateException("The tests' PostgreSQL does not run");
        }
        return running;
    }
}
