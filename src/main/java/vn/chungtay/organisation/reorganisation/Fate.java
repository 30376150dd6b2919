package vn.chungtay.organisation.reorganisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.chungtay.organisation.AreaKind;

/// What becomes of each area, or of each unit.
final class Fate {
    private final Subject subject;
    private final Snapshot before;
    private final Map<String, List<MergerLine>> byOld;
    private final Map<String, List<MergerLine>> groups = new LinkedHashMap<>();
    private final Map<String, Standing> alone = new LinkedHashMap<>();

    Fate(Subject subject, Snapshot before, List<MergerLine> lines) {
        this.subject = subject;
        this.before = before;
        this.byOld =
                lines.stream()
                        .collect(groupingBy(MergerLine::oldCode, LinkedHashMap::new, toList()));
        lines.stream()
                .sorted(Comparator.comparing(MergerLine::height))
                .forEach(line ->
                        groups.computeIfAbsent(line.newCode(), _ -> new ArrayList<>()).add(line));
        if (subject == Subject.AREA) {
            endEmptyDistricts();
        }
    }

    Subject subject() {
        return subject;
    }

    /// The lines by successor, those of higher rank first.
    Map<String, List<MergerLine>> groups() {
        return groups;
    }

    void end(Standing unit) {
        if (!byOld.containsKey(unit.code())) {
            alone.put(unit.code(), unit);
        }
    }

    Stream<Standing> ended() {
        return Stream.concat(
                byOld.keySet().stream().filter(this::ends).map(this::standing),
                alone.values().stream());
    }

    Stream<Standing> endedWithoutSuccessor() {
        return alone.values().stream();
    }

    Stream<Standing> divided() {
        return byOld.entrySet().stream()
                .filter(e -> e.getValue().stream().anyMatch(MergerLine::isPart))
                .map(e -> standing(e.getKey()));
    }

    List<String> successors(String code) {
        return byOld.getOrDefault(code, List.of()).stream().map(MergerLine::newCode).toList();
    }

    /// Itself, or whoever takes its place; of what ends without a successor, the one above.
    Set<String> after(Standing one) {
        if (alone.containsKey(one.code())) {
            return before.above(one).map(this::after).orElse(Set.of());
        }
        var successors = successors(one.code());
        return successors.isEmpty() ? Set.of(one.code()) : Set.copyOf(successors);
    }

    static Set<String> common(Stream<Set<String>> all) {
        return all.reduce(
                        (one, other) -> {
                            var both = new HashSet<>(one);
                            both.retainAll(other);
                            return both;
                        })
                .orElse(Set.of());
    }

    private void endEmptyDistricts() {
        byOld.keySet().stream()
                .filter(this::ends)
                .flatMap(code -> before.above(standing(code)).stream())
                .distinct()
                .filter(above -> isDistrict(above) && !byOld.containsKey(above.code()))
                .filter(above -> before.below(above).stream().allMatch(c -> ends(c.code())))
                .forEach(above -> alone.put(above.code(), above));
    }

    private boolean ends(String code) {
        var lines = byOld.get(code);
        return lines != null && lines.stream().noneMatch(MergerLine::goesOn);
    }

    private Standing standing(String code) {
        return before.find(subject, code).orElseThrow();
    }

    static boolean isDistrict(Standing area) {
        return area.rank().equals(AreaKind.DISTRICT.name())
                || area.rank().equals(AreaKind.CITY.name());
    }
}
