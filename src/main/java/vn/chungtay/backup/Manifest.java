package vn.chungtay.backup;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What `manifest.json` says of a copy: where it comes from, and what each part of it holds.
///
/// @param sequences where each goes on
/// @param audit the head of the audit trail's chain as `position:hash`; nothing of an empty one
/// @param filesElsewhere how many filed papers lie in a store outside of the database
public record Manifest(
        String format,
        Origin origin,
        List<Table> tables,
        Map<String, Long> sequences,
        @Nullable String audit,
        long filesElsewhere) {
    static final String FORMAT = "chungtay-backup 1";
    static final String NAME = "manifest.json";

    public Manifest {
        tables = List.copyOf(tables);
        sequences = Map.copyOf(sequences);
    }

    /// @param made the moment of which the copy is
    /// @param steps the migrations that the database has been through
    public record Origin(String program, String made, String postgresql, List<Step> steps) {
        public Origin {
            steps = List.copyOf(steps);
        }

        /// The version that the tables are of.
        String version() {
            return steps.getLast().version();
        }
    }

    /// One migration; equal checksums mean that it was the same.
    public record Step(String version, String description, @Nullable Integer checksum) {}

    /// @param name as SQL writes it
    /// @param columns those that are copied; what the database computes itself is not
    /// @param sha256 of the entry's bytes, in hexadecimal digits
    public record Table(String name, List<String> columns, long rows, String sha256) {
        public Table {
            columns = List.copyOf(columns);
        }

        String entry() {
            return "tables/" + name + ".csv";
        }
    }

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
