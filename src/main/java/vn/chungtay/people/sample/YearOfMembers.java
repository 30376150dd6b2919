package vn.chungtay.people.sample;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.UnitId;

/// What became of the members of a commune's branches within a year: newcomers as many as were
/// reported, and the longest members leave, or move to a branch of the organisation that has fewer
/// than it reported. A branch without a report, or with one that cannot be (a nought too many),
/// stays as it is.
final class YearOfMembers {
    private final int year;
    private final Map<UnitId, Deque<Made>> members;
    private final BiFunction<Branch, Integer, Made> newcomer;
    private final Map<Organisation, Deque<Leaver>> leavers = new EnumMap<>(Organisation.class);
    private final Map<UnitId, Long> wanting = new HashMap<>();

    YearOfMembers(
            int year,
            Map<UnitId, Deque<Made>> members,
            BiFunction<Branch, Integer, Made> newcomer) {
        this.year = year;
        this.members = members;
        this.newcomer = newcomer;
    }

    private record Leaver(Made person, Branch branch) {}

    void pass(List<Branch> branches) {
        branches.forEach(this::admit);
        branches.forEach(this::move);
        var last = LocalDate.of(year, 12, 30);
        leavers.values()
                .forEach(some -> some.forEach(one -> one.person().leaves(one.branch(), last)));
    }

    private void admit(Branch branch) {
        var now = of(branch);
        var reported = branch.members().get(year);
        var admitted = branch.admitted().get(year);
        if (reported == null || admitted == null || !isLikely(reported, admitted, now.size())) {
            return;
        }
        var joining = Math.min(admitted, reported);
        var balance = now.size() + joining - reported;
        for (var i = 0; i < balance; i++) {
            leavers.computeIfAbsent(branch.organisation(), _ -> new ArrayDeque<>())
                    .add(new Leaver(now.removeFirst(), branch));
        }
        if (balance < 0) {
            wanting.put(branch.unit(), -balance);
        }
        for (var i = 0; i < joining; i++) {
            now.add(newcomer.apply(branch, year));
        }
    }

    private Deque<Made> of(Branch branch) {
        return members.computeIfAbsent(branch.unit(), _ -> new ArrayDeque<>());
    }

    private static boolean isLikely(long reported, long admitted, long before) {
        return Math.abs(reported - before) <= before / 2 + 5 && admitted <= before / 2 + 5;
    }

    /// Where nobody can be had from beside it, more joined than were reported.
    private void move(Branch branch) {
        var from = leavers.computeIfAbsent(branch.organisation(), _ -> new ArrayDeque<>());
        var day = LocalDate.of(year, 7, 1).plusDays(branch.unit().value() % 90);
        for (var i = wanting.getOrDefault(branch.unit(), 0L); i > 0; i--) {
            var mover = from.pollFirst();
            if (mover == null) {
                of(branch).add(newcomer.apply(branch, year));
            } else {
                mover.person().leaves(mover.branch(), day.minusDays(1));
                mover.person().joins(branch, day);
                of(branch).add(mover.person());
            }
        }
    }
}
