package vn.chungtay.reporting.figures;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.shared.Period;

/// A register that knows some figures of reports: a bean of this type in any module is asked when
/// reports are filled in and held against it. No element is known to two registers.
public interface RegisterFigures {
    /// The key of the text that names the register, as people speak of it.
    String name();

    /// Codes of the elements it can know, of whatever forms.
    Set<String> elements();

    /// What it knows of the units, all of them asked at once. A figure is the unit's own, never a
    /// sum over what is below it. What it does not know is left out: a unit nobody has told the
    /// register anything about is unknown, not 0.
    Map<UnitId, Map<String, Long>> of(Asked asked);

    /// @param elements the only ones that are wanted
    /// @param units as they stand on the last day of the period
    /// @param period what happened is counted from its first day
    /// @param day how things stand: the last day of the period, or today while it runs
    record Asked(Set<String> elements, Set<UnitId> units, Period period, LocalDate day) {
        public Asked {
            elements = Set.copyOf(elements);
            units = Set.copyOf(units);
        }
    }
}
