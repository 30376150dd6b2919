package vn.chungtay.organisation.reorganisation;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.organisation.Level;

/// The register as a clerk without a computer keeps it: each decision is worked out on paper, step
/// by step, and what it says of any day is a copy made on that day.
final class PaperTree {
    private final Map<String, Unit> units = new TreeMap<>();
    private final Map<String, String> areas = new TreeMap<>();
    private final Map<String, String> wholly = new HashMap<>();

    /// @param parent none of a province
    record Unit(String organisation, Level level, String area, @Nullable String parent) {
        Unit at(Level other) {
            return new Unit(organisation, other, area, parent);
        }

        Unit in(String other) {
            return new Unit(organisation, level, other, parent);
        }

        Unit under(String other) {
            return new Unit(organisation, level, area, other);
        }
    }

    /// What stands before anything is decided.
    static PaperTree of(JdbcClient database) {
        var paper = new PaperTree();
        database.sql(
                        """
                           select u.code, u.organisation, s.level, a.code as area, p.code as parent
                             from unit u
                             join unit_state s on s.unit = u.id
                             join area a on a.id = s.area
                        left join unit p on p.id = s.parent
                        """)
                .query(row -> {
                    var level = Level.valueOf(row.getString("level"));
                    paper.units.put(
                            row.getString("code"),
                            new Unit(
                                    row.getString("organisation"),
                                    level,
                                    row.getString("area"),
                                    row.getString("parent")));
                });
        database.sql(
                        """
                           select a.code, coalesce(p.code, '') as parent
                             from area a
                             join area_state s on s.area = a.id
                        left join area p on p.id = s.parent
                            where upper_inf(s.during)
                        """)
                .query(row -> {
                    paper.areas.put(row.getString("code"), row.getString("parent"));
                });
        return paper;
    }

    PaperTree copy() {
        var copy = new PaperTree();
        copy.units.putAll(units);
        copy.areas.putAll(areas);
        copy.wholly.putAll(wholly);
        return copy;
    }

    Map<String, Unit> units() {
        return units;
    }

    Unit unit(String code) {
        return Objects.requireNonNull(units.get(code), code);
    }

    Map<String, String> areas() {
        return areas;
    }

    void note(Decision decision) {
        decision.steps().forEach(this::note);
    }

    private void note(Step step) {
        switch (step) {
            case Step.EstablishUnit s ->
                    units.put(
                            s.code(),
                            new Unit(s.organisation().name(), s.level(), s.area(), s.parent()));
            case Step.Merge s -> s.predecessors().forEach(old -> merge(s, old));
            case Step.Split s -> split(s);
            case Step.Transfer s when s.subject() == Subject.AREA ->
                    areas.put(s.code(), s.parent());
            case Step.Transfer s -> units.compute(s.code(), (_, old) -> old.under(s.parent()));
            case Step.ChangeLevel s -> units.compute(s.code(), (_, old) -> old.at(s.level()));
            case Step.Dissolve s -> {
                below(s.code(), s.heir());
                units.remove(s.code());
            }
            case Step.Rename _ -> {}
            default -> throw new IllegalArgumentException(step.toString());
        }
    }

    private void merge(Step.Merge step, String old) {
        if (step.subject() == Subject.AREA) {
            areas.remove(old);
            areas.replaceAll((_, parent) -> parent.equals(old) ? step.successor() : parent);
            units.replaceAll((_, u) -> u.area().equals(old) ? u.in(step.successor()) : u);
        } else {
            wholly.put(old, step.successor());
            below(old, step.successor());
            units.remove(old);
        }
    }

    private void split(Step.Split step) {
        var old = step.predecessor();
        units.replaceAll((code, unit) ->
                old.equals(unit.parent()) && step.places().containsKey(code)
                        ? unit.under(step.places().get(code))
                        : unit);
        if (!step.successors().contains(old)) {
            units.remove(old);
        }
    }

    private void below(String old, @Nullable String other) {
        if (other != null) {
            units.replaceAll((_, unit) -> old.equals(unit.parent()) ? unit.under(other) : unit);
        }
    }

    /// Where in this tree the report of a unit of another day counts: at the one that took over the
    /// whole of it, or of the nearest above it of which there is such a one.
    Optional<String> place(String unit, PaperTree then) {
        for (var at = unit; at != null; at = then.unit(at).parent()) {
            var here = heir(at);
            if (here != null) {
                return Optional.of(here);
            }
        }
        return Optional.empty();
    }

    private @Nullable String heir(String unit) {
        var at = unit;
        while (at != null && !units.containsKey(at)) {
            at = wholly.get(at);
        }
        return at;
    }

    boolean isBelow(@Nullable String unit, String above) {
        return unit != null && (unit.equals(above) || isBelow(unit(unit).parent(), above));
    }

    /// How far below the province an area is; in the small province a code tells.
    static int level(String area) {
        return (int) area.chars().filter(sign -> sign == '.').count();
    }

    boolean isIn(String unit, String area) {
        for (var at = unit(unit).area(); at != null; at = areas.get(at)) {
            if (at.equals(area)) {
                return true;
            }
        }
        return false;
    }
}
