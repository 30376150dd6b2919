package vn.chungtay.organisation.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.Area;
import vn.chungtay.organisation.Areas;
import vn.chungtay.organisation.Bodies;
import vn.chungtay.organisation.Successions;
import vn.chungtay.organisation.Units;

/// Gathers what an area's page tells.
@Component
class AreaPages {
    private final Areas areas;
    private final Units units;
    private final Bodies bodies;
    private final Successions successions;

    AreaPages(Areas areas, Units units, Bodies bodies, Successions successions) {
        this.areas = areas;
        this.units = units;
        this.bodies = bodies;
        this.successions = successions;
    }

    /// Nothing when no area ever bore the code.
    Optional<AreaPage> of(String code, AsOf asOf) {
        return areas.nearestDay(code, asOf.day())
                .map(nearest -> page(areas.upwards(code, nearest), asOf, nearest));
    }

    private AreaPage page(List<Area> upwards, AsOf asOf, LocalDate nearest) {
        var area = upwards.getFirst();
        return new AreaPage(
                asOf,
                area,
                nearest,
                upwards.subList(1, upwards.size()).reversed(),
                areas.children(area.id(), nearest),
                areas.sizesBelow(area.id(), nearest),
                units.in(area.id(), nearest, AreaPage.MOST_UNITS),
                bodies.in(area.code(), nearest),
                areas.life(area.id()),
                successions.predecessors(area.id()),
                successions.successors(area.id()));
    }
}
