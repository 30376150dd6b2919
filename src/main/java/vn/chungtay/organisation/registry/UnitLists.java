package vn.chungtay.organisation.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.Areas;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Unit;
import vn.chungtay.organisation.UnitFilter;
import vn.chungtay.organisation.Units;

/// Finds the units for the list, page by page.
@Component
class UnitLists {
    private static final Units.Window ALL = new Units.Window(Integer.MAX_VALUE, 0);

    private final Units units;
    private final Areas areas;

    UnitLists(Units units, Areas areas) {
        this.units = units;
        this.areas = areas;
    }

    UnitList of(UnitFilter filter, LocalDate day, int page) {
        var count = units.count(filter, day);
        var within = UnitList.within(page, count);
        var window = new Units.Window(UnitList.PAGE, (within - 1) * UnitList.PAGE);
        var shown = units.list(filter, day, window);
        var codes = shown.stream().map(Unit::area).collect(Collectors.toSet());
        var roots = units.list(UnitFilter.at(Level.PROVINCE), day, ALL);
        return new UnitList(count, within, shown, areas.names(codes, day), roots);
    }

    List<Unit> all(UnitFilter filter, LocalDate day) {
        return units.list(filter, day, ALL);
    }

    boolean isEmpty() {
        return units.isEmpty();
    }
}
