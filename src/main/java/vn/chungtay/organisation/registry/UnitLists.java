package vn.chungtay.organisation.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.Areas;
import vn.chungtay.organisation.Unit;
import vn.chungtay.organisation.Units;
import vn.chungtay.organisation.Window;

/// Finds the units for the list, page by page.
@Component
class UnitLists {
    private final Units units;
    private final Areas areas;

    UnitLists(Units units, Areas areas) {
        this.units = units;
        this.areas = areas;
    }

    Listed<Unit> of(UnitQuestion question, LocalDate day, int page) {
        var filter = question.filter();
        var count = units.count(filter, day);
        var within = Listed.within(page, count);
        var shown = units.list(filter, day, question.order(), Listed.window(within));
        var codes =
                Stream.concat(shown.stream().map(Unit::area), Stream.ofNullable(question.area()))
                        .collect(Collectors.toSet());
        return new Listed<>(count, within, shown, areas.names(codes, day));
    }

    List<Unit> all(UnitQuestion question, LocalDate day) {
        return units.list(question.filter(), day, question.order(), Window.ALL);
    }

    boolean isEmpty() {
        return units.isEmpty();
    }
}
