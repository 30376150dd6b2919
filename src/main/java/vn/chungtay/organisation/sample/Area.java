package vn.chungtay.organisation.sample;

import java.nio.file.Path;
import java.util.List;

/// One line of an areas file; texts as they stand there.
///
/// @param parent empty for the province
/// @param validTo empty while it lasts
record Area(
        String code, String name, String kind, String parent, String validFrom, String validTo) {
    static final String VILLAGE = "VILLAGE";
    static final List<String> COLUMNS =
            List.of("code", "name", "kind", "parent_code", "valid_from", "valid_to");

    Area {
        if (code.isEmpty() || name.isEmpty()) {
            throw new IllegalArgumentException("an area without code or name: " + code + name);
        }
    }

    static List<Area> in(Path folder) {
        return SampleFile.read(folder, "areas.csv").stream().map(Area::of).toList();
    }

    private static Area of(SampleFile.Row row) {
        return new Area(
                row.value("code"),
                row.value("name"),
                row.value("kind"),
                row.value("parent_code"),
                row.value("valid_from"),
                row.value("valid_to"));
    }

    Area village(String villageCode, String villageName) {
        return new Area(villageCode, villageName, VILLAGE, code, validFrom, validTo);
    }

    List<String> line() {
        return List.of(code, name, kind, parent, validFrom, validTo);
    }
}
