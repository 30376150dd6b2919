package vn.chungtay.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.audit.Chain;

/// All tables as of one moment, while others go on writing: one transaction that only reads, one
/// table streamed after another.
final class Snapshot {
    private static final String README = "DOC-TRUOC.txt";
    private static final List<String> PLAIN =
            List.of(
                    "set local timezone = 'UTC'",
                    "set local intervalstyle = 'postgres'",
                    "set local bytea_output = 'hex'",
                    "set local extra_float_digits = 1",
                    "set local statement_timeout = 0",
                    "set local idle_in_transaction_session_timeout = 0");

    private final Connection connection;
    private final Catalogue catalogue;
    private final String program;

    private Snapshot(Connection connection, String program) {
        this.connection = connection;
        this.catalogue = new Catalogue(connection);
        this.program = program;
    }

    /// @param connection that is used for nothing else meanwhile; afterwards in a transaction that
    ///   reads
    static Snapshot of(Connection connection, String program) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (var statement = connection.createStatement()) {
            for (var setting : PLAIN) {
                statement.execute(setting);
            }
        }
        var snapshot = new Snapshot(connection, program);
        if (!snapshot.catalogue.has(Catalogue.HISTORY)) {
            throw new BackupRefused(Words.text("backup.refused.none"));
        }
        return snapshot;
    }

    /// The whole container, sealed; closes what it is written to.
    Manifest into(OutputStream target) throws IOException, SQLException {
        try (var zip = new ZipOutputStream(new SealingOutput(target))) {
            zip.setComment(Seal.PLACE);
            zip.setLevel(Deflater.BEST_SPEED);
            put(zip, README, Words.text("backup.readme").getBytes(StandardCharsets.UTF_8));
            var tables = new ArrayList<Manifest.Table>();
            for (var table : catalogue.tables()) {
                zip.putNextEntry(new ZipEntry("tables/" + table.name() + ".csv"));
                tables.add(copied(table, zip));
                zip.closeEntry();
            }
            var manifest = manifest(tables);
            put(zip, Manifest.NAME, json().writeValueAsBytes(manifest));
            return manifest;
        }
    }

    /// @param into what the lines go to, never closed
    Manifest.Table copied(Catalogue.Table table, OutputStream into)
            throws SQLException, IOException {
        var digest = Seal.sha256();
        var rows =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(table.copied(), new DigestOutputStream(into, digest));
        var sha256 = HexFormat.of().formatHex(digest.digest());
        return new Manifest.Table(table.name(), table.columns(), rows, sha256);
    }

    /// Of the audit trail's chain.
    @Nullable String head() {
        return Chain.head(connection).map(Chain.Link::toString).orElse(null);
    }

    static JsonMapper json() {
        return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    private Manifest manifest(List<Manifest.Table> tables) throws SQLException {
        var origin =
                new Manifest.Origin(
                        program,
                        catalogue.lines("select now()::text").getFirst(),
                        connection.getMetaData().getDatabaseProductVersion(),
                        catalogue.steps());
        return new Manifest(
                Manifest.FORMAT,
                origin,
                tables,
                catalogue.sequences(),
                head(),
                catalogue.number("select count(*) from file_content where content is null"));
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
