package vn.chungtay.organisation.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.Areas;
import vn.chungtay.organisation.Unit;
import vn.chungtay.organisation.Units;
import vn.chungtay.organisation.reorganisation.Subject;
import vn.chungtay.web.Listed;
import vn.chungtay.web.Window;

/// Finds the units for the list, page by page.
@Component
class UnitLists {
    private final Units units;
    private final Areas areas;
    private final FormerNames former;

    UnitLists(Units units, Areas areas, FormerNames former) {
        this.units = units;
        this.areas = areas;
        this.former = former;
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

    /// What bears the name that was asked for, on other days.
    List<FormerNames.Former> former(UnitQuestion question, LocalDate day) {
        return former.find(Subject.UNIT, question.q(), day);
    }

    boolean isEmpty() {
        return units.isEmpty();
    }
}
