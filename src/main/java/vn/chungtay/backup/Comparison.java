package vn.chungtay.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a copy says, held against a database table by table: right after a restore and before a
/// start, which writes, all agrees.
public final class Comparison {
    private final Snapshot snapshot;
    private final Catalogue catalogue;

    private Comparison(Snapshot snapshot, Catalogue catalogue) {
        this.snapshot = snapshot;
        this.catalogue = catalogue;
    }

    /// @return a sentence for each table that differs; none where all agrees
    public static List<String> of(Manifest manifest, Connection connection) throws SQLException {
        var snapshot = Snapshot.of(connection, "");
        var comparison = new Comparison(snapshot, new Catalogue(connection));
        try {
            return comparison.differences(manifest);
        } catch (IOException e) {
            throw new IllegalStateException(e); // nothing is written anywhere
        }
    }

    private List<String> differences(Manifest manifest) throws SQLException, IOException {
        var differences = new ArrayList<String>();
        var now = new HashMap<String, Catalogue.Table>();
        catalogue.tables().forEach(table -> now.put(table.name(), table));
        for (var table : manifest.tables()) {
            if (!table.name().equals(Catalogue.HISTORY)) { // it tells when this database was made
                var there = now.get(table.name());
                difference(table, there == null ? null : as(table, there), differences);
            }
        }
        var head = snapshot.head();
        if (!Objects.equals(manifest.audit(), head)) {
            differences.add(
                    Words.text(
                            "compare.audit",
                            Objects.requireNonNullElse(manifest.audit(), "-"),
                            Objects.requireNonNullElse(head, "-")));
        }
        return differences;
    }

    /// Columns that came with a later release are no difference.
    private static Catalogue.@Nullable Table as(Manifest.Table table, Catalogue.Table there) {
        return there.columns().containsAll(table.columns())
                ? new Catalogue.Table(
                        table.name(), table.columns(), there.order(), there.numbered())
                : null;
    }

    private void difference(
            Manifest.Table table, Catalogue.@Nullable Table there, List<String> differences)
            throws SQLException, IOException {
        if (there == null) {
            differences.add(Words.text("compare.gone", table.name()));
            return;
        }
        var now = snapshot.copied(there, OutputStream.nullOutputStream());
        if (now.rows() != table.rows()) {
            differences.add(Words.text("compare.rows", table.name(), table.rows(), now.rows()));
        } else if (!now.sha256().equals(table.sha256())) {
            differences.add(Words.text("compare.content", table.name(), table.rows()));
        }
    }
}
