package vn.chungtay.organisation.sample;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.sample.Unit.Rank;

/// The words and rules of the sample's `generator` folder, file by file.
///
/// @param presences in the order in which they are used until the counts are reached
/// @param parts names of branches inside an institution, by set
record Words(
        List<AreaKind> kinds,
        List<VillageName> villageNames,
        List<Count> counts,
        List<AreaUnit> areaUnits,
        List<DistrictUnit> districtUnits,
        List<Host> hosts,
        List<Presence> presences,
        Map<String, List<String>> parts) {

    /// @param word with which names of this kind begin
    /// @param village what its villages are called; empty where there are none directly below
    record AreaKind(String kind, String word, String village, int fewest, int most) {}

    /// @param districts where the name is at home; empty: everywhere
    record VillageName(String name, List<String> districts) {}

    /// How many units there must be.
    ///
    /// @param villageBranches how many of the branches are those of villages
    record Count(Organisation organisation, int grassroots, int branches, int villageBranches) {}

    /// What the unit for a whole area is called.
    record AreaUnit(Organisation organisation, Rank rank, String name, String parts) {}

    /// A unit of district level for an industry or a block of agencies.
    record DistrictUnit(Organisation organisation, String code, String name) {}

    /// Institutions that may have units; `where` lists codes and kinds of areas.
    record Host(String type, List<String> where, String code, String name) {}

    /// Hosts of a type have a unit of the organisation.
    ///
    /// @param under code of a district unit, or `PROVINCE`; empty: the next area unit upwards
    record Presence(
            Organisation organisation,
            String host,
            Rank rank,
            String under,
            String name,
            String parts) {}

    static Words in(Path folder) {
        return new Words(
                SampleFile.read(folder, "area-kinds.csv").stream().map(Words::kind).toList(),
                SampleFile.read(folder, "village-names.csv").stream()
                        .map(row -> new VillageName(row.value("name"), row.words("districts")))
                        .toList(),
                SampleFile.read(folder, "counts.csv").stream().map(Words::count).toList(),
                SampleFile.read(folder, "area-units.csv").stream().map(Words::areaUnit).toList(),
                SampleFile.read(folder, "district-units.csv").stream()
                        .map(row ->
                                new DistrictUnit(
                                        organisation(row), row.value("code"), row.value("name")))
                        .toList(),
                SampleFile.read(folder, "hosts.csv").stream().map(Words::host).toList(),
                SampleFile.read(folder, "presence.csv").stream().map(Words::presence).toList(),
                SampleFile.read(folder, "parts.csv").stream()
                        .collect(
                                groupingBy(
                                        row -> row.value("parts"),
                                        mapping(row -> row.value("name"), toList()))));
    }

    private static AreaKind kind(SampleFile.Row row) {
        String village = row.value("village");
        return new AreaKind(
                row.value("kind"),
                row.value("word"),
                village,
                village.isEmpty() ? 0 : row.count("fewest"),
                village.isEmpty() ? 0 : row.count("most"));
    }

    private static Count count(SampleFile.Row row) {
        return new Count(
                organisation(row),
                row.count("grassroots"),
                row.count("branches"),
                row.count("village_branches"));
    }

    private static AreaUnit areaUnit(SampleFile.Row row) {
        return new AreaUnit(organisation(row), rank(row), row.value("name"), row.value("parts"));
    }

    private static Host host(SampleFile.Row row) {
        return new Host(
                row.value("host"), row.words("where"), row.value("code"), row.value("name"));
    }

    private static Presence presence(SampleFile.Row row) {
        return new Presence(
                organisation(row),
                row.value("host"),
                rank(row),
                row.value("under"),
                row.value("name"),
                row.value("parts"));
    }

    private static Organisation organisation(SampleFile.Row row) {
        return Organisation.valueOf(row.value("organisation"));
    }

    private static Rank rank(SampleFile.Row row) {
        return Rank.valueOf(row.value("level"));
    }

    /// What a branch inside an institution may be called; none for the empty set.
    List<String> partsOf(String set) {
        if (!set.isEmpty() && !parts.containsKey(set)) {
            throw new IllegalStateException("parts.csv has no set " + set);
        }
        return parts.getOrDefault(set, List.of());
    }

    Count countOf(Organisation organisation) {
        return counts.stream()
                .filter(count -> count.organisation() == organisation)
                .findFirst()
                .orElseThrow();
    }
}
