package vn.chungtay.organisation.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.Area;
import vn.chungtay.organisation.Areas;
import vn.chungtay.organisation.Unit;
import vn.chungtay.organisation.UnitChapter;
import vn.chungtay.organisation.Units;

/// Gathers what a unit's page tells.
@Component
class UnitPages {
    private final Units units;
    private final Areas areas;

    UnitPages(Units units, Areas areas) {
        this.units = units;
        this.areas = areas;
    }

    /// Nothing when no unit ever bore the code.
    Optional<UnitPage> of(String code, AsOf asOf) {
        return units.nearestDay(code, asOf.day())
                .flatMap(nearest -> units.find(code, nearest).map(u -> page(u, asOf, nearest)));
    }

    private UnitPage page(Unit unit, AsOf asOf, LocalDate nearest) {
        return new UnitPage(
                asOf,
                unit,
                nearest,
                units.ancestors(unit.id(), nearest),
                areas.upwards(unit.area(), nearest),
                units.children(unit.id(), nearest),
                units.sizesBelow(unit.id(), nearest),
                units.life(unit.id()).stream().map(c -> chapter(c, asOf.day())).toList(),
                units.successors(unit.id()));
    }

    private UnitPage.Chapter chapter(UnitChapter told, LocalDate day) {
        var area = areas.find(told.area(), told.from()).map(Area::name).orElse(told.area());
        var parent =
                Optional.ofNullable(told.parent()).flatMap(code -> units.find(code, told.from()));
        var last = told.to();
        var current = !day.isBefore(told.from()) && (last == null || !day.isAfter(last));
        return new UnitPage.Chapter(told, area, parent.orElse(null), current);
    }
}
