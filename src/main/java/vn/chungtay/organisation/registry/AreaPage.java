package vn.chungtay.organisation.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.chungtay.organisation.Area;
import vn.chungtay.organisation.AreaChapter;
import vn.chungtay.organisation.AreaId;
import vn.chungtay.organisation.Body;
import vn.chungtay.organisation.Takeover;
import vn.chungtay.organisation.Unit;
import vn.chungtay.shared.DateText;

/// An area as its page tells it.
///
/// @param asOf the day that was asked for
/// @param area as on that day, or on the nearest day of its life
/// @param nearest that nearest day
/// @param ancestors from the province down
/// @param below how many areas lie in each child
/// @param bodies its party committee and the agencies whose area it is
/// @param units the highest of those whose own area it is
record AreaPage(
        AsOf asOf,
        Area area,
        LocalDate nearest,
        List<Area> ancestors,
        List<Area> children,
        Map<AreaId, Integer> below,
        List<Unit> units,
        List<Body> bodies,
        List<AreaChapter> life,
        List<Takeover> predecessors,
        List<Takeover> successors) {
    /// In a province stand hundreds; the list of units has them all.
    static final int MOST_UNITS = 50;

    boolean isAlive() {
        return nearest.equals(asOf.day());
    }

    boolean isYetToCome() {
        return asOf.day().isBefore(nearest);
    }

    int below(Area child) {
        return below.getOrDefault(child.id(), 0);
    }

    /// All areas in it, at any depth.
    int allBelow() {
        return children.size() + below.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// The list of the units in it and in whatever lies in it.
    String allUnits() {
        var day = asOf.named() ? DateText.print(asOf.day()) : null;
        return new UnitQuestion(day, null, null, area.code(), null, null).address("/units");
    }
}
