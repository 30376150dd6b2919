package vn.chungtay.organisation.intake;

import java.util.List;
import java.util.stream.Stream;
import vn.chungtay.organisation.AreaKind;
import vn.chungtay.organisation.Level;

/// The two lists. Areas and units are kept alike, so that a statement is written once for both.
enum Roll {
    AREAS("area", "kind", List.of("code", "name", "kind", "parent_code", "valid_from", "valid_to")),
    UNITS(
            "unit",
            "level",
            List.of(
                    "code",
                    "organisation",
                    "level",
                    "name",
                    "area_code",
                    "parent_code",
                    "valid_from",
                    "valid_to"));

    private final String table;
    private final String rank;
    private final List<String> columns;

    Roll(String table, String rank, List<String> columns) {
        this.table = table;
        this.rank = rank;
        this.columns = columns;
    }

    List<String> columns() {
        return columns;
    }

    /// The column that says how high a thing stands.
    String rank() {
        return rank;
    }

    List<String> ranks() {
        return switch (this) {
            case AREAS -> Stream.of(AreaKind.values()).map(Enum::name).toList();
            case UNITS -> Stream.of(Level.values()).map(Enum::name).toList();
        };
    }

    /// A statement written for both lists, made one for this list. What stands between `{unit:` and
    /// `}` is for units alone.
    String in(String statement) {
        var own = this == UNITS ? "$1" : "";
        return statement
                .replaceAll("\\{unit:([^}]*)}", own)
                .replace("{thing}", table)
                .replace("{rank}", rank);
    }
}
