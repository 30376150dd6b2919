package vn.chungtay.organisation.reorganisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chungtay.organisation.AreaKind;
import vn.chungtay.organisation.Organisation;

/// Each organisation's units follow their areas: where communes become one, the units that stand
/// for them become one too, and where a commune is divided, so is its unit. Schools, agencies and
/// enterprises keep their units.
final class Following {
    private final Snapshot before;
    private final Set<String> spokenOf;

    /// @param spokenOf units that the list itself speaks of
    Following(Snapshot before, Set<String> spokenOf) {
        this.before = before;
        this.spokenOf = spokenOf;
    }

    /// The lines for the units that stand for the areas of one successor.
    List<MergerLine> of(List<MergerLine> areas) {
        var lines = new ArrayList<MergerLine>();
        for (var organisation : Organisation.values()) {
            var own = new LinkedHashMap<MergerLine, Standing>();
            for (var line : areas) {
                standingFor(line.oldCode(), organisation)
                        .filter(unit -> !spokenOf.contains(unit.code()))
                        .ifPresent(unit -> own.put(line, unit));
            }
            lines.addAll(successors(organisation, own));
        }
        return lines;
    }

    /// The unit of an organisation that stands for an area: the one at the area's level that is
    /// named for it, or the only one.
    Optional<Standing> standingFor(String code, Organisation organisation) {
        return before.find(Subject.AREA, code).flatMap(area -> standingFor(area, organisation));
    }

    private Optional<Standing> standingFor(Standing area, Organisation organisation) {
        var level = AreaKind.valueOf(area.rank()).level().name();
        var units =
                before.unitsIn(area).stream()
                        .filter(u -> organisation.name().equals(u.organisation()))
                        .filter(u -> u.rank().equals(level))
                        .toList();
        var named = units.stream().filter(u -> AreaName.ends(u.name(), area.name())).toList();
        var chosen = named.isEmpty() ? units : named;
        return chosen.size() == 1 ? Optional.of(chosen.getFirst()) : Optional.empty();
    }

    private List<MergerLine> successors(Organisation organisation, Map<MergerLine, Standing> own) {
        if (own.isEmpty()) {
            return List.of();
        }
        var first = own.entrySet().iterator().next();
        var successor = first.getKey();
        var going = standingFor(successor.newCode(), organisation);
        var code = going.map(Standing::code).orElseGet(() -> code(first.getValue(), successor));
        var name = name(going.orElse(first.getValue()), successor);
        var level = AreaKind.valueOf(successor.rank()).level().name();
        return own.entrySet().stream()
                .map(e ->
                        new MergerLine(
                                0,
                                e.getValue().code(),
                                code,
                                name,
                                level,
                                e.getKey().extent(),
                                successor.newCode()))
                .toList();
    }

    private static String code(Standing unit, MergerLine area) {
        return unit.code().contains(area.oldCode())
                ? unit.code().replace(area.oldCode(), area.newCode())
                : String.valueOf(unit.organisation()).toLowerCase(Locale.ROOT)
                        + "."
                        + area.newCode();
    }

    private String name(Standing unit, MergerLine successor) {
        return before.areaOf(unit)
                .map(area -> AreaName.replaced(unit.name(), area.name(), successor.name()))
                .orElse(unit.name());
    }
}
