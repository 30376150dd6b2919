package vn.chungtay.reporting.sample;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Biểu 1 after the year that was printed: what the course makes of its figures.
final class LaterYears {
    private final Sheets sheets;
    private final Course course;
    private final Map<String, Long> printed;

    /// @param printed what Biểu 1 of 2020 came to, by element
    LaterYears(Sheets sheets, Course course, Map<String, Long> printed) {
        this.sheets = sheets;
        this.course = course;
        this.printed = printed;
    }

    void fill() {
        var totals = new HashMap<String, Long>();
        totals.put("b1.grassroots_units", (long) sheets.asked("b1.branches").size());
        totals.put("b1.branches", sum(sheets.column("b1.branches", SampleUnit::branches)));
        if (printed.containsKey("b1.members")) {
            var members = printed.get("b1.members") * permille("members") / 1_000;
            totals.put("b1.members", members);
            totals.put("b1.eligible", PrintedTables.whole(members, permille("attraction")));
            totals.put("b1.members_admitted", admitted());
            totals.put("b1.standing_committee", seats("b1.standing_committee"));
            totals.put("b1.executive_committee", seats("b1.executive_committee"));
        }
        new MemberTable(sheets, totals).fill();
    }

    /// Up and down by up to a tenth.
    private long admitted() {
        var about = "admitted " + sheets.round().period().code();
        var ofUsual = Chance.of(sheets.organisation().name(), about).between(900, 1_100);
        return usual("b1.members_admitted") * ofUsual / 1_000;
    }

    /// As many seats as before, but for those of units that are no more: where units were merged a
    /// committee of three has room for two.
    private long seats(String element) {
        var now = sheets.asked("b1.branches").size();
        var before = usual("b1.grassroots_units");
        var committees = (2L * now + before) * 1_000 / (3 * before);
        return usual(element) * Math.min(committees, 1_000) / 1_000;
    }

    private long usual(String element) {
        return Objects.requireNonNull(printed.get(element), element);
    }

    private long permille(String measure) {
        return course.permille(measure, sheets.organisation(), sheets.round().period());
    }

    private static long sum(long[] column) {
        return Arrays.stream(column).sum();
    }
}
