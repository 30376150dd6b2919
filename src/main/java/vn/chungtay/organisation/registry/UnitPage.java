package vn.chungtay.organisation.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Area;
import vn.chungtay.organisation.Body;
import vn.chungtay.organisation.Takeover;
import vn.chungtay.organisation.Unit;
import vn.chungtay.organisation.UnitChapter;
import vn.chungtay.organisation.UnitId;

/// A unit as its page tells it.
///
/// @param asOf the day that was asked for
/// @param unit as on that day, or on the nearest day of its life
/// @param nearest that nearest day
/// @param ancestors from the province down
/// @param areas from its own up to the province
/// @param committee the party committee at the end of the area's line
/// @param below how many units stand below each child
record UnitPage(
        AsOf asOf,
        Unit unit,
        LocalDate nearest,
        List<Unit> ancestors,
        List<Area> areas,
        @Nullable Body committee,
        List<Unit> children,
        Map<UnitId, Integer> below,
        List<UnitChapter> life,
        List<Takeover> predecessors,
        List<Takeover> successors) {

    boolean isAlive() {
        return nearest.equals(asOf.day());
    }

    boolean isYetToCome() {
        return asOf.day().isBefore(nearest);
    }

    int below(Unit child) {
        return below.getOrDefault(child.id(), 0);
    }

    /// All units below it, at any depth.
    int allBelow() {
        return children.size() + below.values().stream().mapToInt(Integer::intValue).sum();
    }
}
