package vn.chungtay.programme.appraisal;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Sight;
import vn.chungtay.organisation.Sights;
import vn.chungtay.organisation.Unit;
import vn.chungtay.organisation.Units;

/// Who may say what a unit's work was worth: whoever holds a unit above it, and the party committee
/// of an area it lies in, with which it registers. Nobody speaks of the unit they hold themselves.
@Component
public class Appraisers {
    private final Sights sights;
    private final Units units;

    Appraisers(Sights sights, Units units) {
        this.sights = sights;
        this.units = units;
    }

    /// @param day on which the unit lived
    public boolean may(Viewer viewer, Unit unit, LocalDate day) {
        var sight = sights.of(viewer, Permission.APPRAISE_COMMITMENTS);
        if (sight.isEmpty()) {
            return false;
        }
        return sight.everywhere()
                || sights.sees(new Sight(false, List.of(), sight.areas()), unit.id(), day)
                || isAbove(new Sight(false, sight.units(), List.of()), unit, day);
    }

    private boolean isAbove(Sight sight, Unit unit, LocalDate day) {
        var parent = unit.parent();
        return parent != null
                && units.find(parent, day)
                        .filter(above -> sights.sees(sight, above.id(), day))
                        .isPresent();
    }

    /// A condition in SQL: the viewer may appraise a unit on a day, the same as [#may]. Goes with
    /// the parameters of the sight.
    ///
    /// @param unit its id, as SQL
    /// @param day as SQL
    public static String condition(Sight sight, String unit, String day) {
        if (sight.everywhere()) {
            return "true";
        }
        var above =
                """
                exists (select
                          from unit_below below
                         where below.unit = %1$s
                           and below.ancestor = any(:sightUnits)
                           and below.depth > 0
                           and %2$s between below.valid_from and below.valid_to)
                """
                        .formatted(unit, day);
        var here = new Sight(false, List.of(), sight.areas()).coversUnit(unit, day);
        return "(" + above + " or " + here + ")";
    }
}
