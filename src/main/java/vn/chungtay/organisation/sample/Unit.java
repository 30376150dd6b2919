package vn.chungtay.organisation.sample;

import java.util.List;
import vn.chungtay.organisation.Organisation;

/// One line of a units file.
///
/// @param parent empty for the provincial unit
record Unit(
        String code, Organisation organisation, Rank rank, String name, Area area, String parent) {
    static final List<String> COLUMNS =
            List.of(
                    "code",
                    "organisation",
                    "level",
                    "name",
                    "area_code",
                    "parent_code",
                    "valid_from",
                    "valid_to");

    /// The levels from the top down.
    enum Rank {
        PROVINCE,
        DISTRICT,
        GRASSROOTS,
        BRANCH
    }

    List<String> line() {
        return List.of(
                code,
                organisation.name(),
                rank.name(),
                name,
                area.code(),
                parent,
                area.validFrom(),
                area.validTo());
    }
}
