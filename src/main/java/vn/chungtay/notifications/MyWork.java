package vn.chungtay.notifications;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Viewer;

/// Everything that somebody owes, gathered from all modules: the same for the page, for letters and
/// for the calendar.
@Component
public class MyWork {
    private static final Comparator<WorkLine> ORDER =
            Comparator.comparing(WorkLine::group)
                    .thenComparing(
                            line -> line.obligation().due(),
                            Comparator.nullsLast(Comparator.naturalOrder()));

    private final ObjectProvider<Obligations> modules;
    private final Clock clock;

    MyWork(ObjectProvider<Obligations> modules, Clock clock) {
        this.modules = modules;
        this.clock = clock;
    }

    /// Group by group, within a group what is due first before the others.
    public List<WorkLine> of(Viewer viewer) {
        var today = LocalDate.now(clock);
        return modules.orderedStream()
                .flatMap(module ->
                        Stream.concat(
                                module.of(viewer, today).stream()
                                        .map(o -> new WorkLine(WorkGroup.of(o, today), o, today)),
                                module.overdueBelow(viewer, today).stream()
                                        .map(o -> new WorkLine(WorkGroup.BELOW, o, today))))
                .sorted(ORDER)
                .toList();
    }
}
