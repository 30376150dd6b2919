package vn.chungtay.organisation.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.Areas;
import vn.chungtay.organisation.Bodies;
import vn.chungtay.organisation.Successions;
import vn.chungtay.organisation.Unit;
import vn.chungtay.organisation.Units;

/// Gathers what a unit's page tells.
@Component
class UnitPages {
    private final Units units;
    private final Areas areas;
    private final Bodies bodies;
    private final Successions successions;

    UnitPages(Units units, Areas areas, Bodies bodies, Successions successions) {
        this.units = units;
        this.areas = areas;
        this.bodies = bodies;
        this.successions = successions;
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
                bodies.committeeFor(unit.area(), nearest).orElse(null),
                units.children(unit.id(), nearest),
                units.sizesBelow(unit.id(), nearest),
                units.life(unit.id()),
                successions.predecessors(unit.id()),
                successions.successors(unit.id()));
    }
}
