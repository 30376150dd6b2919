package vn.chungtay.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.RequestRefused;

/// What the list of entries can be put in order by.
enum EntryColumn {
    AT("e.at"),
    PERSON("e.person collate \"vi-x-icu\" %1$s, e.login"),
    KIND("e.kind"),
    THING("e.thing collate \"vi-x-icu\"");

    private static final String DOWNWARDS = "-";

    private final String sql;

    EntryColumn(String sql) {
        this.sql = sql;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// A column and a direction: `at`, or `-at` for the other way round.
    record Order(EntryColumn by, boolean descending) {
        static final Order NEWEST = new Order(AT, true);

        /// The newest first when nothing was asked; refuses what is no column, in words.
        static Order read(String asked) {
            if (asked.isEmpty()) {
                return NEWEST;
            }
            var descending = asked.startsWith(DOWNWARDS);
            var name = descending ? asked.substring(DOWNWARDS.length()) : asked;
            return Arrays.stream(values())
                    .filter(column -> column.word().equals(name))
                    .findFirst()
                    .map(column -> new Order(column, descending))
                    .orElseThrow(() -> new RequestRefused(refusal(asked)));
        }

        /// What to ask for so that the list stands by a column; asked again, the other way round.
        String towards(EntryColumn column) {
            var turned = by == column ? !descending : column == AT;
            return (turned ? DOWNWARDS : "") + column.word();
        }

        String sql() {
            var direction = descending ? "desc" : "asc";
            return by.sql.formatted(direction) + " " + direction + ", e.id " + direction;
        }

        private static Refusal refusal(String asked) {
            var known =
                    Arrays.stream(values())
                            .map(EntryColumn::word)
                            .collect(Collectors.joining(", "));
            return new Refusal("audit.refusal.sort", List.of(asked, known));
        }
    }
}
