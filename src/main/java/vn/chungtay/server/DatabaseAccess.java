package vn.chungtay.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/// How to reach a PostgreSQL database: the embedded one, or the one that `CHUNGTAY_DB_URL` names.
///
/// @param url for JDBC, without name and password
record DatabaseAccess(String url, String user, String password) {
    private static final int OLDEST_VERSION = 15;
    private static final String SECONDS_TO_CONNECT = "10";

    /// The driver's word for it.
    private static final String SCHEMA = "currentSchema=";

    /// PostgreSQL's own form; several servers stand one after the other, with a comma between.
    private static final Pattern OWN =
            Pattern.compile(
                    "postgres(ql)?://((?<who>[^@/?\\s]*)@)?"
                            + "(?<rest>[\\w.:,\\[\\]%-]+/[^?\\s]+(\\?\\S*)?)");

    /// Of several servers the one that writes is meant, whichever of them that is at the time.
    private static final String PRIMARY = "targetServerType=primary";

    /// Held, or the setting would go with the logger when memory is cleaned.
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    /// What the environment names; the address may be JDBC's or PostgreSQL's own
    /// (`postgresql://…@host/database`), with a name and a password in it or beside it, of one
    /// server or of several that hold the same.
    static Optional<DatabaseAccess> from(Map<String, String> environment) {
        var given = environment.getOrDefault("CHUNGTAY_DB_URL", "").strip();
        if (given.isEmpty()) {
            return Optional.empty();
        }
        var named = read(given);
        return Optional.of(
                new DatabaseAccess(
                        named.url,
                        environment.getOrDefault("CHUNGTAY_DB_USER", named.user),
                        environment.getOrDefault("CHUNGTAY_DB_PASSWORD", named.password)));
    }

    /// A copy of it that `CHUNGTAY_DB_READ_URL` names, by the same role unless it names another.
    Optional<DatabaseAccess> replica(Map<String, String> environment) {
        var given = environment.getOrDefault("CHUNGTAY_DB_READ_URL", "").strip();
        if (given.isEmpty()) {
            return Optional.empty();
        }
        var named = read(given);
        return Optional.of(named.user.isEmpty() ? named.as(user, password) : named);
    }

    /// Connects once, so that what is wrong is known before the application starts.
    void check() {
        try (var connection = connect()) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_VERSION) {
                throw new CannotStart(
                        Sentences.text("database.refused.version", url, version, OLDEST_VERSION));
            }
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    CannotStart refused(SQLException why) {
        return new CannotStart(Sentences.text(key(why), url, user, firstLine(why)), why);
    }

    /// The same database by another role.
    DatabaseAccess as(String otherUser, String otherPassword) {
        return new DatabaseAccess(url, otherUser, otherPassword);
    }

    /// The same database, everything in this schema of it.
    DatabaseAccess in(String schema) {
        return new DatabaseAccess(
                url + (url.contains("?") ? "&" : "?") + SCHEMA + schema, user, password);
    }

    /// The schema that the address names, if it does.
    Optional<String> schema() {
        var at = url.lastIndexOf(SCHEMA);
        return at < 0
                ? Optional.empty()
                : Optional.of(url.substring(at + SCHEMA.length()).replaceFirst("&.*", ""));
    }

    /// Makes the schema that the address names, if it names one that is not there.
    void makeSchema() {
        if (schema().isEmpty()) {
            return;
        }
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + schema().get());
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    Connection connect() throws SQLException {
        DRIVER.setLevel(Level.OFF); // its failures are told by our own sentences
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", SECONDS_TO_CONNECT);
        properties.setProperty("loginTimeout", SECONDS_TO_CONNECT);
        return DriverManager.getConnection(url, properties);
    }

    private static DatabaseAccess read(String given) {
        if (given.startsWith("jdbc:postgresql:")) {
            return jdbc(given);
        }
        var parts = OWN.matcher(given);
        if (!parts.matches()) {
            throw new CannotStart(Sentences.text("database.refused.url"));
        }
        var who = Optional.ofNullable(parts.group("who")).orElse("").split(":", 2);
        return jdbc("jdbc:postgresql://" + parts.group("rest"))
                .as(decoded(who[0]), who.length > 1 ? decoded(who[1]) : "");
    }

    /// Name and password are taken out: the driver would believe them more than what it is given
    /// beside the address, and another role could not use it.
    private static DatabaseAccess jdbc(String given) {
        var parts = given.split("\\?", 2);
        var kept = new ArrayList<String>();
        var taken = new HashMap<String, String>();
        for (var parameter : parts.length > 1 ? parts[1].split("&") : new String[0]) {
            var pair = parameter.split("=", 2);
            if (pair[0].equals("user") || pair[0].equals("password")) {
                taken.put(pair[0], pair.length > 1 ? decoded(pair[1]) : "");
            } else {
                kept.add(parameter);
            }
        }
        var several = parts[0].replaceFirst("^jdbc:postgresql:/*", "").split("/", 2)[0];
        if (several.contains(",") && !parts[parts.length - 1].contains("targetServerType=")) {
            kept.add(PRIMARY);
        }
        var query = kept.isEmpty() ? "" : "?" + String.join("&", kept);
        return new DatabaseAccess(
                parts[0] + query,
                taken.getOrDefault("user", ""),
                taken.getOrDefault("password", ""));
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String key(SQLException failure) {
        return switch (Optional.ofNullable(failure.getSQLState()).orElse("")) {
            case "28P01", "28000" -> "database.refused.password";
            case "3D000" -> "database.refused.absent";
            default -> "database.refused.connection";
        };
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
