package vn.chungtay.organisation.reorganisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.chungtay.documents.Problem;
import vn.chungtay.organisation.AreaKind;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.shared.Refusal;

/// Works out the steps of a list of mergers: areas first, each organisation's units and the party
/// committees follow, a district that is left without communes ends.
///
/// A line about an area or unit inside a divided one, with one of the parts as its successor, says
/// where it goes. A line that leads from a district to itself says that the district stays.
final class Merger {
    private final MergerList list;
    private final Snapshot before;
    private final Fate areas;
    private final Fate units;
    private final Map<String, String> places = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Merger(MergerList list, Snapshot before) {
        this.list = list;
        this.before = before;
        var areaLines = new ArrayList<MergerLine>();
        var unitLines = new ArrayList<MergerLine>();
        for (var line : list.lines()) {
            sort(line, areaLines, unitLines);
        }
        areas = new Fate(Subject.AREA, before, areaLines);
        units = new Fate(Subject.UNIT, before, withFollowers(unitLines));
        areas.ended().filter(Fate::isDistrict).forEach(this::endUnitsOf);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /// Empty lists of steps have problems beside them.
    List<Step> steps() {
        var steps = new ArrayList<Step>();
        areas.groups().forEach((code, lines) -> steps.addAll(successorArea(code, lines)));
        units.groups().forEach((code, lines) -> steps.addAll(successorUnit(code, lines)));
        steps.addAll(merges(units));
        units.divided().forEach(unit -> steps.add(split(unit)));
        units.endedWithoutSuccessor().forEach(unit -> steps.add(dissolve(units, unit)));
        steps.addAll(new PartyCommittees(before, areas).steps());
        steps.addAll(merges(areas));
        areas.divided()
                .forEach(area ->
                        steps.add(
                                new Step.Split(
                                        Subject.AREA,
                                        area.code(),
                                        areas.successors(area.code()),
                                        placesIn(area))));
        areas.endedWithoutSuccessor().forEach(area -> steps.add(dissolve(areas, area)));
        return problems.isEmpty() ? steps : List.of();
    }

    /// Which of the three things a line says.
    private void sort(MergerLine line, List<MergerLine> areaLines, List<MergerLine> unitLines) {
        var area = before.find(Subject.AREA, line.oldCode());
        var unit = before.find(Subject.UNIT, line.oldCode());
        if (area.isEmpty() && unit.isEmpty()) {
            refuse(line, "old_code", "organisation.merger.unknown", line.oldCode());
        } else if (holders(area, unit).anyMatch(holder -> takesPart(holder, line))) {
            places.put(line.oldCode(), line.newCode());
        } else if (area.isPresent() && (unit.isEmpty() || !isLevelOnly(line.rank()))) {
            if (isLevelOnly(line.rank())) {
                refuse(line, "new_kind", "organisation.merger.kind", line.rank());
            } else {
                areaLines.add(line);
            }
        } else if (isKindOnly(line.rank())) {
            refuse(line, "new_kind", "organisation.merger.level", line.rank());
        } else {
            unitLines.add(line);
        }
    }

    /// What something lies in or stands below.
    private Stream<Standing> holders(Optional<Standing> area, Optional<Standing> unit) {
        return Stream.of(
                        area.flatMap(before::above),
                        unit.flatMap(before::areaOf),
                        unit.flatMap(before::above))
                .flatMap(Optional::stream);
    }

    /// Whether the list divides this one and names this line's successor as one of the parts.
    private boolean takesPart(Standing divided, MergerLine line) {
        return list.lines().stream()
                .anyMatch(other ->
                        other.isPart()
                                && other.oldCode().equals(divided.code())
                                && other.newCode().equals(line.newCode()));
    }

    private List<MergerLine> withFollowers(List<MergerLine> explicit) {
        var spokenOf = new HashSet<String>();
        explicit.forEach(line -> spokenOf.add(line.oldCode()));
        var following = new Following(before, spokenOf);
        return Stream.concat(
                        explicit.stream(),
                        areas.groups().values().stream().flatMap(g -> following.of(g).stream()))
                .toList();
    }

    private void endUnitsOf(Standing district) {
        before.unitsIn(district).stream()
                .filter(unit -> unit.rank().equals(Level.DISTRICT.name()))
                .forEach(units::end);
    }

    private List<Step> successorArea(String code, List<MergerLine> lines) {
        var line = lines.getFirst();
        var kind = AreaKind.valueOf(line.rank());
        var standing = before.find(Subject.AREA, code);
        if (standing.isPresent()) {
            return changes(standing.get(), line, new Step.ChangeKind(code, kind));
        }
        return one(line, lines, areas)
                .<Step>map(parent -> new Step.EstablishArea(code, line.name(), kind, parent))
                .stream()
                .toList();
    }

    private List<Step> successorUnit(String code, List<MergerLine> lines) {
        var line = lines.getFirst();
        var level = Level.valueOf(line.rank());
        var standing = before.find(Subject.UNIT, code);
        if (standing.isPresent()) {
            return changes(standing.get(), line, new Step.ChangeLevel(code, level));
        }
        var area = place(code, lines);
        var parent = one(line, lines, units);
        if (area.isEmpty() || parent.isEmpty()) {
            return List.of();
        }
        var first = before.find(Subject.UNIT, line.oldCode()).orElseThrow();
        var organisation = Organisation.valueOf(String.valueOf(first.organisation()));
        return List.of(
                new Step.EstablishUnit(
                        code, line.name(), organisation, level, area.get(), parent.get()));
    }

    private static List<Step> changes(Standing now, MergerLine line, Step other) {
        var steps = new ArrayList<Step>();
        if (!now.name().equals(line.name())) {
            steps.add(new Step.Rename(now.subject(), now.code(), line.name()));
        }
        if (!now.rank().equals(line.rank())) {
            steps.add(other);
        }
        return steps;
    }

    /// The one parent that a successor has after what happens to those of its predecessors.
    private Optional<String> one(MergerLine line, List<MergerLine> lines, Fate fate) {
        var parents =
                Fate.common(
                        lines.stream()
                                .map(l -> before.find(fate.subject(), l.oldCode()).orElseThrow())
                                .map(old -> before.above(old).map(fate::after).orElse(Set.of())));
        if (parents.size() != 1) {
            refuse(line, "new_code", "organisation.merger.two-parents", line.newCode());
        }
        return parents.size() == 1 ? parents.stream().findFirst() : Optional.empty();
    }

    /// The area of a successor that is a unit.
    private Optional<String> place(String code, List<MergerLine> lines) {
        var line = lines.getFirst();
        if (line.place() != null) {
            return Optional.of(line.place());
        }
        var own =
                Fate.common(
                        lines.stream()
                                .map(l -> before.find(Subject.UNIT, l.oldCode()).orElseThrow())
                                .map(old -> before.areaOf(old).map(areas::after).orElse(Set.of())));
        if (own.size() != 1) {
            refuse(line, "new_code", "organisation.merger.two-areas", code);
        }
        return own.size() == 1 ? own.stream().findFirst() : Optional.empty();
    }

    private static List<Step> merges(Fate fate) {
        return fate.groups().entrySet().stream()
                .map(group -> {
                    var olds =
                            group.getValue().stream()
                                    .filter(line -> !line.isPart() && !line.goesOn())
                                    .map(MergerLine::oldCode)
                                    .toList();
                    return new Step.Merge(fate.subject(), olds, group.getKey());
                })
                .filter(merge -> !merge.predecessors().isEmpty())
                .<Step>map(merge -> merge)
                .toList();
    }

    /// What stands below a divided unit goes where its area goes.
    private Step split(Standing unit) {
        var successors = units.successors(unit.code());
        var unitAt = new HashMap<String, String>();
        for (var successor : successors) {
            var lines = units.groups().getOrDefault(successor, List.of());
            place(successor, lines).ifPresent(area -> unitAt.put(area, successor));
        }
        var goes = new HashMap<String, String>();
        for (var child : before.below(unit)) {
            placeOf(child)
                    .map(place -> successors.contains(place) ? place : unitAt.get(place))
                    .ifPresent(to -> goes.put(child.code(), to));
        }
        return new Step.Split(Subject.UNIT, unit.code(), successors, goes);
    }

    /// The part of a divided area to which something in it goes: as its own line says, or that of
    /// its village, or with the unit above it.
    private Optional<String> placeOf(Standing inside) {
        if (places.containsKey(inside.code())) {
            return Optional.of(places.get(inside.code()));
        }
        var village = before.areaOf(inside).map(area -> places.get(area.code()));
        return village.or(() ->
                before.above(inside)
                        .filter(above -> above.rank().equals(Level.GRASSROOTS.name()))
                        .flatMap(this::placeOf));
    }

    private Map<String, String> placesIn(Standing area) {
        var goes = new HashMap<String, String>();
        Stream.concat(before.below(area).stream(), before.unitsIn(area).stream())
                .forEach(inside -> placeOf(inside).ifPresent(to -> goes.put(inside.code(), to)));
        return goes;
    }

    private static Step dissolve(Fate fate, Standing old) {
        var heir = fate.after(old);
        return new Step.Dissolve(
                fate.subject(), old.code(), heir.size() == 1 ? heir.iterator().next() : null);
    }

    private void refuse(MergerLine line, String column, String key, String about) {
        problems.add(list.problemAt(line.number(), column, new Refusal(key, List.of(about))));
    }

    private static boolean isLevelOnly(String rank) {
        return Stream.of(AreaKind.values()).noneMatch(kind -> kind.name().equals(rank));
    }

    private static boolean isKindOnly(String rank) {
        return Stream.of(Level.values()).noneMatch(level -> level.name().equals(rank));
    }
}
