package vn.chungtay.organisation.sample;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.chungtay.documents.CsvFile;
import vn.chungtay.organisation.Organisation;

/// How the communes were reorganised: the lines of record, and for the two that were divided
/// made-up lines that say where each of their made-up villages and institutions went.
final class Mergers {
    private static final List<String> COLUMNS =
            List.of("old_code", "new_code", "new_name", "new_kind", "extent");

    private final List<Area> areas;
    private final List<Unit> units;

    Mergers(List<Area> areas, List<Unit> units) {
        this.areas = areas;
        this.units = units;
    }

    CsvFile of(Path folder) {
        var lines =
                SampleFile.read(folder, "reorganisation-2025.csv").stream()
                        .map(SampleFile.Row::values)
                        .toList();
        var divided =
                lines.stream()
                        .filter(line -> line.get(4).equals("part"))
                        .collect(groupingBy(line -> line.get(0), LinkedHashMap::new, toList()));
        var all = new ArrayList<>(lines);
        divided.forEach((commune, parts) -> all.addAll(places(commune, parts)));
        return new CsvFile(COLUMNS, all);
    }

    /// One after the other, to each part in turn.
    private List<List<String>> places(String commune, List<List<String>> parts) {
        var places = new ArrayList<List<String>>();
        for (var inside : Stream.concat(villages(commune), institutions(commune)).toList()) {
            var part = parts.get(places.size() % parts.size());
            places.add(List.of(inside, part.get(1), part.get(2), part.get(3), "whole"));
        }
        return places;
    }

    private Stream<String> villages(String commune) {
        return areas.stream().filter(area -> area.parent().equals(commune)).map(Area::code);
    }

    /// What is in the commune itself and neither stands for it nor follows a unit that is listed.
    private Stream<String> institutions(String commune) {
        var own = units.stream().filter(unit -> unit.area().code().equals(commune)).toList();
        var codes = own.stream().map(Unit::code).filter(c -> !standsFor(commune, c)).toList();
        return own.stream()
                .filter(unit -> codes.contains(unit.code()) && !codes.contains(unit.parent()))
                .map(Unit::code);
    }

    private static boolean standsFor(String commune, String unit) {
        return Stream.of(Organisation.values())
                .anyMatch(o -> unit.equals(o.name().toLowerCase(Locale.ROOT) + "." + commune));
    }
}
