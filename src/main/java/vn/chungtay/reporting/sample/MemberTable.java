package vn.chungtay.reporting.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/// Biểu 1: what an organisation comes to in a year, dealt out to its units. Nobody has more members
/// than people who could join, admits more than it has, or elects more to the standing committee
/// than to the executive one.
final class MemberTable {
    private static final long FULL_COMMITTEE = 45;
    private static final long FULL_STANDING_COMMITTEE = 15;

    private final Sheets sheets;
    private final Map<String, Long> totals;

    /// @param totals by element; an element without one is not filled in
    MemberTable(Sheets sheets, Map<String, Long> totals) {
        this.sheets = sheets;
        this.totals = totals;
    }

    void fill() {
        deal("b1.grassroots_units", unit -> 1);
        deal("b1.branches", SampleUnit::branches);
        if (totals.containsKey("b1.members")) {
            fillMembers();
            fillCommittees();
        }
    }

    /// How many members each branch has in a year: large ones stay large.
    static long[] members(List<SampleUnit> branches, long total, int year) {
        ToLongFunction<SampleUnit> weight =
                unit ->
                        unit.chance("members").between(600, 1_400)
                                + unit.chance("members " + year).between(-20, 20);
        return Shares.of(total, branches.stream().mapToLong(weight).toArray());
    }

    private void fillMembers() {
        var branches = sheets.asked("b1.members");
        var year = sheets.round().period().lastDay().getYear();
        var members = members(branches, total("b1.members"), year);
        var outside =
                Shares.of(
                        total("b1.eligible") - total("b1.members"),
                        weighted(members, column("b1.eligible", 40, 160)));
        var admitted =
                Shares.of(
                        total("b1.members_admitted"),
                        weighted(members, column("b1.members_admitted", 10, 190)),
                        members);
        sheets.tell("b1.members", members);
        sheets.tell("b1.eligible", sum(members, outside));
        sheets.tell("b1.members_admitted", admitted);
    }

    private void fillCommittees() {
        var executive =
                Shares.of(
                        total("b1.executive_committee"),
                        sheets.column("b1.executive_committee", MemberTable::committeeWeight),
                        sheets.column("b1.executive_committee", unit -> FULL_COMMITTEE));
        var standing =
                Shares.of(
                        total("b1.standing_committee"),
                        weighted(executive, executive),
                        Arrays.stream(executive)
                                .map(seats -> Math.min(seats, FULL_STANDING_COMMITTEE))
                                .toArray());
        sheets.tell("b1.executive_committee", executive);
        sheets.tell("b1.standing_committee", standing);
    }

    private static long committeeWeight(SampleUnit unit) {
        var usual = unit.chance("committee").between(80, 120);
        return switch (unit.level()) {
            case PROVINCE -> 8 * usual;
            case DISTRICT -> 4 * usual;
            case GRASSROOTS -> (unit.ofWholeArea() ? 2 : 1) * usual;
            case BRANCH -> throw new IllegalStateException("A branch has no committee");
        };
    }

    private void deal(String element, ToLongFunction<SampleUnit> weight) {
        if (totals.containsKey(element)) {
            sheets.tell(element, Shares.of(total(element), sheets.column(element, weight)));
        }
    }

    private long total(String element) {
        return Objects.requireNonNull(totals.get(element), element);
    }

    private long[] column(String element, long least, long most) {
        return sheets.column(element, unit -> unit.chance(element).between(least, most));
    }

    private static long[] weighted(long[] numbers, long[] weights) {
        return IntStream.range(0, numbers.length).mapToLong(i -> numbers[i] * weights[i]).toArray();
    }

    static long[] sum(long[] some, long[] more) {
        return IntStream.range(0, some.length).mapToLong(i -> some[i] + more[i]).toArray();
    }
}
